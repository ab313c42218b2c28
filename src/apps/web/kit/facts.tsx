import type { ReactNode } from 'react'

/** One line of a register: what, and its value. */
export interface Fact {
  name: string
  value: ReactNode
  /** Red: overdue, missing, wrong. Gold: number in the book. */
  tone?: 'red' | 'gold'
}

/** Các dòng của sổ: name and value, one line each. An unknown value is said, never left blank. */
export function Facts({ facts, ruled = false }: { facts: readonly Fact[]; ruled?: boolean }) {
  return (
    <dl className={ruled ? 'facts facts-ruled' : 'facts'}>
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd className={fact.tone}>{fact.value ?? <span className="quiet">chưa rõ</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
