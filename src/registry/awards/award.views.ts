import { sql, type ExpressionBuilder } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import type { Database } from '../../base/database/database.ts'
import { id } from '../../base/ids.ts'
import { containing, onePage, pageInput } from '../../base/lists.ts'
import { honours } from '../../law/vocabulary.ts'
import { year } from '../people/person.ts'
import { organisationsInReach, ownedWithin } from '../people/person.store.ts'
import { honour } from './award.ts'
import './award.store.ts'

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
    recipientKind: z.enum(['person', 'collective']).optional(),
    standing: z.enum(['inForce', 'revoked']).optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, input, today, visible }) => {
    const reach = organisationsInReach(visible, today, input.organisationId)
    let query = db
      .selectFrom('awards as a')
      .select([
        'a.id',
        'a.year',
        'a.recipient_id',
        'a.recipient_kind',
        'a.recipient_name',
        'a.recipient_line',
        'a.honour',
        'a.cycle',
      ])
      .select([
        'a.achievement_from',
        'a.achievement_to',
        'a.achievement',
        'a.decision_id',
        'a.decision_symbol',
        'a.decision_on',
      ])
      .select(['a.decider', 'a.golden_number'])
      // Asked one by one, so that they are looked up for the rows of the page only, after sorting.
      .select((row) => [
        row.selectFrom('certificates').select('code').whereRef('award_id', '=', 'a.id').as('code'),
        revocationOf(row).select('decision_symbol').as('revoked_by'),
        revocationOf(row).select('decided_on').as('revoked_on'),
      ])
      .where(ownedWithin(sql`a.organisation_id`, reach))
    if (input.q) {
      query = query.where((where) =>
        where.or([
          where('a.recipient_folded', 'like', containing(input.q)),
          where('a.decision_symbol', '=', input.q.trim().toUpperCase()),
        ]),
      )
    }
    if (input.year) query = query.where('a.year', '=', input.year)
    if (input.honour) query = query.where('a.honour', '=', input.honour)
    if (input.recipientId) query = query.where('a.recipient_id', '=', input.recipientId)
    if (input.recipientKind) query = query.where('a.recipient_kind', '=', input.recipientKind)
    if (input.standing) query = query.where((row) => standingIs(row, input.standing!))
    const sorts = {
      year: { neverNull: sql`a.year` },
      decisionOn: sql`a.decision_on`,
      recipient: { neverNull: sql`a.recipient_name collate vietnamese` },
      golden: sql`a.golden_number`,
    }
    // Ids grow with time: within a year the latest entry comes first, too.
    const tie = input.dir === 'desc' ? sql`a.id desc` : sql`a.id`
    return onePage(db, query, input, sorts, tie, sql`a.organisation_id = any(array${reach})`)
  },
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

type AwardRow = ExpressionBuilder<Database & { a: Database['awards'] }, 'a'>

function revocationOf(row: AwardRow) {
  return row.selectFrom('award_revocations').whereRef('award_id', '=', 'a.id')
}

function standingIs(row: AwardRow, standing: 'inForce' | 'revoked') {
  const revoked = row.exists(revocationOf(row).select('award_id'))
  return standing === 'revoked' ? revoked : row.not(revoked)
}
