/**
 * Xét tệp: each row against its own cells, against the other rows of the file, and against the register. Pure: what the register
 * knows is given. An import adds and never overwrites, so a row that says something else than the register is a fault.
 */
import { rowsOf, type Bench } from './bench.ts'
import { kindOrder, type ImportKind } from './columns.ts'
import type { SheetVerdict } from './import.ts'
import { judgeAward, judgeAuthors, judgeInitiative, judgeRating } from './judging-facts.ts'
import { judgePerson, judgePost } from './judging-people.ts'
import { judgeUnit, noteUnit, waitForParent } from './judging-units.ts'
import type { ImportRow, ImportSheet } from './rows.ts'

/** So many rows are judged before others have their turn. */
const portion = 1_000

/** Judges all rows, kind by kind in the order in which they depend on each other; `pause` lets others in between and tells how far it is. */
export async function judge(bench: Bench, pause: (judged: number) => Promise<void>): Promise<void> {
  let judged = 0
  for (const kind of kindOrder) {
    const rows = rowsOf(bench, kind).filter((row) => row.sheet.broken === null)
    for (const step of steps[kind]) {
      for (const [at, row] of rows.entries()) {
        step(bench, row as never)
        if (at % portion === portion - 1) await pause(judged + at + 1)
      }
    }
    judged += rows.length
    await pause(judged)
  }
  for (const { rows } of bench.sheets) for (const { waitsFor } of rows) if (waitsFor?.fault) waitsFor.fault.waiting++
}

export function verdictOf({ mapping, rows }: ImportSheet): SheetVerdict {
  const count = { fresh: 0, filled: 0, same: 0, faulty: 0, waiting: 0 }
  for (const row of rows) count[row.state]++
  return { sheet: mapping.sheet, kind: mapping.kind, rows: rows.length, ...count }
}

const steps: { [Kind in ImportKind]: ((bench: Bench, row: ImportRow<Kind>) => void)[] } = {
  organisation: [noteUnit, judgeUnit, waitForParent],
  person: [judgePerson],
  post: [judgePost],
  rating: [judgeRating],
  initiative: [judgeInitiative, judgeAuthors],
  award: [judgeAward],
}
