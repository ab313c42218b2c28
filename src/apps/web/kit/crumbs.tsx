import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'

/** One step of the way here; the last has no address. */
export interface Crumb {
  text: string
  href?: string
}

interface CrumbsValue {
  crumbs: readonly Crumb[]
  set: (crumbs: readonly Crumb[]) => void
}

const CrumbsContext = createContext<CrumbsValue>({ crumbs: [], set: () => undefined })

/** Holds the way here, which the page knows and the top bar shows. */
export function CrumbsProvider({ children }: { children: ReactNode }) {
  const [crumbs, set] = useState<readonly Crumb[]>([])
  const value = useMemo(() => ({ crumbs, set }), [crumbs])
  return <CrumbsContext value={value}>{children}</CrumbsContext>
}

/** Tells the top bar, and the browser's title, where we are. `ListPage` and `ObjectPage` call it themselves. */
export function useCrumbs(crumbs: readonly Crumb[]): void {
  const { set } = useContext(CrumbsContext)
  const written = JSON.stringify(crumbs)
  useEffect(() => {
    const way = JSON.parse(written) as Crumb[]
    set(way)
    document.title = [...way.map((one) => one.text).toReversed(), 'Sổ Vàng'].join(' · ')
  }, [written, set])
}

export function useShownCrumbs(): readonly Crumb[] {
  return useContext(CrumbsContext).crumbs
}
