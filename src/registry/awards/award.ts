/** Sổ khen thưởng. An *honour* can be conferred; an *award* is one honour conferred on someone by a decision. */
import * as z from 'zod'
import { id } from '../../base/ids.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { optionalText, text } from '../../base/text.ts'
import { cycles, honours, type Cycle, type Honour } from '../../law/vocabulary.ts'
import { dayInput } from '../organisations/organisation.ts'
import { year } from '../people/person.ts'

/** Danh hiệu, hình thức khen thưởng, by its code. */
export const honour = z.enum(
  Object.keys(honours) as [Honour, ...Honour[]],
  'Chọn một danh hiệu hoặc hình thức khen thưởng.',
)
/** Loại hình khen thưởng: by merit, yearly, ad hoc. */
export const cycle = z.enum(Object.keys(cycles) as [Cycle, ...Cycle[]], 'Chọn một loại hình khen thưởng.')

/** Đối tượng được khen thưởng. A foreigner is a person, a foreign body a collective. */
export const recipientKinds = { person: 'cá nhân', collective: 'tập thể', household: 'hộ gia đình' } as const
/** Đối tượng, by its code. */
export type RecipientKind = keyof typeof recipientKinds
const recipientKind = z.enum(['person', 'household', 'collective'])

/** Hiệu lực của một mục: in force, or ended by a later entry. */
export const awardStandings = { inForce: 'còn hiệu lực', revoked: 'đã thu hồi', corrected: 'đã đính chính' } as const
/** Hiệu lực, by its code. */
export type AwardStanding = keyof typeof awardStandings

/** Người, hộ, tổ chức nước ngoài chưa có trong sổ: entered together with the award, kept by the unit that enters it. */
export const newcomerKinds = {
  person: 'Người dân, người nước ngoài',
  household: 'Hộ gia đình',
  foreignOrganisation: 'Tổ chức nước ngoài',
} as const
/** Loại người, hộ, tổ chức ghi mới, by its code. */
export type NewcomerKind = keyof typeof newcomerKinds

const newcomer = z
  .object({
    kind: z.enum(['person', 'household', 'foreignOrganisation']),
    name: text(200),
    /** Quốc tịch, nước; empty for Việt Nam. */
    nationality: optionalText(60),
  })
  .refine((one) => one.kind !== 'foreignOrganisation' || one.nationality !== '', {
    path: ['nationality'],
    message: 'Ghi tổ chức thuộc nước nào.',
  })
/** One who enters the register together with the award. */
export type Newcomer = z.output<typeof newcomer>

/** Một người, hộ, tập thể được khen: known by its id, or entered on the spot. */
const recipient = {
  recipientKind,
  recipientId: id.optional(),
  newcomer: newcomer.optional(),
  /** Đơn vị khi đó; null: where the recipient served in the last year, or serves today. */
  organisationId: id.nullable().default(null),
  line: text(300),
}
const years = { from: year, to: year, achievement: optionalText(500) }

const oneRecipient = {
  check: (award: { recipientId?: string | undefined; newcomer?: unknown }) =>
    (award.recipientId === undefined) !== (award.newcomer === undefined),
  told: { path: ['recipientId'], message: 'Chọn một người, hộ hoặc tập thể, hoặc ghi mới.' },
}
const yearsInOrder = {
  check: (award: { from: number; to: number }) => award.from <= award.to,
  told: { path: ['to'], message: 'Năm cuối lập thành tích phải không trước năm đầu.' },
}

/** Giấy tờ quyết định: what old papers say of it. */
const decisionFields = {
  symbol: text(80),
  signedOn: dayInput,
  decider: text(200),
  deciderId: id.nullable().default(null),
  honour,
  cycle,
}

/** Bản chụp: types and size of a scan. Ten megabytes, as in a dossier. */
export const scanTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const
/** The largest scan, in bytes. */
export const largestScan = 10 * 1024 * 1024
const scan = z.object({
  name: text(200),
  type: z.enum(scanTypes, 'Chỉ nhận tệp PDF, PNG hoặc JPEG. Hãy lưu văn bản thành PDF rồi chọn lại.'),
  base64: z.base64('Tệp hỏng khi gửi. Hãy chọn lại tệp.').max(14_000_000, 'Tệp lớn hơn 10 MB.'),
})
/** Một bản chụp on its way in. */
export type Scan = z.output<typeof scan>

/** Whether the bytes begin as a file of that type does: a name or a header can say anything. */
export function beginsAs(type: Scan['type'], bytes: Uint8Array): boolean {
  return signatures[type].every((byte, at) => bytes[at] === byte)
}

const signatures: Record<Scan['type'], readonly number[]> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46],
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'image/jpeg': [0xff, 0xd8, 0xff],
}

/** Một quyết định đã có trước khi dùng phần mềm, with those whom it honoured. */
export const oldDecisionInput = z.object({
  ...decisionFields,
  /** Đơn vị ghi sổ: keeps what is known of those who are entered on the spot. */
  keeperId: id.nullable().default(null),
  scan: scan.optional(),
  awards: z
    .array(
      z
        .object({ ...recipient, ...years })
        .refine(oneRecipient.check, oneRecipient.told)
        .refine(yearsInOrder.check, yearsInOrder.told),
    )
    .min(1, 'Thêm ít nhất một người, hộ hoặc tập thể được khen.')
    .max(5_000),
})

/** Đính chính: what should have been written, and by which document that is known. */
export const correctionInput = z
  .object({
    awardId: id,
    ...decisionFields,
    ...recipient,
    ...years,
    keeperId: id.nullable().default(null),
    document: text(200),
    correctedOn: dayInput,
    reason: text(1000),
  })
  .refine(oneRecipient.check, oneRecipient.told)
  .refine(yearsInOrder.check, yearsInOrder.told)

/** Thu hồi, khôi phục: the decision by which it is done. */
export const endingInput = z.object({ awardId: id, decisionSymbol: text(80), decidedOn: dayInput, reason: text(1000) })

/** Thêm bản chụp vào mục đã ghi. */
export const paperInput = z.object({ awardId: id, scan })

/** Sổ lấy số of decisions: `12/QĐ-STNMT`. */
export const decisionBook = 'QĐ'

/** Số of a symbol as printed, when it is a decision: 12 of `12/QĐ-STNMT`. Old symbols are written in many ways; none is refused. */
export function numberOfDecision(symbol: string): number | null {
  const found = /^(\d{1,5})\/QĐ-/u.exec(symbol)
  return found ? Number(found[1]) : null
}

/** Mục ghi từ giấy tờ cũ, or written by a decision that was signed here. */
export type AwardStage = 'entered' | 'decided'

/**
 * Ai được làm gì với sổ khen thưởng. To an entry the deciding body stands as `self`, the units of the recipient (then and
 * today) as those to whom it was sent, and all above these as `ancestor` and `sector`.
 */
export const awardPolicy: PolicyRow[] = [
  { action: 'award.enterOld', role: 'operator', relation: 'any' },
  { action: 'award.enterOld', role: 'standing', relation: 'any' },
  // An officer enters for the people of one own unit, and nothing about themselves.
  { action: 'award.enterOld', role: 'officer', relation: 'self', barredByConflict: true },
  // Who decided corrects, revokes and restores. What was entered from old papers is kept by who keeps the papers.
  { action: 'award.correct', role: 'standing', relation: 'self', barredByConflict: true },
  ...entered('award.correct', 'standing'),
  { action: 'award.correct', role: 'officer', relation: 'receiver', stages: ['entered'], barredByConflict: true },
  ...(['award.revoke', 'award.restore'] as const).flatMap((action): PolicyRow[] => [
    { action, role: 'leader', relation: 'self', barredByConflict: true },
    { action, role: 'standing', relation: 'self', stages: ['entered'], barredByConflict: true },
    ...entered(action, 'standing'),
  ]),
  { action: 'award.attachPaper', role: 'standing', relation: 'self', stages: ['entered'] },
  ...entered('award.attachPaper', 'standing'),
  { action: 'award.attachPaper', role: 'officer', relation: 'receiver', stages: ['entered'] },
  ...(['officer', 'standing', 'leader', 'member', 'auditor'] as const).flatMap((role): PolicyRow[] => [
    { action: 'award.list', role, relation: 'self' },
    { action: 'award.list', role, relation: 'ancestor' },
    { action: 'award.list', role, relation: 'sector' },
    ...(['award.show', 'award.paper'] as const).flatMap((action) =>
      (['self', 'receiver', 'ancestor', 'sector'] as const).map((relation): PolicyRow => ({ action, role, relation })),
    ),
  ]),
  ...(['officer', 'standing', 'operator'] as const).flatMap((role): PolicyRow[] => [
    { action: 'award.recipients', role, relation: 'self' },
    { action: 'award.recipients', role, relation: 'ancestor' },
  ]),
]

/** At the unit of the recipient and above it, for what was entered from old papers. */
function entered(action: string, role: PolicyRow['role']): PolicyRow[] {
  return (['receiver', 'ancestor'] as const).map((relation) => ({
    action,
    role,
    relation,
    stages: ['entered'],
    barredByConflict: true,
  }))
}
