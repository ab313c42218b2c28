/** One year of a counted series: had, not had, not yet known. */
export interface YearDot {
  year: number
  state: 'had' | 'lacking' | 'unknown'
}

const words = { had: 'có', lacking: 'không', unknown: 'chưa rõ' }

/** Chấm năm: one dot per year that counts, the year under it. */
export function YearDots({ years }: { years: readonly YearDot[] }) {
  return (
    <ul className="year-dots" aria-label="Năm được tính">
      {years.map((one) => (
        <li key={one.year}>
          <i className={`year-dot year-dot-${one.state}`} />
          {one.year}
          <span className="only-read">: {words[one.state]}</span>
        </li>
      ))}
    </ul>
  )
}

/** Chú giải of the dots, once per verdict. */
export function YearDotsLegend() {
  return (
    <p className="year-dots-legend" aria-hidden="true">
      năm: <i className="year-dot year-dot-had" /> có <i className="year-dot year-dot-lacking" /> không{' '}
      <i className="year-dot year-dot-unknown" /> chưa rõ
    </p>
  )
}
