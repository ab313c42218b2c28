/** Ghi kết quả xếp loại năm of one person, in a dialog; a figure already entered is replaced, and both stay in the record. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { yearOf, type Day } from '../../../base/days.ts'
import { ratingOrder, ratings } from '../../../law/vocabulary.ts'
import { fieldsOf, messageOf, useAct } from '../app/api.ts'
import { Dialog } from '../kit/dialog.tsx'
import { ChoiceField, ErrorSummary, Form, problemOf, SelectField, TextField } from '../kit/form.tsx'
import { Problem } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import type { PersonRecord } from './person-life.ts'

export interface RateDialogProps {
  record: PersonRecord
  today: Day
  opened: boolean
  onClose: () => void
}

export function RateDialog({ record, today, opened, onClose }: RateDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Ghi kết quả xếp loại" closeLabel="Đóng, chưa ghi">
      <RateForm record={record} today={today} onClose={onClose} />
    </Dialog>
  )
}

function RateForm({ record, today, onClose }: Omit<RateDialogProps, 'opened'>) {
  const years = yearsToRate(record, today)
  const [year, setYear] = useState(String(years.find((one) => !one.known)?.year ?? years[0]!.year))
  const [rating, setRating] = useState<string | null>(null)
  const [basis, setBasis] = useState('')
  const tell = useUndo()
  const rate = useAct('/api/people/:personId/ratings', (answer) => {
    tell({ text: `Đã ghi năm ${answer.year}: ${answer.rating}` })
    onClose()
  })
  const problems = fieldsOf(rate.error)
  const known = years.find((one) => String(one.year) === year)?.known
  const save = () =>
    rate.mutate({
      personId: record.person.id,
      year: Number(year),
      rating: rating as (typeof ratingOrder)[number],
      basis,
    })
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
      {problems.length > 0 && <ErrorSummary title="Chưa ghi được kết quả" problems={problems} />}
      {rate.error && problems.length === 0 && <Problem title="Chưa ghi được kết quả">{messageOf(rate.error)}</Problem>}
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
        options={ratingOrder.toReversed().map((code) => ({ value: code, label: sentence(ratings[code]) }))}
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

/** Years from the first post or rating on, the newest first; what is known stands beside. */
export function yearsToRate(
  { ratings: rated, person, posts }: PersonRecord,
  today: Day,
): { year: number; known: string | undefined }[] {
  const starts = [person.recruited_on, ...posts.map((post) => post.from_on)]
    .filter((on) => on !== null)
    .map((on) => yearOf(on))
  const last = yearOf(today)
  const first = Math.min(last, ...starts, ...rated.map((row) => row.year))
  return Array.from({ length: last - first + 1 }, (_, back) => last - back).map((year) => {
    const row = rated.find((one) => one.year === year)
    return { year, known: row && ratings[row.rating] }
  })
}

function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}
