/** Nguồn: a file that was opened, of whatever kind. It is gone through twice, so that columns are known before rows are given. */
import type { CleaningNote, ReadRow, SheetRead } from './sheet.ts'

export interface Source {
  /** Goes through everything once: refuses what must be refused, finds the sheets, the letters of old fonts, what to note. */
  lookOver(): Promise<{ sheets: SheetRead[]; notes: CleaningNote[] }>
  /** Rows of one sheet that hold something, some at a time. */
  rowsOf(sheet: string): AsyncIterable<ReadRow[]>
}
