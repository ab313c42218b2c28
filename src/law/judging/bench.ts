import { yearOf } from '../../base/days.ts'
import type { AwardRecord, History, InitiativeRecord, Subject, YearRecord } from '../facts.ts'
import type { Regime } from '../regimes.ts'
import type { LawBook, RegimePrinciples } from '../rule.ts'
import { honours, honoursOf, scopeOrder, type Cycle, type Family, type Honour, type Rating } from '../vocabulary.ts'

/**
 * What rules are judged on: one candidate's facts, put in order once so that each rule only counts. Years are told by how
 * long ago they are: 0 is the considered year.
 */
export interface Bench {
  book: LawBook
  regime: Regime
  principles: RegimePrinciples
  year: number
  subject: Subject
  history: History
  /** Loại hình that was asked for; null: whatever is the candidate's. */
  cycle: Cycle | null
  /** How many years back anything is known. */
  depth: number
  /** How many years back the register goes: a year without a record is a gap in it, or lies before it. */
  span: number
  /** The honour that is being considered. */
  honour: Honour | null
  /** By years ago: `noRecord`, `notRated`, or the place in the order of ratings. */
  ratings: Int8Array
  /** By years ago: one bit per emulation title. */
  titles: Int32Array
  /** Titles of which nobody knows the year. */
  undatedTitles: Honour[]
  initiatives: CountedInitiative[]
  /** Khen thưởng theo công trạng: only these are a ground for more; by the year in which they end, undated ones last. */
  grants: Grant[]
  /** The first year that counts after a discipline. */
  floor: number
}

export const noRecord = -2
export const notRated = -1

/** Danh hiệu, hình thức đã được tặng theo công trạng. */
export interface Grant {
  honour: Honour
  /** Năm kết thúc thành tích; null: not known. */
  end: number | null
  record: AwardRecord
}

/** Sáng kiến, đề tài that counts. */
export interface CountedInitiative {
  ago: number
  scope: number
  isScience: boolean
  /** It has been used for this honour and counts for nothing else. */
  usedFor: Honour | null
  record: InitiativeRecord
  /** The same initiative is listed in a later year as well. */
  again: boolean
}

/** Kinds of commendation that follow from years of work alone, without a deed that somebody must invoke. */
const ordinaryCycles: ReadonlySet<Cycle> = new Set<Cycle>(['annual', 'merit', 'periodic'])

export function isOrdinary(cycle: Cycle): boolean {
  return ordinaryCycles.has(cycle)
}

/** Awards of these kinds are no ground for commending merit: sudden deeds, movements, and what closes a career. */
const noGround: ReadonlySet<Cycle> = new Set<Cycle>(['adHoc', 'movement', 'contribution'])

/** In a worked case nothing is left untold; of a dossier on its way much may not have been entered yet. */
export function isTold({ history }: Bench): boolean {
  return history.judged !== 'open'
}

/** Khen thưởng làm căn cứ cho khen thưởng cao hơn. */
export function isForMerit(cycle: Cycle): boolean {
  return !noGround.has(cycle)
}

const titleCodes = (Object.keys(honours) as Honour[]).filter((code) => honours[code].kind === 'emulationTitle')
const bitOfTitle = new Map<Honour, number>(titleCodes.map((code, index) => [code, 1 << index]))
const bitsOfCode = new Map<Honour | Family, number>()

/** The bits of a title or of a family of titles; 0 for what is no emulation title. */
export function titleBits(code: Honour | Family): number {
  let bits = bitsOfCode.get(code)
  if (bits === undefined) {
    bits = honoursOf(code).reduce((sum, one) => sum | (bitOfTitle.get(one) ?? 0), 0)
    bitsOfCode.set(code, bits)
  }
  return bits
}

/** Nobody has a record of more years than these. */
const deepest = 150

/** Prepares the facts of one candidate for the rules of one period and one considered year. */
export function benchOf(
  book: LawBook,
  regime: Regime,
  principles: RegimePrinciples,
  { year, subject, history, cycle }: { year: number; subject: Subject; history: History; cycle: Cycle | null },
): Bench {
  const records = (history.years ?? []).filter((record) => record.year <= year && record.year > year - deepest)
  const grants = grantsOf(history, year)
  const depth = depthOf(records, grants, year)
  const ratings = new Int8Array(depth).fill(noRecord)
  const titles = new Int32Array(depth)
  const undatedTitles: Honour[] = []
  for (const record of records) {
    const ago = year - record.year
    ratings[ago] = record.rating ? places[record.rating] : notRated
    for (const title of record.titles ?? []) titles[ago]! |= bitOfTitle.get(title.code) ?? 0
  }
  for (const { honour, end } of grants) {
    const bit = bitOfTitle.get(honour)
    if (bit === undefined) continue
    if (end === null) undatedTitles.push(honour)
    else if (year - end < depth) titles[year - end]! |= bit
  }
  return {
    book,
    regime,
    principles,
    year,
    subject,
    history,
    cycle,
    depth,
    span: spanOf(records, year),
    honour: null,
    ratings,
    titles,
    undatedTitles,
    initiatives: initiativesOf(records, year, principles.initiativeOnce !== undefined),
    grants,
    floor: principles.restartAfterDiscipline === undefined ? Number.NEGATIVE_INFINITY : floorAfterDiscipline(records),
  }
}

function spanOf(records: YearRecord[], year: number): number {
  let first = year + 1
  for (const record of records) if (record.year < first) first = record.year
  return year - first + 1
}

function depthOf(records: YearRecord[], grants: Grant[], year: number): number {
  let first = year
  for (const record of records) if (record.year < first) first = record.year
  for (const { end } of grants) if (end !== null && end < first && end > year - deepest) first = end
  return year - first + 1
}

/** Năm kết thúc thành tích ghi trong quyết định; không ghi thì năm ký quyết định. */
export function endOf(award: AwardRecord): number | null {
  return award.achievementTo ?? (award.decisionDate ? yearOf(award.decisionDate) : null)
}

/**
 * Awards on merit that ended by the considered year and were decided before the proposal; one that is to be taken back is no
 * ground for another.
 */
function grantsOf(history: History, year: number): Grant[] {
  const { awards, revocation } = history
  if (awards === undefined || awards.length === 0) return []
  const grants: Grant[] = []
  for (const record of awards) {
    if (noGround.has(record.cycle) || record.award === revocation?.award) continue
    if (!isDecidedBy(record, history, year)) continue
    const end = endOf(record)
    if (end === null || end <= year) grants.push({ honour: record.award, end, record })
  }
  return grants.sort((a, b) => (a.end ?? Number.POSITIVE_INFINITY) - (b.end ?? Number.POSITIVE_INFINITY))
}

/** Đã có quyết định khi đề nghị: by the day received, else by the end of the year of the proposal. */
export function isDecidedBy(
  { decisionDate }: AwardRecord,
  { dossierReceivedOn, proposalYear }: History,
  year: number,
): boolean {
  if (!decisionDate) return true
  return dossierReceivedOn ? decisionDate <= dossierReceivedOn : yearOf(decisionDate) <= (proposalYear ?? year + 1)
}

function initiativesOf(records: YearRecord[], year: number, once: boolean): CountedInitiative[] {
  const counted: CountedInitiative[] = []
  for (const record of records) {
    for (const initiative of record.initiatives ?? []) {
      counted.push({
        ago: year - record.year,
        scope: scopeOrder.indexOf(initiative.scope),
        isScience: initiative.kind !== 'initiative',
        usedFor: once ? (initiative.usedFor ?? null) : null,
        record: initiative,
        again: false,
      })
    }
  }
  if (counted.length < 2) return counted
  counted.sort((a, b) => a.ago - b.ago)
  const seen = new Set<string>()
  for (const one of counted) {
    one.again = seen.has(one.record.id)
    seen.add(one.record.id)
  }
  return counted
}

/** The first full year after the discipline was served; without that day, after the year of the decision. */
function floorAfterDiscipline(records: YearRecord[]): number {
  let floor = Number.NEGATIVE_INFINITY
  for (const { year, discipline } of records) {
    if (!discipline) continue
    const { endedOn, decidedOn } = discipline
    const last = endedOn !== undefined ? yearOf(endedOn) : decidedOn !== undefined ? yearOf(decidedOn) : year
    if (last + 1 > floor) floor = last + 1
  }
  return floor
}

/** Mức xếp loại của năm, as its place in the order; `noRecord`, `notRated`. */
export function ratingAt(bench: Bench, ago: number): number {
  return ago < bench.depth ? bench.ratings[ago]! : noRecord
}

export function titlesAt(bench: Bench, ago: number): number {
  return ago < bench.depth ? bench.titles[ago]! : 0
}

/** A year of which nothing is recorded, between years of which something is. */
export function isGap(bench: Bench, ago: number): boolean {
  return ago < bench.span && !isRecorded(bench, ago)
}

/** The year is in the register at all. */
export function isRecorded(bench: Bench, ago: number): boolean {
  return ratingAt(bench, ago) !== noRecord
}

const places: Record<Rating, number> = { KHTNV: 0, HTNV: 1, HTTNV: 2, HTXSNV: 3 }

/** The place of a rating in their order, from the lowest. */
export function ratingPlace(min: Rating): number {
  return places[min]
}
