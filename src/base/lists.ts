/**
 * Lists: filter, sort, page, count and export, the same way everywhere. Work is bounded: fifty rows a page, counting stops
 * at ten thousand, and no page lies deeper than that; who needs more narrows the filter or exports.
 */
import { sql, type Expression, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import * as z from 'zod'
import type { Db } from './database/database.ts'
import { fold, wordsOf } from './text.ts'

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
 * A way to rows of a list that gathers them all, through an index that the order of the list has no part in: better than
 * reading in order where they are few among many.
 */
export interface Gathering<Row> {
  rows: AnyQuery<Row>
  /**
   * Tìm: what is looked for through an index, gathered once for a statement in which `rows` name it `found`. It must stop at
   * `countLimit + 1`: cut off it is of no use.
   */
  search?: RawBuilder<unknown>
}

/**
 * One page of a query, sorted by one of the named expressions and then by `tie`, so that pages never overlap.
 *
 * The page comes from the first of the `gatherings` that holds no more rows than a list counts. Without such a one the rows
 * are read in their order until the page is full.
 */
export async function onePage<Row>(
  db: Db,
  query: AnyQuery<Row>,
  request: PageRequest,
  sorts: Record<string, Sort>,
  tie: Expression<unknown>,
  ...gatherings: Gathering<Row>[]
): Promise<Page<Row>> {
  const inOrder = (from: AnyQuery<Row>) =>
    sorted(from, sorts[request.sort]!, request.dir)
      .orderBy(tie as never)
      .limit(request.size)
      .offset((request.page - 1) * request.size)
  let known: number | null = null
  for (const { rows, search } of gatherings) {
    const gathered = search ? await gatherFound(db, rows, search, inOrder) : await gatherCounted(db, rows, inOrder)
    if (gathered.rows) return pageOf(gathered.rows, request, gathered.count)
    known ??= gathered.count
  }
  return pageOf(await inOrder(query).execute(), request, known ?? (await countBounded(db, query)))
}

/** No rows where there are too many to gather; their number then is known or not. */
type Gathered<Row> = { rows: Row[]; count: number } | { rows: null; count: number | null }

async function gatherCounted<Row>(
  db: Db,
  rows: AnyQuery<Row>,
  inOrder: (query: AnyQuery<Row>) => AnyQuery<Row>,
): Promise<Gathered<Row>> {
  const count = await countBounded(db, rows)
  if (count > countLimit) return { rows: null, count }
  return { rows: count === 0 ? [] : await inOrder(rows).execute(), count }
}

async function gatherFound<Row>(
  db: Db,
  among: AnyQuery<Row>,
  search: RawBuilder<unknown>,
  inOrder: (query: AnyQuery<Row>) => AnyQuery<Row>,
): Promise<Gathered<Row>> {
  const isWhole = sql<boolean>`(select count(*) from found) <= ${countLimit}`
  const ask = <Of>(query: Expression<unknown>) => sql<Of>`with found as materialized (${search}) ${query}`.execute(db)
  const counted = among.select(sql`count(*) over ()`.as('countOfAll') as never).where(isWhole)
  const { rows: found } = await ask<Row & { countOfAll: number }>(inOrder(counted))
  if (found[0]) return { rows: found.map(({ countOfAll: _all, ...row }) => row as Row), count: found[0].countOfAll }
  // No row, no number: nothing is found, or the page lies behind the last, or the search was cut off.
  const { rows } = await ask<{ count: number | null }>(
    sql`select case when ${isWhole} then ${boundedCount(db, among)} end as count`,
  )
  const { count } = rows[0]!
  return count === null ? { rows: null, count } : { rows: [], count }
}

function sorted<Row>(query: AnyQuery<Row>, sort: Sort, direction: 'asc' | 'desc'): AnyQuery<Row> {
  if ('neverNull' in sort) return query.orderBy(sort.neverNull as never, direction)
  return query.orderBy(sql`${sort} ${sql.raw(direction)} nulls last`)
}

/** Counts no further than one beyond `countLimit`. */
async function countBounded<Row>(db: Db, query: AnyQuery<Row>): Promise<number> {
  return (await db.selectNoFrom(boundedCount(db, query).as('count')).executeTakeFirstOrThrow()).count
}

function boundedCount<Row>(db: Db, query: AnyQuery<Row>): RawBuilder<number> {
  const bounded = query
    .clearSelect()
    .clearOrderBy()
    .select(sql`1`.as('one'))
    .limit(countLimit + 1)
  return sql<number>`(${db.selectFrom(bounded.as('counted')).select((select) => select.fn.countAll().as('count'))})`
}

/** `%nguyen van%` for a `like` on a folded column; marks that mean something to `like` are quoted. */
export function containing(q: string): string {
  return `%${quoted(fold(q))}%`
}

function quoted(text: string): string {
  return text.replace(/[%_\\]/g, '\\$&')
}

/**
 * Những từ cần tìm, for `words(…) @@` of a folded name: each of them must be there, in any order, and of the last one no more
 * than its beginning, for it may not be typed to its end. Nothing but signs finds nothing.
 */
export function soughtWords(q: string): RawBuilder<unknown> {
  const words = wordsOf(q).map((word) => `'${word.replace(/[\\']/g, '\\$&')}'`)
  return words.length === 0 ? sql`null::tsquery` : sql`${`${words.join(' & ')}:*`}::tsquery`
}

/** The same words for `like all` on a name that is `parted`. */
export function wordPatterns(q: string): string[] {
  const words = wordsOf(q).map(quoted)
  return words.length === 0 ? [''] : words.map((word, at) => (at < words.length - 1 ? `% ${word} %` : `% ${word}%`))
}

/** `nguyen van%` for a folded name that begins so. */
export function beginning(q: string): string {
  return `${quoted(fold(q))}%`
}

/** How many rows a list has that is read in order: all counted, or no more known than that there are so many. */
export type Known = { exactly: number } | { atLeast: number }

/** A page read in the order of an index until it is full. Where the rows were not counted, at least what is shown and one more is known. */
export async function pageInOrder<Row>(
  query: AnyQuery<Row>,
  { page, size }: Pick<PageRequest, 'page' | 'size'>,
  known: Known,
): Promise<Page<Row>> {
  const before = (page - 1) * size
  const found = await query
    .limit(size + 1)
    .offset(before)
    .execute()
  const rows = found.slice(0, size)
  if ('exactly' in known) return pageOf(rows, { page, size }, known.exactly)
  const isLast = found.length <= size && before + found.length > 0
  const seen = before + found.length
  const total = isLast && seen >= known.atLeast ? seen : Math.max(known.atLeast, seen)
  return { rows, page, size, total: Math.min(total, countLimit), totalIsExact: isLast && total === seen }
}

function pageOf<Row>(rows: Row[], { page, size }: Pick<PageRequest, 'page' | 'size'>, count: number): Page<Row> {
  return { rows, page, size, total: Math.min(count, countLimit), totalIsExact: count <= countLimit }
}

/** Sorting by Vietnamese order. */
export function vietnamese(column: Expression<unknown>): Expression<string> {
  return sql<string>`${column} collate vietnamese`
}
