/** Quy định riêng của bộ, ngành, tỉnh: a document that a body has set over the law for itself and all below it, with its dates. */
import * as z from 'zod'
import { canonicalJson, type Json } from '../../base/canonical-json.ts'
import { holdsOn, type Day } from '../../base/days.ts'
import { id } from '../../base/ids.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { text } from '../../base/text.ts'
import { layerItemSchema, type LayerItem } from '../../law/layers.ts'
import { dayInput } from '../organisations/organisation.ts'

/** Loại nội dung. */
export const itemKinds = {
  criterion: 'Tiêu chí, số liệu đặt thêm',
  detail: 'Tiêu chuẩn luật giao quy định',
  part: 'Thành phần hồ sơ đặt thêm',
  workingDays: 'Thời hạn thẩm định',
  dueDay: 'Hạn nộp hồ sơ hằng năm',
  confirmed: 'Xác nhận quy định mới nhớ lại',
} as const satisfies Record<LayerItem['kind'], string>
export type ItemKind = keyof typeof itemKinds

/** Hiệu lực on a day. */
export const layerTimes = { coming: 'chưa hiệu lực', inForce: 'còn hiệu lực', ended: 'hết hiệu lực' } as const
export type LayerTime = keyof typeof layerTimes

export function timeOf({ from_on, to_on }: { from_on: Day; to_on: Day | null }, on: Day): LayerTime {
  if (holdsOn({ from: from_on, to: to_on }, on)) return 'inForce'
  return on < from_on ? 'coming' : 'ended'
}

/** What a document says, as it is entered. */
const content = {
  /** Số, ký hiệu. */
  symbol: text(80),
  issuedOn: dayInput,
  /** Trích yếu. */
  title: text(500),
  fromOn: dayInput,
  /** The first day on which it holds no more. */
  toOn: dayInput.nullable().default(null),
  items: z.array(layerItemSchema).min(1, 'Ghi ít nhất một nội dung.').max(100, 'Không quá 100 nội dung.'),
}

/** Quy định riêng as it is entered. */
export const layerInput = withDaysInOrder(z.object({ organisationId: id, ...content }))
/** The same once it is there. */
export const layerChange = withDaysInOrder(z.object({ layerId: id, version: z.number().int(), ...content }))
/** Hết hiệu lực: from which day on, by which document and why. */
export const layerEnd = z.object({
  layerId: id,
  version: z.number().int(),
  toOn: dayInput,
  symbol: text(80),
  reason: text(1000),
})

/** Nội dung của văn bản, without whose it is. */
export type LayerContent = Pick<z.output<typeof layerInput>, keyof typeof content>

interface Dates {
  issuedOn: Day
  fromOn: Day
  toOn: Day | null
}

function withDaysInOrder<Schema extends z.ZodType<Dates>>(schema: Schema) {
  return schema
    .refine(({ issuedOn, fromOn }) => issuedOn <= fromOn, {
      path: ['fromOn'],
      message: 'Ngày có hiệu lực không thể trước ngày ban hành.',
    })
    .refine(({ fromOn, toOn }) => toOn === null || fromOn < toOn, {
      path: ['toOn'],
      message: 'Ngày hết hiệu lực phải sau ngày có hiệu lực.',
    })
}

/** Names of what an officer changed, in the order of the form. */
const contentNames: Record<keyof typeof content, string> = {
  symbol: 'số, ký hiệu',
  issuedOn: 'ngày ban hành',
  title: 'trích yếu',
  fromOn: 'ngày có hiệu lực',
  toOn: 'ngày hết hiệu lực',
  items: 'nội dung',
}

/** Chỗ đã sửa: `trích yếu, nội dung`. */
export function changedIn(before: LayerContent, after: LayerContent): string {
  const fields = Object.keys(contentNames) as (keyof typeof content)[]
  return fields
    .filter((field) => inOrder(before[field]) !== inOrder(after[field]))
    .map((field) => contentNames[field])
    .join(', ')
}

/** The database keeps the fields of an item in an order of its own. */
function inOrder(value: unknown): string {
  return canonicalJson(value as Json)
}

/**
 * Ai được làm gì với quy định riêng. The standing body keeps the rules by which its council judges and which it applies in every
 * appraisal; it copies out of a signed document and signs nothing here. Nobody writes rules for another body, not even one above.
 */
export const layerPolicy: PolicyRow[] = [
  ...(['layer.enter', 'layer.change', 'layer.end'] as const).map((action): PolicyRow => ({
    action,
    role: 'standing',
    relation: 'self',
  })),
  ...(['layer.list', 'layer.show', 'layer.recalled'] as const).map((action): PolicyRow => ({
    action,
    role: 'signedIn',
    relation: 'any',
  })),
]
