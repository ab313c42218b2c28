import type { History, Subject } from './facts.ts'
import { benchOf, type Bench } from './judging/bench.ts'
import { isDormant, judge } from './judging/judge.ts'
import { MET, UNMET, eitherState, type Proof, type State } from './judging/proof.ts'
import { regimeOn, type Regime } from './regimes.ts'
import type { Citation, HonourRules, LawBook, Provision, RegimePrinciples } from './rule.ts'
import type { VerdictState } from './verdict.ts'
import { isPerson, type Cycle, type Honour, type SubjectKind } from './vocabulary.ts'
import { waysOf, type Asked, type Way } from './ways.ts'

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

/** A proof under the article that it proves. */
export interface Article {
  id: string
  citation: Citation
  proof: Proof
}

/** Một cách đạt, judged. */
export interface JudgedWay {
  provision: Provision
  articles: Article[]
  state: State
  distance: number
}

/** Phán quyết: the verdict with its proofs, before anybody puts it in words. */
export type Ruling = { honour: Honour; regime: Regime } & (
  | {
      kind: 'judged'
      bench: Bench
      state: State
      ways: JudgedWay[]
      shared: Article[]
      nearest: JudgedWay
      unread: boolean
    }
  /** The honour is not for such subjects, or not by this kind of commendation. */
  | { kind: 'notNamed'; why: 'subject' | 'cycle'; provision: Provision | null }
  /** The honour is conferred no more. */
  | ({ kind: 'ended' } & NonNullable<HonourRules['until']>)
  /** The book is silent; `failed`: what the principles refuse all the same. */
  | { kind: 'silent'; bench: Bench | null; failed: Article[] }
  /** A decision must be cancelled; `unclear`: the ground is not one that the period names. */
  | { kind: 'revoke'; citation: Citation; unclear: boolean }
)

/** By the number of a state. */
const verdicts: readonly VerdictState[] = ['eligible', 'awaitsCouncil', 'unknown', 'needsReview', 'notEligible']

/** Kết luận. What only the rules of the period before say, a person must read again in the text. */
export function verdictOf(ruling: Ruling): VerdictState {
  if (rulesOf(ruling.regime) !== ruling.regime) return 'needsReview'
  switch (ruling.kind) {
    case 'judged':
      return verdicts[ruling.state]!
    case 'notNamed':
    case 'ended':
      return 'notEligible'
    case 'silent':
      return ruling.failed.length > 0 ? 'notEligible' : 'needsReview'
    case 'revoke':
      return ruling.unclear ? 'needsReview' : 'revoke'
  }
}

/** Quy định áp dụng: of the day on which the competent body received the dossier; else the one named. */
export function regimeOf({ history, regime }: Pick<Question, 'history' | 'regime'>): Regime {
  return (history.dossierReceivedOn && regimeOn(history.dossierReceivedOn)) || regime
}

/** Until the amending law can be read, its period is judged by the rules before it, and a person must read the text. */
const unread: Partial<Record<Regime, Regime>> = { R2026: 'R2025' }

/** The period whose rules are read for a period. */
export function rulesOf(regime: Regime): Regime {
  return unread[regime] ?? regime
}

/** The facts of one candidate prepared for all honours; null where the book has no rules for the period. */
export function prepare(book: LawBook, question: Omit<Question, 'honour'>): Bench | null {
  const regime = rulesOf(regimeOf(question))
  const principles = book.principles[regime]
  return principles === undefined ? null : benchOf(book, regime, principles, { ...question, cycle: cycleOf(question) })
}

/** Phán quyết về một danh hiệu, hình thức. Pure: the same question has the same answer. */
export function rule(question: Question, book: LawBook): Ruling {
  const bench = prepare(book, question)
  const { honour, subject } = question
  const regime = regimeOf(question)
  if (bench !== null) return ruleOn(bench, honour, regime)
  const spoken = waysOf(book, rulesOf(regime), honour, subject.kind)
  if (spoken.kind === 'notNamed') return { honour, regime, kind: 'notNamed', why: 'subject', provision: null }
  return { honour, regime, kind: 'silent', bench: null, failed: [] }
}

/** The same with the facts already prepared. */
export function ruleOn(bench: Bench, honour: Honour, regime: Regime): Ruling {
  const { book, history, subject, cycle } = bench
  bench.honour = honour
  const revoked = revocationOf(bench.principles, history, honour)
  if (revoked !== null) return { honour, regime, kind: 'revoke', ...revoked }
  const spoken = waysOf(book, bench.regime, honour, subject.kind)
  if (spoken.kind === 'silent') return silence(spoken.shared, honour, regime, bench)
  if (spoken.kind === 'ended') return { honour, regime, ...spoken }
  if (spoken.kind === 'notNamed')
    return { honour, regime, kind: 'notNamed', why: 'subject', provision: spoken.provision }
  if (cycle !== null && !isBy(cycle, subject.kind, book.honours[honour], spoken.ways)) {
    return { honour, regime, kind: 'notNamed', why: 'cycle', provision: spoken.ways[0]!.provision }
  }
  const ways = askedWays(spoken.ways, bench)
  if (ways.length === 0) return silence(spoken.shared, honour, regime, bench)
  let state: State = UNMET
  const judged: JudgedWay[] = []
  for (const way of ways) {
    const found = judgeWay(way, bench)
    state = eitherState(state, found.state)
    judged.push(found)
  }
  const shared: Article[] = []
  for (const asked of spoken.shared) {
    const article = prove(asked, bench)
    if (article.proof.state > state) state = article.proof.state
    shared.push(article)
  }
  return {
    honour,
    regime,
    kind: 'judged',
    bench,
    state,
    unread: rulesOf(regime) !== regime,
    ways: judged,
    shared,
    nearest: nearestOf(judged),
  }
}

/** Where the book is silent, what a principle refuses is refused. */
function silence(shared: Asked[], honour: Honour, regime: Regime, bench: Bench): Ruling {
  const failed = shared.map((asked) => prove(asked, bench)).filter(({ proof }) => proof.state === UNMET)
  return { honour, regime, kind: 'silent', bench, failed }
}

/** The honour is conferred by this kind of commendation. A career is that of a person. */
function isBy(cycle: Cycle, kind: SubjectKind, { cycles }: HonourRules, ways: Way[]): boolean {
  if (ways.some(({ provision }) => provision.cycle === cycle)) return true
  return cycles.includes(cycle) && (cycle !== 'contribution' || isPerson(kind))
}

function cycleOf({ cycle, history }: Pick<Question, 'cycle' | 'history'>): Cycle | null {
  const asked = cycle ?? history.cycle
  return asked === undefined || asked === 'any' ? null : asked
}

/** Ways of the kind of commendation that was asked for; of those, the ways that are the candidate's at all. */
function askedWays(ways: Way[], bench: Bench): Way[] {
  const { cycle } = bench
  if (cycle === null && ways.length === 1) return ways
  const asked =
    cycle === null ? ways : ways.filter(({ provision }) => provision.cycle === cycle || provision.cycle === 'any')
  const own = asked.filter(({ provision, special }) => !special || !isDormant(provision.rule, bench))
  return own.length > 0 ? own : asked
}

function judgeWay({ provision, own }: Way, bench: Bench): JudgedWay {
  const articles = [prove(provision, bench)]
  for (const asked of own) articles.push(prove(asked, bench))
  let state: State = MET
  let distance = 0
  for (const { proof } of articles) {
    if (proof.state > state) state = proof.state
    distance += proof.distance
  }
  return { provision, articles, state, distance }
}

function prove({ id, citation, rule }: Asked, bench: Bench): Article {
  return { id, citation, proof: judge(rule, bench) }
}

/** The way that decides, and of several the one that lacks least. */
function nearestOf(ways: JudgedWay[]): JudgedWay {
  return ways.reduce((best, way) =>
    (way.state === MET && best.state !== MET) || (best.state !== MET && way.distance < best.distance) ? way : best,
  )
}

function revocationOf(
  { cancellation }: RegimePrinciples,
  { revocation, awards }: History,
  honour: Honour,
): { citation: Citation; unclear: boolean } | null {
  if (revocation?.award !== honour || !awards?.some(({ award }) => award === honour)) return null
  return { citation: cancellation.citation, unclear: !cancellation.grounds.includes(revocation.ground) }
}
