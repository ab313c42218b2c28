/** Sổ lấy số: numbers without gap or double, dates that never run backwards. A number is taken at signing, not at drafting. */
import { sql } from 'kysely'
import { Conflict } from './errors.ts'
import { showDay, yearOf, type Day } from './days.ts'
import type { Trx } from './database/database.ts'

/** Takes the next number of a body's book in the year of `on`. The row stays locked until the signing transaction ends. */
export async function takeNumber(trx: Trx, organisationId: string, book: string, on: Day): Promise<number> {
  const year = yearOf(on)
  await trx
    .insertInto('number_books')
    .values({ organisation_id: organisationId, book, year, last_number: 0, last_on: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await trx
    .selectFrom('number_books')
    .select(['last_number', 'last_on'])
    .where('organisation_id', '=', organisationId)
    .where('book', '=', book)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (row.last_on !== null && on < row.last_on) {
    throw new Conflict(
      `Chưa lấy được số ngày ${showDay(on)}: số ${row.last_number} của sổ này đã ghi ngày ${showDay(row.last_on)}. Ngày của các số không được lùi.`,
    )
  }
  const number = row.last_number + 1
  await trx
    .updateTable('number_books')
    .set({ last_number: number, last_on: on })
    .where('organisation_id', '=', organisationId)
    .where('book', '=', book)
    .where('year', '=', year)
    .execute()
  return number
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
