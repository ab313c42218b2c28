import { showDay } from '../base/days.ts'
import { proposeEarliest } from './earliest.ts'
import type { History, Subject } from './facts.ts'
import { isConfirmed, type Bench } from './findings.ts'
import { allOf, anyOf, judgeRule } from './judge.ts'
import { regimeOn, regimes, showRegimePeriod, type Regime, type RegimeEntry } from './regimes.ts'
import type { Citation, HonourRules, LawBook, Principle, Provision, RegimePrinciples, Rule } from './rule.ts'
import { lawBook } from './rules/book.ts'
import { decidingCondition, headingOf, missingOf, verdictState, type Condition, type Verdict } from './verdict.ts'
import { cycles, honourName, honours, subjects, type Cycle, type Honour, type SubjectKind } from './vocabulary.ts'

/** Câu hỏi: may this candidate be proposed for this honour, with achievements up to and including this year? */
export interface Question {
  honour: Honour
  /** Quy định áp dụng; the day on which the dossier was received decides where it is known. */
  regime: Regime
  /** Năm xét: the last year of achievement that counts. */
  year: number
  subject: Subject
  history: History
  /** Loại hình; absent: merit or the yearly title, and any other way that a person has confirmed. */
  cycle?: Cycle
}

/** Kết luận có giải thích. Pure: the same question has the same answer. */
export function explain(question: Question, book: LawBook = lawBook): Verdict {
  const verdict = decide(question, book)
  return { ...verdict, earliest: proposeEarliest(question, verdict, (later) => decide(later, book)) }
}

/** The verdict on the facts as they are, without looking ahead. */
function decide(question: Question, book: LawBook): Verdict {
  const regime = regimeOf(question)
  const { conditions, path } = conditionsOf(question, regime, book)
  const deciding = decidingCondition(conditions)
  const state = verdictState(conditions)
  return {
    honour: question.honour,
    regime,
    year: question.year,
    state,
    heading: headingOf(conditions),
    basisSentence: basisOf(question, regime, path),
    conditions,
    missing: missingOf(conditions),
    earliest: null,
    deciding: state === 'eligible' ? path : (deciding?.citation ?? null),
  }
}

/** Quy định áp dụng: of the day on which the competent body received the dossier; else the one named. */
export function regimeOf({ history, regime }: Pick<Question, 'history' | 'regime'>): Regime {
  return (history.dossierReceivedOn && regimeOn(history.dossierReceivedOn)) || regime
}

interface Judged {
  conditions: Condition[]
  /** The article by which the candidate is judged. */
  path: Citation
}

function conditionsOf(question: Question, regime: Regime, book: LawBook): Judged {
  const { honour, subject, history } = question
  const rules = book.honours[honour]
  const provisions = rules?.regimes[regime]
  const principles = book.principles[regime]
  if (rules === undefined || provisions === undefined || principles === undefined) {
    return refer(regime, `Chưa có quy tắc của ${honourName(honour)} theo ${regimes[regime].name} trong phần mềm`)
  }
  if (history.revocation !== undefined) return refer(regime, revocationText, revocationCitation)

  const kind = servedAs(subject.kind, rules, provisions)
  if (kind === null)
    return notNamed(regime, `${honourName(honour)} không tặng cho ${subjects[subject.kind]}`, provisions)
  const cycle = cycleOf(question)
  if (cycle !== null && !rules.cycles.includes(cycle)) {
    return notNamed(regime, `${honourName(honour)} không xét theo loại hình ${cycles[cycle]}`, provisions)
  }
  const paths = pathsOf(question, kind, cycle, provisions)
  if (paths.length === 0)
    return refer(regime, `Chưa có quy tắc của ${honourName(honour)} cho ${subjects[subject.kind]}`)
  const requirements = requirementsOf(honour, kind, provisions, principles.principles)
  return judgePaths(paths, requirements, benchOf(question, principles))
}

function judgePaths(paths: Provision[], requirements: Requirement[], bench: Bench): Judged {
  const ways = paths.map((path) => judgeWay(path, requirements, bench))
  const shared = requirements
    .filter((requirement) => requirement.cycles === undefined)
    .flatMap((requirement) => judgeProvision(requirement, bench))
  const nearest = paths[nearestWay(ways)] as Provision
  const [only] = ways
  if (only !== undefined && ways.length === 1) return { conditions: [...only, ...shared], path: nearest.citation }
  const children = ways.map((conditions, index) => {
    const path = paths[index] as Provision
    return allOf(conditions, { id: path.id, text: path.citation.quote, details: [], citation: path.citation })
  })
  const oneOf = anyOf(children, {
    id: 'ways',
    text: 'Có một trong các trường hợp sau',
    details: [],
    citation: nearest.citation,
  })
  return { conditions: [oneOf, ...shared], path: nearest.citation }
}

/** One way with the requirements that belong to its kind of commendation. */
function judgeWay(path: Provision, requirements: Requirement[], bench: Bench): Condition[] {
  const own = requirements.filter((requirement) => requirement.cycles?.some((cycle) => path.cycles?.includes(cycle)))
  return [...judgeProvision(path, bench), ...own.flatMap((requirement) => judgeProvision(requirement, bench))]
}

function judgeProvision(provision: Requirement, bench: Bench): Condition[] {
  return judgeRule(provision.rule, { ...bench, citation: provision.citation }, provision.id)
}

function nearestWay(ways: Condition[][]): number {
  const distances = ways.map((conditions) => conditions.reduce((sum, condition) => sum + condition.distance, 0))
  return distances.indexOf(Math.min(...distances))
}

function benchOf(question: Question, principles: RegimePrinciples): Bench {
  return {
    year: question.year,
    subject: question.subject,
    history: question.history,
    years: new Map((question.history.years ?? []).map((record) => [record.year, record])),
    citation: principles.notCounted.citation,
    notCounted: principles.notCounted,
    window: null,
  }
}

// Which provisions speak

/** What is asked beside every way: by the article on this honour, or by a principle. */
type Requirement = Provision | Principle

const civilKind: Partial<Record<SubjectKind, SubjectKind>> = {
  armedForcesIndividual: 'individual',
  armedForcesCollective: 'collective',
}

/** What is written for individuals and collectives also serves those of the armed forces who have no entry of their own. */
function servedAs(kind: SubjectKind, rules: HonourRules, provisions: Provision[]): SubjectKind | null {
  const isWritten = provisions.some((provision) => provision.role === 'path' && provision.subjects.includes(kind))
  const civil = civilKind[kind]
  if (isWritten || civil === undefined) return rules.subjects.includes(kind) ? kind : null
  return rules.subjects.includes(kind) || rules.subjects.includes(civil) ? civil : null
}

function cycleOf({ cycle, history }: Question): Cycle | null {
  const asked = cycle ?? history.cycle
  return asked === undefined || asked === 'any' ? null : asked
}

/** Without a kind of commendation in the question, a movement or a sudden deed is looked at only where a person confirmed it. */
function pathsOf(question: Question, kind: SubjectKind, cycle: Cycle | null, provisions: Provision[]): Provision[] {
  return provisions.filter((provision) => {
    if (provision.role !== 'path' || !provision.subjects.includes(kind)) return false
    if (!isForGroup(provision.rule, question.subject)) return false
    if (cycle !== null) return provision.cycles?.includes(cycle) ?? true
    const { rule } = provision
    return (rule.kind !== 'movement' && rule.kind !== 'adHoc') || isConfirmed(rule.kind, question.history)
  })
}

/** A way for workers or farmers is not shown to others. */
function isForGroup(rule: Rule, subject: Subject): boolean {
  if (rule.kind === 'all') return rule.of.every((part) => isForGroup(part, subject))
  return rule.kind !== 'group' || (rule.anyOf as string[]).includes(subject.group ?? '')
}

function requirementsOf(
  honour: Honour,
  kind: SubjectKind,
  provisions: Provision[],
  principles: Principle[],
): Requirement[] {
  const own = provisions.filter((provision) => provision.role === 'requirement' && provision.subjects.includes(kind))
  const { kind: honourKind, level } = honours[honour]
  const common = principles.filter(
    (principle) => (principle.kinds?.includes(honourKind) ?? true) && (principle.levels?.includes(level) ?? true),
  )
  return [...own, ...common]
}

// Where the rules are silent

function refer(regime: Regime, text: string, citation: Citation = regimeCitation(regime)): Judged {
  const condition: Condition = {
    id: 'review',
    state: 'review',
    text,
    details: ['Người có thẩm quyền đối chiếu văn bản và kết luận.'],
    citation,
    distance: 1,
  }
  return { conditions: [condition], path: citation }
}

function notNamed(regime: Regime, text: string, provisions: Provision[]): Judged {
  const citation = provisions.find((provision) => provision.role === 'path')?.citation ?? regimeCitation(regime)
  return {
    conditions: [{ id: 'subject', state: 'unmet', text, details: [], citation, gap: text, distance: 100 }],
    path: citation,
  }
}

function regimeCitation(regime: Regime): Citation {
  const { name, sources, confidence, note }: RegimeEntry = regimes[regime]
  return { article: name, quote: name, sourceIds: sources, confidence, ...(note !== undefined && { note }) }
}

const revocationText = 'Có kết luận liên quan đến việc hủy bỏ quyết định, thu hồi danh hiệu, hình thức đã tặng'
const revocationCitation: Citation = {
  article: 'Luật 2003 Điều 96; NĐ 91/2017 Điều 78',
  quote:
    'Gian dối kê khai thành tích thì hủy quyết định, thu hồi hiện vật, tiền thưởng; có kết luận sai phạm trong thời gian tính thành tích thì hạ mức hoặc hủy',
  sourceIds: ['nd91', 'law2003-full'],
  confidence: 'quoted',
}

/** `Xét theo NĐ 91/2017 Điều 9 khoản 3, quy định có hiệu lực ngày tiếp nhận hồ sơ 15/12/2021.` */
function basisOf({ history }: Question, regime: Regime, path: Citation): string {
  const period = showRegimePeriod(regime)
  if (history.dossierReceivedOn && regimeOn(history.dossierReceivedOn) === regime) {
    return `Xét theo ${path.article}, là quy định của ngày tiếp nhận hồ sơ ${showDay(history.dossierReceivedOn)} (áp dụng ${period}).`
  }
  return `Xét theo ${path.article}, quy định áp dụng ${period}.`
}
