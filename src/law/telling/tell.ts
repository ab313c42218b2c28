import { lowerFirst, upperFirst } from '../../base/text.ts'
import { isSilent } from '../judging/judge.ts'
import type { Bench } from '../judging/bench.ts'
import { MET, REVIEW, type Proof, type State } from '../judging/proof.ts'
import { sentence, twoDigits, yearlyInWords } from '../law-text.ts'
import type { Citation, Rule } from '../rule.ts'
import { readingOf, readings } from '../readings.ts'
import type { Condition, ConditionState } from '../verdict.ts'
import { wordsOf } from './findings.ts'

const names: readonly ConditionState[] = ['met', 'council', 'unknown', 'review', 'unmet']

/** Kết quả bằng chữ. */
export function stateName(state: State): ConditionState {
  return names[state]!
}

/** Where a proof stands: under which article, inside which years. */
interface Place {
  id: string
  citation: Citation
  bench: Bench
  nested: boolean
}

/** Chứng minh bằng lời: the conditions that must all hold, in the order of the article. */
export function tell(proof: Proof, place: Place): Condition[] {
  const { rule, parts } = proof
  switch (rule.kind) {
    case 'all':
      return parts!.flatMap((part, index) => tell(part, { ...place, id: `${place.id}.${index + 1}` }))
    case 'any':
      return [tellAny(proof, place)]
    case 'cited':
      return tell(parts![0]!, { ...place, citation: rule.citation })
    case 'meets':
      return [tellMeets(proof, place)]
    case 'run':
    case 'inARow':
      return parts === null ? [tellLeaf(proof, place)] : tellYears(proof, place, rule)
    case 'after':
      return tellAfter(proof, place, rule)
    default:
      return [tellLeaf(proof, place)]
  }
}

function tellLeaf(
  proof: Proof,
  { id, citation, bench, nested }: Place,
  text = sentence(proof.rule, nested),
): Condition {
  const { state, distance } = proof
  const { gap, details, ...words } = wordsOf(proof, bench)
  const reading = state === MET ? null : readingOf(proof.rule, bench, nested)
  return {
    id,
    state: stateName(state),
    text,
    ...words,
    details: details ?? [],
    citation,
    ...(reading !== null && { reading: readings[reading] }),
    ...(gap !== undefined && state !== MET && { gap: upperFirst(gap) }),
    distance,
  }
}

/** The years of the run itself, then what is counted in them. */
function tellYears(proof: Proof, place: Place, rule: Rule): Condition[] {
  const [years, within] = proof.parts as [Proof, Proof]
  return [
    tellLeaf(years, place, sentence(rule, false)),
    ...tell(within, { ...place, id: `${place.id}.within`, nested: true }),
  ]
}

function tellAfter(proof: Proof, place: Place, rule: Extract<Rule, { kind: 'after' }>): Condition[] {
  const [held, run, ...rest] = proof.parts as [Proof, Proof, ...Proof[]]
  const text = `Sau đó có từ ${twoDigits(rule.years)} năm liên tục ${yearlyInWords(rule.yearly)}`
  const conditions = [
    tellLeaf(held, { ...place, id: `${place.id}.held` }),
    tellLeaf(run, { ...place, id: `${place.id}.run` }, text),
    ...rest.flatMap((part) =>
      tell(part, { ...place, id: `${place.id}.within`, nested: part.rule.kind !== 'judgement' }),
    ),
  ]
  // All parts hold, and yet the text leaves open from which award the years are counted.
  if (proof.state === REVIEW && proof.parts!.every((part) => part.state === MET)) conditions.push(openBase(place))
  return conditions
}

function openBase({ id, citation }: Place): Condition {
  return {
    id: `${id}.base`,
    state: 'review',
    text: 'Tính từ lần được tặng nào',
    details: [
      'Chỉ đủ năm khi tính từ một lần được tặng trước đó; trong thời gian này còn có lần được tặng sau. Văn bản chưa rõ tính từ lần nào.',
    ],
    citation,
    reading: readings.afterCertificate,
    distance: 1,
  }
}

// One of several

function tellAny(proof: Proof, place: Place): Condition {
  const { bench, nested } = place
  const ways = proof.parts!.map((part, index) => ({ part, id: `${place.id}.${index + 1}` }))
  const invoked = ways.filter(({ part }) => !isUninvoked(part, bench))
  const shown = invoked.length > 0 ? invoked : ways
  const children = shown.map(({ part, id }) => asOne(tell(part, { ...place, id }), { ...place, id }, part))
  const [only] = children
  const one =
    only !== undefined && children.length === 1
      ? only
      : joined('any', proof, children, { id: place.id, text: sentence(proof.rule, nested), citation: place.citation })
  if (one.state === 'met' || invoked.length === ways.length) return one
  const silent = ways.filter((way) => !shown.includes(way))
  const others = silent.map(({ part }) => `Hoặc: ${lowerFirst(sentence(part.rule, false))} (không có xác nhận)`)
  return { ...one, details: [...one.details, ...others] }
}

/** An exceptional way that nobody invokes. */
function isUninvoked({ rule }: Proof, bench: Bench): boolean {
  return (rule.kind === 'judgement' || rule.kind === 'deed') && isSilent(rule, bench)
}

function tellMeets(proof: Proof, place: Place): Condition {
  const head = { id: place.id, text: sentence(proof.rule, place.nested), citation: place.citation }
  const ways = (proof.parts ?? []).map((part, index) => ({ part, place: { ...place, id: `${place.id}.${index + 1}` } }))
  const [only] = ways
  if (only !== undefined && ways.length === 1) return joined('all', proof, tell(only.part, only.place), head)
  return joined(
    'any',
    proof,
    ways.map((way) => asOne(tell(way.part, way.place), way.place, way.part)),
    head,
  )
}

/** Conditions that belong together, as one. */
export function joined(
  join: 'all' | 'any',
  { state, distance }: Pick<Proof, 'state' | 'distance'>,
  children: Condition[],
  head: Pick<Condition, 'id' | 'text' | 'citation'>,
): Condition {
  const gap = state === MET ? undefined : join === 'any' ? nearestGap(state, children) : allGaps(children)
  return {
    ...head,
    state: stateName(state),
    details: [],
    join,
    children,
    distance,
    ...(gap !== undefined && { gap }),
  }
}

function nearestGap(state: State, children: Condition[]): string | undefined {
  const deciding = children.filter((child) => child.state === stateName(state))
  return deciding.toSorted((a, b) => a.distance - b.distance)[0]?.gap
}

function allGaps(children: Condition[]): string | undefined {
  const gaps = children.flatMap(({ state, gap }) => (state !== 'met' && gap !== undefined ? [gap] : []))
  return gaps.length === 0 ? undefined : gaps.join('; ')
}

function asOne(conditions: Condition[], { id, citation }: Place, proof: Proof): Condition {
  const [only] = conditions
  if (only !== undefined && conditions.length === 1) return only
  return joined('all', proof, conditions, { id, text: 'Có đủ các điều kiện sau', citation })
}
