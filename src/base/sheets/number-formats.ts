/** Định dạng số: a workbook keeps a day as a number and tells only by the format that it is one. */
import type { Day } from '../days.ts'

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
    .replace(/\[(h+|m+|s+)\]/gi, 'h')
    .replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '')
    .replace(/general|standard|am\/pm|a\/p/gi, '')
    .toLowerCase()
  const hasMonthOnly = signs.includes('m') && !/[hs]/.test(signs)
  return /[yd]/.test(signs) || hasMonthOnly ? 'day' : 'number'
}

/** Ngày mà con số chỉ; null when it stands for no day of the calendar. Hours are left out. */
export function dayOfNumber(value: number, countsFrom1904: boolean): Day | null {
  const count = Math.floor(value) + (countsFrom1904 ? daysBetweenSystems : 0)
  if (!Number.isFinite(value) || value < 0 || count > lastDay) return null
  // Day 0 is shown as 0/1/1900, and day 60 as 29/2/1900: a mistake of 1983 that all programs have kept.
  if (count === 0 || count === 60) return null
  const sinceEpoch = count - (count < 60 ? epoch - 1 : epoch)
  return new Date(sinceEpoch * 86_400_000).toISOString().slice(0, 10) as Day
}

/** 01/01/1970, as day of the 1900 system. */
const epoch = 25_569
/** 31/12/9999. */
const lastDay = 2_958_465
/** 01/01/1904, which the other system calls day 0. */
const daysBetweenSystems = 1_462
