/** Hình bậc thang: drawn from the steps that the rules name, once for wide screens and once for phones, with a list. */
import { lowerFirst, upperFirst } from '../base/text.ts'
import {
  staircaseOf,
  lanesOf,
  footingKinds,
  type Lane,
  type Stair,
  type FootingKind,
} from '../law/law-book-staircase.ts'
import { columnFor } from '../law/law-book.ts'
import type { Regime } from '../law/regimes.ts'
import { honourName, honours, levels, subjects, type Honour, type Level, type SubjectKind } from '../law/vocabulary.ts'
import { honourAddress } from './law-book-places.ts'
import { useBook } from './law-book-parts.tsx'
import { startOf } from './law-book-words.ts'

/** Bậc thang của cá nhân và của tập thể, with those of the armed forces folded away. */
export function Staircases({ regime }: { regime: Regime }) {
  return (
    <>
      <div className="law-staircases">
        <Staircase subject="individual" regime={regime} />
        <Staircase subject="collective" regime={regime} />
      </div>
      <Legend />
      <details className="law-fold">
        <summary>Lực lượng vũ trang</summary>
        <div className="law-staircases">
          <Staircase subject="armedForcesIndividual" regime={regime} />
          <Staircase subject="armedForcesCollective" regime={regime} />
        </div>
      </details>
    </>
  )
}

function Staircase({ subject, regime }: { subject: SubjectKind; regime: Regime }) {
  const { stairs, apart } = staircaseOf(subject, columnFor(regime) ?? regime)
  if (stairs.length === 0) return null
  const id = `bac-thang-${subject}`
  return (
    <figure className="law-staircase" aria-labelledby={id}>
      <figcaption id={id}>
        {upperFirst(subjects[subject])}: từ {namesFrom(stairs[0]!)} đến {namesFrom(stairs.at(-1)!)}
      </figcaption>
      <Drawing stairs={stairs} width={520} kind="wide" />
      <Drawing stairs={stairs} width={350} kind="narrow" />
      {apart.length > 0 && <Apart apart={apart} />}
      <details>
        <summary>Đọc dạng danh sách</summary>
        <StairList stairs={stairs} />
      </details>
    </figure>
  )
}

function namesFrom({ code }: Stair): string {
  return honourName(code)
}

function Apart({ apart }: { apart: readonly { from: Honour; to: Honour }[] }) {
  const { Link, roof } = useBook()
  return (
    <ul className="law-apart" aria-label="Bước đứng riêng">
      {apart.map(({ from, to }) => (
        <li key={`${from} ${to}`}>
          <Link href={honourAddress(roof, from)}>{honours[from].name}</Link> →{' '}
          <Link href={honourAddress(roof, to)}>{honours[to].name}</Link>
        </li>
      ))}
    </ul>
  )
}

/** The picture in words; each stair with what it builds on. */
function StairList({ stairs }: { stairs: readonly Stair[] }) {
  const { Link, roof } = useBook()
  return (
    <ol className="law-stair-list">
      {stairs.map((stair) => (
        <li key={stair.code}>
          {stair.honours.map((honour, index) => (
            <span key={honour}>
              {index > 0 && '; '}
              <Link href={honourAddress(roof, honour)}>{honours[honour].name}</Link>
            </span>
          ))}
          <span className="law-small">
            {levels[stair.level]}
            {stair.below.length === 0 ? '; không đòi bậc nào có trước' : `; dựa trên ${belowInWords(stair, stairs)}`}
          </span>
        </li>
      ))}
    </ol>
  )
}

function belowInWords({ below }: Stair, stairs: readonly Stair[]): string {
  return below.map(({ stair, kind }) => `${honourName(stairs[stair]!.code)} (${footingKinds[kind]})`).join(', ')
}

function Legend() {
  return (
    <ul className="law-legend" aria-label="Chú thích">
      {(Object.keys(strokes) as FootingKind[])
        .filter((kind) => kind !== 'inARow' && kind !== 'standard')
        .map((kind) => (
          <li key={kind}>
            <svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true" focusable="false">
              <path d="M1 5H33" fill="none" {...strokes[kind]} />
            </svg>
            {kind === 'held' ? 'đã được tặng, đạt liên tục hoặc đạt tiêu chuẩn trước đó' : footingKinds[kind]}
          </li>
        ))}
    </ul>
  )
}

/** Shape first: what must come before is a whole line, what is counted along the way a broken one. */
const strokes: Record<FootingKind, { stroke: string; strokeWidth: number; strokeDasharray?: string }> = {
  held: { stroke: 'var(--ink)', strokeWidth: 1.8 },
  inARow: { stroke: 'var(--ink)', strokeWidth: 1.8 },
  standard: { stroke: 'var(--ink)', strokeWidth: 1.8 },
  within: { stroke: 'var(--control)', strokeWidth: 1.4, strokeDasharray: '5 3.5' },
  members: { stroke: 'var(--control)', strokeWidth: 1.4, strokeDasharray: '1.5 3' },
}

const lanePitch = 15
const lineHeight = 22
const stairGap = 14
const bandHeight = 30
const marginLeft = 9

interface Placed {
  stair: Stair
  lane: Lane
  x: number
  /** Where its dot stands. */
  y: number
  lines: { honour: Honour; text: string; y: number }[]
}

function Drawing({ stairs, width, kind }: { stairs: readonly Stair[]; width: number; kind: string }) {
  const lanes = lanesOf(stairs)
  const textX = marginLeft + (Math.max(...lanes.map(({ lane }) => lane)) + 1) * lanePitch + 10
  const { placed, bands, height } = place(stairs, lanes, textX, width)
  return (
    <svg className={`law-staircase-${kind}`} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {bands.map(({ level, y }) => (
        <g key={level}>
          <path d={`M${textX} ${y + 8}H${width}`} stroke="var(--rule)" />
          <text className="law-band" x={textX} y={y + 24}>
            {upperFirst(levels[level])}
          </text>
        </g>
      ))}
      {placed.map(({ stair, x, y }) => (
        <path key={stair.code} d={`M${x + 10} ${y}H${textX - 6}`} stroke="var(--rule)" />
      ))}
      {placed
        .flatMap((from, place) => waysUp(from, place, placed))
        .map(({ d, kind }) => (
          <path key={`${kind} ${d}`} d={d} fill="none" {...strokes[kind]} />
        ))}
      {placed.map(({ stair, x, y }) => (
        <circle key={stair.code} cx={x} cy={y} r="4.5" fill="var(--sheet)" stroke="var(--ink)" strokeWidth="1.8" />
      ))}
      {placed
        .flatMap(({ lines }) => lines.map((line) => line.honour))
        .filter((honour, index, all) => all.indexOf(honour) === index)
        .map((honour) => (
          <StairLink
            key={honour}
            lines={placed.flatMap(({ lines }) => lines.filter((line) => line.honour === honour))}
            x={textX}
          />
        ))}
    </svg>
  )
}

function StairLink({ lines, x }: { lines: { honour: Honour; text: string; y: number }[]; x: number }) {
  const { Link, roof } = useBook()
  const { honour } = lines[0]!
  return (
    <Link href={honourAddress(roof, honour)} aria-label={honours[honour].name}>
      <text className="law-stair">
        {lines.map(({ text, y }) => (
          <tspan key={y} x={x} y={y}>
            {text}
          </tspan>
        ))}
      </text>
    </Link>
  )
}

function order(kind: FootingKind): number {
  return Object.keys(strokes).indexOf(kind)
}

function place(stairs: readonly Stair[], lanes: readonly Lane[], textX: number, width: number) {
  const placed: Placed[] = []
  const bands: { level: Level; y: number }[] = []
  let y = 0
  stairs.forEach((stair, index) => {
    if (stair.level !== stairs[index - 1]?.level) {
      bands.push({ level: stair.level, y })
      y += bandHeight
    }
    const texts = stair.honours.flatMap((honour) =>
      wrapped(honours[honour].name, Math.floor((width - textX) / 7.7)).map((text) => ({ honour, text })),
    )
    const lines = texts.map(({ honour, text }, line) => ({ honour, text, y: y + 18 + line * lineHeight }))
    placed.push({ stair, lane: lanes[index]!, x: marginLeft + lanes[index]!.lane * lanePitch, y: y + 13, lines })
    y += lines.length * lineHeight + stairGap
  })
  return { placed, bands, height: y }
}

const turn = 7

/**
 * The lines from a stair to all that builds on it: along its lane, each stretch as strong as the strongest that goes on, and from
 * there over to each dot.
 */
function waysUp(from: Placed, place: number, placed: readonly Placed[]): { d: string; kind: FootingKind }[] {
  const targets = placed.flatMap((to) =>
    to.stair.below.filter(({ stair }) => stair === place).map(({ kind }) => ({ to, kind })),
  )
  return targets.flatMap(({ to, kind }, index) => {
    const start = index === 0 ? from.y : bend(from, targets[index - 1]!.to)
    const strongest = targets.slice(index).toSorted((a, b) => order(a.kind) - order(b.kind))[0]!.kind
    const along = { d: `M${from.x} ${start}V${bend(from, to)}`, kind: strongest }
    if (from.x === to.x) return [along]
    const side = to.x > from.x ? turn : -turn
    return [along, { d: `M${from.x} ${bend(from, to)}Q${from.x} ${to.y} ${from.x + side} ${to.y}H${to.x}`, kind }]
  })
}

/** Where a line leaves the lane for a dot. */
function bend(from: Placed, to: Placed): number {
  return from.x === to.x ? to.y : to.y - turn
}

/** Lines of at most so many letters, broken between words. */
function wrapped(text: string, room: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
    return lines
  }, [])
}

/** `Theo quy định từ 01/7/2025`. */
export function staircaseNote(regime: Regime): string {
  return `Theo quy định ${lowerFirst(startOf(columnFor(regime) ?? regime))}; các đường nối lấy thẳng từ tiêu chuẩn.`
}
