import type { Regime } from './regimes.ts'
import type { Citation } from './rule.ts'
import type { Honour } from './vocabulary.ts'

/** Kết quả của một điều kiện: đạt, chưa đạt, chưa rõ, chờ hội đồng, cần đối chiếu văn bản. */
export type ConditionState = 'met' | 'unmet' | 'unknown' | 'council' | 'review'

/** Một năm được tính. */
export interface YearMark {
  year: number
  state: 'met' | 'unmet' | 'unknown'
}

/** Điều kiện: one row of the verdict, with what was found, what is asked, and its article. */
export interface Condition {
  id: string
  state: ConditionState
  text: string
  /** What was found; what does not count and why. */
  details: string[]
  /** Có. */
  have?: string
  /** Cần. */
  need?: string
  years?: YearMark[]
  citation: Citation
  children?: Condition[]
  /** How the children join: every one of them, or one. */
  join?: 'all' | 'any'
  /** The code under which a person's judgement is entered in `qualitativeOk`, where this condition is one for people. */
  asks?: string
  /** Còn thiếu: what would make it met, as an officer would say it. */
  gap?: string
  /** How far from being met, to choose the nearest of several ways. */
  distance: number
}

/** Kết luận: đủ điều kiện, chưa đủ, chưa rõ, chờ hội đồng, cần đối chiếu văn bản. */
export type VerdictState = 'eligible' | 'notEligible' | 'unknown' | 'awaitsCouncil' | 'needsReview'

/** Kết luận về một danh hiệu, hình thức cho một đối tượng, with its reasons. */
export interface Verdict {
  honour: Honour
  /** The regime that judged: that of the day received where it is known. */
  regime: Regime
  year: number
  state: VerdictState
  heading: string
  /** "Xét theo …". */
  basisSentence: string
  conditions: Condition[]
  /** Còn thiếu gì, by the nearest way. */
  missing: string[]
  /** Dự tính sớm nhất, under a named assumption. */
  earliest: { year: number; assumption: string } | null
  /** Căn cứ quyết định kết luận. */
  deciding: Citation | null
}

/** Failure beats doubt; among doubts the text of the law comes first, then the missing fact, then the council. */
const allOrder: ConditionState[] = ['unmet', 'review', 'unknown', 'council']
const anyOrder: ConditionState[] = ['met', 'review', 'unknown', 'council']

/** Có đủ: the state of conditions that must all hold. */
export function stateOfAll(conditions: readonly { state: ConditionState }[]): ConditionState {
  return allOrder.find((state) => conditions.some((condition) => condition.state === state)) ?? 'met'
}

/** Có một trong: the state of conditions of which one is enough. */
export function stateOfAny(conditions: readonly { state: ConditionState }[]): ConditionState {
  return anyOrder.find((state) => conditions.some((condition) => condition.state === state)) ?? 'unmet'
}

const verdictStates: Record<ConditionState, VerdictState> = {
  met: 'eligible',
  unmet: 'notEligible',
  unknown: 'unknown',
  council: 'awaitsCouncil',
  review: 'needsReview',
}

/** Kết luận chung từ các điều kiện. */
export function verdictState(conditions: readonly Condition[]): VerdictState {
  return verdictStates[stateOfAll(conditions)]
}

/** The sentence that a verdict opens with: "Chưa đủ điều kiện: còn thiếu 1, chưa rõ 1". */
export function headingOf(conditions: readonly Condition[]): string {
  const count = (state: ConditionState) => conditions.filter((condition) => condition.state === state).length
  const [unmet, review, unknown, council] = allOrder.map(count) as [number, number, number, number]
  if (unmet > 0) {
    const doubts = [unknown > 0 && `chưa rõ ${unknown}`, council > 0 && `chờ hội đồng ${council}`].filter(Boolean)
    return `Chưa đủ điều kiện: ${[`còn thiếu ${unmet}`, ...doubts].join(', ')}`
  }
  if (review > 0) return 'Chưa kết luận được: cần đối chiếu văn bản'
  if (unknown > 0) return `Chưa rõ: còn ${unknown} điều kiện chưa có đủ dữ liệu`
  if (council > 0) return `Chờ hội đồng đánh giá ${council} nội dung, các điều kiện khác đã đủ`
  return 'Đủ điều kiện'
}

/** The first condition that decides the state, in the order of the articles. */
export function decidingCondition(conditions: readonly Condition[]): Condition | null {
  const state = stateOfAll(conditions)
  return conditions.find((condition) => condition.state === state) ?? null
}

/** Nội dung cần người đánh giá: every judgement that these conditions ask for, whatever its state. */
export function judgementsAsked(
  conditions: readonly Condition[],
): { code: string; text: string; state: ConditionState }[] {
  return conditions.flatMap(({ asks, text, state, children }) => [
    ...(asks === undefined ? [] : [{ code: asks, text, state }]),
    ...judgementsAsked(children ?? []),
  ])
}

/** Còn thiếu: what is unmet or unknown, in the order of the conditions. */
export function missingOf(conditions: readonly Condition[]): string[] {
  return conditions
    .filter((condition) => condition.state === 'unmet' || condition.state === 'unknown')
    .flatMap((condition) => (condition.gap === undefined ? [] : [condition.gap]))
}
