/** Điều động, thuyên chuyển: one of two units proposes that a person goes from the one to the other, and the other confirms. */
import * as z from 'zod'
import { id } from '../../base/ids.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { text } from '../../base/text.ts'
import { dayInput } from '../organisations/organisation.ts'
import { postCategory } from './person.ts'

/** Tình trạng của một đề xuất điều động. */
export const transferStates = {
  proposed: 'chờ xác nhận',
  confirmed: 'đã xác nhận',
  refused: 'không đồng ý',
  cancelled: 'đã rút',
} as const
/** Tình trạng, by its code. */
export type TransferState = keyof typeof transferStates
/** Schema of a state. */
export const transferState = z.enum(Object.keys(transferStates) as [TransferState, ...TransferState[]])

/** Đề xuất điều động: from the unit of today's post to another, from a day on. */
export const transferProposal = z.object({
  personId: id,
  toOrganisationId: id,
  title: text(200),
  category: postCategory.default('direct'),
  /** The first day in the new unit. */
  onDay: dayInput,
  basis: text(300),
})

/** One proposal. */
export const onlyTransfer = { transferId: id }

/** Ai được làm gì: each of the two units through its officer, head or standing body, or the standing body above it. */
export const transferPolicy: PolicyRow[] = [
  ...['transfer.propose', 'transfer.confirm', 'transfer.refuse', 'transfer.cancel'].flatMap((action): PolicyRow[] => [
    { action, role: 'officer', relation: 'self', barredByConflict: true },
    { action, role: 'leader', relation: 'self', barredByConflict: true },
    { action, role: 'standing', relation: 'self', barredByConflict: true },
    { action, role: 'standing', relation: 'ancestor', barredByConflict: true },
  ]),
  ...['transfer.list', 'transfer.show'].flatMap((action): PolicyRow[] =>
    (['officer', 'leader', 'standing', 'auditor'] as const).flatMap((role) =>
      (['self', 'ancestor'] as const).map((relation): PolicyRow => ({ action, role, relation })),
    ),
  ),
]
