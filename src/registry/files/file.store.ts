/**
 * Tệp: kept by content hash in the data folder, described in the database. A file is written and flushed before its row,
 * never overwritten; the same content twice is one file.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Db, Trx } from '../../base/database/database.ts'
import { NotFound } from '../../base/errors.ts'

/** Tệp as it was stored. */
export interface StoredFile {
  hash: string
  name: string
  type: string
  bytes: Uint8Array
}

/** Stores bytes and returns their hash. The row joins the caller's transaction; bytes left by a rollback harm nobody. */
export async function storeFile(
  trx: Trx,
  folder: string,
  file: { bytes: Uint8Array; name: string; type: string },
  now: Date,
): Promise<string> {
  const hash = createHash('sha256').update(file.bytes).digest('hex')
  await writeOnce(pathOf(folder, hash), file.bytes)
  await trx
    .insertInto('files')
    .values({ hash, size: file.bytes.length, name: file.name, type: file.type, stored_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return hash
}

/** Reads a file back and checks that it is still what was stored. */
export async function loadFile(db: Db | Trx, folder: string, hash: string): Promise<StoredFile> {
  const row = await db.selectFrom('files').selectAll().where('hash', '=', hash).executeTakeFirst()
  if (!row) throw new NotFound('Không có tệp này.')
  return { hash, name: row.name, type: row.type, bytes: await readChecked(folder, hash) }
}

/** The bytes of a file whose description is already known, e.g. to the portal. */
export async function readChecked(folder: string, hash: string): Promise<Uint8Array> {
  const bytes = await readFile(pathOf(folder, hash))
  if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new Error(`file ${hash} is damaged on disk`)
  return bytes
}

async function writeOnce(path: string, bytes: Uint8Array): Promise<void> {
  if (await stat(path).catch(() => null)) return
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${randomUUID()}`
  const handle = await open(draft, 'wx', 0o640)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, path)
}

function pathOf(folder: string, hash: string): string {
  return join(folder, 'files', hash.slice(0, 2), hash.slice(2, 4), hash)
}

declare module '../../base/database/database.ts' {
  interface Database {
    files: { hash: string; size: number; type: string; name: string; stored_at: Date }
  }
}
