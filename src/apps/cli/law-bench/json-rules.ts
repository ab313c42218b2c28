/** The yearly honours of individuals (R2025) in the format of json-rules-engine. */
import type { RuleProperties } from 'json-rules-engine'
import type { YearlyHonour } from '../../../law/vocabulary.ts'
import type { DerivedFacts } from './derived-facts.ts'
import { bitOf, peerPackage, type FactsPeer } from './peers.ts'

type Condition = { fact: keyof DerivedFacts; operator: string; value: number } | All | Any
interface All {
  all: Condition[]
}
interface Any {
  any: Condition[]
}

const atLeast = (fact: keyof DerivedFacts, value: number): Condition => ({
  fact,
  operator: 'greaterThanInclusive',
  value,
})

const advancedLabourer = [atLeast('rating', 2), atLeast('months', 6)]
const higherTitle = [atLeast('titleRun', 3), atLeast('widestInitiativeThisYear', 2)]
const certificate = [
  atLeast('yearsSinceCertificate', 2),
  {
    any: [
      { all: [atLeast('titleRun', 2), { any: [atLeast('ownInTwoYears', 2), atLeast('scienceInTwoYears', 2)] }] },
      {
        all: [
          atLeast('excellentRun', 2),
          { any: [atLeast('ownInExcellentRun', 2), atLeast('scienceInExcellentRun', 2)] },
        ],
      },
    ],
  },
]

const conditions: Record<YearlyHonour, Condition[]> = {
  LDTT: advancedLabourer,
  CSTDCS: [...advancedLabourer, { any: [atLeast('rating', 3), atLeast('initiativeForTitle', 1)] }],
  CSTDB: higherTitle,
  CSTDT: higherTitle,
  CSTDTQ: [atLeast('periods', 2), atLeast('widestInitiativeThisYear', 3), atLeast('secondPeriodInTime', 1)],
  BKB: certificate,
  BKT: certificate,
  BKTTG: [
    atLeast('goodYearsSinceCertificate', 5),
    atLeast('titlesSinceCertificate', 3),
    atLeast('yearsSinceStateForm', 5),
  ],
  HCLD3: [
    atLeast('goodYearsSincePm', 5),
    atLeast('excellentSincePm', 1),
    atLeast('titlesSincePm', 3),
    atLeast('yearsSinceStateForm', 5),
  ],
  HCLD2: [
    atLeast('goodYearsSinceOrder3', 5),
    atLeast('excellentSinceOrder3', 2),
    atLeast('higherTitlesSinceOrder3', 1),
    atLeast('yearsSinceStateForm', 5),
  ],
  HCLD1: [
    atLeast('goodYearsSinceOrder2', 5),
    atLeast('excellentSinceOrder2', 3),
    atLeast('higherTitlesSinceOrder2', 2),
    atLeast('yearsSinceStateForm', 5),
  ],
}

const rules = Object.entries(conditions).map(([honour, all]): RuleProperties => ({
  conditions: { all },
  event: { type: honour },
}))

export async function openJsonRules(): Promise<FactsPeer> {
  const { Engine } = await peerPackage('json-rules-engine', () => import('json-rules-engine'))
  const engine = new Engine(rules)
  return {
    code: 'json-rules-engine',
    async decide(people) {
      const decided: number[] = []
      for (const facts of people) {
        const { events } = await engine.run(facts)
        let bits = 0
        for (const { type } of events) bits |= bitOf(type as YearlyHonour)
        decided.push(bits)
      }
      return decided
    },
  }
}
