/** Danh sách tờ trình: those my bodies send, and those they receive. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { showDay } from '../../../base/days.ts'
import { letterStages, type LetterStage } from '../../../procedure/letters/letter.ts'
import { useView, type GetAnswer, type GetInput } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { listFrame, useListSearch, type ListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { OFFICE, useGo } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import type { Column } from '../kit/register-table.tsx'

type Row = GetAnswer<'/api/letters'>['rows'][number]

const views: Record<'all' | LetterStage, string> = {
  all: 'Tất cả',
  draft: 'Chờ ký',
  signed: 'Đã gửi',
  cancelled: 'Đã bỏ',
}

/** Tờ trình. */
export function Letters() {
  const list = useListSearch()
  const { search, change, hrefWith } = list
  const query = useView('/api/letters', search as GetInput<'/api/letters'>)
  const [typed, setTyped] = useState(search.q ?? '')
  const { me } = useSession()
  const go = useGo()
  const filters = useFilters(search, change)
  const dropAll = () => {
    setTyped('')
    change({ q: undefined, year: undefined, organisationId: undefined, receiverId: undefined })
  }
  const conditions = filters.tokens.length + (typed === '' ? 0 : 1)
  const current = search.stage !== undefined && search.stage in letterStages ? (search.stage as LetterStage) : 'all'
  const mayWrite = me.grants.some((grant) => grant.role === 'officer' || grant.role === 'standing')
  return (
    <ListPage
      title="Tờ trình"
      actions={
        mayWrite && (
          <Button variant="filled" onClick={() => go(`${OFFICE}/to-trinh/moi`)}>
            Soạn tờ trình
          </Button>
        )
      }
      views={{
        current,
        tabs: tabsOf(query.data?.byStage ?? {}, hrefWith),
      }}
      search={{
        value: typed,
        onChange: (q) => {
          setTyped(q)
          change({ q })
        },
        placeholder: 'Trích yếu, số tờ trình',
      }}
      filters={{ ...filters, onClear: dropAll }}
      count={query.data && `${query.data.total} tờ trình`}
      columns={columns}
      rows={query.data?.rows ?? []}
      rowKey={(row) => row.id}
      rowHref={(row) => `${OFFICE}/to-trinh/${row.id}`}
      empty={
        conditions > 0 ? (
          <NothingFound
            what="tờ trình"
            conditions={conditions}
            hint={`Bỏ các điều kiện để xem mọi tờ trình trong “${views[current]}”.`}
            onDrop={dropAll}
          />
        ) : (
          <Empty title="Chưa có tờ trình nào ở đây">
            Tờ trình mang các hồ sơ đã trình của đơn vị lên nơi thẩm định. Chọn hồ sơ ở bước “Chờ tờ trình” rồi soạn.
          </Empty>
        )
      }
      {...listState(query)}
      {...listFrame('/api/letters', query.data, list, { key: 'drafted', direction: 'down' })}
    />
  )
}

function tabsOf(byStage: Partial<Record<LetterStage, number>>, hrefWith: (patch: ListSearch) => string) {
  const inAll = Object.values(byStage).reduce((total, count) => total + count, 0)
  return (Object.keys(views) as (keyof typeof views)[]).map((key) => ({
    key,
    label: views[key],
    count: key === 'all' ? inAll : (byStage[key] ?? 0),
    href: hrefWith({ stage: key === 'all' ? undefined : key }),
  }))
}

const columns: readonly Column<Row>[] = [
  {
    key: 'symbol',
    head: 'Số, ký hiệu',
    cell: (row) => row.symbol ?? <span className="quiet">{isCancelled(row) ? 'không lấy số' : 'lấy số khi ký'}</span>,
    width: '140px',
    card: 'start',
  },
  { key: 'title', head: 'Trích yếu', cell: (row) => row.title, isName: true },
  { key: 'from', head: 'Nơi gửi', cell: (row) => row.organisation_name, quiet: true },
  { key: 'to', head: 'Nơi nhận', cell: (row) => row.receiver_name, quiet: true },
  {
    key: 'dossiers',
    head: 'Hồ sơ',
    cell: (row) => row.dossiers,
    align: 'end',
    width: '64px',
    card: 'none',
  },
  {
    key: 'stage',
    head: 'Tình trạng',
    cell: (row) => <span className={isCancelled(row) ? 'quiet' : undefined}>{letterStages[row.stage]}</span>,
    width: '112px',
  },
  {
    key: 'drafted',
    head: 'Soạn ngày',
    cell: (row) => showDay(row.drafted_on),
    sortable: true,
    quiet: true,
    align: 'end',
    width: '96px',
    card: 'none',
  },
  {
    key: 'signed',
    head: 'Ký ngày',
    cell: (row) => row.signed_on && showDay(row.signed_on),
    sortable: true,
    align: 'end',
    width: '96px',
    card: 'end',
  },
]

function isCancelled(row: Row): boolean {
  return row.stage === 'cancelled'
}

function useFilters(search: ListSearch, change: (patch: ListSearch) => void) {
  const { me } = useSession()
  const mine = [...new Map(me.grants.map((grant) => [grant.organisation_id, grant.organisation_name]))]
  const thisYear = Number(me.today.slice(0, 4))
  const nameOf = (id: string) => mine.find(([key]) => key === id)?.[1] ?? 'đã chọn'
  const tokens = [
    ...(search.year ? [{ key: 'year', name: 'Năm', value: search.year }] : []),
    ...(search.organisationId ? [{ key: 'organisationId', name: 'Gửi từ', value: nameOf(search.organisationId) }] : []),
    ...(search.receiverId ? [{ key: 'receiverId', name: 'Gửi đến', value: nameOf(search.receiverId) }] : []),
  ]
  const option = (field: string, value: string, label: string) => ({
    key: value,
    label,
    isCurrent: search[field] === value,
    onAct: () => change({ [field]: value }),
  })
  const years = Array.from({ length: 5 }, (_, index) => String(thisYear - index))
  const choices = [
    { key: 'year', label: 'Năm', items: years.map((year) => option('year', year, year)) },
    { key: 'from', label: 'Nơi gửi', items: mine.map(([id, name]) => option('organisationId', id, name)) },
    { key: 'to', label: 'Nơi nhận', items: mine.map(([id, name]) => option('receiverId', id, name)) },
  ]
  return { tokens, choices, onRemove: (key: string) => change({ [key]: undefined }) }
}
