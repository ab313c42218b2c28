/** Nguồn: a file that was opened, of whatever kind. It is gone through twice, so that columns are known before rows are given. */
import { openCsv } from './csv.ts'
import { kindOf } from './file-kind.ts'
import type { ReadingTask } from './read-sheets.ts'
import type { CleaningNote, ReadRow, SheetRead } from './sheet.ts'
import { openWorkbook } from './workbook.ts'

export interface Source {
  /** Goes through everything once: refuses what must be refused, finds the sheets, the letters of old fonts, what to note. */
  lookOver(): Promise<{ sheets: SheetRead[]; notes: CleaningNote[] }>
  /** Rows of one sheet that hold something, some at a time. */
  rowsOf(sheet: string): AsyncIterable<ReadRow[]>
}

/** Opens a file by what is in it; throws Unreadable. */
export async function openSource(bytes: Buffer, task: ReadingTask): Promise<Source> {
  return kindOf(bytes, task.name) === 'csv' ? openCsv(bytes, task) : openWorkbook(bytes, task)
}
