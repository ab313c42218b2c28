/** Một trang của sổ tính: its rows, cell by cell. */
import { isDay } from '../days.ts'
import { columnsOf, type ColumnWatch } from './columns.ts'
import { dayOfNumber } from './number-formats.ts'
import type { ColumnLetters } from './old-letters.ts'
import { columnLetters, type CellFault, type CleaningNote, type ReadCell, type ReadRow } from './sheet.ts'
import { Unreadable } from './unreadable.ts'
import { isOn, sharedText, type SharedText, textGatherer, type Workbook } from './workbook.ts'
import { type Attributes, readXml } from './xml.ts'
import type { Part } from './zip.ts'

/** What was learnt from going through a sheet once. */
export interface SheetLook {
  rows: number
  letters: (ColumnLetters | null)[]
  notes: CleaningNote[]
}

/** Ô như trong tệp: its value as far as it stands alone; letters of old fonts are still as they were. */
interface RawCell {
  at: number
  value: ReadCell | SharedText
  font: ColumnFont
  isFormula: boolean
  fault: string | null
}

type ColumnFont = SharedText['letters']

interface RawRow {
  number: number
  hidden: boolean
  cells: RawCell[]
}

/** Goes through a sheet. `room`: how many rows it may hold. */
export async function lookOverSheet(workbook: Workbook, sheet: string, part: Part, room: number): Promise<SheetLook> {
  const watch = columnsOf(sheet)
  const aside = newAside()
  let rows = 0
  let hiddenRows = 0
  for await (const some of rawRows(workbook, sheet, part, aside)) {
    rows += some.length
    if (rows > room) {
      throw new Unreadable(
        `Tệp có hơn ${workbook.limits.rows.toLocaleString('vi-VN')} dòng. Hãy chia thành nhiều tệp rồi tải lên lần lượt.`,
      )
    }
    for (const row of some) {
      if (row.hidden) hiddenRows += 1
      for (const cell of row.cells) watchCell(watch, cell)
    }
  }
  return { rows, letters: watch.letters(), notes: [...watch.notes(), ...asideNotes(sheet, aside, hiddenRows)] }
}

function watchCell(watch: ColumnWatch, { at, value, font, isFormula }: RawCell): void {
  if (isFormula) watch.formula(at)
  if (isText(value)) watch.text(at, value.text, value.letters ?? font, value.hidesSigns)
}

/** Rows that hold something, with letters of old fonts in Unicode. */
export async function* givenRows(
  workbook: Workbook,
  sheet: string,
  part: Part,
  letters: (ColumnLetters | null)[],
): AsyncGenerator<ReadRow[]> {
  const columns = columnsOf(sheet, letters)
  for await (const some of rawRows(workbook, sheet, part, newAside())) {
    yield some.map(({ number, cells }) => {
      const row: ReadRow = { number, cells: [] }
      const faults: CellFault[] = []
      for (const { at, value, font, fault } of cells) {
        while (row.cells.length < at) row.cells.push(null)
        row.cells.push(isText(value) ? columns.inUnicode(at, value.text, value.letters ?? font) : value)
        if (fault) faults.push({ at, message: fault })
      }
      if (faults.length > 0) row.faults = faults
      return row
    })
  }
}

function isText(value: ReadCell | SharedText): value is SharedText {
  return typeof value === 'object' && value !== null
}

/** What a sheet says besides its rows. */
interface Aside {
  merged: string[]
  mergedCount: number
  hiddenColumns: boolean
}

function newAside(): Aside {
  return { merged: [], mergedCount: 0, hiddenColumns: false }
}

function asideNotes(sheet: string, { merged, mergedCount, hiddenColumns }: Aside, hiddenRows: number): CleaningNote[] {
  const about = (message: string): CleaningNote => ({ sheet, column: null, message })
  return [
    ...(hiddenRows > 0 ? [about(`Có ${hiddenRows} dòng đang ẩn; vẫn được đọc.`)] : []),
    ...(hiddenColumns ? [about('Có cột đang ẩn; vẫn được đọc.')] : []),
    ...(mergedCount > 0
      ? [
          about(
            `Có ${mergedCount} vùng ô gộp (${merged.join(', ')}${mergedCount > merged.length ? '…' : ''}); chỉ ô trên cùng bên trái có giá trị.`,
          ),
        ]
      : []),
  ]
}

const namedMerges = 3
const lastRowNumber = 1_048_576

async function* rawRows(workbook: Workbook, sheet: string, part: Part, aside: Aside): AsyncGenerator<RawRow[]> {
  let ready: RawRow[] = []
  const handler = sheetHandler(workbook, sheet, aside, (row) => ready.push(row))
  for await (const _ of readXml(part.name, workbook.package.pieces(part), handler)) {
    if (ready.length === 0) continue
    yield ready
    ready = []
  }
  if (ready.length > 0) yield ready
}

function sheetHandler(workbook: Workbook, sheet: string, aside: Aside, give: (row: RawRow) => void) {
  const { limits } = workbook
  const inline = textGatherer(limits)
  let inRows = false
  let row: RawRow | null = null
  let lastNumber = 0
  let cell: OpenCell | null = null
  let nextAt = 0
  let inValue = false

  function open(tag: string, attributes: Attributes, depth: number): void {
    if (depth === 4 && tag === 'c' && row) {
      cell = openCell(attributes, row.number)
    } else if (depth === 5 && cell) {
      if (tag === 'v') inValue = cell.hasValue = true
      else if (tag === 'f') cell.isFormula = true
      else if (tag === 'is') {
        cell.hasValue = true
        inline.start()
      }
    } else if (cell) inline.open(tag, attributes)
    else if (depth === 3 && tag === 'row' && inRows) row = openRow(attributes)
    else if (depth === 2) inRows = tag === 'sheetData'
    else if (depth === 3 && tag === 'mergeCell') noteMerge(attributes('ref') ?? '')
    else if (depth === 3 && tag === 'col' && isOn(attributes('hidden'))) aside.hiddenColumns = true
  }

  function text(some: string): void {
    if (inValue) {
      cell!.value += some
      if (cell!.value.length > limits.cellCharacters * 7) throw damaged()
    } else if (cell) inline.text(some)
  }

  function close(tag: string, depth: number): void {
    if (inValue && depth === 5) inValue = false
    else if (cell && depth > 4) inline.close(tag)
    else if (depth === 4 && cell) {
      const raw = closeCell(cell)
      if (raw) row!.cells.push(raw)
      cell = null
    } else if (depth === 3 && row) {
      if (row.cells.length > 0) give(row)
      row = null
    }
  }

  function openRow(attributes: Attributes): RawRow {
    const told = attributes('r')
    const number = told === undefined ? lastNumber + 1 : Number(told)
    if (!Number.isInteger(number) || number <= lastNumber || number > lastRowNumber) throw damaged()
    lastNumber = number
    nextAt = 0
    return { number, hidden: isOn(attributes('hidden')), cells: [] }
  }

  function openCell(attributes: Attributes, number: number): OpenCell {
    const told = attributes('r')
    const at = told === undefined ? nextAt : columnAt(told, number)
    if (at < nextAt) throw damaged()
    nextAt = at + 1
    const style = attributes('s')
    return {
      at,
      type: attributes('t') ?? 'n',
      style: style === undefined ? 0 : Number(style),
      value: '',
      hasValue: false,
      isFormula: false,
    }
  }

  /** `C5` in row 5 is 2. */
  function columnAt(reference: string, number: number): number {
    let at = 0
    let index = 0
    for (; index < reference.length; index++) {
      const letter = reference.charCodeAt(index) - 64
      if (letter < 1 || letter > 26) break
      at = at * 26 + letter
    }
    if (index === 0 || index > 3 || reference.slice(index) !== String(number)) throw damaged()
    return at - 1
  }

  function closeCell(cell: OpenCell): RawCell | null {
    const style = workbook.styles[cell.style]
    const { value, fault } = valueOf(cell, style?.shown ?? 'number')
    if (value === null && fault === null) return null
    if (cell.at >= limits.columns) {
      throw new Unreadable(
        `Trang “${sheet}” có dữ liệu tới cột ${columnLetters(cell.at)}, quá ${limits.columns} cột. Hãy bỏ các cột không cần nhập rồi tải lên.`,
      )
    }
    return { at: cell.at, value, font: style?.letters ?? null, isFormula: cell.isFormula, fault }
  }

  function valueOf(cell: OpenCell, shown: Workbook['styles'][number]['shown']): Told {
    if (cell.type === 'e') return { value: null, fault: errorValue(cell.value) }
    if (!cell.hasValue) return { value: null, fault: cell.isFormula ? noResult : null }
    switch (cell.type) {
      case 's':
        return asText(sharedAt(cell.value))
      case 'str':
        return asText(sharedText(cell.value, null, limits))
      case 'inlineStr':
        return asText(inline.end())
      case 'b':
        return { value: isOn(cell.value.trim()), fault: null }
      case 'd':
        return writtenDay(cell.value.trim())
      case 'n':
        return number(cell.value.trim(), shown)
      default:
        throw damaged()
    }
  }

  function sharedAt(written: string): SharedText {
    const found = /^\d+$/.test(written.trim()) ? workbook.texts[Number(written)] : undefined
    if (found === undefined) throw damaged()
    return found
  }

  function number(written: string, shown: Workbook['styles'][number]['shown']): Told {
    if (written === '') return { value: null, fault: null }
    const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written) ? Number(written) : NaN
    if (!Number.isFinite(value)) throw damaged()
    if (shown === 'number') return { value, fault: null }
    if (shown !== 'day') {
      const isPadded = Number.isSafeInteger(value) && value >= 0
      return { value: isPadded ? String(value).padStart(shown.digits, '0') : value, fault: null }
    }
    const day = dayOfNumber(value, workbook.countsFrom1904)
    return day === null ? { value: null, fault: noSuchDay(written) } : { value: day, fault: null }
  }

  function noteMerge(reference: string): void {
    aside.mergedCount += 1
    if (aside.merged.length < namedMerges && /^[A-Z]+\d+:[A-Z]+\d+$/.test(reference)) aside.merged.push(reference)
  }

  function damaged(): Unreadable {
    const where = row ? `dòng ${row.number} ` : ''
    return new Unreadable(
      `Trang “${sheet}” ${where}ghi không đúng chuẩn: tệp bị hỏng hoặc bị sửa. Hãy mở bằng Excel, lưu thành tệp .xlsx mới rồi tải lên.`,
    )
  }

  return { open, text, close }
}

interface OpenCell {
  at: number
  type: string
  style: number
  value: string
  hasValue: boolean
  isFormula: boolean
}

interface Told {
  value: ReadCell | SharedText
  fault: string | null
}

function asText(shared: SharedText): Told {
  return { value: shared.text === '' ? null : shared, fault: null }
}

/** A day as ISO text, as few programs write it; hours are left out. */
function writtenDay(written: string): Told {
  const day = written.slice(0, 10)
  return isDay(day) ? { value: day, fault: null } : { value: null, fault: noSuchDay(written.slice(0, 30)) }
}

const noResult =
  'Ô có công thức nhưng tệp không lưu kết quả. Hãy mở tệp bằng Excel, để công thức tính xong, lưu lại; hoặc dán giá trị thay cho công thức.'

function errorValue(written: string): string {
  const error = written.trim().slice(0, 20)
  return `Ô mang giá trị lỗi ${error || 'của công thức'}. Hãy sửa công thức hoặc nhập giá trị.`
}

function noSuchDay(written: string): string {
  return `Ô được định dạng là ngày nhưng ${written} không phải ngày có trong lịch. Hãy nhập lại ngày.`
}
