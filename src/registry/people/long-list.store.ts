/**
 * Danh sách dài: people read in the order of an index until the page is full, where they are too many to be gathered. Of who is not
 * in reach nothing but the index is read.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { beginning, countLimit, type Known } from '../../base/lists.ts'
import { wordsOf } from '../../base/text.ts'
import { mergedPeople, type PersonRow } from './person.store.ts'

/** Up to so many are gathered through their posts and sorted; more are read in the order of the list. */
const gathered = 2_000

/** Up to so many are kept in mind while others are passed over; of more than that nobody is looked for long. */
const keptInMind = 20_000

type NameColumn = 'name_folded' | 'given_folded'

/** The beginning of a name that more than ten thousand bear. */
interface CommonBeginning {
  column: NameColumn
  q: string
}

export interface LongList {
  people: RawBuilder<PersonRow>
  /** The column in whose order they come, then by id; both as the list runs. */
  order: NameColumn | 'name_order'
  known: Known
}

/** By which column the beginning of a name is read that more than ten thousand bear: the whole name, or the given name; null: fewer. */
export async function commonBeginning(db: Db, q: string): Promise<NameColumn | null> {
  const isCommon = async (column: NameColumn) => {
    const { rows } = await sql<{ count: number }>`
      select count(*) from (select from people where ${sql.ref(column)} like ${beginning(q)} limit ${countLimit + 1}) as borne`.execute(
      db,
    )
    return rows[0]!.count > countLimit
  }
  if (await isCommon('name_folded')) return 'name_folded'
  return wordsOf(q).length === 1 && (await isCommon('given_folded')) ? 'given_folded' : null
}

/** Who serves in `reach` on a day, all of them or those of a common name; null where they are few enough to be gathered. */
export async function longList(
  db: Db,
  name: CommonBeginning | null,
  dir: 'asc' | 'desc',
  reach: RawBuilder<unknown>,
  today: Day,
): Promise<LongList | null> {
  const { count, isHere } = await servingIn(db, reach, today)
  if (count <= gathered) return null
  const order = name?.column ?? 'name_order'
  const [column, direction] = [sql.ref(order), sql.raw(dir)]
  const begins = name ? sql`n.${column} like ${beginning(name.q)}` : sql`true`
  // The column of the order is that of the index, so that nothing is sorted again.
  const people = sql<PersonRow>`(
    select n.*, p.code, p.kind, p.name, p.gender, p.birth_year, p.recruited_on, p.nationality, p.keeper_id, p.version, p.merged_into
    from (select n.id, n.${column} from people n where ${begins} and (${isHere})
      order by n.${column} ${direction}, n.id ${direction} offset 0) n
    join people p on p.id = n.id)`
  return { people, order, known: name ? { atLeast: 0 } : { exactly: count } }
}

/**
 * How many people have their post of the day in `reach`, counted a little further than a list counts, and the condition that tells
 * them by their id (`n.id`); both from indexes alone. A person with several entries is counted once.
 */
async function servingIn(db: Db, reach: RawBuilder<unknown>, today: Day) {
  const holds = (post: string) => sql`in_force(${sql.ref(`${post}.from_on`)}, ${sql.ref(`${post}.to_on`)}, ${today})`
  // Kiêm nhiệm counts only for who has no other post.
  const main = sql`${holds('t')} and (not t.concurrent or not exists (
    select from posts o where o.person_id = t.person_id and not o.concurrent and ${holds('o')}))`
  // Where the search ends is told, so that the planner knows that they can be kept in mind.
  const here = sql`(
    select t.person_id from ${reach} as unit join posts t on t.organisation_id = unit.id where ${main} limit ${keptInMind + 1}
  ) t left join ${mergedPeople} m on m.id = t.person_id`
  const { rows } = await sql<{ posts: number; people: number }>`
    select count(*) as posts, count(distinct coalesce(m.merged_into, t.person_id)) as people from ${here}`.execute(db)
  const { posts, people } = rows[0]!
  const isHere =
    posts <= keptInMind
      ? sql`(n.id in (select coalesce(m.merged_into, t.person_id) from ${here})) is true`
      : sql`exists (select from posts t where t.person_id = n.id and ${holds('t')} and (t.organisation_id in ${reach}) is true)
          or (n.id in (select merged_into from ${mergedPeople} m)) is true`
  return { count: people, isHere }
}
