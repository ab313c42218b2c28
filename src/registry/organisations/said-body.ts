/**
 * Cơ quan được ghi bằng chữ: which body of the register old papers mean by `Chủ tịch UBND tỉnh Kon Tum`. Only a whole name that one body
 * bore on that day is understood; what could mean two, or only most of a name, stays text.
 */
import { holdsOn, type Day } from '../../base/days.ts'
import { fold } from '../../base/text.ts'
import { headPosts } from './letterhead.ts'
import type { OrganisationKind } from './organisation.ts'

/** A body as it is looked for. */
export interface NamedBody {
  id: string
  kind: OrganisationKind
  name: string
  short_name: string | null
  from_on: Day | null
  to_on: Day | null
}

/** Bodies by their names and short names in any spelling. */
export type BodiesByName = ReadonlyMap<string, readonly NamedBody[]>

export function bodiesByName(bodies: readonly NamedBody[]): BodiesByName {
  const found = new Map<string, NamedBody[]>()
  for (const body of bodies)
    for (const name of new Set([body.name, body.short_name ?? body.name].map(nameKey)))
      found.set(name, [...(found.get(name) ?? []), body])
  return found
}

/** The one body that is meant, on the day of the paper; null where none is, or where it could be two. */
export function bodySaid(said: string, bodies: BodiesByName, on: Day): string | null {
  for (const { post, name } of readingsOf(said)) {
    const meant = (bodies.get(name) ?? []).filter(
      (body) =>
        holdsOn({ from: body.from_on, to: body.to_on }, on) &&
        (post === null || nameKey(headPosts[body.kind] ?? '') === post),
    )
    if (meant.length > 0) return meant.length === 1 ? meant[0]!.id : null
  }
  return null
}

/** The body itself (`TM. Ủy ban nhân dân tỉnh`); its head, or a deputy for the head, before its name. */
function readingsOf(said: string): { post: string | null; name: string }[] {
  const name = nameKey(said).replace(/^(tm|kt) /, '')
  const headed = posts.find((post) => name.startsWith(`${post} `) || name.startsWith(`pho ${post} `))
  if (headed === undefined) return [{ post: null, name }]
  return [
    { post: null, name },
    { post: headed, name: name.replace(/^pho /, '').slice(headed.length + 1) },
  ]
}

/** No marks, no case, no punctuation, and the few abbreviations that everybody writes. */
function nameKey(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => abbreviations[word] ?? word)
    .join(' ')
}

const abbreviations: Readonly<Record<string, string>> = {
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  tp: 'thanh pho',
  tx: 'thi xa',
}

const posts = [...new Set(Object.values(headPosts))].map(nameKey)
