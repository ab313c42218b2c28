import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { freshOffice, type TestOffice } from '../../test/world.ts'
import { canonicalJson, type Json } from './canonical-json.ts'
import { addDays, day } from './days.ts'
import { instantOf } from './clock.ts'
import type { Trx } from './database/database.ts'
import { appendEvent, verifyChain, type ChainVerdict } from './events.ts'
import { newId } from './ids.ts'

const length = 300
const office = newId()
let world: TestOffice

before(async () => {
  world = await freshOffice()
  await world.office.db.transaction().execute(async (trx) => {
    for (let n = 1; n <= length; n++) await write(trx, n)
  })
})

test('a record of three hundred events is whole from the first to the last', async () => {
  const walked: number[] = []
  const verdict = await verifyChain(world.owner, (checked) => walked.push(checked))
  const head = await world.owner.selectFrom('event_head').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual(verdict, { whole: true, count: length, head: Buffer.from(head.hash).toString('hex') })
  assert.deepEqual(walked, [length])
})

test('an empty record is whole', async () => {
  const empty = await freshOffice()
  assert.deepEqual(await verifyChain(empty.owner), { whole: true, count: 0, head: '00'.repeat(32) })
})

test('a stranger can recompute every hash from the published form of an event', async () => {
  const events = await world.owner.selectFrom('events').selectAll().orderBy('seq').execute()
  let previous = '00'.repeat(32)
  for (const event of events) {
    assert.equal(Buffer.from(event.previous_hash).toString('hex'), previous)
    previous = Buffer.from(event.hash).toString('hex')
    assert.equal(hashOf(event), previous)
  }
  assert.equal(events.length, length)
})

test('the record can be verified while ten people go on working', async () => {
  const busy = await freshOffice()
  const { db } = busy.office
  const work = Array.from({ length: 10 }, async (_, person) => {
    for (let n = 0; n < 12; n++) await db.transaction().execute((trx) => write(trx, person * 100 + n))
  })
  const verdicts: ChainVerdict[] = []
  const state = { working: true }
  const done = Promise.all(work).finally(() => (state.working = false))
  while (state.working) verdicts.push(await verifyChain(busy.owner))
  await done
  verdicts.push(await verifyChain(busy.owner))
  assert.deepEqual(
    verdicts.filter((verdict) => !verdict.whole),
    [],
  )
  assert.deepEqual(verdicts.map((v) => v.whole && v.count).at(-1), 120)
  assert.ok(verdicts.length > 2)
})

/** What somebody with all rights over the database might do, the row that must be named, and the reason given. */
const tampering: [what: string, statements: string[], seq: number, reason: string][] = [
  ...(
    [
      ['the action', `action = 'decision.revoked'`],
      ['the actor', `actor_id = '${newId()}'`],
      ['the organisation', `organisation_id = null`],
      ['the way in', `channel = 'cli'`],
      ['the subjects', `subjects = subjects || '${newId()}'::uuid`],
      ['the day', `day = day + 1`],
      ['the hour', `at = at + interval '1 minute'`],
      ['one fact', `changes = jsonb_set(changes, '{votes}', '9')`],
      ['the kind of one fact', `changes = jsonb_set(changes, '{votes}', '"7"')`],
      ['one fact taken out', `changes = changes - 'votes'`],
      ['one fact put in', `changes = changes || '{"urgent": true}'`],
      ['the commitment to a personal fact', `changes = jsonb_set(changes, '{personal,name}', '"${'0'.repeat(64)}"')`],
      ['the hash', `hash = sha256(hash)`],
    ] as const
  ).map(
    ([what, set]) =>
      [`${what} of one row`, [`update events set ${set} where seq = 120`], 120, 'nội dung đã bị sửa sau khi ghi'] as [
        string,
        string[],
        number,
        string,
      ],
  ),
  [
    'the hash of the row before',
    ['update events set previous_hash = sha256(previous_hash) where seq = 120'],
    120,
    'không nối với dòng 119 trước nó',
  ],
  ['the first row deleted', ['delete from events where seq = 1'], 2, 'thiếu dòng 1: sau dòng 0 là dòng 2'],
  ['a middle row deleted', ['delete from events where seq = 150'], 151, 'thiếu dòng 150: sau dòng 149 là dòng 151'],
  [
    'a middle row deleted and the gap closed',
    [
      'delete from events where seq = 150',
      'update events set seq = seq - 1000 where seq > 150',
      'update events set seq = seq + 999 where seq < 0',
    ],
    150,
    'không nối với dòng 149 trước nó',
  ],
  [
    'two rows swapped',
    [100, 200, 0].map((seq, n) => `update events set seq = ${[0, 100, 200][n]} where seq = ${seq}`),
    100,
    'không nối với dòng 99 trước nó',
  ],
  ['the tail cut off', ['delete from events where seq > 290'], 291, 'sổ bị cắt đuôi: đầu sổ ghi 300 dòng, chỉ còn 290'],
  ['everything deleted', ['delete from events'], 1, 'sổ bị cắt đuôi: đầu sổ ghi 300 dòng, chỉ còn 0'],
  [
    'the head set back',
    ['update event_head set seq = 290'],
    291,
    'sổ có dòng lạ: đầu sổ ghi 290 dòng, nhưng còn dòng 291',
  ],
  [
    'the hash at the head changed',
    ['update event_head set hash = sha256(hash)'],
    300,
    'dòng cuối không khớp với đầu sổ',
  ],
  [
    'a personal value replaced',
    [`update event_privates set value = '"Nguyễn Văn Khác"' where seq = 120`],
    120,
    'dữ liệu riêng “name” không khớp cam kết đã ghi',
  ],
  [
    'the salt of a personal value replaced',
    ['update event_privates set salt = sha256(salt) where seq = 120'],
    120,
    'dữ liệu riêng “name” không khớp cam kết đã ghi',
  ],
  [
    'a personal value that was never told',
    [`insert into event_privates select seq, 'phone', salt, value from event_privates where seq = 120`],
    120,
    'dữ liệu riêng “phone” không khớp cam kết đã ghi',
  ],
  [
    'an event taken out of the timeline of its subject',
    ['delete from event_subjects where seq = 120'],
    120,
    'dòng thời gian của đối tượng không khớp với sổ',
  ],
  [
    'an event put into the timeline of another subject',
    [`insert into event_subjects values ('${newId()}', 120)`],
    120,
    'dòng thời gian của đối tượng không khớp với sổ',
  ],
  [
    'two tamperings at once: the first is named',
    [`update events set action = 'x' where seq = 220`, `update event_privates set value = '1' where seq = 60`],
    60,
    'dữ liệu riêng “name” không khớp cam kết đã ghi',
  ],
]

for (const [what, statements, seq, reason] of tampering) {
  test(`tampering is found: ${what}`, async () => {
    const verdict = await afterTampering(async (trx) => {
      for (const statement of statements) await sql.raw(statement).execute(trx)
    })
    assert.deepEqual(verdict, { whole: false, seq, reason })
  })
}

test('tampering is found: a row changed and hashed anew no longer joins the row after it', async () => {
  assert.deepEqual(await afterTampering(rehash(120)), {
    whole: false,
    seq: 121,
    reason: 'không nối với dòng 120 trước nó',
  })
  assert.deepEqual(await afterTampering(rehash(length)), {
    whole: false,
    seq: length,
    reason: 'dòng cuối không khớp với đầu sổ',
  })
})

test('tampering is found: a false event with a right hash added behind the last', async () => {
  const verdict = await afterTampering(async (trx) => {
    const last = await trx.selectFrom('events').selectAll().where('seq', '=', length).executeTakeFirstOrThrow()
    const forged = { ...last, seq: length + 1, previous_hash: last.hash }
    await trx
      .insertInto('events')
      .values({ ...forged, changes: JSON.stringify(forged.changes), hash: Buffer.from(hashOf(forged), 'hex') })
      .execute()
  })
  assert.deepEqual(verdict, {
    whole: false,
    seq: 301,
    reason: 'sổ có dòng lạ: đầu sổ ghi 300 dòng, nhưng còn dòng 301',
  })
})

test('erasing personal values, one or all, leaves the record whole', async () => {
  for (const statement of ['delete from event_privates where seq = 120', 'delete from event_privates']) {
    const verdict = await afterTampering((trx) => sql.raw(statement).execute(trx))
    assert.equal(verdict.whole, true, statement)
  }
})

test('after all this the record is whole: what was tried was taken back', async () => {
  assert.equal((await verifyChain(world.owner)).whole, true)
})

/** One event of an invented council: every kind of JSON value stands in it, and every second one holds a name. */
async function write(trx: Trx, n: number): Promise<void> {
  const head = {
    action: 'sitting.counted',
    actorId: newId(),
    organisationId: office,
    channel: 'web' as const,
    day: addDays(day('2021-01-01'), n % 365),
    at: new Date(instantOf('2021-01-01').getTime() + n * 61_234),
  }
  const changes = {
    votes: 7,
    share: 0.1 + 0.2,
    rare: 1e21,
    passed: true,
    note: null,
    'tiêu đề “phiên họp”': `Phiên thứ ${n}\n\t"họp"\\ \u2028 😀`,
    cases: [1, 'hai', { ba: [] }],
  }
  await appendEvent(trx, head, {
    subjects: [newId(), newId()],
    changes,
    ...(n % 2 === 0 && { personal: { name: `Nguyễn Văn ${n}` } }),
  })
}

/** What `verifyChain` says in a transaction without triggers and foreign keys, as only a superuser can open one; undone afterwards. */
async function afterTampering(tamper: (trx: Trx) => Promise<unknown>): Promise<ChainVerdict> {
  class Undo extends Error {}
  let verdict: ChainVerdict | undefined
  await world.owner
    .transaction()
    .execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx)
      await tamper(trx)
      verdict = await verifyChain(trx)
      throw new Undo()
    })
    .catch((error) => {
      if (!(error instanceof Undo)) throw error
    })
  return verdict!
}

/** Changes one row and gives it the hash that belongs to what it says now. */
function rehash(seq: number) {
  return async (trx: Trx) => {
    await sql`update events set action = 'decision.revoked' where seq = ${seq}`.execute(trx)
    const row = await trx.selectFrom('events').selectAll().where('seq', '=', seq).executeTakeFirstOrThrow()
    await sql`update events set hash = ${Buffer.from(hashOf(row), 'hex')} where seq = ${seq}`.execute(trx)
  }
}

/** The form of an event that is hashed, written here a second time: this is what an auditor's own program would do. */
function hashOf(event: {
  seq: number
  action: string
  actor_id: string | null
  organisation_id: string | null
  channel: string
  subjects: string[]
  day: string
  at: Date
  changes: unknown
  previous_hash: Uint8Array
}): string {
  const leaf = {
    action: event.action,
    actor: event.actor_id,
    at: event.at.toISOString(),
    changes: event.changes as Json,
    channel: event.channel,
    day: event.day,
    organisation: event.organisation_id,
    previous: Buffer.from(event.previous_hash).toString('hex'),
    seq: event.seq,
    subjects: event.subjects,
  }
  return createHash('sha256').update(canonicalJson(leaf)).digest('hex')
}
