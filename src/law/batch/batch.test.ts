import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { History, YearRecord } from '../facts.ts'
import type { Bench } from '../judging/bench.ts'
import type { Regime } from '../regimes.ts'
import { lawBook } from '../rules/book.ts'
import { ruleOn, verdictOf } from '../ruling.ts'
import type { VerdictState } from '../verdict.ts'
import type { Honour, Rating, SubjectKind } from '../vocabulary.ts'
import { BatchBuilder, honoursFor, type Batch } from './batch.ts'
import { Answers } from './population.ts'
import { Chance, syntheticPerson, wildCandidate, type Candidate } from './synthetic.ts'

const regimes: Regime[] = ['R2017', 'R2024', 'R2025']

test('a population is decided as each of its members is explained, for every honour and under every regime', () => {
  for (const regime of regimes) {
    for (const kind of ['individual', 'collective'] as const) {
      const chance = new Chance(2025)
      const people = Array.from({ length: 3000 }, () => wildCandidate(chance, 2025, kind))
      assert.deepEqual(differences(regime, kind, honoursFor(lawBook, regime, kind), people), [])
    }
  }
})

test('people as an office has them are decided as they are explained', () => {
  const chance = new Chance(1)
  const people = Array.from({ length: 3000 }, () => syntheticPerson(chance, 2025))
  assert.deepEqual(differences('R2025', 'individual', honoursFor(lawBook, 'R2025', 'individual'), people), [])
})

test('every state of a verdict occurs in such populations, so the comparison means something', () => {
  const chance = new Chance(2025)
  const { batch, honours } = batchOf(
    'R2025',
    'individual',
    ['LDTT', 'CSTDT', 'BKT', 'BKTTG', 'HCLD3'],
    Array.from({ length: 3000 }, () => wildCandidate(chance, 2025, 'individual')),
  )
  const verdicts = batch.run()
  const seen = new Set<VerdictState>()
  for (let person = 0; person < 3000; person += 1)
    for (const honour of honours) seen.add(verdicts.stateOf(person, honour))
  assert.deepEqual([...seen].toSorted(), ['awaitsCouncil', 'eligible', 'needsReview', 'notEligible', 'unknown'])
})

const goodYear = ['KHTNV', 'HTTNV', 'HTXSNV'] as const satisfies Rating[]

test('every history of eight years of titles is decided alike: Chiến sĩ thi đua cơ sở, bộ/tỉnh, toàn quốc', () => {
  // Each year with or without the title, unrecorded, and the considered year with each scope of initiative.
  const people: Candidate[] = []
  for (let code = 0; code < 3 ** 8; code += 1) {
    const years = digits(code, 3, 8).flatMap((digit, ago): YearRecord[] =>
      digit === 2
        ? []
        : [{ year: 2025 - ago, rating: 'HTXSNV', titles: digit === 1 ? [{ code: 'LDTT' }, { code: 'CSTDCS' }] : [] }],
    )
    for (const scope of ['grassroots', 'ministryProvince', 'national'] as const)
      people.push(personWith({ years: withInitiative(years, scope), awards: blocksOf(years) }))
  }
  for (const regime of regimes)
    assert.deepEqual(differences(regime, 'individual', ['CSTDCS', 'CSTDB', 'CSTDT', 'CSTDTQ'], people), [])
})

test('every history of seven years since a certificate or order is decided alike: the ladder to Huân chương Lao động', () => {
  const people: Candidate[] = []
  for (let code = 0; code < 6 ** 6; code += 1) {
    const years = digits(code, 6, 6).map((digit, ago): YearRecord => ({
      year: 2025 - ago,
      rating: goodYear[digit % 3]!,
      titles: digit >= 3 ? [{ code: 'CSTDCS' }] : [],
    }))
    const ended = 2025 - 4 - (code % 3)
    people.push(
      personWith({
        years,
        awards: [
          { award: 'BKT', cycle: 'merit', achievementTo: ended },
          { award: 'BKTTG', cycle: 'merit', achievementTo: ended },
          { award: 'HCLD3', cycle: 'merit', achievementTo: ended - (code % 2) },
          { award: 'HCLD2', cycle: 'merit', achievementTo: ended - (code % 2) },
          { award: 'CSTDT', cycle: 'periodic', achievementFrom: 2022, achievementTo: 2024 },
        ],
      }),
    )
  }
  for (const regime of ['R2024', 'R2025'] as const)
    assert.deepEqual(differences(regime, 'individual', ['BKT', 'BKTTG', 'HCLD3', 'HCLD2', 'HCLD1'], people), [])
})

test('without WebAssembly the answers are the same', () => {
  const chance = new Chance(5)
  const people = Array.from({ length: 700 }, () => wildCandidate(chance, 2025, 'individual'))
  const { batch, honours } = batchOf('R2025', 'individual', honoursFor(lawBook, 'R2025', 'individual'), people)
  const [fast, plain] = [batch.run(), batch.runPlainly()]
  for (let person = 0; person < people.length; person += 1)
    for (const honour of honours) assert.equal(plain.stateOf(person, honour), fast.stateOf(person, honour))
})

test('the number of people in a range of the list is the number of those in it', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 600 }), fc.nat(), fc.nat(), (bits, first, second) => {
      const words = new Int32Array(Math.ceil(bits.length / 128) * 4)
      for (const [person, bit] of bits.entries()) if (bit) words[person >> 5]! |= 1 << (person & 31)
      const from = first % bits.length
      const to = from + (second % (bits.length - from + 1))
      const answers = new Answers(bits.length, 1, words)
      assert.equal(answers.countIn(0, from, to), bits.slice(from, to).filter(Boolean).length)
    }),
  )
})

test('counts of a list are those of its members, also of members with records older than the planes', () => {
  const chance = new Chance(9)
  const people = Array.from({ length: 400 }, () => wildCandidate(chance, 2025, 'individual'))
  // Of the last period the text has not been read: everybody is to be held against it.
  for (const regime of ['R2025', 'R2026'] as const) {
    const { batch } = batchOf(regime, 'individual', ['BKT', 'HCLD3'], people)
    const verdicts = batch.run()
    for (const honour of ['BKT', 'HCLD3'] as const) {
      const states = people.slice(37, 311).map((_, index) => verdicts.stateOf(37 + index, honour))
      assert.equal(verdicts.count(honour, 'eligible', 37, 311), states.filter((state) => state === 'eligible').length)
      const notRefused = states.filter((state) => state !== 'notEligible' && state !== 'revoke')
      assert.equal(verdicts.count(honour, 'needsReview', 37, 311), notRefused.length)
    }
  }
})

test('a ceiling refuses nobody when it is looked at for the whole unit', () => {
  const matter = { book: lawBook, regime: 'R2017', kind: 'individual' } as const
  const person = personWith(
    { years: withInitiative([{ year: 2021, rating: 'HTXSNV', titles: [{ code: 'LDTT' }] }], 'grassroots', 2021) },
    2021,
  )
  const builder = new BatchBuilder({ ...matter, honours: ['CSTDCS'], ceilingsApart: true }, 1)
  builder.add(0, builder.benchOf(person))
  assert.equal(builder.finish().run().stateOf(0, 'CSTDCS'), 'eligible')
})

// Holding two evaluators against each other

function batchOf(regime: Regime, kind: SubjectKind, honours: Honour[], people: Candidate[]) {
  const builder = new BatchBuilder({ book: lawBook, regime, kind, honours }, people.length)
  const benches: Bench[] = people.map((person) => builder.benchOf(person))
  for (const [person, bench] of benches.entries()) builder.add(person, bench)
  const batch: Batch = builder.finish()
  return { batch, benches, honours }
}

function differences(regime: Regime, kind: SubjectKind, honours: Honour[], people: Candidate[]): string[] {
  const { batch, benches } = batchOf(regime, kind, honours, people)
  const verdicts = batch.run()
  const found: string[] = []
  for (const [person, bench] of benches.entries()) {
    for (const honour of honours) {
      const explained = verdictOf(ruleOn(bench, honour, regime))
      const decided = verdicts.stateOf(person, honour)
      if (explained !== decided)
        found.push(`${regime} ${honour}: ${explained}, ${decided}: ${JSON.stringify(people[person]!.history)}`)
    }
  }
  return found.slice(0, 3)
}

function personWith(history: History, year = 2025): Candidate {
  return {
    year,
    subject: { kind: 'individual', group: 'civilServant' },
    history: {
      registered: true,
      council: { votesFor: 19, total: 20 },
      dossierReceivedOn: `${year + 1}-03-01` as NonNullable<History['dossierReceivedOn']>,
      qualitativeOk: ['compliance', 'solidarityAndEmulation', 'learning', 'excellent'],
      ...history,
    },
  }
}

function digits(code: number, base: number, length: number): number[] {
  return Array.from({ length }, (_, index) => Math.floor(code / base ** index) % base)
}

function withInitiative(
  years: YearRecord[],
  scope: 'grassroots' | 'ministryProvince' | 'national',
  year = 2025,
): YearRecord[] {
  return years.map((record) =>
    record.year === year ? { ...record, initiatives: [{ id: 'sk', scope, kind: 'initiative' }] } : record,
  )
}

/** The title of the province wherever three years in a row with the title of the grassroots end. */
function blocksOf(years: YearRecord[]): History['awards'] {
  const held = new Set(years.filter(({ titles }) => titles?.length).map(({ year }) => year))
  return [2025, 2022, 2023]
    .filter((end) => [0, 1, 2].every((back) => held.has(end - back)))
    .map((end) => ({
      award: end === 2022 ? 'CSTDB' : 'CSTDT',
      cycle: 'periodic',
      achievementFrom: end - 2,
      achievementTo: end,
      decisionDate: `${end}-12-20` as NonNullable<History['dossierReceivedOn']>,
    }))
}
