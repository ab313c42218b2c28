import * as z from 'zod'
import { action } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { Conflict } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { takeNumber } from '../../base/numbers.ts'
import { requirePerson } from '../../registry/accounts/account.ts'
import { decisionBook } from '../../registry/awards/award.ts'
import { insertAwards, newCertificateCode } from '../../registry/awards/award.store.ts'
import { relatedTo } from '../../registry/organisations/organisation.store.ts'
import { honourTitle } from '../dossiers/dossier.ts'
import { lockDossiers, moveDossiers } from '../dossiers/dossier.store.ts'
import { signPaper } from '../signed-paper.store.ts'
import { decisionInput, goldenBook } from './decision.ts'
import { decisionPaper } from './decision.papers.ts'
import { itemsOf, lockDecision, standingOfDecision, type Decision } from './decision.store.ts'

/** Soạn quyết định for dossiers that the council of the deciding body has recommended. */
export const draftDecision = action({
  name: 'decision.draft',
  title: 'Soạn quyết định',
  input: decisionInput,
  load: async ({ trx, input, today }) => ({ related: await relatedTo(trx, input.bodyId, today) }),
  may: ({ related }) => ({ related }),
  run: async ({ trx, input, actor, today, record }) => {
    const dossiers = await lockDossiers(trx, input.dossierIds)
    for (const dossier of dossiers) {
      if (dossier.decider_id !== input.bodyId || dossier.honour !== input.honour) {
        throw new Conflict(
          `Hồ sơ ${dossier.code} không thuộc thẩm quyền hoặc không cùng danh hiệu, hình thức với quyết định này.`,
        )
      }
      // Recommended by a council below, it still has to come up by a letter and before the own council.
      if (dossier.receiver_id !== input.bodyId) {
        throw new Conflict(`Hồ sơ ${dossier.code} mới được hội đồng cấp dưới đề nghị, chưa trình đến cơ quan này.`)
      }
    }
    const decisionId = newId()
    await trx
      .insertInto('decisions')
      .values({
        id: decisionId,
        body_id: input.bodyId,
        honour: input.honour,
        title: input.title,
        stage: 'draft',
        bases: input.bases,
        drafted_by: requirePerson(actor.personId),
        drafted_on: today,
      })
      .execute()
    await moveDossiers(trx, dossiers, 'drafted')
    await trx
      .insertInto('decision_items')
      .values(dossiers.map((dossier, position) => ({ decision_id: decisionId, dossier_id: dossier.id, position })))
      .execute()
    record({
      subjects: [decisionId, ...input.dossierIds],
      changes: { title: input.title, honour: input.honour, bases: input.bases, items: dossiers.length },
    })
    return { decisionId }
  },
})

const ofDecision = { decisionId: id, version: z.number().int() }

async function load({ trx, input, today }: { trx: Trx; input: { decisionId: string }; today: Day }) {
  const decision = await lockDecision(trx, input.decisionId)
  return { decision, version: decision.version, standing: await standingOfDecision(trx, decision, today) }
}

/** Bỏ dự thảo: the dossiers go back to where they were. */
export const cancelDecision = action({
  name: 'decision.cancel',
  title: 'Bỏ dự thảo',
  input: z.object(ofDecision),
  load,
  may: ({ standing }) => standing,
  run: async ({ trx, object: { decision }, record }) => {
    const items = await itemsOf(trx, decision.id)
    const dossiers = await lockDossiers(
      trx,
      items.map((item) => item.dossier_id),
    )
    await moveDossiers(trx, dossiers, 'recommended')
    await trx.deleteFrom('decision_items').where('decision_id', '=', decision.id).execute()
    const cancelled = await trx
      .updateTable('decisions')
      .set({ stage: 'cancelled', version: decision.version + 1 })
      .where('id', '=', decision.id)
      .where('stage', '=', 'draft')
      .returning('id')
      .executeTakeFirst()
    if (!cancelled) throw new Conflict('Dự thảo này vừa được ký hoặc bỏ.')
    record({ subjects: [decision.id, ...items.map((item) => item.dossier_id)], changes: { cancelled: true } })
    return { decisionId: decision.id }
  },
})

/**
 * Ký quyết định: takes the next number of the body's book, writes each award into the ledger with its number in the golden
 * book and a certificate code, keeps the paper. All of it or nothing.
 */
export const signDecision = action({
  name: 'decision.sign',
  title: 'Ký quyết định',
  input: z.object(ofDecision),
  load,
  may: ({ standing }) => standing,
  run: async ({ office, trx, object: { decision }, actor, today, now, record }) => {
    const items = await itemsOf(trx, decision.id)
    if (items.length === 0) throw new Conflict('Dự thảo này không còn hồ sơ nào.')
    const dossiers = await lockDossiers(
      trx,
      items.map((item) => item.dossier_id),
    )
    const { head, signed } = await signPaper(
      { office, trx, today, now },
      decision.body_id,
      decisionBook,
      requirePerson(actor.personId),
      (head, signature, year) => decisionPaper(decision, head, items, signature, year),
    )
    const stored = await trx
      .updateTable('decisions')
      .set({ ...signed, version: decision.version + 1 })
      .where('id', '=', decision.id)
      .where('stage', '=', 'draft')
      .returning('id')
      .executeTakeFirst()
    if (!stored) throw new Conflict('Dự thảo này vừa được ký hoặc bỏ.')
    const awards = await confer(trx, decision, items, { symbol: signed.symbol, on: today, decider: head.bodyName })
    await moveDossiers(trx, dossiers, 'awarded')
    record({
      subjects: [
        decision.id,
        ...awards.map(({ award }) => award),
        ...items.flatMap((item) => [item.dossier_id, item.nominee_id]),
      ],
      changes: {
        symbol: signed.symbol,
        signedOn: today,
        signer: signed.signer_name,
        honour: decision.honour,
        file: signed.file_hash,
        awards,
      },
    })
    return { decisionId: decision.id, symbol: signed.symbol, awards: awards.length }
  },
})

/** Writes what a signed decision confers into the ledger: each award with its number in the golden book and a certificate code. */
async function confer(
  trx: Trx,
  decision: Decision,
  items: Awaited<ReturnType<typeof itemsOf>>,
  signed: { symbol: string; on: Day; decider: string },
) {
  const goldenNumbers: number[] = []
  for (const _ of items) {
    goldenNumbers.push(await takeNumber(trx, decision.body_id, goldenBook(decision.honour), signed.on))
  }
  const awards = items.map((item, index) => ({
    recipientKind: item.nominee_kind,
    recipientId: item.nominee_id,
    recipientName: item.nominee_name,
    recipientLine: item.nominee_line,
    organisationId: item.organisation_id,
    honour: item.honour,
    cycle: item.cycle,
    from: item.achievement_from,
    to: item.year,
    achievement: honourTitle(item.honour, item.year),
    decisionId: decision.id,
    decisionSymbol: signed.symbol,
    decisionOn: signed.on,
    decider: signed.decider,
    deciderId: decision.body_id,
    goldenNumber: goldenNumbers[index]!,
  }))
  const awardIds = await insertAwards(trx, awards, signed.on)
  const certificates = items.map((item, index) => ({
    code: newCertificateCode(),
    award_id: awardIds[index]!,
    award_year: item.year,
    recipient_id: item.nominee_id,
    issued_on: signed.on,
  }))
  await trx.insertInto('certificates').values(certificates).execute()
  return items.map((item, index) => ({
    award: awardIds[index]!,
    recipient: item.nominee_name,
    year: item.year,
    goldenNumber: goldenNumbers[index]!,
  }))
}

/** Công bố quyết định trên cổng công khai. */
export const publishDecision = action({
  name: 'decision.publish',
  title: 'Công bố quyết định',
  input: z.object({ decisionId: id }),
  load,
  may: ({ standing }) => standing,
  run: async ({ trx, object: { decision }, now, record }) => {
    if (decision.published_at) throw new Conflict('Quyết định này đã công bố.')
    await trx.updateTable('decisions').set({ published_at: now }).where('id', '=', decision.id).execute()
    record({ subjects: [decision.id], changes: { symbol: decision.symbol, published: true } })
    return { decisionId: decision.id }
  },
})
