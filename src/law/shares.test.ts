import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withLayers, type LocalCriterion } from './layers.ts'
import { lawBook } from './rules/book.ts'
import { ceilingOf, useOf, voteShareOf } from './shares.ts'

const matter = { book: lawBook, regime: 'R2017', kind: 'individual' } as const

function besideLaw(...criteria: LocalCriterion[]) {
  const items = criteria.map((criterion) => ({
    kind: 'criterion' as const,
    article: 'Điều 9',
    quote: 'Nguyên văn.',
    honour: 'CSTDCS' as const,
    subject: 'individual' as const,
    criterion,
  }))
  return withLayers(lawBook, [{ id: 'a', symbol: '27/2020/QĐ-UBND', items }])
}

test('a ceiling of the law is told with its article; a period without one has none', () => {
  const ceiling = ceilingOf(matter, 'CSTDCS')
  assert.deepEqual([ceiling?.percent, ceiling?.citation.article], [15, 'NĐ 91/2017 Điều 9 khoản 3'])
  assert.equal(ceilingOf({ ...matter, regime: 'R2025' }, 'CSTDCS'), null)
})

test('a province may set a lower ceiling, and of several the lowest holds', () => {
  const book = besideLaw({ kind: 'quota', percent: 13 }, { kind: 'quota', percent: 14 })
  const ceiling = ceilingOf({ ...matter, book }, 'CSTDCS')
  assert.deepEqual([ceiling?.percent, ceiling?.citation.article], [13, '27/2020/QĐ-UBND Điều 9'])
})

test('a ceiling is rounded down, and says how many are over', () => {
  assert.deepEqual(useOf({ percent: 15 }, 60, 11), { base: 60, most: 9, qualified: 11, over: 2 })
  assert.deepEqual(useOf({ percent: 15 }, 59, 8), { base: 59, most: 8, qualified: 8, over: 0 })
})

test('the share of votes is that of the period, the highest of law and layers', () => {
  assert.equal(voteShareOf(matter, 'CSTDCS', false), null)
  assert.equal(voteShareOf({ ...matter, regime: 'R2024' }, 'CSTDCS', false)?.percent, 80)
  for (const [percent, needed] of [
    [70, 80],
    [85, 85],
  ] as const) {
    const book = besideLaw({ kind: 'vote', percent })
    assert.equal(voteShareOf({ ...matter, book, regime: 'R2024' }, 'CSTDCS', false)?.percent, needed)
  }
})

test('what is asked of councils of ministries and provinces is not asked of those below', () => {
  assert.equal(voteShareOf(matter, 'CSTDT', true)?.percent, 90)
  assert.equal(voteShareOf(matter, 'CSTDT', false), null)
})
