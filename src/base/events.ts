/**
 * The record of what happened: one row per action, in the action's transaction, each holding the hash of the row before.
 * It is the audit trail, the timeline of every object, and what `sovang verify` walks.
 */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson, type Json } from './canonical-json.ts'
import type { Day } from './days.ts'
import type { Db, Trx } from './database/database.ts'

/** What an action says of itself once it has succeeded. */
export interface EventEntry {
  /** Ids of everything the event is about; each of them shows the event in its timeline. */
  subjects: string[]
  /** What changed, in plain facts that may stay for ever. */
  changes: { [key: string]: Json }
  /** Personal facts: kept apart under a salt; the event itself holds only commitments to them. */
  personal?: { [key: string]: Json }
}

/** The circumstances that the kit adds. */
export interface EventHead {
  action: string
  actorId: string | null
  organisationId: string | null
  channel: Channel
  day: Day
  at: Date
}

/** By which way in the action came. */
export type Channel = 'web' | 'rest' | 'cli' | 'demo' | 'system'

/** Writes the next event; returns its number. Everyone who writes waits here for the one before, so call it last. */
export async function appendEvent(trx: Trx, head: EventHead, entry: EventEntry): Promise<number> {
  const last = await trx.selectFrom('event_head').selectAll().forUpdate().executeTakeFirstOrThrow()
  const seq = last.seq + 1
  const { changes, privates } = commitPersonal(entry)
  // The database spells identities in small letters; what is hashed must read back the same.
  const subjects = [...new Set(entry.subjects.map((subject) => subject.toLowerCase()))]
  const row = {
    seq,
    action: head.action,
    actor_id: head.actorId,
    organisation_id: head.organisationId,
    channel: head.channel,
    subjects,
    day: head.day,
    at: head.at,
    changes,
  }
  const hash = hashEvent(row, last.hash)
  await trx
    .insertInto('events')
    .values({ ...row, changes: JSON.stringify(changes), previous_hash: last.hash, hash })
    .execute()
  // As one value: a file brought in at once may be about tens of thousands, and a statement takes at most 65,535 values.
  if (subjects.length) {
    await sql`insert into event_subjects (subject_id, seq) select unnest(${subjects}::uuid[]), ${seq}`.execute(trx)
  }
  if (privates.length) {
    await trx
      .insertInto('event_privates')
      .values(privates.map(({ path, salt, value }) => ({ seq, path, salt, value: JSON.stringify(value) })))
      .execute()
  }
  await trx.updateTable('event_head').set({ seq, hash, at: head.at }).execute()
  return seq
}

/** Result of walking the chain: how far it is whole, or the first row that is not and why. */
export type ChainVerdict = { whole: true; count: number; head: string } | { whole: false; seq: number; reason: string }

/** Walks every event from the first to the last and names the first broken row. It never repairs. */
export async function verifyChain(db: Db | Trx, onProgress?: (checked: number) => void): Promise<ChainVerdict> {
  if (db.isTransaction) return walkChain(db, onProgress)
  // One snapshot: what others write during the walk is neither a fault nor half seen.
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return snapshot.execute((trx) => walkChain(trx, onProgress))
}

async function walkChain(db: Db | Trx, onProgress?: (checked: number) => void): Promise<ChainVerdict> {
  const head = await db.selectFrom('event_head').selectAll().executeTakeFirstOrThrow()
  const strayTimeline = await firstStrayTimeline(db)
  let previous: Uint8Array = Buffer.alloc(32)
  let seq = 0
  for (;;) {
    const rows = await db.selectFrom('events').selectAll().where('seq', '>', seq).orderBy('seq').limit(5_000).execute()
    if (rows.length === 0) break
    const broken = await firstBrokenPrivate(db, rows)
    for (const row of rows) {
      const reason =
        faultInChain(row, { seq, hash: previous }, head.seq) ??
        (broken?.seq === row.seq ? `dữ liệu riêng “${broken.path}” không khớp cam kết đã ghi` : null) ??
        (strayTimeline === row.seq ? 'dòng thời gian của đối tượng không khớp với sổ' : null)
      if (reason) return { whole: false, seq: row.seq, reason }
      previous = row.hash
      seq = row.seq
    }
    onProgress?.(seq)
  }
  if (seq < head.seq) {
    return { whole: false, seq: seq + 1, reason: `sổ bị cắt đuôi: đầu sổ ghi ${head.seq} dòng, chỉ còn ${seq}` }
  }
  if (!same(head.hash, previous)) return { whole: false, seq, reason: 'dòng cuối không khớp với đầu sổ' }
  return { whole: true, count: seq, head: Buffer.from(previous).toString('hex') }
}

function faultInChain(
  row: HashedEvent & { previous_hash: Uint8Array; hash: Uint8Array },
  last: { seq: number; hash: Uint8Array },
  end: number,
): string | null {
  if (row.seq !== last.seq + 1) return `thiếu dòng ${last.seq + 1}: sau dòng ${last.seq} là dòng ${row.seq}`
  if (row.seq > end) return `sổ có dòng lạ: đầu sổ ghi ${end} dòng, nhưng còn dòng ${row.seq}`
  if (!same(row.previous_hash, last.hash)) return `không nối với dòng ${last.seq} trước nó`
  if (!same(row.hash, hashEvent(row, row.previous_hash))) return 'nội dung đã bị sửa sau khi ghi'
  return null
}

interface HashedEvent {
  seq: number
  action: string
  actor_id: string | null
  organisation_id: string | null
  channel: string
  subjects: string[]
  day: string
  at: Date
  changes: unknown
}

function hashEvent(row: HashedEvent, previous: Uint8Array): Buffer {
  const leaf = canonicalJson({
    seq: row.seq,
    action: row.action,
    actor: row.actor_id,
    organisation: row.organisation_id,
    channel: row.channel,
    subjects: row.subjects,
    day: row.day,
    at: row.at.toISOString(),
    changes: row.changes as Json,
    previous: Buffer.from(previous).toString('hex'),
  })
  return createHash('sha256').update(leaf).digest()
}

function commitPersonal(entry: EventEntry) {
  if (!entry.personal) return { changes: entry.changes, privates: [] }
  const privates = Object.entries(entry.personal).map(([path, value]) => ({ path, value, salt: randomBytes(16) }))
  const commitments = Object.fromEntries(privates.map((p) => [p.path, commitment(p.salt, p.value)]))
  return { changes: { ...entry.changes, personal: commitments }, privates }
}

function commitment(salt: Uint8Array, value: Json): string {
  return createHash('sha256').update(salt).update(canonicalJson(value)).digest('hex')
}

/** A private value may have been erased, which is lawful; one that is there must still open its commitment. */
async function firstBrokenPrivate(db: Db | Trx, rows: { seq: number; changes: unknown }[]) {
  const bySeq = new Map(rows.map((row) => [row.seq, row.changes as { personal?: Record<string, string> }]))
  const privates = await db
    .selectFrom('event_privates')
    .selectAll()
    .where('seq', '>=', rows[0]!.seq)
    .where('seq', '<=', rows.at(-1)!.seq)
    .orderBy('seq')
    .execute()
  return privates.find((p) => bySeq.get(p.seq)?.personal?.[p.path] !== commitment(p.salt, p.value as Json))
}

/** The timelines of objects are an index over the subjects of events: who takes an event out of one hides it. */
async function firstStrayTimeline(db: Db | Trx): Promise<number | null> {
  const { rows } = await sql<{ seq: number }>`
    with told as (select seq, unnest(subjects) as subject_id from events), shown as (select seq, subject_id from event_subjects)
    (table told except table shown) union all (table shown except table told) order by seq limit 1`.execute(db)
  return rows[0]?.seq ?? null
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

declare module './database/database.ts' {
  interface Database {
    events: {
      seq: number
      action: string
      actor_id: string | null
      organisation_id: string | null
      channel: string
      subjects: string[]
      day: Day
      at: Date
      changes: unknown
      previous_hash: Uint8Array
      hash: Uint8Array
    }
    event_subjects: { subject_id: string; seq: number }
    event_privates: { seq: number; path: string; salt: Uint8Array; value: unknown }
    event_head: { seq: number; hash: Uint8Array; at: Date }
  }
}
