import type { Circuit, Wire } from './circuit.ts'

/**
 * The state of a condition for many at once. Wire i says whose state is below i + 1 in the order met, council, unknown,
 * review, unmet: the first is who meets it, the last is who does not fail it. What is below one is below the next.
 */
export type Value = readonly [met: Wire, belowUnknown: Wire, belowReview: Wire, notUnmet: Wire]

/** A condition that is met, failed, or not known. */
export function known(sure: Wire, most: Wire): Value {
  return [sure, sure, most, most]
}

/** Có đủ. */
export function allOf(circuit: Circuit, values: readonly Value[]): Value {
  const at = (index: 0 | 1 | 2 | 3) => circuit.all(values.map((value) => value[index]))
  return [at(0), at(1), at(2), at(3)]
}

/** Có một trong: one that is met is enough; else the gravest doubt; unmet only when every one is. */
export function anyOf(circuit: Circuit, values: readonly Value[]): Value {
  const met = circuit.any(values.map((value) => value[0]))
  const notUnmet = circuit.any(values.map((value) => value[3]))
  const below = (index: 1 | 2): Wire => {
    // Where no alternative has a doubt of this grade, the wire is one that we have already.
    if (values.every((value) => value[index] === value[3])) return notUnmet
    if (values.every((value) => value[index] === value[0])) return met
    const doubted = circuit.any(values.map((value) => circuit.andNot(value[3], value[index])))
    return circuit.or(met, circuit.andNot(notUnmet, doubted))
  }
  return [met, below(1), below(2), notUnmet]
}

/** A condition asked only of some: for the others it fails. */
export function onlyFor(circuit: Circuit, who: Wire, value: Value): Value {
  const at = (index: 0 | 1 | 2 | 3) => circuit.and(who, value[index])
  return [at(0), at(1), at(2), at(3)]
}

/** Where it is met, and this holds, a person must read the text. */
export function reviewWhere(circuit: Circuit, value: Value, doubtful: Wire): Value {
  const doubted = circuit.and(value[0], doubtful)
  return [
    circuit.andNot(value[0], doubted),
    circuit.andNot(value[1], doubted),
    circuit.andNot(value[2], doubted),
    value[3],
  ]
}
