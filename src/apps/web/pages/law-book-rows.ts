/** Danh sách của sách luật: every honour, or what a search finds, with the filters in force. Pure. */
import { lowerFirst, upperFirst } from '../../../base/text.ts'
import { honourSorts, listHonours, suits, type HonourFilter } from '../../../law/law-book-list.ts'
import { honourPage } from '../../../law/law-book.ts'
import { isSearch, searchBook, type Hit, type HitPlace } from '../../../law/law-book-search.ts'
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

export function lawRows(
  filter: HonourFilter,
  column: Regime | null,
  order: { sort?: string | undefined; dir?: string | undefined } = {},
): LawRow[] {
  const sort = honourSorts.find((one) => one === order.sort)
  return listHonours(filter, column, sort, order.dir === 'desc' ? 'desc' : 'asc').map((row) => ({
    key: row.code,
    href: honourAddress(officeBook, row.code),
    name: row.name,
    code: row.code,
    level: upperFirst(levels[row.level]),
    subjects: row.subjects.map((subject) => shortSubjects[subject]).join(', '),
    ways: row.ways,
    recalled: row.recalled,
  }))
}

/** As many as a person would look through. */
export const shownHits = 100

export function lawHits(typed: string, filter: HonourFilter): LawHit[] {
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
function holdsOfPlace(place: HitPlace, filter: HonourFilter): boolean {
  switch (place.kind) {
    case 'honour': {
      const page = honourPage(place.honour)
      return suits(page, page.provisions, filter)
    }
    case 'provision': {
      const page = honourPage(place.honour)
      const own = page.provisions.filter(({ id }) => id === place.id)
      const isRecalled = own.some(({ citation }) => citation.confidence === 'recalled')
      const inPeriod = filter.regime === undefined || place.regimes.some((regime) => regime === filter.regime)
      return (
        inPeriod &&
        (filter.recalled === undefined || isRecalled) &&
        suits(page, own, { ...filter, regime: undefined, recalled: undefined })
      )
    }
    case 'principle':
    case 'workflow':
      return Object.values(filter).every((value) => value === undefined)
  }
}
