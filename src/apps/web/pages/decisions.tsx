import { Button } from '@mantine/core'
import { dayAt } from '../../../base/clock.ts'
import { showDay, yearOf } from '../../../base/days.ts'
import { upperFirst } from '../../../base/text.ts'
import { honours, type Honour } from '../../../law/vocabulary.ts'
import { decisionStages, type DecisionStage } from '../../../procedure/decisions/decision.ts'
import { nominable } from '../../../procedure/dossiers/dossier.ts'
import { useView, type GetAnswer, type GetInput } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { listFrame, useListSearch, type ListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { useGo } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import type { Column } from '../kit/register-table.tsx'

type Row = GetAnswer<'/api/decisions'>['rows'][number]

/** Danh sách quyết định khen thưởng. */
export function Decisions() {
  const list = useListSearch()
  const { search, change, hrefWith } = list
  const query = useView('/api/decisions', search as GetInput<'/api/decisions'>)
  const { me } = useSession()
  const go = useGo()
  const byStage = (query.data?.byStage ?? {}) as Partial<Record<DecisionStage, number>>
  const tab = (key: DecisionStage) => ({
    key,
    label: decisionStages[key],
    count: byStage[key] ?? 0,
    href: hrefWith({ stage: key }),
  })
  const mayDraft = me.grants.some((grant) => grant.role === 'standing')
  const drop = () => change({ q: '', year: undefined, honour: undefined, published: undefined })
  return (
    <ListPage<Row>
      title="Quyết định khen thưởng"
      lead={query.data && conditionsOf(search) === 0 && leadOf(byStage)}
      crumbs={[{ text: 'Quyết định' }]}
      actions={
        mayDraft && (
          <Button variant="filled" onClick={() => go('/can-bo/quyet-dinh/moi')}>
            Soạn quyết định
          </Button>
        )
      }
      views={{
        tabs: [
          {
            key: 'all',
            label: 'Tất cả',
            count: Object.values(byStage).reduce((total, count) => total + count, 0),
            href: hrefWith({ stage: undefined }),
          },
          tab('draft'),
          tab('signed'),
          tab('cancelled'),
        ],
        current: search.stage ?? 'all',
      }}
      search={{ value: search.q ?? '', onChange: (q) => change({ q }), placeholder: 'Số, ký hiệu, trích yếu' }}
      filters={{
        tokens: tokensOf(search),
        onRemove: (key) => change({ [key]: undefined }),
        onClear: () => change({ year: undefined, honour: undefined, published: undefined }),
        choices: choicesFrom(yearOf(me.today), change),
      }}
      count={query.data && `${query.data.total} quyết định`}
      columns={columns}
      rows={query.data?.rows ?? []}
      rowKey={(row) => row.id}
      rowHref={(row) => `/can-bo/quyet-dinh/${row.id}`}
      empty={<NoDecisions search={search} onDrop={drop} />}
      {...listState(query)}
      {...listFrame('/api/decisions', query.data, list, { key: 'drafted', direction: 'down' })}
    />
  )
}

const columns: Column<Row>[] = [
  {
    key: 'symbol',
    head: 'Số, ký hiệu',
    cell: (row) => <Symbol row={row} />,
    width: '128px',
    card: 'start',
  },
  { key: 'title', head: 'Trích yếu', cell: (row) => row.title, isName: true, sortable: true },
  {
    key: 'items',
    head: 'Khen thưởng',
    cell: (row) => `${row.items} trường hợp`,
    width: '112px',
    align: 'end',
  },
  { key: 'body', head: 'Cơ quan', cell: (row) => row.body_name, quiet: true, card: 'none' },
  {
    key: 'drafted',
    head: 'Ngày soạn',
    cell: (row) => showDay(row.drafted_on),
    sortable: true,
    quiet: true,
    width: '96px',
    card: 'none',
  },
  { key: 'signed', head: 'Ngày ký', cell: (row) => <Signed row={row} />, sortable: true, width: '104px', card: 'end' },
  { key: 'state', head: 'Tình trạng', cell: (row) => <State row={row} />, width: '168px' },
]

function Symbol({ row }: { row: Row }) {
  if (row.symbol !== null) return row.symbol
  return <span className="quiet">{row.stage === 'cancelled' ? 'không lấy số' : 'lấy số khi ký'}</span>
}

function Signed({ row }: { row: Row }) {
  return row.signed_on ? (
    showDay(row.signed_on)
  ) : (
    <span className="quiet">{row.stage === 'cancelled' ? 'không ký' : 'chưa ký'}</span>
  )
}

function State({ row }: { row: Row }) {
  if (row.stage === 'draft') return 'Dự thảo, chờ ký'
  if (row.stage === 'cancelled') return <span className="quiet">Đã bỏ dự thảo</span>
  return row.published_at === null ? 'Đã ký, chưa công bố' : `Công bố ${showDay(dayAt(new Date(row.published_at)))}`
}

function leadOf(byStage: Partial<Record<DecisionStage, number>>): string {
  const drafts = byStage.draft ?? 0
  return drafts > 0 ? `${drafts} dự thảo đang chờ ký.` : 'Không có dự thảo nào chờ ký.'
}

function conditionsOf(search: ListSearch): number {
  return [search.q, search.year, search.honour, search.published].filter(Boolean).length
}

function NoDecisions({ search, onDrop }: { search: ListSearch; onDrop: () => void }) {
  const conditions = conditionsOf(search)
  if (conditions > 0) {
    return (
      <NothingFound what="quyết định" conditions={conditions} hint="Bỏ các điều kiện để thấy lại." onDrop={onDrop} />
    )
  }
  return (
    <Empty title="Chưa có quyết định nào ở đây">
      Thường trực soạn quyết định từ các trường hợp mà hội đồng đã đề nghị.
    </Empty>
  )
}

const publishedWords: Record<string, string> = { yes: 'đã công bố', no: 'chưa công bố' }

function tokensOf(search: ListSearch) {
  return [
    ...(search.year ? [{ key: 'year', name: 'Năm', value: search.year }] : []),
    ...(search.honour
      ? [{ key: 'honour', name: 'Khen', value: honours[search.honour as Honour]?.name ?? search.honour }]
      : []),
    ...(search.published
      ? [{ key: 'published', name: 'Cổng công khai', value: publishedWords[search.published] ?? search.published }]
      : []),
  ]
}

function choicesFrom(thisYear: number, change: (patch: ListSearch) => void) {
  const years = [0, 1, 2, 3, 4].map((back) => String(thisYear - back))
  return [
    {
      key: 'year',
      label: 'Năm ký',
      items: years.map((year) => ({ key: year, label: `Năm ${year}`, onAct: () => change({ year }) })),
    },
    {
      key: 'honour',
      label: 'Danh hiệu, hình thức',
      items: (Object.keys(nominable) as Honour[]).map((honour) => ({
        key: honour,
        label: honours[honour].name,
        onAct: () => change({ honour }),
      })),
    },
    {
      key: 'published',
      label: 'Cổng công khai',
      items: Object.entries(publishedWords).map(([published, words]) => ({
        key: published,
        label: upperFirst(words),
        onAct: () => change({ published }),
      })),
    },
  ]
}
