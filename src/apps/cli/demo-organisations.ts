/**
 * Danh mục tổ chức of the demo, played as an office would: the book holds the bodies that come from no other; each document of
 * a reorganisation is one act, with the bodies that it founds and those that it ends.
 */
import { organisations, successions } from '../../../demo/organisations.ts'
import type { DayText, Organisation, Succession } from '../../../demo/types.ts'

/** One document: its day, and the succession of bodies that it orders. */
interface Act {
  on: DayText
  basis: string
  successions: Succession[]
}

/** In the order of their days; of one day, as the book of the demo names them: those above before those below. */
export function reorganisations() {
  return acts.map(({ on, basis, successions: own }) => ({
    on,
    basis,
    bodies: foundedBy(own, on, basis).map(({ parents, from: _from, to: _to, members: _members, ...body }) => ({
      ...body,
      parents: parents
        .filter((parent) => parent.from === on)
        .map((parent) => ({ organisation: parent.code, line: parent.line })),
    })),
    successions: own.map(({ predecessor, successor, kind, recordPolicy, confidence }) => ({
      predecessor,
      successor,
      kind,
      recordPolicy,
      confidence,
    })),
  }))
}

/** The book as it stood before the first of these documents; a link that one of them ends or begins is left to it. */
export function bookBefore(): Organisation[] {
  const later = new Set(acts.flatMap((act) => foundedBy(act.successions, act.on, act.basis).map(({ code }) => code)))
  const endsOf = new Map(successions.map(({ predecessor, on }) => [predecessor, on]))
  const begun = new Set(successions.map(({ successor, on }) => `${successor} ${on}`))
  return organisations
    .filter(({ code }) => !later.has(code))
    .map((body) => ({
      ...body,
      to: endsOf.has(body.code) ? null : body.to,
      parents: body.parents
        .filter((parent) => !later.has(parent.code) && !begun.has(`${parent.code} ${parent.from}`))
        .map((parent) => {
          const isEnded = parent.to !== null && [endsOf.get(parent.code), endsOf.get(body.code)].includes(parent.to)
          return isEnded ? { ...parent, to: null } : parent
        }),
    }))
}

const acts: Act[] = [...Map.groupBy(successions, ({ on, basis }) => `${on} ${basis}`).values()]
  .map((own) => ({ on: own[0]!.on, basis: own[0]!.basis, successions: own }))
  .toSorted((a, b) => a.on.localeCompare(b.on))

/** Bodies that begin by a document: those that take another's place, and those that it only names as its basis. */
function foundedBy(own: readonly Succession[], on: DayText, basis: string): Organisation[] {
  const successors = new Set(own.map(({ successor }) => successor))
  const known = new Set(successions.map(({ successor }) => successor))
  return organisations.filter(
    ({ code, from, basis: named }) =>
      from === on && (successors.has(code) || (!known.has(code) && named?.startsWith(basis))),
  )
}
