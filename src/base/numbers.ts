/** Sổ lấy số: numbers without gap or double, dates that never run backwards. A number is taken at signing, not at drafting. */
import { sql } from 'kysely'
import { Conflict } from './errors.ts'
import { showDay, yearOf, type Day } from './days.ts'
import type { Trx } from './database/database.ts'

/** Takes the next number of a body's book in the year of `on`. */
export async function takeNumber(trx: Trx, organisationId: string, book: string, on: Day): Promise<number> {
  const [number] = await takeNumbers(trx, organisationId, book, on, 1)
  return number!
}

/**
 * Takes the next `count` numbers, one after the other and none of anybody else between them. The row of the book stays locked
 * until the signing transaction ends.
 */
export async function takeNumbers(
  trx: Trx,
  organisationId: string,
  book: string,
  on: Day,
  count: number,
): Promise<number[]> {
  const ofBook = { organisation_id: organisationId, book, year: yearOf(on) }
  const taken = await trx
    .insertInto('number_books')
    .values({ ...ofBook, last_number: count, last_on: on })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'book', 'year'])
        .doUpdateSet({ last_number: sql<number>`number_books.last_number + ${count}`, last_on: on })
        .where((last) => last.or([last('number_books.last_on', 'is', null), last('number_books.last_on', '<=', on)])),
    )
    .returning('last_number')
    .executeTakeFirst()
  if (!taken) throw await runsBackwards(trx, ofBook, on)
  return Array.from({ length: count }, (_, index) => taken.last_number - count + 1 + index)
}

async function runsBackwards(trx: Trx, ofBook: { organisation_id: string; book: string; year: number }, on: Day) {
  const last = await trx
    .selectFrom('number_books')
    .select(['last_number', 'last_on'])
    .where((book) => book.and(ofBook))
    .executeTakeFirstOrThrow()
  return new Conflict(
    `Chưa lấy được số ngày ${showDay(on)}: số ${last.last_number} của sổ này đã ghi ngày ${showDay(last.last_on!)}. Ngày của các số không được lùi.`,
  )
}

/**
 * Ghi nhận số đã dùng before the software took over, so that the book goes on from there. A number below the last one changes
 * nothing: old papers are entered in any order.
 */
export async function noteUsedNumber(
  trx: Trx,
  organisationId: string,
  book: string,
  number: number,
  on: Day,
): Promise<void> {
  const row = { organisation_id: organisationId, book, year: yearOf(on), last_number: number, last_on: on }
  await trx
    .insertInto('number_books')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'book', 'year'])
        .doUpdateSet({ last_number: number, last_on: sql<Day>`greatest(number_books.last_on, excluded.last_on)` })
        .where('number_books.last_number', '<', number),
    )
    .execute()
}

/** `05`: a number below ten has a leading zero (NĐ 30/2020). */
export function showNumberOfPaper(number: number): string {
  return String(number).padStart(2, '0')
}

declare module './database/database.ts' {
  interface Database {
    number_books: { organisation_id: string; book: string; year: number; last_number: number; last_on: Day | null }
  }
}
