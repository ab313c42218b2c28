import assert from 'node:assert/strict'
import { test } from 'node:test'

import { day } from '../../../base/days.ts'
import {
  checkStep,
  emptyDraft,
  fieldPath,
  launchInput,
  launchSteps,
  linesOf,
  nextKey,
  stepOf,
} from './movement-launch-draft.ts'

test('lines pasted from a paper lose their dashes and numbers, not their own figures', () => {
  assert.deepEqual(
    linesOf('1. Số hóa hồ sơ\n- Trả kết quả tại xã\n\n  + 100% hồ sơ đúng hạn\n2021 là năm đầu\n3) Báo cáo'),
    ['Số hóa hồ sơ', 'Trả kết quả tại xã', '100% hồ sơ đúng hạn', '2021 là năm đầu', 'Báo cáo'],
  )
})

test('a step cannot be left while something it needs is missing', () => {
  const missing = launchSteps.map((_, step) => checkStep(emptyDraft, step).map((problem) => problem.path))
  assert.deepEqual(missing, [
    ['issuerId', 'documentType', 'title', 'name', 'periodText'],
    ['purpose', 'contents'],
    ['recipients'],
    [],
  ])
})

test('a movement cannot end before it begins', () => {
  const draft = { ...emptyDraft, periodFrom: day('2021-12-20'), periodTo: day('2021-12-19') }
  assert.deepEqual(checkStep(draft, 0).at(-1), {
    path: 'periodTo',
    message: 'Ngày kết thúc phải sau ngày bắt đầu.',
  })
})

test('what only the server finds leads to the step and the box on which it stands', () => {
  assert.equal(fieldPath('body.purpose.0'), 'purpose')
  assert.equal(fieldPath('body.criteria.1.text'), 'criteria.1.text')
  assert.equal(fieldPath('title'), 'title')
  assert.deepEqual(
    ['title', 'purpose', 'criteria.1.text', 'recipients.3.line', 'indicators.0.unit'].map(stepOf),
    [0, 1, 1, 2, 3],
  )
})

test('a document entered before it has a number and a day says so', () => {
  assert.deepEqual(launchInput(emptyDraft).missing, [
    'Văn bản chưa có số khi nhập vào sổ.',
    'Văn bản chưa có ngày ký khi nhập vào sổ.',
  ])
  assert.deepEqual(launchInput({ ...emptyDraft, symbol: '88/KH-STNMT', issuedOn: day('2021-12-20') }).missing, [])
})

test('a new row never takes the key of another', () => {
  assert.equal(nextKey([]), 1)
  assert.equal(nextKey([{ key: 4 }, { key: 2 }]), 5)
})
