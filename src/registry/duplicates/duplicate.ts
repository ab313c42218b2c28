/** Người ghi trùng: two entries of the register that may be one person; how likely it is, and what is done about it. */
import * as z from 'zod'
import { id } from '../../base/ids.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { text, wordsOf } from '../../base/text.ts'

/** Dấu hiệu: what speaks for two entries being one person, weightiest first. */
export const grounds = {
  identity: 'cùng số định danh',
  birthday: 'cùng ngày sinh',
  sameName: 'cùng tên',
  sameLetters: 'tên chỉ khác dấu',
  swappedName: 'cùng các chữ của tên, khác thứ tự',
  nearName: 'tên khác nhau một chữ cái',
  birthYear: 'cùng năm sinh',
  unit: 'cùng từng ở một đơn vị',
} as const
/** One sign. */
export type Ground = keyof typeof grounds

/** Mức độ: what a score means to who looks at it. */
export const likelihoods = {
  nearlyCertain: 'gần như chắc chắn',
  likely: 'rất có thể',
  possible: 'có thể',
} as const
/** How likely two entries are one person. */
export type Likelihood = keyof typeof likelihoods

/** What is compared of an entry. */
export interface Compared {
  name: string
  birth_year: number | null
  gender: string | null
}

/** What the register knows of two entries besides what stands in them. */
export interface Shared {
  identity: boolean
  birthday: boolean
  /** Đơn vị where both have ever held a post. */
  unit: string | null
}

/** Kết quả so sánh: from 0 to 100, with the signs and their words. */
export interface Likeness {
  score: number
  likelihood: Likelihood
  grounds: Ground[]
  /** `cùng tên, cùng năm sinh, cùng từng ở Phòng Quản lý đất đai`. */
  reason: string
}

const weights: Record<Ground, number> = {
  identity: 90,
  birthday: 35,
  sameName: 40,
  sameLetters: 30,
  swappedName: 30,
  nearName: 25,
  birthYear: 20,
  unit: 25,
}

/** Compares two entries; null where nothing speaks for one person, for a name alone is borne by many. */
export function compare(one: Compared, other: Compared, shared: Shared): Likeness | null {
  const name = nameGround(one.name, other.name)
  const hasYears = one.birth_year !== null && other.birth_year !== null
  const found: Ground[] = [
    ...(shared.identity ? (['identity'] as const) : []),
    ...(shared.birthday ? (['birthday'] as const) : []),
    ...(name ? [name] : []),
    ...(hasYears && one.birth_year === other.birth_year ? (['birthYear'] as const) : []),
    ...(shared.unit === null ? [] : (['unit'] as const)),
  ]
  const isEnough = shared.identity || (name !== null && found.length > 1)
  if (!isEnough) return null
  const against =
    (hasYears && one.birth_year !== other.birth_year ? 25 : 0) +
    (one.gender && other.gender && one.gender !== other.gender ? 30 : 0)
  const weight = found.reduce((sum, ground) => sum + weights[ground], 0)
  const score = Math.max(1, Math.min(100, weight) - against)
  const words = found.map((ground) => (ground === 'unit' ? `cùng từng ở ${shared.unit}` : grounds[ground]))
  return { score, likelihood: likelihoodOf(score), grounds: found, reason: words.join(', ') }
}

function likelihoodOf(score: number): Likelihood {
  if (score >= 80) return 'nearlyCertain'
  return score >= 60 ? 'likely' : 'possible'
}

/** How two names are alike; null when they are not. Where a mark stands (Hoà, Hòa) and capitals make no other name, the mark does. */
export function nameGround(one: string, other: string): 'sameName' | 'sameLetters' | 'swappedName' | 'nearName' | null {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.join(' ') === b.join(' ')) return spelling(one) === spelling(other) ? 'sameName' : 'sameLetters'
  if (a.toSorted().join(' ') === b.toSorted().join(' ')) return 'swappedName'
  return isOneLetterApart(a.join(' '), b.join(' ')) ? 'nearName' : null
}

/** A name with its marks, wherever in the word they are written. */
function spelling(name: string): string {
  const words = name
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
  return words.map((word) => `${word.replace(/\p{M}/gu, '')}${[...word.matchAll(/\p{M}/gu)].join('')}`).join(' ')
}

/** One letter more, less or another. Of very short names any two would be alike. */
function isOneLetterApart(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const restOf = (text: string, longer: boolean) => text.slice(start + (longer ? 1 : 0))
  return restOf(a, a.length >= b.length) === restOf(b, b.length >= a.length)
}

/** Gộp: which entry goes on, which is merged into it. */
export const mergeInput = z
  .object({ keptId: id, mergedId: id, reason: text(500) })
  .refine((input) => input.keptId !== input.mergedId, {
    path: ['mergedId'],
    message: 'Chọn hai bản ghi khác nhau.',
  })

/** Hai người khác nhau. */
export const dismissInput = z
  .object({ oneId: id, otherId: id, reason: text(500) })
  .refine((input) => input.oneId !== input.otherId, { path: ['otherId'], message: 'Chọn hai bản ghi khác nhau.' })

/** Ai được làm gì với người ghi trùng: who merges must stand over both. */
export const duplicatePolicy: PolicyRow[] = [
  ...(['duplicates.merge', 'duplicates.undoMerge', 'duplicates.dismiss'] as const).flatMap((action): PolicyRow[] => [
    { action, role: 'standing', relation: 'self', barredByConflict: true },
    { action, role: 'standing', relation: 'ancestor', barredByConflict: true },
    { action, role: 'operator', relation: 'any' },
  ]),
  ...(['duplicates.list', 'duplicates.ofPerson', 'duplicates.compare'] as const).flatMap((action): PolicyRow[] => [
    { action, role: 'operator', relation: 'any' },
    ...(['officer', 'standing'] as const).flatMap((role): PolicyRow[] => [
      { action, role, relation: 'self' },
      { action, role, relation: 'ancestor' },
    ]),
  ]),
]
