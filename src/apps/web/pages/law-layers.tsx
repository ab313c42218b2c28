/** Quy định riêng: what ministries, provinces and other bodies have set over the law. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { showDay } from '../../../base/days.ts'
import { honours } from '../../../law/vocabulary.ts'
import { itemKinds, layerTimes } from '../../../registry/law-layers/layer.ts'
import { useView, type GetAnswer, type GetInput } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { listFilters, type FilterCondition } from '../app/list-filters.ts'
import { exportsOf, listFrame, useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { useGo } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import { Mark } from '../kit/mark.tsx'
import type { Column } from '../kit/register-table.tsx'
import { keepersOf, layerHref, layersHref, newLayerHref, recalledHref, timeMarks } from './law-layer-words.ts'

type Row = GetAnswer<'/api/law-layers'>['rows'][number]

/** Danh sách quy định riêng: those that concern the body I work under, or all of the office. */
export function LawLayers() {
  const list = useListSearch()
  const { search, change } = list
  const { me, organisationId } = useSession()
  const [typed, setTyped] = useState(search.q ?? '')
  const view = search.view === 'all' ? 'all' : 'applying'
  const input = { ...search, view, ...(view === 'applying' && { organisationId }) }
  const query = useView('/api/law-layers', input as GetInput<'/api/law-layers'>)
  const filters = listFilters(conditions, list)
  const asked = filters.tokens.length + (typed === '' ? 0 : 1)
  const clear = () => {
    setTyped('')
    change({ q: undefined, ...Object.fromEntries(filters.tokens.map(({ key }) => [key, undefined])) })
  }
  const go = useGo()
  const place = me.grants.find((grant) => grant.organisation_id === organisationId)?.organisation_name ?? ''
  return (
    <ListPage
      title="Quy định riêng"
      lead="Văn bản của bộ, tỉnh, cơ quan đặt thêm lên luật: hồ sơ của đơn vị và cấp dưới được xét thêm theo đó, không bao giờ nhẹ hơn luật."
      actions={
        keepersOf(me.grants).length > 0 && (
          <Button variant="filled" onClick={() => go(newLayerHref)}>
            Nhập quy định riêng
          </Button>
        )
      }
      views={layerViews(view)}
      search={{
        value: typed,
        onChange: (q) => {
          setTyped(q)
          change({ q })
        },
        placeholder: 'Tìm số, trích yếu, cơ quan',
      }}
      filters={{ ...filters, onClear: clear }}
      count={query.data && `${query.data.total} văn bản`}
      columns={columns}
      rows={query.data?.rows ?? []}
      rowKey={(row) => row.id}
      rowHref={(row) => layerHref(row.id)}
      empty={
        asked > 0 ? (
          <NothingFound
            what="văn bản"
            conditions={asked}
            hint="Bỏ các điều kiện lọc để xem lại cả danh sách."
            onDrop={clear}
          />
        ) : (
          <Empty
            title={view === 'all' ? 'Sổ chưa có quy định riêng nào' : `Chưa có quy định riêng nào áp dụng cho ${place}`}
          >
            Hồ sơ được xét theo luật. Thường trực hội đồng của bộ, tỉnh hoặc của chính đơn vị nhập văn bản của mình tại
            đây.
          </Empty>
        )
      }
      {...listState(query)}
      {...listFrame('/api/law-layers', query.data, list, { key: 'from', direction: 'down' })}
      exports={exportsOf('/api/law-layers', input)}
    />
  )
}

/** The two lists, and beside them what waits to be confirmed. */
export function layerViews(current: 'applying' | 'all' | 'recalled') {
  return {
    current,
    tabs: [
      { key: 'applying', label: 'Áp dụng cho đơn vị', href: layersHref },
      { key: 'all', label: 'Tất cả', href: `${layersHref}?view=all` },
      { key: 'recalled', label: 'Chưa đối chiếu văn bản gốc', href: recalledHref },
    ],
  }
}

const conditions: FilterCondition[] = [
  {
    key: 'standing',
    name: 'Hiệu lực',
    options: Object.entries(layerTimes).map(([value, label]) => ({ value, label })),
  },
  { key: 'kind', name: 'Có', options: Object.entries(itemKinds).map(([value, label]) => ({ value, label })) },
  {
    key: 'honour',
    name: 'Danh hiệu, hình thức',
    options: Object.entries(honours).map(([value, { name }]) => ({ value, label: name })),
  },
]

const columns: readonly Column<Row>[] = [
  { key: 'symbol', head: 'Số, ký hiệu', sortable: true, width: '148px', card: 'start', cell: (row) => row.symbol },
  { key: 'title', head: 'Trích yếu', isName: true, cell: (row) => row.title },
  { key: 'organisation', head: 'Cơ quan', sortable: true, quiet: true, cell: (row) => row.organisation_name },
  { key: 'about', head: 'Về', quiet: true, cell: (row) => aboutInWords(row) },
  {
    key: 'issued',
    head: 'Ban hành',
    sortable: true,
    width: '104px',
    card: 'none',
    cell: (row) => showDay(row.issued_on),
  },
  {
    key: 'from',
    head: 'Hiệu lực từ',
    sortable: true,
    width: '112px',
    card: 'none',
    cell: (row) => showDay(row.from_on),
  },
  {
    key: 'time',
    head: 'Hiệu lực',
    width: '148px',
    card: 'end',
    cell: (row) => <Mark state={timeMarks[row.time]}>{layerTimes[row.time]}</Mark>,
  },
]

const mostNamed = 2

function aboutInWords({ about }: Row): string {
  const named = about.slice(0, mostNamed).join('; ')
  return about.length > mostNamed ? `${named} và ${about.length - mostNamed} mục khác` : named
}
