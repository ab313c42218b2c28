import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../../base/days.ts'
import type { LayerItem } from '../../../law/layers.ts'
import type { LayerContent } from '../../../registry/law-layers/layer.ts'
import { chosenContent, layerDifferences } from './law-layer-differences.ts'
import {
  checkLayer,
  emptyCriterion,
  emptyItem,
  emptyLayer,
  keptLayer,
  layerContentOf,
  layerDraftOf,
  layerFieldOf,
  previewOf,
  readMonthDay,
  type ItemDraft,
} from './law-layer-draft.ts'

const place = { article: 'Điều 9 khoản 2', quote: 'Không quá 13% tổng số cá nhân.' }

/** One item of each kind, with every kind of criterion. */
const items: LayerItem[] = [
  { kind: 'criterion', ...place, honour: 'CSTDCS', subject: 'individual', criterion: { kind: 'quota', percent: 13 } },
  {
    kind: 'detail',
    ...place,
    honour: 'GKS',
    subject: 'individual',
    criteria: [
      { kind: 'rated', min: 'HTTNV' },
      { kind: 'ratedInARow', min: 'HTXSNV', years: 2 },
      { kind: 'titleInARow', of: 'LDTT', times: 2 },
      { kind: 'initiatives', scope: 'grassroots', count: 1 },
      { kind: 'employed', months: 6 },
      { kind: 'noDiscipline', from: 'khienTrach' },
      { kind: 'vote', percent: 80 },
      { kind: 'words', text: 'Được đơn vị bình xét' },
    ],
  },
  {
    kind: 'detail',
    ...place,
    honour: 'GKS',
    criteria: [
      { kind: 'memberShare', percent: 80 },
      { kind: 'noMemberDiscipline', from: 'canhCao' },
    ],
  },
  { kind: 'part', ...place, honour: 'BKT', name: 'Bản trích ngang', key: '0190c1a0-0000-7000-8000-000000000000' },
  { kind: 'part', ...place, honour: 'BKT', name: 'Bản khác' },
  { kind: 'workingDays', ...place, days: 15 },
  { kind: 'dueDay', ...place, honour: 'BKT', due: '02-29' },
  { kind: 'confirmed', ...place, provision: 'LDTT.R2025.3', figure: 9 },
  { kind: 'confirmed', ...place, provision: 'LDTT.R2025.4' },
]

const content: LayerContent = {
  symbol: '97/2020/QĐ-UBND',
  issuedOn: day('2020-12-18'),
  title: 'Ban hành Quy định về công tác thi đua, khen thưởng',
  fromOn: day('2021-01-01'),
  toOn: null,
  items,
}

function missing(item: Partial<ItemDraft>): string[] {
  const draft = { ...layerDraftOf('tinh', content), items: [{ ...emptyItem, ...item }] }
  return checkLayer(draft).map(({ path }) => path)
}

describe('a layer in the form', () => {
  test('comes out as it went in, whatever it holds', () => {
    const draft = layerDraftOf('tinh', content)
    assert.deepEqual(checkLayer(draft), [])
    assert.deepEqual(layerContentOf(draft), content)
  })

  test('says everything that is missing, in the order of the form', () => {
    assert.deepEqual(
      checkLayer(emptyLayer).map(({ path }) => path),
      ['symbol', 'issuedOn', 'title', 'fromOn', 'items.0.kind'],
    )
    assert.deepEqual(missing({ kind: 'criterion' }), [
      'items.0.honour',
      'items.0.subject',
      'items.0.criterion.kind',
      'items.0.article',
      'items.0.quote',
    ])
    assert.deepEqual(
      missing({
        kind: 'detail',
        honour: 'GKS',
        ...place,
        criteria: [
          { ...emptyCriterion, kind: 'words', text: 'Tốt' },
          { ...emptyCriterion, key: 2, kind: 'ratedInARow' },
        ],
      }),
      ['items.0.criteria.0.text', 'items.0.criteria.1.min', 'items.0.criteria.1.figure'],
    )
    assert.deepEqual(missing({ kind: 'dueDay', honour: 'BKT', due: '31/2', ...place }), ['items.0.due'])
    assert.deepEqual(missing({ kind: 'confirmed', ...place }), ['items.0.provision'])
  })

  test('is previewed as soon as there is enough to ask, before article and quote are written', () => {
    const [item] = layerDraftOf('tinh', content).items
    const draft = { ...item!, article: '', quote: '' }
    assert.deepEqual(previewOf(draft, []), {
      about: 'Chiến sĩ thi đua cơ sở, cá nhân',
      lines: ['Số Chiến sĩ thi đua cơ sở không quá 13% số Lao động tiên tiến hoặc Chiến sĩ tiên tiến của đơn vị'],
    })
    assert.equal(previewOf({ ...draft, subject: '' }, []), null)
    assert.equal(previewOf(emptyItem, []), null)
  })

  test('reads a day of every year as it is typed', () => {
    const read = ['20/12', '5/3', '29/2', '30/2', '20', ''].map(readMonthDay)
    assert.deepEqual(read, ['12-20', '03-05', '02-29', null, null, null])
  })

  test('has one box for a figure, whatever the server calls it', () => {
    const fields = ['items.0.criterion.percent', 'items.1.criteria.2.years', 'items.2.days', 'items.0.subject']
    assert.deepEqual(fields.map(layerFieldOf), [
      'items.0.criterion.figure',
      'items.1.criteria.2.figure',
      'items.2.days',
      'items.0.subject',
    ])
  })

  test('is kept over a reload, and what cannot be read is no draft', () => {
    const draft = layerDraftOf('tinh', content)
    const kept = { draft, version: 3, savedAt: '09:41' }
    assert.deepEqual(keptLayer(JSON.stringify(kept)), kept)
    for (const broken of [null, '', '{', '{}', '{"draft":{},"version":1,"savedAt":""}'])
      assert.equal(keptLayer(broken), null)
  })
})

describe('two versions of a layer', () => {
  const mine: LayerContent = { ...content, title: 'Của tôi', toOn: day('2022-01-01'), items: items.slice(0, 1) }
  const theirs: LayerContent = { ...content, title: 'Của người kia', items: items.slice(5, 7) }

  test('are told only where they differ, the items line by line', () => {
    assert.deepEqual(
      layerDifferences(mine, theirs, []).map(({ name, mine: own, theirs: other }) => [name, own, other]),
      [
        ['Trích yếu', 'Của tôi', 'Của người kia'],
        ['Ngày hết hiệu lực', '01/01/2022', '(để trống)'],
        [
          'Nội dung',
          'Chiến sĩ thi đua cơ sở, cá nhân: Số Chiến sĩ thi đua cơ sở không quá 13% số Lao động tiên tiến hoặc Chiến sĩ tiên tiến của đơn vị (Điều 9 khoản 2: Không quá 13% tổng số cá nhân.)',
          [
            'Hồ sơ gửi đến: Thẩm định trong 15 ngày làm việc, khi thời hạn chung dài hơn (Điều 9 khoản 2: Không quá 13% tổng số cá nhân.)',
            'Bằng khen của Chủ tịch UBND tỉnh: Gửi hồ sơ chậm nhất ngày 29/02 hằng năm (để nhắc; hồ sơ gửi sau vẫn nhận được) (Điều 9 khoản 2: Không quá 13% tổng số cá nhân.)',
          ].join('\n'),
        ],
      ],
    )
  })

  test('are joined as it was chosen, field by field', () => {
    const joined = chosenContent(mine, theirs, { title: 'mine', toOn: 'theirs', items: 'theirs' })
    assert.deepEqual(joined, { ...theirs, title: 'Của tôi' })
    assert.deepEqual(layerDifferences(joined, theirs, []).length, 1)
  })
})
