import type { Program, Wire } from './circuit.ts'
import { Answers, planeBytes, type Population } from './population.ts'

/**
 * WebAssembly written by us: a program becomes one straight piece of SIMD code for the persons of a block, run in a loop over
 * all blocks. No compiler is needed, in the browser neither.
 */

/** Instructions and types of the WebAssembly specification, by their bytes. */
const wasm = {
  /** Chữ ký và phiên bản của một mô-đun. */
  preamble: [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  i32: 0x7f,
  v128: 0x7b,
  empty: 0x40,
  block: 0x02,
  loop: 0x03,
  end: 0x0b,
  branchIf: 0x0d,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  i32Const: 0x41,
  i32EqualsZero: 0x45,
  i32Add: 0x6a,
  i32Subtract: 0x6b,
  simd: 0xfd,
} as const
const simd = { load: 0x00, store: 0x0b, constant: 0x0c, and: 0x4e, andNot: 0x4f, or: 0x50, xor: 0x51 } as const

/** The function's locals: its three parameters, then ours. */
const local = { planes: 0, answers: 1, blocks: 2, firstValue: 3 } as const

/** A program ready to run on populations of its planes. */
export interface Compiled {
  module: WebAssembly.Module
  program: Program
}

export function compile(program: Program): Compiled {
  return { module: new WebAssembly.Module(emit(program)), program }
}

type Run = (planes: number, answers: number, blocks: number) => void

/** A compiled program with a population in its memory. */
export class Loaded {
  readonly #compiled: Compiled
  readonly #population: Population
  readonly #memory: WebAssembly.Memory
  readonly #run: Run
  readonly #answersAt: number

  constructor(compiled: Compiled, population: Population) {
    this.#compiled = compiled
    this.#population = population
    const { byteLength } = population.words
    this.#answersAt = byteLength
    const pages = Math.ceil((byteLength + population.blocks * compiled.program.outputs.length * planeBytes) / 65536)
    this.#memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
    new Int32Array(this.#memory.buffer).set(population.words)
    const instance = new WebAssembly.Instance(compiled.module, { sovang: { memory: this.#memory } })
    this.#run = instance.exports.run as Run
  }

  /** Decides everybody; the answers are valid until it is called again. */
  run(): Answers {
    const { outputs } = this.#compiled.program
    const { blocks, count } = this.#population
    this.#run(0, this.#answersAt, blocks)
    const length = (blocks * outputs.length * planeBytes) / 4
    return new Answers(count, outputs.length, new Int32Array(this.#memory.buffer, this.#answersAt, length))
  }

  get bytes(): number {
    return this.#memory.buffer.byteLength
  }
}

// The bytes of the module

function emit(program: Program): Uint8Array<ArrayBuffer> {
  const body = functionBody(new StraightCode(program), program)
  return Uint8Array.from([
    ...wasm.preamble,
    // One type: three numbers in, nothing out.
    ...section(1, vector([[0x60, ...vector([[wasm.i32], [wasm.i32], [wasm.i32]]), 0x00]])),
    // The memory comes from outside.
    ...section(2, vector([[...text('sovang'), ...text('memory'), 0x02, 0x01, 0x00, ...unsigned(65536)]])),
    ...section(3, vector([[0x00]])),
    ...section(7, vector([[...text('run'), 0x00, 0x00]])),
    ...section(10, vector([[...unsigned(body.length), ...body]])),
  ])
}

/** The straight code in a loop over blocks. */
function functionBody(straight: StraightCode, { inputs, outputs }: Program): number[] {
  const get = (index: number) => [wasm.localGet, ...unsigned(index)]
  const advance = (index: number, bytes: number) => [
    ...get(index),
    wasm.i32Const,
    ...signed(bytes),
    wasm.i32Add,
    wasm.localSet,
    ...unsigned(index),
  ]
  const instructions = [
    wasm.block,
    wasm.empty,
    ...get(local.blocks),
    wasm.i32EqualsZero,
    wasm.branchIf,
    0,
    wasm.loop,
    wasm.empty,
    ...straight.emit(),
    ...advance(local.planes, Math.max(1, inputs.length) * planeBytes),
    ...advance(local.answers, outputs.length * planeBytes),
    ...get(local.blocks),
    wasm.i32Const,
    ...signed(1),
    wasm.i32Subtract,
    wasm.localTee,
    ...unsigned(local.blocks),
    wasm.branchIf,
    0,
    wasm.end,
    wasm.end,
    wasm.end,
  ]
  return [...vector([[...unsigned(straight.locals), wasm.v128]]), ...instructions]
}

/**
 * The program for one block. A value that is read once stays on the stack; one that is read again gets a local, which is free
 * again after its last reading. Planes are read from memory each time: they are near, and locals are few.
 */
class StraightCode {
  readonly #program: Program
  readonly #slots: ReadonlyMap<string, number>
  readonly #code: number[] = []
  readonly #localOf = new Map<Wire, number>()
  /** How often each value is still to be read. */
  readonly #left: Uint32Array
  readonly #free: number[] = []
  locals = 0

  constructor(program: Program) {
    this.#program = program
    this.#slots = new Map(program.inputs.map((name, index) => [name, index]))
    this.#left = program.uses.slice()
  }

  emit(): number[] {
    for (const [index, output] of this.#program.outputs.entries()) {
      this.#code.push(wasm.localGet, local.answers)
      this.#push(output)
      this.#code.push(wasm.simd, simd.store, 4, ...unsigned(index * planeBytes))
    }
    return this.#code
  }

  /** Leaves the value of a wire on the stack. */
  #push(wire: Wire): void {
    const node = this.#program.nodes[wire]!
    if (node.op === 'constant') {
      this.#code.push(wasm.simd, simd.constant, ...Array<number>(planeBytes).fill(node.bit === 1 ? 0xff : 0))
      return
    }
    if (node.op === 'input') {
      const offset = this.#slots.get(node.name)! * planeBytes
      this.#code.push(wasm.localGet, local.planes, wasm.simd, simd.load, 4, ...unsigned(offset))
      return
    }
    const kept = this.#localOf.get(wire)
    if (kept !== undefined) {
      this.#code.push(wasm.localGet, ...unsigned(kept))
      this.#read(wire, kept)
      return
    }
    this.#push(node.a)
    this.#push(node.b)
    this.#code.push(wasm.simd, ...unsigned(simd[node.op]))
    if (this.#program.uses[wire]! < 2) return
    const place = this.#free.pop() ?? local.firstValue + this.locals++
    this.#localOf.set(wire, place)
    this.#code.push(wasm.localTee, ...unsigned(place))
    this.#read(wire, place)
  }

  #read(wire: Wire, place: number): void {
    this.#left[wire]! -= 1
    if (this.#left[wire] === 0) this.#free.push(place)
  }
}

function section(id: number, bytes: number[]): number[] {
  return [id, ...unsigned(bytes.length), ...bytes]
}

function vector(items: number[][]): number[] {
  return [...unsigned(items.length), ...items.flat()]
}

function text(name: string): number[] {
  return vector([...new TextEncoder().encode(name)].map((byte) => [byte]))
}

/** LEB128, as WebAssembly writes numbers. */
function unsigned(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  do {
    const byte = rest & 0x7f
    rest >>>= 7
    bytes.push(rest === 0 ? byte : byte | 0x80)
  } while (rest !== 0)
  return bytes
}

function signed(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (;;) {
    const byte = rest & 0x7f
    rest >>= 7
    const isLast = (rest === 0 && (byte & 0x40) === 0) || (rest === -1 && (byte & 0x40) !== 0)
    bytes.push(isLast ? byte : byte | 0x80)
    if (isLast) return bytes
  }
}
