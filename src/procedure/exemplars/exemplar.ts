/** Điển hình tiên tiến: a person or collective whose way of working others can take over; found, fostered, published. */
import * as z from 'zod'
import { id } from '../../base/ids.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { optionalText, text } from '../../base/text.ts'
import { dayInput } from '../../registry/organisations/organisation.ts'

export const exemplarStages = { found: 'Mới phát hiện', fostered: 'Đang bồi dưỡng', published: 'Đã nêu gương' } as const
export type ExemplarStage = keyof typeof exemplarStages

const paragraphs = z.array(text(3000)).max(50).default([])

/** What is told: the deed, how it was done, figures by year, who took it over. */
export const exemplarStory = z.object({
  story: paragraphs,
  method: paragraphs,
  series: z
    .object({
      title: text(200),
      unit: text(30),
      source: optionalText(200),
      points: z
        .array(z.object({ year: z.number().int(), value: z.number() }))
        .min(2)
        .max(30),
    })
    .nullable()
    .default(null),
  takenOverBy: z.array(z.object({ name: text(200), on: dayInput, note: optionalText(500) })).default([]),
  effect: z
    .object({ reviewedOn: dayInput, text: text(1000) })
    .nullable()
    .default(null),
})
export type ExemplarStory = z.output<typeof exemplarStory>

/** Mã gương điển hình: `DH-2021-04`. */
export function exemplarCode(year: number, number: number): string {
  return `DH-${year}-${String(number).padStart(2, '0')}`
}

export const exemplarInput = z.object({
  /** Mã in the office's own book; empty: the next one of the year. */
  code: optionalText(40),
  subjectKind: z.enum(['person', 'collective']),
  subjectId: id,
  organisationId: id,
  movementId: id.nullable().default(null),
  /** Lĩnh vực; empty: toàn diện. */
  field: optionalText(200),
  title: text(200),
  lead: text(500),
  figure: text(40),
  figureLabel: text(100),
  foundOn: dayInput,
  story: exemplarStory,
})

export type ExemplarInput = z.output<typeof exemplarInput>

export const exemplarPolicy: PolicyRow[] = [
  ...(['officer', 'standing'] as const).map((role): PolicyRow => ({
    action: 'exemplar.enter',
    role,
    relation: 'self',
  })),
  { action: 'exemplar.publish', role: 'standing', relation: 'self' },
  { action: 'exemplar.publish', role: 'standing', relation: 'ancestor' },
  { action: 'exemplar.publish', role: 'standing', relation: 'sector' },
  { action: 'exemplar.list', role: 'signedIn', relation: 'any' },
  { action: 'exemplar.show', role: 'signedIn', relation: 'any' },
]
