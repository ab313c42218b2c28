import type { LayerContent } from '../../../registry/law-layers/layer.ts'
import { SavedBefore } from '../app/saved-before.tsx'
import { chosenContent, layerDifferences } from './law-layer-differences.ts'
import { layerHref, type LayerAnswer, type RecalledRow } from './law-layer-words.ts'

export interface LayerConflictProps {
  stored: LayerAnswer
  mine: LayerContent
  theirs: LayerContent
  facts: readonly RecalledRow[]
  onResolve: (chosen: LayerContent) => void
}

/** Người khác đã lưu quy định này trước: chosen field by field, then saved as one. */
export function LayerConflict({ stored, mine, theirs, facts, onResolve }: LayerConflictProps) {
  return (
    <SavedBefore
      what="quy định này"
      history={stored.history}
      action="layer.change"
      see={{ href: layerHref(stored.layer.id), text: 'Xem quy định' }}
      differences={layerDifferences(mine, theirs, facts)}
      onResolve={(kept) => onResolve(chosenContent(mine, theirs, kept))}
    />
  )
}
