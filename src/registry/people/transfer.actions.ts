import * as z from 'zod'
import { action } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import { showDay, type Day } from '../../base/days.ts'
import { Conflict, wrongField } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { can, type Standing } from '../../base/policy.ts'
import { text } from '../../base/text.ts'
import { findOrganisation } from '../organisations/organisation.store.ts'
import { dropPosts, followUpsOf, insertPosts, postsOf } from './career.store.ts'
import { lockPerson, nextVersion } from './person.store.ts'
import { onlyTransfer, transferProposal, transferStates } from './transfer.ts'
import { lockTransfer, otherUnit, standingOfBoth, standingOfUnit, type Transfer } from './transfer.store.ts'

/** Đề xuất điều động. Until the other unit confirms nothing changes. */
export const proposeTransfer = action({
  name: 'transfer.propose',
  title: 'Đề xuất điều động',
  input: transferProposal,
  load: async ({ trx, input, today }) => {
    const person = await lockPerson(trx, input.personId, today)
    const unit = person.organisation_id
    if (unit === null) throw new Conflict(`${person.name} hiện không giữ vị trí nào, không có đơn vị để điều động đi.`)
    const to = await findOrganisation(trx, input.toOrganisationId)
    const units = { from_organisation_id: unit, to_organisation_id: to.id, proposed_by: unit }
    return {
      person,
      units,
      to,
      own: await standingOfUnit(trx, unit, person.id, today),
      standing: { ...(await standingOfBoth(trx, units, today)), conflicted: [person.id] },
    }
  },
  may: ({ standing }) => standing,
  run: async ({ office, trx, input, object: { person, units, to, own }, actor, today, record }) => {
    if (units.from_organisation_id === to.id)
      throw wrongField('toOrganisationId', `${person.name} đang ở chính đơn vị này. Hãy chọn đơn vị khác.`)
    const present = (await postsOf(trx, person.id)).find(({ id }) => id === person.post_id)!
    if (present.from_on !== null && input.onDay <= present.from_on)
      throw wrongField('onDay', `Ngày chuyển phải sau ngày giữ vị trí hiện nay, ${showDay(present.from_on)}.`)
    const byOwnUnit = can(office.policy, actor, 'transfer.propose', own).allowed
    const transferId = newId()
    const proposedBy = byOwnUnit ? units.from_organisation_id : to.id
    const open = await trx
      .selectFrom('transfers')
      .select('id')
      .where('person_id', '=', person.id)
      .where('state', '=', 'proposed')
      .executeTakeFirst()
    if (open) throw alreadyOpen(person.name)
    await trx
      .insertInto('transfers')
      .values({
        id: transferId,
        person_id: person.id,
        from_organisation_id: units.from_organisation_id,
        to_organisation_id: to.id,
        title: input.title,
        category: input.category,
        on_day: input.onDay,
        basis: input.basis,
        proposed_by: proposedBy,
        proposed_on: today,
        state: 'proposed',
      })
      .execute()
      .catch((error: { code?: string }) => {
        // One that this actor does not see, because neither of its units is in reach.
        throw error.code === '23505' ? alreadyOpen(person.name) : error
      })
    record({
      subjects: [person.id],
      changes: {
        transferId,
        from: person.organisation_name,
        to: to.name,
        title: input.title,
        onDay: input.onDay,
        basis: input.basis,
      },
    })
    return { transferId, version: 1 }
  },
})

const answering = (who: (transfer: Transfer) => string) => ({
  load: async ({ trx, input, today }: { trx: Trx; input: { transferId: string }; today: Day }) => {
    const transfer = await lockTransfer(trx, input.transferId)
    return { transfer, standing: await standingOfUnit(trx, who(transfer), transfer.person_id, today) }
  },
  may: ({ standing }: { transfer: Transfer; standing: Standing }) => standing,
})

/** Xác nhận điều động: the present post ends on the day, and the new one begins. */
export const confirmTransfer = action({
  name: 'transfer.confirm',
  title: 'Xác nhận điều động',
  input: z.object(onlyTransfer),
  ...answering(otherUnit),
  run: async ({ trx, object: { transfer }, today, record }) => {
    requireOpen(transfer)
    const person = await lockPerson(trx, transfer.person_id, today)
    const posts = (await postsOf(trx, person.id)).filter(({ concurrent }) => !concurrent)
    const present = posts.find(
      ({ from_on, to_on }) =>
        (from_on === null || from_on < transfer.on_day) && (to_on === null || transfer.on_day < to_on),
    )
    // What a reorganisation of later has begun for the present post falls away with it.
    const followUps = present ? await followUpsOf(trx, present.id) : []
    const later = posts.some(
      ({ id, from_on }) => from_on !== null && from_on >= transfer.on_day && !followUps.includes(id),
    )
    if (!present || present.organisation_id !== transfer.from_organisation_id || later)
      throw new Conflict(
        `Từ khi đề xuất, vị trí của ${person.name} đã thay đổi; ngày ${showDay(transfer.on_day)} không còn chuyển từ ${transfer.from_name} được. Hãy rút đề xuất này và lập đề xuất mới.`,
      )
    await dropPosts(trx, followUps)
    await trx.updateTable('posts').set({ to_on: transfer.on_day }).where('id', '=', present.id).execute()
    await insertPosts(trx, [
      {
        id: newId(),
        person_id: person.id,
        organisation_id: transfer.to_organisation_id,
        title: transfer.title,
        category: transfer.category,
        from_on: transfer.on_day,
        to_on: null,
        basis: transfer.basis,
      },
    ])
    await nextVersion(trx, person)
    await close(trx, transfer, { state: 'confirmed', answered_on: today })
    record({ subjects: [person.id], changes: told(transfer) })
    return { transferId: transfer.id, personId: person.id }
  },
})

/** Không đồng ý điều động, and why. */
export const refuseTransfer = action({
  name: 'transfer.refuse',
  title: 'Không đồng ý điều động',
  input: z.object({ ...onlyTransfer, reason: text(500) }),
  ...answering(otherUnit),
  run: async ({ trx, input, object: { transfer }, today, record }) => {
    requireOpen(transfer)
    await close(trx, transfer, { state: 'refused', answered_on: today, reason: input.reason })
    record({ subjects: [transfer.person_id], changes: { ...told(transfer), reason: input.reason } })
    return { transferId: transfer.id }
  },
})

/** Rút đề xuất, by the unit that made it. */
export const cancelTransfer = action({
  name: 'transfer.cancel',
  title: 'Rút đề xuất điều động',
  input: z.object({ ...onlyTransfer, reason: text(500) }),
  ...answering((transfer) => transfer.proposed_by),
  run: async ({ trx, input, object: { transfer }, today, record }) => {
    requireOpen(transfer)
    await close(trx, transfer, { state: 'cancelled', answered_on: today, reason: input.reason })
    record({ subjects: [transfer.person_id], changes: { ...told(transfer), reason: input.reason } })
    return { transferId: transfer.id }
  },
})

function requireOpen(transfer: Transfer): void {
  if (transfer.state === 'proposed') return
  throw new Conflict(`Đề xuất điều động này ${transferStates[transfer.state]} ngày ${showDay(transfer.answered_on!)}.`)
}

async function close(
  trx: Trx,
  transfer: Transfer,
  answer: { state: 'confirmed' | 'refused' | 'cancelled'; answered_on: Day; reason?: string },
): Promise<void> {
  const closed = await trx
    .updateTable('transfers')
    .set({ ...answer, version: transfer.version + 1 })
    .where('id', '=', transfer.id)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  if (closed.numUpdatedRows !== 1n) throw new Conflict('Đề xuất điều động này vừa được trả lời.')
}

function told(transfer: Transfer) {
  return {
    transferId: transfer.id,
    from: transfer.from_name,
    to: transfer.to_name,
    title: transfer.title,
    onDay: transfer.on_day,
  }
}

function alreadyOpen(name: string): Conflict {
  return new Conflict(`${name} đang có một đề xuất điều động chờ xác nhận. Hãy xử lý đề xuất ấy trước.`)
}
