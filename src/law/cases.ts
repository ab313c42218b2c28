import * as z from 'zod'
import { BadInput, type FieldProblem } from '../base/errors.ts'
import { explain } from './explain.ts'
import { historySchema, honourField, subjectSchema, yearField } from './facts.ts'
import { regimes, type Regime } from './regimes.ts'
import type { LawBook } from './rule.ts'
import { lawBook } from './rules/book.ts'
import { deedAsking, isJudgementCode, positions } from './vocabulary.ts'

/** Kết quả mong đợi; `revoke` (hủy bỏ quyết định) is a state of a decision, not of a candidate. */
export const expectedStates = ['eligible', 'notEligible', 'unknown', 'awaitsCouncil', 'needsReview', 'revoke'] as const

const caseSchema = z.object({
  id: z.string().min(1),
  regime: z.enum(Object.keys(regimes) as [Regime, ...Regime[]], {
    error: (issue) =>
      issue.input === undefined
        ? 'thiếu mã quy định áp dụng'
        : `không có quy định áp dụng nào mang mã “${String(issue.input)}”`,
  }),
  subject: subjectSchema,
  candidateAward: honourField,
  year: yearField,
  history: historySchema,
  expected: z.enum(expectedStates, {
    error: (issue) =>
      issue.input === undefined ? undefined : `không có kết luận nào mang mã “${String(issue.input)}”`,
  }),
  summary: z.string().optional(),
  because: z.string().optional(),
  article: z.string().optional(),
})

/** Ca mẫu: facts, honour, year and the verdict that the law gives. */
export type Case = z.infer<typeof caseSchema>

/** What became of one case. */
export interface CaseOutcome {
  id: string
  expected: Case['expected']
  got: Case['expected']
  /** Điều khoản quyết định. */
  deciding: string | null
  asExpected: boolean
  /** What differs, in Vietnamese; null when nothing does. */
  difference: string | null
}

/** Tệp ca mẫu đã đọc. */
export interface CaseFile {
  cases: Case[]
  /** Ca viết sai, each with its place and field; the others can be judged all the same. */
  faults: FieldProblem[]
  /** How many cases the file has, those with faults among them. */
  total: number
}

/**
 * Reads the content of a file of cases: an array, or an object with `workedCases`. In it null says that there is nothing, as
 * if the field were not there.
 *
 * What is taken but may be a slip is told to `note`: a field or a code of which the law asks nothing, an id for the second time.
 *
 * @throws BadInput when it is no list of cases
 */
export function readCases(content: unknown, note: (text: string) => void = () => {}): CaseFile {
  const list = casesIn(content).map(withoutNulls)
  const cases: Case[] = []
  const faults: FieldProblem[] = []
  const ids = new Set<string>()
  for (const [index, item] of list.entries()) {
    const { known, unknown } = withoutUnknown(item)
    for (const path of unknown) note(`Bỏ qua trường không biết ở ${placeOf(index, item, path)}.`)
    const parsed = caseSchema.safeParse(known, { error: wrongValue })
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) faults.push({ path: placeOf(index, item, path), message })
      continue
    }
    if (ids.has(parsed.data.id)) note(`Mã ca ${parsed.data.id} có hai lần; lần sau ở ${placeOf(index, item, [])}.`)
    ids.add(parsed.data.id)
    for (const { path, code } of unknownCodes(parsed.data))
      note(`Không quy định nào hỏi đến mã “${code}” ở ${placeOf(index, item, path)}.`)
    cases.push(parsed.data)
  }
  return { cases, faults, total: list.length }
}

/** Judges each case and compares with what was expected. */
export function judgeCases(cases: Case[], book: LawBook = lawBook): CaseOutcome[] {
  return cases.map((one) => {
    const verdict = explain(
      { honour: one.candidateAward, regime: one.regime, year: one.year, subject: one.subject, history: one.history },
      book,
    )
    const asExpected = verdict.state === one.expected
    return {
      id: one.id,
      expected: one.expected,
      got: verdict.state,
      deciding: verdict.deciding?.article ?? null,
      asExpected,
      difference: asExpected
        ? null
        : `mong đợi ${one.expected}, được ${verdict.state}: ${verdict.conditions[0]?.state === 'review' ? verdict.conditions[0].text : verdict.heading}`,
    }
  })
}

function casesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  const inside = typeof value === 'object' && value !== null && 'workedCases' in value ? value.workedCases : undefined
  if (Array.isArray(inside)) return inside
  throw new BadInput('Tệp ca mẫu phải là một mảng, hoặc một đối tượng có mảng workedCases.')
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== null)
      .map(([name, held]) => [name, withoutNulls(held)]),
  )
}

/** Lời báo của thư viện, nói theo cách của người viết tệp. */
function wrongValue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'invalid_type') return vietnamese(issue)
  if (issue.input === undefined) return 'thiếu trường này'
  return `phải là ${typeNames[issue.expected] ?? issue.expected}`
}

function vietnamese(issue: z.core.$ZodRawIssue): string | undefined {
  const told = z.locales.vi().localeError(issue)
  return typeof told === 'string' ? told : told?.message
}

const typeNames: Record<string, string> = {
  string: 'chuỗi',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'mảng',
  object: 'đối tượng',
}

/** Codes in free lists that no rule asks for. */
function unknownCodes({ history }: Case): { path: PropertyKey[]; code: string }[] {
  const confirmed = (history.qualitativeOk ?? []).map((code, index) => ({ path: ['qualitativeOk', index], code }))
  const posts = (history.positions ?? []).map(({ group }, index) => ({
    path: ['positions', index, 'group'],
    code: group,
  }))
  return [
    ...confirmed.filter(({ code }) => !isJudgementCode(code) && !Object.hasOwn(deedAsking, code) && !isLayered(code)),
    ...posts.filter(({ code }) => !Object.hasOwn(positions, code)),
  ].map(({ path, code }) => ({ path: ['history', ...path], code }))
}

/** Nội dung của quy định riêng. */
function isLayered(code: string): boolean {
  return code === 'provinceDetailMet' || code.startsWith('local:')
}

/** The case without the fields that nobody knows, and where they stood. */
function withoutUnknown(item: unknown): { known: unknown; unknown: PropertyKey[][] } {
  const { error } = caseSchema.safeParse(item)
  const unknown = (error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [],
  )
  if (unknown.length === 0) return { known: item, unknown }
  const known: unknown = structuredClone(item)
  for (const path of unknown) {
    const holder = path
      .slice(0, -1)
      .reduce<Record<PropertyKey, unknown>>((at, key) => at[key] as typeof at, known as Record<PropertyKey, unknown>)
    delete holder[path.at(-1)!]
  }
  return { known, unknown }
}

function placeOf(index: number, item: unknown, path: PropertyKey[]): string {
  const id =
    typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? ` (${item.id})` : ''
  const at = path.length === 0 ? '' : `, ${path.map(String).join('.')}`
  return `ca thứ ${index + 1}${id}${at}`
}
