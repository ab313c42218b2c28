import * as z from 'zod'
import { action } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { id, newId } from '../../base/ids.ts'
import { addWorkingDays } from '../../base/working-days.ts'
import { regimeOn } from '../../law/regimes.ts'
import { requirePerson } from '../../registry/accounts/account.ts'
import { officeCalendar } from '../../registry/calendar.ts'
import { findOrganisation, relatedTo } from '../../registry/organisations/organisation.store.ts'
import { appraisalTermsAt, lockDossiers, lockListed, moveDossiers, recordPart } from '../dossiers/dossier.store.ts'
import { endDraft, signPaper } from '../signed-paper.store.ts'
import { letterBook, letterInput } from './letter.ts'
import { letterPaper } from './letter.papers.ts'
import { dossierIdsOf, lockLetter, receiverOf, refuseInOtherDraft, standingOfLetter } from './letter.store.ts'

/** Soạn tờ trình carrying dossiers that wait for one. */
export const draftLetter = action({
  name: 'letter.draft',
  title: 'Soạn tờ trình',
  input: letterInput,
  load: async ({ trx, input, today }) => ({ related: await relatedTo(trx, input.organisationId, today) }),
  may: ({ related }) => ({ related }),
  run: async ({ trx, input, actor, today, record }) => {
    const dossiers = await lockDossiers(trx, input.dossierIds)
    const { receiverId, line } = await receiverOf(trx, input.organisationId, dossiers, today)
    const letterId = newId()
    await refuseInOtherDraft(trx, letterId, dossiers)
    await trx
      .insertInto('letters')
      .values({
        id: letterId,
        organisation_id: input.organisationId,
        receiver_id: receiverId,
        line,
        title: input.title,
        content: input.content,
        stage: 'draft',
        drafted_by: requirePerson(actor.personId),
        drafted_on: today,
      })
      .execute()
    await listDossiers(trx, letterId, input.dossierIds)
    record({
      subjects: [letterId, ...input.dossierIds],
      changes: { title: input.title, dossiers: input.dossierIds.length },
    })
    return { letterId }
  },
})

const ofLetter = { letterId: id, version: z.number().int() }

async function load({ trx, input, today }: { trx: Trx; input: { letterId: string }; today: Day }) {
  const letter = await lockLetter(trx, input.letterId)
  const dossierIds = await dossierIdsOf(trx, letter.id)
  return { letter, dossierIds, version: letter.version, standing: await standingOfLetter(trx, letter, today) }
}

/** Sửa dự thảo tờ trình: text and the list of dossiers. */
export const editLetter = action({
  name: 'letter.edit',
  title: 'Sửa dự thảo',
  input: z.object({ ...ofLetter, ...letterInput.omit({ organisationId: true }).shape }),
  load,
  may: ({ standing }) => standing,
  kept: ({ letter: { title, content }, dossierIds }) => ({ title, content, dossierIds }),
  run: async ({ trx, input, object: { letter, dossierIds }, today, record }) => {
    const { listed, subjects, changes } = await lockListed(trx, dossierIds, input.dossierIds)
    const { receiverId } = await receiverOf(trx, letter.organisation_id, listed, today)
    await refuseInOtherDraft(trx, letter.id, listed)
    await trx
      .updateTable('letters')
      .set({ title: input.title, content: input.content, receiver_id: receiverId, version: letter.version + 1 })
      .where('id', '=', letter.id)
      .execute()
    await trx.deleteFrom('letter_dossiers').where('letter_id', '=', letter.id).execute()
    await listDossiers(trx, letter.id, input.dossierIds)
    record({
      subjects: [letter.id, ...subjects],
      changes: { title: input.title, dossiers: input.dossierIds.length, ...changes },
    })
    return { version: letter.version + 1 }
  },
})

/** Bỏ dự thảo: the dossiers wait for a letter again, as before. */
export const cancelLetter = action({
  name: 'letter.cancel',
  title: 'Bỏ dự thảo',
  input: z.object(ofLetter),
  load,
  may: ({ standing }) => standing,
  run: async ({ trx, object: { letter, dossierIds }, record }) => {
    await trx.deleteFrom('letter_dossiers').where('letter_id', '=', letter.id).execute()
    await endDraft(trx, 'letters', letter, { stage: 'cancelled' })
    record({
      subjects: [letter.id, ...dossierIds],
      changes: { title: letter.title, cancelled: true, dossiers: dossierIds.length },
    })
    return { letterId: letter.id }
  },
})

/** Ký và gửi tờ trình: takes the number, sends all its dossiers; the day received decides the law that judges them. */
export const signLetter = action({
  name: 'letter.sign',
  title: 'Ký tờ trình',
  input: z.object(ofLetter),
  load,
  may: ({ standing }) => standing,
  run: async ({ office, trx, object: { letter, dossierIds }, actor, today, now, record }) => {
    const dossiers = await lockDossiers(trx, dossierIds)
    const { receiverId } = await receiverOf(trx, letter.organisation_id, dossiers, today)
    const receiver = await findOrganisation(trx, receiverId)
    const { signed } = await signPaper(
      { office, trx, today, now },
      letter.organisation_id,
      letterBook,
      requirePerson(actor.personId),
      (head, signature, year) => letterPaper(letter, head, receiver.name, dossiers, signature, year),
    )
    await endDraft(trx, 'letters', letter, { ...signed, receiver_id: receiverId })
    const termOf = await appraisalTermsAt(trx, receiver, today)
    for (const [honour, alike] of Map.groupBy(dossiers, (dossier) => dossier.honour)) {
      const term = termOf(honour)
      await moveDossiers(trx, alike, 'received', {
        sender_id: letter.organisation_id,
        receiver_id: receiverId,
        received_on: today,
        regime: regimeOn(today),
        appraisal_due_on: term && addWorkingDays(today, term.days, officeCalendar),
        judged: '{}' as never,
      })
    }
    await recordPart(
      trx,
      dossierIds,
      'letter',
      `Tờ trình số ${signed.symbol}`,
      signed.file_hash,
      signed.signed_by,
      today,
    )
    record({
      subjects: [letter.id, ...dossierIds],
      changes: {
        symbol: signed.symbol,
        signedOn: today,
        signer: signed.signer_name,
        receiver: receiver.name,
        file: signed.file_hash,
        dossiers: dossiers.length,
      },
    })
    return { letterId: letter.id, symbol: signed.symbol }
  },
})

async function listDossiers(trx: Trx, letterId: string, dossierIds: string[]): Promise<void> {
  const rows = dossierIds.map((dossier_id, position) => ({ letter_id: letterId, dossier_id, position }))
  await trx.insertInto('letter_dossiers').values(rows).execute()
}
