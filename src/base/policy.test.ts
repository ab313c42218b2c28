import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { policy as officePolicy } from '../apps/policy.ts'
import { authoritiesOf, relatedTo, relationsOf } from '../registry/organisations/organisation.store.ts'
import { freshOffice, type TestOffice } from '../../test/world.ts'
import { day, holdsOn, type Period } from './days.ts'
import { newId } from './ids.ts'
import { can, everyone, publicActor, scope, signedIn, uncovered } from './policy.ts'
import type { Actor, Policy, PolicyRow, Relation } from './policy.ts'

const today = day('2021-12-20')
const relations: (Relation | 'any')[] = ['self', 'ancestor', 'sector', 'receiver', 'any']
const stages = ['draft', 'submitted', 'received']
const roles = { officer: 'cán bộ thi đua', leader: 'thủ trưởng', standing: 'thường trực hội đồng' }
const entrusted: Actor = { personId: newId(), accountId: newId(), name: 'Lan', grants: [] }

let world: TestOffice

before(async () => {
  world = await freshOffice()
  await sql`create table policy_objects (
    id uuid primary key, organisation_id uuid not null, receiver_ids uuid[] not null, stage text, conflicted uuid[] not null
  )`.execute(world.owner)
  await sql`grant select on policy_objects to sovang_app`.execute(world.owner)
})

test('what a person may do with one object and what a list shows them agree, for every cell of any policy', async () => {
  const tried = { allowed: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(anyProvince, async (province) => {
      await settle(province)
      for (const row of province.policies) {
        const policy: Policy = { roles, rows: row }
        for (const actor of province.actors) {
          const listed = await listedFor(policy, actor)
          const allowed = await allowedFor(policy, actor, province.objects)
          assert.deepEqual(listed, allowed)
          tried.allowed += allowed.length
          tried.refused += province.objects.length - allowed.length
        }
      }
    }),
    { numRuns: 12 },
  )
  assert.ok(tried.allowed > 50 && tried.refused > 50, JSON.stringify(tried))
})

test('the bodies above an organisation are those of its lines on that day: up the administration, then along the sector', async () => {
  await fc.assert(
    fc.asyncProperty(anyProvince, async ({ organisations, edges, ...rest }) => {
      await settle({ organisations, edges, ...rest })
      for (const id of organisations) {
        const stored = await authoritiesOf(world.office.db, id, today)
        const climbed = climb(edges, id)
        assert.deepEqual(new Set(stored.administrative), climbed.administrative)
        assert.deepEqual(new Set(stored.sector), climbed.sector)
      }
    }),
    { numRuns: 12 },
  )
})

test('each relation reaches its own objects and no others, at each stage', async () => {
  const [province, ministry, department, division, council] = [newId(), newId(), newId(), newId(), newId()]
  const dossier = (stage: string) => ({
    id: newId(),
    organisation: division,
    receivers: [council],
    stage,
    conflicted: [],
  })
  const objects = stages.map(dossier)
  await settle({
    organisations: [province, ministry, department, division, council],
    edges: [
      edge(department, province, 'administrative'),
      edge(department, ministry, 'sector'),
      edge(division, department, 'administrative'),
    ],
    objects,
  })
  const reached: Record<string, string[]> = {}
  for (const relation of relations) {
    for (const [place, organisationId] of Object.entries({ province, ministry, department, division, council })) {
      const policy: Policy = { roles, rows: [{ action: 'see', role: 'officer', relation, stages: ['submitted'] }] }
      const actor = { ...entrusted, grants: [{ role: 'officer', organisationId }] }
      const listed = await listedFor(policy, actor)
      assert.deepEqual(listed, await allowedFor(policy, actor, objects))
      assert.deepEqual(listed, listed.length ? [objects[1]!.id] : [])
      if (listed.length) (reached[relation] ??= []).push(place)
    }
  }
  assert.deepEqual(reached, {
    self: ['division'],
    ancestor: ['province', 'department'],
    sector: ['ministry'],
    receiver: ['council'],
    any: ['province', 'ministry', 'department', 'division', 'council'],
  })
})

test('a right limited by stage or by conflict of interest cannot be listed without naming it', () => {
  const row: PolicyRow = { action: 'see', role: signedIn, relation: 'any' }
  const listed = (limit: Partial<PolicyRow>) => scope({ roles, rows: [{ ...row, ...limit }] }, entrusted, 'see', {})
  assert.throws(() => listed({ stages: ['draft'] }), /names no stage column/)
  assert.throws(() => listed({ barredByConflict: true }), /its list names none/)
  assert.doesNotThrow(() => listed({}))
})

test('a refusal says whether it is the step, the conflict of interest or the role, and who has the right', () => {
  const rows: PolicyRow[] = [
    { action: 'sign', role: 'leader', relation: 'self', stages: ['drafted'], barredByConflict: true },
    { action: 'sign', role: 'standing', relation: 'receiver', stages: ['drafted'] },
    { action: 'read', role: 'leader', relation: 'self' },
    { action: 'read', role: 'standing', relation: 'self' },
    { action: 'read', role: 'officer', relation: 'self' },
  ]
  const body = newId()
  const leader: Actor = { ...entrusted, grants: [{ role: 'leader', organisationId: body }] }
  const asked = (actor: Actor, stage: string, conflicted: string[] = []) =>
    can({ roles, rows }, actor, 'sign', { related: { self: [body] }, stage, conflicted })
  assert.deepEqual(asked(leader, 'drafted'), { allowed: true, under: leader.grants[0] })
  assert.deepEqual(asked(leader, 'signed'), { allowed: false, reason: 'Việc này không làm được ở bước hiện nay.' })
  assert.deepEqual(asked(leader, 'drafted', [leader.personId!]), {
    allowed: false,
    reason: 'Bạn có liên quan đến trường hợp này nên không được tham gia.',
  })
  assert.deepEqual(asked(publicActor, 'drafted'), {
    allowed: false,
    reason:
      'Việc này do thủ trưởng hoặc thường trực hội đồng của cơ quan có liên quan thực hiện. ' +
      'Bạn chưa đăng nhập hoặc chưa được giao vai trò nào.',
  })
  assert.deepEqual(can({ roles, rows }, publicActor, 'read', { related: {} }), {
    allowed: false,
    reason:
      'Việc này do thủ trưởng, thường trực hội đồng hoặc cán bộ thi đua của cơ quan có liên quan thực hiện. ' +
      'Bạn chưa đăng nhập hoặc chưa được giao vai trò nào.',
  })
})

test('in the policy of the office every right names a role that exists, a relation that exists, and stands there once', () => {
  const known = new Set([...Object.keys(officePolicy.roles), everyone, signedIn])
  assert.ok(officePolicy.rows.length > 20)
  assert.deepEqual(
    officePolicy.rows.filter((row) => !known.has(row.role) || !relations.includes(row.relation)),
    [],
  )
  const spelled = officePolicy.rows.map(({ action, role, relation, stages }) =>
    [action, role, relation, ...(stages ?? ['all'])].join(' '),
  )
  assert.deepEqual(
    spelled.filter((right, n) => spelled.indexOf(right) !== n),
    [],
  )
})

test('in the policy of the office no right names an empty list of stages or the same stage twice', () => {
  const odd = officePolicy.rows.filter((row) => row.stages && new Set(row.stages).size !== (row.stages.length || -1))
  assert.deepEqual(odd, [])
})

test('in the policy of the office who is not signed in may look at some things, and sign in', () => {
  const open = officePolicy.rows.filter((row) => row.role === everyone)
  assert.deepEqual(
    open.map((row) => row.action).filter((action) => !/\.(list|show|check|search)$/.test(action)),
    ['account.signIn'],
  )
})

test('an action without a row is named, one with a row is not', () => {
  const covered = officePolicy.rows[0]!.action
  assert.deepEqual(uncovered(officePolicy, [covered, 'nobody.thoughtOfThis']), ['nobody.thoughtOfThis'])
  assert.equal(can(officePolicy, entrusted, 'nobody.thoughtOfThis', { related: {} }).allowed, false)
})

interface Edge extends Period {
  organisation: string
  parent: string
  line: 'administrative' | 'sector'
}

interface StoredObject {
  id: string
  organisation: string
  receivers: string[]
  stage: string | null
  conflicted: string[]
}

function edge(organisation: string, parent: string, line: Edge['line'], period: Partial<Period> = {}): Edge {
  return { organisation, parent, line, from: null, to: null, ...period }
}

/** Replaces all organisations and objects by the given ones. */
async function settle({
  organisations,
  edges,
  objects,
}: {
  organisations: string[]
  edges: Edge[]
  objects: StoredObject[]
}) {
  const { owner } = world
  for (const table of ['policy_objects', 'organisation_authority', 'organisation_parents', 'organisations'])
    await sql`delete from ${sql.table(table)}`.execute(owner)
  await sql`insert into organisations (id, code, kind, name, confidence)
    select id::uuid, id, 'department', id, 'entered' from unnest(${organisations}::text[]) as id`.execute(owner)
  for (const { organisation, parent, line, from, to } of edges) {
    await owner
      .insertInto('organisation_parents')
      .values({ organisation_id: organisation, parent_id: parent, line, from_on: from, to_on: to })
      .execute()
  }
  await sql`select rebuild_authority()`.execute(owner)
  for (const { id, organisation, receivers, stage, conflicted } of objects) {
    await sql`insert into policy_objects
      values (${id}, ${organisation}, ${receivers}::uuid[], ${stage}, ${conflicted}::uuid[])`.execute(owner)
  }
}

async function listedFor(policy: Policy, actor: Actor): Promise<string[]> {
  const reach = relationsOf(
    sql.ref('o.organisation_id'),
    today,
    (organisationIds) => sql`o.receiver_ids && ${organisationIds as string[]}::uuid[]`,
  )
  const visible = scope(
    policy,
    actor,
    'see',
    reach,
    sql.ref('o.stage'),
    (personId) => sql`${personId} = any(o.conflicted)`,
  )
  const { rows } = await sql<{ id: string }>`select id from policy_objects o where ${visible} order by id`.execute(
    world.office.db,
  )
  return rows.map((row) => row.id)
}

async function allowedFor(policy: Policy, actor: Actor, objects: StoredObject[]): Promise<string[]> {
  const allowed: string[] = []
  for (const { id, organisation, receivers, stage, conflicted } of objects) {
    const related = await relatedTo(world.office.db, organisation, today, receivers)
    const standing = { related, conflicted, ...(stage !== null && { stage }) }
    if (can(policy, actor, 'see', standing).allowed) allowed.push(id)
  }
  return allowed.sort()
}

/** The lines above one organisation, climbed edge by edge: what `rebuild_authority` works out for all at once. */
function climb(edges: Edge[], from: string) {
  const above = { administrative: new Set<string>(), sector: new Set<string>() }
  const up = (organisation: string, along: Edge['line']) => {
    for (const next of edges) {
      if (next.organisation !== organisation || !holdsOn(next, today)) continue
      if (along === 'sector' && next.line === 'administrative') continue
      above[next.line].add(next.parent)
      up(next.parent, next.line)
    }
  }
  up(from, 'administrative')
  return above
}

const anyPeriod: fc.Arbitrary<Period> = fc.constantFrom(
  { from: null, to: null },
  { from: null, to: null },
  { from: day('2020-01-01'), to: null },
  { from: null, to: today },
  { from: null, to: day('2021-12-21') },
  { from: today, to: null },
  { from: day('2021-12-21'), to: null },
)

/** Some organisations (each may stand under earlier ones, in either line), actors, objects and policies. */
const anyProvince = fc.integer({ min: 2, max: 7 }).chain((size) => {
  const organisations = Array.from({ length: size }, () => newId())
  const anyOrganisation = fc.constantFrom(...organisations)
  const anyEdge = fc
    .tuple(fc.integer({ min: 1, max: size - 1 }), fc.nat(), fc.constantFrom('administrative', 'sector'), anyPeriod)
    .map(([low, high, line, period]) =>
      edge(organisations[low]!, organisations[high % low]!, line as Edge['line'], period),
    )
  const people = [newId(), newId()]
  const anyGrant = fc.record({ role: fc.constantFrom(...Object.keys(roles)), organisationId: anyOrganisation })
  const anyActor = fc.oneof(
    { weight: 1, arbitrary: fc.constant(publicActor) },
    {
      weight: 6,
      arbitrary: fc
        .record({ personId: fc.constantFrom(...people, null), grants: fc.array(anyGrant, { maxLength: 3 }) })
        .map(({ personId, grants }): Actor => ({ personId, grants, accountId: newId(), name: 'Lan' })),
    },
  )
  const anyObject = fc
    .record({
      organisation: anyOrganisation,
      receivers: fc.array(anyOrganisation, { maxLength: 2 }),
      stage: fc.constantFrom(...stages, null),
      conflicted: fc.subarray(people),
    })
    .map((some): StoredObject => Object.assign(some, { id: newId() }))
  const anyRow = fc
    .record({
      action: fc.constantFrom('see', 'see', 'see', 'sign'),
      role: fc.constantFrom(...Object.keys(roles), ...Object.keys(roles), signedIn, everyone),
      relation: fc.constantFrom(...relations),
      stages: fc.option(fc.subarray(stages), { nil: undefined }),
      barred: fc.boolean(),
    })
    .map(({ stages, barred, ...row }): PolicyRow =>
      Object.assign(row, stages && { stages }, barred && ({ barredByConflict: true } as const)),
    )
  return fc.record({
    organisations: fc.constant(organisations),
    edges: fc.uniqueArray(anyEdge, {
      maxLength: 9,
      selector: ({ organisation, parent, line }) => `${organisation} ${parent} ${line}`,
    }),
    actors: fc.array(anyActor, { minLength: 3, maxLength: 4 }),
    objects: fc.array(anyObject, { minLength: 4, maxLength: 6 }),
    policies: fc.array(fc.array(anyRow, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 4 }),
  })
})
