import { useSyncExternalStore } from 'react'

/** Phones: below 768 px rows become cards, the nav a menu, a timeline shows its table first. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (told) => {
      narrow.addEventListener('change', told)
      return () => narrow.removeEventListener('change', told)
    },
    () => narrow.matches,
  )
}

const narrow = window.matchMedia('(max-width: 767.98px)')
