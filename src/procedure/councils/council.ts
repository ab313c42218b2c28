/** Hội đồng thi đua - khen thưởng: who sits in it, how many must be there, which share of all members a case needs. */
import * as z from 'zod'
import { id } from '../../base/ids.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { optionalText, text } from '../../base/text.ts'
import { honour } from '../../registry/awards/award.ts'
import { dayInput } from '../../registry/organisations/organisation.ts'

/** Vị trí trong hội đồng. */
export const seats = { chair: 'Chủ tịch', viceChair: 'Phó Chủ tịch', member: 'Ủy viên', secretary: 'Thư ký' } as const
export type Seat = keyof typeof seats

/** Bước của phiên họp, in order; each follows only the one before. */
export const sittingStages = {
  planned: 'Đang chuẩn bị',
  voting: 'Đang bỏ phiếu',
  counted: 'Đã kiểm phiếu',
  concluded: 'Đã kết luận',
} as const
export type SittingStage = keyof typeof sittingStages

/** Hội đồng as it is established: members, quorum and the shares of votes, each with its basis. */
export const councilInput = z.object({
  bodyId: id,
  organisationId: id.nullable().default(null),
  standingId: id.nullable().default(null),
  name: text(300),
  quorum: z
    .object({ numerator: z.number().int().positive(), denominator: z.number().int().positive(), basis: text(300) })
    .refine((q) => q.numerator <= q.denominator, 'Tỷ lệ thành viên phải có mặt không quá toàn bộ.'),
  seats: z
    .array(
      z.object({
        personId: id,
        seat: z.enum(['chair', 'viceChair', 'member', 'secretary']),
        from: dayInput.nullable().default(null),
      }),
    )
    .max(60),
  thresholds: z.array(
    z.object({ honour, percent: z.number().int().min(1).max(100), strict: z.boolean(), basis: text(300) }),
  ),
})

/** Phiên họp as it is prepared. */
export const sittingInput = z.object({
  bodyId: id,
  title: text(300),
  heldOn: dayInput,
  place: text(300),
  dossierIds: z.array(id).min(1, 'Chọn ít nhất một hồ sơ.').max(200),
})

/** Phiếu: a choice for every case on which the member votes. */
export const ballotInput = z.object({
  sittingId: id,
  /** Made by the voter's own device and shown to nobody: the receipt comes from it, and it makes the ballot unguessable. */
  secret: z.string().regex(/^[A-Za-z0-9_-]{22,64}$/, 'Mã bí mật của phiếu không đúng dạng.'),
  choices: z.record(z.uuid(), z.enum(['for', 'against'])),
})

/** Kết luận của phiên họp; empty: the minutes say what the votes say. */
export const conclusionInput = optionalText(10_000)

/** Ngưỡng phiếu. The share is of all members of the council, in whole numbers, never rounded. */
export interface Threshold {
  percent: number
  /** "Quá" a share rather than "từ" it. */
  strict: boolean
}

/** Đạt tỷ lệ phiếu. A council without members passes nothing. */
export function isPassed(votesFor: number, members: number, threshold: Threshold): boolean {
  if (members === 0) return false
  const have = votesFor * 100
  const need = members * threshold.percent
  return threshold.strict ? have > need : have >= need
}

/** The least number of votes that passes: "từ 10/11 phiếu". */
export function votesNeeded(members: number, threshold: Threshold): number {
  const least = Math.ceil((members * threshold.percent) / 100)
  return isPassed(least, members, threshold) ? least : least + 1
}

/** Đủ số thành viên để họp: a share of all members must be present. A council without members cannot meet. */
export function isQuorate(
  present: number,
  members: number,
  quorum: { numerator: number; denominator: number },
): boolean {
  return members > 0 && present * quorum.denominator >= members * quorum.numerator
}

/** Số thành viên ít nhất phải có mặt: "cần ít nhất 8". */
export function leastPresent(members: number, quorum: { numerator: number; denominator: number }): number {
  return Math.ceil((members * quorum.numerator) / quorum.denominator)
}

const keeping = ['sitting.plan', 'sitting.open', 'sitting.count', 'sitting.conclude'] as const
const stageOf: Partial<Record<(typeof keeping)[number], readonly SittingStage[]>> = {
  'sitting.open': ['planned'],
  'sitting.count': ['voting'],
  'sitting.conclude': ['counted'],
}

/** Ai được làm gì với hội đồng và phiên họp. */
export const councilPolicy: PolicyRow[] = [
  { action: 'council.establish', role: 'operator', relation: 'any' },
  { action: 'council.establish', role: 'leader', relation: 'self' },
  ...keeping.map((action): PolicyRow => {
    const stages = stageOf[action]
    return { action, role: 'standing', relation: 'self', ...(stages && { stages }) }
  }),
  { action: 'sitting.recuse', role: 'member', relation: 'self', stages: ['planned', 'voting'] },
  { action: 'ballot.cast', role: 'member', relation: 'self', stages: ['voting'] },
  ...(['council.show', 'sitting.list', 'sitting.show', 'sitting.minutes'] as const).flatMap((action): PolicyRow[] => [
    ...(['standing', 'member', 'leader', 'auditor'] as const).map((role): PolicyRow => ({
      action,
      role,
      relation: 'self',
    })),
    { action, role: 'auditor', relation: 'ancestor' },
  ]),
]
