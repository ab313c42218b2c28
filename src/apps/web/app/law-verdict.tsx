/** Kết luận theo luật as the server gives it, on the kit's `Verdict`; used by dossiers, people and nominations alike. */
import type { Condition, Verdict as LawVerdict, VerdictState } from '../../../law/verdict.ts'
import { conditionAddress, officeBook } from '../../law-book-places.ts'
import { OFFICE } from '../kit/link.tsx'
import type { MarkState } from '../kit/mark.tsx'
import { Verdict, type VerdictCondition } from '../kit/verdict.tsx'

const marks: Record<VerdictState, MarkState> = {
  eligible: 'met',
  notEligible: 'unmet',
  unknown: 'unknown',
  awaitsCouncil: 'council',
  needsReview: 'review',
  revoke: 'unmet',
}

/** The mark of a verdict in one cell of a list. */
export function markOf(state: VerdictState): MarkState {
  return marks[state]
}

/** A verdict in two or three words, for narrow cells. */
export const verdictWords: Record<VerdictState, string> = {
  eligible: 'Đủ',
  notEligible: 'Chưa đủ',
  unknown: 'Chưa rõ',
  awaitsCouncil: 'Chờ hội đồng',
  needsReview: 'Cần đối chiếu',
  revoke: 'Phải hủy bỏ',
}

export function DossierVerdict({ verdict, brief = false }: { verdict: LawVerdict; brief?: boolean }) {
  return (
    <Verdict
      state={marks[verdict.state]}
      heading={verdict.heading}
      basis={verdict.basisSentence}
      conditions={verdict.conditions.map(shown)}
      brief={brief}
      {...(verdict.missing.length > 0 && {
        missing: (
          <ul>
            {verdict.missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        ),
      })}
      {...(verdict.earliest && {
        earliest: (
          <>
            <b>Dự tính sớm nhất năm {verdict.earliest.year}</b>, {verdict.earliest.assumption}
          </>
        ),
      })}
    />
  )
}

const yearStates = { met: 'had', unmet: 'lacking', unknown: 'unknown' } as const

function shown(condition: Condition): VerdictCondition {
  const { id, state, text, details, have, need, years, citation, reading, children, join } = condition
  const found = reading === undefined ? details : [...details, `Cách hiểu của phần mềm: ${reading}`]
  const place = placeOf(id, citation)
  const measure = need === undefined ? have : `có ${have ?? '0'} / cần ${need}`
  return {
    id,
    state,
    text,
    ...(found.length > 0 && { found: found.join('; ') }),
    ...(measure !== undefined && { measure }),
    ...(years && { years: years.map((mark) => ({ year: mark.year, state: yearStates[mark.state] })) }),
    article: { text: citation.article, ...(place !== null && { href: place }) },
    unchecked: citation.confidence === 'recalled',
    ...(join && { join }),
    ...(children && { children: children.map(shown) }),
  }
}

/** What a ministry or province asks beside the law stands in its own document, not in the book. */
function placeOf(id: string, { layerId }: Condition['citation']): string | null {
  return layerId === undefined ? conditionAddress(officeBook, id) : `${OFFICE}/quy-dinh-rieng/${layerId}`
}
