/** Xuất ra tệp: a view written as XLSX or CSV, with what it is about and the filter printed in the file. */
import {
  parse,
  type Download,
  type Office,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  type View,
} from '../base/action.ts'
import { dayAt } from '../base/clock.ts'
import { showDay } from '../base/days.ts'
import { BadInput } from '../base/errors.ts'
import type { Page } from '../base/lists.ts'
import type { Actor } from '../base/policy.ts'
import { showNumber } from '../base/text.ts'
import { writeCsv, writeSheet, xlsxType, type Table } from './export-file.ts'
import { filterNote } from './export-filter.ts'

/**
 * What a list shows, all its pages, up to what it shows at most; of an answer that comes whole, all its rows. Throws BadInput
 * for a view that is no list and for a kind of file that is not written.
 */
export async function exportView(
  office: Office,
  actor: Actor,
  view: View,
  raw: unknown,
  format: string,
): Promise<Download['download']> {
  const { sheet } = view
  if (!sheet) throw new BadInput(`“${view.title}” không phải danh sách, nên không xuất ra tệp được.`)
  if (format !== 'xlsx' && format !== 'csv') {
    throw new BadInput(`Không xuất được tệp loại “${format}”. Chọn xlsx (Excel) hoặc csv.`)
  }
  const input = inputOf(view, raw)
  const { answer, rows, count } = await readAll(office, actor, view, sheet, input)
  const columns = typeof sheet.columns === 'function' ? sheet.columns(answer) : sheet.columns
  const today = dayAt(office.clock.now())
  const heading = sheet.heading?.of(answer) ?? sheet.name
  const filter = await filterNote(office.db, view.name, input, sheet.heading?.tells ?? [])
  const table: Table = {
    note: `${heading}, ${count}, xuất ngày ${showDay(today)}${filter}`,
    heads: columns.map((column) => String(neutral(column.title))),
    rows: rows.map((row) => columns.map((column) => neutral(column.value(row)))),
    foot: footOf(columns),
  }
  const name = `${sheet.name} ${today}.${format}`
  if (format === 'csv') return { name, type: 'text/csv; charset=utf-8', bytes: writeCsv(table) }
  return { name, type: xlsxType, bytes: await writeSheet(sheet.name, table) }
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

function footOf(columns: SheetColumn<unknown>[]): SheetCell[][] {
  const lines = Math.max(0, ...columns.map(({ foot = [] }) => foot.length))
  return Array.from({ length: lines }, (_, line) => columns.map(({ foot }) => neutral(foot?.[line])))
}

/** A text that a spreadsheet would run as a formula is made a plain text. */
function neutral(value: SheetCell | undefined): SheetCell {
  if (typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value)) return `'${value}`
  return value ?? null
}
