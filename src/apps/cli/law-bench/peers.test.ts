import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../../base/days.ts'
import { BatchBuilder } from '../../../law/batch/batch.ts'
import { Chance, type Candidate } from '../../../law/batch/synthetic.ts'
import type { AwardRecord, YearRecord } from '../../../law/facts.ts'
import { lawBook } from '../../../law/rules/book.ts'
import { yearlyHonours, type Honour, type InitiativeScope, type Rating } from '../../../law/vocabulary.ts'
import { chunksOf } from '../law-batch/crowd.ts'
import { benchRegime, bitsOf, checkCounts, checkOwn, checkPeer, type Sampled } from './agreement.ts'
import { derivedFactsOf } from './derived-facts.ts'
import { countAll, openDuckDb } from './duckdb.ts'
import { openJsonRules } from './json-rules.ts'
import { bitOf, bitsWhere, peerPackage } from './peers.ts'
import { isFullyKnown, seriesOf } from './series.ts'
import { openZen } from './zen.ts'

const year = 2025
const crowd = { people: 2048, seed: 11, year }
const ordinary = [...chunksOf(crowd, { from: 0, to: crowd.people })].flatMap(({ people }) => people)
const chance = new Chance(11)
const climbers = Array.from({ length: 4000 }, () => climber(chance))
const sample = sampleOf([...ordinary.filter(isFullyKnown), ...climbers])

test('the sample asks every honour in earnest: of each there are many who may be proposed and many who may not', () => {
  assert.ok(climbers.every(isFullyKnown))
  for (const honour of yearlyHonours) {
    const yes = sample.filter(({ bits }) => (bits & bitOf(honour)) !== 0).length
    assert.ok(yes >= 40 && sample.length - yes >= 40, `${honour}: ${yes} of ${sample.length}`)
  }
})

test('whoever is judged alone is judged as in the whole list', () => checkOwn(sample))

test('the rules given to json-rules-engine decide as ours, person by person', async () =>
  checkPeer(await openJsonRules(), sample))

test('the rules given to ZEN decide as ours, as decisions and as bare expressions', async () => {
  const peers = await openZen()
  assert.deepEqual(
    peers.map(({ code }) => code),
    ['zen-engine', 'zen-expression'],
  )
  for (const peer of peers) await checkPeer(peer, sample)
})

test('the SQL given to DuckDB counts as ours, also among those alone who hold one kind of award', async () => {
  for (const some of [sample, holdersOf('BKT'), holdersOf('CSTDT'), holdersOf('HCLD3'), holdersOf('HCLD2')]) {
    const table = await openDuckDb()
    for (const { candidate } of some) await table.add(seriesOf(candidate))
    const counts = await countAll(table, await table.close())
    checkCounts(
      counts,
      some.map(({ bits }) => bits),
    )
  }
})

test('an engine that decides otherwise is named with the person and the honours, and nothing is measured', async () => {
  const people = sample.slice(0, 5)
  const peer = {
    code: 'zen-engine' as const,
    decide: () => people.map(({ bits }, index) => (index === 3 ? bits ^ bitOf('BKT') ^ bitOf('HCLD1') : bits)),
  }
  await assert.rejects(
    checkPeer(peer, people),
    /^Error: Không đo, vì các bên chưa cùng kết luận: zen-engine kết luận khác ở người thứ 4 của mẫu \(BKT, HCLD1\)\.$/,
  )
  const counts = yearlyHonours.map(() => 0)
  checkCounts(counts, [0, 0])
  assert.throws(
    () => checkCounts(counts, [0, bitsWhere((honour) => honour === 'BKB')]),
    /^Error: Không đo, .*: DuckDB đếm BKB được 0, xét cả danh sách được 1\.$/,
  )
})

test('a package that is not there is named', async () => {
  const faults: [string, Error, string][] = [
    [
      'json-rules-engine',
      Object.assign(new Error("Cannot find package 'x'"), { code: 'ERR_MODULE_NOT_FOUND' }),
      'chưa có gói json-rules-engine',
    ],
    [
      '@duckdb/node-api',
      new Error('Cannot find native binding.\nnpm has a bug'),
      'không nạp được (Cannot find native binding.) gói @duckdb/node-api',
    ],
  ]
  for (const [name, error, what] of faults) {
    await assert.rejects(
      peerPackage(name, () => Promise.reject(error)),
      {
        exitCode: 1,
        message: `Không so được với các phần mềm khác: ${what}. Hãy chạy “npm ci” (đủ cả gói phát triển) rồi thử lại.`,
      },
    )
  }
})

function holdersOf(of: Honour): Sampled[] {
  return sample.filter(({ candidate }) => candidate.history.awards!.some(({ award }) => award === of))
}

function sampleOf(people: Candidate[]): Sampled[] {
  const matter = { book: lawBook, regime: benchRegime, kind: 'individual', honours: yearlyHonours } as const
  const builder = new BatchBuilder(matter, people.length)
  const benches = people.map((candidate) => builder.benchOf(candidate))
  for (const [person, bench] of benches.entries()) builder.add(person, bench)
  const verdicts = builder.finish().run()
  return people.map((candidate, person) => ({
    candidate,
    bench: benches[person]!,
    facts: derivedFactsOf(seriesOf(candidate)),
    bits: bitsOf(verdicts, person),
  }))
}

/** Người ở sát ngưỡng: a civil servant whose figures lie about the thresholds of every honour. */
function climber(chance: Chance): Candidate {
  const served = 1 + chance.below(14)
  const steady = 0.6 + chance.next() * 0.4
  const years = Array.from({ length: served }, (_, ago) => climbingYear(chance, year - ago, steady)).toReversed()
  const months = chance.is(0.9) ? 1 + chance.below(12) : 6 + chance.below(3)
  return {
    year,
    subject: {
      kind: 'individual',
      group: 'civilServant',
      recruitedOn: day(`${year - served + 1}-${String(months).padStart(2, '0')}-${chance.of(['01', '02'])}`),
    },
    history: {
      years,
      awards: climbingAwards(chance),
      judged: 'open',
      pending: [],
      // After the decisions of March: what is not decided yet is no ground, which the others are not told.
      dossierReceivedOn: day(`${year + chance.of([1, 1, 2])}-0${4 + chance.below(6)}-20`),
    },
  }
}

function climbingYear(chance: Chance, of: number, steady: number): YearRecord {
  const rating: Rating = chance.is(steady)
    ? chance.of<Rating>(['HTXSNV', 'HTTNV'])
    : chance.of<Rating>(['HTTNV', 'HTNV'])
  return {
    year: of,
    rating,
    titles: chance.is(steady * 0.8) ? [{ code: 'LDTT' }, { code: 'CSTDCS' }] : [],
    initiatives: Array.from({ length: chance.below(4) }, (_, index) => ({
      id: `${of}-${index}`,
      scope: chance.of<InitiativeScope>(['grassroots', 'ministryProvince', 'national']),
      kind: chance.of(['initiative', 'initiative', 'scienceTopic', 'scienceWork']),
      ...(chance.is(0.3) && { usedFor: chance.of<Honour>(['CSTDCS', 'BKT']) }),
    })),
    ...(chance.is(0.02) && { discipline: { form: 'khienTrach' as const, decidedOn: day(`${of}-06-15`) } }),
  }
}

function climbingAwards(chance: Chance): AwardRecord[] {
  const awards: AwardRecord[] = []
  const give = (award: Honour, span: number, ago: number) => {
    const end = year - ago
    const decisionDate = day(`${end + chance.below(2)}-03-15`)
    const cycle = award.startsWith('CSTD') ? 'periodic' : chance.is(0.9) ? 'merit' : 'movement'
    awards.push({ award, cycle, achievementFrom: end - span + 1, achievementTo: end, decisionDate })
  }
  for (const form of ['BKB', 'BKT'] as const)
    for (let times = chance.below(3); times > 0; times -= 1) give(form, 2 + chance.below(4), chance.below(11))
  // Of the State's forms each bars the others for five years.
  for (const form of ['BKTTG', 'HCLD3', 'HCLD2', 'HCLD1'] as const)
    for (let times = chance.below(3); times > 0; times -= 1)
      give(form, 2 + chance.below(4), chance.is(0.8) ? 4 + chance.below(5) : chance.below(11))
  const last = chance.of([0, 0, 1])
  const gap = chance.of([3, 3, 2])
  for (let times = chance.below(4); times > 0; times -= 1)
    give(chance.of<Honour>(['CSTDB', 'CSTDT']), chance.of([3, 3, 2]), last + (times - 1) * gap)
  return awards
}
