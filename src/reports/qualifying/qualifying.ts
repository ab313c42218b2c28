/** Ai đủ điều kiện: what the law makes of everybody, or of every collective, in a unit and below it, for the honours of every year. */
import type { PolicyRow } from '../../base/policy.ts'
import type { VerdictState } from '../../law/verdict.ts'
import { yearlyHonours, yearlyHonoursOfCollectives } from '../../law/vocabulary.ts'

/** Danh hiệu, hình thức hằng năm của mỗi loại đối tượng, from the lowest to the highest. */
export const rollHonours = { individual: yearlyHonours, collective: yearlyHonoursOfCollectives } as const
export type RollSubject = keyof typeof rollHonours
export const rollSubjects = Object.keys(rollHonours) as [RollSubject, ...RollSubject[]]
/** What is counted: `60 người`, `12 tập thể`. */
export const rollCounted: Record<RollSubject, string> = { individual: 'người', collective: 'tập thể' }
export type RollHonour = (typeof rollHonours)[RollSubject][number]
export const allRollHonours = [...new Set(Object.values(rollHonours).flat())] as [RollHonour, ...RollHonour[]]

/**
 * Tình trạng that a list can be asked for: the verdicts, the best first; who has the honour of the year already is asked for no
 * more, whatever the law says of the conditions. Who is in none of them is refused.
 */
export const rollStates = {
  eligible: 'đủ điều kiện',
  awaitsCouncil: 'chờ hội đồng',
  unknown: 'chưa rõ',
  needsReview: 'cần đối chiếu',
  held: 'đã tặng',
} as const satisfies Partial<Record<VerdictState | 'held', string>>
export type RollState = keyof typeof rollStates
export const rollStateCodes = Object.keys(rollStates) as [RollState, ...RollState[]]

/** Tỷ lệ tối đa của một cơ quan quyết định, and how much of it is used. */
export interface RollCeiling {
  /** Cơ quan quyết định: its ceiling is over itself and all units below it. */
  decider: { id: string; name: string }
  percent: number
  article: string
  /** The article is only recalled. */
  isRecalled: boolean
  /** Số người có danh hiệu của năm mà tỷ lệ tính trên. */
  base: number
  /** Số tối đa, làm tròn xuống. */
  most: number
  /** Số đủ điều kiện, chờ hội đồng hoặc đã tặng, of those in this list. */
  qualified: number
  /** Số đã tặng, đã được hội đồng đề nghị; null: told by the list itself. */
  granted: number | null
  /** Vượt tỷ lệ; null where the list holds only a part of the decider's people. */
  over: number | null
}

/** Một dòng tổng hợp: how many stand in which state for one honour. */
export interface RollCount {
  honour: RollHonour
  counts: Record<RollState, number>
  ceilings: RollCeiling[]
}

/**
 * Ai được xem: exactly those who may list the people of the body. What the law makes of a record says no more than the record
 * does, which they may read person by person.
 */
export const qualifyingPolicy: PolicyRow[] = (['officer', 'standing', 'leader', 'member', 'auditor'] as const).flatMap(
  (role) =>
    (['self', 'ancestor', 'sector'] as const).map((relation): PolicyRow => ({
      action: 'qualifying.list',
      role,
      relation,
    })),
)
