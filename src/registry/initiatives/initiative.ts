/** Sáng kiến, đề tài, đề án, công trình: who wrote it, who has recognised it and how far it reaches, for which honour each author used it. */
import * as z from 'zod'
import { id } from '../../base/ids.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { text } from '../../base/text.ts'
import { honours, initiativeKinds, initiativeScopes, scopeOrder, type InitiativeScope } from '../../law/vocabulary.ts'
import { dayInput, type OrganisationKind } from '../organisations/organisation.ts'
import { year } from '../people/person.ts'

const scope = z.enum(keys(initiativeScopes), 'Chọn một phạm vi.')
const kind = z.enum(keys(initiativeKinds), 'Chọn một loại.')
/** Many more than any joint work has; a slip beyond it is not read as one. */
export const mostAuthors = 30
const wholePercent = 'Tỷ lệ đóng góp là số nguyên từ 1 đến 100.'
/** Tỷ lệ đóng góp, in whole percent. */
const share = z.number(wholePercent).int(wholePercent).min(1, wholePercent).max(100, wholePercent)

/** Một sáng kiến as it is entered; it counts for nothing before it is recognised. */
export const initiativeInput = z.object({
  code: text(40),
  name: text(500),
  year,
  scope,
  kind,
  authors: z
    .array(z.object({ personId: id, share: share.nullable().default(null) }))
    .min(1, 'Chọn tác giả.')
    .max(mostAuthors, `Một sáng kiến ghi nhiều nhất ${mostAuthors} tác giả.`)
    .superRefine(refuseAuthorTwice)
    .superRefine((authors, context) => {
      const shares = authors.map((one) => one.share)
      const fault = shares.every((one) => one === null || share.safeParse(one).success) && faultOfShares(shares)
      if (fault)
        context.addIssue({ code: 'custom', path: fault.at === null ? [] : [fault.at, 'share'], message: fault.message })
    })
    // Of who is the only one nothing is to be told.
    .transform((authors) => (authors.length === 1 ? [{ personId: authors[0]!.personId, share: null }] : authors)),
})

/** Tác giả, đồng tác giả as entered: the first is the one whose name stands first in the paper. */
export type AuthorInput = z.output<typeof initiativeInput>['authors'][number]

/** What is wrong with the shares of the authors of one initiative, in their order; `at`: whose is missing. */
export function faultOfShares(shares: readonly (number | null)[]): { at: number | null; message: string } | null {
  if (shares.every((one) => one === null)) return null
  const missing = shares.indexOf(null)
  if (missing !== -1)
    return { at: missing, message: 'Chưa ghi tỷ lệ của tác giả này. Ghi tỷ lệ cho mọi tác giả, hoặc không ghi cho ai.' }
  const sum = shares.reduce<number>((all, one) => all + one!, 0)
  return sum === 100
    ? null
    : { at: null, message: `Tỷ lệ đóng góp của các tác giả cộng lại là ${sum}%, phải đúng 100%.` }
}

function refuseAuthorTwice(authors: readonly { personId: string }[], context: z.RefinementCtx): void {
  for (const [index, { personId }] of authors.entries())
    if (authors.findIndex((one) => one.personId === personId) < index)
      context.addIssue({ code: 'custom', path: [index, 'personId'], message: authorTwice })
}

export const authorTwice = 'Người này đã ghi là tác giả ở trên. Mỗi tác giả ghi một lần.'

/** Công nhận: the body, its document, and how far the initiative reaches by it. */
export const recognitionInput = z.object({ bodyId: id, symbol: text(80), recognisedOn: dayInput, scope })

/** Schemas of the filters of the list. */
export const initiativeFilters = { scope: scope.optional(), kind: kind.optional() }

/**
 * Cấp của cơ quan công nhận. How far an initiative reaches in a ministry or province, or in the whole country, is recognised by
 * the head of a ministry or province (Luật 06/2022 Điều 21, 22); within a unit by the unit or one above it. A council of
 * initiatives speaks at the level of its body.
 */
export type RecognisingLevel = 'ministryProvince' | 'below'

const highKinds: ReadonlySet<OrganisationKind> = new Set<OrganisationKind>([
  'primeMinister',
  'government',
  'ministry',
  'province',
  'centrallyRunCity',
])

/** The level of a body, by its kind and those of the bodies above it: a people's committee under another one is not the province's. */
export function levelOfBody(own: OrganisationKind, above: readonly OrganisationKind[]): RecognisingLevel {
  if (highKinds.has(own)) return 'ministryProvince'
  if (own !== 'peoplesCommittee') return 'below'
  const isLocal = above.some((one) => one === 'peoplesCommittee' || one === 'district' || one === 'districtLevelCity')
  return isLocal ? 'below' : 'ministryProvince'
}

/** Whether a body of that level may recognise such a scope. */
export function mayRecognise(level: RecognisingLevel, asked: InitiativeScope): boolean {
  return asked === 'grassroots' || level === 'ministryProvince'
}

/** What an initiative was used for, by its code; old books may hold other words. */
export function usedForInWords(code: string): string {
  return Object.hasOwn(honours, code) ? honours[code as keyof typeof honours].name : code
}

/** `Lê Thị Lan (60%), A Thoại (40%)`. */
export function authorsInWords(authors: readonly { name: string; share: number | null }[]): string {
  return authors.map(({ name, share }) => (share === null ? name : `${name} (${share}%)`)).join(', ')
}

/** Các đơn vị khi đó of its authors, each once. */
export function unitsInWords(authors: readonly { organisation: string | null }[]): string {
  return [...new Set(authors.flatMap((one) => one.organisation ?? []))].join('; ')
}

/** For which honours it was used, and by whom where there are several authors: each may have used it for another. */
export function usesInWords(authors: readonly { name: string; usedFor: string | null }[]): string {
  const used = authors.filter((one) => one.usedFor !== null)
  return used
    .map(({ name, usedFor }) => `${usedForInWords(usedFor!)}${authors.length === 1 ? '' : ` (${name})`}`)
    .join('; ')
}

/** Whether one scope reaches further than another. */
export function isWider(one: InitiativeScope, other: InitiativeScope): boolean {
  return scopeOrder.indexOf(one) > scopeOrder.indexOf(other)
}

/** Ai được làm gì với sổ sáng kiến: who keeps the register of people keeps that of their initiatives. */
export const initiativePolicy: PolicyRow[] = [
  ...(['initiative.enter', 'initiative.change'] as const).flatMap((action) => keeping(action)),
  ...keeping('initiative.recognise').map((row): PolicyRow => ({ ...row, barredByConflict: true })),
  ...(['initiative.list', 'initiative.show'] as const).flatMap((action) =>
    (['officer', 'standing', 'leader', 'member', 'auditor'] as const).flatMap((role) =>
      (['self', 'ancestor', 'sector'] as const).map((relation): PolicyRow => ({ action, role, relation })),
    ),
  ),
]

function keeping(action: string): PolicyRow[] {
  return [
    { action, role: 'officer', relation: 'self' },
    { action, role: 'standing', relation: 'self' },
    { action, role: 'standing', relation: 'ancestor' },
    { action, role: 'operator', relation: 'any' },
  ]
}

function keys<Key extends string>(list: Record<Key, unknown>): [Key, ...Key[]] {
  return Object.keys(list) as [Key, ...Key[]]
}
