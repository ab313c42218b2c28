/** Ai đủ điều kiện năm nay: everybody, or every collective, of a unit and below it, with what the law makes of each for the honours of every year. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { dayAt, showTime } from '../../../base/clock.ts'
import { showDay, yearOf } from '../../../base/days.ts'
import { upperFirst } from '../../../base/text.ts'
import { honours, subjects } from '../../../law/vocabulary.ts'
import { dossierStages } from '../../../procedure/dossiers/dossier.ts'
import {
  rollCounted,
  rollHonours,
  rollStates,
  rollSubjects,
  type RollHonour,
  type RollState,
  type RollSubject,
} from '../../../reports/qualifying/qualifying.ts'
import { useView, type GetAnswer } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { markOf } from '../app/law-verdict.tsx'
import { listFilters, type FilterCondition } from '../app/list-filters.ts'
import { listFrame, useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { showNumber } from '../kit/bullet-bar.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { Link } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import { Mark } from '../kit/mark.tsx'
import { Progress } from '../kit/progress.tsx'
import type { Column } from '../kit/register-table.tsx'
import { shortHonour } from './ladder-rung.ts'
import { useUnitOptions } from './organisation-options.ts'
import { QualifyingSummary } from './qualifying-summary.tsx'

const path = '/api/organisations/:organisationId/qualifying'
export type QualifyingAnswer = GetAnswer<typeof path>
type Row = QualifyingAnswer['rows'][number]

export function Qualifying() {
  const { me, organisationId: own } = useSession()
  const list = useListSearch()
  const { search, change } = list
  // What was computed before this instant is no longer wanted.
  const [notBefore, setNotBefore] = useState<string>()
  const organisationId = search.organisationId ?? own
  const subject: RollSubject = search.subject === 'collective' ? 'collective' : 'individual'
  const asked = { ...search, organisationId, subject }
  const ofBody = { ...list, search: asked }
  const answer = useView(path, { ...asked, wait: 'no', notBefore } as never, {
    enabled: organisationId !== '',
    askAgain: ({ progress }) => progress !== null,
  })
  const units = useUnitOptions(search.organisationId)
  const filters = listFilters(conditionsOf(subject, yearOf(me.today), search.year, units), list)
  const data = answer.data
  const dropAll = () =>
    change({ ...Object.fromEntries(filters.tokens.map(({ key }) => [key, undefined])), q: undefined })
  const isMaking = data !== undefined && data.progress !== null
  const honour = data?.honour ?? null
  return (
    <ListPage
      title={`Ai đủ điều kiện năm ${data?.considered ?? yearOf(me.today)}`}
      lead={data && <Lead answer={data} />}
      actions={
        data?.computedAt != null && (
          <Button variant="default" onClick={() => setNotBefore(data.computedAt!)}>
            Tính lại
          </Button>
        )
      }
      views={viewsOf(subject, list.hrefWith)}
      search={{ value: search.q ?? '', onChange: (q) => change({ q }), placeholder: 'Tìm tên hoặc mã' }}
      filters={filters}
      count={data && !isMaking && countOf(data)}
      summary={data && !isMaking && data.people > 0 && <QualifyingSummary answer={data} hrefWith={list.hrefWith} />}
      columns={subject === 'individual' ? columnsOf(honour) : collectiveColumns(honour)}
      rows={data?.rows ?? []}
      rowKey={(one) => one.id}
      rowHref={(one) => `/can-bo/${subject === 'individual' ? 'nguoi' : 'don-vi'}/${one.id}`}
      {...listFrame(path, data, ofBody, { key: 'name', direction: 'up' })}
      {...(isMaking && { exports: [] })}
      {...listState(answer)}
      empty={
        isMaking ? (
          <Making subject={subject} progress={data.progress!} />
        ) : (
          <Nobody subject={subject} answer={data} asked={filters.tokens.length + (search.q ? 1 : 0)} onDrop={dropAll} />
        )
      }
    />
  )
}

/** Other honours are asked of the others, and leaders there are none: what was filtered on stays behind. */
function viewsOf(current: RollSubject, hrefWith: (change: Record<string, string | undefined>) => string) {
  return {
    current,
    tabs: rollSubjects.map((key) => ({
      key,
      label: upperFirst(subjects[key]),
      href: hrefWith({ subject: key, honour: undefined, leader: undefined, sort: undefined, dir: undefined }),
    })),
  }
}

function conditionsOf(
  subject: RollSubject,
  thisYear: number,
  chosenYear: string | undefined,
  units: FilterCondition['options'],
): FilterCondition[] {
  const years = [thisYear, thisYear - 1, thisYear - 2].map(String)
  if (chosenYear !== undefined && !years.includes(chosenYear)) years.push(chosenYear)
  return [
    { key: 'organisationId', name: 'Đơn vị', options: units },
    {
      key: 'honour',
      name: 'Danh hiệu, hình thức',
      options: rollHonours[subject].map((code) => ({ value: code, label: honours[code].name })),
    },
    {
      key: 'state',
      name: 'Tình trạng',
      options: Object.entries(rollStates).map(([value, label]) => ({ value, label })),
    },
    ...(subject === 'individual' ? [ofLeaders] : []),
    {
      key: 'year',
      name: 'Năm xét',
      options: years.map((value) => ({ value, label: value })),
    },
  ]
}

const ofLeaders: FilterCondition = {
  key: 'leader',
  name: 'Chức vụ',
  options: [
    { value: 'yes', label: 'lãnh đạo, quản lý' },
    { value: 'no', label: 'không giữ chức vụ' },
  ],
}

function Lead({ answer }: { answer: QualifyingAnswer }) {
  const { subject, body, people, period, isUnread, computedAt, progress } = answer
  if (computedAt === null || progress !== null) return <>{body.name} và các đơn vị bên dưới</>
  const instant = new Date(computedAt)
  return (
    <>
      {showNumber(people)} {rollCounted[subject]} của {body.name} và các đơn vị bên dưới, xét theo quy định áp dụng{' '}
      {period}. Tính lúc {showTime(instant)} ngày {showDay(dayAt(instant))}; là dự tính từ sổ, không phải kết luận khen
      thưởng.
      {isUnread && ' Chưa có toàn văn quy định của thời kỳ này, nên mọi kết luận đều cần đối chiếu văn bản.'}
    </>
  )
}

function Making({
  subject,
  progress: { done, total },
}: {
  subject: RollSubject
  progress: NonNullable<QualifyingAnswer['progress']>
}) {
  if (total === null)
    return <Empty title="Đang chuẩn bị">Danh sách khác đang được tính trước; trang này tự hỏi lại mỗi giây.</Empty>
  return (
    <Progress
      title={`Đang đọc và xét hồ sơ của từng ${rollCounted[subject]}`}
      done={done}
      total={total}
      note="Có thể rời trang này; danh sách tính xong được giữ vài phút."
    />
  )
}

function Nobody({ subject, answer, asked, onDrop }: NobodyProps) {
  if (answer !== undefined && answer.people === 0 && subject === 'collective')
    return (
      <Empty title="Ở đây không có tập thể nào được xét">
        Chính phủ, hội đồng, cụm, khối thi đua không phải là tập thể được đề nghị.
      </Empty>
    )
  if (answer !== undefined && answer.people === 0)
    return (
      <Empty title="Chưa có ai giữ vị trí công tác ở đây">
        Danh sách lấy người đang giữ vị trí trong đơn vị và các đơn vị bên dưới, theo sổ.
      </Empty>
    )
  if (asked === 0)
    return (
      <Empty title={subject === 'individual' ? 'Chưa có ai đủ điều kiện' : 'Chưa có tập thể nào đủ điều kiện'}>
        Với mọi danh hiệu, hình thức hằng năm, sổ cho thấy còn điều kiện chưa đạt. Mở trang của từng{' '}
        {rollCounted[subject]} để xem còn thiếu gì.
      </Empty>
    )
  return (
    <NothingFound
      what={rollCounted[subject]}
      conditions={asked}
      hint="Bỏ các điều kiện lọc để xem lại cả danh sách."
      onDrop={onDrop}
    />
  )
}

interface NobodyProps {
  subject: RollSubject
  answer: QualifyingAnswer | undefined
  asked: number
  onDrop(): void
}

function columnsOf(honour: RollHonour | null): Column<Row>[] {
  return [
    { key: 'code', head: 'Mã', cell: (person) => person.code, quiet: true, width: '92px', card: 'start' },
    { key: 'name', head: 'Họ và tên', cell: (person) => person.name, isName: true, sortable: true },
    {
      key: 'organisation',
      head: 'Chức vụ, đơn vị',
      sortable: true,
      cell: (person) => [person.post_title, person.organisation_name].filter(Boolean).join(', '),
    },
    stateColumn('individual', honour),
    { key: 'dossier', head: 'Hồ sơ', cell: (person) => <Dossier person={person} honour={honour} /> },
  ]
}

/** A dossier of a collective cannot be opened yet, so there is no column for it. */
function collectiveColumns(honour: RollHonour | null): Column<Row>[] {
  return [
    { key: 'code', head: 'Mã', cell: (body) => body.code, quiet: true, width: '132px', card: 'start' },
    { key: 'name', head: 'Tập thể', cell: (body) => body.name, isName: true, sortable: true },
    {
      key: 'above',
      head: 'Loại, trực thuộc',
      cell: (body) => [body.post_title, body.organisation_name].filter(Boolean).join(', '),
    },
    stateColumn('collective', honour),
  ]
}

function stateColumn(subject: RollSubject, honour: RollHonour | null): Column<Row> {
  return honour === null
    ? {
        key: 'highest',
        head: 'Có thể đề nghị',
        sortable: true,
        cell: (one) => <States person={one} honoursAsked={rollHonours[subject].length} />,
      }
    : { key: 'state', head: 'Tình trạng', cell: (one) => <State person={one} honour={honour} /> }
}

function State({ person, honour }: { person: Row; honour: RollHonour }) {
  const state = person.states.find((one) => one.honour === honour)?.state
  return state === undefined ? null : (
    <Mark state={state === 'held' ? 'conferred' : markOf(state)}>{upperFirst(rollStates[state])}</Mark>
  )
}

/** The highest first; what is open stands apart, because nobody can say that it may be proposed. */
function States({ person, honoursAsked }: { person: Row; honoursAsked: number }) {
  const inState = (...states: RollState[]) => person.states.filter(({ state }) => states.includes(state)).toReversed()
  const names = (found: ReturnType<typeof inState>) => found.map(({ honour }) => shortHonour(honour)).join(', ')
  const [open, review, held] = [inState('unknown'), inState('needsReview'), inState('held')]
  return (
    <ul className="plain-lines qualifying-states">
      {inState('eligible', 'awaitsCouncil').map(({ honour, state }) => (
        <li key={honour}>
          {shortHonour(honour)}
          {state === 'awaitsCouncil' && <span className="quiet"> · chờ hội đồng</span>}
        </li>
      ))}
      {open.length > 0 && <li className="quiet">Chưa rõ: {names(open)}</li>}
      {review.length > 0 && (
        <li className="quiet">
          Cần đối chiếu: {review.length === honoursAsked ? 'mọi danh hiệu, hình thức' : names(review)}
        </li>
      )}
      {held.length > 0 && <li className="quiet">Đã tặng: {names(held)}</li>}
    </ul>
  )
}

/** A dossier on its way, or where one can be opened. */
function Dossier({ person, honour }: { person: Row; honour: RollHonour | null }) {
  const dossiers = person.dossiers.filter((one) => honour === null || one.honour === honour)
  const open = person.nominable.findLast((one) => honour === null || one === honour)
  const named = (of: RollHonour, words: string) => (honour === null ? `${shortHonour(of)}, ${words}` : words)
  return (
    <ul className="plain-lines">
      {dossiers.map((one) => (
        <li key={one.id}>
          <Link href={`/can-bo/ho-so/${one.id}`}>{one.code}</Link>{' '}
          <span className="quiet">{named(one.honour, dossierStages[one.stage].toLocaleLowerCase('vi'))}</span>
        </li>
      ))}
      {open !== undefined && (
        <li>
          <Link
            href={`/can-bo/ho-so/moi?nguoi=${person.id}&danhHieu=${open}`}
            aria-label={`Lập hồ sơ ${shortHonour(open)} cho ${person.name}`}
          >
            Lập hồ sơ
          </Link>{' '}
          {honour === null && <span className="quiet">{shortHonour(open)}</span>}
        </li>
      )}
    </ul>
  )
}

function countOf({ subject, total, totalIsExact }: QualifyingAnswer): string {
  return `${totalIsExact ? '' : 'hơn '}${showNumber(total)} ${rollCounted[subject]}`
}
