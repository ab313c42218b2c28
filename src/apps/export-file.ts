/** Tệp bảng: tables as CSV and JSON for programs, as XLSX for people. */
import { writeXlsx, type CellStyle, type CellValue } from 'hucre'
import type { SheetCell } from '../base/action.ts'
import { isDay } from '../base/days.ts'

/** What goes out in one file: a list, or one object with its facts and tables. */
export interface Book {
  /** Of the file. */
  name: string
  title: string
  /** What it holds, by which filter, of which day. */
  note: string
  /** Of an object; a list has none. */
  facts: { name: string; value: SheetCell }[]
  tables: Table[]
  /** The same as the programming interface tells it. */
  told: unknown
}

/** Bảng as it stands in a file of any kind. */
export interface Table {
  name: string
  heads: string[]
  rows: SheetCell[][]
  /** Totals, targets: under the rows. */
  foot: SheetCell[][]
}

/**
 * Of a list the heads come first, as whatever reads a CSV takes it; of an object its facts, then each table under its name. The
 * note comes last, after an empty line.
 */
export function writeCsv({ facts, tables, note }: Book): Uint8Array {
  const named = (table: Table) => (facts.length > 0 ? [[], [table.name]] : [])
  const lines = [
    ...facts.map(({ name, value }) => [name, value]),
    ...tables.flatMap((table) => [...named(table), table.heads, ...table.rows, ...table.foot]),
    [],
    [note],
  ]
  const quoted = lines.map((line) => line.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(','))
  return Buffer.from(`\ufeff${quoted.join('\r\n')}\r\n`, 'utf8')
}

/** The note, and everything under the names that programs know. */
export function writeJson({ note, told }: Book): Uint8Array {
  return Buffer.from(`${JSON.stringify({ note, ...(told as object) }, null, 2)}\n`, 'utf8')
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** For people: the note on top, then the heads, which stay in sight; days are days, figures are figures. */
export function writeWorkbook({ facts, tables, note }: Book): Promise<Uint8Array> {
  const about: Table[] = facts.length > 0 ? [aboutObject(facts)] : []
  return writeXlsx({ sheets: [...about, ...tables].map((table) => sheetOf(table, note)) })
}

function aboutObject(facts: Book['facts']): Table {
  return {
    name: 'Thông tin',
    heads: ['Mục', 'Nội dung'],
    rows: facts.map(({ name, value }) => [name, value]),
    foot: [],
  }
}

function sheetOf({ name, heads, rows, foot }: Table, note: string) {
  const body = [...rows, ...foot].map((line) => line.map(asDate))
  const lines = [[note], heads, ...body]
  const columns = heads.map((head, at) => {
    const cells = body.map((line) => line[at] ?? null)
    return { width: widthFor(head, cells), ...(cells.some((cell) => cell instanceof Date) && { numFmt: 'dd/mm/yyyy' }) }
  })
  return {
    // A spreadsheet takes no name that is longer, and none with these signs.
    name: name.replaceAll(/[\\/?*:[\]]/g, ' ').slice(0, 31),
    rows: lines,
    columns,
    cells: stylesOf(lines, foot.length),
    freezePane: { rows: 2 },
  }
}

/** Heads and totals stand out; a long text goes over several lines instead of out of sight. The note may run over all columns. */
function stylesOf(lines: CellValue[][], footLines: number): Map<string, { style: CellStyle }> {
  const styleOf = (line: number, cell: CellValue): CellStyle | null => {
    if (line === 0) return null
    if (line === 1) return headStyle
    if (line >= lines.length - footLines) return footStyle
    return lengthOf(cell) > widest ? longStyle : null
  }
  return new Map(
    lines.flatMap((cells, line) =>
      cells.flatMap((cell, at) => {
        const style = styleOf(line, cell)
        return style ? [[`${line},${at}`, { style }] as const] : []
      }),
    ),
  )
}

const headStyle: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } }
const footStyle: CellStyle = { font: { bold: true } }
const longStyle: CellStyle = { alignment: { wrapText: true, vertical: 'top' } }

/** In characters. */
const widest = 60

/** A day of the calendar as a date; a spreadsheet counts its days rightly from March 1900 on. */
function asDate(cell: SheetCell): CellValue {
  return typeof cell === 'string' && cell >= '1900-03-01' && isDay(cell) ? new Date(cell) : cell
}

/** In characters: what stands in the column, within bounds; a long head goes over several lines. */
function widthFor(head: string, cells: CellValue[]): number {
  const longest = cells.reduce<number>((most, cell) => Math.max(most, lengthOf(cell)), Math.min(head.length, 20))
  return Math.min(longest + 2, widest)
}

function lengthOf(cell: CellValue): number {
  return cell instanceof Date ? 10 : String(cell ?? '').length
}
