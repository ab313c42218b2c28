import type { Regime } from './regimes.ts'
import { leavesOf, type Citation, type LawBook, type Rule } from './rule.ts'
import { rulesOf } from './ruling.ts'
import type { Honour, SubjectKind, VotingBody } from './vocabulary.ts'
import { waysOf } from './ways.ts'

/** What is asked of whom: the honour of a kind of subject, by a book in a period. */
interface Matter {
  book: LawBook
  regime: Regime
  kind: SubjectKind
}

/** Tỷ lệ tối đa của một danh hiệu: of how many a share may have it, and by which article. */
export interface Ceiling {
  /** Phần trăm. */
  percent: number
  /** The share is of those with these titles; absent: of the leading collectives that meet the standard. */
  of?: Extract<Rule, { kind: 'quota' }>['of']
  citation: Citation
}

/** The ceiling that the rules set for an honour, the lowest of the law and what is set beside it; null: none. */
export function ceilingOf(matter: Matter, honour: Honour): Ceiling | null {
  let lowest: Ceiling | null = null
  for (const { part, citation } of askedParts(matter, honour)) {
    if (part.kind !== 'quota' && part.kind !== 'proposalQuota') continue
    if (lowest !== null && part.percent >= lowest.percent) continue
    lowest = { percent: part.percent, ...(part.kind === 'quota' && { of: part.of }), citation }
  }
  return lowest
}

/** Tỷ lệ phiếu tối thiểu: từ so many percent of all members of the council, and by which article. */
export interface VoteShare {
  percent: number
  citation: Citation
}

/**
 * The share of votes that the rules ask of a council; null: they set none. Where ways differ the highest counts: no vote knows
 * by which way somebody qualifies.
 *
 * @param ofMinistryOrProvince the council is that of a ministry or a province, of which more may be asked
 */
export function voteShareOf(matter: Matter, honour: Honour, ofMinistryOrProvince: boolean): VoteShare | null {
  let highest: VoteShare | null = null
  for (const { part, citation } of askedParts(matter, honour)) {
    if (part.kind !== 'vote' || !part.bodies.some((body) => isAsked(body, ofMinistryOrProvince))) continue
    if (highest === null || part.percent > highest.percent) highest = { percent: part.percent, citation }
  }
  return highest
}

function isAsked(body: VotingBody, ofMinistryOrProvince: boolean): boolean {
  if (body === 'submittingCouncil' || body === 'councilsOfAllLevels') return true
  return body === 'ministryProvinceCouncil' && ofMinistryOrProvince
}

function askedParts({ book, regime, kind }: Matter, honour: Honour): { part: Rule; citation: Citation }[] {
  const spoken = waysOf(book, rulesOf(regime), honour, kind)
  if (spoken.kind !== 'ways') return []
  const asked = [...spoken.shared, ...spoken.ways.flatMap((way) => way.own)]
  return asked.flatMap(({ rule, citation }) => leavesOf(rule).map((part) => ({ part, citation })))
}

/** Tình hình sử dụng tỷ lệ của một đơn vị. */
export interface CeilingUse {
  /** Of how many the share is taken. */
  base: number
  /** Số tối đa, làm tròn xuống. */
  most: number
  /** Số đạt tiêu chuẩn. */
  qualified: number
  /** Vượt tỷ lệ. */
  over: number
}

/** Bước xét tỷ lệ: a ceiling is a matter of the whole unit, after each member has been judged by itself. */
export function useOf({ percent }: Pick<Ceiling, 'percent'>, base: number, qualified: number): CeilingUse {
  const most = Math.floor((base * percent) / 100)
  return { base, most, qualified, over: Math.max(0, qualified - most) }
}
