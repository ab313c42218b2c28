import { sql } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { containing, onePage, pageInput } from '../../base/lists.ts'
import { noStanding } from '../../base/policy.ts'
import { dayInput, organisationId, organisationKind, organisationKinds, type Line } from './organisation.ts'
import { findOrganisation } from './organisation.store.ts'

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
    return { on, ...(await onePage(db, query, input, sorts, sql`o.id`)) }
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
    ],
  },
})

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

/** Một tổ chức: its lines above, what it came from and what followed it. */
export const showOrganisation = view({
  name: 'organisation.show',
  title: 'Đơn vị',
  input: z.object({ organisationId, on: dayInput.optional() }),
  load: ({ db, input }) => findOrganisation(db, input.organisationId),
  may: () => noStanding,
  show: async ({ db, object: organisation, input, today }) => {
    const on = input.on ?? today
    const above = await db
      .selectFrom('organisation_authority as a')
      .innerJoin('organisations as o', 'o.id', 'a.authority_id')
      .select(['o.id', 'o.name', 'a.line', 'a.depth'])
      .where('a.organisation_id', '=', organisation.id)
      .where(sql<boolean>`in_force(a.from_on, a.to_on, ${on})`)
      .orderBy('a.depth')
      .execute()
    const successions = await db
      .selectFrom('organisation_successions as s')
      .innerJoin('organisations as before', 'before.id', 's.predecessor_id')
      .leftJoin('organisations as after', 'after.id', 's.successor_id')
      .select(['s.kind', 's.on_day', 's.basis', 's.record_policy', 's.confidence'])
      .select([
        'before.id as predecessor_id',
        'before.name as predecessor',
        'after.id as successor_id',
        'after.name as successor',
      ])
      .where((where) =>
        where.or([where('s.predecessor_id', '=', organisation.id), where('s.successor_id', '=', organisation.id)]),
      )
      .orderBy('s.on_day')
      .execute()
    const entry = await db
      .selectFrom('organisations')
      .select(['confidence', 'basis', 'source', 'note'])
      .where('id', '=', organisation.id)
      .executeTakeFirstOrThrow()
    const [clusters, members] = await Promise.all([
      membershipsOn(db, on).where('m.member_id', '=', organisation.id).select(['k.id', 'k.name']).execute(),
      membershipsOn(db, on).where('m.cluster_id', '=', organisation.id).select(['o.id', 'o.name']).execute(),
    ])
    return { on, organisation: { ...organisation, ...entry }, above, successions, clusters, members }
  },
})

/** Cụm, khối thi đua and its members on a day. */
function membershipsOn(db: Db, on: Day) {
  return db
    .selectFrom('organisation_members as m')
    .innerJoin('organisations as k', 'k.id', 'm.cluster_id')
    .innerJoin('organisations as o', 'o.id', 'm.member_id')
    .where(sql<boolean>`in_force(m.from_on, m.to_on, ${on})`)
    .orderBy(sql`o.name collate vietnamese`)
}
