import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { freshOffice, type TestOffice } from '../../test/world.ts'
import { connect, type Db } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { appendEvent } from './events.ts'
import { newId } from './ids.ts'
import { day } from './days.ts'

/** History and doors: what the database itself refuses, whatever the application is told to do. */
let world: TestOffice

before(async () => {
  world = await freshOffice()
  await world.office.db.transaction().execute(async (trx) => {
    const head = {
      action: 'office.test',
      actorId: null,
      organisationId: null,
      channel: 'system',
      day: day('2021-12-20'),
    }
    const entry = { subjects: [newId()], changes: { opened: true }, personal: { name: 'Lan' } }
    await appendEvent(trx, { ...head, channel: 'system', at: world.clock.now() }, entry)
  })
  await sql`insert into awards (recipient_id, year, id, recipient_kind, recipient_name, recipient_line, honour, cycle,
      achievement_from, achievement_to, achievement, decider, entered_on)
    values (${newId()}, 2020, ${newId()}, 'person', 'Nguyễn Thị Lan', '', 'bang-khen', '', 2020, 2020, '', 'UBND tỉnh', '2020-12-20')`.execute(
    world.owner,
  )
})

const histories = [
  ['events', 'action'],
  ['awards', 'recipient_name'],
  ['award_revocations', 'reason'],
  ['award_restorations', 'reason'],
  ['award_corrections', 'reason'],
  ['award_papers', 'name'],
  ['ballots', 'receipt'],
] as const

for (const [table, column] of histories) {
  test(`the application can neither update, delete nor truncate ${table}`, async () => {
    for (const statement of changes(table, column)) {
      assert.match(await refusalOf(world.office.db, statement), /^42501 permission denied/, statement)
    }
  })

  test(`the owner is stopped by a trigger from changing ${table}`, async () => {
    for (const statement of changes(table, column)) {
      assert.equal(await refusalOf(world.owner, statement), `42501 history of ${table} cannot be changed`, statement)
    }
  })
}

test('the owner is stopped as well in each part of the awards ledger', async () => {
  const { rows } = await sql<{ part: string }>`
    select inhrelid::regclass::text as part from pg_inherits where inhparent = 'awards'::regclass order by 1`.execute(
    world.owner,
  )
  assert.equal(rows.length, 9)
  const open: string[] = []
  for (const { part } of rows) {
    for (const statement of changes(part, 'recipient_name')) {
      const refusal = await refusalOf(world.owner, statement)
      if (refusal !== `42501 history of ${part} cannot be changed`) open.push(statement)
    }
  }
  assert.deepEqual(open, [])
})

test('the application can erase a private value but cannot replace it', async () => {
  const { db } = world.office
  assert.match(await refusalOf(db, `update event_privates set value = '"Hoa"'`), /^42501/)
  assert.match(await refusalOf(db, `update event_subjects set seq = 1`), /^42501/)
  assert.match(await refusalOf(db, `delete from event_subjects`), /^42501/)
  assert.equal(await refusalOf(db, `delete from event_privates`), 'done')
})

test('the application makes no tables and does not write into the list of migrations', async () => {
  const { db } = world.office
  assert.match(await refusalOf(db, 'create table secret_notes (id int)'), /^42501/)
  assert.match(await refusalOf(db, 'delete from kysely_migration'), /^42501/)
})

test('nobody but the owner makes anything in the database, even where all were free to before', async () => {
  const name = `sovang_test_${newId().replaceAll('-', '')}`
  await sql`create database ${sql.id(name)}`.execute(world.owner)
  const url = new URL(world.ownerUrl)
  url.pathname = `/${name}`
  const owner = connect(url.href, 'owner', 1)
  const doors = (['app', 'portal'] as const).map((door) => connect(url.href, door, 1))
  try {
    await sql`grant create on schema public to public`.execute(owner)
    await migrate(owner)
    for (const door of doors) {
      for (const made of [
        'table public.notes ()',
        'temp table people ()',
        'temp view people as select',
        'schema notes',
      ])
        assert.match(await refusalOf(door, `create ${made}`), /^42501/, made)
      assert.match(await refusalOf(door, `create function pg_temp.told() returns int return 1`), /^42501/)
    }
  } finally {
    await Promise.all([owner, ...doors].map((db) => db.destroy()))
    await sql`drop database ${sql.id(name)} with (force)`.execute(world.owner)
  }
})

test('what runs with the rights of the owner or guards history looks for tables in our schema before any other', async () => {
  const { rows } = await sql<{ name: string; path: string }>`
    select proname as name, array_to_string(proconfig, ';') as path from pg_proc
    where pronamespace in ('public'::regnamespace, 'portal'::regnamespace) and (prosecdef or proname = 'refuse_changing_sitting')`.execute(
    world.owner,
  )
  assert.ok(rows.length > 10)
  for (const { name, path } of rows) assert.equal(path, 'search_path=pg_catalog, public, pg_temp', name)
})

test('the portal reads what is published and no table of the office, and the office does not look through the portal', async () => {
  const { rows } = await sql<{ relation: string }>`
    select c.oid::regclass::text as relation from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')`.execute(world.owner)
  assert.ok(rows.length > 60)
  for (const { relation } of rows) {
    assert.match(await refusalOf(world.portal, `select from ${relation}`), /^42501/, relation)
    assert.match(await refusalOf(world.portal, `delete from ${relation}`), /^42501|^55000/, relation)
  }
  for (const published of ['movements', 'decisions', 'decision_items', 'certificates', 'exemplars', 'files']) {
    assert.equal(await refusalOf(world.portal, `select * from portal.${published}`), 'done', published)
    assert.match(await refusalOf(world.office.db, `select from portal.${published}`), /^42501/, published)
    assert.match(await refusalOf(world.portal, `delete from portal.${published}`), /^42501|^55000/, published)
  }
})

test('the portal is not told by an error what is not published', async () => {
  await sql`insert into files (hash, size, type, name, stored_at) values ('00', 1, '', 'Dự thảo', now())`.execute(
    world.owner,
  )
  assert.equal(await refusalOf(world.portal, 'select from portal.files where name::int = 1'), 'done')
  const { rows } = await sql<{ view: string }>`
    select relname as view from pg_class where relnamespace = 'portal'::regnamespace
    and not coalesce(reloptions, '{}') @> '{security_barrier=true}'`.execute(world.owner)
  assert.deepEqual(rows, [])
})

test('the portal sets nothing to work in the office', async () => {
  assert.match(await refusalOf(world.portal, 'select rebuild_authority()'), /^42501/)
})

test('a database address with options of its own does not take the role away', async () => {
  const url = new URL(world.ownerUrl)
  url.searchParams.set('options', '-c statement_timeout=7000')
  const db = connect(url.href, 'app', 1)
  const { rows } = await sql<{ who: string; timeout: string }>`
    select current_user as who, current_setting('statement_timeout') as timeout`
    .execute(db)
    .finally(() => db.destroy())
  assert.deepEqual(rows, [{ who: 'sovang_app', timeout: '7s' }])
})

test('a whole number too large for JavaScript is refused loudly instead of losing digits', async () => {
  const largest = await sql`select 9007199254740991::bigint as n`.execute(world.owner)
  assert.deepEqual(largest.rows, [{ n: 9_007_199_254_740_991 }])
  await assert.rejects(sql`select 9007199254740993::bigint as n`.execute(world.owner), /9007199254740993 vượt quá/)
})

test('days come back as the text of the day, and decimals as numbers', async () => {
  const { rows } = await sql`select date '2021-12-20' as on, 286.4::numeric as figure, 1240::bigint as count`.execute(
    world.owner,
  )
  assert.deepEqual(rows, [{ on: '2021-12-20', figure: 286.4, count: 1240 }])
})

function changes(table: string, column: string): string[] {
  return [`update ${table} set ${column} = 'khác'`, `delete from ${table}`, `truncate ${table} cascade`]
}

/** `done`, or the code and first words with which the database refuses. Everything is rolled back. */
async function refusalOf(db: Db, statement: string): Promise<string> {
  class Undo extends Error {}
  try {
    await db.transaction().execute(async (trx) => {
      await sql.raw(statement).execute(trx)
      throw new Undo()
    })
  } catch (error) {
    if (error instanceof Undo) return 'done'
    const { code, message } = error as { code: string; message: string }
    return `${code} ${message}`
  }
  throw new Error('a transaction that throws cannot succeed')
}
