import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isRefusal } from '../base/errors.ts'
import { judgeCases, readCases, type Case } from './cases.ts'
import { boundaryCases, type ReviewedRules } from './cases/boundaries.ts'
import { workedCases } from './cases/index.ts'
import { regimes, type Regime } from './regimes.ts'
import type { LawBook, Provision } from './rule.ts'
import { spirit } from './cases/shorthand.ts'
import { lawBook } from './rules/book.ts'
import { regimeOf, rule, rulesOf, verdictOf } from './ruling.ts'
import type { VerdictState } from './verdict.ts'
import { disciplineOrder, gradeOrder, ratingOrder, scopeOrder, type Honour } from './vocabulary.ts'

const early = new URL('cases/r2017/', import.meta.url)
const cases: Case[] = [
  ...workedCases,
  ...readdirSync(early).flatMap((name) => readCases(JSON.parse(readFileSync(new URL(name, early), 'utf8'))).cases),
]
const reviewed: ReviewedRules = JSON.parse(
  readFileSync(new URL('cases/reviewed-rules.json', import.meta.url), 'utf8'),
) as ReviewedRules
const boundaries = Object.entries(reviewed).flatMap(([honour, regimes]) =>
  Object.entries(regimes).flatMap(([regime, provisions]) =>
    provisions.flatMap((provision) => boundaryCases(reviewed, honour as Honour, regime as Regime, provision)),
  ),
)

test('every worked case is judged as the law says', () => {
  const wrong = judgeCases(cases).filter((outcome) => !outcome.asExpected)
  assert.deepEqual(
    wrong.map(({ id, difference }) => `${id}: ${difference}`),
    [],
  )
  assert.ok(workedCases.length >= 460)
})

test('no two worked cases share an id, and each can be read from a file', () => {
  assert.equal(new Set(cases.map((one) => one.id)).size, cases.length)
  assert.deepEqual(
    readCases(cases).cases,
    JSON.parse(JSON.stringify(cases), (_, value) => value ?? undefined),
  )
})

test('facts that meet a provision exactly are enough, and one step less is not', () => {
  const wrong = judgeCases(boundaries).filter(({ id, asExpected }) => !asExpected && !coveredElsewhere.has(id))
  assert.deepEqual(
    wrong.map(({ id, difference }) => `${id}: ${difference}`),
    [],
  )
})

test('every way to every honour is met by somebody', () => {
  const met = new Set(boundaries.filter(({ expected }) => expected === 'eligible').map(({ id }) => id.split('/')[0]))
  const ways = provisionsOf(lawBook).filter(({ provision }) => provision.role === 'path')
  assert.ok(ways.length > 480)
  assert.deepEqual(
    ways.filter(({ provision }) => !met.has(provision.id)).map(({ provision }) => provision.id),
    [],
  )
})

test('the book says what was reviewed, provision by provision', () => {
  for (const { honour, regime, provision } of provisionsOf(lawBook)) {
    const { citation: _citation, ...rest } = provision
    assert.deepEqual(
      reviewed[honour]?.[regime]?.find(({ id }) => id === provision.id),
      JSON.parse(JSON.stringify(rest)),
    )
  }
})

test('every figure of the law that is changed by one step is noticed by a case', () => {
  const steps = mutantsOf(stepsOf)
  assert.ok(steps.length > 1500)
  assert.deepEqual(
    survivorsOf(steps).filter((name) => !name.startsWith(sameAsChair)),
    [],
  )
})

test('every condition, alternative or provision that is left out is noticed by a case', () => {
  const gaps = mutantsOf(gapsOf)
  assert.ok(gaps.length > 2000)
  assert.deepEqual(
    survivorsOf(gaps).filter((name) => !saidTwice.some((start) => name.startsWith(start))),
    [],
  )
})

test('a case on which the book is silent is told plainly and counts as not as expected', () => {
  const [outcome] = judgeCases(readCases([{ ...sample(), regime: 'R2010', expected: 'eligible' }]).cases)
  assert.deepEqual(outcome, {
    id: 'X1',
    expected: 'eligible',
    got: 'needsReview',
    deciding: regimes.R2010.name,
    asExpected: false,
    difference: `mong đợi eligible, được needsReview: Chưa có quy tắc của Lao động tiên tiến cho cá nhân theo ${regimes.R2010.name}`,
  })
})

test('a figure that a case does not tell is unknown, absent or null', () => {
  const retiring = { years: [], cycle: 'contribution', retirementNotice: true }
  const minister = (years?: number | null) => ({
    ...sample(),
    regime: 'R2025',
    subject: { kind: 'individual', gender: 'male' },
    candidateAward: 'HCLD1',
    year: 2025,
    history: { ...retiring, positions: [{ group: 'VU_TRUONG', years }] },
  })
  const asked = [minister(), minister(null), minister(15), minister(14), course(null, 'trungBinh'), course(null, 'kha')]
  const { cases } = readCases(asked.map((one, index) => ({ ...one, id: `F${index}` })))
  assert.deepEqual(
    judgeCases(cases).map(({ got }) => got),
    ['unknown', 'unknown', 'eligible', 'notEligible', 'unknown', 'eligible'],
  )
})

test('a file of cases may be an array or an object with workedCases', () => {
  assert.deepEqual(readCases({ workedCases: [sample()] }), readCases([sample()]))
})

test('what is taken but may be a slip is told: a field or code that no law asks about, an id for the second time', () => {
  const notes: string[] = []
  const slips = {
    ...sample(),
    history: {
      unit: { members: 9, women: 5 },
      weather: 'mưa',
      positions: [{ group: 'VU_TRUONGG', years: 9 }],
      qualitativeOk: ['compliance', 'complience', 'adHoc', 'provinceDetailMet', 'local:a-1'],
    },
  }
  const { cases: read } = readCases([slips, sample()], (note) => notes.push(note))
  assert.deepEqual(read[0]?.history.unit, { members: 9 })
  assert.deepEqual(notes, [
    'Bỏ qua trường không biết ở ca thứ 1 (X1), history.unit.women.',
    'Bỏ qua trường không biết ở ca thứ 1 (X1), history.weather.',
    'Không quy định nào hỏi đến mã “complience” ở ca thứ 1 (X1), history.qualitativeOk.1.',
    'Không quy định nào hỏi đến mã “VU_TRUONGG” ở ca thứ 1 (X1), history.positions.0.group.',
    'Mã ca X1 có hai lần; lần sau ở ca thứ 2 (X1).',
  ])
})

test('null says that there is nothing, wherever it stands', () => {
  const empty = {
    ...sample(),
    subject: { kind: 'individual', group: null, gender: null, recruitedOn: null, foundedYear: null },
    history: {
      years: [{ year: 2021, rating: null, titles: null, initiatives: null, discipline: null, leave: null }],
      awards: null,
      council: null,
      unit: { members: null },
      pending: null,
      registered: null,
      dossierReceivedOn: null,
    },
    because: null,
  }
  const { cases: read, faults } = readCases([empty])
  assert.deepEqual(faults, [])
  assert.deepEqual(read[0]?.history, { years: [{ year: 2021 }], unit: {} })
})

test('a case that is written wrongly is told with its place, and the others are judged all the same', () => {
  const wrong: [string, unknown, string, string][] = [
    [
      'unknown honour',
      { candidateAward: 'LDTX' },
      'candidateAward',
      'không có danh hiệu, hình thức khen thưởng nào mang mã “LDTX”',
    ],
    ['unknown regime', { regime: 'R1999' }, 'regime', 'không có quy định áp dụng nào mang mã “R1999”'],
    ['year outside', { year: 1900 }, 'year', 'phải là năm từ 1948 đến 2100'],
    ['year in words', { year: '2021' }, 'year', 'phải là số'],
    ['no history', { history: undefined }, 'history', 'thiếu trường này'],
    ['unknown verdict', { expected: 'maybe' }, 'expected', 'không có kết luận nào mang mã “maybe”'],
    [
      'unknown rating',
      { history: { years: [{ year: 2021, rating: 'GIOI' }] } },
      'history.years.0.rating',
      'không có mức xếp loại nào mang mã “GIOI”',
    ],
    [
      'a year twice',
      { history: { years: [{ year: 2021 }, { year: 2021 }] } },
      'history.years.1.year',
      'năm 2021 được ghi hai lần',
    ],
    [
      'no such day',
      { subject: { kind: 'individual', recruitedOn: '2021-02-30' } },
      'subject.recruitedOn',
      'phải là ngày có trong lịch, viết YYYY-MM-DD',
    ],
  ]
  for (const [name, change, field, message] of wrong) {
    const file = readCases([sample(), { ...sample(), ...(change as object), id: 'X2' }])
    assert.deepEqual(file.faults, [{ path: `ca thứ 2 (X2), ${field}`, message }], name)
    assert.deepEqual([file.cases.length, file.total], [1, 2], name)
  }
})

test('what is no list of cases is refused', () => {
  assert.throws(
    () => readCases({}),
    (error: unknown) =>
      isRefusal(error) && error.message === 'Tệp ca mẫu phải là một mảng, hoặc một đối tượng có mảng workedCases.',
  )
})

function sample(): Case {
  return {
    id: 'X1',
    regime: 'R2017',
    subject: { kind: 'individual' },
    candidateAward: 'LDTT',
    year: 2021,
    history: {},
    expected: 'unknown',
  }
}

function course(years: number | null, grade: string) {
  return {
    ...sample(),
    regime: 'R2017',
    subject: { kind: 'individual', recruitedOn: '2008-01-04' },
    candidateAward: 'LDTT',
    year: 2020,
    history: {
      years: [{ year: 2020, rating: 'HTTNV', training: { years, grade } }],
      registered: true,
      qualitativeOk: spirit,
    },
  }
}

// The book with one thing changed

interface Place {
  honour: Honour
  regime: Regime
  provision: Provision
}

interface Mutant extends Place {
  name: string
  /** The provision as it is changed; null: left out. */
  changed: Provision | null
}

function provisionsOf(book: LawBook): Place[] {
  return Object.values(book.honours).flatMap(({ honour, regimes: periods }) =>
    Object.entries(periods).flatMap(([regime, provisions]) =>
      provisions.map((provision) => ({ honour, regime: regime as Regime, provision })),
    ),
  )
}

function mutantsOf(changes: (provision: Provision) => { name: string; changed: Provision | null }[]): Mutant[] {
  return provisionsOf(lawBook).flatMap((place) => changes(place.provision).map((change) => ({ ...place, ...change })))
}

/** Mutants that no case notices. Only cases of the honour itself are asked, and of the title that rests on its standard. */
function survivorsOf(mutants: Mutant[]): string[] {
  const known = new Map<string, { one: Case; state: VerdictState }[]>()
  for (const one of [...cases, ...boundaries]) {
    const key = `${one.candidateAward} ${rulesOf(regimeOf(one))}`
    known.set(key, [...(known.get(key) ?? []), { one, state: stateOf(one, lawBook) }])
  }
  return mutants
    .filter((mutant) => {
      const book = bookWith(mutant)
      const concerned = [mutant.honour, ...(restsOn[mutant.honour] ?? [])].flatMap(
        (honour) => known.get(`${honour} ${mutant.regime}`) ?? [],
      )
      return concerned.every(({ one, state }) => stateOf(one, book) === state)
    })
    .map(({ name }) => name)
}

const restsOn: Partial<Record<Honour, Honour[]>> = { LDTT: ['CSTDCS'], CSTT: ['CSTDCS'] }

function stateOf({ candidateAward: honour, regime, year, subject, history }: Case, book: LawBook): VerdictState {
  return verdictOf(rule({ honour, regime, year, subject, history }, book))
}

function bookWith({ honour, regime, provision, changed }: Mutant): LawBook {
  const rules = lawBook.honours[honour]
  const provisions = rules.regimes[regime]!.flatMap((other) =>
    other !== provision ? [other] : changed === null ? [] : [changed],
  )
  return {
    ...lawBook,
    honours: { ...lawBook.honours, [honour]: { ...rules, regimes: { ...rules.regimes, [regime]: provisions } } },
  }
}

const orders: Record<string, readonly string[]> = {
  min: ratingOrder,
  scope: scopeOrder,
  grade: gradeOrder,
  from: disciplineOrder,
}

/** A provision once for each figure in it, with that figure one step higher or lower. Rules are plain data, so this needs no list of figures. */
function stepsOf(provision: Provision): { name: string; changed: Provision }[] {
  const steps: { name: string; changed: Provision }[] = []
  const visit = (value: unknown, path: (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return
    // What people judge only stands in the sentence.
    if ('kind' in value && value.kind === 'deed') return
    for (const [key, inner] of Object.entries(value)) {
      for (const other of neighboursOf(key, inner)) {
        if (isImplied(value, path, key, provision)) continue
        steps.push({
          name: `${provision.id} ${[...path, key].join('.')} = ${String(other)}`,
          changed: withValue(provision, [...path, key], other),
        })
      }
      visit(inner, [...path, key])
    }
  }
  visit(provision.rule, ['rule'])
  return steps
}

function neighboursOf(key: string, value: unknown): unknown[] {
  if (typeof value === 'number') return [value - 1, value + 1].filter((other) => other >= 0)
  const order = orders[key]
  if (order === undefined || typeof value !== 'string' || !order.includes(value)) return []
  const at = order.indexOf(value)
  return [order[at - 1], order[at + 1]].filter((other) => other !== undefined)
}

/** A year of the run need not be as good as every year since the award must be anyway. */
function isImplied(value: object, path: (string | number)[], key: string, provision: Provision): boolean {
  if (path.at(-1) !== 'yearly' || key !== 'min' || !('min' in value)) return false
  return JSON.stringify(provision.rule).includes(`{"kind":"everyYear","min":"${String(value.min)}"}`)
}

/** A provision once for each member of a list in it, without that member, and once left out altogether. */
function gapsOf(provision: Provision): { name: string; changed: Provision | null }[] {
  const gaps: { name: string; changed: Provision | null }[] = [{ name: `${provision.id} left out`, changed: null }]
  const visit = (value: unknown, path: (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return
    if ('kind' in value && (value.kind === 'deed' || value.kind === 'vote')) return
    if (Array.isArray(value)) {
      for (const index of value.keys())
        gaps.push({
          name: `${provision.id} ${[...path, index].join('.')}`,
          changed: withValue(provision, path, value.toSpliced(index, 1)),
        })
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key])
  }
  visit(provision.rule, ['rule'])
  return gaps
}

function withValue(provision: Provision, path: (string | number)[], value: unknown): Provision {
  const copy = structuredClone(provision)
  const keys = [...path]
  const last = keys.pop() as string
  const place = keys.reduce<Record<string, unknown>>(
    (at, key) => at[key] as Record<string, unknown>,
    copy as unknown as Record<string, unknown>,
  )
  place[last] = value
  return copy
}

/** Who is no worker has the same deed confirmed by the clause for everybody; districts there are none any more. */
const coveredElsewhere = new Set(['BKTTG.R2024.5/1.3', 'BKTTG.R2025.5/1.3', 'GKH.R2025.1/1.0', 'GKH.R2025.1/1.1'])

/** Years as chair that are too few count as years as vice-chair, of which as many are asked. */
const sameAsChair = 'HCDDK.R2017.u1 rule.of.0.anyOf.0'

/** What the law says twice or for nobody: a deed that another clause or a principle covers as well, an area of a span that asks for none. */
const saidTwice = [
  'BKTTG.R2024.5',
  'BKTTG.R2025.5',
  'BKTTG.R2024.8 rule.of',
  'BKTTG.R2025.8 rule.of',
  'HCLD3.R2024.10 rule.of',
  'HCLD3.R2025.11 rule.of',
  sameAsChair,
  'HCDDK.R2017.u1 rule.of.1',
  'HCDDK.R2024.u1 rule.of.1',
  'HCDDK.R2025.2 rule.of.1',
  'GKH.R2025.1',
  'HUYCSVV3.R2024.3 rule.of.1.areas',
  'HUYCSVV3.R2025.3 rule.of.1.areas',
]
