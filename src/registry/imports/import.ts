/**
 * Nhập từ tệp: one spreadsheet on its way into the book. It is read and judged first; nothing is entered before somebody has
 * seen what is wrong with it, and then all rows that are right are entered at once or none.
 */
import * as z from 'zod'
import { id } from '../../base/ids.ts'
import type { CleaningNote } from '../../base/sheets/sheet.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { columnsOf, importKinds, type ImportKind } from './columns.ts'

/** Tình trạng của một lần nhập. */
export const importStates = {
  reading: 'đang đọc và xét',
  checked: 'đã xét, chưa ghi',
  entering: 'đang ghi vào sổ',
  entered: 'đã ghi vào sổ',
  cancelled: 'đã dừng',
  failed: 'không đọc được',
} as const
export type ImportState = keyof typeof importStates

/** Bước of the work that is being done. */
export const importSteps = {
  waiting: 'Đang chờ tệp trước xong',
  reading: 'Đang đọc tệp',
  judging: 'Đang đối chiếu với sổ',
  entering: 'Đang ghi vào sổ',
} as const
export type ImportStep = keyof typeof importSteps

/** Loại lỗi: what sort of thing is wrong, for filtering. */
export const faultKinds = {
  missing: 'còn thiếu',
  format: 'sai dạng',
  unknown: 'không có trong danh mục',
  order: 'không hợp lý',
  twice: 'ghi hai lần trong tệp',
  contradiction: 'khác với sổ',
  reach: 'ngoài phạm vi của bạn',
} as const
export type FaultKind = keyof typeof faultKinds

/** Chỗ cần sửa. */
export interface Fault {
  sheet: string
  /** As a spreadsheet counts from 1. */
  row: number
  /** Letters of the column; null where the whole row is meant. */
  column: string | null
  head: string | null
  /** What stands there. */
  value: string | null
  kind: FaultKind
  /** What is wrong and what to do. */
  message: string
  /** Kéo theo: rows of the file that wait for this one to be mended. */
  waiting: number
}

/** Which column is what, of one sheet. */
export interface SheetMapping {
  sheet: string
  /** Null: this sheet is not read. */
  kind: ImportKind | null
  /** Row of the heads, as a spreadsheet counts from 1. */
  headRow: number
  heads: string[]
  /** For each column of the sheet what it holds; null: it is not read. */
  columns: (string | null)[]
}

/** What was found in one sheet, in rows. */
export interface SheetVerdict {
  sheet: string
  kind: ImportKind
  rows: number
  /** Mới: will be entered. */
  fresh: number
  /** Bổ sung: fills what the register did not know of somebody it knows. */
  filled: number
  /** Đã có: the register says the same. */
  same: number
  faulty: number
  /** Chờ: depends on a row of the file that is faulty. */
  waiting: number
}

/** Kết quả xét tệp. */
export interface ImportVerdict {
  sheets: SheetVerdict[]
  /** All faults; the first `mostFaults` of them are kept. */
  faults: number
  notes: CleaningNote[]
  /** Sheets that are not read, because nothing in them was recognised or because they were left out. */
  unread: string[]
}

/** Số lỗi được giữ lại of one file. */
export const mostFaults = 10_000

/** Số ngày giữ tệp đã tải lên after somebody has last gone on with it; whatever becomes of it, it is erased at the latest then. */
export const keepsWorkbookFor = 30

/** Rows of all sheets together. */
export function totals({ sheets }: Pick<ImportVerdict, 'sheets'>): Omit<SheetVerdict, 'sheet' | 'kind'> {
  const sum = { rows: 0, fresh: 0, filled: 0, same: 0, faulty: 0, waiting: 0 }
  for (const sheet of sheets) for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += sheet[key]
  return sum
}

const columnKey = z.string().max(40).nullable()

/** What an officer says of the columns of one sheet. */
export const mappingInput = z
  .array(
    z
      .object({
        sheet: z.string().max(200),
        kind: z.enum(Object.keys(importKinds) as [ImportKind]).nullable(),
        columns: z.array(columnKey).max(500),
      })
      .refine(({ kind, columns }) => columns.every((one) => one === null || (kind && one in columnsOf(kind))), {
        path: ['columns'],
        message: 'Có cột được gán cho mục không thuộc loại dữ liệu của tờ này.',
      })
      .refine(
        ({ columns }) =>
          new Set(columns.filter((one) => one !== null)).size === columns.filter((one) => one !== null).length,
        {
          path: ['columns'],
          message: 'Có mục được gán cho hai cột. Mỗi mục lấy từ một cột.',
        },
      ),
  )
  .max(50)

/** Schema of the import that is meant. */
export const importId = id

/** Ai được nhập từ tệp: who keeps the register of a unit, the standing body of the unit or above it, and the operator. */
export const importPolicy: PolicyRow[] = [
  ...(
    [
      'import.start',
      'import.map',
      'import.enter',
      'import.cancel',
      'import.discard',
      'import.check',
      'import.complete',
      'import.setBack',
      'import.list',
      'import.show',
      'import.faults',
      'import.leftOut',
    ] as const
  ).flatMap((action): PolicyRow[] => [
    { action, role: 'officer', relation: 'self' },
    { action, role: 'officer', relation: 'ancestor' },
    { action, role: 'standing', relation: 'self' },
    { action, role: 'standing', relation: 'ancestor' },
    { action, role: 'operator', relation: 'any' },
  ]),
  { action: 'import.template', role: 'signedIn', relation: 'any' },
]
