import { Button } from '@mantine/core'
import { yearOf } from '../../../base/days.ts'
import { initiativeKinds, initiativeScopes } from '../../../law/vocabulary.ts'
import { authorsInWords, unitsInWords, usesInWords } from '../../../registry/initiatives/initiative.ts'
import { useView, type GetAnswer } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { listFilters, type FilterCondition } from '../app/list-filters.ts'
import { listFrame, useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { showNumber } from '../kit/bullet-bar.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { useGo } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import { Mark } from '../kit/mark.tsx'
import type { Column } from '../kit/register-table.tsx'
import { useKeepers } from './award-fields.tsx'
import { initiativeHref, newInitiativeHref } from './initiative-words.ts'
import { useUnitOptions } from './organisation-options.ts'
import { UnitViewSwitch } from './unit-view.tsx'

type Row = GetAnswer<'/api/initiatives'>['rows'][number]

/** Sổ sáng kiến: who wrote what, who has recognised it, and for which honour it was used. */
export function Initiatives() {
  const { me } = useSession()
  const list = useListSearch()
  const { search, change } = list
  const query = useView('/api/initiatives', search)
  const units = useUnitOptions(search.organisationId)
  const mayEnter = useKeepers().length > 0
  const go = useGo()
  const filters = listFilters(
    [...conditionsOf(yearOf(me.today)), { key: 'organisationId', name: 'Đơn vị', options: units }],
    list,
  )
  const asked = filters.tokens.length + (search.q ? 1 : 0)
  const { data } = query
  return (
    <ListPage
      title="Sáng kiến"
      lead="Mỗi sáng kiến đã công nhận chỉ dùng một lần để xét khen thưởng cho mỗi tác giả."
      {...(mayEnter && {
        actions: (
          <Button variant="filled" onClick={() => go(newInitiativeHref)}>
            Ghi sáng kiến vào sổ
          </Button>
        ),
      })}
      search={{ value: search.q ?? '', onChange: (q) => change({ q }), placeholder: 'Tìm tên, tác giả, mã' }}
      filters={{ ...filters, beside: <UnitViewSwitch list={list} /> }}
      count={data && `${data.totalIsExact ? '' : 'hơn '}${showNumber(data.total)} sáng kiến`}
      columns={columns}
      rows={data?.rows ?? []}
      rowKey={(row) => row.id}
      rowHref={(row) => initiativeHref(row.id)}
      {...listFrame('/api/initiatives', data, list, { key: 'year', direction: 'down' })}
      {...listState(query)}
      empty={
        asked > 0 ? (
          <NothingFound
            what="sáng kiến"
            conditions={asked}
            hint="Bỏ các điều kiện lọc để xem lại cả sổ."
            onDrop={() => {
              const none = Object.fromEntries(filters.tokens.map((token) => [token.key, undefined]))
              change({ ...none, q: undefined })
            }}
          />
        ) : (
          <Empty title="Sổ chưa có sáng kiến nào trong phạm vi của bạn">
            Sáng kiến được ghi khi tác giả đăng ký, và được tính từ khi có quyết định công nhận.
          </Empty>
        )
      }
    />
  )
}

const columns: Column<Row>[] = [
  { key: 'code', head: 'Mã', cell: (row) => row.code, sortable: true, quiet: true, width: '132px', card: 'start' },
  { key: 'year', head: 'Năm', cell: (row) => row.year, sortable: true, width: '68px', card: 'end' },
  { key: 'name', head: 'Tên', cell: (row) => row.name, isName: true, sortable: true },
  { key: 'person', head: 'Tác giả', cell: (row) => authorsInWords(row.authors), sortable: true },
  { key: 'organisation', head: 'Đơn vị khi đó', cell: (row) => unitsInWords(row.authors), quiet: true },
  { key: 'scope', head: 'Phạm vi', cell: (row) => initiativeScopes[row.scope], width: '120px' },
  {
    key: 'recognised',
    head: 'Công nhận',
    cell: (row) =>
      row.decision === null ? <Mark state="pending">chưa công nhận</Mark> : <Mark state="met">đã công nhận</Mark>,
    width: '144px',
  },
  {
    key: 'used',
    head: 'Đã dùng cho',
    cell: (row) => usesInWords(row.authors),
    quiet: true,
  },
]

function conditionsOf(thisYear: number): FilterCondition[] {
  return [
    {
      key: 'year',
      name: 'Năm',
      options: Array.from({ length: 20 }, (_, back) => String(thisYear - back)).map((year) => ({
        value: year,
        label: year,
      })),
    },
    { key: 'scope', name: 'Phạm vi', options: optionsOf(initiativeScopes) },
    { key: 'kind', name: 'Loại', options: optionsOf(initiativeKinds) },
    {
      key: 'recognised',
      name: 'Công nhận',
      options: [
        { value: 'yes', label: 'đã công nhận' },
        { value: 'no', label: 'chưa công nhận' },
      ],
    },
    {
      key: 'used',
      name: 'Đã dùng',
      options: [
        { value: 'yes', label: 'đã dùng để xét' },
        { value: 'no', label: 'còn dùng được' },
      ],
    },
  ]
}

function optionsOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
