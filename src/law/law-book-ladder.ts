/**
 * Bậc thang khen thưởng: which honours others build on. Every step is read from the rules, so that the picture cannot say
 * anything that the software does not judge by.
 */
import { regimeOrder, type Regime } from './regimes.ts'
import type { LawBook, Rule, Yearly } from './rule.ts'
import { lawBook } from './rules/book.ts'
import {
  families,
  honours,
  honoursOf,
  isHonour,
  levels,
  type Family,
  type Honour,
  type Level,
  type SubjectKind,
} from './vocabulary.ts'

/** Cách một danh hiệu, hình thức dựa vào danh hiệu, hình thức khác; each reads on after the name of what is built on. */
export const stepKinds = {
  held: 'đã được tặng trước đó',
  inARow: 'đạt nhiều lần liên tục',
  standard: 'đạt tiêu chuẩn trong năm xét',
  within: 'được tặng trong thời gian tính thành tích',
  members: 'có cá nhân trong tập thể đạt',
} as const
export type StepKind = keyof typeof stepKinds

/** Một bước của bậc thang, as a rule names it. */
export interface Step {
  from: Honour | Family
  to: Honour
  kind: StepKind
  subject: SubjectKind
  regime: Regime
}

const read = new WeakMap<LawBook, Step[]>()

/** Every step that any rule of the book names. */
export function stepsOf(book: LawBook = lawBook): readonly Step[] {
  let steps = read.get(book)
  if (steps === undefined) read.set(book, (steps = readSteps(book)))
  return steps
}

function readSteps(book: LawBook): Step[] {
  return Object.values(book.honours).flatMap(({ honour, regimes }) =>
    (Object.keys(regimes) as Regime[]).flatMap((regime) =>
      regimes[regime]!.filter(({ role }) => role === 'path').flatMap(({ rule, subject }) =>
        namedIn(rule).map(([from, kind]): Step => ({ from, to: honour, kind, subject, regime })),
      ),
    ),
  )
}

type Named = [from: Honour | Family, kind: StepKind]

function namedIn(rule: Rule): Named[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.of.flatMap(namedIn)
    case 'cited':
      return namedIn(rule.rule)
    case 'run':
      return [
        ...namedYearly(rule.yearly),
        ...within(rule.within),
        ...(rule.reviewUnlessAfter === undefined ? [] : [[rule.reviewUnlessAfter, 'held'] satisfies Named]),
      ]
    case 'after':
      return [...rule.award.map((award): Named => [award, 'held']), ...namedYearly(rule.yearly), ...within(rule.within)]
    case 'inARow':
      return [[rule.of, 'inARow'], ...within(rule.within)]
    case 'blocks':
      return [[rule.of, 'inARow']]
    case 'awards':
      return [[rule.of, 'within']]
    case 'held':
      return [[rule.of, 'held']]
    case 'title':
    case 'meets':
      return [[rule.of, 'standard']]
    case 'memberShare':
      return rule.who === 'done' ? [] : [[rule.who, 'members']]
    case 'memberCount':
      return [[rule.who, 'members']]
    default:
      return []
  }
}

/** Inside the years of a run everything but a condition on members is counted in those years. */
function within(rule: Rule | undefined): Named[] {
  return rule === undefined ? [] : namedIn(rule).map(([from, kind]) => [from, kind === 'members' ? kind : 'within'])
}

function namedYearly(yearly: Yearly): Named[] {
  if (yearly.kind === 'title') return [[yearly.of, 'within']]
  return yearly.kind === 'any' ? yearly.of.flatMap(namedYearly) : []
}

/** Danh hiệu, hình thức đứng ngay dưới hoặc ngay trên một danh hiệu, hình thức, for one of the ways in which it does. */
export interface Neighbour {
  honour: Honour
  kind: StepKind
  subjects: SubjectKind[]
  regimes: Regime[]
}

/** What an honour builds on, and what builds on it; an honour that may be conferred again is its own neighbour. */
export function neighboursOf(honour: Honour, book: LawBook = lawBook): { buildsOn: Neighbour[]; leadsTo: Neighbour[] } {
  const steps = stepsOf(book)
  const below = steps.filter((step) => step.to === honour)
  const above = steps.filter((step) => honoursOf(step.from).includes(honour))
  return {
    buildsOn: gather(below.flatMap((step) => honoursOf(step.from).map((other) => ({ other, step })))),
    leadsTo: gather(above.map((step) => ({ other: step.to, step }))),
  }
}

function gather(found: { other: Honour; step: Step }[]): Neighbour[] {
  const pairs = (Object.keys(stepKinds) as StepKind[]).flatMap((kind) =>
    (Object.keys(honours) as Honour[]).map((honour) => ({ kind, honour })),
  )
  const byPair = Map.groupBy(found, ({ other, step }) => `${step.kind} ${other}`)
  return pairs.flatMap(({ kind, honour }) => {
    const steps = byPair.get(`${kind} ${honour}`)?.map(({ step }) => step) ?? []
    if (steps.length === 0) return []
    return [
      {
        honour,
        kind,
        subjects: [...new Set(steps.map(({ subject }) => subject))],
        regimes: regimeOrder.filter((regime) => steps.some((step) => step.regime === regime)),
      },
    ]
  })
}

/** Một bậc: an honour, or several that the law names together. */
export interface Rung {
  code: Honour | Family
  honours: readonly Honour[]
  level: Level
  /** Rungs that it builds on, by their place in the ladder. */
  below: { rung: number; kind: StepKind }[]
}

/** The levels of a ladder, from the bottom up; others stand where their peers do. */
const levelOrder: readonly Level[] = [
  'commune',
  'enterprise',
  'organisation',
  'district',
  'department',
  'grassroots',
  'army',
  'ministryProvince',
  'state',
]

/**
 * Bậc thang của một loại đối tượng trong một thời kỳ: its rungs by level, each after all that it builds on, and
 * the single steps that stand apart from it (nhà giáo, thầy thuốc, nghệ sĩ).
 */
export function ladderOf(
  subject: SubjectKind,
  regime: Regime,
  book: LawBook = lawBook,
): { rungs: Rung[]; apart: { from: Honour; to: Honour }[] } {
  const steps = stepsOf(book).filter((step) => step.subject === subject && step.regime === regime)
  const links = distinct(
    steps
      .map(({ from, to, kind }) => ({ from: rungCode(from), to: rungCode(to), kind }))
      .filter(({ from, to }) => from !== to),
  )
  const parts = partsOf(links)
  const main = parts.filter((part) => part.length > 1).flat()
  const pairs = parts.filter((part) => part.length === 1).flat()
  const codes = inOrder(main)
  return {
    rungs: codes.map((code) => ({
      code,
      honours: honoursOf(code),
      level: levelOf(code),
      below: main
        .filter(({ to }) => to === code)
        .map(({ from, kind }) => ({ rung: codes.indexOf(from), kind }))
        .toSorted((a, b) => a.rung - b.rung),
    })),
    apart: pairs.flatMap(({ from, to }) =>
      honoursOf(from).flatMap((a) => honoursOf(to).map((b) => ({ from: a, to: b }))),
    ),
  }
}

interface Link {
  from: Honour | Family
  to: Honour | Family
  kind: StepKind
}

/** The family in which the law names an honour, where there is one: they stand on one rung. */
function rungCode(code: Honour | Family): Honour | Family {
  if (!isHonour(code)) return code
  const family = (Object.keys(families) as Family[]).find((name) => honoursOf(name).includes(code))
  return family ?? code
}

/** Each pair of rungs once, by the kind that binds them most closely. */
function distinct(links: Link[]): Link[] {
  const order = Object.keys(stepKinds)
  const byPair = Map.groupBy(links, ({ from, to }) => `${from} ${to}`)
  return [...byPair.values()].map((own) => own.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0]!)
}

/** Links that hang together. */
function partsOf(links: Link[]): Link[][] {
  const parts: { codes: Set<string>; links: Link[] }[] = []
  for (const link of links) {
    const touched = parts.filter(({ codes }) => codes.has(link.from) || codes.has(link.to))
    const joined = {
      codes: new Set([link.from, link.to, ...touched.flatMap(({ codes }) => [...codes])]),
      links: [...touched.flatMap((part) => part.links), link],
    }
    for (const part of touched) parts.splice(parts.indexOf(part), 1)
    parts.push(joined)
  }
  return parts.map((part) => part.links)
}

function inOrder(links: Link[]): (Honour | Family)[] {
  const codes = [...new Set(links.flatMap(({ from, to }) => [from, to]))]
  const height = new Map(codes.map((code) => [code, heightOf(code, links)]))
  // What builds on nothing stands as near as possible to what builds on it.
  for (const code of codes) {
    const above = links.filter(({ from }) => from === code).map(({ to }) => height.get(to)!)
    if (height.get(code) === 0 && above.length > 0) height.set(code, Math.min(...above) - 1)
  }
  const place = (code: Honour | Family) => Object.keys(honours).indexOf(honoursOf(code)[0]!)
  return codes.toSorted(
    (a, b) =>
      levelOrder.indexOf(levelOf(a)) - levelOrder.indexOf(levelOf(b)) ||
      height.get(a)! - height.get(b)! ||
      place(a) - place(b),
  )
}

/** How many steps lead up to it at most. */
function heightOf(code: string, links: readonly Link[], seen: readonly string[] = []): number {
  if (seen.includes(code)) return 0
  const below = links.filter(({ to }) => to === code).map(({ from }) => 1 + heightOf(from, links, [...seen, code]))
  return Math.max(0, ...below)
}

/** Of several the highest. */
function levelOf(code: Honour | Family): Level {
  const all = honoursOf(code).map((honour) => honours[honour].level)
  return all.toSorted((a, b) => levelOrder.indexOf(a) - levelOrder.indexOf(b)).at(-1)!
}

/** Tên của bậc: `cấp Nhà nước`. */
export function levelName(level: Level): string {
  return levels[level]
}

/** Một đường của hình: a rung goes up in its lane as far as the last rung that builds on it. */
export interface Lane {
  lane: number
  last: number
}

/**
 * Lanes of a drawing, so that no line runs over another: each rung that others build on keeps its own, which is free
 * again after the last of them; whoever is built closely on a rung that ends there goes on in its lane.
 */
export function lanesOf(rungs: readonly Rung[]): Lane[] {
  const lanes: Lane[] = []
  rungs.forEach((rung, place) => {
    const last = Math.max(
      place,
      ...rungs.flatMap(({ below }, above) => (below.some((one) => one.rung === place) ? [above] : [])),
    )
    const taken = new Set(lanes.filter((other) => other.last > place).map(({ lane }) => lane))
    const inherited = rung.below
      .filter(({ rung }) => lanes[rung]!.last === place)
      .toSorted((a, b) => Object.keys(stepKinds).indexOf(a.kind) - Object.keys(stepKinds).indexOf(b.kind))
      .map(({ rung }) => lanes[rung]!.lane)
    const lane = inherited[0] ?? lowestFree(taken)
    lanes.push({ lane, last })
  })
  return lanes
}

function lowestFree(taken: ReadonlySet<number>): number {
  let lane = 0
  while (taken.has(lane)) lane++
  return lane
}
