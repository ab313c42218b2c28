/** Giấy tờ of one person, as rows: signed decisions, certificates, scans of decisions on paper. */
import type { Day } from '../../../base/days.ts'
import type { PersonAward } from './person-awards.tsx'

/** Một giấy tờ: what it is, of which entry of the book, and where the file is. */
export interface Paper {
  key: string
  on: Day | null
  name: string
  award: PersonAward
  href: string
}

/** What there is on file; a decision whose paper nobody has scanned is only in the book. */
export function papersOf(awards: readonly PersonAward[]): Paper[] {
  return awards
    .flatMap((award): Paper[] => {
      const { id, code, decision_id: decisionId, decision_symbol: symbol } = award
      const on = award.decision_on as Day | null
      const decision = `Quyết định ${symbol ?? 'chưa rõ số'}`
      return [
        ...(decisionId === null ? [] : [{ name: decision, href: `/api/decisions/${decisionId}/paper` }]),
        ...(code === null ? [] : [{ name: 'Bằng, giấy chứng nhận', href: `/api/certificates/${code}/paper` }]),
        ...award.scans.map(({ hash, name }) => ({
          name: `${decision}, bản chụp “${name}”`,
          href: `/api/awards/${id}/papers/${hash}`,
        })),
      ].map((paper) => ({ ...paper, key: `${id} ${paper.href}`, on, award }))
    })
    .toSorted((a, b) => (b.on ?? '').localeCompare(a.on ?? ''))
}
