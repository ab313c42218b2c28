import { Fragment, type ReactNode } from 'react'

import { IconArrowDown, IconArrowUp } from './icons.ts'
import { Link } from './link.tsx'
import { useNarrow } from './narrow.ts'

/** A column of a register. */
export interface Column<Row> {
  key: string
  head: string
  cell: (row: Row) => ReactNode
  /** The row's name: weight 500, heading of its card; it carries the link when `rowHref` is given. */
  isName?: boolean
  sortable?: boolean
  /** Numbers stand at the right. */
  align?: 'end'
  /** Grey: a fact beside, not the point. */
  quiet?: boolean
  /** CSS width, for columns that must not break: codes, dates. */
  width?: string
  /** On a phone's card: first line at the left or right, a line below (default), or left out. */
  card?: 'start' | 'end' | 'line' | 'none'
}

export interface Sort {
  key: string
  direction: 'up' | 'down'
}

export interface Selection {
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}

export interface RegisterTableProps<Row> {
  /** What the table is, for screen readers. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowHref?: (row: Row) => string
  /** What a checkbox chooses: "Chọn hồ sơ của Nguyễn Thị Mỹ Lệ". */
  rowLabel?: (row: Row) => string
  sort?: Sort
  onSort?: (sort: Sort) => void
  selection?: Selection
  /** The row that J and K stand on. */
  active?: string
  /** Head stays while the page scrolls; only for the one table of a list page. */
  sticky?: boolean
}

/** Bảng của sổ: a table with hairlines; on a phone each row is a card. */
export function RegisterTable<Row>(props: RegisterTableProps<Row>) {
  return useNarrow() ? <Cards {...props} /> : <Table {...props} />
}

function Table<Row>(props: RegisterTableProps<Row>) {
  const { label, columns, rows, rowKey, selection, active, sort, onSort } = props
  return (
    <div className={props.sticky === true ? 'table-frame' : 'scroller'}>
      <table className={props.sticky === true ? 'table table-sticky' : 'table'} aria-label={label}>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="table-choose">
                <ChooseAll rows={rows} rowKey={rowKey} selection={selection} />
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row)
            return (
              <tr
                key={key}
                data-row={key}
                data-chosen={selection?.chosen.has(key) || undefined}
                data-active={key === active || undefined}
              >
                {selection && (
                  <td className="table-choose">
                    <Choose {...props} row={row} selection={selection} />
                  </td>
                )}
                {columns.map((column) => (
                  <Cell key={column.key} {...props} row={row} column={column} />
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Head<Row>({ column, sort, onSort }: { column: Column<Row>; sort?: Sort; onSort?: (sort: Sort) => void }) {
  const isSorted = sort?.key === column.key
  const Arrow = sort?.direction === 'down' ? IconArrowDown : IconArrowUp
  const direction = isSorted && sort.direction === 'up' ? 'down' : 'up'
  const ariaSort = sort?.direction === 'down' ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      className={column.align}
      style={{ width: column.width }}
      aria-sort={isSorted ? ariaSort : undefined}
    >
      {column.sortable === true && onSort ? (
        <button type="button" className="sort" onClick={() => onSort({ key: column.key, direction })}>
          {column.head}
          {isSorted && <Arrow size={14} aria-hidden="true" />}
        </button>
      ) : (
        column.head
      )}
    </th>
  )
}

function Cell<Row>({ row, column, rowHref }: { row: Row; column: Column<Row>; rowHref?: (row: Row) => string }) {
  const className = [column.align, column.quiet && 'quiet', column.width && 'whole', column.isName && 'name']
    .filter(Boolean)
    .join(' ')
  return <td className={className || undefined}>{content(row, column, rowHref)}</td>
}

function content<Row>(row: Row, column: Column<Row>, rowHref?: (row: Row) => string): ReactNode {
  if (column.isName === true && rowHref) return <Link href={rowHref(row)}>{column.cell(row)}</Link>
  return column.cell(row)
}

function Cards<Row>(props: RegisterTableProps<Row>) {
  const { label, columns, rows, rowKey, rowHref, selection } = props
  const at = (place: Column<Row>['card']) => columns.filter((one) => !one.isName && (one.card ?? 'line') === place)
  return (
    <ul className="cards" aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} data-row={rowKey(row)} data-chosen={selection?.chosen.has(rowKey(row)) || undefined}>
          {selection && <Choose {...props} row={row} selection={selection} />}
          <div className="card-body">
            <div className="card-top">
              <span>
                {at('start').map((one) => (
                  <Fragment key={one.key}>{content(row, one)}</Fragment>
                ))}
              </span>
              <span>
                {at('end').map((one) => (
                  <Fragment key={one.key}>{content(row, one)}</Fragment>
                ))}
              </span>
            </div>
            {columns
              .filter((one) => one.isName)
              .map((one) => (
                <div key={one.key} className="card-name">
                  {content(row, one, rowHref)}
                </div>
              ))}
            {at('line').map((one) => (
              <div key={one.key} className="card-line">
                <span className="only-read">{one.head}: </span>
                {content(row, one)}
              </div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Choose<Row>({
  row,
  rowKey,
  rowLabel,
  selection,
}: Pick<RegisterTableProps<Row>, 'rowKey' | 'rowLabel'> & { row: Row; selection: Selection }) {
  const key = rowKey(row)
  return (
    <input
      type="checkbox"
      className="choose"
      aria-label={rowLabel?.(row) ?? `Chọn ${key}`}
      checked={selection.chosen.has(key)}
      onChange={() => selection.onChange(flip(selection.chosen, key))}
    />
  )
}

function ChooseAll<Row>({
  rows,
  rowKey,
  selection,
}: Pick<RegisterTableProps<Row>, 'rows' | 'rowKey'> & { selection: Selection }) {
  const chosen = rows.filter((row) => selection.chosen.has(rowKey(row))).length
  const isAll = chosen === rows.length && rows.length > 0
  return (
    <input
      type="checkbox"
      className="choose"
      aria-label="Chọn cả trang"
      checked={isAll}
      ref={(box) => {
        // A state that HTML has no attribute for.
        if (box) box.indeterminate = chosen > 0 && !isAll
      }}
      onChange={() => selection.onChange(isAll ? new Set() : new Set([...selection.chosen, ...rows.map(rowKey)]))}
    />
  )
}

/** The set with the key turned: in if it was out, out if it was in. */
export function flip(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(key)) next.add(key)
  return next
}
