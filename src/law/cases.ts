import * as z from 'zod'
import { BadInput, type FieldProblem } from '../base/errors.ts'
import { explain } from './explain.ts'
import { historySchema, honourField, subjectSchema, yearField } from './facts.ts'
import { regimes, type Regime } from './regimes.ts'
import type { LawBook } from './rule.ts'
import { lawBook } from './rules/book.ts'

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
  expected: z.enum(expectedStates),
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

/**
 * Reads the content of a file of cases: an array, or an object with `workedCases`. Refuses the whole file when one case is not
 * right.
 *
 * A field that the product does not know is left out and told to `note`: whoever wrote the file may know more than the law asks.
 *
 * @throws BadInput naming the case and the field of a fault
 */
export function readCases(content: unknown, note: (text: string) => void = () => {}): Case[] {
  const list = casesIn(content)
  const problems: FieldProblem[] = []
  const cases = list.flatMap((item, index) => {
    const { known, unknown } = withoutUnknown(item)
    for (const path of unknown) note(`Bỏ qua trường không biết ở ${placeOf(index, item, path)}.`)
    const parsed = caseSchema.safeParse(known, { error: z.locales.vi().localeError })
    if (parsed.success) return [parsed.data]
    problems.push(
      ...parsed.error.issues.map((issue) => ({ path: placeOf(index, item, issue.path), message: issue.message })),
    )
    return []
  })
  const [first] = problems
  if (first === undefined) return cases
  const others = problems.length > 1 ? ` Còn ${problems.length - 1} lỗi khác.` : ''
  throw new BadInput(`Tệp ca mẫu chưa đúng ở ${first.path}: ${first.message}.${others}`, problems)
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
