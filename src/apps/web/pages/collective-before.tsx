/** Thành tích của các đơn vị trước: what follows the collective, and apart from it what is in the archive only. */
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Link } from '../kit/link.tsx'
import { Section, Tag } from '../kit/section.tsx'
import { showDay } from '../../../base/days.ts'
import type { CollectiveRecord } from './collective-life.ts'
import { organisationHref } from './organisation-words.ts'
import { awardTitle, DecisionLink } from './person-awards.tsx'

type Award = CollectiveRecord['before'][number]

export function AwardsBefore({ awards }: { awards: readonly Award[] }) {
  const carried = awards.filter((award) => award.carried)
  const archived = awards.filter((award) => !award.carried)
  return (
    <>
      <Part
        title="Thành tích đi theo"
        note={`${carried.length} mục của đơn vị trước, được tính khi xét`}
        awards={carried}
      />
      <Part
        title="Chỉ có trong lưu trữ"
        note={`${archived.length} mục của đơn vị trước, không tính khi xét`}
        awards={archived}
      />
    </>
  )
}

function Part({ title, note, awards }: { title: string; note: string; awards: readonly Award[] }) {
  if (awards.length === 0) return null
  return (
    <Section title={title} note={note} flush>
      <RegisterTable label={title} columns={columns} rows={awards} rowKey={(award) => award.id} />
    </Section>
  )
}

const columns: Column<Award>[] = [
  { key: 'year', head: 'Năm', cell: (award) => award.year, width: '68px', card: 'start' },
  {
    key: 'honour',
    head: 'Danh hiệu, hình thức',
    isName: true,
    cell: (award) => (
      <>
        {awardTitle(award, { bare: true })} {award.revoked && <Tag tone="red">không còn tính</Tag>}
      </>
    ),
  },
  {
    key: 'unit',
    head: 'Khi đó là',
    cell: (award) => <Link href={organisationHref(award.organisation_id)}>{award.organisation_name}</Link>,
  },
  { key: 'decision', head: 'Quyết định', cell: (award) => <DecisionLink award={award} />, width: '140px' },
  {
    key: 'on',
    head: 'Ngày ký',
    cell: (award) => award.decision_on && showDay(award.decision_on),
    align: 'end',
    width: '104px',
  },
]
