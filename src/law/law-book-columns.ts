/** So sánh các thời kỳ: what stands in several columns, told once where it does not change. */

/** One thing that is said in the columns from `from` up to and including `to`. */
export interface Span<Item> {
  from: number
  to: number
  /** How each of these columns says it, in order: alike, but each under its own id. */
  items: Item[]
}

/** Cells of a table in which what did not change stands once, across its columns. */
export interface Cell<Item> {
  from: number
  to: number
  rows: number
  /** Empty: the columns are silent here; null: nothing more is said in them. */
  spans: Span<Item>[] | null
}

/** What became of a column's content against the column before it. */
export interface Change {
  /** Giữ nguyên. */
  same: number
  /** Điều kiện như trước, căn cứ hoặc lời văn khác. */
  recited: number
  /** Mới hoặc sửa. */
  fresh: number
  /** Không còn như trước. */
  gone: number
}

/** How two things are compared: word for word, and by what they ask. */
export interface Comparing<Item> {
  whole(item: Item): string
  asked(item: Item): string
}

/** Each thing with the columns in which it stays word for word the same. */
export function spansOf<Item>(columns: readonly (readonly Item[])[], { whole }: Comparing<Item>): Span<Item>[] {
  const spans: Span<Item>[] = []
  columns.forEach((items, column) => {
    const open = spans.filter((span) => span.to === column - 1)
    for (const item of items) {
      const index = open.findIndex((span) => whole(span.items.at(-1)!) === whole(item))
      const [span] = index === -1 ? [] : open.splice(index, 1)
      if (span === undefined) {
        spans.push({ from: column, to: column, items: [item] })
      } else {
        span.to = column
        span.items.push(item)
      }
    }
  })
  return spans
}

/** Against the column before; null for the first. */
export function changesOf<Item>(
  columns: readonly (readonly Item[])[],
  { whole, asked }: Comparing<Item>,
): (Change | null)[] {
  return columns.map((items, column) => {
    const before = columns[column - 1]
    if (before === undefined) return null
    const exact = unmatched(before, items, whole)
    const similar = unmatched(exact.left, exact.right, asked)
    return {
      same: items.length - exact.right.length,
      recited: exact.right.length - similar.right.length,
      fresh: similar.right.length,
      gone: similar.left.length,
    }
  })
}

/** The items that ask what nothing in the column before asked, and those that ask the same in other words. */
export function noveltiesIn<Item>(
  columns: readonly (readonly Item[])[],
  { whole, asked }: Comparing<Item>,
): { fresh: Set<Item>; recited: Set<Item> } {
  const fresh = new Set<Item>()
  const recited = new Set<Item>()
  columns.forEach((items, column) => {
    const before = columns[column - 1]
    if (before === undefined) return
    const exact = unmatched(before, items, whole)
    const similar = unmatched(exact.left, exact.right, asked)
    for (const item of exact.right) (similar.right.includes(item) ? fresh : recited).add(item)
  })
  return { fresh, recited }
}

/** What stays on either side when equals are taken away pair by pair. */
function unmatched<Item>(left: readonly Item[], right: readonly Item[], key: (item: Item) => string) {
  const remaining = [...left]
  const alone = right.filter((item) => {
    const index = remaining.findIndex((other) => key(other) === key(item))
    if (index === -1) return true
    remaining.splice(index, 1)
    return false
  })
  return { left: remaining, right: alone }
}

/** Lays spans into the rows of a table: as few rows as will hold them, each cell as high as there is room below it. */
export function layOut<Item>(width: number, spans: readonly Span<Item>[]): Cell<Item>[][] {
  const blocks = Map.groupBy(spans, (span) => `${span.from}-${span.to}`)
  const cells = [...blocks.values()].map((own) => cellOf(own[0]!.from, own[0]!.to, own))
  const silent = columnsWithout(width, cells).map((column) => cellOf<Item>(column, column, []))
  const rows: Cell<Item>[][] = []
  for (const cell of joinNeighbours([...cells, ...silent].toSorted(byPlace))) {
    const row = rows.find((row) => row.every((other) => other.to < cell.from || cell.to < other.from))
    if (row) row.push(cell)
    else rows.push([cell])
  }
  stretch(rows)
  return rows.map((row, index) => fill(width, rows, row, index))
}

function cellOf<Item>(from: number, to: number, spans: Span<Item>[]): Cell<Item> {
  return { from, to, rows: 1, spans }
}

function byPlace(a: Cell<unknown>, b: Cell<unknown>): number {
  return a.from - b.from || b.to - a.to
}

function columnsWithout(width: number, cells: readonly Cell<unknown>[]): number[] {
  return columnsUpTo(width).filter((column) => !cells.some((cell) => cell.from <= column && column <= cell.to))
}

/** Silent columns beside each other are one silence. */
function joinNeighbours<Item>(cells: Cell<Item>[]): Cell<Item>[] {
  return cells.reduce<Cell<Item>[]>((joined, cell) => {
    const last = joined.at(-1)
    const isOneSilence = last?.spans?.length === 0 && cell.spans?.length === 0 && last.to + 1 === cell.from
    if (isOneSilence) joined.splice(-1, 1, { ...last, to: cell.to })
    else joined.push(cell)
    return joined
  }, [])
}

/** A cell goes down as far as no other stands in its columns. */
function stretch(rows: Cell<unknown>[][]): void {
  rows.forEach((row, index) => {
    for (const cell of row) {
      while (
        rows[index + cell.rows]?.every((other) => other.to < cell.from || cell.to < other.from) &&
        isFree(rows, cell, index + cell.rows)
      )
        cell.rows++
    }
  })
}

/** Whether no cell from above already reaches into this row at these columns. */
function isFree(rows: Cell<unknown>[][], cell: Cell<unknown>, index: number): boolean {
  return !reaching(rows, index).some((other) => other !== cell && other.from <= cell.to && cell.from <= other.to)
}

function reaching(rows: Cell<unknown>[][], index: number): Cell<unknown>[] {
  return rows.slice(0, index).flatMap((row, above) => row.filter((cell) => above + cell.rows > index))
}

/** The row in order, with an empty cell wherever nothing stands and nothing reaches down. */
function fill<Item>(width: number, rows: Cell<Item>[][], row: Cell<Item>[], index: number): Cell<Item>[] {
  const taken = [...row, ...reaching(rows, index)]
  const holes = columnsWithout(width, taken).map((column): Cell<Item> => {
    return { from: column, to: column, rows: 1, spans: null }
  })
  return [...row, ...holes].toSorted(byPlace)
}

function columnsUpTo(width: number): number[] {
  return Array.from({ length: width }, (_, column) => column)
}
