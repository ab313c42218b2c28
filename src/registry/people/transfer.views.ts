import { sql } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import { id } from '../../base/ids.ts'
import { containing, onePage, pageInput, vietnamese } from '../../base/lists.ts'
import { can, nextActs, noStanding } from '../../base/policy.ts'
import { unitView } from '../organisations/organisation.ts'
import { withinUnit } from '../organisations/organisation.store.ts'
import { findPerson, standingOfPerson } from './person.store.ts'
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
    /** A unit of today with what it has taken over; as it was: where it, or one below it, was an end on the day of the move. */
    organisationId: id.optional(),
    unitView,
  }),
  load: nothing,
  may: () => 'scoped',
  show: ({ db, input, today, visible }) => {
    let query = transfers(db).where(visible(relationsOfBoth(today)))
    if (input.q) query = query.where(sql<boolean>`p.name_folded like ${containing(input.q)}`)
    if (input.stage) query = query.where('t.state', '=', input.stage)
    if (input.organisationId) {
      const { organisationId: unit, unitView: way } = input
      const isOf = (end: 'from' | 'to') =>
        // Of a move on the day of a reorganisation the old unit still is the one that was left.
        withinUnit(
          sql.ref(`t.${end}_organisation_id`),
          unit,
          way,
          end === 'to' ? sql`t.on_day` : sql`t.on_day - 1`,
          today,
        )
      query = query.where(sql<boolean>`(${isOf('from')} or ${isOf('to')})`)
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
    const person = await findPerson(db, transfer.person_id, today)
    const standing = await standingOfPerson(db, person, today)
    return {
      transfer,
      /** Whether the record may be opened: until the transfer it is kept by one of the two only. */
      maySeePerson: can(office.policy, actor, 'person.show', standing).allowed,
      next: [...acts(other!, [confirmTransfer, refuseTransfer]), ...acts(own!, [cancelTransfer])],
    }
  },
})
