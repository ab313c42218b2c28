/** Biểu đồ đường, drawn by the server: once for wide screens, once for phones so that its letters stay legible, with a table. */
import { showNumber } from '../../base/text.ts'
import type { ExemplarStory } from '../../procedure/exemplars/exemplar.ts'

type Series = NonNullable<ExemplarStory['series']>

export function LineChart({ series }: { series: Series }) {
  const points = series.points.toSorted((a, b) => a.year - b.year)
  return (
    <figure className="chart">
      <figcaption>
        {series.title} <span className="quiet">({series.unit})</span>
      </figcaption>
      <Drawing points={points} width={680} height={230} kind="wide" />
      <Drawing points={points} width={350} height={200} kind="narrow" />
      <details>
        <summary>Số liệu</summary>
        <table>
          <caption className="only-read">{series.title}</caption>
          <thead>
            <tr>
              <th scope="col">Năm</th>
              <th scope="col" className="end">
                {series.unit}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.year}>
                <th scope="row">{point.year}</th>
                <td className="end">{showNumber(point.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {series.source && <p className="hint">Nguồn: {series.source}.</p>}
    </figure>
  )
}

interface Point {
  year: number
  value: number
}

const margin = { top: 26, right: 26, bottom: 30, left: 52 }

/** Hidden from screen readers, who are given the table. */
function Drawing({ points, width, height, kind }: { points: Point[]; width: number; height: number; kind: string }) {
  const ticks = ticksFor(points.map((point) => point.value))
  const [low, high] = [ticks[0]!, ticks.at(-1)!]
  const [first, last] = [points[0]!.year, points.at(-1)!.year]
  const x = (year: number) =>
    margin.left + 20 + ((year - first) / Math.max(last - first, 1)) * (width - margin.left - margin.right - 20)
  const y = (value: number) =>
    height - margin.bottom - ((value - low) / (high - low)) * (height - margin.top - margin.bottom)
  const labelled = labelledPoints(points, Math.floor((width - margin.left - margin.right) / 62))
  return (
    <svg className={`chart-${kind}`} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${margin.left} ${round(y(tick))}H${width - 6}`} stroke="var(--rule)" />
          <text x={margin.left - 10} y={round(y(tick) + 5)} textAnchor="end">
            {showNumber(tick)}
          </text>
        </g>
      ))}
      <path
        d={`M${points.map((point) => `${round(x(point.year))} ${round(y(point.value))}`).join('L')}`}
        fill="none"
        stroke="var(--action)"
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
      {points.map((point) => (
        <circle key={point.year} cx={round(x(point.year))} cy={round(y(point.value))} r="4.5" fill="var(--action)" />
      ))}
      {labelled.map((point) => (
        <g key={point.year}>
          <text className="value" x={round(x(point.year))} y={round(y(point.value) - 12)} textAnchor="middle">
            {showNumber(point.value)}
          </text>
          <text x={round(x(point.year))} y={height - 6} textAnchor="middle">
            {point.year}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** Three to five round figures that hold all values between them. */
export function ticksFor(values: readonly number[]): number[] {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const rough = (high - low || Math.abs(high) || 1) / 3
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough)!
  const from = Math.floor(low / step)
  const to = Math.max(Math.ceil(high / step), from + 1)
  return Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)))
}

/** As many points as there is room for, always with the first and the last. */
function labelledPoints(points: Point[], room: number): Point[] {
  if (points.length <= room) return points
  const stride = Math.ceil((points.length - 1) / (room - 1))
  return points.filter(
    (_, index) => index === points.length - 1 || (index % stride === 0 && index + stride / 2 < points.length - 1),
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
