import * as z from 'zod'
import { action } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import { BadInput, Conflict } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { noStanding } from '../../base/policy.ts'
import { optionalText } from '../../base/text.ts'
import { relatedTo } from '../organisations/organisation.store.ts'
import { ratings } from '../../law/vocabulary.ts'
import { identityChange, identityNames, personInput, rating, year, type Identity } from './person.ts'
import { insertPosts } from './career.store.ts'
import {
  findPerson,
  identityOf,
  lockPerson,
  nextVersion,
  requireStandingEntry,
  saveRatings,
  standingOfPerson,
} from './person.store.ts'
import { namesOf, privateFieldNames, refuseOtherYear } from './private.ts'
import { openPrivates, savePrivates } from './private.store.ts'

/** Ghi một người vào sổ, with the career known so far. */
export const enterPerson = action({
  name: 'person.enter',
  title: 'Ghi người vào sổ',
  input: personInput,
  unhashed: ['privates'],
  load: async ({ trx, input, today }) => {
    const going = input.posts.filter((post) => post.to === null || today < post.to)
    const current = going.find((post) => post.from === null || post.from <= today)
    // Who begins later is kept until then by the unit where they will begin.
    const keeperId = input.keeperId ?? (current ? null : (going[0]?.organisationId ?? null))
    const unit = current?.organisationId ?? keeperId
    return { keeperId, standing: unit ? { related: await relatedTo(trx, unit, today) } : noStanding }
  },
  may: ({ standing }) => standing,
  run: async ({ office, trx, input, object: { keeperId }, record }) => {
    refuseOtherYear('privates.birthday', input.privates.birthday ?? null, input.birthYear)
    if (input.kind === 'household' && input.posts.length > 0)
      throw new BadInput('Hộ gia đình không giữ vị trí công tác. Hãy bỏ vị trí, hoặc ghi là cá nhân.')
    const personId = newId()
    const added = await trx
      .insertInto('people')
      .values({
        id: personId,
        code: input.code,
        kind: input.kind,
        keeper_id: keeperId,
        ...identityRow(input),
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
    const privates = privateFieldNames.filter((field) => typeof input.privates[field] === 'string')
    if (privates.length) await savePrivates(trx, office, [{ personId, values: input.privates }])
    record({
      subjects: [personId, ...new Set(input.posts.map((post) => post.organisationId))],
      changes: {
        code: input.code,
        name: input.name,
        posts: input.posts.length,
        initiatives: input.initiatives.length,
        ...(privates.length > 0 && { privates: namesOf(privates) }),
      },
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

/** Sửa thông tin cá nhân: what was written down wrongly, or has changed. The code stays. */
export const changePerson = action({
  name: 'person.change',
  title: 'Sửa thông tin cá nhân',
  input: identityChange,
  load: async ({ trx, input, today }) => {
    const person = await lockPerson(trx, input.personId, today)
    return { person, version: person.version, standing: await standingOfPerson(trx, person, today) }
  },
  may: ({ standing }) => standing,
  kept: ({ person }) => identityOf(person),
  run: async ({ office, trx, input, object: { person }, record }) => {
    const before = identityOf(person)
    const changed = identityFields.filter((field) => before[field] !== input[field])
    if (changed.length === 0) throw new BadInput('Chưa sửa gì so với bản đang lưu.')
    const { birthday } = await openPrivates(trx, office, person.id, ['birthday'])
    refuseOtherYear('birthYear', birthday ?? null, input.birthYear)
    await trx.updateTable('people').set(identityRow(input)).where('id', '=', person.id).execute()
    const version = await nextVersion(trx, person)
    const of = (identity: Identity) => Object.fromEntries(changed.map((field) => [field, identity[field]]))
    record({
      subjects: [person.id],
      changes: { changed: changed.map((field) => identityNames[field]).join(', ') },
      personal: { before: of(before), after: of(input) },
    })
    return { personId: person.id, version }
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

const identityFields = Object.keys(identityNames) as (keyof Identity)[]

function identityRow({ name, gender, birthYear, recruitedOn, nationality }: Identity) {
  return { name, gender, birth_year: birthYear, recruited_on: recruitedOn, nationality: nationality || null }
}

async function alreadyEntered(trx: Trx, code: string): Promise<Conflict> {
  const { name } = await trx.selectFrom('people').select('name').where('code', '=', code).executeTakeFirstOrThrow()
  return new Conflict(`Mã ${code} đã ghi cho ${name}.`)
}

/** Refuses initiatives whose code is already in the register: a joint one is entered as such, with all its authors. */
async function refuseKnownInitiatives(trx: Trx, codes: string[]): Promise<void> {
  if (codes.length === 0) return
  const known = await trx.selectFrom('initiatives').select('code').where('code', 'in', codes).executeTakeFirst()
  const twice = known?.code ?? codes.find((code, index) => codes.indexOf(code) < index)
  if (twice) throw new Conflict(`Sáng kiến mã ${twice} đã ghi trong sổ. Mỗi sáng kiến ghi một lần.`)
}

async function insertCareer(trx: Trx, personId: string, input: z.output<typeof personInput>): Promise<void> {
  const posts = input.posts.map((p) => ({
    id: newId(),
    person_id: personId,
    organisation_id: p.organisationId,
    title: p.title,
    category: p.category,
    from_on: p.from,
    to_on: p.to,
    concurrent: p.concurrent,
    basis: p.basis || null,
  }))
  await insertPosts(trx, posts)
  const initiatives = input.initiatives.map((one) => ({ ...one, id: newId() }))
  const rows = {
    ratings: input.ratings.map((r) => ({
      subject_id: personId,
      year: r.year,
      rating: r.rating,
      basis: r.basis || null,
    })),
    yearly_registrations: input.registrations.map((r) => ({ subject_id: personId, ...r })),
    initiatives: initiatives.map((i) => ({
      id: i.id,
      code: i.code,
      person_id: personId,
      year: i.year,
      name: i.name,
      scope: i.scope,
      kind: i.kind,
      decision: i.decision || null,
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
  for (const { id: initiativeId, usedFor } of initiatives.filter((one) => one.usedFor))
    await trx
      .updateTable('initiative_authors')
      .set({ used_for: usedFor })
      .where('initiative_id', '=', initiativeId)
      .execute()
}
