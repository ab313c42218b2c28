import type { AwardRecord } from './facts.ts'
import {
  awardInWords,
  distanceOf,
  endOf,
  gapOf,
  isConfirmed,
  judgeFound,
  ratingState,
  sortAwards,
  stateOfCount,
  yearsBetween,
  yearsInWords,
  type Bench,
  type Leaf,
  type Of,
  type Window,
} from './findings.ts'
import { ratedAtLeast, sentence, twoDigits } from './law-text.ts'
import type { Rule } from './rule.ts'
import { stateOfAll, stateOfAny, type Condition, type YearMark } from './verdict.ts'
import { honourName, ratings, type Rating } from './vocabulary.ts'

/** Xét một quy tắc: the conditions that must all hold, in the order of the article. */
export function judgeRule(rule: Rule, bench: Bench, id: string): Condition[] {
  switch (rule.kind) {
    case 'all':
      return rule.of.flatMap((part, index) => judgeRule(part, bench, `${id}.${index + 1}`))
    case 'any':
      return [judgeAny(rule, bench, id)]
    case 'run':
      return judgeRun(rule, bench, id)
    case 'after':
      return judgeAfter(rule, bench, id)
    default:
      return [judgeLeaf(rule, bench, id)]
  }
}

function judgeLeaf(rule: Leaf, bench: Bench, id: string): Condition {
  const start = { id, text: sentence(rule, bench.window !== null), citation: bench.citation }
  return { ...start, ...judgeFound(rule, bench) }
}

// One of several

function judgeAny(rule: Of<'any'>, bench: Bench, id: string): Condition {
  const ways = rule.of.map((part, index) => ({ part, id: `${id}.${index + 1}` }))
  const invoked = ways.filter(({ part }) => !isSilent(part, bench))
  const shown = invoked.length > 0 ? invoked : ways
  const children = shown.map((way) => asOne(judgeRule(way.part, bench, way.id), bench, way.id))
  const [only] = children
  const one =
    only !== undefined && children.length === 1
      ? only
      : anyOf(children, { id, text: sentence(rule, bench.window !== null), details: [], citation: bench.citation })
  if (one.state === 'met' || invoked.length === ways.length) return one
  const silent = ways.filter((way) => !shown.includes(way))
  const others = silent.map(({ part }) => `Hoặc: ${lowerFirst(sentence(part, false))} (không có xác nhận)`)
  return { ...one, details: [...one.details, ...others] }
}

/** An exceptional way that nobody invokes. */
function isSilent(rule: Rule, bench: Bench): boolean {
  return rule.kind === 'judgement' && rule.exceptional === true && !isConfirmed(rule.code, bench.history)
}

/** A condition of which one child is enough; of the children that decide, the nearest says what is missing. */
export function anyOf(children: Condition[], head: Pick<Condition, 'id' | 'text' | 'details' | 'citation'>): Condition {
  const state = stateOfAny(children)
  const nearest = children.filter((child) => child.state === state).toSorted((a, b) => a.distance - b.distance)[0]
  const gap = state === 'met' ? undefined : nearest?.gap
  return { ...head, state, join: 'any', children, distance: nearest?.distance ?? 0, ...(gap !== undefined && { gap }) }
}

/** Conditions that must all hold, as one. */
export function allOf(children: Condition[], head: Pick<Condition, 'id' | 'text' | 'details' | 'citation'>): Condition {
  const gaps = children.flatMap((child) => (child.state !== 'met' && child.gap !== undefined ? [child.gap] : []))
  const distance = children.reduce((sum, child) => sum + child.distance, 0)
  return {
    ...head,
    state: stateOfAll(children),
    join: 'all',
    children,
    distance,
    ...(gaps.length > 0 && { gap: gaps.join('; ') }),
  }
}

function asOne(conditions: Condition[], bench: Bench, id: string): Condition {
  const [only] = conditions
  if (only !== undefined && conditions.length === 1) return only
  return allOf(conditions, { id, text: 'Có đủ các điều kiện sau', details: [], citation: bench.citation })
}

// Years in a row

function judgeRun(rule: Of<'run'>, bench: Bench, id: string): Condition[] {
  const tail = tailOf(bench, rule.rated, rule.years, Number.NEGATIVE_INFINITY)
  const runs = runCondition(rule, tail, bench, { id, text: sentence(rule, false) })
  return [runs, ...judgeWithin(rule.within, { ...bench, window: windowOf(tail, rule.years, bench.year) }, id)]
}

/**
 * Every certificate held may be the start; the one that serves the candidate best is shown. Without one the years are
 * still told, so that the candidate sees where they stand.
 */
function judgeAfter(rule: Of<'after'>, bench: Bench, id: string): Condition[] {
  const { counted, details } = sortAwards(rule.award, bench)
  const bases = counted.filter((award) => (endOf(award) ?? 0) < bench.year)
  const late = counted.filter((award) => !bases.includes(award))
  const excluded = [
    ...late.map((award) => `${awardInWords(award)}: thành tích không kết thúc trước năm xét, chưa là căn cứ`),
    ...details,
  ]
  const ways = bases.map((base) => judgeFrom(rule, base, excluded, bench, id))
  if (ways.length === 0) ways.push(judgeFrom(rule, null, excluded, bench, id))
  return ways.toSorted((a, b) => rank(a) - rank(b) || total(a) - total(b))[0] as Condition[]
}

function judgeFrom(
  rule: Of<'after'>,
  base: AwardRecord | null,
  details: string[],
  bench: Bench,
  id: string,
): Condition[] {
  const end = base === null ? null : endOf(base)
  const tail = tailOf(bench, rule.rated, rule.years, end === null ? Number.NEGATIVE_INFINITY : end + 1)
  const window = { ...windowOf(tail, rule.years, bench.year), ...(base !== null && { base }) }
  const text = `Sau đó có từ ${twoDigits(rule.years)} năm liên tục ${ratedAtLeast(rule.rated)}`
  return [
    heldCondition(rule, base, details, bench, `${id}.held`),
    runCondition(rule, tail, bench, { id: `${id}.run`, text }),
    ...judgeWithin(rule.within, { ...bench, window }, id),
  ]
}

function heldCondition(
  rule: Of<'after'>,
  base: AwardRecord | null,
  excluded: string[],
  bench: Bench,
  id: string,
): Condition {
  const name = honourName(rule.award)
  const head = { id, text: `Đã được tặng ${name}`, need: '1', citation: bench.citation }
  if (base === null) {
    return {
      ...head,
      state: 'unmet',
      have: '0',
      details: excluded,
      gap: `${name} theo công trạng, có trước năm ${bench.year}`,
      distance: 10,
    }
  }
  const details = [awardInWords(base), ...excluded]
  const end = endOf(base)
  if (end === null) {
    return {
      ...head,
      state: 'unknown',
      details,
      gap: `Thời gian lập thành tích hoặc ngày quyết định của ${name}`,
      distance: 1,
    }
  }
  return { ...head, state: 'met', have: '1', details, years: [{ year: end, state: 'met' }], distance: 0 }
}

function judgeWithin(within: Rule | undefined, bench: Bench, id: string): Condition[] {
  return within === undefined ? [] : judgeRule(within, bench, `${id}.within`)
}

/** The unbroken run that ends with the considered year: surely so long, so long at most, and so many good years known in it. */
interface Tail {
  sure: number
  most: number
  known: number
  floor: number
}

/**
 * A year that nobody recorded leaves the least number of years in doubt, but does not lengthen a run that is already long
 * enough: the run is made of what the register knows.
 */
function tailOf(bench: Bench, min: Rating, least: number, floor: number): Tail {
  const tail: Tail = { sure: 0, most: 0, known: 0, floor }
  for (let year = bench.year; year >= floor; year -= 1) {
    const state = ratingState(bench, year, min)
    if (state === 'unmet') break
    if (state === 'unknown' && tail.most >= least && !bench.years.has(year)) break
    if (state === 'met' && tail.sure === tail.most) tail.sure += 1
    if (state === 'met') tail.known += 1
    tail.most += 1
  }
  return tail
}

/**
 * Where the run can hold, what stands inside is counted in it; where it cannot, in the last years of the least length, so
 * that each row tells its own lack.
 */
function windowOf(tail: Tail, least: number, to: number): Window {
  const plain = Math.max(tail.floor, to - least + 1)
  if (tail.most < least) return { from: plain, sureFrom: plain, to }
  return { from: to - tail.most + 1, sureFrom: to - Math.max(tail.sure, least) + 1, to }
}

function runCondition(
  rule: Of<'run' | 'after'>,
  tail: Tail,
  bench: Bench,
  head: { id: string; text: string },
): Condition {
  const from = Math.max(tail.floor, bench.year - Math.max(rule.years, tail.most) + 1)
  const years = yearsBetween(from, bench.year).map((year) => ({ year, state: ratingState(bench, year, rule.rated) }))
  const state = stateOfCount(tail.sure, tail.most, rule.years)
  return {
    ...head,
    state,
    have: String(tail.known),
    need: String(rule.years),
    years,
    details: ratingDetails(years, bench),
    citation: bench.citation,
    ...gapOf(state, runGap(rule, tail, years)),
    distance: distanceOf(state, rule.years - tail.known),
  }
}

function runGap(rule: Of<'run' | 'after'>, tail: Tail, years: YearMark[]): string {
  const unknown = years.filter((mark) => mark.state === 'unknown').map((mark) => mark.year)
  if (tail.most >= rule.years) return `kết quả xếp loại ${yearsInWords(unknown)}`
  return `${twoDigits(rule.years - tail.most)} năm liên tục nữa ${ratedAtLeast(rule.rated)}`
}

function ratingDetails(years: YearMark[], bench: Bench): string[] {
  const unknown = years.filter(({ state }) => state === 'unknown').map(({ year }) => year)
  const low = years.flatMap(({ year, state }) => {
    const rating = bench.years.get(year)?.rating
    return state === 'unmet' && rating ? [`Năm ${year}: ${ratings[rating]}`] : []
  })
  return unknown.length === 0 ? low : [...low, `Chưa có kết quả xếp loại ${yearsInWords(unknown)}`]
}

// Small words

function rank(conditions: Condition[]): number {
  return ['met', 'review', 'unknown', 'council', 'unmet'].indexOf(stateOfAll(conditions))
}

function total(conditions: Condition[]): number {
  return conditions.reduce((sum, condition) => sum + condition.distance, 0)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
