/** Ngày làm việc: Monday to Friday without the holidays of the year, which are data given to these functions. */
import { addDays, type Day } from './days.ts'

/** Days on which offices are closed though it is a weekday, and days on which they are open though it is a weekend. */
export interface WorkCalendar {
  holidays: ReadonlySet<string>
  workedWeekends: ReadonlySet<string>
}

export function isWorkingDay(on: Day, calendar: WorkCalendar): boolean {
  if (calendar.workedWeekends.has(on)) return true
  return !isWeekend(on) && !calendar.holidays.has(on)
}

/** The last day of a term of `count` working days that begins on the day after `from`. */
export function addWorkingDays(from: Day, count: number, calendar: WorkCalendar): Day {
  let on = from
  for (let left = count; left > 0;) {
    on = addDays(on, 1)
    if (isWorkingDay(on, calendar)) left--
  }
  return on
}

/**
 * Working days from `today` to `due`: 0 is today, negative is overdue. Where only days off lie between, one day still
 * counts: on the Saturday after a deadline of Friday it is over, and a deadline of Saturday is not yet today on Friday.
 */
export function workingDaysLeft(today: Day, due: Day, calendar: WorkCalendar): number {
  if (today === due) return 0
  if (today < due) return Math.max(workingDaysBetween(today, due, calendar), 1)
  return -Math.max(workingDaysBetween(due, today, calendar), 1)
}

/** Working days after `first` up to and with `last`; by weeks, because a deadline may lie centuries away. */
function workingDaysBetween(first: Day, last: Day, calendar: WorkCalendar): number {
  const weeks = Math.floor((Date.parse(last) - Date.parse(first)) / (7 * 86_400_000))
  let count = weeks * 5
  for (let on = addDays(first, weeks * 7); on !== last;) {
    on = addDays(on, 1)
    if (!isWeekend(on)) count++
  }
  const between = (on: string) => first < on && on <= last
  const off = [...calendar.holidays].filter((on) => between(on) && !isWeekend(on) && !calendar.workedWeekends.has(on))
  const worked = [...calendar.workedWeekends].filter((on) => between(on) && isWeekend(on))
  return count - off.length + worked.length
}

function isWeekend(on: string): boolean {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}
