/** Sentences that several pages of councils share. */
import { spellWeekday, type Day } from '../../../base/days.ts'
import { lowerFirst } from '../../../base/text.ts'
import type { Threshold } from '../../../procedure/councils/council.ts'

/** `quá 50% tổng số thành viên Hội đồng`. */
export function shareInWords({ percent, strict }: Threshold): string {
  return `${strict ? 'quá' : 'từ'} ${percent}% tổng số thành viên Hội đồng`
}

/** `từ 6/11 phiếu`. */
export function votesInWords(needed: number, members: number): string {
  return `từ ${needed}/${members} phiếu`
}

/** `ông Vũ Đức Thuận`; a collective, or a person whose gender is not entered, by the name alone. */
export function addressOf(one: { gender: string | null; nominee_name: string }): string {
  const title = one.gender === 'male' ? 'ông ' : one.gender === 'female' ? 'bà ' : ''
  return title + one.nominee_name
}

/** `Thứ Năm, ngày 09 tháng 12 năm 2021 · Phòng họp số 1`. */
export function whenAndWhere({ held_on, place }: { held_on: Day; place: string }): string {
  return `${spellWeekday(held_on)} · ${place}`
}

/** A reason inside a sentence: small first letter, no full stop. */
export function insideSentence(reason: string): string {
  return lowerFirst(reason).replace(/\.$/, '')
}
