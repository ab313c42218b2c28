/** Bảng tính as it is read from a file of unknown origin: rows of plain values, and what had to be cleaned on the way. */

/**
 * Giá trị của một ô: a day of the calendar is told as `YYYY-MM-DD`, an empty cell as null; text is NFC without control
 * characters. Whole numbers shown with leading zeros (`0000`) are told as that text. In a CSV everything is text.
 */
export type ReadCell = string | number | boolean | null

/** Một dòng, with its number as a spreadsheet counts from 1. Cells beyond the last one that is filled are left out. */
export interface ReadRow {
  number: number
  cells: ReadCell[]
  /** Cells of which no value can be told; each of them stands as null in `cells`. Left out when there are none. */
  faults?: CellFault[]
}

/** Ô không đọc được giá trị: an error value such as `#REF!`, a formula without its result, a day that no calendar has. */
export interface CellFault {
  /** Place in `cells`, from 0. */
  at: number
  message: string
}

/** Some rows of one sheet, in their order. A sheet comes in many such portions; empty rows are left out. */
export interface ReadPortion {
  sheet: string
  rows: ReadRow[]
}

/** Một trang của tệp, in the order of the file; told after everything was read. */
export interface SheetRead {
  name: string
  /** How many rows hold something. */
  rows: number
  /** Not shown by a spreadsheet; its rows are read all the same. */
  hidden: boolean
}

/** Điều đã làm sạch: what was changed in reading, told once for each kind and column, e.g. letters of an old font. */
export interface CleaningNote {
  /** Null where it is about the whole file. */
  sheet: string | null
  /** Letters of the column, `C`; null where it is about the whole sheet. */
  column: string | null
  message: string
}

/** Chữ cái của cột: 0 is `A`, 26 is `AA`. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last
}
