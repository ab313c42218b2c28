import { sql } from 'kysely'
import type * as z from 'zod'
import { action } from '../../base/action.ts'
import { anyOfIds, type Trx } from '../../base/database/database.ts'
import { showDay, type Day } from '../../base/days.ts'
import { BadInput, Conflict, type FieldProblem } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { noStanding } from '../../base/policy.ts'
import {
  addLinks,
  awardsLeftBy,
  bodiesNamed,
  chunks,
  courseOf,
  earlier,
  endLinks,
  endMemberships,
  grantsAt,
  leftBehind,
  lockOrganisations,
  postsAt,
  rebuildAuthority,
  refuseCircles,
  unitsBelow,
  type NewLink,
} from './succession.store.ts'
import {
  endedBefore,
  faultsOf,
  heirOf,
  later,
  reorganisationInput,
  within,
  type Edge,
  type KnownBody,
  type Span,
} from './succession.ts'

type Input = z.output<typeof reorganisationInput>

/**
 * Ghi sắp xếp tổ chức theo một văn bản: bodies end on the day and others take their place, with units, people, accounts and the
 * record. The day may lie ahead. Throws BadInput with each place that cannot be; Conflict for a body that somebody has ended.
 */
export const succeedOrganisations = action({
  name: 'organisation.succeed',
  title: 'Ghi sắp xếp tổ chức',
  input: reorganisationInput,
  load: ({ trx }) => lockOrganisations(trx),
  may: () => noStanding,
  run: async ({ trx, input, record }) => {
    const plan = await planOf(trx, input)
    await enterBodies(trx, plan)
    await endBodies(trx, plan)
    await trx
      .insertInto('organisation_successions')
      .values(
        plan.edges.map((edge, index) => ({
          predecessor_id: edge.predecessor,
          successor_id: edge.successor,
          kind: edge.kind,
          on_day: plan.on,
          basis: plan.basis,
          record_policy: edge.recordPolicy,
          confidence: input.successions[index]!.confidence,
        })),
      )
      .execute()
    await linkNewBodies(trx, plan)
    const units = await carryUnits(trx, plan)
    const moved = { courses: new Map<string, Span[]>(), trx, on: plan.on }
    const people = await carryPosts(plan, moved)
    const accounts = await carryGrants(plan, moved)
    await refuseCircles(trx, [...units.ids, ...plan.edges.flatMap(({ successor }) => successor ?? [])])
    await rebuildAuthority(trx)
    const left = await leftBehind(trx, plan.predecessors, plan.on)
    const awards = await awardsLeftBy(trx, plan.predecessors)
    const counts = {
      ended: plan.predecessors.length,
      begun: plan.bodies.length,
      units: units.ids.length,
      people: people.length,
      accounts,
    }
    const successors = [...new Set(plan.edges.flatMap(({ successor }) => successor ?? []))]
    record({
      subjects: [...plan.predecessors, ...successors, ...(people.length > mostSubjects ? [] : people)],
      changes: {
        on: plan.on,
        basis: plan.basis,
        ...counts,
        bodies: input.bodies.map(({ code, kind, name }) => ({ code, kind, name })),
        successions: input.successions.map(({ predecessor, successor, kind, recordPolicy }) => ({
          predecessor,
          successor,
          kind,
          recordPolicy,
        })),
        assignments: input.assignments.length,
      },
    })
    return {
      on: plan.on,
      ...counts,
      awards,
      /** What nobody but its keepers can carry over. */
      left,
      bodies: plan.bodies.map(({ id, code }) => ({ id, code })),
    }
  },
})

/** More people than these are not each told in their own timeline. */
const mostSubjects = 10_000

interface Plan {
  on: Day
  basis: string
  bodies: (Input['bodies'][number] & { id: string })[]
  edges: Edge[]
  predecessors: string[]
  /** Ids of all bodies named, by id and by code. */
  idOf: ReadonlyMap<string, string>
  names: ReadonlyMap<string, KnownBody>
  posts: Awaited<ReturnType<typeof postsAt>>
  grants: Awaited<ReturnType<typeof grantsAt>>
  units: Awaited<ReturnType<typeof unitsBelow>>
  /** Where a unit or a person of a body goes; null: nowhere, the body has no heir. */
  heirOf(predecessor: string, subject: string | null): string | null
}

async function planOf(trx: Trx, input: Input): Promise<Plan> {
  const { on } = input
  const bodies = input.bodies.map((body) => ({ ...body, id: newId() }))
  const named = await findAll(trx, input, bodies)
  const edges = input.successions.map(({ predecessor, successor, kind, recordPolicy }) => ({
    predecessor: named.get(predecessor)!.id,
    successor: successor === null ? null : named.get(successor)!.id,
    kind,
    recordPolicy,
  }))
  const names = new Map([...named.values()].map((body) => [body.id, body]))
  const [ended] = endedBefore(edges, names, on)
  if (ended)
    throw new Conflict(
      `${ended.name} ${ended.isSucceeded ? 'đã được ghi sắp xếp' : 'đã kết thúc'}${ended.to_on ? ` từ ngày ${showDay(ended.to_on)}` : ''}. Hãy tải lại trang, xem phần “Trước và sau” của đơn vị này rồi ghi lại nếu cần.`,
    )
  refuse(faultsOf(edges, names, on))
  const predecessors = [...new Set(edges.map((edge) => edge.predecessor))]
  const [units, posts, grants] = await Promise.all([
    unitsBelow(trx, predecessors, on),
    postsAt(trx, predecessors, on),
    grantsAt(trx, predecessors, on),
  ])
  const idOf = new Map([...named].map(([name, { id }]) => [name, id]))
  const assigned = assignedOf(input, idOf)
  const heir = (predecessor: string, subject: string | null) =>
    (subject !== null ? assigned.get(subject) : undefined) ?? heirOf(predecessor, edges)
  const plan = { on, basis: input.basis, bodies, edges, predecessors, idOf, names, posts, grants, units, heirOf: heir }
  refuse([...assignmentFaults(input, plan), ...homelessFaults(plan), ...earlyFaults(plan)])
  return plan
}

async function findAll(trx: Trx, input: Input, bodies: readonly (Input['bodies'][number] & { id: string })[]) {
  const asked = input.successions.flatMap(({ predecessor, successor }) => [
    predecessor,
    ...((successor ?? '') ? [successor!] : []),
  ])
  const others = [
    ...input.assignments.flatMap(({ unit, successor }) => [...(unit === undefined ? [] : [unit]), successor]),
    ...bodies.flatMap(({ parents }) => parents.map((parent) => parent.organisation)),
  ]
  const inBook = await bodiesNamed(trx, [...new Set([...asked, ...others, ...bodies.map(({ code }) => code)])])
  const named = new Map<string, KnownBody>(inBook)
  refuse(
    bodies.flatMap(({ code }, index) =>
      inBook.has(code) || bodies.findIndex((one) => one.code === code) < index
        ? [{ path: `bodies.${index}.code`, message: `Mã ${code} đã có trong sổ. Chọn mã khác cho đơn vị mới.` }]
        : [],
    ),
  )
  for (const { id, code, name } of bodies) {
    const body = { id, name, from_on: input.on, to_on: null, isNew: true, isSucceeded: false }
    named.set(code, body).set(id, body)
  }
  const missing = (path: string, word: string) =>
    named.has(word) ? [] : [{ path, message: `Không có đơn vị mã ${word} trong sổ.` }]
  refuse([
    ...bodies.flatMap(({ parents }, index) =>
      parents.flatMap(({ organisation }, at) => missing(`bodies.${index}.parents.${at}.organisation`, organisation)),
    ),
    ...input.successions.flatMap(({ predecessor, successor }, index) => [
      ...missing(`successions.${index}.predecessor`, predecessor),
      ...(successor === null ? [] : missing(`successions.${index}.successor`, successor)),
    ]),
    ...input.assignments.flatMap(({ unit, successor }, index) => [
      ...(unit === undefined ? [] : missing(`assignments.${index}.unit`, unit)),
      ...missing(`assignments.${index}.successor`, successor),
    ]),
  ])
  return named
}

function assignedOf({ assignments }: Input, idOf: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    assignments.map(({ unit, personId, successor }) => [personId ?? idOf.get(unit!)!, idOf.get(successor)!]),
  )
}

/** Who is assigned must be there to be assigned, and go to who takes the place of that body. */
function assignmentFaults({ assignments }: Input, plan: Plan): FieldProblem[] {
  return assignments.flatMap(({ unit, personId, successor }, index) => {
    const path = `assignments.${index}`
    const unitId = unit === undefined ? null : plan.idOf.get(unit)!
    const places =
      unitId === null
        ? plan.posts.filter((post) => post.person_id === personId).map((post) => post.organisation_id)
        : plan.units.filter((one) => one.organisation_id === unitId).map((one) => one.parent_id)
    if (places.length === 0)
      return [
        unitId === null
          ? { path: `${path}.personId`, message: 'Người này không giữ vị trí nào tại đơn vị kết thúc vào ngày đó.' }
          : { path: `${path}.unit`, message: `${plan.names.get(unitId)!.name} không trực thuộc đơn vị nào kết thúc.` },
      ]
    const to = plan.names.get(plan.idOf.get(successor)!)!
    if (to.to_on !== null && to.to_on <= plan.on)
      return [{ path: `${path}.successor`, message: `${to.name} đã kết thúc vào ngày đó.` }]
    const own = plan.edges.filter((edge) => places.includes(edge.predecessor) && edge.successor !== null)
    if (own.length > 0 && !own.some((edge) => edge.successor === to.id))
      return [{ path: `${path}.successor`, message: `${to.name} không phải đơn vị kế thừa của đơn vị kết thúc.` }]
    return []
  })
}

/** Units always need somebody above them; people only where their body goes on in several. */
function homelessFaults(plan: Plan): FieldProblem[] {
  const units = plan.units.filter((unit) => plan.heirOf(unit.parent_id, unit.organisation_id) === null)
  const divided = (body: string) => plan.edges.some((edge) => edge.predecessor === body && edge.successor !== null)
  const people = plan.posts.filter(
    (post) => divided(post.organisation_id) && plan.heirOf(post.organisation_id, post.person_id) === null,
  )
  const faults: FieldProblem[] = []
  if (units.length > 0)
    faults.push({
      path: 'assignments',
      message: `Chưa ghi đơn vị nhận cho ${listed(
        units.map((unit) => unit.name),
        'đơn vị trực thuộc',
      )}. Phân về một đơn vị, chọn đơn vị chính, hoặc cho kết thúc trong cùng văn bản.`,
    })
  if (people.length > 0)
    faults.push({
      path: 'assignments',
      message: `Chưa ghi đơn vị nhận cho ${listed(
        people.map((post) => post.name),
        'người',
      )}. Phân về một đơn vị hoặc chọn đơn vị chính.`,
    })
  const own = plan.units.filter((unit) => plan.heirOf(unit.parent_id, unit.organisation_id) === unit.organisation_id)
  if (own.length > 0)
    faults.push({
      path: 'successions',
      message: `${own[0]!.name} đang trực thuộc đơn vị kết thúc, nên chưa kế thừa được. Chuyển cơ quan cấp trên của đơn vị này trước.`,
    })
  return faults
}

/** What is to begin at a body after it has ended was entered by mistake, or before anybody knew. */
function earlyFaults({ posts, grants, on }: Plan): FieldProblem[] {
  const late = posts.filter((post) => post.from_on !== null && post.from_on >= on)
  const roles = grants.filter((grant) => grant.from_on >= on)
  return [
    ...(late.length > 0
      ? [
          {
            path: 'on',
            message: `${listed(
              late.map((post) => `${post.name} (từ ngày ${showDay(post.from_on!)})`),
              'người',
            )} có vị trí công tác bắt đầu từ ngày đó trở đi tại đơn vị kết thúc. Sửa vị trí ấy trước.`,
          },
        ]
      : []),
    ...(roles.length > 0
      ? [
          {
            path: 'on',
            message: `Vai trò giao cho ${listed(
              roles.map((grant) => `${grant.name} (từ ngày ${showDay(grant.from_on)})`),
              'tài khoản',
            )} tại đơn vị kết thúc bắt đầu từ ngày đó trở đi. Giao lại vai trò ấy trước.`,
          },
        ]
      : []),
  ]
}

function listed(names: readonly string[], what: string): string {
  const some = [...new Set(names)]
  return some.length <= 5 ? some.join(', ') : `${some.slice(0, 5).join(', ')} và ${some.length - 5} ${what} khác`
}

function refuse(faults: readonly FieldProblem[]): void {
  if (faults.length === 0) return
  throw new BadInput(faults.length === 1 ? faults[0]!.message : `Có ${faults.length} chỗ cần sửa.`, [...faults])
}

async function enterBodies(trx: Trx, { bodies, on, basis }: Plan): Promise<void> {
  for (const chunk of chunks(bodies)) {
    await trx
      .insertInto('organisations')
      .values(
        chunk.map((body) => ({
          id: body.id,
          code: body.code,
          kind: body.kind,
          name: body.name,
          short_name: body.shortName || null,
          symbol: body.symbol || null,
          place: body.place || null,
          from_on: on,
          to_on: null,
          confidence: body.confidence,
          basis,
          source: body.source || null,
          note: body.note || null,
        })),
      )
      .execute()
  }
}

/** The bodies end, and with them their links upward and in clusters. */
async function endBodies(trx: Trx, { predecessors, on }: Plan): Promise<void> {
  await trx
    .updateTable('organisations')
    .set({ to_on: on, version: sql`version + 1` })
    .where('id', '=', anyOfIds(predecessors))
    .execute()
  await endLinks(trx, { ofBodies: predecessors }, on)
  await endMemberships(trx, predecessors, on)
}

async function linkNewBodies(trx: Trx, { bodies, idOf, names, on, basis }: Plan): Promise<void> {
  const links = bodies.flatMap((body, index) =>
    body.parents.map(({ organisation, line }, at): NewLink => {
      const parentId = idOf.get(organisation)!
      const parent = names.get(parentId)!
      if (parent.from_on !== null && parent.from_on > on)
        refuse([{ path: `bodies.${index}.parents.${at}.organisation`, message: `${parent.name} chưa có vào ngày đó.` }])
      return { organisationId: body.id, parentId, line, from: on, to: null, basis }
    }),
  )
  await addLinks(trx, links)
}

/** Đơn vị trực thuộc come under who takes the place of the body above them, on the same line. */
async function carryUnits(trx: Trx, plan: Plan): Promise<{ ids: string[] }> {
  await endLinks(trx, { below: plan.predecessors }, plan.on)
  await addLinks(
    trx,
    plan.units.map((unit) => ({
      organisationId: unit.organisation_id,
      parentId: plan.heirOf(unit.parent_id, unit.organisation_id)!,
      line: unit.line,
      from: later(unit.from_on, plan.on),
      to: earlier(unit.to_on, unit.ends_on),
      basis: plan.basis,
    })),
  )
  return { ids: [...new Set(plan.units.map((unit) => unit.organisation_id))] }
}

interface Moving {
  trx: Trx
  on: Day
  courses: Map<string, Span[]>
}

async function courseFrom({ trx, on, courses }: Moving, heir: string): Promise<Span[]> {
  const known = courses.get(heir) ?? (await courseOf(trx, heir, on))
  courses.set(heir, known)
  return known
}

/** Vị trí công tác end on the day and go on at the heir under the same title; who has no heir has no post from then on. */
async function carryPosts(plan: Plan, moving: Moving): Promise<string[]> {
  const { trx, on } = moving
  const next = []
  for (const post of plan.posts) {
    const heir = plan.heirOf(post.organisation_id, post.person_id)
    if (heir === null) continue
    for (const span of within(await courseFrom(moving, heir), on, post.to_on)) {
      next.push({
        id: newId(),
        person_id: post.person_id,
        organisation_id: span.organisationId,
        title: post.title,
        category: post.category,
        concurrent: post.concurrent,
        basis: plan.basis,
        from_on: span.from,
        to_on: span.to,
      })
    }
  }
  for (const chunk of chunks(plan.posts)) {
    const ids = chunk.map((post) => post.id)
    await trx.updateTable('posts').set({ to_on: on }).where('id', '=', anyOfIds(ids)).execute()
  }
  for (const chunk of chunks(next)) await trx.insertInto('posts').values(chunk).execute()
  return [...new Set(plan.posts.map((post) => post.person_id))]
}

/** Vai trò được giao end and begin again where their holder goes; the basis is the document of the reorganisation. */
async function carryGrants(plan: Plan, moving: Moving): Promise<number> {
  const { trx, on } = moving
  const next = []
  for (const grant of plan.grants) {
    const heir = plan.heirOf(grant.organisation_id, grant.person_id)
    if (heir === null) continue
    for (const span of within(await courseFrom(moving, heir), on, grant.to_on)) {
      next.push({
        id: newId(),
        account_id: grant.account_id,
        role: grant.role,
        organisation_id: span.organisationId,
        from_on: span.from!,
        to_on: span.to,
        basis: plan.basis.slice(0, 300),
      })
    }
  }
  for (const chunk of chunks(plan.grants)) {
    const ids = chunk.map((grant) => grant.id)
    await trx.updateTable('grants').set({ to_on: on }).where('id', '=', anyOfIds(ids)).execute()
  }
  for (const chunk of chunks(next)) await trx.insertInto('grants').values(chunk).execute()
  return new Set(plan.grants.map((grant) => grant.account_id)).size
}
