import { useId, type ReactNode } from 'react'

import { IconShield } from './icons.ts'

/** One event as told to people. */
export interface HistoryEntry {
  id: string
  /** "12/12 08:14". */
  time: string
  /** A sentence with the person first: "Trần Thị Ngọc Ánh soạn lại tờ trình". */
  text: ReactNode
  detail?: ReactNode
}

export interface HistoryProps {
  entries: readonly HistoryEntry[]
  /** Opens the rest. */
  more?: ReactNode
}

/** Diễn biến: what happened, newest first; it comes from the ledger that nobody can alter. */
export function History({ entries, more }: HistoryProps) {
  const titleId = useId()
  return (
    <section className="sheet section" aria-labelledby={titleId}>
      <header className="section-head">
        <h2 id={titleId}>Diễn biến</h2>
        <span className="section-action history-seal">
          <IconShield size={14} aria-hidden="true" /> sổ không sửa được
        </span>
      </header>
      <ol className="history">
        {entries.map((entry) => (
          <li key={entry.id}>
            <time>{entry.time}</time>
            <p>{entry.text}</p>
            {entry.detail !== undefined && <p className="history-detail">{entry.detail}</p>}
          </li>
        ))}
      </ol>
      {more !== undefined && <div className="section-body">{more}</div>}
    </section>
  )
}
