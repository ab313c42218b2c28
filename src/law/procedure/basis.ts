import { addDays, day, type Day } from '../../base/days.ts'
import type { Citation } from '../rule.ts'
import type { SourceId } from '../sources.ts'

/** Mức chắc chắn của điều chưa đọc được trong văn bản. */
export const certainties = {
  high: 'khá chắc chắn',
  medium: 'tương đối chắc chắn',
  low: 'chưa chắc chắn',
} as const
export type Certainty = keyof typeof certainties

/** Căn cứ của một việc trong thủ tục: a citation without quotation, because the fact itself stands beside it. */
export interface Basis extends Omit<Citation, 'quote'> {
  /** Only of what was not read. */
  certainty?: Certainty
  /** Suy ra: it follows from something that was read, such as the decree before; otherwise it was recalled. */
  inferred?: true
}

/** The article of what is only recalled. */
export const unlocated = 'Chưa xác định điều, khoản'

export function seenIn(article: string, sourceIds: SourceId[], note?: string): Basis {
  return { article, sourceIds, confidence: 'quoted', ...(note !== undefined && { note }) }
}

export function fromMemory(certainty: Certainty, note?: string): Basis {
  return {
    article: unlocated,
    sourceIds: ['mem'],
    confidence: 'recalled',
    certainty,
    ...(note !== undefined && { note }),
  }
}

export function inferredFrom(article: string, sourceIds: SourceId[], certainty: Certainty, note: string): Basis {
  return { article, sourceIds, confidence: 'recalled', certainty, inferred: true, note }
}

/** Câu trong quy định, ghi chú có căn cứ. */
export interface Remark {
  text: string
  basis: Basis
}

/** Ngày trong năm: `MM-DD`. */
export type MonthDay = `${number}${number}-${number}${number}`

/** Hạn hằng năm. "chậm nhất" includes the day, "trước" does not. */
export interface DueDay {
  monthDay: MonthDay
  word: 'chậm nhất' | 'trước'
}

export const atLatest = (monthDay: MonthDay): DueDay => ({ monthDay, word: 'chậm nhất' })
export const before = (monthDay: MonthDay): DueDay => ({ monthDay, word: 'trước' })

/** The last day of that year on which something due is still in time. */
export function lastDayOf(due: DueDay, year: number): Day {
  const named = dayOf(due.monthDay, year)
  return due.word === 'trước' ? addDays(named, -1) : named
}

export function dayOf(monthDay: MonthDay, year: number): Day {
  return day(`${String(year).padStart(4, '0')}-${monthDay}`)
}
