import assert from 'node:assert/strict'
import { test } from 'node:test'

import { dossierStages, type DossierStage } from '../../../procedure/dossiers/dossier.ts'
import { stepsOf, type Travelled } from './dossier-steps.ts'

const own: Travelled = {
  stage: 'draft',
  organisation_id: 'unit',
  sender_id: 'unit',
  receiver_id: 'department',
  decider_id: 'department',
  organisation_name: 'Thanh tra Sở',
  sender_name: 'Thanh tra Sở',
  receiver_name: 'Sở',
  decider_name: 'Sở',
}

const states = (dossier: Travelled, history: Parameters<typeof stepsOf>[1] = []) =>
  stepsOf(dossier, history, null).map((step) => `${step.name}: ${step.state}`)

test('a dossier stands at exactly one step in every stage, but for one that is awarded', () => {
  const standing = (Object.keys(dossierStages) as DossierStage[]).map((stage) => {
    const at = stepsOf({ ...own, stage }, [], null).filter((one) => one.state === 'current' || one.state === 'stopped')
    return [stage, ...at.map((one) => one.name)].join(': ')
  })
  assert.deepEqual(standing, [
    'draft: Lập hồ sơ',
    'submitted: Tờ trình',
    'received: Thẩm định',
    'appraised: Hội đồng',
    'tabled: Hội đồng',
    'recommended: Quyết định',
    'drafted: Quyết định',
    'awarded',
    'returned: Lập hồ sơ',
    'notRecommended: Hội đồng',
    'withdrawn: Lập hồ sơ',
  ])
})

test('what the receiver cannot decide goes on to a higher body after its council', () => {
  assert.deepEqual(states({ ...own, decider_id: 'province', stage: 'recommended' }), [
    'Lập hồ sơ: done',
    'Tờ trình: done',
    'Thẩm định: done',
    'Hội đồng: done',
    'Trình cấp trên: current',
    'Quyết định: ahead',
  ])
})

test('at the higher body the first round is one step that is done', () => {
  const there = { ...own, sender_id: 'department', receiver_id: 'province', decider_id: 'province', stage: 'received' }
  assert.deepEqual(states(there as Travelled), [
    'Lập hồ sơ: done',
    'Xét ở cấp dưới: done',
    'Tờ trình: done',
    'Thẩm định: current',
    'Hội đồng: ahead',
    'Quyết định: ahead',
  ])
})

test('a dossier withdrawn after it was submitted stopped at the letter', () => {
  const history = [{ action: 'dossier.submit', at: '2021-12-06T02:00:00Z' }]
  assert.deepEqual(states({ ...own, stage: 'withdrawn' }, history).slice(0, 2), [
    'Lập hồ sơ: done',
    'Tờ trình: stopped',
  ])
})

test('an overdue appraisal is told in red, one in time is not', () => {
  const late = stepsOf({ ...own, stage: 'received' }, [], -3)[2]
  const inTime = stepsOf({ ...own, stage: 'received' }, [], 2)[2]
  assert.deepEqual([late?.late, late?.when], ['quá 3 ngày', undefined])
  assert.deepEqual([inTime?.late, inTime?.when], [undefined, 'còn 2 ngày'])
})
