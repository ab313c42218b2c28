import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { addDays, day } from '../days.ts'
import { dayOfNumber, shownBy } from './number-formats.ts'

test('a day is told from a number by its format, in the ways in which offices write days', () => {
  for (const code of [
    'dd/mm/yyyy',
    'd/m/yyyy;@',
    '[$-42A]dd mmmm yyyy',
    'yyyy\\-mm\\-dd',
    'dd"/"mm"/"yyyy',
    'mm/yyyy',
    'mmm',
    '[$-1010000]d/m/yyyy;@',
    'dd/mm/yyyy hh:mm',
    '"ngày" d "tháng" m',
  ]) {
    assert.equal(shownBy(164, code), 'day', code)
  }
  for (const id of [14, 15, 16, 17, 22]) assert.equal(shownBy(id, null), 'day')
})

test('amounts, hours and words of a format are no days', () => {
  for (const code of [
    'General',
    '0',
    '0.00',
    '#,##0',
    '#,##0 "đồng"',
    '[Red]0.00',
    '0 "ngày"',
    '#,##0\\ "day"',
    'h:mm AM/PM',
    'hh:mm:ss',
    '[h]:mm',
    'mm:ss',
    '0.00E+00',
    '@',
    '_-* #,##0_d',
  ]) {
    assert.equal(shownBy(164, code), 'number', code)
  }
  for (const id of [0, 1, 2, 9, 11, 18, 20, 45, 49]) assert.equal(shownBy(id, null), 'number')
})

test('a number shown with zeros before it is told with them', () => {
  assert.deepEqual(shownBy(164, '000000000000'), { digits: 12 })
  assert.deepEqual(shownBy(164, '0000;-0000'), { digits: 4 })
})

test('days of the 1900 system count through a 29/02/1900 that never was', () => {
  assert.equal(dayOfNumber(1, false), '1900-01-01')
  assert.equal(dayOfNumber(59, false), '1900-02-28')
  assert.equal(dayOfNumber(60, false), null)
  assert.equal(dayOfNumber(61, false), '1900-03-01')
  assert.equal(dayOfNumber(44_550.75, false), '2021-12-20')
  assert.equal(dayOfNumber(2_958_465, false), '9999-12-31')
})

test('days of the 1904 system begin with 01/01/1904', () => {
  assert.equal(dayOfNumber(0, true), '1904-01-01')
  assert.equal(dayOfNumber(43_088, true), '2021-12-20')
})

test('a number that is no day of the calendar is none', () => {
  for (const value of [-1, 0, 0.5, 2_958_466, 1e300, NaN, Infinity]) assert.equal(dayOfNumber(value, false), null)
  assert.equal(dayOfNumber(-0.5, true), null)
})

test('from March 1900 on every number is the day that many days later', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (count) => {
      assert.equal(dayOfNumber(count, false), addDays(day('1899-12-30'), count))
      if (count > 1_462) assert.equal(dayOfNumber(count - 1_462, true), addDays(day('1899-12-30'), count))
    }),
  )
})
