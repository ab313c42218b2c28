/** Quy định theo thời kỳ and the sources of the whole book. */
import { columnFor, columnsOf } from '../law/law-book.ts'
import { showDay } from '../base/days.ts'
import { regimeOrder, regimes, type Instrument, type RegimeEntry } from '../law/regimes.ts'
import { sources, type SourceId } from '../law/sources.ts'
import { BookSection, BookTag, SourceList, Unchecked, useInForce } from './law-book-parts.tsx'
import { periodOf } from './law-book-words.ts'

export function RegimeList() {
  const { regime: inForce } = useInForce()
  const columns = columnsOf()
  return (
    <ol className="law-regimes">
      {regimeOrder.toReversed().map((regime) => {
        const { name, instruments, confidence, note, drafts, sources: read }: RegimeEntry = regimes[regime]
        const column = columnFor(regime)
        return (
          <li key={regime} id={regime}>
            <h3>
              {periodOf(regime)} <span className="law-code">{regime}</span>{' '}
              {regime === inForce && <BookTag>đang áp dụng</BookTag>}{' '}
              {column !== null && !columns.includes(regime) ? (
                <BookTag>cần đối chiếu</BookTag>
              ) : (
                <Unchecked confidence={confidence} />
              )}
            </h3>
            <p>{name}</p>
            <ul className="law-instruments">
              {instruments.map((instrument) => (
                <li key={instrument.number}>
                  {instrument.number}, {forceOf(instrument)} <Unchecked confidence={instrument.confidence} />
                </li>
              ))}
            </ul>
            {note !== undefined && <p className="law-remark">{note}</p>}
            {drafts !== undefined && (
              <details>
                <summary>Dự thảo đã thấy, chưa rõ có được ban hành hay không</summary>
                <ul>
                  {drafts.map(({ topic, text }) => (
                    <li key={topic}>
                      {topic}: {text}.
                    </li>
                  ))}
                </ul>
                <SourceList ids={[...new Set(drafts.flatMap(({ sources: from }) => from))]} />
              </details>
            )}
            <details>
              <summary>Nguồn chính</summary>
              <SourceList ids={read} />
            </details>
          </li>
        )
      })}
    </ol>
  )
}

function forceOf({ from, to }: Instrument): string {
  const start = from === null ? '' : `có hiệu lực từ ${showDay(from)}`
  return to === null ? start : `${start}, hết hiệu lực từ ${showDay(to)}`
}

/** Nguồn: everything that was read for the book. */
export function SourcesSection() {
  const ids = Object.keys(sources) as SourceId[]
  return (
    <BookSection
      id="nguon"
      title="Nguồn"
      note="Sách luật không thay văn bản gốc. Chỗ mới nhớ lại được ghi “chưa đối chiếu văn bản gốc”."
    >
      <details className="law-fold">
        <summary>Tất cả {ids.length} nguồn đã xem</summary>
        <SourceList ids={ids} />
      </details>
    </BookSection>
  )
}
