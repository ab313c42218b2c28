/** Quyết định khen thưởng: number from the book at signing, awards into the ledger, certificates, publication. */
import * as z from 'zod'
import { id } from '../../base/ids.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { text } from '../../base/text.ts'
import { honours, type Honour } from '../../law/vocabulary.ts'
import { honour } from '../../registry/awards/award.ts'

/** Bước của quyết định. A draft is signed or cancelled; neither comes back. */
export const decisionStages = { draft: 'Dự thảo', signed: 'Đã ký', cancelled: 'Đã bỏ' } as const
export type DecisionStage = keyof typeof decisionStages

/** Sổ vàng of an honour: certificates are numbered by honour and year. */
export function goldenBook(honourCode: Honour): string {
  return `vang:${honourCode}`
}

/** Dự thảo quyết định as it is entered: one honour, its legal bases, its dossiers. */
export const decisionInput = z.object({
  bodyId: id,
  honour,
  title: text(300),
  bases: z.array(text(500)).min(1, 'Ghi ít nhất một căn cứ.').max(20),
  dossierIds: z.array(id).min(1, 'Chọn ít nhất một hồ sơ.').max(1000),
})

/** `TẶNG` a form, `CÔNG NHẬN` a title. */
export function verbOf(honourCode: Honour): string {
  return honours[honourCode].kind === 'emulationTitle' ? 'Công nhận' : 'Tặng'
}

/** Ai được làm gì với quyết định. */
export const decisionPolicy: PolicyRow[] = [
  { action: 'decision.draft', role: 'standing', relation: 'self' },
  { action: 'decision.edit', role: 'standing', relation: 'self', stages: ['draft'] },
  { action: 'decision.cancel', role: 'standing', relation: 'self', stages: ['draft'] },
  { action: 'decision.sign', role: 'leader', relation: 'self', stages: ['draft'] },
  { action: 'decision.publish', role: 'standing', relation: 'self', stages: ['signed'] },
  { action: 'decision.publish', role: 'leader', relation: 'self', stages: ['signed'] },
  ...(['decision.list', 'decision.show', 'decision.paper'] as const).flatMap((action): PolicyRow[] => [
    ...(['standing', 'leader', 'member', 'officer', 'auditor'] as const).map((role): PolicyRow => ({
      action,
      role,
      relation: 'self',
    })),
    { action, role: 'auditor', relation: 'ancestor' },
    { action, role: 'officer', relation: 'receiver', stages: ['signed'] },
  ]),
]
