/** Quá trình: what the register knows of one person, in the shape in which the law asks for it. */
import type { Db, Trx } from '../../base/database/database.ts'
import { yearOf } from '../../base/days.ts'
import type { AwardRecord, History, Subject, YearRecord } from '../../law/facts.ts'
import { honours } from '../../law/vocabulary.ts'
import { awardsOf } from '../awards/award.store.ts'
import '../people/person.store.ts'

/** A person as the law asks about them in one year. */
export interface PersonRecord {
  subject: Subject
  history: History
}

/** The subject and history of a person for a question about `year`. What is not in the register is left out, never guessed. */
export async function recordOfPerson(db: Db | Trx, personId: string, year: number): Promise<PersonRecord> {
  const [person, ratings, registrations, initiatives, disciplines, proceedings, awards] = await Promise.all([
    db.selectFrom('people').select(['gender', 'recruited_on']).where('id', '=', personId).executeTakeFirstOrThrow(),
    db.selectFrom('ratings').select(['year', 'rating']).where('subject_id', '=', personId).execute(),
    db.selectFrom('yearly_registrations').select(['year', 'registered']).where('subject_id', '=', personId).execute(),
    db.selectFrom('initiatives').selectAll().where('person_id', '=', personId).execute(),
    db.selectFrom('disciplines').selectAll().where('person_id', '=', personId).execute(),
    db.selectFrom('proceedings').selectAll().where('person_id', '=', personId).execute(),
    awardsInForce(db, personId),
  ])
  const years = new Map<number, YearRecord>()
  const at = (y: number) => years.get(y) ?? years.set(y, { year: y, titles: [], initiatives: [] }).get(y)!
  for (const row of ratings) at(row.year).rating = row.rating
  for (const row of initiatives) {
    const { id, name, scope, kind } = row
    at(row.year).initiatives!.push({ id, name, scope, kind, ...(row.used_for && { usedFor: row.used_for as never }) })
  }
  for (const row of disciplines) {
    const { form, decided_on: decidedOn, ended_on: endedOn } = row
    at(yearOf(decidedOn)).discipline = { form, decidedOn, ...(endedOn && { endedOn }) }
  }
  for (const award of awards.filter(isYearlyTitle)) at(award.year).titles!.push({ code: award.honour })
  const registered = registrations.find((row) => row.year === year)?.registered
  return {
    subject: {
      kind: 'individual',
      ...(person.recruited_on && { recruitedOn: person.recruited_on }),
      ...(person.gender && { gender: person.gender as 'female' | 'male' }),
    },
    history: {
      years: [...years.values()].sort((a, b) => a.year - b.year),
      awards: awards.filter((award) => !isYearlyTitle(award)).map(awardRecord),
      ...(registered !== undefined && { registered }),
      pending: proceedings.map((p) => ({ kind: p.kind, since: p.since_on, clearedOn: p.cleared_on })),
    },
  }
}

type AwardRow = Awaited<ReturnType<typeof awardsInForce>>[number]

/** A revoked award counts for nothing. */
function awardsInForce(db: Db | Trx, recipientId: string) {
  return db
    .selectFrom(awardsOf(recipientId).as('a'))
    .leftJoin('award_revocations as r', 'r.award_id', 'a.id')
    .select([
      'a.honour',
      'a.cycle',
      'a.year',
      'a.achievement_from',
      'a.achievement_to',
      'a.decision_on',
      'a.decision_symbol',
    ])
    .where('r.award_id', 'is', null)
    .orderBy('a.year')
    .execute()
}

function isYearlyTitle(award: AwardRow): boolean {
  return award.cycle === 'annual' && honours[award.honour].kind === 'emulationTitle'
}

function awardRecord(award: AwardRow): AwardRecord {
  return {
    award: award.honour,
    cycle: award.cycle,
    achievementFrom: award.achievement_from,
    achievementTo: award.achievement_to,
    decisionDate: award.decision_on,
    ...(award.decision_symbol && { decision: award.decision_symbol }),
  }
}
