import { useEffect, useRef } from 'react'

import { showNumber } from './bullet-bar.tsx'
import { Link } from './link.tsx'

/** A tab: a saved view of a list, or a part of an object. Each has an address of its own. */
export interface TabItem {
  key: string
  label: string
  count?: number
  href: string
}

/** Thẻ: links, since each view has its address; the current one is marked for all. */
export function Tabs({ tabs, current, label }: { tabs: readonly TabItem[]; current: string; label: string }) {
  const index = tabs.findIndex((tab) => tab.key === current)
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    // On a phone the bar scrolls sideways; the current tab must not hide at its end.
    bar.current?.querySelectorAll('a')[index]?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [index])
  return (
    <nav ref={bar} className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.key}>
            <Link href={tab.href} aria-current={tab.key === current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span className="tab-count"> {showNumber(tab.count)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
