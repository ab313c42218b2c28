/** Sáng kiến, đề tài, đề án, công trình: who wrote it, who has recognised it and how far it reaches, for which honour it was used. */
import * as z from 'zod'
import { id } from '../../base/ids.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { text } from '../../base/text.ts'
import { initiativeKinds, initiativeScopes, scopeOrder, type InitiativeScope } from '../../law/vocabulary.ts'
import { dayInput, type OrganisationKind } from '../organisations/organisation.ts'
import { year } from '../people/person.ts'

const scope = z.enum(keys(initiativeScopes), 'Chọn một phạm vi.')
const kind = z.enum(keys(initiativeKinds), 'Chọn một loại.')

/** Một sáng kiến as it is entered; it counts for nothing before it is recognised. */
export const initiativeInput = z.object({ code: text(40), name: text(500), year, scope, kind })

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
