/** Xuất ra tệp: a view written as XLSX, CSV, JSON or PDF, with what it is about and the filter printed in the file. */
import {
  parse,
  type Download,
  type Extract,
  type Office,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  type View,
} from '../base/action.ts'
import { dayAt } from '../base/clock.ts'
import { showDay, type Day } from '../base/days.ts'
import { BadInput } from '../base/errors.ts'
import type { Page } from '../base/lists.ts'
import { renderPaper } from '../base/papers/render.ts'
import type { Actor } from '../base/policy.ts'
import { showNumber } from '../base/text.ts'
import { listingOf } from './export-listing.ts'
import { writeCsv, writeJson, writeWorkbook, xlsxType, type Book, type Table } from './export-file.ts'
import { filterNote } from './export-filter.ts'

/** Loại tệp, as a program asks for it. */
export const fileFormats = ['xlsx', 'csv', 'json', 'pdf'] as const
type FileFormat = (typeof fileFormats)[number]

/**
 * What a list shows, all its pages, up to what it shows at most; of an answer that comes whole, all its rows; of one object
 * everything that belongs to it. Throws BadInput for a view that is neither and for a kind of file that is not written.
 */
export async function exportView(
  office: Office,
  actor: Actor,
  view: View,
  raw: unknown,
  format: string,
): Promise<Download['download']> {
  const { sheet, extract } = view
  if (!sheet && !extract) throw new BadInput(`“${view.title}” không phải danh sách, nên không xuất ra tệp được.`)
  if (!isFileFormat(format)) {
    throw new BadInput(`Không xuất được tệp loại “${format}”. Chọn xlsx (Excel), csv, json hoặc pdf.`)
  }
  const today = dayAt(office.clock.now())
  const book = sheet
    ? await bookOfList(office, actor, view, sheet, raw, today)
    : bookOfObject(extract!, await view.ask(office, actor, raw), today)
  return writeBook(book, format, today)
}

/** A view that goes out as a file: it has a table, or is one whole object. */
export function isExported(view: View): boolean {
  return view.sheet !== undefined || view.extract !== undefined
}

function isFileFormat(format: string): format is FileFormat {
  return (fileFormats as readonly string[]).includes(format)
}

async function writeBook(book: Book, format: FileFormat, today: Day): Promise<Download['download']> {
  const name = `${book.name} ${today}.${format}`
  switch (format) {
    case 'csv':
      return { name, type: 'text/csv; charset=utf-8', bytes: writeCsv(withoutFormulas(book)) }
    case 'xlsx':
      return { name, type: xlsxType, bytes: await writeWorkbook(withoutFormulas(book)) }
    case 'json':
      return { name, type: 'application/json', bytes: writeJson(book) }
    case 'pdf':
      return { name, type: 'application/pdf', bytes: await renderPaper(listingOf(book, today)) }
  }
}

async function bookOfList(
  office: Office,
  actor: Actor,
  view: View,
  sheet: Sheet,
  raw: unknown,
  today: Day,
): Promise<Book> {
  const input = inputOf(view, raw)
  const { answer, rows, count } = await readAll(office, actor, view, sheet, input)
  const columns = typeof sheet.columns === 'function' ? sheet.columns(answer) : sheet.columns
  const heading = sheet.heading?.of(answer) ?? sheet.name
  const filter = await filterNote(office.db, view.name, input, sheet.heading?.tells ?? [])
  return {
    name: sheet.name,
    title: heading,
    note: `${heading}, ${count}, xuất ngày ${showDay(today)}${filter}`,
    facts: [],
    tables: [{ name: sheet.name, ...tableOf(columns, rows) }],
    told: { rows },
  }
}

function bookOfObject(extract: Extract, answer: unknown, today: Day): Book {
  const name = extract.name(answer)
  const facts = extract.facts(answer).map((fact) => ({ name: fact.name, value: fact.value ?? null }))
  const tables = extract.sheets.map((sheet) => ({ name: sheet.name, ...tableOf(sheet.columns, sheet.rows(answer)) }))
  return { name, title: name, note: `${name}, xuất ngày ${showDay(today)}`, facts, tables, told: answer }
}

function tableOf(columns: readonly SheetColumn<unknown>[], rows: readonly unknown[]): Omit<Table, 'name'> {
  return {
    heads: columns.map((column) => column.title),
    rows: rows.map((row) => columns.map((column) => column.value(row) ?? null)),
    foot: footOf(columns),
  }
}

/** What was asked, without what the view does not know: the note must not tell of a filter that filtered nothing. */
function inputOf(view: View, raw: unknown): Record<string, unknown> {
  const known = parse(view.input, raw) as object
  return Object.fromEntries(Object.entries(raw as object).filter(([name]) => Object.hasOwn(known, name)))
}

const pageSize = 500
const mostPages = 20

/** The rows, and in words how many they are; `answer` is the first page, which says the columns. */
async function readAll(office: Office, actor: Actor, view: View, sheet: Sheet, input: Record<string, unknown>) {
  if (sheet.rows) {
    const answer = await view.ask(office, actor, input)
    const rows = sheet.rows(answer)
    return { answer, rows, count: `${showNumber(rows.length)} dòng` }
  }
  const ask = async (page: number) =>
    (await view.ask(office, actor, { ...input, page, size: pageSize })) as Page<unknown>
  const answer = await ask(1)
  const rows = [...answer.rows]
  let isWhole = rows.length < pageSize
  for (let page = 2; page <= mostPages && !isWhole; page++) {
    const more = (await ask(page)).rows
    rows.push(...more)
    isWhole = more.length < pageSize
  }
  const count = `${showNumber(rows.length)} dòng${isWhole ? '' : ' đầu, có thể còn nữa: hãy lọc hẹp hơn'}`
  return { answer, rows, count }
}

function footOf(columns: readonly SheetColumn<unknown>[]): SheetCell[][] {
  const lines = Math.max(0, ...columns.map(({ foot = [] }) => foot.length))
  return Array.from({ length: lines }, (_, line) => columns.map(({ foot }) => foot?.[line] ?? null))
}

/** For files that a spreadsheet opens: a text that it would run as a formula is made a plain text. */
function withoutFormulas(book: Book): Book {
  return {
    ...book,
    facts: book.facts.map(({ name, value }) => ({ name, value: neutral(value) })),
    tables: book.tables.map(({ name, heads, rows, foot }) => ({
      name,
      heads: heads.map((head) => String(neutral(head))),
      rows: rows.map((cells) => cells.map(neutral)),
      foot: foot.map((cells) => cells.map(neutral)),
    })),
  }
}

function neutral(value: SheetCell): SheetCell {
  return typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
}
