/** Mặt trước của sách luật: every honour by its kind, and what a search finds. */
import { upperFirst } from '../base/text.ts'
import { allHonourPages, type BookHonour } from '../law/law-book.ts'
import { markWords, type Hit } from '../law/law-book-search.ts'
import { honourKinds, type HonourKind } from '../law/vocabulary.ts'
import { hitAddress, honourAddress } from './law-book-places.ts'
import { BookTag, useBook } from './law-book-parts.tsx'
import { shortSubjects, startOf } from './law-book-words.ts'

/** Danh hiệu, hình thức by kind. */
export function HonourIndex() {
  const pages = allHonourPages()
  return (
    <div className="law-index">
      {(Object.keys(honourKinds) as HonourKind[]).map((kind) => {
        const own = pages.filter((page) => page.kind === kind)
        return (
          <section key={kind} aria-labelledby={`loai-${kind}`}>
            <h3 id={`loai-${kind}`}>
              {upperFirst(honourKinds[kind])} <span className="law-small">{own.length}</span>
            </h3>
            <ul>
              {own.map((page) => (
                <li key={page.code}>
                  <HonourLine page={page} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function HonourLine({ page }: { page: BookHonour }) {
  const { Link, roof } = useBook()
  return (
    <>
      <Link href={honourAddress(roof, page.code)}>{page.name}</Link>
      <span className="law-small">
        {page.subjects.map((subject) => shortSubjects[subject]).join(', ')}{' '}
        {page.recalled > 0 && <BookTag>{`${page.recalled} điều chưa đối chiếu`}</BookTag>}
      </span>
    </>
  )
}

/** Kết quả tra: by what they are, the best first. */
export function HitList({ hits, typed }: { hits: readonly Hit[]; typed: string }) {
  const { Link, roof } = useBook()
  return (
    <ol className="law-hits">
      {hits.map((hit) => (
        <li key={JSON.stringify(hit.place)}>
          <Link href={hitAddress(roof, hit.place)}>{hit.title}</Link>
          <span className="law-small">
            <Marked text={hit.under} typed={typed} apart={false} />
            {hit.place.kind === 'provision' && `, ${hit.place.regimes.map(startOf).join(', ').toLowerCase()}`}
          </span>
          {hit.excerpt !== '' && (
            <span className="law-line">
              <Marked text={hit.excerpt} typed={typed} />
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The words that were looked for stand out. */
export function Marked({ text, typed, apart = true }: { text: string; typed: string; apart?: boolean }) {
  return markWords(text, typed, apart).map((piece, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- the pieces of one text never change their order
    piece.isFound ? <mark key={index}>{piece.text}</mark> : piece.text,
  )
}
