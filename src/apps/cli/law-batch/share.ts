import { setImmediate } from 'node:timers/promises'
import { stopwatch } from '../../../base/clock.ts'
import { BatchBuilder, type Batch, type Matter, type Verdicts } from '../../../law/batch/batch.ts'
import type { Candidate } from '../../../law/batch/synthetic.ts'
import type { Bench } from '../../../law/judging/bench.ts'
import type { Regime } from '../../../law/regimes.ts'
import { lawBook } from '../../../law/rules/book.ts'
import { ruleOn, verdictOf } from '../../../law/ruling.ts'
import type { VerdictState } from '../../../law/verdict.ts'
import { chunksOf, type Crowd, type Part } from './crowd.ts'
import { yearlyHonours, type YearlyHonour } from '../../../law/vocabulary.ts'

/** What one thread is to do: plain data, so that it can be sent to a worker. */
export interface ShareOrder {
  crowd: Crowd
  part: Part
  regime: Regime
  /** Persons before this one are judged one by one as well. */
  verifyTo: number
}

export interface ShareReport {
  makeMs: number
  loadMs: number
  planes: number
  operations: number
}

/** Kết luận đếm được, from the best to the worst. */
export const countedStates = ['eligible', 'awaitsCouncil', 'unknown', 'needsReview', 'notEligible'] as const
export type Counts = Record<(typeof countedStates)[number], number>
export type Tally = Record<YearlyHonour, Counts>

export interface Outcome {
  tally: Tally
  /** Bytes held for planes and answers. */
  bytes: number
}

/** Kết quả đối chiếu từng người. */
export interface Checked {
  verdicts: number
  different: number
  first: { person: number; honour: YearlyHonour; explained: VerdictState; decided: VerdictState } | null
}

/** Phần việc của một luồng: its people made, loaded, decided. */
export class Share {
  readonly report: ShareReport
  readonly #order: ShareOrder
  readonly #batch: Batch
  #verdicts: Verdicts | null = null

  private constructor(order: ShareOrder, batch: Batch, times: LoadTimes) {
    this.#order = order
    this.#batch = batch
    this.report = { ...times, planes: batch.population.planes, operations: batch.operations }
  }

  /** @param told is called with the number of people made and loaded since the last time */
  static async load(order: ShareOrder, told: (people: number) => void): Promise<Share> {
    const { batch, times } = await loadCrowd(order, told)
    return new Share(order, batch, times)
  }

  /** Decides everybody; answers the milliseconds. */
  run(): number {
    const lap = stopwatch()
    this.#verdicts = this.#batch.run()
    return lap()
  }

  outcome(): Outcome {
    const tally = Object.fromEntries(yearlyHonours.map((honour) => [honour, this.#counts(honour)])) as Tally
    return { tally, bytes: this.#batch.bytes }
  }

  #counts(honour: YearlyHonour): Counts {
    const { part } = this.#order
    const people = part.to - part.from
    const verdicts = this.#decided
    const counts: Counts = { eligible: 0, awaitsCouncil: 0, unknown: 0, needsReview: 0, notEligible: 0 }
    let better = 0
    for (const state of countedStates) {
      const upTo = state === 'notEligible' ? people : verdicts.count(honour, state)
      counts[state] = upTo - better
      better = upTo
    }
    return counts
  }

  /** Judges the first people one by one, and compares. */
  async check(): Promise<Checked> {
    const { crowd, part, regime, verifyTo } = this.#order
    const builder = new BatchBuilder(matterOf(regime), 0)
    const checked: Checked = { verdicts: 0, different: 0, first: null }
    for (const { first, people } of chunksOf(crowd, { from: part.from, to: Math.min(part.to, verifyTo) })) {
      for (const [index, candidate] of people.entries())
        this.#compare(first + index, builder.benchOf(candidate), checked)
      await setImmediate()
    }
    return checked
  }

  #compare(person: number, bench: Bench, checked: Checked): void {
    const { part, regime } = this.#order
    for (const honour of yearlyHonours) {
      const explained = verdictOf(ruleOn(bench, honour, regime))
      const decided = this.#decided.stateOf(person - part.from, honour)
      checked.verdicts += 1
      if (explained === decided) continue
      checked.different += 1
      checked.first ??= { person, honour, explained, decided }
    }
  }

  get #decided(): Verdicts {
    if (this.#verdicts === null) throw new Error('the share was not run')
    return this.#verdicts
  }
}

interface LoadTimes {
  makeMs: number
  loadMs: number
}

/** Makes and loads the people of a part; `see` is shown each of them. */
export async function loadCrowd(
  { crowd, part, regime }: Omit<ShareOrder, 'verifyTo'>,
  told: (people: number) => void,
  see?: (person: number, candidate: Candidate, bench: Bench) => void | Promise<void>,
): Promise<{ batch: Batch; times: LoadTimes }> {
  const builder = new BatchBuilder(matterOf(regime), part.to - part.from)
  const times = { makeMs: 0, loadMs: 0 }
  let lap = stopwatch()
  for (const { first, people } of chunksOf(crowd, part)) {
    times.makeMs += lap()
    lap = stopwatch()
    const benches = people.map((candidate) => builder.benchOf(candidate))
    for (const [index, bench] of benches.entries()) builder.add(first - part.from + index, bench)
    times.loadMs += lap()
    if (see) for (const [index, bench] of benches.entries()) await see(first + index, people[index]!, bench)
    told(people.length)
    // So that Ctrl-C is heard.
    await setImmediate()
    lap = stopwatch()
  }
  const batch = builder.finish()
  times.loadMs += lap()
  return { batch, times }
}

function matterOf(regime: Regime): Matter {
  return { book: lawBook, regime, kind: 'individual', honours: yearlyHonours }
}
