import * as z from 'zod'
import { action } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { BadInput, Conflict } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { text } from '../../base/text.ts'
import { lockPerson, nextVersion, standingOfPerson } from './person.store.ts'
import {
  namesOf,
  privateFieldNames,
  privateInput,
  refuseOtherYear,
  type PrivateField,
  type PrivateValues,
} from './private.ts'
import { erasePrivates, masksOf, openPrivates, savePrivates } from './private.store.ts'

async function load({ trx, input, today }: { trx: Trx; input: { personId: string }; today: Day }) {
  const person = await lockPerson(trx, input.personId, today)
  return { person, version: person.version, standing: await standingOfPerson(trx, person, today) }
}

const may = ({ standing }: Awaited<ReturnType<typeof load>>) => standing

/** Ghi dữ liệu riêng: what is left out stays, what is null is erased. The record says which fields, never what was written. */
export const setPrivates = action({
  name: 'person.setPrivates',
  title: 'Sửa dữ liệu riêng',
  input: z.object({ personId: id, version: z.number().int(), ...privateInput }),
  unhashed: privateFieldNames,
  load,
  may,
  run: async ({ office, trx, input, object: { person }, record }) => {
    const values: PrivateValues = Object.fromEntries(privateFieldNames.map((field) => [field, input[field]]))
    refuseOtherYear('birthday', values.birthday ?? null, person.birth_year)
    const known = new Set((await masksOf(trx, person.id)).map(({ field }) => field))
    const written = privateFieldNames.filter((field) => typeof values[field] === 'string')
    const erased = privateFieldNames.filter((field) => values[field] === null && known.has(field))
    if (written.length + erased.length === 0) throw new BadInput('Chưa ghi mục nào. Hãy điền ít nhất một mục.')
    await savePrivates(trx, office, [{ personId: person.id, values }])
    const version = await nextVersion(trx, person)
    record({ subjects: [person.id], changes: { written: namesOf(written), erased: namesOf(erased) } })
    return { personId: person.id, version }
  },
})

/**
 * Xem dữ liệu riêng. Reading is an act: who, which fields and what for stand in the person's own timeline. The answer is kept
 * nowhere, so a repeat of the same call is told nothing and must be asked anew.
 */
export const revealPrivates = action({
  name: 'person.revealPrivates',
  title: 'Xem dữ liệu riêng',
  input: z.object({
    personId: id,
    fields: z.array(z.enum(privateFieldNames, 'Chọn mục cần xem.')).min(1, 'Chọn ít nhất một mục.').max(5),
    purpose: text(300),
  }),
  again: ({ personId }) => ({ personId, values: null as Partial<Record<PrivateField, string>> | null }),
  load: async (at) => {
    const { person, standing } = await load(at)
    return { person, standing }
  },
  may: ({ standing }) => standing,
  run: async ({ office, trx, input, object: { person }, record }) => {
    const fields = privateFieldNames.filter((field) => input.fields.includes(field))
    const values = await openPrivates(trx, office, person.id, fields)
    record({ subjects: [person.id], changes: { fields: namesOf(fields), purpose: input.purpose } })
    return { personId: person.id, values }
  },
})

/** Xoá dữ liệu riêng for good, by destroying the key under which it was sealed. */
export const erasePrivatesOf = action({
  name: 'person.erasePrivates',
  title: 'Xoá dữ liệu riêng',
  input: z.object({ personId: id, version: z.number().int(), reason: text(500) }),
  load,
  may,
  run: async ({ trx, input, object: { person }, record }) => {
    const known = (await masksOf(trx, person.id)).map(({ field }) => field)
    if (known.length === 0) throw new Conflict('Người này không có dữ liệu riêng nào trong sổ, không còn gì để xoá.')
    await erasePrivates(trx, person.id)
    const version = await nextVersion(trx, person)
    record({ subjects: [person.id], changes: { erased: namesOf(known), reason: input.reason } })
    return { personId: person.id, version }
  },
})
