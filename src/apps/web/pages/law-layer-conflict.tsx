import { useEffect, useRef } from 'react'
import type { LayerContent } from '../../../registry/law-layers/layer.ts'
import { lastBy } from '../app/told.tsx'
import { ConflictPanel } from '../kit/conflict-panel.tsx'
import { Empty } from '../kit/empty.tsx'
import { Link } from '../kit/link.tsx'
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
  const { who, time } = lastBy(stored.history, 'layer.change')
  const differences = layerDifferences(mine, theirs, facts)
  const place = useRef<HTMLDivElement>(null)
  // It stands above a long form whose button was pressed at the bottom.
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1}>
      {differences.length === 0 ? (
        <Empty
          title={`${who} đã lưu quy định này lúc ${time}`}
          action={<Link href={layerHref(stored.layer.id)}>Xem quy định</Link>}
        >
          Bản ấy giống hệt bản của bạn, không còn gì phải lưu.
        </Empty>
      ) : (
        <ConflictPanel
          who={who}
          time={time}
          what="quy định này"
          differences={differences}
          onResolve={(kept) => onResolve(chosenContent(mine, theirs, kept))}
        />
      )}
    </div>
  )
}
