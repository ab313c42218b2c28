import { showDay, yearOf } from '../../../base/days.ts'
import { honours } from '../../../law/vocabulary.ts'
import { useView, type GetAnswer } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { listFilters, type FilterCondition } from '../app/list-filters.ts'
import { listFrame, useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { showNumber } from '../kit/bullet-bar.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { Link } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import type { Column } from '../kit/register-table.tsx'
import { Tag } from '../kit/section.tsx'
import { useUnitOptions } from './organisation-options.ts'
import { organisationHref } from './organisation-words.ts'
import { awardTitle, DecisionLink, GoldenNumber } from './person-awards.tsx'
import { UnitViewSwitch } from './unit-view.tsx'

type AwardRow = GetAnswer<'/api/awards'>['rows'][number]

/** Sổ khen thưởng: every honour conferred, in reach; a revoked one stays in the book and says so. */
export function Awards() {
  const { me } = useSession()
  const list = useListSearch()
  const { search, change } = list
  const awards = useView('/api/awards', search)
  const units = useUnitOptions(search.organisationId)
  const filters = listFilters(
    [...conditionsOf(yearOf(me.today)), { key: 'organisationId', name: 'Đơn vị', options: units }],
    list,
  )
  const asked = filters.tokens.length + (search.q ? 1 : 0)
  return (
    <ListPage
      title="Sổ khen thưởng"
      search={{
        value: search.q ?? '',
        onChange: (q) => change({ q }),
        placeholder: 'Tìm tên, số quyết định',
      }}
      filters={{ ...filters, beside: <UnitViewSwitch list={list} /> }}
      count={awards.data && `${awards.data.totalIsExact ? '' : 'hơn '}${showNumber(awards.data.total)} mục`}
      columns={columns}
      rows={awards.data?.rows ?? []}
      rowKey={(award) => award.id}
      rowHref={recipientHref}
      {...listFrame('/api/awards', awards.data, list, { key: 'year', direction: 'down' })}
      {...listState(awards)}
      empty={
        asked > 0 ? (
          <NothingFound
            what="mục"
            conditions={asked}
            hint="Bỏ các điều kiện lọc để xem lại cả sổ."
            onDrop={() => {
              const none = Object.fromEntries(filters.tokens.map((token) => [token.key, undefined]))
              change({ ...none, q: undefined })
            }}
          />
        ) : (
          <Empty title="Sổ chưa có mục nào trong phạm vi của bạn">
            Mỗi quyết định khen thưởng đã ký tự ghi vào đây, cùng số sổ vàng của từng người, từng tập thể.
          </Empty>
        )
      }
    />
  )
}

const columns: Column<AwardRow>[] = [
  {
    key: 'golden',
    head: 'Số sổ vàng',
    cell: (award) => <GoldenNumber award={award} />,
    align: 'end',
    sortable: true,
    width: '104px',
    card: 'end',
  },
  {
    key: 'recipient',
    head: 'Người, tập thể',
    cell: (award) => award.recipient_name,
    isName: true,
    sortable: true,
  },
  { key: 'line', head: 'Khi đó là', cell: (award) => award.recipient_line, quiet: true },
  { key: 'unit', head: 'Đơn vị', cell: (award) => <Unit award={award} />, quiet: true },
  {
    key: 'honour',
    head: 'Danh hiệu, hình thức',
    cell: (award) => (
      <>
        {awardTitle(award, { bare: true })}{' '}
        {award.revoked_by !== null && <Tag tone="red">{`đã thu hồi, ${award.revoked_by}`}</Tag>}
      </>
    ),
  },
  { key: 'year', head: 'Năm', cell: (award) => award.year, sortable: true, width: '68px', card: 'start' },
  { key: 'decision', head: 'Quyết định', cell: (award) => <DecisionLink award={award} />, width: '124px' },
  {
    key: 'decisionOn',
    head: 'Ngày ký',
    cell: (award) => award.decision_on && showDay(award.decision_on),
    align: 'end',
    sortable: true,
    width: '104px',
  },
  {
    key: 'check',
    head: 'Kiểm tra',
    cell: (award) => award.code !== null && <Link href={`/kiem-tra/${award.code}`}>Trang công khai</Link>,
    width: '116px',
  },
]

/** The name of that time, and beneath it who stands in its place today. */
function Unit({ award: { organisation_name: name, unit_today: today } }: { award: AwardRow }) {
  return (
    <>
      {name}
      {today && (
        <small className="today-line">
          nay là <Link href={organisationHref(today.id)}>{today.name}</Link>
        </small>
      )}
    </>
  )
}

function recipientHref(award: AwardRow): string {
  return award.recipient_kind === 'person'
    ? `/can-bo/nguoi/${award.recipient_id}`
    : `/can-bo/don-vi/${award.recipient_id}`
}

/** Years back to the first decade of the present law; older awards are found by searching. */
function conditionsOf(thisYear: number): FilterCondition[] {
  return [
    {
      key: 'year',
      name: 'Năm',
      options: Array.from({ length: 20 }, (_, back) => thisYear - back).map((year) => ({
        value: String(year),
        label: String(year),
      })),
    },
    {
      key: 'honour',
      name: 'Danh hiệu, hình thức',
      options: commonHonours.map((code) => ({ value: code, label: honours[code].name })),
    },
    {
      key: 'recipientKind',
      name: 'Đối tượng',
      options: [
        { value: 'person', label: 'cá nhân' },
        { value: 'collective', label: 'tập thể' },
      ],
    },
    {
      key: 'standing',
      name: 'Hiệu lực',
      options: [
        { value: 'inForce', label: 'còn hiệu lực' },
        { value: 'revoked', label: 'đã thu hồi' },
      ],
    },
  ]
}

/** What departments, provinces and the Government confer on people and bodies of the administration every year. */
const commonHonours = [
  'LDTT',
  'CSTDCS',
  'CSTDB',
  'CSTDT',
  'CSTDTQ',
  'TTLDTT',
  'TTLDXS',
  'CTDB',
  'CTDT',
  'CTDCP',
  'GKS',
  'GKH',
  'BKB',
  'BKT',
  'BKTTG',
  'HCLD3',
  'HCLD2',
  'HCLD1',
] as const
