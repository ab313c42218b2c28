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

// oxlint-disable-next-line typescript/no-explicit-any -- any query can be paged
type AnyQuery<Row> = SelectQueryBuilder<any, any, Row>

/** One page of a query, sorted by one of the named expressions and then by `tie`, so that pages never overlap. */
export async function onePage<Row>(
  db: Db,
  query: AnyQuery<Row>,
  request: PageRequest,
  sorts: Record<string, Expression<unknown>>,
  tie: Expression<unknown>,
): Promise<Page<Row>> {
  const direction = sql.raw(request.dir === 'asc' ? 'asc nulls last' : 'desc nulls last')
  const page = query
    .orderBy(sql`${sorts[request.sort]!} ${direction}`)
    .orderBy(tie as never)
    .limit(request.size)
    .offset((request.page - 1) * request.size)
  const counted = query
    .clearSelect()
    .clearOrderBy()
    .select(sql`1`.as('one'))
    .limit(countLimit + 1)
  const [rows, { count }] = await Promise.all([
    page.execute(),
    db
      .selectFrom(counted.as('counted'))
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  ])
  return {
    rows,
    page: request.page,
    size: request.size,
    total: Math.min(count, countLimit),
    totalIsExact: count <= countLimit,
  }
}

/** `%nguyen van%` for a `like` on a folded column; marks that mean something to `like` are quoted. */
export function containing(q: string): string {
  return `%${fold(q).replace(/[%_\\]/g, '\\$&')}%`
}

/** Sorting by Vietnamese order. */
export function vietnamese(column: Expression<unknown>): Expression<string> {
  return sql<string>`${column} collate vietnamese`
}
