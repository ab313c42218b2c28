import { sql, type ExpressionBuilder, type RawBuilder } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import type { Database, Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { id } from '../../base/ids.ts'
import {
  countLimit,
  onePage,
  pageInOrder,
  pageInput,
  searching,
  soughtWords,
  type PageRequest,
} from '../../base/lists.ts'
import type { RelationSql } from '../../base/policy.ts'
import { honours, levels, type Honour, type Level } from '../../law/vocabulary.ts'
import { year } from '../people/person.ts'
import { entriesOf, organisationsInReach, ownedWithin } from '../people/person.store.ts'
import { honour } from './award.ts'
import { awardsNamed, countNamed, type AwardRow } from './award.store.ts'

/** Sổ khen thưởng: every award in reach. A year narrows it to one part of the ledger; without one the newest come first. */
export const listAwards = view({
  name: 'award.list',
  title: 'Sổ khen thưởng',
  input: z.object({
    ...pageInput(['year', 'decisionOn', 'recipient', 'golden'], true),
    year: year.optional(),
    honour: honour.optional(),
    /** Cấp của danh hiệu, hình thức: every honour of it. */
    level: z.enum(Object.keys(levels) as [Level, ...Level[]]).optional(),
    recipientId: id.optional(),
    /** The unit itself and every unit below it. */
    organisationId: id.optional(),
    recipientKind: z.enum(['person', 'collective']).optional(),
    standing: z.enum(['inForce', 'revoked']).optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: ({ db, input, today, visible }) => pageOfAwards(db, input, today, visible),
  sheet: {
    name: 'Sổ khen thưởng',
    columns: [
      { title: 'Năm', value: (row) => row.year },
      { title: 'Người, tập thể', value: (row) => row.recipient_name },
      { title: 'Khi đó là', value: (row) => row.recipient_line },
      { title: 'Danh hiệu, hình thức', value: (row) => honours[row.honour].name },
      { title: 'Quyết định', value: (row) => row.decision_symbol },
      { title: 'Ngày quyết định', value: (row) => row.decision_on },
      { title: 'Cấp quyết định', value: (row) => row.decider },
      { title: 'Số sổ vàng', value: (row) => row.golden_number },
      { title: 'Thu hồi bởi', value: (row) => row.revoked_by },
    ],
  },
})

type AwardsInput = Filters & PageRequest & { q: string; organisationId?: string | undefined }

/** One page of the awards whom `visible` lets somebody see; the look-up asks for its few rows the same way. */
export async function pageOfAwards(
  db: Db,
  input: AwardsInput,
  today: Day,
  visible: (relations: RelationSql) => RawBuilder<boolean>,
) {
  const reach = organisationsInReach(visible, today, input.organisationId)
  const listed = (from: Db, source: RawBuilder<AwardRow>) => withFilters(awardsFrom(from, source), input, reach)
  const symbol = input.q.trim().toUpperCase()
  const sought = soughtWords(input.q)
  const ledger = listed(db, sql<AwardRow>`awards`)
  const query = input.q
    ? ledger.where(sql<boolean>`(words(a.recipient_folded) @@ ${sought} or a.decision_symbol = ${symbol})`)
    : ledger
  const search = searching(db, awardsNamed(sought, symbol, countLimit + 1))
  const gathering = input.q
    ? { rows: listed(search.db, sql<AwardRow>`found`), search }
    : { rows: query.where(sql<boolean>`a.organisation_id = any(array${reach})`) }
  const sorts = {
    year: { neverNull: sql`a.year` },
    decisionOn: sql`a.decision_on`,
    recipient: { neverNull: sql`a.recipient_name collate vietnamese` },
    golden: sql`a.golden_number`,
  }
  // Ids grow with time: within a year the latest entry comes first, too.
  const tie = input.dir === 'desc' ? sql`a.id desc` : sql`a.id`
  const { year, honour, level, recipientId, recipientKind, standing, organisationId } = input
  const isPlain = !year && !honour && !level && !recipientId && !recipientKind && !standing && !organisationId
  // A name with more than ten thousand awards is not gathered: the newest of the ledger are read until the page is full.
  const count = input.q && isPlain ? await countNamed(db, input.q) : 0
  if (count > countLimit && input.sort === 'year') {
    const inOrder = query.orderBy('a.year', input.dir).orderBy(tie as never)
    return pageInOrder(inOrder, input, count)
  }
  return onePage(db, query, input, sorts, tie, gathering)
}

/** Khen thưởng as the list shows them, from the ledger or from what a search has found in it. */
function awardsFrom(db: Db, source: RawBuilder<AwardRow>) {
  return (
    db
      .selectFrom(source.as('a'))
      .select(['a.id', 'a.year', 'a.recipient_id', 'a.recipient_kind', 'a.recipient_name', 'a.recipient_line'])
      .select(['a.honour', 'a.cycle', 'a.achievement_from', 'a.achievement_to', 'a.achievement'])
      .select(['a.decision_id', 'a.decision_symbol', 'a.decision_on', 'a.decider', 'a.golden_number'])
      // Asked one by one, so that they are looked up for the rows of the page only, after sorting.
      .select((row) => [
        row.selectFrom('certificates').select('code').whereRef('award_id', '=', 'a.id').as('code'),
        revocationOf(row).select('decision_symbol').as('revoked_by'),
        revocationOf(row).select('decided_on').as('revoked_on'),
      ])
  )
}

interface Filters {
  year?: number | undefined
  honour?: Honour | undefined
  level?: Level | undefined
  recipientId?: string | undefined
  recipientKind?: 'person' | 'collective' | undefined
  standing?: 'inForce' | 'revoked' | undefined
}

function withFilters(from: ReturnType<typeof awardsFrom>, filters: Filters, reach: RawBuilder<unknown>) {
  const { year, honour, level, recipientId, recipientKind, standing } = filters
  let query = from.where(ownedWithin(sql`a.organisation_id`, reach))
  if (year) query = query.where('a.year', '=', year)
  if (honour) query = query.where('a.honour', '=', honour)
  if (level) query = query.where('a.honour', 'in', honoursOf(level))
  if (recipientId) query = query.where('a.recipient_id', '=', entriesOf(recipientId))
  if (recipientKind) query = query.where('a.recipient_kind', '=', recipientKind)
  if (standing) query = query.where((row) => standingIs(row, standing))
  return query
}

function honoursOf(level: Level): Honour[] {
  return (Object.keys(honours) as Honour[]).filter((code) => honours[code].level === level)
}

type Row = ExpressionBuilder<Database & { a: AwardRow }, 'a'>

function revocationOf(row: Row) {
  return row.selectFrom('award_revocations').whereRef('award_id', '=', 'a.id')
}

function standingIs(row: Row, standing: 'inForce' | 'revoked') {
  const revoked = row.exists(revocationOf(row).select('award_id'))
  return standing === 'revoked' ? revoked : row.not(revoked)
}
