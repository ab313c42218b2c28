import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { id } from '../../base/ids.ts'
import { countLimit, onePage, pageInOrder, pageInput, soughtWords, type PageRequest } from '../../base/lists.ts'
import type { RelationSql } from '../../base/policy.ts'
import { dayInput, unitView, type UnitView } from '../organisations/organisation.ts'
import { wasWithin } from '../organisations/organisation.store.ts'
import {
  keys,
  postCategories,
  postCategory,
  postInWords,
  servings,
  year,
  type PostCategory,
  type Serving,
} from './person.ts'
import { commonBeginning, longList } from './long-list.store.ts'
import {
  mergedPeople,
  organisationsInReach,
  ownedWithin,
  peopleLeft,
  peopleToday,
  type PersonRow,
} from './person.store.ts'

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
    /** Who holds a post today, who is kept by a unit and never held one, or who has left. */
    serving: z.enum(keys(servings)).default('now'),
    /** Only those of whom no rating of this year is entered. */
    unratedYear: year.optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: ({ db, input, today, visible }) => pageOfPeople(db, input, today, visible),
  sheet: {
    name: 'Người',
    columns: [
      { title: 'Mã', value: (row) => row.code },
      { title: 'Họ và tên', value: (row) => row.name },
      { title: 'Năm sinh', value: (row) => row.birth_year },
      { title: 'Chức vụ', value: postInWords },
      { title: 'Nhóm chức vụ', value: (row) => row.category && postCategories[row.category] },
      { title: 'Đơn vị', value: (row) => row.organisation_name },
      { title: 'Tuyển dụng', value: (row) => row.recruited_on },
    ],
  },
})

interface Filters {
  on?: Day | undefined
  organisationId?: string | undefined
  unitView?: UnitView | undefined
  /** `away`: without a post today, whether they ever held one or not. */
  serving?: Serving | 'away' | undefined
  leader?: 'yes' | 'no' | undefined
  category?: PostCategory | undefined
  unratedYear?: number | undefined
}

type PeopleInput = Filters & PageRequest & { q: string }

/** One page of the people whom `visible` lets somebody see; the look-up asks for its few rows the same way. */
export async function pageOfPeople(
  db: Db,
  input: PeopleInput,
  today: Day,
  visible: (relations: RelationSql) => RawBuilder<boolean>,
) {
  const on = input.on ?? today
  const reach = organisationsInReach(visible, today, input.organisationId, input.unitView)
  const serving = input.serving ?? 'now'
  const filters = { ...input, on }
  const listed = (from: Db, source?: RawBuilder<PersonRow>) =>
    serving === 'now'
      ? withFilters(peopleToday(from, on, source), filters, ownedWithin(sql`post.organisation_id`, reach))
      : withFilters(peopleLeft(from, on, source), filters, keptWithin(reach, on, serving))
  const sought = soughtWords(input.q)
  const named = sql<boolean>`(words(p.name_folded) @@ ${sought} or p.code = any(${codesOf(input.q)}))`
  const narrowed = (from: Db) => (input.q ? listed(from).where(named) : listed(from))
  // Who was merged is found by the former name and code, and stands in the list under the present ones.
  const byName = sql`(select p.* from people p where ${named} and p.merged_into is null limit ${countLimit + 1})
      union select k.* from people p join people k on k.id = p.merged_into where p.merged_into is not null and ${named}`
  // Where few people serve, they are found through their posts; unit by unit, so that it ends soon where there are many.
  const posted = sql`select person_id from posts where organisation_id = unit.id`
  const kept = sql`select id as person_id from people where keeper_id = unit.id`
  const either = sql`${posted} union all ${kept}`
  const ofUnit = { now: posted, none: kept, left: either, away: either }[serving]
  const byPost = sql`select coalesce(m.merged_into, t.person_id) as person_id from ${reach} as unit
      cross join lateral (${ofUnit} limit ${countLimit + 1}) t
      left join ${mergedPeople} m on m.id = t.person_id limit ${countLimit + 1}`
  const bearers = { rows: listed(db, sql<PersonRow>`found`), search: byName }
  const ofUnits = {
    rows: narrowed(db).where(sql<boolean>`p.id in (select person_id from found)`),
    search: byPost,
  }
  const sorts = {
    name: { neverNull: sql`p.name_order` },
    code: { neverNull: sql`p.code` },
    organisation: sql`(select name collate vietnamese from organisations where id = coalesce(post.organisation_id, p.keeper_id))`,
    recruited: sql`p.recruited_on`,
  }
  const common = input.q ? await commonBeginning(db, input.q) : null
  const isOfToday = serving === 'now' && on === today && input.unitView !== 'asItWas'
  const isPlain = input.sort === 'name' && !input.leader && !input.unratedYear && !input.category && isOfToday
  if (isPlain && (common || !input.q)) {
    const long = await longList(db, common && { column: common, q: input.q }, input.dir, reach, today)
    if (long) {
      const rows = listed(db, long.people).orderBy(`p.${long.order}`, input.dir).orderBy('p.id', input.dir)
      return pageInOrder(rows, input, long.known)
    }
  }
  // Of those of a name most serve: who has left is looked for among the few that a unit keeps.
  const ways = !input.q || common ? [ofUnits] : serving === 'now' ? [bearers, ofUnits] : [ofUnits, bearers]
  return onePage(db, narrowed(db), input, sorts, sql`p.id`, ...ways)
}

/** Mã as typed, and in the capitals in which codes are mostly written. */
function codesOf(q: string): string[] {
  return [q.trim(), q.trim().toUpperCase()]
}

/**
 * Who is kept by a unit in reach without a post of the day: that of the last one, or the one that keeps the record. Who never
 * held a post has not left: somebody just entered, a household, a citizen.
 */
function keptWithin(reach: RawBuilder<unknown>, on: Day, serving: 'none' | 'left' | 'away'): RawBuilder<boolean> {
  const once = { none: sql`post.id is null`, left: sql`post.id is not null`, away: sql`true` }[serving]
  return sql<boolean>`(${once}
    and not exists (select from posts now where now.person_id = p.id and in_force(now.from_on, now.to_on, ${on}))
    and (${ownedWithin(sql`post.organisation_id`, reach)} or ${ownedWithin(sql`p.keeper_id`, reach)}))`
}

function withFilters(
  from: ReturnType<typeof peopleToday>,
  filters: Filters & { on: Day },
  within: RawBuilder<boolean>,
) {
  let query = from.where('p.merged_into', 'is', null).where(within)
  if (filters.organisationId && filters.unitView === 'asItWas')
    query = query.where(wasWithin(sql`post.organisation_id`, filters.organisationId, filters.on))
  if (filters.category) query = query.where('post.category', '=', filters.category)
  if (filters.leader) query = query.where('post.leader', '=', filters.leader === 'yes')
  if (filters.unratedYear) {
    query = query.where(
      sql<boolean>`not exists (select from ratings where subject_id in (select entries_of_person(p.id)) and year = ${filters.unratedYear})`,
    )
  }
  return query
}
