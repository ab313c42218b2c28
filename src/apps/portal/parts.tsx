/** Small parts that several pages of the portal share. */
import type { ReactNode } from 'react'
import type { Day } from '../../base/days.ts'
import { showDay, yearOf } from '../../base/days.ts'
import { documentTypes, type DocumentType } from '../../procedure/movements/movement.ts'

/** Đường dẫn: where this page stands. */
export function Way({ steps }: { steps: readonly (readonly [path: string | null, label: string])[] }) {
  return (
    <nav className="way" aria-label="Đường dẫn">
      <ol>
        {steps.map(([path, label]) => (
          <li key={label}>{path ? <a href={path}>{label}</a> : label}</li>
        ))}
      </ol>
    </nav>
  )
}

/** Ô tra cứu. */
export function SearchBox({ typed = '' }: { typed?: string }) {
  return (
    <search>
      <form className="search" action="/tra-cuu" method="get">
        <input
          type="search"
          name="q"
          defaultValue={typed}
          maxLength={100}
          placeholder="Tên, số quyết định hoặc mã trên bằng"
          aria-label="Tên, số quyết định hoặc mã trên bằng"
          autoComplete="off"
        />
        <button type="submit">Tra cứu</button>
      </form>
    </search>
  )
}

export function PartHead({ id, title, children }: { id: string; title: string; children?: ReactNode }) {
  return (
    <div className="part-head">
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  )
}

export interface DecisionEntry {
  id: string
  symbol: string
  signed_on: Day
  title: string
  body_name: string
  items: number
}

/** Quyết định as a register; the year is dropped where all are of `year`. */
export function DecisionRegister({ decisions, year }: { decisions: readonly DecisionEntry[]; year: number | null }) {
  const short = year !== null && decisions.every((decision) => yearOf(decision.signed_on) === year)
  return (
    <ul className={short ? 'register' : 'register register-long'}>
      {decisions.map((decision) => (
        <li key={decision.id}>
          <time dateTime={decision.signed_on}>{dayIn(decision.signed_on, short)}</time>
          <div>
            <a href={`/quyet-dinh/${decision.id}`}>{headlineOf(decision.title)}</a>
            <span className="number">
              {decision.symbol}, {decision.body_name}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}

function dayIn(on: Day, short: boolean): string {
  return short ? showDay(on).slice(0, -5) : showDay(on)
}

/** `Về việc công nhận …` is how a paper is named; a headline begins with the verb. */
export function headlineOf(title: string): string {
  const bare = title.replace(/^về việc\s+/iu, '')
  return bare.slice(0, 1).toLocaleUpperCase('vi') + bare.slice(1)
}

export interface MovementEntry {
  id: string
  name: string
  symbol: string | null
  issued_on: Day | null
  document_type: DocumentType
  issuer_name: string
  period_text: string
}

/** Phong trào as a register. */
export function MovementRegister({ movements }: { movements: readonly MovementEntry[] }) {
  return (
    <ul className="register register-long">
      {movements.map((movement) => (
        <li key={movement.id}>
          {movement.issued_on ? (
            <time dateTime={movement.issued_on}>{showDay(movement.issued_on)}</time>
          ) : (
            <span className="quiet">chưa rõ ngày</span>
          )}
          <div>
            <a href={`/phong-trao/${movement.id}`}>{movement.name}</a>
            <span className="number">
              {paperOf(movement)}, {movement.issuer_name}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** `Quyết định số 1956/QĐ-BTNMT`, and says so when the document as received has no number. */
export function paperOf(movement: { document_type: DocumentType; symbol: string | null }): string {
  const type = documentTypes[movement.document_type]
  return movement.symbol ? `${type} số ${movement.symbol}` : `${type} chưa rõ số`
}

export interface StoryEntry {
  id: string
  title: string
  lead: string
  figure: string
  figure_label: string
  field: string | null
  organisation_name: string
  subject_kind: 'person' | 'collective'
}

/** Gương điển hình: the figure first, then what is told. */
export function Stories({ exemplars, level }: { exemplars: readonly StoryEntry[]; level: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul className="stories">
      {exemplars.map((exemplar) => (
        <li key={exemplar.id}>
          <p className="figure">
            <b>{exemplar.figure}</b> {exemplar.figure_label}
          </p>
          <Heading className="story-title">
            <a href={`/guong-dien-hinh/${exemplar.id}`}>{exemplar.title}</a>
          </Heading>
          <p>{exemplar.lead}</p>
          <p className="quiet">
            {subjectKinds[exemplar.subject_kind]} · {fieldOf(exemplar.field)}
          </p>
        </li>
      ))}
    </ul>
  )
}

export const subjectKinds = { person: 'Cá nhân', collective: 'Tập thể' } as const

/** Lĩnh vực of an exemplar; none given means toàn diện. */
export function fieldOf(field: string | null): string {
  return field ?? 'Toàn diện'
}

/** Trang trước, trang sau. `address` ends where the number of the page goes. */
export function Pages({ page, hasMore, address }: { page: number; hasMore: boolean; address: string }) {
  if (page === 1 && !hasMore) return null
  return (
    <nav className="pages" aria-label="Các trang">
      {page > 1 && (
        <a href={`${address}${page - 1}`} rel="prev">
          Trang trước
        </a>
      )}
      <span className="quiet">Trang {page}</span>
      {hasMore && (
        <a href={`${address}${page + 1}`} rel="next">
          Trang sau
        </a>
      )}
    </nav>
  )
}

/** Dấu: shape first, colour second; the words stand beside it. */
export function Mark({ state, size = 34 }: { state: 'met' | 'revoked' | 'unknown'; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {marks[state]}
    </svg>
  )
}

const marks = {
  met: (
    <>
      <circle cx="10" cy="10" r="9.5" fill="var(--ink)" />
      <path d="M6.4 10.3l2.5 2.4 4.7-5.1" fill="none" stroke="var(--sheet)" strokeWidth="1.5" />
    </>
  ),
  revoked: (
    <>
      <circle cx="10" cy="10" r="9.5" fill="var(--red)" />
      <path d="M7 7l6 6M13 7l-6 6" fill="none" stroke="var(--sheet)" strokeWidth="1.5" />
    </>
  ),
  unknown: (
    <>
      <circle cx="10" cy="10" r="9" fill="none" stroke="var(--ink3)" strokeWidth="1.1" strokeDasharray="2.4 2" />
      <path
        d="M7.6 7.9c0-1.4 1.1-2.3 2.4-2.3s2.4.9 2.4 2.2c0 1.6-2.4 1.8-2.4 3.4M10 13.2v1.4"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="1.5"
      />
    </>
  ),
}
