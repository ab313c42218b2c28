import { useEffect, useRef } from 'react'
import { lastBy, type Told } from '../app/told.tsx'
import { ConflictPanel } from '../kit/conflict-panel.tsx'
import { Empty } from '../kit/empty.tsx'
import { Link } from '../kit/link.tsx'
import { chosenOf, differencesOf, type DraftVersion, type Listed } from './draft-differences.ts'

interface DraftConflictProps<Dossier extends Listed> {
  mine: DraftVersion<Dossier>
  theirs: DraftVersion<Dossier>
  /** "Nội dung", "Căn cứ". */
  textName: string
  /** Timeline of the draft, and the action by which it is edited: together they say who was first. */
  history: readonly Told[]
  action: string
  /** Page of the draft. */
  href: string
  onResolve: (chosen: DraftVersion<Dossier>) => void
}

/** Người khác đã lưu dự thảo trước: chosen field by field, then saved as one. */
export function DraftConflict<Dossier extends Listed>(props: DraftConflictProps<Dossier>) {
  const { mine, theirs, textName, history, action, href, onResolve } = props
  const { who, time } = lastBy(history, action)
  const differences = differencesOf(mine, theirs, textName)
  const place = useRef<HTMLDivElement>(null)
  // It stands above a long form whose button was pressed at the bottom.
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1}>
      {differences.length === 0 ? (
        <Empty title={`${who} đã lưu dự thảo này lúc ${time}`} action={<Link href={href}>Xem dự thảo</Link>}>
          Bản ấy giống hệt bản của bạn, không còn gì phải lưu.
        </Empty>
      ) : (
        <ConflictPanel
          who={who}
          time={time}
          what="dự thảo này"
          differences={differences}
          onResolve={(kept) => onResolve(chosenOf(mine, theirs, kept))}
        />
      )}
    </div>
  )
}
