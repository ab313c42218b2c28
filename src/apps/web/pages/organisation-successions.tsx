/** Trước và sau of one organisation: the whole line of mergers, splits and new names, as a small picture and as a table. */
import { addDays, showDay, type Day } from '../../../base/days.ts'
import { recordPolicies, successionKinds } from '../../../registry/organisations/organisation.ts'
import { Link } from '../kit/link.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section, Tag } from '../kit/section.tsx'
import { isUnchecked } from './organisation-tree.tsx'
import { organisationHref } from './organisation-words.ts'
import type { OrganisationRecord } from './organisation.tsx'

type Succession = OrganisationRecord['successions'][number]

/** Kế thừa: what it came from, and what took its place; the record of honours follows by the policy named here. */
export function Successions({ record: { organisation, successions } }: { record: OrganisationRecord }) {
  if (successions.length === 0) return null
  return (
    <Section title="Trước và sau" note="theo thứ tự thời gian" flush>
      <Line own={organisation} successions={successions} />
      <RegisterTable
        label="Kế thừa giữa các đơn vị"
        columns={columns}
        rows={successions}
        rowKey={(one) => `${one.predecessor_id} ${one.successor_id}`}
      />
    </Section>
  )
}

interface Stage {
  on: Day | null
  bodies: { id: string; name: string; on: string | undefined }[]
}

const shownBeside = 4

/** Dòng kế thừa: a column for each day on which something changed, the body itself in its own; the table below says the same. */
function Line({ own, successions }: { own: OrganisationRecord['organisation']; successions: readonly Succession[] }) {
  const stages = stagesOf(own, successions)
  return (
    <ol className="lineage" aria-label="Dòng kế thừa">
      {stages.map(({ on, bodies }) => (
        <li key={on ?? 'own'} className={bodies[0]?.id === own.id ? 'lineage-own' : undefined}>
          <span className="lineage-day">{on === null ? 'từ trước' : `từ ${showDay(on)}`}</span>
          {bodies.slice(0, shownBeside).map((body) =>
            body.id === own.id ? (
              <b key={body.id}>{body.name}</b>
            ) : (
              <Link key={body.id} href={organisationHref(body.id, body.on)}>
                {body.name}
              </Link>
            ),
          )}
          {bodies.length > shownBeside && <span className="quiet">và {bodies.length - shownBeside} đơn vị nữa</span>}
        </li>
      ))}
    </ol>
  )
}

/** What went before by the day on which it ended, the body itself, what followed by the day on which it began. */
function stagesOf(own: OrganisationRecord['organisation'], successions: readonly Succession[]): Stage[] {
  const before = successions.filter((one) => one.side === 'before')
  const after = successions.filter((one) => one.side === 'after' && one.successor_id !== null)
  const ends = [...Map.groupBy(before, (one) => one.on_day)].toSorted(([a], [b]) => a.localeCompare(b))
  const began = ends.map(([on]) => on)
  const earlier = ends.map(([on, list], index) => ({
    on: began[index - 1] ?? null,
    bodies: distinct(list.map((one) => ({ id: one.predecessor_id, name: one.predecessor, on: addDays(on, -1) }))),
  }))
  const later = [...Map.groupBy(after, (one) => one.on_day)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([on, list]) => ({
      on,
      bodies: distinct(list.map((one) => ({ id: one.successor_id!, name: one.successor!, on: on as string }))),
    }))
  return [
    ...earlier,
    { on: began.at(-1) ?? own.from_on, bodies: [{ id: own.id, name: own.name, on: undefined }] },
    ...later,
  ]
}

function distinct<Body extends { id: string }>(bodies: readonly Body[]): Body[] {
  return [...new Map(bodies.map((body) => [body.id, body])).values()]
}

const columns: Column<Succession>[] = [
  { key: 'on', head: 'Ngày', cell: (one) => showDay(one.on_day), width: '104px', card: 'start' },
  {
    key: 'before',
    head: 'Đơn vị trước',
    isName: true,
    cell: (one) => <Link href={organisationHref(one.predecessor_id, addDays(one.on_day, -1))}>{one.predecessor}</Link>,
  },
  {
    key: 'after',
    head: 'Đơn vị sau',
    cell: (one) =>
      one.successor_id === null ? (
        <span className="quiet">không có đơn vị kế thừa</span>
      ) : (
        <Link href={organisationHref(one.successor_id, one.on_day)}>{one.successor}</Link>
      ),
  },
  {
    key: 'kind',
    head: 'Hình thức',
    cell: (one) => successionKinds[one.kind as keyof typeof successionKinds],
    card: 'end',
  },
  {
    key: 'basis',
    head: 'Căn cứ',
    cell: (one) => (
      <>
        {one.basis ?? <span className="quiet">chưa rõ văn bản</span>}{' '}
        {isUnchecked(one.confidence) && <Tag>chưa đối chiếu văn bản gốc</Tag>}
      </>
    ),
  },
  {
    key: 'policy',
    head: 'Thành tích',
    cell: (one) => recordPolicies[one.record_policy as keyof typeof recordPolicies] ?? '',
    quiet: true,
  },
]
