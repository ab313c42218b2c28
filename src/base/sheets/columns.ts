/** Các cột của một trang: what is found out of each while going through its cells, and told once for each. */
import {
  addEvidence,
  type ColumnLetters,
  type Evidence,
  inUnicode,
  type Letters,
  lettersOfColumn,
  newEvidence,
} from './old-letters.ts'
import { columnLetters, type CleaningNote } from './sheet.ts'

export interface ColumnWatch {
  text(at: number, text: string, font: Letters | null, hidesSigns: boolean): void
  formula(at: number): void
  letters(): (ColumnLetters | null)[]
  notes(): CleaningNote[]
  /** A text of the column in Unicode, once its letters are known. */
  inUnicode(at: number, text: string, font: Letters | null): string
}

interface Column {
  evidence: Evidence
  hidden: number
  formulas: number
}

/** Watches the columns of a sheet; `known` are the letters of its columns where it was gone through before. */
export function columnsOf(sheet: string, known: (ColumnLetters | null)[] = []): ColumnWatch {
  const columns: Column[] = []
  const column = (at: number) => (columns[at] ??= { evidence: newEvidence(), hidden: 0, formulas: 0 })

  function letters(): (ColumnLetters | null)[] {
    const each = Array.from({ length: columns.length }, (_, at) => column(at).evidence)
    const sure = each.map((evidence) => lettersOfColumn(evidence, null))
    const code = sure.find((one) => one !== null)?.code ?? null
    return each.map((evidence) => lettersOfColumn(evidence, code))
  }

  function notes(): CleaningNote[] {
    const found = letters()
    return found.flatMap((letters, at) => {
      const { evidence, hidden, formulas } = column(at)
      const about = (message: string): CleaningNote => ({ sheet, column: columnLetters(at), message })
      const code = letters?.code ?? evidence.fontCode
      return [
        ...(code
          ? [
              about(
                `Chữ theo bảng mã cũ ${code === 'TCVN3' ? 'TCVN3 (ABC, phông .Vn…)' : 'VNI (phông VNI-…)'} đã được chuyển sang Unicode.`,
              ),
            ]
          : []),
        ...(formulas > 0 ? [about(`Có ${formulas} ô công thức; lấy kết quả đã lưu trong tệp, không tính lại.`)] : []),
        ...(hidden > 0 ? [about(`Có ${hidden} ô chứa ký tự ẩn; các ký tự này đã được bỏ.`)] : []),
      ]
    })
  }

  return {
    text(at, text, font, hidesSigns) {
      addEvidence(column(at).evidence, text, font)
      if (hidesSigns) column(at).hidden += 1
    },
    formula: (at) => (column(at).formulas += 1),
    letters,
    notes,
    inUnicode: (at, text, font) => inUnicode(text, font, known[at] ?? null),
  }
}
