/** Ngày làm việc: Monday to Friday without the holidays of the year, which are data given to these functions. */
import { addDays, type Day } from './days.ts'

/** Days on which offices are closed though it is a weekday, and days on which they are open though it is a weekend. */
export interface WorkCalendar {
  holidays: ReadonlySet<string>
  workedWeekends: ReadonlySet<string>
}

export function isWorkingDay(on: Day, calendar: WorkCalendar): boolean {
  if (calendar.workedWeekends.has(on)) return true
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !calendar.holidays.has(on)
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

/** Working days from `today` to `due`: 0 is today, negative is overdue. */
export function workingDaysLeft(today: Day, due: Day, calendar: WorkCalendar): number {
  const step = due >= today ? 1 : -1
  let count = 0
  for (let on = today; on !== due;) {
    if (step === 1) on = addDays(on, 1)
    if (isWorkingDay(on, calendar)) count += step
    if (step === -1) on = addDays(on, -1)
  }
  return count
}
