import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import type { Day } from '../../base/days.ts'
import type { Db } from '../../base/database/database.ts'
import { id } from '../../base/ids.ts'
import { containing, countLimit, onePage, pageInput, searching } from '../../base/lists.ts'
import { dayInput, unitView, type UnitView } from '../organisations/organisation.ts'
import { wasWithin } from '../organisations/organisation.store.ts'
import { postCategories, postCategory, year, type PostCategory } from './person.ts'
import { organisationsInReach, ownedWithin, peopleLeft, peopleToday, type PersonRow } from './person.store.ts'

/** Danh sách người, with the post held today. */
export const listPeople = view({
  name: 'person.list',
  title: 'Người và tập thể',
  input: z.object({
    ...pageInput(['name', 'code', 'organisation', 'recruited']),
    /** The unit itself and every unit below it. */
    organisationId: id.optional(),
    unitView,
    /** Posts held on this day; left out: today. */
    on: dayInput.optional(),
    leader: z.enum(['yes', 'no']).optional(),
    /** Nhóm chức vụ of the statistical forms. */
    category: postCategory.optional(),
    /** Who holds a post today, or who has left and those whose record is kept without a post. */
    serving: z.enum(['now', 'left']).default('now'),
    /** Only those of whom no rating of this year is entered. */
    unratedYear: year.optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, input, today, visible }) => {
    const on = input.on ?? today
    const reach = organisationsInReach(visible, today, input.organisationId, input.unitView)
    const left = input.serving === 'left'
    const filters = { ...input, on }
    const listed = (from: Db, source?: RawBuilder<PersonRow>) =>
      left
        ? withFilters(peopleLeft(from, on, source), filters, keptWithin(reach, on))
        : withFilters(peopleToday(from, on, source), filters, ownedWithin(sql`post.organisation_id`, reach))
    const named = sql<boolean>`(p.name_folded like ${containing(input.q)} or p.code = ${input.q.trim().toUpperCase()})`
    const narrowed = (from: Db) => (input.q ? listed(from).where(named) : listed(from))
    const byName = searching(db, sql`select * from people p where ${named} limit ${countLimit + 1}`)
    // Where few people serve, they are found through their posts; unit by unit, so that it ends soon where there are many.
    const kept = left ? sql`union all select id from people where keeper_id = unit.id` : sql``
    const byPost = searching(
      db,
      sql`select person_id from ${reach} as unit
        cross join lateral (select person_id from posts where organisation_id = unit.id ${kept} limit ${countLimit + 1}) t
        limit ${countLimit + 1}`,
    )
    const bearers = { rows: listed(byName.db, sql<PersonRow>`found`), search: byName }
    const serving = {
      rows: narrowed(byPost.db).where(sql<boolean>`p.id in (select person_id from found)`),
      search: byPost,
    }
    const sorts = {
      name: { neverNull: sql`p.name_order` },
      code: { neverNull: sql`p.code` },
      organisation: sql`(select name collate vietnamese from organisations where id = post.organisation_id)`,
      recruited: sql`p.recruited_on`,
    }
    return onePage(db, narrowed(db), input, sorts, sql`p.id`, ...(input.q ? [bearers, serving] : [serving]))
  },
  sheet: {
    name: 'Người',
    columns: [
      { title: 'Mã', value: (row) => row.code },
      { title: 'Họ và tên', value: (row) => row.name },
      { title: 'Năm sinh', value: (row) => row.birth_year },
      { title: 'Chức vụ', value: (row) => row.post_title },
      { title: 'Nhóm chức vụ', value: (row) => row.category && postCategories[row.category] },
      { title: 'Đơn vị', value: (row) => row.organisation_name },
      { title: 'Tuyển dụng', value: (row) => row.recruited_on },
    ],
  },
})

interface Filters {
  on: Day
  organisationId?: string | undefined
  unitView: UnitView
  leader?: 'yes' | 'no' | undefined
  category?: PostCategory | undefined
  unratedYear?: number | undefined
}

/** Who is kept by a unit in reach without a post of the day: that of the last one, or the one that keeps the record. */
function keptWithin(reach: RawBuilder<unknown>, on: Day): RawBuilder<boolean> {
  return sql<boolean>`(not exists (select from posts now where now.person_id = p.id and in_force(now.from_on, now.to_on, ${on}))
    and (${ownedWithin(sql`post.organisation_id`, reach)} or ${ownedWithin(sql`p.keeper_id`, reach)}))`
}

function withFilters(from: ReturnType<typeof peopleToday>, filters: Filters, within: RawBuilder<boolean>) {
  let query = from.where(within)
  if (filters.organisationId && filters.unitView === 'asItWas')
    query = query.where(wasWithin(sql`post.organisation_id`, filters.organisationId, filters.on))
  if (filters.category) query = query.where('post.category', '=', filters.category)
  if (filters.leader) query = query.where('post.leader', '=', filters.leader === 'yes')
  if (filters.unratedYear) {
    query = query.where(
      sql<boolean>`not exists (select from ratings where subject_id = p.id and year = ${filters.unratedYear})`,
    )
  }
  return query
}
