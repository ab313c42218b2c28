import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { freshOffice, readAs, type TestOffice } from '../../test/world.ts'
import { day, type Day } from './days.ts'
import { newId } from './ids.ts'
import { passKeyOf, passOf, reading } from './pass.ts'
import type { Actor } from './policy.ts'

const today = day('2021-12-20')
const bodies = [newId(), newId()]
const lan: Actor = {
  name: 'Lan',
  accountId: newId(),
  personId: newId(),
  grants: bodies.flatMap((organisationId) => [
    { role: 'officer', organisationId },
    { role: 'member', organisationId },
  ]),
}

describe('a pass', () => {
  let world: TestOffice
  before(async () => {
    world = await freshOffice()
  })

  interface Pass {
    account_id: string | null
    person_id: string | null
    day: Day | null
    bodies: string[]
    operator: boolean
  }

  const nobody: Pass = { account_id: null, person_id: null, day: null, bodies: [], operator: false }

  /** Whom the database takes for the actor, when this is shown to it. */
  function believed(shown: string): Promise<Pass> {
    return world.office.db.transaction().execute(async (trx) => {
      await sql`select set_config('sovang.pass', ${shown}, true)`.execute(trx)
      return (await sql<Pass>`select * from pass()`.execute(trx)).rows[0]!
    })
  }

  test('tells the database who acts, on which day, and for which bodies', async () => {
    assert.deepEqual(await believed(passOf(world.office.passKey, lan, today)), {
      account_id: lan.accountId,
      person_id: lan.personId,
      day: today,
      bodies,
      operator: false,
    })
    const operator = { ...lan, personId: null, grants: [{ role: 'operator', organisationId: bodies[0]! }] }
    const pass = await believed(passOf(world.office.passKey, operator, today))
    assert.deepEqual([pass.person_id, pass.bodies, pass.operator], [null, [bodies[0]], true])
    const outsider = await believed(passOf(world.office.passKey, { ...lan, grants: [] }, today))
    assert.deepEqual(outsider, { ...nobody, account_id: lan.accountId, person_id: lan.personId, day: today })
  })

  test('is worth nothing when a single character of it was changed, or none was ever shown', async () => {
    const pass = passOf(world.office.passKey, lan, today)
    await fc.assert(
      fc.asyncProperty(fc.nat(pass.length - 1), fc.constantFrom(...'0123456789abcdef|,-'), async (at, other) => {
        fc.pre(pass[at] !== other)
        assert.deepEqual(await believed(pass.slice(0, at) + other + pass.slice(at + 1)), nobody)
      }),
      { numRuns: 200 },
    )
    for (const shown of ['', '|', '||||||', pass.slice(1), pass.slice(0, -1), `${pass}|`, pass.toUpperCase()])
      assert.deepEqual(await believed(shown), nobody, shown)
    const { rows } = await sql<Pass>`select * from pass()`.execute(world.office.db)
    assert.deepEqual(rows, [nobody])
  })

  test('is worth nothing when it is old, or sealed with the key of another office', async () => {
    const { passKey } = world.office
    const hour = 3_600_000
    assert.deepEqual(await believed(passOf(passKey, lan, today, Date.now() - hour)), nobody)
    const other = await freshOffice()
    assert.notEqual(other.office.passKey.id, passKey.id)
    assert.deepEqual(await believed(passOf(other.office.passKey, lan, today)), nobody)
    const forged = { id: passKey.id, secret: other.office.passKey.secret }
    assert.deepEqual(await believed(passOf(forged, lan, today)), nobody)
  })

  test('is forgotten with its transaction, so that the next user of the connection has nothing of it', async () => {
    await reading(world.office, lan, today, async (db) => {
      const { rows } = await sql<Pass>`select * from pass()`.execute(db)
      assert.equal(rows[0]!.person_id, lan.personId)
    })
    const passes = Array.from({ length: 40 }, () => sql<Pass>`select * from pass()`.execute(world.office.db))
    for (const { rows } of await Promise.all(passes)) assert.deepEqual(rows, [nobody])
  })

  test('comes from a key that is made once for a data folder, whoever asks first', async () => {
    const keys = await Promise.all(Array.from({ length: 10 }, () => passKeyOf(`${world.office.folder}/new`)))
    assert.equal(new Set(keys.map((key) => Buffer.from(key.secret).toString('hex'))).size, 1)
    assert.equal(keys[0]!.secret.length, 32)
  })

  test('opens a reading in which nothing can be changed', async () => {
    const change = readAs(world, lan, (db) => sql`update office_settings set demo_start = now()`.execute(db))
    await assert.rejects(change, { code: '25006' })
  })

  test('cannot be sealed by SQL: the application reads neither the keys nor what opens them', async () => {
    for (const statement of [
      'select * from pass_keys',
      'insert into pass_keys select gen_random_uuid(), inner_pad, outer_pad from pass_keys',
      `select pg_read_file('${world.office.folder}/keys/passes.key')`,
      'create or replace function pass() returns pass language sql as $$ select null::pass $$',
      'alter table dossiers disable row level security',
      'drop policy in_reach on dossiers',
    ])
      await assert.rejects(sql.raw(statement).execute(world.office.db), { code: '42501' }, statement)
  })
})
