import { sql, type Expression } from 'kysely'
import type { Day } from '../../base/days.ts'
import type { Database, Db, Trx } from '../../base/database/database.ts'
import { NotFound } from '../../base/errors.ts'
import type { RelationSql } from '../../base/policy.ts'
import type { Line, OrganisationKind, UnitView } from './organisation.ts'

const columns = ['id', 'code', 'kind', 'name', 'short_name', 'symbol', 'place', 'from_on', 'to_on'] as const

/** Tổ chức as other nouns meet it. */
export type Organisation = Pick<Database['organisations'], (typeof columns)[number]>

/** Tổ chức by its id; throws NotFound. */
export async function findOrganisation(db: Db | Trx, id: string): Promise<Organisation> {
  const row = await db.selectFrom('organisations').select(columns).where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('Không có đơn vị này.')
  return row
}

/** What of a body may be corrected, under the names of the input. */
export async function contentOf(db: Db | Trx, id: string) {
  const row = await db
    .selectFrom('organisations')
    .select(['version', 'name', 'short_name', 'symbol', 'place', 'note'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    version: row.version,
    name: row.name,
    shortName: row.short_name ?? '',
    symbol: row.symbol ?? '',
    place: row.place ?? '',
    note: row.note ?? '',
  }
}

/** Ids of the bodies above an organisation on a day, nearest first, by line. */
export async function authoritiesOf(db: Db | Trx, organisationId: string, today: Day): Promise<Record<Line, string[]>> {
  const rows = await db
    .selectFrom('organisation_authority')
    .select(['authority_id', 'line'])
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`in_force(from_on, to_on, ${today})`)
    .orderBy('depth')
    .execute()
  const sector = rows.filter((row) => row.line === 'sector')
  // Who has taken a body over stands in its administrative line.
  const administrative = rows.filter((row) => row.line !== 'sector')
  const ids = (of: typeof rows) => of.map((row) => row.authority_id)
  return { administrative: ids(administrative), sector: ids(sector) }
}

/** The organisations that stand in each relation to something owned by `organisationId`. */
export async function relatedTo(db: Db | Trx, organisationId: string, today: Day, receivers: string[] = []) {
  const above = await authoritiesOf(db, organisationId, today)
  return { self: [organisationId], ancestor: above.administrative, sector: above.sector, receiver: receivers }
}

/** The same relations as SQL, for rows whose owner stands in `owner` and, when sent somewhere, whose receivers match `receiver`. */
export function relationsOf(
  owner: Expression<unknown>,
  today: Day,
  receiver?: (organisationIds: readonly string[]) => Expression<unknown>,
): RelationSql {
  const above = (line: Line) => (organisationIds: readonly string[]) =>
    sql`exists (
    select from organisation_authority authority
    where authority.organisation_id = ${owner} and (authority.line = 'sector') = ${line === 'sector'}
      and authority.authority_id = any(${organisationIds as string[]}::uuid[])
      and in_force(authority.from_on, authority.to_on, ${today}))`
  return {
    self: (organisationIds) => sql`${owner} = any(${organisationIds as string[]}::uuid[])`,
    ancestor: above('administrative'),
    sector: above('sector'),
    ...(receiver && { receiver }),
  }
}

/** True for what belongs to a unit, to any unit below it on either line, or to what one of them has taken over, on a day. */
export function isWithin(owner: Expression<unknown>, organisationId: string, today: Day) {
  return sql<boolean>`${owner} in (
    select ${organisationId}::uuid
    union all select organisation_id from organisation_authority
    where authority_id = ${organisationId} and in_force(from_on, to_on, ${today}))`
}

/** True for a unit and for every unit that has ever stood below it on either line; never for what was only taken over. */
export function everWithin(owner: Expression<unknown>, organisationId: string) {
  return sql<boolean>`${owner} in (
    select ${organisationId}::uuid
    union all select organisation_id from organisation_authority where authority_id = ${organisationId} and line <> 'succession')`
}

/** Như khi đó: true for what belonged to a unit, or to one that stood below it on the day of the row. */
export function wasWithin(owner: Expression<unknown>, organisationId: string, on: Expression<unknown> | Day) {
  return sql<boolean>`(${owner} = ${organisationId} or exists (
    select from organisation_authority was
    where was.organisation_id = ${owner} and was.authority_id = ${organisationId} and was.line <> 'succession'
      and in_force(was.from_on, was.to_on, ${on})))`
}

/** Như hiện nay, như khi đó: what a list that is narrowed to a unit shows of it; `on`: the day of the row. */
export function withinUnit(
  owner: Expression<unknown>,
  organisationId: string,
  unitView: UnitView,
  on: Expression<unknown> | Day,
  today: Day,
) {
  return unitView === 'asItWas' ? wasWithin(owner, organisationId, on) : isWithin(owner, organisationId, today)
}

/** Đơn vị ngày nay of a body: itself while it lives, else who has taken its place by a day. */
export interface Heir {
  id: string
  name: string
  to_on: Day | null
}

/** Of each body the one that stands in its place on a day, by the main line of successions; itself where nothing followed. */
export async function heirsOf(db: Db | Trx, bodies: readonly string[], today: Day): Promise<Map<string, Heir>> {
  if (bodies.length === 0) return new Map()
  const { rows } = await sql<Heir & { root: string }>`
    with recursive course as (
      select o.id as root, o.id, 0 as steps from organisations o where o.id = any(${[...new Set(bodies)]}::uuid[])
      union all
      select course.root, next.successor_id, course.steps + 1
      from course cross join lateral (
        select s.successor_id from organisation_successions s
        where s.predecessor_id = course.id and s.successor_id is not null and s.on_day <= ${today}
        order by array_position(array['main', 'all', 'any', 'none'], s.record_policy), s.successor_id limit 1) next
      where course.steps < 20
    )
    select distinct on (course.root) course.root, o.id, o.name, o.to_on
    from course join organisations o on o.id = course.id order by course.root, course.steps desc`.execute(db)
  return new Map(rows.map(({ root, ...heir }) => [root, heir]))
}

declare module '../../base/database/database.ts' {
  interface Database {
    organisations: {
      id: string
      code: string
      kind: OrganisationKind
      name: string
      short_name: string | null
      symbol: string | null
      place: string | null
      from_on: Day | null
      to_on: Day | null
      confidence: string
      basis: string | null
      source: string | null
      note: string | null
      name_folded: import('kysely').Generated<string>
      version: import('kysely').Generated<number>
    }
    organisation_parents: {
      organisation_id: string
      parent_id: string
      line: Line
      from_on: Day | null
      to_on: Day | null
      basis: import('kysely').Generated<string | null>
    }
    organisation_members: {
      cluster_id: string
      member_id: string
      role: import('kysely').Generated<'lead' | 'deputy' | 'member'>
      from_on: Day | null
      to_on: Day | null
    }
    organisation_successions: {
      predecessor_id: string
      successor_id: string | null
      kind: string
      on_day: Day
      basis: string | null
      record_policy: string
      confidence: string
    }
    organisation_authority: {
      organisation_id: string
      authority_id: string
      line: Line | 'succession'
      depth: number
      from_on: Day | null
      to_on: Day | null
    }
  }
}
