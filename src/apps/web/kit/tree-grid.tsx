/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/no-interactive-element-to-noninteractive-role --
   a treegrid is a table by markup and a tree by role; the roles of its parts are written out because a phone lays the
   rows out as blocks, and browsers then drop the implied ones. */
import { useEffect, useMemo, useRef, useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react'

import { IconChevronDown, IconChevronRight } from './icons.ts'
import { useNarrow } from './narrow.ts'
import { flip } from './register-table.tsx'

/** A row of a tree: a body and what hangs below it. */
export interface TreeNode<Row> {
  id: string
  row: Row
  children?: readonly TreeNode<Row>[]
  /** Siblings that need no attention, folded into one line: "Còn 10 đơn vị đã trả lời đúng hạn". */
  folded?: { text: string; nodes: readonly TreeNode<Row>[] }
  /** There is something below that has not been read; opening the row asks for it by `onUnread`. */
  unread?: boolean
}

export interface TreeColumn<Row> {
  key: string
  head: ReactNode
  /** Under the head: "hạn 15/11". */
  headNote?: string
  cell: (row: Row) => ReactNode
  align?: 'end'
  width?: string
}

export interface TreeGridProps<Row> {
  label: string
  /** The first column: the name, with tags and number. */
  nameHead: string
  name: (row: Row) => ReactNode
  columns: readonly TreeColumn<Row>[]
  roots: readonly TreeNode<Row>[]
  /** The actor's own row. */
  current?: string
  /** Rows closed at first; all others are open. */
  closed?: readonly string[]
  /** Enter on a row. */
  onOpen?: (row: Row) => void
  /** A row was opened whose children are `unread`: they are to be given in `roots`. */
  onUnread?: (node: TreeNode<Row>) => void
  /**
   * Kéo thả: which rows can be taken hold of, and what happens when one is let go over another. A short way with the mouse only:
   * what it does must also be done by a form.
   */
  drag?: { may: (row: Row) => boolean; onDrop: (row: Row, onto: Row) => void }
  /** Under the tree: "chậm tính bằng ngày làm việc". */
  note?: string
}

/** A row as it stands on the screen. */
interface Visible<Row> {
  id: string
  parent: string | null
  level: number
  position: number
  siblings: number
  node: TreeNode<Row> | null
  fold: string | null
  isOpen: boolean | null
}

/** Cây có cột: the cascade as a treegrid. Up and down go by row, right opens or goes in, left closes or goes out. */
export function TreeGrid<Row>(props: TreeGridProps<Row>) {
  const { label, nameHead, name, columns, roots, current, closed, onOpen, onUnread, drag, note } = props
  const [closedIds, setClosedIds] = useState<ReadonlySet<string>>(() => new Set(closed))
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState<string | null>(null)
  const [awaited, setAwaited] = useState<{ index: number } | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const grid = useRef<HTMLTableElement>(null)
  const narrow = useNarrow()

  const rows = useMemo(() => visibleRows(roots, closedIds, unfolded), [roots, closedIds, unfolded])
  const activeId = rows.some((row) => row.id === active) ? active : (current ?? rows[0]?.id)

  const toggle = (row: Visible<Row>) => {
    if (row.node?.unread === true) onUnread?.(row.node)
    else if (row.fold === null) setClosedIds((before) => flip(before, row.id))
    else {
      setUnfolded((before) => new Set([...before, row.id]))
      // The folded line goes away; the focus goes on to the first row that takes its place.
      setAwaited({ index: rows.findIndex((one) => one.id === row.id) })
    }
  }
  const focusRow = (id: string | null | undefined) => {
    if (id === null || id === undefined) return
    setActive(id)
    grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus()
  }
  useEffect(() => {
    if (awaited === null) return
    grid.current?.querySelectorAll<HTMLElement>('tbody [role=row]')[awaited.index]?.focus()
  }, [awaited])

  const dragging = (row: Visible<Row>) => {
    if (!drag || !row.node) return {}
    const held = rows.find((one) => one.id === dragged)?.node
    const mayDrop = held !== undefined && held !== null && row.id !== dragged && !row.id.startsWith(`${dragged}/`)
    return {
      draggable: drag.may(row.node.row),
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', row.id)
        setDragged(row.id)
      },
      onDragEnd: () => {
        setDragged(null)
        setOver(null)
      },
      onDragOver: (event: DragEvent) => {
        if (!mayDrop) return
        event.preventDefault()
        setOver(row.id)
      },
      onDrop: (event: DragEvent) => {
        if (!mayDrop) return
        event.preventDefault()
        setDragged(null)
        setOver(null)
        drag.onDrop(held.row, row.node!.row)
      },
      ...(over === row.id && { 'data-over': '' }),
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const index = rows.findIndex((row) => row.id === activeId)
    const row = rows[index]
    if (!row || event.target instanceof HTMLAnchorElement || event.target instanceof HTMLButtonElement) return
    const act = moveFor(event.key, row, index, rows)
    if (act === null && event.key !== 'Enter') return
    event.preventDefault()
    if (event.key === 'Enter') {
      if (row.node && onOpen) onOpen(row.node.row)
      else toggle(row)
    } else if (act === 'toggle') toggle(row)
    else focusRow(act)
  }

  return (
    <div className={narrow ? 'tree tree-narrow' : 'tree'}>
      <div className="scroller">
        <table className="table tree-table" role="treegrid" aria-label={label} ref={grid} onKeyDown={onKeyDown}>
          <thead>
            <tr role="row">
              <th role="columnheader" scope="col">
                {nameHead}
              </th>
              {columns.map((column) => (
                <th
                  key={column.key}
                  role="columnheader"
                  scope="col"
                  className={column.align}
                  style={{ width: column.width }}
                >
                  {column.head}
                  {column.headNote !== undefined && <span className="th-note">{column.headNote}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={row.id}
                role="row"
                data-row={row.id}
                style={{ '--level': row.level } as React.CSSProperties}
                tabIndex={row.id === activeId ? 0 : -1}
                aria-level={row.level}
                aria-posinset={row.position}
                aria-setsize={row.siblings}
                aria-expanded={row.isOpen ?? undefined}
                aria-current={row.id === current ? 'true' : undefined}
                onFocus={() => setActive(row.id)}
                {...dragging(row)}
              >
                <td role="gridcell" className="tree-name">
                  <Branches level={row.level} isLast={row.position === row.siblings} />
                  <Opener row={row} onToggle={() => toggle(row)} />
                  {row.node ? (
                    <span className="tree-text">{name(row.node.row)}</span>
                  ) : (
                    <FoldLine text={row.fold} onToggle={() => toggle(row)} />
                  )}
                </td>
                {columns.map((column) => (
                  <td key={column.key} role="gridcell" className={column.align}>
                    {row.node && <Cell column={column} row={row.node.row} withHead={narrow} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note !== undefined && <p className="tree-note">{note}</p>}
    </div>
  )
}

/** A phone names the column beside the fact, and leaves out what has nothing to say. */
function Cell<Row>({ column, row, withHead }: { column: TreeColumn<Row>; row: Row; withHead: boolean }) {
  const content = column.cell(row)
  if (content === null || content === undefined || content === '' || content === false) return null
  return (
    <>
      {withHead && <span className="tree-head">{column.head} </span>}
      {content}
    </>
  )
}

function FoldLine({ text, onToggle }: { text: string | null; onToggle: () => void }) {
  return (
    <button type="button" tabIndex={-1} className="link" onClick={onToggle}>
      {text}
    </button>
  )
}

/** The pointer's way to open a row; the keyboard has the arrows, so it is no stop of its own. */
function Opener<Row>({ row, onToggle }: { row: Visible<Row>; onToggle: () => void }) {
  if (row.isOpen === null || row.node === null) return <span className="tree-opener" />
  const Icon = row.isOpen ? IconChevronDown : IconChevronRight
  return (
    <button
      type="button"
      tabIndex={-1}
      className="tree-opener"
      aria-label={row.isOpen ? 'Đóng cấp dưới' : 'Mở cấp dưới'}
      onClick={onToggle}
    >
      <Icon size={14} aria-hidden="true" />
    </button>
  )
}

function Branches({ level, isLast }: { level: number; isLast: boolean }) {
  if (level === 1) return null
  return <i className={isLast ? 'tree-branch tree-branch-last' : 'tree-branch'} />
}

function visibleRows<Row>(
  roots: readonly TreeNode<Row>[],
  closed: ReadonlySet<string>,
  unfolded: ReadonlySet<string>,
): Visible<Row>[] {
  const rows: Visible<Row>[] = []
  const walk = (nodes: readonly TreeNode<Row>[], level: number, parent: TreeNode<Row> | null) => {
    const foldId = `${parent?.id ?? ''}+`
    const folded = parent?.folded
    const isFolded = folded !== undefined && !unfolded.has(foldId)
    const shown = folded && !isFolded ? [...nodes, ...folded.nodes] : nodes
    const siblings = shown.length + (isFolded ? 1 : 0)
    const above = parent?.id ?? null
    for (const [index, node] of shown.entries()) {
      const hasBelow = (node.children?.length ?? 0) > 0 || node.folded !== undefined
      const isUnread = node.unread === true
      const isOpen = hasBelow || isUnread ? !isUnread && !closed.has(node.id) : null
      rows.push({ id: node.id, parent: above, level, position: index + 1, siblings, node, fold: null, isOpen })
      if (isOpen === true) walk(node.children ?? [], level + 1, node)
    }
    if (!isFolded) return
    const { text } = folded
    rows.push({ id: foldId, parent: above, level, position: siblings, siblings, node: null, fold: text, isOpen: false })
  }
  walk(roots, 1, null)
  return rows
}

/** Where a key leads: the id of a row, `toggle`, or null for a key that is not ours. */
function moveFor<Row>(key: string, row: Visible<Row>, index: number, rows: Visible<Row>[]): string | null {
  if (key === 'ArrowDown') return rows[index + 1]?.id ?? row.id
  if (key === 'ArrowUp') return rows[index - 1]?.id ?? row.id
  if (key === 'Home') return rows[0]?.id ?? null
  if (key === 'End') return rows.at(-1)?.id ?? null
  if (key === 'ArrowRight' && row.isOpen === false) return 'toggle'
  if (key === 'ArrowRight' && row.isOpen === true) return rows[index + 1]?.id ?? row.id
  if (key === 'ArrowLeft' && row.isOpen === true) return 'toggle'
  if (key === 'ArrowLeft') return row.parent
  return null
}
