/** Hai người cùng sửa một quy định riêng: where two versions differ, in words an officer can choose by. */
import { showDay, type Day } from '../../../base/days.ts'
import { tellItem } from '../../../law/layer-text.ts'
import type { LayerItem } from '../../../law/layers.ts'
import type { LayerContent } from '../../../registry/law-layers/layer.ts'
import type { Difference } from '../kit/conflict-panel.tsx'
import type { RecalledRow } from './law-layer-words.ts'

/** Only what differs; the items are chosen as a whole, told line by line. */
export function layerDifferences(
  mine: LayerContent,
  theirs: LayerContent,
  facts: readonly RecalledRow[],
): Difference[] {
  const told = (content: LayerContent) => ({
    symbol: content.symbol.trim(),
    issuedOn: dayInWords(content.issuedOn),
    title: content.title.trim(),
    fromOn: dayInWords(content.fromOn),
    toOn: dayInWords(content.toOn),
    items: content.items.map((item) => itemInWords(item, facts)).join('\n'),
  })
  const [own, other] = [told(mine), told(theirs)]
  return (Object.keys(names) as (keyof typeof names)[]).flatMap((field) =>
    own[field] === other[field] ? [] : [{ field, name: names[field], mine: own[field], theirs: other[field] }],
  )
}

const names = {
  symbol: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  title: 'Trích yếu',
  fromOn: 'Ngày có hiệu lực',
  toOn: 'Ngày hết hiệu lực',
  items: 'Nội dung',
} as const satisfies Record<keyof LayerContent, string>

function dayInWords(on: Day | null): string {
  return on === null ? '(để trống)' : showDay(on)
}

function itemInWords(item: LayerItem, facts: readonly RecalledRow[]): string {
  const fact = item.kind === 'confirmed' && facts.find(({ id }) => id === item.provision)
  const { about, lines } = tellItem(item, fact || null)
  return `${about}: ${lines.join('; ')} (${item.article}: ${item.quote.trim()})`
}

/** The version that was chosen field by field. */
export function chosenContent(
  mine: LayerContent,
  theirs: LayerContent,
  kept: Record<string, 'mine' | 'theirs'>,
): LayerContent {
  const taken = Object.entries(theirs).filter(([field]) => kept[field] === 'theirs')
  return { ...mine, ...Object.fromEntries(taken) }
}
