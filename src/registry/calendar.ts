/**
 * Lịch làm việc: public holidays of state offices. Days in lieu differ from year to year by notice of the Prime Minister or
 * the ministry of labour; the days below are recalled, not checked against the notices, and an office may replace them.
 */
import type { WorkCalendar } from '../base/working-days.ts'

const holidays = {
  2021: ['01-01', '02-10', '02-11', '02-12', '02-15', '02-16', '04-21', '04-30', '05-03', '09-02', '09-03'],
  2022: ['01-03', '01-31', '02-01', '02-02', '02-03', '02-04', '04-11', '05-02', '05-03', '09-01', '09-02'],
  2023: ['01-02', '01-20', '01-23', '01-24', '01-25', '01-26', '05-01', '05-02', '05-03', '09-01', '09-04'],
  2024: ['01-01', '02-08', '02-09', '02-12', '02-13', '02-14', '04-18', '04-29', '04-30', '05-01', '09-02', '09-03'],
  2025: ['01-01', '01-27', '01-28', '01-29', '01-30', '01-31', '04-07', '04-30', '05-01', '05-02', '09-01', '09-02'],
  2026: ['01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '04-27', '04-30', '05-01', '09-01', '09-02'],
} as const

const workedWeekends = { 2024: ['05-04'], 2025: ['04-26'], 2026: ['01-10', '08-22'] } as const

/** Lịch làm việc của cơ quan: holidays, and weekends worked in exchange. */
export const officeCalendar: WorkCalendar = { holidays: days(holidays), workedWeekends: days(workedWeekends) }

function days(byYear: Record<number, readonly string[]>): ReadonlySet<string> {
  return new Set(Object.entries(byYear).flatMap(([year, list]) => list.map((monthDay) => `${year}-${monthDay}`)))
}
