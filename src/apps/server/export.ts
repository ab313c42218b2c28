/** Xuất danh sách: a list view read page by page and written as XLSX or CSV, with the filter printed in the file. */
import { writeXlsx } from 'hucre'
import type { Download, Office, Sheet, View } from '../../base/action.ts'
import { dayAt } from '../../base/clock.ts'
import { showDay } from '../../base/days.ts'
import type { Page } from '../../base/lists.ts'
import type { Actor } from '../../base/policy.ts'

/** All pages of the list, up to what a list shows at most. */
export async function exportSheet(
  office: Office,
  actor: Actor,
  view: View & { sheet: Sheet },
  input: Record<string, unknown>,
  format: 'xlsx' | 'csv',
): Promise<Download['download']> {
  const rows: unknown[] = []
  for (let page = 1; page <= 20; page++) {
    const answer = (await view.ask(office, actor, { ...input, page, size: 500 })) as Page<unknown>
    rows.push(...answer.rows)
    if (answer.rows.length < 500) break
  }
  const today = dayAt(office.clock.now())
  const titles = view.sheet.columns.map((column) => column.title)
  const cells = rows.map((row) => view.sheet.columns.map((column) => neutral(column.value(row))))
  const name = `${view.sheet.name} ${today}.${format}`
  if (format === 'csv') return { name, type: 'text/csv; charset=utf-8', bytes: csv([titles, ...cells]) }
  const note = [`${view.sheet.name}, ${rows.length} dòng, xuất ngày ${showDay(today)}${filterNote(input)}`]
  const bytes = await writeXlsx({ sheets: [{ name: view.sheet.name.slice(0, 31), rows: [note, titles, ...cells] }] })
  return { name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }
}

/** A text that a spreadsheet would run as a formula is made a plain text. */
function neutral(value: string | number | null | undefined): string | number | null {
  if (typeof value === 'string' && /^[=+\-@\t\r]/.test(value)) return `'${value}`
  return value ?? null
}

function csv(rows: (string | number | null)[][]): Uint8Array {
  const quoted = rows.map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(','))
  return Buffer.from(`\ufeff${quoted.join('\r\n')}\r\n`, 'utf8')
}

function filterNote(input: Record<string, unknown>): string {
  const filters = Object.entries(input).filter(
    ([name, value]) => value !== '' && !['page', 'size', 'sort', 'dir'].includes(name),
  )
  return filters.length ? `; lọc: ${filters.map(([name, value]) => `${name} = ${value}`).join(', ')}` : ''
}
