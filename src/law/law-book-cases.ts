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
  const own = workedCases.filter((one) => one.candidateAward === honour)
  return regimeOrder.toReversed().flatMap((regime) => {
    const cases = own.filter((one) => one.regime === regime).map(shown)
    return cases.length === 0 ? [] : [{ regime, cases }]
  })
}

function shown({ id, year, expected, summary = '', because = '', article = '' }: Case): BookCase {
  return { id, year, expected, summary, because, article }
}
