/**
 * Danh sách đã xét: everybody of a body with their verdicts, held in a few bytes a person, so that a million people can be
 * filtered, counted and paged at once. Filled in the order of ids, then read.
 */
import { fold } from '../../base/text.ts'
import type { VerdictState } from '../../law/verdict.ts'
import {
  rollHonours,
  rollStateCodes,
  type RollCount,
  type RollHonour,
  type RollState,
  type RollSubject,
} from './qualifying.ts'

/** Where a person of the list serves. */
export interface RollUnit {
  id: string
  name: string
}

export interface RollPerson {
  id: string
  code: string
  name: string
  unit: number
  leader: boolean
  /** Honours of the considered year that are held already. */
  held: readonly RollHonour[]
  /** Holds a title of which a ceiling takes its share. */
  isBase: boolean
}

export interface RollFilter {
  honour?: RollHonour | undefined
  state?: RollState | undefined
  leader?: boolean | undefined
  q: string
}

export type RollOrder = 'name' | 'organisation' | 'highest'

/** A byte per verdict; 0 is refused. */
const byteOf: Record<VerdictState, number> = {
  notEligible: 0,
  revoke: 0,
  eligible: 1,
  awaitsCouncil: 2,
  unknown: 3,
  needsReview: 4,
}
const heldByte = 5

export class Roll {
  /** Cá nhân hay tập thể. */
  readonly subject: RollSubject
  readonly #honours: readonly RollHonour[]
  readonly units: readonly RollUnit[]
  readonly computedAt: Date
  summary: RollCount[] = []
  #count = 0
  #ids: Buffer
  #unitOf: Uint32Array
  #leaders: Uint8Array
  #base: Uint8Array
  #held: Uint16Array
  #states: Uint8Array
  /** Folded names and codes, one after another, each ended by a line break. */
  #text: Buffer
  #textEnd = 0
  #starts: Uint32Array
  /** Places by name, as far as they have been told. */
  #byName: Uint32Array
  #named = 0
  /** One bit for each state in which a person stands for some honour. */
  #anyState: Uint8Array
  readonly #orders = new Map<RollOrder, Uint32Array>()
  readonly #found = new Map<string, Uint32Array>()

  /** @param most how many people there will be at most */
  constructor(subject: RollSubject, units: readonly RollUnit[], most: number, computedAt: Date) {
    this.subject = subject
    this.#honours = rollHonours[subject]
    this.units = units
    this.computedAt = computedAt
    this.#ids = Buffer.alloc(most * 16)
    this.#unitOf = new Uint32Array(most)
    this.#leaders = new Uint8Array(most)
    this.#base = new Uint8Array(most)
    this.#held = new Uint16Array(most)
    this.#states = new Uint8Array(most * this.#honours.length)
    this.#anyState = new Uint8Array(most)
    this.#byName = new Uint32Array(most)
    this.#text = Buffer.alloc(most * 24 + 64)
    this.#starts = new Uint32Array(most + 1)
  }

  get count(): number {
    return this.#count
  }

  /** Where the verdict of a person for one honour stands. */
  #at(place: number, column: number): number {
    return place * this.#honours.length + column
  }

  /** Adds one person; answers their place. People come in the order of their ids. */
  add({ id, code, name, unit, leader, held, isBase }: RollPerson): number {
    const place = this.#count
    this.#ids.write(id.replaceAll('-', ''), place * 16, 16, 'hex')
    this.#unitOf[place] = unit
    this.#leaders[place] = leader ? 1 : 0
    this.#base[place] = isBase ? 1 : 0
    for (const honour of held) this.#held[place]! |= 1 << this.#honours.indexOf(honour)
    this.#write(`${fold(name)} ${fold(code)}\n`)
    this.#count += 1
    this.#starts[this.#count] = this.#textEnd
    return place
  }

  #write(text: string): void {
    const length = Buffer.byteLength(text)
    if (this.#textEnd + length > this.#text.length) {
      const longer = Buffer.alloc(this.#text.length * 2 + length)
      this.#text.copy(longer, 0, 0, this.#textEnd)
      this.#text = longer
    }
    this.#textEnd += this.#text.write(text, this.#textEnd)
  }

  setState(place: number, honour: RollHonour, state: VerdictState): void {
    const column = this.#honours.indexOf(honour)
    const byte = (this.#held[place]! & (1 << column)) === 0 ? byteOf[state] : heldByte
    this.#states[this.#at(place, column)] = byte
    this.#anyState[place]! |= 1 << byte
  }

  /** Puts the next people in the order of their names; ids that are not here are passed over. */
  addByName(ids: readonly string[]): void {
    for (const id of ids) {
      const place = this.placeOf(id)
      if (place >= 0) this.#byName[this.#named++] = place
    }
  }

  /** Place of an id, or -1. */
  placeOf(id: string): number {
    const sought = Buffer.from(id.replaceAll('-', ''), 'hex')
    let [low, high] = [0, this.#count - 1]
    while (low <= high) {
      const middle = (low + high) >>> 1
      const order = this.#ids.compare(sought, 0, 16, middle * 16, middle * 16 + 16)
      if (order === 0) return middle
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  idAt(place: number): string {
    const hex = this.#ids.toString('hex', place * 16, place * 16 + 16)
    return [0, 8, 12, 16, 20].map((from, part) => hex.slice(from, [8, 12, 16, 20, 32][part])).join('-')
  }

  unitAt(place: number): RollUnit {
    return this.units[this.#unitOf[place]!]!
  }

  unitIndexAt(place: number): number {
    return this.#unitOf[place]!
  }

  isLeader(place: number): boolean {
    return this.#leaders[place] === 1
  }

  isBase(place: number): boolean {
    return this.#base[place] === 1
  }

  /** Tình trạng for one honour; null: refused. */
  stateAt(place: number, honour: RollHonour): RollState | null {
    return states[this.#states[this.#at(place, this.#honours.indexOf(honour))]!]!
  }

  /** How many stand in which state, honour by honour. */
  counts(): RollCount[] {
    return this.#honours.map((honour, column) => {
      const found = new Uint32Array(states.length)
      for (let place = 0; place < this.#count; place += 1) found[this.#states[this.#at(place, column)]!]! += 1
      const counts = Object.fromEntries(rollStateCodes.map((state) => [state, found[states.indexOf(state)]!]))
      return { honour, counts: counts as RollCount['counts'], ceilings: [] }
    })
  }

  /** Places that fit, in order. */
  find(filter: RollFilter, order: RollOrder): Uint32Array {
    const key = JSON.stringify([filter.honour, filter.state, filter.leader, fold(filter.q), order])
    const known = this.#found.get(key)
    if (known !== undefined) return known
    const found = this.#search(filter, this.#order(order))
    // Whoever turns the page asks for the same again.
    this.#found.set(key, found)
    const [oldest] = this.#found.keys()
    if (this.#found.size > mostFound) this.#found.delete(oldest!)
    return found
  }

  #search(filter: RollFilter, sorted: Uint32Array): Uint32Array {
    const sought = fold(filter.q)
    const named = sought === '' ? null : this.#bearing(Buffer.from(sought))
    const column = filter.honour === undefined ? null : this.#honours.indexOf(filter.honour)
    // As bits: the state that was asked for; else all that leave something to be proposed, of one honour also who has it.
    const left = column === null ? leftToPropose : leftToPropose | (1 << heldByte)
    const wanted = filter.state === undefined ? left : 1 << states.indexOf(filter.state)
    const leader = filter.leader === undefined ? null : filter.leader ? 1 : 0
    const found = new Uint32Array(sorted.length)
    let count = 0
    for (const place of sorted) {
      const stands = column === null ? this.#anyState[place]! : 1 << this.#states[this.#at(place, column)]!
      if ((stands & wanted) === 0) continue
      if (leader !== null && this.#leaders[place] !== leader) continue
      if (named !== null && named[place] === 0) continue
      found[count] = place
      count += 1
    }
    return found.slice(0, count)
  }

  /** Who bears a name, or a code, in which this is found. */
  #bearing(sought: Buffer): Uint8Array {
    const named = new Uint8Array(this.#count)
    const text = this.#text.subarray(0, this.#textEnd)
    for (let at = text.indexOf(sought); at >= 0;) {
      const place = this.#placeOfText(at)
      named[place] = 1
      at = text.indexOf(sought, this.#starts[place + 1])
    }
    return named
  }

  #placeOfText(at: number): number {
    let [low, high] = [0, this.#count - 1]
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.#starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    return low
  }

  #order(order: RollOrder): Uint32Array {
    let known = this.#orders.get(order)
    if (known === undefined) this.#orders.set(order, (known = this.#makeOrder(order)))
    return known
  }

  /** By name within each unit, or within each height. */
  #makeOrder(order: RollOrder): Uint32Array {
    if (order === 'name') return this.#byName.subarray(0, this.#named)
    if (order === 'organisation') return this.#sortedBy((place) => this.#unitOf[place]!, this.units.length)
    return this.#sortedBy((place) => this.#honours.length - this.#heightOf(place), this.#honours.length + 1)
  }

  #sortedBy(keyOf: (place: number) => number, keys: number): Uint32Array {
    const byName = this.#byName.subarray(0, this.#named)
    const next = new Uint32Array(keys + 1)
    for (const place of byName) next[keyOf(place) + 1]! += 1
    for (let key = 0; key < keys; key += 1) next[key + 1]! += next[key]!
    const sorted = new Uint32Array(byName.length)
    for (const place of byName) {
      const key = keyOf(place)
      sorted[next[key]!] = place
      next[key]! += 1
    }
    return sorted
  }

  /** The highest honour that could be proposed, counted from 1. */
  #heightOf(place: number): number {
    for (let column = this.#honours.length - 1; column >= 0; column -= 1) {
      const state = this.#states[this.#at(place, column)]!
      if (state === byteOf.eligible || state === byteOf.awaitsCouncil) return column + 1
    }
    return 0
  }
}

/** By their bytes. */
const states: readonly (RollState | null)[] = [null, ...rollStateCodes]
const leftToPropose = [byteOf.eligible, byteOf.awaitsCouncil, byteOf.unknown, byteOf.needsReview].reduce(
  (bits, byte) => bits | (1 << byte),
  0,
)
/** So many results are kept for who turns their pages. */
const mostFound = 4
