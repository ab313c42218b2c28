/** What is shown of each entry in the record of a person. */
import { addDays, showDay, type Day } from '../../../base/days.ts'
import { upperFirst } from '../../../base/text.ts'
import { disciplines, pendingKinds, ratings } from '../../../law/vocabulary.ts'
import { absenceKinds, studyGrades } from '../../../registry/people/career.ts'
import { postCategories } from '../../../registry/people/person.ts'
import { transferStates } from '../../../registry/people/transfer.ts'
import { Link } from '../kit/link.tsx'
import type { Column } from '../kit/register-table.tsx'
import type { LifeRecord } from './person-life.ts'

type Post = LifeRecord['posts'][number]
type Absence = LifeRecord['absences'][number]
type Discipline = LifeRecord['disciplines'][number]
type Proceeding = LifeRecord['proceedings'][number]
type Transfer = LifeRecord['transfers'][number]

/** With its last day: in the register it ends before `to`. */
const span = (from: Day | null, to: Day | null) =>
  from === null && to === null ? 'chưa rõ' : `${from ? showDay(from) : '…'} – ${to ? showDay(addDays(to, -1)) : 'nay'}`

export const postColumns: Column<Post>[] = [
  { key: 'days', head: 'Thời gian', cell: (post) => span(post.from_on, post.to_on), width: '188px', card: 'start' },
  {
    key: 'title',
    head: 'Chức vụ',
    cell: (post) => `${post.title}${post.concurrent ? ' (kiêm nhiệm)' : ''}`,
    isName: true,
  },
  {
    key: 'unit',
    head: 'Đơn vị',
    cell: (post) => <Link href={`/can-bo/don-vi/${post.organisation_id}`}>{post.organisation_name}</Link>,
  },
  { key: 'category', head: 'Nhóm chức vụ', cell: (post) => postCategories[post.category], quiet: true, card: 'none' },
  { key: 'basis', head: 'Căn cứ', cell: (post) => post.basis, quiet: true },
]

export const transferColumns: Column<Transfer>[] = [
  { key: 'on', head: 'Từ ngày', cell: (one) => showDay(one.on_day), width: '100px', card: 'start' },
  { key: 'to', head: 'Đến đơn vị', cell: (one) => one.to_name, isName: true },
  { key: 'title', head: 'Chức vụ', cell: (one) => one.title },
  { key: 'state', head: 'Tình trạng', cell: (one) => transferStates[one.state], card: 'end' },
  {
    key: 'see',
    head: 'Việc',
    cell: (one) => <Link href={`/can-bo/dieu-dong/${one.id}`}>Xem đề xuất</Link>,
    width: '148px',
  },
]

export const absenceColumns: Column<Absence>[] = [
  { key: 'days', head: 'Thời gian', cell: (one) => span(one.from_on, one.to_on), width: '188px', card: 'start' },
  { key: 'kind', head: 'Loại', cell: (one) => upperFirst(absenceKinds[one.kind]), isName: true },
  {
    key: 'grade',
    head: 'Kết quả',
    cell: (one) =>
      one.kind === 'study' &&
      (one.grade ? studyGrades[one.grade] : <span className="quiet">chưa có kết quả khoá học</span>),
  },
  { key: 'basis', head: 'Căn cứ', cell: (one) => one.basis, quiet: true },
]

interface YearRow {
  id: string
  year: number
  rating: string | null
  registered: boolean | null
  basis: string | null
}

export function yearsOf({ ratings: rated, registrations }: LifeRecord): YearRow[] {
  const years = new Set([...rated.map(({ year }) => year), ...registrations.map(({ year }) => year)])
  return [...years]
    .toSorted((a, b) => b - a)
    .map((year) => {
      const row = rated.find((one) => one.year === year)
      return {
        id: String(year),
        year,
        rating: row ? upperFirst(ratings[row.rating]) : null,
        registered: registrations.find((one) => one.year === year)?.registered ?? null,
        basis: row?.basis ?? null,
      }
    })
}

export const yearColumns: Column<YearRow>[] = [
  { key: 'year', head: 'Năm', cell: (row) => row.year, width: '72px', card: 'start' },
  {
    key: 'rating',
    head: 'Xếp loại',
    cell: (row) => row.rating ?? <span className="quiet">chưa có kết quả</span>,
    isName: true,
  },
  {
    key: 'registered',
    head: 'Đăng ký thi đua',
    cell: (row) =>
      row.registered === null ? (
        <span className="quiet">chưa rõ có đăng ký</span>
      ) : row.registered ? (
        'có đăng ký'
      ) : (
        'không đăng ký'
      ),
  },
  { key: 'basis', head: 'Căn cứ xếp loại', cell: (row) => row.basis, quiet: true },
]

export const disciplineColumns: Column<Discipline>[] = [
  { key: 'on', head: 'Ngày', cell: (one) => showDay(one.decided_on), width: '100px', card: 'start' },
  { key: 'form', head: 'Hình thức', cell: (one) => upperFirst(disciplines[one.form]), isName: true },
  { key: 'end', head: 'Chấp hành xong', cell: (one) => (one.ended_on ? showDay(one.ended_on) : 'chưa') },
  { key: 'basis', head: 'Căn cứ', cell: (one) => one.basis, quiet: true },
]

export const proceedingColumns: Column<Proceeding>[] = [
  { key: 'since', head: 'Từ ngày', cell: (one) => showDay(one.since_on), width: '100px', card: 'start' },
  { key: 'kind', head: 'Việc', cell: (one) => upperFirst(pendingKinds[one.kind]), isName: true },
  { key: 'end', head: 'Kết luận', cell: (one) => (one.cleared_on ? showDay(one.cleared_on) : 'đang xem xét') },
  { key: 'basis', head: 'Căn cứ', cell: (one) => one.basis, quiet: true },
]
