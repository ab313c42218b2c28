import type { Rule } from '../rule.ts'
import { deedAsking, isJudgementCode, judgements, type Asking, type SubjectGroup } from '../vocabulary.ts'
import { isOrdinary, type Bench } from './bench.ts'
import * as facts from './facts-of-candidate.ts'
import * as procedure from './facts-of-procedure.ts'
import { hasServed, judgePosts } from './posts.ts'
import { COUNCIL, MET, UNMET, Proof, leaf, stateOfAll, stateOfAny, type Window } from './proof.ts'
import * as years from './years.ts'

/** Xét một quy tắc: the proof of it, on the facts of one candidate. `window`: the years of the run around it. */
export function judge(rule: Rule, bench: Bench, window: Window | null = null): Proof {
  switch (rule.kind) {
    case 'all':
      return judgeAll(rule, bench, window)
    case 'any':
      return judgeAny(rule, bench, window)
    case 'cited':
      return judgeCited(rule, bench, window)
    case 'rated':
    case 'title':
      return years.judgeYear(rule, bench)
    case 'run':
      return years.judgeRun(rule, bench)
    case 'after':
      return years.judgeAfter(rule, bench)
    case 'inARow':
      return years.judgeInARow(rule, bench)
    case 'blocks':
      return years.judgeBlocks(rule, bench)
    case 'awards':
      return years.judgeAwards(rule, bench, window)
    case 'ratings':
      return years.judgeRatings(rule, bench, window)
    case 'everyYear':
      return years.judgeEveryYear(rule, bench, window)
    case 'initiatives':
      return years.judgeInitiatives(rule, bench, window)
    case 'held':
      return years.judgeHeld(rule, bench)
    case 'neverHeld':
      return years.judgeNeverHeld(rule, bench)
    case 'judgement':
    case 'deed':
      return judgeByPeople(rule, bench)
    case 'delegated':
      return procedure.judgeDelegated(rule, bench)
    case 'group':
      return facts.judgeGroup(rule, bench)
    case 'employed':
      return facts.judgeEmployed(rule, bench)
    case 'noDiscipline':
      return facts.judgeNoDiscipline(rule, bench)
    case 'trained':
      return facts.judgeTrained(rule, bench)
    case 'meets':
      return procedure.judgeMeets(rule, bench)
    case 'posts':
      return judgePosts(rule, bench)
    case 'service':
      return facts.judgeService(rule, bench)
    case 'profession':
      return facts.judgeProfession(rule, bench)
    case 'contribution':
      return facts.judgeContribution(rule, bench)
    case 'existence':
      return facts.judgeExistence(rule, bench)
    case 'anniversary':
      return facts.judgeAnniversary(rule, bench)
    case 'flagIneligible':
      return facts.judgeFlagIneligible(rule, bench)
    case 'clusterLeader':
      return facts.judgeClusterLeader(rule, bench)
    case 'memberShare':
      return facts.judgeMemberShare(rule, bench)
    case 'memberCount':
      return facts.judgeMemberCount(rule, bench)
    case 'noMemberDiscipline':
      return facts.judgeNoMemberDiscipline(rule, bench)
    case 'quota':
      return procedure.judgeQuota(rule, bench)
    case 'proposalQuota':
      return procedure.judgeProposalQuota(rule, bench)
    case 'vote':
      return procedure.judgeVote(rule, bench)
    case 'deadline':
      return procedure.judgeDeadline(rule, bench)
    case 'registered':
      return procedure.judgeRegistered(rule, bench)
    case 'noPending':
      return procedure.judgeNoPending(rule, bench)
    case 'newSpan':
      return procedure.judgeNewSpan(rule, bench)
    case 'oneStateForm':
      return procedure.judgeOneStateForm(rule, bench)
    case 'retiring':
      return procedure.judgeRetiring(rule, bench)
    case 'cleanPost':
      return procedure.judgeCleanPost(rule, bench)
  }
}

function judgeAll(rule: years.Of<'all'>, bench: Bench, window: Window | null): Proof {
  const parts: Proof[] = []
  let distance = 0
  for (const part of rule.of) {
    const proof = judge(part, bench, window)
    distance += proof.distance
    parts.push(proof)
  }
  return new Proof(rule, stateOfAll(parts), 0, parts.length, distance, window, parts)
}

function judgeCited(rule: years.Of<'cited'>, bench: Bench, window: Window | null): Proof {
  const proof = judge(rule.rule, bench, window)
  return new Proof(rule, proof.state, proof.have, proof.need, proof.distance, window, [proof])
}

function judgeAny(rule: years.Of<'any'>, bench: Bench, window: Window | null): Proof {
  const parts: Proof[] = []
  for (const part of rule.of) parts.push(judge(part, bench, window))
  return anyOfProofs(rule, parts, window)
}

/** One of these is enough; of those that decide, the nearest says how far it is. */
export function anyOfProofs(rule: Rule, parts: Proof[], window: Window | null): Proof {
  const state = stateOfAny(parts)
  let distance = Number.POSITIVE_INFINITY
  for (const part of parts) if (part.state === state && part.distance < distance) distance = part.distance
  return new Proof(rule, state, state === MET ? 1 : 0, 1, state === MET ? 0 : distance, window, parts)
}

// What people judge

/** The word under which a person's judgement is entered. */
export function codeOf(rule: years.Of<'judgement' | 'deed'>): string {
  return rule.kind === 'deed' ? rule.deed.code : rule.code
}

/** Đã có người xác nhận nội dung định tính này. */
export function isConfirmed(code: string, bench: Bench): boolean {
  return bench.history.qualitativeOk?.includes(code) ?? false
}

export function judgeByPeople(rule: years.Of<'judgement' | 'deed'>, bench: Bench): Proof {
  if (isConfirmed(codeOf(rule), bench)) return leaf(rule, MET)
  if (bench.history.judged !== 'open' || isSilent(rule, bench)) return leaf(rule, UNMET)
  return leaf(rule, COUNCIL)
}

/** An alternative that nobody invokes, or one for other people than this one. */
export function isSilent(rule: years.Of<'judgement' | 'deed'>, bench: Bench): boolean {
  if (isConfirmed(codeOf(rule), bench)) return false
  const asking = askingOf(rule)
  // Who asks for a kind of commendation other than merit invokes its deed.
  if (asking.exceptional === true) return bench.cycle === null || isOrdinary(bench.cycle)
  return asking.onlyFor !== undefined && !asking.onlyFor.includes(bench.subject.group as SubjectGroup)
}

function askingOf(rule: years.Of<'judgement' | 'deed'>): Asking {
  if (rule.kind === 'deed') return deedAsking[rule.deed.code]
  const nothing: Asking = {}
  return isJudgementCode(rule.code) ? (judgements[rule.code] as Asking) : nothing
}

/** A way that is not the candidate's: it would be unmet, and nobody need see it. */
export function isDormant(rule: Rule, bench: Bench): boolean {
  switch (rule.kind) {
    case 'all':
      return rule.of.some((part) => isDormant(part, bench))
    case 'any':
      return rule.of.every((part) => isDormant(part, bench))
    case 'cited':
      return isDormant(rule.rule, bench)
    case 'judgement':
    case 'deed':
      return isSilent(rule, bench)
    case 'group':
      return !(rule.anyOf as string[]).includes(bench.subject.group ?? '')
    case 'posts':
      if (bench.cycle === 'contribution') return false
      return !hasServed(rule, bench)
    default:
      return false
  }
}
