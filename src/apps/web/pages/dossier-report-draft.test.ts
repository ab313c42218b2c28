import assert from 'node:assert/strict'
import { test } from 'node:test'

import { instantOf } from '../../../base/clock.ts'
import { keptReport, keptWhen } from './dossier-report-draft.ts'

const draft = { text: 'Đã chỉnh lý 1.240 thửa', from: '', version: 3, at: '2021-12-20T02:41:00.000Z' }

test('what was being written is offered again as it was', () => {
  assert.deepEqual(keptReport(JSON.stringify(draft), ''), draft)
})

test('nothing is offered that is saved already, was not changed, or cannot be read', () => {
  assert.equal(keptReport(null, ''), null)
  assert.equal(keptReport(JSON.stringify(draft), draft.text), null)
  assert.equal(keptReport(JSON.stringify({ ...draft, from: draft.text }), 'khác'), null)
  assert.equal(keptReport('{"text":', ''), null)
  assert.equal(keptReport('{"text":"của bản cũ"}', ''), null)
})

test('the offer says the time, and the day when it is not today', () => {
  assert.equal(keptWhen(draft.at, instantOf('2021-12-20', '15:00')), 'lúc 09:41')
  assert.equal(keptWhen(draft.at, instantOf('2021-12-21', '08:00')), 'lúc 09:41 ngày 20/12/2021')
})
