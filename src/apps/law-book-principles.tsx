/** Nguyên tắc chung: each of the 36 with what it says in every period, and what the software does with it. */
import { lowerFirst } from '../base/text.ts'
import { columnsOf, principlePages, type BookPrinciple, type PrincipleSaying } from '../law/law-book.ts'
import type { Span } from '../law/law-book-columns.ts'
import type { SourceId } from '../law/sources.ts'
import { changesInWords, Comparison, OtherPeriods } from './law-book-comparison.tsx'
import { principleAddress } from './law-book-places.ts'
import { BookSection, BookTag, SourceList, SourceNumbers, Unchecked, useBook } from './law-book-parts.tsx'
import { periodOf, startOf } from './law-book-words.ts'

const severities: Record<BookPrinciple['severity'], string> = {
  block: 'bắt buộc',
  warn: 'cần lưu ý',
  info: 'để biết',
}

/** The names, each leading to its place. */
export function PrincipleIndex() {
  const { Link, roof } = useBook()
  return (
    <ol className="law-principles">
      {principlePages().map(({ id, name, severity }) => (
        <li key={id}>
          <Link href={principleAddress(roof, id)}>
            {id}. {name}
          </Link>{' '}
          <span className="law-small">{severities[severity]}</span>
        </li>
      ))}
    </ol>
  )
}

export function PrinciplesBody() {
  const columns = columnsOf()
  const principles = principlePages()
  const cited = [...new Set(principles.flatMap(citedIn))]
  return (
    <>
      <BookSection
        id="cac-nguyen-tac"
        title={`${principles.length} nguyên tắc theo từng thời kỳ`}
        note="Bắt buộc: trái thì không xét. Cần lưu ý: phần mềm nhắc, người xét quyết định. Để biết: có lợi cho người được đề nghị hoặc là chỉ dẫn."
      >
        <Comparison
          caption="Nguyên tắc chung theo từng thời kỳ"
          columns={columns}
          bodies={principles.map((principle) => ({
            id: principle.id,
            title: <PrincipleHead principle={principle} />,
            note: changesInWords(columns, principle.changes),
            below: <Uses uses={principle.uses} />,
            rows: principle.rows,
          }))}
          show={(spans) => spans.map((span) => <Saying key={span.items[0]!.citation.quote} span={span} all={cited} />)}
        />
        <Others principles={principles} all={cited} />
        <OtherPeriods columns={columns} />
      </BookSection>
      <BookSection id="nguon" title="Nguồn đã đọc">
        <SourceList ids={cited} numbered />
      </BookSection>
    </>
  )
}

function citedIn({ rows, others }: BookPrinciple): readonly SourceId[] {
  const sayings = rows.flatMap((row) => row.flatMap(({ spans }) => (spans ?? []).flatMap(({ items }) => items)))
  return [...sayings, ...others].flatMap(({ citation }) => citation.sourceIds)
}

function PrincipleHead({ principle: { id, name, severity } }: { principle: BookPrinciple }) {
  return (
    <>
      {columnsOf().map((regime) => (
        <span key={regime} id={`${id}.${regime}`} className="law-anchor" />
      ))}
      {id}. {name} <BookTag>{severities[severity]}</BookTag>
    </>
  )
}

/** What the software does with it; in which periods is said only where it is not all of them. */
function Uses({ uses }: { uses: BookPrinciple['uses'] }) {
  const all = columnsOf().length
  return uses.map(({ told, regimes }) => (
    <p key={told.text} className="law-small law-use">
      Phần mềm xét: {lowerFirst(told.text)}
      {regimes.length < all && ` (${regimes.map((regime) => lowerFirst(startOf(regime))).join(', ')})`}
    </p>
  ))
}

function Saying({ span, all }: { span: Span<PrincipleSaying>; all: readonly SourceId[] }) {
  const { quote, note, confidence } = span.items.at(-1)!.citation
  const articles = new Set(span.items.map(({ citation }) => citation.article))
  const ids = new Set(span.items.flatMap(({ citation }) => citation.sourceIds))
  return (
    <div className="law-provision">
      <header>
        <span className="law-article">{[...articles].join('; ')}</span>
        <SourceNumbers ids={[...ids]} all={all} />
        <Unchecked confidence={confidence} />
      </header>
      <p className="law-quote">{quote}</p>
      {note !== undefined && <p className="law-remark">{note}</p>}
    </div>
  )
}

/** What is known of a period whose text was mostly not read. */
function Others({ principles, all }: { principles: readonly BookPrinciple[]; all: readonly SourceId[] }) {
  const told = principles.flatMap(({ id, name, others }) => others.map((saying) => ({ id, name, ...saying })))
  if (told.length === 0) return null
  return (
    <ul className="law-lines">
      {told.map(({ id, name, regime, citation }) => (
        <li key={`${id} ${citation.quote}`}>
          <b>
            {id}. {name}
          </b>
          , {lowerFirst(periodOf(regime))}: {citation.quote} ({citation.article}){' '}
          <SourceNumbers ids={citation.sourceIds} all={all} /> <Unchecked confidence={citation.confidence} />
          {citation.note !== undefined && <span className="law-small">{citation.note}</span>}
        </li>
      ))}
    </ul>
  )
}
