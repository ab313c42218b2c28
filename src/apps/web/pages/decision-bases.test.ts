import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../base/days.ts'
import { proposedBases } from './decision-bases.ts'

const sitting = { council_name: 'Hội đồng Thi đua - Khen thưởng Sở', held_on: day('2021-12-09') }
const minutes = 'Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng Sở ngày 09 tháng 12 năm 2021'

/** Day of receipt, and the number of the decree that stands second among the bases. */
const decrees = [
  ['2021-12-06', '91/2017/NĐ-CP'],
  ['2023-12-31', '91/2017/NĐ-CP'],
  ['2024-01-01', '98/2023/NĐ-CP'],
  ['2025-06-30', '98/2023/NĐ-CP'],
  ['2025-07-01', '152/2025/NĐ-CP'],
] as const

test('a decision rests on the law of the day on which the dossier was received', () => {
  for (const [received, decree] of decrees) {
    const [, second] = proposedBases(day(received), [sitting], null)
    assert.equal(second?.match(/số (\S+)/)?.[1], decree, received)
  }
})

test('under a law whose text is not yet known only the minutes and the proposer are put forward', () => {
  assert.deepEqual(proposedBases(day('2026-10-01'), [sitting], 'Văn phòng Sở'), [
    minutes,
    'Theo đề nghị của Văn phòng Sở',
  ])
})

test('two sittings of one council on one day are one line', () => {
  assert.deepEqual(proposedBases(day('2026-10-01'), [sitting, { ...sitting }], null), [minutes])
})
