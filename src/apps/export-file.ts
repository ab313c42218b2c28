/** Tệp bảng: one table as CSV for programs, as XLSX for people. */
import { writeXlsx, type CellStyle, type CellValue } from 'hucre'
import type { SheetCell } from '../base/action.ts'
import { isDay } from '../base/days.ts'

/** Bảng as it stands in a file of either kind. */
export interface Table {
  note: string
  heads: string[]
  rows: SheetCell[][]
  /** Totals, targets: under the rows. */
  foot: SheetCell[][]
}

/** Heads first, as whatever reads a CSV takes it; the note comes last, after an empty line. */
export function writeCsv({ note, heads, rows, foot }: Table): Uint8Array {
  const lines = [heads, ...rows, ...foot, [], [note]]
  const quoted = lines.map((line) => line.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(','))
  return Buffer.from(`\ufeff${quoted.join('\r\n')}\r\n`, 'utf8')
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** For people: the note on top, then the heads, which stay in sight; days are days, figures are figures. */
export function writeSheet(name: string, { note, heads, rows, foot }: Table): Promise<Uint8Array> {
  const body = [...rows, ...foot].map((line) => line.map(asDate))
  const lines = [[note], heads, ...body]
  const columns = heads.map((head, at) => {
    const cells = body.map((line) => line[at] ?? null)
    return { width: widthFor(head, cells), ...(cells.some((cell) => cell instanceof Date) && { numFmt: 'dd/mm/yyyy' }) }
  })
  const sheet = {
    name: name.slice(0, 31),
    rows: lines,
    columns,
    cells: stylesOf(lines, foot.length),
    freezePane: { rows: 2 },
  }
  return writeXlsx({ sheets: [sheet] })
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
