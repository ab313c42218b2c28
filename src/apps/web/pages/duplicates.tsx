import { grounds, likelihoods } from '../../../registry/duplicates/duplicate.ts'
import { useView, type GetAnswer } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { listFilters, type FilterCondition } from '../app/list-filters.ts'
import { listFrame, useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { ListPage } from '../kit/list-page.tsx'
import type { Column } from '../kit/register-table.tsx'
import { useUnitOptions } from './organisation-options.ts'

type Answer = GetAnswer<'/api/organisations/:organisationId/duplicates'>
type Row = Answer['rows'][number]

/** Người có thể ghi trùng: pairs of one unit and those below it, with what speaks for one person. */
export function Duplicates() {
  const { organisationId: own } = useSession()
  const list = useListSearch()
  const { search, change } = list
  const asked = { ...search, organisationId: search.organisationId ?? own }
  const pairs = useView('/api/organisations/:organisationId/duplicates', asked)
  const units = useUnitOptions(asked.organisationId)
  const conditions: FilterCondition[] = [
    { key: 'organisationId', name: 'Đơn vị', options: units },
    { key: 'likelihood', name: 'Mức độ', options: optionsOf(likelihoods) },
    { key: 'ground', name: 'Dấu hiệu', options: optionsOf(grounds) },
    { key: 'dismissed', name: 'Đã xác nhận', options: [{ value: 'yes', label: 'là hai người khác nhau' }] },
  ]
  const filters = listFilters(conditions, list)
  const narrowed = filters.tokens.filter((token) => token.key !== 'organisationId').length + (search.q ? 1 : 0)
  const unit = units.find((one) => one.value === asked.organisationId)?.label ?? 'đơn vị đã chọn'
  return (
    <ListPage
      title="Người có thể ghi trùng"
      lead={leadOf(unit, pairs.data)}
      crumbs={[{ text: 'Người và tập thể', href: '/can-bo/nguoi' }, { text: 'Người có thể ghi trùng' }]}
      search={{ value: search.q ?? '', onChange: (q) => change({ q }), placeholder: 'Tìm tên hoặc mã' }}
      filters={filters}
      count={pairs.data && `${pairs.data.total.toLocaleString('vi-VN')} cặp`}
      columns={columns}
      rows={pairs.data?.rows ?? []}
      rowKey={(row) => row.key}
      rowHref={(row) => `/can-bo/nguoi/${row.one.id}/so-sanh/${row.other.id}`}
      rowLabel={(row) => `So sánh ${row.one.name} (mã ${row.one.code}) với ${row.other.name} (mã ${row.other.code})`}
      {...listFrame(
        '/api/organisations/:organisationId/duplicates',
        pairs.data,
        { ...list, search: asked },
        { key: 'score', direction: 'down' },
      )}
      {...listState(pairs)}
      empty={
        narrowed > 0 ? (
          <NothingFound
            what="cặp"
            conditions={narrowed}
            hint="Bỏ bớt điều kiện để xem thêm."
            onDrop={() => change({ q: undefined, likelihood: undefined, ground: undefined, dismissed: undefined })}
          />
        ) : (
          <Empty title={`Không thấy ai có thể ghi trùng ở ${unit}`}>
            Phần mềm so tên, năm sinh, số định danh và đơn vị từng công tác; chỉ xét những bản ghi trong phạm vi của
            bạn.
          </Empty>
        )
      }
    />
  )
}

function leadOf(unit: string, answer: Answer | undefined): string {
  const of = `Xét người đang giữ vị trí ở ${unit} và các đơn vị bên dưới. Không ai bị gộp khi chưa có người xem và bấm gộp.`
  if (!answer || answer.isWhole) return of
  return `${of} Nơi này đông người: mới xét ${answer.mostSeeds.toLocaleString('vi-VN')} người; hãy chọn một đơn vị nhỏ hơn để xét hết.`
}

const columns: Column<Row>[] = [
  { key: 'name', head: 'Người thứ nhất', cell: ({ one }) => named(one), isName: true, sortable: true, width: '184px' },
  { key: 'organisation', head: 'Đơn vị', cell: ({ one }) => one.organisation_name ?? '', sortable: true },
  { key: 'other', head: 'Người thứ hai', cell: ({ other }) => named(other), width: '184px' },
  { key: 'otherUnit', head: 'Đơn vị', cell: ({ other }) => other.organisation_name ?? '' },
  { key: 'reason', head: 'Vì sao', cell: (row) => row.dismissed ?? row.reason },
  {
    key: 'score',
    head: 'Mức độ',
    cell: (row) => `${likelihoods[row.likelihood]} · ${row.score}`,
    sortable: true,
    width: '168px',
    card: 'end',
  },
]

function named({ name, code }: Row['one']): string {
  return `${name} (mã ${code})`
}

function optionsOf(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
