import { useElementSize } from '@mantine/hooks'
import { useId, useState } from 'react'

import { showDay, yearOf, type Day } from '../../../base/days.ts'
import { useNarrow } from './narrow.ts'

/** Shapes of single facts. Gold only for honours: filled is conferred, ring is within reach. */
export type TimelineShape =
  | 'full'
  | 'half'
  | 'open'
  | 'unknown'
  | 'bar'
  | 'diamond'
  | 'diamondUnknown'
  | 'square'
  | 'conferred'
  | 'reachable'
  | 'reachableDiamond'
  | 'notCounted'

/** One fact on one day. The label is drawn where it fits; the table always has it. */
export interface TimelinePoint {
  on: Day
  /** How the table tells the time where it is not a day: "2019" for a yearly rating drawn in the middle of its year. */
  when?: string
  shape: TimelineShape
  /** What it is, in words: "Hoàn thành xuất sắc nhiệm vụ năm 2019". */
  text: string
  /** Drawn beside the shape; facts of a dense lane leave it out. */
  label?: string
  /** Second line: number of decision, or "sớm nhất 01/2025". */
  detail?: string
}

/** A stretch: a post, a suspension. */
export interface TimelineSpan {
  from: Day
  to: Day | null
  text: string
  detail?: string
}

/** Which years are counted, and towards what. */
export interface TimelineBracket {
  from: Day
  to: Day
  text: string
  /** Dashed: not yet lived. */
  expected?: boolean
}

export interface TimelineLane {
  name: string
  points?: readonly TimelinePoint[]
  spans?: readonly TimelineSpan[]
  brackets?: readonly TimelineBracket[]
  /** A sentence in place of facts: "Không có. Kiểm tra lần cuối 28/11/2024". */
  note?: string
}

export interface TimelineProps {
  lanes: readonly TimelineLane[]
  today: Day
  from: Day
  to: Day
  /** Which shapes mean what here. */
  legend?: readonly { shape: TimelineShape; text: string }[]
  label: string
}

/** Dòng đời: one axis, a lane for each kind of fact, today in red, what lies ahead on tinted ground. Always also a table. */
export function Timeline(props: TimelineProps) {
  const narrow = useNarrow()
  const [chosen, setChosen] = useState<'axis' | 'table' | null>(null)
  const view = chosen ?? (narrow ? 'table' : 'axis')
  const id = useId()
  return (
    <figure className="sheet timeline" aria-labelledby={id}>
      <figcaption id={id} className="only-read">
        {props.label}
      </figcaption>
      {view === 'axis' && <Axis {...props} />}
      <FactsTable {...props} isHidden={view === 'axis'} />
      <div className="timeline-foot">
        {view === 'axis' && props.legend && <Legend legend={props.legend} />}
        <button
          type="button"
          className="link"
          aria-pressed={view === 'table'}
          onClick={() => setChosen(view === 'axis' ? 'table' : 'axis')}
        >
          {view === 'axis' ? 'Xem dạng bảng' : 'Xem dạng trục'}
        </button>
      </div>
    </figure>
  )
}

/** What holds today stands out; what is to begin is drawn hollow. */
function classAt({ from, to }: TimelineSpan, today: Day): string {
  if (from > today) return ' timeline-span-ahead'
  return to === null || today < to ? ' timeline-span-now' : ''
}

/** An open span is drawn to today; one that is to begin, to the end of the axis. */
function endOf({ from, to }: TimelineSpan, at: (on: Day) => number, today: Day): number {
  if (to !== null) return Math.min(100, at(to))
  return from > today ? 100 : at(today)
}

const dayLength = 86_400_000
const lineHeight = 40
const plainHeight = 22

function Axis({ lanes, today, from, to }: TimelineProps) {
  const { ref, width } = useElementSize()
  const at = (on: Day) => ((daysOf(on) - daysOf(from)) / (daysOf(to) - daysOf(from))) * 100
  const years = yearsBetween(from, to, width)
  return (
    <div className="timeline-axis" aria-hidden="true">
      <div className="timeline-years">
        {years.map((year) => (
          <span
            key={year}
            className={year > yearOf(today) ? 'timeline-year timeline-year-ahead' : 'timeline-year'}
            style={{ left: `${at(`${year}-07-01` as Day)}%` }}
            hidden={Math.abs(at(`${year}-07-01` as Day) - at(today)) * width < 6000}
          >
            {year}
          </span>
        ))}
        <span className="timeline-today" style={{ left: `${at(today)}%` }}>
          {showDay(today)}
        </span>
      </div>
      <div className="timeline-lanes">
        <div className="timeline-ground" ref={ref}>
          <i className="timeline-ahead" style={{ left: `${at(today)}%` }} />
          {years.map((year) => (
            <i key={year} className="timeline-tick" style={{ left: `${at(`${year}-01-01` as Day)}%` }} />
          ))}
          <i className="timeline-now" style={{ left: `${at(today)}%` }} />
        </div>
        {lanes.map((lane) => (
          <Lane key={lane.name} lane={lane} at={at} width={width} today={today} />
        ))}
      </div>
    </div>
  )
}

function Lane({ lane, at, width, today }: { lane: TimelineLane; at: (on: Day) => number; width: number; today: Day }) {
  const placed = placePoints(lane.points ?? [], at, width, today)
  const rows = Math.max(1, ...placed.map((one) => one.row + 1))
  const isPlain = placed.every((one) => one.point.label === undefined)
  const spans = stack(lane.spans ?? [])
  const spanRows = Math.max(1, ...spans.map((one) => one.row + 1))
  const height = lane.spans ? spanRows * lineHeight - 2 : isPlain ? plainHeight : rows * lineHeight - 8
  const room = lane.brackets ? 18 : 0
  return (
    <div className="timeline-lane" style={{ height: height + room + 10 }}>
      <span className="timeline-name">{lane.name}</span>
      <div className="timeline-track">
        {lane.note !== undefined && <span className="timeline-note">{lane.note}</span>}
        {spans.map(({ span, row }) => (
          <span
            key={span.from + span.text}
            className={`timeline-span${classAt(span, today)}`}
            style={{
              top: row * lineHeight + 5,
              left: `${at(span.from)}%`,
              width: `${endOf(span, at, today) - at(span.from)}%`,
            }}
          >
            <b>{span.text}</b>
            <span>{span.detail}</span>
          </span>
        ))}
        {lane.brackets?.map((one) => (
          <span
            key={one.from + one.text}
            className={`timeline-bracket${one.expected === true ? ' timeline-bracket-expected' : ''}${at(one.to) > 50 ? ' timeline-bracket-late' : ''}`}
            style={{ left: `${at(one.from)}%`, width: `${at(one.to) - at(one.from)}%` }}
          >
            {one.text}
          </span>
        ))}
        {placed.map(({ point, row, side, left }) => (
          <span
            key={point.on + point.text}
            className={`timeline-point timeline-point-${side}${isAhead(point.shape) ? ' gold' : ''}`}
            style={{ left: `${left}%`, top: room + row * lineHeight + 5 }}
          >
            <Shape shape={point.shape} />
            {point.label !== undefined && (
              <span className="timeline-label">
                <b>{point.label}</b>
                {point.detail}
              </span>
            )}
          </span>
        ))}
      </div>
    </div>
  )
}

/** Spans of the same days (kiêm nhiệm, biệt phái) under one another: each takes the first row that is free. */
function stack(spans: readonly TimelineSpan[]): { span: TimelineSpan; row: number }[] {
  const ends: (Day | null)[] = []
  return spans
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map((span) => {
      const free = ends.findIndex((end) => end !== null && end <= span.from)
      const row = free === -1 ? ends.length : free
      ends[row] = span.to
      return { span, row }
    })
}

interface Placed {
  point: TimelinePoint
  row: number
  side: 'start' | 'end'
  left: number
}

/** Puts each label on the side that has room and does not cross today, a line lower when both are taken. Widths are estimated. */
function placePoints(points: readonly TimelinePoint[], at: (on: Day) => number, width: number, today: Day): Placed[] {
  const now = (at(today) / 100) * width
  const taken: { row: number; from: number; to: number }[] = []
  const isFree = (row: number, from: number, to: number) =>
    taken.every((one) => one.row !== row || to <= one.from || from >= one.to)
  const put = (row: number, from: number, to: number) => taken.push({ row, from, to })

  for (const point of points) {
    const centre = (at(point.on) / 100) * width
    if (point.label === undefined) put(0, centre - 9, centre + 9)
  }
  return points.map((point) => {
    const left = at(point.on)
    const centre = (left / 100) * width
    if (point.label === undefined) return { point, row: 0, side: 'end', left }
    const length = Math.max(point.label.length * 6.9, (point.detail?.length ?? 0) * 6.3) + 20
    const reach = (side: Placed['side']): [number, number] =>
      side === 'end' ? [centre - 11, centre + length] : [centre - length, centre + 11]
    const hasRoom = ({ row, side }: Spot) => {
      const [from, to] = reach(side)
      return from >= 0 && to <= width && isFree(row, from, to)
    }
    const crossesToday = ({ side }: Spot) => {
      const [from, to] = reach(side)
      return centre < now ? to > now + 11 : from < now - 11
    }
    const withRoom = spots.filter(hasRoom)
    const { row, side } = withRoom.find((spot) => !crossesToday(spot)) ?? withRoom[0] ?? lastSpot
    put(row, ...reach(side))
    return { point, row, side, left }
  })
}

type Spot = Pick<Placed, 'row' | 'side'>

/** Where a label may stand, the best first. */
const spots: readonly Spot[] = [0, 1, 2, 3].flatMap((row): Spot[] => [
  { row, side: 'end' },
  { row, side: 'start' },
])
const lastSpot: Spot = { row: 4, side: 'start' }

/** The same facts as a table: what a screen reader gets in either view. */
function FactsTable({ lanes, label, today, isHidden }: TimelineProps & { isHidden: boolean }) {
  return (
    <div className={isHidden ? 'only-read' : undefined}>
      <table className="table timeline-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Thời gian</th>
            <th scope="col">Nội dung</th>
          </tr>
        </thead>
        {lanes.map((lane) => (
          <tbody key={lane.name}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {lane.name}
              </th>
            </tr>
            {factsOf(lane, today).map((fact) => (
              <tr key={`${fact.when} ${fact.text}`}>
                <td>{fact.when}</td>
                <td>
                  {fact.text}
                  {fact.detail !== undefined && <small className="quiet"> {fact.detail}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** A fact as the table tells it. */
interface ToldFact {
  when: string
  text: string
  detail?: string
  order: string
}

function factsOf(lane: TimelineLane, today: Day): ToldFact[] {
  const facts: ToldFact[] = []
  if (lane.note !== undefined) facts.push({ when: '', text: lane.note, order: '' })
  for (const { from, to, text, detail } of lane.spans ?? []) {
    const until = to === null ? (from > today ? '' : ' – nay') : ` – ${showDay(to)}`
    facts.push({ when: `${from > today ? 'từ ' : ''}${showDay(from)}${until}`, text, detail, order: from })
  }
  for (const { on, when, text, detail } of lane.points ?? []) {
    facts.push({ when: when ?? showDay(on), text, detail, order: on })
  }
  for (const { from, to, text } of lane.brackets ?? []) {
    facts.push({ when: `${showDay(from)} – ${showDay(to)}`, text: `Thời gian được tính: ${text}`, order: from })
  }
  return facts.toSorted((a, b) => (a.order < b.order ? -1 : 1))
}

function Legend({ legend }: { legend: NonNullable<TimelineProps['legend']> }) {
  return (
    <ul className="timeline-legend" aria-hidden="true">
      {legend.map((one) => (
        <li key={one.text}>
          <Shape shape={one.shape} size={12} /> {one.text}
        </li>
      ))}
    </ul>
  )
}

function isAhead(shape: TimelineShape): boolean {
  return shape === 'reachable' || shape === 'reachableDiamond'
}

function Shape({ shape, size = 16 }: { shape: TimelineShape; size?: number }) {
  return (
    <svg className="timeline-shape" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[shape]}
    </svg>
  )
}

const ring = { cx: 8, cy: 8, r: 5.2, fill: 'var(--sheet)', stroke: 'var(--ink)', strokeWidth: 1.2 }
const gold = { cx: 8, cy: 8, r: 6.4, stroke: 'var(--leaf)', strokeWidth: 2 }
const dashes = { strokeDasharray: '2 1.6', stroke: 'var(--ink3)' }

const shapes: Record<TimelineShape, React.ReactNode> = {
  full: <circle {...ring} fill="var(--ink)" />,
  half: (
    <>
      <circle {...ring} />
      <path d="M8 2.8a5.2 5.2 0 0 0 0 10.4z" fill="var(--ink)" />
    </>
  ),
  open: <circle {...ring} />,
  unknown: <circle {...ring} {...dashes} />,
  bar: <path d="M8 3v10" stroke="var(--ink2)" strokeWidth="2" />,
  diamond: <path d="M8 1.5L14.5 8 8 14.5 1.5 8z" fill="var(--ink)" />,
  diamondUnknown: <path d="M8 2.5L13.5 8 8 13.5 2.5 8z" fill="var(--sheet)" {...dashes} />,
  square: <path d="M3.5 3.5h9v9h-9z" fill="var(--action)" />,
  conferred: <circle {...gold} fill="var(--leaf)" />,
  reachable: <circle {...gold} fill="var(--sheet)" />,
  reachableDiamond: <path d="M8 1.5L14.5 8 8 14.5 1.5 8z" fill="var(--sheet)" stroke="var(--leaf)" strokeWidth="1.8" />,
  notCounted: (
    <>
      <circle {...ring} stroke="var(--ink3)" />
      <path d="M4.5 11.5l7-7" stroke="var(--ink3)" strokeWidth="1.2" />
    </>
  ),
}

function daysOf(on: Day): number {
  return Date.parse(on) / dayLength
}

/** Every year where there is room, else every second, fifth or tenth. */
function yearsBetween(from: Day, to: Day, width: number): number[] {
  const first = yearOf(from)
  const last = yearOf(to)
  const room = Math.max(1, Math.floor((width || 800) / 52))
  const step = [1, 2, 5, 10].find((one) => (last - first + 1) / one <= room) ?? 10
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => year % step === 0)
}
