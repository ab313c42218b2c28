/**
 * What the software does by itself once somebody has asked for it: judging the file, entering what is right, and giving way where
 * it was broken off. No door leads here; who asked is who acts.
 */
import { sql } from 'kysely'
import * as z from 'zod'
import { action } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { Conflict } from '../../base/errors.ts'
import { text } from '../../base/text.ts'
import { enterRows } from './entering.store.ts'
import { judgeFile, type JudgedFile } from './file-judging.ts'
import { importId, totals, type ImportState } from './import.ts'
import { importInRelation, rememberedMappings, replaceFaults, type ImportRecord } from './import.store.ts'
import { closingOf, tellerOf } from './progress.ts'
import { eraseWorkbook, keepLonger } from './workbook.store.ts'

/** Not locked: who wants to stop the work must not wait for its end. That nobody has is found out when it is saved. */
function load({ trx, input, today }: { trx: Trx; input: { importId: string }; today: Day }) {
  return importInRelation(trx, input.importId, today)
}

const may = ({ related }: Awaited<ReturnType<typeof load>>) => ({ related })

/** Xét tệp: reads it, judges every row, and keeps what was found. */
export const checkImport = action({
  name: 'import.check',
  title: 'Xét tệp',
  input: z.object({ importId }),
  load,
  may,
  run: async ({ office, trx, object: { record: found }, actor, today, record }) => {
    requireState(found, 'reading')
    const judged = await judgeFile({
      office,
      trx,
      record: found,
      actor,
      today,
      remembered: await rememberedMappings(trx, found.organisation_id),
      said: found.mapping.length > 0 ? found.mapping : null,
      tell: tellerOf(office, actor, found.id, 'reading'),
      signal: closingOf(office),
    })
    await saveVerdict(trx, found, judged, { state: 'checked', failure: null })
    const { rows, fresh, faulty } = totals(judged.verdict)
    record({
      subjects: [found.id],
      changes: { file: found.file_hash, rows, fresh, faulty, faults: judged.verdict.faults },
    })
    return { importId: found.id }
  },
})

/**
 * Ghi các dòng đúng vào sổ: all of them in this one transaction. The file is judged again here: what the register has learned
 * since somebody looked at the verdict counts. Files are entered one after another, so that the second sees what the first has written.
 */
export const completeImport = action({
  name: 'import.complete',
  title: 'Ghi các dòng của tệp vào sổ',
  input: z.object({ importId }),
  load,
  may,
  run: async ({ office, trx, object: { record: found }, actor, organisationId, today, now, record }) => {
    requireState(found, 'entering')
    await sql`select pg_advisory_xact_lock(${enteringLock})`.execute(trx)
    if (found.mapping.some((sheet) => sheet.kind === 'organisation'))
      await sql`lock table organisations in share row exclusive mode`.execute(trx)
    const tell = tellerOf(office, actor, found.id, 'entering')
    const signal = closingOf(office)
    const judged = await judgeFile({
      office,
      trx,
      record: found,
      actor,
      today,
      remembered: new Map(),
      said: found.mapping,
      tell,
      signal,
    })
    const { fresh, filled, faulty, waiting } = totals(judged.verdict)
    const left = faulty + waiting
    if (judged.verdict.faults > 0 && !found.skip_faults) {
      await saveVerdict(trx, found, judged, { state: 'checked', failure: changedMeanwhile(judged.verdict.faults) })
      record({ subjects: [found.id], changes: { file: found.file_hash, entered: 0, left } })
      return { importId: found.id, entered: 0, left }
    }
    const total = fresh + filled
    const entered = await enterRows({
      office,
      trx,
      bench: judged.bench,
      organisationId: found.organisation_id,
      actingFor: organisationId,
      today,
      tell: (done) => tell('entering', done, total),
    })
    await saveVerdict(trx, found, judged, { state: 'entered', failure: null, endedAt: now })
    // What has been entered is told by the record; of what was left the rows are still to be had.
    await (left === 0 ? eraseWorkbook(trx, found.id) : keepLonger(trx, found.id, today))
    record({
      subjects: [found.id, ...entered.subjects],
      changes: { import: found.id, fileName: found.file_name, file: found.file_hash, entered: entered.rows, left },
    })
    return { importId: found.id, entered: entered.rows, left }
  },
})

/** Any number, the same for all who enter files. */
const enteringLock = 20_211_221

function changedMeanwhile(faults: number): string {
  return `Chưa ghi dòng nào: sổ đã thay đổi từ lúc xét tệp, nay tệp có ${faults} chỗ cần sửa. Hãy xem lại rồi ghi.`
}

/** Đưa về bước trước: work that was broken off or could not be done; nothing of it is in the register. */
export const setBackImport = action({
  name: 'import.setBack',
  title: 'Đưa lần nhập về bước trước',
  input: z.object({ importId, failure: text(1000) }),
  load,
  may,
  run: async ({ trx, input, object: { record: found }, record }) => {
    const back: Partial<Record<ImportState, ImportState>> = { reading: 'failed', entering: 'checked' }
    const state = back[found.state]
    if (!state) throw ended()
    await change(trx, found, { state, failure: input.failure })
    record({ subjects: [found.id], changes: { file: found.file_hash, state, failure: input.failure } })
    return { importId: found.id, state }
  },
})

function requireState(record: ImportRecord, state: ImportState): void {
  if (record.state !== state) throw ended()
}

function ended(): Conflict {
  return new Conflict('Lần nhập này đã dừng hoặc đã xong. Hãy mở lại trang để xem tình trạng mới.')
}

async function saveVerdict(
  trx: Trx,
  found: ImportRecord,
  { mapping, verdict, faults }: JudgedFile,
  { state, failure, endedAt = null }: { state: ImportState; failure: string | null; endedAt?: Date | null },
): Promise<void> {
  // First, so that who is stopping it at this moment and we wait for each other in one order.
  await change(trx, found, {
    state,
    failure,
    mapping: JSON.stringify(mapping) as never,
    verdict: JSON.stringify(verdict) as never,
    ended_at: endedAt,
  })
  await replaceFaults(trx, found.id, faults)
}

/** Who has stopped it meanwhile wins: then nothing of this transaction stays. */
async function change(trx: Trx, found: ImportRecord, set: object): Promise<void> {
  const changed = await trx
    .updateTable('imports')
    .set({ ...set, version: sql`version + 1` as never })
    .where('id', '=', found.id)
    .where('state', '=', found.state)
    .where('version', '=', found.version)
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw ended()
}
