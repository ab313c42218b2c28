import { sql } from 'kysely'
import { anyOfIds, type Db, type Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { Conflict, NotFound } from '../../base/errors.ts'
import type { Standing } from '../../base/policy.ts'
import { wordsOf } from '../../base/text.ts'
import { relatedTo } from '../organisations/organisation.store.ts'
import { readEntries } from '../people/person.store.ts'
import '../records/merge.store.ts'
import type { Compared, Shared } from './duplicate.ts'

/** One entry as the list of possible duplicates shows it. */
export interface Entry extends Compared {
  id: string
  code: string
  post_title: string | null
  organisation_id: string | null
  organisation_name: string | null
}

/** Hai bản ghi có thể là một người, with what the register knows of both; the smaller id first. */
export interface Pair extends Shared {
  one: Entry
  other: Entry
  dismissed: string | null
}

/** At most so many people of a unit are looked at in one question: what is left is asked of a smaller unit. */
export const mostSeeds = 2_000
/** Of whom more than so many share both name and year of birth, these alone say nothing: it is a common name. */
const mostNamesakes = 5

interface Ids {
  one_id: string
  other_id: string
}

/**
 * Pairs of whom at least one holds a post in these units today. Others are looked for through indexes, from each person of the
 * units: the same number, the same name and year of birth anywhere, any likeness of names within the units that a post was ever
 * held in.
 */
export async function pairsWithin(
  db: Db,
  units: readonly string[],
  today: Day,
): Promise<{ pairs: Pair[]; isWhole: boolean }> {
  const seeds = await sql<{ id: string }>`
    select distinct coalesce(p.merged_into, p.id) as id from posts t join people p on p.id = t.person_id
    where t.organisation_id = ${anyOfIds(units)} and in_force(t.from_on, t.to_on, ${today})
    order by 1 limit ${mostSeeds + 1}`.execute(db)
  const ids = seeds.rows.slice(0, mostSeeds).map(({ id }) => id)
  const [anywhere, together] = await Promise.all([pairsAnywhere(db, ids), pairsInUnits(db, ids)])
  return { pairs: await tell(db, [...anywhere, ...together], today), isWhole: seeds.rows.length <= mostSeeds }
}

/** Pairs of one person with anybody of the register; near names are looked for among those born in the same year. */
export async function pairsOf(db: Db, personId: string, today: Day): Promise<Pair[]> {
  const [anywhere, together, near] = await Promise.all([
    pairsAnywhere(db, [personId]),
    pairsInUnits(db, [personId]),
    pairsNear(db, personId),
  ])
  return tell(db, [...anywhere, ...together, ...near], today)
}

async function pairsAnywhere(db: Db, ids: readonly string[]): Promise<Ids[]> {
  const { rows } = await sql<Ids>`
    select one_id, unnest(others) as other_id from (
      select s.id as one_id, array(select o.id from people o where o.name_folded = s.name_folded and o.birth_year = s.birth_year
        and o.id <> s.id and o.merged_into is null limit ${mostNamesakes + 1}) as others
      from people s where s.id = ${anyOfIds(ids)} and s.birth_year is not null) as alike
    where cardinality(others) <= ${mostNamesakes}
    union
    select s.person_id, o.person_id from person_privates s
      join person_privates o on o.field = s.field and o.fingerprint = s.fingerprint and o.person_id <> s.person_id
      join people p on p.id = o.person_id and p.merged_into is null
      join people q on q.id = s.person_id
    where s.person_id = ${anyOfIds(ids)} and s.fingerprint is not null
      and (s.field = 'identityNumber' or (s.field = 'birthday' and p.name_folded = q.name_folded))`.execute(db)
  return rows
}

/** Of those who ever held a post in the same unit, whoever bears the same name, the same words, or the same but for a letter. */
async function pairsInUnits(db: Db, ids: readonly string[]): Promise<Ids[]> {
  const { rows } = await sql<Ids>`
    with unit as materialized (select distinct organisation_id as id from posts where person_id = ${anyOfIds(ids)}),
    member as materialized (
      select distinct t.organisation_id, p.id, p.name_folded, p.birth_year, tsvector_to_array(words(p.name_folded)) as words
      from unit cross join lateral (select * from posts where organisation_id = unit.id limit 5000) t
      join people p on p.id = t.person_id and p.merged_into is null)
    select s.id as one_id, o.id as other_id from member s join member o
      on o.organisation_id = s.organisation_id and o.words = s.words and o.id <> s.id
    where s.id = ${anyOfIds(ids)}
    union
    -- Another letter leaves two of three words as they are: who shares neither the first nor the last was not meant.
    select s.id, o.id from member s join member o
      on o.organisation_id = s.organisation_id and o.birth_year = s.birth_year and o.id <> s.id
        and abs(length(o.name_folded) - length(s.name_folded)) <= 1
        and (split_part(o.name_folded, ' ', 1) = split_part(s.name_folded, ' ', 1) or split_part(o.name_folded, ' ', -1) = split_part(s.name_folded, ' ', -1))
    where s.id = ${anyOfIds(ids)}
    limit 20000`.execute(db)
  return rows
}

/** Near names of the same year of birth, through indexes on either end of the name. */
async function pairsNear(db: Db, personId: string): Promise<Ids[]> {
  const person = await db
    .selectFrom('people')
    .select(['name', 'birth_year'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person || person.birth_year === null) return []
  const words = wordsOf(person.name)
  const given = `${words.at(-1)} %`
  const before = `${words.slice(0, -1).join(' ')} %`
  const everyWord = words.map((word) => `'${word}'`).join(' & ')
  const { rows } = await sql<Ids>`
    select ${personId}::uuid as one_id, o.id as other_id from (
      (select id, name_folded from people where birth_year = ${person.birth_year} and given_folded like ${given} and merged_into is null limit 5000)
      union
      (select id, name_folded from people where birth_year = ${person.birth_year} and name_folded like ${before} and merged_into is null limit 5000)
      union
      (select id, name_folded from people where birth_year = ${person.birth_year} and words(name_folded) @@ ${everyWord}::tsquery and merged_into is null limit 5000)
    ) o where o.id <> ${personId} and abs(length(o.name_folded) - length(fold(${person.name}))) <= 1`.execute(db)
  return rows
}

/** The pairs, each once, with both entries and what they share. */
async function tell(db: Db, found: readonly Ids[], today: Day): Promise<Pair[]> {
  const pairs = [
    ...new Map(found.map((ids) => ordered(ids)).map((ids) => [`${ids.one_id} ${ids.other_id}`, ids])).values(),
  ]
  if (pairs.length === 0) return []
  const ones = pairs.map(({ one_id: id }) => id)
  const others = pairs.map(({ other_id: id }) => id)
  const [entries, shared] = await Promise.all([
    readEntriesShown(db, [...new Set([...ones, ...others])], today),
    sql<Ids & Shared & { dismissed: string | null }>`
      select pair.one_id, pair.other_id,
        exists (select from person_privates a join person_privates b on b.field = a.field and b.fingerprint = a.fingerprint
          where a.field = 'identityNumber' and a.person_id = pair.one_id and b.person_id = pair.other_id) as identity,
        exists (select from person_privates a join person_privates b on b.field = a.field and b.fingerprint = a.fingerprint
          where a.field = 'birthday' and a.person_id = pair.one_id and b.person_id = pair.other_id) as birthday,
        (select o.name from posts a join posts b on b.organisation_id = a.organisation_id join organisations o on o.id = a.organisation_id
          where a.person_id = any (entries_together(pair.one_id)) and b.person_id = any (entries_together(pair.other_id)) order by o.name limit 1) as unit,
        (select reason from duplicate_dismissals d where d.one_id = pair.one_id and d.other_id = pair.other_id) as dismissed
      from unnest(${ones}::uuid[], ${others}::uuid[]) as pair (one_id, other_id)`.execute(db),
  ])
  return shared.rows.flatMap(({ one_id, other_id, ...row }) => {
    const [one, other] = [entries.get(one_id), entries.get(other_id)]
    return one && other ? [{ one, other, ...row }] : []
  })
}

function ordered({ one_id, other_id }: Ids): Ids {
  return one_id < other_id ? { one_id, other_id } : { one_id: other_id, other_id: one_id }
}

/** Entries with the post of today, else the last one. */
export async function readEntriesShown(db: Db | Trx, ids: readonly string[], today: Day): Promise<Map<string, Entry>> {
  const { rows } = await sql<Entry>`
    select p.id, p.code, p.name, p.birth_year, p.gender, post.title as post_title, o.id as organisation_id, o.name as organisation_name
    from people p left join lateral (
      select t.title, t.organisation_id from entries_of_person(p.id) e (entry) join posts t on t.person_id = e.entry
      where t.from_on is null or t.from_on <= ${today}
      order by in_force(t.from_on, t.to_on, ${today}) desc, t.to_on desc nulls first, t.from_on desc nulls last limit 1) post on true
    left join organisations o on o.id = coalesce(post.organisation_id, p.keeper_id)
    where p.id = ${anyOfIds(ids)}`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Both entries, locked in the order of their ids, so that two officers who merge the same pair wait for each other. */
export async function lockPair(trx: Trx, one: string, other: string) {
  const rows = await trx
    .selectFrom('people')
    .select(['id', 'code', 'name', 'merged_into'])
    .where('id', '=', anyOfIds([one, other]))
    .orderBy('id')
    .forUpdate()
    .execute()
  const at = (id: string) => {
    const row = rows.find((entry) => entry.id === id)
    if (!row) throw new NotFound('Không có người này trong sổ.')
    return row
  }
  return [at(one), at(other)] as const
}

/** Refuses an entry that was merged meanwhile, and says into which. */
export async function requireNotMerged(
  trx: Trx,
  entry: { name: string; code: string; merged_into: string | null },
): Promise<void> {
  if (entry.merged_into === null) return
  const kept = await trx
    .selectFrom('people')
    .select(['code', 'name'])
    .where('id', '=', entry.merged_into)
    .executeTakeFirstOrThrow()
  throw new Conflict(
    `Bản ghi mã ${entry.code} đã gộp vào ${kept.name} (mã ${kept.code}). Tải lại trang để xem bản ghi đang dùng.`,
    { personId: entry.merged_into },
  )
}

/** How two entries stand in the policy: who stands over both, through the post of today or the last one. */
export async function standingOfPair(db: Db | Trx, one: string, other: string, today: Day): Promise<Standing> {
  const entries = await readEntriesShown(db, [one, other], today)
  const [a, b] = await Promise.all(
    [one, other].map((id) => bodiesOver(db, entries.get(id)?.organisation_id ?? null, today)),
  )
  const over = a!.over.filter((body) => b!.over.includes(body))
  const conflicted = [...(await readEntries(db, one)), ...(await readEntries(db, other))]
  return { related: { self: over, ancestor: over }, conflicted }
}

async function bodiesOver(db: Db | Trx, organisationId: string | null, today: Day): Promise<{ over: string[] }> {
  if (organisationId === null) return { over: [] }
  const { self, ancestor } = await relatedTo(db, organisationId, today)
  return { over: [...self, ...ancestor] }
}
