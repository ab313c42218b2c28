/** The yearly honours of individuals (R2025) in the expressions of ZEN, and in its decision format (JDM). */
import { yearlyHonours, type YearlyHonour } from '../../../law/vocabulary.ts'
import type { DerivedFacts } from './derived-facts.ts'
import { bitsWhere, peerPackage, type FactsPeer } from './peers.ts'

const higherTitle = 'titleRun >= 3 and widestInitiativeThisYear >= 2'
const certificate =
  'yearsSinceCertificate >= 2 and ((titleRun >= 2 and (ownInTwoYears >= 2 or scienceInTwoYears >= 2)) or ' +
  '(excellentRun >= 2 and (ownInExcellentRun >= 2 or scienceInExcellentRun >= 2)))'

const rules: Record<YearlyHonour, string> = {
  LDTT: 'rating >= 2 and months >= 6',
  CSTDCS: 'rating >= 2 and months >= 6 and (rating >= 3 or initiativeForTitle >= 1)',
  CSTDB: higherTitle,
  CSTDT: higherTitle,
  CSTDTQ: 'periods >= 2 and widestInitiativeThisYear >= 3 and secondPeriodInTime >= 1',
  BKB: certificate,
  BKT: certificate,
  BKTTG: 'goodYearsSinceCertificate >= 5 and titlesSinceCertificate >= 3 and yearsSinceStateForm >= 5',
  HCLD3: 'goodYearsSincePm >= 5 and excellentSincePm >= 1 and titlesSincePm >= 3 and yearsSinceStateForm >= 5',
  HCLD2:
    'goodYearsSinceOrder3 >= 5 and excellentSinceOrder3 >= 2 and higherTitlesSinceOrder3 >= 1 and yearsSinceStateForm >= 5',
  HCLD1:
    'goodYearsSinceOrder2 >= 5 and excellentSinceOrder2 >= 3 and higherTitlesSinceOrder2 >= 2 and yearsSinceStateForm >= 5',
}

/** A decision of one expression node, which goes through a list of people: a call for each person costs four times as much. */
const decisionOfList = {
  nodes: [
    { id: 'input', name: 'input', type: 'inputNode' },
    {
      id: 'rules',
      name: 'rules',
      type: 'expressionNode',
      content: {
        expressions: Object.entries(rules).map(([honour, value]) => ({ id: honour, key: honour, value })),
        executionMode: 'loop',
        inputField: 'people',
        outputPath: 'decided',
        passThrough: false,
      },
    },
    { id: 'output', name: 'output', type: 'outputNode' },
  ],
  edges: [
    { id: 'in', type: 'edge', sourceId: 'input', targetId: 'rules' },
    { id: 'out', type: 'edge', sourceId: 'rules', targetId: 'output' },
  ],
}

/** The bare expression language, without the decision around it: all answers for a list of people. */
const expressionOfList = `map(people, [${yearlyHonours.map((honour) => rules[honour].replace(/\w+(?= >=)/g, '#.$&')).join(', ')}])`

/** So many people in one call are fastest. */
const peopleAtOnce = 100

/** Both ways of using ZEN: its decisions, which are what it is made for, and its fastest. */
export async function openZen(): Promise<FactsPeer[]> {
  const { ZenEngine, evaluateExpressionSync } = await peerPackage(
    '@gorules/zen-engine',
    () => import('@gorules/zen-engine'),
  )
  const decision = new ZenEngine().createDecision(decisionOfList)
  return [
    {
      code: 'zen-engine',
      async decide(people) {
        const bits: number[] = []
        for (const some of inLists(people)) {
          const { result } = await decision.evaluate({ people: some })
          const { decided } = result as { decided: Record<YearlyHonour, boolean>[] }
          for (const answers of decided) bits.push(bitsWhere((honour) => answers[honour]))
        }
        return bits
      },
    },
    {
      code: 'zen-expression',
      decide(people) {
        const bits: number[] = []
        for (const some of inLists(people)) {
          const decided = evaluateExpressionSync(expressionOfList, { people: some }) as boolean[][]
          for (const answers of decided) bits.push(bitsWhere((honour) => answers[yearlyHonours.indexOf(honour)]!))
        }
        return bits
      },
    },
  ]
}

function* inLists(people: readonly DerivedFacts[]): Generator<readonly DerivedFacts[]> {
  for (let from = 0; from < people.length; from += peopleAtOnce) yield people.slice(from, from + peopleAtOnce)
}
