/** Các tệp đưa cho cán bộ: the template to fill in, and the rows of a file that were left out, with what is wrong beside each. */
import { writeXlsx, type CellStyle, type CellValue, type DataValidation, type WriteSheet } from 'hucre'
import type { Download } from '../../base/action.ts'
import { isDay } from '../../base/days.ts'
import { columnLetters, type ReadCell } from '../../base/sheets/sheet.ts'
import { columnsOf, faultHead, importKinds, kindOrder, type ImportKind } from './columns.ts'
import type { JudgedFile } from './file-judging.ts'
import type { ImportRow, ImportSheet } from './rows.ts'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const headStyle: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } }
const hintStyle: CellStyle = {
  font: { color: { rgb: '636C7E' }, size: 9 },
  alignment: { wrapText: true, vertical: 'top' },
}
const faultStyle: CellStyle = { font: { color: { rgb: 'A61B1F' } }, alignment: { wrapText: true, vertical: 'top' } }

/** The sheet of lists that the other sheets choose from. */
const listSheet = 'Danh mục'

/** Rows of a template in which a list can be chosen from. */
const lastRow = 5_000

/** Tệp mẫu: six sheets, over each head a line on what to write there. */
export async function writeTemplate(): Promise<Download> {
  const lists = kindOrder.flatMap((kind) =>
    Object.entries(columnsOf(kind)).flatMap(([key, { choices }]) =>
      choices ? [{ of: `${kind}.${key}`, choices }] : [],
    ),
  )
  const sheets = kindOrder.map((kind) =>
    templateSheet(
      kind,
      lists.map((list) => list.of),
    ),
  )
  const longest = Math.max(...lists.map(({ choices }) => choices.length))
  const titles = lists.map(({ of }) => {
    const [kind, key] = of.split('.') as [ImportKind, string]
    return `${importKinds[kind].sheet}: ${columnsOf(kind)[key]!.head}`
  })
  const rows = Array.from({ length: longest }, (_, at) => lists.map(({ choices }): CellValue => choices[at] ?? null))
  const listed: WriteSheet = {
    name: listSheet,
    rows: [titles, ...rows],
    columns: titles.map(() => ({ width: 36 })),
    cells: styled(0, titles.length, headStyle),
    freezePane: { rows: 1 },
  }
  return {
    download: {
      name: 'Mẫu nhập liệu Sổ Vàng.xlsx',
      type: xlsxType,
      bytes: await writeXlsx({ sheets: [...sheets, listed] }),
    },
  }
}

function templateSheet(kind: ImportKind, lists: string[]): WriteSheet {
  const columns = Object.entries(columnsOf(kind))
  const hints = columns.map(([, { required, hint, example }]) =>
    [required && 'Bắt buộc.', `${hint}.`, example && `Ví dụ: ${example}`].filter(Boolean).join(' '),
  )
  const heads = columns.map(([, { head }]) => head)
  const dataValidations = columns.flatMap(([key, { choices }], at): DataValidation[] => {
    if (!choices) return []
    const letters = columnLetters(lists.indexOf(`${kind}.${key}`))
    const range = `${columnLetters(at)}3:${columnLetters(at)}${lastRow}`
    // Words in another spelling are understood too: the list helps and does not forbid.
    return [
      {
        type: 'list',
        formula1: `'${listSheet}'!$${letters}$2:$${letters}$${choices.length + 1}`,
        allowBlank: true,
        showErrorMessage: false,
        range,
      },
    ]
  })
  return {
    name: importKinds[kind].sheet,
    rows: [hints, heads],
    columns: columns.map(([, { head, reads }]) => ({
      width: Math.max(16, head.length + 2),
      ...(isWritten(reads) && { numFmt: '@' }),
    })),
    cells: new Map([...styled(0, columns.length, hintStyle), ...styled(1, columns.length, headStyle)]),
    rowDefs: new Map([[0, { height: 62 }]]),
    freezePane: { rows: 2 },
    dataValidations,
  }
}

/** Codes and numbers of people are kept as text, so that a spreadsheet does not take their first 0 away. */
function isWritten(reads: unknown): boolean {
  return ['identityNumber', 'phone'].includes((reads as { name: string }).name)
}

function styled(row: number, count: number, style: CellStyle): Map<string, { style: CellStyle }> {
  return new Map(Array.from({ length: count }, (_, at) => [`${row},${at}`, { style }]))
}

/** Tệp mẫu of one sheet as CSV: its heads. */
export function writeTemplateCsv(kind: ImportKind): Download {
  const heads = Object.values(columnsOf(kind)).map(({ head }) => `"${head}"`)
  const bytes = Buffer.from(`\ufeff${heads.join(',')}\r\n`, 'utf8')
  return { download: { name: `Mẫu ${importKinds[kind].sheet}.csv`, type: 'text/csv; charset=utf-8', bytes } }
}

/** Các dòng để lại: those that are faulty or wait, as they stand in the file, with one column more that says what to mend. */
export async function writeLeftOut(
  fileName: string,
  { bench, faults }: Pick<JudgedFile, 'bench' | 'faults'>,
): Promise<Download> {
  const told = Map.groupBy(faults, (fault) => `${fault.sheet} ${fault.row}`)
  const sheets = bench.sheets.map((sheet) =>
    leftOutSheet(sheet, (row) => whatIsWrong(row, told.get(`${sheet.mapping.sheet} ${row.number}`) ?? [])),
  )
  const bytes = await writeXlsx({ sheets: sheets.filter((sheet) => sheet !== null) })
  return { download: { name: `${fileName.replace(/\.\w+$/, '')} - các dòng cần sửa.xlsx`, type: xlsxType, bytes } }
}

function leftOutSheet({ mapping, rows }: ImportSheet, tell: (row: ImportRow) => string): WriteSheet | null {
  const left = rows.filter((row) => row.state === 'faulty' || row.state === 'waiting')
  if (left.length === 0) return null
  const earlier = mapping.heads.indexOf(faultHead)
  const at = earlier === -1 ? Math.max(mapping.heads.length, ...left.map((row) => row.cells.length)) : earlier
  const lines = left.map((row) => withCell(row.cells.map(asCell), at, tell(row)))
  return {
    name: mapping.sheet.slice(0, 31),
    rows: [withCell([...mapping.heads], at, faultHead), ...lines],
    columns: Array.from({ length: at + 1 }, (_, column) => ({
      width: column === at ? 70 : Math.max(14, (mapping.heads[column] ?? '').length + 2),
    })),
    cells: new Map([...styled(0, at + 1, headStyle), ...lines.flatMap((cells, line) => stylesOf(cells, line + 1, at))]),
    freezePane: { rows: 1 },
  }
}

/** Days are shown as days cell by cell: a number in the same column must stay the number that was wrong. */
function stylesOf(cells: CellValue[], line: number, faultAt: number): [string, { style: CellStyle }][] {
  const days = cells.flatMap((cell, column): [string, { style: CellStyle }][] =>
    cell instanceof Date ? [[`${line},${column}`, { style: { numFmt: 'dd/mm/yyyy' } }]] : [],
  )
  return [...days, [`${line},${faultAt}`, { style: faultStyle }]]
}

function withCell(line: CellValue[], at: number, value: string): CellValue[] {
  return Array.from({ length: Math.max(line.length, at + 1) }, (_, column) =>
    column === at ? value : (line[column] ?? null),
  )
}

function asCell(cell: ReadCell): CellValue {
  return typeof cell === 'string' && cell >= '1900-03-01' && isDay(cell) ? new Date(cell) : cell
}

function whatIsWrong(row: ImportRow, faults: JudgedFile['faults']): string {
  if (row.state === 'waiting') {
    const on = row.waitsFor!
    return `Chờ sửa dòng ${on.number}, tờ “${on.sheet.mapping.sheet}”: ${on.fault?.message ?? ''}`
  }
  const all = faults.length > 0 ? faults : row.fault ? [row.fault] : []
  return all.map((fault) => (fault.head ? `${fault.head}: ${fault.message}` : fault.message)).join('\n')
}
