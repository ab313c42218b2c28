/**
 * Thẻ: the application's sealed word to the database on who acts, for one transaction. The walls of the database (row-level
 * security, `migrations/0004-walls.sql`) show rows by it. SQL that somebody smuggles in cannot seal another one.
 */
import { createHash, createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { systemClock } from './clock.ts'
import type { Db, Trx } from './database/database.ts'
import type { Day } from './days.ts'
import { officeKey } from './office-keys.ts'
import type { Actor } from './policy.ts'

/** Khoá niêm thẻ of an office. */
export interface PassKey {
  /** Which row of `pass_keys` opens it. */
  id: string
  secret: Uint8Array
}

/** Seconds for which a pass is good: longer than any transaction, shorter than what is worth stealing. */
const lifetime = 600

/** Khoá niêm thẻ from the data folder. */
export async function passKeyOf(folder: string): Promise<PassKey> {
  const secret = await officeKey(folder, 'passes')
  return { id: createHash('sha256').update('sovang pass key').update(secret).digest('hex'), secret }
}

/** Makes the database believe passes of this key. Only the owner can. */
export async function registerPassKey(owner: Db, { id, secret }: PassKey): Promise<void> {
  const pad = (byte: number) => Buffer.from(Array.from({ length: 64 }, (_, at) => (secret[at] ?? 0) ^ byte))
  await owner
    .insertInto('pass_keys')
    .values({ id, inner_pad: pad(0x36), outer_pad: pad(0x5c) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whether the database believes passes of this key. */
export function isBelieved(db: Db, key: PassKey): Promise<boolean> {
  const today = '2021-01-01' as Day
  const somebody = { accountId: null, personId: null, name: '', grants: [] }
  return reading({ db, passKey: key }, somebody, today, async (trx) => {
    const { rows } = await sql<{ day: Day | null }>`select (pass()).day`.execute(trx)
    return rows[0]!.day === today
  })
}

/** Shows the actor's pass to the database; it holds until the transaction ends. */
export async function showPass(trx: Trx, key: PassKey, actor: Actor, today: Day): Promise<void> {
  await sql`select set_config('sovang.pass', ${passOf(key, actor, today)}, true)`.execute(trx)
}

/** The pass as it is sealed; exported for the tests of the wall. */
export function passOf(key: PassKey, actor: Actor, today: Day, now = systemClock.now().getTime()): string {
  const sealed = [
    key.id,
    Math.ceil(now / 1000) + lifetime,
    actor.accountId ?? '',
    actor.personId ?? '',
    today,
    actor.grants.some((grant) => grant.role === 'operator') ? 'operator' : '',
    [...new Set(actor.grants.map((grant) => grant.organisationId))].join(','),
  ].join('|')
  return createHmac('sha256', key.secret).update(sealed).digest('hex') + sealed
}

/**
 * Reads as somebody: everything that `read` asks comes from one snapshot, nothing can be changed, and rows out of the
 * actor's reach are not there.
 */
export function reading<Out>(
  { db, passKey }: { db: Db; passKey: PassKey },
  actor: Actor,
  today: Day,
  read: (db: Db) => Promise<Out>,
): Promise<Out> {
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return snapshot.execute(async (trx) => {
    await showPass(trx, passKey, actor, today)
    return read(trx)
  })
}

declare module './database/database.ts' {
  interface Database {
    pass_keys: { id: string; inner_pad: Uint8Array; outer_pad: Uint8Array }
  }
}
