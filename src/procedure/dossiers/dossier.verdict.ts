/** The law asked about one dossier: facts from the register, the unit's figures, and what people have judged so far. */
import { sql } from 'kysely'
import type { Db, Trx } from '../../base/database/database.ts'
import { yearOf, type Day } from '../../base/days.ts'
import { explain } from '../../law/explain.ts'
import { regimeOn } from '../../law/regimes.ts'
import { lawBook } from '../../law/rules/book.ts'
import { judgementsAsked, type Verdict } from '../../law/verdict.ts'
import type { Cycle, Honour } from '../../law/vocabulary.ts'
import { recordOfPerson, type PersonRecord } from '../../registry/records/record.store.ts'
import { partsOf, shortestReport, type DossierPart } from './dossier.ts'
import type { Dossier } from './dossier.store.ts'

/** What the verdict needs to know of a dossier, or of a nomination that is only being thought of. */
export interface Candidate {
  honour: Honour
  year: number
  nominee_id: string
  decider_id: string
  judged: Record<string, boolean>
  /** True once the standing body has judged what only people can judge. */
  appraised: boolean
  received_on: Day | null
}

/** Kết luận theo luật on a day: by the regime of the day received, or of today while it is not yet received. */
export async function checkCandidate(db: Db | Trx, candidate: Candidate, today: Day): Promise<Verdict> {
  return checkWithRecord(db, candidate, await recordOfPerson(db, candidate.nominee_id, candidate.year), today)
}

/** The same with the nominee's record for the year already read: one record answers for all honours. */
export async function checkWithRecord(
  db: Db | Trx,
  candidate: Candidate,
  { subject, history }: PersonRecord,
  today: Day,
): Promise<Verdict> {
  const received = candidate.received_on ?? today
  const unit = await unitFigures(db, candidate, today)
  return explain({
    honour: candidate.honour,
    regime: regimeOn(received) ?? 'R2010',
    year: candidate.year,
    subject,
    history: {
      ...history,
      unit,
      dossierReceivedOn: received,
      proposalYear: yearOf(received),
      qualitativeOk: Object.keys(candidate.judged).filter((code) => candidate.judged[code]),
      judged: candidate.appraised ? 'closed' : 'open',
    },
  })
}

/** The same for a stored dossier, with what has been judged of it. */
export function checkDossier(db: Db | Trx, dossier: Dossier, today: Day): Promise<Verdict> {
  return checkCandidate(db, { ...dossier, appraised: Object.keys(dossier.judged).length > 0 }, today)
}

/** A part of the dossier and whether it is there. */
export interface PartState extends DossierPart {
  present: boolean
  note: string | null
  file_hash: string | null
  file_name: string | null
}

/** Thành phần hồ sơ: what is there; letter and minutes are not asked for before they can exist. */
export async function partsState(db: Db | Trx, dossier: Dossier): Promise<PartState[]> {
  const stored = await db.selectFrom('dossier_parts').selectAll().where('dossier_id', '=', dossier.id).execute()
  return partsOf(dossier.honour).map((part) => {
    const row = stored.find((s) => s.code === part.code)
    const present = part.from === 'report' ? dossier.report.length >= shortestReport : row !== undefined
    return {
      ...part,
      present,
      note: row?.note ?? null,
      file_hash: row?.file_hash ?? null,
      file_name: row?.file_name ?? null,
    }
  })
}

/** What the nominating unit itself must still add before the dossier can go up. */
export function missingParts(parts: PartState[]): PartState[] {
  return parts.filter((part) => !part.present && (part.from === 'report' || part.from === 'attachment'))
}

/** Nội dung cần người đánh giá for this candidate, before anybody has judged. */
export async function judgementsFor(
  db: Db | Trx,
  dossier: Dossier,
  today: Day,
): Promise<{ code: string; text: string }[]> {
  const verdict = await checkDossier(db, { ...dossier, judged: {} }, today)
  return judgementsAsked(verdict.conditions).filter((judgement) => judgement.state === 'council')
}

/** Loại hình mà hồ sơ thường theo: a title is yearly, a certificate is for merit. */
export function ordinaryCycle(honour: Honour): Cycle {
  return lawBook.honours[honour]?.cycles.includes('annual') ? 'annual' : 'merit'
}

/**
 * Số liệu của đơn vị for the ceiling of titles: the deciding body with all units below it; counted are those who hold the
 * title of the year and those whom the council has already recommended for it. Two numbers, asked through the wall: who
 * nominates does not see the units beside the own one.
 */
async function unitFigures(db: Db | Trx, candidate: Candidate, today: Day) {
  if (candidate.honour !== 'CSTDCS') return {}
  const { rows } = await sql<{ ldtt: number; granted: number }>`
    select ldtt, granted from title_holders(${candidate.decider_id}, ${candidate.year}, ${today}, ${candidate.nominee_id})`.execute(
    db,
  )
  return { ldttCount: rows[0]!.ldtt, cstdcsGranted: rows[0]!.granted }
}
