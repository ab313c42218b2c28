import { useId, type ReactNode } from 'react'

export interface SectionProps {
  title: string
  /** Beside the title, smaller: "3/4 · cần 1 bản gốc". */
  note?: ReactNode
  /** At the right end: one link or button. */
  action?: ReactNode
  /** Without inner padding, for tables and lists that bring their own. */
  flush?: boolean
  children: ReactNode
}

/** Mục: a sheet with a heading. */
export function Section({ title, note, action, flush = false, children }: SectionProps) {
  const id = useId()
  return (
    <section className="sheet section" aria-labelledby={id}>
      <header className={flush ? 'section-head section-head-ruled' : 'section-head'}>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="section-note">{note}</span>}
        {action !== undefined && <span className="section-action">{action}</span>}
      </header>
      {flush ? children : <div className="section-body">{children}</div>}
    </section>
  )
}

/** Nhãn vuông: a quiet tag, e.g. "tuyến ngành", "chưa đối chiếu văn bản gốc". `tone="red"` only for what asks for attention. */
export function Tag({ children, tone }: { children: string; tone?: 'red' | 'gold' }) {
  return <span className={tone === undefined ? 'tag' : `tag tag-${tone}`}>{children}</span>
}
