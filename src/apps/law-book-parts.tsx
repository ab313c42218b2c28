/** Sách luật: small parts that all its pages share, on the portal and on the officers' web. They fetch nothing. */
import { createContext, useContext, type ReactNode } from 'react'
import type { Day } from '../base/days.ts'
import type { RuleText } from '../law/law-text.ts'
import { columnFor } from '../law/law-book.ts'
import { regimeOn, type Confidence, type Regime } from '../law/regimes.ts'
import { sources, type Source, type SourceId } from '../law/sources.ts'
import type { BookRoof } from './law-book-places.ts'

export interface BookLinkProps {
  href: string
  children: ReactNode
  className?: string
  id?: string
  'aria-label'?: string
}

/** Under which roof the book stands: its addresses, how a link goes, and what day it is. */
export interface BookSetting {
  roof: BookRoof
  Link: (props: BookLinkProps) => ReactNode
  today: Day
}

const Setting = createContext<BookSetting | null>(null)

/** Around every page of the book. `isPublic`: in the portal's type sizes. */
export function Book({ setting, isPublic, children }: { setting: BookSetting; isPublic?: true; children: ReactNode }) {
  return (
    <Setting value={setting}>
      <div className={isPublic ? 'law law-public' : 'law'}>{children}</div>
    </Setting>
  )
}

export function useBook(): BookSetting {
  const setting = useContext(Setting)
  if (!setting) throw new Error('useBook outside the book')
  return setting
}

/** Quy định đang áp dụng, and the column in which it is read. */
export function useInForce(): { regime: Regime | null; column: Regime | null } {
  const regime = regimeOn(useBook().today)
  return { regime, column: regime === null ? null : columnFor(regime) }
}

/** Mục của trang: a heading with a rule over it. */
export function BookSection(section: { id: string; title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section className="law-section" aria-labelledby={section.id}>
      <header>
        <h2 id={section.id}>{section.title}</h2>
        {section.note !== undefined && <p className="law-section-note">{section.note}</p>}
      </header>
      {section.children}
    </section>
  )
}

/** Nhãn. */
export function BookTag({ children }: { children: string }) {
  return <span className="law-tag">{children}</span>
}

/** What is not quoted says so, wherever it stands. */
export function Unchecked({ confidence }: { confidence: Confidence }) {
  return confidence === 'recalled' ? <BookTag>chưa đối chiếu văn bản gốc</BookTag> : null
}

/** Quy tắc bằng lời, as a list in a list. */
export function Told({ told }: { told: RuleText }) {
  if (told.children.length === 0) return <p className="law-told">{told.text}</p>
  return (
    <div className="law-told">
      <p>{told.text}:</p>
      <ToldList parts={told.children} />
    </div>
  )
}

function ToldList({ parts }: { parts: readonly RuleText[] }) {
  return (
    <ul>
      {parts.map((part, index) => (
        // The rule never changes while it is shown, and two parts may read alike.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          {part.text}
          {part.children.length > 0 && (
            <>
              :<ToldList parts={part.children} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The numbers of sources on a page, as references: `[1, 3]`. */
export function SourceNumbers({ ids, all }: { ids: readonly SourceId[]; all: readonly SourceId[] }) {
  const numbers = ids.map((id) => all.indexOf(id) + 1).filter((number) => number > 0)
  if (numbers.length === 0) return null
  return (
    <span className="law-sources-of">
      <span className="only-read">Nguồn </span>[
      {numbers.map((number, index) => (
        <span key={number}>
          {index > 0 && ', '}
          <a href={`#nguon-${number}`}>{number}</a>
        </span>
      ))}
      ]
    </span>
  )
}

/** Nguồn: what was read, where, and how much of it. */
export function SourceList({ ids, numbered = false }: { ids: readonly SourceId[]; numbered?: boolean }) {
  return (
    <ol className={numbered ? 'law-sources law-sources-numbered' : 'law-sources'}>
      {ids.map((id, index) => (
        <li key={id} {...(numbered && { id: `nguon-${index + 1}` })}>
          <SourceLine source={sources[id]} />
        </li>
      ))}
    </ol>
  )
}

function SourceLine({ source: { title, url, seen } }: { source: Source }) {
  return (
    <>
      {url === null ? title : <a href={url}>{title}</a>}
      <span className="quiet">; đã xem: {seen}</span>
    </>
  )
}
