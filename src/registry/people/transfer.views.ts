import { sql } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import { id } from '../../base/ids.ts'
import { containing, onePage, pageInput, vietnamese } from '../../base/lists.ts'
import { nextActs, noStanding } from '../../base/policy.ts'
import { isWithin } from '../organisations/organisation.store.ts'
import { cancelTransfer, confirmTransfer, refuseTransfer } from './transfer.actions.ts'
import { onlyTransfer, transferState, transferStates } from './transfer.ts'
import {
  findTransfer,
  otherUnit,
  relationsOfBoth,
  standingOfBoth,
  standingOfUnit,
  transfers,
} from './transfer.store.ts'

/** Điều động: proposals from and to the units in reach. */
export const listTransfers = view({
  name: 'transfer.list',
  title: 'Điều động',
  input: z.object({
    ...pageInput(['proposed', 'day', 'person'], true),
    stage: transferState.optional(),
    organisationId: id.optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: ({ db, input, today, visible }) => {
    let query = transfers(db).where(visible(relationsOfBoth(today)))
    if (input.q) query = query.where(sql<boolean>`p.name_folded like ${containing(input.q)}`)
    if (input.stage) query = query.where('t.state', '=', input.stage)
    if (input.organisationId) {
      const unit = input.organisationId
      query = query.where(
        sql<boolean>`(${isWithin(sql`t.from_organisation_id`, unit, today)} or ${isWithin(sql`t.to_organisation_id`, unit, today)})`,
      )
    }
    const sorts = {
      proposed: { neverNull: sql`t.proposed_on` },
      day: { neverNull: sql`t.on_day` },
      person: { neverNull: vietnamese(sql`p.name`) },
    }
    return onePage(db, query, input, sorts, sql`t.id`)
  },
  sheet: {
    name: 'Điều động',
    columns: [
      { title: 'Mã', value: (row) => row.person_code },
      { title: 'Họ và tên', value: (row) => row.person_name },
      { title: 'Từ đơn vị', value: (row) => row.from_name },
      { title: 'Đến đơn vị', value: (row) => row.to_name },
      { title: 'Chức vụ mới', value: (row) => row.title },
      { title: 'Từ ngày', value: (row) => row.on_day },
      { title: 'Căn cứ', value: (row) => row.basis },
      { title: 'Đề xuất ngày', value: (row) => row.proposed_on },
      { title: 'Tình trạng', value: (row) => transferStates[row.state] },
      { title: 'Lý do', value: (row) => row.reason },
    ],
  },
})

/** Một đề xuất điều động, with what may be answered. */
export const showTransfer = view({
  name: 'transfer.show',
  title: 'Điều động',
  input: z.object(onlyTransfer),
  load: async ({ db, input, today }) => {
    const transfer = await findTransfer(db, input.transferId)
    return { transfer, standing: await standingOfBoth(db, transfer, today) }
  },
  may: ({ standing }) => standing,
  show: async ({ db, office, actor, object: { transfer }, today }) => {
    const isOpen = transfer.state === 'proposed'
    const [other, own] = isOpen
      ? await Promise.all(
          [otherUnit(transfer), transfer.proposed_by].map((unit) =>
            standingOfUnit(db, unit, transfer.person_id, today),
          ),
        )
      : [noStanding, noStanding]
    const acts = (standing: typeof noStanding, list: Parameters<typeof nextActs>[3]) =>
      isOpen ? nextActs(office.policy, actor, standing, list) : []
    return {
      transfer,
      next: [...acts(other!, [confirmTransfer, refuseTransfer]), ...acts(own!, [cancelTransfer])],
    }
  },
})
