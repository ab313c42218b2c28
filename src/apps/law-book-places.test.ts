import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workedCases } from '../law/cases/index.ts'
import { explain } from '../law/explain.ts'
import { allHonourPages, columnsOf, principlePages } from '../law/law-book.ts'
import type { Condition } from '../law/verdict.ts'
import { conditionAddress, hitAddress, honourAddress, officeBook, publicBook } from './law-book-places.ts'

test('every article in any verdict leads to a place that the book has', () => {
  const known = new Set([
    officeBook.regimes,
    ...allHonourPages().flatMap(({ code, provisions }) =>
      provisions.map(({ id }) => honourAddress(officeBook, code, id)),
    ),
    ...principlePages().flatMap(({ id }) => columnsOf().map((regime) => `${officeBook.principles}#${id}.${regime}`)),
  ])
  const conditions = workedCases.flatMap(({ candidateAward, regime, year, subject, history }) =>
    flat(explain({ honour: candidateAward, regime, year, subject, history }).conditions),
  )
  const led = conditions.map(({ id }) => ({ id, address: conditionAddress(officeBook, id) }))
  const leading = led.filter(({ address }) => address !== null)
  assert.ok(leading.length > 1_000)
  for (const { id, address } of leading) assert.ok(known.has(address!), `${id} leads to ${address}`)
  const without = new Set(led.filter(({ address }) => address === null).map(({ id }) => id))
  assert.deepEqual([...without].toSorted(), ['review', 'subject', 'ways'])
})

test('a condition leads to its provision or principle, however deep it lies', () => {
  assert.equal(conditionAddress(officeBook, 'HCLD3.R2025.1.2.held'), '/can-bo/luat/HCLD3#HCLD3.R2025.1')
  assert.equal(conditionAddress(officeBook, 'KNCQH.R2017.u1'), '/can-bo/luat/KNCQH#KNCQH.R2017.u1')
  assert.equal(conditionAddress(officeBook, 'P27.R2025.1'), '/can-bo/luat/nguyen-tac#P27.R2025')
  assert.equal(conditionAddress(publicBook, 'P05.R2025'), '/luat/nguyen-tac#P05.R2025')
  assert.equal(conditionAddress(officeBook, 'unread'), '/can-bo/luat/quy-dinh')
  for (const id of ['ways', 'review', '27-2020.3', 'XYZ.R2025.1', 'HCLD3.R2025', 'P5.R2025', '']) {
    assert.equal(conditionAddress(officeBook, id), null, id)
  }
})

test('both roofs have the same rooms', () => {
  assert.deepEqual(Object.keys(officeBook), Object.keys(publicBook))
  assert.equal(hitAddress(publicBook, { kind: 'workflow', id: 'cap-lai.R2017' }), '/luat/thu-tuc/cap-lai.R2017')
  assert.equal(hitAddress(officeBook, { kind: 'principle', id: 'P01' }), '/can-bo/luat/nguyen-tac#P01')
})

function flat(conditions: readonly Condition[]): Condition[] {
  return conditions.flatMap((condition) => [condition, ...flat(condition.children ?? [])])
}
