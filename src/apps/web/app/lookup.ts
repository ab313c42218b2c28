/** Tra cứu while typing: what the box shows, and what was looked for before on this device. */
import { useEffect, useState } from 'react'
import { lookupKinds } from '../../../reports/lookup/lookup.ts'
import type { SearchBoxProps } from '../shell/search-box.tsx'
import { useView, type GetAnswer } from './api.ts'

type FoundGroup = GetAnswer<'/api/lookup'>['groups'][number]

/** How long to wait for the next letter, in milliseconds. */
const pause = 150
/** One letter begins a tenth of everything. */
const fewestLetters = 2
const mostRecent = 6
const storeKey = 'sovang.lookedFor'

/** All that the box of the top bar shows, by what is typed in it. */
export function useSearchBox(onSearch: (text: string) => void): SearchBoxProps {
  const [text, setText] = useState('')
  const [recent, setRecent] = useState(readRecent)
  const asked = useSettled(text.trim(), pause)
  const isAsked = asked.length >= fewestLetters
  const { data, isPlaceholderData } = useView('/api/lookup', { q: asked, most: 3 }, { enabled: isAsked })
  // While the next letter is on its way the answer to the one before stays.
  const isKnown = isAsked && data !== undefined && (text.trim() === asked || isPlaceholderData || text.trim() !== '')
  const keep = (next: string[]) => {
    sessionStorage.setItem(storeKey, JSON.stringify(next))
    setRecent(next)
  }
  return {
    groups: isKnown ? data.groups.map(groupOf) : null,
    recent,
    onText: setText,
    onSearch: (sought) => {
      keep([sought, ...recent.filter((one) => one !== sought)].slice(0, mostRecent))
      onSearch(sought)
    },
    onForget: () => keep([]),
  }
}

/** `1.204`, `hơn 10.000`. */
export function countOf({ total, totalIsExact }: Pick<FoundGroup, 'total' | 'totalIsExact'>): string {
  const count = total.toLocaleString('vi-VN')
  return totalIsExact ? count : `hơn ${count}`
}

function groupOf(group: FoundGroup) {
  return {
    key: group.kind,
    title: lookupKinds[group.kind],
    count: countOf(group),
    rows: group.rows.map(({ id, title, detail, link }) => ({ key: id, title, detail, href: link })),
  }
}

/** A value once it has not changed for a while. */
function useSettled(value: string, milliseconds: number): string {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}

/** Kept until the browser's window is closed or its user signs out, and never sent anywhere. */
function readRecent(): string[] {
  const kept: unknown = JSON.parse(sessionStorage.getItem(storeKey) ?? '[]')
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
}
