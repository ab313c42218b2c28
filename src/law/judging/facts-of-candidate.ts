/** What the candidate is: figures and days of the subject itself. A figure or day that is absent is unknown. */
import { yearOf, type Day } from '../../base/days.ts'
import {
  disciplineOrder,
  gradeOrder,
  neverRecruited,
  type Area,
  type Discipline,
  type SubjectGroup,
} from '../vocabulary.ts'
import { isRecorded, isTold, type Bench } from './bench.ts'
import { MET, UNKNOWN, UNMET, Proof, farLeaf, leaf, type State } from './proof.ts'
import type { Of } from './years.ts'

export function judgeGroup(rule: Of<'group'>, bench: Bench): Proof {
  return farLeaf(rule, held((rule.anyOf as string[]).includes(bench.subject.group ?? '')), 100)
}

export function judgeEmployed(rule: Of<'employed'>, { subject, year }: Bench): Proof {
  const { recruitedOn, group } = subject
  if (recruitedOn === undefined) {
    return leaf(rule, neverRecruited.includes(group as SubjectGroup) ? MET : UNKNOWN, 0, rule.months)
  }
  // Full months up to 1 January of the next year: from 1 July six, from 2 July five.
  const months =
    (year + 1 - yearOf(recruitedOn)) * 12 + 1 - monthOf(recruitedOn) - (isFirstOfMonth(recruitedOn) ? 0 : 1)
  return new Proof(
    rule,
    held(months >= rule.months),
    Math.max(0, months),
    rule.months,
    months >= rule.months ? 0 : 1,
    null,
    null,
  )
}

function monthOf(date: Day): number {
  return Number(date.slice(5, 7))
}

function isFirstOfMonth(date: Day): boolean {
  return date.endsWith('-01')
}

export function judgeNoDiscipline(rule: Of<'noDiscipline'>, bench: Bench): Proof {
  if (disciplinesOf(rule, bench).length > 0) return leaf(rule, UNMET)
  return leaf(rule, isRecorded(bench, 0) ? MET : UNKNOWN)
}

/** Kỷ luật of the considered year, from this form on. */
export function disciplinesOf(rule: Of<'noDiscipline'>, { history, year }: Bench) {
  return (history.years ?? []).flatMap((record) => {
    const { discipline } = record
    if (!discipline || disciplineOrder.indexOf(discipline.form) < disciplineOrder.indexOf(rule.from)) return []
    const decidedIn = discipline.decidedOn === undefined ? record.year : yearOf(discipline.decidedOn)
    return decidedIn === year || record.year === year ? [discipline] : []
  })
}

export function judgeTrained(rule: Of<'trained'>, { history, subject, year }: Bench): Proof {
  const record = history.years?.find((one) => one.year === year)
  // Who was never recruited is sent to no course.
  if (record === undefined) return leaf(rule, neverRecruited.includes(subject.group as SubjectGroup) ? MET : UNKNOWN)
  const { training } = record
  if (!training || training.graded === false) return leaf(rule, MET)
  const { years: length, grade } = training
  if (length !== undefined && length < rule.fromYears) return leaf(rule, MET)
  if (!grade) return leaf(rule, UNKNOWN)
  if (gradeOrder.indexOf(grade) >= gradeOrder.indexOf(rule.grade)) return leaf(rule, MET)
  return leaf(rule, length === undefined ? UNKNOWN : UNMET)
}

export function judgeService(rule: Of<'service'>, { history }: Bench): Proof {
  const { service } = history
  if (service === undefined) return years(rule, null, rule.min, rule.below)
  if (rule.force !== undefined && !serves(service.force, rule.force)) return farLeaf(rule, UNMET, 100)
  const inAreas = (areas: readonly Area[] | undefined) => yearsIn(service.specialAreaYears, areas)
  if (rule.areas !== undefined) return years(rule, inAreas(rule.areas), rule.min, rule.below)
  const counted = service.years === undefined ? null : service.years + inAreas(rule.doubled)
  return years(rule, counted, rule.min, rule.below)
}

/** Quân đội and Công an are both armed forces. */
function serves(force: string, asked: string): boolean {
  return force === asked || (asked === 'armed' && (force === 'army' || force === 'police'))
}

export function judgeProfession(rule: Of<'profession'>, { history, subject }: Bench): Proof {
  const { directYears, totalYears, specialAreaYears } = history.profession ?? {}
  if (rule.fields !== undefined && !rule.fields.some((field) => field === subject.sector || field === subject.group))
    return farLeaf(rule, UNMET, 100)
  const direct = directYears === undefined ? null : directYears + yearsIn(specialAreaYears, rule.doubled)
  const proof = years(rule, direct, rule.direct)
  // Only who was presented as a manager has years in all besides the direct ones.
  if (rule.total === undefined) return proof
  if (totalYears === undefined) return farLeaf(rule, UNMET, 100)
  const total = years(rule, totalYears + yearsIn(specialAreaYears, rule.doubled), rule.total)
  return total.state > proof.state ? total : proof
}

/** Years spent in these areas; added once more they count double. */
function yearsIn(spent: { area: string; years: number }[] | undefined, areas: readonly Area[] | undefined): number {
  if (spent === undefined || areas === undefined) return 0
  return spent.reduce((sum, { area, years }) => sum + ((areas as readonly string[]).includes(area) ? years : 0), 0)
}

export function judgeContribution(rule: Of<'contribution'>, { subject, history, year }: Bench): Proof {
  const known = [
    history.profession?.totalYears,
    history.profession?.directYears,
    history.service?.years,
    subject.recruitedOn === undefined ? undefined : year + 1 - yearOf(subject.recruitedOn),
    subject.foundedYear === undefined ? undefined : year - subject.foundedYear,
  ].filter((figure) => figure !== undefined)
  return years(rule, known.length === 0 ? null : Math.max(...known), rule.years)
}

export function judgeExistence(rule: Of<'existence'>, bench: Bench): Proof {
  return years(rule, ageOf(bench), rule.years)
}

export function judgeAnniversary(rule: Of<'anniversary'>, bench: Bench): Proof {
  const age = ageOf(bench)
  if (age === null) return leaf(rule, UNKNOWN)
  const state = held(age > 0 && age % rule.roundTo === 0)
  return new Proof(rule, state, age, rule.roundTo, state === MET ? 0 : 1, null, null)
}

function ageOf({ subject, year }: Bench): number | null {
  return subject.foundedYear === undefined ? null : year - subject.foundedYear
}

/** A number of years, null when it is not known. */
function years(
  rule: Of<'service' | 'profession' | 'contribution' | 'existence'>,
  have: number | null,
  min: number,
  below?: number,
): Proof {
  if (have === null) return leaf(rule, UNKNOWN, 0, min)
  const tooMany = below !== undefined && have >= below
  const state = held(have >= min && !tooMany)
  return new Proof(
    rule,
    state,
    have,
    min,
    state === MET ? 0 : tooMany ? 100 : Math.max(1, Math.ceil(min - have)),
    null,
    null,
  )
}

export function judgeFlagIneligible(rule: Of<'flagIneligible'>, bench: Bench): Proof {
  const { flagIneligible } = bench.history.unit ?? {}
  return farLeaf(rule, flagIneligible === undefined ? untold(bench) : held(flagIneligible), 10)
}

export function judgeClusterLeader(rule: Of<'clusterLeader'>, bench: Bench): Proof {
  const leads = bench.history.unit?.clusterLeader
  return farLeaf(rule, leads === undefined ? untold(bench) : held(leads === rule.organisedBy), 5)
}

function untold(bench: Bench): State {
  return isTold(bench) ? UNMET : UNKNOWN
}

// Members of the collective

export function judgeMemberShare(rule: Of<'memberShare'>, { history }: Bench): Proof {
  const { members } = history.unit ?? {}
  const some = rule.who === 'done' ? history.unit?.membersDone : membersWith(rule.who, history.unit)
  if (members === undefined || some === undefined) return leaf(rule, UNKNOWN)
  const reached = rule.strictly ? some * 100 > members * rule.percent : some * 100 >= members * rule.percent
  const state = held(members > 0 && reached)
  return new Proof(rule, state, some, members, state === MET ? 0 : 1, null, null)
}

export function judgeMemberCount(rule: Of<'memberCount'>, { history }: Bench): Proof {
  const some = membersWith(rule.who, history.unit)
  if (some === undefined) return leaf(rule, UNKNOWN, 0, rule.count)
  return leaf(rule, held(some >= rule.count), some, rule.count)
}

function membersWith(title: string, unit: Bench['history']['unit']): number | undefined {
  return title === 'CSTDCS' ? unit?.cstdcs : unit?.ldtt
}

export function judgeNoMemberDiscipline(rule: Of<'noMemberDiscipline'>, { history }: Bench): Proof {
  const { disciplined } = history.unit ?? {}
  if (disciplined === undefined) return leaf(rule, UNKNOWN)
  const grave = disciplined.filter(
    (form) => disciplineOrder.indexOf(formOf(form)) >= disciplineOrder.indexOf(rule.from),
  ).length
  return new Proof(rule, held(grave === 0), grave, 0, grave === 0 ? 0 : 1, null, null)
}

function formOf(disciplined: Discipline | { form: Discipline }): Discipline {
  return typeof disciplined === 'string' ? disciplined : disciplined.form
}

// Small words

/** A yes or no that may not have been told. */
export function told(fact: boolean | undefined): State {
  return fact === undefined ? UNKNOWN : held(fact)
}

export function held(holds: boolean): State {
  return holds ? MET : UNMET
}
