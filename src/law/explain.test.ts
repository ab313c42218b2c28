import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day } from '../base/days.ts'
import { explain, type Question } from './explain.ts'
import { historySchema, type AwardRecord, type History, type YearRecord } from './facts.ts'
import { regimeOn } from './regimes.ts'
import {
  headingOf,
  judgementsAsked,
  verdictStateOf,
  type Condition,
  type ConditionState,
  type Verdict,
  type VerdictState,
} from './verdict.ts'
import { ratingOrder, type Honour, type Rating } from './vocabulary.ts'

const subject: Question['subject'] = { kind: 'individual', group: 'civilServant', recruitedOn: day('2010-01-04') }

test('a verdict tells what is there, what is asked, the years that count and the article', () => {
  const verdict = explain(
    ask(
      'BKTTG',
      [2017, 2018, 2019, 2020, 2021].map((year) => yearOf(year, 'HTXSNV', year < 2020 ? 1 : 0)),
      {
        awards: [base, { award: 'BKT', cycle: 'movement', achievementTo: 2020, decisionDate: day('2020-12-20') }],
      },
    ),
  )
  assert.equal(verdict.heading, 'Chưa đủ điều kiện: còn thiếu 1, chờ hội đồng 1')
  assert.equal(
    verdict.basisSentence,
    'Xét theo NĐ 91/2017 Điều 38 khoản 1 điểm c, là quy định của ngày tiếp nhận hồ sơ 10/01/2022 (áp dụng từ 01/10/2017 đến hết 31/12/2023).',
  )
  assert.deepEqual(
    verdict.conditions.map(({ state, text, have, need }) => ({ state, text, have, need })),
    [
      { state: 'met', text: 'Đã được tặng Bằng khen của Bộ, ban, ngành, tỉnh', have: '1', need: '1' },
      { state: 'met', text: 'Sau đó có từ 05 năm liên tục hoàn thành xuất sắc nhiệm vụ', have: '5', need: '5' },
      {
        state: 'unmet',
        text: 'Trong thời gian đó có 05 sáng kiến hoặc đề tài, đề án, công trình khoa học được công nhận, phạm vi cấp cơ sở trở lên',
        have: '3',
        need: '5',
      },
      {
        state: 'council',
        text: 'Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước',
        have: 'chờ hội đồng',
        need: undefined,
      },
      {
        state: 'met',
        text: 'Thành tích 05 năm được xét chưa được tặng huân chương, Bằng khen của Thủ tướng Chính phủ',
        have: undefined,
        need: undefined,
      },
      {
        state: 'met',
        text: 'Trong năm đề nghị không có hình thức khen thưởng cấp Nhà nước khác',
        have: undefined,
        need: undefined,
      },
      {
        state: 'met',
        text: 'Không trong thời gian xem xét kỷ luật, điều tra, thanh tra, kiểm tra có dấu hiệu vi phạm, xác minh đơn thư khiếu nại, tố cáo',
        have: 'không có',
        need: undefined,
      },
    ],
  )
  assert.deepEqual(verdict.conditions[0]?.details, [
    'Bằng khen của Chủ tịch UBND tỉnh, thành tích 2015–2016, quyết định 486/QĐ-UBND ngày 20/02/2017',
    'Bằng khen của Chủ tịch UBND tỉnh, thành tích 2020, quyết định ngày 20/12/2020: khen thưởng phong trào thi đua, chuyên đề, không tính làm căn cứ (NĐ 91/2017 Điều 3 khoản 2; TT 12/2019 Điều 2 khoản 5)',
  ])
  assert.deepEqual(verdict.conditions[2]?.years, [
    { year: 2017, state: 'met' },
    { year: 2018, state: 'met' },
    { year: 2019, state: 'met' },
    { year: 2020, state: 'unmet' },
    { year: 2021, state: 'unmet' },
  ])
  assert.deepEqual(verdict.missing, [
    '02 sáng kiến hoặc đề tài, đề án, công trình khoa học cấp cơ sở trở lên, trong các năm 2017–2021',
  ])
  assert.equal(verdict.deciding?.confidence, 'quoted')
  assert.deepEqual(verdict.earliest, {
    year: 2023,
    assumption:
      'Dự tính, nếu mỗi năm 2022–2023 hoàn thành xuất sắc nhiệm vụ, đạt danh hiệu thi đua của năm, có 01 sáng kiến được công nhận và không bị kỷ luật; được hội đồng đánh giá đạt.',
  })
})

test('a rating not yet entered is unknown, and the earliest year is then the considered year itself', () => {
  const verdict = explain(ask('BKT', [yearOf(2020, 'HTXSNV', 1), yearOf(2021, null, 1)]))
  assert.equal(verdict.heading, 'Chưa rõ: còn 1 điều kiện chưa có đủ dữ liệu')
  assert.deepEqual(verdict.missing, ['Kết quả xếp loại năm 2021'])
  assert.deepEqual(verdict.conditions[0]?.details, ['Chưa có kết quả xếp loại năm 2021'])
  assert.deepEqual([verdict.conditions[0]?.have, verdict.conditions[0]?.need], ['1', '2'])
  assert.deepEqual(verdict.earliest, {
    year: 2021,
    assumption: 'Dự tính, nếu năm 2021 được xếp loại hoàn thành xuất sắc nhiệm vụ; được hội đồng đánh giá đạt.',
  })
})

test('a year to come is judged by the rules of that year', () => {
  const verdict = explain(ask('BKTTG', [yearOf(2021, 'HTXSNV', 1)], { awards: [{ ...base, achievementTo: 2020 }] }))
  assert.equal(verdict.state, 'notEligible')
  // Five years of HTTNV and three CSTĐCS after the certificate, as the Law of 2022 asks.
  assert.equal(verdict.earliest?.year, 2025)
})

test('where only higher titles are wanting, they are assumed and named', () => {
  const verdict = explain({
    honour: 'HCLD1',
    regime: 'R2025',
    year: 2024,
    subject,
    history: {
      years: [2020, 2021, 2022, 2023, 2024].map((year) => ({
        year,
        rating: 'HTXSNV',
        titles: [{ code: 'LDTT' }, { code: 'CSTDCS' }],
      })),
      awards: [
        { award: 'HCLD2', cycle: 'merit', achievementFrom: 2015, achievementTo: 2019 },
        { award: 'CSTDT', cycle: 'periodic', achievementFrom: 2020, achievementTo: 2022 },
      ],
      judged: 'open',
    },
  })
  assert.equal(verdict.state, 'notEligible')
  assert.equal(verdict.earliest?.year, 2025)
  assert.match(verdict.earliest.assumption, /cứ đủ ba năm được tặng một lần Chiến sĩ thi đua Bộ, ban, ngành, tỉnh/)
})

test('without registration a title is considered again the year after', () => {
  const verdict = explain(
    ask('CSTDCS', [yearOf(2021, 'HTXSNV', 1)], { registered: false, unit: { ldttCount: 60, cstdcsGranted: 2 } }),
  )
  assert.deepEqual(verdict.missing, ['Đăng ký thi đua từ đầu năm (năm 2021 không đăng ký)'])
  assert.equal(verdict.earliest?.year, 2022)
})

test('the day received decides the regime: the last day of the old decree and the first of the new', () => {
  assert.deepEqual(
    [
      '2017-09-30',
      '2017-10-01',
      '2023-12-31',
      '2024-01-01',
      '2025-06-30',
      '2025-07-01',
      '2026-09-30',
      '2026-10-01',
      '2010-05-31',
    ].map((text) => regimeOn(day(text))),
    ['R2010', 'R2017', 'R2017', 'R2024', 'R2024', 'R2025', 'R2025', 'R2026', null],
  )
  const years = [yearOf(2021, 'HTTNV')]
  assert.equal(
    explain({ ...ask('LDTT', years, { dossierReceivedOn: day('2023-12-31') }), regime: 'R2025' }).regime,
    'R2017',
  )
  assert.equal(explain({ ...ask('LDTT', years, { dossierReceivedOn: null }), regime: 'R2017' }).regime, 'R2017')
})

test('a dossier of a movement is judged as one, not by years of merit', () => {
  const verdict = explain({ ...ask('BKT', []), cycle: 'movement' })
  assert.equal(verdict.heading, 'Chờ hội đồng đánh giá 1 nội dung, các điều kiện khác đã đủ')
  assert.equal(verdict.deciding?.article, 'NĐ 91/2017 Điều 39 khoản 1 điểm a')
})

test('the judgements asked of people are named with their codes, each once and only for this kind of candidate', () => {
  const { conditions } = explain(ask('LDTT', [yearOf(2021, 'HTTNV')], { qualitativeOk: ['learning'] }))
  assert.deepEqual(
    judgementsAsked(conditions).map(({ code, state }) => [code, state]),
    [
      ['compliance', 'council'],
      ['solidarityAndEmulation', 'council'],
      ['learning', 'met'],
    ],
  )
  const forPerson = judgementsAsked(explain(ask('BKT', [yearOf(2021, 'HTTNV')])).conditions)
  assert.deepEqual(
    forPerson.map(({ code }) => code),
    ['compliance'],
  )
})

test('two ways that a worker has are shown side by side, and the nearer one says what is missing', () => {
  const verdict = explain({
    ...ask('BKTTG', [yearOf(2021, 'HTXSNV')], { judged: 'closed' }),
    subject: { kind: 'individual', group: 'worker' },
  })
  const [ways] = verdict.conditions
  assert.deepEqual(
    ways?.children?.map((way) => ({ id: way.id, state: way.state })),
    [
      { id: 'BKTTG.R2017.1', state: 'unmet' },
      { id: 'BKTTG.R2017.2', state: 'unmet' },
    ],
  )
  assert.equal(verdict.deciding?.article, 'NĐ 91/2017 Điều 38 khoản 2')
  assert.deepEqual(verdict.missing, [
    'Xác nhận nội dung “Công nhân có 01 phát minh, sáng chế, sáng kiến mang lại giá trị cao”',
  ])
})

/** An independent reading of NĐ 91/2017 Điều 39 khoản 1 điểm c and Điều 38 khoản 1 điểm c, written without the engine's words. */
test('the engine agrees with a plain count on every history of six years', () => {
  const kinds: [Rating, number][] = [
    ['HTTNV', 1],
    ['HTXSNV', 0],
    ['HTXSNV', 1],
    ['HTXSNV', 2],
  ]
  const wrong: string[] = []
  for (let code = 0; code < kinds.length ** 6; code += 1) {
    const history = Array.from(
      { length: 6 },
      (_, index) => kinds[Math.floor(code / kinds.length ** index) % kinds.length] as [Rating, number],
    )
    const years = history.map(([rating, count], index) => yearOf(2016 + index, rating, count))
    const lastBreak = history.findLastIndex(([rating]) => rating !== 'HTXSNV')
    const count = (from: number) => history.slice(from).reduce((sum, [, initiatives]) => sum + initiatives, 0)
    const mayBkt = 5 - lastBreak >= 2 && count(lastBreak + 1) >= 2
    const mayBkttg = lastBreak <= 0 && count(1) >= 5
    if ((stateOf('BKT', years) === 'eligible') !== mayBkt) wrong.push(`BKT ${code}`)
    if ((stateOf('BKTTG', years) === 'eligible') !== mayBkttg) wrong.push(`BKTTG ${code}`)
  }
  assert.deepEqual(wrong, [])
})

test('the same question has the same answer, and the facts are left alone', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const before = structuredClone(question)
      assert.deepEqual(explain(question), explain(question))
      assert.deepEqual(question, before)
    }),
  )
})

test('what the register may hold is accepted by the schema of facts', () => {
  fc.assert(
    fc.property(questions, (question) => assert.deepEqual(historySchema.parse(question.history), question.history)),
  )
})

test('adding merit never hurts', () => {
  fc.assert(
    fc.property(questions, merits, (question, merit) => {
      const [before, then] = [explain(question), explain({ ...question, history: merit(question.history, question) })]
      assert.ok(standing[then.state] >= standing[before.state], `${before.state} → ${then.state}`)
    }),
    { numRuns: 2000 },
  )
})

test('what is not known never makes a candidate eligible', () => {
  fc.assert(
    fc.property(questions, losses, (question, lose) => {
      if (explain(question).state === 'eligible') return
      assert.notEqual(explain(lose(question)).state, 'eligible')
    }),
    { numRuns: 2000 },
  )
})

test('state, heading and what is missing say the same as the conditions', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const verdict = explain(question)
      assert.equal(verdict.state, verdictStateOf(stateOfAll(verdict.conditions)))
      assert.equal(verdict.heading, headingOf(verdict.state, verdict.conditions))
      const lacking = verdict.conditions.filter(({ state }) => state === 'unmet' || state === 'unknown')
      assert.equal(verdict.missing.length, lacking.length)
      assert.notEqual(verdict.deciding, null)
      if (verdict.state === 'eligible') assert.deepEqual([verdict.missing, verdict.earliest], [[], null])
      if (verdict.earliest !== null)
        assert.ok(verdict.earliest.year >= question.year && verdict.earliest.year <= question.year + 10)
      checkTree(verdict)
    }),
    { numRuns: 500 },
  )
})

function stateOf(honour: Honour, years: YearRecord[]): VerdictState {
  const awards = honour === 'BKTTG' ? [base] : []
  return explain(ask(honour, years, { awards, judged: 'closed', qualitativeOk: ['compliance'] })).state
}

/** Failure beats doubt; among doubts the text of the law comes first, then the missing fact, then the council. */
function stateOfAll(conditions: readonly Condition[]): ConditionState {
  return inOrder(conditions, ['unmet', 'review', 'unknown', 'council']) ?? 'met'
}

function stateOfAny(conditions: readonly Condition[]): ConditionState {
  return inOrder(conditions, ['met', 'review', 'unknown', 'council']) ?? 'unmet'
}

function inOrder(conditions: readonly Condition[], order: ConditionState[]): ConditionState | undefined {
  return order.find((state) => conditions.some((condition) => condition.state === state))
}

function checkTree({ conditions }: Pick<Verdict, 'conditions'>): void {
  for (const condition of conditions) {
    assert.equal(condition.distance === 0, condition.state === 'met')
    assert.equal(condition.text, condition.text.normalize('NFC'))
    if (condition.children === undefined) continue
    assert.ok([stateOfAll(condition.children), stateOfAny(condition.children)].includes(condition.state))
    checkTree({ conditions: condition.children })
  }
}

// Facts at random

const standing: Record<VerdictState, number> = {
  notEligible: 0,
  unknown: 1,
  awaitsCouncil: 1,
  needsReview: 1,
  revoke: 0,
  eligible: 2,
}
const base: AwardRecord = {
  award: 'BKT',
  cycle: 'merit',
  achievementFrom: 2015,
  achievementTo: 2016,
  decisionDate: day('2017-02-20'),
  decision: '486/QĐ-UBND',
}

function ask(honour: Honour, years: YearRecord[], more: Partial<History> = {}): Question {
  const history: History = { years, registered: true, judged: 'open', dossierReceivedOn: day('2022-01-10'), ...more }
  return { honour, regime: 'R2017', year: 2021, subject, history }
}

function yearOf(year: number, rating: Rating | null, count = 0): YearRecord {
  const initiatives = Array.from({ length: count }, (_, index) => ({
    id: `${year}-${index}`,
    scope: 'grassroots' as const,
    kind: 'initiative' as const,
  }))
  return { year, rating, titles: [{ code: 'LDTT' }], initiatives }
}

/** An initiative has one scope and one kind, in whichever years it is told. */
const initiative = fc.nat({ max: 11 }).map((index) => ({
  id: 'abcdefghijkl'.charAt(index),
  scope: index % 2 === 0 ? ('grassroots' as const) : ('ministryProvince' as const),
  kind: index % 3 === 2 ? ('scienceTopic' as const) : ('initiative' as const),
}))
/** One year that is mostly good, so that a fair share of the candidates qualifies. */
const yearRecord = (year: number): fc.Arbitrary<YearRecord[]> =>
  fc
    .record(
      {
        year: fc.constant(year),
        rating: mostly<YearRecord['rating']>('HTXSNV', 'HTTNV', 'HTNV', null),
        titles: mostly<YearRecord['titles']>([{ code: 'LDTT' }], []),
        initiatives: fc.array(initiative, { maxLength: 3 }),
        discipline: mostly<YearRecord['discipline']>(null, { form: 'khienTrach' }),
        training: mostly<YearRecord['training']>(null, { years: 1, grade: 'kha' }, { years: 2, grade: 'trungBinh' }),
      },
      { requiredKeys: ['year', 'rating', 'titles', 'initiatives'], noNullPrototype: true },
    )
    .chain((record) => mostly([record], []))
const yearRecords = fc
  .tuple(...[2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021].map(yearRecord))
  .map((records) => records.flat())

function mostly<Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })
}

const award = fc.record(
  {
    award: fc.constantFrom<Honour>('BKT', 'BKB', 'BKTTG', 'CTDT', 'TTUT', 'HCLD3'),
    cycle: fc.constantFrom(
      'merit' as const,
      'merit' as const,
      'movement' as const,
      'annual' as const,
      'adHoc' as const,
    ),
    achievementTo: fc.integer({ min: 2012, max: 2021 }),
    decisionDate: fc.constantFrom(day('2016-02-20'), day('2017-02-20'), day('2022-03-01')),
  },
  { requiredKeys: ['award', 'cycle'], noNullPrototype: true },
)
const histories: fc.Arbitrary<History> = fc.record(
  {
    years: yearRecords,
    awards: fc.tuple(mostly<AwardRecord[]>([base], []), fc.array(award, { maxLength: 2 })).map((lists) => lists.flat()),
    registered: mostly(true, false),
    unit: mostly({ ldttCount: 20, cstdcsGranted: 2 }, { ldttCount: 20, cstdcsGranted: 3 }),
    qualitativeOk: mostly(['compliance', 'solidarityAndEmulation', 'learning', 'internalUnity'], [], ['compliance']),
    judged: fc.constantFrom('open' as const, 'closed' as const),
    pending: mostly<History['pending']>(
      [],
      [{ kind: 'complaint' }],
      [{ kind: 'complaint', clearedOn: day('2021-12-01') }],
    ),
  },
  { requiredKeys: ['years', 'awards', 'registered', 'unit', 'qualitativeOk', 'judged'], noNullPrototype: true },
)
const questions: fc.Arbitrary<Question> = fc.record(
  {
    honour: fc.constantFrom<Honour>('LDTT', 'CSTDCS', 'BKT', 'BKTTG'),
    regime: fc.constant('R2017' as const),
    year: fc.constantFrom(2020, 2021),
    subject: fc.constantFrom<Question['subject']>(
      subject,
      subject,
      subject,
      { kind: 'collective' },
      { kind: 'individual', group: 'worker' },
    ),
    history: histories,
  },
  { noNullPrototype: true },
)

/** Merits that a candidate may gain in a year that is already on record. Forms count as merit only where they are asked for. */
const merits: fc.Arbitrary<(facts: History, question: Question) => History> = fc
  .tuple(fc.constantFrom('rating', 'initiative', 'title', 'certificate', 'flag', 'confirmed'), fc.nat())
  .map(([kind, at]) => (facts, question) => {
    const years = facts.years ?? []
    if (years.length === 0) return facts
    const index = at % years.length
    const record = years[index] as YearRecord
    const withYear = (more: Partial<YearRecord>): History => ({
      ...facts,
      years: years.with(index, { ...record, ...more }),
    })
    if (kind === 'rating')
      return withYear({ rating: ratingOrder[Math.min(3, ratingOrder.indexOf(record.rating ?? 'HTTNV') + 1)] as Rating })
    if (kind === 'initiative')
      return withYear({
        initiatives: [...(record.initiatives ?? []), { id: 'new', scope: 'national', kind: 'initiative' }],
      })
    if (kind === 'title') return withYear({ titles: [...(record.titles ?? []), { code: 'LDTT' }] })
    if (kind === 'confirmed')
      return {
        ...facts,
        qualitativeOk: [...(facts.qualitativeOk ?? []), 'compliance', 'learning', 'internalUnity', 'districtImpact'],
      }
    if (kind === 'flag')
      return {
        ...facts,
        awards: [...(facts.awards ?? []), { award: 'CTDT', cycle: 'annual', achievementTo: record.year }],
      }
    if (question.honour !== 'BKTTG') return facts
    return { ...facts, awards: [...(facts.awards ?? []), { award: 'BKB', cycle: 'merit', achievementTo: record.year }] }
  })

const losses: fc.Arbitrary<(question: Question) => Question> = fc
  .tuple(
    fc.constantFrom(
      'year',
      'rating',
      'recruited',
      'registered',
      'unit',
      'dates',
      'award',
      'initiatives',
      'titles',
      'confirmed',
    ),
    fc.nat(),
  )
  .map(([kind, at]) => (question) => {
    const { history: facts } = question
    const years = facts.years ?? []
    if (years.length === 0) return question
    const index = at % years.length
    const { initiatives: _initiatives, titles, ...bare } = years[index] as YearRecord
    const having = (more: Partial<History>): Question => ({ ...question, history: { ...facts, ...more } })
    const { registered: _registered, unit: _unit, ...rest } = facts
    const awards = facts.awards ?? []
    switch (kind) {
      case 'year':
        return having({ years: years.toSpliced(index, 1) })
      case 'rating':
        return having({ years: years.with(index, { ...(years[index] as YearRecord), rating: null }) })
      case 'recruited':
        return { ...question, subject: { kind: question.subject.kind, group: 'civilServant' } }
      case 'registered':
        return { ...question, history: { ...rest, unit: facts.unit } }
      case 'unit':
        return { ...question, history: { ...rest, registered: facts.registered } }
      case 'dates':
        return having({ awards: awards.map(({ award, cycle }) => ({ award, cycle })) })
      case 'award':
        return having({
          awards: awards
            .filter(({ award: code }) => code !== 'BKT' && code !== 'BKB' && code !== 'CTDT')
            .concat(keptForSpan(question)),
        })
      case 'initiatives':
        return having({ years: years.with(index, { ...bare, titles }) })
      case 'titles':
        return having({ years: years.with(index, bare) })
      default:
        return having({ qualitativeOk: [] })
    }
  })

/** For BKT an earlier certificate of the same form is no merit but a bar, so it is not taken away. */
function keptForSpan({ honour, history: facts }: Question): AwardRecord[] {
  return honour === 'BKT' ? (facts.awards ?? []).filter(({ award: code }) => code === 'BKT' || code === 'BKB') : []
}
