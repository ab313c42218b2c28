/**
 * Bậc thang khen thưởng: which honours others build on. Every footing is read from the rules, so that the picture cannot say
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
  type Family,
  type Honour,
  type Level,
  type SubjectKind,
} from './vocabulary.ts'

/** Cách một danh hiệu, hình thức dựa vào danh hiệu, hình thức khác; each reads on after the name of what is built on. */
export const footingKinds = {
  held: 'đã được tặng trước đó',
  inARow: 'đạt nhiều lần liên tục',
  standard: 'đạt tiêu chuẩn trong năm xét',
  within: 'được tặng trong thời gian tính thành tích',
  members: 'có cá nhân trong tập thể đạt',
} as const
export type FootingKind = keyof typeof footingKinds

/** Chỗ dựa của một danh hiệu, hình thức, as a rule names it. */
export interface Footing {
  from: Honour | Family
  to: Honour
  kind: FootingKind
  subject: SubjectKind
  regime: Regime
}

const read = new WeakMap<LawBook, Footing[]>()

/** Every footing that any rule of the book names. */
export function footingsOf(book: LawBook = lawBook): readonly Footing[] {
  let footings = read.get(book)
  if (footings === undefined) read.set(book, (footings = readFootings(book)))
  return footings
}

function readFootings(book: LawBook): Footing[] {
  return Object.values(book.honours).flatMap(({ honour, regimes }) =>
    (Object.keys(regimes) as Regime[]).flatMap((regime) =>
      regimes[regime]!.filter(({ role }) => role === 'path').flatMap(({ rule, subject }) =>
        namedIn(rule).map(([from, kind]): Footing => ({ from, to: honour, kind, subject, regime })),
      ),
    ),
  )
}

type Named = [from: Honour | Family, kind: FootingKind]

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
  kind: FootingKind
  subjects: SubjectKind[]
  regimes: Regime[]
}

/** What an honour builds on, and what builds on it; an honour that may be conferred again is its own neighbour. */
export function neighboursOf(honour: Honour, book: LawBook = lawBook): { buildsOn: Neighbour[]; leadsTo: Neighbour[] } {
  const footings = footingsOf(book)
  const below = footings.filter((footing) => footing.to === honour)
  const above = footings.filter((footing) => honoursOf(footing.from).includes(honour))
  return {
    buildsOn: gather(below.flatMap((footing) => honoursOf(footing.from).map((other) => ({ other, footing })))),
    leadsTo: gather(above.map((footing) => ({ other: footing.to, footing }))),
  }
}

function gather(found: { other: Honour; footing: Footing }[]): Neighbour[] {
  const pairs = (Object.keys(footingKinds) as FootingKind[]).flatMap((kind) =>
    (Object.keys(honours) as Honour[]).map((honour) => ({ kind, honour })),
  )
  const byPair = Map.groupBy(found, ({ other, footing }) => `${footing.kind} ${other}`)
  return pairs.flatMap(({ kind, honour }) => {
    const footings = byPair.get(`${kind} ${honour}`)?.map(({ footing }) => footing) ?? []
    if (footings.length === 0) return []
    return [
      {
        honour,
        kind,
        subjects: [...new Set(footings.map(({ subject }) => subject))],
        regimes: regimeOrder.filter((regime) => footings.some((footing) => footing.regime === regime)),
      },
    ]
  })
}

/** Một bậc: an honour, or several that the law names together. */
export interface Stair {
  code: Honour | Family
  honours: readonly Honour[]
  level: Level
  /** Stairs that it builds on, by their place in the staircase. */
  below: { stair: number; kind: FootingKind }[]
}

/** The levels of a staircase, from the bottom up; others stand where their peers do. */
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
 * Bậc thang của một loại đối tượng trong một thời kỳ: its stairs by level, each after all that it builds on, and
 * the single footings that stand apart from it (nhà giáo, thầy thuốc, nghệ sĩ).
 */
export function staircaseOf(
  subject: SubjectKind,
  regime: Regime,
  book: LawBook = lawBook,
): { stairs: Stair[]; apart: { from: Honour; to: Honour }[] } {
  const footings = footingsOf(book).filter((footing) => footing.subject === subject && footing.regime === regime)
  const links = distinct(
    footings
      .map(({ from, to, kind }) => ({ from: stairCode(from), to: stairCode(to), kind }))
      .filter(({ from, to }) => from !== to),
  )
  const parts = partsOf(links)
  const main = parts.filter((part) => part.length > 1).flat()
  const pairs = parts.filter((part) => part.length === 1).flat()
  const codes = inOrder(main)
  return {
    stairs: codes.map((code) => ({
      code,
      honours: honoursOf(code),
      level: levelOf(code),
      below: main
        .filter(({ to }) => to === code)
        .map(({ from, kind }) => ({ stair: codes.indexOf(from), kind }))
        .toSorted((a, b) => a.stair - b.stair),
    })),
    apart: pairs.flatMap(({ from, to }) =>
      honoursOf(from).flatMap((a) => honoursOf(to).map((b) => ({ from: a, to: b }))),
    ),
  }
}

interface Link {
  from: Honour | Family
  to: Honour | Family
  kind: FootingKind
}

/** The family in which the law names an honour, where there is one: they stand on one stair. */
function stairCode(code: Honour | Family): Honour | Family {
  if (!isHonour(code)) return code
  const family = (Object.keys(families) as Family[]).find((name) => honoursOf(name).includes(code))
  return family ?? code
}

/** Each pair of stairs once, by the kind that binds them most closely. */
function distinct(links: Link[]): Link[] {
  const order = Object.keys(footingKinds)
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
  return codes.toSorted(
    (a, b) =>
      levelOrder.indexOf(levelOf(a)) - levelOrder.indexOf(levelOf(b)) ||
      height.get(a)! - height.get(b)! ||
      orderOf(a) - orderOf(b),
  )
}

/** In the order of the law. */
function orderOf(code: Honour | Family): number {
  return Object.keys(honours).indexOf(honoursOf(code)[0]!)
}

/** How many footings lead up to it at most. */
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

/** Một đường của hình: a stair goes up in its lane as far as the last stair that builds on it. */
export interface Lane {
  lane: number
  last: number
}

/**
 * Lanes of a drawing, so that no line runs over another: each stair that others build on keeps its own, which is free
 * again after the last of them; whoever is built closely on a stair that ends there goes on in its lane.
 */
export function lanesOf(stairs: readonly Stair[]): Lane[] {
  const lanes: Lane[] = []
  stairs.forEach((stair, place) => {
    const last = Math.max(
      place,
      ...stairs.flatMap(({ below }, above) => (below.some((one) => one.stair === place) ? [above] : [])),
    )
    const taken = new Set(lanes.filter((other) => other.last > place).map(({ lane }) => lane))
    const inherited = stair.below
      .filter(({ stair }) => lanes[stair]!.last === place)
      .toSorted((a, b) => Object.keys(footingKinds).indexOf(a.kind) - Object.keys(footingKinds).indexOf(b.kind))
      .map(({ stair }) => lanes[stair]!.lane)
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
