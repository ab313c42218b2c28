import { Button } from '@mantine/core'
import { useState } from 'react'

import { showDay, yearOf } from '../../../base/days.ts'
import { useView, type GetAnswer, type GetInput } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { listFilters, type FilterCondition } from '../app/list-filters.ts'
import { listFrame, useListSearch, type ListSearch } from '../app/list-state.ts'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { useGo } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import type { Column } from '../kit/register-table.tsx'
import { Tag } from '../kit/section.tsx'
import { dropHint, movementHref, movementsPath, useMayLaunch } from './movement-words.tsx'

type Row = GetAnswer<'/api/movements'>['rows'][number]

/** Danh sách phong trào: every movement of the office, by the document that launched it. */
export function Movements() {
  const list = useListSearch()
  const { search, change, hrefWith } = list
  const [typed, setTyped] = useState(search.q ?? '')
  const query = useView('/api/movements', search as GetInput<'/api/movements'>)
  const mayLaunch = useMayLaunch()
  const go = useGo()
  const filters = listFilters(useConditions(search), list)
  const clear = () => {
    setTyped('')
    change({ q: undefined, year: undefined, issuerId: undefined, page: undefined })
  }
  const isFiltered = filters.tokens.length > 0 || typed !== ''
  const last = filters.tokens.at(-1)
  return (
    <ListPage
      title="Phong trào"
      lead="Văn bản phát động, nơi nhận đã trả lời đến đâu."
      actions={
        mayLaunch && (
          <Button variant="filled" onClick={() => go(`${movementsPath}/moi`)}>
            Phát động phong trào
          </Button>
        )
      }
      views={{
        tabs: [
          { key: 'all', label: 'Tất cả', href: hrefWith({ mine: undefined }) },
          { key: 'mine', label: 'Của đơn vị tôi phải thực hiện', href: hrefWith({ mine: 'true' }) },
        ],
        current: search.mine === 'true' ? 'mine' : 'all',
      }}
      search={{
        value: typed,
        onChange: (q) => {
          setTyped(q)
          change({ q })
        },
        placeholder: 'Tìm theo tên phong trào',
      }}
      filters={{ ...filters, onClear: clear }}
      count={query.data && `${query.data.total} phong trào`}
      columns={columns}
      rows={query.data?.rows ?? []}
      rowKey={(row) => row.id}
      rowHref={(row) => movementHref(row.id)}
      empty={
        isFiltered ? (
          <NothingFound
            what="phong trào"
            conditions={filters.tokens.length + (typed === '' ? 0 : 1)}
            hint={dropHint(filters.tokens, typed)}
            onDrop={() => (last ? filters.onRemove(last.key) : clear())}
          />
        ) : (
          <Empty title="Chưa có phong trào nào">
            {search.mine === 'true'
              ? 'Chưa có văn bản nào ghi đơn vị của bạn ở nơi nhận.'
              : 'Phong trào hiện ở đây khi có văn bản phát động được nhập vào sổ.'}
          </Empty>
        )
      }
      {...listState(query)}
      {...listFrame('/api/movements', query.data, list, { key: 'issuedOn', direction: 'down' })}
    />
  )
}

const columns: readonly Column<Row>[] = [
  {
    key: 'symbol',
    head: 'Số, ký hiệu',
    width: '132px',
    card: 'start',
    cell: (row) => row.symbol ?? <Tag tone="red">chưa có số</Tag>,
  },
  {
    key: 'issuedOn',
    head: 'Ngày',
    sortable: true,
    width: '96px',
    card: 'end',
    cell: (row) => (row.issued_on === null ? <span className="quiet">chưa rõ</span> : showDay(row.issued_on)),
  },
  { key: 'name', head: 'Phong trào', isName: true, sortable: true, cell: (row) => row.name },
  { key: 'issuer', head: 'Cơ quan ban hành', sortable: true, quiet: true, cell: (row) => row.issuer_name },
  { key: 'period', head: 'Thời gian', quiet: true, cell: (row) => row.period_text },
  {
    key: 'answered',
    head: 'Đã trả lời',
    align: 'end',
    width: '96px',
    cell: (row) =>
      row.recipients === 0 ? (
        <span className="quiet">
          <span className="not-cards">–</span>
          <span className="only-cards">văn bản không ghi nơi nhận phải trả lời</span>
        </span>
      ) : (
        <>
          {row.answered ?? 0}/{row.recipients}
          <span className="only-cards"> đơn vị đã trả lời</span>
        </>
      ),
  },
]

/** Năm và cơ quan ban hành, offered as they occur in the register. */
function useConditions(search: ListSearch): FilterCondition[] {
  const all = useView('/api/movements', { size: 500 })
  const rows = all.data?.rows ?? []
  const asked = Number(search.year)
  const known = rows.flatMap((row) => (row.issued_on ? [yearOf(row.issued_on)] : []))
  // A year without any movement can still be asked for by the address.
  const years = [...new Set(asked ? [...known, asked] : known)]
  const issuers = [...new Map(rows.map((row) => [row.issuer_id, row.issuer_name]))]
  return [
    {
      key: 'year',
      name: 'Năm',
      options: years.toSorted((a, b) => b - a).map((year) => ({ value: String(year), label: String(year) })),
    },
    { key: 'issuerId', name: 'Cơ quan ban hành', options: issuers.map(([value, label]) => ({ value, label })) },
  ]
}
