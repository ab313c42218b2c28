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
  /** Cách hiểu của phần mềm on which the condition rests, told while it is not met. */
  reading?: string
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

/**
 * Kết luận: đủ điều kiện, chưa đủ, chưa rõ, chờ hội đồng, cần đối chiếu văn bản. `revoke` is said of a decision that was
 * taken already: it must be cancelled.
 */
export type VerdictState = 'eligible' | 'notEligible' | 'unknown' | 'awaitsCouncil' | 'needsReview' | 'revoke'

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

function stateOfAll(conditions: readonly { state: ConditionState }[]): ConditionState {
  return allOrder.find((state) => conditions.some((condition) => condition.state === state)) ?? 'met'
}

const verdictStates: Record<ConditionState, VerdictState> = {
  met: 'eligible',
  unmet: 'notEligible',
  unknown: 'unknown',
  council: 'awaitsCouncil',
  review: 'needsReview',
}

/** Kết luận chung. */
export function verdictStateOf(state: ConditionState): VerdictState {
  return verdictStates[state]
}

/** The sentence that a verdict opens with: "Chưa đủ điều kiện: còn thiếu 1, chưa rõ 1". */
export function headingOf(verdict: VerdictState, conditions: readonly Condition[]): string {
  if (verdict === 'revoke') return 'Phải hủy bỏ quyết định, thu hồi hiện vật và tiền thưởng'
  if (verdict === 'needsReview') return 'Chưa kết luận được: cần đối chiếu văn bản'
  const count = (state: ConditionState) => conditions.filter((condition) => condition.state === state).length
  const [unmet, _review, unknown, council] = allOrder.map(count) as [number, number, number, number]
  if (unmet > 0) {
    const doubts = [unknown > 0 && `chưa rõ ${unknown}`, council > 0 && `chờ hội đồng ${council}`].filter(Boolean)
    return `Chưa đủ điều kiện: ${[`còn thiếu ${unmet}`, ...doubts].join(', ')}`
  }
  if (unknown > 0) return `Chưa rõ: còn ${unknown} điều kiện chưa có đủ dữ liệu`
  if (council > 0) return `Chờ hội đồng đánh giá ${council} nội dung, các điều kiện khác đã đủ`
  return 'Đủ điều kiện'
}

/** The first condition that decides the state, in the order of the articles; of several ways, in the nearest one. */
export function decidingCondition(conditions: readonly Condition[]): Condition | null {
  const state = stateOfAll(conditions)
  const first = conditions.find((condition) => condition.state === state)
  if (first === undefined) return null
  if (first.children === undefined || first.children.length === 0) return first
  const inside =
    first.join === 'any'
      ? first.children
          .filter((child) => child.state === state)
          .toSorted((a, b) => a.distance - b.distance)
          .slice(0, 1)
      : first.children
  return decidingCondition(inside) ?? first
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
