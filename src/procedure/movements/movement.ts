/** Phong trào thi đua: a signed document that asks bodies below to act, the answers they give, and the chain between them. */
import * as z from 'zod'
import { id } from '../../base/ids.ts'
import type { Day } from '../../base/days.ts'
import { BadInput, type FieldProblem } from '../../base/errors.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { optionalText, text } from '../../base/text.ts'
import { dayInput, line, type Line } from '../../registry/organisations/organisation.ts'

/** Loại văn bản phát động. */
export const documentTypes = {
  decision: 'Quyết định',
  plan: 'Kế hoạch',
  directive: 'Chỉ thị',
  officialLetter: 'Công văn',
} as const
export type DocumentType = keyof typeof documentTypes

/** Loại báo cáo. */
export const reportKinds = { halfYear: 'sơ kết 6 tháng', year: 'tổng kết năm' } as const
export type ReportKind = keyof typeof reportKinds

/** Ai đăng ký. */
export const subjectKinds = { person: 'Cá nhân', collective: 'Tập thể' } as const
export type SubjectKind = keyof typeof subjectKinds

const lines = (max: number) => z.array(text(max)).max(100).default([])

/** Tiêu chí: any one of several or all of several; general, of a collective, of a person, of a leader. */
const criterion = z.object({
  kind: z.enum(['general', 'collective', 'individual', 'leader']),
  logic: z.enum(['any', 'all']),
  text: text(1000),
  parts: z.array(text(1000)).default([]),
})

/** What the document says beyond its head; shown, searched, never computed with. */
export const movementBody = z.object({
  bases: lines(500),
  purpose: lines(2000),
  requirements: lines(2000),
  contents: lines(2000),
  criteria: z.array(criterion).default([]),
  commendations: lines(300),
  phases: z
    .array(z.object({ name: text(200), from: dayInput.nullable(), to: dayInput.nullable(), task: optionalText(1000) }))
    .default([]),
  tasks: z.array(z.object({ assignee: text(300), text: text(2000) })).default([]),
  recipientLines: lines(300),
  reporting: optionalText(1000),
  /** Sentences on what in this entry is made up for the demo. */
  invented: lines(500),
})
export type MovementBody = z.output<typeof movementBody>

/** Nơi nhận phải thực hiện, with its line and its deadlines. */
export const recipientInput = z.object({
  organisationId: id,
  line,
  planDueOn: dayInput.nullable().default(null),
  registrationDueOn: dayInput.nullable().default(null),
  reportDueOn: dayInput.nullable().default(null),
})

/** Phong trào as it is launched or entered from its document. */
export const movementInput = z.object({
  issuerId: id,
  documentType: z.enum(['decision', 'plan', 'directive', 'officialLetter']),
  /** Số, ký hiệu; empty when the document as received has none, which is then said. */
  symbol: optionalText(60),
  issuedOn: dayInput.nullable().default(null),
  signer: optionalText(200),
  name: text(200),
  title: text(500),
  body: movementBody,
  periodFrom: dayInput.nullable().default(null),
  periodTo: dayInput.nullable().default(null),
  periodText: text(300),
  parents: z
    .array(z.object({ movementId: id, line }))
    .max(10)
    .default([]),
  recipients: z.array(recipientInput).max(1000).default([]),
  indicators: z
    .array(
      z.object({
        name: text(200),
        unit: text(40),
        consolidation: z.enum(['sum', 'weightedMean']).default('sum'),
        target: z.number().nullable().default(null),
        invented: z.boolean().default(false),
      }),
    )
    .max(50)
    .default([]),
  missing: lines(300),
  source: optionalText(300),
})

/** One figure of a report, with the separate sums behind it so that a sum told twice can be found. */
export const reportFigure = z.object({
  indicatorId: id,
  value: z.number().nonnegative('Số liệu không được âm.'),
  items: z
    .array(z.object({ text: text(300), value: z.number(), on: dayInput }))
    .max(100)
    .default([]),
})

/** Báo cáo sơ kết, tổng kết of one unit, with its figures. */
export const reportInput = z.object({
  movementId: id,
  organisationId: id,
  kind: z.enum(['halfYear', 'year']),
  periodFrom: dayInput,
  periodTo: dayInput,
  symbol: optionalText(60),
  summary: text(5000),
  difficulties: optionalText(5000),
  headcount: z.number().int().positive().nullable().default(null),
  figures: z.array(reportFigure).max(50),
  /** Of the report for this period that the new one takes the place of; 0 where none was sent. */
  version: z.number().int().min(0).default(0),
})
export type ReportInput = z.output<typeof reportInput>

/** Báo cáo as a unit has sent it: what it starts from when it sends the report again. */
export interface SentReport extends Omit<ReportInput, 'movementId' | 'organisationId'> {
  sentOn: Day
}

/**
 * Throws BadInput for a report with figures that are not of this movement, told twice or less than their separate sums, or
 * whose period ends before it begins.
 */
export function checkReport(
  { figures, periodFrom, periodTo }: ReportInput,
  indicators: readonly { id: string; name: string }[],
): void {
  const ids = figures.map((figure) => figure.indicatorId)
  const names = new Map(indicators.map((indicator) => [indicator.id, indicator.name]))
  const stranger = ids.findIndex((one) => !names.has(one))
  if (stranger >= 0) {
    throw new BadInput('Số liệu không thuộc chỉ tiêu của phong trào này.', [
      { path: `figures.${stranger}.indicatorId`, message: 'Chỉ tiêu này không thuộc phong trào.' },
    ])
  }
  const repeated = ids.findIndex((one, at) => ids.indexOf(one) < at)
  if (repeated >= 0) {
    throw new BadInput('Một chỉ tiêu có hai số liệu.', [
      { path: `figures.${repeated}.indicatorId`, message: 'Chỉ tiêu này đã có số liệu ở trên.' },
    ])
  }
  const exceeded = figures.flatMap((figure, at) => checkItems(names.get(figure.indicatorId)!, figure, `figures.${at}`))
  if (exceeded.length > 0) throw new BadInput('Các khoản riêng cộng lại lớn hơn tổng số.', exceeded)
  if (periodTo < periodFrom) {
    throw new BadInput('Kỳ báo cáo chưa đúng.', [
      { path: 'periodTo', message: 'Ngày cuối kỳ không được trước ngày đầu kỳ.' },
    ])
  }
}

/** Khoản riêng, "trong đó": they are parts of their figure and add up to no more than it. Null is what is not typed yet. */
export function checkItems(
  name: string,
  { value, items }: { value: number | null; items: readonly { value: number | null }[] },
  path: string,
): FieldProblem[] {
  if (value === null || items.length === 0) return []
  const sum = items.reduce((total, item) => total + (item.value ?? 0), 0)
  // Rounded, because 6,1 + 6,1 is not 12,2 for a computer.
  if (Math.round((sum - value) * 1000) <= 0) return []
  return [{ path: `${path}.value`, message: `${name}: các khoản riêng cộng lại lớn hơn tổng số.` }]
}

const atRecipient = ['officer', 'standing', 'leader'] as const
const answers = ['movement.acknowledge', 'movement.answer', 'movement.register', 'movement.report'] as const

/** Ai được làm gì với phong trào. */
export const movementPolicy: PolicyRow[] = [
  ...(['officer', 'standing', 'leader'] as const).map((role): PolicyRow => ({
    action: 'movement.launch',
    role,
    relation: 'self',
  })),
  { action: 'movement.publish', role: 'standing', relation: 'self' },
  { action: 'movement.publish', role: 'leader', relation: 'self' },
  ...answers.flatMap((action) => atRecipient.map((role): PolicyRow => ({ action, role, relation: 'self' }))),
  { action: 'movement.list', role: 'signedIn', relation: 'any' },
  { action: 'movement.show', role: 'signedIn', relation: 'any' },
  { action: 'movement.registrations', role: 'signedIn', relation: 'any' },
  ...(['officer', 'standing', 'leader', 'auditor'] as const).flatMap((role): PolicyRow[] => [
    { action: 'movement.consolidation', role, relation: 'self' },
    { action: 'movement.consolidation', role, relation: 'ancestor' },
    { action: 'movement.consolidation', role, relation: 'sector' },
  ]),
]

/** What one recipient owes and has given, as the tree shows it. */
export interface RecipientState {
  planDueOn: Day | null
  planReceivedOn: Day | null
  reportDueOn: Day | null
  reportSentOn: Day | null
  acknowledgedOn: Day | null
  registrationDueOn: Day | null
  registrations: number
}

/** A line of the cascade: a body, the document by which it answers (or launches), and what stands below it. */
export interface CascadeNode {
  organisationId: string
  organisationName: string
  /** The body's own movement, when its answer was one. */
  movementId: string | null
  symbol: string | null
  issuedOn: Day | null
  line: Line | null
  /** The body answers on both lines; below the second it is a link only. */
  bothLines: boolean
  elsewhere: boolean
  state: RecipientState | null
  children: CascadeNode[]
}
