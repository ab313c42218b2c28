/**
 * A circuit of and, or, xor and "and not" over planes of bits: the form into which rules are lowered for a whole
 * population. Equal nodes are one node, and what can be decided without the population is decided here.
 */
export type Wire = number

/** Nodes are numbered in the order in which they are made, so each comes after those that it reads. */
export type Node =
  | { op: 'input'; name: string }
  | { op: 'constant'; bit: 0 | 1 }
  | { op: 'and' | 'or' | 'xor' | 'andNot'; a: Wire; b: Wire }

export class Circuit {
  readonly nodes: Node[] = []
  readonly #known = new Map<string, Wire>()
  readonly zero: Wire
  readonly ones: Wire
  /** What is known of inputs beforehand: a plane that nobody has, or that everybody has. */
  readonly #fixed: (name: string) => 0 | 1 | null

  constructor(fixed: (name: string) => 0 | 1 | null = () => null) {
    this.#fixed = fixed
    this.zero = this.#add({ op: 'constant', bit: 0 }, '0')
    this.ones = this.#add({ op: 'constant', bit: 1 }, '1')
  }

  input(name: string): Wire {
    const fixed = this.#fixed(name)
    if (fixed !== null) return fixed === 0 ? this.zero : this.ones
    return this.#known.get(name) ?? this.#add({ op: 'input', name }, name)
  }

  and(a: Wire, b: Wire): Wire {
    if (a === this.zero || b === this.zero) return this.zero
    if (a === this.ones || a === b) return b
    if (b === this.ones) return a
    return this.#both('and', a, b)
  }

  or(a: Wire, b: Wire): Wire {
    if (a === this.ones || b === this.ones) return this.ones
    if (a === this.zero || a === b) return b
    if (b === this.zero) return a
    return this.#both('or', a, b)
  }

  xor(a: Wire, b: Wire): Wire {
    if (a === b) return this.zero
    if (a === this.zero) return b
    if (b === this.zero) return a
    return this.#both('xor', a, b)
  }

  /** a and not b. */
  andNot(a: Wire, b: Wire): Wire {
    if (a === this.zero || b === this.ones || a === b) return this.zero
    if (b === this.zero) return a
    const key = `andNot ${a} ${b}`
    return this.#known.get(key) ?? this.#add({ op: 'andNot', a, b }, key)
  }

  not(a: Wire): Wire {
    return this.andNot(this.ones, a)
  }

  all(wires: Iterable<Wire>): Wire {
    let result = this.ones
    for (const wire of wires) result = this.and(result, wire)
    return result
  }

  any(wires: Iterable<Wire>): Wire {
    let result = this.zero
    for (const wire of wires) result = this.or(result, wire)
    return result
  }

  /** Order does not matter, so one order is kept. */
  #both(op: 'and' | 'or' | 'xor', a: Wire, b: Wire): Wire {
    const [low, high] = a < b ? [a, b] : [b, a]
    const key = `${op} ${low} ${high}`
    return this.#known.get(key) ?? this.#add({ op, a: low, b: high }, key)
  }

  #add(node: Node, key: string): Wire {
    const wire = this.nodes.push(node) - 1
    this.#known.set(key, wire)
    return wire
  }
}

/** Chương trình: what is left of a circuit when only these outputs are asked for. */
export interface Program {
  nodes: readonly Node[]
  outputs: readonly Wire[]
  /** How often each node is read, by other live nodes and as an output; 0: nobody needs it. */
  uses: Uint32Array
  /** Planes in the order in which they are read first: standing so in memory, they are fetched one after another. */
  inputs: string[]
}

export function programOf({ nodes }: Circuit, outputs: readonly Wire[]): Program {
  const inputs: string[] = []
  const seen = new Set<Wire>()
  const visit = (wire: Wire) => {
    if (seen.has(wire)) return
    seen.add(wire)
    const node = nodes[wire]!
    if (node.op === 'input') inputs.push(node.name)
    if (node.op === 'input' || node.op === 'constant') return
    visit(node.a)
    visit(node.b)
  }
  for (const output of outputs) visit(output)
  return { nodes, outputs, uses: usesOf(nodes, outputs), inputs }
}

function usesOf(nodes: readonly Node[], outputs: readonly Wire[]): Uint32Array {
  const uses = new Uint32Array(nodes.length)
  for (const output of outputs) uses[output]! += 1
  for (let wire = nodes.length - 1; wire >= 0; wire -= 1) {
    const node = nodes[wire]!
    if (uses[wire] === 0 || node.op === 'input' || node.op === 'constant') continue
    uses[node.a]! += 1
    uses[node.b]! += 1
  }
  return uses
}

/** How many and, or, xor and "and not" a program takes for each word of bits. */
export function operationsOf({ nodes, uses }: Program): number {
  let count = 0
  for (const [wire, node] of nodes.entries())
    if (uses[wire]! > 0 && node.op !== 'input' && node.op !== 'constant') count += 1
  return count
}
