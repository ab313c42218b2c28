import { sql } from 'kysely'
import * as z from 'zod'
import { nothing, view, type Download } from '../../base/action.ts'
import type { Db, Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { BadInput, NotAllowed } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { containing, onePage, pageInput } from '../../base/lists.ts'
import { nextActs, noStanding, type Actor } from '../../base/policy.ts'
import { showNumber } from '../../base/text.ts'
import { historyOf } from '../accounts/history.store.ts'
import { tell, told, type Sentences } from '../accounts/history.ts'
import { findOrganisation, relationsOf } from '../organisations/organisation.store.ts'
import { kindOrder, type ImportKind } from './columns.ts'
import { judgeFile } from './file-judging.ts'
import { cancelImport, discardWorkbook, enterImport, mapImport } from './import.actions.ts'
import { writeLeftOut, writeTemplate, writeTemplateCsv } from './import.files.ts'
import { faultKinds, importId, importStates, importSteps, totals, type FaultKind, type ImportState } from './import.ts'
import { enteredEarlier, importInRelation, type ImportRecord } from './import.store.ts'
import { eraseDayOf } from './workbook.store.ts'

/** Danh sách các lần nhập. */
export const listImports = view({
  name: 'import.list',
  title: 'Nhập từ tệp',
  input: z.object({
    ...pageInput(['startedAt', 'file', 'organisation'], true),
    state: z.enum(Object.keys(importStates) as [ImportState]).optional(),
    organisationId: id.optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, input, today, visible }) => {
    let query = db
      .selectFrom('imports as i')
      .innerJoin('organisations as o', 'o.id', 'i.organisation_id')
      .select([
        'i.id',
        'i.file_name',
        'i.state',
        'i.started_at',
        'i.ended_at',
        'i.organisation_id',
        'o.name as organisation_name',
        'i.verdict',
      ])
      .select(startedByName)
      .where(visible(relationsOf(sql`i.organisation_id`, today)))
    if (input.q) query = query.where(sql<boolean>`fold(i.file_name) like ${containing(input.q)}`)
    if (input.state) query = query.where('i.state', '=', input.state)
    if (input.organisationId) query = query.where('i.organisation_id', '=', input.organisationId)
    const sorts = {
      startedAt: { neverNull: sql`i.started_at` },
      file: { neverNull: sql`i.file_name collate vietnamese` },
      organisation: { neverNull: sql`o.name collate vietnamese` },
    }
    const page = await onePage(db, query, input, sorts, sql`i.id`)
    const rows = page.rows.map(({ verdict, ...row }) => ({
      ...row,
      counts: verdict && { ...totals(verdict), faults: verdict.faults },
    }))
    return { ...page, rows }
  },
  sheet: {
    name: 'Nhập từ tệp',
    columns: [
      { title: 'Tệp', value: (row) => row.file_name },
      { title: 'Đơn vị', value: (row) => row.organisation_name },
      { title: 'Người nhập', value: (row) => row.started_by_name },
      { title: 'Lúc', value: (row) => row.started_at.toISOString().slice(0, 10) },
      { title: 'Tình trạng', value: (row) => importStates[row.state] },
      { title: 'Số dòng', value: (row) => row.counts?.rows },
      { title: 'Dòng mới', value: (row) => row.counts?.fresh },
      { title: 'Dòng bổ sung', value: (row) => row.counts?.filled },
      { title: 'Dòng đã có', value: (row) => row.counts?.same },
      { title: 'Dòng lỗi', value: (row) => row.counts?.faulty },
      { title: 'Dòng chờ', value: (row) => row.counts?.waiting },
    ],
  },
})

const startedByName = sql<string | null>`coalesce((select name from people where people.id = i.started_by),
  (select name from accounts where accounts.id = i.started_by))`.as('started_by_name')

function load({ db, input, today }: { db: Db; input: { importId: string }; today: Day }) {
  return importInRelation(db, input.importId, today)
}

const may = ({ related }: Awaited<ReturnType<typeof load>>) => ({ related })

/** Một lần nhập: how far it has come, what was found, which column is what, what can be done. */
export const showImport = view({
  name: 'import.show',
  title: 'Lần nhập từ tệp',
  input: z.object({ importId }),
  load,
  may,
  show: async ({ db, office, actor, object: { record, related }, now }) => {
    const organisation = await findOrganisation(db, record.organisation_id)
    const { started_by_name } = await db
      .selectFrom('imports as i')
      .select(startedByName)
      .where('i.id', '=', record.id)
      .executeTakeFirstOrThrow()
    const counts = record.verdict && totals(record.verdict)
    const eraseOn = await eraseDayOf(db, record.id)
    return {
      /** Until when the uploaded workbook is kept, null where it is erased; and whether it is one's own. */
      workbook: { eraseOn, isOwn: isOwnOf(actor, record) },
      /** When the very same file was entered before, for the same body. */
      enteredEarlier: await enteredEarlier(db, record),
      import: { ...record, organisation_name: organisation.name, started_by_name, counts },
      progress: isAtWork(record) ? await progressOf(db, record, now) : null,
      next: nextActs(office.policy, actor, { related }, actsOn(record, eraseOn !== null)),
      history: tell(await historyOf(db, record.id), importSentences),
    }
  },
})

function isAtWork({ state }: ImportRecord): boolean {
  return state === 'reading' || state === 'entering'
}

/** In the state in which each can be done; what blocks it besides. */
function actsOn(record: ImportRecord, hasWorkbook: boolean) {
  const { state, verdict } = record
  const counts = verdict && totals(verdict)
  const blocked =
    counts && counts.fresh + counts.filled === 0
      ? counts.faulty + counts.waiting > 0
        ? 'Mọi dòng mới còn lỗi hoặc chờ dòng lỗi.'
        : 'Mọi dòng của tệp đã có trong sổ.'
      : null
  return [
    ...(state === 'checked' ? [{ ...enterImport, blocked }] : []),
    ...(state === 'checked' || state === 'failed' ? [mapImport] : []),
    ...(state === 'entered' || state === 'cancelled' ? [] : [cancelImport]),
    ...(state === 'entered' && hasWorkbook ? [discardWorkbook] : []),
  ]
}

/** Tiến độ, and the seconds that are left at the pace of this step; null where that cannot be told yet. */
async function progressOf(db: Db, record: ImportRecord, now: Date) {
  const row = await db.selectFrom('import_progress').selectAll().where('import_id', '=', record.id).executeTakeFirst()
  const step = record.state === 'entering' ? 'entering' : 'reading'
  if (!row) return { step, title: importSteps[step], done: 0, total: null, secondsLeft: null } as const
  return { ...row, title: importSteps[row.step], secondsLeft: secondsLeft(row, now) }
}

function secondsLeft(
  { done, total, since }: { done: number; total: number | null; since: Date },
  now: Date,
): number | null {
  const elapsed = (now.getTime() - since.getTime()) / 1000
  const canTell = total !== null && done > 0 && elapsed >= 1
  return canTell ? Math.ceil((elapsed / done) * (total - done)) : null
}

const importSentences: Sentences = {
  'import.start': (c) => told('Tải tệp lên', c.fileName),
  'import.check': (c) => told('Xét xong tệp', `${inRows(c.rows)}, ${showNumber(Number(c.faults))} chỗ cần sửa`),
  'import.map': () => told('Xét lại theo cột đã chọn'),
  'import.enter': (c) =>
    told('Ghi vào sổ', c.skipFaults ? `${inRows(c.rows)} đúng, để lại ${inRows(c.left)}` : inRows(c.rows)),
  'import.complete': (c) =>
    told(
      c.entered === 0 ? 'Chưa ghi: sổ đã thay đổi' : 'Ghi xong',
      `${inRows(c.entered)}${c.left ? `, để lại ${inRows(c.left)}` : ''}`,
    ),
  'import.cancel': () => told('Dừng lần nhập'),
  'import.discard': (c) =>
    told('Xoá tệp đã tải lên', c.was === 'entered' ? null : 'lần nhập dừng lại, chưa có gì được ghi'),
  'import.setBack': (c) => told(c.state === 'checked' ? 'Chưa ghi được' : 'Chưa đọc được', c.failure),
}

function inRows(count: unknown): string {
  return `${showNumber(Number(count))} dòng`
}

/** Chỗ cần sửa of one import. */
export const listFaults = view({
  name: 'import.faults',
  title: 'Chỗ cần sửa',
  input: z.object({
    ...pageInput(['place', 'kind', 'waiting']),
    importId,
    sheet: z.string().max(200).optional(),
    faultKind: z.enum(Object.keys(faultKinds) as [FaultKind]).optional(),
  }),
  load,
  may,
  show: async ({ db, input, object: { record } }) => {
    let query = db
      .selectFrom('import_faults as f')
      .select([
        'f.number',
        'f.sheet',
        'f.row_number',
        'f.column_letters',
        'f.head',
        'f.value',
        'f.kind',
        'f.message',
        'f.waiting',
      ])
      .where('f.import_id', '=', record.id)
    if (input.sheet) query = query.where('f.sheet', '=', input.sheet)
    if (input.faultKind) query = query.where('f.kind', '=', input.faultKind)
    if (input.q)
      query = query.where(sql<boolean>`fold(coalesce(f.value, '') || ' ' || f.message) like ${containing(input.q)}`)
    const sorts = {
      place: { neverNull: sql`f.number` },
      kind: { neverNull: sql`f.kind` },
      waiting: { neverNull: sql`f.waiting` },
    }
    return {
      fileName: record.file_name,
      found: record.verdict?.faults ?? 0,
      ...(await onePage(db, query, input, sorts, sql`f.number`)),
    }
  },
  sheet: {
    name: 'Chỗ cần sửa',
    heading: { tells: ['importId'], of: ({ fileName }) => `Chỗ cần sửa trong tệp ${fileName}` },
    columns: [
      { title: 'Tờ', value: (row) => row.sheet },
      { title: 'Dòng', value: (row) => row.row_number },
      { title: 'Cột', value: (row) => row.column_letters },
      { title: 'Tên cột', value: (row) => row.head },
      { title: 'Giá trị', value: (row) => row.value },
      { title: 'Loại', value: (row) => faultKinds[row.kind] },
      { title: 'Cần sửa', value: (row) => row.message },
      { title: 'Kéo theo (dòng)', value: (row) => row.waiting },
    ],
  },
})

/** Người tải tệp lên. */
function isOwnOf(actor: Actor, { started_by }: ImportRecord): boolean {
  return started_by === (actor.personId ?? actor.accountId)
}

/**
 * Các dòng để lại, as a file to mend and bring in again: judged anew, so that what has been entered meanwhile is not in it. Private
 * numbers stand in it as they were typed, so it is given to whoever brought them and to nobody else.
 */
export const readLeftOut = view({
  name: 'import.leftOut',
  title: 'Tải các dòng cần sửa',
  input: z.object({ importId }),
  load,
  may,
  show: async ({ db, office, actor, today, object: { record } }) => {
    if (!isOwnOf(actor, record))
      throw new NotAllowed(
        'Các dòng này còn nguyên số định danh, điện thoại như trong tệp, nên chỉ người đã tải tệp lên lấy lại được. Hãy nhờ người ấy.',
      )
    if (record.mapping.length === 0 || record.state === 'reading')
      throw new BadInput('Tệp chưa được xét xong nên chưa có dòng nào để tải.')
    const judged = await judgeFile({
      office,
      trx: db as Trx,
      record,
      actor,
      today,
      remembered: new Map(),
      said: record.mapping,
      tell: tellNobody,
    })
    const { faulty, waiting } = totals(judged.verdict)
    if (faulty + waiting === 0) throw new BadInput('Tệp này không có dòng nào cần sửa.')
    return () => writeLeftOut(record.file_name, judged)
  },
})

async function tellNobody(): Promise<void> {}

/** Tệp mẫu để điền, as a workbook or as CSV of one sheet. */
export const readTemplate = view({
  name: 'import.template',
  title: 'Tải tệp mẫu để nhập',
  input: z.object({ kind: z.enum(kindOrder as [ImportKind]).optional() }),
  load: nothing,
  may: () => noStanding,
  show:
    async ({ input }) =>
    (): Promise<Download> =>
      input.kind ? Promise.resolve(writeTemplateCsv(input.kind)) : writeTemplate(),
})
