/** Đọc và xét một tệp: from the stored file to what each of its rows is, in portions, so that nobody else has to wait. */
import { setImmediate } from 'node:timers/promises'
import type { Office } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import type { Actor } from '../../base/policy.ts'
import { readSheets } from '../../base/sheets/read-sheets.ts'
import type { CleaningNote } from '../../base/sheets/sheet.ts'
import type { Fault, ImportStep, ImportVerdict, SheetMapping } from './import.ts'
import type { ImportRecord } from './import.store.ts'
import { openBench, rowsOf, type Bench } from './bench.ts'
import { judge, verdictOf } from './judging.ts'
import { askPrivates, askRegister, type Known } from './known.store.ts'
import { mapSheet, type Remembered, type Said } from './mapping.ts'
import { openSheet, readRow, type Faults, type ImportSheet } from './rows.ts'
import { withWorkbook } from './workbook.store.ts'

/** Tells how far the work has come; throws where it is not wanted any more. */
export type TellStep = (step: ImportStep, done: number, total: number | null) => Promise<void>

/** Tệp đã xét. */
export interface JudgedFile {
  bench: Bench
  mapping: SheetMapping[]
  verdict: ImportVerdict
  /** The first of them, in the order of the file. */
  faults: Fault[]
}

export interface Judging {
  office: Office
  trx: Trx
  record: ImportRecord
  actor: Actor
  today: Day
  remembered: Remembered
  /** What somebody has said of the columns of this file. */
  said: readonly Said[] | null
  tell: TellStep
  signal?: AbortSignal
}

export async function judgeFile({
  office,
  trx,
  record,
  actor,
  today,
  remembered,
  said,
  tell,
  signal,
}: Judging): Promise<JudgedFile> {
  const file = await withWorkbook(trx, office, record.id, (path) =>
    readFile(path, record.file_name, { remembered, said, tell, ...(signal && { signal }) }),
  )
  const total = file.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  await tell('judging', 0, total)
  const isOperator = actor.grants.some((grant) => grant.role === 'operator')
  const known = await knownOf(trx, office, file.sheets, { organisationId: record.organisation_id, isOperator, today })
  const bench = openBench(file.sheets, known, today, file.faults)
  await judge(bench, async (judged) => {
    await setImmediate()
    await tell('judging', judged, total)
  })
  const unread = file.mapping.flatMap((one) => (one.kind === null ? one.sheet : []))
  return {
    bench,
    mapping: file.mapping,
    verdict: { sheets: file.sheets.map(verdictOf), faults: file.faults.count, notes: file.notes, unread },
    faults: inOrderOfFile(file.faults.list, file.mapping),
  }
}

interface ReadFile {
  sheets: ImportSheet[]
  mapping: SheetMapping[]
  faults: Faults
  notes: CleaningNote[]
}

async function readFile(
  path: string,
  name: string,
  { remembered, said, tell, signal }: Pick<Judging, 'remembered' | 'said' | 'tell' | 'signal'>,
): Promise<ReadFile> {
  const faults: Faults = { list: [], count: 0 }
  const mapping: SheetMapping[] = []
  const sheets = new Map<string, ImportSheet | null>()
  let read = 0
  const { notes } = await readSheets(path, { name, ...(signal && { signal }) }, async (portion) => {
    let sheet = sheets.get(portion.sheet)
    if (sheet === undefined) {
      const mapped = mapSheet(portion.sheet, portion.rows, remembered, said)
      mapping.push(mapped)
      sheet = mapped.kind === null ? null : openSheet({ ...mapped, kind: mapped.kind }, faults)
      sheets.set(portion.sheet, sheet)
    }
    if (sheet !== null)
      for (const row of portion.rows) if (row.number > sheet.mapping.headRow) readRow(sheet, row, faults)
    read += portion.rows.length
    await tell('reading', read, null)
  })
  return { sheets: [...sheets.values()].filter((one) => one !== null), mapping, faults, notes }
}

/** What the register knows of whom and what the file names. */
async function knownOf(
  trx: Trx,
  office: Office,
  sheets: ImportSheet[],
  reach: { organisationId: string; isOperator: boolean; today: Day },
): Promise<Known> {
  const file = { sheets }
  const people = new Set<string | null>()
  for (const row of rowsOf(file, 'person')) people.add(row.values.code)
  for (const row of rowsOf(file, 'post')) people.add(row.values.person)
  for (const row of rowsOf(file, 'initiative')) people.add(row.values.person)
  for (const row of rowsOf(file, 'rating')) people.add(row.values.subject)
  for (const row of rowsOf(file, 'award')) people.add(row.values.subject)
  const initiatives = new Set(rowsOf(file, 'initiative').map((row) => row.values.code))
  const has = (kind: 'post' | 'rating' | 'award') => rowsOf(file, kind).length > 0
  const question = {
    ...reach,
    people: [...people].filter((code) => code != null),
    initiatives: [...initiatives].filter((code) => code != null),
    // Of an award it is told where its recipient served.
    wants: { posts: has('post') || has('award'), ratings: has('rating'), awards: has('award') },
  }
  const known = await askRegister(trx, question, () => setImmediate())
  const rows = rowsOf(file, 'person').map((row) => row.values)
  await askPrivates(trx, office, known, rows, () => setImmediate())
  return known
}

function inOrderOfFile(faults: Fault[], mapping: SheetMapping[]): Fault[] {
  const order = new Map(mapping.map((one, at) => [one.sheet, at]))
  return faults.toSorted(
    (a, b) =>
      order.get(a.sheet)! - order.get(b.sheet)! ||
      a.row - b.row ||
      (place(a) < place(b) ? -1 : Number(place(a) > place(b))),
  )
}

/** A stands before B, and Z before AA. */
function place({ column }: Fault): string {
  return (column ?? '').padStart(3)
}
