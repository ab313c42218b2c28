/**
 * Việc lâu: judging and entering go on when whoever asked has been answered. One file at a time in each process, in the order in
 * which they were asked for. Who works on an import holds a lock of the database: a process that is killed holds nothing.
 */
import { sql } from 'kysely'
import type { Call, Office } from '../../base/action.ts'
import { dayAt } from '../../base/clock.ts'
import type { Db } from '../../base/database/database.ts'
import { isRefusal } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { reading } from '../../base/pass.ts'
import type { Actor } from '../../base/policy.ts'
import type { ImportState } from './import.ts'
import { tellProgress } from './import.store.ts'
import { closeWork, closingOf } from './progress.ts'
import { checkImport, completeImport, setBackImport } from './unattended.actions.ts'

interface Works {
  last: Promise<void>
  running: Map<string, Promise<void>>
}

const works = new WeakMap<Office, Works>()

function worksOf(office: Office): Works {
  let known = works.get(office)
  if (known === undefined) works.set(office, (known = { last: Promise.resolve(), running: new Map() }))
  return known
}

/** Begins what an import waits for: being judged, or entered. Asked for twice it is done once. */
export function beginWork(office: Office, importId: string, { actor, channel }: Pick<Call, 'actor' | 'channel'>): void {
  const queue = worksOf(office)
  const before = queue.last
  const isFirst = queue.running.size === 0
  const work = (async () => {
    if (!isFirst) await tellWaiting(office, actor, importId)
    await before
    await workOn(office, importId, { actor, channel })
  })().catch((error: unknown) => {
    // What cannot even be written down, as when the database is gone; the next start gives it back.
    if (!closingOf(office).aborted) console.error(error)
  })
  queue.last = work
  queue.running.set(importId, work)
  void work.then(() => queue.running.get(importId) === work && queue.running.delete(importId))
}

/** Waits until nothing is being done on this import in this process. */
export async function workDone(office: Office, importId: string): Promise<void> {
  await worksOf(office).running.get(importId)
}

/** Breaks off what is being done, so that the office can be closed. */
export async function stopImports(office: Office): Promise<void> {
  closeWork(office)
  await worksOf(office).last
}

async function tellWaiting(office: Office, actor: Actor, importId: string): Promise<void> {
  for (const state of ['reading', 'entering'] as const) {
    await tellProgress(office, actor, importId, state, { step: 'waiting', done: 0, total: null })
  }
}

async function workOn(
  office: Office,
  importId: string,
  { actor, channel }: Pick<Call, 'actor' | 'channel'>,
): Promise<void> {
  await holding(office, importId, async () => {
    const call = () => ({ actor, channel, key: newId() })
    const state = await stateOf(office, actor, importId)
    try {
      if (state === 'reading') await checkImport.perform(office, call(), { importId })
      if (state === 'entering') await completeImport.perform(office, call(), { importId })
    } catch (error) {
      if (closingOf(office).aborted) return
      if (!isRefusal(error)) console.error(error)
      // Stopped by somebody meanwhile: that is what it was asked for.
      if ((await stateOf(office, actor, importId)) !== state) return
      await setBackImport.perform(office, call(), { importId, failure: sentenceOf(error, state) })
    }
  })
}

function sentenceOf(error: unknown, state: ImportState | null): string {
  if (isRefusal(error)) return state === 'entering' ? `Chưa ghi dòng nào. ${error.message}` : error.message
  return state === 'entering'
    ? 'Chưa ghi dòng nào: phần mềm gặp lỗi khi đang ghi. Hãy ghi lại; nếu vẫn lỗi, báo quản trị.'
    : 'Phần mềm gặp lỗi khi đang đọc và xét tệp. Hãy đọc lại; nếu vẫn lỗi, báo quản trị kèm tệp.'
}

async function stateOf(office: Office, actor: Actor, importId: string): Promise<ImportState | null> {
  const row = await reading(office, actor, dayAt(office.clock.now()), (db) =>
    db.selectFrom('imports').select('state').where('id', '=', importId).executeTakeFirst(),
  )
  return row?.state ?? null
}

/** Any number, for the locks of imports. */
const workLock = 20_211_222

/** Works where nobody else does; the lock ends with the connection, however this process ends. */
async function holding(office: Office, importId: string, work: () => Promise<void>): Promise<boolean> {
  return office.db.connection().execute(async (held: Db) => {
    const { rows } = await sql<{
      got: boolean
    }>`select pg_try_advisory_lock(${workLock}, hashtext(${importId})) as got`.execute(held)
    if (!rows[0]!.got) return false
    try {
      await work()
    } finally {
      await sql`select pg_advisory_unlock(${workLock}, hashtext(${importId}))`.execute(held)
    }
    return true
  })
}

/** The software itself, where it gives back what nobody works on any more, or erases what nobody goes on with. */
const nobody = '00000000-0000-0000-0000-000000000000'
export const software: Actor = {
  personId: null,
  accountId: nobody,
  name: 'Phần mềm',
  grants: [{ role: 'operator', organisationId: nobody }],
}

/** Gives back what was broken off when a process ended: nothing of it is in the register, and its page says so. */
export async function recoverImports(office: Office): Promise<number> {
  const today = dayAt(office.clock.now())
  const open = await reading(office, software, today, (db) =>
    db.selectFrom('imports').select(['id', 'state']).where('state', 'in', ['reading', 'entering']).execute(),
  )
  let recovered = 0
  for (const { id: importId, state } of open) {
    if (worksOf(office).running.has(importId)) continue
    await holding(office, importId, async () => {
      if ((await stateOf(office, software, importId)) !== state) return
      const failure =
        state === 'entering'
          ? 'Lần ghi trước bị ngắt giữa chừng vì máy chủ hoặc lệnh đã dừng. Chưa có dòng nào của tệp được ghi; hãy ghi lại.'
          : 'Việc đọc tệp bị ngắt giữa chừng vì máy chủ hoặc lệnh đã dừng. Hãy đọc lại tệp.'
      await setBackImport.perform(office, { actor: software, channel: 'system', key: newId() }, { importId, failure })
      recovered++
    })
  }
  return recovered
}
