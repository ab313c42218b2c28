/** Điều động: what my units propose and are asked to confirm. */
import { showDay } from '../../../base/days.ts'
import { transferStates } from '../../../registry/people/transfer.ts'
import { useView, type GetAnswer, type GetInput } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { listFilters } from '../app/list-filters.ts'
import { listFrame, useListSearch } from '../app/list-state.ts'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { OFFICE } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import type { Column } from '../kit/register-table.tsx'
import { useUnitOptions } from './organisation-options.ts'
import { UnitViewSwitch } from './unit-view.tsx'

type Row = GetAnswer<'/api/transfers'>['rows'][number]

export function Transfers() {
  const list = useListSearch()
  const { search, change } = list
  const query = useView('/api/transfers', search as GetInput<'/api/transfers'>)
  const units = useUnitOptions(search.organisationId)
  const filters = listFilters(
    [
      {
        key: 'stage',
        name: 'Tình trạng',
        options: Object.entries(transferStates).map(([value, label]) => ({ value, label })),
      },
      { key: 'organisationId', name: 'Đơn vị', options: units },
    ],
    list,
  )
  const conditions = filters.tokens.length + (search.q ? 1 : 0)
  return (
    <ListPage
      title="Điều động"
      lead="Một trong hai đơn vị đề xuất từ trang của người ấy, đơn vị kia xác nhận; đến lúc đó vị trí mới thay đổi."
      crumbs={[{ text: 'Người và tập thể', href: `${OFFICE}/nguoi` }, { text: 'Điều động' }]}
      search={{ value: search.q ?? '', onChange: (q) => change({ q }), placeholder: 'Tìm tên' }}
      filters={{ ...filters, beside: <UnitViewSwitch list={list} /> }}
      count={query.data && `${query.data.total} đề xuất`}
      columns={columns}
      rows={query.data?.rows ?? []}
      rowKey={(row) => row.id}
      rowHref={(row) => `${OFFICE}/dieu-dong/${row.id}`}
      {...listFrame('/api/transfers', query.data, list, { key: 'proposed', direction: 'down' })}
      {...listState(query)}
      empty={
        conditions > 0 ? (
          <NothingFound
            what="đề xuất"
            conditions={conditions}
            hint="Bỏ các điều kiện để xem mọi đề xuất."
            onDrop={() => change({ q: undefined, stage: undefined, organisationId: undefined, unitView: undefined })}
          />
        ) : (
          <Empty title="Chưa có đề xuất điều động nào">
            Mở trang của một người, chọn Sửa quá trình rồi Đề xuất điều động.
          </Empty>
        )
      }
    />
  )
}

const columns: Column<Row>[] = [
  { key: 'code', head: 'Mã', cell: (row) => row.person_code, quiet: true, width: '92px', card: 'start' },
  { key: 'person', head: 'Họ và tên', cell: (row) => row.person_name, isName: true, sortable: true },
  { key: 'units', head: 'Từ đơn vị → đến đơn vị', cell: (row) => `${row.from_name} → ${row.to_name}` },
  { key: 'title', head: 'Chức vụ mới', cell: (row) => row.title },
  { key: 'day', head: 'Từ ngày', cell: (row) => showDay(row.on_day), sortable: true, align: 'end', width: '104px' },
  { key: 'state', head: 'Tình trạng', cell: (row) => transferStates[row.state], width: '124px', card: 'end' },
  {
    key: 'proposed',
    head: 'Đề xuất',
    cell: (row) => showDay(row.proposed_on),
    sortable: true,
    quiet: true,
    align: 'end',
    width: '104px',
    card: 'none',
  },
]
