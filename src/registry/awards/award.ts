/** Sổ khen thưởng. An *honour* can be conferred; an *award* is one honour conferred on someone by a decision. */
import * as z from 'zod'
import { id } from '../../base/ids.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { optionalText, text } from '../../base/text.ts'
import { cycles, honours, type Cycle, type Honour } from '../../law/vocabulary.ts'
import { dayInput } from '../organisations/organisation.ts'
import { year } from '../people/person.ts'

/** Danh hiệu, hình thức khen thưởng, by its code. */
export const honour = z.enum(
  Object.keys(honours) as [Honour, ...Honour[]],
  'Chọn một danh hiệu hoặc hình thức khen thưởng.',
)
/** Loại hình khen thưởng: by merit, yearly, ad hoc. */
export const cycle = z.enum(Object.keys(cycles) as [Cycle, ...Cycle[]])

/** Một quyết định đã có trước khi dùng phần mềm, with those whom it honoured. */
export const oldDecisionInput = z.object({
  symbol: text(80),
  signedOn: dayInput,
  decider: text(200),
  deciderId: id.nullable().default(null),
  honour,
  cycle,
  awards: z
    .array(
      z
        .object({
          recipientKind: z.enum(['person', 'collective']),
          recipientId: id,
          organisationId: id.nullable().default(null),
          line: text(300),
          from: year,
          to: year,
          achievement: optionalText(500),
        })
        .refine((award) => award.from <= award.to, {
          path: ['to'],
          message: 'Năm cuối lập thành tích phải không trước năm đầu.',
        }),
    )
    .min(1)
    .max(5_000),
})

/** Sổ lấy số of decisions: `12/QĐ-STNMT`. */
export const decisionBook = 'QĐ'

/** Số of a symbol as printed, when it is a decision: 12 of `12/QĐ-STNMT`. Old symbols are written in many ways; none is refused. */
export function numberOfDecision(symbol: string): number | null {
  const found = /^(\d{1,5})\/QĐ-/u.exec(symbol)
  return found ? Number(found[1]) : null
}

/** Ai được làm gì với sổ khen thưởng. */
export const awardPolicy: PolicyRow[] = [
  { action: 'award.enterOld', role: 'operator', relation: 'any' },
  { action: 'award.enterOld', role: 'standing', relation: 'any' },
  { action: 'award.revoke', role: 'leader', relation: 'self' },
  ...(['officer', 'standing', 'leader', 'member', 'auditor'] as const).flatMap((role): PolicyRow[] => [
    { action: 'award.list', role, relation: 'self' },
    { action: 'award.list', role, relation: 'ancestor' },
    { action: 'award.list', role, relation: 'sector' },
  ]),
]
