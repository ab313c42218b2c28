/** Dân số giả định, made in chunks that each have a seed of their own: whoever makes a part of it makes the same people. */
import { Chance, syntheticPerson, type Candidate } from '../../../law/batch/synthetic.ts'

export interface Crowd {
  people: number
  /** Hạt giống. */
  seed: number
  /** Năm xét. */
  year: number
}

/** Persons `from` up to before `to`; `from` is the first of a chunk. */
export interface Part {
  from: number
  to: number
}

const chunkPeople = 1024

export function* chunksOf(
  { seed, year }: Crowd,
  { from, to }: Part,
): Generator<{ first: number; people: Candidate[] }> {
  for (let first = from; first < to; first += chunkPeople) {
    const chance = new Chance(seed + Math.imul(first / chunkPeople, 0x9e3779b1))
    const length = Math.min(chunkPeople, to - first)
    yield { first, people: Array.from({ length }, () => syntheticPerson(chance, year)) }
  }
}

/** The crowd in parts of about the same size, at most so many; a small crowd makes fewer. */
export function partsOf({ people }: Crowd, most: number): Part[] {
  const chunks = Math.ceil(people / chunkPeople)
  const parts = Math.min(most, chunks)
  const start = (part: number) => Math.min(people, Math.floor((chunks * part) / parts) * chunkPeople)
  return Array.from({ length: parts }, (_, part) => ({ from: start(part), to: start(part + 1) }))
}
