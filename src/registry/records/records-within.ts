/** Hồ sơ của mọi người trong một cơ quan và các đơn vị dưới, as the law asks for them: read by the page, never row by row. */
import { sql } from 'kysely'
import type { Db, Trx } from '../../base/database/database.ts'
import { yearOf, type Day } from '../../base/days.ts'
import type { AwardRecord, History, InitiativeRecord, Subject, YearRecord } from '../../law/facts.ts'
import {
  honours,
  ratingOrder,
  type Cycle,
  type Discipline,
  type Honour,
  type PendingKind,
  type Rating,
} from '../../law/vocabulary.ts'
import { tellAbsences, type ToldAbsence } from './absences.ts'

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

/** As many as a server reads in a fraction of a second. */
const pageSize = 4_000
/** As many as are read out of a page before somebody else may have the processor. */
const sliceSize = 500
const beforeAll = '00000000-0000-0000-0000-000000000000'

/**
 * Everybody who holds a post in `body` or below it on a day, in the order of their ids, a few at a time. The database gathers
 * the next page while this one is being read.
 *
 * @param considered the year for which registrations are read
 * @param size of a page
 */
export async function* recordsWithin(
  db: Db | Trx,
  body: string,
  on: Day,
  considered: number,
  size = pageSize,
): AsyncGenerator<RecordWithin[]> {
  const pageAfter = async (after: string) => {
    const { rows } = await sql<Row>`
      select * from records_within(${body}, ${on}, ${considered}, ${after}, ${size})`.execute(db)
    return rows
  }
  let page: Promise<Row[]> | null = pageAfter(beforeAll)
  while (page !== null) {
    const rows: Row[] = await page
    page = rows.length < size ? null : pageAfter(rows.at(-1)!.id)
    // Who stops here does not wait for it, and need not hear that it failed.
    page?.catch(() => {})
    for (let from = 0; from < rows.length; from += sliceSize) yield rows.slice(from, from + sliceSize).map(recordOf)
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
  absences: string | null
  awards: string | null
  registered: boolean | null
}

function recordOf(row: Row): RecordWithin {
  const history = historyTold(row)
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
    history,
  }
}

/** What the database tells of one subject, each kind of fact as one short text. */
export interface ToldFacts {
  ratings: string | null
  awards: string | null
  registered: boolean | null
  initiatives?: string | null
  disciplines?: string | null
  proceedings?: string | null
  absences?: string | null
}

/** Quá trình, as the law asks for it: what is not told is left out. */
export function historyTold(told: ToldFacts): History {
  const years = new Map<number, YearRecord>()
  const at = (year: number): YearRecord => {
    const known = years.get(year)
    if (known !== undefined) return known
    const record: YearRecord = { year, titles: [], initiatives: [] }
    years.set(year, record)
    return record
  }
  for (const one of listOf(told.ratings, ' ')) {
    const known = at(Number(one.slice(0, 4)))
    known.rating = lowerRating(known.rating, ratingOf[one.slice(4)]!)
  }
  for (const one of listOf(told.initiatives, ';')) {
    const [year, scope, kind, usedFor] = one.split(' ') as [string, string, string, string]
    const { initiatives } = at(Number(year))
    initiatives!.push({
      // Each row is an initiative of its own.
      id: `${year}/${initiatives!.length}`,
      scope: scope as InitiativeRecord['scope'],
      kind: kind as InitiativeRecord['kind'],
      ...(usedFor !== '' && { usedFor: usedFor as Honour }),
    })
  }
  for (const one of listOf(told.disciplines, ';')) {
    const [form, decidedOn, endedOn] = one.split(' ') as [Discipline, Day, Day | '']
    const known = at(yearOf(decidedOn))
    if ((known.discipline?.decidedOn ?? decidedOn) > decidedOn) continue
    known.discipline = { form, decidedOn, ...(endedOn !== '' && { endedOn }) }
  }
  const awards: AwardRecord[] = []
  for (const one of listOf(told.awards, ';')) {
    const [award, cycle, from, to, decidedOn] = one.split(' ') as [Honour, Cycle, string, string, Day | '']
    if (cycle === 'annual' && honours[award].kind === 'emulationTitle') at(Number(to)).titles!.push({ code: award })
    else awards.push(awardOf(award, cycle, from, to, decidedOn))
  }
  if (told.absences) tellAbsences(years.values(), listOf(told.absences, ';').map(absenceOf))
  return {
    years: [...years.values()],
    awards,
    judged: 'open',
    ...(told.registered !== null && { registered: told.registered }),
    pending: listOf(told.proceedings, ';').map((one) => {
      const [kind, since, clearedOn] = one.split(' ') as [PendingKind, Day, Day | '']
      return { kind, since, clearedOn: clearedOn === '' ? null : clearedOn }
    }),
  }
}

function absenceOf(told: string): ToldAbsence {
  const [kind, from, to, grade] = told.split(' ') as [ToldAbsence['kind'], Day, Day | '', string]
  return { kind, from, to: to === '' ? null : to, grade: grade === '' ? null : (grade as ToldAbsence['grade']) }
}

/**
 * Of two ratings of one year the lower counts: the software does not choose the better of two, be they of two bodies of which
 * one carries on the other's record, or of two entries of one person.
 */
export function lowerRating(known: Rating | null | undefined, other: Rating): Rating {
  return known && ratingOrder.indexOf(known) < ratingOrder.indexOf(other) ? known : other
}

/** Ratings are told by their first four letters. */
const ratingOf: Record<string, Rating> = { KHTN: 'KHTNV', HTNV: 'HTNV', HTTN: 'HTTNV', HTXS: 'HTXSNV' }

function listOf(told: string | null | undefined, separator: string): string[] {
  return told ? told.split(separator) : []
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
