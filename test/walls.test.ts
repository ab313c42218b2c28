/** The walls of the database, asked with everybody of the demo office: they hide nothing that the policy allows, and the rest. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql, type RawBuilder } from 'kysely'
import type { Db, Trx } from '../src/base/database/database.ts'
import { day } from '../src/base/days.ts'
import { newId } from '../src/base/ids.ts'
import { showPass } from '../src/base/pass.ts'
import { scope, type Actor } from '../src/base/policy.ts'
import { sittingRelations } from '../src/procedure/councils/council.store.ts'
import { decisionRelations } from '../src/procedure/decisions/decision.store.ts'
import { dossierConflict, dossierRelations } from '../src/procedure/dossiers/dossier.store.ts'
import { letterRelations } from '../src/procedure/letters/letter.store.ts'
import { withWhatFollowed } from '../src/registry/awards/award.store.ts'
import { organisationsInReach, peopleToday } from '../src/registry/people/person.store.ts'
import { relationsOf } from '../src/registry/organisations/organisation.store.ts'
import { roleNames, type Role } from '../src/registry/roles.ts'
import { demoOffice } from './demo-office.ts'
import { readAs, type TestOffice } from './world.ts'

const today = day('2021-12-20')

/** Tables without a wall, and why. A new table is named here or gets one. */
const open: Record<string, string> = {
  ...explained('what every officer may look up', [
    'organisations',
    'organisation_parents',
    'organisation_members',
    'organisation_successions',
    'organisation_authority',
    'people',
    'posts',
    'movements',
    'movement_parents',
    'movement_recipients',
    'indicators',
    'registrations',
    'reports',
    'exemplars',
    'councils',
    'council_seats',
    'council_thresholds',
  ]),
  ...explained('layers are public law: anybody signed in may read them, and they are written by actions only', [
    'law_layers',
  ]),
  ...explained('who is signing in is not known yet', ['accounts', 'grants', 'sessions', 'sign_in_failures']),
  ...explained('one chain: of its rows the application reads how many they are', ['events', 'event_head']),
  ...explained('the application has no right to read it', [
    'event_subjects',
    'event_privates',
    'pass_keys',
    'award_names',
    'kysely_migration_lock',
  ]),
  ...explained('nothing in it is about anybody', ['files', 'number_books', 'office_settings', 'kysely_migration']),
}

/** Walled tables in which the demo has nothing: looked at in the tests of their own nouns. */
const unfilled = [
  'duplicate_dismissals',
  'import_faults',
  'import_mappings',
  'import_progress',
  'import_workbooks',
  'imports',
  'person_merges',
]

describe('the walls of the database', () => {
  let world: TestOffice
  /** Bodies where somebody works, and all above them. */
  let organisations: string[]
  let walled: string[]

  before(async () => {
    world = await demoOffice()
    const rows = await sql<{ id: string }>`
      with staffed as (select distinct organisation_id as id from posts)
      select id from staffed union select authority_id from organisation_authority where organisation_id in (select id from staffed)`.execute(
      world.owner,
    )
    organisations = rows.rows.map((row) => row.id)
    const tables = await sql<{ name: string; walled: boolean }>`
      select relname as name, relrowsecurity as walled from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`.execute(
      world.owner,
    )
    walled = tables.rows.filter((table) => table.walled).map((table) => table.name)
    const undecided = tables.rows.filter((table) => table.walled === table.name in open).map((table) => table.name)
    assert.deepEqual(undecided, [], 'each table either has a wall or is open for a reason')
  })

  test('show nobody a row without a pass, nor to an officer of a body that has no part in anything', async () => {
    const stranger = actorAt('officer', newId())
    for (const table of walled) {
      assert.deepEqual(await idsOf(world.office.db, table), [], table)
      assert.deepEqual(await readAs(world, stranger, (db) => idsOf(db, table)), [], table)
    }
    const filled = await Promise.all(walled.map(async (table) => (await idsOf(world.owner, table)).length))
    const empty = walled.filter((_, at) => filled[at] === 0)
    assert.deepEqual(empty, unfilled, 'the demo has something behind every other wall')
  })

  test('cannot be walked around by the parts of the ledger', async () => {
    const { rows } = await sql<{ part: string }>`
      select inhrelid::regclass::text as part from pg_inherits where inhparent = 'awards'::regclass`.execute(
      world.owner,
    )
    assert.equal(rows.length, 9)
    for (const { part } of rows) await assert.rejects(idsOf(world.office.db, part), { code: '42501' }, part)
  })

  const lists = [
    { list: 'dossier.list', from: sql`dossiers d`, id: sql`d.id`, reach: dossierRelations(today), stage: sql`d.stage` },
    { list: 'letter.list', from: sql`letters l`, id: sql`l.id`, reach: letterRelations(today), stage: sql`l.stage` },
    { list: 'sitting.list', from: sql`sittings s`, id: sql`s.id`, reach: sittingRelations(today), stage: sql`s.stage` },
    {
      list: 'decision.list',
      from: sql`decisions d`,
      id: sql`d.id`,
      reach: decisionRelations(today),
      stage: sql`d.stage`,
    },
    { list: 'award.list', from: sql`awards a`, id: sql`a.id`, reach: relationsOf(sql`a.organisation_id`, today) },
  ]

  for (const { list, from, id, reach, stage } of lists) {
    test(`hide nothing of ${list} that the policy shows, from anybody in any role at any body`, async () => {
      let shown = 0
      for (const actor of everybody()) {
        const allowed = scope(world.office.policy, actor, list, reach, stage, dossierConflict)
        const ask = async (db: Db) =>
          (await sql<{ id: string }>`select ${id} as id from ${from} where ${allowed} order by 1`.execute(db)).rows
        const expected = await ask(world.owner)
        assert.deepEqual(await readAs(world, actor, ask), expected)
        const some = expected.slice(0, 20)
        assert.equal(await readAs(world, actor, (db) => withTimeline(db, some)), some.length)
        shown += expected.length
      }
      assert.ok(shown > 10, `${shown} rows were compared`)
    })
  }

  test('hide nothing of the career of a person whom the policy shows', async () => {
    const careers = [
      { of: 'subject_id', table: 'ratings' },
      { of: 'subject_id', table: 'yearly_registrations' },
      { of: 'person_id', table: 'initiatives' },
      { of: 'person_id', table: 'initiative_authors' },
      { of: 'person_id', table: 'disciplines' },
      { of: 'person_id', table: 'proceedings' },
      { of: 'person_id', table: 'absences' },
      { of: 'person_id', table: 'person_privates' },
    ]
    let shown = 0
    for (const actor of everybody()) {
      const seen = (relations: Parameters<typeof scope>[3]) =>
        scope(world.office.policy, actor, 'person.show', relations)
      const people = peopleToday(world.owner, today).where(
        sql<boolean>`post.organisation_id in ${organisationsInReach(seen, today)}`,
      )
      const ids = (await people.execute()).map((person) => person.id)
      if (ids.length === 0) continue
      const compare = async (expected: RawBuilder<unknown>, asked = expected) => {
        const { rows } = await expected.execute(world.owner)
        assert.deepEqual((await readAs(world, actor, (db) => asked.execute(db))).rows, rows)
        shown += rows.length
      }
      for (const { of, table } of careers)
        await compare(
          sql`select t::text from ${sql.table(table)} t where ${sql.ref(of)} = any(${ids}::uuid[]) order by 1`,
        )
      await compare(
        sql`select a.id from awards a where recipient_id = any(${ids}::uuid[]) order by 1`,
        sql`select a.id from unnest(${ids}::uuid[]) one, awards_of(one) a order by 1`,
      )
    }
    assert.ok(shown > 500, `${shown} rows were compared`)
  })

  test('show an officer of a body only what is of bodies in reach, or was sent to the own one', async () => {
    const { rows: edges } = await sql<{ below: string; above: string }>`
      select organisation_id as below, authority_id as above from organisation_authority
      where in_force(from_on, to_on, ${today})`.execute(world.owner)
    let hidden = 0
    for (const own of organisations) {
      const reach = new Set([own, ...edges.filter((edge) => edge.above === own).map((edge) => edge.below)])
      const [dossiers, awards] = await readAs(world, actorAt('officer', own), async (db) => [
        await db.selectFrom('dossiers').select(['organisation_id', 'receiver_id', 'sender_id', 'decider_id']).execute(),
        await db.selectFrom('awards').select(['organisation_id', 'decider_id']).execute(),
      ])
      for (const { organisation_id, ...sent } of dossiers)
        assert.ok(reach.has(organisation_id) || Object.values(sent).includes(own))
      for (const { organisation_id, decider_id } of awards)
        assert.ok((organisation_id !== null && reach.has(organisation_id)) || decider_id === own)
      hidden += Number(dossiers.length === 0)
    }
    assert.ok(hidden > 3, 'some bodies of the demo have no dossier in reach')
  })

  test('are not opened by what an officer writes: only who sees a dossier or a person already can take them up', async () => {
    const [own, beside] = await Promise.all(['KT-STNMT-TTRA', 'KT-STNMT-QLDD'].map(organisationOf))
    const officer = actorAt('officer', own!)
    const dossierOf = (organisation: string) =>
      world.owner.selectFrom('dossiers').selectAll().where('organisation_id', '=', organisation)
    const mine = await dossierOf(own!).executeTakeFirstOrThrow()
    const theirs = await dossierOf(beside!).executeTakeFirstOrThrow()
    const { id: decision } = await world.owner.selectFrom('decisions').select('id').executeTakeFirstOrThrow()
    const council = await world.owner.selectFrom('councils').select('id').executeTakeFirstOrThrow()
    const [letterId, sittingId, decisionId] = [newId(), newId(), newId()]
    const write = (from: string, id = newId()) =>
      sql`insert into letters (id, organisation_id, receiver_id, line, title, content, stage, drafted_by, drafted_on)
        values (${id}, ${from}, ${own}, 'administrative', '', '', 'draft', ${mine.opened_by}, ${today})`
    const prepare = async (trx: Trx) => {
      await write(own!, letterId).execute(trx)
      await sql`insert into sittings (id, council_id, body_id, title, held_on, place, stage)
        values (${sittingId}, ${council.id}, ${own}, '', ${today}, '', 'planned')`.execute(trx)
      await sql`insert into decisions (id, body_id, honour, title, stage, bases, drafted_by, drafted_on)
        values (${decisionId}, ${own}, ${mine.honour}, '', 'draft', '{}', ${mine.opened_by}, ${today})`.execute(trx)
    }
    const list = (id: string) => sql`insert into letter_dossiers values (${letterId}, ${id}, 1)`
    const table = (id: string) =>
      sql`insert into sitting_cases (id, sitting_id, dossier_id, position, percent, strict, basis)
        values (${newId()}, ${sittingId}, ${id}, 1, 50, true, '')`
    const nominate = (id: string) =>
      sql`insert into dossiers (id, code, honour, cycle, year, achievement_from, nominee_kind, nominee_id, nominee_name,
          nominee_line, organisation_id, line, sender_id, receiver_id, decider_id, stage, opened_by, opened_on)
        values (${newId()}, ${newId()}, ${mine.honour}, 'merit', 2000, 2000, 'person', ${id}, '',
          '', ${own}, 'administrative', ${own}, ${own}, ${own}, 'draft', ${mine.opened_by}, ${today})`
    const decide = (id: string) => sql`insert into decision_items values (${id}, ${mine.id}, 1)`

    for (const [does, allowed, refused] of [
      ['list in a letter', list(mine.id), list(theirs.id)],
      ['put before a council', table(mine.id), table(theirs.id)],
      ['nominate', nominate(mine.nominee_id), nominate(theirs.nominee_id)],
      ['put into a decision', decide(decisionId), decide(decision)],
      ['write a letter', write(own!), write(beside!)],
    ] as const) {
      await tried(officer, async (trx) => {
        await prepare(trx)
        await allowed.execute(trx)
        await assert.rejects(refused.execute(trx), /row-level security/, does)
      })
    }
  })

  test('are not moved by temporary tables under the names that they ask', async () => {
    const own = await organisationOf('KT-STNMT-TTRA')
    await tried(actorAt('officer', own), async (trx) => {
      const before = await everythingSeen(trx)
      await sql`create temp table organisation_authority as select id as organisation_id, ${own}::uuid as authority_id,
        'administrative' as line, 1 as depth, null::date as from_on, null::date as to_on from organisations`.execute(
        trx,
      )
      await sql`create temp table posts as select id as person_id, ${own}::uuid as organisation_id, null::date as from_on,
        null::date as to_on from people`.execute(trx)
      await sql`create temp table organisation_parents as select organisation_id, authority_id as parent_id, line, from_on, to_on
        from pg_temp.organisation_authority where organisation_id <> authority_id`.execute(trx)
      await sql`select rebuild_authority()`.execute(trx)
      assert.deepEqual(await everythingSeen(trx), before)
    })
  })

  test('tell by the numbers for the ceiling of titles nothing of a person out of reach', async () => {
    const body = await organisationOf('STNMT-62')
    const officer = actorAt('officer', await organisationOf('KT-STNMT-TTRA'))
    const figures = (db: Db) =>
      sql<{ id: string; ldtt: number }>`
      select p.id, h.* from people p, title_holders(${body}, 2021, ${today}, p.id) h order by 1`.execute(db)
    const { rows: all } = await figures(world.owner)
    const { rows: told } = await readAs(world, officer, figures)
    const { rows: seen } = await readAs(world, officer, (db) =>
      sql<{ id: string }>`select id from people where sees_subject(id)`.execute(db),
    )
    const ids = new Set(seen.map((person) => person.id))
    assert.deepEqual(
      told,
      all.filter((row) => ids.has(row.id)),
    )
    assert.ok(told.length > 0 && told.length < all.length && told[0]!.ldtt > 0)
  })

  test('tell the record of a person or of a collective, and the numbers of its members, only to who sees them', async () => {
    const officer = actorAt('officer', await organisationOf('KT-STNMT-TTRA'))
    const { rows } = await readAs(world, officer, recordsTold)
    const people = new Set((await world.owner.selectFrom('people').select('id').execute()).map(({ id }) => id))
    for (const { id, seen, person, collective, members } of rows)
      assert.deepEqual([person, collective, members], [seen && people.has(id), seen, seen])
    const seen = rows.filter((row) => row.seen)
    assert.ok(seen.some(({ id }) => people.has(id)) && seen.some(({ id }) => !people.has(id)))
    assert.ok(seen.length < rows.length)
  })

  test('tell what came after an entry of the ledger only to who sees the entry', async () => {
    const everything = await world.owner
      .selectFrom('awards')
      .select(['recipient_id', 'year', 'id', 'organisation_id'])
      .execute()
    const { rows: followed } = await sql<{ id: string }>`
      select award_id as id from certificates union select award_id from award_papers
      union select award_id from voided_awards union select award_id from award_restorations`.execute(world.owner)
    const bodies = new Set(
      everything.filter(({ id }) => idsIn(followed).includes(id)).map((row) => row.organisation_id!),
    )
    const shares: number[] = []
    for (const body of [...bodies, await organisationOf('KT-STNMT-TTRA')]) {
      const officer = actorAt('officer', body)
      const told = await readAs(world, officer, (db) => withWhatFollowed(db, everything))
      const { rows: seen } = await readAs(world, officer, (db) =>
        sql<{ id: string }>`select id from json_to_recordset(${JSON.stringify(everything)})
          as e (recipient_id uuid, year int, id uuid) where sees_award(recipient_id, year, id)`.execute(db),
      )
      const withSomething = told.filter((row) => row.ended ?? row.restored_by ?? row.code ?? row.scans[0])
      assert.deepEqual(idsIn(withSomething), idsIn(followed.filter(({ id }) => idsIn(seen).includes(id))))
      shares.push(withSomething.length)
    }
    assert.ok(shares.some((count) => count > 0) && shares.some((count) => count < followed.length))
  })

  test('tell the timeline of an object only to who sees it, and the record as a whole to nobody', async () => {
    const officer = actorAt('officer', await organisationOf('KT-STNMT-TTRA'))
    const everything = sql<{ id: string }>`
      select distinct subject_id as id from event_subjects where subject_id in
        (select id from dossiers union select id from letters union select id from sittings union select id from decisions union select id from people)`
    const { rows: all } = await everything.execute(world.owner)
    const seen = await readAs(world, officer, async (db) => {
      const { rows } = await sql<{ id: string }>`
        select id from dossiers union select id from letters union select id from sittings union select id from decisions
        union select id from people where sees_subject(id)`.execute(db)
      return new Set(rows.map(({ id }) => id))
    })
    const within = all.filter(({ id }) => seen.has(id))
    const beyond = all.filter(({ id }) => !seen.has(id))
    const count = (rows: { id: string }[]) => readAs(world, officer, (db) => withTimeline(db, rows))
    assert.deepEqual([await count(within), await count(beyond)], [within.length, 0])
    assert.ok(within.length > 3 && beyond.length > 30)
    for (const column of ['changes', 'subjects', 'actor_id', 'action'])
      await assert.rejects(
        readAs(world, officer, (db) => sql`select ${sql.ref(column)} from events`.execute(db)),
        /permission denied/,
      )
  })

  async function organisationOf(code: string): Promise<string> {
    const found = world.owner.selectFrom('organisations').select('id').where('code', '=', code)
    return (await found.executeTakeFirstOrThrow()).id
  }

  /** All rows that are seen of walled tables, and how many the searches find. */
  async function everythingSeen(trx: Trx): Promise<unknown[]> {
    const rows = await Promise.all(walled.map((table) => idsOf(trx, table)))
    const found = (of: string, all: string) =>
      sql`select count(*) from ${sql.id(`search_${of}`)}(${sql.raw(all)}, '', 1000)`.execute(trx)
    return [
      rows,
      (await found('dossiers', "'%'")).rows,
      (await found('awards_beginning', "'%'")).rows,
      // Everybody's, but of who bears a name that nobody bears.
      (await found('awards', `$$!'qqq'$$::tsquery`)).rows,
    ]
  }

  /** What somebody does with SQL of their own under their pass; all of it is undone. */
  async function tried(actor: Actor, attempt: (trx: Trx) => Promise<void>): Promise<void> {
    const undo = new Error('undone')
    const transaction = world.office.db.transaction().execute(async (trx) => {
      await showPass(trx, world.office.passKey, actor, today)
      await attempt(trx)
      throw undo
    })
    await assert.rejects(transaction, undo)
  }

  /** Somebody in each role at each body. */
  function everybody(): Actor[] {
    return organisations.flatMap((organisation) => roleNames.map((role) => actorAt(role, organisation)))
  }
})

function actorAt(role: Role, organisationId: string): Actor {
  return { name: role, accountId: newId(), personId: newId(), grants: [{ role, organisationId }] }
}

function explained(reason: string, tables: string[]): Record<string, string> {
  return Object.fromEntries(tables.map((table) => [table, reason]))
}

/** How many of these objects have a timeline that is told. */
async function withTimeline(db: Db, objects: { id: string }[]): Promise<number> {
  const ids = objects.map(({ id }) => id)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from unnest(${ids}::uuid[]) as id where exists (select from events_about(id, 1))`.execute(
    db,
  )
  return rows[0]!.count
}

/** The rows that are seen of a table, as text. */
async function idsOf(db: Db, table: string): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t order by 1`.execute(db)
  return rows.map(({ row }) => row)
}

/** Of everybody and of every body with people: whether they are seen, and whether their record and its numbers are told. */
function recordsTold(db: Db) {
  return sql<{ id: string; seen: boolean; person: boolean; collective: boolean; members: boolean }>`
    select id, sees_subject(id) as seen, record_of_person(id, 2021) is not null as person,
      exists (select from records_of_collectives(array[id], ${today}, 2021)) as collective,
      exists (select from members_of_collectives(array[id], array[true], ${today}, 2021)) as members
    from (select id from people union all select organisation_id from posts) as subjects order by 1`.execute(db)
}

function idsIn(rows: { id: string }[]): string[] {
  return rows.map(({ id }) => id).toSorted()
}
