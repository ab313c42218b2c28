import * as z from 'zod'
import { action } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import { Conflict } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { noStanding } from '../../base/policy.ts'
import { optionalText } from '../../base/text.ts'
import { relatedTo } from '../organisations/organisation.store.ts'
import { ratings } from '../../law/vocabulary.ts'
import { personInput, rating, year } from './person.ts'
import { findPerson, requireStandingEntry, saveRatings, standingOfPerson } from './person.store.ts'

/** Ghi một người vào sổ, with the career known so far. */
export const enterPerson = action({
  name: 'person.enter',
  title: 'Ghi người vào sổ',
  input: personInput,
  load: async ({ trx, input, today }) => {
    const current = input.posts.find(
      (post) => (post.to === null || today < post.to) && (post.from === null || post.from <= today),
    )
    return current ? { related: await relatedTo(trx, current.organisationId, today) } : noStanding
  },
  may: (standing) => standing,
  run: async ({ trx, input, record }) => {
    const personId = newId()
    const added = await trx
      .insertInto('people')
      .values({
        id: personId,
        code: input.code,
        name: input.name,
        gender: input.gender,
        birth_year: input.birthYear,
        recruited_on: input.recruitedOn,
      })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw await alreadyEntered(trx, input.code)
    await refuseKnownInitiatives(
      trx,
      input.initiatives.map((initiative) => initiative.code),
    )
    await insertCareer(trx, personId, input)
    record({
      subjects: [personId, ...new Set(input.posts.map((post) => post.organisationId))],
      changes: { code: input.code, name: input.name, posts: input.posts.length, initiatives: input.initiatives.length },
      personal: {
        gender: input.gender,
        birthYear: input.birthYear,
        recruitedOn: input.recruitedOn,
        posts: input.posts,
        ratings: input.ratings,
        registrations: input.registrations,
        initiatives: input.initiatives,
        disciplines: input.disciplines,
        proceedings: input.proceedings,
      },
    })
    return { personId }
  },
})

/** Ghi kết quả xếp loại năm. A later entry for the same year replaces the figure; both stay in the record of events. */
export const ratePerson = action({
  name: 'person.rate',
  title: 'Ghi kết quả xếp loại',
  input: z.object({ personId: id, year, rating, basis: optionalText(300) }),
  load: async ({ trx, input, today }) => {
    const person = await findPerson(trx, input.personId, today)
    requireStandingEntry(person, input.personId)
    return { person, standing: await standingOfPerson(trx, person, today) }
  },
  may: ({ standing }) => standing,
  run: async ({ trx, input, object: { person }, record }) => {
    await saveRatings(trx, person.id, [input])
    record({
      subjects: [person.id],
      changes: { year: input.year },
      personal: { rating: input.rating, basis: input.basis },
    })
    return { personId: person.id, year: input.year, rating: ratings[input.rating] }
  },
})

async function alreadyEntered(trx: Trx, code: string): Promise<Conflict> {
  const { name } = await trx.selectFrom('people').select('name').where('code', '=', code).executeTakeFirstOrThrow()
  return new Conflict(`Mã ${code} đã ghi cho ${name}.`)
}

/** Refuses initiatives whose code is already in the register: one initiative has one author, and counts once. */
async function refuseKnownInitiatives(trx: Trx, codes: string[]): Promise<void> {
  if (codes.length === 0) return
  const known = await trx.selectFrom('initiatives').select('code').where('code', 'in', codes).executeTakeFirst()
  const twice = known?.code ?? codes.find((code, index) => codes.indexOf(code) < index)
  if (twice) throw new Conflict(`Sáng kiến mã ${twice} đã ghi trong sổ. Mỗi sáng kiến ghi một lần.`)
}

async function insertCareer(trx: Trx, personId: string, input: z.output<typeof personInput>): Promise<void> {
  const rows = {
    posts: input.posts.map((p) => ({
      id: newId(),
      person_id: personId,
      organisation_id: p.organisationId,
      title: p.title,
      category: p.category,
      from_on: p.from,
      to_on: p.to,
    })),
    ratings: input.ratings.map((r) => ({
      subject_id: personId,
      year: r.year,
      rating: r.rating,
      basis: r.basis || null,
    })),
    yearly_registrations: input.registrations.map((r) => ({ subject_id: personId, ...r })),
    initiatives: input.initiatives.map((i) => ({
      id: newId(),
      code: i.code,
      person_id: personId,
      year: i.year,
      name: i.name,
      scope: i.scope,
      kind: i.kind,
      decision: i.decision || null,
      used_for: i.usedFor || null,
    })),
    disciplines: input.disciplines.map((d) => ({
      id: newId(),
      person_id: personId,
      form: d.form,
      decided_on: d.decidedOn,
      ended_on: d.endedOn,
      basis: d.basis || null,
    })),
    proceedings: input.proceedings.map((p) => ({
      id: newId(),
      person_id: personId,
      kind: p.kind,
      since_on: p.since,
      cleared_on: p.clearedOn,
      basis: p.basis || null,
    })),
  }
  for (const [table, values] of Object.entries(rows)) {
    if (values.length)
      await trx
        .insertInto(table as keyof typeof rows)
        .values(values as never)
        .execute()
  }
}
