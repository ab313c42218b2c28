/** Quá trình: what the register knows of one person, in the shape in which the law asks for it. */
import { sql } from 'kysely'
import type { Db, Trx } from '../../base/database/database.ts'
import { yearOf, type Day } from '../../base/days.ts'
import { NotFound } from '../../base/errors.ts'
import type { AwardRecord, History, InitiativeRecord, Subject, YearRecord } from '../../law/facts.ts'
import { honours, type Discipline, type Honour, type PendingKind, type Rating } from '../../law/vocabulary.ts'
import { tellAbsences, type ToldAbsence } from './absences.ts'
import { lowerRating } from './records-within.ts'

/** A person as the law asks about them in one year. */
export interface PersonRecord {
  subject: Subject
  history: History
}

/** The subject and history of a person for a question about `year`. What is not in the register is left out, never guessed. */
export async function recordOfPerson(db: Db | Trx, personId: string, year: number): Promise<PersonRecord> {
  const { rows } = await sql<{ told: Told | null }>`select record_of_person(${personId}, ${year}) as told`.execute(db)
  const told = rows[0]?.told
  if (!told) throw new NotFound('Không có người này trong sổ, hoặc người này nằm ngoài phạm vi của bạn.')
  const awards = told.awards ?? []
  return {
    subject: {
      kind: 'individual',
      ...(told.recruitedOn && { recruitedOn: told.recruitedOn }),
      ...(told.gender && { gender: told.gender }),
    },
    history: {
      years: yearsOf(told),
      awards: awards.filter((award) => !isYearlyTitle(award)).map(awardRecord),
      ...(told.registered !== null && { registered: told.registered }),
      pending: told.proceedings ?? [],
    },
  }
}

/** As the database tells it: absent lists are null. */
interface Told {
  gender: 'female' | 'male' | null
  recruitedOn: Day | null
  ratings: { year: number; rating: Rating }[] | null
  registered: boolean | null
  initiatives:
    | (Pick<InitiativeRecord, 'id' | 'name' | 'scope' | 'kind'> & { year: number; usedFor: string | null })[]
    | null
  disciplines: { form: Discipline; decidedOn: Day; endedOn: Day | null }[] | null
  proceedings: { kind: PendingKind; since: Day; clearedOn: Day | null }[] | null
  absences: ToldAbsence[] | null
  /** Those in force: a revoked award counts for nothing. */
  awards: ToldAward[] | null
}

type ToldAward = Omit<AwardRecord, 'decision'> & { achievementTo: number; decision: string | null }

function yearsOf({ ratings, initiatives, disciplines, absences, awards }: Told): YearRecord[] {
  const years = new Map<number, YearRecord>()
  const at = (y: number) => years.get(y) ?? years.set(y, { year: y, titles: [], initiatives: [] }).get(y)!
  for (const { year, rating } of ratings ?? []) at(year).rating = lowerRating(at(year).rating, rating)
  for (const { year, usedFor, ...initiative } of initiatives ?? [])
    at(year).initiatives!.push({ ...initiative, ...(usedFor && { usedFor: usedFor as Honour }) })
  for (const { form, decidedOn, endedOn } of disciplines ?? [])
    at(yearOf(decidedOn)).discipline = { form, decidedOn, ...(endedOn && { endedOn }) }
  for (const award of (awards ?? []).filter(isYearlyTitle)) at(award.achievementTo).titles!.push({ code: award.award })
  tellAbsences(years.values(), absences ?? [])
  return [...years.values()].sort((a, b) => a.year - b.year)
}

function isYearlyTitle({ award, cycle }: ToldAward): boolean {
  return cycle === 'annual' && honours[award].kind === 'emulationTitle'
}

function awardRecord({ decision, ...award }: ToldAward): AwardRecord {
  return { ...award, ...(decision && { decision }) }
}
