import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { dayAt, instantOf, runningFrom, showTime, standingClock, systemClock } from './clock.ts'
import { addDays, day, holdsOn, isDay, showDay, spellDay, spellWeekday, yearOf, type Day } from './days.ts'
import { addWorkingDays, isWorkingDay, workingDaysLeft, type WorkCalendar } from './working-days.ts'

test('a day is a day of the calendar, written in one way', () => {
  const days = ['2021-12-20', '2020-02-29', '0001-01-01', '9999-12-31', '2000-02-29']
  const none = ['2021-02-29', '2021-02-30', '2021-13-01', '2021-00-10', '2021-04-31', '1900-02-29', '0000-01-01']
  const otherwise = ['', '20/12/2021', '2021-1-5', '2021-12-20T00:00', ' 2021-12-20', '+02021-12-20', '٢٠٢١-12-20']
  assert.deepEqual(days.filter(isDay), days)
  assert.deepEqual([...none, ...otherwise].filter(isDay), [])
  assert.throws(() => day('2021-02-30'), new RangeError('Không có ngày 2021-02-30 trong lịch'))
})

test('days are added across months, years and leap days, and taken away again', () => {
  assert.equal(addDays(day('2021-12-31'), 1), '2022-01-01')
  assert.equal(addDays(day('2020-02-28'), 1), '2020-02-29')
  assert.equal(addDays(day('2021-03-01'), -1), '2021-02-28')
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (from, count) => {
      const to = addDays(from, count)
      assert.ok(isDay(to))
      assert.equal(addDays(to, -count), from)
      assert.equal(Math.sign(count), to === from ? 0 : to > from ? 1 : -1)
    }),
  )
})

test('a period holds on its first day and no longer on its last', () => {
  const period = { from: day('2021-01-01'), to: day('2022-01-01') }
  const asked = ['2020-12-31', '2021-01-01', '2021-12-31', '2022-01-01'].map(day)
  assert.deepEqual(
    asked.map((on) => holdsOn(period, on)),
    [false, true, true, false],
  )
  assert.deepEqual(
    asked.map((on) => holdsOn({ from: null, to: null }, on)),
    [true, true, true, true],
  )
})

test('days are written as official papers write them', () => {
  assert.deepEqual(['2021-12-20', '2023-06-02', '2019-05-22', '2024-02-05', '2024-01-15'].map(day).map(showDay), [
    '20/12/2021',
    '02/6/2023',
    '22/5/2019',
    '05/02/2024',
    '15/01/2024',
  ])
  assert.equal(spellDay(day('2026-09-05')), 'ngày 05 tháng 9 năm 2026')
  assert.equal(spellWeekday(day('2021-12-20')), 'Thứ Hai, ngày 20 tháng 12 năm 2021')
  assert.equal(spellWeekday(day('2021-12-19')), 'Chủ nhật, ngày 19 tháng 12 năm 2021')
})

test('the day changes at midnight in Vietnam, not in Greenwich', () => {
  const seconds = ['2021-12-31T16:59:59.999Z', '2021-12-31T17:00:00.000Z', '2022-01-01T00:00:00.000Z']
  assert.deepEqual(
    seconds.map((second) => [dayAt(new Date(second)), showTime(new Date(second))]),
    [
      ['2021-12-31', '23:59'],
      ['2022-01-01', '00:00'],
      ['2022-01-01', '07:00'],
    ],
  )
  assert.equal(yearOf(dayAt(new Date(seconds[1]!))), 2022)
})

test('an instant of the wall clock in Vietnam lies on its day, whatever zone the machine is in', () => {
  assert.equal(instantOf('2021-12-20', '08:30').toISOString(), '2021-12-20T01:30:00.000Z')
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (on, minute) => {
      const time = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
      assert.deepEqual([dayAt(instantOf(on, time)), showTime(instantOf(on, time))], [on, time])
    }),
  )
})

test('a standing clock moves when it is moved; a running one starts where it is told and goes on', async () => {
  const standing = standingClock(instantOf('2021-12-20'))
  assert.equal(standing.now(), standing.now())
  standing.moveTo(instantOf('2021-12-21'))
  assert.equal(dayAt(standing.now()), '2021-12-21')

  const running = runningFrom(instantOf('2021-12-20', '23:00'))
  const readings = []
  for (const clock of [systemClock, running, systemClock, null, systemClock, running, systemClock]) {
    if (clock) readings.push(clock.now().getTime())
    else await new Promise((resolve) => setTimeout(resolve, 30))
  }
  const [before, begun, after, later, ended, last] = readings as [number, number, number, number, number, number]
  assert.ok(begun >= instantOf('2021-12-20', '23:00').getTime())
  assert.ok(ended - begun >= later - after && ended - begun <= last - before)
  assert.ok(ended - begun >= 25)
})

/** Tết 2022: from 31 January (29 tháng Chạp) to 4 February, five weekdays; 1 and 3 January; a Saturday worked in exchange. */
const calendar: WorkCalendar = {
  holidays: new Set(['2022-01-03', '2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04', '2022-02-05']),
  workedWeekends: new Set(['2022-02-12']),
}

test('offices are closed at weekends and in Tết, and open on a Saturday that is worked in exchange', () => {
  const asked = ['2022-01-28', '2022-01-29', '2022-01-31', '2022-02-04', '2022-02-07', '2022-02-12', '2022-02-13']
  assert.deepEqual(
    asked.map((on) => isWorkingDay(day(on), calendar)),
    [true, false, false, false, true, true, false],
  )
})

test('a term of working days steps over Tết', () => {
  const ends = [0, 1, 2, 5, 6, 7, 8].map((count) => addWorkingDays(day('2022-01-27'), count, calendar))
  assert.deepEqual(ends, [
    '2022-01-27',
    '2022-01-28',
    '2022-02-07',
    '2022-02-10',
    '2022-02-11',
    '2022-02-12',
    '2022-02-14',
  ])
  assert.equal(addWorkingDays(day('2022-02-01'), 1, calendar), '2022-02-07')
})

test('the days left until a deadline count working days only, before and after it', () => {
  assert.equal(left('2022-01-28', '2022-01-28'), 0)
  assert.equal(left('2022-01-28', '2022-02-07'), 1)
  assert.equal(left('2022-01-27', '2022-02-14'), 8)
  assert.equal(left('2022-02-07', '2022-01-28'), -1)
  assert.equal(left('2022-02-08', '2022-01-28'), -2)
})

test('the Saturday after a deadline of Friday it is over, and a deadline of Saturday is not yet today on Friday', () => {
  assert.equal(left('2022-01-22', '2022-01-21'), -1)
  assert.equal(left('2022-01-23', '2022-01-21'), -1)
  assert.equal(left('2022-01-24', '2022-01-21'), -1)
  assert.equal(left('2022-01-21', '2022-01-22'), 1)
})

test('counting by weeks gives what counting day by day gives, and a term of n days leaves n days', () => {
  const near = fc.integer({ min: -60, max: 60 }).map((offset) => addDays(day('2022-02-01'), offset))
  fc.assert(
    fc.property(near, near, (today, due) => {
      const left = workingDaysLeft(today, due, calendar)
      const counted = oneByOne(today < due ? today : due, today < due ? due : today)
      assert.equal(Math.abs(left), today === due ? 0 : Math.max(counted, 1))
      assert.equal(Math.sign(left), today === due ? 0 : today < due ? 1 : -1)
    }),
  )
  fc.assert(
    fc.property(near, fc.integer({ min: 1, max: 40 }), (from, count) =>
      assert.equal(workingDaysLeft(from, addWorkingDays(from, count, calendar), calendar), count),
    ),
  )
  assert.equal(workingDaysLeft(day('2022-02-14'), day('9999-12-31'), calendar), 2_081_329)
})

function left(today: string, due: string): number {
  return workingDaysLeft(day(today), day(due), calendar)
}

function oneByOne(after: Day, last: Day): number {
  let count = 0
  for (let on = after; on !== last;) {
    on = addDays(on, 1)
    if (isWorkingDay(on, calendar)) count++
  }
  return count
}

const anyDay = fc
  .date({ min: new Date('1945-09-02'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)))
