/** Who is faster means nothing before all say the same: the answers of every engine are held against those of our batch. */
import type { Verdicts } from '../../../law/batch/batch.ts'
import type { Candidate } from '../../../law/batch/synthetic.ts'
import type { Bench } from '../../../law/judging/bench.ts'
import type { Regime } from '../../../law/regimes.ts'
import { ruleOn, verdictOf } from '../../../law/ruling.ts'
import type { VerdictState } from '../../../law/verdict.ts'
import { Problem } from '../failures.ts'
import { yearlyHonours } from '../../../law/vocabulary.ts'
import type { DerivedFacts } from './derived-facts.ts'
import { bitOf, bitsWhere, type FactsPeer } from './peers.ts'

/** The rules that the others were given by hand are those of this period. */
export const benchRegime: Regime = 'R2025'

/** Người trong mẫu. */
export interface Sampled {
  candidate: Candidate
  bench: Bench
  facts: DerivedFacts
  /** What our batch says of this person. */
  bits: number
}

/** The others know only yes and no: who is in any doubt counts as no. */
function mayBeProposed(state: VerdictState): boolean {
  return state === 'eligible' || state === 'awaitsCouncil'
}

export function bitsOf(verdicts: Verdicts, person: number): number {
  return bitsWhere((honour) => mayBeProposed(verdicts.stateOf(person, honour)))
}

export function checkOwn(sample: readonly Sampled[]): void {
  const explained = sample.map(({ bench }) =>
    bitsWhere((honour) => mayBeProposed(verdictOf(ruleOn(bench, honour, benchRegime)))),
  )
  compare('cách xét từng người', explained, sample)
}

export async function checkPeer(
  { code, decide }: FactsPeer,
  sample: readonly Pick<Sampled, 'facts' | 'bits'>[],
): Promise<void> {
  compare(code, await decide(sample.map(({ facts }) => facts)), sample)
}

function compare(name: string, found: readonly number[], sample: readonly Pick<Sampled, 'bits'>[]): void {
  const at = sample.findIndex(({ bits }, index) => bits !== found[index])
  if (at < 0) return
  const wrong = yearlyHonours.filter((honour) => ((sample[at]!.bits ^ found[at]!) & bitOf(honour)) !== 0)
  throw differs(`${name} kết luận khác ở người thứ ${at + 1} của mẫu (${wrong.join(', ')})`)
}

/** @param found how many may be proposed for each honour; @param people the answers for each person */
export function checkCounts(found: readonly number[], people: Iterable<number>): void {
  const counts = yearlyHonours.map(() => 0)
  for (const bits of people) for (const index of counts.keys()) counts[index]! += (bits >> index) & 1
  const at = counts.findIndex((count, index) => count !== found[index])
  if (at >= 0) throw differs(`DuckDB đếm ${yearlyHonours[at]} được ${found[at]}, xét cả danh sách được ${counts[at]}`)
}

function differs(what: string): Problem {
  return new Problem(`Không đo, vì các bên chưa cùng kết luận: ${what}.`)
}
