import assert from 'node:assert/strict'
import { test } from 'node:test'

import { day } from '../../../base/days.ts'
import type { SentReport } from '../../../procedure/movements/movement.ts'
import {
  atBoxes,
  checkReportDraft,
  draftOf,
  emptyReport,
  figuresInput,
  lastReport,
  versionReplaced,
  type ReportDraft,
} from './movement-report-draft.ts'

const indicators = [
  { id: 'trees', name: 'Cây xanh' },
  { id: 'money', name: 'Kinh phí' },
]

const sent: SentReport = {
  kind: 'halfYear',
  periodFrom: day('2021-07-01'),
  periodTo: day('2021-12-31'),
  symbol: '07/BC-QLĐĐ',
  headcount: 14,
  summary: 'Đã vận động ủng hộ.',
  difficulties: 'Thiếu người.',
  sentOn: day('2021-12-20'),
  version: 2,
  figures: [
    {
      indicatorId: 'money',
      value: 12.2,
      items: [
        { text: 'Đợt 1', value: 6.1, on: day('2021-09-10') },
        { text: 'Đợt 2', value: 6.1, on: day('2021-10-10') },
      ],
    },
  ],
}

test('a report opened and sent again without a change says what was sent, with its separate sums', () => {
  const { figures, ...rest } = draftOf(sent)
  const { sentOn: _sentOn, version: _version, figures: sentFigures, ...sentRest } = sent
  assert.deepEqual(rest, sentRest)
  assert.deepEqual(figuresInput(indicators, figures), sentFigures)
  assert.deepEqual(checkReportDraft(draftOf(sent), indicators, {}), [])
})

test('the form opens with what was sent last, and with the last of its kind once a kind is chosen', () => {
  const year: SentReport = { ...sent, kind: 'year' }
  assert.equal(lastReport([sent, year], null), sent)
  assert.equal(lastReport([sent, year], 'year'), year)
  assert.equal(lastReport([sent], 'year'), undefined)
  assert.equal(lastReport([], null), undefined)
})

test('a report takes the place of the one it began with only while it is for the same period', () => {
  assert.equal(versionReplaced(draftOf(sent), sent), 2)
  assert.equal(versionReplaced({ ...draftOf(sent), periodFrom: day('2022-01-01') }, sent), 0)
  assert.equal(versionReplaced({ ...draftOf(sent), kind: 'year' }, sent), 0)
  assert.equal(versionReplaced(draftOf(sent), undefined), 0)
})

test('an empty form names what a report cannot lack', () => {
  assert.deepEqual(
    checkReportDraft(emptyReport(null), indicators, {}).map((problem) => problem.path),
    ['kind', 'periodFrom', 'periodTo', 'summary'],
  )
})

test('separate sums that are more than their figure are told at its box, before anything is sent', () => {
  const { figures, ...rest } = draftOf(sent)
  const draft: ReportDraft = { ...rest, figures: { money: { ...figures.money!, value: 12.1 } } }
  assert.deepEqual(checkReportDraft(draft, indicators, {}), [
    { path: 'figures.1.value', message: 'Kinh phí: các khoản riêng cộng lại lớn hơn tổng số.' },
  ])
})

test('what the server refuses of the figures that were sent leads to their boxes', () => {
  const { figures } = draftOf(sent)
  const refused = [
    { path: 'figures.0.items.1.text', message: 'Dài quá 300 ký tự.' },
    { path: 'summary', message: 'Dài quá 5000 ký tự.' },
  ]
  assert.deepEqual(
    atBoxes(refused, indicators, figures).map((problem) => problem.path),
    ['figures.1.items.1.text', 'summary'],
  )
})
