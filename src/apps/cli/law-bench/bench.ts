/** One population, decided by us and by others: first the answers are held against each other, then the time is measured. */
import { stopwatch } from '../../../base/clock.ts'
import type { Batch } from '../../../law/batch/batch.ts'
import type { Candidate } from '../../../law/batch/synthetic.ts'
import { explain } from '../../../law/explain.ts'
import type { Bench } from '../../../law/judging/bench.ts'
import { lawBook } from '../../../law/rules/book.ts'
import { prepare, ruleOn } from '../../../law/ruling.ts'
import type { Crowd } from '../law-batch/crowd.ts'
import { yearlyHonours } from '../../../law/vocabulary.ts'
import { loadCrowd } from '../law-batch/share.ts'
import { benchRegime, bitsOf, checkCounts, checkOwn, checkPeer, type Sampled } from './agreement.ts'
import { compete, type Contestant } from './contest.ts'
import { derivedFactsOf } from './derived-facts.ts'
import { countAll, openDuckDb, type SeriesTables } from './duckdb.ts'
import { openJsonRules } from './json-rules.ts'
import type { FactsPeer } from './peers.ts'
import { isFullyKnown, seriesOf } from './series.ts'
import { openZen } from './zen.ts'

/** Persons on whom every engine must answer alike; of them so many are timed, and so many told in words. */
const mostChecked = 10_000
const mostTimed = 2_000
const mostTold = 100

export type Code = 'batch' | 'counted' | 'explain' | 'fromFacts' | 'withText' | 'duckdb' | FactsPeer['code']

export interface Figures {
  /** Verdicts per second. */
  rates: Record<Code, number>
  /** Persons on whom all verdicts were compared; persons in the table of DuckDB, whose numbers were compared. */
  checked: number
  tabled: number
  timed: number
  duckdbVersion: string
  operations: number
  planes: number
  /** Bytes of planes and answers; bytes of the whole process, the engines of others included. */
  bytes: number
  processBytes: number
  seconds: { prepare: number; measure: number }
}

export interface Told {
  loaded(people: number): void
  stage(name: 'checking' | 'measuring'): void
}

export async function benchLaw(crowd: Crowd, seconds: number, told: Told): Promise<Figures> {
  const [jsonRules, zens, table] = await Promise.all([openJsonRules(), openZen(), openDuckDb()])
  const peers = [jsonRules, ...zens]
  const preparing = stopwatch()
  const gathered = await gather(crowd, table, told)
  const { batch, sample, known, tables } = gathered
  told.stage('checking')
  checkOwn(sample)
  for (const peer of peers) await checkPeer(peer, sample)
  const verdicts = batch.run()
  checkCounts(
    await countAll(table, tables),
    known.map((person) => bitsOf(verdicts, person)),
  )
  told.stage('measuring')
  const measuring = stopwatch()
  const rates = await compete(contestantsOf(gathered, crowd, table, peers), seconds)
  return {
    rates,
    checked: sample.length,
    tabled: known.length,
    timed: Math.min(mostTimed, sample.length),
    duckdbVersion: table.version,
    operations: batch.operations,
    planes: batch.population.planes,
    bytes: batch.bytes,
    processBytes: process.memoryUsage.rss(),
    seconds: { prepare: (preparing() - measuring()) / 1000, measure: measuring() / 1000 },
  }
}

interface Gathered {
  batch: Batch
  sample: Sampled[]
  /** Persons of whom everything is known. */
  known: number[]
  /** In so many tables of DuckDB. */
  tables: number
}

/** Loads everybody into planes, and those of whom everything is known into tables; the first of these are the sample. */
async function gather(crowd: Crowd, table: SeriesTables, told: Told): Promise<Gathered> {
  const sample: Sampled[] = []
  const known: number[] = []
  const part = { from: 0, to: crowd.people }
  const see = async (person: number, candidate: Candidate, bench: Bench) => {
    if (!isFullyKnown(candidate)) return
    const series = seriesOf(candidate)
    await table.add(series)
    known.push(person)
    if (sample.length < mostChecked) sample.push({ candidate, bench, facts: derivedFactsOf(series), bits: 0 })
  }
  const { batch } = await loadCrowd({ crowd, part, regime: benchRegime }, told.loaded, see)
  const tables = await table.close()
  const verdicts = batch.run()
  for (const [index, sampled] of sample.entries()) sampled.bits = bitsOf(verdicts, known[index]!)
  return { batch, sample, known, tables }
}

// Measuring

/** So many people are asked about in one short piece of the work; telling them in words takes much longer. */
const peoplePerSlice = 100
const toldPerSlice = 10

function contestantsOf(
  { batch, sample, known, tables }: Gathered,
  crowd: Crowd,
  table: SeriesTables,
  peers: readonly FactsPeer[],
): Contestant<Code>[] {
  const honours = yearlyHonours.length
  const timed = sample.slice(0, mostTimed)
  const toTell = timed.slice(0, mostTold)
  const each = (decide: (people: readonly Sampled[]) => unknown) =>
    slicesOf(timed, peoplePerSlice).map((people) => () => decide(people))
  const decisions = timed.length * honours
  return [
    { code: 'batch', decisions: crowd.people * honours, slices: [() => batch.run()] },
    { code: 'counted', decisions: crowd.people * honours, slices: [() => runAndCount(batch)] },
    { code: 'explain', decisions, slices: each((people) => people.map(({ bench }) => proveAll(bench))) },
    {
      code: 'fromFacts',
      decisions,
      slices: each((people) => people.map(({ candidate }) => prepareAndProve(candidate))),
    },
    {
      code: 'withText',
      decisions: toTell.length * honours,
      slices: slicesOf(toTell, toldPerSlice).map((people) => () => people.map(({ candidate }) => tellAll(candidate))),
    },
    {
      code: 'duckdb',
      decisions: known.length * honours,
      slices: Array.from({ length: tables }, (_, part) => () => table.count(part)),
    },
    ...peers.map(({ code, decide }) => ({
      code,
      decisions,
      slices: slicesOf(
        timed.map(({ facts }) => facts),
        peoplePerSlice,
      ).map((people) => () => decide(people)),
    })),
  ]
}

function slicesOf<Item>(items: readonly Item[], length: number): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, part) =>
    items.slice(part * length, (part + 1) * length),
  )
}

/** The numbers that DuckDB answers too. */
function runAndCount(batch: Batch): number[] {
  const verdicts = batch.run()
  return yearlyHonours.map((honour) => verdicts.count(honour, 'awaitsCouncil'))
}

function prepareAndProve(candidate: Candidate): number {
  return proveAll(prepare(lawBook, { ...candidate, regime: benchRegime })!)
}

function proveAll(bench: Bench): number {
  let met = 0
  for (const honour of yearlyHonours) {
    const ruling = ruleOn(bench, honour, benchRegime)
    if (ruling.kind === 'judged') met += ruling.state
  }
  return met
}

function tellAll(candidate: Candidate): number {
  let conditions = 0
  for (const honour of yearlyHonours)
    conditions += explain({ ...candidate, honour, regime: benchRegime }).conditions.length
  return conditions
}
