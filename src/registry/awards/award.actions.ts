import { sql } from 'kysely'
import * as z from 'zod'
import { action, nothing } from '../../base/action.ts'
import { anyOfIds, type Trx } from '../../base/database/database.ts'
import { BadInput, Conflict, NotFound } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { noteUsedNumber } from '../../base/numbers.ts'
import { noStanding } from '../../base/policy.ts'
import { text } from '../../base/text.ts'
import { honours } from '../../law/vocabulary.ts'
import { dayInput } from '../organisations/organisation.ts'
import { relatedTo } from '../organisations/organisation.store.ts'
import { year } from '../people/person.ts'
import { decisionBook, numberOfDecision, oldDecisionInput } from './award.ts'
import { insertAwards } from './award.store.ts'

/** Ghi một quyết định khen thưởng cũ vào sổ. */
export const enterOldDecision = action({
  name: 'award.enterOld',
  title: 'Ghi quyết định cũ vào sổ',
  input: oldDecisionInput,
  load: nothing,
  may: () => noStanding,
  run: async ({ trx, input, today, record }) => {
    await refuseMergedRecipients(trx, input.awards)
    const names = await recipientNames(trx, input.awards)
    const awards = input.awards.map((award, index) => {
      const recipientName = names.get(award.recipientId)
      if (!recipientName)
        throw new BadInput(`Dòng ${index + 1}: không có người hoặc tập thể này trong phạm vi của bạn.`)
      return {
        ...award,
        recipientName,
        recipientLine: award.line,
        honour: input.honour,
        cycle: input.cycle,
        achievement: award.achievement || honours[input.honour].name,
        decisionId: null,
        decisionSymbol: input.symbol,
        decisionOn: input.signedOn,
        decider: input.decider,
        deciderId: input.deciderId,
        goldenNumber: null,
      }
    })
    const awardIds = await insertAwards(trx, awards, today)
    const number = numberOfDecision(input.symbol)
    if (number !== null && input.deciderId)
      await noteUsedNumber(trx, input.deciderId, decisionBook, number, input.signedOn)
    record({
      subjects: input.awards.map((award) => award.recipientId),
      changes: {
        symbol: input.symbol,
        signedOn: input.signedOn,
        decider: input.decider,
        honour: input.honour,
        cycle: input.cycle,
        awards: awardIds,
      },
    })
    return { awards: awardIds.length }
  },
})

/** Thu hồi một khen thưởng: an entry beside the award, which itself stays as it was written. */
export const revokeAward = action({
  name: 'award.revoke',
  title: 'Thu hồi khen thưởng',
  input: z.object({
    awardId: id,
    recipientId: id,
    year,
    decisionSymbol: text(80),
    decidedOn: dayInput,
    reason: text(1000),
  }),
  load: async ({ trx, input, today }) => {
    const award = await trx
      .selectFrom('awards')
      .select(['id', 'honour', 'recipient_name', 'decider_id', 'decision_id'])
      .where('recipient_id', '=', input.recipientId)
      .where('year', '=', input.year)
      .where('id', '=', input.awardId)
      .executeTakeFirst()
    if (!award) throw new NotFound('Không có mục này trong sổ khen thưởng.')
    return { award, related: award.decider_id ? await relatedTo(trx, award.decider_id, today) : {} }
  },
  may: ({ related }) => ({ related }),
  run: async ({ trx, input, object: { award }, record }) => {
    const added = await trx
      .insertInto('award_revocations')
      .values({
        award_id: award.id,
        award_year: input.year,
        recipient_id: input.recipientId,
        decision_symbol: input.decisionSymbol,
        decided_on: input.decidedOn,
        reason: input.reason,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('award_id')
      .executeTakeFirst()
    if (!added) throw new Conflict('Khen thưởng này đã được thu hồi.')
    record({
      subjects: [award.id, input.recipientId, ...(award.decision_id ? [award.decision_id] : [])],
      changes: {
        honour: award.honour,
        recipient: award.recipient_name,
        decisionSymbol: input.decisionSymbol,
        decidedOn: input.decidedOn,
        reason: input.reason,
      },
    })
    return { awardId: award.id }
  },
})

/** What is new is written to the entry that stands. */
async function refuseMergedRecipients(trx: Trx, awards: { recipientId: string }[]): Promise<void> {
  const merged = await trx
    .selectFrom('people as p')
    .innerJoin('people as k', 'k.id', 'p.merged_into')
    .select(['p.code', 'k.code as kept_code', 'k.name as kept_name'])
    .where('p.id', '=', anyOfIds(awards.map((award) => award.recipientId)))
    .executeTakeFirst()
  if (!merged) return
  throw new Conflict(
    `Bản ghi mã ${merged.code} đã gộp vào ${merged.kept_name} (mã ${merged.kept_code}). Hãy ghi khen thưởng cho mã ${merged.kept_code}.`,
  )
}

/** Names of those whom the actor may write about: people and collectives in reach; an operator, who brings in old books, of all. */
async function recipientNames(
  trx: Trx,
  awards: { recipientKind: string; recipientId: string }[],
): Promise<Map<string, string>> {
  const named = (table: 'people' | 'organisations', kind: string) =>
    trx
      .selectFrom(table)
      .select(['id', 'name'])
      .where('id', '=', anyOfIds(awards.flatMap((a) => (a.recipientKind === kind ? a.recipientId : []))))
      .where(sql<boolean>`((select (pass()).operator) or sees_subject(id))`)
  const rows = await named('people', 'person').unionAll(named('organisations', 'collective')).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
