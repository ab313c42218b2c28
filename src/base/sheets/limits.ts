/** Giới hạn khi đọc bảng tính. What is beyond them is refused in words; a file of an office stays far below. */
export interface ReadingLimits {
  /** Of the file as it was uploaded, in bytes. */
  fileBytes: number
  /** Of everything packed in a workbook, in bytes. */
  unpackedBytes: number
  /** How many times larger a packed part may be than its packed form, once it is larger than `ratioFreeBytes`. */
  ratio: number
  ratioFreeBytes: number
  /** Parts in the package; Excel writes about ten and one for each sheet. */
  parts: number
  sheets: number
  /** Rows that hold something, over all sheets. */
  rows: number
  columns: number
  /** Characters of one cell; the number is Excel's own. */
  cellCharacters: number
  /** Characters of all different texts of a workbook, which are held in memory together. */
  sharedCharacters: number
  /** Characters of one record of a CSV. */
  recordCharacters: number
  /** How long the reader may work without giving anything, in seconds. */
  seconds: number
  /** Memory of the reader's JavaScript, in MB. */
  heapMegabytes: number
}

const megabyte = 1024 * 1024

/** What holds unless the caller asks for less. */
export const readingLimits: ReadingLimits = {
  fileBytes: 32 * megabyte,
  unpackedBytes: 512 * megabyte,
  ratio: 200,
  ratioFreeBytes: 8 * megabyte,
  parts: 500,
  sheets: 50,
  rows: 200_000,
  columns: 200,
  cellCharacters: 32_767,
  sharedCharacters: 64 * megabyte,
  recordCharacters: megabyte,
  seconds: 30,
  heapMegabytes: 512,
}
