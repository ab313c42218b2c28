import { sql, type Expression, type RawBuilder, type Selectable } from 'kysely'
import type { Day } from '../../base/days.ts'
import type { Database, Db, Trx } from '../../base/database/database.ts'
import { Conflict, NotFound } from '../../base/errors.ts'
import type { RelationSql, Standing } from '../../base/policy.ts'
import { isWithin, relatedTo, relationsOf } from '../organisations/organisation.store.ts'
import type { PostCategory } from './person.ts'
import type { Discipline, InitiativeKind, InitiativeScope, PendingKind, Rating } from '../../law/vocabulary.ts'

/** A person with the post held on a day. */
export interface PersonToday {
  id: string
  code: string
  name: string
  gender: string | null
  birth_year: number | null
  recruited_on: Day | null
  version: number
  post_title: string | null
  leader: boolean | null
  organisation_id: string | null
  organisation_name: string | null
}

/** A row of the table. */
export type PersonRow = Selectable<Database['people']>

/**
 * People with the post they hold on `today`; one row a person (the newest post, if several). From the register, or from what
 * a search has found in it.
 */
export function peopleToday(db: Db | Trx, today: Day, source: RawBuilder<PersonRow> = sql<PersonRow>`people`) {
  return (
    db
      .selectFrom(source.as('p'))
      .leftJoinLateral(postOn(today).as('post'), (join) => join.onTrue())
      .select(['p.id', 'p.code', 'p.name', 'p.gender', 'p.birth_year', 'p.recruited_on', 'p.version'])
      .select(['post.title as post_title', 'post.leader', 'post.organisation_id'])
      // Asked one by one, so that a list of thousands looks it up for the rows of its page only.
      .select((row) =>
        row
          .selectFrom('organisations')
          .select('name')
          .whereRef('organisations.id', '=', 'post.organisation_id')
          .as('organisation_name'),
      )
  )
}

/** The newest post of `p` in force, else one under an entry that was merged into it: looked for only where the first is missing. */
function postOn(today: Day): RawBuilder<Pick<PostRow, 'title' | 'leader' | 'organisation_id'>> {
  return sql`(
    (select t.title, t.leader, t.organisation_id from posts t
      where t.person_id = p.id and in_force(t.from_on, t.to_on, ${today}) order by t.from_on desc nulls last limit 1)
    union all
    (select t.title, t.leader, t.organisation_id from people m join posts t on t.person_id = m.id
      where m.merged_into = p.id and in_force(t.from_on, t.to_on, ${today}) order by t.from_on desc nulls last limit 1)
    limit 1)`
}

type PostRow = Selectable<Database['posts']>

/**
 * The organisations whose rows a list may show, and of those the ones it was asked for: few, and found once for a query;
 * the same condition put to each of a million rows takes seconds.
 */
export function organisationsInReach(
  visible: (relations: RelationSql) => RawBuilder<boolean>,
  today: Day,
  askedFor?: string,
): RawBuilder<unknown> {
  const asked = askedFor ? isWithin(sql`reach.id`, askedFor, today) : sql`true`
  return sql`(select reach.id from organisations reach where ${visible(relationsOf(sql`reach.id`, today))} and ${asked})`
}

/** Bars the way through an index on `owner`, for lists that are read in their order until the page is full. */
export function ownedWithin(owner: Expression<unknown>, organisations: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(${owner} in ${organisations}) is true`
}

/** A person by any entry: who asks for one that was merged is given the one that stands for it, with an id of its own. */
export async function findPerson(db: Db | Trx, personId: string, today: Day): Promise<PersonToday> {
  const row = await peopleToday(db, today)
    .where('p.id', '=', sql<string>`(select coalesce(merged_into, id) from people where id = ${personId})`)
    .executeTakeFirst()
  if (!row) throw new NotFound('Không có người này trong sổ.')
  return row
}

/** Refuses to write under an entry that was merged: what is new is written to the one that stands. */
export function requireStandingEntry(person: PersonToday, askedId: string): void {
  if (person.id === askedId) return
  throw new Conflict(
    `Bản ghi này đã gộp vào ${person.name} (mã ${person.code}). Hãy mở ${person.name} rồi ghi vào bản ghi đó.`,
    { personId: person.id },
  )
}

/** Mọi bản ghi của một người, with any of them asked: for conditions on whose facts are read. */
export function entriesOf(personId: string): RawBuilder<string> {
  return sql<string>`any(entries_together(${personId}))`
}

/** The same, told. */
export async function readEntries(db: Db | Trx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ entries: string[] }>`select entries_together(${personId}) as entries`.execute(db)
  return rows[0]!.entries
}

/** How a person stands in the policy: through the organisation of today's post; the person is in conflict with what concerns them. */
export async function standingOfPerson(db: Db | Trx, person: PersonToday, today: Day): Promise<Standing> {
  const related = person.organisation_id ? await relatedTo(db, person.organisation_id, today) : {}
  return { related, conflicted: [person.id] }
}

/** Ghi kết quả xếp loại của một người, một tập thể; of a year that has one already it is replaced. */
export async function saveRatings(
  trx: Trx,
  subjectId: string,
  rated: readonly { year: number; rating: Rating; basis: string }[],
): Promise<void> {
  await trx
    .insertInto('ratings')
    .values(rated.map(({ year, rating, basis }) => ({ subject_id: subjectId, year, rating, basis: basis || null })))
    .onConflict((conflict) =>
      conflict.columns(['subject_id', 'year']).doUpdateSet((row) => ({
        rating: row.ref('excluded.rating'),
        basis: row.ref('excluded.basis'),
      })),
    )
    .execute()
}

declare module '../../base/database/database.ts' {
  interface Database {
    people: {
      id: string
      code: string
      name: string
      gender: string | null
      birth_year: number | null
      recruited_on: Day | null
      kind: import('kysely').Generated<'person' | 'household'>
      nationality: import('kysely').Generated<string | null>
      keeper_id: import('kysely').Generated<string | null>
      merged_into: import('kysely').Generated<string | null>
      name_folded: import('kysely').Generated<string>
      given_folded: import('kysely').Generated<string>
      name_order: import('kysely').Generated<string>
      version: import('kysely').Generated<number>
    }
    posts: {
      id: string
      person_id: string
      organisation_id: string
      title: string
      category: PostCategory
      leader: import('kysely').Generated<boolean>
      from_on: Day | null
      to_on: Day | null
    }
    ratings: { subject_id: string; year: number; rating: Rating; basis: string | null }
    initiatives: {
      id: string
      code: string
      person_id: string
      year: number
      name: string
      scope: InitiativeScope
      kind: InitiativeKind
      decision: string | null
      recognised_by: import('kysely').Generated<string | null>
      recognised_on: import('kysely').Generated<Day | null>
      used_for: string | null
      used_in: import('kysely').Generated<string | null>
      version: import('kysely').Generated<number>
      name_folded: import('kysely').Generated<string>
    }
    disciplines: {
      id: string
      person_id: string
      form: Discipline
      decided_on: Day
      ended_on: Day | null
      basis: string | null
    }
    proceedings: {
      id: string
      person_id: string
      kind: PendingKind
      since_on: Day
      cleared_on: Day | null
      basis: string | null
    }
    yearly_registrations: { subject_id: string; year: number; registered: boolean }
  }
}
