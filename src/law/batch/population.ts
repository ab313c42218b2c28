/**
 * Dân số trên mặt phẳng bit: one bit per person for each plane. Persons stand in blocks as wide as one SIMD register, and the
 * planes of a block stand side by side: deciding a block reads its memory once, from one end to the other.
 */
export const personsPerBlock = 128
const wordsPerPlane = personsPerBlock / 32
/** Bytes of one plane in one block. */
export const planeBytes = wordsPerPlane * 4

export class Population {
  readonly count: number
  readonly blocks: number
  /** Where each plane stands in a block. */
  readonly slots: ReadonlyMap<string, number>
  readonly words: Int32Array
  readonly #width: number

  /** @param planes names of the planes, in the order in which they will be read */
  constructor(count: number, planes: readonly string[]) {
    this.count = count
    this.blocks = Math.max(1, Math.ceil(count / personsPerBlock))
    this.slots = new Map(planes.map((name, index) => [name, index]))
    this.#width = Math.max(1, planes.length)
    this.words = new Int32Array(this.blocks * this.#width * wordsPerPlane)
  }

  get planes(): number {
    return this.slots.size
  }

  set(person: number, slot: number): void {
    this.words[this.#wordOf(person, slot)]! |= 1 << (person & 31)
  }

  clear(person: number, slot: number): void {
    this.words[this.#wordOf(person, slot)]! &= ~(1 << (person & 31))
  }

  has(person: number, name: string): boolean {
    const slot = this.slots.get(name)
    return slot !== undefined && ((this.words[this.#wordOf(person, slot)]! >>> (person & 31)) & 1) === 1
  }

  #wordOf(person: number, slot: number): number {
    const block = Math.floor(person / personsPerBlock)
    return (block * this.#width + slot) * wordsPerPlane + ((person % personsPerBlock) >> 5)
  }

  /** A plane that nobody has, or that everybody has, is no question any more; null: some have it. */
  fixed(name: string): 0 | 1 | null {
    const slot = this.slots.get(name)
    if (slot === undefined) return null
    let any = 0
    let every = -1
    for (let block = 0; block < this.blocks; block += 1) {
      const start = (block * this.#width + slot) * wordsPerPlane
      for (let word = 0; word < wordsPerPlane; word += 1) {
        const bits = this.words[start + word]!
        const present = this.#presentIn(block * wordsPerPlane + word)
        any |= bits & present
        every &= bits | ~present
      }
      if (any !== 0 && every !== -1) return null
    }
    return any === 0 ? 0 : every === -1 ? 1 : null
  }

  /** The bits of a word that stand for persons at all. */
  #presentIn(word: number): number {
    const left = this.count - word * 32
    return left >= 32 ? -1 : left <= 0 ? 0 : (1 << left) - 1
  }

  /** The same persons with only these planes, in this order: what the program reads stands close together. */
  narrowed(planes: readonly string[]): Population {
    const narrow = new Population(this.count, planes)
    const from = planes.map((name) => this.slots.get(name)!)
    for (let block = 0; block < this.blocks; block += 1) {
      for (const [to, slot] of from.entries()) {
        const start = (block * this.#width + slot) * wordsPerPlane
        const target = (block * narrow.#width + to) * wordsPerPlane
        narrow.words.set(this.words.subarray(start, start + wordsPerPlane), target)
      }
    }
    return narrow
  }
}

/** Kết quả trên mặt phẳng bit: the output planes of a program, block by block. */
export class Answers {
  readonly count: number
  readonly words: Int32Array
  readonly #width: number

  constructor(count: number, outputs: number, words: Int32Array) {
    this.count = count
    this.words = words
    this.#width = outputs
  }

  has(person: number, output: number): boolean {
    const block = Math.floor(person / personsPerBlock)
    const word = (block * this.#width + output) * wordsPerPlane + ((person % personsPerBlock) >> 5)
    return ((this.words[word]! >>> (person & 31)) & 1) === 1
  }

  /** How many of the persons `from` up to before `to` have this output. */
  countIn(output: number, from: number, to: number): number {
    if (from >= to) return 0
    const [first, last] = [from >>> 5, (to - 1) >>> 5]
    const [afterStart, beforeEnd] = [-1 << (from & 31), -1 >>> (31 - ((to - 1) & 31))]
    if (first === last) return bitsIn(this.#wordAt(output, first) & afterStart & beforeEnd)
    let count = bitsIn(this.#wordAt(output, first) & afterStart) + bitsIn(this.#wordAt(output, last) & beforeEnd)
    for (let word = first + 1; word < last; word += 1) count += bitsIn(this.#wordAt(output, word))
    return count
  }

  /** Thirty-two persons at a time. */
  #wordAt(output: number, word: number): number {
    const block = Math.trunc(word / wordsPerPlane)
    return this.words[(block * this.#width + output) * wordsPerPlane + (word % wordsPerPlane)]!
  }
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
