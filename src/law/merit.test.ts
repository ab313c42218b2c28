import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Chance, wildCandidate, type Candidate } from './batch/synthetic.ts'
import type { YearRecord } from './facts.ts'
import type { Regime } from './regimes.ts'
import { lawBook } from './rules/book.ts'
import { prepare, ruleOn, verdictOf } from './ruling.ts'
import type { VerdictState } from './verdict.ts'
import { deedAsking, judgements, ratingOrder, type Honour } from './vocabulary.ts'

const standing: Record<VerdictState, number> = {
  notEligible: 0,
  unknown: 1,
  awaitsCouncil: 1,
  needsReview: 1,
  revoke: 0,
  eligible: 2,
}

/** A merit: the same candidate, better in one thing. */
type Merit = (candidate: Candidate, chance: Chance) => Candidate

/**
 * Forms of commendation are left out on purpose: a further certificate may bar the same years (một thành tích không khen hai
 * lần) or become the one from which the years are counted.
 */
const merits: Record<string, Merit> = {
  'a better rating': changedYear((record) =>
    record.rating ? { ...record, rating: ratingOrder[Math.min(3, ratingOrder.indexOf(record.rating) + 1)]! } : record,
  ),
  'one more initiative': changedYear((record) => ({
    ...record,
    initiatives: [...(record.initiatives ?? []), { id: 'new', scope: 'national', kind: 'initiative' }],
  })),
  'one more title of the year': changedYear((record) => ({
    ...record,
    titles: [...(record.titles ?? []), { code: 'CSTDCS' }, { code: 'LDTT' }, { code: 'TTLDXS' }],
  })),
  'a flag': changedYear((record) => ({ ...record, titles: [...(record.titles ?? []), { code: 'CTDT' }] })),
  'no discipline any more': changedYear(({ discipline: _discipline, ...record }) => record),
  'everything confirmed that people judge': (candidate) => ({
    ...candidate,
    history: {
      ...candidate.history,
      qualitativeOk: [...Object.keys(judgements), ...Object.keys(deedAsking), 'provinceDetailMet'],
    },
  }),
  'every vote of the council': (candidate) => ({
    ...candidate,
    history: { ...candidate.history, council: { votesFor: 20, total: 20 } },
  }),
  'no open proceeding': (candidate) => ({ ...candidate, history: { ...candidate.history, pending: [] } }),
  'more members with the title': (candidate) => ({
    ...candidate,
    history: {
      ...candidate.history,
      unit: { ...candidate.history.unit, members: 10, membersDone: 10, ldtt: 10, cstdcs: 3, disciplined: [] },
    },
  }),
}

function changedYear(change: (record: YearRecord) => YearRecord): Merit {
  return (candidate, chance) => {
    const years = candidate.history.years ?? []
    if (years.length === 0) return candidate
    const index = chance.below(years.length)
    return { ...candidate, history: { ...candidate.history, years: years.with(index, change(years[index]!)) } }
  }
}

test('adding merit never hurts: no honour, no period, no kind of merit', () => {
  const chance = new Chance(42)
  const honours = Object.keys(lawBook.honours) as Honour[]
  const hurt: string[] = []
  let better = 0
  for (let round = 0; round < 4000; round += 1) {
    const kind = chance.of(['individual', 'collective'] as const)
    const regime = chance.of<Regime>(['R2017', 'R2024', 'R2025'])
    const before = wildCandidate(chance, 2025, kind)
    const [name, add] = chance.of(Object.entries(merits))
    const after = add(before, chance)
    const [poor, rich] = [benchOf(before, regime), benchOf(after, regime)]
    for (const honour of honours) {
      const [was, is] = [verdictOf(ruleOn(poor, honour, regime)), verdictOf(ruleOn(rich, honour, regime))]
      if (standing[is] < standing[was]) hurt.push(`${regime} ${honour}, ${name}: ${was} → ${is}`)
      if (standing[is] > standing[was]) better += 1
    }
  }
  assert.deepEqual(hurt.slice(0, 5), [])
  assert.ok(better > 2000, `only ${better} verdicts became better`)
})

function benchOf(candidate: Candidate, regime: Regime) {
  const { dossierReceivedOn: _received, ...history } = candidate.history
  const bench = prepare(lawBook, { ...candidate, history, regime })
  assert.ok(bench !== null)
  return bench
}
