/** Thủ tục trong sách luật: the workflows in words, in groups, and which of them an honour's dossier follows. */
import { showDay } from '../base/days.ts'
import { upperFirst } from '../base/text.ts'
import type { Basis, DueDay, MonthDay } from './procedure/basis.ts'
import { forms, type Form, type FormCode } from './procedure/forms.ts'
import { workflowFor, workflowName, workflows } from './procedure/procedure.ts'
import { retentions, type Retention, type RetentionCode } from './procedure/retention.ts'
import {
  absences,
  ballots,
  channels,
  dayUnits,
  purposes,
  quorums,
  voteBases,
  workflowFamilies,
  type Decider,
  type Limit,
  type Purpose,
  type Step,
  type SubmissionDeadline,
  type Vote,
  type Workflow,
  type WorkflowFamily,
} from './procedure/workflow.ts'
import { regimeOrder, type Regime } from './regimes.ts'
import { lawBook } from './rules/book.ts'
import { cycles, honourName, honours, honoursOf, votingBodies, type Cycle, type Honour } from './vocabulary.ts'

/** The procedures for one purpose, of each group the versions by period. */
export interface ProcedureGroup {
  purpose: Purpose
  name: string
  families: { family: WorkflowFamily; name: string; workflows: Workflow[] }[]
}

/** Every procedure of the book, in the order of the list of groups. */
export function procedureGroups(): ProcedureGroup[] {
  return (Object.keys(purposes) as Purpose[]).map((purpose) => ({
    purpose,
    name: upperFirst(purposes[purpose]),
    families: (Object.keys(workflowFamilies) as WorkflowFamily[])
      .filter((family) => workflowFamilies[family].purpose === purpose)
      .map((family) => ({
        family,
        name: workflowFamilies[family].name,
        workflows: workflows.filter((one) => one.family === family),
      })),
  }))
}

/** The other versions of the same procedure. */
export function versionsOf(workflow: Workflow): Workflow[] {
  return workflows.filter((one) => one.family === workflow.family)
}

/** Thủ tục mà hồ sơ của một danh hiệu, hình thức theo, with the kinds of commendation that go this way. */
export interface HonourProcedure {
  workflow: Workflow
  name: string
  regimes: Regime[]
  cycles: Cycle[]
}

export function proceduresOf(honour: Honour): HonourProcedure[] {
  const { cycles: kinds, regimes } = lawBook.honours[honour]
  const found = regimeOrder
    .filter((regime) => regimes[regime] !== undefined)
    .flatMap((regime) =>
      kinds.flatMap((cycle) => {
        const workflow = workflowFor(honour, regime, cycle)
        return workflow === null ? [] : [{ workflow, regime, cycle }]
      }),
    )
  const byWorkflow = Map.groupBy(found, ({ workflow }) => workflow)
  return [...byWorkflow].map(([workflow, own]) => ({
    workflow,
    name: workflowName(workflow),
    regimes: [...new Set(own.map(({ regime }) => regime))],
    cycles: [...new Set(own.map(({ cycle }) => cycle))],
  }))
}

/** Danh hiệu, hình thức mà thủ tục nêu. */
export function honoursNamed(workflow: Workflow): Honour[] {
  return (Object.keys(honours) as Honour[]).filter((honour) =>
    workflow.honours.some((code) => honoursOf(code).includes(honour)),
  )
}

/** `trong 25 ngày làm việc`, `ít nhất 10 ngày làm việc, lấy ý kiến Nhân dân`. */
export function limitInWords({ days, dayUnit, bound, honours: only, when }: Limit): string {
  const length = `${bound === 'atMost' ? 'trong' : 'ít nhất'} ${String(days).padStart(2, '0')} ${dayUnits[dayUnit]}`
  const whom = only === undefined ? '' : ` (${only.map(honourName).join(', ')})`
  return `${length}${whom}${when === undefined ? '' : `, ${when}`}`
}

/** `chậm nhất 31/10`. */
export function dueInWords({ monthDay, word }: DueDay): string {
  return `${word} ${monthDayInWords(monthDay)}`
}

function monthDayInWords(monthDay: MonthDay): string {
  const [month, date] = monthDay.split('-') as [string, string]
  return `${date}/${Number(month) > 2 ? Number(month) : month}`
}

/** Thời điểm gửi hồ sơ: each sentence by itself. */
export function deadlineInWords(deadline: SubmissionDeadline): string[] {
  const { by, education, opensOn, meaning, everyYears, except } = deadline
  return [
    ...(by === null ? ['Không có ngày cố định trong năm'] : [upperFirst(dueInWords(by))]),
    ...(meaning === undefined ? [] : [meaning]),
    ...(education === undefined ? [] : [`Hệ thống giáo dục quốc dân: ${dueInWords(education)}`]),
    ...(opensOn === undefined ? [] : [`Nhận hồ sơ từ ${monthDayInWords(opensOn)}`]),
    ...(everyYears === undefined ? [] : [`${String(everyYears).padStart(2, '0')} năm một lần`]),
    ...(except === undefined ? [] : [`Trừ loại hình: ${except.map((cycle) => cycles[cycle]).join(', ')}`]),
  ]
}

/** Bỏ phiếu: each sentence by itself. */
export function voteInWords(vote: Vote): string[] {
  const { ballot, shares, quorum, base, absent, central, otherHonours, composition, assumed } = vote
  const of = base === null ? '' : ` ${voteBases[base]}`
  return [
    `Cách bỏ phiếu: ${ballots[ballot]}`,
    ...shares.map(({ percent, honours: only }) => {
      const whom = only === undefined ? '' : ` (${only.map(honourName).join(', ')})`
      return `Từ ${percent}%${of} đồng ý${whom}`
    }),
    `Thành viên dự họp: ${quorums[quorum]}`,
    ...(absent === null ? [] : [`Thành viên vắng mặt: ${absences[absent]}`]),
    ...(central === undefined ? [] : [centralInWords(central)]),
    ...(otherHonours === undefined ? [] : [`Danh hiệu, hình thức khác: ${otherHonours}`]),
    ...(composition === undefined ? [] : [`Thành phần: ${composition}`]),
    ...(assumed === undefined ? [] : [assumedInWords(assumed)]),
  ]
}

function centralInWords({ body, percent, quorumPercent }: NonNullable<Vote['central']>): string {
  const share = percent === undefined ? '' : ` đạt từ ${percent}%`
  const present = quorumPercent === undefined ? '' : `, có mặt từ ${quorumPercent}% số thành viên`
  return `${votingBodies[body]} bỏ phiếu${share}${present}`
}

function assumedInWords({ percent, candidates }: NonNullable<Vote['assumed']>): string {
  const others = candidates.filter((candidate) => candidate !== percent)
  const also = others.length === 0 ? '' : `; nơi khác có thể là ${others.map((one) => `${one}%`).join(', ')}`
  return `Phần mềm tạm dùng ${percent}% khi bộ, tỉnh chưa quy định${also}`
}

/** `chỉ khi có việc`, `không bắt buộc`: what a step is besides. */
export function stepRemarks(step: Step): string[] {
  return [
    ...(step.honours === undefined ? [] : [`Chỉ với ${step.honours.map(honourName).join(', ')}`]),
    ...(step.optional ? ['Không bắt buộc'] : []),
    ...(step.occasional ? ['Chỉ khi có việc'] : []),
    ...(step.scope === undefined ? [] : [step.scope]),
    ...(step.dueBefore === undefined ? [] : [`Trước ngày ${showDay(step.dueBefore)}`]),
  ]
}

/** Nộp hồ sơ: `nộp trực tiếp, trực tuyến`. */
export function channelsInWords(workflow: Workflow): string | null {
  return workflow.channels === undefined ? null : workflow.channels.of.map((one) => channels[one]).join(', ')
}

/** Nhóm hồ sơ lưu của ai quyết định: as the table of retention names them. */
const kept: Partial<Record<Decider, RetentionCode>> = {
  president: 'stateDossiers',
  government: 'stateDossiers',
  primeMinister: 'stateDossiers',
  minister: 'ministryProvinceDossiers',
  ministerOrProvinceChair: 'ministryProvinceDossiers',
  headOfUnit: 'unitDossiers',
}

/** Thời hạn bảo quản hồ sơ của thủ tục; null where it depends on who decides. */
export function retentionFor({ decider }: Workflow): Retention | null {
  const code = decider === null ? undefined : kept[decider]
  return code === undefined ? null : retentions[code]
}

/** `20 năm`, `vĩnh viễn`. */
export function retentionInWords({ years }: Retention): string {
  return years === null ? 'vĩnh viễn' : `${years} năm`
}

export function allRetentions(): Retention[] {
  return Object.values(retentions)
}

/** Mẫu, with the procedures that ask for it. */
export function allForms(): { code: FormCode; form: Form; workflows: Workflow[] }[] {
  return (Object.keys(forms) as FormCode[]).map((code) => ({
    code,
    form: forms[code],
    workflows: workflows.filter(({ parts }) => parts.some((part) => part.forms.includes(code))),
  }))
}

/** `Mẫu số 02 (R2024)`; a working paper without a number goes by its title. */
export function formName(code: FormCode): string {
  const { number, title }: Form = forms[code]
  return number === null ? title : `Mẫu số ${number}`
}

/** Whether anything in a procedure was not read in a text. */
export function isRecalled(basis: Basis | undefined): boolean {
  return basis?.confidence === 'recalled'
}

/** How many steps and parts of a procedure are only recalled or inferred. */
export function recalledIn({ steps, parts }: Workflow): number {
  return [...steps, ...parts].filter(({ basis }) => isRecalled(basis)).length
}
