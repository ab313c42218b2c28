import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../base/days.ts'
import type { VerdictState } from '../../../law/verdict.ts'
import { lifeLine, type PersonRecord } from './person-life.ts'
import { papersOf } from './person-paper-rows.ts'
import { heldWords, rungNow, rungWords, type Rung } from './ladder-rung.ts'

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

test('leave and study have a lane of their own, only where there was any', () => {
  const names = (record: PersonRecord) => lifeLine(record, [], [], today).lanes.map(({ name }) => name)
  assert.equal(names(recordWith([])).includes('Nghỉ, đi học'), false)
  const course = { id: 'a', person_id: 'person', kind: 'study' as const, basis: null }
  const absences = [{ ...course, from_on: day('2016-09-05'), to_on: day('2018-09-05'), grade: 'kha' as const }]
  const lane = lifeLine({ ...recordWith([]), absences }, [], [], today).lanes.find(
    ({ name }) => name === 'Nghỉ, đi học',
  )!
  assert.deepEqual(lane.spans, [
    { from: '2016-09-05', to: '2018-09-05', text: 'Đi đào tạo, bồi dưỡng', detail: 'kết quả: khá' },
  ])
})

test('what is drawn ahead stands after today: in this year when nothing is against it, else in the year foretold', () => {
  const rungs = [rung('awaitsCouncil', null), { ...rung('notEligible', 2024), honour: 'BKTTG' as const, step: 5 }]
  const lane = lifeLine(recordWith([]), rungs, [], today).lanes.find(({ name }) => name === 'Khen thưởng')!
  assert.deepEqual(
    lane.points?.map(({ on, shape, detail }) => [on, shape, detail]),
    [
      ['2022-01-29', 'reachable', 'có thể đề nghị năm 2021'],
      ['2024-07-01', 'reachable', 'dự tính sớm nhất 2024'],
    ],
  )
})

test('what ministry and province give alike is one point, where both stand in one year', () => {
  const rungs = [
    { ...rung('notEligible', 2023), honour: 'BKB' as const, name: 'Bằng khen của Bộ, ban, ngành' },
    rung('notEligible', 2023),
  ]
  const lane = lifeLine(recordWith([]), rungs, [], today).lanes.find(({ name }) => name === 'Khen thưởng')!
  assert.deepEqual(
    lane.points?.map(({ when, label, text }) => [when, label, text]),
    [['2023', 'Bằng khen Bộ, tỉnh', 'Bằng khen của Bộ, ban, ngành; Bằng khen của Chủ tịch UBND tỉnh']],
  )
})

test('a rung is held, open, unknown, later, far or to be read in the text, by the verdict and by what is held', () => {
  const cases: [Rung, string, string][] = [
    [rung('eligible', null), 'open', 'năm 2021: đủ'],
    [rung('awaitsCouncil', null), 'open', 'năm 2021: chờ hội đồng'],
    [rung('notEligible', 2023), 'later', 'dự tính 2023'],
    [rung('unknown', 2021), 'unknown', 'năm 2021: chưa rõ'],
    [rung('notEligible', null), 'far', 'chưa tới'],
    [rung('needsReview', null), 'review', 'cần đối chiếu văn bản'],
    [{ ...rung('eligible', null), held: [2021] }, 'conferred', 'đã đạt năm 2021'],
    [{ ...rung('eligible', null), held: [2020] }, 'open', 'năm 2021: đủ'],
  ]
  for (const [asked, state, words] of cases) assert.deepEqual([rungNow(asked), rungWords(asked)], [state, words])
})

test('years held are told as a stretch only where none is wanting', () => {
  assert.deepEqual([[], [2020], [2018, 2019, 2020], [2015, 2020]].map(heldWords), [
    null,
    'đã có 2020',
    'đã có 2018–2020',
    'đã có 2 lần, gần nhất 2020',
  ])
})

test('papers are told newest first: the signed decision, the certificate, and scans of decisions on paper', () => {
  const papers = papersOf([
    award({
      id: 'a1',
      decision_symbol: '12/QĐ-STNMT',
      decision_on: day('2015-01-20'),
      scans: [{ hash: 'ff', name: 'qd-12.pdf', enteredOn: '2021-07-06' }] as never,
    }),
    award({
      id: 'a2',
      decision_id: 'd2',
      decision_symbol: '383/QĐ-STNMT',
      decision_on: day('2021-12-13'),
      code: '2222-3333',
    }),
    award({ id: 'a3', decision_symbol: '9/QĐ-UBND', decision_on: day('2018-01-20') }),
  ])
  assert.deepEqual(
    papers.map(({ name, href }) => [name, href]),
    [
      ['Quyết định 383/QĐ-STNMT', '/api/decisions/d2/paper'],
      ['Bằng, giấy chứng nhận', '/api/certificates/2222-3333/paper'],
      ['Quyết định 12/QĐ-STNMT, bản chụp “qd-12.pdf”', '/api/awards/a1/papers/ff'],
    ],
  )
})

function rung(state: VerdictState, earliest: number | null): Rung {
  return {
    honour: 'BKT',
    name: 'Bằng khen của Chủ tịch UBND tỉnh',
    group: 'now',
    step: 4,
    isNominable: true,
    held: [],
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
    recipient_id: 'person',
    year: 2020,
    scans: [],
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
    ended: null,
    ended_by: null,
    ended_on: null,
    restored_by: null,
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
      kind: 'person',
      nationality: null,
      keeper_id: null,
      post_id: null,
      post_title: null,
      category: null,
      leader: null,
      organisation_id: null,
      organisation_name: null,
    },
    authority: null,
    privates: null,
    keepers: [],
    absences: [],
    transfers: [],
    posts: [],
    ratings: [],
    registrations: [],
    initiatives: [],
    disciplines: [],
    proceedings: [],
    ratingsBeside: [],
    merged: [],
    awards,
    next: [],
    history: [],
  }
}
