/** Ca mẫu trong sách luật: what the law gives on stated facts, by honour. Apart from the pages, because it is long. */
import { workedCases } from './cases/index.ts'
import type { Case } from './cases.ts'
import { regimeOrder, type Regime } from './regimes.ts'
import type { Honour } from './vocabulary.ts'

/** Ca mẫu, as far as a reader needs it. */
export interface BookCase {
  id: string
  year: number
  expected: Case['expected']
  /** The case that this one is told after: its facts are those, but for what the summary says. */
  like: { id: string; honour: Honour } | null
  summary: string
  because: string
  article: string
}

/** Kết luận của ca mẫu, in words. */
export const expectedWords: Record<Case['expected'], string> = {
  eligible: 'Đủ điều kiện',
  notEligible: 'Chưa đủ điều kiện',
  unknown: 'Chưa rõ',
  awaitsCouncil: 'Chờ hội đồng',
  needsReview: 'Cần đối chiếu văn bản',
  revoke: 'Hủy bỏ quyết định',
}

/** The worked cases of an honour, by period, the newest first. */
export function casesOf(honour: Honour): { regime: Regime; cases: BookCase[] }[] {
  const own = workedCases.flatMap((one, place) => (one.candidateAward === honour ? [{ one, place }] : []))
  return regimeOrder.toReversed().flatMap((regime) => {
    const cases = own.filter(({ one }) => one.regime === regime).map(({ one, place }) => shown(one, place))
    return cases.length === 0 ? [] : [{ regime, cases }]
  })
}

function shown({ id, year, expected, summary = '', because = '', article = '' }: Case, place: number): BookCase {
  const like = likeOf(summary, place)
  const rest = like === null ? summary : summary.replace(sameAs, '')
  return {
    id,
    year,
    expected,
    like: like && { id: like.id, honour: like.candidateAward },
    summary: rest,
    because,
    article,
  }
}

const sameAs = /^Như (?:trên|ca (?<id>[A-Z]\d+))/

/** "Như trên" is the case before in the list of all cases, which may be of another honour or period. */
function likeOf(summary: string, place: number): Case | null {
  const found = sameAs.exec(summary)
  if (found === null) return null
  const named = found.groups?.id
  return (named === undefined ? workedCases[place - 1] : workedCases.find(({ id }) => id === named)) ?? null
}
