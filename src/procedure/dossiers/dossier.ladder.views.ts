/** Bậc thang of a person and of a collective: the questions put to `dossier.ladder.ts`, each read from the register once. */
import * as z from 'zod'
import { view } from '../../base/action.ts'
import { yearOf, type Day } from '../../base/days.ts'
import type { Db } from '../../base/database/database.ts'
import { BadInput } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { nextActs, noStanding, type NextAct, type Standing } from '../../base/policy.ts'
import { askedOn, type History, type Subject } from '../../law/facts.ts'
import { ceilingOf } from '../../law/shares.ts'
import { regimeFor } from '../../law/regimes.ts'
import type { LawBook } from '../../law/rule.ts'
import type { Honour, LadderSubject } from '../../law/vocabulary.ts'
import { bookFor } from '../../registry/law-layers/layer.store.ts'
import { findOrganisation } from '../../registry/organisations/organisation.store.ts'
import { year } from '../../registry/people/person.ts'
import { findOwn, findPerson, standingOfPerson } from '../../registry/people/person.store.ts'
import { recordOfCollective } from '../../registry/records/collective.store.ts'
import { recordOfPerson } from '../../registry/records/record.store.ts'
import { nominate } from './dossier.actions.ts'
import { nominable, otherDeciders } from './dossier.ts'
import { ladderOf, noLadder, type KindsAbove, type Ladder } from './dossier.ladder.ts'
import { placeOf, routeIn, type Place } from './dossier.store.ts'
import { ceilingFigures } from './dossier.verdict.ts'

/** Bậc tiếp theo: every honour of the law, judged for one person and one year. */
export const showLadder = view({
  name: 'dossier.ladder',
  title: 'Bậc tiếp theo',
  input: z.object({ personId: id, year: year.optional() }),
  load: async ({ db, input, today }) => {
    const person = await findPerson(db, input.personId, today)
    const place = person.organisation_id === null ? null : await placeOf(db, person.organisation_id, today)
    const standing: Standing = place
      ? { related: relatedIn(place), conflicted: [person.id] }
      : await standingOfPerson(db, person, today)
    return { person, place, standing }
  },
  may: ({ standing }) => standing,
  show: async ({ db, office, actor, input, object: { person, place, standing }, today }) => {
    const considered = input.year ?? yearOf(today)
    return {
      year: considered,
      ...(place === null ? noLadder : await ladderOfPerson(db, person.id, place, considered, today)),
      next: nextActs(office.policy, actor, standing, [
        { ...nominate, blocked: !place && `${person.name} hiện không giữ vị trí nào, chưa biết đơn vị nào lập hồ sơ.` },
      ]),
    }
  },
})

/** Bậc tiếp theo của tôi: the same for the person it is about, who has the right to know where they stand. */
export const showOwnLadder = view({
  name: 'dossier.ownLadder',
  title: 'Bậc tiếp theo của tôi',
  input: z.object({ year: year.optional() }),
  load: async ({ db, actor, today }) => {
    const person = await findOwn(db, actor, today)
    return { person, place: person.organisation_id === null ? null : await placeOf(db, person.organisation_id, today) }
  },
  may: () => noStanding,
  show: async ({ db, input, object: { person, place }, today }) => {
    const considered = input.year ?? yearOf(today)
    const ladder = place === null ? noLadder : await ladderOfPerson(db, person.id, place, considered, today)
    return { year: considered, ...ladder, next: [] as NextAct[] }
  },
})

/** The same as the relations of the list of people, from what has been read of the place. */
function relatedIn(place: Place): Standing['related'] {
  const { administrative, sector } = place.above(place.unit.id)
  return { self: [place.unit.id], ancestor: administrative.map(({ id }) => id), sector: sector.map(({ id }) => id) }
}

async function ladderOfPerson(db: Db, personId: string, place: Place, considered: number, today: Day) {
  const [record, book] = await Promise.all([
    recordOfPerson(db, personId, considered),
    bookFor(db, place.unit.id, today),
  ])
  const isLimited = ceilingOf({ book, regime: regimeFor(today), kind: 'individual' }, 'CSTDCS') !== null
  const decider = routeUnlessUnplaced(place, 'CSTDCS')?.decider ?? place.unit
  const figures = { decider_id: decider.id, year: considered, nominee_id: personId }
  const unit = isLimited ? await ceilingFigures(db, figures, today) : {}
  return climb(book, place, 'individual', { ...record, history: { ...record.history, unit } }, considered, today)
}

/** Bậc tiếp theo của một tập thể. */
export const showCollectiveLadder = view({
  name: 'dossier.collectiveLadder',
  title: 'Bậc tiếp theo của tập thể',
  input: z.object({ organisationId: id, year: year.optional() }),
  load: async ({ db, input, today }) => {
    const organisation = await findOrganisation(db, input.organisationId)
    return { organisation, place: await placeOf(db, organisation.id, today) }
  },
  may: ({ place }) => ({ related: relatedIn(place) }),
  show: async ({ db, input, object: { organisation, place }, today }) => {
    const considered = input.year ?? yearOf(today)
    const [{ before, members, ...record }, book] = await Promise.all([
      recordOfCollective(db, organisation, considered, today),
      bookFor(db, organisation.id, today),
    ])
    return {
      year: considered,
      ...climb(book, place, 'collective', record, considered, today),
      foundedYear: record.subject.foundedYear ?? null,
      /** Whose record is taken over, and whose is not. */
      before,
      members,
    }
  },
})

function climb(
  book: LawBook,
  place: Place,
  subject: LadderSubject,
  record: { subject: Subject; history: History },
  considered: number,
  today: Day,
): Ladder {
  // Whatever the honour: where no council is above the unit, nobody decides yet.
  const isPlaced = routeUnlessUnplaced(place, 'LDTT') !== null
  return ladderOf({
    book,
    subject,
    kinds: kindsAbove(place),
    deciderOf: (honour) => (isPlaced ? deciderName(place, honour) : null),
    question: {
      regime: regimeFor(today),
      year: considered,
      subject: record.subject,
      history: askedOn(record.history, today),
    },
  })
}

function kindsAbove({ unit, above }: Place): KindsAbove {
  const { administrative, sector } = above(unit.id)
  return {
    administrative: new Set([unit.kind, ...administrative.map(({ kind }) => kind)]),
    sector: new Set(sector.map(({ kind }) => kind)),
  }
}

/** The body that would decide, where it is one of the register; of the others the law says who. */
function deciderName(place: Place, honour: Honour): string | null {
  if (!(honour in nominable) && !(honour in otherDeciders)) return null
  return routeUnlessUnplaced(place, honour)?.decider.name ?? null
}

/** A unit without a council above it, or not tied to the deciding level, has a ladder all the same; only nobody to decide yet. */
function routeUnlessUnplaced(place: Place, honour: Honour) {
  try {
    return routeIn(place, honour)
  } catch (error) {
    if (error instanceof BadInput) return null
    throw error
  }
}
