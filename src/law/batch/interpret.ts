import type { Program } from './circuit.ts'
import { Answers, planeBytes, type Population } from './population.ts'

/**
 * Runs a program without WebAssembly: one node after the other over many words at once, so that the work of reading the
 * program is spread over them.
 */
export function interpret(program: Program, population: Population): Answers {
  const width = planeBytes / 4
  const { nodes, outputs, uses } = program
  const values = nodes.map((_, wire) => (uses[wire]! > 0 ? new Int32Array(width) : null))
  const answers = new Int32Array(population.blocks * Math.max(1, outputs.length) * width)
  for (const [wire, node] of nodes.entries()) if (node.op === 'constant') values[wire]?.fill(node.bit === 1 ? -1 : 0)
  for (let block = 0; block < population.blocks; block += 1) {
    for (const [wire, node] of nodes.entries()) {
      const value = values[wire]
      if (!value || node.op === 'constant') continue
      if (node.op === 'input') {
        const start = (block * Math.max(1, population.planes) + population.slots.get(node.name)!) * width
        value.set(population.words.subarray(start, start + width))
      } else combine(node.op, values[node.a]!, values[node.b]!, value)
    }
    for (const [index, wire] of outputs.entries()) answers.set(values[wire]!, (block * outputs.length + index) * width)
  }
  return new Answers(population.count, outputs.length, answers)
}

function combine(op: 'and' | 'or' | 'xor' | 'andNot', a: Int32Array, b: Int32Array, result: Int32Array): void {
  switch (op) {
    case 'and':
      for (let word = 0; word < result.length; word += 1) result[word] = a[word]! & b[word]!
      return
    case 'or':
      for (let word = 0; word < result.length; word += 1) result[word] = a[word]! | b[word]!
      return
    case 'xor':
      for (let word = 0; word < result.length; word += 1) result[word] = a[word]! ^ b[word]!
      return
    case 'andNot':
      for (let word = 0; word < result.length; word += 1) result[word] = a[word]! & ~b[word]!
  }
}
