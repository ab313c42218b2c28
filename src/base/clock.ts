/** The only place that reads the time. Everything else is given a `Clock`, so that tests and the demo office choose the day. */
import type { Day } from './days.ts'

/** Đồng hồ: says the present instant. */
export interface Clock {
  now(): Date
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is moved: for tests, and for playing a thread of past days. */
export function standingClock(start: Date): Clock & { moveTo(instant: Date): void } {
  let instant = start
  return {
    now: () => instant,
    moveTo(next) {
      instant = next
    },
  }
}

/** A clock that runs on from `start` at the machine's pace: the demo office lives in December 2021. */
export function runningFrom(start: Date): Clock {
  const begun = Date.now()
  return { now: () => new Date(start.getTime() + Date.now() - begun) }
}

/** The office's day at an instant: the calendar of Asia/Ho_Chi_Minh, which has no summer time. */
export function dayAt(instant: Date): Day {
  return new Date(instant.getTime() + vietnamOffset).toISOString().slice(0, 10) as Day
}

/** The instant of a wall-clock time in Vietnam, e.g. `instantOf('2021-12-20', '08:30')`. */
export function instantOf(on: string, time = '00:00'): Date {
  return new Date(`${on}T${time}:00+07:00`)
}

/** `08:14` as the office's wall clock shows it. */
export function showTime(instant: Date): string {
  return new Date(instant.getTime() + vietnamOffset).toISOString().slice(11, 16)
}

const vietnamOffset = 7 * 60 * 60 * 1000

/** Đồng hồ bấm giây: answers the milliseconds since it was started. For measuring work; no day of law comes from it. */
export function stopwatch(): () => number {
  const begun = performance.now()
  return () => performance.now() - begun
}
