import type { Insertable } from 'kysely'
import * as z from 'zod'
import { action } from '../../base/action.ts'
import type { Database, Trx } from '../../base/database/database.ts'
import { yearOf, type Day } from '../../base/days.ts'
import { BadInput, Conflict, NotAllowed, wrongField } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { takeNumber } from '../../base/numbers.ts'
import { optionalText } from '../../base/text.ts'
import { requirePerson } from '../../registry/accounts/account.ts'
import { storeFile } from '../../registry/files/file.store.ts'
import { lockReliedOn } from '../../registry/initiatives/initiative.store.ts'
import { relatedTo } from '../../registry/organisations/organisation.store.ts'
import { findPerson, requireStandingEntry } from '../../registry/people/person.store.ts'
import {
  dossierBook,
  dossierCode,
  wholeOffice,
  honourTitle,
  judgedInput,
  mayGoUp,
  nominateInput,
  partCode,
  reasonInput,
  relianceInput,
} from './dossier.ts'
import { dossiersRelyingOn, lockNomineeInitiatives, whereUsed } from './dossier.initiatives.ts'
import {
  approvedOverride,
  lockDossier,
  moveDossier,
  routeOf,
  standingOfDossier,
  type Dossier,
} from './dossier.store.ts'
import { checkDossier, judgementsFor, missingParts, ordinaryCycle, partsAsked, partsState } from './dossier.verdict.ts'

// Letters import it from here still; it belongs to accounts.

/** Đề nghị: opens the dossier of a person for an honour, at the unit of the person's present post. */
export const nominate = action({
  name: 'dossier.nominate',
  title: 'Lập hồ sơ đề nghị',
  input: nominateInput,
  load: async ({ trx, input, today }) => {
    const nominee = await findPerson(trx, input.nomineeId, today)
    requireStandingEntry(nominee, input.nomineeId)
    if (!nominee.organisation_id)
      throw new BadInput(`${nominee.name} hiện không giữ vị trí nào, chưa biết đơn vị nào lập hồ sơ.`)
    return {
      nominee,
      organisationId: nominee.organisation_id,
      related: await relatedTo(trx, nominee.organisation_id, today),
    }
  },
  may: ({ related }) => ({ related }),
  run: async ({ trx, input, object: { nominee, organisationId }, actor, today, record }) => {
    refuseFutureYear(input.year, today)
    const route = await routeOf(trx, organisationId, input.honour, today)
    const year = yearOf(today)
    const code = dossierCode(year, await takeNumber(trx, wholeOffice, dossierBook, today))
    const dossierId = await openDossier(trx, {
      id: newId(),
      code,
      honour: input.honour,
      cycle: ordinaryCycle(input.honour),
      year: input.year,
      achievement_from: input.year,
      nominee_kind: 'person',
      nominee_id: nominee.id,
      nominee_name: nominee.name,
      nominee_line: `${nominee.post_title}, ${nominee.organisation_name}`,
      organisation_id: organisationId,
      line: route.line,
      sender_id: organisationId,
      receiver_id: route.receiver.id,
      decider_id: route.decider.id,
      stage: 'draft',
      report: input.report,
      opened_by: requirePerson(actor.personId),
      opened_on: today,
    })
    record({
      subjects: [dossierId, nominee.id],
      changes: {
        code,
        honour: input.honour,
        year: input.year,
        receiver: route.receiver.name,
        decider: route.decider.name,
      },
      ...(input.report && { personal: { report: input.report } }),
    })
    return { dossierId, code }
  },
})

/** Stores a new dossier; a second live one for the same nominee, honour and year is a Conflict. */
async function openDossier(trx: Trx, dossier: Insertable<Database['dossiers']>): Promise<string> {
  const added = (await isNominatedUnderOtherEntry(trx, dossier))
    ? undefined
    : await trx
        .insertInto('dossiers')
        .values(dossier)
        .onConflict((conflict) =>
          conflict
            .columns(['nominee_id', 'honour', 'year'])
            .where('stage', 'not in', ['withdrawn', 'notRecommended'])
            .doNothing(),
        )
        .returning('id')
        .executeTakeFirst()
  if (added) return added.id
  throw new Conflict(
    `${dossier.nominee_name} đã có hồ sơ ${honourTitle(dossier.honour, dossier.year)} đang xử lý. Một thành tích chỉ đề nghị một lần.`,
  )
}

/** Two entries of one person, merged since, count as one nominee. */
async function isNominatedUnderOtherEntry(trx: Trx, dossier: Insertable<Database['dossiers']>): Promise<boolean> {
  const other = await trx
    .selectFrom('dossiers as d')
    .innerJoin('people as m', 'm.id', 'd.nominee_id')
    .select('d.id')
    .where('m.merged_into', '=', dossier.nominee_id)
    .where('d.honour', '=', dossier.honour)
    .where('d.year', '=', dossier.year)
    .where('d.stage', 'not in', ['withdrawn', 'notRecommended'])
    .executeTakeFirst()
  return other !== undefined
}

const ofDossier = { dossierId: id, version: z.number().int() }
const onlyDossier = { dossierId: id }

/** Loads and locks the dossier with its standing; the version stands at the top for the check of stale edits. */
async function load({ trx, input, today }: { trx: Trx; input: { dossierId: string }; today: Day }) {
  const dossier = await lockDossier(trx, input.dossierId)
  return { dossier, version: dossier.version, standing: await standingOfDossier(trx, dossier, today) }
}

const may = ({ standing }: Awaited<ReturnType<typeof load>>) => standing

/** Viết báo cáo thành tích. */
export const editDossier = action({
  name: 'dossier.edit',
  title: 'Sửa báo cáo thành tích',
  input: z.object({ ...ofDossier, report: optionalText(50_000) }),
  load,
  may,
  kept: ({ dossier }) => ({ report: dossier.report }),
  run: async ({ trx, input, object: { dossier }, record }) => {
    await touch(trx, dossier, { report: input.report })
    record({
      subjects: [dossier.id],
      changes: { reportLength: input.report.length },
      personal: { report: input.report },
    })
    return { version: dossier.version + 1 }
  },
})

/** Thêm thành phần hồ sơ, with a file or a note on where the original lies. */
export const attachPart = action({
  name: 'dossier.attach',
  title: 'Thêm thành phần hồ sơ',
  input: z.object({
    ...onlyDossier,
    code: partCode,
    note: optionalText(500),
    file: z
      .object({
        name: z.string().min(1).max(200),
        type: z.enum(['application/pdf', 'image/png', 'image/jpeg']),
        base64: z.base64().max(14_000_000),
      })
      .optional(),
  }),
  load,
  may,
  run: async ({ office, trx, input, object: { dossier }, actor, today, now, record }) => {
    const asked = await partsAsked(trx, dossier, today)
    const part = asked.find((p) => p.code === input.code && p.from === 'attachment')
    if (!part) throw wrongField('code', 'Hồ sơ này không có thành phần đính kèm mang mã này.')
    if (!input.file && !input.note) throw wrongField('note', 'Chọn tệp hoặc ghi số, ngày của văn bản xác nhận.')
    const { file } = input
    const hash =
      file && (await storeFile(trx, office.folder, { ...file, bytes: Buffer.from(file.base64, 'base64') }, now))
    const values = {
      note: input.note,
      file_hash: hash ?? null,
      file_name: file?.name ?? null,
      added_by: requirePerson(actor.personId),
      added_on: today,
    }
    await trx
      .insertInto('dossier_parts')
      .values({ dossier_id: dossier.id, code: part.code, ...values })
      .onConflict((conflict) => conflict.columns(['dossier_id', 'code']).doUpdateSet(values))
      .execute()
    await touch(trx, dossier, {})
    record({
      subjects: [dossier.id],
      changes: { part: part.code, name: part.name, note: input.note, file: hash ?? null },
    })
    return { part: part.code }
  },
})

/**
 * Chọn sáng kiến làm căn cứ: on which recognised initiatives of the nominee the dossier relies. None is relied on by two
 * dossiers of theirs under way, and none that they used before: an initiative serves each of its authors for one honour only.
 */
export const relyOnInitiatives = action({
  name: 'dossier.rely',
  title: 'Chọn sáng kiến làm căn cứ',
  input: relianceInput,
  load,
  may,
  run: async ({ trx, input, object: { dossier }, record }) => {
    const chosen = [...new Set(input.initiativeIds)]
    const found = await lockNomineeInitiatives(trx, dossier, chosen)
    if (found.length < chosen.length)
      throw wrongField(
        'initiativeIds',
        `Chỉ chọn được sáng kiến đã công nhận, của chính ${dossier.nominee_name}, đến năm ${dossier.year}.`,
      )
    const used = found.find((one) => one.used_for !== null)
    if (used)
      throw new Conflict(`Sáng kiến ${used.code} ${await whereUsed(trx, used)}. Mỗi sáng kiến chỉ dùng một lần.`)
    const [other] = await dossiersRelyingOn(trx, chosen, dossier)
    if (other)
      throw new Conflict(
        `Sáng kiến ${other.initiative} đang là căn cứ của hồ sơ ${other.code}. Mỗi sáng kiến chỉ dùng một lần; hãy bỏ chọn ở hồ sơ ấy trước.`,
      )
    const before = await trx
      .deleteFrom('initiative_reliances')
      .where('dossier_id', '=', dossier.id)
      .returning('initiative_id')
      .execute()
    if (found.length > 0) {
      await trx
        .insertInto('initiative_reliances')
        .values(found.map((one) => ({ dossier_id: dossier.id, initiative_id: one.id, person_id: one.person_id })))
        .execute()
    }
    await touch(trx, dossier, {})
    const concerned = new Set([...chosen, ...before.map((row) => row.initiative_id)])
    record({
      subjects: [dossier.id, ...concerned],
      changes: { code: dossier.code, initiatives: found.map((one) => one.code).toSorted() },
    })
    return { initiatives: chosen.length }
  },
})

/** Xin trình vượt điều kiện: the reason is written by one person and must be approved by another. */
export const requestOverride = action({
  name: 'dossier.requestOverride',
  title: 'Xin trình kèm giải trình',
  input: z.object({ ...onlyDossier, reason: reasonInput }),
  load,
  may,
  run: async ({ trx, input, object: { dossier }, actor, today, record }) => {
    const values = {
      reason: input.reason,
      asked_by: requirePerson(actor.personId),
      asked_on: today,
      approved_by: null,
      approved_on: null,
    }
    await trx
      .insertInto('dossier_overrides')
      .values({ dossier_id: dossier.id, ...values })
      .onConflict((conflict) => conflict.column('dossier_id').doUpdateSet(values))
      .execute()
    await touch(trx, dossier, {})
    record({ subjects: [dossier.id], changes: { reason: input.reason } })
    return { dossierId: dossier.id }
  },
})

/** Chấp thuận cho trình dù chưa đủ điều kiện, by a second person who answers for it. */
export const approveOverride = action({
  name: 'dossier.approveOverride',
  title: 'Chấp thuận trình kèm giải trình',
  input: z.object(onlyDossier),
  load,
  may,
  run: async ({ trx, object: { dossier }, actor, today, record }) => {
    const override = await trx
      .selectFrom('dossier_overrides')
      .selectAll()
      .where('dossier_id', '=', dossier.id)
      .forUpdate()
      .executeTakeFirst()
    if (!override) throw new Conflict('Chưa có ai xin trình kèm giải trình cho hồ sơ này.')
    if (override.approved_by) throw new Conflict('Việc trình kèm giải trình đã được chấp thuận.')
    if (override.asked_by === actor.personId) {
      throw new NotAllowed('Người xin trình kèm giải trình không tự chấp thuận được. Cần một người thứ hai.')
    }
    await trx
      .updateTable('dossier_overrides')
      .set({ approved_by: requirePerson(actor.personId), approved_on: today })
      .where('dossier_id', '=', dossier.id)
      .execute()
    await touch(trx, dossier, {})
    record({ subjects: [dossier.id], changes: { reason: override.reason, askedBy: override.asked_by } })
    return { dossierId: dossier.id }
  },
})

/** Trình hồ sơ: complete and eligible, or with an override that a second person has approved. */
export const submitDossier = action({
  name: 'dossier.submit',
  title: 'Trình hồ sơ',
  input: z.object(ofDossier),
  load,
  may,
  run: async ({ trx, object: { dossier }, today, record }) => {
    const verdict = await checkDossier(trx, { ...dossier, received_on: null }, today)
    const missing = missingParts(await partsState(trx, dossier, today))
    const override = await approvedOverride(trx, dossier.id)
    if ((missing.length || !mayGoUp(verdict.state)) && !override) {
      throw new BadInput(whyNotUp(missing, verdict), [
        ...missing.map((part) => ({ path: part.code, message: `Thiếu: ${part.name}.` })),
        ...(mayGoUp(verdict.state) ? [] : [{ path: 'verdict', message: verdict.heading }]),
      ])
    }
    await moveDossier(trx, dossier, 'submitted', {
      verdict: JSON.stringify(verdict) as never,
      verdict_state: verdict.state,
      return_reason: null,
    })
    record({
      subjects: [dossier.id],
      changes: {
        stage: 'submitted',
        verdict: verdict.state,
        heading: verdict.heading,
        ...(override && { overrideReason: override.reason }),
      },
    })
    return { dossierId: dossier.id, stage: 'submitted' as const }
  },
})

/** Rút hồ sơ. */
export const withdrawDossier = action({
  name: 'dossier.withdraw',
  title: 'Rút hồ sơ',
  input: z.object({ ...onlyDossier, reason: reasonInput }),
  load,
  may,
  run: async ({ trx, input, object: { dossier }, record }) => {
    // What it relied on is free again, and says so.
    const relied = await lockReliedOn(trx, [dossier.id])
    await moveDossier(trx, dossier, 'withdrawn')
    record({
      subjects: [dossier.id, ...relied.map((one) => one.id)],
      changes: { stage: 'withdrawn', reason: input.reason },
    })
    return { dossierId: dossier.id }
  },
})

/** Thẩm định: the standing body judges what only people can judge and passes the dossier on to the council. */
export const appraiseDossier = action({
  name: 'dossier.appraise',
  title: 'Thẩm định đạt',
  input: z.object({ ...ofDossier, judged: judgedInput.default({}), opinion: optionalText(5000) }),
  load,
  may,
  run: async ({ trx, input, object: { dossier }, today, record }) => {
    const asked = await judgementsFor(trx, dossier, today)
    const unanswered = asked.filter((judgement) => !(judgement.code in input.judged))
    if (unanswered.length) {
      throw new BadInput(
        `Còn ${unanswered.length} nội dung chưa đánh giá.`,
        unanswered.map((judgement) => ({
          path: `judged.${judgement.code}`,
          message: `Chọn đạt hoặc chưa đạt: ${judgement.text}.`,
        })),
      )
    }
    const judged = Object.fromEntries(asked.map(({ code }) => [code, input.judged[code]!]))
    const verdict = await checkDossier(trx, { ...dossier, judged }, today)
    if (!mayGoUp(verdict.state) && !(await approvedOverride(trx, dossier.id))) {
      throw new BadInput(`${verdict.heading}. Trả lại hồ sơ kèm lý do, hoặc để đơn vị xin trình kèm giải trình.`)
    }
    await moveDossier(trx, dossier, 'appraised', {
      judged: JSON.stringify(judged) as never,
      verdict: JSON.stringify(verdict) as never,
      verdict_state: verdict.state,
    })
    record({
      subjects: [dossier.id],
      changes: { stage: 'appraised', verdict: verdict.state, opinion: input.opinion },
      personal: { judged },
    })
    return { dossierId: dossier.id, verdict: verdict.state }
  },
})

/** Trả lại hồ sơ kèm lý do. */
export const returnDossier = action({
  name: 'dossier.return',
  title: 'Trả lại',
  input: z.object({ ...ofDossier, reason: reasonInput }),
  load,
  may,
  run: async ({ trx, input, object: { dossier }, today, record }) => {
    // It starts again from the unit: the nearest council first, and an override must be approved anew.
    const route = await routeOf(trx, dossier.organisation_id, dossier.honour, today)
    await trx
      .updateTable('dossier_overrides')
      .set({ approved_by: null, approved_on: null })
      .where('dossier_id', '=', dossier.id)
      .execute()
    await moveDossier(trx, dossier, 'returned', {
      sender_id: dossier.organisation_id,
      receiver_id: route.receiver.id,
      return_reason: input.reason,
      received_on: null,
      regime: null,
      appraisal_due_on: null,
      judged: '{}' as never,
    })
    record({ subjects: [dossier.id], changes: { stage: 'returned', reason: input.reason } })
    return { dossierId: dossier.id }
  },
})

function whyNotUp(
  missing: { name: string }[],
  verdict: { state: Parameters<typeof mayGoUp>[0]; heading: string },
): string {
  const parts = missing.length ? `Hồ sơ còn thiếu: ${missing.map((part) => part.name.toLowerCase()).join('; ')}. ` : ''
  const law = mayGoUp(verdict.state) ? '' : `${verdict.heading}. `
  return `Chưa trình được hồ sơ. ${parts}${law}Bổ sung, hoặc xin trình kèm giải trình để thủ trưởng chấp thuận.`
}

function refuseFutureYear(year: number, today: Day): void {
  if (year > yearOf(today)) throw wrongField('year', `Năm ${year} chưa đến.`)
}

/** Saves a change that leaves the stage alone. */
async function touch(trx: Trx, dossier: Dossier, set: { report?: string }): Promise<void> {
  await trx
    .updateTable('dossiers')
    .set((value) => ({ ...set, version: value('version', '+', 1) }))
    .where('id', '=', dossier.id)
    .execute()
}
