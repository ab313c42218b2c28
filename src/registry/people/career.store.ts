import { sql, type Insertable } from 'kysely'
import { anyOfIds, type Database, type Db, type Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { newId } from '../../base/ids.ts'
import { chunks, courseOf } from '../organisations/succession.store.ts'
import { within, type Span } from '../organisations/succession.ts'
import { entriesOf } from './person.store.ts'

/** Vị trí công tác of a person, the first first. */
export function postsOf(db: Db | Trx, personId: string) {
  return db
    .selectFrom('posts as t')
    .innerJoin('organisations as o', 'o.id', 't.organisation_id')
    .select(['t.id', 't.title', 't.category', 't.leader', 't.from_on', 't.to_on', 't.concurrent', 't.basis'])
    .select(['o.id as organisation_id', 'o.name as organisation_name'])
    .where('t.person_id', '=', entriesOf(personId))
    .orderBy(sql`t.from_on nulls first`)
    .orderBy('t.id')
    .execute()
}

/** Thêm vị trí, each along the course of its body. */
export async function insertPosts(trx: Trx, posts: readonly NewPost[]): Promise<void> {
  for (const chunk of chunks(await alongCourses(trx, posts))) await trx.insertInto('posts').values(chunk).execute()
}

/** A post on its way into the book. */
interface ComingPost {
  id: string
  organisation_id: string
  from_on: Day | null
  to_on: Day | null
}

/**
 * Where the body has a known end, a post goes on at who takes its place, as those do that were there when the reorganisation was
 * written.
 */
export async function alongCourses<Post extends ComingPost>(trx: Trx, posts: readonly Post[]): Promise<Post[]> {
  const ending = await trx
    .selectFrom('organisations')
    .select('id')
    .where('id', '=', anyOfIds([...new Set(posts.map((post) => post.organisation_id))]))
    .where('to_on', 'is not', null)
    .execute()
  const courses = new Map<string, Span[]>()
  for (const { id } of ending) courses.set(id, await courseOf(trx, id, null))
  const rows: Post[] = []
  for (const post of posts) {
    const spans = within(courses.get(post.organisation_id) ?? [], post.from_on, post.to_on)
    // Where it begins after its body has ended it stands as it was written.
    if (spans.length < 2) rows.push(post)
    else
      rows.push(
        ...spans.map(({ organisationId, from, to }, index) => ({
          ...post,
          id: index === 0 ? post.id : newId(),
          organisation_id: organisationId,
          from_on: from,
          to_on: to,
        })),
      )
  }
  return rows
}

type NewPost = Insertable<Database['posts']> & { from_on: Day | null; to_on: Day | null }

/**
 * Vị trí that a reorganisation of later has begun in the place of one: the same title, from body to successor, each beginning on
 * the day on which the one before ends.
 */
export async function followUpsOf(trx: Trx, postId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive chain as (
      select id, person_id, organisation_id, title, to_on, 0 as steps from posts where id = ${postId}
      union all
      select next.id, next.person_id, next.organisation_id, next.title, next.to_on, chain.steps + 1
      from chain join posts next on next.person_id = chain.person_id and next.from_on = chain.to_on and next.title = chain.title
      join organisation_successions s on s.predecessor_id = chain.organisation_id and s.successor_id = next.organisation_id
        and s.on_day = chain.to_on
      where chain.steps < 20
    ) select id from chain where steps > 0`.execute(trx)
  return rows.map((row) => row.id)
}

/** Who leaves before the day of a reorganisation does not go on at the body after it. */
export async function dropPosts(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await trx.deleteFrom('posts').where('id', '=', anyOfIds(ids)).execute()
}

/** An absence that falls into the same days as this one would. */
export function overlappingAbsence(
  trx: Trx,
  personId: string,
  { from, to }: { from: Day; to: Day | null },
  besides?: string,
) {
  let rows = trx
    .selectFrom('absences')
    .select(['id', 'from_on'])
    .where('person_id', '=', personId)
    .where(sql<boolean>`(to_on is null or ${from} < to_on)`)
  if (to !== null) rows = rows.where('from_on', '<', to)
  if (besides !== undefined) rows = rows.where('id', '<>', besides)
  return rows.orderBy('from_on').executeTakeFirst()
}

/** Đăng ký thi đua của một năm; of a year that has one already it is replaced. */
export async function saveRegistration(
  trx: Trx,
  subjectId: string,
  { year, registered, basis }: { year: number; registered: boolean; basis: string },
): Promise<void> {
  await trx
    .insertInto('yearly_registrations')
    .values({ subject_id: subjectId, year, registered, basis: basis || null })
    .onConflict((conflict) =>
      conflict.columns(['subject_id', 'year']).doUpdateSet({ registered, basis: basis || null }),
    )
    .execute()
}
