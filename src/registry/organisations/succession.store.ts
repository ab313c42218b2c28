/** SQL of reorganisations: what hangs on the bodies that end, and where it goes on. */
import { sql } from 'kysely'
import { anyOfIds, type Db, type Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { BadInput } from '../../base/errors.ts'
import type { Line, OrganisationKind } from './organisation.ts'
import { earlier, within, type KnownBody, type Span } from './succession.ts'
import './organisation.store.ts'

/** One writer at a time changes the tree: lines of authority are derived from the whole of it. */
export async function lockOrganisations(trx: Trx): Promise<void> {
  await sql`lock table organisations in share row exclusive mode`.execute(trx)
}

/** Derives the lines of authority anew, after any change of links or successions. */
export async function rebuildAuthority(trx: Trx): Promise<void> {
  await sql`select rebuild_authority()`.execute(trx)
}

/** A body that is in the book. */
export type FoundBody = KnownBody & { code: string; kind: OrganisationKind; version: number }

/** Bodies by the words by which an act names them: their id or their code. */
export async function bodiesNamed(trx: Db | Trx, names: readonly string[]): Promise<Map<string, FoundBody>> {
  const { rows } = await sql<FoundBody>`
    select o.id, o.code, o.kind, o.name, o.from_on, o.to_on, o.version, false as "isNew",
      exists (select from organisation_successions s where s.predecessor_id = o.id) as "isSucceeded"
    from organisations o where o.id::text = any(${[...names]}::text[]) or o.code = any(${[...names]}::text[])`.execute(
    trx,
  )
  return new Map(
    rows.flatMap((row) => [
      [row.id, row],
      [row.code, row],
    ]),
  )
}

/** Đơn vị trực thuộc: a link to one of these bodies that holds on the day or later. */
export interface Below {
  organisation_id: string
  code: string
  name: string
  kind: OrganisationKind
  parent_id: string
  line: Line
  from_on: Day | null
  to_on: Day | null
  /** When the unit itself ends. */
  ends_on: Day | null
}

export async function unitsBelow(db: Db | Trx, bodies: readonly string[], on: Day): Promise<Below[]> {
  return db
    .selectFrom('organisation_parents as p')
    .innerJoin('organisations as o', 'o.id', 'p.organisation_id')
    .select(['p.organisation_id', 'o.code', 'o.name', 'o.kind', 'p.parent_id', 'p.line', 'p.from_on', 'p.to_on'])
    .select('o.to_on as ends_on')
    .where('p.parent_id', '=', anyOfIds(bodies))
    .where(sql<boolean>`(p.to_on is null or p.to_on > ${on}) and (o.to_on is null or o.to_on > ${on})`)
    .where(sql<boolean>`not o.id = any(${[...bodies]}::uuid[])`)
    .orderBy(sql`o.name collate vietnamese`)
    .execute()
}

/** Vị trí công tác held at one of these bodies on the day or later. */
export async function postsAt(db: Db | Trx, bodies: readonly string[], on: Day) {
  return db
    .selectFrom('posts as t')
    .innerJoin('people as p', 'p.id', 't.person_id')
    .select([
      't.id',
      't.person_id',
      't.organisation_id',
      't.title',
      't.category',
      't.from_on',
      't.to_on',
      't.concurrent',
      'p.name',
    ])
    .where('t.organisation_id', '=', anyOfIds(bodies))
    .where(sql<boolean>`(t.to_on is null or t.to_on > ${on})`)
    .orderBy('p.name_order')
    .execute()
}

/** Vai trò được giao at one of these bodies on the day or later. */
export async function grantsAt(db: Db | Trx, bodies: readonly string[], on: Day) {
  return db
    .selectFrom('grants as g')
    .innerJoin('accounts as a', 'a.id', 'g.account_id')
    .select(['g.id', 'g.account_id', 'g.role', 'g.organisation_id', 'g.from_on', 'g.to_on', 'a.name', 'a.person_id'])
    .where('g.organisation_id', '=', anyOfIds(bodies))
    .where(sql<boolean>`(g.to_on is null or g.to_on > ${on})`)
    .execute()
}

/** Hội đồng, quy định riêng of these bodies: nobody but their keepers can say what becomes of them. */
export async function leftBehind(db: Db | Trx, bodies: readonly string[], on: Day) {
  const { rows } = await sql<{ councils: string[]; layers: string[] }>`
    select
      array(select c.name from organisations c join organisation_parents p on p.organisation_id = c.id
        where p.parent_id = ${anyOfIds(bodies)} and c.kind in ('council', 'initiativeCouncil')
          and (c.from_on is null or c.from_on < ${on}) and (c.to_on is null or c.to_on >= ${on}) order by c.name) as councils,
      array(select l.symbol from law_layers l where l.organisation_id = ${anyOfIds(bodies)}
        and (l.to_on is null or l.to_on > ${on}) order by l.symbol) as layers`.execute(db)
  return rows[0]!
}

/** How many awards lie with these bodies, as units or as recipients; one more than 10,000 stands for all that lies beyond. */
export async function awardsLeftBy(db: Db | Trx, bodies: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`select awards_left_by(${[...bodies]}::uuid[]) as count`.execute(db)
  return rows[0]!.count
}

/**
 * Where something that comes to a body on a day is from then on: at the body until it ends, then at who takes its place. A
 * reorganisation may be in the book before its day, so that what is written today follows it of itself.
 */
export async function courseOf(trx: Db | Trx, bodyId: string, from: Day | null): Promise<Span[]> {
  const { rows } = await sql<{ id: string; from_on: Day | null; to_on: Day | null }>`
    with recursive course as (
      select o.id, ${from}::date as from_on, o.to_on, 0 as steps from organisations o where o.id = ${bodyId}
      union all
      select next.id, course.to_on, next.to_on, course.steps + 1
      from course cross join lateral (
        select o.id, o.to_on from organisation_successions s join organisations o on o.id = s.successor_id
        where s.predecessor_id = course.id and s.on_day = course.to_on
        order by array_position(array['main', 'all', 'any', 'none'], s.record_policy), o.code limit 1) next
      where course.steps < 20
    )
    select id, from_on, to_on from course order by steps`.execute(trx)
  const course = rows.map((row) => ({ organisationId: row.id, from: row.from_on, to: row.to_on }))
  // A body that has ended before `from` has no part in it.
  return within(course, from, null)
}

/** A link on its way into the book. */
export interface NewLink {
  organisationId: string
  parentId: string
  line: Line
  from: Day | null
  to: Day | null
  basis: string
}

/** Adds links where the same does not hold already, each along the course of the body above. */
export async function addLinks(trx: Trx, links: readonly NewLink[]): Promise<number> {
  const courses = new Map<string, Span[]>()
  const rows: NewLink[] = []
  for (const link of links) {
    const key = `${link.parentId} ${link.from}`
    const course = courses.get(key) ?? (await courseOf(trx, link.parentId, link.from))
    courses.set(key, course)
    for (const span of within(course, link.from, link.to))
      rows.push({ ...link, parentId: span.organisationId, from: span.from, to: span.to })
  }
  for (const chunk of chunks(rows)) {
    await sql`
      insert into organisation_parents (organisation_id, parent_id, line, from_on, to_on, basis)
      select l."organisationId", l."parentId", l.line, l."from", l."to", l.basis
      from jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb)
        as l ("organisationId" uuid, "parentId" uuid, line text, "from" date, "to" date, basis text)
      where not exists (select from organisation_parents p
        where p.organisation_id = l."organisationId" and p.parent_id = l."parentId" and p.line = l.line
          and (p.from_on is null or l."to" is null or p.from_on < l."to") and (p.to_on is null or l."from" is null or l."from" < p.to_on))
      on conflict do nothing`.execute(trx)
  }
  return rows.length
}

/** Ends links on a day; one that was to begin then or later never held, and goes. */
export async function endLinks(
  trx: Trx,
  which: { ofBodies?: readonly string[]; below?: readonly string[]; line?: Line; butParent?: string },
  on: Day,
) {
  const chosen = sql<boolean>`(${which.ofBodies === undefined} or organisation_id = any(${[...(which.ofBodies ?? [])]}::uuid[]))
    and (${which.below === undefined} or parent_id = any(${[...(which.below ?? [])]}::uuid[]))
    and (${which.line === undefined} or line = ${which.line ?? null})`
  await trx
    .deleteFrom('organisation_parents')
    .where(chosen)
    .where(sql<boolean>`from_on >= ${on}`)
    .execute()
  await trx
    .updateTable('organisation_parents')
    .set({ to_on: on })
    .where(chosen)
    .where(sql<boolean>`(from_on is null or from_on < ${on}) and (to_on is null or to_on > ${on})`)
    .execute()
}

/** Ends who belongs to which cluster, of bodies that end as of clusters that end. */
export async function endMemberships(trx: Trx, bodies: readonly string[], on: Day) {
  const chosen = sql<boolean>`(cluster_id = any(${[...bodies]}::uuid[]) or member_id = any(${[...bodies]}::uuid[]))`
  await trx
    .deleteFrom('organisation_members')
    .where(chosen)
    .where(sql<boolean>`from_on >= ${on}`)
    .execute()
  await trx
    .updateTable('organisation_members')
    .set({ to_on: on })
    .where(chosen)
    .where(sql<boolean>`(from_on is null or from_on < ${on}) and (to_on is null or to_on > ${on})`)
    .execute()
}

/** Throws BadInput where a body would come to stand above itself on some day. */
export async function refuseCircles(trx: Trx, bodies: readonly string[]): Promise<void> {
  const { rows } = await sql<{ name: string; through: string }>`
    with recursive path as (
      select organisation_id as start, parent_id as at, from_on, to_on, 1 as depth
      from organisation_parents where organisation_id = ${anyOfIds(bodies)}
      union
      select path.start, up.parent_id, greatest(path.from_on, up.from_on), least(path.to_on, up.to_on), path.depth + 1
      from path join organisation_parents up on up.organisation_id = path.at
      where path.at <> path.start and path.depth < 40
        and (greatest(path.from_on, up.from_on) is null or least(path.to_on, up.to_on) is null
          or greatest(path.from_on, up.from_on) < least(path.to_on, up.to_on))
    )
    select o.name, above.name as through from path
    join organisations o on o.id = path.start
    join organisation_parents p on p.organisation_id = path.start join organisations above on above.id = p.parent_id
    where path.at = path.start limit 1`.execute(trx)
  const [circle] = rows
  if (circle)
    throw new BadInput(
      `${circle.name} sẽ trực thuộc chính đơn vị bên dưới mình (qua ${circle.through}). Chọn cơ quan cấp trên khác.`,
    )
}

/** Parts of a list that one statement takes. */
export function chunks<Row>(rows: readonly Row[], size = 1000): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => rows.slice(part * size, (part + 1) * size))
}

/** The earlier of two ends, of which either may be open. */
export { earlier }
