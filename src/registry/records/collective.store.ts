/** Quá trình của một tập thể: what the register knows of a body, in the shape in which the law asks for it. */
import { sql } from 'kysely'
import type { Db, Trx } from '../../base/database/database.ts'
import { day, yearOf, type Day } from '../../base/days.ts'
import type { History, Subject, YearRecord } from '../../law/facts.ts'
import { ratingOrder, type Discipline, type Rating } from '../../law/vocabulary.ts'
import type { OrganisationKind } from '../organisations/organisation.ts'
import type { Organisation } from '../organisations/organisation.store.ts'
import { historyTold } from './records-within.ts'

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

/**
 * The subject and history of a collective for a question about `year`. What is not in the register is left out, never
 * guessed: who leads a cluster, which bodies may have a flag.
 */
export async function recordOfCollective(
  db: Db | Trx,
  organisation: Organisation,
  year: number,
  today: Day,
): Promise<CollectiveRecord> {
  const withBelow = !standsAlone.has(organisation.kind)
  const on = year < yearOf(today) ? day(`${year}-12-31`) : today
  const [told, members, before] = await Promise.all([
    factsOf(db, organisation.id, today, year),
    membersOf(db, organisation.id, withBelow, on, year),
    predecessorsOf(db, organisation.id, today),
  ])
  const foundedYear = foundedIn(organisation, before)
  return {
    subject: { kind: 'collective', ...(foundedYear !== null && { foundedYear }) },
    history: {
      ...together(told.map(historyTold)),
      judged: 'open',
      unit: figuresOf(members),
    },
    before: before.map(({ steps: _steps, bornOn: _born, ...told }) => told),
    members: { count: members.members, rated: members.rated, on, withBelow },
  }
}

/** Seats of government: what stands below them are collectives of their own, not parts of theirs. */
const standsAlone: ReadonlySet<OrganisationKind> = new Set<OrganisationKind>([
  'primeMinister',
  'government',
  'council',
  'province',
  'centrallyRunCity',
  'peoplesCommittee',
  'district',
  'districtLevelCity',
  'emulationCluster',
  'emulationBlock',
])

interface Told {
  ratings: string | null
  awards: string | null
  registered: boolean | null
}

/** Its own facts first, then those of the bodies whose record it carries on. */
async function factsOf(db: Db | Trx, organisationId: string, today: Day, year: number): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select ratings, awards, registered from record_of_collective(${organisationId}, ${today}, ${year})`.execute(db)
  return rows
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

async function membersOf(db: Db | Trx, body: string, withBelow: boolean, on: Day, year: number): Promise<Members> {
  const { rows } = await sql<Members>`
    select * from members_of_collective(${body}, ${withBelow}, ${on}, ${year})`.execute(db)
  return rows[0] ?? nobody
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

async function predecessorsOf(db: Db | Trx, organisationId: string, today: Day): Promise<(Predecessor & Born)[]> {
  const { rows } = await sql<PredecessorRow>`
    with recursive line as (
      select s.*, 1 as steps, s.record_policy in ('all', 'main') as carried from organisation_successions s
      where s.successor_id = ${organisationId} and s.on_day <= ${today}
      union all
      select s.*, line.steps + 1, s.record_policy in ('all', 'main')
      from line join organisation_successions s on s.successor_id = line.predecessor_id
      where line.carried and s.on_day <= ${today} and line.steps < 12
    )
    select o.id, o.name, o.from_on, line.kind, line.on_day, line.record_policy, line.carried, line.steps
    from line join organisations o on o.id = line.predecessor_id order by line.steps, o.name collate vietnamese`.execute(
    db,
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    on: row.on_day,
    isCarriedOn: row.carried,
    policy: row.record_policy,
    steps: row.steps,
    bornOn: row.from_on,
  }))
}

interface PredecessorRow {
  id: string
  name: string
  from_on: Day | null
  kind: string
  on_day: Day
  record_policy: string
  carried: boolean
  steps: number
}

interface Born {
  steps: number
  bornOn: Day | null
}

/**
 * Năm thành lập: of the body itself; one that only has a new name, or a new body above it, is as old as the one before it.
 * Null where the register does not say.
 */
function foundedIn({ from_on: from }: Organisation, before: readonly (Predecessor & Born)[]): number | null {
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
  const rating = lower(a.rating, b.rating)
  return {
    ...a,
    ...(rating !== undefined && { rating }),
    titles: [...(a.titles ?? []), ...(b.titles ?? [])],
  }
}

function lower(a: Rating | null | undefined, b: Rating | null | undefined): Rating | undefined {
  const known = [a, b].filter((one): one is Rating => one !== null && one !== undefined)
  return known.toSorted((one, other) => ratingOrder.indexOf(one) - ratingOrder.indexOf(other))[0]
}
