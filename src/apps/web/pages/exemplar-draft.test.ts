import assert from 'node:assert/strict'
import { test } from 'node:test'

import { day } from '../../../base/days.ts'
import { checkExemplar, emptyExemplar, exemplarFieldOf, exemplarInputOf, tellersOf } from './exemplar-draft.ts'

const whole = {
  ...emptyExemplar,
  organisationId: 'so',
  subject: { id: 'y-mai', name: 'Y Mai' },
  scope: 'whole',
  foundOn: day('2021-12-20'),
  title: 'Chị Y Mai và tổ giữ rừng',
  lead: 'Cùng 42 hộ trồng lại 31 ha rừng.',
  figure: '31 ha',
  figureLabel: 'rừng đầu nguồn trồng lại',
  story: 'Năm 2019 con suối cạn.\n\nChị đi dọc suối.',
} as const

const paths = (patch: Partial<typeof emptyExemplar>) =>
  checkExemplar({ ...whole, ...patch, points: patch.points ?? [], takenOverBy: patch.takenOverBy ?? [] }).map(
    (problem) => problem.path,
  )

test('an exemplar is not told while who, what or how much is missing', () => {
  assert.deepEqual(
    checkExemplar(emptyExemplar).map((problem) => problem.path),
    ['subjectId', 'scope', 'foundOn', 'title', 'lead', 'figure', 'figureLabel', 'story'],
  )
  assert.deepEqual(paths({}), [])
  assert.deepEqual(paths({ scope: 'field' }), ['field'])
})

test('figures by year need a name, a unit, two different years and a number each', () => {
  assert.deepEqual(paths({ points: [{ key: 1, year: '2020', value: 86 }] }), ['points', 'seriesTitle', 'seriesUnit'])
  const named = { seriesTitle: 'Trả đúng hạn', seriesUnit: '%' }
  const points = [
    { key: 1, year: '2020', value: 86 },
    { key: 2, year: '2020', value: null },
  ]
  assert.deepEqual(paths({ ...named, points }), ['points.1.year', 'points.1.value'])
})

test('one line is one paragraph, and years go in their order', () => {
  const { story, field, movementId } = exemplarInputOf({
    ...whole,
    seriesTitle: 'Trả đúng hạn',
    seriesUnit: '%',
    points: [
      { key: 1, year: '2021', value: 91 },
      { key: 2, year: '2020', value: 86 },
    ],
    takenOverBy: [{ key: 1, name: 'Phòng TN&MT Đắk Tô', on: day('2021-03-15'), note: '' }],
  })
  assert.deepEqual([field, movementId], ['', null])
  assert.deepEqual(story, {
    story: ['Năm 2019 con suối cạn.', 'Chị đi dọc suối.'],
    method: [],
    series: {
      title: 'Trả đúng hạn',
      unit: '%',
      source: '',
      points: [
        { year: 2020, value: 86 },
        { year: 2021, value: 91 },
      ],
    },
    takenOverBy: [{ name: 'Phòng TN&MT Đắk Tô', on: '2021-03-15', note: '' }],
  })
})

test('what only the server finds leads to the box on which it stands', () => {
  const named = ['title', 'story.story.2', 'story.method.0', 'story.series.unit', 'story.takenOverBy.1.on']
  assert.deepEqual(named.map(exemplarFieldOf), ['title', 'story', 'method', 'seriesUnit', 'takenOverBy.1.on'])
  assert.deepEqual(['story.series.points.0.year', 'story.series.points'].map(exemplarFieldOf), [
    'points.0.year',
    'points',
  ])
})

test('a body stands once among those for which I may tell, though I have two roles there', () => {
  assert.deepEqual(
    tellersOf([
      grantAt('officer', 'vp'),
      grantAt('standing', 'so'),
      grantAt('officer', 'so'),
      grantAt('leader', 'dat'),
    ]),
    [
      { value: 'vp', label: 'vp' },
      { value: 'so', label: 'so' },
    ],
  )
})

function grantAt(role: string, organisation_id: string) {
  return { role, organisation_id, organisation_name: organisation_id }
}
