import { ruleOn, rulesOf, verdictOf, type Question } from '../ruling.ts'
import { benchOf, type Bench } from '../judging/bench.ts'
import type { Regime } from '../regimes.ts'
import type { LawBook, Rule } from '../rule.ts'
import type { VerdictState } from '../verdict.ts'
import { honours, type Honour, type SubjectKind } from '../vocabulary.ts'
import { waysOf } from '../ways.ts'
import { Circuit, operationsOf, programOf, type Program } from './circuit.ts'
import { interpret } from './interpret.ts'
import { Loader } from './load.ts'
import { lowerSpoken } from './lower.ts'
import { Population, type Answers } from './population.ts'
import type { Value } from './values.ts'
import { compile, Loaded } from './wasm.ts'

/** What a population is asked: these honours, by the rules of one period, for one kind of subject. */
export interface Matter {
  book: LawBook
  regime: Regime
  kind: SubjectKind
  honours: readonly Honour[]
  /** Tỷ lệ tối đa xét sau, cho cả đơn vị: a ceiling refuses nobody by itself. */
  ceilingsApart?: boolean
}

/** Which of the outputs of a program say the state of an honour: four wires, often the same. */
type Places = readonly [number, number, number, number]

interface Lowered {
  program: Program
  facts: ReadonlyMap<string, Rule>
  places: ReadonlyMap<Honour, Places>
}

/** Rules become a circuit; what is known of planes beforehand makes it smaller. */
function lowerMatter(
  { book, regime, kind, honours: asked, ceilingsApart = false }: Matter,
  fixed?: (name: string) => 0 | 1 | null,
): Lowered {
  const read = rulesOf(regime)
  const principles = book.principles[read]
  if (principles === undefined) throw new Error(`Chưa có quy tắc nào của ${regime} để xét cả danh sách.`)
  const circuit = new Circuit(fixed)
  const facts = new Map<string, Rule>()
  const restarts = principles.restartAfterDiscipline !== undefined
  const outputs: number[] = []
  const places = new Map<Honour, Places>()
  for (const honour of asked) {
    const spoken = waysOf(book, read, honour, kind)
    if (spoken.kind === 'notNamed' || spoken.kind === 'ended') continue
    const value = lowerSpoken(spoken, {
      circuit,
      book,
      regime: read,
      kind,
      facts,
      restarts,
      ceilingsApart,
      honour,
    })
    places.set(honour, placesOf(value, outputs))
  }
  return { program: programOf(circuit, outputs), facts, places }
}

/** The same wire is put out once. */
function placesOf(value: Value, outputs: number[]): Places {
  const place = (wire: number) => {
    const known = outputs.indexOf(wire)
    return known >= 0 ? known : outputs.push(wire) - 1
  }
  return [place(value[0]), place(value[1]), place(value[2]), place(value[3])]
}

/** Chuẩn bị xét một danh sách: the planes that the rules ask for, ready to be filled person by person. */
export class BatchBuilder {
  readonly matter: Matter
  readonly population: Population
  readonly #lowered: Lowered
  readonly #loader: Loader
  readonly #alone = new Map<number, Bench>()

  constructor(matter: Matter, count: number) {
    this.matter = matter
    this.#lowered = lowerMatter(matter)
    this.population = new Population(count, this.#lowered.program.inputs)
    this.#loader = new Loader(this.population, this.#lowered.facts)
  }

  add(person: number, bench: Bench): void {
    if (!this.#loader.add(person, bench)) this.#alone.set(person, bench)
  }

  /** The facts of one person as the rules of this matter want them. */
  benchOf(question: Omit<Question, 'honour' | 'regime'>): Bench {
    const { book, regime } = this.matter
    const read = rulesOf(regime)
    return benchOf(book, read, book.principles[read]!, { ...question, cycle: null })
  }

  /** Everybody is in: planes that nobody or everybody has are settled, and the rest becomes a program. */
  finish(): Batch {
    const fixed = (name: string) => this.population.fixed(name)
    const lowered = lowerMatter(this.matter, fixed)
    const population = this.population.narrowed(lowered.program.inputs)
    return new Batch(this.matter, lowered.program, lowered.places, population, this.#alone)
  }
}

const grades: readonly VerdictState[] = ['eligible', 'awaitsCouncil', 'unknown', 'needsReview']

/** Một danh sách đã nạp, sẵn sàng xét: the whole population against all honours of the matter. */
export class Batch {
  readonly matter: Matter
  readonly program: Program
  readonly population: Population
  readonly #places: ReadonlyMap<Honour, Places>
  readonly #alone: ReadonlyMap<number, Bench>
  #loaded: Loaded | null = null

  constructor(
    matter: Matter,
    program: Program,
    places: ReadonlyMap<Honour, Places>,
    population: Population,
    alone: ReadonlyMap<number, Bench>,
  ) {
    this.matter = matter
    this.program = program
    this.population = population
    this.#places = places
    this.#alone = alone
  }

  /** Xét tất cả. */
  run(): Verdicts {
    this.#loaded ??= new Loaded(compile(this.program), this.population)
    return this.#verdicts(this.#loaded.run())
  }

  /** The same without WebAssembly, for where it is not to be had. */
  runPlainly(): Verdicts {
    return this.#verdicts(interpret(this.program, this.population))
  }

  #verdicts(answers: Answers): Verdicts {
    return new Verdicts(this.matter, answers, this.#places, this.#alone)
  }

  /** Bytes held for planes and answers. */
  get bytes(): number {
    return this.#loaded?.bytes ?? this.population.words.byteLength
  }

  get operations(): number {
    return operationsOf(this.program)
  }

  /** Honours that name such subjects. */
  get decided(): Honour[] {
    return [...this.#places.keys()]
  }
}

/** Kết luận của cả danh sách. */
export class Verdicts {
  readonly #matter: Matter
  readonly #answers: Answers
  readonly #places: ReadonlyMap<Honour, Places>
  readonly #alone: ReadonlyMap<number, Bench>

  constructor(
    matter: Matter,
    answers: Answers,
    places: ReadonlyMap<Honour, Places>,
    alone: ReadonlyMap<number, Bench>,
  ) {
    this.#matter = matter
    this.#answers = answers
    this.#places = places
    this.#alone = alone
  }

  /** The state of one person's case. */
  stateOf(person: number, honour: Honour): VerdictState {
    const { regime } = this.#matter
    const alone = this.#alone.get(person)
    if (alone !== undefined) return verdictOf(ruleOn(alone, honour, regime))
    const places = this.#places.get(honour)
    if (rulesOf(regime) !== regime) return 'needsReview'
    if (places === undefined) return 'notEligible'
    for (const [grade, place] of places.entries()) if (this.#answers.has(person, place)) return grades[grade]!
    return 'notEligible'
  }

  /** How many of the persons `from` up to before `to` are in these states or better. */
  count(
    honour: Honour,
    state: 'eligible' | 'awaitsCouncil' | 'unknown' | 'needsReview',
    from = 0,
    to = this.#answers.count,
  ): number {
    const { regime } = this.#matter
    // Without the text of the law everybody is to be looked at by a person, whatever the older rules say.
    if (rulesOf(regime) !== regime) return state === 'needsReview' ? to - from : 0
    const places = this.#places.get(honour)
    if (places === undefined) return 0
    let count = this.#answers.countIn(places[grades.indexOf(state)]!, from, to)
    for (const [person, bench] of this.#alone) {
      if (person < from || person >= to) continue
      const found = grades.indexOf(verdictOf(ruleOn(bench, honour, regime)))
      if (found >= 0 && found <= grades.indexOf(state)) count += 1
    }
    return count
  }
}

/** Every honour that such a subject may have at all. */
export function honoursFor(book: LawBook, regime: Regime, kind: SubjectKind): Honour[] {
  return (Object.keys(honours) as Honour[]).filter(
    (honour) => waysOf(book, rulesOf(regime), honour, kind).kind === 'ways',
  )
}
