/** CSV of unknown origin: which letters, which separator, and then record by record. */
import { basename, extname } from 'node:path'
import { clean, hidesSigns } from '../clean-text.ts'
import { columnsOf } from './columns.ts'
import type { ReadingLimits } from './limits.ts'
import type { ReadingTask } from './read-sheets.ts'
import type { CleaningNote, ReadRow, SheetRead } from './sheet.ts'
import type { Source } from './source.ts'
import { Unreadable } from './unreadable.ts'

/** Opens a CSV: it is one sheet, called as the file without its ending. */
export function openCsv(bytes: Buffer, { name, limits }: ReadingTask): Source {
  const { text, note } = decode(bytes)
  const sheet = clean(basename(name, extname(name))) || 'CSV'
  const told = /^sep=(.)\r?\n/i.exec(text)
  const body = told ? text.slice(told[0].length) : text
  const separator = told?.[1] ?? separatorOf(body)
  const firstLine = told ? 2 : 1
  const records = () => recordsOf(body, separator, firstLine, limits)
  let columns = columnsOf(sheet)

  async function lookOver(): Promise<{ sheets: SheetRead[]; notes: CleaningNote[] }> {
    let rows = 0
    for (const { cells } of records()) {
      const filled = cells.map((cell, at) => {
        const text = clean(cell)
        if (text !== '') columns.text(at, text, null, hidesSigns(cell))
        return text !== ''
      })
      if (filled.some(Boolean)) rows += 1
      if (rows > limits.rows) {
        throw new Unreadable(
          `Tệp có hơn ${limits.rows.toLocaleString('vi-VN')} dòng. Hãy chia thành nhiều tệp rồi tải lên lần lượt.`,
        )
      }
    }
    const notes = columns.notes()
    columns = columnsOf(sheet, columns.letters())
    const isOld = notes.some(({ message }) => message.includes('bảng mã cũ'))
    if (note && !isOld) notes.unshift({ sheet, column: null, message: note })
    return { sheets: [{ name: sheet, rows, hidden: false }], notes }
  }

  async function* rowsOf(): AsyncGenerator<ReadRow[]> {
    let some: ReadRow[] = []
    for (const { number, cells } of records()) {
      const values = cells.map((cell, at) => columns.inUnicode(at, clean(cell), null) || null)
      const last = values.findLastIndex((value) => value !== null)
      if (last === -1) continue
      some.push({ number, cells: values.slice(0, last + 1) })
      if (some.length < 250) continue
      yield some
      some = []
    }
    yield some
  }

  return { lookOver, rowsOf }
}

/** Byte order marks first; without one it is UTF-8 if it can be; else what Windows wrote in Vietnam, or letters of an old font. */
function decode(bytes: Buffer): { text: string; note: string | null } {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const encoding = wide ?? 'utf-8'
  try {
    return { text: withoutNul(new TextDecoder(encoding, { fatal: true }).decode(bytes)), note: null }
  } catch (error) {
    if (error instanceof Unreadable) throw error
    if (wide) throw new Unreadable(`Tệp ghi theo mã UTF-16 nhưng bị hỏng. ${saveAsUtf8}`)
  }
  // The old fonts use the places of Western letters; where those do not read as Vietnamese, code page 1258 is what is left.
  const western = withoutNul(new TextDecoder('windows-1252').decode(bytes))
  const columns = columnsOf('')
  for (const line of western.split('\n', 2_000)) columns.text(0, line.slice(0, 5_000), null, false)
  if (columns.letters()[0]) return { text: western, note: null }
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  return { text, note: 'Tệp không ghi theo mã UTF-8; đã đọc theo bảng mã Windows-1258. Hãy xem lại dấu của các chữ.' }
}

const saveAsUtf8 = 'Hãy mở tệp bằng Excel, lưu thành dạng “CSV UTF-8” hoặc .xlsx rồi tải lên.'

function withoutNul(text: string): string {
  const at = text.indexOf('\0')
  if (at === -1) return text
  const line = text.slice(0, at).split('\n').length
  throw new Unreadable(
    `Dòng ${line} của tệp có ký tự NUL: đây không phải tệp CSV, hoặc ghi theo bảng mã lạ. ${saveAsUtf8}`,
  )
}

/** The one found most often in the first line, outside quotes: heads may hold a comma ("Danh hiệu, hình thức"). */
function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/)
  const heads = (end === -1 ? text : text.slice(0, end)).slice(0, 10_000).replace(/"[^"]*"/g, '')
  const counted = ['\t', ';', ','].map((sign) => ({ sign, count: heads.split(sign).length }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign
}

interface CsvRecord {
  /** Which record it is, as a spreadsheet counts rows. */
  number: number
  cells: string[]
}

function* recordsOf(text: string, separator: string, firstLine: number, limits: ReadingLimits): Generator<CsvRecord> {
  let at = 0
  let line = firstLine
  for (let number = firstLine; at < text.length; number++) {
    const start = at
    const startLine = line
    const cells: string[] = []
    for (;;) {
      const field = text[at] === '"' ? quotedField(at) : plainField(at)
      cells.push(field.value)
      line += field.lines
      at = field.end
      if (cells.length > limits.columns) throw tooWide(startLine)
      if (at - start > limits.recordCharacters) throw tooLong(startLine)
      if (text[at] !== separator) break
      at += 1
    }
    if (text.startsWith('\r\n', at)) at += 2
    else if (at < text.length) at += 1
    line += 1
    yield { number, cells }
  }

  function plainField(from: number): Field {
    let end = from
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
    if (end - from > limits.cellCharacters) throw tooLong(line)
    return { value: text.slice(from, end), end, lines: 0 }
  }

  /** Whatever stands between the closing quote and the separator is taken along. */
  function quotedField(from: number): Field {
    let value = ''
    let end = from + 1
    for (;;) {
      const quote = text.indexOf('"', end)
      if (quote === -1) throw neverClosed(line)
      value += text.slice(end, quote)
      if (value.length > limits.cellCharacters) throw tooLongOrOpen(line)
      end = quote + 1
      if (text[end] !== '"') break
      value += '"'
      end += 1
    }
    const rest = plainField(end)
    return { value: value + rest.value, end: rest.end, lines: value.split('\n').length - 1 }
  }

  function tooWide(at: number): Unreadable {
    return new Unreadable(
      `Dòng ${at} của tệp có hơn ${limits.columns} cột. Hãy xem lại dấu phân cách, bỏ các cột không cần nhập rồi tải lên.`,
    )
  }

  function tooLong(at: number): Unreadable {
    return new Unreadable(
      `Dòng ${at} của tệp dài quá mức cho phép (một ô tối đa ${limits.cellCharacters.toLocaleString('vi-VN')} ký tự). Hãy rút ngắn rồi tải lên.`,
    )
  }
}

function neverClosed(at: number): Unreadable {
  return new Unreadable(
    `Dòng ${at} của tệp mở dấu ngoặc kép (") mà không đóng lại. Hãy thêm dấu đóng, hoặc mở bằng Excel và lưu lại, rồi tải lên.`,
  )
}

function tooLongOrOpen(at: number): Unreadable {
  return new Unreadable(
    `Dòng ${at} của tệp có ô trong ngoặc kép dài quá mức cho phép; có thể thiếu dấu đóng ngoặc kép ("). Hãy sửa dòng này rồi tải lên.`,
  )
}

interface Field {
  value: string
  end: number
  lines: number
}
