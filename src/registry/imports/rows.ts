/** Đọc các dòng: rows of a file as values of their columns, each with what is wrong in its own cells. */
import { columnLetters, type ReadCell, type ReadRow } from '../../base/sheets/sheet.ts'
import { plain } from './cells.ts'
import { maskOfCell } from './masks.ts'
import { columnsOf, importKinds, privateFieldIn, type ImportKind, type ValuesOf } from './columns.ts'
import { mostFaults, type Fault, type FaultKind, type SheetMapping } from './import.ts'

/** Một dòng của tệp. */
export interface ImportRow<Kind extends ImportKind = ImportKind> {
  kind: Kind
  sheet: ImportSheet
  number: number
  values: ValuesOf<Kind>
  /** As they stand in the file. */
  cells: ReadCell[]
  state: 'fresh' | 'filled' | 'same' | 'faulty' | 'waiting'
  /** Identity of what the row is, or is to become: of a unit, a person. */
  id: string | null
  /** Whom and where it is about, once that is found. */
  found: { subjectId: string; unitId: string | null; subject?: { kind: 'person' | 'collective'; name: string } } | null
  /** The first of its faults, on which those that wait for it are counted. */
  fault: Fault | null
  /** The faulty row for which it waits. */
  waitsFor: ImportRow | null
}

/** Một tờ. */
export interface ImportSheet {
  mapping: SheetMapping & { kind: ImportKind }
  /** Where each column of the kind stands. */
  places: Readonly<Record<string, number>>
  rows: ImportRow[]
  /** A required column is not there: no row of the sheet can be judged, and all wait for this one. */
  broken: ImportRow | null
}

/** Mọi chỗ cần sửa: all are counted, and as many are kept as an officer could ever go through. */
export interface Faults {
  list: Fault[]
  count: number
}

/** Opens a sheet for its rows; a column that must be there and is not is the one fault of the sheet. */
export function openSheet(mapping: SheetMapping & { kind: ImportKind }, faults: Faults): ImportSheet {
  const { kind, headRow: number } = mapping
  const places: Record<string, number> = {}
  for (const [at, key] of mapping.columns.entries()) if (key !== null) places[key] = at
  const sheet: ImportSheet = { mapping, places, rows: [], broken: null }
  const missing = Object.values(columnsOf(kind)).filter(
    (column, at) => column.required && places[keysOf(kind)[at]!] === undefined,
  )
  if (missing.length === 0) return sheet
  const heads = missing.map((column) => `“${column.head}”`).join(', ')
  sheet.broken = {
    kind,
    sheet,
    number,
    values: {},
    cells: [],
    state: 'faulty',
    id: null,
    found: null,
    fault: null,
    waitsFor: null,
  } as unknown as ImportRow
  addFault(
    faults,
    sheet.broken,
    null,
    'missing',
    `Tờ này (${importKinds[kind].sheet}) chưa có cột bắt buộc ${heads}. Thêm cột vào tệp, hoặc chọn cột tương ứng ở phần “Cột nào là gì”.`,
  )
  return sheet
}

function keysOf(kind: ImportKind): string[] {
  return Object.keys(columnsOf(kind))
}

/** Reads one row into its sheet. */
export function readRow(sheet: ImportSheet, { number, cells, faults: unread = [] }: ReadRow, faults: Faults): void {
  const { kind } = sheet.mapping
  const values: Record<string, unknown> = {}
  const row = {
    kind,
    sheet,
    number,
    values,
    cells,
    state: 'fresh',
    id: null,
    found: null,
    fault: null,
    waitsFor: null,
  } as unknown as ImportRow
  sheet.rows.push(row)
  if (sheet.broken) return waitFor(row, sheet.broken)
  for (const [key, column] of Object.entries(columnsOf(kind))) {
    const at = sheet.places[key]
    const cell = at === undefined ? null : (cells[at] ?? null)
    values[key] = null
    const unreadable = unread.find((one) => one.at === at)
    if (unreadable) {
      addFault(faults, row, key, 'format', unreadable.message)
      continue
    }
    if (cell === null || cell === '') {
      if (column.required) addFault(faults, row, key, 'missing', `Chưa ghi “${column.head}”. ${column.hint}.`)
      continue
    }
    const { value, fault } = column.reads(cell)
    if (fault === undefined) values[key] = value
    else addFault(faults, row, key, isUnknownWord(fault) ? 'unknown' : 'format', fault)
  }
}

/** A word that is in no list is told as unknown, what is written in a wrong form as a wrong form. */
function isUnknownWord(fault: string): boolean {
  return fault.startsWith('Không có “')
}

/** Writes down what is wrong with a row, at one of its columns. */
export function addFault(faults: Faults, row: ImportRow, key: string | null, kind: FaultKind, message: string): void {
  const { mapping, places } = row.sheet
  const at = key === null ? undefined : places[key]
  const value = at === undefined ? '' : plain(row.cells[at] ?? null)
  const mask = maskOfCell(value, key === null ? null : privateFieldIn(row.kind, key))
  const fault: Fault = {
    sheet: mapping.sheet,
    row: row.number,
    column: at === undefined ? null : columnLetters(at),
    head: key === null ? null : columnsOf(row.kind)[key]!.head,
    value: mask || null,
    kind,
    // What is wrong may be said with what stands in the cell.
    message: mask === value ? message : message.replaceAll(value, mask),
    waiting: 0,
  }
  faults.count++
  if (faults.list.length < mostFaults) faults.list.push(fault)
  row.state = 'faulty'
  row.fault ??= fault
}

/** A row that depends on a faulty one is no fault of its own: it waits, and is counted there. */
export function waitFor(row: ImportRow, on: ImportRow): void {
  if (row.state === 'faulty') return
  row.state = 'waiting'
  row.waitsFor = on.waitsFor ?? on
}
