/** Sách luật inside the officers' web: the same pages as on the portal, under the office's addresses and with its links. */
import { useLocation } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import type { Day } from '../../../base/days.ts'
import { Book, type BookSetting } from '../../law-book-parts.tsx'
import { officeBook } from '../../law-book-places.ts'
import { Link } from '../kit/link.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { useSession } from './session.tsx'
import '../../law-book.css'

/** Around what a page shows of the book. */
export function LawRoof({ children }: { children: ReactNode }) {
  const { me } = useSession()
  const setting: BookSetting = { roof: officeBook, Link, today: me.today as Day }
  useNamedPlace()
  return <Book setting={setting}>{children}</Book>
}

/** The parts of the book, as tabs. */
export const lawTabs = [
  { key: 'honours', label: 'Danh hiệu, hình thức', href: officeBook.front },
  { key: 'staircase', label: 'Bậc thang', href: officeBook.staircase },
  { key: 'principles', label: 'Nguyên tắc', href: officeBook.principles },
  { key: 'procedures', label: 'Thủ tục', href: officeBook.procedures },
  { key: 'regimes', label: 'Quy định, nguồn', href: officeBook.regimes },
]
export type LawTab = 'staircase' | 'principles' | 'procedures' | 'regimes'

/** One of the parts but the first, which is a list. */
export function LawPart({
  title,
  lead,
  current,
  children,
}: {
  title: string
  lead: string
  current: LawTab
  children: ReactNode
}) {
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          <p className="page-lead">{lead}</p>
        </div>
      </header>
      <Tabs tabs={lawTabs} current={current} label="Các phần của sách luật" />
      <LawRoof>{children}</LawRoof>
    </>
  )
}

const marked = 'data-named'

/**
 * The place that the address names is shown, opened and given the focus: a browser does so only when it loads a page, and
 * here pages change without being loaded.
 */
function useNamedPlace(): void {
  const { hash } = useLocation()
  useEffect(() => {
    const named = hash === '' ? null : document.getElementById(decodeURIComponent(hash))
    if (named === null) return
    const place = named.closest<HTMLElement>('.law-provision, .law-compare-head, li, tr, section') ?? named
    for (const details of [place.closest('details'), place.querySelector('details')]) if (details) details.open = true
    place.setAttribute(marked, '')
    place.tabIndex = -1
    place.focus({ preventScroll: true })
    place.scrollIntoView({ block: 'start' })
    return () => place.removeAttribute(marked)
  }, [hash])
}
