/**
 * Hai cách xét, một kết luận: the evaluator that explains and the one for whole populations are held against each other on
 * random dossiers. A dossier is one nominee and one honour. `node bench/law-agreement.ts [DOSSIERS] [SEED]`.
 */
import { BatchBuilder, honoursFor } from '../src/law/batch/batch.ts'
import { Chance, wildCandidate } from '../src/law/batch/synthetic.ts'
import type { Bench } from '../src/law/judging/bench.ts'
import { lawBook } from '../src/law/rules/book.ts'
import { ruleOn, verdictOf } from '../src/law/ruling.ts'

const wanted = Number(process.argv[2] ?? 10_000_000)
const chance = new Chance(Number(process.argv[3] ?? 1))
const peopleAtOnce = 20_000
const year = 2025

let dossiers = 0
let different = 0
const started = performance.now()
while (dossiers < wanted) {
  for (const regime of ['R2017', 'R2024', 'R2025'] as const) {
    for (const kind of ['individual', 'collective'] as const) {
      const honours = honoursFor(lawBook, regime, kind)
      const builder = new BatchBuilder({ book: lawBook, regime, kind, honours }, peopleAtOnce)
      const benches: Bench[] = []
      for (let person = 0; person < peopleAtOnce; person += 1) {
        const bench = builder.benchOf(wildCandidate(chance, year, kind))
        benches.push(bench)
        builder.add(person, bench)
      }
      const verdicts = builder.finish().run()
      for (const [person, bench] of benches.entries()) {
        for (const honour of honours) {
          if (verdicts.stateOf(person, honour) === verdictOf(ruleOn(bench, honour, regime))) continue
          different += 1
          if (different <= 3) console.log(regime, honour, JSON.stringify(bench.subject), JSON.stringify(bench.history))
        }
      }
      dossiers += peopleAtOnce * honours.length
    }
  }
  process.stderr.write(`\r${dossiers.toLocaleString('vi-VN')} hồ sơ`)
}
const seconds = Math.round((performance.now() - started) / 1000)
console.log(`\n${dossiers.toLocaleString('vi-VN')} hồ sơ, ${different} khác nhau, ${seconds} giây`)
process.exitCode = different === 0 ? 0 : 1
