/**
 * Lists: filter, sort, page, count and export, the same way everywhere. Work is bounded: fifty rows a page, counting stops
 * at ten thousand, and no page lies deeper than that; who needs more narrows the filter or exports.
 */
import { sql, type AliasableExpression, type Expression, type RawBuilder, type SelectQueryBuilder } from 'kysely'
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
 * What is known of a large list before it is read. `few`: its rows by a way that gathers them all, through an index that the
 * order of the list has no part in, and how many they are. `many`: there are more than a list counts. `among`: its rows among
 * what a search has found, unless the search was cut off.
 */
export type Extent<Row> =
  | { few: AnyQuery<Row>; count: number }
  | { many: true }
  | { among: AnyQuery<Row>; search: Search }

/** Tìm: what is looked for by name, through an index that stops at one row more than a list counts. */
export interface Search {
  /** The same database, in which `found` names the rows that the search has found. */
  db: Db
  /** How many were found, counted in the same statement. */
  count: AliasableExpression<number>
}

/** A search whose rows are gathered once for a statement; `rows` must stop at `countLimit + 1`. */
export function searching(db: Db, rows: RawBuilder<unknown>): Search {
  const found = db.with(
    (cte) => cte('found').materialized(),
    () => sql`(${rows})` as never,
  )
  return { db: found as unknown as Db, count: sql<number>`(select count(*) from found)` }
}

/**
 * One page of a query, sorted by one of the named expressions and then by `tie`, so that pages never overlap.
 *
 * Few rows are gathered, counted and sorted in one statement, by the first of the `extents` that can. Otherwise the rows are
 * read in their order until the page is full, and counted apart where the number is not known.
 */
export async function onePage<Row>(
  db: Db,
  query: AnyQuery<Row>,
  request: PageRequest,
  sorts: Record<string, Sort>,
  tie: Expression<unknown>,
  ...extents: Extent<Row>[]
): Promise<Page<Row>> {
  const inOrder = (from: AnyQuery<Row>) =>
    sorted(from, sorts[request.sort]!, request.dir)
      .orderBy(tie as never)
      .limit(request.size)
      .offset((request.page - 1) * request.size)
  const { rows, count } = (await firstGathered(extents, inOrder)) ?? {
    rows: await inOrder(query).execute(),
    count: extents.some((extent) => 'many' in extent) ? countLimit + 1 : await countBounded(db, query),
  }
  return {
    rows,
    page: request.page,
    size: request.size,
    total: Math.min(count, countLimit),
    totalIsExact: count <= countLimit,
  }
}

type Gathered<Row> = { rows: Row[]; count: number }

async function firstGathered<Row>(
  extents: Extent<Row>[],
  inOrder: (query: AnyQuery<Row>) => AnyQuery<Row>,
): Promise<Gathered<Row> | null> {
  for (const extent of extents) {
    const gathered = await gather(extent, inOrder)
    if (gathered) return gathered
  }
  return null
}

/** A page and the number of all rows, gathered; null where there are too many for that. */
async function gather<Row>(
  extent: Extent<Row>,
  inOrder: (query: AnyQuery<Row>) => AnyQuery<Row>,
): Promise<Gathered<Row> | null> {
  if ('many' in extent) return null
  if ('few' in extent)
    return { rows: extent.count === 0 ? [] : await inOrder(extent.few).execute(), count: extent.count }
  const { among, search } = extent
  const told = among.select([sql`count(*) over ()`.as('countOfAll'), search.count.as('countFound')] as never)
  const found = (await inOrder(told as never).execute()) as (Row & { countOfAll: number; countFound: number })[]
  // No row, no number: nothing was found, or all that was found is filtered out, or the page lies behind the last.
  const { countFound, countOfAll } = found[0] ?? (await countAmong(search, among))
  if (countFound > countLimit) return null
  return { rows: found.map(({ countOfAll: _all, countFound: _found, ...row }) => row as Row), count: countOfAll }
}

async function countAmong<Row>({ db, count }: Search, among: AnyQuery<Row>) {
  const { countFound } = await db.selectNoFrom(count.as('countFound')).executeTakeFirstOrThrow()
  return { countFound, countOfAll: countFound === 0 ? 0 : await countBounded(db, among) }
}

function sorted<Row>(query: AnyQuery<Row>, sort: Sort, direction: 'asc' | 'desc'): AnyQuery<Row> {
  if ('neverNull' in sort) return query.orderBy(sort.neverNull as never, direction)
  return query.orderBy(sql`${sort} ${sql.raw(direction)} nulls last`)
}

/** The extent of a list whose rows can all be gathered by this query. */
export async function extentOf<Row>(db: Db, gathering: AnyQuery<Row>): Promise<Extent<Row>> {
  const count = await countBounded(db, gathering)
  return count <= countLimit ? { few: gathering, count } : { many: true }
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
