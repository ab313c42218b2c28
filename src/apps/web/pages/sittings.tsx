import { Button } from '@mantine/core'
import { showDay, yearOf } from '../../../base/days.ts'
import { honours, type Honour } from '../../../law/vocabulary.ts'
import { sittingStages, type SittingStage } from '../../../procedure/councils/council.ts'
import { nominable } from '../../../procedure/dossiers/dossier.ts'
import { useView, type GetAnswer, type GetInput } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { listFrame, useListSearch, type ListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import type { Column } from '../kit/register-table.tsx'

type Row = GetAnswer<'/api/sittings'>['rows'][number]

/** Danh sách phiên họp hội đồng. */
export function Sittings() {
  const list = useListSearch()
  const { search, change, hrefWith } = list
  const query = useView('/api/sittings', search as GetInput<'/api/sittings'>)
  const { me } = useSession()
  const go = useGo()
  const byStage = (query.data?.byStage ?? {}) as Partial<Record<SittingStage, number>>
  const tab = (key: SittingStage) => ({
    key,
    label: sittingStages[key],
    count: byStage[key] ?? 0,
    href: hrefWith({ stage: key }),
  })
  const mayPlan = me.grants.some((grant) => grant.role === 'standing')
  const plan = (
    <Button variant="filled" onClick={() => go('/can-bo/hoi-dong/moi')}>
      Chuẩn bị phiên họp
    </Button>
  )
  return (
    <ListPage<Row>
      title="Phiên họp hội đồng"
      lead={query.data && conditionsOf(search) === 0 && leadOf(byStage)}
      crumbs={[{ text: 'Hội đồng' }]}
      actions={mayPlan && plan}
      views={{
        tabs: [
          { key: 'all', label: 'Tất cả', count: sum(byStage), href: hrefWith({ stage: undefined }) },
          tab('planned'),
          tab('voting'),
          tab('counted'),
          tab('concluded'),
        ],
        current: search.stage ?? 'all',
      }}
      search={{ value: search.q ?? '', onChange: (q) => change({ q }), placeholder: 'Tên phiên họp' }}
      filters={{
        tokens: tokensOf(search),
        onRemove: (key) => change({ [key]: undefined }),
        onClear: () => change({ year: undefined, honour: undefined }),
        choices: choicesFrom(yearOf(me.today), change),
      }}
      count={query.data && `${query.data.total} phiên họp`}
      columns={columns}
      rows={query.data?.rows ?? []}
      rowKey={(row) => row.id}
      rowHref={(row) => `/can-bo/hoi-dong/${row.id}`}
      empty={<NoSittings search={search} onDrop={() => change({ q: '', year: undefined, honour: undefined })} />}
      {...listState(query)}
      {...listFrame('/api/sittings', query.data, list, { key: 'held', direction: 'down' })}
    />
  )
}

const columns: Column<Row>[] = [
  { key: 'held', head: 'Ngày họp', cell: (row) => showDay(row.held_on), sortable: true, width: '96px', card: 'start' },
  { key: 'title', head: 'Phiên họp', cell: (row) => row.title, isName: true, sortable: true },
  { key: 'council', head: 'Hội đồng', cell: (row) => row.council_name, quiet: true, card: 'none' },
  { key: 'cases', head: 'Trường hợp', cell: (row) => <Cases row={row} />, align: 'end', width: '112px' },
  { key: 'stage', head: 'Bước', cell: (row) => sittingStages[row.stage], width: '128px', card: 'end' },
  { key: 'state', head: 'Bỏ phiếu', cell: (row) => <Voting row={row} />, width: '220px' },
]

function Cases({ row }: { row: Row }) {
  const counted = row.stage === 'counted' || row.stage === 'concluded'
  return counted ? `đạt ${row.passed}/${row.cases}` : `${row.cases} trường hợp`
}

function Voting({ row }: { row: Row }) {
  if (row.stage === 'planned') return <span className="quiet">chưa mở</span>
  const turnout = `${row.voted}/${row.members} đã bỏ phiếu`
  if (row.stage !== 'voting' || row.i_voted === null) return turnout
  if (row.i_voted) return `${turnout}, có đồng chí`
  return (
    <>
      {turnout} · <Link href={`/can-bo/hoi-dong/${row.id}/phieu`}>Bỏ phiếu</Link>
    </>
  )
}

function leadOf(byStage: Partial<Record<SittingStage, number>>): string {
  const said = [
    byStage.voting && `${byStage.voting} phiên đang bỏ phiếu`,
    byStage.counted && `${byStage.counted} phiên chờ kết luận`,
    byStage.planned && `${byStage.planned} phiên đang chuẩn bị`,
  ].filter(Boolean)
  return said.length ? `${said.join(', ')}.` : 'Không có phiên họp nào đang dở.'
}

function sum(byStage: Partial<Record<SittingStage, number>>): number {
  return Object.values(byStage).reduce((total, count) => total + count, 0)
}

function conditionsOf(search: ListSearch): number {
  return [search.q, search.year, search.honour].filter(Boolean).length
}

function NoSittings({ search, onDrop }: { search: ListSearch; onDrop: () => void }) {
  const conditions = conditionsOf(search)
  if (conditions > 0) {
    return (
      <NothingFound what="phiên họp" conditions={conditions} hint="Bỏ các điều kiện để thấy lại." onDrop={onDrop} />
    )
  }
  return (
    <Empty title="Chưa có phiên họp nào ở bước này">
      Thường trực Hội đồng chuẩn bị phiên họp từ các hồ sơ đã thẩm định.
    </Empty>
  )
}

function tokensOf(search: ListSearch) {
  return [
    ...(search.year ? [{ key: 'year', name: 'Năm họp', value: search.year }] : []),
    ...(search.honour
      ? [{ key: 'honour', name: 'Xét', value: honours[search.honour as Honour]?.name ?? search.honour }]
      : []),
  ]
}

function choicesFrom(thisYear: number, change: (patch: ListSearch) => void) {
  const years = [0, 1, 2, 3, 4].map((back) => String(thisYear - back))
  return [
    {
      key: 'year',
      label: 'Năm họp',
      items: years.map((year) => ({ key: year, label: `Năm ${year}`, onAct: () => change({ year }) })),
    },
    {
      key: 'honour',
      label: 'Danh hiệu, hình thức được xét',
      items: (Object.keys(nominable) as Honour[]).map((honour) => ({
        key: honour,
        label: honours[honour].name,
        onAct: () => change({ honour }),
      })),
    },
  ]
}
