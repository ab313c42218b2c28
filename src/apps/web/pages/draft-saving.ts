/** Lưu dự thảo: over the version that was read, and over a newer one only for who has seen it. */
import { useState } from 'react'

/** The draft as it is kept, by its id and version. */
export interface KeptDraft {
  id: string
  version: number
}

/**
 * `kept` is the draft as the server last told it, null for one not yet kept; `keep` sends the words, over a version or as a new
 * draft. When somebody was first, their version comes with the next answer of the server: then `isOvertaken`, as long as
 * the last edit stands refused.
 */
export function useDraftSaving<Words>(
  kept: KeptDraft | null,
  isRefused: boolean,
  keep: (words: Words, over: KeptDraft | null) => void,
) {
  const [read, setRead] = useState(kept?.version)
  return {
    isOvertaken: isRefused && kept !== null && kept.version !== read,
    save: (words: Words) => keep(words, kept && { id: kept.id, version: read ?? kept.version }),
    saveOver: (words: Words) => {
      setRead(kept?.version)
      keep(words, kept)
    },
  }
}
