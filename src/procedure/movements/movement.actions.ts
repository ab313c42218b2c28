import * as z from 'zod'
import { action } from '../../base/action.ts'
import { showDay } from '../../base/days.ts'
import { BadInput, Conflict } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { optionalText, text } from '../../base/text.ts'
import { dayInput } from '../../registry/organisations/organisation.ts'
import { relatedTo } from '../../registry/organisations/organisation.store.ts'
import { checkReport, movementInput, reportInput } from './movement.ts'
import { findMovement, lockRecipient, readIndicators, saveReport, versionOfReport } from './movement.store.ts'

/** Phát động (hoặc nhập văn bản phát động) một phong trào: document, cascade, recipients with deadlines, indicators. */
export const launchMovement = action({
  name: 'movement.launch',
  title: 'Phát động phong trào',
  input: movementInput,
  load: async ({ trx, input, today }) => ({ related: await relatedTo(trx, input.issuerId, today) }),
  may: ({ related }) => ({ related }),
  run: async ({ trx, input, now, record }) => {
    const movementId = newId()
    await trx
      .insertInto('movements')
      .values({
        id: movementId,
        issuer_id: input.issuerId,
        document_type: input.documentType,
        symbol: input.symbol || null,
        issued_on: input.issuedOn,
        signer: input.signer || null,
        name: input.name,
        title: input.title,
        body: JSON.stringify(input.body),
        period_from: input.periodFrom,
        period_to: input.periodTo,
        period_text: input.periodText,
        stage: 'launched',
        missing: input.missing,
        source: input.source || null,
        created_at: now,
        published_at: null,
      })
      .execute()
    const parents = input.parents.map((p) => ({ movement_id: movementId, parent_id: p.movementId, line: p.line }))
    const recipients = input.recipients.map((r) => ({
      movement_id: movementId,
      organisation_id: r.organisationId,
      line: r.line,
      plan_due_on: r.planDueOn,
      registration_due_on: r.registrationDueOn,
      report_due_on: r.reportDueOn,
    }))
    const indicators = input.indicators.map((i, position) => ({ id: newId(), movement_id: movementId, position, ...i }))
    if (parents.length) await trx.insertInto('movement_parents').values(parents).execute()
    if (recipients.length) await trx.insertInto('movement_recipients').values(recipients).execute()
    if (indicators.length) await trx.insertInto('indicators').values(indicators).execute()
    record({
      subjects: [movementId, input.issuerId, ...input.parents.map((p) => p.movementId)],
      changes: { name: input.name, symbol: input.symbol, issuedOn: input.issuedOn, recipients: recipients.length },
    })
    return { movementId, indicatorIds: indicators.map((i) => i.id) }
  },
})

/** Đăng phong trào lên cổng công khai. */
export const publishMovement = action({
  name: 'movement.publish',
  title: 'Đăng lên cổng công khai',
  input: z.object({ movementId: id }),
  load: async ({ trx, input, today }) => {
    const movement = await findMovement(trx, input.movementId)
    return { movement, related: await relatedTo(trx, movement.issuer_id, today) }
  },
  may: ({ related }) => ({ related }),
  run: async ({ trx, object: { movement }, now, record }) => {
    if (movement.published_at) throw new Conflict('Phong trào này đã đăng trên cổng công khai.')
    await trx.updateTable('movements').set({ published_at: now }).where('id', '=', movement.id).execute()
    record({ subjects: [movement.id], changes: { published: true } })
    return { movementId: movement.id }
  },
})

const byRecipient = { movementId: id, organisationId: id }

/** Xác nhận đã nhận và phổ biến văn bản. */
export const acknowledgeMovement = action({
  name: 'movement.acknowledge',
  title: 'Xác nhận đã phổ biến',
  input: z.object(byRecipient),
  load: async ({ trx, input, today }) => ({
    recipient: await lockRecipient(trx, input.movementId, input.organisationId),
    related: await relatedTo(trx, input.organisationId, today),
  }),
  may: ({ related }) => ({ related }),
  run: async ({ trx, object: { recipient }, actor, today, record }) => {
    if (recipient.acknowledged_on) {
      throw new Conflict(`Đơn vị đã xác nhận phổ biến ngày ${showDay(recipient.acknowledged_on)}.`)
    }
    await trx
      .updateTable('movement_recipients')
      .set({ acknowledged_on: today, acknowledged_by: actor.personId })
      .where('movement_id', '=', recipient.movement_id)
      .where('organisation_id', '=', recipient.organisation_id)
      .execute()
    record({ subjects: [recipient.movement_id, recipient.organisation_id], changes: { acknowledgedOn: today } })
    return { acknowledgedOn: today }
  },
})

/**
 * Nộp kế hoạch đáp lại. A later plan takes the place of the earlier one; both stay in the timeline. The day of the first
 * receipt stays: a unit that was in time does not become late by mending its plan.
 */
export const answerMovement = action({
  name: 'movement.answer',
  title: 'Gửi kế hoạch thực hiện',
  input: z.object({ ...byRecipient, symbol: text(60), issuedOn: dayInput, summary: text(2000) }),
  load: async ({ trx, input, today }) => ({
    recipient: await lockRecipient(trx, input.movementId, input.organisationId),
    related: await relatedTo(trx, input.organisationId, today),
  }),
  may: ({ related }) => ({ related }),
  run: async ({ trx, input, object: { recipient }, today, record }) => {
    if (input.issuedOn > today) {
      throw new BadInput('Ngày kế hoạch chưa đến.', [
        { path: 'issuedOn', message: `Ngày ${showDay(input.issuedOn)} chưa đến. Kiểm tra lại ngày ký kế hoạch.` },
      ])
    }
    const receivedOn = recipient.plan_received_on ?? today
    await trx
      .updateTable('movement_recipients')
      .set({
        plan_symbol: input.symbol,
        plan_issued_on: input.issuedOn,
        plan_summary: input.summary,
        plan_received_on: receivedOn,
        acknowledged_on: recipient.acknowledged_on ?? today,
      })
      .where('movement_id', '=', recipient.movement_id)
      .where('organisation_id', '=', recipient.organisation_id)
      .execute()
    record({
      subjects: [recipient.movement_id, recipient.organisation_id],
      changes: {
        symbol: input.symbol,
        issuedOn: input.issuedOn,
        summary: input.summary,
        again: recipient.plan_received_on !== null,
      },
    })
    return { receivedOn }
  },
})

/** Đăng ký cá nhân, tập thể phấn đấu trong phong trào. */
export const registerInMovement = action({
  name: 'movement.register',
  title: 'Đăng ký cá nhân, tập thể',
  input: z.object({
    ...byRecipient,
    subjectKind: z.enum(['person', 'collective']),
    subjectId: id,
    /** Lĩnh vực; empty for an exemplar in every respect (toàn diện). */
    field: optionalText(200),
    pledge: text(1000),
  }),
  load: async ({ trx, input, today }) => ({
    recipient: await lockRecipient(trx, input.movementId, input.organisationId),
    related: await relatedTo(trx, input.organisationId, today),
  }),
  may: ({ related }) => ({ related }),
  run: async ({ trx, input, object: { recipient }, today, record }) => {
    const registrationId = newId()
    const added = await trx
      .insertInto('registrations')
      .values({
        id: registrationId,
        movement_id: recipient.movement_id,
        organisation_id: recipient.organisation_id,
        subject_kind: input.subjectKind,
        subject_id: input.subjectId,
        field: input.field || null,
        pledge: input.pledge,
        registered_on: today,
      })
      .onConflict((conflict) => conflict.columns(['movement_id', 'subject_id']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw new Conflict('Cá nhân hoặc tập thể này đã được đăng ký trong phong trào.')
    const late = recipient.registration_due_on !== null && today > recipient.registration_due_on
    record({
      subjects: [recipient.movement_id, recipient.organisation_id, input.subjectId],
      changes: { registrationId, pledge: input.pledge, late },
    })
    return { registrationId, late }
  },
})

/**
 * Gửi báo cáo sơ kết, tổng kết kèm số liệu. Sending again for the same period replaces the figures; the timeline keeps both.
 * The day on which it was first sent stays, because that day is held against the deadline.
 */
export const reportOnMovement = action({
  name: 'movement.report',
  title: 'Gửi báo cáo',
  input: reportInput,
  load: async ({ trx, input, today }) => ({
    recipient: await lockRecipient(trx, input.movementId, input.organisationId),
    related: await relatedTo(trx, input.organisationId, today),
    indicators: await readIndicators(trx, input.movementId),
    version: await versionOfReport(trx, input),
  }),
  may: ({ related }) => ({ related }),
  run: async ({ trx, input, object: { recipient, indicators }, today, record }) => {
    checkReport(input, indicators)
    const report = await saveReport(trx, input, today)
    record({
      subjects: [recipient.movement_id, recipient.organisation_id, report.id],
      changes: {
        kind: input.kind,
        periodFrom: input.periodFrom,
        periodTo: input.periodTo,
        figures: Object.fromEntries(input.figures.map((figure) => [figure.indicatorId, figure.value])),
        again: report.version > 1,
      },
    })
    return { reportId: report.id, version: report.version }
  },
})
