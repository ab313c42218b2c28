import { sql } from 'kysely'
import { dayAt } from '../../base/clock.ts'
import type { Office } from '../../base/action.ts'
import type { Db, Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { NotFound } from '../../base/errors.ts'
import { showPass } from '../../base/pass.ts'
import type { Actor } from '../../base/policy.ts'
import { relatedTo } from '../organisations/organisation.store.ts'
import type { ImportKind } from './columns.ts'
import type { Fault, FaultKind, ImportState, ImportStep, ImportVerdict, SheetMapping } from './import.ts'
import type { Remembered } from './mapping.ts'

const columns = [
  'id',
  'organisation_id',
  'file_hash',
  'file_name',
  'started_by',
  'started_at',
  'state',
  'mapping',
  'verdict',
  'skip_faults',
  'failure',
  'ended_at',
  'version',
] as const

/** Một lần nhập; throws NotFound. */
export async function findImport(db: Db | Trx, importId: string) {
  const row = await db.selectFrom('imports').select(columns).where('id', '=', importId).executeTakeFirst()
  if (!row) throw new NotFound('Không có lần nhập này, hoặc lần nhập này ngoài phạm vi của bạn.')
  return row
}
export type ImportRecord = Awaited<ReturnType<typeof findImport>>

/** The same with those who stand in a relation to the body that it is for. */
export async function importInRelation(db: Db | Trx, importId: string, today: Day) {
  const record = await findImport(db, importId)
  return { record, related: await relatedTo(db, record.organisation_id, today) }
}

/** The same, locked: nobody else changes its state meanwhile. */
export async function lockImport(trx: Trx, importId: string): Promise<ImportRecord> {
  await trx.selectFrom('imports').select('id').where('id', '=', importId).forUpdate().executeTakeFirst()
  return findImport(trx, importId)
}

/** When the same file, letter by letter, was entered before for the same body; null where it was not. */
export async function enteredEarlier(db: Db | Trx, record: ImportRecord): Promise<{ id: string; at: Date } | null> {
  const row = await db
    .selectFrom('imports')
    .select(['id', 'ended_at'])
    .where('organisation_id', '=', record.organisation_id)
    .where('file_hash', '=', record.file_hash)
    .where('state', '=', 'entered')
    .where('id', '<>', record.id)
    .where('ended_at', '<=', record.started_at)
    .orderBy('ended_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { id: row.id, at: row.ended_at! } : null
}

/** What an officer has said of the columns of such sheets before, at this body. */
export async function rememberedMappings(trx: Trx, organisationId: string): Promise<Remembered> {
  const rows = await trx
    .selectFrom('import_mappings')
    .select(['heads', 'mapping'])
    .where('organisation_id', '=', organisationId)
    .execute()
  return new Map(rows.map((row) => [row.heads, row.mapping]))
}

export async function rememberMapping(
  trx: Trx,
  organisationId: string,
  heads: string,
  mapping: { kind: ImportKind | null; columns: (string | null)[] },
): Promise<void> {
  const value = JSON.stringify(mapping)
  await trx
    .insertInto('import_mappings')
    .values({ organisation_id: organisationId, heads, mapping: value as never })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'heads']).doUpdateSet({ mapping: value as never }))
    .execute()
}

/** Puts the faults of a file in the place of those that were found before. */
export async function replaceFaults(trx: Trx, importId: string, faults: readonly Fault[]): Promise<void> {
  await trx.deleteFrom('import_faults').where('import_id', '=', importId).execute()
  for (let from = 0; from < faults.length; from += 1000) {
    const rows = faults.slice(from, from + 1000).map((fault, at) => ({
      import_id: importId,
      number: from + at + 1,
      sheet: fault.sheet,
      row_number: fault.row,
      column_letters: fault.column,
      head: fault.head,
      value: fault.value,
      kind: fault.kind,
      message: fault.message,
      waiting: fault.waiting,
    }))
    await trx.insertInto('import_faults').values(rows).execute()
  }
}

/** Says how far the work has come, on a connection of its own; answers whether it is still wanted. */
export async function tellProgress(
  office: Office,
  actor: Actor,
  importId: string,
  state: ImportState,
  { step, done, total }: { step: ImportStep; done: number; total: number | null },
): Promise<boolean> {
  const now = office.clock.now()
  return office.db.transaction().execute(async (trx) => {
    await showPass(trx, office.passKey, actor, dayAt(now))
    const wanted = await trx
      .selectFrom('imports')
      .select('id')
      .where('id', '=', importId)
      .where('state', '=', state)
      .executeTakeFirst()
    if (!wanted) return false
    await sql`
      insert into import_progress as p (import_id, step, done, total, since, at) values (${importId}, ${step}, ${done}, ${total}, ${now}, ${now})
      on conflict (import_id) do update set step = excluded.step, done = excluded.done, total = excluded.total, at = excluded.at,
        since = case when p.step = excluded.step and p.done <= excluded.done then p.since else excluded.since end`.execute(
      trx,
    )
    return true
  })
}

declare module '../../base/database/database.ts' {
  interface Database {
    imports: {
      id: string
      organisation_id: string
      file_hash: string
      file_name: string
      started_by: string
      started_at: Date
      state: ImportState
      mapping: SheetMapping[]
      verdict: ImportVerdict | null
      skip_faults: import('kysely').Generated<boolean>
      failure: string | null
      ended_at: Date | null
      version: import('kysely').Generated<number>
    }
    import_faults: {
      import_id: string
      number: number
      sheet: string
      row_number: number
      column_letters: string | null
      head: string | null
      value: string | null
      kind: FaultKind
      message: string
      waiting: number
    }
    import_progress: { import_id: string; step: ImportStep; done: number; total: number | null; since: Date; at: Date }
    import_mappings: {
      organisation_id: string
      heads: string
      mapping: { kind: ImportKind | null; columns: (string | null)[] }
    }
  }
}
