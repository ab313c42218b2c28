import { useRef, useState, type ReactNode } from 'react'

import { useCrumbs, type Crumb } from './crumbs.tsx'
import { Loading } from './empty.tsx'
import { ExportMenu, type Export } from './export-menu.tsx'
import { FilterTokens, type FilterTokensProps } from './filter-tokens.tsx'
import { IconSearch } from './icons.ts'
import { KeysLine, useKeys } from './keys.tsx'
import { useGo } from './link.tsx'
import { Pages, type PagesProps } from './pages.tsx'
import { Problem, type ProblemProps } from './problem.tsx'
import { RegisterTable, flip, type RegisterTableProps } from './register-table.tsx'
import { Tabs, type TabItem } from './tabs.tsx'

export interface ListPageProps<Row> extends Omit<RegisterTableProps<Row>, 'label' | 'active' | 'sticky'> {
  title: string
  /** A sentence before the numbers, where there is something to say. */
  lead?: ReactNode
  crumbs?: readonly Crumb[]
  /** Buttons; one primary at most. */
  actions?: ReactNode
  /** What can be done here before anything is looked for, between the head and the views. */
  before?: ReactNode
  /** Saved views; the current one by key. */
  views?: { tabs: readonly TabItem[]; current: string }
  search?: { value: string; onChange: (value: string) => void; placeholder: string }
  filters?: FilterTokensProps
  /** The result counted: "74 hồ sơ · 1 quá hạn". */
  count?: ReactNode
  /** Files that give what is shown, all pages. */
  exports?: readonly Export[]
  /** What all rows amount to, between the filters and the register. */
  summary?: ReactNode
  state?: 'ready' | 'loading' | 'failed'
  problem?: ProblemProps
  /** Shown when nothing is there: `<Empty>` without a filter, `<NothingFound>` with one. */
  empty: ReactNode
  page?: PagesProps
  /** The `<BulkBar>`; it shows itself only when rows are chosen. */
  bulk?: ReactNode
}

/** Trang danh sách: title, views, filters as a sentence, a register, what can be done with many. Its state lives in the URL. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { title, lead, crumbs, actions, before, views, exports, summary, state = 'ready' } = props
  const { problem, rows, empty, page, bulk } = props
  useCrumbs(crumbs ?? [{ text: title }])
  const search = useRef<HTMLInputElement>(null)
  const active = useRowKeys(props, search)
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead !== undefined && <p className="page-lead">{lead}</p>}
        </div>
        <div className="page-acts">
          {exports && exports.length > 0 && <ExportMenu exports={exports} />}
          {actions}
        </div>
      </header>
      {before}
      {views && <Tabs tabs={views.tabs} current={views.current} label="Cách xem" />}
      <Filters {...props} input={search} />
      {state === 'ready' && summary}
      {state === 'loading' && <Loading rows={8} />}
      {state === 'failed' && problem && <Problem {...problem} />}
      {state === 'ready' && rows.length === 0 && empty}
      {state === 'ready' && rows.length > 0 && (
        <>
          <RegisterTable {...props} label={title} active={active} sticky />
          <footer className="list-foot">
            {page && <Pages {...page} />}
            <KeysLine keys={props.selection ? [...rowKeys, ...chooseKeys] : rowKeys} />
          </footer>
        </>
      )}
      {bulk}
    </>
  )
}

const rowKeys = [
  { keys: ['J', 'K'], label: 'dòng' },
  { keys: ['F'], label: 'lọc' },
  { keys: ['Enter'], label: 'mở' },
]
const chooseKeys = [
  { keys: ['X'], label: 'chọn' },
  { keys: ['Shift', 'X'], label: 'chọn dải' },
]

function Filters<Row>({
  search,
  filters,
  count,
  input,
}: ListPageProps<Row> & { input: React.RefObject<HTMLInputElement | null> }) {
  if (!search && !filters && count === undefined) return null
  return (
    <div className="filters">
      {search && (
        <label className="search">
          <IconSearch size={16} aria-hidden="true" />
          <span className="only-read">{search.placeholder}</span>
          <input
            type="search"
            ref={input}
            value={search.value}
            placeholder={search.placeholder}
            onChange={(event) => search.onChange(event.currentTarget.value)}
          />
        </label>
      )}
      {filters && <FilterTokens {...filters} />}
      {count !== undefined && <output className="filters-count">{count}</output>}
    </div>
  )
}

/** J and K walk, X chooses, Shift X chooses the stretch since the last one, Enter opens, F goes to the filter. */
function useRowKeys<Row>(
  { rows, rowKey, rowHref, selection }: ListPageProps<Row>,
  search: React.RefObject<HTMLInputElement | null>,
): string | undefined {
  const [active, setActive] = useState<string>()
  const [last, setLast] = useState<string>()
  const go = useGo()
  const keys = rows.map(rowKey)
  const index = active === undefined ? -1 : keys.indexOf(active)

  const walk = (step: number) => {
    const next = keys[Math.min(Math.max(index + step, 0), keys.length - 1)]
    setActive(next)
    if (next === undefined) return
    document.querySelector(`[data-row="${CSS.escape(next)}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const choose = () => {
    if (!selection || active === undefined) return
    setLast(active)
    selection.onChange(flip(selection.chosen, active))
  }
  const chooseRange = () => {
    if (!selection || active === undefined) return
    const from = last === undefined ? index : keys.indexOf(last)
    const range = keys.slice(Math.min(from, index), Math.max(from, index) + 1)
    selection.onChange(new Set([...selection.chosen, ...range]))
  }
  const open = () => {
    const row = rows[index]
    if (row !== undefined && rowHref) go(rowHref(row))
  }

  const group = 'Trong danh sách'
  useKeys([
    { keys: 'j', label: 'Dòng dưới', run: () => walk(1), group },
    { keys: 'k', label: 'Dòng trên', run: () => walk(-1), group },
    { keys: 'Enter', label: 'Mở dòng', run: open, group },
    { keys: 'f', label: 'Lọc', run: () => search.current?.focus(), group },
    ...(selection
      ? [
          { keys: 'x', label: 'Chọn dòng', run: choose, group },
          { keys: 'Shift+x', label: 'Chọn dải', run: chooseRange, group },
        ]
      : []),
  ])
  return active
}
