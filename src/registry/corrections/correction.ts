/** Đề nghị sửa hồ sơ: what a person says is wrong or missing in the own record, and what the unit's officer does about it. */
import * as z from 'zod'
import { id } from '../../base/ids.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { text } from '../../base/text.ts'

/** Phần của hồ sơ. */
export const correctionSections = {
  identity: 'Thông tin cá nhân',
  posts: 'Quá trình công tác',
  ratings: 'Xếp loại năm, đăng ký thi đua',
  initiatives: 'Sáng kiến',
  awards: 'Khen thưởng',
  absences: 'Nghỉ, đi học',
  disciplines: 'Kỷ luật, việc đang xem xét',
  other: 'Nội dung khác',
} as const
/** Phần, by its code. */
export type CorrectionSection = keyof typeof correctionSections
/** Schema of a section. */
export const correctionSection = z.enum(
  Object.keys(correctionSections) as [CorrectionSection, ...CorrectionSection[]],
  'Chọn phần cần sửa.',
)

/** Tình trạng của đề nghị. */
export const correctionStates = {
  asked: 'chờ trả lời',
  done: 'đã sửa',
  refused: 'không sửa',
  withdrawn: 'đã rút',
} as const
/** Tình trạng, by its code. */
export type CorrectionState = keyof typeof correctionStates
/** Schema of a state. */
export const correctionState = z.enum(Object.keys(correctionStates) as [CorrectionState, ...CorrectionState[]])

/** Đề nghị sửa. */
export const correctionInput = z.object({
  section: correctionSection,
  /** Hồ sơ đang ghi gì, or that something is missing. */
  wrong: text(1000),
  /** Đúng ra là gì. */
  right: text(1000),
  /** Minh chứng: a decision, a certificate. */
  file: z
    .object({
      name: z.string().min(1).max(200),
      type: z.enum(['application/pdf', 'image/png', 'image/jpeg'], 'Chỉ nhận tệp PDF, PNG hoặc JPEG.'),
      base64: z.base64().max(14_000_000, 'Tệp lớn quá 10 MB.'),
    })
    .optional(),
})

/** Trả lời: done, with what was done; or refused, with the reason. */
export const correctionAnswer = z.object({
  correctionId: id,
  version: z.number().int(),
  outcome: z.enum(['done', 'refused'], 'Chọn đã sửa hoặc không sửa.'),
  answer: text(1000),
})

/** Rút đề nghị. */
export const correctionWithdrawal = z.object({ correctionId: id, version: z.number().int() })

/** Ai được làm gì: everybody about the own record; the unit's officer answers, nobody the own request. */
export const correctionPolicy: PolicyRow[] = [
  { action: 'correction.ask', role: 'signedIn', relation: 'any' },
  { action: 'correction.withdraw', role: 'signedIn', relation: 'any' },
  { action: 'correction.mine', role: 'signedIn', relation: 'any' },
  { action: 'correction.answer', role: 'officer', relation: 'self', barredByConflict: true },
  { action: 'correction.answer', role: 'standing', relation: 'self', barredByConflict: true },
  { action: 'correction.answer', role: 'standing', relation: 'ancestor', barredByConflict: true },
  ...(['officer', 'leader', 'standing', 'auditor'] as const).flatMap((role) =>
    (['self', 'ancestor'] as const).map((relation): PolicyRow => ({ action: 'correction.list', role, relation })),
  ),
  // Whoever may not read it is stopped by `standingOf`: it is the own one, or one of a unit in reach.
  ...['correction.show', 'correction.file'].flatMap((action): PolicyRow[] =>
    (['officer', 'leader', 'standing', 'auditor'] as const).flatMap((role) =>
      (['self', 'ancestor'] as const).map((relation): PolicyRow => ({ action, role, relation })),
    ),
  ),
  ...['correction.show', 'correction.file'].map((action): PolicyRow => ({
    action,
    role: 'signedIn',
    relation: 'any',
    stages: ['own'],
  })),
]
