/** What the unit, the council and the course of the procedure say. */
import { day, yearOf, type Day } from '../../base/days.ts'
import { standardOf } from '../ways.ts'
import { honours, honoursOf } from '../vocabulary.ts'
import { endOf, isOrdinary, type Bench } from './bench.ts'
import { held, told } from './facts-of-candidate.ts'
import { anyOfProofs, isConfirmed, isDormant, judge } from './judge.ts'
import { COUNCIL, MET, REVIEW, UNKNOWN, UNMET, Proof, farLeaf, leaf, type State } from './proof.ts'
import type { Of } from './years.ts'

/** A ministry or province has set the details, and a person confirmed that the candidate meets them. */
export function judgeDelegated(rule: Of<'delegated'>, bench: Bench): Proof {
  return leaf(rule, isConfirmed('provinceDetailMet', bench) ? MET : REVIEW)
}

/** The standard of another title in the considered year: any of the ways to it that are the candidate's. */
export function judgeMeets(rule: Of<'meets'>, bench: Bench): Proof {
  const { book, regime, subject } = bench
  const ways = honoursOf(rule.of).flatMap((honour) => standardOf(book, regime, honour, subject.kind))
  const own = ways.filter((way) => !isDormant(way, bench))
  const proofs = (own.length > 0 ? own : ways).map((way) => judge(way, bench))
  if (proofs.length === 0) return leaf(rule, UNMET)
  return anyOfProofs(rule, proofs, null)
}

// Shares and votes: whole numbers, never rounded

export function judgeQuota(rule: Of<'quota'>, { history }: Bench): Proof {
  const { ldttCount, cstdcsGranted } = history.unit ?? {}
  return oneMore(rule, cstdcsGranted, ldttCount)
}

export function judgeProposalQuota(rule: Of<'proposalQuota'>, { history }: Bench): Proof {
  const { flagQualifiedLeaders, alreadyProposed } = history.unit ?? {}
  return oneMore(rule, alreadyProposed, flagQualifiedLeaders)
}

/** There is room for one more below the ceiling. */
function oneMore(rule: Of<'quota' | 'proposalQuota'>, taken: number | undefined, all: number | undefined): Proof {
  if (taken === undefined || all === undefined) return leaf(rule, UNKNOWN)
  const state = held((taken + 1) * 100 <= all * rule.percent)
  return new Proof(rule, state, taken + 1, Math.floor((all * rule.percent) / 100), state === MET ? 0 : 1, null, null)
}

/** The base is all members of the council. */
export function judgeVote(rule: Of<'vote'>, { history }: Bench): Proof {
  const { council } = history
  if (council?.votesFor === undefined || council.total === undefined) return leaf(rule, COUNCIL)
  const state = held(council.total > 0 && council.votesFor * 100 >= council.total * rule.percent)
  return new Proof(rule, state, council.votesFor, council.total, state === MET ? 0 : 1, null, null)
}

export function judgeDeadline(rule: Of<'deadline'>, bench: Bench): Proof {
  const received = bench.history.dossierReceivedOn
  const last = lastDay(rule, bench)
  if (last === null || !received) return leaf(rule, UNKNOWN)
  const tooEarly = rule.code === 'nextYearAfterSecondTitle' && yearOf(received) <= bench.year
  return farLeaf(rule, held(received <= last && !tooEarly), 100)
}

/** Ngày cuối cùng tiếp nhận; null where the day of the decision on which it depends is not known. */
export function lastDay(rule: Of<'deadline'>, bench: Bench): Day | null {
  switch (rule.code) {
    case 'nextYearAfterSecondTitle':
      return day(`${bench.year + 1}-10-31`)
    case 'governmentFlag':
      return day(`${bench.year + 1}-${bench.subject.sector === 'education' ? '12-31' : '06-30'}`)
    case 'yearAfterSecondDecision': {
      const second = bench.grants.findLast(
        ({ honour, end, record }) => honoursOf('CSTD_BT').includes(honour) && end === bench.year && record.decisionDate,
      )
      const decidedOn = second?.record.decisionDate
      return decidedOn ? day(`${yearOf(decidedOn) + 1}-12-31`) : null
    }
  }
}

export function judgeRegistered(rule: Of<'registered'>, { history }: Bench): Proof {
  return leaf(rule, told(history.registered))
}

export function judgeNoPending(rule: Of<'noPending'>, { history }: Bench): Proof {
  let open = 0
  for (const matter of history.pending ?? []) if (!matter.clearedOn && rule.kinds.includes(matter.kind)) open += 1
  return new Proof(rule, held(open === 0), open, 0, open === 0 ? 0 : 1, null, null)
}

/** Awards for years of work whose span reaches into the years that would be rewarded now. */
export function overlapping(rule: Of<'newSpan'>, { history, year }: Bench) {
  const first = year - rule.years + 1
  const { of, except } = rule
  return (history.awards ?? []).filter((award) => {
    if (!honoursOf(of).includes(award.award) || except?.includes(award.award) || !isOrdinary(award.cycle)) return false
    const end = endOf(award)
    return end === null || (end >= first && (award.achievementFrom ?? end) <= year)
  })
}

export function judgeNewSpan(rule: Of<'newSpan'>, bench: Bench): Proof {
  const found = overlapping(rule, bench)
  const state: State = found.some((award) => endOf(award) !== null) ? UNMET : found.length > 0 ? UNKNOWN : MET
  return farLeaf(rule, state, rule.years)
}

/** Năm đề nghị: as told, else of the day received, else the year after the considered one. */
export function proposalYearOf({ history, year }: Bench): number {
  const { proposalYear, dossierReceivedOn } = history
  return proposalYear ?? (dossierReceivedOn ? yearOf(dossierReceivedOn) : year + 1)
}

/** A decision follows its achievement within so many years. */
const latestDecision = 2

/** Other State forms of the year of the proposal, and those of which nobody knows the day of the decision. */
export function stateFormsOf(rule: Of<'oneStateForm'>, bench: Bench) {
  const proposed = proposalYearOf(bench)
  return (bench.history.awards ?? []).filter(({ award, cycle, decisionDate, achievementTo }) => {
    const { level, kind } = honours[award]
    if (level !== 'state' || rule.exceptKinds.includes(kind) || rule.exceptCycles.includes(cycle)) return false
    if (decisionDate) return yearOf(decisionDate) === proposed
    return achievementTo == null || (achievementTo <= proposed && achievementTo >= proposed - latestDecision)
  })
}

export function judgeOneStateForm(rule: Of<'oneStateForm'>, bench: Bench): Proof {
  const found = stateFormsOf(rule, bench)
  return leaf(rule, found.some(({ decisionDate }) => decisionDate) ? UNMET : found.length > 0 ? UNKNOWN : MET)
}

// Quá trình cống hiến

export function judgeRetiring(rule: Of<'retiring'>, { history }: Bench): Proof {
  return leaf(rule, told(history.retirementNotice))
}

export function judgeCleanPost(rule: Of<'cleanPost'>, { history }: Bench): Proof {
  const wasDisciplined = (history.positions ?? []).some(({ disciplined }) => disciplined)
  if (!wasDisciplined) return leaf(rule, MET)
  return rule.else === 'review' ? leaf(rule, REVIEW) : farLeaf(rule, UNMET, 100)
}
