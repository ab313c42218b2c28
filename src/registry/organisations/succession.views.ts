import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import { countLimit } from '../../base/lists.ts'
import { noStanding } from '../../base/policy.ts'
import { dayInput, reference } from './organisation.ts'
import { awardsLeftBy, bodiesNamed, grantsAt, leftBehind, postsAt, unitsBelow } from './succession.store.ts'

/** Hệ quả của một sắp xếp: what hangs on the bodies that would end on a day, with the numbers that the confirmation tells. */
export const weighReorganisation = view({
  name: 'organisation.consequences',
  title: 'Xem hệ quả sắp xếp',
  input: z.object({
    on: dayInput,
    /** Ids or codes with commas between. */
    bodies: z
      .string()
      .transform((joined) => joined.split(','))
      .pipe(z.array(reference).min(1).max(200)),
  }),
  load: nothing,
  may: () => noStanding,
  show: async ({ db, input: { on, bodies: names } }) => {
    const found = await bodiesNamed(db, names)
    const bodies = [...new Map([...found.values()].map((body) => [body.id, body])).values()]
    const ids = bodies.map((body) => body.id)
    const [units, posts, grants, left, awards] = await Promise.all([
      unitsBelow(db, ids, on),
      postsAt(db, ids, on),
      grantsAt(db, ids, on),
      leftBehind(db, ids, on),
      awardsLeftBy(db, ids),
    ])
    const people = [...new Map(posts.map((post) => [post.person_id, post])).values()]
    return {
      on,
      bodies,
      unknown: names.filter((name) => !found.has(name)),
      units: [...new Map(units.map((unit) => [unit.organisation_id, unit])).values()].map((unit) => ({
        id: unit.organisation_id,
        code: unit.code,
        name: unit.name,
        parentId: unit.parent_id,
      })),
      people: people.length,
      /** The first of them, for dividing them among the successors by name. */
      someone: people.slice(0, 300).map((post) => ({
        id: post.person_id,
        name: post.name,
        title: post.title,
        organisationId: post.organisation_id,
      })),
      accounts: new Set(grants.map((grant) => grant.account_id)).size,
      awards: Math.min(awards, countLimit),
      awardsAreExact: awards <= countLimit,
      left,
    }
  },
})
