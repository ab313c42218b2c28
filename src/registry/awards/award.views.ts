import { sql, type ExpressionBuilder, type RawBuilder } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import type { Database, Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { id } from '../../base/ids.ts'
import { containing, countLimit, onePage, pageInput, searching } from '../../base/lists.ts'
import { honours, type Honour } from '../../law/vocabulary.ts'
import { unitView, type UnitView } from '../organisations/organisation.ts'
import { heirsOf, wasWithin } from '../organisations/organisation.store.ts'
import { year } from '../people/person.ts'
import { organisationsInReach, ownedWithin } from '../people/person.store.ts'
import { honour } from './award.ts'
import { awardsNamed, type AwardRow } from './award.store.ts'

/** Sổ khen thưởng: every award in reach. A year narrows it to one part of the ledger; without one the newest come first. */
export const listAwards = view({
  name: 'award.list',
  title: 'Sổ khen thưởng',
  input: z.object({
    ...pageInput(['year', 'decisionOn', 'recipient', 'golden'], true),
    year: year.optional(),
    honour: honour.optional(),
    recipientId: id.optional(),
    /** The unit itself and every unit below it. */
    organisationId: id.optional(),
    unitView,
    recipientKind: z.enum(['person', 'collective']).optional(),
    standing: z.enum(['inForce', 'revoked']).optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, input, today, visible }) => {
    const reach = organisationsInReach(visible, today, input.organisationId, input.unitView)
    const listed = (from: Db, source: RawBuilder<AwardRow>) => withFilters(awardsFrom(from, source), input, reach)
    const symbol = input.q.trim().toUpperCase()
    const ledger = listed(db, sql<AwardRow>`awards`)
    const query = input.q
      ? ledger.where(sql<boolean>`(a.recipient_folded like ${containing(input.q)} or a.decision_symbol = ${symbol})`)
      : ledger
    const search = searching(db, awardsNamed(containing(input.q), symbol, countLimit + 1))
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
    const page = await onePage(db, query, input, sorts, tie, gathering)
    return { ...page, rows: await withUnitsOfToday(db, page.rows, today) }
  },
  sheet: {
    name: 'Sổ khen thưởng',
    columns: [
      { title: 'Năm', value: (row) => row.year },
      { title: 'Người, tập thể', value: (row) => row.recipient_name },
      { title: 'Khi đó là', value: (row) => row.recipient_line },
      { title: 'Đơn vị khi đó', value: (row) => row.organisation_name },
      { title: 'Đơn vị ngày nay', value: (row) => row.unit_today?.name },
      { title: 'Danh hiệu, hình thức', value: (row) => honours[row.honour].name },
      { title: 'Quyết định', value: (row) => row.decision_symbol },
      { title: 'Ngày quyết định', value: (row) => row.decision_on },
      { title: 'Cấp quyết định', value: (row) => row.decider },
      { title: 'Số sổ vàng', value: (row) => row.golden_number },
      { title: 'Thu hồi bởi', value: (row) => row.revoked_by },
    ],
  },
})

/** Đơn vị ngày nay beside the one of that time, where another has taken its place. */
async function withUnitsOfToday<Row extends { organisation_id: string | null }>(db: Db, rows: Row[], today: Day) {
  const heirs = await heirsOf(
    db,
    rows.flatMap((row) => row.organisation_id ?? []),
    today,
  )
  return rows.map((row) => {
    const heir = row.organisation_id === null ? undefined : heirs.get(row.organisation_id)
    return { ...row, unit_today: heir && heir.id !== row.organisation_id ? { id: heir.id, name: heir.name } : null }
  })
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
        'a.organisation_id',
        row
          .selectFrom('organisations')
          .select('name')
          .whereRef('organisations.id', '=', 'a.organisation_id')
          .as('organisation_name'),
        row.selectFrom('certificates').select('code').whereRef('award_id', '=', 'a.id').as('code'),
        revocationOf(row).select('decision_symbol').as('revoked_by'),
        revocationOf(row).select('decided_on').as('revoked_on'),
      ])
  )
}

interface Filters {
  year?: number | undefined
  honour?: Honour | undefined
  recipientId?: string | undefined
  recipientKind?: 'person' | 'collective' | undefined
  organisationId?: string | undefined
  unitView: UnitView
  standing?: 'inForce' | 'revoked' | undefined
}

function withFilters(from: ReturnType<typeof awardsFrom>, filters: Filters, reach: RawBuilder<unknown>) {
  const { year, honour, recipientId, recipientKind, standing } = filters
  let query = from.where(ownedWithin(sql`a.organisation_id`, reach))
  // Of an old entry without a day the end of its year counts.
  if (filters.organisationId && filters.unitView === 'asItWas')
    query = query.where(
      wasWithin(
        sql`a.organisation_id`,
        filters.organisationId,
        sql`coalesce(a.decision_on, make_date(a.year, 12, 31))`,
      ),
    )
  if (year) query = query.where('a.year', '=', year)
  if (honour) query = query.where('a.honour', '=', honour)
  if (recipientId) query = query.where('a.recipient_id', '=', recipientId)
  if (recipientKind) query = query.where('a.recipient_kind', '=', recipientKind)
  if (standing) query = query.where((row) => standingIs(row, standing))
  return query
}

type Row = ExpressionBuilder<Database & { a: AwardRow }, 'a'>

function revocationOf(row: Row) {
  return row.selectFrom('award_revocations').whereRef('award_id', '=', 'a.id')
}

function standingIs(row: Row, standing: 'inForce' | 'revoked') {
  const revoked = row.exists(revocationOf(row).select('award_id'))
  return standing === 'revoked' ? revoked : row.not(revoked)
}
