import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../base/days.ts'
import { baseSalaries, baseSalaryOn, bonusOf, paidTogether } from './bonus.ts'
import { lawBook } from './rules/book.ts'
import type { Honour, SubjectKind } from './vocabulary.ts'

function paid(honour: Honour, kind: SubjectKind, on: string): number | string {
  const bonus = bonusOf(lawBook, honour, kind, day(on))
  return bonus.known ? bonus.paid : bonus.why
}

test('money is the multiple times the base salary of the day of the decision, rounded up to ten thousand dong', () => {
  assert.equal(paid('LDTT', 'individual', '2025-12-20'), 710_000)
  assert.equal(paid('LDTT', 'individual', '2026-09-20'), 760_000)
  assert.equal(paid('CSTDCS', 'individual', '2026-09-20'), 2_530_000)
  assert.equal(paid('BKT', 'individual', '2026-09-20'), 3_800_000)
  assert.equal(paid('BKTTG', 'individual', '2026-09-20'), 8_860_000)
  assert.equal(paid('HCLD3', 'collective', '2025-08-19'), 21_060_000)
  assert.equal(paid('CSTDCS', 'individual', '2021-12-20'), 1_490_000)
  assert.equal(paid('LDTT', 'individual', '2021-12-20'), 450_000)
})

test('the base salary changes on its day, not before', () => {
  assert.equal(baseSalaryOn(day('2024-06-30'))?.amount, 1_800_000)
  assert.equal(baseSalaryOn(day('2024-07-01'))?.amount, 2_340_000)
  assert.equal(baseSalaryOn(day('2013-06-30')), null)
  assert.equal(baseSalaryOn(day('2017-07-01'))?.confidence, 'recalled')
  const days = baseSalaries.map(({ from }) => from)
  assert.deepEqual(days, days.toSorted())
})

test('a household has one and a half times, a soldier what a person has, a commune what a collective has', () => {
  assert.equal(paid('BKT', 'household', '2025-12-20'), 5_270_000)
  assert.equal(paid('CSTT', 'armedForcesIndividual', '2025-12-20'), 710_000)
  assert.equal(paid('XPTTTB', 'locality', '2025-12-20'), 4_680_000)
})

test('where no level is known the product says so and does not make one up', () => {
  assert.equal(
    paid('BKT', 'household', '2021-12-20'),
    'NĐ 91/2017 Điều 73 không nêu mức tiền thưởng của Bằng khen của Chủ tịch UBND tỉnh cho hộ gia đình.',
  )
  assert.match(
    String(paid('HCHN', 'foreignIndividual', '2025-12-20')),
    /^Chưa có mức tiền thưởng của Huân chương Hữu nghị/,
  )
  assert.match(String(paid('LDTT', 'individual', '2012-12-20')), /^Chưa có mức tiền thưởng/)
})

/** Một danh hiệu đã được thưởng tiền cho khoảng năm của nó. */
const told = (honour: Honour, from: number, to: number, amount: number) => ({
  honour,
  achievementFrom: from,
  achievementTo: to,
  paid: amount,
})

test('of titles for one span only the highest is paid, of different spans each, and a certificate beside them', () => {
  const conferred = [
    told('LDTT', 2025, 2025, 710_000),
    told('CSTDCS', 2025, 2025, 2_340_000),
    told('CSTDT', 2023, 2025, 7_020_000),
    told('BKT', 2024, 2025, 3_510_000),
  ]
  assert.deepEqual(
    paidTogether(conferred).map(({ honour }) => honour),
    ['CSTDCS', 'CSTDT', 'BKT'],
  )
  assert.equal(paidTogether([conferred[0]!, { ...conferred[0]! }]).length, 1)
})

test('a multiple that is a ceiling says so', () => {
  const bonus = bonusOf(lawBook, 'KNCT', 'individual', day('2025-12-20'))
  assert.ok(bonus.known && bonus.atMost)
})
