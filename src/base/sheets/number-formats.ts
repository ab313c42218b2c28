/** Định dạng số: a workbook keeps a day as a number and tells only by the format that it is one. */
import { addDays, type Day, day } from '../days.ts'

/** Cách một ô số được hiển thị: as a day, with so many digits (zeros before), or as the number that it is. */
export type Shown = 'day' | { digits: number } | 'number'

/** Formats that every spreadsheet program knows by number, as far as they show days (ECMA-376 part 1, 18.8.30). */
const builtInDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])

/** How numbers of a format look; `code` is null for the formats that are known by number. */
export function shownBy(id: number, code: string | null): Shown {
  if (code === null) return builtInDays.has(id) ? 'day' : 'number'
  const [first = ''] = code.split(';')
  if (/^0{2,15}$/.test(first.trim())) return { digits: first.trim().length }
  const signs = first
    .replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '')
    .replace(/general|standard|am\/pm|a\/p/gi, '')
    .toLowerCase()
  const hasMonthOnly = signs.includes('m') && !/[hs]/.test(signs)
  return /[yd]/.test(signs) || hasMonthOnly ? 'day' : 'number'
}

/** Ngày mà con số chỉ; null when it stands for no day of the calendar. Hours are left out. */
export function dayOfNumber(value: number, countsFrom1904: boolean): Day | null {
  const count = Math.floor(value)
  if (!Number.isFinite(value) || count < 0 || count > lastDay) return null
  if (countsFrom1904) return count + daysBetweenSystems > lastDay ? null : addDays(day('1904-01-01'), count)
  // Day 0 is shown as 0/1/1900, and day 60 as 29/2/1900: a mistake of 1983 that all programs have kept.
  if (count === 0 || count === 60) return null
  return addDays(day(count < 60 ? '1899-12-31' : '1899-12-30'), count)
}

/** 31/12/9999. */
const lastDay = 2_958_465
const daysBetweenSystems = 1462
