/** The law asked about one dossier: facts from the register, the unit's figures, and what people have judged so far. */
import { sql } from 'kysely'
import type { Db, Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { explain, type Question } from '../../law/explain.ts'
import { askedOn } from '../../law/facts.ts'
import { partsAdded } from '../../law/layers.ts'
import { regimeFor } from '../../law/regimes.ts'
import type { LawBook } from '../../law/rule.ts'
import { lawBook } from '../../law/rules/book.ts'
import { judgementsAsked, type Verdict } from '../../law/verdict.ts'
import type { Cycle, Honour } from '../../law/vocabulary.ts'
import { bookFor, layersFor } from '../../registry/law-layers/layer.store.ts'
import { recordOfPerson, type PersonRecord } from '../../registry/records/record.store.ts'
import { partsOf, shortestReport, type DossierPart } from './dossier.ts'
import type { Dossier } from './dossier.store.ts'

/** What the verdict needs to know of a dossier, or of a nomination that is only being thought of. */
export interface Candidate {
  honour: Honour
  year: number
  nominee_id: string
  /** The unit that nominates: its own rules and those of the bodies above it are asked beside the law. */
  organisation_id: string
  decider_id: string
  judged: Record<string, boolean>
  /** True once the standing body has judged what only people can judge. */
  appraised: boolean
  received_on: Day | null
}

/** Kết luận theo luật on a day: by the regime and the layers of the day received, or of today while it is not yet received. */
export async function checkCandidate(db: Db | Trx, candidate: Candidate, today: Day): Promise<Verdict> {
  const record = await recordOfPerson(db, candidate.nominee_id, candidate.year)
  const book = await bookFor(db, candidate.organisation_id, candidate.received_on ?? today)
  return checkWithRecord(db, candidate, record, book, today)
}

/** The same with the nominee's record for the year and the book of the unit already read: they answer for all honours. */
async function checkWithRecord(
  db: Db | Trx,
  candidate: Candidate,
  { subject, history }: PersonRecord,
  book: LawBook,
  today: Day,
): Promise<Verdict> {
  const received = candidate.received_on ?? today
  const unit = candidate.honour === 'CSTDCS' ? await ceilingFigures(db, candidate, today) : {}
  const question: Question = {
    honour: candidate.honour,
    regime: regimeFor(received),
    year: candidate.year,
    subject,
    history: {
      ...askedOn(history, received),
      unit,
      qualitativeOk: Object.keys(candidate.judged).filter((code) => candidate.judged[code]),
      judged: candidate.appraised ? 'closed' : 'open',
    },
  }
  return explain(question, book)
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

/** Thành phần hồ sơ: what the law asks for, then what layers of the day add. */
export async function partsAsked(
  db: Db | Trx,
  {
    honour,
    cycle,
    organisation_id,
    received_on,
  }: Pick<Dossier, 'honour' | 'cycle' | 'organisation_id' | 'received_on'>,
  today: Day,
): Promise<DossierPart[]> {
  const on = received_on ?? today
  const added = partsAdded(await layersFor(db, organisation_id, on), honour)
  const local = added.map(({ key, name, article, layerId }): DossierPart => {
    return { code: key, name, from: 'attachment', article, confidence: 'quoted', layerId }
  })
  return [...partsOf(honour, regimeFor(on), cycle), ...local]
}

/** Thành phần hồ sơ: what is there; letter and minutes are not asked for before they can exist. */
export async function partsState(db: Db | Trx, dossier: Dossier, today: Day): Promise<PartState[]> {
  const stored = await db.selectFrom('dossier_parts').selectAll().where('dossier_id', '=', dossier.id).execute()
  return (await partsAsked(db, dossier, today)).map((part) => {
    // Letter and minutes are one paper each, under however many names the law asks for them.
    const row = stored.find((s) => s.code === (part.from === 'attachment' ? part.code : part.from))
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
  return parts.filter(
    ({ present, from, onlyWhen }) => !present && onlyWhen === undefined && (from === 'report' || from === 'attachment'),
  )
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
export async function ceilingFigures(
  db: Db | Trx,
  candidate: Pick<Candidate, 'decider_id' | 'year' | 'nominee_id'>,
  today: Day,
) {
  const { rows } = await sql<{ ldtt: number; granted: number }>`
    select ldtt, granted from title_holders(${candidate.decider_id}, ${candidate.year}, ${today}, ${candidate.nominee_id})`.execute(
    db,
  )
  return { ldttCount: rows[0]!.ldtt, cstdcsGranted: rows[0]!.granted }
}
