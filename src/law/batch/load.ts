import type { Rule } from '../rule.ts'
import { judge } from '../judging/judge.ts'
import { noRecord, notRated, titleBits, type Bench, type CountedInitiative } from '../judging/bench.ts'
import { honours, ratingOrder, scopeOrder, type Honour } from '../vocabulary.ts'
import {
  barredPlane,
  factPlane,
  gapPlane,
  grantPlane,
  horizon,
  initiativePlane,
  ownInitiativePlane,
  ratedPlane,
  titlePlane,
  undatedPlane,
  unratedPlane,
  unrecordedPlane,
  type InitiativeGroup,
} from './planes.ts'
import type { Population } from './population.ts'

const none = -1
const groups = ['initiative', 'science'] as const
/** More of one thing in one year than these makes no difference to any rule. */
const mostTimes = 5

/** Ghi một người vào mặt phẳng bit: fills the planes of a population, one person after another. */
export class Loader {
  readonly #population: Population
  readonly #rated: Int32Array[]
  readonly #unrated: Int32Array
  readonly #unrecorded: Int32Array
  readonly #gaps: Int32Array
  readonly #barred: Int32Array
  readonly #titles: { bit: number; slots: Int32Array }[]
  readonly #grants: Map<Honour, { dated: Int32Array[]; undated: Int32Array }>
  readonly #initiatives: Map<InitiativeGroup, Int32Array[][]>
  /** Initiatives of the considered year, as they count for one honour. */
  readonly #own: Map<Honour, Map<InitiativeGroup, Int32Array[]>>
  readonly #facts: FactLoader[]

  constructor(population: Population, facts: ReadonlyMap<string, Rule>) {
    this.#population = population
    const slot = (name: string) => population.slots.get(name) ?? none
    const byYear = (name: (ago: number) => string) => Int32Array.from({ length: horizon }, (_, ago) => slot(name(ago)))
    const codes = Object.keys(honours) as Honour[]
    this.#rated = ratingOrder.map((min) => byYear((ago) => ratedPlane(min, ago)))
    this.#unrated = byYear(unratedPlane)
    this.#unrecorded = byYear(unrecordedPlane)
    this.#gaps = byYear(gapPlane)
    this.#barred = byYear(barredPlane)
    this.#titles = codes
      .filter((code) => titleBits(code) !== 0)
      .map((code) => ({ bit: titleBits(code), slots: byYear((ago) => titlePlane(code, ago)) }))
      .filter(({ slots }) => slots.some((one) => one !== none))
    this.#grants = new Map(
      codes.map((code) => [
        code,
        {
          dated: times((count) => byYear((ago) => grantPlane(code, count, ago))),
          undated: Int32Array.from({ length: mostTimes }, (_, index) => slot(undatedPlane(code, index + 1))),
        },
      ]),
    )
    this.#initiatives = new Map(
      groups.map((group) => [
        group,
        scopeOrder.map((_, scope) => times((count) => byYear((ago) => initiativePlane(group, scope, count, ago)))),
      ]),
    )
    this.#own = new Map(
      codes.flatMap((honour) => {
        const slots = groups.map(
          (group) =>
            [
              group,
              scopeOrder.map((_, scope) =>
                Int32Array.from({ length: mostTimes }, (__, index) =>
                  slot(ownInitiativePlane(group, scope, index + 1, honour)),
                ),
              ),
            ] as const,
        )
        const isAsked = slots.some(([, scopes]) => scopes.some((counts) => counts.some((one) => one !== none)))
        return isAsked ? [[honour, new Map(slots)] as const] : []
      }),
    )
    this.#facts = [...facts].map(([text, rule]) => ({
      rule,
      slots: Int32Array.from({ length: 4 }, (_, index) => slot(factPlane(text, index + 1))),
    }))
  }

  /** Fills in one person; false: the record reaches back further than the planes, and must be judged by itself. */
  add(person: number, bench: Bench): boolean {
    if (bench.depth >= horizon || bench.history.revocation !== undefined) return false
    this.#addYears(person, bench)
    this.#addGrants(person, bench)
    this.#addInitiatives(person, bench)
    for (const fact of this.#facts) {
      const { state } = judge(fact.rule, bench)
      for (let grade = state; grade < 4; grade += 1) this.#set(person, fact.slots[grade]!)
    }
    return true
  }

  #addYears(person: number, { year, depth, span, ratings, titles, floor }: Bench): void {
    for (let ago = 0; ago < horizon; ago += 1) {
      if (year - ago < floor) this.#set(person, this.#barred[ago]!)
      const rating = ago < depth ? ratings[ago]! : noRecord
      if (rating === noRecord) {
        this.#set(person, this.#unrecorded[ago]!)
        if (ago < span) this.#set(person, this.#gaps[ago]!)
      } else if (rating === notRated) this.#set(person, this.#unrated[ago]!)
      for (let place = 0; place <= rating; place += 1) this.#set(person, this.#rated[place]![ago]!)
      const held = ago < depth ? titles[ago]! : 0
      if (held === 0) continue
      for (const { bit, slots } of this.#titles) if ((held & bit) !== 0) this.#set(person, slots[ago]!)
    }
  }

  #addGrants(person: number, { year, grants }: Bench): void {
    for (const [index, { honour, end }] of grants.entries()) {
      let before = 0
      for (let other = 0; other < index; other += 1)
        if (grants[other]!.honour === honour && grants[other]!.end === end) before += 1
      if (before >= mostTimes) continue
      const { dated, undated } = this.#grants.get(honour)!
      this.#set(person, end === null ? undated[before]! : dated[before]![year - end]!)
    }
  }

  #addInitiatives(person: number, { initiatives }: Bench): void {
    if (initiatives.length === 0) return
    const unused = initiatives.filter(({ again, usedFor }) => !again && usedFor === null)
    this.#addTimes(unused, (group, scope, times, ago) =>
      this.#set(person, this.#initiatives.get(group)![scope]![times]![ago]!),
    )
    for (const [honour, slots] of this.#own) {
      const own = initiatives.filter(
        ({ again, ago, usedFor }) => !again && ago === 0 && (usedFor === null || usedFor === honour),
      )
      this.#addTimes(own, (group, scope, times) => this.#set(person, slots.get(group)![scope]![times]!))
    }
  }

  /** For each initiative the place where it is counted: the first of its year, the second … of each scope that it reaches. */
  #addTimes(
    initiatives: readonly CountedInitiative[],
    put: (group: InitiativeGroup, scope: number, times: number, ago: number) => void,
  ): void {
    for (const [index, { ago, scope, isScience }] of initiatives.entries()) {
      // An initiative of a wider scope counts for every narrower one.
      for (let least = 0; least <= scope; least += 1) {
        let before = 0
        for (let other = 0; other < index; other += 1) {
          const one = initiatives[other]!
          if (one.ago === ago && one.isScience === isScience && one.scope >= least) before += 1
        }
        if (before < mostTimes) put(isScience ? 'science' : 'initiative', least, before, ago)
      }
    }
  }

  #set(person: number, slot: number): void {
    if (slot !== none) this.#population.set(person, slot)
  }
}

interface FactLoader {
  rule: Rule
  slots: Int32Array
}

function times(slots: (count: number) => Int32Array): Int32Array[] {
  return Array.from({ length: mostTimes }, (_, index) => slots(index + 1))
}
