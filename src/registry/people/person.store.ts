import { sql, type Expression, type RawBuilder, type Selectable } from 'kysely'
import type { Day } from '../../base/days.ts'
import type { Database, Db, Trx } from '../../base/database/database.ts'
import { Conflict, NotFound } from '../../base/errors.ts'
import type { Actor, RelationSql, Standing } from '../../base/policy.ts'
import type { UnitView } from '../organisations/organisation.ts'
import { everWithin, isWithin, relatedTo, relationsOf } from '../organisations/organisation.store.ts'
import type { AbsenceKind, StudyGrade } from './career.ts'
import type { Identity, PostCategory } from './person.ts'
import type { Discipline, InitiativeKind, InitiativeScope, PendingKind, Rating } from '../../law/vocabulary.ts'

/** A person with the post held on a day. */
export interface PersonToday {
  id: string
  code: string
  kind: 'person' | 'household'
  name: string
  gender: string | null
  birth_year: number | null
  recruited_on: Day | null
  nationality: string | null
  keeper_id: string | null
  version: number
  post_id: string | null
  post_title: string | null
  leader: boolean | null
  category: PostCategory | null
  organisation_id: string | null
  organisation_name: string | null
}

/** A row of the table. */
export type PersonRow = Selectable<Database['people']>

/**
 * People with the post they hold on `today`; one row a person (the newest post, if several). From the register, or from what
 * a search has found in it.
 */
export function peopleToday(db: Db | Trx, today: Day, source?: RawBuilder<PersonRow>) {
  return peopleWithPost(
    db,
    source,
    sql`in_force(t.from_on, t.to_on, ${today})`,
    sql`t.concurrent, t.from_on desc nulls last`,
  )
}

/** Bản ghi đã gộp, and the entries that stand for them: few. */
export const mergedPeople = sql`(select id, merged_into from people where merged_into is not null)`

/** People with the last post that they have held, for who holds none on the day; none where they never held one. */
export function peopleLeft(db: Db | Trx, today: Day, source?: RawBuilder<PersonRow>) {
  return peopleWithPost(db, source, sql`(t.from_on is null or t.from_on <= ${today})`, sql`t.to_on desc nulls first`)
}

type PostColumns = Pick<Selectable<Database['posts']>, 'id' | 'title' | 'leader' | 'category' | 'organisation_id'>

function peopleWithPost(
  db: Db | Trx,
  source: RawBuilder<PersonRow> = sql<PersonRow>`people`,
  counts: RawBuilder<unknown>,
  first: RawBuilder<unknown>,
) {
  const columns = sql`t.id, t.title, t.leader, t.category, t.organisation_id`
  // One under an entry that was merged is looked for only where the entry that stands has none.
  const post = sql<PostColumns>`(
    (select ${columns} from posts t where t.person_id = p.id and ${counts} order by ${first} limit 1)
    union all
    (select ${columns} from people m join posts t on t.person_id = m.id
      where m.merged_into = p.id and ${counts} order by ${first} limit 1)
    limit 1)`
  return (
    db
      .selectFrom(source.as('p'))
      .leftJoinLateral(post.as('post'), (join) => join.onTrue())
      .select(['p.id', 'p.code', 'p.kind', 'p.name', 'p.gender', 'p.birth_year', 'p.recruited_on', 'p.nationality'])
      .select(['p.keeper_id', 'p.version', 'post.id as post_id', 'post.title as post_title', 'post.leader'])
      .select(['post.category', 'post.organisation_id'])
      // Asked one by one, so that a list of thousands looks it up for the rows of its page only.
      .select((row) =>
        row
          .selectFrom('organisations')
          .select('name')
          .where('organisations.id', '=', sql<string>`coalesce(post.organisation_id, p.keeper_id)`)
          .as('organisation_name'),
      )
  )
}

/**
 * The organisations whose rows a list may show, and of those the ones it was asked for: few, and found once for a query;
 * the same condition put to each of a million rows takes seconds.
 */
export function organisationsInReach(
  visible: (relations: RelationSql) => RawBuilder<boolean>,
  today: Day,
  askedFor?: string,
  unitView: UnitView = 'asItIs',
): RawBuilder<unknown> {
  // As it was: all that ever stood below; each row then asks for its own day (`wasWithin`).
  const within = unitView === 'asItWas' ? everWithin : isWithin
  const asked = askedFor ? within(sql`reach.id`, askedFor, today) : sql`true`
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

/** Hồ sơ của chính người đang đăng nhập. */
export async function findOwn(db: Db | Trx, actor: Actor, today: Day): Promise<PersonToday> {
  if (actor.personId === null)
    throw new NotFound('Tài khoản này chưa gắn với người nào trong sổ, nên chưa có hồ sơ. Hãy nhờ quản trị gắn.')
  return findPerson(db, actor.personId, today)
}

/** The same to be written, held until the transaction ends: two who change one person come one after the other. */
export async function lockPerson(trx: Trx, personId: string, today: Day): Promise<PersonToday> {
  await trx.selectFrom('people').select('id').where('id', '=', personId).forUpdate().execute()
  const person = await findPerson(trx, personId, today)
  requireStandingEntry(person, personId)
  return person
}

/** Refuses to write under an entry that was merged: what is new is written to the one that stands. */
export function requireStandingEntry(person: PersonToday, askedId: string): void {
  if (person.id === askedId) return
  throw new Conflict(
    `Bản ghi này đã gộp vào ${person.name} (mã ${person.code}). Hãy mở ${person.name} rồi ghi vào bản ghi đó.`,
    { personId: person.id },
  )
}

/** Mọi bản ghi của một người, with any of them asked: for conditions on whose facts are read. Found once for a statement. */
export function entriesOf(personId: string): RawBuilder<string> {
  return sql<string>`any((select entries_together(${personId}))::uuid[])`
}

/** The same, told. */
export async function readEntries(db: Db | Trx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ entries: string[] }>`select entries_together(${personId}) as entries`.execute(db)
  return rows[0]!.entries
}

/** Who a person is, under the names of the input. */
export function identityOf(person: PersonToday): Identity {
  const { name, gender, birth_year: birthYear, recruited_on: recruitedOn, nationality } = person
  return { name, gender: gender as Identity['gender'], birthYear, recruitedOn, nationality: nationality ?? '' }
}

/** A change of what is known of a person makes a new version; returns it. */
export async function nextVersion(trx: Trx, person: Pick<PersonToday, 'id' | 'version'>): Promise<number> {
  await trx
    .updateTable('people')
    .set({ version: person.version + 1 })
    .where('id', '=', person.id)
    .execute()
  return person.version + 1
}

/**
 * How a person stands in the policy: through the organisation of today's post, and without one through the bodies that keep the
 * record; the person is in conflict with what concerns them.
 */
export async function standingOfPerson(
  db: Db | Trx,
  person: Pick<PersonToday, 'id' | 'organisation_id'>,
  today: Day,
): Promise<Standing> {
  const bodies = person.organisation_id ? [person.organisation_id] : await keepersOf(db, person.id, today)
  return { related: await relatedToAny(db, bodies, today), conflicted: [person.id] }
}

/** Nơi giữ hồ sơ of who holds no post: the unit of the last one, and the unit that keeps who never held any. */
export async function keepersOf(db: Db | Trx, personId: string, today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select keeper_id as id from people where id = ${entriesOf(personId)} and keeper_id is not null
    union (select organisation_id from posts where person_id = ${entriesOf(personId)} and (from_on is null or from_on <= ${today})
      order by to_on desc nulls first limit 1)`.execute(db)
  return rows.map(({ id }) => id)
}

async function relatedToAny(db: Db | Trx, bodies: readonly string[], today: Day): Promise<Standing['related']> {
  const each = await Promise.all(bodies.map((body) => relatedTo(db, body, today)))
  const of = (relation: 'self' | 'ancestor' | 'sector') => [...new Set(each.flatMap((one) => one[relation]))]
  return { self: of('self'), ancestor: of('ancestor'), sector: of('sector') }
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
      concurrent: import('kysely').Generated<boolean>
      basis: import('kysely').Generated<string | null>
    }
    absences: {
      id: string
      person_id: string
      kind: AbsenceKind
      from_on: Day
      to_on: Day | null
      grade: StudyGrade | null
      basis: string | null
    }
    ratings: { subject_id: string; year: number; rating: Rating; basis: string | null }
    initiatives: {
      id: string
      code: string
      person_id: string
      organisation_id: import('kysely').Generated<string | null>
      year: number
      name: string
      scope: InitiativeScope
      kind: InitiativeKind
      decision: string | null
      recognised_by: import('kysely').Generated<string | null>
      recognised_on: import('kysely').Generated<Day | null>
      version: import('kysely').Generated<number>
      name_folded: import('kysely').Generated<string>
    }
    initiative_authors: {
      initiative_id: string
      person_id: string
      place: number
      share: import('kysely').Generated<number | null>
      organisation_id: import('kysely').Generated<string | null>
      used_for: import('kysely').Generated<string | null>
      used_in: import('kysely').Generated<string | null>
      year: import('kysely').Generated<number>
      scope: import('kysely').Generated<InitiativeScope>
      kind: import('kysely').Generated<InitiativeKind>
      recognised: import('kysely').Generated<boolean>
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
    yearly_registrations: {
      subject_id: string
      year: number
      registered: boolean
      basis: import('kysely').Generated<string | null>
    }
  }
}
