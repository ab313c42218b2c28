/** Which sheet holds what, and which column: guessed from names and heads in any spelling, as it was last said, or as it is said now. */
import type { ReadCell, ReadRow } from '../../base/sheets/sheet.ts'
import { bare, plain } from './cells.ts'
import { columnsOf, faultHead, importKinds, kindOrder, type ImportKind } from './columns.ts'
import type { SheetMapping } from './import.ts'
import { maskOfCell } from './masks.ts'
import { headWords, sheetWords } from './other-words.ts'

/** What has been said of sheets with these heads before. */
export type Remembered = ReadonlyMap<string, { kind: ImportKind | null; columns: (string | null)[] }>

/** Heads of a sheet as they are remembered: in any spelling the same. */
export function keyOfHeads(heads: readonly string[]): string {
  return heads.map(bare).join('|')
}

/** What somebody says of one sheet. */
export type Said = Pick<SheetMapping, 'sheet' | 'kind' | 'columns'>

/** The heads stand within so many rows from the top: over them may be a title, guidance, the name of the office. */
const headWithin = 15

/** Guesses one sheet from its first rows; what is said now goes before what is remembered, and that before a guess. */
export function mapSheet(
  sheet: string,
  firstRows: readonly ReadRow[],
  remembered: Remembered,
  said: readonly Said[] | null,
): SheetMapping {
  const guess = guessSheet(sheet, firstRows)
  const chosen = said?.find((one) => one.sheet === sheet) ?? remembered.get(keyOfHeads(guess.heads))
  if (!chosen) return guess
  const { heads } = chosen.kind === guess.kind ? guess : headsFor(sheet, firstRows, chosen.kind ?? guess.kind)
  const headRow =
    chosen.kind === guess.kind ? guess.headRow : headsFor(sheet, firstRows, chosen.kind ?? guess.kind).headRow
  // Chosen anew as something else: its columns are guessed, where none has been said.
  const isUnsaid = chosen.kind !== null && chosen.kind !== guess.kind && chosen.columns.every((one) => one === null)
  const columns = isUnsaid ? columnsFor(chosen.kind!, heads) : heads.map((_, at) => chosen.columns[at] ?? null)
  return { sheet, kind: chosen.kind, headRow, heads, columns }
}

interface Candidate extends SheetMapping {
  score: number
}

function guessSheet(sheet: string, firstRows: readonly ReadRow[]): SheetMapping {
  const named = kindNamed(sheet)
  const kinds = named ? [named] : kindOrder
  const candidates = kinds.flatMap((kind) => firstRows.slice(0, headWithin).map((row) => candidate(sheet, kind, row)))
  const best = candidates.reduce<Candidate | null>(
    (top, one) => (top === null || one.score > top.score ? one : top),
    null,
  )
  const { score, ...mapping } = best ?? { score: 0, sheet, kind: null, headRow: 1, heads: [], columns: [] }
  const required = mapping.kind ? Object.values(columnsOf(mapping.kind)).filter((column) => column.required).length : 0
  // A sheet of some other name is taken for what it may be only where most of what must be there is there.
  if (mapping.kind && (named ? score > 0 : score >= Math.max(2, required - 1))) return mapping
  return { ...mapping, kind: null, columns: mapping.columns.map(() => null) }
}

/** Heads of a sheet if it is of this kind. */
function headsFor(
  sheet: string,
  firstRows: readonly ReadRow[],
  kind: ImportKind | null,
): { heads: string[]; headRow: number } {
  if (!kind) return { heads: firstRows[0]?.cells.map(headOf) ?? [], headRow: firstRows[0]?.number ?? 1 }
  const rows = firstRows.slice(0, headWithin).map((row) => candidate(sheet, kind, row))
  const best = rows.reduce((top, one) => (one.score > top.score ? one : top), rows[0]!)
  return best ?? { heads: [], headRow: 1 }
}

function candidate(sheet: string, kind: ImportKind, row: ReadRow): Candidate {
  const heads = row.cells.map(headOf)
  const columns = columnsFor(kind, heads)
  const found = new Set(columns.filter((one) => one !== null))
  // Required columns count most; the others decide between rows that have the same of those.
  const score = Object.entries(columnsOf(kind)).reduce(
    (sum, [key, { required }]) => sum + (found.has(key) ? (required ? 1 : 0.01) : 0),
    0,
  )
  return { sheet, kind, headRow: row.number, heads, columns, score }
}

/** Where a sheet has no heads its first row is taken for them, and that may be somebody's. */
function headOf(cell: ReadCell): string {
  return maskOfCell(plain(cell), null)
}

/** Heads of the template first, so that another word never takes a column away from the one that is named so. */
function columnsFor(kind: ImportKind, heads: readonly string[]): (string | null)[] {
  const taken = new Set<string>()
  const result: (string | null)[] = heads.map(() => null)
  const take = (matches: (key: string, head: string) => boolean) => {
    for (const [at, head] of heads.entries()) {
      if (result[at] !== null || bare(head) === '' || bare(head) === bare(faultHead)) continue
      const key = Object.keys(columnsOf(kind)).find((one) => !taken.has(one) && matches(one, bare(head)))
      if (key === undefined) continue
      taken.add(key)
      result[at] = key
    }
  }
  take((key, head) => bare(columnsOf(kind)[key]!.head) === head)
  const others: Readonly<Record<string, readonly string[]>> = headWords[kind]
  take((key, head) => others[key]?.some((other) => bare(other) === head) ?? false)
  return result
}

const sheetNames = new Map<string, ImportKind>(
  kindOrder.flatMap((kind) =>
    [importKinds[kind].sheet, ...sheetWords[kind]].map((name) => [bare(name), kind] as const),
  ),
)

/** `1. Người`, `NGƯỜI (2021)`: numbers and what stands in brackets do not count. */
function kindNamed(sheet: string): ImportKind | null {
  const name = bare(sheet.replace(/\([^)]*\)/g, ' '))
    .replace(/\b\d+\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return sheetNames.get(name) ?? null
}
