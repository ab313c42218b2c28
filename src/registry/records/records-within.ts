/** Hồ sơ của mọi người trong một cơ quan và các đơn vị dưới, as the law asks for them: read by the page, never row by row. */
import { sql } from 'kysely'
import type { Db, Trx } from '../../base/database/database.ts'
import { yearOf, type Day } from '../../base/days.ts'
import type { AwardRecord, History, InitiativeRecord, Subject, YearRecord } from '../../law/facts.ts'
import {
  honours,
  type Cycle,
  type Discipline,
  type Honour,
  type PendingKind,
  type Rating,
} from '../../law/vocabulary.ts'

/** One person with what the law asks about them. */
export interface RecordWithin {
  id: string
  code: string
  name: string
  organisationId: string
  leader: boolean
  subject: Subject
  history: History
}

const pageSize = 20_000
const beforeAll = '00000000-0000-0000-0000-000000000000'

/**
 * Everybody who holds a post in `body` or below it on a day, in the order of their ids, page after page.
 *
 * @param considered the year for which registrations are read
 */
export async function* recordsWithin(
  db: Db | Trx,
  body: string,
  on: Day,
  considered: number,
): AsyncGenerator<RecordWithin[]> {
  let after = beforeAll
  for (;;) {
    const { rows } = await sql<Row>`
      select * from records_within(${body}, ${on}, ${considered}, ${after}, ${pageSize})`.execute(db)
    if (rows.length > 0) yield rows.map(recordOf)
    if (rows.length < pageSize) return
    after = rows.at(-1)!.id
  }
}

interface Row {
  id: string
  code: string
  name: string
  organisation_id: string
  leader: boolean
  gender: string | null
  recruited_on: Day | null
  ratings: string | null
  initiatives: string | null
  disciplines: string | null
  proceedings: string | null
  awards: string | null
  registered: boolean | null
}

function recordOf(row: Row): RecordWithin {
  const years = new Map<number, YearRecord>()
  const at = (year: number): YearRecord => {
    const known = years.get(year)
    if (known !== undefined) return known
    const record: YearRecord = { year, titles: [], initiatives: [] }
    years.set(year, record)
    return record
  }
  for (const told of listOf(row.ratings, ' ')) at(Number(told.slice(0, 4))).rating = ratingOf[told.slice(4)]!
  for (const told of listOf(row.initiatives, ';')) {
    const [year, scope, kind, usedFor] = told.split(' ') as [string, string, string, string]
    const { initiatives } = at(Number(year))
    initiatives!.push({
      // Each row is an initiative of its own.
      id: `${year}/${initiatives!.length}`,
      scope: scope as InitiativeRecord['scope'],
      kind: kind as InitiativeRecord['kind'],
      ...(usedFor !== '' && { usedFor: usedFor as Honour }),
    })
  }
  for (const told of listOf(row.disciplines, ';')) {
    const [form, decidedOn, endedOn] = told.split(' ') as [Discipline, Day, Day | '']
    at(yearOf(decidedOn)).discipline = { form, decidedOn, ...(endedOn !== '' && { endedOn }) }
  }
  const awards: AwardRecord[] = []
  for (const told of listOf(row.awards, ';')) {
    const [award, cycle, from, to, decidedOn] = told.split(' ') as [Honour, Cycle, string, string, Day | '']
    if (cycle === 'annual' && honours[award].kind === 'emulationTitle') at(Number(to)).titles!.push({ code: award })
    else awards.push(awardOf(award, cycle, from, to, decidedOn))
  }
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    organisationId: row.organisation_id,
    leader: row.leader,
    subject: {
      kind: 'individual',
      ...(row.recruited_on !== null && { recruitedOn: row.recruited_on }),
      ...(row.gender !== null && { gender: row.gender as 'female' | 'male' }),
    },
    history: {
      years: [...years.values()],
      awards,
      judged: 'open',
      ...(row.registered !== null && { registered: row.registered }),
      pending: listOf(row.proceedings, ';').map((told) => {
        const [kind, since, clearedOn] = told.split(' ') as [PendingKind, Day, Day | '']
        return { kind, since, clearedOn: clearedOn === '' ? null : clearedOn }
      }),
    },
  }
}

/** Ratings are told by their first four letters. */
const ratingOf: Record<string, Rating> = { KHTN: 'KHTNV', HTNV: 'HTNV', HTTN: 'HTTNV', HTXS: 'HTXSNV' }

function listOf(told: string | null, separator: string): string[] {
  return told === null ? [] : told.split(separator)
}

function awardOf(award: Honour, cycle: Cycle, from: string, to: string, decidedOn: Day | ''): AwardRecord {
  return {
    award,
    cycle,
    achievementFrom: Number(from),
    achievementTo: Number(to),
    decisionDate: decidedOn === '' ? null : decidedOn,
  }
}
