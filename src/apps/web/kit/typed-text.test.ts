import assert from 'node:assert/strict'
import { test } from 'node:test'

import { day } from '../../../base/days.ts'
import { readDay, readNumber, writeNumber } from './typed-text.ts'

test('a day is read in the ways officers write it', () => {
  for (const text of ['22/5/2019', '22/05/2019', ' 22-5-2019 ', '22.5.2019', '22052019']) {
    assert.deepEqual(readDay(text), { value: day('2019-05-22'), problem: null })
  }
  assert.deepEqual(readDay(' '), { value: null, problem: null })
})

test('a day that the calendar lacks is refused with a reason, never moved to another day', () => {
  assert.deepEqual(readDay('31/02/2021'), {
    value: null,
    problem: 'Tháng 2/2021 không có ngày 31. Kiểm tra lại ngày.',
  })
  assert.deepEqual(readDay('29/2/2020'), { value: day('2020-02-29'), problem: null })
  assert.deepEqual(readDay('01/13/2021'), { value: null, problem: 'Không có tháng 13. Kiểm tra lại tháng.' })
  assert.equal(readDay('5/2021').value, null)
  assert.equal(readDay('2021-12-20').value, null)
})

test('a number is read with the Vietnamese point and comma', () => {
  assert.deepEqual(readNumber('1.240'), { value: 1240, problem: null })
  assert.deepEqual(readNumber('286,4'), { value: 286.4, problem: null })
  assert.deepEqual(readNumber('32 292 000'), { value: 32_292_000, problem: null })
  assert.deepEqual(readNumber(''), { value: null, problem: null })
})

test('a number that could be read in two ways is refused', () => {
  for (const text of ['1.24', '12,', '1,240.5', 'mười']) assert.equal(readNumber(text).value, null, text)
})

test('a number put into a box is read as the same number, to the last place', () => {
  for (const value of [0, 7, 1240, 286.4, 12.345, 0.1, 1234567.891, 32_292_000, -6.125]) {
    assert.deepEqual(readNumber(writeNumber(value)), { value, problem: null })
  }
  assert.deepEqual([12.345, 1240].map(writeNumber), ['12,345', '1.240'])
})
