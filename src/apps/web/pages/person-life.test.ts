import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../base/days.ts'
import type { VerdictState } from '../../../law/verdict.ts'
import { lifeLine, type PersonRecord } from './person-life.ts'
import { rungNow, type Rung } from './person-rung.ts'

const today = day('2021-12-20')

test('a certificate for one topic is drawn as not counted, one for merit as conferred', () => {
  const record = recordWith([
    award({ honour: 'BKT', cycle: 'merit', decision_on: day('2017-03-09'), decision_symbol: '186/QĐ-UBND' }),
    award({ honour: 'BKT', cycle: 'movement', decision_on: day('2020-11-13'), decision_symbol: '702/QĐ-UBND' }),
  ])
  const lane = lifeLine(record, [], [], today).lanes.find(({ name }) => name === 'Khen thưởng')!
  assert.deepEqual(
    lane.points?.map(({ shape, detail }) => [shape, detail]),
    [
      ['conferred', '186/QĐ-UBND · 09/3/2017'],
      ['notCounted', '702/QĐ-UBND · 13/11/2020 · không tính'],
    ],
  )
})

test('a year without a rating is drawn as unknown, never left out', () => {
  const record = { ...recordWith([]), ratings: [{ year: 2019, rating: 'HTXSNV' as const, basis: null }] }
  const lane = lifeLine(record, [], [], today).lanes.find(({ name }) => name === 'Xếp loại năm')!
  assert.deepEqual(
    lane.points?.map(({ when, shape }) => [when, shape]),
    [
      ['2019', 'full'],
      ['2020', 'unknown'],
      ['2021', 'unknown'],
    ],
  )
})

test('what is drawn ahead stands after today: in this year when nothing is against it, else in the year foretold', () => {
  const rungs = [rung('awaitsCouncil', null), { ...rung('notEligible', 2024), honour: 'BKTTG' as const }]
  const lane = lifeLine(recordWith([]), rungs, [], today).lanes.find(({ name }) => name === 'Khen thưởng')!
  assert.deepEqual(
    lane.points?.map(({ on, shape, detail }) => [on, shape, detail]),
    [
      ['2022-01-29', 'reachable', 'có thể đề nghị năm 2021'],
      ['2024-07-01', 'reachable', 'dự tính sớm nhất 2024'],
    ],
  )
})

test('a rung is open, later, unknown or held, by the verdict and by what is in the book', () => {
  const held = award({ honour: 'BKT', cycle: 'merit', year: 2021 })
  const cases: [Rung, PersonRecord['awards'], string][] = [
    [rung('eligible', null), [], 'open'],
    [rung('awaitsCouncil', null), [], 'open'],
    [rung('notEligible', 2023), [], 'later'],
    [rung('unknown', 2021), [], 'later'],
    [rung('notEligible', null), [], 'unknown'],
    [rung('needsReview', null), [], 'unknown'],
    [rung('eligible', null), [held], 'conferred'],
    [rung('eligible', null), [{ ...held, revoked_by: '12/QĐ-UBND' }], 'open'],
    [rung('eligible', null), [{ ...held, cycle: 'movement' }], 'open'],
    [rung('eligible', null), [{ ...held, year: 2020 }], 'open'],
  ]
  for (const [asked, awards, expected] of cases) assert.equal(rungNow(asked, awards), expected)
})

function rung(state: VerdictState, earliest: number | null): Rung {
  return {
    honour: 'BKT',
    name: 'Bằng khen của Chủ tịch UBND tỉnh',
    decider: 'Ủy ban nhân dân tỉnh Kon Tum',
    verdict: {
      honour: 'BKT',
      regime: 'R2017',
      year: 2021,
      state,
      heading: '',
      basisSentence: '',
      conditions: [],
      missing: [],
      earliest: earliest === null ? null : { year: earliest, assumption: 'Dự tính.' },
      deciding: null,
    },
  }
}

function award(given: Partial<PersonRecord['awards'][number]>): PersonRecord['awards'][number] {
  return {
    id: `award-${given.decision_symbol ?? ''}`,
    year: 2020,
    honour: 'BKT',
    cycle: 'merit',
    achievement_from: 2020,
    achievement_to: 2020,
    decision_id: null,
    decision_symbol: null,
    decision_on: null,
    decider: 'Ủy ban nhân dân tỉnh Kon Tum',
    golden_number: null,
    code: null,
    revoked_by: null,
    ...given,
  }
}

function recordWith(awards: PersonRecord['awards']): PersonRecord {
  return {
    person: {
      id: 'person',
      code: 'CN-0001',
      name: 'Nguyễn Thị Mỹ Lệ',
      gender: 'female',
      birth_year: 1982,
      recruited_on: day('2006-08-15'),
      version: 1,
      post_title: null,
      leader: null,
      organisation_id: null,
      organisation_name: null,
    },
    authority: null,
    posts: [],
    ratings: [],
    registrations: [],
    initiatives: [],
    disciplines: [],
    proceedings: [],
    awards,
    next: [],
    history: [],
  }
}
