/** Danh mục danh hiệu, hình thức: the honours of the book with a filter and an order. Pure. */
import { allHonourPages, type BookHonour, type BookProvision } from './law-book.ts'
import { regimes, type Regime } from './regimes.ts'
import { lawBook } from './rules/book.ts'
import { levels, type Honour, type HonourKind, type Level, type SubjectKind } from './vocabulary.ts'

/** Một dòng của danh mục. */
export interface ListedHonour {
  code: Honour
  name: string
  kind: HonourKind
  level: Level
  subjects: readonly SubjectKind[]
  decider: string
  /** Cách đạt of the asked period. */
  ways: number
  /** Điều chưa đối chiếu văn bản gốc. */
  recalled: number
}

/** Điều kiện lọc. */
export interface HonourFilter {
  kind?: string | undefined
  level?: string | undefined
  subject?: string | undefined
  regime?: string | undefined
  recalled?: string | undefined
}

/** What the list can be put in order by; `book`: the order of the law. */
export const honourSorts = ['book', 'code', 'name', 'level', 'ways', 'recalled'] as const
export type HonourSort = (typeof honourSorts)[number]

/** Danh mục của một thời kỳ; null: of a time before the first period that the book has. */
export function listHonours(
  filter: HonourFilter,
  column: Regime | null,
  sort: HonourSort = 'book',
  dir: 'asc' | 'desc' = 'asc',
): ListedHonour[] {
  const rows = allHonourPages()
    .filter((page) => suits(page, page.provisions, filter))
    .map((page): ListedHonour => {
      const { code, name, kind, level, subjects, recalled } = page
      const { decider } = lawBook.honours[code].authority
      return { code, name, kind, level, subjects, decider, ways: waysIn(page, column), recalled }
    })
  if (sort !== 'book') rows.sort(orders[sort])
  return dir === 'desc' ? rows.toReversed() : rows
}

/** `provisions`: those that are asked about; all of the honour, or the one that was found. */
export function suits(page: BookHonour, provisions: readonly BookProvision[], filter: HonourFilter): boolean {
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

/** An honour that is conferred no more has no way, though its text still stands in the book. */
function waysIn({ code, provisions }: BookHonour, column: Regime | null): number {
  const { until } = lawBook.honours[code]
  if (column !== null && until !== undefined && regimes[column].from >= until.on) return 0
  return provisions.filter(({ role, regime }) => role === 'path' && regime === column).length
}

const levelOrder = Object.keys(levels) as Level[]
const vietnamese = new Intl.Collator('vi')

const orders: Record<Exclude<HonourSort, 'book'>, (a: ListedHonour, b: ListedHonour) => number> = {
  code: (a, b) => (a.code < b.code ? -1 : 1),
  name: (a, b) => vietnamese.compare(a.name, b.name),
  level: (a, b) => levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level),
  ways: (a, b) => a.ways - b.ways,
  recalled: (a, b) => a.recalled - b.recalled,
}
