/** Quá trình của một tập thể: what the register knows of a body, in the shape in which the law asks for it. */
import { sql, type RawBuilder } from 'kysely'
import { anyOfIds, type Db, type Trx } from '../../base/database/database.ts'
import { day, yearOf, type Day } from '../../base/days.ts'
import type { History, Subject, YearRecord } from '../../law/facts.ts'
import type { Discipline } from '../../law/vocabulary.ts'
import { isCollective } from '../organisations/organisation.ts'
import type { Organisation } from '../organisations/organisation.store.ts'
import { historyTold, lowerRating } from './records-within.ts'

/** A collective as the law asks about it in one year, and what stands behind it. */
export interface CollectiveRecord {
  subject: Subject
  history: History
  /** Các đơn vị trước, the nearest first, with whether their record follows. */
  before: Predecessor[]
  /** Số cá nhân, of whom the figures are taken, and how many of them have a rating of the year. */
  members: { count: number; rated: number; on: Day; withBelow: boolean }
}

/** Đơn vị trước. */
export interface Predecessor {
  id: string
  name: string
  /** Hình thức kế thừa. */
  kind: string
  on: Day
  /** Thành tích được tính cho đơn vị này; else the policy of the succession does not say so, or says no. */
  isCarriedOn: boolean
  policy: string
}

/** The same as `recordsOfCollectives`, for one body. */
export async function recordOfCollective(
  db: Db | Trx,
  organisation: Body,
  year: number,
  today: Day,
): Promise<CollectiveRecord> {
  const [record] = await recordsOfCollectives(db, [organisation], year, today)
  return record!
}

/** What must be known of a body. */
type Body = Pick<Organisation, 'id' | 'kind' | 'from_on'>

/**
 * The subject and history of collectives for a question about `year`, in their order. What is not in the register is left
 * out, never guessed: who leads a cluster, which bodies may have a flag.
 */
export async function recordsOfCollectives(
  db: Db | Trx,
  bodies: readonly Body[],
  year: number,
  today: Day,
): Promise<CollectiveRecord[]> {
  const on = year < yearOf(today) ? day(`${year}-12-31`) : today
  const ids = anyOfIds(bodies.map(({ id }) => id))
  const [told, members, before] = await Promise.all([
    factsOf(db, bodies, today, year),
    membersOf(db, bodies, on, year),
    predecessorsOf(db, ids, today),
  ])
  return bodies.map((body) => {
    const predecessors = before.get(body.id) ?? []
    const figures = members.get(body.id) ?? nobody
    const foundedYear = foundedIn(body, predecessors)
    return {
      subject: { kind: 'collective', ...(foundedYear !== null && { foundedYear }) },
      history: {
        ...together((told.get(body.id) ?? []).map(historyTold)),
        judged: 'open',
        unit: figuresOf(figures),
      },
      before: predecessors.map(({ steps: _steps, bornOn: _born, root: _root, ...one }) => one),
      members: { count: figures.members, rated: figures.rated, on, withBelow: hasParts(body) },
    }
  })
}

/** A department is one collective with its divisions. */
function hasParts({ kind }: Body): boolean {
  // What stands below a seat of government are collectives of their own, not parts of it.
  return isCollective(kind) && kind !== 'peoplesCommittee'
}

interface Told {
  ratings: string | null
  awards: string | null
  registered: boolean | null
}

/** Its own facts first, then those of the bodies whose record it carries on. */
async function factsOf(
  db: Db | Trx,
  bodies: readonly Body[],
  today: Day,
  year: number,
): Promise<Map<string, (Told & { body: string })[]>> {
  const { rows } = await sql<Told & { body: string }>`
    select * from records_of_collectives(${bodies.map(({ id }) => id)}, ${today}, ${year})`.execute(db)
  return Map.groupBy(rows, ({ body }) => body)
}

interface Members {
  members: number
  rated: number
  done: number
  ldtt: number
  cstdcs: number
  disciplined: string | null
}

const nobody: Members = { members: 0, rated: 0, done: 0, ldtt: 0, cstdcs: 0, disciplined: null }

async function membersOf(db: Db | Trx, bodies: readonly Body[], on: Day, year: number): Promise<Map<string, Members>> {
  const { rows } = await sql<Members & { body: string }>`
    select * from members_of_collectives(${bodies.map(({ id }) => id)}, ${bodies.map(hasParts)}, ${on}, ${year})`.execute(
    db,
  )
  return new Map(rows.map(({ body, ...figures }) => [body, figures]))
}

/** Số liệu của tập thể. A body of which nobody is in the register has none. */
function figuresOf({ members, rated, done, ldtt, cstdcs, disciplined }: Members): NonNullable<History['unit']> {
  if (members === 0) return {}
  const isDoneKnown = rated === members || done < rated
  return {
    members,
    // One who has not completed the tasks decides; as long as all have, those without a rating leave it open.
    ...(isDoneKnown && { membersDone: done }),
    ldtt,
    cstdcs,
    disciplined: (disciplined?.split(' ') ?? []) as Discipline[],
  }
}

/** By body: those before it, the nearest first. */
async function predecessorsOf(
  db: Db | Trx,
  bodies: RawBuilder<unknown>,
  today: Day,
): Promise<Map<string, (Predecessor & Born)[]>> {
  const { rows } = await sql<PredecessorRow>`
    with recursive line as (
      select s.successor_id as root, s.*, 1 as steps, s.record_policy in ('all', 'main') as carried
      from organisation_successions s where s.successor_id = ${bodies} and s.on_day <= ${today}
      union all
      select line.root, s.*, line.steps + 1, s.record_policy in ('all', 'main')
      from line join organisation_successions s on s.successor_id = line.predecessor_id
      where line.carried and s.on_day <= ${today} and line.steps < 12
    )
    select line.root, o.id, o.name, o.from_on, line.kind, line.on_day, line.record_policy, line.carried, line.steps
    from line join organisations o on o.id = line.predecessor_id order by line.steps, o.name collate vietnamese`.execute(
    db,
  )
  const found = rows.map((row) => ({
    root: row.root,
    id: row.id,
    name: row.name,
    kind: row.kind,
    on: row.on_day,
    isCarriedOn: row.carried,
    policy: row.record_policy,
    steps: row.steps,
    bornOn: row.from_on,
  }))
  return Map.groupBy(found, ({ root }) => root)
}

interface PredecessorRow {
  root: string
  id: string
  name: string
  from_on: Day | null
  kind: string
  on_day: Day
  record_policy: string
  carried: boolean
  steps: number
}

/** Whose predecessor it is, by how many steps. */
interface Born {
  root: string
  steps: number
  bornOn: Day | null
}

/**
 * Năm thành lập: of the body itself; one that only has a new name, or a new body above it, is as old as the one before it.
 * Null where the register does not say.
 */
function foundedIn({ from_on: from }: Body, before: readonly (Predecessor & Born)[]): number | null {
  let born = from
  for (let steps = 1; ; steps += 1) {
    const same = before.find((one) => one.steps === steps && (one.kind === 'rename' || one.kind === 'move'))
    if (same === undefined) return born === null ? null : yearOf(born)
    born = same.bornOn
  }
}

/**
 * Its own record with those that it carries on. Of a year in which several had a rating the lowest counts: the software does
 * not choose the better of two.
 */
function together(records: History[]): History {
  const [own, ...others] = records
  if (own === undefined) return { years: [], awards: [] }
  const years = new Map<number, YearRecord>()
  for (const record of records.flatMap((one) => one.years ?? [])) {
    const known = years.get(record.year)
    years.set(record.year, known === undefined ? record : bothYears(known, record))
  }
  return {
    ...own,
    years: [...years.values()].toSorted((a, b) => a.year - b.year),
    awards: [...(own.awards ?? []), ...others.flatMap(({ awards }) => awards ?? [])],
  }
}

function bothYears(a: YearRecord, b: YearRecord): YearRecord {
  const rating = b.rating ? lowerRating(a.rating, b.rating) : a.rating
  return {
    ...a,
    ...(rating && { rating }),
    titles: [...(a.titles ?? []), ...(b.titles ?? [])],
  }
}
