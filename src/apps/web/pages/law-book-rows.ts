/** Danh sách của sách luật: every honour, or what a search finds, with the filters in force. Pure. */
import type { BookProvision } from '../../../law/law-book.ts'
import { allHonourPages, honourPage, type BookHonour } from '../../../law/law-book.ts'
import { isSearch, searchBook, type Hit, type HitPlace } from '../../../law/law-book-search.ts'
import { lowerFirst, upperFirst } from '../../../law/law-text.ts'
import type { Regime } from '../../../law/regimes.ts'
import { levels } from '../../../law/vocabulary.ts'
import { hitAddress, honourAddress, officeBook } from '../../law-book-places.ts'
import { shortSubjects, startOf } from '../../law-book-words.ts'

/** One line of the list. */
export interface LawRow {
  key: string
  href: string
  name: string
  code: string
  level: string
  subjects: string
  /** Cách đạt of the period in force. */
  ways: number
  recalled: number
}

/** One line of what a search finds. */
export interface LawHit {
  key: string
  href: string
  name: string
  under: string
  excerpt: string
}

/** The filters as the address carries them. */
export interface LawFilter {
  kind?: string | undefined
  level?: string | undefined
  subject?: string | undefined
  regime?: string | undefined
  recalled?: string | undefined
}

export function lawRows(filter: LawFilter, column: Regime | null): LawRow[] {
  return allHonourPages()
    .filter((page) => holds(page, page.provisions, filter))
    .map((page) => ({
      key: page.code,
      href: honourAddress(officeBook, page.code),
      name: page.name,
      code: page.code,
      level: upperFirst(levels[page.level]),
      subjects: page.subjects.map((subject) => shortSubjects[subject]).join(', '),
      ways: page.provisions.filter(({ role, regime }) => role === 'path' && regime === column).length,
      recalled: page.recalled,
    }))
}

/** As many as a person would look through. */
export const shownHits = 100

export function lawHits(typed: string, filter: LawFilter): LawHit[] {
  if (!isSearch(typed)) return []
  return searchBook(typed, 1_000)
    .filter(({ place }) => holdsOfPlace(place, filter))
    .slice(0, shownHits)
    .map(hitRow)
}

function hitRow({ place, title, under, excerpt }: Hit): LawHit {
  return {
    key: JSON.stringify(place),
    href: hitAddress(officeBook, place),
    name: title,
    under: place.kind === 'provision' ? `${under}, ${place.regimes.map(startOf).map(lowerFirst).join(', ')}` : under,
    excerpt,
  }
}

/** Principles and procedures belong to no honour: a condition on honours leaves them out. */
function holdsOfPlace(place: HitPlace, filter: LawFilter): boolean {
  switch (place.kind) {
    case 'honour': {
      const page = honourPage(place.honour)
      return holds(page, page.provisions, filter)
    }
    case 'provision': {
      const page = honourPage(place.honour)
      const own = page.provisions.filter(({ id }) => id === place.id)
      const isRecalled = own.some(({ citation }) => citation.confidence === 'recalled')
      const inPeriod = filter.regime === undefined || place.regimes.some((regime) => regime === filter.regime)
      return (
        inPeriod &&
        (filter.recalled === undefined || isRecalled) &&
        holds(page, own, { ...filter, regime: undefined, recalled: undefined })
      )
    }
    case 'principle':
    case 'workflow':
      return Object.values(filter).every((value) => value === undefined)
  }
}

/** `provisions`: those that are asked about; all of the honour, or the one that was found. */
function holds(page: BookHonour, provisions: readonly BookProvision[], filter: LawFilter): boolean {
  const { kind, level, subject, regime, recalled } = filter
  const isWhole = provisions.length === page.provisions.length
  return (
    (kind === undefined || page.kind === kind) &&
    (level === undefined || page.level === level) &&
    (subject === undefined ||
      (isWhole
        ? page.subjects.some((one) => one === subject)
        : provisions.some((provision) => provision.subject === subject))) &&
    (regime === undefined || page.regimes.some((one) => one === regime)) &&
    (recalled === undefined || page.recalled > 0)
  )
}
