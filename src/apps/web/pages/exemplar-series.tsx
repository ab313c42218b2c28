/** Số liệu theo năm: bars with their figures written on them, and the same figures as a table. */
import type { ExemplarStory } from '../../../procedure/exemplars/exemplar.ts'
import { showNumber } from '../kit/bullet-bar.tsx'
import { RegisterTable } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'

type SeriesData = NonNullable<ExemplarStory['series']>

const height = 168
const top = 24
const base = height - 24
const step = 72
const barWidth = 40

export function Series({ series }: { series: SeriesData }) {
  const { title, unit, source, points } = series
  return (
    <Section title={title} note={unit}>
      <Bars series={series} />
      <details className="as-table">
        <summary>Xem dạng bảng</summary>
        <RegisterTable
          label={title}
          columns={[
            { key: 'year', head: 'Năm', isName: true, cell: (point) => point.year },
            { key: 'value', head: unit, align: 'end', cell: (point) => showNumber(point.value) },
          ]}
          rows={points}
          rowKey={(point) => String(point.year)}
        />
      </details>
      {source && <p className="quiet small">Nguồn: {source}</p>}
    </Section>
  )
}

/** The table below says the same to a screen reader. The last year stands out, as results do; earlier years are quiet. */
function Bars({ series: { points } }: { series: SeriesData }) {
  const highest = Math.max(...points.map((point) => point.value), 1)
  const width = points.length * step
  return (
    <svg className="series" viewBox={`0 0 ${width} ${height}`} style={{ maxWidth: width }} aria-hidden="true">
      <line x1="0" x2={width} y1={base} y2={base} stroke="var(--rule2)" />
      {points.map((point, index) => {
        const tall = Math.max(((base - top) * point.value) / highest, 1)
        const x = index * step + step / 2
        const isLast = index === points.length - 1
        return (
          <g key={point.year} textAnchor="middle">
            <rect
              x={x - barWidth / 2}
              y={base - tall}
              width={barWidth}
              height={tall}
              fill={isLast ? 'var(--action)' : 'var(--earlier)'}
            />
            <text x={x} y={base - tall - 6} className="series-value">
              {showNumber(point.value)}
            </text>
            <text x={x} y={height - 6} className="series-year">
              {point.year}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
