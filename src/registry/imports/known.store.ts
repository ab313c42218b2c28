/** Sổ đã biết gì: everything that the register holds of whom and what a file names, asked in few questions. */
import { sql } from 'kysely'
import type { Office } from '../../base/action.ts'
import { anyOfIds, type Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import type { Cycle, Honour, InitiativeKind, InitiativeScope, Rating } from '../../law/vocabulary.ts'
import type { Line, OrganisationKind } from '../organisations/organisation.ts'
import type { PostCategory } from '../people/person.ts'
import type { PrivateField, RecognisedBy } from '../people/private.ts'
import { peopleWithPrivate } from '../people/private.store.ts'
import { bare } from './cells.ts'
import type { ValuesOf } from './columns.ts'

/** Đơn vị as the register knows it. */
export interface KnownUnit {
  id: string
  code: string
  name: string
  short_name: string | null
  kind: OrganisationKind
  from_on: Day | null
  to_on: Day | null
  parents: { id: string; line: Line }[]
  /** Whether who imports may write about it. */
  inReach: boolean
}

/** Người as the register knows them. */
export interface KnownPerson {
  id: string
  code: string
  name: string
  gender: string | null
  birth_year: number | null
  recruited_on: Day | null
  nationality: string | null
  inReach: boolean
  hasPost: boolean
}

export interface KnownPost {
  person_id: string
  organisation_id: string
  title: string
  category: PostCategory
  from_on: Day | null
  to_on: Day | null
  /** Ends because its body does: nobody has ended the post. */
  ends_with_body: boolean
}

export interface KnownInitiative {
  code: string
  /** Tác giả, under the entries that stand. */
  authors: { person_id: string; person_code: string; share: number | null }[]
  year: number
  name: string
  scope: InitiativeScope
  kind: InitiativeKind
}

export interface KnownAward {
  recipient_id: string
  honour: Honour
  cycle: Cycle
  achievement_from: number
  year: number
  decision_symbol: string | null
  decision_on: Day | null
  decider: string
}

/** Những điều sổ đã biết. */
export interface Known {
  units: Map<string, KnownUnit>
  unitsById: Map<string, KnownUnit>
  /** By name in any spelling; of a name that several bear nobody can be meant. */
  unitsByName: Map<string, KnownUnit[]>
  people: Map<string, KnownPerson>
  posts: Map<string, KnownPost[]>
  /** By subject and year. */
  ratings: Map<string, { rating: Rating; basis: string | null }>
  initiatives: Map<string, KnownInitiative>
  awards: Map<string, KnownAward>
  /** What is kept sealed of people, as a screen shows it; and who has which value, by field and value. */
  masks: Map<string, Map<PrivateField, string>>
  holders: Map<string, KnownHolder[]>
}

export interface KnownHolder {
  id: string
  code: string
  name: string
}

/** Whose reach counts, and what is asked about. */
export interface Question {
  organisationId: string
  isOperator: boolean
  today: Day
  people: readonly string[]
  initiatives: readonly string[]
  wants: { posts: boolean; ratings: boolean; awards: boolean }
}

/** So many ids or codes are asked about in one statement. */
const most = 5_000

/** Asks the register; `pause` lets others in between. */
export async function askRegister(trx: Trx, question: Question, pause: () => Promise<void>): Promise<Known> {
  const units = await unitsKnown(trx, question)
  const bodies = units.filter((unit) => unit.inReach).map((unit) => unit.id)
  const people = await inPortions(question.people, pause, (codes) => peopleKnown(trx, codes, bodies, question))
  const ids = people.map((person) => person.id)
  const subjects = [...ids, ...bodies]
  const { wants } = question
  const posts = wants.posts ? await inPortions(ids, pause, (some) => postsKnown(trx, some)) : []
  const ratings = wants.ratings ? await inPortions(subjects, pause, (some) => ratingsKnown(trx, some)) : []
  const awards = wants.awards ? await inPortions(subjects, pause, (some) => awardsKnown(trx, some)) : []
  const initiatives = await inPortions(question.initiatives, pause, (codes) => initiativesKnown(trx, codes))
  return {
    units: new Map(units.map((unit) => [unit.code, unit])),
    unitsById: new Map(units.map((unit) => [unit.id, unit])),
    unitsByName: Map.groupBy(units, (unit) => bare(unit.name)),
    people: new Map(people.map((person) => [person.code, person])),
    posts: Map.groupBy(posts, (post) => post.person_id),
    ratings: new Map(ratings.map(({ subject_id, year, ...rest }) => [`${subject_id} ${year}`, rest])),
    initiatives: new Map(initiatives.map((one) => [one.code, one])),
    awards: new Map(
      awards.map((award) => [
        awardKey(award.recipient_id, award.honour, award.year, award.decision_symbol ?? ''),
        award,
      ]),
    ),
    masks: new Map(),
    holders: new Map(),
  }
}

/** Asks what is kept sealed of the people of these rows: by keyed hashes, nothing is opened. */
export async function askPrivates(
  trx: Trx,
  office: Office,
  known: Known,
  rows: readonly ValuesOf<'person'>[],
  pause: () => Promise<void>,
): Promise<void> {
  const ids = rows.flatMap(({ code }) => known.people.get(code ?? '')?.id ?? [])
  const masks = await inPortions(ids, pause, (some) => masksKnown(trx, some))
  for (const { person_id, field, mask } of masks) {
    const own = known.masks.get(person_id) ?? new Map<PrivateField, string>()
    known.masks.set(person_id, own.set(field, mask))
  }
  for (const field of ['identityNumber', 'phone', 'email', 'birthday'] as const) {
    // An identity number is of one person only; of the others it is asked what is kept of whom the register knows.
    const asked = rows.filter(
      ({ code }) => field === 'identityNumber' || known.masks.has(known.people.get(code ?? '')?.id ?? ''),
    )
    const values = new Set(asked.flatMap((row) => privateOf(row, field) ?? []))
    await inPortions([...values], pause, async (some) => {
      const found = await peopleWithPrivate(trx, office, field, some)
      const holders = await holdersKnown(trx, [...new Set([...found.values()].flat())])
      for (const [value, of] of found)
        known.holders.set(
          `${field} ${value}`,
          of.flatMap((id) => holders.get(id) ?? []),
        )
      return []
    })
  }
}

/** The value of a private field in a row of people. */
export function privateOf(
  { identityNumber, phone, email, birth }: ValuesOf<'person'>,
  field: RecognisedBy,
): string | null {
  return { identityNumber, phone, email, birthday: birth?.day ?? null }[field]
}

async function masksKnown(trx: Trx, ids: string[]) {
  return trx
    .selectFrom('person_privates')
    .select(['person_id', 'field', 'mask'])
    .where('person_id', '=', anyOfIds(ids))
    .execute()
}

async function holdersKnown(trx: Trx, ids: string[]): Promise<Map<string, KnownHolder>> {
  const rows = await trx.selectFrom('people').select(['id', 'code', 'name']).where('id', '=', anyOfIds(ids)).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** One award is told from another by recipient, honour, last year and decision. */
export function awardKey(recipient: string, honour: string, year: number, symbol: string): string {
  return `${recipient} ${honour} ${year} ${bare(symbol)}`
}

async function inPortions<Key, Row>(
  keys: readonly Key[],
  pause: () => Promise<void>,
  ask: (some: Key[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let at = 0; at < keys.length; at += most) {
    for (const row of await ask(keys.slice(at, at + most))) rows.push(row)
    await pause()
  }
  return rows
}

async function unitsKnown(trx: Trx, { organisationId, isOperator, today }: Question): Promise<KnownUnit[]> {
  const { rows } = await sql<KnownUnit>`
    with below as (
      select ${organisationId}::uuid as id union
      select organisation_id from organisation_authority where authority_id = ${organisationId} and in_force(from_on, to_on, ${today}))
    select o.id, o.code, o.name, o.short_name, o.kind, o.from_on, o.to_on, (${isOperator} or o.id in (select id from below)) as "inReach",
      coalesce((select json_agg(json_build_object('id', p.parent_id, 'line', p.line)) from organisation_parents p
        where p.organisation_id = o.id), '[]') as parents
    from organisations o`.execute(trx)
  return rows
}

/**
 * In reach is who serves there today, or served there last and now nowhere, or whose record is kept there: as with the walls,
 * but by the body that imports, not by all bodies at which the officer holds some role. Who was merged is meant by either code.
 */
async function peopleKnown(
  trx: Trx,
  codes: string[],
  bodies: string[],
  { isOperator, today }: Question,
): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    select k.id, p.code, k.name, k.gender, k.birth_year, k.recruited_on, k.nationality,
      ${isOperator} or k.keeper_id = any(${bodies}::uuid[])
        or exists (select from posts t where t.person_id = k.id and in_force(t.from_on, t.to_on, ${today}) and t.organisation_id = any(${bodies}::uuid[]))
        or coalesce((select t.to_on <= ${today} and t.organisation_id = any(${bodies}::uuid[]) from posts t
          where t.person_id = k.id and (t.from_on is null or t.from_on <= ${today}) order by t.to_on desc nulls first limit 1), false) as "inReach",
      exists (select from posts t where t.person_id = k.id) as "hasPost"
    from people p join people k on k.id = coalesce(p.merged_into, p.id) where p.code = any(${codes}::text[])`.execute(
    trx,
  )
  return rows
}

/** With the day on which each ends indeed: one that a reorganisation carries on to the body after ends where that one does. */
async function postsKnown(trx: Trx, ids: string[]): Promise<KnownPost[]> {
  const { rows } = await sql<KnownPost>`
    select t.person_id, t.organisation_id, t.title, t.category, t.from_on, last.to_on, last.ends_with_body
    from posts t join organisations o on o.id = t.organisation_id cross join lateral (
      with recursive chain as (
        select t.organisation_id as body, t.to_on, o.to_on as gone_on, 0 as steps
        union all
        select next.organisation_id, next.to_on, n.to_on, chain.steps + 1
        from chain join posts next on next.person_id = t.person_id and next.title = t.title and next.from_on = chain.to_on
        join organisation_successions s on s.predecessor_id = chain.body and s.successor_id = next.organisation_id and s.on_day = chain.to_on
        join organisations n on n.id = next.organisation_id
        where chain.to_on = chain.gone_on and chain.steps < 20
      ) select to_on, coalesce(to_on = gone_on, false) as ends_with_body from chain order by steps desc limit 1) last
    where t.person_id = any(${ids}::uuid[])`.execute(trx)
  return rows
}

async function ratingsKnown(trx: Trx, ids: string[]) {
  const { rows } = await sql<{ subject_id: string; year: number; rating: Rating; basis: string | null }>`
    select subject_id, year, rating, basis from ratings_of_many(${ids})`.execute(trx)
  return rows
}

async function awardsKnown(trx: Trx, ids: string[]): Promise<KnownAward[]> {
  const { rows } = await sql<KnownAward>`
    select a.recipient_id, a.honour, a.cycle, a.achievement_from, a.year, a.decision_symbol, a.decision_on, a.decider
    from awards_of_many(${ids}) a`.execute(trx)
  return rows
}

/** Codes are told from each other in the whole office; of an initiative out of reach only that it is there can be told. */
async function initiativesKnown(trx: Trx, codes: string[]): Promise<KnownInitiative[]> {
  const { rows } = await sql<KnownInitiative>`
    select i.code, i.year, i.name, i.scope, i.kind,
      (select json_agg(json_build_object('person_id', coalesce(p.merged_into, p.id), 'person_code', p.code, 'share', a.share) order by a.place)
        from initiative_authors a join people p on p.id = a.person_id where a.initiative_id = i.id) as authors
    from initiatives i where i.code = any(${codes}::text[])`.execute(trx)
  return rows
}
