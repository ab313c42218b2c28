import { sql } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { containing, countLimit, onePage, pageInput } from '../../base/lists.ts'
import { nextActs, noStanding } from '../../base/policy.ts'
import { changeOrganisation, composeCluster, moveOrganisation } from './organisation.actions.ts'
import {
  dayInput,
  isCluster,
  organisationId,
  organisationKind,
  organisationKinds,
  type Line,
  type OrganisationKind,
} from './organisation.ts'
import { findOrganisation, heirsOf, relatedTo } from './organisation.store.ts'
import { succeedOrganisations } from './succession.actions.ts'

/** Danh sách tổ chức as of a day: the children of one body, or a flat list of those that match. */
export const listOrganisations = view({
  name: 'organisation.list',
  title: 'Đơn vị',
  input: z.object({
    ...pageInput(['name', 'kind', 'from']),
    size: z.coerce.number().int().min(1).max(500).default(200),
    on: dayInput.optional(),
    under: organisationId.optional(),
    kind: organisationKind.optional(),
    confidence: z.enum(['quoted', 'unchecked']).optional(),
    /** Every body of the day in one list, for an export of the whole tree. */
    whole: z.enum(['yes']).optional(),
    /** With how many people work there and below, on the administrative line. */
    people: z.enum(['yes']).optional(),
    /** With the bodies above, the highest first, so that a tree can be opened down to the row. */
    paths: z.enum(['yes']).optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, input, today }) => {
    const on = input.on ?? today
    let query = organisationsOn(db, on)
    if (input.q) {
      query = query.where((where) =>
        where.or([
          where('o.name_folded', 'like', containing(input.q)),
          where('o.code', '=', input.q.trim().toUpperCase()),
        ]),
      )
    }
    if (input.kind) query = query.where('o.kind', '=', input.kind)
    if (input.confidence === 'quoted') query = query.where('o.confidence', 'in', ['quoted', 'entered'])
    if (input.confidence === 'unchecked') query = query.where('o.confidence', 'not in', ['quoted', 'entered'])
    if (input.under) query = query.where(hangsUnder(input.under, on))
    else if (!input.q && !input.kind && !input.confidence && !input.whole) query = query.where(isRoot(on))
    const sorts = { name: sql`o.name collate vietnamese`, kind: sql`o.kind`, from: sql`o.from_on` }
    const page = await onePage(db, query, input, sorts, sql`o.id`)
    const ids = page.rows.map((row) => row.id)
    const [people, paths] = await Promise.all([
      input.people ? peopleWithin(db, ids, on) : null,
      input.paths ? pathsOf(db, ids, on) : null,
    ])
    const rows = page.rows.map((row) => ({
      ...row,
      /** One more than a list counts stands for all that lies beyond; null where it was not asked for. */
      people: people?.get(row.id) ?? (people ? 0 : null),
      path: paths?.get(row.id) ?? [],
    }))
    return { on, ...page, rows }
  },
  sheet: {
    name: 'Đơn vị',
    columns: [
      { title: 'Mã', value: (row) => row.code },
      { title: 'Tên', value: (row) => row.name },
      { title: 'Loại', value: (row) => organisationKinds[row.kind] },
      { title: 'Trực thuộc (tuyến hành chính)', value: (row) => namesOn(row.parents, 'administrative') },
      { title: 'Trực thuộc (tuyến ngành)', value: (row) => namesOn(row.parents, 'sector') },
      { title: 'Từ ngày', value: (row) => row.from_on },
      { title: 'Đến trước ngày', value: (row) => row.to_on },
      { title: 'Số người, kể cả bên dưới', value: (row) => toldCount(row.people) },
    ],
  },
})

/** Beyond what lists count a number would be a guess. */
function toldCount(people: number | null): string | number | null {
  return people !== null && people > countLimit ? `hơn ${countLimit.toLocaleString('vi-VN')}` : people
}

/** Số người of each body and all below it on the administrative line, counted no further than lists count. */
async function peopleWithin(db: Db, ids: readonly string[], on: Day): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; people: number }>`
    select body.id, counted.people from unnest(${[...ids]}::uuid[]) as body (id)
    cross join lateral (
      select count(distinct held.person_id)::int as people from (
        select t.person_id from (
          select body.id as unit
          union all select a.organisation_id from organisation_authority a
          where a.authority_id = body.id and a.line = 'administrative' and in_force(a.from_on, a.to_on, ${on})
        ) as units join posts t on t.organisation_id = units.unit
        where in_force(t.from_on, t.to_on, ${on}) limit ${countLimit + 1}
      ) as held
    ) as counted`.execute(db)
  return new Map(rows.map((row) => [row.id, row.people]))
}

/** The bodies above each, the highest first: by the administrative line, else by the sector. */
async function pathsOf(db: Db, ids: readonly string[], on: Day): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; path: string[] }>`
    select a.organisation_id as id, array_agg(a.authority_id order by a.depth desc) as path
    from organisation_authority a
    where a.organisation_id = any(${[...ids]}::uuid[]) and a.line = 'administrative' and in_force(a.from_on, a.to_on, ${on})
    group by a.organisation_id`.execute(db)
  return new Map(rows.map((row) => [row.id, row.path]))
}

/** Đơn vị cấp trên trực tiếp of a row, on one of the two lines. */
interface ParentOn {
  id: string
  name: string
  line: Line
}

function organisationsOn(db: Db, on: Day) {
  const hasChildren = sql<boolean>`exists (select from organisation_parents p join organisations c on c.id = p.organisation_id
    where p.parent_id = o.id and in_force(p.from_on, p.to_on, ${on}) and in_force(c.from_on, c.to_on, ${on}))`
  const parents = sql<ParentOn[]>`coalesce((
    select jsonb_agg(jsonb_build_object('id', above.id, 'name', above.name, 'line', p.line) order by p.line)
    from organisation_parents p join organisations above on above.id = p.parent_id
    where p.organisation_id = o.id and in_force(p.from_on, p.to_on, ${on})), '[]')`
  return db
    .selectFrom('organisations as o')
    .select(['o.id', 'o.code', 'o.kind', 'o.name', 'o.short_name', 'o.from_on', 'o.to_on', 'o.confidence', 'o.note'])
    .select([hasChildren.as('has_children'), parents.as('parents')])
    .where(sql<boolean>`in_force(o.from_on, o.to_on, ${on})`)
}

function hangsUnder(parentId: string, on: Day) {
  return sql<boolean>`exists (select from organisation_parents p
    where p.organisation_id = o.id and p.parent_id = ${parentId} and in_force(p.from_on, p.to_on, ${on}))`
}

function isRoot(on: Day) {
  return sql<boolean>`not exists (select from organisation_parents p
    where p.organisation_id = o.id and in_force(p.from_on, p.to_on, ${on}))`
}

function namesOn(parents: ParentOn[], line: Line): string {
  return parents
    .filter((parent) => parent.line === line)
    .map((parent) => parent.name)
    .join('; ')
}

/** Một tổ chức: its lines above, the whole line of what it came from and what followed it, and what the actor may do. */
export const showOrganisation = view({
  name: 'organisation.show',
  title: 'Đơn vị',
  input: z.object({ organisationId, on: dayInput.optional() }),
  load: ({ db, input }) => findOrganisation(db, input.organisationId),
  may: () => noStanding,
  show: async ({ db, office, actor, object: organisation, input, today }) => {
    const on = input.on ?? today
    const above = await db
      .selectFrom('organisation_authority as a')
      .innerJoin('organisations as o', 'o.id', 'a.authority_id')
      .select(['o.id', 'o.name', 'a.line', 'a.depth'])
      .where('a.organisation_id', '=', organisation.id)
      .where(sql<boolean>`in_force(a.from_on, a.to_on, ${on})`)
      .orderBy('a.depth')
      .execute()
    const entry = await db
      .selectFrom('organisations')
      .select(['confidence', 'basis', 'source', 'note', 'version'])
      .where('id', '=', organisation.id)
      .executeTakeFirstOrThrow()
    const [successions, heirs, clusters, members, related] = await Promise.all([
      lineageOf(db, organisation.id),
      heirsOf(db, [organisation.id], today),
      membershipsOn(db, on).where('m.member_id', '=', organisation.id).select(['k.id', 'k.name', 'm.role']).execute(),
      membershipsOn(db, on).where('m.cluster_id', '=', organisation.id).select(['o.id', 'o.name', 'm.role']).execute(),
      relatedTo(db, organisation.id, today),
    ])
    const heir = heirs.get(organisation.id)!
    const isLiving = organisation.to_on === null || organisation.to_on > today
    const ended = organisation.to_on !== null && 'Đơn vị đã có ngày kết thúc.'
    return {
      on,
      organisation: { ...organisation, ...entry },
      above,
      successions,
      /** Đơn vị ngày nay; null for a body that lives itself, or that nobody has followed. */
      heir: isLiving || heir.id === organisation.id ? null : heir,
      clusters,
      members,
      next: nextActs(office.policy, actor, { related }, [
        { ...succeedOrganisations, blocked: ended },
        { ...moveOrganisation, blocked: !isLiving && ended },
        changeOrganisation,
        ...(isCluster(organisation.kind) ? [composeCluster] : []),
      ]),
    }
  },
})

/** Trước và sau of a body: every succession on the way to it and from it on. */
export interface Lineage {
  side: 'before' | 'after'
  /** How many successions away; the next one is 1. */
  step: number
  predecessor_id: string
  predecessor: string
  successor_id: string | null
  successor: string | null
  kind: string
  on_day: Day
  basis: string | null
  record_policy: string
  confidence: string
  /** Thành tích follows all the way: from here to the body, or from the body to there. */
  carried: boolean
}

async function lineageOf(db: Db, id: string): Promise<Lineage[]> {
  const { rows } = await sql<Lineage>`
    with recursive after as (
      select s.*, 1 as step, s.record_policy in ('all', 'main') as carried
      from organisation_successions s where s.predecessor_id = ${id}
      union
      select s.*, after.step + 1, after.carried and s.record_policy in ('all', 'main')
      from after join organisation_successions s on s.predecessor_id = after.successor_id where after.step < 20
    ), before as (
      select s.*, 1 as step, s.record_policy in ('all', 'main') as carried
      from organisation_successions s where s.successor_id = ${id}
      union
      select s.*, before.step + 1, before.carried and s.record_policy in ('all', 'main')
      from before join organisation_successions s on s.successor_id = before.predecessor_id where before.step < 20
    ), lineage as (select 'before' as side, * from before union all select 'after', * from after)
    select side, min(step)::int as step, bool_or(carried) as carried, predecessor_id, was.name as predecessor,
      successor_id, becomes.name as successor, lineage.kind, on_day, lineage.basis, record_policy, lineage.confidence
    from lineage join organisations was on was.id = predecessor_id left join organisations becomes on becomes.id = successor_id
    group by side, predecessor_id, was.name, successor_id, becomes.name, lineage.kind, on_day, lineage.basis, record_policy, lineage.confidence
    order by on_day, was.name collate vietnamese limit 300`.execute(db)
  return rows
}

/** Cụm, khối thi đua and its members on a day, who leads first. */
function membershipsOn(db: Db, on: Day) {
  return db
    .selectFrom('organisation_members as m')
    .innerJoin('organisations as k', 'k.id', 'm.cluster_id')
    .innerJoin('organisations as o', 'o.id', 'm.member_id')
    .where(sql<boolean>`in_force(m.from_on, m.to_on, ${on})`)
    .orderBy(sql`array_position(array['lead', 'deputy', 'member'], m.role)`)
    .orderBy(sql`o.name collate vietnamese`)
}

/** Khối, cụm theo năm: who belonged to a cluster in each year, or to which clusters a body belonged; newest year first. */
export const showMembership = view({
  name: 'organisation.membership',
  title: 'Khối, cụm thi đua theo năm',
  input: z.object({ organisationId, year: z.coerce.number().int().min(1950).max(2100).optional() }),
  load: ({ db, input }) => findOrganisation(db, input.organisationId),
  may: () => noStanding,
  show: async ({ db, object: organisation, input, today }) => {
    const isOfCluster = isCluster(organisation.kind)
    const rows = await db
      .selectFrom('organisation_members as m')
      .innerJoin('organisations as k', 'k.id', 'm.cluster_id')
      .innerJoin('organisations as o', 'o.id', 'm.member_id')
      .select(['m.role', 'm.from_on', 'm.to_on'])
      .select(isOfCluster ? ['o.id', 'o.code', 'o.name'] : ['k.id', 'k.code', 'k.name'])
      .where(isOfCluster ? 'm.cluster_id' : 'm.member_id', '=', organisation.id)
      .orderBy(sql`array_position(array['lead', 'deputy', 'member'], m.role)`)
      .orderBy(isOfCluster ? sql`o.name collate vietnamese` : sql`k.name collate vietnamese`)
      .limit(5000)
      .execute()
    const thisYear = Number(today.slice(0, 4))
    const years = yearsOf(rows, thisYear)
    const year = input.year ?? thisYear
    const first = `${year}-01-01`
    const next = `${year + 1}-01-01`
    const within = rows.filter(
      (row) => (row.from_on === null || row.from_on < next) && (row.to_on === null || row.to_on > first),
    )
    return { year, years, isCluster: isOfCluster, rows: distinct(within) }
  },
  sheet: {
    name: 'Khối, cụm thi đua',
    columns: [
      { title: 'Mã', value: (row) => row.code },
      { title: 'Đơn vị', value: (row) => row.name },
      { title: 'Vai', value: (row) => row.role },
      { title: 'Từ ngày', value: (row) => row.from_on },
      { title: 'Đến trước ngày', value: (row) => row.to_on },
    ],
    rows: (answer) => answer.rows,
  },
})

/** Who has a role of the year besides a membership of always is told by the role. */
function distinct<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return rows.filter((row, index) => rows.findIndex((one) => one.id === row.id) === index)
}

/** Years of which something is written, with this one and the next, in which it can be. */
function yearsOf(rows: readonly { from_on: Day | null; to_on: Day | null }[], thisYear: number): number[] {
  const starts = rows.flatMap(({ from_on: from }) => (from === null ? [] : [Number(from.slice(0, 4))]))
  const first = Math.max(Math.min(thisYear, ...starts), thisYear - 30)
  const last = Math.max(thisYear + 1, ...starts)
  return Array.from({ length: last - first + 1 }, (_, back) => last - back)
}

/** Một ô của sơ đồ: a body with what stands right below it. */
export interface ChartBox {
  id: string
  name: string
  shortName: string | null
  kind: OrganisationKind
  line: Line
  people: number
  below: ChartBox[]
  /** How many more stand below than are shown. */
  more: number
}

const boxesBeside = 40
const boxesBelow = 8

/** Sơ đồ: a body and two levels below it on a day, for a picture that fits on a sheet of paper. */
export const showChart = view({
  name: 'organisation.chart',
  title: 'Sơ đồ tổ chức',
  input: z.object({ organisationId, on: dayInput.optional() }),
  load: ({ db, input }) => findOrganisation(db, input.organisationId),
  may: () => noStanding,
  show: async ({ db, object: organisation, input, today }) => {
    const on = input.on ?? today
    const level = await boxesUnder(db, [organisation.id], on, boxesBeside)
    const lower = await boxesUnder(
      db,
      level.boxes.map((box) => box.id),
      on,
      boxesBelow,
    )
    const people = await peopleWithin(
      db,
      [organisation.id, ...level.boxes.map((box) => box.id), ...lower.boxes.map((box) => box.id)],
      on,
    )
    const boxOf = (box: Box, below: ChartBox[], more: number): ChartBox => ({
      id: box.id,
      name: box.name,
      shortName: box.shortName,
      kind: box.kind,
      line: box.line,
      people: people.get(box.id) ?? 0,
      below,
      more,
    })
    const below = level.boxes.map((box) => {
      const own = lower.boxes.filter((one) => one.parentId === box.id)
      return boxOf(
        box,
        own.map((one) => boxOf(one, [], 0)),
        (lower.counts.get(box.id) ?? 0) - own.length,
      )
    })
    const more = (level.counts.get(organisation.id) ?? 0) - below.length
    return { on, name: organisation.name, people: people.get(organisation.id) ?? 0, below, more }
  },
})

type Box = Pick<ChartBox, 'id' | 'name' | 'shortName' | 'kind' | 'line'> & { parentId: string }

/** What hangs right under each of these bodies on a day: no more than `most` of each, and how many there are. */
async function boxesUnder(db: Db, ids: readonly string[], on: Day, most: number) {
  const { rows } = await sql<Box & { count: number }>`
    select * from (
      select distinct on (p.parent_id, o.id) p.parent_id as "parentId", o.id, o.name, o.short_name as "shortName", o.kind, p.line,
        count(*) over (partition by p.parent_id)::int as count
      from organisation_parents p join organisations o on o.id = p.organisation_id
      where p.parent_id = any(${[...ids]}::uuid[]) and in_force(p.from_on, p.to_on, ${on}) and in_force(o.from_on, o.to_on, ${on})
      order by p.parent_id, o.id, p.line
    ) as under order by line, name collate vietnamese`.execute(db)
  const shown = new Map<string, number>()
  const boxes: Box[] = []
  for (const { count: _, ...box } of rows) {
    const before = shown.get(box.parentId) ?? 0
    shown.set(box.parentId, before + 1)
    if (before < most) boxes.push(box)
  }
  return { boxes, counts: new Map(rows.map((row) => [row.parentId, row.count])) }
}
