import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { fold } from '../../base/text.ts'
import type { VerdictState } from '../../law/verdict.ts'
import { yearlyHonours } from '../../law/vocabulary.ts'
import { rollStateCodes, type RollHonour, type RollState } from './qualifying.ts'
import { Roll, type RollFilter } from './roll.ts'

const units = ['Chi cục', 'Phòng', 'Văn phòng'].map((name, index) => ({ id: `unit-${index}`, name }))
const verdicts: VerdictState[] = ['eligible', 'awaitsCouncil', 'unknown', 'needsReview', 'notEligible']
const names = ['Nguyễn Thị Lan', 'Trần Văn Đức', 'A Thoại', 'Y Hrim', 'Lê Minh Tuấn', 'Đặng Thuỳ Linh']

const person = fc.record({
  id: fc.uuid(),
  name: fc.constantFrom(...names),
  code: fc.integer({ min: 1, max: 9999 }).map((number) => `CN-${number}`),
  unit: fc.integer({ min: 0, max: 2 }),
  leader: fc.boolean(),
  isBase: fc.boolean(),
  held: fc.subarray([...yearlyHonours]),
  verdicts: fc.array(fc.constantFrom(...verdicts), { minLength: 11, maxLength: 11 }),
})
const people = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 40 })
const filters = fc.record({
  honour: fc.option(fc.constantFrom(...yearlyHonours), { nil: undefined }),
  state: fc.option(fc.constantFrom(...rollStateCodes), { nil: undefined }),
  leader: fc.option(fc.boolean(), { nil: undefined }),
  q: fc.constantFrom('', ' ', 'lan', 'LÊ  minh', 'Đức', 'cn-1', 'i l', 'không có ai'),
})
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never

test('a list finds, counts and orders as one would who looked at each person', () => {
  fc.assert(
    fc.property(people, filters, fc.constantFrom('name', 'organisation', 'highest'), (given, filter, order) => {
      const { roll, byName } = rollOf(given)
      assert.equal(roll.count, given.length)
      const expected = byName.filter((one) => fits(one, filter)).map(({ id }) => id)
      const found = [...roll.find(filter, 'name')].map((place) => roll.idAt(place))
      assert.deepEqual(found, expected)
      const key = (one: Person) => (order === 'organisation' ? one.unit : order === 'highest' ? -heightOf(one) : 0)
      const sorted = byName.filter((one) => fits(one, filter)).toSorted((a, b) => key(a) - key(b))
      assert.deepEqual(
        [...roll.find(filter, order)].map((place) => roll.idAt(place)),
        sorted.map(({ id }) => id),
      )
      // Asked a second time it is the same.
      assert.deepEqual(roll.find(filter, order), roll.find({ ...filter }, order))
      for (const { honour, counts } of roll.counts())
        for (const state of rollStateCodes)
          assert.equal(counts[state], given.filter((one) => stateOf(one, honour) === state).length)
    }),
  )
})

test('a list knows each of its people by their id, and nobody else', () => {
  fc.assert(
    fc.property(people, fc.uuid(), (given, stranger) => {
      const { roll } = rollOf(given)
      for (const one of given) {
        const place = roll.placeOf(one.id)
        assert.equal(roll.idAt(place), one.id)
        assert.deepEqual(
          [roll.unitAt(place).id, roll.isLeader(place), roll.isBase(place)],
          [units[one.unit]!.id, one.leader, one.isBase],
        )
        for (const honour of yearlyHonours) assert.equal(roll.stateAt(place, honour), stateOf(one, honour))
      }
      if (!given.some(({ id }) => id === stranger)) assert.equal(roll.placeOf(stranger), -1)
    }),
  )
})

function rollOf(given: Person[]) {
  const roll = new Roll('individual', units, given.length, new Date(0))
  for (const one of given.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const place = roll.add(one)
    for (const [index, honour] of yearlyHonours.entries()) roll.setState(place, honour, one.verdicts[index]!)
  }
  const byName = given.toSorted((a, b) => a.name.localeCompare(b.name, 'vi') || (a.id < b.id ? -1 : 1))
  // Told in two parts, with somebody who is not in the list.
  roll.addByName(byName.slice(0, 3).map(({ id }) => id))
  roll.addByName(['00000000-0000-0000-0000-000000000000', ...byName.slice(3).map(({ id }) => id)])
  return { roll, byName }
}

function stateOf({ held, verdicts: given }: Person, honour: RollHonour): RollState | null {
  if ((held as RollHonour[]).includes(honour)) return 'held'
  const verdict = given[(yearlyHonours as readonly RollHonour[]).indexOf(honour)]!
  return verdict === 'notEligible' ? null : (verdict as RollState)
}

function fits(one: Person, { honour, state, leader, q }: RollFilter): boolean {
  const seen = honour === undefined ? yearlyHonours.map((code) => stateOf(one, code)) : [stateOf(one, honour)]
  const isWanted = (found: RollState | null) =>
    state !== undefined ? found === state : found !== null && (honour !== undefined || found !== 'held')
  return (
    seen.some(isWanted) &&
    (leader === undefined || one.leader === leader) &&
    `${fold(one.name)} ${fold(one.code)}`.includes(fold(q))
  )
}

function heightOf(one: Person): number {
  return 1 + yearlyHonours.findLastIndex((honour) => ['eligible', 'awaitsCouncil'].includes(stateOf(one, honour) ?? ''))
}
