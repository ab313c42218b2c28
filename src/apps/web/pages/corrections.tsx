/** Đề nghị sửa hồ sơ: what people say is wrong in their records, for the officers of their units. */
import { showDay } from '../../../base/days.ts'
import { correctionSections, correctionStates } from '../../../registry/corrections/correction.ts'
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

type Row = GetAnswer<'/api/corrections'>['rows'][number]

export function Corrections() {
  const list = useListSearch()
  const { search, change } = list
  const query = useView('/api/corrections', search as GetInput<'/api/corrections'>)
  const units = useUnitOptions(search.organisationId)
  const filters = listFilters(
    [
      { key: 'stage', name: 'Tình trạng', options: optionsOf(correctionStates) },
      { key: 'section', name: 'Phần', options: optionsOf(correctionSections) },
      { key: 'organisationId', name: 'Đơn vị', options: units },
    ],
    list,
  )
  const conditions = filters.tokens.length + (search.q ? 1 : 0)
  return (
    <ListPage
      title="Đề nghị sửa hồ sơ"
      crumbs={[{ text: 'Người và tập thể', href: `${OFFICE}/nguoi` }, { text: 'Đề nghị sửa hồ sơ' }]}
      search={{ value: search.q ?? '', onChange: (q) => change({ q }), placeholder: 'Tìm tên' }}
      filters={{ ...filters, beside: <UnitViewSwitch list={list} /> }}
      count={query.data && `${query.data.total} đề nghị`}
      columns={columns}
      rows={query.data?.rows ?? []}
      rowKey={(row) => row.id}
      rowHref={(row) => `${OFFICE}/de-nghi-sua/${row.id}`}
      {...listFrame('/api/corrections', query.data, list, { key: 'asked', direction: 'down' })}
      {...listState(query)}
      empty={
        conditions > 0 ? (
          <NothingFound
            what="đề nghị"
            conditions={conditions}
            hint="Bỏ các điều kiện để xem mọi đề nghị."
            onDrop={() =>
              change({
                q: undefined,
                stage: undefined,
                section: undefined,
                organisationId: undefined,
                unitView: undefined,
              })
            }
          />
        ) : (
          <Empty title="Chưa có đề nghị sửa nào">
            Mỗi người xem hồ sơ của mình ở mục Hồ sơ của tôi; thấy sai hoặc thiếu thì đề nghị sửa, và đề nghị đến đây.
          </Empty>
        )
      }
    />
  )
}

function optionsOf(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}

const columns: Column<Row>[] = [
  {
    key: 'asked',
    head: 'Ngày',
    cell: (row) => showDay(row.asked_on),
    sortable: true,
    quiet: true,
    width: '104px',
    card: 'start',
  },
  { key: 'person', head: 'Họ và tên', cell: (row) => row.person_name, isName: true, sortable: true },
  { key: 'organisation', head: 'Đơn vị', cell: (row) => row.organisation_name, sortable: true, quiet: true },
  { key: 'section', head: 'Phần', cell: (row) => correctionSections[row.section] },
  { key: 'right', head: 'Đúng ra', cell: (row) => row.right_value },
  { key: 'state', head: 'Tình trạng', cell: (row) => correctionStates[row.state], width: '112px', card: 'end' },
]
