import { showNumber } from './bullet-bar.tsx'
import { Link } from './link.tsx'

/** Where a page of a list stands: 1–50 of 74, and the neighbours' addresses. */
export interface PagesProps {
  first: number
  last: number
  total: number
  previousHref?: string
  nextHref?: string
}

/** Các trang. */
export function Pages({ first, last, total, previousHref, nextHref }: PagesProps) {
  return (
    <nav className="pages" aria-label="Các trang">
      <span>
        {showNumber(first)}–{showNumber(last)} trong {showNumber(total)}
      </span>
      {previousHref !== undefined && <Link href={previousHref}>Trang trước</Link>}
      {nextHref !== undefined && <Link href={nextHref}>Trang sau</Link>}
    </nav>
  )
}
