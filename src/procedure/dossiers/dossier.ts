/** Hồ sơ đề nghị khen thưởng: one nominee, one honour; its stages, its parts, and who may do what with it. */
import * as z from 'zod'
import { id } from '../../base/ids.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { lowerFirst, optionalText, text } from '../../base/text.ts'
import { dossierPartsOf, workflowFor } from '../../law/procedure/procedure.ts'
import type { PartCode } from '../../law/procedure/workflow.ts'
import type { Confidence, Regime } from '../../law/regimes.ts'
import { honours, type Cycle, type Honour } from '../../law/vocabulary.ts'
import type { Verdict, VerdictState } from '../../law/verdict.ts'
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
  confidence: Confidence
  /** Chỉ khi có, hoặc chỉ trong trường hợp này: nobody is kept from submitting without it. */
  onlyWhen?: string
  /** Quy định riêng that adds it to what the law asks for. */
  layerId?: string
}

/** Mã thành phần hồ sơ: `initiativeCertificate`, or the key of a part that a layer has added. */
export const partCode = z.string().min(1).max(60)

/** Thành phần hồ sơ mà thủ tục của danh hiệu, hình thức yêu cầu, by the regime and the kind of commendation. */
export function partsOf(honourCode: Honour, regime: Regime, cycle?: Cycle): DossierPart[] {
  const workflow = workflowFor(honourCode, regime, cycle)
  if (workflow === null) return []
  return dossierPartsOf(workflow, honourCode).flatMap(({ code, name, condition, variant, basis }): DossierPart[] => {
    const from = partSources[code] ?? 'attachment'
    if (from === 'none' || variant !== undefined) return []
    const onlyWhen = condition ?? (name.endsWith(ifAny) ? 'nếu có' : undefined)
    const { article, confidence } = basis
    return [
      {
        code,
        name: name.replace(ifAny, ''),
        from,
        article,
        confidence,
        ...(onlyWhen !== undefined && { onlyWhen }),
      },
    ]
  })
}

const ifAny = ' (nếu có)'

/** How parts come into the dossier; whatever is not named here is attached. `none`: the dossier as it is kept is that already. */
const partSources: Partial<Record<PartCode, DossierPart['from'] | 'none'>> = {
  letter: 'letter',
  proposal: 'letter',
  report: 'report',
  contributionReport: 'report',
  summaryReport: 'report',
  serviceSummary: 'report',
  minutes: 'minutes',
  minutesAndCount: 'minutes',
  count: 'minutes',
  electronicFiles: 'none',
}

/** Ai quyết định: at which level an honour is conferred. */
export type DecidingLevel = 'department' | 'province' | 'ministry' | 'primeMinister'

/** Honours that can be nominated so far, with the level that decides (Luật 2003 Điều 78–80; NĐ 91/2017 Điều 43). */
export const nominable: Partial<Record<Honour, DecidingLevel>> = {
  LDTT: 'department',
  CSTDCS: 'department',
  BKT: 'province',
  BKTTG: 'primeMinister',
}

/** The level that decides honours which cannot be nominated yet, where it is a body of the register. */
export const otherDeciders: Partial<Record<Honour, DecidingLevel>> = {
  TTLDTT: 'department',
  CSTDT: 'province',
  CTDT: 'province',
  CSTDB: 'ministry',
  CTDB: 'ministry',
  BKB: 'ministry',
}

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

/** Sáng kiến làm căn cứ: all that the dossier relies on, chosen anew. */
export const relianceInput = z.object({ dossierId: id, initiativeIds: z.array(id).max(50) })

/** Nội dung cần người đánh giá: code → met or not. */
export const judgedInput = z.record(z.string().max(60), z.boolean())

/** Lý do. */
export const reasonInput = text(2000)

/** What the verdict allows: a dossier goes up when nothing fails and nothing is unknown; what a council must judge may wait for it. */
export function mayGoUp(state: VerdictState): boolean {
  return state === 'eligible' || state === 'awaitsCouncil'
}

/** Why an honour is far: the first thing that is wanting. */
export function firstReason({ missing, heading }: Pick<Verdict, 'missing' | 'heading'>): string {
  const [first] = missing
  return first === undefined ? heading : `Còn thiếu: ${lowerFirst(first)}`
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
  ...(['officer', 'standing', 'leader', 'member', 'auditor'] as const).flatMap((role) => [
    ...onEveryLine('dossier.ladder', role),
    ...onEveryLine('dossier.collectiveLadder', role),
  ]),
  { action: 'dossier.ownLadder', role: 'signedIn', relation: 'any' },
  { action: 'dossier.nominate', role: 'standing', relation: 'self' },
  { action: 'dossier.edit', role: 'officer', relation: 'self', stages: editable },
  { action: 'dossier.attach', role: 'officer', relation: 'self', stages: editable },
  { action: 'dossier.rely', role: 'officer', relation: 'self', stages: editable },
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
