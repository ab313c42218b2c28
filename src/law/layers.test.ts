import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../base/days.ts'
import { BadInput } from '../base/errors.ts'
import { Chance, wildCandidate, type Candidate } from './batch/synthetic.ts'
import { explain } from './explain.ts'
import { delegations, isAskedOf, refuseUnlawful, type LayerAuthor } from './layer-faults.ts'
import { tellItem } from './layer-text.ts'
import {
  dueDays,
  partsAdded,
  recalledFacts,
  withLayers,
  workingDaysSet,
  type Layer,
  type LayerItem,
  type LocalCriterion,
} from './layers.ts'
import type { Regime } from './regimes.ts'
import type { LawBook } from './rule.ts'
import { lawBook } from './rules/book.ts'
import { prepare, ruleOn, verdictOf } from './ruling.ts'
import type { VerdictState } from './verdict.ts'
import { disciplineOrder, ratingOrder, scopeOrder, type Honour, type SubjectKind } from './vocabulary.ts'

const place = { article: 'Điều 5 khoản 2', quote: 'Nội dung của quy định, trích nguyên văn.' }
const quotaOf = (percent: number): LayerItem => ({
  kind: 'criterion',
  ...place,
  honour: 'CSTDCS',
  subject: 'individual',
  criterion: { kind: 'quota', percent },
})
const confirmationOf = (provision: string, figure?: number): LayerItem => ({
  kind: 'confirmed',
  ...place,
  provision,
  ...(figure !== undefined && { figure }),
})
const layer = (...items: LayerItem[]): Layer => ({ id: 'tinh', symbol: '27/2020/QĐ-UBND', items })

/** How well a candidate stands. */
const standing: Record<VerdictState, number> = {
  notEligible: 0,
  revoke: 0,
  unknown: 1,
  awaitsCouncil: 1,
  needsReview: 1,
  eligible: 2,
}

const kinds: SubjectKind[] = ['individual', 'collective', 'armedForcesIndividual', 'armedForcesCollective']
const allHonours = Object.keys(lawBook.honours) as Honour[]
const periods: Regime[] = ['R2017', 'R2024', 'R2025']

describe('a layer over the law', () => {
  test('never makes anybody eligible who was not: no honour, no subject, no period, no criterion', () => {
    const chance = new Chance(7)
    const lifted: string[] = []
    const stricter = new Set<string>()
    for (let round = 0; round < 1500; round += 1) {
      const items = Array.from({ length: 12 }, () => wildCriterion(chance))
      const book = withLayers(lawBook, [layer(...items)])
      const regime = chance.of(periods)
      const candidate = wildOf(chance, chance.of(kinds))
      for (const { honour, was, is } of bothWays(candidate, regime, book)) {
        if (standing[is] > standing[was]) lifted.push(`${regime} ${honour} ${candidate.subject.kind}: ${was} → ${is}`)
        if (standing[is] < standing[was]) stricter.add(honour)
      }
    }
    assert.deepEqual(lifted.slice(0, 5), [])
    assert.ok(stricter.size > 25, `only ${stricter.size} honours became harder`)
  })

  test('that fills what the law leaves open lifts nobody whom the law itself refuses', () => {
    const chance = new Chance(8)
    const lifted: string[] = []
    let decided = 0
    for (let round = 0; round < 1500; round += 1) {
      const regime = chance.of(periods)
      const candidate = wildOf(chance, chance.of(kinds))
      const items = delegations(lawBook, 'province', day('2017-10-01')).map((honour): LayerItem => ({
        kind: 'detail',
        ...place,
        honour,
        criteria: [{ kind: 'rated', min: 'HTTNV' }],
      }))
      for (const { honour, was, is } of bothWays(candidate, regime, withLayers(lawBook, [layer(...items)]))) {
        if (was === 'notEligible' && is !== was) lifted.push(`${regime} ${honour}: ${was} → ${is}`)
        if (was === 'needsReview' && is !== was) decided += 1
      }
    }
    assert.deepEqual(lifted.slice(0, 5), [])
    assert.ok(decided > 300, `only ${decided} verdicts were decided`)
  })

  test('for soldiers leaves them what the law asks of everybody', () => {
    const book = withLayers(lawBook, [
      layer({
        kind: 'criterion',
        ...place,
        honour: 'CSTDCS',
        subject: 'armedForcesIndividual',
        criterion: { kind: 'words', text: 'Đạt chuẩn bắn súng loại giỏi' },
      }),
    ])
    const required = book.honours.CSTDCS.regimes
      .R2017!.filter(({ role, subject }) => role === 'requirement' && subject === 'armedForcesIndividual')
      .map(({ rule }) => rule.kind)
    assert.deepEqual(required, ['quota', 'judgement'])
  })

  test('is told in the verdict with its document, beside the law', () => {
    const candidate = gradedIn2021()
    const history = { ...candidate.history, unit: { ldttCount: 20, cstdcsGranted: 2 } }
    const verdict = explain(
      { ...candidate, history, honour: 'CSTDCS', regime: 'R2017' },
      withLayers(lawBook, [layer(quotaOf(12))]),
    )
    const ceilings = verdict.conditions.filter(({ text }) => text.startsWith('Số Chiến sĩ thi đua cơ sở không quá'))
    assert.deepEqual(
      ceilings.map(({ state, text, have, need, citation: { article, confidence, layerId } }) => {
        return [state, text.slice(32, 47), have, need, article, confidence, layerId]
      }),
      [
        ['met', 'quá 15% số Lao ', '3', 'tối đa 3', 'NĐ 91/2017 Điều 9 khoản 3', 'quoted', undefined],
        ['unmet', 'quá 12% số Lao ', '3', 'tối đa 2', '27/2020/QĐ-UBND Điều 5 khoản 2', 'quoted', 'tinh'],
      ],
    )
    assert.equal(verdict.state, 'notEligible')
  })

  test('an honour that it does not name is judged as before', () => {
    const book = withLayers(lawBook, [layer(quotaOf(12))])
    for (const honour of allHonours.filter((code) => code !== 'CSTDCS'))
      assert.deepEqual(book.honours[honour].regimes, lawBook.honours[honour].regimes, honour)
  })

  test('without any layer the book is the law itself', () => assert.equal(withLayers(lawBook, []), lawBook))
})

describe('what the law leaves to ministries and provinces', () => {
  const criteria: LocalCriterion[] = [
    { kind: 'rated', min: 'HTTNV' },
    { kind: 'words', text: 'Được đơn vị bình xét công khai' },
  ]
  const detail: LayerItem = { kind: 'detail', ...place, honour: 'GKS', criteria }

  test('is what the layer says, for every subject of the honour', () => {
    const book = withLayers(lawBook, [layer(detail)])
    for (const kind of ['individual', 'collective'] as const) {
      const { conditions, state } = judged('GKS', kind, book)
      assert.deepEqual(
        conditions.slice(0, 2).map((one) => [one.state, one.text, one.citation.article]),
        [
          ['met', 'Trong năm xét được xếp loại hoàn thành tốt nhiệm vụ trở lên', '27/2020/QĐ-UBND Điều 5 khoản 2'],
          ['council', 'Được đơn vị bình xét công khai', '27/2020/QĐ-UBND Điều 5 khoản 2'],
        ],
      )
      assert.equal(state, 'awaitsCouncil')
    }
  })

  test('stays open for a subject of which the layer says nothing', () => {
    const book = withLayers(lawBook, [layer({ ...detail, subject: 'collective' } as LayerItem)])
    assert.equal(judged('GKS', 'collective', book).state, 'awaitsCouncil')
    assert.equal(judged('GKS', 'individual', book).state, 'needsReview')
  })

  test('of two authorities both are asked', () => {
    const ministry: Layer = {
      id: 'bo',
      symbol: '03/2025/TT-BTNMT',
      items: [{ ...detail, criteria: [{ kind: 'rated', min: 'HTXSNV' }] } as LayerItem],
    }
    const { conditions, state } = judged('GKS', 'individual', withLayers(lawBook, [layer(detail), ministry]))
    const asked = conditions.slice(0, 3).map((one) => [one.state, one.citation.layerId])
    assert.deepEqual(asked, [
      ['met', 'tinh'],
      ['council', 'tinh'],
      ['unmet', 'bo'],
    ])
    assert.equal(state, 'notEligible')
  })
})

describe('what the software only recalls', () => {
  test('is the law once it is confirmed, and is recalled no more', () => {
    const before = recalledFacts(lawBook).map(({ id }) => id)
    const book = withLayers(lawBook, [layer(confirmationOf('LDTT.R2025.3'))])
    assert.ok(before.includes('LDTT.R2025.3'))
    assert.deepEqual(
      recalledFacts(book).map(({ id }) => id),
      before.filter((id) => id !== 'LDTT.R2025.3'),
    )
    const { citation, rule } = book.honours.LDTT.regimes.R2025!.find(({ id }) => id === 'LDTT.R2025.3')!
    assert.deepEqual([citation.confidence, citation.article], ['quoted', '27/2020/QĐ-UBND Điều 5 khoản 2'])
    assert.deepEqual(rule, { kind: 'employed', months: 6 })
  })

  test('may have its figure put right', () => {
    const book = withLayers(lawBook, [layer(confirmationOf('LDTT.R2025.3', 9))])
    const { rule } = book.honours.LDTT.regimes.R2025!.find(({ id }) => id === 'LDTT.R2025.3')!
    assert.deepEqual(rule, { kind: 'employed', months: 9 })
  })

  test('has a figure with its unit where there is exactly one', () => {
    assert.deepEqual(
      recalledFacts(lawBook).map(({ id, honour, figure, unit }) => [id, honour, figure, unit]),
      [
        ['LDTT.R2025.3', 'LDTT', 6, 'tháng'],
        ['LDTT.R2025.4', 'LDTT', 1, 'năm'],
        ['KNCQH.R2017.u1', 'KNCQH', null, ''],
      ],
    )
  })
})

describe('an unlawful item is refused at its field', () => {
  const criterion = (honour: Honour, subject: SubjectKind, asked: LocalCriterion): LayerItem => ({
    kind: 'criterion',
    ...place,
    honour,
    subject,
    criterion: asked,
  })
  const detail = (honour: Honour, asked: LocalCriterion): LayerItem => ({
    kind: 'detail',
    ...place,
    honour,
    criteria: [asked],
  })
  const good: LocalCriterion = { kind: 'rated', min: 'HTTNV' }
  const cases: [says: string, item: LayerItem, refused: string | null, from?: string, by?: LayerAuthor][] = [
    ['a ceiling below that of the law', quotaOf(12), null],
    ['the ceiling of the law itself', quotaOf(15), null],
    [
      'a ceiling above that of the law',
      quotaOf(16),
      'items.0.criterion.percent: Luật đã quy định 15% (NĐ 91/2017 Điều 9 khoản 3), không được đặt mức nhẹ hơn.',
    ],
    ['any ceiling where the law of the day has none', quotaOf(20), null, '2025-08-01'],
    [
      'fewer votes than the law of the day asks',
      criterion('CSTDCS', 'individual', { kind: 'vote', percent: 70 }),
      'items.0.criterion.percent: Luật đã quy định 80% (NĐ 98/2023 Điều 30 khoản 7), không được đặt mức nhẹ hơn.',
      '2024-02-01',
    ],
    [
      'a share of another title than the one of which the law speaks',
      criterion('TTLDXS', 'collective', { kind: 'memberShare', percent: 80 }),
      null,
    ],
    [
      'a smaller share of members than the law asks',
      criterion('TTLDXS', 'collective', { kind: 'memberShare', percent: 60 }),
      'items.0.criterion.percent: Luật đã quy định 70% (Luật 2003 Điều 27 khoản 1), không được đặt mức nhẹ hơn.',
    ],
    [
      'a subject that the honour does not name',
      criterion('CSTDCS', 'collective', good),
      'items.0.subject: Chiến sĩ thi đua cơ sở không tặng cho tập thể.',
    ],
    [
      'a criterion that cannot be asked of the subject',
      criterion('TTLDXS', 'collective', { kind: 'employed', months: 6 }),
      'items.0.criterion.kind: Tiêu chí này không xét được với tập thể.',
    ],
    [
      'a ceiling that the register cannot count',
      criterion('BKT', 'individual', { kind: 'quota', percent: 10 }),
      'items.0.criterion.kind: Sổ chỉ đếm được tỷ lệ của Chiến sĩ thi đua cơ sở; nội dung khác hãy ghi bằng lời.',
    ],
    [
      'a row of what is no yearly title',
      criterion('BKT', 'individual', { kind: 'titleInARow', of: 'BKT', times: 2 }),
      'items.0.criterion.of: Bằng khen của Chủ tịch UBND tỉnh không phải danh hiệu xét hằng năm.',
    ],
    [
      'criteria that the law leaves to the province',
      { ...detail('GKS', good), subject: 'collective' } as LayerItem,
      null,
      '2024-02-01',
    ],
    [
      'one criterion for subjects of whom it cannot be asked',
      detail('GKS', good),
      'items.0.criteria.0.kind: Tiêu chí này không xét được với hộ gia đình; hãy chọn riêng từng đối tượng.',
      '2024-02-01',
    ],
    [
      'criteria that the law has not left open',
      detail('CSTDCS', good),
      'items.0.honour: Luật không giao bộ, tỉnh quy định tiêu chuẩn Chiến sĩ thi đua cơ sở.',
    ],
    [
      'criteria that the law leaves to others',
      detail('GDVH', good),
      'items.0.honour: Luật giao UBND cấp tỉnh quy định tiêu chuẩn này.',
      '2024-02-01',
      'ministry',
    ],
    [
      'criteria by a body below the province',
      detail('GKS', good),
      'items.0.honour: Luật giao Bộ, ban, ngành, tỉnh quy định tiêu chuẩn này.',
      '2024-02-01',
      'other',
    ],
    [
      'a ceiling in what the law leaves open',
      detail('GKS', { kind: 'quota', percent: 10 }),
      'items.0.criteria.0.kind: Sổ chỉ đếm được tỷ lệ của Chiến sĩ thi đua cơ sở; nội dung khác hãy ghi bằng lời.',
      '2024-02-01',
    ],
    ['a confirmation of what is recalled', confirmationOf('LDTT.R2025.3', 9), null],
    [
      'a confirmation of what is not in doubt',
      confirmationOf('LDTT.R2024.3'),
      'items.0.provision: “LDTT.R2024.3” không phải là quy định đang chờ đối chiếu.',
    ],
    [
      'a figure for what has none',
      confirmationOf('KNCQH.R2017.u1', 3),
      'items.0.figure: Quy định KNCQH.R2017.u1 không có con số để sửa.',
    ],
    ['a broken figure', confirmationOf('LDTT.R2025.3', 6.5), 'items.0.figure: Phải là số nguyên.'],
    [
      'a confirmation by a body below the province',
      confirmationOf('LDTT.R2025.3'),
      'items.0.kind: Chỉ bộ, tỉnh xác nhận quy định của luật cho các đơn vị của mình.',
      '2025-08-01',
      'other',
    ],
    [
      'a longer appraisal than the law allows',
      { kind: 'workingDays', ...place, days: 30 },
      'items.0.days: Thời hạn thẩm định là 25 ngày làm việc, chỉ đặt được ngắn hơn.',
    ],
    [
      'a day that is not in the calendar',
      { kind: 'dueDay', ...place, honour: 'BKT', due: '02-30' },
      'items.0.due: Không có ngày 02-30 trong lịch.',
    ],
  ]
  for (const [says, item, refused, from = '2021-01-01', by = 'province'] of cases) {
    const attempt = () => refuseUnlawful(lawBook, [item], { by, from: day(from) })
    test(`${refused === null ? 'taken' : 'refused'}: ${says}`, () => {
      if (refused === null) return attempt()
      assert.throws(attempt, (error) => {
        assert.ok(error instanceof BadInput)
        const fields = error.details as { path: string; message: string }[]
        assert.deepEqual(
          fields.map(({ path, message }) => `${path}: ${message}`),
          [refused],
        )
        return true
      })
    })
  }

  test('all faults are told at once, the first in the message', () => {
    const items = [quotaOf(12), quotaOf(16), detail('BKT', good)]
    assert.throws(
      () => refuseUnlawful(lawBook, items, { by: 'province', from: day('2021-01-01') }),
      (error) => {
        assert.ok(error instanceof BadInput)
        assert.match(error.message, /^Nội dung thứ 2: Luật đã quy định 15%/)
        assert.equal((error.details as unknown[]).length, 2)
        return true
      },
    )
  })
})

describe('what decides no verdict', () => {
  const layers = [
    layer(
      { kind: 'part', ...place, honour: 'BKT', name: 'Bản trích ngang', key: 'khoa' },
      { kind: 'workingDays', ...place, days: 15 },
      { kind: 'dueDay', ...place, honour: 'BKT', due: '12-20' },
      { kind: 'dueDay', ...place, honour: 'BKT', due: '02-29' },
    ),
    { id: 'so', symbol: '8/QĐ-STNMT', items: [{ kind: 'workingDays', ...place, days: 10 } as const] },
  ]
  const from = { article: '27/2020/QĐ-UBND Điều 5 khoản 2', layerId: 'tinh' }

  test('is a part of the dossiers of one honour', () => {
    assert.deepEqual(partsAdded(layers, 'BKT'), [{ key: 'khoa', name: 'Bản trích ngang', ...from }])
    assert.deepEqual(partsAdded(layers, 'CSTDCS'), [])
  })

  test('is the shortest of the terms', () => {
    const place = { article: '8/QĐ-STNMT Điều 5 khoản 2', layerId: 'so' }
    assert.deepEqual(workingDaysSet(layers), { days: 10, ...place })
    assert.equal(workingDaysSet([]), null)
  })

  test('is a due day of every year, the last of February in its own length', () => {
    assert.deepEqual(dueDays(layers, 'BKT', 2021), [
      { due: '2021-02-28', ...from },
      { due: '2021-12-20', ...from },
    ])
    assert.deepEqual(dueDays(layers, 'BKTTG', 2021), [])
  })
})

test('every item is told as it will be asked', () => {
  const fact = recalledFacts(lawBook).find(({ id }) => id === 'LDTT.R2025.3')!
  const told = (item: LayerItem) => {
    const { about, lines } = tellItem(item, fact)
    return [about, ...lines]
  }
  assert.deepEqual(told(quotaOf(12)), [
    'Chiến sĩ thi đua cơ sở, cá nhân',
    'Số Chiến sĩ thi đua cơ sở không quá 12% số Lao động tiên tiến hoặc Chiến sĩ tiên tiến của đơn vị',
  ])
  assert.deepEqual(told({ kind: 'detail', ...place, honour: 'GKS', criteria: [{ kind: 'rated', min: 'HTTNV' }] }), [
    'Giấy khen của Thủ trưởng cơ quan chuyên môn thuộc UBND cấp tỉnh, mọi đối tượng',
    'Trong năm xét được xếp loại hoàn thành tốt nhiệm vụ trở lên',
  ])
  assert.deepEqual(told({ kind: 'dueDay', ...place, honour: 'BKT', due: '03-05' }), [
    'Bằng khen của Chủ tịch UBND tỉnh',
    'Gửi hồ sơ chậm nhất ngày 05/3 hằng năm (để nhắc; hồ sơ gửi sau vẫn nhận được)',
  ])
  assert.deepEqual(told({ kind: 'confirmed', ...place, provision: 'LDTT.R2025.3', figure: 9 }), [
    'Lao động tiên tiến',
    'Đã được tuyển dụng từ 9 tháng trở lên tính đến hết năm xét',
  ])
})

function wildOf(chance: Chance, kind: SubjectKind): Candidate {
  const candidate = wildCandidate(chance, 2025, /individual/i.test(kind) ? 'individual' : 'collective')
  return { ...candidate, subject: { ...candidate.subject, kind } }
}

function* bothWays(candidate: Candidate, regime: Regime, book: LawBook) {
  const { dossierReceivedOn: _received, ...history } = candidate.history
  const question = { ...candidate, history, regime }
  const [before, after] = [prepare(lawBook, question)!, prepare(book, question)!]
  for (const honour of allHonours) {
    const was = verdictOf(ruleOn(before, honour, regime))
    yield { honour, was, is: verdictOf(ruleOn(after, honour, regime)) }
  }
}

/** Any criterion for any honour, asked of a subject that the honour names. */
function wildCriterion(chance: Chance): LayerItem {
  const honour = chance.of(allHonours)
  const subject = chance.of(lawBook.honours[honour].subjects)
  const fitting = wildCriteria(chance).filter(({ kind }) => isAskedOf(kind, subject))
  return { kind: 'criterion', ...place, honour, subject, criterion: chance.of(fitting) }
}

function wildCriteria(chance: Chance): LocalCriterion[] {
  const percent = 1 + chance.below(100)
  const count = 1 + chance.below(5)
  return [
    { kind: 'rated', min: chance.of(ratingOrder) },
    { kind: 'ratedInARow', min: chance.of(ratingOrder), years: count },
    { kind: 'titleInARow', of: chance.of<Honour>(['LDTT', 'CSTDCS', 'TTLDTT', 'TTLDXS', 'CTDT']), times: count },
    { kind: 'initiatives', scope: chance.of(scopeOrder), count },
    { kind: 'employed', months: 1 + chance.below(60) },
    { kind: 'noDiscipline', from: chance.of(disciplineOrder) },
    { kind: 'quota', percent },
    { kind: 'vote', percent },
    { kind: 'memberShare', percent },
    { kind: 'noMemberDiscipline', from: chance.of(disciplineOrder) },
    { kind: 'words', text: 'Được đơn vị bình xét công khai' },
  ]
}

/** Somebody who is Lao động tiên tiến 2021 with an initiative of the year. */
function gradedIn2021(): Candidate {
  return {
    year: 2021,
    subject: { kind: 'individual', recruitedOn: day('2010-01-04') },
    history: {
      years: [
        {
          year: 2021,
          rating: 'HTXSNV',
          titles: [{ code: 'LDTT' }],
          initiatives: [{ id: 'SK-1', scope: 'grassroots', kind: 'initiative' }],
        },
      ],
      awards: [],
      registered: true,
      pending: [],
      dossierReceivedOn: day('2021-12-20'),
    },
  }
}

function judged(honour: Honour, kind: SubjectKind, book: LawBook) {
  return explain(
    {
      honour,
      regime: 'R2025',
      year: 2025,
      subject: { kind },
      history: { years: [{ year: 2025, rating: 'HTTNV', titles: [] }], awards: [], pending: [], judged: 'open' },
    },
    book,
  )
}
