import { Button } from '@mantine/core'
import { showDay, yearOf } from '../../../base/days.ts'
import { honours, levels, type Level } from '../../../law/vocabulary.ts'
import { awardStandings, recipientKinds } from '../../../registry/awards/award.ts'
import { useView, type GetAnswer } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { listFilters, type FilterCondition } from '../app/list-filters.ts'
import { listFrame, useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { showNumber } from '../kit/bullet-bar.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import type { Column } from '../kit/register-table.tsx'
import { Tag } from '../kit/section.tsx'
import { useKeepers } from './award-fields.tsx'
import { newAwardHref } from './award-words.ts'
import { useUnitOptions } from './organisation-options.ts'
import { organisationHref } from './organisation-words.ts'
import { awardHref, AwardStandingTag, awardTitle, DecisionLink, GoldenNumber } from './person-awards.tsx'
import { UnitViewSwitch } from './unit-view.tsx'

type AwardRow = GetAnswer<'/api/awards'>['rows'][number]

/** Sổ khen thưởng: every honour conferred, in reach; one that was revoked or corrected stays in the book and says so. */
export function Awards() {
  const { me } = useSession()
  const list = useListSearch()
  const { search, change } = list
  const awards = useView('/api/awards', search)
  const units = useUnitOptions(search.organisationId)
  const mayEnter = useKeepers().length > 0
  const go = useGo()
  const filters = listFilters(
    [...conditionsOf(yearOf(me.today), search.symbol), { key: 'organisationId', name: 'Đơn vị', options: units }],
    list,
  )
  const asked = filters.tokens.length + (search.q ? 1 : 0)
  return (
    <ListPage
      title="Sổ khen thưởng"
      {...(mayEnter && {
        actions: <Button onClick={() => go(newAwardHref)}>Ghi quyết định cũ vào sổ</Button>,
      })}
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
      rowHref={(award) => awardHref(award.id)}
      {...listFrame('/api/awards', awards.data, list, { key: 'year', direction: 'down' })}
      {...listState(awards)}
      empty={
        asked > 0 ? (
          <NothingFound
            what="mục"
            conditions={asked}
            hint={
              search.q
                ? 'Tên gõ được một phần; số quyết định gõ đủ, ví dụ 88/QĐ-UBND.'
                : 'Bỏ các điều kiện lọc để xem lại cả sổ.'
            }
            onDrop={() => {
              const none = Object.fromEntries(filters.tokens.map((token) => [token.key, undefined]))
              change({ ...none, q: undefined })
            }}
          />
        ) : (
          <Empty title="Sổ chưa có mục nào trong phạm vi của bạn">
            Mỗi quyết định khen thưởng đã ký tự ghi vào đây, cùng số sổ vàng của từng người, từng tập thể. Quyết định có
            trước khi dùng phần mềm thì ghi từ giấy tờ cũ.
          </Empty>
        )
      }
    />
  )
}

/** The row leads to the entry; the name of a household says what it is. */
function Recipient({ award }: { award: AwardRow }) {
  if (award.recipient_kind !== 'household') return award.recipient_name
  return (
    <>
      {award.recipient_name} <Tag>hộ gia đình</Tag>
    </>
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
    cell: (award) => <Recipient award={award} />,
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
        {awardTitle(award, { bare: true })} <AwardStandingTag award={award} />
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

/** Years back to the first decade of the present law; older awards are found by searching. */
function conditionsOf(thisYear: number, symbol: string | undefined): FilterCondition[] {
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
    { key: 'level', name: 'Cấp', options: optionsOf(levels, commonLevels) },
    { key: 'recipientKind', name: 'Đối tượng', options: optionsOf(recipientKinds) },
    { key: 'standing', name: 'Hiệu lực', options: optionsOf(awardStandings) },
    {
      key: 'hasPaper',
      name: 'Bản chụp',
      options: [
        { value: 'yes', label: 'có bản chụp' },
        { value: 'no', label: 'không có bản chụp' },
      ],
    },
    // Asked for by a link or by the cell of a decision, never from a list of all numbers there are.
    { key: 'symbol', name: 'Quyết định', options: symbol === undefined ? [] : [{ value: symbol, label: symbol }] },
  ]
}

function optionsOf<Code extends string>(
  words: Readonly<Record<Code, string>>,
  codes: readonly Code[] = Object.keys(words) as Code[],
) {
  return codes.map((value) => ({ value, label: words[value] }))
}

const commonLevels: readonly Level[] = ['state', 'ministryProvince', 'grassroots', 'department', 'district', 'commune']

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
