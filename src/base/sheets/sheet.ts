/** Bảng tính as it is read from a file of unknown origin: rows of plain values, and what had to be cleaned on the way. */

/** Giá trị của một ô: a day of the calendar is told as `YYYY-MM-DD`, an empty cell as null; text is NFC without control characters. */
export type ReadCell = string | number | boolean | null

/** Một dòng, with its number as a spreadsheet counts from 1. Cells beyond the last one that is filled are left out. */
export interface ReadRow {
  number: number
  cells: ReadCell[]
}

/** Some rows of one sheet, in their order. A sheet comes in many such portions; empty rows are left out. */
export interface ReadPortion {
  sheet: string
  rows: ReadRow[]
}

/** Điều đã làm sạch: what was changed in reading, told once for each kind and column, e.g. letters of an old font. */
export interface CleaningNote {
  sheet: string
  /** Letters of the column, `C`; null where it is about the whole sheet. */
  column: string | null
  message: string
}
