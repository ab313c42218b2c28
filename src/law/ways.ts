import { regimes, type Regime } from './regimes.ts'
import {
  all,
  cited,
  newSpan,
  leavesOf,
  type HonourRules,
  type LawBook,
  type Principle,
  type Provision,
  type RegimePrinciples,
  type Rule,
} from './rule.ts'
import {
  honours,
  honoursOf,
  type Cycle,
  type Exclusive,
  type Family,
  type Honour,
  type SubjectKind,
} from './vocabulary.ts'

/** Một cách đạt, with everything that is asked beside it. */
export interface Way {
  provision: Provision
  /** It may turn out not to be the candidate's way at all. */
  special: boolean
  /** What is asked for this way only. */
  own: Asked[]
  /** Everything that is asked: own and shared. */
  requirements: Asked[]
}

/** What is asked beside a way: by the article on this honour, or by a principle. */
export type Asked = Pick<Provision, 'id' | 'citation' | 'rule'>

/** What the book says of an honour, for a kind of subject, in a period. */
export type Spoken =
  | { kind: 'ways'; ways: Way[]; shared: Asked[] }
  /** The honour is not for such subjects. */
  | { kind: 'notNamed'; provision: Provision | null }
  /** The honour is conferred no more. */
  | ({ kind: 'ended' } & NonNullable<HonourRules['until']>)
  /** The book is silent: a person must read the text; but the principles hold. */
  | { kind: 'silent'; shared: Asked[] }

/** What a book says in one period for one kind of subject: found once for each honour. */
class Reading {
  readonly #spoken = new Map<Honour, Spoken>()
  readonly #standards = new Map<Honour, Rule[]>()
  readonly #find: (honour: Honour) => Spoken

  constructor(find: (honour: Honour) => Spoken) {
    this.#find = find
  }

  spoken(honour: Honour): Spoken {
    let spoken = this.#spoken.get(honour)
    if (spoken === undefined) {
      spoken = this.#find(honour)
      this.#spoken.set(honour, spoken)
    }
    return spoken
  }

  standard(honour: Honour): Rule[] {
    let standard = this.#standards.get(honour)
    if (standard === undefined) {
      const spoken = this.spoken(honour)
      standard = spoken.kind === 'ways' ? spoken.ways.map(standardOfWay) : []
      this.#standards.set(honour, standard)
    }
    return standard
  }
}

const readings = new WeakMap<LawBook, Map<Regime, Map<SubjectKind, Reading>>>()

function readingOf(book: LawBook, regime: Regime, kind: SubjectKind): Reading {
  let byRegime = readings.get(book)
  if (byRegime === undefined) readings.set(book, (byRegime = new Map()))
  let byKind = byRegime.get(regime)
  if (byKind === undefined) byRegime.set(regime, (byKind = new Map()))
  let reading = byKind.get(kind)
  if (reading === undefined) byKind.set(kind, (reading = new Reading((honour) => findWays(book, regime, honour, kind))))
  return reading
}

/** Các cách đạt một danh hiệu, hình thức: the same answer each time, so it is found once. */
export function waysOf(book: LawBook, regime: Regime, honour: Honour, kind: SubjectKind): Spoken {
  return readingOf(book, regime, kind).spoken(honour)
}

/** Tiêu chuẩn of a title by itself: its ways with its own requirements, without registration, votes and the principles. */
export function standardOf(book: LawBook, regime: Regime, honour: Honour, kind: SubjectKind): Rule[] {
  return readingOf(book, regime, kind).standard(honour)
}

function standardOfWay({ provision, requirements }: Way): Rule {
  const asked = requirements.filter(({ rule: { kind } }) => !stepsOfProcedure.has(kind))
  return all(...[provision, ...asked].map(({ citation, rule }) => cited(citation, rule)))
}

const stepsOfProcedure: ReadonlySet<Rule['kind']> = new Set<Rule['kind']>(['registered', 'vote', 'noPending'])

/** Quân nhân, công an: what is written for these civil subjects serves them too, where nothing is written for them. */
export const civilKind: Partial<Record<SubjectKind, SubjectKind>> = {
  armedForcesIndividual: 'individual',
  armedForcesCollective: 'collective',
}

function findWays(book: LawBook, regime: Regime, honour: Honour, kind: SubjectKind): Spoken {
  const rules = book.honours[honour]
  if (hasEnded(rules, regime)) return { kind: 'ended', ...rules.until! }
  const provisions = rules.regimes[regime]
  if (!isNamed(rules, kind))
    return { kind: 'notNamed', provision: provisions?.find(({ role }) => role === 'path') ?? null }
  const principles = book.principles[regime]
  if (principles === undefined) return { kind: 'silent', shared: [] }
  const common = principles.asked.filter((principle) => concerns(principle, honour))
  const always = common.filter(({ cycles }) => cycles === undefined)
  if (provisions === undefined) return { kind: 'silent', shared: always }
  const paths = provisions.filter((provision) => provision.role === 'path')
  const open = writtenFor(paths, kind)
  // Where criteria are left to an authority, its rules hold for every subject of the honour.
  const ways = open.length > 0 ? open : paths.filter(({ rule }) => rule.kind === 'delegated')
  if (ways.length === 0) return { kind: 'silent', shared: always }

  const required = writtenFor(
    provisions.filter((provision) => provision.role === 'requirement'),
    kind,
  )
  const shared: Asked[] = [...required.filter(({ appliesTo }) => appliesTo === undefined), ...always]
  const isSaid = ({ rule }: Asked) => [...ways, ...required].some((one) => says(one.rule, rule))
  return {
    kind: 'ways',
    shared,
    ways: ways.map((provision) => {
      const own: Asked[] = [
        ...required.filter(({ appliesTo }) => appliesTo?.includes(provision.id)),
        ...spanOf(provision, ways, honour, regime, principles),
        ...common.filter(
          (one) => one.cycles !== undefined && includesCycle(one.cycles, provision.cycle) && !isSaid(one),
        ),
      ]
      return { provision, own, requirements: [...own, ...shared], special: isSpecial(provision.rule) }
    }),
  }
}

/** A way for some people only, or one that a dossier must invoke. */
function isSpecial(rule: Rule): boolean {
  switch (rule.kind) {
    case 'all':
      return rule.of.some(isSpecial)
    case 'any':
      return rule.of.every(isSpecial)
    case 'cited':
      return isSpecial(rule.rule)
    default:
      return rule.kind === 'judgement' || rule.kind === 'deed' || rule.kind === 'group' || rule.kind === 'posts'
  }
}

function isNamed(rules: HonourRules, kind: SubjectKind): boolean {
  if (rules.subjects.includes(kind)) return true
  const civil = civilKind[kind]
  return civil !== undefined && rules.armedForcesHave === undefined && rules.subjects.includes(civil)
}

/** What is written for individuals and collectives also serves those of the armed forces who have no entry of their own. */
function writtenFor(provisions: Provision[], kind: SubjectKind): Provision[] {
  const own = provisions.filter((provision) => provision.subject === kind)
  const civil = civilKind[kind]
  if (own.length > 0 || civil === undefined) return own
  return provisions.filter((provision) => provision.subject === civil)
}

function concerns({ kinds, levels }: Principle, honour: Honour): boolean {
  const { kind, level } = honours[honour]
  return (kinds?.includes(kind) ?? true) && (levels?.includes(level) ?? true)
}

function includesCycle(cycles: readonly Cycle[], cycle: Cycle): boolean {
  return cycle === 'any' || cycles.includes(cycle)
}

function hasEnded({ until }: HonourRules, regime: Regime): boolean {
  const { from } = regimes[regime]
  return until !== undefined && from >= until.on
}

/** An article may ask by itself what a principle asks of all. */
function says(rule: Rule, asked: Rule): boolean {
  return JSON.stringify(rule).includes(JSON.stringify(asked))
}

/**
 * Không khen hai lần cho một thành tích: what was given on merit may not reach into the years that this way needs. The
 * certificates of ministries and provinces are one form; of the State's orders and the certificate of the Prime Minister each
 * bars the others; a flag of one year bars those below it. A way that names no years is barred by its own form only, for as
 * many years as the other ways need, or for the considered year.
 */
function spanOf(
  { cycle, rule }: Provision,
  ways: Provision[],
  honour: Honour,
  regime: Regime,
  principles: RegimePrinciples,
): Asked[] {
  const { kind } = honours[honour]
  const twice = (years: number, of: Honour | Family | Exclusive): Asked[] => [
    { id: `P01.${regime}`, citation: principles.noDoubleReward, rule: newSpan(years, of) },
  ]
  if (isIn('CTD', honour)) return cycle === 'annual' ? twice(1, isIn('CTD_BT', honour) ? 'CTD' : honour) : []
  const ofYears = ways.filter((way) => way.cycle === 'merit').flatMap((way) => yearsIn(way.rule))
  const least = ofYears.length === 0 ? 1 : Math.min(...ofYears)
  if (isIn('HC_BKTTG', honour) && cycle === 'merit') {
    const own = yearsIn(rule)
    if (own.length === 0) return twice(least, honour)
    const statesForms = newSpan(Math.min(...own), 'HC_BKTTG', countedIn(ways))
    return [{ id: `P15.${regime}`, citation: principles.noAccumulation, rule: statesForms }]
  }
  if (kind === 'certificateOfMerit' && cycle === 'merit') return twice(least, isIn('BK_BT', honour) ? 'BK_BT' : honour)
  if (kind === 'commendationLetter' && (cycle === 'merit' || cycle === 'annual')) return twice(1, honour)
  return []
}

/** State forms that the ways themselves count among the merits of the years. */
function countedIn(ways: Provision[]): Honour[] {
  const counted = new Set(ways.flatMap(({ rule }) => awardsIn(rule)))
  return honoursOf('HC_BKTTG').filter((honour) => counted.has(honour))
}

function awardsIn(rule: Rule): readonly Honour[] {
  return leavesOf(rule).flatMap((part) => {
    switch (part.kind) {
      case 'run':
      case 'after':
      case 'inARow':
        return part.within === undefined ? [] : awardsIn(part.within)
      case 'awards':
        return honoursOf(part.of)
      default:
        return []
    }
  })
}

function isIn(family: Family | Exclusive, honour: Honour): boolean {
  return honoursOf(family).includes(honour)
}

function yearsIn(rule: Rule): number[] {
  return leavesOf(rule).flatMap((part) => {
    if (part.kind === 'run' || part.kind === 'after') return [part.years]
    return part.kind === 'inARow' ? [part.times] : []
  })
}
