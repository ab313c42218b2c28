import { lowerFirst, upperFirst } from '../../../base/text.ts'
import { columnFor, columnsOf } from '../../../law/law-book.ts'
import { regimeOn } from '../../../law/regimes.ts'
import type { Day } from '../../../base/days.ts'
import { honourKinds, levels, subjects } from '../../../law/vocabulary.ts'
import { Marked } from '../../law-book-front.tsx'
import { LawRoof, lawTabs } from '../app/law-roof.tsx'
import { listFilters, type FilterCondition } from '../app/list-filters.ts'
import { exportsOf, listFrame, useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { NothingFound } from '../kit/empty.tsx'
import { ListPage } from '../kit/list-page.tsx'
import type { Column } from '../kit/register-table.tsx'
import { Tag } from '../kit/section.tsx'
import { lawHits, lawRows, shownHits, type LawHit, type LawRow } from './law-book-rows.ts'
import { periodOf } from '../../law-book-words.ts'

/** Sách luật: every honour; typing turns the list into what is found, at each letter. */
export function LawBookPage() {
  const { me } = useSession()
  const list = useListSearch()
  const { search, change } = list
  const typed = search.q ?? ''
  const filters = listFilters(conditions, list)
  const filter = {
    kind: search.kind,
    level: search.level,
    subject: search.subject,
    regime: search.regime,
    recalled: search.recalled,
  }
  const frame = {
    title: 'Sách luật',
    lead: 'Tiêu chuẩn, nguyên tắc, thủ tục theo từng thời kỳ, với điều khoản, nguồn và cách phần mềm xét.',
    views: { tabs: lawTabs, current: 'honours' },
    search: {
      value: typed,
      onChange: (q: string) => change({ q }),
      placeholder: 'Tên, chữ tắt, điều khoản, lời văn',
    },
    filters,
  }
  const empty = (
    <NothingFound
      what={typed === '' ? 'danh hiệu, hình thức' : 'chỗ'}
      conditions={filters.tokens.length + (typed === '' ? 0 : 1)}
      {...(filters.tokens.length > 0
        ? { hint: `Bỏ “${filters.tokens[0]!.name} ${filters.tokens[0]!.value}” để xem thêm.`, onDrop: filters.onClear }
        : { hint: 'Thử ít chữ hơn, chữ tắt (CSTĐCS) hoặc số điều (Điều 44).', onDrop: () => change({ q: undefined }) })}
    />
  )
  if (typed === '') {
    const day = regimeOn(me.today as Day)
    const rows = lawRows(filter, day === null ? null : columnFor(day), search)
    const { sort, onSort } = listFrame(exportPath, undefined, list, { key: 'book', direction: 'up' })
    return (
      <LawRoof>
        <ListPage
          {...frame}
          count={`${rows.length} danh hiệu, hình thức`}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.key}
          rowHref={(row) => row.href}
          sort={sort}
          onSort={onSort}
          exports={exportsOf(exportPath, search)}
          empty={empty}
        />
      </LawRoof>
    )
  }
  const hits = lawHits(typed, filter)
  return (
    <LawRoof>
      <ListPage
        {...frame}
        count={hits.length === shownHits ? `${shownHits} chỗ đầu tiên` : `${hits.length} chỗ`}
        columns={hitColumns(typed)}
        rows={hits}
        rowKey={(hit) => hit.key}
        rowHref={(hit) => hit.href}
        empty={empty}
      />
    </LawRoof>
  )
}

const exportPath = '/api/law/honours'

const conditions: readonly FilterCondition[] = [
  { key: 'kind', name: 'Loại', options: optionsOf(honourKinds) },
  { key: 'level', name: 'Cấp', options: optionsOf(levels) },
  { key: 'subject', name: 'Đối tượng', options: optionsOf(subjects) },
  {
    key: 'regime',
    name: 'Thời kỳ',
    options: columnsOf().map((regime) => ({ value: regime, label: lowerFirst(periodOf(regime)) })),
  },
  { key: 'recalled', name: 'Chỉ điều', options: [{ value: 'yes', label: 'chưa đối chiếu văn bản gốc' }] },
]

function optionsOf(words: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}

const columns: Column<LawRow>[] = [
  { key: 'code', sortable: true, head: 'Mã', cell: (row) => row.code, quiet: true, width: '88px', card: 'start' },
  { key: 'name', sortable: true, head: 'Danh hiệu, hình thức', cell: (row) => row.name, isName: true },
  { key: 'level', sortable: true, head: 'Cấp', cell: (row) => row.level, card: 'none' },
  { key: 'subjects', head: 'Đối tượng', cell: (row) => upperFirst(row.subjects) },
  {
    key: 'ways',
    sortable: true,
    head: 'Cách đạt',
    cell: (row) => (row.ways === 0 ? <span className="quiet">không</span> : row.ways),
    align: 'end',
    width: '84px',
    card: 'none',
  },
  {
    key: 'recalled',
    sortable: true,
    head: 'Chưa đối chiếu',
    cell: (row) => (row.recalled > 0 ? <Tag>{`${row.recalled} điều`}</Tag> : ''),
    width: '116px',
    card: 'end',
  },
]

function hitColumns(typed: string): Column<LawHit>[] {
  return [
    { key: 'name', head: 'Ở đâu', cell: (hit) => hit.name, isName: true },
    {
      key: 'excerpt',
      head: 'Điều khoản, lời văn',
      cell: (hit) => (
        <>
          <span className="law-small">
            <Marked text={hit.under} typed={typed} apart={false} />
          </span>
          <Marked text={hit.excerpt} typed={typed} />
        </>
      ),
    },
  ]
}
