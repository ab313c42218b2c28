import type { Honour, Rating } from '../vocabulary.ts'

/**
 * Names of planes: one bit per person for each thing that may be known of a year. Years are told by how long ago they are.
 * The names are the seam between lowering, which asks for planes, and loading, which fills them.
 */

/** How many years a population remembers; who has older records is judged one by one. */
export const horizon = 40

/** Xếp loại từ mức này trở lên, surely. */
export const ratedPlane = (min: Rating, ago: number): string => `rated ${min} @${ago}`
/** Năm có dữ liệu nhưng chưa có kết quả xếp loại. */
export const unratedPlane = (ago: number): string => `unrated @${ago}`
/** Năm không có dữ liệu nào. */
export const unrecordedPlane = (ago: number): string => `unrecorded @${ago}`
/** The same, between years of which something is recorded. */
export const gapPlane = (ago: number): string => `gap @${ago}`
/** Danh hiệu của năm. */
export const titlePlane = (title: Honour, ago: number): string => `title ${title} @${ago}`
/** Danh hiệu, hình thức theo công trạng with the achievement ending in this year, at least so many. */
export const grantPlane = (honour: Honour, times: number, ago: number): string => `grant ${honour} x${times} @${ago}`
/** The same without a year that anybody knows, at least so many. */
export const undatedPlane = (honour: Honour, times: number): string => `undated ${honour} x${times}`
/** Sáng kiến (or khoa học) of the year with at least this scope, at least so many. */
export const initiativePlane = (kind: InitiativeGroup, scope: number, times: number, ago: number): string =>
  `${kind} scope${scope} x${times} @${ago}`
/** The same of the considered year, with those that were used for this very honour. */
export const ownInitiativePlane = (kind: InitiativeGroup, scope: number, times: number, honour: Honour): string =>
  `${kind} scope${scope} x${times} for ${honour}`
/** Năm không được tính, vì trước khi chấp hành xong kỷ luật. */
export const barredPlane = (ago: number): string => `barred @${ago}`
/** The state of a condition that is found for each person by itself, below this grade. */
export const factPlane = (rule: string, below: number): string => `fact ${below} ${rule}`

export type InitiativeGroup = 'initiative' | 'science'
