/** Khen thưởng of one person, as the book tells it; the cells are shared with the whole book. */
import { showDay } from '../../../base/days.ts'
import { honourKinds, honours, type Cycle, type Honour } from '../../../law/vocabulary.ts'
import { awardStandings } from '../../../registry/awards/award.ts'
import { showNumber } from '../kit/bullet-bar.tsx'
import { Empty } from '../kit/empty.tsx'
import { Link, OFFICE } from '../kit/link.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section, Tag } from '../kit/section.tsx'
import type { PersonRecord } from './person-life.ts'

export type PersonAward = PersonRecord['awards'][number]

/** What a cell of the book needs. */
interface BookEntry {
  honour: Honour
  cycle: Cycle
  year: number
  achievement_from: number
  achievement_to: number
  decision_id: string | null
  decision_symbol: string | null
  golden_number: number | null
}

/** `Chiến sĩ thi đua cơ sở năm 2021`; a certificate names its years, and its kind where that is not merit. `bare` where the year stands beside. */
export function awardTitle(entry: BookEntry, { bare = false }: { bare?: boolean } = {}): string {
  const { honour, cycle, year, achievement_from: from, achievement_to: to } = entry
  const { name, kind } = honours[honour]
  if (kind === 'emulationTitle') return bare ? name : `${name} năm ${year}`
  const years = from === to ? `${to}` : `${from}–${to}`
  if (cycle === 'movement') return `${name} (theo chuyên đề, ${years})`
  if (cycle === 'adHoc') return `${name} (đột xuất, ${years})`
  return `${name}, thành tích ${years}`
}

export function GoldenNumber({ award }: { award: Pick<BookEntry, 'golden_number'> }) {
  if (award.golden_number === null) return <span className="only-read">chưa có số</span>
  return <b className="gold">{showNumber(award.golden_number)}</b>
}

/** A decision made here leads to its page; one entered from old books has only its number. */
export function DecisionLink({ award }: { award: Pick<BookEntry, 'decision_id' | 'decision_symbol'> }) {
  const { decision_id: id, decision_symbol: symbol } = award
  if (symbol === null) return <span className="quiet">chưa rõ số</span>
  return id === null ? symbol : <Link href={`/can-bo/quyet-dinh/${id}`}>{symbol}</Link>
}

/** Mục của sổ khen thưởng has a page of its own. */
export function awardHref(awardId: string): string {
  return `${OFFICE}/so-khen-thuong/${awardId}`
}

/** What came after the entry, by which paper: an entry in force and never ended says nothing. */
export function AwardStandingTag({
  award: { ended, ended_by: by, restored_by: restoredBy },
}: {
  award: Pick<PersonAward, 'ended' | 'ended_by' | 'restored_by'>
}) {
  if (ended !== null) return <Tag tone="red">{`${awardStandings[ended]}, ${by}`}</Tag>
  return restoredBy === null ? null : <Tag>{`đã khôi phục, ${restoredBy}`}</Tag>
}

const columns: Column<PersonAward>[] = [
  {
    key: 'on',
    head: 'Ngày',
    cell: (award) => (award.decision_on ? showDay(award.decision_on) : award.year),
    width: '100px',
    quiet: true,
    card: 'start',
  },
  {
    key: 'honour',
    head: 'Được tặng',
    cell: (award) => (
      <>
        <Link href={awardHref(award.id)}>{awardTitle(award)}</Link> <AwardStandingTag award={award} />
      </>
    ),
    isName: true,
  },
  { key: 'decision', head: 'Quyết định', cell: (award) => <DecisionLink award={award} />, width: '120px' },
  {
    key: 'golden',
    head: 'Số sổ',
    cell: (award) => <GoldenNumber award={award} />,
    align: 'end',
    width: '84px',
    card: 'end',
  },
]

const fullColumns: Column<PersonAward>[] = [
  ...columns.slice(0, 2),
  {
    key: 'kind',
    head: 'Loại',
    cell: (award) => honourKinds[honours[award.honour].kind],
    quiet: true,
    width: '140px',
    card: 'none',
  },
  { key: 'decider', head: 'Cơ quan quyết định', cell: (award) => award.decider, quiet: true },
  ...columns.slice(2),
  {
    key: 'check',
    head: 'Kiểm tra',
    cell: (award) => award.code !== null && <Link href={`/kiem-tra/${award.code}`}>Trang công khai</Link>,
    width: '120px',
  },
]

const shown = 5

/** Sổ khen thưởng beside the life line: titles of each year apart, the newest few. */
export function RecentAwards({ awards, allHref }: { awards: readonly PersonAward[]; allHref: string }) {
  const newest = awards.toReversed()
  return (
    <Section
      title="Sổ khen thưởng"
      {...(newest.length > shown && { note: `${shown} trong ${newest.length} mục` })}
      action={<Link href={allHref}>Xem tất cả</Link>}
      flush
    >
      {newest.length === 0 ? (
        <p className="section-body quiet">Chưa được khen thưởng lần nào.</p>
      ) : (
        <RegisterTable
          label="Khen thưởng gần đây"
          columns={columns}
          rows={newest.slice(0, shown)}
          rowKey={(award) => award.id}
        />
      )}
    </Section>
  )
}

/** Thẻ "Sổ khen thưởng": all of them, newest first. */
export function AllAwards({ awards, name }: { awards: readonly PersonAward[]; name: string }) {
  if (awards.length === 0) {
    return (
      <Empty title={`${name} chưa được khen thưởng lần nào`}>
        Mỗi quyết định đã ký tự ghi vào đây. Quyết định cũ do thường trực hội đồng ghi vào sổ.
      </Empty>
    )
  }
  return (
    <section className="sheet">
      <RegisterTable
        label={`Khen thưởng của ${name}`}
        columns={fullColumns}
        rows={awards.toReversed()}
        rowKey={(award) => award.id}
      />
    </section>
  )
}
