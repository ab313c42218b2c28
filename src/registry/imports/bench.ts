/** Bàn xét: the file, what the register knows, what has been found so far; and what all kinds of rows are asked alike. */
import { showDay, yearOf, type Day } from '../../base/days.ts'
import type { ImportKind, ValuesOf } from './columns.ts'
import type { FaultKind } from './import.ts'
import type { Known } from './known.store.ts'
import { addFault, waitFor, type Faults, type ImportRow, type ImportSheet } from './rows.ts'

/** Where the post was held: for what an award says of its recipient at that time. */
export interface Held {
  unitId: string
  title: string
  from: Day | null
  to: Day | null
}

/** Bàn xét: the file, what the register knows, and what has been found so far. */
export interface Bench {
  sheets: ImportSheet[]
  known: Known
  today: Day
  faults: Faults
  /** Rows of units by code (on two lines of authority a unit has two) and by name; of people by code. */
  units: Map<string, ImportRow<'organisation'>[]>
  unitNames: Map<string, ImportRow<'organisation'>[]>
  people: Map<string, ImportRow<'person'>>
  /** Of a code that has a faulty row: that row. */
  faultyPeople: Map<string, ImportRow<'person'>>
  /** Keys that stand in the file already, with the row where they stand. */
  seen: Map<string, ImportRow>
  posts: Map<string, Held[]>
  /** Rows of one initiative by its code, one for each author. */
  initiatives: Map<string, ImportRow<'initiative'>[]>
  /** Of the units that are new. */
  newNames: Map<string, string>
}

export function openBench(sheets: ImportSheet[], known: Known, today: Day, faults: Faults): Bench {
  const posts = new Map<string, Held[]>()
  for (const [personId, held] of known.posts) {
    posts.set(
      personId,
      held.map((post) => ({ unitId: post.organisation_id, title: post.title, from: post.from_on, to: post.to_on })),
    )
  }
  return {
    sheets,
    known,
    today,
    faults,
    units: new Map(),
    unitNames: new Map(),
    people: new Map(),
    faultyPeople: new Map(),
    seen: new Map(),
    posts,
    initiatives: new Map(),
    newNames: new Map(),
  }
}

/** Rows of one kind, of all sheets that hold such. */
export function rowsOf<Kind extends ImportKind>(bench: Pick<Bench, 'sheets'>, kind: Kind): ImportRow<Kind>[] {
  const sheets = bench.sheets.filter((sheet) => sheet.mapping.kind === kind)
  return (sheets.length === 1 ? sheets[0]!.rows : sheets.flatMap((sheet) => sheet.rows)) as unknown as ImportRow<Kind>[]
}

export function fault<Kind extends ImportKind>(
  bench: Bench,
  row: ImportRow<Kind>,
  key: keyof ValuesOf<Kind> | null,
  kind: FaultKind,
  message: string,
): void {
  addFault(bench.faults, row as never, key as string | null, kind, message)
}

/** A key that stands in the file already is a fault of the later row. */
export function refuseTwice<Kind extends ImportKind>(
  bench: Bench,
  row: ImportRow<Kind>,
  column: keyof ValuesOf<Kind>,
  key: string,
  what: (first: ImportRow) => string,
): void {
  const first = bench.seen.get(key)
  if (first === undefined) bench.seen.set(key, row as never)
  else fault(bench, row, column, 'twice', what(first))
}

export function place(row: ImportRow, other: ImportRow): string {
  return row.sheet === other.sheet ? `dòng ${other.number}` : `dòng ${other.number}, tờ “${other.sheet.mapping.sheet}”`
}

export function refuseFuture<Kind extends ImportKind>(
  bench: Bench,
  row: ImportRow<Kind>,
  key: keyof ValuesOf<Kind>,
  day: Day | null,
): void {
  if (day !== null && day > bench.today)
    fault(bench, row, key, 'order', `Ngày ${showDay(day)} chưa đến. Hãy kiểm tra lại năm.`)
}

export function refuseFutureYear<Kind extends ImportKind>(
  bench: Bench,
  row: ImportRow<Kind>,
  key: keyof ValuesOf<Kind>,
  year: number | null,
): void {
  if (year !== null && year > yearOf(bench.today))
    fault(bench, row, key, 'order', `Năm ${year} chưa đến. Hãy kiểm tra lại năm.`)
}

/** What a row names is nowhere; where a sheet in which it may stand could not be read, the row waits for that one. */
export function refuseUnknown<Kind extends ImportKind>(
  bench: Bench,
  row: ImportRow<Kind>,
  key: keyof ValuesOf<Kind>,
  kinds: readonly ImportKind[],
  message: string,
): null {
  const broken = bench.sheets.find((sheet) => kinds.includes(sheet.mapping.kind) && sheet.broken)?.broken
  if (broken) waitFor(row as never, broken)
  else fault(bench, row, key, 'unknown', message)
  return null
}
