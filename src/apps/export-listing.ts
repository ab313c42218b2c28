/** Bản in of a list or of one object: tables on paper, to be read and carried along. No official paper, and it says so. */
import type { SheetCell } from '../base/action.ts'
import { isDay, showDay, type Day } from '../base/days.ts'
import type { Listing } from '../base/papers/paper.ts'
import { showNumber, upperFirst } from '../base/text.ts'
import type { Book, Table } from './export-file.ts'

/** As many rows of a table as are printed; who needs more takes the workbook along. */
export const mostPrinted = 2_000

/** The book as it is printed: what is empty is told, what is long is cut off with a word. */
export function listingOf(book: Book, today: Day): Listing {
  return {
    layout: 'listing',
    title: book.title,
    note: upperFirst(
      book.note.startsWith(book.title) ? book.note.slice(book.title.length).replace(/^[,;] /, '') : book.note,
    ),
    facts: book.facts.flatMap(({ name, value }) =>
      value === null || value === '' ? [] : [{ name, value: inWords(value) }],
    ),
    tables: book.tables.map((table) => tableOf(table, book.tables.length > 1)),
    landscape: book.tables.some((table) => weightsOf(table).reduce((sum, weight) => sum + weight, 0) > portraitWeight),
    printedOn: today,
  }
}

function tableOf(table: Table, isNamed: boolean): Listing['tables'][number] {
  const rows = table.rows.slice(0, mostPrinted)
  const weights = weightsOf(table)
  return {
    name: isNamed ? table.name : null,
    columns: table.heads.map((title, at) => ({
      title,
      weight: weights[at]!,
      align: rows.some((cells) => typeof cells[at] === 'number' && !isYear(cells[at])) ? 'right' : 'left',
    })),
    rows: rows.map((cells) => cells.map(inWords)),
    foot: table.foot.map((cells) => cells.map(inWords)),
    rest: table.rows.length - rows.length,
  }
}

/** In characters: more than a portrait page holds side by side. */
const portraitWeight = 95
const narrowest = 5
const widest = 36
/** Room between two columns. */
const gap = 2

/** How much of the width a column takes: as its longest word asks at least, as its texts ask at most. */
function weightsOf({ heads, rows }: Table): number[] {
  return heads.map((head, at) => {
    const texts = rows.slice(0, mostPrinted).map((cells) => inWords(cells[at] ?? null))
    const longest = Math.max(head.length / 2, ...texts.map((text) => text.length))
    const unbroken = Math.max(...[head, ...texts].flatMap((text) => text.split(/\s/).map((word) => word.length)))
    return Math.max(narrowest, Math.min(Math.max(unbroken, longest), Math.max(unbroken, widest))) + gap
  })
}

function inWords(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return isYear(cell) ? String(cell) : showNumber(cell)
  return isDay(cell) ? showDay(cell) : cell
}

/** A year stands without the point that parts thousands. */
function isYear(cell: SheetCell): boolean {
  return typeof cell === 'number' && Number.isInteger(cell) && cell >= 1900 && cell < 2200
}
