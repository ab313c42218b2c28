import { setImmediate } from 'node:timers/promises'
import { stopwatch } from '../../../base/clock.ts'

/** Một bên được đo. */
export interface Contestant<Code extends string = string> {
  code: Code
  /** Verdicts reached by all slices together. */
  decisions: number
  /** The work in short pieces: a long one never meets a moment in which the neighbours are quiet, and would be told too slow. */
  slices: readonly (() => unknown)[]
}

/** At its turn a contestant runs at least so long: the first call finds the caches filled by the one before. */
const turnMs = 50

/**
 * Each in turn, round after round in one process, so that a busy neighbour slows all of them alike. Of every slice the best
 * time counts, and a contestant is as fast as its slices together. Answers verdicts per second.
 */
export async function compete<Code extends string>(
  contestants: readonly Contestant<Code>[],
  seconds: number,
): Promise<Record<Code, number>> {
  const best = contestants.map(({ slices }) => slices.map(() => Number.POSITIVE_INFINITY))
  const whole = stopwatch()
  do {
    for (const [index, contestant] of contestants.entries()) {
      await takeTurn(contestant, best[index]!)
      // So that Ctrl-C is heard.
      await setImmediate()
    }
  } while (whole() < seconds * 1000)
  const rates = contestants.map(({ code, decisions }, index) => {
    const ms = best[index]!.reduce((sum, one) => sum + one, 0)
    return [code, Math.round((decisions / ms) * 1000)] as const
  })
  return Object.fromEntries(rates) as Record<Code, number>
}

async function takeTurn({ slices }: Contestant, best: number[]): Promise<void> {
  const turn = stopwatch()
  do {
    for (const [index, run] of slices.entries()) {
      const lap = stopwatch()
      await run()
      best[index] = Math.min(best[index]!, lap())
    }
  } while (turn() < turnMs)
}
