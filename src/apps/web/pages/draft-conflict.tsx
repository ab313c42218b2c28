import { SavedBefore } from '../app/saved-before.tsx'
import type { Told } from '../app/told.tsx'
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
  return (
    <SavedBefore
      what="dự thảo này"
      history={history}
      action={action}
      see={{ href, text: 'Xem dự thảo' }}
      differences={differencesOf(mine, theirs, textName)}
      onResolve={(kept) => onResolve(chosenOf(mine, theirs, kept))}
    />
  )
}
