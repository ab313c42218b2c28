/** Ghi kết quả xếp loại năm of a person or a collective, in a dialog; a figure already entered is replaced, and both stay in the record. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { yearOf, type Day } from '../../../base/days.ts'
import { upperFirst } from '../../../base/text.ts'
import { ratingOrder, ratings, type Rating } from '../../../law/vocabulary.ts'
import { fieldsOf, useAct } from '../app/api.ts'
import { Refused } from '../app/refused.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { ChoiceField, Form, problemOf, SelectField, TextField } from '../kit/form.tsx'
import { useUndo } from '../kit/undo.tsx'

/** Một năm có thể ghi, with what is known of it. */
export interface YearToRate {
  year: number
  known: string | undefined
}

export interface RateDialogProps {
  subject: { kind: 'person' | 'collective'; id: string }
  /** The newest first. */
  years: readonly YearToRate[]
  opened: boolean
  onClose: () => void
}

export function RateDialog({ opened, onClose, ...form }: RateDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Ghi kết quả xếp loại" closeLabel="Đóng, chưa ghi">
      <RateForm {...form} onClose={onClose} />
    </Dialog>
  )
}

function RateForm({ subject, years, onClose }: Omit<RateDialogProps, 'opened'>) {
  const [year, setYear] = useState(String(years.find((one) => !one.known)?.year ?? years[0]!.year))
  const [rating, setRating] = useState<string | null>(null)
  const [basis, setBasis] = useState('')
  const tell = useUndo()
  const done = () => {
    tell({ text: `Đã ghi năm ${year}: ${ratings[rating as Rating]}` })
    onClose()
  }
  const person = useAct('/api/people/:personId/ratings', done)
  const collective = useAct('/api/organisations/:organisationId/ratings', done)
  const rate = subject.kind === 'person' ? person : collective
  const known = years.find((one) => String(one.year) === year)?.known
  const save = () => {
    const figures = { year: Number(year), rating: rating as Rating, basis }
    if (subject.kind === 'person') person.mutate({ personId: subject.id, ...figures })
    else collective.mutate({ organisationId: subject.id, ratings: [figures] })
  }
  // Of a collective many years may be written at once: here it is one.
  const problems = fieldsOf(rate.error).map((one) => ({ ...one, path: one.path.replace(/^ratings\.0\./, '') }))
  return (
    <Form
      onSubmit={save}
      acts={
        <>
          <Button variant="filled" type="submit" loading={rate.isPending}>
            Ghi kết quả
          </Button>
          <Button variant="default" onClick={onClose}>
            Chưa ghi
          </Button>
        </>
      }
    >
      <Refused title="Chưa ghi được kết quả" problems={problems} error={rate.error} />
      <SelectField
        name="year"
        label="Năm"
        value={year}
        onChange={setYear}
        options={years.map((one) => ({
          value: String(one.year),
          label: one.known ? `${one.year} (đã ghi: ${one.known})` : String(one.year),
        }))}
        error={problemOf(problems, 'year')}
      />
      <ChoiceField
        name="rating"
        label="Mức xếp loại"
        value={rating}
        onChange={setRating}
        options={ratingOrder.toReversed().map((code) => ({ value: code, label: upperFirst(ratings[code]) }))}
        error={problemOf(problems, 'rating')}
      />
      <TextField
        name="basis"
        label="Căn cứ"
        hint="Số, ngày của thông báo hoặc biên bản đánh giá"
        optional
        value={basis}
        onChange={setBasis}
        error={problemOf(problems, 'basis')}
      />
      {known && (
        <p className="field-hint">Kết quả mới thay cho kết quả đã ghi của năm {year}; cả hai còn trong diễn biến.</p>
      )}
    </Form>
  )
}

/** Years from the first of these on to today's, the newest first. */
export function yearsToRate(
  starts: readonly (Day | null)[],
  rated: readonly { year: number; rating: Rating }[],
  today: Day,
): YearToRate[] {
  const last = yearOf(today)
  const first = Math.min(
    last,
    ...starts.flatMap((on) => (on === null ? [] : [yearOf(on)])),
    ...rated.map((row) => row.year),
  )
  return Array.from({ length: last - first + 1 }, (_, back) => last - back).map((year) => {
    const row = rated.find((one) => one.year === year)
    return { year, known: row && ratings[row.rating] }
  })
}
