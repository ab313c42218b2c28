/** Tờ trình: the paper with which a body sends dossiers up; signed by its head, numbered in its book. */
import * as z from 'zod'
import { id } from '../../base/ids.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { text } from '../../base/text.ts'

/** Bước của tờ trình. A draft is signed or cancelled; neither comes back. */
export const letterStages = { draft: 'Dự thảo', signed: 'Đã ký, đã gửi', cancelled: 'Đã bỏ' } as const
export type LetterStage = keyof typeof letterStages

/** One letter carries no more. */
export const mostDossiers = 500

/** Tờ trình as it is written. */
export const letterInput = z.object({
  organisationId: id,
  title: text(300),
  content: text(5000),
  dossierIds: z.array(id).min(1, 'Chọn ít nhất một hồ sơ.').max(mostDossiers),
})

/** Loại văn bản in the numbers of letters: `05/TTr-STNMT` (NĐ 30/2020 Phụ lục III). */
export const letterBook = 'TTr'

/** Ai được làm gì với tờ trình. */
export const letterPolicy: PolicyRow[] = [
  ...(['officer', 'standing'] as const).flatMap((role): PolicyRow[] => [
    { action: 'letter.waiting', role, relation: 'self' },
    { action: 'letter.draft', role, relation: 'self' },
    { action: 'letter.edit', role, relation: 'self', stages: ['draft'] },
    { action: 'letter.cancel', role, relation: 'self', stages: ['draft'] },
  ]),
  { action: 'letter.sign', role: 'leader', relation: 'self', stages: ['draft'] },
  ...(['letter.list', 'letter.show', 'letter.paper'] as const).flatMap((action): PolicyRow[] => [
    ...(['officer', 'standing', 'leader'] as const).map((role): PolicyRow => ({ action, role, relation: 'self' })),
    ...(['standing', 'leader', 'member'] as const).map((role): PolicyRow => ({
      action,
      role,
      relation: 'receiver',
      stages: ['signed'],
    })),
    { action, role: 'auditor', relation: 'ancestor' },
    { action, role: 'auditor', relation: 'self' },
  ]),
]
