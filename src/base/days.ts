/**
 * Days of law. A day is a calendar date in Vietnam (Asia/Ho_Chi_Minh), written `YYYY-MM-DD`; it has no time and no zone.
 * Periods are half-open: first day in force included, last day excluded; `null` means not bounded.
 */
declare const dayBrand: unique symbol

/** Ngày: `YYYY-MM-DD`. Compares with `<` and `>` like the calendar does. */
export type Day = string & { readonly [dayBrand]: true }

/** Khoảng thời gian nửa mở `[from, to)`. */
export interface Period {
  from: Day | null
  to: Day | null
}

/** Reads `YYYY-MM-DD`; throws a RangeError when the calendar has no such day. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Không có ngày ${text} trong lịch`)
  return text
}

export function isDay(text: string): text is Day {
  // The database knows no year 0000.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

export function addDays(from: Day, count: number): Day {
  const date = new Date(`${from}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10) as Day
}

export function yearOf(on: Day): number {
  return Number(on.slice(0, 4))
}

export function holdsOn(period: Period, on: Day): boolean {
  return (period.from === null || period.from <= on) && (period.to === null || on < period.to)
}

/** `20/12/2021`; as in official papers a zero stands before days 1–9 and months 1–2 only: `02/6/2023`, `22/5/2019`. */
export function showDay(on: Day): string {
  const [year, month, date] = on.split('-') as [string, string, string]
  return `${date}/${officialMonth(month)}/${year}`
}

/** `ngày 05 tháng 9 năm 2026`, as NĐ 30/2020 writes it (zero before days 1–9 and months 1–2). */
export function spellDay(on: Day): string {
  const [year, month, date] = on.split('-') as [string, string, string]
  return `ngày ${date} tháng ${officialMonth(month)} năm ${year}`
}

/** `Thứ Hai, ngày 20 tháng 12 năm 2021`. */
export function spellWeekday(on: Day): string {
  return `${weekdays[new Date(`${on}T00:00:00Z`).getUTCDay()]}, ${spellDay(on)}`
}

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']

function officialMonth(month: string): string {
  return Number(month) > 2 ? String(Number(month)) : month
}
