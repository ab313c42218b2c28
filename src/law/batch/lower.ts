import { titleBits } from '../judging/bench.ts'
import type { Spoken, Way } from '../ways.ts'
import { standardOf } from '../ways.ts'
import type { Regime } from '../regimes.ts'
import type { LawBook, Rule, Yearly } from '../rule.ts'
import { honoursOf, scopeOrder, type Family, type Honour, type SubjectKind } from '../vocabulary.ts'
import type { Circuit, Wire } from './circuit.ts'
import {
  barredPlane,
  factPlane,
  gapPlane,
  grantPlane,
  horizon,
  initiativePlane,
  unrecordedPlane,
  ownInitiativePlane,
  ratedPlane,
  titlePlane,
  undatedPlane,
  unratedPlane,
  type InitiativeGroup,
} from './planes.ts'
import { allOf, anyOf, known, onlyFor, reviewWhere, type Value } from './values.ts'

type Of<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>

/** What lowering needs to know besides the rule. */
export interface Lowering {
  circuit: Circuit
  book: LawBook
  regime: Regime
  kind: SubjectKind
  /** Conditions that are found person by person, by their text; filled while lowering. */
  facts: Map<string, Rule>
  /** Years before the end of a discipline do not count (not under every regime). */
  restarts: boolean
  /** Ceilings are looked at afterwards, for a whole unit at once, and refuse nobody here. */
  ceilingsApart: boolean
  /** The honour that is being considered. */
  honour: Honour
}

/** Quy tắc thành mạch: the state of a rule for a whole population. */
export function lower(rule: Rule, to: Lowering): Value {
  switch (rule.kind) {
    case 'all':
      return allOf(
        to.circuit,
        rule.of.map((part) => lower(part, to)),
      )
    case 'any':
      return anyOf(
        to.circuit,
        rule.of.map((part) => lower(part, to)),
      )
    case 'cited':
      return lower(rule.rule, to)
    case 'rated':
    case 'title':
      return known(sureYear(rule, 0, to), mostYear(rule, 0, to))
    case 'run':
      return lowerRun(rule, to)
    case 'after':
      return lowerAfter(rule, to)
    case 'inARow':
      return lowerInARow(rule, to)
    case 'awards':
    case 'ratings':
    case 'initiatives':
      return thisYear(rule, to)
    case 'meets':
      return lowerMeets(rule, to)
    case 'quota':
    case 'proposalQuota':
      return to.ceilingsApart ? known(to.circuit.ones, to.circuit.ones) : lowerFact(rule, to)
    default:
      return lowerFact(rule, to)
  }
}

/** A way with everything that is asked for it alone. */
export function lowerWay({ provision, own }: Way, to: Lowering): Value {
  return allOf(to.circuit, [lower(provision.rule, to), ...own.map((asked) => lower(asked.rule, to))])
}

/** What is counted in the considered year alone. */
function thisYear(rule: Of<'awards' | 'ratings' | 'initiatives'>, to: Lowering): Value {
  return inside(rule, 1, to, to.honour).value()
}

/** Any of the ways, and what is asked beside every one; where the book is silent, a person must read the text. */
export function lowerSpoken(spoken: Extract<Spoken, { kind: 'ways' | 'silent' }>, to: Lowering): Value {
  const { zero, ones } = to.circuit
  const ways: Value =
    spoken.kind === 'silent'
      ? [zero, zero, zero, ones]
      : anyOf(
          to.circuit,
          spoken.ways.map((way) => lowerWay(way, to)),
        )
  return allOf(to.circuit, [ways, ...spoken.shared.map((asked) => lower(asked.rule, to))])
}

function lowerMeets(rule: Of<'meets'>, to: Lowering): Value {
  const ways = honoursOf(rule.of).flatMap((honour) => standardOf(to.book, to.regime, honour, to.kind))
  return anyOf(
    to.circuit,
    ways.map((way) => lower(way, to)),
  )
}

/** A figure, a day or a person's word: judged for each candidate by itself, and loaded as planes. */
function lowerFact(rule: Rule, to: Lowering): Value {
  const text = JSON.stringify(rule)
  to.facts.set(text, rule)
  const below = (grade: number) => to.circuit.input(factPlane(text, grade))
  return [below(1), below(2), below(3), below(4)]
}

// One year

/** Năm này chắc chắn đạt. */
function sureYear(yearly: Yearly, ago: number, to: Lowering): Wire {
  const { circuit } = to
  switch (yearly.kind) {
    case 'rated':
      return circuit.input(ratedPlane(yearly.min, ago))
    case 'title':
      return circuit.any(honoursOf(yearly.of).map((title) => circuit.input(titlePlane(title, ago))))
    case 'any':
      return circuit.any(yearly.of.map((one) => sureYear(one, ago, to)))
    case 'judgement':
      return circuit.ones
  }
}

/** Năm này không chắc chắn là không đạt. */
function mostYear(yearly: Yearly, ago: number, to: Lowering): Wire {
  const { circuit } = to
  switch (yearly.kind) {
    case 'rated':
      return circuit.or(lastingYear(yearly, ago, to), circuit.input(unrecordedPlane(ago)))
    case 'title':
      return circuit.or(sureYear(yearly, ago, to), circuit.input(unrecordedPlane(ago)))
    case 'any':
      return circuit.any(yearly.of.map((one) => mostYear(one, ago, to)))
    case 'judgement':
      return circuit.ones
  }
}

/** The same of a year that goes beyond the least number: one before the register does not lengthen a run. */
function lastingYear(yearly: Yearly, ago: number, to: Lowering): Wire {
  const { circuit } = to
  switch (yearly.kind) {
    case 'rated':
      return circuit.any([sureYear(yearly, ago, to), circuit.input(unratedPlane(ago)), circuit.input(gapPlane(ago))])
    case 'title':
      return circuit.or(sureYear(yearly, ago, to), circuit.input(gapPlane(ago)))
    case 'any':
      return circuit.any(yearly.of.map((one) => lastingYear(one, ago, to)))
    case 'judgement':
      return circuit.ones
  }
}

function counts(ago: number, to: Lowering): Wire {
  return to.restarts ? to.circuit.not(to.circuit.input(barredPlane(ago))) : to.circuit.ones
}

// Years in a row

/** The years that are remembered, from the considered one back. */
const yearsBack = Array.from({ length: horizon }, (_, ago) => ago)

/** Who has good years without a break from the considered year back to each year: surely, and at most. */
interface Run {
  sure: Wire[]
  most: Wire[]
  /** Beyond the least number of years it has no year before the register. */
  registered: boolean
  /** People vouch for it: of its years only the least number is surely meant. */
  vouched: boolean
  least: number
}

/**
 * Within the least number of years one of which nothing is known is in doubt; beyond them only a gap in the register is, for
 * before its first year a run is made of what the register knows.
 */
function runOf(yearly: Yearly, least: number, to: Lowering): Run {
  const { circuit } = to
  const run: Run = {
    sure: [],
    most: [],
    registered: yearly.kind === 'rated',
    vouched: yearly.kind === 'judgement',
    least,
  }
  let sure = circuit.ones
  let most = circuit.ones
  for (const ago of yearsBack) {
    const maybe = ago < least ? mostYear(yearly, ago, to) : lastingYear(yearly, ago, to)
    sure = circuit.and(sure, circuit.and(sureYear(yearly, ago, to), counts(ago, to)))
    most = circuit.and(most, circuit.and(maybe, counts(ago, to)))
    run.sure.push(sure)
    run.most.push(most)
  }
  return run
}

/** The last years, as many as are asked for, are all good. */
function longEnough({ sure, most, least }: Run): Value {
  return known(sure[least - 1]!, most[least - 1]!)
}

function lowerRun(rule: Of<'run'>, to: Lowering): Value {
  const { circuit } = to
  const run = runOf(rule.yearly, rule.years, to)
  const family = rule.reviewUnlessAfter
  const window = rule.within === undefined ? null : inside(rule.within, rule.years, to)
  let value = longEnough(run)
  if (window !== null) {
    for (const ago of yearsBack.slice(rule.years)) window.take(ago, run)
    value = allOf(circuit, [value, window.value()])
  }
  return family === undefined ? value : reviewWhere(circuit, value, notEnoughAfterFirst(rule, family, run, to))
}

/** There is a first award of this family, and the years after it do not suffice by themselves. */
function notEnoughAfterFirst(rule: Of<'run'>, family: Family, run: Run, to: Lowering): Wire {
  const { circuit } = to
  const held = yearsBack.map((ago) => grantedIn([family], ago, to))
  const older = olderOnes(held, circuit)
  const window = rule.within === undefined ? null : inside(rule.within, rule.years, to)
  let enough = circuit.zero
  for (const ago of yearsBack.slice(rule.years)) {
    const isFirst = circuit.andNot(held[ago]!, older[ago]!)
    enough = circuit.or(enough, circuit.and(isFirst, window?.value()[0] ?? circuit.ones))
    window?.take(ago, run)
  }
  return circuit.andNot(circuit.any(held), circuit.and(enough, longEnough(run)[0]))
}

/** For each year: who had one in an earlier year. */
function olderOnes(held: readonly Wire[], circuit: Circuit): Wire[] {
  const older: Wire[] = []
  let seen = circuit.zero
  for (const ago of yearsBack.toReversed()) {
    older[ago] = seen
    seen = circuit.or(seen, held[ago]!)
  }
  return older
}

function lowerInARow(rule: Of<'inARow'>, to: Lowering): Value {
  const row = longEnough(runOf({ kind: 'title', of: rule.of }, rule.times, to))
  return rule.within === undefined ? row : allOf(to.circuit, [row, inside(rule.within, rule.times, to).value()])
}

// Since an earlier award

/** Who was given any of these with the achievement ending so many years ago. */
function grantedIn(of: readonly (Honour | Family)[], ago: number, to: Lowering): Wire {
  return to.circuit.any(of.flatMap(honoursOf).map((honour) => to.circuit.input(grantPlane(honour, 1, ago))))
}

/**
 * Every year in which the earlier award may have ended is tried, from the least number of years back to the horizon; what is
 * counted since then grows with it.
 */
function lowerAfter(rule: Of<'after'>, to: Lowering): Value {
  const { circuit } = to
  const run = runOf(rule.yearly, rule.years, to)
  const spoken = rule.yearly.kind === 'judgement' ? [lowerFact(rule.yearly, to)] : []
  const window = rule.within === undefined ? null : inside(rule.within, rule.years, to)
  const since = () => window?.value() ?? known(circuit.ones, circuit.ones)
  const bases = new Bases(rule, to)
  const ways: Value[] = []
  for (const ago of yearsBack.slice(rule.years)) {
    ways.push(...bases.from(ago, since()))
    window?.take(ago, run)
  }
  // An award of which nobody knows the year may be older than all of them, and is never sure.
  const undated = circuit.any(rule.award.flatMap(honoursOf).map((honour) => circuit.input(undatedPlane(honour, 1))))
  const [, , belowReview, notUnmet] = onlyFor(circuit, undated, since())
  ways.push([circuit.zero, circuit.zero, belowReview, notUnmet])
  return allOf(circuit, [longEnough(run), ...spoken, anyOf(circuit, ways)])
}

/** From which of several awards the years are counted. */
class Bases {
  readonly #rule: Of<'after'>
  readonly #to: Lowering
  /** Each form by itself, or all of them together, with who had a later one. */
  readonly #forms: { of: Honour[]; later: Wire[] }[]

  constructor(rule: Of<'after'>, to: Lowering) {
    this.#rule = rule
    this.#to = to
    const honours = rule.award.flatMap(honoursOf)
    const forms = rule.base === 'latest' ? honours.map((honour) => [honour]) : [honours]
    // An award that ends with the considered year itself starts no years, but it may be the later one.
    const first = rule.base === 'latestElseReview' ? 0 : 1
    this.#forms = forms.map((of) => ({ of, later: rule.base === 'any' ? [] : laterOnes(of, first, to) }))
  }

  /** What is proven for those whose award ended so many years ago. */
  from(ago: number, since: Value): Value[] {
    const { circuit } = this.#to
    return this.#forms.map(({ of, later }) => {
      const held = grantedIn(of, ago, this.#to)
      switch (this.#rule.base) {
        case 'any':
          return onlyFor(circuit, held, since)
        case 'latest':
          return onlyFor(circuit, circuit.andNot(held, later[ago]!), since)
        case 'latestElseReview':
          return reviewWhere(circuit, onlyFor(circuit, held, since), later[ago]!)
      }
    })
  }
}

/** For each year: who had one of these in a later year. */
function laterOnes(of: Honour[], first: number, to: Lowering): Wire[] {
  const later: Wire[] = []
  let seen = to.circuit.zero
  for (const ago of yearsBack) {
    later.push(seen)
    if (ago >= first) seen = to.circuit.or(seen, grantedIn(of, ago, to))
  }
  return later
}

// Counting inside a window

/** One more year of a window: for whom it surely belongs to it, for whom it may, and who has no record of it. */
interface Step {
  ago: number
  sure: Wire
  most: Wire
  unrecorded: Wire
  /** The year belongs to the run itself: surely, and at most. */
  inRun: { sure: Wire; most: Wire }
}

/** What is counted, while the window grows backward year by year. */
interface Tally {
  take(step: Step): void
  value(): Value
}

/** What stands inside the years of a run: it begins with the least number of years, which belong to it in any case. */
function inside(rule: Rule, least: number, to: Lowering, honour: Honour | null = null): Inside {
  const window = new Inside(tallyOf(rule, to, honour), to)
  for (let ago = 0; ago < least; ago += 1) window.takeLeast(ago)
  return window
}

class Inside {
  readonly #tally: Tally
  readonly #to: Lowering

  constructor(tally: Tally, to: Lowering) {
    this.#tally = tally
    this.#to = to
  }

  takeLeast(ago: number): void {
    const { circuit } = this.#to
    const everybody = { sure: circuit.ones, most: circuit.ones }
    this.#tally.take({ ago, ...everybody, unrecorded: circuit.input(unrecordedPlane(ago)), inRun: everybody })
  }

  /** The year before, for those whose run goes on. */
  take(ago: number, { sure, most, registered, vouched }: Run): void {
    const { circuit } = this.#to
    const unrecorded = circuit.input(registered ? gapPlane(ago) : unrecordedPlane(ago))
    const goesOn = { sure: sure[ago]!, most: most[ago]! }
    const inRun = vouched ? { sure: circuit.zero, most: circuit.zero } : goesOn
    this.#tally.take({ ago, ...goesOn, unrecorded, inRun })
  }

  value(): Value {
    return this.#tally.value()
  }
}

function tallyOf(rule: Rule, to: Lowering, honour: Honour | null): Tally {
  switch (rule.kind) {
    case 'all':
    case 'any': {
      const parts = rule.of.map((part) => tallyOf(part, to, honour))
      const join = rule.kind === 'all' ? allOf : anyOf
      return {
        take: (step) => parts.forEach((part) => part.take(step)),
        value: () =>
          join(
            to.circuit,
            parts.map((part) => part.value()),
          ),
      }
    }
    case 'awards':
      return tallyAwards(rule, to)
    case 'ratings':
      return tallyRatings(rule, to)
    case 'initiatives':
      return new CountedInitiatives(rule, to, honour)
    case 'everyYear':
      return tallyEveryYear(rule, to)
    default: {
      const value = lower(rule, to)
      return { take: () => {}, value: () => value }
    }
  }
}

/** Titles are told year by year: a year that is not recorded may have one. */
const yearlyTitles: ReadonlySet<Honour> = new Set<Honour>([
  'LDTT',
  'CSTT',
  'CSTDCS',
  'TTLDXS',
  'DVQT',
  'TTLDTT',
  'DVTT',
])

function tallyAwards(rule: Of<'awards'>, to: Lowering): Tally {
  const { circuit } = to
  const members = honoursOf(rule.of)
  const count = new Count(to, rule.count)
  // Those of which nobody knows the year may lie in the window.
  for (const honour of members)
    for (const wire of upTo(rule.count, (times) => circuit.input(undatedPlane(honour, times))))
      count.add(circuit.zero, wire)
  return {
    take: ({ ago, sure, most, unrecorded }) => {
      const events = awardEvents(rule.of, rule.count, ago, to)
      for (const event of events) count.add(circuit.and(event, sure), circuit.and(event, most))
      if (members.some((honour) => yearlyTitles.has(honour)))
        count.add(circuit.zero, circuit.and(circuit.andNot(unrecorded, circuit.any(events)), most))
    },
    value: () => count.value(),
  }
}

/** Emulation titles are counted by years, everything else by decisions. */
function awardEvents(of: Honour | Family, need: number, ago: number, { circuit }: Lowering): Wire[] {
  const members = honoursOf(of)
  return titleBits(of) !== 0
    ? members.map((title) => circuit.input(titlePlane(title, ago)))
    : members.flatMap((honour) => upTo(need, (times) => circuit.input(grantPlane(honour, times, ago))))
}

function tallyRatings(rule: Of<'ratings'>, to: Lowering): Tally {
  const { circuit } = to
  const count = new Count(to, rule.count)
  const yearly: Yearly = { kind: 'rated', min: rule.min }
  return {
    take: ({ ago, sure, most, unrecorded }) =>
      count.add(
        circuit.and(sureYear(yearly, ago, to), sure),
        circuit.and(circuit.or(lastingYear(yearly, ago, to), unrecorded), most),
      ),
    value: () => count.value(),
  }
}

/** Every year since the earlier award; the years of the run itself may be left out. */
function tallyEveryYear(rule: Of<'everyYear'>, to: Lowering): Tally {
  const { circuit } = to
  const yearly: Yearly = { kind: 'rated', min: rule.min }
  let sureSoFar = circuit.ones
  let mostSoFar = circuit.ones
  return {
    take: ({ ago, inRun }) => {
      const leftOut = rule.outsideRun ? inRun : { sure: circuit.zero, most: circuit.zero }
      sureSoFar = circuit.and(sureSoFar, circuit.or(sureYear(yearly, ago, to), leftOut.sure))
      mostSoFar = circuit.and(mostSoFar, circuit.or(mostYear(yearly, ago, to), leftOut.most))
    },
    value: () => known(sureSoFar, mostSoFar),
  }
}

/** A number that is surely so much, and at most so much: wire i says who has more than i. */
class Count {
  readonly #circuit: Circuit
  #sure: Wire[]
  #most: Wire[]

  constructor({ circuit }: Lowering, need: number) {
    this.#circuit = circuit
    this.#sure = Array.from({ length: need }, () => circuit.zero)
    this.#most = [...this.#sure]
  }

  add(sure: Wire, most: Wire): void {
    this.#sure = this.#oneMore(this.#sure, sure)
    this.#most = this.#oneMore(this.#most, most)
  }

  #oneMore(levels: readonly Wire[], event: Wire): Wire[] {
    const circuit = this.#circuit
    if (event === circuit.zero) return [...levels]
    return levels.map((level, index) => circuit.or(level, index === 0 ? event : circuit.and(levels[index - 1]!, event)))
  }

  value(): Value {
    return this.atLeast(this.#sure.length)
  }

  /** Up to the number that is asked for. */
  atLeast(number: number): Value {
    const { ones } = this.#circuit
    return number === 0 ? known(ones, ones) : known(this.#sure[number - 1]!, this.#most[number - 1]!)
  }
}

/** Initiatives and science works: each is counted by itself, and both together from the two numbers. */
class CountedInitiatives implements Tally {
  readonly #rule: Of<'initiatives'>
  readonly #to: Lowering
  /** Of the considered year, what was used for this honour counts for it. */
  readonly #honour: Honour | null
  readonly #groups: { group: InitiativeGroup; count: Count }[]
  /** Who has a year in the window of which nobody knows how many it brought. */
  #unrecorded: Wire

  constructor(rule: Of<'initiatives'>, to: Lowering, honour: Honour | null) {
    this.#rule = rule
    this.#to = to
    this.#honour = honour
    const groups: InitiativeGroup[] = []
    if (rule.kinds.includes('initiative')) groups.push('initiative')
    if (rule.kinds.some((kind) => kind !== 'initiative')) groups.push('science')
    this.#groups = groups.map((group) => ({ group, count: new Count(to, rule.count) }))
    this.#unrecorded = to.circuit.zero
  }

  take({ ago, sure, most, unrecorded }: Step): void {
    const { circuit } = this.#to
    const scope = scopeOrder.indexOf(this.#rule.scope)
    const plane = (group: InitiativeGroup, times: number) =>
      this.#honour === null
        ? initiativePlane(group, scope, times, ago)
        : ownInitiativePlane(group, scope, times, this.#honour)
    for (const { group, count } of this.#groups)
      for (const event of upTo(this.#rule.count, (times) => circuit.input(plane(group, times))))
        count.add(circuit.and(event, sure), circuit.and(event, most))
    this.#unrecorded = circuit.or(this.#unrecorded, circuit.and(unrecorded, most))
  }

  value(): Value {
    const { circuit } = this.#to
    const together = this.#orUnrecorded(this.#together())
    if (this.#rule.mixed === undefined) return together
    const alone = anyOf(
      circuit,
      this.#groups.map(({ count }) => this.#orUnrecorded(count.value())),
    )
    // Only both together reach the number: a person must read the text.
    const mixed = circuit.andNot(together[0], alone[0])
    return [alone[0], alone[0], circuit.andNot(alone[3], mixed), circuit.or(alone[3], mixed)]
  }

  /** So many of the one kind, and the rest of the other. */
  #together(): Value {
    const { circuit } = this.#to
    const [first, second] = this.#groups.map(({ count }) => count) as [Count, Count?]
    if (second === undefined) return first.value()
    const { count: need } = this.#rule
    const shares = Array.from({ length: need + 1 }, (_, own) =>
      allOf(circuit, [first.atLeast(own), second.atLeast(need - own)]),
    )
    return known(circuit.any(shares.map(([sure]) => sure)), circuit.any(shares.map(([, , , most]) => most)))
  }

  #orUnrecorded([sure, , , most]: Value): Value {
    return known(sure, this.#to.circuit.or(most, this.#unrecorded))
  }
}

function upTo(need: number, plane: (times: number) => Wire): Wire[] {
  return Array.from({ length: need }, (_, index) => plane(index + 1))
}
