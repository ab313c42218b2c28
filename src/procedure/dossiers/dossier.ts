/** Hồ sơ đề nghị khen thưởng: one nominee, one honour; its stages, its parts, and who may do what with it. */
import * as z from 'zod'
import { id } from '../../base/ids.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { optionalText, text } from '../../base/text.ts'
import { honours, type Honour } from '../../law/vocabulary.ts'
import type { VerdictState } from '../../law/verdict.ts'
import { honour } from '../../registry/awards/award.ts'
import { year } from '../../registry/people/person.ts'

/** Bước của hồ sơ, in order; the last four are ends or side tracks. */
export const dossierStages = {
  draft: 'Đang lập',
  submitted: 'Chờ tờ trình',
  received: 'Chờ thẩm định',
  appraised: 'Đã thẩm định',
  tabled: 'Trình hội đồng',
  recommended: 'Hội đồng đề nghị',
  drafted: 'Trình ký quyết định',
  awarded: 'Đã khen thưởng',
  returned: 'Trả lại',
  notRecommended: 'Hội đồng không đề nghị',
  withdrawn: 'Đã rút',
} as const
export type DossierStage = keyof typeof dossierStages

/** From each stage, the stages that may follow: the whole graph, the forbidden is what is not here. */
export const stagesAfter: Record<DossierStage, readonly DossierStage[]> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['received', 'draft', 'withdrawn'],
  received: ['appraised', 'returned'],
  appraised: ['tabled', 'returned'],
  tabled: ['recommended', 'notRecommended', 'appraised'],
  recommended: ['received', 'drafted'],
  drafted: ['awarded', 'recommended'],
  awarded: [],
  returned: ['submitted', 'withdrawn'],
  notRecommended: [],
  withdrawn: [],
}

/** Thành phần hồ sơ. `report` is written in the dossier; `letter` and `minutes` come by themselves on the way. */
export interface DossierPart {
  code: string
  name: string
  from: 'report' | 'attachment' | 'letter' | 'minutes'
  article: string
}

/** Thành phần hồ sơ by honour, regime of 2017 (Luật 2003 Điều 84, sửa đổi 2013; NĐ 91/2017 Điều 51–54). */
export function partsOf(honourCode: Honour): DossierPart[] {
  const article = 'Luật Thi đua, khen thưởng 2003 Điều 84 (sửa đổi 2013 khoản 48)'
  const initiative: DossierPart = {
    code: 'SK',
    name: 'Chứng nhận, xác nhận sáng kiến, đề tài',
    from: 'attachment',
    article,
  }
  return [
    { code: 'TTR', name: 'Tờ trình kèm danh sách', from: 'letter', article },
    { code: 'BCTT', name: 'Báo cáo thành tích', from: 'report', article },
    { code: 'BB', name: 'Biên bản họp xét của hội đồng', from: 'minutes', article },
    ...(needsInitiative.has(honourCode) ? [initiative] : []),
  ]
}

const needsInitiative: ReadonlySet<Honour> = new Set(['CSTDCS', 'BKT', 'BKB', 'BKTTG'])

/** Ai quyết định: at which level an honour is conferred. */
export type DecidingLevel = 'department' | 'province' | 'ministry' | 'primeMinister'

/** Honours that can be nominated so far, with the level that decides (Luật 2003 Điều 78–80; NĐ 91/2017 Điều 43). */
export const nominable: Partial<Record<Honour, DecidingLevel>> = {
  LDTT: 'department',
  CSTDCS: 'department',
  BKT: 'province',
  BKTTG: 'primeMinister',
}

/** Thời hạn thẩm định, in working days (NĐ 91/2017 Điều 48 khoản 2): 20 at a unit, 25 at ministry or province. */
export const appraisalDays = { unit: 20, ministryProvince: 25 } as const

/** A report shorter than this says nothing that a council could judge. */
export const shortestReport = 80

/** Đề nghị as it is entered. */
export const nominateInput = z.object({
  nomineeId: id,
  honour: honour.refine((code) => code in nominable, {
    error:
      'Bản này mới lập được hồ sơ cho Lao động tiên tiến, Chiến sĩ thi đua cơ sở, Bằng khen của Chủ tịch UBND tỉnh và của Thủ tướng.',
  }),
  year,
  report: optionalText(50_000),
})

/** Nội dung cần người đánh giá: code → met or not. */
export const judgedInput = z.record(z.string().max(60), z.boolean())

/** Lý do. */
export const reasonInput = text(2000)

/** What the verdict allows: a dossier goes up when nothing fails and nothing is unknown; what a council must judge may wait for it. */
export function mayGoUp(state: VerdictState): boolean {
  return state === 'eligible' || state === 'awaitsCouncil'
}

/** Sổ lấy số of dossiers. One for the whole office, because a code names a dossier among those of all its bodies. */
export const dossierBook = 'HS'
/** Stands for no single body where a number book asks whose it is. */
export const wholeOffice = '00000000-0000-0000-0000-000000000000'

/** Mã hồ sơ: `HS-2021-0187`. */
export function dossierCode(year: number, number: number): string {
  return `HS-${year}-${String(number).padStart(4, '0')}`
}

/** `Chiến sĩ thi đua cơ sở năm 2021`; a form of commendation has no year of its own. */
export function honourTitle(honourCode: Honour, achievementYear: number): string {
  const { name, kind } = honours[honourCode]
  return kind === 'emulationTitle' ? `${name} năm ${achievementYear}` : name
}

/** Before a letter carries it up, a dossier is the unit's own affair; the receiver sees it again when it has been sent back. */
const sent = (Object.keys(dossierStages) as DossierStage[]).filter(
  (stage) => !['draft', 'submitted', 'withdrawn'].includes(stage),
)

const seeing: PolicyRow[] = (['dossier.list', 'dossier.show', 'dossier.part'] as const).flatMap((action) => [
  { action, role: 'officer', relation: 'self' },
  { action, role: 'leader', relation: 'self' },
  ...(['standing', 'member', 'leader'] as const).map((role): PolicyRow => ({
    action,
    role,
    relation: 'receiver',
    stages: sent,
  })),
  ...(['standing', 'leader', 'auditor'] as const).map((role): PolicyRow => ({ action, role, relation: 'ancestor' })),
  { action, role: 'auditor', relation: 'sector' },
])

const editable = ['draft', 'returned'] as const

/** Ai được làm gì với hồ sơ. */
export const dossierPolicy: PolicyRow[] = [
  ...seeing,
  { action: 'dossier.nominate', role: 'officer', relation: 'self' },
  ...(['officer', 'standing', 'leader'] as const).flatMap((role) => onEveryLine('dossier.preview', role)),
  // Who may read a record may read what the law makes of it.
  ...(['officer', 'standing', 'leader', 'member', 'auditor'] as const).flatMap((role) =>
    onEveryLine('dossier.ladder', role),
  ),
  { action: 'dossier.nominate', role: 'standing', relation: 'self' },
  { action: 'dossier.edit', role: 'officer', relation: 'self', stages: editable },
  { action: 'dossier.attach', role: 'officer', relation: 'self', stages: editable },
  { action: 'dossier.requestOverride', role: 'officer', relation: 'self', stages: editable },
  { action: 'dossier.approveOverride', role: 'leader', relation: 'self', stages: editable, barredByConflict: true },
  { action: 'dossier.approveOverride', role: 'leader', relation: 'receiver', stages: editable, barredByConflict: true },
  { action: 'dossier.submit', role: 'officer', relation: 'self', stages: editable },
  { action: 'dossier.withdraw', role: 'officer', relation: 'self', stages: ['draft', 'submitted', 'returned'] },
  { action: 'dossier.appraise', role: 'standing', relation: 'receiver', stages: ['received'], barredByConflict: true },
  {
    action: 'dossier.return',
    role: 'standing',
    relation: 'receiver',
    stages: ['received', 'appraised'],
    barredByConflict: true,
  },
]

function onEveryLine(action: string, role: PolicyRow['role']): PolicyRow[] {
  return (['self', 'ancestor', 'sector'] as const).map((relation) => ({ action, role, relation }))
}
