import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import * as z from 'zod'
import { freshOffice, type TestOffice } from '../../test/world.ts'
import type { Db } from './database/database.ts'
import { needsMigration, migrate } from './database/migrate.ts'
import { containing, countLimit, onePage, pageInput, vietnamese, type PageRequest } from './lists.ts'

let world: TestOffice

const byDay = { day: sql.ref('received_on') }
const byId = sql.ref('id')
const found = sql<number>`(select id from found)`

/** Sổ công văn đến, a register of this test only: 10 050 letters, many of one day. */
before(async () => {
  world = await freshOffice()
  await sql`create table incoming_letters as
    select n as id, date '2021-01-01' + n / 500 as received_on, 'Công văn số ' || n as title from generate_series(1, 10050) n`.execute(
    world.owner,
  )
})

test('a list without wishes shows the first fifty in its first order', () => {
  const input = z.object(pageInput(['name', 'day']))
  assert.deepEqual(input.parse({}), { q: '', sort: 'name', dir: 'asc', page: 1, size: 50 })
  assert.equal(z.object(pageInput(['name'], true)).parse({}).dir, 'desc')
  assert.deepEqual(input.parse({ page: '3', size: '20', sort: 'day' }).page, 3)
  for (const wish of [
    { page: 0 },
    { page: 201 },
    { size: 501 },
    { sort: 'password' },
    { dir: 'up' },
    { q: 'a'.repeat(201) },
  ])
    assert.equal(input.safeParse(wish).success, false, JSON.stringify(wish))
})

test('the pages of a list hold every row once, though many rows have the same day', async () => {
  for (const dir of ['asc', 'desc'] as const) {
    const seen: number[] = []
    for (let page = 1; page <= 21; page++) {
      const { rows } = await letters({ sort: 'day', dir, page, size: 500 })
      seen.push(...rows.map((row) => row.id))
    }
    assert.equal(seen.length, 10_050)
    assert.equal(new Set(seen).size, 10_050)
  }
})

test('counting stops at ten thousand and says so', async () => {
  const all = await letters({ sort: 'day', dir: 'asc', page: 1, size: 50 })
  assert.deepEqual([all.total, all.totalIsExact, all.rows.length], [countLimit, false, 50])
  const some = await letters({ sort: 'day', dir: 'desc', page: 1, size: 50 }, 10_000)
  assert.deepEqual([some.total, some.totalIsExact, some.rows[0]!.id], [10_000, true, 10_000])
  const beyond = await letters({ sort: 'day', dir: 'asc', page: 3, size: 50 }, 70)
  assert.deepEqual([beyond.total, beyond.totalIsExact, beyond.rows], [70, true, []])
})

describe('a list that gathers its rows', () => {
  const latest = { sort: 'day', dir: 'desc', size: 20 } as const

  for (const [what, title] of [
    ['one letter', 'Công văn số 77'],
    ['a hundred and more', 'Công văn số 77%'],
    ['none', 'Tờ trình%'],
    ['all, which is more than a list counts', 'Công văn%'],
  ] as const) {
    test(`of ${what} shows the same pages as one that is read in order`, async () => {
      for (const page of [1, 2, 9]) {
        const readInOrder = await onePage(world.owner, titled(world.owner, title), { ...latest, page }, byDay, byId)
        for (const gathering of [counted(title), searched(title)])
          assert.deepEqual(
            await onePage(world.owner, titled(world.owner, title), { ...latest, page }, byDay, byId, gathering),
            readInOrder,
          )
      }
    })
  }

  test('is not told from the part at which a search was cut off', async () => {
    const late = titled(world.owner, 'Công văn%').where('id', '>', 10_040)
    const search = searchFor('Công văn%')
    const gathering = {
      rows: titled(world.owner, 'Công văn%').where('id', 'in', found).where('id', '>', 10_040),
      search,
    }
    const page = await onePage(world.owner, late, { ...latest, page: 1 }, byDay, byId, gathering)
    assert.deepEqual([page.total, page.rows.length, page.rows[0]!.id], [10, 10, 10_041])
  })

  test('goes on to the next way when the first would gather too many', async () => {
    const title = 'Công văn số 77%'
    const page = await onePage(
      world.owner,
      none(),
      { ...latest, page: 1 },
      byDay,
      byId,
      searched('Công%'),
      counted(title),
    )
    assert.deepEqual([page.total, page.rows.length], [111, 20])
  })
})

test('signs that mean something to a search are taken as they are typed', async () => {
  const names = ['100% hoàn thành', '100 phần trăm', 'a_b', 'axb', 'c\\d']
  const found = async (q: string) => {
    const { rows } = await sql<{ name: string }>`
      select name from unnest(${names}::text[]) as name where fold(name) like ${containing(q)} order by name collate "C"`.execute(
      world.owner,
    )
    return rows.map((row) => row.name)
  }
  assert.deepEqual(await found('100%'), ['100% hoàn thành'])
  assert.deepEqual(await found('A_B'), ['a_b'])
  assert.deepEqual(await found('c\\'), ['c\\d'])
  assert.deepEqual(await found('HOÀN'), ['100% hoàn thành'])
})

test('names are sorted in Vietnamese order by a list', async () => {
  const { rows } = await sql<{ name: string }>`
    select name from unnest(array['Đức', 'Dũng', 'Ân', 'An', 'Ê', 'Em']) as name order by ${vietnamese(sql.ref('name'))}`.execute(
    world.owner,
  )
  assert.deepEqual(
    rows.map((row) => row.name),
    ['An', 'Ân', 'Dũng', 'Đức', 'Em', 'Ê'],
  )
})

test('a migrated database needs nothing more, and one that lacks a migration is found out', async () => {
  assert.deepEqual(await migrate(world.owner), [])
  assert.equal(await needsMigration(world.owner), false)
  await sql`delete from kysely_migration where name = (select max(name) from kysely_migration)`.execute(world.owner)
  assert.equal(await needsMigration(world.owner), true)
})

function letters(request: PageRequest, upTo = 20_000) {
  const query = world.owner
    .selectFrom('incoming_letters')
    .select(['id', 'received_on', 'title'])
    .where('id', '<=', upTo)
  return onePage(world.owner, query, request, { day: sql.ref('received_on') }, sql.ref('id'))
}

function none() {
  return titled(world.owner, '')
}

function counted(title: string) {
  return { rows: titled(world.owner, title) }
}

function searchFor(title: string) {
  return sql`select id from incoming_letters where title like ${title} limit ${countLimit + 1}`
}

function searched(title: string) {
  return { rows: titled(world.owner, '%').where('id', 'in', found), search: searchFor(title) }
}

function titled(db: Db, title: string) {
  return db.selectFrom('incoming_letters').select(['id', 'received_on', 'title']).where('title', 'like', title)
}

declare module './database/database.ts' {
  interface Database {
    incoming_letters: { id: number; received_on: string; title: string }
  }
}
