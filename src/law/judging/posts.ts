/** Quá trình cống hiến: years in posts. */
import type { Regime } from '../regimes.ts'
import { leavesOf, type LawBook, type PostYears } from '../rule.ts'
import { postLadders, type Post } from '../vocabulary.ts'
import { isTold, type Bench } from './bench.ts'
import { MET, REVIEW, UNKNOWN, UNMET, Proof, eitherState, type State } from './proof.ts'
import type { Of } from './years.ts'

export function judgePosts(rule: Of<'posts'>, bench: Bench): Proof {
  const { subject } = bench
  const mayBeReduced = rule.womenReduced === true && subject.higherRetirementAge !== true
  if (mayBeReduced && subject.gender === undefined && !isTold(bench)) {
    const whole = postsHeld(rule, bench, false)
    const reduced = postsHeld(rule, bench, true)
    return whole.state === reduced.state ? whole : new Proof(rule, UNKNOWN, whole.have, whole.need, 1, null, null)
  }
  return postsHeld(rule, bench, mayBeReduced && subject.gender === 'female')
}

/** Has held one of these posts, or a higher one in which the years were too few. */
export function hasServed({ anyOf }: Of<'posts'>, bench: Bench): boolean {
  if (bench.history.positions === undefined || bench.history.positions.length === 0) return false
  const total = yearsInPosts(bench, false)
  return anyOf.some(({ post }) => total.has(post))
}

function postsHeld(rule: Of<'posts'>, bench: Bench, reduced: boolean): Proof {
  const total = yearsInPosts(bench, reduced)
  const untold = untoldPosts(bench)
  let state: State = UNMET
  let nearest = Number.POSITIVE_INFINITY
  let have = 0
  let need = 0
  for (const asked of rule.anyOf) {
    const served = total.get(asked.post)
    if (served === undefined) continue
    const found = untold.has(asked.post)
      ? UNKNOWN
      : fits(served, asked, reduced)
        ? MET
        : isClassLower(served, asked, bench, reduced)
          ? REVIEW
          : UNMET
    const lack = found === MET ? 0 : Math.max(1, Math.ceil((asked.min ?? 0) - served))
    if (lack < nearest) {
      nearest = lack
      have = served
      need = asked.min ?? 0
    }
    state = eitherState(state, found)
  }
  return new Proof(rule, state, have, need, state === MET ? 0 : Math.min(nearest, 100), null, null)
}

/** A discipline may lower the award by one class: who has too many years for this one may come to it that way. */
function isClassLower(served: number, { post, min }: PostYears, bench: Bench, reduced: boolean): boolean {
  const { principles, history } = bench
  if (!principles.disciplineLowersClass || !history.positions?.some(({ disciplined }) => disciplined)) return false
  return fits(served, { post, ...(min !== undefined && { min }) }, reduced)
}

/** For women both ends of the interval are two thirds: compared as whole products, never rounded. */
function fits(served: number, { min, below }: PostYears, reduced: boolean): boolean {
  const years = reduced ? served * 3 : served
  const part = reduced ? 2 : 1
  return (min === undefined || years >= min * part) && (below === undefined || years < below * part)
}

/** Years in each post; time in a higher post of the ladder that earns nothing there is added to the next lower one. */
function yearsInPosts({ book, regime, history }: Bench, reduced: boolean): Map<Post, number> {
  const total = new Map<Post, number>()
  for (const { group, years = 0 } of history.positions ?? []) {
    const post = group as Post
    total.set(post, (total.get(post) ?? 0) + years)
  }
  const least = leastYears(book, regime)
  for (const ladder of postLadders) {
    let carried = 0
    for (const post of ladder) {
      const own = total.get(post)
      if (own === undefined && carried === 0) continue
      const served = (own ?? 0) + carried
      total.set(post, served)
      const min = least.get(post)
      carried = min !== undefined && fits(served, { post, min }, reduced) ? 0 : served
    }
  }
  return total
}

/** Posts of which nobody knows for how long they were held, and those into which these years may be carried. */
function untoldPosts({ history }: Bench): Set<Post> {
  const untold = new Set<Post>()
  for (const { group, years } of history.positions ?? []) {
    if (years !== undefined) continue
    const post = group as Post
    untold.add(post)
    const ladder = postLadders.find((one) => one.includes(post)) ?? []
    for (const lower of ladder.slice(ladder.indexOf(post))) untold.add(lower)
  }
  return untold
}

const leastByBook = new WeakMap<LawBook, Map<Regime, Map<Post, number>>>()

/** The least years in a post that earn anything at all, under any honour of the period. */
function leastYears(book: LawBook, regime: Regime): Map<Post, number> {
  const byRegime = leastByBook.get(book) ?? new Map<Regime, Map<Post, number>>()
  leastByBook.set(book, byRegime)
  let least = byRegime.get(regime)
  if (least === undefined) {
    least = new Map()
    const asked = Object.values(book.honours)
      .flatMap(({ regimes }) => regimes[regime] ?? [])
      .flatMap(({ rule }) => leavesOf(rule))
      .flatMap((leaf) => (leaf.kind === 'posts' ? leaf.anyOf : []))
    for (const { post, min = 0 } of asked) least.set(post, Math.min(least.get(post) ?? Number.POSITIVE_INFINITY, min))
    byRegime.set(regime, least)
  }
  return least
}
