import type { Rule, Yearly } from '../rule.ts'
import { honours, honoursOf, scopeOrder, type Family, type Honour } from '../vocabulary.ts'
import {
  endOf,
  isDecidedBy,
  isGap,
  isRecorded,
  ratingAt,
  ratingPlace,
  titleBits,
  titlesAt,
  type Bench,
  type CountedInitiative,
  type Grant,
} from './bench.ts'
import { judge, judgeByPeople } from './judge.ts'
import {
  MET,
  REVIEW,
  UNKNOWN,
  UNMET,
  Proof,
  eitherState,
  farLeaf,
  leaf,
  stateOfAll,
  stateOfCount,
  type State,
  type Window,
} from './proof.ts'

/** The rule of one kind. */
export type Of<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>

// One year

/** Năm này có đạt không; a year that is not recorded is not known, not bad. */
export function yearState(bench: Bench, yearly: Yearly, ago: number): State {
  switch (yearly.kind) {
    case 'rated': {
      const rating = ratingAt(bench, ago)
      return rating < 0 ? UNKNOWN : rating >= ratingPlace(yearly.min) ? MET : UNMET
    }
    case 'title':
      if ((titlesAt(bench, ago) & titleBits(yearly.of)) !== 0) return MET
      return isRecorded(bench, ago) ? UNMET : UNKNOWN
    case 'any': {
      let state: State = UNMET
      for (const one of yearly.of) state = eitherState(state, yearState(bench, one, ago))
      return state
    }
    case 'judgement':
      return MET
  }
}

export function judgeYear(rule: Of<'rated' | 'title'>, bench: Bench): Proof {
  const state = yearState(bench, rule, 0)
  return leaf(rule, state, state === MET ? 1 : 0, 1, thisYear(bench))
}

// Years in a row

/** The unbroken run that ends with the considered year: surely so long, so long at most, and so many good years known in it. */
interface Tail {
  sure: number
  most: number
  known: number
}

/**
 * A year of which nothing is known leaves the least number of years in doubt. Beyond them it does so only as a gap in the
 * register: before its first year the run is made of what the register knows.
 */
function tailOf(bench: Bench, yearly: Yearly, least: number, first: number): Tail {
  let sure = 0
  let most = 0
  let known = 0
  const longest = first === Number.NEGATIVE_INFINITY ? longestOf(bench, yearly, least) : bench.year - first + 1
  for (let ago = 0; ago < longest; ago += 1) {
    const state = yearState(bench, yearly, ago)
    if (state === UNMET || (state === UNKNOWN && most >= least && isBeforeRegister(bench, ago))) break
    if (state === MET) {
      if (sure === most) sure += 1
      known += 1
    }
    most += 1
  }
  return { sure, most, known }
}

function isBeforeRegister(bench: Bench, ago: number): boolean {
  return !isRecorded(bench, ago) && !isGap(bench, ago)
}

/** A run without a first year ends where the record does; years that people vouch for may go back beyond it. */
function longestOf(bench: Bench, yearly: Yearly, least: number): number {
  return Math.max(bench.depth + (yearly.kind === 'judgement' ? 1 : 0), least)
}

/**
 * Where the run can hold, what stands inside is counted in it; where it cannot, in the last years of the least length, so
 * that each condition tells its own lack.
 */
function windowOf(bench: Bench, tail: Tail, least: number, first: number): Window {
  const { year } = bench
  const plain = Math.max(first, year - least + 1)
  if (tail.most < least) return { from: plain, sureFrom: plain, to: year }
  return { from: year - tail.most + 1, sureFrom: year - Math.max(tail.sure, least) + 1, to: year }
}

function runProof(rule: Of<'run'>, tail: Tail, window: Window): Proof {
  const state = stateOfCount(tail.sure, tail.most, rule.years)
  return new Proof(
    rule,
    state,
    tail.known,
    rule.years,
    state === MET ? 0 : Math.max(1, rule.years - tail.known),
    window,
    null,
  )
}

export function judgeRun(rule: Of<'run'>, bench: Bench): Proof {
  const proof = runFrom(rule, bench, bench.floor)
  if (proof.state !== MET || rule.reviewUnlessAfter === undefined) return proof
  // The years that follow the first certificate must suffice by themselves.
  const first = grantsOf(bench, rule.reviewUnlessAfter)[0]
  const sinceFirst = first?.end == null ? null : runFrom(rule, bench, Math.max(bench.floor, first.end + 1))
  if (sinceFirst === null || sinceFirst.state === MET) return proof
  return new Proof(rule, REVIEW, proof.have, proof.need, 1, proof.window, proof.parts)
}

function runFrom(rule: Of<'run'>, bench: Bench, first: number): Proof {
  const tail = tailOf(bench, rule.yearly, rule.years, first)
  const window = windowOf(bench, tail, rule.years, first)
  const run = runProof(rule, tail, window)
  if (rule.within === undefined) return run
  return together(rule, [run, judge(rule.within, bench, window)], window)
}

export function judgeInARow(rule: Of<'inARow'>, bench: Bench): Proof {
  const bits = titleBits(rule.of)
  const window = { from: bench.year - rule.times + 1, sureFrom: bench.year - rule.times + 1, to: bench.year }
  let state: State = window.from < bench.floor ? UNMET : MET
  let have = 0
  for (let ago = 0; ago < rule.times; ago += 1) {
    if ((titlesAt(bench, ago) & bits) !== 0) have += bench.year - ago < bench.floor ? 0 : 1
    else if (isRecorded(bench, ago)) state = UNMET
    else if (state === MET) state = UNKNOWN
  }
  const row = leaf(rule, state, have, rule.times, window)
  return rule.within === undefined ? row : together(rule, [row, judge(rule.within, bench, window)], window)
}

/** Years of one block of a title that is considered for several years together. */
const blockYears = 3

export function judgeBlocks(rule: Of<'blocks'>, bench: Bench): Proof {
  const window = { from: bench.year - blockYears * rule.times + 1, sureFrom: bench.year, to: bench.year }
  let state: State = window.from < bench.floor ? UNMET : MET
  let have = 0
  for (let index = 0; index < rule.times; index += 1) {
    const found = blockState(bench, rule.of, bench.year - blockYears * index)
    if (found === MET) have += 1
    if (found > state) state = found
  }
  return leaf(rule, state, have, rule.times, window)
}

/** A title for exactly the three years that end with this one. */
export function blockState(bench: Bench, of: Honour | Family, end: number): State {
  const members = honoursOf(of)
  let state: State = UNMET
  for (const { honour, end: ends, record } of bench.grants) {
    if (!members.includes(honour)) continue
    if (ends === null) state = UNKNOWN
    else if (ends === end) {
      if (record.achievementFrom === end - blockYears + 1) return MET
      if (record.achievementFrom == null) state = UNKNOWN
    }
  }
  if (state === UNMET && (titlesAt(bench, bench.year - end) & titleBits(of)) !== 0 && !hasGrant(bench, of, end))
    return UNKNOWN
  return state
}

function hasGrant(bench: Bench, of: Honour | Family, end: number): boolean {
  return bench.grants.some((grant) => grant.end === end && honoursOf(of).includes(grant.honour))
}

// Since an earlier award

/** Awards of this form that count upward, the earliest first and undated ones last. */
export function grantsOf(bench: Bench, of: Honour | Family): Grant[] {
  if (bench.grants.length === 0) return []
  const members = honoursOf(of)
  return bench.grants.filter((grant) => members.includes(grant.honour))
}

/** Every award that may be the start is tried; the one that serves the candidate best is shown. */
export function judgeAfter(rule: Of<'after'>, bench: Bench): Proof {
  if (rule.base === 'latestElseReview') return judgeAfterLatest(rule, bench)
  let best: Proof | null = null
  for (const code of rule.award) {
    const grants = grantsOf(bench, code)
    for (let index = 0; index < grants.length; index += 1) {
      const { end, record, honour } = grants[index]!
      if (end !== null && end >= bench.year) continue
      // Of a form conferred twice only the later one starts the years (no achievement is used twice).
      if (
        rule.base === 'latest' &&
        grants.slice(index + 1).some((later) => later.honour === honour && isBefore(later, bench))
      )
        continue
      const proof = judgeFrom(rule, record, bench)
      if (best === null || isBetter(proof, best)) best = proof
    }
  }
  return best ?? judgeFrom(rule, null, bench)
}

function isBefore(grant: Grant, bench: Bench): boolean {
  return grant.end !== null && grant.end < bench.year
}

/** The latest certificate first; if only an earlier one gives years enough, a person must read the text. */
function judgeAfterLatest(rule: Of<'after'>, bench: Bench): Proof {
  const grants = rule.award.flatMap((code) => grantsOf(bench, code))
  const dated = grants.filter((grant) => grant.end !== null)
  const latest = dated.at(-1)
  let best: Proof | null = null
  for (const grant of grants) {
    const proof = judgeFrom(rule, grant.record, bench)
    const counted = grant !== latest && proof.state === MET ? inDoubt(proof) : proof
    if (best === null || isBetter(counted, best)) best = counted
  }
  return best ?? judgeFrom(rule, null, bench)
}

function inDoubt(proof: Proof): Proof {
  return new Proof(proof.rule, REVIEW, proof.have, proof.need, 1, proof.window, proof.parts)
}

/** Without an award the years are still told, so that the candidate sees where they stand. */
function judgeFrom(rule: Of<'after'>, base: Grant['record'] | null, bench: Bench): Proof {
  const end = base === null ? null : endOf(base)
  const since = end === null ? Number.NEGATIVE_INFINITY : end + 1
  const first = Math.max(since, bench.floor)
  const { held, run } = partsOf(rule)
  const heldState = base === null ? UNMET : end === null ? UNKNOWN : MET
  const heldProof = new Proof(
    held,
    heldState,
    heldState === MET ? 1 : 0,
    1,
    base === null ? 10 : heldState === MET ? 0 : 1,
    base === null ? null : { from: end ?? bench.year, sureFrom: end ?? bench.year, to: bench.year, base },
    null,
  )
  const tail = tailOf(bench, rule.yearly, rule.years, first)
  const window: Window = { ...windowOf(bench, tail, rule.years, first), since }
  if (base !== null) window.base = base
  if (rule.yearly.kind === 'judgement') window.vouched = bench.year - rule.years + 1
  const parts = [heldProof, runProof(run, tail, window)]
  // One confirmation stands for all the years; their ratings are not looked at.
  if (rule.yearly.kind === 'judgement') parts.push(judgeByPeople(rule.yearly, bench))
  if (rule.within !== undefined) parts.push(judge(rule.within, bench, window))
  return together(rule, parts, window)
}

const partsOfAfter = new WeakMap<Of<'after'>, { held: Of<'held'>; run: Of<'run'> }>()

/** The two conditions that an `after` is made of, as rules of their own. */
function partsOf(rule: Of<'after'>): { held: Of<'held'>; run: Of<'run'> } {
  let parts = partsOfAfter.get(rule)
  if (parts === undefined) {
    const [award] = rule.award as [Honour | Family]
    parts = {
      held: { kind: 'held', of: award },
      run: { kind: 'run', years: rule.years, yearly: rule.yearly },
    }
    partsOfAfter.set(rule, parts)
  }
  return parts
}

function isBetter(a: Proof, b: Proof): boolean {
  return rank(a.state) < rank(b.state) || (a.state === b.state && a.distance < b.distance)
}

/** Of several ways the one that is met counts, else the gravest doubt. */
function rank(state: State): number {
  return state === MET ? 0 : state === UNMET ? 4 : 4 - state
}

function together(rule: Rule, parts: Proof[], window: Window): Proof {
  let distance = 0
  for (const part of parts) distance += part.distance
  const [first] = parts as [Proof]
  return new Proof(rule, stateOfAll(parts), first.have, first.need, distance, window, parts)
}

/**
 * Từ sau lần khen trước, năm nào cũng đạt; the years of the run itself may be left out. A discipline shortens the run, but
 * excuses no year.
 */
export function judgeEveryYear(rule: Of<'everyYear'>, bench: Bench, window: Window | null): Proof {
  const since = Math.max(window?.since ?? bench.year, bench.year - bench.depth)
  const min = ratingPlace(rule.min)
  const inRun = window?.vouched ?? window?.sureFrom
  const last = rule.outsideRun && inRun !== undefined ? inRun - 1 : bench.year
  let state: State = MET
  let have = 0
  for (let year = since; year <= last; year += 1) {
    const rating = ratingAt(bench, bench.year - year)
    if (rating >= min) have += 1
    else if (rating >= 0) state = mayBeInRun(rule, window, year) ? worse(state, UNKNOWN) : UNMET
    else state = worse(state, UNKNOWN)
  }
  const need = Math.max(0, last - since + 1)
  return leaf(rule, state, have, need, { from: since, sureFrom: since, to: last })
}

function mayBeInRun({ outsideRun }: Of<'everyYear'>, window: Window | null, year: number): boolean {
  return outsideRun === true && window !== null && window.vouched === undefined && year >= window.from
}

function worse(a: State, b: State): State {
  return a > b ? a : b
}

// Counting inside a window

export function judgeAwards(rule: Of<'awards'>, bench: Bench, outer: Window | null): Proof {
  const window = outer ?? thisYear(bench)
  const { sure, most } = countAwards(bench, rule.of, window)
  return leaf(rule, stateOfCount(sure, most, rule.count), sure, rule.count, window)
}

/** Titles that are told year by year: a year that is not recorded may have one. */
const yearlyTitles: ReadonlySet<Honour> = new Set<Honour>([
  'LDTT',
  'CSTT',
  'CSTDCS',
  'TTLDXS',
  'DVQT',
  'TTLDTT',
  'DVTT',
])

function countAwards(
  bench: Bench,
  of: Honour | Family,
  { from, sureFrom, to }: Window,
): { sure: number; most: number } {
  const members = honoursOf(of)
  let sure = 0
  let most = 0
  const bits = titleBits(of)
  if (bits !== 0) {
    const isYearly = members.some((code) => yearlyTitles.has(code))
    for (let ago = bench.year - to; ago <= bench.year - from; ago += 1) {
      const held = countBits(titlesAt(bench, ago) & bits)
      if (bench.year - ago >= sureFrom) sure += held
      most += held === 0 && isYearly && !isRecorded(bench, ago) ? 1 : held
    }
    for (const title of bench.undatedTitles) if (members.includes(title)) most += 1
    return { sure, most }
  }
  for (const { honour, end } of bench.grants) {
    if (!members.includes(honour)) continue
    if (end === null) most += 1
    else if (end >= from && end <= to) {
      most += 1
      if (end >= sureFrom) sure += 1
    }
  }
  return { sure, most }
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

export function judgeRatings(rule: Of<'ratings'>, bench: Bench, outer: Window | null): Proof {
  const window = outer ?? thisYear(bench)
  const min = ratingPlace(rule.min)
  let sure = 0
  let most = 0
  for (let year = window.from; year <= window.to; year += 1) {
    const rating = ratingAt(bench, bench.year - year)
    if (rating >= min) {
      most += 1
      if (year >= window.sureFrom) sure += 1
    } else if (rating < 0) most += 1
  }
  return leaf(rule, stateOfCount(sure, most, rule.count), sure, rule.count, window)
}

export function judgeInitiatives(rule: Of<'initiatives'>, bench: Bench, outer: Window | null): Proof {
  const window = outer ?? thisYear(bench)
  const least = scopeOrder.indexOf(rule.scope)
  const deepest = bench.year - window.from
  const surely = bench.year - window.sureFrom
  let own = 0
  let ownMost = 0
  let science = 0
  let scienceMost = 0
  for (const initiative of bench.initiatives) {
    const { ago, scope, isScience, again, record } = initiative
    if (again || ago > deepest || scope < least || !rule.kinds.includes(record.kind)) continue
    if (isUsedUp(initiative, bench, outer)) continue
    if (isScience) {
      scienceMost += 1
      if (ago <= surely) science += 1
    } else {
      ownMost += 1
      if (ago <= surely) own += 1
    }
  }
  for (let ago = 0; ago <= deepest; ago += 1) {
    if (isRecorded(bench, ago)) continue
    // Nobody knows how many a year without a record brought.
    ownMost = Number.POSITIVE_INFINITY
    break
  }
  if (rule.mixed === undefined) {
    const state = stateOfCount(own + science, ownMost + scienceMost, rule.count)
    return leaf(rule, state, own + science, rule.count, window)
  }
  const alone = eitherState(
    stateOfCount(own, ownMost, rule.count),
    stateOfCount(science, scienceMost + (ownMost === Number.POSITIVE_INFINITY ? ownMost : 0), rule.count),
  )
  const state = alone !== MET && own + science >= rule.count ? REVIEW : alone
  return leaf(rule, state, Math.max(own, science), rule.count, window)
}

/** Used for another honour; or for this one, but in another year than the considered one. */
export function isUsedUp({ usedFor }: CountedInitiative, { honour }: Bench, outer: Window | null): boolean {
  return usedFor !== null && (usedFor !== honour || outer !== null)
}

export function judgeHeld(rule: Of<'held'>, bench: Bench): Proof {
  const members = honoursOf(rule.of)
  const grant = bench.grants.findLast(({ honour }) => members.includes(honour))
  if (grant !== undefined) {
    const year = grant.end ?? bench.year
    return leaf(rule, MET, 1, 1, { from: year, sureFrom: year, to: bench.year, base: grant.record })
  }
  const bits = titleBits(rule.of)
  if (bits !== 0 && bench.titles.some((held) => (held & bits) !== 0)) return leaf(rule, MET, 1, 1)
  return farLeaf(rule, UNMET, 10)
}

export function judgeNeverHeld(rule: Of<'neverHeld'>, bench: Bench): Proof {
  const held = (bench.history.awards ?? []).filter(
    (record) =>
      record.cycle === rule.cycle &&
      honours[record.award].kind === rule.honourKind &&
      isDecidedBy(record, bench.history, bench.year),
  )
  return farLeaf(rule, held.length > 0 ? UNMET : MET, 100)
}

function thisYear(bench: Bench): Window {
  return { from: bench.year, sureFrom: bench.year, to: bench.year }
}
