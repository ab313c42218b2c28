/** Trước và sau of one organisation: mergers, splits, new names, with their days and documents. */
import { addDays, showDay } from '../../../base/days.ts'
import { successionKinds } from '../../../registry/organisations/organisation.ts'
import { Link } from '../kit/link.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section, Tag } from '../kit/section.tsx'
import { isUnchecked } from './organisation-tree.tsx'
import type { OrganisationRecord } from './organisation.tsx'

type Succession = OrganisationRecord['successions'][number]

/** Kế thừa: what it came from, and what took its place; the record of honours follows by the policy named here. */
export function Successions({ record: { organisation, successions } }: { record: OrganisationRecord }) {
  if (successions.length === 0) return null
  return (
    <Section title="Trước và sau" note="theo thứ tự thời gian" flush>
      <RegisterTable
        label="Kế thừa giữa các đơn vị"
        columns={successionColumns(organisation.id)}
        rows={successions}
        rowKey={(one) => `${one.predecessor_id} ${one.successor_id} ${one.on_day}`}
      />
    </Section>
  )
}

function successionColumns(ownId: string): Column<Succession>[] {
  const isBefore = (one: Succession) => one.successor_id === ownId
  return [
    { key: 'on', head: 'Ngày', cell: (one) => showDay(one.on_day), width: '104px', card: 'start' },
    {
      key: 'other',
      head: 'Đơn vị',
      isName: true,
      cell: (one) =>
        one.successor_id === null ? (
          'không có đơn vị kế thừa'
        ) : (
          <>
            <span className="quiet">{isBefore(one) ? 'từ ' : 'thành '}</span>
            <Link
              href={`/can-bo/don-vi/${isBefore(one) ? one.predecessor_id : one.successor_id}?on=${dayOf(one, isBefore(one))}`}
            >
              {isBefore(one) ? one.predecessor : one.successor}
            </Link>
          </>
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
    { key: 'policy', head: 'Thành tích', cell: (one) => recordPolicies[one.record_policy] ?? '', quiet: true },
  ]
}

/** A day on which the neighbour existed: the day itself for what followed, the day before for what went before. */
function dayOf(one: Succession, before: boolean): string {
  return before ? addDays(one.on_day, -1) : one.on_day
}

/** Thành tích của đơn vị trước đi theo đơn vị sau thế nào. */
const recordPolicies: Record<string, string> = {
  all: 'đi theo cả',
  main: 'theo đơn vị chính',
  any: 'theo một trong các đơn vị trước',
  none: 'không đi theo',
}
