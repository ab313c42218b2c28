/** Dân số giả định: dossiers made from a seed, for benchmarks and for holding two evaluators against each other. */
import { day } from '../../base/days.ts'
import type { AwardRecord, History, InitiativeRecord, Subject, YearRecord } from '../facts.ts'
import type { Question } from '../ruling.ts'
import {
  initiativeKinds,
  scopeOrder,
  type Cycle,
  type Honour,
  type InitiativeKind,
  type Rating,
  type SubjectGroup,
} from '../vocabulary.ts'

/** Facts of one candidate, without the honour and the period. */
export type Candidate = Omit<Question, 'honour' | 'regime'>

/** Số ngẫu nhiên lặp lại được (mulberry32): the same seed gives the same people. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to less than 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** From 0 up to less than `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end)
  }

  is(probability: number): boolean {
    return this.next() < probability
  }

  of<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)]!
  }
}

const scienceKinds = Object.keys(initiativeKinds) as InitiativeKind[]

/** Một cán bộ with a career of up to thirty years; about as many good years and titles as an office has. */
export function syntheticPerson(chance: Chance, year: number): Candidate {
  const served = 1 + chance.below(30)
  const talent = chance.next()
  const years: YearRecord[] = []
  for (let ago = served - 1; ago >= 0; ago -= 1) {
    if (chance.is(0.004)) continue
    years.push(workingYear(chance, year - ago, talent))
  }
  const subject: Subject = {
    kind: 'individual',
    ...(chance.is(0.98) && { recruitedOn: day(`${year - served + 1}-0${1 + chance.below(9)}-01`) }),
    gender: chance.is(0.5) ? 'female' : 'male',
    group: chance.is(0.95) ? 'civilServant' : chance.of<SubjectGroup>(['worker', 'farmer', 'otherLabourer']),
  }
  return {
    year,
    subject,
    history: {
      years,
      awards: awardsOf(chance, year, served, talent),
      judged: 'open',
      pending: [],
      dossierReceivedOn: day(`${year + 1}-0${1 + chance.below(6)}-20`),
    },
  }
}

function workingYear(chance: Chance, year: number, talent: number): YearRecord {
  const excellent = chance.is(talent * 0.45)
  const rating: Rating | null = chance.is(0.005)
    ? null
    : excellent
      ? 'HTXSNV'
      : chance.is(0.93)
        ? 'HTTNV'
        : chance.of(['HTNV', 'KHTNV'])
  const good = excellent || rating === 'HTTNV'
  const initiatives: InitiativeRecord[] = []
  while (initiatives.length < 3 && chance.is(talent * 0.4))
    initiatives.push(initiativeOf(chance, talent, `${year}-${initiatives.length}`))
  const titles: YearRecord['titles'] = []
  if (good && chance.is(0.95)) titles.push({ code: 'LDTT' })
  if (good && initiatives.length > 0 && chance.is(0.75)) titles.push({ code: 'CSTDCS' })
  return {
    year,
    rating,
    titles,
    initiatives,
    ...(chance.is(0.004) && { discipline: { form: 'khienTrach' as const, decidedOn: day(`${year}-06-15`) } }),
  }
}

function initiativeOf(chance: Chance, talent: number, id: string): InitiativeRecord {
  const wide = chance.next()
  return {
    id,
    scope: wide < 0.95 - talent * 0.3 ? 'grassroots' : wide < 1 - talent * 0.06 ? 'ministryProvince' : 'national',
    kind: chance.is(0.85) ? 'initiative' : chance.of(scienceKinds),
    ...(chance.is(0.3) && { usedFor: 'CSTDCS' as const }),
  }
}

function awardsOf(chance: Chance, year: number, served: number, talent: number): AwardRecord[] {
  const awards: AwardRecord[] = []
  const give = (award: Honour, span: number, ago: number, cycle: Cycle = 'merit') => {
    const end = year - ago
    // What ended with the considered year is decided in December, before the dossier of the next honour comes.
    const month = 1 + chance.below(6)
    const decisionDate = day(end === year ? `${end}-12-15` : `${end + 1}-0${month}-15`)
    awards.push({ award, cycle, achievementFrom: end - span + 1, achievementTo: end, decisionDate })
  }
  let ago = served - 3 - chance.below(3)
  while (ago > 0 && chance.is(talent * 0.6)) {
    give(chance.of(['BKT', 'BKB']), 2, ago, chance.is(0.9) ? 'merit' : 'movement')
    ago -= 2 + chance.below(6)
  }
  const ladder: Honour[] = ['BKTTG', 'HCLD3', 'HCLD2', 'HCLD1']
  let at = served - 8 - chance.below(8)
  for (const step of ladder) {
    if (at < 0 || !chance.is(talent * 0.35)) break
    give(step, 5, at)
    at -= 5 + chance.below(5)
  }
  // One period of three years after another, the last of them not long ago.
  const title = chance.of<Honour>(['CSTDT', 'CSTDB'])
  for (let end = chance.below(3); end + 3 <= served && chance.is(talent * 0.4); end += 3)
    give(title, 3, end, 'periodic')
  return awards
}

/**
 * Hồ sơ bất kỳ: facts as unlike as the schema allows, to find where two evaluators differ. Years, awards and initiatives
 * stand close together, so that windows, gaps and ties happen all the time.
 */
export function wildCandidate(chance: Chance, year: number, kind: 'individual' | 'collective'): Candidate {
  const titles: Honour[] = kind === 'individual' ? ['LDTT', 'CSTDCS'] : ['TTLDXS', 'TTLDTT', 'CTDB', 'CTDT', 'CTDCP']
  const steady = chance.next()
  const span = chance.is(0.02) ? 45 : 1 + chance.below(16)
  const years: YearRecord[] = []
  for (let ago = span - 1; ago >= 0; ago -= 1) {
    if (chance.is(0.06)) continue
    years.push(wildYear(chance, year - ago, steady, titles))
  }
  const subject: Subject = {
    kind,
    ...(chance.is(0.7) && { foundedYear: year - chance.of([9, 10, 11, 29, 30, 31]) }),
    ...(chance.is(0.7) && {
      recruitedOn: day(`${year - chance.below(2)}-0${1 + chance.below(9)}-0${1 + chance.below(2)}`),
    }),
    ...(chance.is(0.5) && { group: chance.of<string>(['civilServant', 'worker', 'farmer', 'ministryProvince']) }),
  }
  return { year, subject, history: wildHistory(chance, year, kind, years) }
}

function wildYear(chance: Chance, year: number, steady: number, titles: Honour[]): YearRecord {
  const rating = chance.is(0.5 + steady / 2)
    ? chance.of<Rating>(['HTXSNV', 'HTXSNV', 'HTTNV'])
    : chance.of<Rating | null>(['HTXSNV', 'HTTNV', 'HTNV', null])
  return {
    year,
    rating,
    titles: titles.filter(() => chance.is(0.35 + steady / 2)).map((code) => ({ code })),
    initiatives: Array.from({ length: chance.below(3) }, () => ({
      id: chance.is(0.1) ? 'again' : `${year}-${chance.below(9)}`,
      scope: chance.of(scopeOrder),
      kind: chance.of(scienceKinds),
      ...(chance.is(0.2) && { usedFor: 'CSTDCS' as const }),
    })),
    ...(chance.is(0.02) && {
      discipline: chance.of<NonNullable<YearRecord['discipline']>>([
        { form: 'khienTrach' },
        { form: 'canhCao', decidedOn: day(`${year}-03-01`), endedOn: day(`${year + 1}-03-01`) },
      ]),
    }),
  }
}

const individualForms: Honour[] = ['BKT', 'BKB', 'BKTTG', 'HCLD3', 'HCLD2', 'HCLD1', 'CSTDT', 'CSTDB', 'CSTDCS']
const collectiveForms: Honour[] = [
  'BKT',
  'BKB',
  'BKTTG',
  'HCLD3',
  'HCLD2',
  'HCLD1',
  'HCDL3',
  'HCDL2',
  'HCDL1',
  'CTDB',
  'CTDT',
  'CTDCP',
]

function wildHistory(chance: Chance, year: number, kind: 'individual' | 'collective', years: YearRecord[]): History {
  const forms = kind === 'individual' ? individualForms : collectiveForms
  const awards = Array.from({ length: chance.below(7) }, () => wildAward(chance, year, chance.of(forms)))
  return {
    years,
    awards,
    judged: chance.of(['open', 'closed']),
    qualitativeOk: chance.of([
      [],
      ['compliance', 'solidarityAndEmulation', 'learning', 'internalUnity', 'excellent', 'exceedsTargets'],
      ['compliance', 'internalUnity', 'adHoc'],
    ]),
    ...(chance.is(0.9) && { registered: chance.is(0.9) }),
    ...(chance.is(0.7) && { council: { votesFor: 15 + chance.below(6), total: 20 } }),
    ...(chance.is(0.1) && {
      pending: [{ kind: 'complaint' as const, ...(chance.is(0.5) && { clearedOn: day(`${year}-12-01`) }) }],
    }),
    ...(chance.is(0.8) && { dossierReceivedOn: day(`${year + 1}-0${1 + chance.below(9)}-15`) }),
    ...(chance.is(0.8) && {
      unit: {
        ...(chance.is(0.9) && { ldttCount: 20, cstdcsGranted: chance.below(4) }),
        ...(chance.is(0.9) && {
          members: 10,
          membersDone: 9 + chance.below(2),
          ldtt: 5 + chance.below(4),
          cstdcs: chance.below(2),
        }),
        ...(chance.is(0.8) && { disciplined: chance.is(0.8) ? [] : (['canhCao'] as const).slice() }),
        ...(chance.is(0.5) && { flagIneligible: chance.is(0.5) }),
        ...(chance.is(0.5) && { clusterLeader: chance.of(['ministryProvince', null]) }),
        ...(chance.is(0.5) && { flagQualifiedLeaders: 10, alreadyProposed: chance.below(3) }),
      },
    }),
  }
}

function wildAward(chance: Chance, year: number, award: Honour): AwardRecord {
  const to = year - chance.below(14)
  return {
    award,
    cycle: chance.is(0.9) ? (award.startsWith('CT') ? 'annual' : 'merit') : chance.of(['movement', 'adHoc']),
    ...(chance.is(0.95) && { achievementFrom: to - chance.of([0, 1, 2, 2, 4]), achievementTo: to }),
    ...(chance.is(0.8) && { decisionDate: day(`${to + 1}-0${1 + chance.below(6)}-20`) }),
  }
}
