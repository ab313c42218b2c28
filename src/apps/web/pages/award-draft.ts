/** Bản đang viết of an entry from old papers, and what the server is told of it. */
import type { Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import type { NewcomerKind, RecipientKind } from '../../../registry/awards/award.ts'
import type { PostInput } from '../app/api.ts'
import { detailOf, type AwardAnswer, type Found } from './award-words.ts'
import type { Chosen } from './movement-subject.tsx'

/** What the paper says of the decision itself. */
export interface DecisionDraft {
  symbol: string
  signedOn: Day | null
  decider: string
  /** The body in the register, where it stands there. */
  body: Chosen | null
  honour: string
  cycle: string
}

/** Một dòng: who was honoured, and for which years. */
export interface RecipientDraft {
  key: number
  chosen: { kind: RecipientKind; id: string; name: string; detail: string } | null
  newcomer: { kind: NewcomerKind; name: string; nationality: string } | null
  line: string
  from: string
  to: string
  achievement: string
}

export const emptyDecision: DecisionDraft = {
  symbol: '',
  signedOn: null,
  decider: '',
  body: null,
  honour: '',
  cycle: '',
}

/** A new line takes over the years of the one before it: one decision mostly honours one year. */
export function nextRecipient(rows: readonly RecipientDraft[]): RecipientDraft {
  const last = rows.at(-1)
  return {
    key: Math.max(0, ...rows.map((row) => row.key)) + 1,
    chosen: null,
    newcomer: null,
    line: '',
    from: last?.from ?? '',
    to: last?.to ?? '',
    achievement: last?.achievement ?? '',
  }
}

/** Who was found, with the line that the register would write today; what the paper says is written over it. */
export function withChosen(row: RecipientDraft, found: Found): RecipientDraft {
  const line = [found.title, found.organisation_name].filter(Boolean).join(', ')
  return {
    ...row,
    chosen: { kind: found.kind, id: found.id, name: found.name, detail: detailOf(found) },
    newcomer: null,
    line: row.line || line,
  }
}

/** Dòng của một mục đang có, to be corrected. */
export function recipientOf({ award }: AwardAnswer): RecipientDraft {
  return {
    key: 1,
    chosen: { kind: award.recipient_kind, id: award.recipient_id, name: award.recipient_name, detail: '' },
    newcomer: null,
    line: award.recipient_line,
    from: String(award.achievement_from),
    to: String(award.achievement_to),
    achievement: award.achievement,
  }
}

export function decisionOf({ award }: AwardAnswer): DecisionDraft {
  return {
    symbol: award.decision_symbol ?? '',
    signedOn: award.decision_on,
    decider: award.decider,
    body: award.decider_id === null ? null : { id: award.decider_id, name: award.decider },
    honour: award.honour,
    cycle: award.cycle,
  }
}

/** What the paper must say of the decision and is not written yet, in the order of the form. */
export function missingOfDecision({ symbol, signedOn, decider, honour, cycle }: DecisionDraft): FieldProblem[] {
  return missing([
    ['symbol', symbol, 'Ghi số, ký hiệu quyết định.'],
    ['signedOn', signedOn, 'Ghi ngày ký.'],
    ['decider', decider, 'Ghi người, cơ quan quyết định.'],
    ['honour', honour, 'Chọn danh hiệu, hình thức.'],
    ['cycle', cycle, 'Chọn loại hình khen thưởng.'],
  ])
}

/** The same of one line; `path` is its place in the input. */
export function missingOfRecipient({ chosen, newcomer, line, from, to }: RecipientDraft, path = ''): FieldProblem[] {
  const nameless = newcomer !== null && newcomer.name.trim() === ''
  return missing([
    [`${path}recipientId`, chosen ?? newcomer, 'Chọn người, hộ, tập thể được khen.'],
    [`${path}newcomer.name`, nameless ? '' : 'there', 'Ghi tên.'],
    [`${path}line`, line, 'Ghi chức vụ, đơn vị hoặc nơi ở khi đó.'],
    [`${path}from`, from, 'Ghi năm bắt đầu của thành tích.'],
    [`${path}to`, to, 'Ghi năm cuối của thành tích.'],
  ])
}

function missing(fields: readonly [path: string, value: unknown, message: string][]): FieldProblem[] {
  return fields
    .filter(([, value]) => value === null || (typeof value === 'string' && value.trim() === ''))
    .map(([path, , message]) => ({ path, message }))
}

type EnterInput = PostInput<'/api/awards'>

/** What is still missing is left out, and the server says so at its field. */
export function decisionInput({ symbol, signedOn, decider, body, honour, cycle }: DecisionDraft) {
  return {
    symbol,
    ...(signedOn !== null && { signedOn }),
    decider,
    deciderId: body?.id ?? null,
    ...(honour !== '' && { honour }),
    ...(cycle !== '' && { cycle }),
  } as Pick<EnterInput, 'symbol' | 'signedOn' | 'decider' | 'deciderId' | 'honour' | 'cycle'>
}

export function recipientInput({ chosen, newcomer, line, from, to, achievement }: RecipientDraft) {
  const kindOfNew = newcomer?.kind === 'foreignOrganisation' ? 'collective' : newcomer?.kind
  return {
    recipientKind: chosen?.kind ?? kindOfNew ?? 'person',
    ...(chosen && { recipientId: chosen.id }),
    ...(newcomer && { newcomer }),
    line,
    ...(from !== '' && { from }),
    ...(to !== '' && { to }),
    achievement,
  } as EnterInput['awards'][number]
}

/** Whether somebody in the list is not in the register yet, so that a unit must keep what is known of them. */
export function hasNewcomer(rows: readonly RecipientDraft[]): boolean {
  return rows.some((row) => row.newcomer !== null)
}
