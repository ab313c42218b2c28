import * as z from 'zod'
import { action } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { Conflict } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { takeNumbers } from '../../base/numbers.ts'
import type { Honour } from '../../law/vocabulary.ts'
import { requirePerson } from '../../registry/accounts/account.ts'
import { decisionBook } from '../../registry/awards/award.ts'
import { insertAwards, newCertificateCode } from '../../registry/awards/award.store.ts'
import { relatedTo } from '../../registry/organisations/organisation.store.ts'
import { honourTitle } from '../dossiers/dossier.ts'
import { markInitiativesOf } from '../dossiers/dossier.initiatives.ts'
import { lockDossiers, lockListed, moveDossiers, type Dossier } from '../dossiers/dossier.store.ts'
import { endDraft, signPaper } from '../signed-paper.store.ts'
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
    refuseOthers(dossiers, input.bodyId, input.honour)
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
    await listItems(trx, decisionId, input.dossierIds)
    record({
      subjects: [decisionId, ...input.dossierIds],
      changes: { title: input.title, honour: input.honour, bases: input.bases, items: dossiers.length },
    })
    return { decisionId }
  },
})

/** A decision is about one honour, on cases that have come to the body itself and its council. */
function refuseOthers(dossiers: readonly Dossier[], bodyId: string, honour: Honour): void {
  for (const dossier of dossiers) {
    if (dossier.decider_id !== bodyId || dossier.honour !== honour) {
      throw new Conflict(
        `Hồ sơ ${dossier.code} không thuộc thẩm quyền hoặc không cùng danh hiệu, hình thức với quyết định này.`,
      )
    }
    // Recommended by a council below, it still has to come up by a letter and before the own council.
    if (dossier.receiver_id !== bodyId) {
      throw new Conflict(`Hồ sơ ${dossier.code} mới được hội đồng cấp dưới đề nghị, chưa trình đến cơ quan này.`)
    }
  }
}

async function listItems(trx: Trx, decisionId: string, dossierIds: readonly string[]): Promise<void> {
  const rows = dossierIds.map((dossier_id, position) => ({ decision_id: decisionId, dossier_id, position }))
  await trx.insertInto('decision_items').values(rows).execute()
}

const ofDecision = { decisionId: id, version: z.number().int() }

async function load({ trx, input, today }: { trx: Trx; input: { decisionId: string }; today: Day }) {
  const decision = await lockDecision(trx, input.decisionId)
  const items = await itemsOf(trx, decision.id)
  return { decision, items, version: decision.version, standing: await standingOfDecision(trx, decision, today) }
}

function dossierIdsOf(items: readonly { dossier_id: string }[]): string[] {
  return items.map((item) => item.dossier_id)
}

/** Sửa dự thảo: the words and the list. What is taken out goes back to the council's recommendation, what is put in is drafted. */
export const editDecision = action({
  name: 'decision.edit',
  title: 'Sửa dự thảo',
  input: z.object({ ...ofDecision, ...decisionInput.omit({ bodyId: true, honour: true }).shape }),
  load,
  may: ({ standing }) => standing,
  kept: ({ decision: { title, bases }, items }) => ({ title, bases, dossierIds: dossierIdsOf(items) }),
  run: async ({ trx, input, object: { decision, items }, record }) => {
    const { listed, added, removed, subjects, changes } = await lockListed(trx, dossierIdsOf(items), input.dossierIds)
    refuseOthers(listed, decision.body_id, decision.honour)
    await moveDossiers(trx, removed, 'recommended')
    await moveDossiers(trx, added, 'drafted')
    await trx
      .updateTable('decisions')
      .set({ title: input.title, bases: input.bases, version: decision.version + 1 })
      .where('id', '=', decision.id)
      .execute()
    await trx.deleteFrom('decision_items').where('decision_id', '=', decision.id).execute()
    await listItems(trx, decision.id, input.dossierIds)
    record({
      subjects: [decision.id, ...subjects],
      changes: { title: input.title, bases: input.bases, items: listed.length, ...changes },
    })
    return { version: decision.version + 1 }
  },
})

/** Bỏ dự thảo: the dossiers go back to where they were. */
export const cancelDecision = action({
  name: 'decision.cancel',
  title: 'Bỏ dự thảo',
  input: z.object(ofDecision),
  load,
  may: ({ standing }) => standing,
  run: async ({ trx, object: { decision, items }, record }) => {
    const dossiers = await lockDossiers(trx, dossierIdsOf(items))
    await moveDossiers(trx, dossiers, 'recommended')
    await trx.deleteFrom('decision_items').where('decision_id', '=', decision.id).execute()
    await endDraft(trx, 'decisions', decision, { stage: 'cancelled' })
    record({
      subjects: [decision.id, ...dossierIdsOf(items)],
      changes: { title: decision.title, cancelled: true, items: items.length },
    })
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
  run: async ({ office, trx, object: { decision, items }, actor, today, now, record }) => {
    const dossiers = await lockDossiers(trx, dossierIdsOf(items))
    const { head, signed } = await signPaper(
      { office, trx, today, now },
      decision.body_id,
      decisionBook,
      requirePerson(actor.personId),
      (head, signature, year) => decisionPaper(decision, head, items, signature, year),
    )
    await endDraft(trx, 'decisions', decision, signed)
    const awards = await confer(trx, decision, items, { symbol: signed.symbol, on: today, decider: head.bodyName })
    const initiatives = await markInitiativesOf(trx, dossiers)
    await moveDossiers(trx, dossiers, 'awarded')
    record({
      subjects: [
        decision.id,
        ...awards.map(({ award }) => award),
        ...items.flatMap((item) => [item.dossier_id, item.nominee_id]),
        ...initiatives,
      ],
      changes: {
        symbol: signed.symbol,
        signedOn: today,
        signer: signed.signer_name,
        honour: decision.honour,
        file: signed.file_hash,
        awards,
        ...(initiatives.length > 0 && { initiativesUsed: initiatives }),
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
  const book = goldenBook(decision.honour)
  const goldenNumbers = await takeNumbers(trx, decision.body_id, book, signed.on, items.length)
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
    dossierId: item.dossier_id,
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
