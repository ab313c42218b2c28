import { sql } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import { noStanding } from '../../base/policy.ts'
import { containing } from '../../base/lists.ts'
import { dayInput, organisationId } from './organisation.ts'
import { findOrganisation } from './organisation.store.ts'

/** Danh sách tổ chức as of a day: the children of one body, or those whose name matches. */
export const listOrganisations = view({
  name: 'organisation.list',
  title: 'Đơn vị',
  input: z.object({
    on: dayInput.optional(),
    under: organisationId.optional(),
    q: z.string().max(200).default(''),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, input, today }) => {
    const on = input.on ?? today
    const inForceChild = sql<boolean>`exists (select from organisation_parents p join organisations c on c.id = p.organisation_id
      where p.parent_id = o.id and in_force(p.from_on, p.to_on, ${on}) and in_force(c.from_on, c.to_on, ${on}))`
    let query = db
      .selectFrom('organisations as o')
      .select(['o.id', 'o.code', 'o.kind', 'o.name', 'o.short_name', 'o.from_on', 'o.to_on', 'o.confidence', 'o.note'])
      .select(inForceChild.as('has_children'))
      .where(sql<boolean>`in_force(o.from_on, o.to_on, ${on})`)
    if (input.q) {
      query = query.where('o.name_folded', 'like', containing(input.q))
    } else if (input.under) {
      query = query.where(
        sql<boolean>`exists (select from organisation_parents p where p.organisation_id = o.id and p.parent_id = ${input.under} and in_force(p.from_on, p.to_on, ${on}))`,
      )
    } else {
      query = query.where(
        sql<boolean>`not exists (select from organisation_parents p where p.organisation_id = o.id and in_force(p.from_on, p.to_on, ${on}))`,
      )
    }
    const rows = await query
      .orderBy(sql`o.name collate vietnamese`)
      .limit(input.limit)
      .execute()
    return { on, rows }
  },
})

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
      .innerJoin('organisations as after', 'after.id', 's.successor_id')
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
    return { organisation, above, successions }
  },
})
