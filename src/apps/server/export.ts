/** Xuất danh sách: a list view read page by page and written as XLSX or CSV, with the filter printed in the file. */
import { writeXlsx } from 'hucre'
import type { Download, Office, Sheet, View } from '../../base/action.ts'
import { dayAt } from '../../base/clock.ts'
import type { Db } from '../../base/database/database.ts'
import { showDay } from '../../base/days.ts'
import type { Page } from '../../base/lists.ts'
import type { Actor } from '../../base/policy.ts'
import { showNumber } from '../../base/text.ts'
import { honours } from '../../law/vocabulary.ts'
import { sittingStages } from '../../procedure/councils/council.ts'
import { decisionStages } from '../../procedure/decisions/decision.ts'
import { dossierStages } from '../../procedure/dossiers/dossier.ts'
import { exemplarStages } from '../../procedure/exemplars/exemplar.ts'
import { letterStages } from '../../procedure/letters/letter.ts'
import '../../registry/organisations/organisation.store.ts'

/** All pages of the list, up to what a list shows at most. */
export async function exportSheet(
  office: Office,
  actor: Actor,
  view: View & { sheet: Sheet },
  input: Record<string, unknown>,
  format: 'xlsx' | 'csv',
): Promise<Download['download']> {
  const rows: unknown[] = []
  let isWhole = false
  for (let page = 1; page <= 20 && !isWhole; page++) {
    const answer = (await view.ask(office, actor, { ...input, page, size: 500 })) as Page<unknown>
    rows.push(...answer.rows)
    isWhole = answer.rows.length < 500
  }
  const today = dayAt(office.clock.now())
  const count = `${showNumber(rows.length)} dòng${isWhole ? '' : ' đầu, có thể còn nữa: hãy lọc hẹp hơn'}`
  const note = `${view.sheet.name}, ${count}, xuất ngày ${showDay(today)}${await filterNote(office.db, view.name, input)}`
  const titles = view.sheet.columns.map((column) => column.title)
  const cells = rows.map((row) => view.sheet.columns.map((column) => neutral(column.value(row))))
  const table = [[note], titles, ...cells]
  const name = `${view.sheet.name} ${today}.${format}`
  if (format === 'csv') return { name, type: 'text/csv; charset=utf-8', bytes: csv(table) }
  const bytes = await writeXlsx({ sheets: [{ name: view.sheet.name.slice(0, 31), rows: table }] })
  return { name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }
}

/** A text that a spreadsheet would run as a formula is made a plain text. */
function neutral(value: string | number | null | undefined): string | number | null {
  if (typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value)) return `'${value}`
  return value ?? null
}

function csv(rows: (string | number | null)[][]): Uint8Array {
  const quoted = rows.map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(','))
  return Buffer.from(`\ufeff${quoted.join('\r\n')}\r\n`, 'utf8')
}

/** The filter in words, so that who finds the file later knows what it leaves out. */
async function filterNote(db: Db, view: string, input: Record<string, unknown>): Promise<string> {
  const filters = Object.entries(input).filter(
    ([name, value]) => value !== '' && !['page', 'size', 'sort', 'dir'].includes(name),
  )
  const told = await Promise.all(
    filters.map(
      async ([name, value]) => `${filterNames[name] ?? name}: ${await inWords(db, view, name, String(value))}`,
    ),
  )
  return told.length ? `; lọc theo ${told.join('; ')}` : ''
}

const filterNames: Record<string, string> = {
  q: 'từ khoá',
  year: 'năm',
  on: 'ngày',
  honour: 'danh hiệu, hình thức',
  stage: 'tình trạng',
  kind: 'loại',
  view: 'cách xem',
  organisationId: 'đơn vị',
  issuerId: 'cơ quan ban hành',
  receiverId: 'nơi nhận',
  deciderId: 'cơ quan quyết định',
  under: 'thuộc',
  recipientKind: 'loại đối tượng',
  subjectKind: 'loại đối tượng',
  recipientId: 'người, tập thể',
  nomineeId: 'người được đề nghị',
  dossierId: 'hồ sơ',
  movementId: 'phong trào',
  ids: 'những dòng đã chọn',
  published: 'đã công bố',
  mine: 'của đơn vị mình',
  leader: 'người đứng đầu',
  unratedYear: 'chưa xếp loại năm',
  standing: 'hiệu lực',
}

const stagesOf: Record<string, Record<string, string>> = {
  dossier: dossierStages,
  letter: letterStages,
  decision: decisionStages,
  sitting: sittingStages,
  exemplar: exemplarStages,
}

/** Names for codes and for organisations, which all who are signed in may know; of anything else only how many were chosen. */
async function inWords(db: Db, view: string, name: string, value: string): Promise<string> {
  if (name === 'honour') return (honours as Record<string, { name: string }>)[value]?.name ?? value
  if (name === 'stage') return stagesOf[view.split('.')[0]!]?.[value] ?? value
  if (value === 'yes' || value === 'no') return value === 'yes' ? 'có' : 'không'
  const ids = value.split(',')
  if (!ids.every((one) => uuid.test(one))) return value
  const found = await db.selectFrom('organisations').select('name').where('id', 'in', ids).execute()
  return found.length === ids.length ? found.map((row) => row.name).join(', ') : `${ids.length} mục đã chọn`
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
