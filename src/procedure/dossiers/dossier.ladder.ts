/**
 * Bây giờ và sắp tới: what one person or collective could have now, what comes next, and what is far away. The facts are
 * prepared once, and every honour of the law is judged on them.
 */
import { proposeEarliest, YearsAhead } from '../../law/earliest.ts'
import { inWords } from '../../law/explain.ts'
import type { History } from '../../law/facts.ts'
import { isForMerit } from '../../law/judging/bench.ts'
import { UNKNOWN, UNMET, type Proof } from '../../law/judging/proof.ts'
import type { LawBook, Rule } from '../../law/rule.ts'
import { prepare, regimeOf, ruleOn, rulesOf, verdictOf, type Question, type Ruling } from '../../law/ruling.ts'
import { tell } from '../../law/telling/tell.ts'
import { missingOf, type Verdict, type VerdictState } from '../../law/verdict.ts'
import { honours, ladderSteps, type Honour, type LadderSubject } from '../../law/vocabulary.ts'
import { waysOf } from '../../law/ways.ts'
import type { OrganisationKind } from '../../registry/organisations/organisation.ts'
import { firstReason, nominable } from './dossier.ts'

/** Bây giờ: nothing fails. Sắp tới: the law foretells a year. Còn lại: what is far, or must be read in the text. */
export type LadderGroup = 'now' | 'soon' | 'rest'

/** Một bậc: an honour, judged in full. */
export interface Rung {
  honour: Honour
  name: string
  group: LadderGroup
  /** Its place on the way from the lowest title to the orders; null: it stands beside the ladder. */
  step: number | null
  /** Ai quyết định: the body, or in the words of the law. */
  decider: string
  /** Hồ sơ lập được trong phần mềm. */
  isNominable: boolean
  /** Những năm đã được tặng, the newest last. */
  held: number[]
  verdict: Verdict
}

/** Một danh hiệu, hình thức còn xa, with the first reason. */
export interface FarHonour {
  honour: Honour
  name: string
  held: number[]
  reason: string
}

/** Bậc thang of one subject in one year. */
export interface Ladder {
  /** Everything that is shown in full: all steps of the ladder, and beside it what is near. */
  rungs: Rung[]
  now: Honour[]
  /** The nearest first. */
  soon: Honour[]
  rest: FarHonour[]
}

/** Which bodies stand above a unit, and the unit itself, by their kinds. */
export interface KindsAbove {
  administrative: ReadonlySet<OrganisationKind>
  sector: ReadonlySet<OrganisationKind>
}

export interface LadderQuestion {
  question: Omit<Question, 'honour'>
  book: LawBook
  subject: LadderSubject
  kinds: KindsAbove
  /** Who decides, where it is a body of the register. */
  deciderOf: (honour: Honour) => string | null
}

/** Of who holds no post nobody knows which unit would nominate. */
export const noLadder: Ladder = { rungs: [], now: [], soon: [], rest: [] }

/** Xếp bậc. Pure: the same question has the same answer. */
export function ladderOf({ question, book, subject, kinds, deciderOf }: LadderQuestion): Ladder {
  const regime = regimeOf(question)
  const bench = prepare(book, question)
  const ahead = new YearsAhead(question, book)
  const heldYears = yearsHeld(question.history)
  const rungs: Rung[] = []
  const rest: FarHonour[] = []
  for (const honour of honoursNaming(book, rulesOf(regime), subject)) {
    const { name } = honours[honour]
    const held = heldYears.get(honour) ?? []
    const reason = notInReach(honour, kinds)
    if (reason !== null) {
      rest.push({ honour, name, held, reason })
      continue
    }
    const asked: Question = { ...question, honour }
    const ruling: Ruling =
      bench === null ? { honour, regime, kind: 'silent', bench: null, failed: [] } : ruleOn(bench, honour, regime)
    const state = verdictOf(ruling)
    const earliest = proposeEarliest(asked, { state }, book, ahead)
    const group = isOfAnotherCalling(ruling) ? 'rest' : groupOf(state, earliest)
    const step = stepOf(honour, subject)
    if (group === 'rest' && step === null) {
      rest.push({ honour, name, held, reason: reasonOf(ruling, asked) })
      continue
    }
    const verdict = { ...inWords(ruling, asked), earliest }
    const decider = deciderOf(honour) ?? authorityOn(book, honour, regime)
    rungs.push({ honour, name, group, step, decider, isNominable: isNominable(honour, subject), held, verdict })
  }
  const ordered = rungs.toSorted((a, b) => (a.step ?? 100) - (b.step ?? 100))
  return {
    rungs: ordered,
    // What is held of this very year is no news.
    now: inOrder(ordered, 'now', ({ verdict, held }) =>
      held.includes(question.year) ? nowOrder.length : nowOrder.indexOf(verdict.state),
    ),
    soon: inOrder(ordered, 'soon', ({ verdict }) => verdict.earliest!.year),
    rest,
  }
}

/** Why an honour is far, without putting all of its conditions in words. */
function reasonOf(ruling: Ruling, question: Question): string {
  if (ruling.kind === 'judged') {
    const { nearest, shared, bench } = ruling
    for (const { id, citation, proof } of [...nearest.articles, ...shared]) {
      if (proof.state !== UNMET && proof.state !== UNKNOWN) continue
      const missing = missingOf(tell(proof, { id, citation, bench, nested: false }))
      if (missing.length > 0) return firstReason({ missing, heading: '' })
    }
  }
  return firstReason(inWords(ruling, question))
}

function inOrder(rungs: readonly Rung[], group: LadderGroup, rank: (rung: Rung) => number): Honour[] {
  return rungs
    .filter((rung) => rung.group === group)
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ honour }) => honour)
}

const nowOrder: readonly VerdictState[] = ['eligible', 'awaitsCouncil', 'unknown']

function groupOf(state: VerdictState, earliest: Verdict['earliest']): LadderGroup {
  if (nowOrder.includes(state)) return 'now'
  return state === 'notEligible' && earliest !== null ? 'soon' : 'rest'
}

/** Every honour that the law has for such a subject. */
function honoursNaming(book: LawBook, regime: Parameters<typeof waysOf>[1], subject: LadderSubject): Honour[] {
  return (Object.keys(honours) as Honour[]).filter(
    (honour) =>
      book.honours[honour].subjects.includes(subject) && waysOf(book, regime, honour, subject).kind !== 'notNamed',
  )
}

function stepOf(honour: Honour, subject: LadderSubject): number | null {
  const step = ladderSteps[subject].findIndex((codes) => (codes as readonly Honour[]).includes(honour))
  return step < 0 ? null : step
}

function isNominable(honour: Honour, subject: LadderSubject): boolean {
  return subject === 'individual' && honour in nominable
}

/**
 * Năm của mỗi lần được tặng: of a title its year, of another honour the year in which the achievement ended. What was given for
 * one deed or one movement is no step towards anything.
 */
function yearsHeld({ years, awards }: History): Map<Honour, number[]> {
  const found = new Map<Honour, Set<number>>()
  const note = (honour: Honour, year: number | null | undefined) => {
    if (year == null) return
    const known = found.get(honour)
    if (known === undefined) found.set(honour, new Set([year]))
    else known.add(year)
  }
  for (const { year, titles } of years ?? []) for (const { code } of titles ?? []) note(code, year)
  for (const { award, cycle, achievementTo } of awards ?? []) if (isForMerit(cycle)) note(award, achievementTo)
  return new Map([...found].map(([honour, held]) => [honour, [...held].toSorted((a, b) => a - b)]))
}

/** Thẩm quyền in the words of the law; what begins with `+` is only added in that period. */
function authorityOn(book: LawBook, honour: Honour, regime: Question['regime']): string {
  const { decider, deciderIn } = book.honours[honour].authority
  const own = deciderIn?.[rulesOf(regime)]
  return own === undefined || own.startsWith('+') ? decider : own
}

// Who gives what

interface Giver {
  /** Why who has no such body above is not in reach of the honour. */
  otherwise: string
  kinds: readonly OrganisationKind[]
  /** Only on the administrative line: a department that a ministry directs is no unit of the ministry. */
  ownOnly?: true
}

const ministry: Giver = { otherwise: 'Đơn vị không có Bộ, ban, ngành nào ở trên', kinds: ['ministry'] }
const province: Giver = {
  otherwise: 'Đơn vị không có tỉnh, thành phố nào ở trên',
  kinds: ['peoplesCommittee', 'province', 'centrallyRunCity', 'provincialDepartment'],
}
const massBody: Giver = { otherwise: 'Chỉ trong tổ chức chính trị, đoàn thể', kinds: ['partyOrMassBody'] }
const army: Giver = { otherwise: 'Chỉ trong quân đội, công an, đại học quốc gia', kinds: [] }

/** Honours that only certain bodies give: what nobody above the unit gives is not in its reach. */
const givers: Partial<Record<Honour, Giver>> = {
  CSTDB: ministry,
  CTDB: ministry,
  BKB: ministry,
  KNCB: ministry,
  GKDV: { otherwise: 'Chỉ trong cơ quan, đơn vị thuộc Bộ, ban, ngành', kinds: ['ministry'], ownOnly: true },
  CSTDT: province,
  CTDT: province,
  BKT: province,
  KNCT: province,
  GKS: { otherwise: 'Chỉ trong cơ quan chuyên môn cấp tỉnh', kinds: ['provincialDepartment'], ownOnly: true },
  GKH: {
    otherwise: 'Đơn vị không thuộc cấp huyện',
    kinds: ['district', 'districtLevelCity', 'districtDivision'],
    ownOnly: true,
  },
  // The register has no bodies of communes yet.
  GKX: { otherwise: 'Đơn vị không thuộc cấp xã', kinds: [], ownOnly: true },
  GKDN: { otherwise: 'Chỉ trong doanh nghiệp, hợp tác xã', kinds: ['stateEnterprise'], ownOnly: true },
  GKHS: { otherwise: 'Chỉ dành cho người học, tập thể người học', kinds: [] },
  BKTC: massBody,
  KNCTC: massBody,
  BKQK: army,
  CTDQK: army,
}

/** Why a unit is not in reach of an honour of another line; null: it may have it. A unit that hangs under nobody may have either twin. */
function notInReach(honour: Honour, { administrative, sector }: KindsAbove): string | null {
  const giver = givers[honour]
  if (giver === undefined) return null
  const isUnplaced = administrative.size <= 1 && sector.size === 0
  if (isUnplaced && (giver === ministry || giver === province)) return null
  const hasOne = giver.kinds.some((kind) => administrative.has(kind) || (!giver.ownOnly && sector.has(kind)))
  return hasOne ? null : giver.otherwise
}

/**
 * Honours of a calling (nhà giáo, thầy thuốc, thanh niên xung phong) hang on years of service or of a profession. The
 * register does not know them of anybody: where only they are open, the honour is not near, it is somebody else's.
 */
const callings: ReadonlySet<Rule['kind']> = new Set<Rule['kind']>(['profession', 'service'])

function isOfAnotherCalling(ruling: Ruling): boolean {
  if (ruling.kind !== 'judged') return false
  const proofs = [...ruling.nearest.articles, ...ruling.shared].map(({ proof }) => proof)
  return verdictOf(ruling) === 'unknown' && proofs.some(hangsOnCalling)
}

function hangsOnCalling(proof: Proof): boolean {
  if (proof.parts !== null && proof.parts.length > 0) return proof.parts.some(hangsOnCalling)
  return callings.has(proof.rule.kind) && proof.state === UNKNOWN
}
