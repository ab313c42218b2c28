/**
 * Tệp đã tải lên: a paper to work from, not one of the record. It is full of private numbers, so it lies sealed under a key of its
 * own and outside the store of files, which forgets nothing. Who deletes the key has erased the workbook in every copy of it.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Office } from '../../base/action.ts'
import { anyOfIds, type Db, type Trx } from '../../base/database/database.ts'
import { addDays, type Day } from '../../base/days.ts'
import { NotFound } from '../../base/errors.ts'
import { officeKey } from '../../base/office-keys.ts'
import { seal, sealFile, unseal, unsealFile } from '../../base/sealing.ts'
import { staleIn, uploadsOf, type UploadedFile } from '../../base/uploads.ts'
import { keepsWorkbookFor } from './import.ts'

/** Where the workbooks and the keys of the office lie. */
type Place = Pick<Office, 'folder'>

/** Giữ tệp: sealed beside the database. The key joins the caller's transaction; without it what a rollback leaves does not open. */
export async function keepWorkbook(
  trx: Trx,
  office: Place,
  importId: string,
  file: UploadedFile,
  today: Day,
): Promise<void> {
  const key = randomBytes(32)
  await mkdir(workbooksOf(office), { recursive: true, mode: 0o700 })
  await sealFile(key, file.path, pathOf(office, importId), importId)
  const wrapped = seal(await wrappingKey(office), key, keyPlace(importId))
  await trx
    .insertInto('import_workbooks')
    .values({ import_id: importId, wrapped, erase_on: addDays(today, keepsWorkbookFor) })
    .execute()
}

/** Giữ thêm: somebody has gone on with it, so the days are counted anew. */
export async function keepLonger(trx: Trx, importId: string, today: Day): Promise<void> {
  await trx
    .updateTable('import_workbooks')
    .set({ erase_on: addDays(today, keepsWorkbookFor) })
    .where('import_id', '=', importId)
    .execute()
}

/** Lets `use` read the workbook in the clear, from a place that is cleared away afterwards. Throws NotFound once it is erased. */
export async function withWorkbook<Out>(
  db: Db | Trx,
  office: Place,
  importId: string,
  use: (path: string) => Promise<Out>,
): Promise<Out> {
  const row = await db
    .selectFrom('import_workbooks')
    .select('wrapped')
    .where('import_id', '=', importId)
    .executeTakeFirst()
  if (!row) throw new NotFound('Tệp đã tải lên đã được xoá. Hãy tải tệp lên lại.')
  const key = unseal(await wrappingKey(office), row.wrapped, keyPlace(importId))
  await mkdir(uploadsOf(office.folder), { recursive: true, mode: 0o700 })
  const opened = join(uploadsOf(office.folder), randomUUID())
  try {
    await unsealFile(key, pathOf(office, importId), opened, importId)
    return await use(opened)
  } finally {
    await rm(opened, { force: true })
  }
}

/** The day from which on the workbook is kept no more; null where it is gone. */
export async function eraseDayOf(db: Db | Trx, importId: string): Promise<Day | null> {
  const row = await db
    .selectFrom('import_workbooks')
    .select('erase_on')
    .where('import_id', '=', importId)
    .executeTakeFirst()
  return row?.erase_on ?? null
}

/** Xoá tệp, and with it what was quoted from it: from now on nobody opens it. Its bytes are swept away by `sweepWorkbooks`. */
export async function eraseWorkbook(trx: Trx, importId: string): Promise<void> {
  await trx.deleteFrom('import_faults').where('import_id', '=', importId).execute()
  await trx.deleteFrom('import_workbooks').where('import_id', '=', importId).execute()
}

/** Imports of which the workbook is kept no more, on which nobody works; as many as are erased in one go. */
export async function workbooksToErase(db: Db | Trx, today: Day): Promise<string[]> {
  const rows = await db
    .selectFrom('import_workbooks as w')
    .innerJoin('imports as i', 'i.id', 'w.import_id')
    .select('w.import_id')
    .where('w.erase_on', '<=', today)
    .where('i.state', 'not in', ['reading', 'entering'])
    .orderBy('w.erase_on')
    .limit(100)
    .execute()
  return rows.map((row) => row.import_id)
}

/**
 * Dọn: bytes whose key is gone. What was written within the hour stays: its transaction may be under way, in this process or
 * another one of the office.
 */
export async function sweepWorkbooks(db: Db, office: Place): Promise<void> {
  const old = await staleIn(workbooksOf(office))
  if (old.length === 0) return
  const kept = await db
    .selectFrom('import_workbooks')
    .select('import_id')
    .where('import_id', '=', anyOfIds(old))
    .execute()
  const known = new Set(kept.map((row) => row.import_id))
  for (const importId of old) if (!known.has(importId)) await rm(pathOf(office, importId), { force: true })
}

/** Wrapped by the key that wraps those of private fields: an office has one secret of this kind to keep. */
function wrappingKey({ folder }: Place): Promise<Buffer> {
  return officeKey(folder, 'privates')
}

function keyPlace(importId: string): string {
  return `workbook|${importId.toLowerCase()}`
}

function workbooksOf({ folder }: Place): string {
  return join(folder, 'imports')
}

function pathOf(office: Place, importId: string): string {
  return join(workbooksOf(office), importId.toLowerCase())
}

declare module '../../base/database/database.ts' {
  interface Database {
    import_workbooks: { import_id: string; wrapped: Uint8Array; erase_on: Day }
  }
}
