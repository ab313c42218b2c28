/**
 * Lists: filter, sort, page, count and export, the same way everywhere. Work is bounded: fifty rows a page, counting stops
 * at ten thousand, and no page lies deeper than that; who needs more narrows the filter or exports.
 */
import { sql, type Expression, type SelectQueryBuilder } from 'kysely'
import * as z from 'zod'
import type { Db } from './database/database.ts'
import { fold } from './text.ts'

export const countLimit = 10_000

/** What every list accepts besides its own filters. */
export function pageInput<const Sort extends string>(sorts: readonly [Sort, ...Sort[]], descending = false) {
  return {
    q: z.string().max(200).default(''),
    sort: z.enum(sorts).default(sorts[0] as never),
    dir: z.enum(['asc', 'desc']).default(descending ? 'desc' : 'asc'),
    page: z.coerce.number().int().min(1).max(200).default(1),
    size: z.coerce.number().int().min(1).max(500).default(50),
  }
}

export interface PageRequest {
  sort: string
  dir: 'asc' | 'desc'
  page: number
  size: number
}

export interface Page<Row> {
  rows: Row[]
  page: number
  size: number
  total: number
  /** False when there are more than `countLimit` and counting stopped there. */
  totalIsExact: boolean
}

/** What a list is sorted by. Where it is never null the database may read an index in both directions; nulls stand last. */
type Sort = Expression<unknown> | { neverNull: Expression<unknown> }

// oxlint-disable-next-line typescript/no-explicit-any -- any query can be paged
type AnyQuery<Row> = SelectQueryBuilder<any, any, Row>

/**
 * One page of a query, sorted by one of the named expressions and then by `tie`, so that pages never overlap.
 *
 * A large list gives `narrow`: a condition that follows from the query and leads through an index. It serves the count,
 * and a result so small that it is gathered and sorted; a larger result is read in its order until the page is full, and
 * there the same index would gather everything first.
 */
export async function onePage<Row>(
  db: Db,
  query: AnyQuery<Row>,
  request: PageRequest,
  sorts: Record<string, Sort>,
  tie: Expression<unknown>,
  narrow?: Expression<unknown>,
): Promise<Page<Row>> {
  const read = (from: AnyQuery<Row>) =>
    sorted(from, sorts[request.sort]!, request.dir)
      .orderBy(tie as never)
      .limit(request.size)
      .offset((request.page - 1) * request.size)
      .execute()
  let rows: Row[]
  let count: number
  if (narrow) {
    const narrowed = query.where(narrow as Expression<boolean>)
    count = await countBounded(db, narrowed)
    rows = count === 0 ? [] : await read(count > countLimit ? query : narrowed)
  } else {
    ;[rows, count] = await Promise.all([read(query), countBounded(db, query)])
  }
  return {
    rows,
    page: request.page,
    size: request.size,
    total: Math.min(count, countLimit),
    totalIsExact: count <= countLimit,
  }
}
function sorted<Row>(query: AnyQuery<Row>, sort: Sort, direction: 'asc' | 'desc'): AnyQuery<Row> {
  if ('neverNull' in sort) return query.orderBy(sort.neverNull as never, direction)
  return query.orderBy(sql`${sort} ${sql.raw(direction)} nulls last`)
}

/** Whether a query finds no more rows than a list counts. */
export async function isFew<Row>(db: Db, query: AnyQuery<Row>): Promise<boolean> {
  return (await countBounded(db, query)) <= countLimit
}

/** Counts no further than one beyond `countLimit`. */
async function countBounded<Row>(db: Db, query: AnyQuery<Row>): Promise<number> {
  const bounded = query
    .clearSelect()
    .clearOrderBy()
    .select(sql`1`.as('one'))
    .limit(countLimit + 1)
  const { count } = await db
    .selectFrom(bounded.as('counted'))
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** `%nguyen van%` for a `like` on a folded column; marks that mean something to `like` are quoted. */
export function containing(q: string): string {
  return `%${fold(q).replace(/[%_\\]/g, '\\$&')}%`
}

/** Sorting by Vietnamese order. */
export function vietnamese(column: Expression<unknown>): Expression<string> {
  return sql<string>`${column} collate vietnamese`
}
