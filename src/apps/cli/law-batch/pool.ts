/**
 * Nhiều luồng cùng xét một danh sách: each holds its own share of the planes. Making and loading people takes thousands of
 * times as long as deciding them, so each thread makes and loads its share too, and only orders and numbers go to and fro.
 */
import { Worker } from 'node:worker_threads'
import { stopwatch } from '../../../base/clock.ts'
import { partsOf, type Crowd } from './crowd.ts'
import {
  Share,
  type Checked,
  type Counts,
  type Outcome,
  type ShareOrder,
  type ShareReport,
  type Tally,
} from './share.ts'

/** What a share is asked once it is loaded. */
export type Ask = 'run' | 'outcome' | 'check'
export interface Answers {
  run: number
  outcome: Outcome
  check: Checked
}
export type FromWorker = { told: number } | { answer: ShareReport | Answers[Ask] }

interface Hand {
  report: ShareReport
  ask<Kind extends Ask>(kind: Kind): Promise<Answers[Kind]>
  close(): Promise<unknown>
}

/** Nhóm luồng, loaded and ready to decide. */
export interface Pool {
  workers: number
  /** Of the thread that took longest, and of the widest share. */
  report: ShareReport
  /** Decides everybody; answers the milliseconds until the last thread has finished. */
  run(): Promise<number>
  outcome(): Promise<Outcome>
  check(): Promise<Checked>
  close(): Promise<void>
}

/** With one worker the work is done in this thread. */
export async function openPool(
  { crowd, workers, ...order }: Omit<ShareOrder, 'part'> & { crowd: Crowd; workers: number },
  told: (people: number) => void,
): Promise<Pool> {
  const parts = partsOf(crowd, workers)
  const orders = parts.map((part): ShareOrder => ({ ...order, crowd, part }))
  const hands = await openAll(orders, told)
  const askAll = <Kind extends Ask>(kind: Kind) => Promise.all(hands.map((hand) => hand.ask(kind)))
  return {
    workers: hands.length,
    report: slowest(hands.map(({ report }) => report)),
    async run() {
      const lap = stopwatch()
      await askAll('run')
      return lap()
    },
    outcome: async () => together(await askAll('outcome')),
    check: async () => joined(await askAll('check')),
    async close() {
      await Promise.all(hands.map((hand) => hand.close()))
    },
  }
}

async function openAll(orders: ShareOrder[], told: (people: number) => void): Promise<Hand[]> {
  const [first] = orders
  if (first !== undefined && orders.length === 1) return [ownHand(await Share.load(first, told))]
  const opening = orders.map((order) => openWorker(order, told))
  try {
    return await Promise.all(opening.map(({ hand }) => hand))
  } catch (error) {
    await Promise.all(opening.map(({ worker }) => worker.terminate()))
    throw error
  }
}

function ownHand(share: Share): Hand {
  const answers: { [Kind in Ask]: () => Answers[Kind] | Promise<Answers[Kind]> } = {
    run: () => share.run(),
    outcome: () => share.outcome(),
    check: () => share.check(),
  }
  return { report: share.report, ask: async (kind) => answers[kind](), close: async () => {} }
}

function openWorker(order: ShareOrder, told: (people: number) => void): { worker: Worker; hand: Promise<Hand> } {
  const worker = new Worker(new URL('pool-worker.ts', import.meta.url), { workerData: order })
  let waiting = Promise.withResolvers<unknown>()
  worker.on('message', (message: FromWorker) => {
    if ('told' in message) told(message.told)
    else waiting.resolve(message.answer)
  })
  worker.on('error', (error) => waiting.reject(error))
  const hand = waiting.promise.then((report): Hand => ({
    report: report as ShareReport,
    ask(kind) {
      waiting = Promise.withResolvers<unknown>()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(kind)
      return waiting.promise as Promise<Answers[typeof kind]>
    },
    close: () => worker.terminate(),
  }))
  return { worker, hand }
}

function slowest(reports: ShareReport[]): ShareReport {
  const most = (of: (report: ShareReport) => number) => Math.max(...reports.map(of))
  return {
    makeMs: most(({ makeMs }) => makeMs),
    loadMs: most(({ loadMs }) => loadMs),
    planes: most(({ planes }) => planes),
    operations: most(({ operations }) => operations),
  }
}

function together(outcomes: Outcome[]): Outcome {
  const [first, ...others] = outcomes.map(({ tally }) => tally) as [Tally, ...Tally[]]
  for (const tally of others) {
    for (const [honour, counts] of Object.entries(tally)) {
      const sums = first[honour as keyof Tally]
      for (const [state, count] of Object.entries(counts)) sums[state as keyof Counts] += count
    }
  }
  return { tally: first, bytes: outcomes.reduce((sum, { bytes }) => sum + bytes, 0) }
}

function joined(checks: Checked[]): Checked {
  return {
    verdicts: checks.reduce((sum, { verdicts }) => sum + verdicts, 0),
    different: checks.reduce((sum, { different }) => sum + different, 0),
    first: checks.find(({ first }) => first !== null)?.first ?? null,
  }
}
