/**
 * Ca giáp ranh: from a rule as it was reviewed, facts that meet it exactly at its figures, and facts that are one step away.
 * They are made from the reviewed copy, not from the book; so a figure that is changed in the book is noticed by a case.
 */
import { day, type Day } from '../../base/days.ts'
import type { Case } from '../cases.ts'
import type { AwardRecord, History, InitiativeRecord, Subject, YearRecord } from '../facts.ts'
import type { Regime } from '../regimes.ts'
import type { Provision, Rule, Yearly } from '../rule.ts'
import {
  disciplineOrder,
  gradeOrder,
  honours,
  honoursOf,
  ratingOrder,
  scopeOrder,
  type Discipline,
  type Family,
  type Honour,
  type Rating,
  isPerson,
  type SubjectKind,
} from '../vocabulary.ts'

/** Điểm, khoản đã được đọc lại. */
export type ReviewedProvision = Pick<Provision, 'id' | 'role' | 'subject' | 'cycle' | 'rule' | 'appliesTo'>
export type ReviewedRules = Partial<Record<Honour, Partial<Record<Regime, ReviewedProvision[]>>>>

/** One way to fill a condition: it then holds, or just fails; null: a person must read a text first. */
interface Filling {
  holds: boolean | null
  write: (facts: Facts) => void
}

/** The conditions that are to be filled together, each with its fillings; the first one holds exactly. */
type Conditions = Filling[][]

const consideredYear: Partial<Record<Regime, number>> = { R2017: 2021, R2024: 2023, R2025: 2025 }

/** Ca giáp ranh của một điểm, khoản. */
export function boundaryCases(
  rules: ReviewedRules,
  honour: Honour,
  regime: Regime,
  provision: ReviewedProvision,
): Case[] {
  const year = consideredYear[regime]
  if (year === undefined) return []
  const provisions = rules[honour]![regime]!
  const path = provision.role === 'path' ? provision : pathBeside(provision, provisions)
  if (path === undefined) return []
  const asked = provisions.filter((other) => other !== provision && concerns(other, path))
  const context: Context = { rules, regime, kind: path.subject, last: 1 }
  return choicesOf(provision.rule, context).flatMap((conditions, choice) => {
    const others = [path, ...asked]
      .filter((other) => other !== provision)
      .map(({ rule }) => choicesOf(rule, context)[0]!)
    return fillingsOf(conditions).map(({ holds, fillings }, index): Case => {
      const facts = new Facts(year, path.subject)
      for (const [exact] of others.flat()) exact!.write(facts)
      for (const filling of fillings) filling.write(facts)
      return {
        id: `${provision.id}/${choice + 1}.${index}`,
        regime,
        candidateAward: honour,
        year,
        ...facts.told(path.cycle),
        expected: holds === null ? 'needsReview' : holds ? 'eligible' : 'notEligible',
      }
    })
  })
}

function pathBeside({ subject, appliesTo }: ReviewedProvision, provisions: ReviewedProvision[]) {
  return provisions.find(
    ({ role, id, subject: other }) => role === 'path' && other === subject && (appliesTo?.includes(id) ?? true),
  )
}

function concerns(provision: ReviewedProvision, path: ReviewedProvision): boolean {
  const { role, subject, appliesTo } = provision
  return role === 'requirement' && subject === path.subject && (appliesTo?.includes(path.id) ?? true)
}

/** Everything exactly; then each condition in each other way while the rest holds exactly. */
function fillingsOf(conditions: Conditions): { holds: boolean | null; fillings: Filling[] }[] {
  const exactly = conditions.map(([exact]) => exact!)
  // The one that differs is filled last: two conditions may be about one fact.
  const varied = conditions.flatMap((fillings, index) =>
    fillings.slice(1).map((filling) => ({ holds: filling.holds, fillings: [...exactly.toSpliced(index, 1), filling] })),
  )
  return [{ holds: true, fillings: exactly }, ...varied]
}

// What each rule asks

interface Context {
  rules: ReviewedRules
  regime: Regime
  kind: SubjectKind
  /** So many last years belong to the window. */
  last: number
}

/** The conditions of a rule, once for each of its alternatives. */
function choicesOf(rule: Rule, context: Context): Conditions[] {
  switch (rule.kind) {
    case 'all':
      return product(rule.of.map((part) => choicesOf(part, context)))
    case 'any':
      return rule.of.flatMap((part) => choicesOf(part, context))
    case 'cited':
      return choicesOf(rule.rule, context)
    case 'meets':
      return standardOf(rule.of, context)
    case 'run':
      return withWithin(
        rule.within,
        rule.years,
        context,
        alternativesOf(rule.yearly).map((yearly) => [runOf(yearly, rule.years, rule.reviewUnlessAfter)]),
      )
    case 'after':
      return withWithin(
        rule.within,
        rule.years,
        context,
        rule.award.flatMap((award) => alternativesOf(rule.yearly).map((yearly) => sinceOf(rule, award, yearly))),
      )
    case 'inARow':
      return withWithin(rule.within, rule.times, context, [[titlesInARow(rule)]])
    case 'posts':
      return rule.anyOf.map((asked) => [postsOf(asked)])
    default:
      return [[fillingsOfLeaf(rule, context)]]
  }
}

function product(parts: Conditions[][]): Conditions[] {
  return parts.reduce<Conditions[]>(
    (choices, part) => choices.flatMap((choice) => part.map((conditions) => [...choice, ...conditions])),
    [[]],
  )
}

function withWithin(within: Rule | undefined, last: number, context: Context, runs: Conditions[]): Conditions[] {
  const inside = within === undefined ? [[]] : choicesOf(within, { ...context, last })
  return runs.flatMap((run) => inside.map((conditions) => [...run, ...conditions]))
}

function standardOf(of: Honour | Family, context: Context): Conditions[] {
  const [honour] = honoursOf(of) as [Honour]
  const provisions = context.rules[honour]![context.regime]!
  const own = provisions.filter(({ subject }) => subject === context.kind)
  return product(
    own.filter(({ role }, index) => role === 'requirement' || index === 0).map(({ rule }) => choicesOf(rule, context)),
  )
}

/** One of the ways in which a year of a run may be good. */
type OneYearly = Exclude<Yearly, { kind: 'any' }>

function alternativesOf(yearly: Yearly): OneYearly[] {
  return yearly.kind === 'any' ? yearly.of : [yearly]
}

function goodYear(facts: Facts, ago: number, yearly: OneYearly): void {
  if (yearly.kind === 'rated') facts.rateAtLeast(ago, yearly.min)
  else if (yearly.kind === 'title') facts.title(ago, honoursOf(yearly.of)[0]!)
  else {
    facts.year(ago)
    facts.confirm(yearly.code)
  }
}

/** A year that is just not good. */
function badYear(facts: Facts, ago: number, yearly: OneYearly): void {
  facts.year(ago).titles = []
  facts.rate(ago, yearly.kind === 'rated' ? lower(ratingOrder, yearly.min) : 'HTTNV')
}

function runOf(yearly: OneYearly, years: number, since: Family | undefined): Filling[] {
  const run = (length: number) => (facts: Facts) => {
    for (let ago = 0; ago < years; ago += 1) goodYear(facts, ago, yearly)
    badYear(facts, length, yearly)
    if (since !== undefined) facts.grant(honoursOf(since)[0]!, length)
  }
  return [
    { holds: true, write: run(years) },
    { holds: false, write: run(years - 1) },
  ]
}

function sinceOf(rule: Extract<Rule, { kind: 'after' }>, award: Honour | Family, yearly: OneYearly): Conditions {
  const [honour] = honoursOf(award) as [Honour]
  const since = (ended: number, length: number) => (facts: Facts) => {
    for (let ago = 0; ago < rule.years; ago += 1) goodYear(facts, ago, yearly)
    if (length < rule.years) badYear(facts, length, yearly)
    facts.grant(honour, ended)
  }
  const fillings: Filling[] = [
    { holds: true, write: since(rule.years, rule.years) },
    { holds: false, write: since(rule.years - 1, rule.years) },
  ]
  if (yearly.kind !== 'judgement') fillings.push({ holds: false, write: since(rule.years, rule.years - 1) })
  return [fillings]
}

function titlesInARow({ of, times }: Extract<Rule, { kind: 'inARow' }>): Filling[] {
  const row = (length: number) => (facts: Facts) => {
    for (let ago = 0; ago < times; ago += 1) {
      facts.year(ago)
      if (ago < length) facts.title(ago, honoursOf(of)[0]!)
    }
  }
  return exactlyOrLess(times, row)
}

function postsOf({ post, min, below }: { post: string; min?: number; below?: number }): Filling[] {
  const served = (years: number) => (facts: Facts) => facts.positions.push({ group: post, years })
  const exactly = { holds: true, write: served(min ?? 1) }
  return [
    exactly,
    { holds: false, write: min === undefined ? () => {} : served(min - 0.5) },
    ...(below === undefined
      ? []
      : [
          { holds: true, write: served(below - 0.5) },
          { holds: false, write: served(below) },
        ]),
  ]
}

/** A number that is exactly reached, and one less. */
function exactlyOrLess(need: number, have: (count: number) => (facts: Facts) => void): Filling[] {
  return [
    { holds: true, write: have(need) },
    { holds: false, write: have(need - 1) },
  ]
}

/** There or not there. */
const either = (write: (facts: Facts) => void): Filling[] => [
  { holds: true, write },
  { holds: false, write: () => {} },
]

function fillingsOfLeaf(rule: Rule, { last }: Context): Filling[] {
  switch (rule.kind) {
    case 'rated':
      return [
        { holds: true, write: (facts) => facts.rate(0, rule.min) },
        { holds: false, write: (facts) => facts.rate(0, lower(ratingOrder, rule.min)) },
      ]
    case 'title':
      return either((facts) => facts.title(0, honoursOf(rule.of)[0]!))
    case 'blocks':
      return exactlyOrLess(rule.times, (times) => (facts) => {
        for (let block = 0; block < times; block += 1) facts.block(honoursOf(rule.of)[0]!, block * 3)
      })
    case 'awards':
      return exactlyOrLess(rule.count, (count) => (facts) => facts.grantInYears(honoursOf(rule.of)[0]!, count, last))
    case 'ratings':
      return exactlyOrLess(rule.count, (count) => (facts) => {
        for (let ago = 0; ago < count; ago += 1) facts.rate(ago, rule.min)
      })
    case 'everyYear':
      return everyYearFillings(rule, last)
    case 'initiatives':
      return [
        ...exactlyOrLess(rule.count, (count) => (facts) => facts.initiatives(count, rule.scope, rule.kinds[0]!)),
        ...rule.kinds
          .slice(1)
          .map((kind) => ({ holds: true, write: (facts: Facts) => facts.initiatives(rule.count, rule.scope, kind) })),
        ...(rule.scope === 'grassroots'
          ? []
          : [
              {
                holds: false,
                write: (facts: Facts) => facts.initiatives(rule.count, lower(scopeOrder, rule.scope), rule.kinds[0]!),
              },
            ]),
      ]
    case 'held':
      return [
        { holds: true, write: (facts) => facts.grant(honoursOf(rule.of)[0]!, 12) },
        { holds: false, write: (facts) => facts.takeBack(honoursOf(rule.of)) },
      ]
    case 'neverHeld':
      return [
        { holds: true, write: () => {} },
        { holds: false, write: (facts) => facts.close(rule.cycle) },
      ]
    case 'judgement':
      return either((facts) => facts.confirm(rule.code))
    case 'deed':
      return either((facts) => facts.confirm(rule.deed.code))
    case 'delegated':
      return [
        { holds: true, write: (facts) => facts.confirm('provinceDetailMet') },
        { holds: null, write: () => {} },
      ]
    case 'group':
      return [
        ...rule.anyOf.map((group) => ({ holds: true, write: (facts: Facts) => void (facts.subject.group = group) })),
        { holds: false, write: (facts) => void (facts.subject.group = 'civilServant') },
      ]
    default:
      return figureFillings(rule)
  }
}

/** Beside the exact years one older year, which the run does not need. */
function everyYearFillings({ min }: Extract<Rule, { kind: 'everyYear' }>, last: number): Filling[] {
  const older = (rating: Rating) => (facts: Facts) => {
    facts.olderBase(last + 1)
    facts.rate(last, rating)
  }
  return [
    { holds: true, write: () => {} },
    { holds: true, write: older(min) },
    { holds: false, write: older(lower(ratingOrder, min)) },
  ]
}

/** A figure that is reached, or just is not; and one that must stay below a bound. */
const years = (need: number, below: number | undefined, set: (facts: Facts, value: number) => void): Filling[] => [
  { holds: true, write: (facts) => set(facts, need) },
  ...(need > 0 ? [{ holds: false, write: (facts: Facts) => set(facts, need - 0.5) }] : []),
  ...(below === undefined
    ? []
    : [
        { holds: true, write: (facts: Facts) => set(facts, below - 0.5) },
        { holds: false, write: (facts: Facts) => set(facts, below) },
      ]),
]

/** Conditions on figures and days of the candidate and of the unit. */
function figureFillings(rule: Rule): Filling[] {
  switch (rule.kind) {
    case 'employed':
      return exactlyOrLess(rule.months, (months) => (facts) => facts.employ(months))
    case 'noDiscipline':
      return [
        { holds: true, write: () => {} },
        { holds: false, write: (facts) => facts.discipline(rule.from) },
        ...lighter(rule.from).map((form) => ({ holds: true, write: (facts: Facts) => facts.discipline(form) })),
      ]
    case 'trained':
      return [
        { holds: true, write: (facts) => facts.train(rule.fromYears, rule.grade) },
        { holds: false, write: (facts) => facts.train(rule.fromYears, lower(gradeOrder, rule.grade)) },
        { holds: true, write: (facts) => facts.train(rule.fromYears - 0.5, gradeOrder[0]!) },
      ]
    case 'service':
      return [
        ...years(rule.min, rule.below, (facts, value) => facts.serve(rule, value)),
        ...(rule.areas ?? [])
          .slice(1)
          .map((area) => ({ holds: true, write: (facts: Facts) => facts.serve({ ...rule, areas: [area] }, rule.min) })),
        // A year in such an area counts for two.
        ...(rule.doubled ?? []).map((area) => ({
          holds: true,
          write: (facts: Facts) => {
            facts.serve(rule, rule.min - 1)
            facts.more.service!.specialAreaYears = [{ area, years: 1 }]
          },
        })),
      ]
    case 'profession':
      return [
        ...years(rule.direct, undefined, (facts, value) => facts.practise(rule, value, rule.total)),
        ...(rule.total === undefined
          ? []
          : [{ holds: false, write: (facts: Facts) => facts.practise(rule, rule.direct, rule.total! - 0.5) }]),
        ...(rule.fields ?? []).slice(1).map((field) => ({
          holds: true,
          write: (facts: Facts) => facts.practise({ ...rule, fields: [field] }, rule.direct, rule.total),
        })),
        ...(rule.doubled ?? []).map((area) => ({
          holds: true,
          write: (facts: Facts) => {
            facts.practise(rule, rule.direct - 1, rule.total === undefined ? undefined : rule.total - 1)
            facts.more.profession!.specialAreaYears = [{ area, years: 1 }]
          },
        })),
      ]
    case 'contribution':
      return exactlyOrLess(rule.years, (count) => (facts) => facts.contribute(count))
    case 'existence':
      return exactlyOrLess(
        rule.years,
        (count) => (facts) => void (facts.subject.foundedYear = facts.considered - count),
      )
    case 'anniversary':
      return exactlyOrLess(rule.roundTo, (age) => (facts) => void (facts.subject.foundedYear = facts.considered - age))
    case 'flagIneligible':
      return [true, false].map((told) => ({ holds: told, write: (facts) => void (facts.unit.flagIneligible = told) }))
    case 'clusterLeader':
      return [rule.organisedBy, null].map((leads) => ({
        holds: leads !== null,
        write: (facts) => void (facts.unit.clusterLeader = leads),
      }))
    case 'memberShare':
      return exactlyOrLess(
        rule.strictly ? rule.percent + 1 : rule.percent,
        (count) => (facts) => facts.share(rule.who, count),
      )
    case 'memberCount':
      return exactlyOrLess(rule.count, (count) => (facts) => void (facts.unit.cstdcs = count))
    case 'noMemberDiscipline':
      return [
        ...lighter(rule.from).map((form) => ({
          holds: true,
          write: (facts: Facts) => void (facts.unit.disciplined = [form]),
        })),
        { holds: false, write: (facts) => void (facts.unit.disciplined = [rule.from]) },
      ]
    case 'quota':
      return [rule.percent - 1, rule.percent].map((granted, index) => ({
        holds: index === 0,
        write: (facts) => void Object.assign(facts.unit, { ldttCount: 100, cstdcsGranted: granted }),
      }))
    case 'proposalQuota':
      return [rule.percent - 1, rule.percent].map((proposed, index) => ({
        holds: index === 0,
        write: (facts) => void Object.assign(facts.unit, { flagQualifiedLeaders: 100, alreadyProposed: proposed }),
      }))
    case 'vote':
      return exactlyOrLess(rule.percent, (votesFor) => (facts) => void (facts.more.council = { votesFor, total: 100 }))
    default:
      return [{ holds: true, write: () => {} }]
  }
}

function lower<Step>(order: readonly Step[], step: Step): Step {
  return order[Math.max(0, order.indexOf(step) - 1)]!
}

function lighter(form: Discipline): Discipline[] {
  const at = disciplineOrder.indexOf(form)
  return at === 0 ? [] : [disciplineOrder[at - 1]!]
}

// Facts

/** The facts of one candidate while they are put together: good in everything that no condition is about. */
class Facts {
  readonly considered: number
  readonly subject: Subject
  readonly unit: NonNullable<History['unit']> = {}
  readonly positions: NonNullable<History['positions']> = []
  readonly more: Partial<History> = {}
  readonly #years = new Map<number, YearRecord>()
  readonly #awards: AwardRecord[] = []
  readonly #confirmed = new Set<string>()

  constructor(considered: number, kind: SubjectKind) {
    this.considered = considered
    this.subject = {
      kind,
      ...(isPerson(kind) && { gender: 'male' }),
      ...(isPerson(kind) && kind !== 'foreignIndividual' && { recruitedOn: day('2000-01-04') }),
    }
    if (kind === 'foreignIndividual') this.more.profession = { totalYears: 0 }
    if (isPerson(kind)) this.more.service = { force: 'none', years: 0 }
    this.year(0)
  }

  year(ago: number): YearRecord {
    const known = this.#years.get(ago)
    if (known !== undefined) return known
    const record: YearRecord = { year: this.considered - ago, rating: 'HTTNV', titles: [], initiatives: [] }
    this.#years.set(ago, record)
    return record
  }

  rate(ago: number, rating: Rating): void {
    this.year(ago).rating = rating
  }

  /** A better rating, which something else asks for, is left. */
  rateAtLeast(ago: number, rating: Rating): void {
    const record = this.year(ago)
    if (ratingOrder.indexOf(record.rating!) < ratingOrder.indexOf(rating)) record.rating = rating
  }

  title(ago: number, code: Honour): void {
    this.year(ago).titles!.push({ code })
  }

  confirm(code: string): void {
    this.#confirmed.add(code)
  }

  grant(award: Honour, endedAgo: number): void {
    const end = this.considered - endedAgo
    const cycle =
      honours[award].kind === 'emulationTitle' ? 'annual' : honours[award].kind === 'medal' ? 'external' : 'merit'
    this.#awards.push({ award, cycle, achievementFrom: end, achievementTo: end, decisionDate: yearEnd(end) })
  }

  takeBack(members: readonly Honour[]): void {
    for (const award of this.#awards.splice(0)) if (!members.includes(award.award)) this.#awards.push(award)
  }

  /** An order that closed a career. */
  close(cycle: AwardRecord['cycle']): void {
    this.#awards.push({
      award: 'HCLD1',
      cycle,
      achievementTo: this.considered - 3,
      decisionDate: yearEnd(this.considered - 3),
    })
  }

  block(award: Honour, endedAgo: number): void {
    const end = this.considered - endedAgo
    this.#awards.push({
      award,
      cycle: 'periodic',
      achievementFrom: end - 2,
      achievementTo: end,
      decisionDate: yearEnd(end),
    })
  }

  /** So many of one form in the last years: titles told year by year stand there, decisions among the awards. */
  grantInYears(award: Honour, count: number, years: number): void {
    for (let index = 0; index < count; index += 1) {
      if (award === 'CSTDCS') this.title(index, award)
      else if (award === 'CSTDB') this.grant(award, index)
      else this.grant(award, index % years)
    }
  }

  /** The award from which the years are counted is one year older. */
  olderBase(endedAgo: number): void {
    const oldest = this.#awards.reduce((a, b) => (a.achievementTo! <= b.achievementTo! ? a : b))
    const end = this.considered - endedAgo
    Object.assign(oldest, { achievementFrom: end, achievementTo: end, decisionDate: yearEnd(end) })
  }

  initiatives(count: number, scope: InitiativeRecord['scope'], kind: InitiativeRecord['kind']): void {
    for (let index = 0; index < count; index += 1) this.year(0).initiatives!.push({ id: `sk${index}`, scope, kind })
  }

  employ(months: number): void {
    const first = new Date(Date.UTC(this.considered + 1, -months, 1))
    this.subject.recruitedOn = day(first.toISOString().slice(0, 10))
  }

  discipline(form: Discipline): void {
    this.year(0).discipline = { form, decidedOn: day(`${this.considered}-06-15`) }
  }

  train(years: number, grade: NonNullable<NonNullable<YearRecord['training']>['grade']>): void {
    this.year(0).training = { years, grade }
  }

  serve({ force, areas }: Extract<Rule, { kind: 'service' }>, years: number): void {
    this.more.service = {
      force: force === undefined || force === 'armed' ? 'army' : force,
      years: areas === undefined ? years : 3,
      ...(areas !== undefined && { specialAreaYears: [{ area: areas[0]!, years }] }),
    }
  }

  practise({ fields }: Extract<Rule, { kind: 'profession' }>, direct: number, total: number | undefined): void {
    this.more.profession = { directYears: direct, ...(total !== undefined && { totalYears: total }) }
    if (fields !== undefined) this.subject.sector = fields[0]!
  }

  contribute(years: number): void {
    if (isPerson(this.subject.kind)) {
      delete this.subject.recruitedOn
      this.more.profession = { totalYears: years }
    } else this.subject.foundedYear = this.considered - years
  }

  /** Of a hundred members so many; the others stand as well as the law can ask. */
  share(who: Honour | 'done', count: number): void {
    this.unit.members = 100
    this.unit[who === 'done' ? 'membersDone' : 'ldtt'] = count
  }

  told(cycle: Provision['cycle']): { subject: Subject; history: History } {
    const received = `${this.considered + 1}-03-01` as Day
    return {
      subject: this.subject,
      history: {
        years: [...this.#years.values()],
        awards: this.#awards,
        positions: this.positions,
        unit: {
          disciplined: [],
          ldttCount: 100,
          cstdcsGranted: 0,
          flagQualifiedLeaders: 100,
          alreadyProposed: 0,
          ...this.unit,
        },
        council: { votesFor: 100, total: 100 },
        qualitativeOk: [...this.#confirmed],
        registered: true,
        retirementNotice: true,
        dossierReceivedOn: received,
        ...(cycle !== 'any' && { cycle }),
        ...this.more,
      },
    }
  }
}

function yearEnd(year: number): Day {
  return day(`${year}-12-25`)
}
