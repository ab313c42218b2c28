/** Bản nháp phát động: what was typed so far, kept in this browser, and how it becomes the action's input. */
import type { Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import type { DocumentType } from '../../../procedure/movements/movement.ts'
import type { Line } from '../../../registry/organisations/organisation.ts'
import type { PostInput } from '../app/api.ts'

export interface CriterionDraft {
  key: number
  kind: 'general' | 'collective' | 'individual' | 'leader'
  logic: 'any' | 'all'
  text: string
  parts: string
}

export interface PhaseDraft {
  key: number
  name: string
  from: Day | null
  to: Day | null
  task: string
}

export interface TaskDraft {
  key: number
  assignee: string
  text: string
}

export interface RecipientDraft {
  organisationId: string
  name: string
  line: Line
  planDueOn: Day | null
  registrationDueOn: Day | null
  reportDueOn: Day | null
}

export interface IndicatorDraft {
  key: number
  name: string
  unit: string
  consolidation: 'sum' | 'weightedMean'
  target: number | null
}

export interface ParentDraft {
  movementId: string
  name: string
  line: Line
}

/** Fields of many lines are kept as typed; each line becomes one item. */
export interface LaunchDraft {
  issuerId: string
  documentType: DocumentType | ''
  symbol: string
  issuedOn: Day | null
  signer: string
  name: string
  title: string
  parents: ParentDraft[]
  periodText: string
  periodFrom: Day | null
  periodTo: Day | null
  bases: string
  purpose: string
  requirements: string
  contents: string
  commendations: string
  reporting: string
  criteria: CriterionDraft[]
  phases: PhaseDraft[]
  tasks: TaskDraft[]
  recipients: RecipientDraft[]
  indicators: IndicatorDraft[]
}

export type ChangeDraft = (patch: Partial<LaunchDraft>) => void

export const emptyDraft: LaunchDraft = {
  issuerId: '',
  documentType: '',
  symbol: '',
  issuedOn: null,
  signer: '',
  name: '',
  title: '',
  parents: [],
  periodText: '',
  periodFrom: null,
  periodTo: null,
  bases: '',
  purpose: '',
  requirements: '',
  contents: '',
  commendations: '',
  reporting: '',
  criteria: [],
  phases: [],
  tasks: [],
  recipients: [],
  indicators: [],
}

export const launchSteps = ['Văn bản', 'Nội dung', 'Nơi nhận', 'Chỉ tiêu và xem lại'] as const

const storageKey = 'sovang.movement-draft'

export function readDraft(): { draft: LaunchDraft; savedAt: string } | null {
  const kept = localStorage.getItem(storageKey)
  if (kept === null) return null
  try {
    const { draft, savedAt } = JSON.parse(kept) as { draft: Partial<LaunchDraft>; savedAt: string }
    return { draft: { ...emptyDraft, ...draft }, savedAt }
  } catch (error) {
    // What another version left behind and cannot be read is no draft.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

export function keepDraft(draft: LaunchDraft, savedAt: string): void {
  localStorage.setItem(storageKey, JSON.stringify({ draft, savedAt }))
}

export function dropDraft(): void {
  localStorage.removeItem(storageKey)
}

/** A number for a new row that no row has yet. */
export function nextKey(rows: readonly { key: number }[]): number {
  return Math.max(0, ...rows.map((row) => row.key)) + 1
}

/** What keeps a step from being left. */
export function checkStep(draft: LaunchDraft, step: number): FieldProblem[] {
  return (checks[step]?.(draft) ?? []).flatMap(({ wrong, path, message }) => (wrong ? [{ path, message }] : []))
}

type Check = (draft: LaunchDraft) => { wrong: boolean; path: string; message: string }[]

const isEmpty = (text: string) => text.trim() === ''

const checks: readonly Check[] = [
  (draft) => [
    { wrong: draft.issuerId === '', path: 'issuerId', message: 'Chưa chọn cơ quan ban hành.' },
    { wrong: draft.documentType === '', path: 'documentType', message: 'Chưa chọn loại văn bản.' },
    { wrong: isEmpty(draft.title), path: 'title', message: 'Chưa ghi tên phong trào như trong văn bản.' },
    { wrong: isEmpty(draft.name), path: 'name', message: 'Chưa ghi tên gọi ngắn.' },
    { wrong: isEmpty(draft.periodText), path: 'periodText', message: 'Chưa ghi thời gian của phong trào.' },
    {
      wrong: draft.periodFrom !== null && draft.periodTo !== null && draft.periodTo < draft.periodFrom,
      path: 'periodTo',
      message: 'Ngày kết thúc phải sau ngày bắt đầu.',
    },
  ],
  (draft) => [
    { wrong: isEmpty(draft.purpose), path: 'purpose', message: 'Chưa ghi mục đích.' },
    { wrong: isEmpty(draft.contents), path: 'contents', message: 'Chưa ghi nội dung thi đua.' },
    ...draft.criteria.map((one, index) => ({
      wrong: isEmpty(one.text),
      path: `criteria.${index}.text`,
      message: `Tiêu chí ${index + 1} chưa có lời.`,
    })),
    ...draft.phases.map((one, index) => ({
      wrong: isEmpty(one.name),
      path: `phases.${index}.name`,
      message: `Giai đoạn ${index + 1} chưa có tên.`,
    })),
    ...draft.tasks.flatMap((one, index) => [
      {
        wrong: isEmpty(one.assignee),
        path: `tasks.${index}.assignee`,
        message: `Nhiệm vụ ${index + 1} chưa ghi giao ai.`,
      },
      { wrong: isEmpty(one.text), path: `tasks.${index}.text`, message: `Nhiệm vụ ${index + 1} chưa ghi việc gì.` },
    ]),
  ],
  (draft) => [{ wrong: draft.recipients.length === 0, path: 'recipients', message: 'Chưa có đơn vị nào ở nơi nhận.' }],
  (draft) =>
    draft.indicators.flatMap((one, index) => [
      { wrong: isEmpty(one.name), path: `indicators.${index}.name`, message: `Chỉ tiêu ${index + 1} chưa có tên.` },
      {
        wrong: isEmpty(one.unit),
        path: `indicators.${index}.unit`,
        message: `Chỉ tiêu ${index + 1} chưa có đơn vị tính.`,
      },
    ]),
]

const secondStep = new Set(['body', 'purpose', 'contents', 'criteria', 'phases', 'tasks'])

/** The step on which a field stands, for problems that only the server finds. */
export function stepOf(path: string): number {
  const [head = ''] = path.split('.')
  if (secondStep.has(head)) return 1
  if (head === 'recipients') return 2
  return head === 'indicators' ? 3 : 0
}

/** The server names `body.purpose.0`, the form has one box `purpose`. */
export function fieldPath(path: string): string {
  const inBody = /^body\.(\w+)(.*)$/.exec(path)
  if (!inBody) return path
  const [, field = '', rest = ''] = inBody
  return ['criteria', 'phases', 'tasks'].includes(field) ? `${field}${rest}` : field
}

export function launchInput(draft: LaunchDraft): PostInput<'/api/movements'> {
  const { issuerId, documentType, symbol, issuedOn, signer, name, title } = draft
  const { periodFrom, periodTo, periodText, recipients } = draft
  return {
    issuerId,
    documentType: documentType as DocumentType,
    symbol,
    issuedOn,
    signer,
    name,
    title,
    body: {
      bases: linesOf(draft.bases),
      purpose: linesOf(draft.purpose),
      requirements: linesOf(draft.requirements),
      contents: linesOf(draft.contents),
      commendations: linesOf(draft.commendations),
      reporting: draft.reporting,
      criteria: draft.criteria.map(({ kind, logic, text, parts }) => ({ kind, logic, text, parts: linesOf(parts) })),
      phases: draft.phases.map(({ name, from, to, task }) => ({ name, from, to, task })),
      tasks: draft.tasks.map(({ assignee, text }) => ({ assignee, text })),
      recipientLines: recipients.map((one) => one.name),
    },
    periodFrom,
    periodTo,
    periodText,
    parents: draft.parents.map(({ movementId, line }) => ({ movementId, line })),
    recipients: recipients.map(({ organisationId, line, planDueOn, registrationDueOn, reportDueOn }) => ({
      organisationId,
      line,
      planDueOn,
      registrationDueOn,
      reportDueOn,
    })),
    indicators: draft.indicators.map(({ name, unit, consolidation, target }) => ({
      name,
      unit,
      consolidation,
      target,
    })),
    missing: missingIn(draft),
  }
}

/** A document entered before it is signed says so on its page. */
function missingIn({ symbol, issuedOn }: LaunchDraft): string[] {
  return [
    ...(isEmpty(symbol) ? ['Văn bản chưa có số khi nhập vào sổ.'] : []),
    ...(issuedOn === null ? ['Văn bản chưa có ngày ký khi nhập vào sổ.'] : []),
  ]
}

/** One item per line; dashes and numbers that papers put before items are left out. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–+•]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '')
}
