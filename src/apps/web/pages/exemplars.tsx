import { Button } from '@mantine/core'
import { useState } from 'react'

import { showDay } from '../../../base/days.ts'
import { exemplarStages } from '../../../procedure/exemplars/exemplar.ts'
import { useView, type GetAnswer, type GetInput } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { listFilters, type FilterCondition } from '../app/list-filters.ts'
import { listFrame, useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { useGo } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import { Mark } from '../kit/mark.tsx'
import type { Column } from '../kit/register-table.tsx'
import { tellersOf } from './exemplar-draft.ts'
import { dropHint } from './movement-words.tsx'

type Row = GetAnswer<'/api/exemplars'>['rows'][number]

/** Danh sách điển hình: whose way of working others can take over. */
export function Exemplars() {
  const list = useListSearch()
  const { search, change } = list
  const [typed, setTyped] = useState(search.q ?? '')
  const query = useView('/api/exemplars', search as GetInput<'/api/exemplars'>)
  const filters = listFilters(conditions, list)
  const asked = filters.tokens.length + (typed === '' ? 0 : 1)
  const clear = () => {
    setTyped('')
    change({ q: undefined, ...Object.fromEntries(filters.tokens.map(({ key }) => [key, undefined])) })
  }
  const last = filters.tokens.at(-1)
  const { me } = useSession()
  const go = useGo()
  const enter = tellersOf(me.grants).length > 0 && (
    <Button variant="filled" onClick={() => go('/can-bo/dien-hinh/moi')}>
      Giới thiệu gương điển hình
    </Button>
  )
  return (
    <ListPage
      title="Điển hình"
      lead="Người và tập thể có cách làm nơi khác học được."
      actions={enter}
      search={{
        value: typed,
        onChange: (q) => {
          setTyped(q)
          change({ q })
        },
        placeholder: 'Tìm theo tên gương, đơn vị',
      }}
      filters={{ ...filters, onClear: clear }}
      count={query.data && `${query.data.total} gương`}
      columns={columns}
      rows={query.data?.rows ?? []}
      rowKey={(row) => row.id}
      rowHref={(row) => `/can-bo/dien-hinh/${row.id}`}
      empty={
        asked > 0 ? (
          <NothingFound
            what="gương điển hình"
            conditions={asked}
            hint={dropHint(filters.tokens, typed)}
            onDrop={() => (last ? filters.onRemove(last.key) : clear())}
          />
        ) : (
          <Empty title="Chưa có gương điển hình nào">
            Gương hiện ở đây khi cán bộ thi đua hoặc thường trực hội đồng giới thiệu.
          </Empty>
        )
      }
      {...listState(query)}
      {...listFrame('/api/exemplars', query.data, list, { key: 'found', direction: 'down' })}
    />
  )
}

const conditions: FilterCondition[] = [
  {
    key: 'stage',
    name: 'Tình trạng',
    options: Object.entries(exemplarStages).map(([value, label]) => ({ value, label })),
  },
  {
    key: 'subjectKind',
    name: 'Gương',
    options: [
      { value: 'person', label: 'cá nhân' },
      { value: 'collective', label: 'tập thể' },
    ],
  },
]

const columns: readonly Column<Row>[] = [
  { key: 'code', head: 'Mã', quiet: true, width: '112px', card: 'start', cell: (row) => row.code },
  { key: 'title', head: 'Gương điển hình', isName: true, sortable: true, cell: (row) => row.title },
  { key: 'figure', head: 'Con số nổi bật', cell: (row) => `${row.figure} ${row.figure_label}` },
  { key: 'field', head: 'Lĩnh vực', quiet: true, cell: (row) => row.field ?? 'Toàn diện' },
  { key: 'organisation', head: 'Đơn vị', quiet: true, cell: (row) => row.organisation_name },
  {
    key: 'found',
    head: 'Phát hiện',
    sortable: true,
    width: '104px',
    card: 'end',
    cell: (row) => showDay(row.found_on),
  },
  {
    key: 'stage',
    head: 'Tình trạng',
    width: '136px',
    cell: (row) => <Mark state={row.published_at ? 'met' : 'pending'}>{exemplarStages[row.stage]}</Mark>,
  },
]
