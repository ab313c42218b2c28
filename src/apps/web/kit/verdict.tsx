import type { ReactNode } from 'react'

import { Link } from './link.tsx'
import { Mark, type MarkState } from './mark.tsx'
import { Tag } from './section.tsx'
import { YearDots, YearDotsLegend, type YearDot } from './year-dots.tsx'

/** One condition of an honour, as judged. */
export interface VerdictCondition {
  id: string
  state: MarkState
  /** The condition in words. */
  text: string
  /** What was found: the decision, the day, the body that confirmed. */
  found?: string
  /** What was seen and does not count, and why. */
  notCounted?: string
  /** E.g. "có 2 / cần 3". */
  measure?: string
  years?: readonly YearDot[]
  article?: { text: string; href?: string }
  /** The rule was not yet checked against the official text. */
  unchecked?: boolean
  /** How the conditions below it join. */
  join?: 'all' | 'any'
  children?: readonly VerdictCondition[]
}

export interface VerdictProps {
  state: MarkState
  /** The verdict as a sentence: "Chưa đủ điều kiện: còn thiếu 1, chưa rõ 1". */
  heading: string
  /** By which law and day it was judged. */
  basis?: ReactNode
  conditions: readonly VerdictCondition[]
  /** Còn thiếu: the nearest way. */
  missing?: ReactNode
  /** Từ khi nào: from when, under which assumption. */
  earliest?: ReactNode
  /** Only heading and basis, e.g. in a preview. */
  brief?: boolean
}

/** Kết luận theo luật: the proof tree of one honour for one nominee on one day. */
export function Verdict({ state, heading, basis, conditions, missing, earliest, brief = false }: VerdictProps) {
  const counted = conditions.some(hasYears)
  return (
    <section className="sheet verdict" aria-label="Kết luận theo luật">
      <header className="verdict-head">
        <Mark state={state} silent />
        <h2>{heading}</h2>
        {counted && !brief && <YearDotsLegend />}
        {basis !== undefined && <p className="verdict-basis">{basis}</p>}
      </header>
      {!brief && (
        <>
          <div className="verdict-row verdict-names" aria-hidden="true">
            <span />
            <span>Điều kiện</span>
            <span>Có / cần</span>
            <span>Năm được tính</span>
            <span>Căn cứ</span>
          </div>
          <Conditions conditions={conditions} depth={0} />
        </>
      )}
      {(missing !== undefined || earliest !== undefined) && (
        <footer className="verdict-foot">
          {missing !== undefined && (
            <div>
              <h3>Còn thiếu</h3>
              <div>{missing}</div>
            </div>
          )}
          {earliest !== undefined && (
            <div>
              <h3>Từ khi nào</h3>
              <div>{earliest}</div>
            </div>
          )}
        </footer>
      )}
    </section>
  )
}

function Conditions({ conditions, depth }: { conditions: readonly VerdictCondition[]; depth: number }) {
  return (
    <ol className="verdict-conditions" data-depth={depth}>
      {conditions.map((one) => (
        <li key={one.id}>
          <Condition condition={one} depth={depth} />
          {one.children !== undefined && one.children.length > 0 && (
            <Conditions conditions={one.children} depth={depth + 1} />
          )}
        </li>
      ))}
    </ol>
  )
}

function Condition({ condition: one, depth }: { condition: VerdictCondition; depth: number }) {
  return (
    <div
      className={`verdict-row verdict-${one.state}${one.children ? ' verdict-group' : ''}`}
      style={{ '--depth': depth } as React.CSSProperties}
    >
      <Mark state={one.state} />
      <div className="verdict-text">
        <p className="name">{one.text}</p>
        {one.join !== undefined && <p>{one.join === 'any' ? 'Một trong các điều kiện sau' : 'Đủ các điều kiện sau'}</p>}
        {one.found !== undefined && <p>{one.found}</p>}
        {one.notCounted !== undefined && <p className="quiet">{one.notCounted}</p>}
        {one.unchecked === true && <Tag>chưa đối chiếu văn bản gốc</Tag>}
      </div>
      <div className="verdict-measure">{one.measure}</div>
      <div className="verdict-years">{one.years && <YearDots years={one.years} />}</div>
      <div className="verdict-article">{one.article && <Article {...one.article} />}</div>
    </div>
  )
}

function Article({ text, href }: { text: string; href?: string }) {
  return href === undefined ? <span>{text}</span> : <Link href={href}>{text}</Link>
}

function hasYears(condition: VerdictCondition): boolean {
  return condition.years !== undefined || (condition.children?.some(hasYears) ?? false)
}
