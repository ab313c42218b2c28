/** Lập hồ sơ: a person, an honour, a year; the law answers at once, before anything is written down. */
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { showDay, yearOf } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { isHonour, type Honour } from '../../../law/vocabulary.ts'
import { mayGoUp } from '../../../procedure/dossiers/dossier.ts'
import { fieldsOf, messageOf, useAct, useView, type GetAnswer } from '../app/api.ts'
import { DossierVerdict } from '../app/law-verdict.tsx'
import { useListSearch, type ListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { useCrumbs } from '../kit/crumbs.tsx'
import { leftInWords } from '../kit/deadline.tsx'
import { Empty, Loading } from '../kit/empty.tsx'
import { Facts } from '../kit/facts.tsx'
import { ChoiceField, ErrorSummary, Form, problemOf, SelectField, TextField } from '../kit/form.tsx'
import { Link, OFFICE, useGo } from '../kit/link.tsx'
import { Problem } from '../kit/problem.tsx'
import { Section } from '../kit/section.tsx'
import { useUndo } from '../kit/undo.tsx'
import { dossierHref, nominableOptions } from './dossier-words.ts'
import { layerHref } from './law-layer-words.ts'

/** Lập hồ sơ đề nghị. The choice stands in the address: `nguoi`, `danhHieu`, `nam`. */
export function Nominate() {
  useCrumbs([{ text: 'Hồ sơ', href: `${OFFICE}/ho-so` }, { text: 'Lập hồ sơ' }])
  const { me } = useSession()
  const { search, change } = useListSearch()
  const tell = useUndo()
  const go = useGo()
  const personId = search.nguoi
  const honour: Honour | '' = search.danhHieu && isHonour(search.danhHieu) ? search.danhHieu : ''
  const year = Number(search.nam) || yearOf(me.today)
  const nominate = useAct('/api/dossiers', ({ dossierId, code }) => {
    tell({ text: `Đã lập hồ sơ ${code}` })
    go(dossierHref(dossierId))
  })
  const [isIncomplete, setIncomplete] = useState(false)
  const refused = useMemo(() => fieldsOf(nominate.error), [nominate.error])
  const unset = useMemo(() => unsetIn(personId, honour), [personId, honour])
  const problems = isIncomplete ? unset : refused
  const submit = () => {
    setIncomplete(unset.length > 0)
    if (personId && honour) nominate.mutate({ nomineeId: personId, honour, year })
  }
  const years = Array.from({ length: 4 }, (_, index) => String(yearOf(me.today) - index))
  return (
    <>
      <header className="page-head">
        <div>
          <h1>Lập hồ sơ</h1>
          <p className="page-lead">
            Chọn người, danh hiệu và năm; quy định được đối chiếu ngay với hồ sơ của người ấy trong sổ.
          </p>
        </div>
      </header>
      <div className="nominate">
        <div>
          {nominate.error && problems.length === 0 && (
            <Problem title="Chưa lập được hồ sơ">{messageOf(nominate.error)}</Problem>
          )}
          <Form
            onSubmit={submit}
            acts={
              <>
                <Button type="submit" variant="filled" loading={nominate.isPending}>
                  Lập hồ sơ
                </Button>
                <Link href={`${OFFICE}/ho-so`} className="link">
                  Chưa lập
                </Link>
              </>
            }
          >
            <ErrorSummary title="Chưa lập được hồ sơ" problems={problems} />
            <PersonChoice personId={personId} change={change} error={problemOf(problems, 'nomineeId')} />
            <ChoiceField
              name="honour"
              label="Danh hiệu, hình thức"
              value={honour || null}
              onChange={(danhHieu) => change({ danhHieu })}
              options={nominableOptions}
              error={problemOf(problems, 'honour')}
            />
            <SelectField
              name="year"
              label="Năm thành tích"
              value={String(year)}
              onChange={(nam) => change({ nam })}
              options={years.map((value) => ({ value, label: value }))}
              error={problemOf(problems, 'year')}
            />
          </Form>
        </div>
        <Preview personId={personId} honour={honour} year={year} />
      </div>
    </>
  )
}

/** What is not yet chosen, in the order of the form. */
function unsetIn(personId: string | undefined, honour: string): FieldProblem[] {
  return [
    ...(personId ? [] : [{ path: 'nomineeId', message: 'Chọn người được đề nghị.' }]),
    ...(honour ? [] : [{ path: 'honour', message: 'Chọn danh hiệu hoặc hình thức khen thưởng.' }]),
  ]
}

interface PersonChoiceProps {
  personId: string | undefined
  change(patch: ListSearch): void
  error: string | undefined
}

function PersonChoice({ personId, change, error }: PersonChoiceProps) {
  const { organisationId, me } = useSession()
  const [typed, setTyped] = useState('')
  const place = me.grants.find((grant) => grant.organisation_id === organisationId)?.organisation_name
  const people = useView('/api/people', { organisationId, q: typed, size: most })
  const chosen = useView('/api/people/:personId', { personId: personId ?? '' }, { enabled: personId !== undefined })
  if (personId !== undefined) {
    const person = chosen.data?.person
    return (
      <div className="field">
        <p className="name">Người được đề nghị</p>
        {chosen.error && <p className="field-error">{messageOf(chosen.error)}</p>}
        <p>
          {person && (
            <>
              <b>{person.name}</b>
              {person.post_title && `, ${person.post_title}`}
              {person.organisation_name && `, ${person.organisation_name}`}
            </>
          )}{' '}
          <button type="button" className="link" onClick={() => change({ nguoi: undefined })}>
            Chọn người khác
          </button>
        </p>
      </div>
    )
  }
  const rows = people.data?.rows ?? []
  return (
    <>
      <TextField
        name="nomineeId"
        label="Người được đề nghị"
        hint={`Gõ tên, có dấu hay không đều được. Đang tìm trong ${place ?? 'đơn vị của bạn'}.`}
        value={typed}
        onChange={setTyped}
        error={error}
        input={{ autoComplete: 'off', type: 'search' }}
      />
      {people.error && <p className="field-error">{messageOf(people.error)}</p>}
      {rows.length > 0 && (
        <ul className="found-people" aria-label="Người tìm thấy">
          {rows.map((person) => (
            <li key={person.id}>
              <button type="button" onClick={() => change({ nguoi: person.id })}>
                <b>{person.name}</b>
                <small>{[person.post_title, person.code].filter(Boolean).join(' · ')}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
      {people.data && (
        <output className="field-hint">
          {rows.length === 0
            ? `Không thấy ai ở ${place ?? 'đơn vị này'} khớp “${typed}”. Người ở đơn vị khác do đơn vị ấy lập hồ sơ; nếu bạn phụ trách cả hai, đổi đơn vị ở đầu mục lục.`
            : people.data.total > rows.length &&
              `Còn ${people.data.total - rows.length} người nữa, gõ thêm để thu hẹp.`}
        </output>
      )}
    </>
  )
}

const most = 8

function Preview({ personId, honour, year }: { personId: string | undefined; honour: Honour | ''; year: number }) {
  const enabled = personId !== undefined && honour !== ''
  const preview = useView(
    '/api/people/:personId/verdict',
    { personId: personId ?? '', honour: honour || 'LDTT', year },
    { enabled },
  )
  if (!enabled)
    return (
      <Empty title="Chưa đủ thông tin để xét">
        Khi đã chọn người và danh hiệu, kết luận theo luật hiện ở đây: điều kiện nào đạt, còn thiếu gì, sớm nhất khi
        nào.
      </Empty>
    )
  if (preview.error) return <Problem title="Chưa xét trước được">{messageOf(preview.error)}</Problem>
  if (!preview.data || preview.isPlaceholderData) return <Loading rows={4} />
  const { verdict, receiver, decider, due } = preview.data
  return (
    <div className="object-main" aria-live="polite">
      <DossierVerdict verdict={verdict} />
      <p className="quiet">
        Hồ sơ sẽ gửi đến {receiver}; cấp quyết định là {decider}.{' '}
        {!mayGoUp(verdict.state) &&
          'Vẫn lập được hồ sơ để bổ sung dần; chỉ trình được khi đủ điều kiện, hoặc kèm giải trình được thủ trưởng chấp thuận.'}
      </p>
      <DueDays due={due} />
    </div>
  )
}

/** Hạn nộp by layers: told, and nothing is refused for it. */
function DueDays({ due }: { due: GetAnswer<'/api/people/:personId/verdict'>['due'] }) {
  if (due.length === 0) return null
  return (
    <Section title="Hạn gửi hồ sơ" note="để nhắc; hồ sơ gửi sau vẫn nhận được">
      <Facts
        facts={due.map((one) => ({
          name: showDay(one.due),
          value: (
            <>
              {leftInWords(one.daysLeft)}
              {one.daysLeft === 0 ? '' : ' làm việc'}, theo <Link href={layerHref(one.layerId)}>{one.article}</Link>
            </>
          ),
          ...(one.daysLeft < 0 && { tone: 'red' as const }),
        }))}
      />
    </Section>
  )
}
