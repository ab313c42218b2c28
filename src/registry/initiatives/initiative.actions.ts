import * as z from 'zod'
import { action } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import { showDay, yearOf, type Day } from '../../base/days.ts'
import { Conflict, wrongField } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { initiativeScopes } from '../../law/vocabulary.ts'
import { authoritiesOf } from '../organisations/organisation.store.ts'
import { findPerson, standingOfPerson } from '../people/person.store.ts'
import { initiativeInput, isWider, mayRecognise, recognitionInput } from './initiative.ts'
import { lockInitiative, recogniserOf, standingOfInitiative } from './initiative.store.ts'

/** Ghi một sáng kiến vào sổ. It counts once it is recognised. */
export const enterInitiative = action({
  name: 'initiative.enter',
  title: 'Ghi sáng kiến vào sổ',
  input: z.object({ personId: id, ...initiativeInput.shape }),
  load: async ({ trx, input, today }) => {
    const person = await findPerson(trx, input.personId, today)
    return { person, standing: await standingOfPerson(trx, person, today) }
  },
  may: ({ standing }) => standing,
  run: async ({ trx, input, object: { person }, today, record }) => {
    refuseFutureYear(input.year, today)
    const initiativeId = newId()
    const added = await trx
      .insertInto('initiatives')
      .values({
        id: initiativeId,
        code: input.code,
        person_id: person.id,
        year: input.year,
        name: input.name,
        scope: input.scope,
        kind: input.kind,
        decision: null,
        used_for: null,
      })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw new Conflict(alreadyThere(input.code))
    record({
      subjects: [initiativeId, person.id],
      changes: { code: input.code, year: input.year },
      personal: { name: input.name, scope: input.scope, kind: input.kind },
    })
    return { initiativeId }
  },
})

const ofInitiative = { initiativeId: id, version: z.number().int() }

async function load({ trx, input, today }: { trx: Trx; input: { initiativeId: string }; today: Day }) {
  const initiative = await lockInitiative(trx, input.initiativeId)
  return { initiative, version: initiative.version, standing: await standingOfInitiative(trx, initiative, today) }
}

/** Sửa chỗ ghi chưa đúng. What was used for an honour stays as it was used. */
export const changeInitiative = action({
  name: 'initiative.change',
  title: 'Sửa sáng kiến',
  input: z.object({ ...ofInitiative, ...initiativeInput.shape }),
  load,
  may: ({ standing }) => standing,
  kept: ({ initiative: { code, name, year, scope, kind } }) => ({ code, name, year, scope, kind }),
  run: async ({ trx, input, object: { initiative }, today, record }) => {
    refuseFutureYear(input.year, today)
    if (initiative.used_for !== null)
      throw new Conflict('Sáng kiến này đã dùng để xét khen thưởng nên không sửa được nữa.')
    if (initiative.decision !== null && input.scope !== initiative.scope)
      throw wrongField('scope', 'Phạm vi đã ghi trong quyết định công nhận. Hãy ghi quyết định công nhận phạm vi mới.')
    const { code, name, year, scope, kind } = input
    const known = await trx
      .selectFrom('initiatives')
      .select('id')
      .where('code', '=', code)
      .where('id', '!=', initiative.id)
      .executeTakeFirst()
    if (known) throw new Conflict(alreadyThere(code))
    await trx
      .updateTable('initiatives')
      .set({ code, name, year, scope, kind, version: initiative.version + 1 })
      .where('id', '=', initiative.id)
      .execute()
    record({
      subjects: [initiative.id, initiative.person_id],
      changes: { code, year },
      personal: { name, scope, kind },
    })
    return { version: initiative.version + 1 }
  },
})

/**
 * Ghi việc công nhận: by a council of initiatives or a body at the level that the scope asks for. Nobody recognises the same
 * twice; a body higher up may recognise that it reaches further.
 */
export const recogniseInitiative = action({
  name: 'initiative.recognise',
  title: 'Ghi quyết định công nhận',
  input: z.object({ ...ofInitiative, ...recognitionInput.shape }),
  load,
  may: ({ standing }) => standing,
  run: async ({ trx, input, object: { initiative }, today, record }) => {
    if (input.recognisedOn > today) throw wrongField('recognisedOn', `Ngày ${showDay(input.recognisedOn)} chưa đến.`)
    if (initiative.decision !== null && !isWider(input.scope, initiative.scope))
      throw new Conflict(
        `Sáng kiến này đã được công nhận phạm vi ${initiativeScopes[initiative.scope]} theo ${initiative.decision}. Chỉ ghi thêm được quyết định công nhận phạm vi rộng hơn.`,
      )
    const recogniser = await recogniserOf(trx, input.bodyId, input.recognisedOn)
    if (!mayRecognise(recogniser.level, input.scope))
      throw wrongField(
        'bodyId',
        `${recogniser.name} không công nhận được phạm vi ${initiativeScopes[input.scope]}: phạm vi này do bộ, ban, ngành, tỉnh công nhận.`,
      )
    await requireAbove(trx, recogniser, initiative.organisation_id, input.recognisedOn)
    const decision = `Quyết định số ${input.symbol} ngày ${showDay(input.recognisedOn)}`
    await trx
      .updateTable('initiatives')
      .set({
        decision,
        scope: input.scope,
        recognised_by: input.bodyId,
        recognised_on: input.recognisedOn,
        version: initiative.version + 1,
      })
      .where('id', '=', initiative.id)
      .execute()
    record({
      subjects: [initiative.id, initiative.person_id],
      changes: {
        code: initiative.code,
        by: recogniser.name,
        symbol: input.symbol,
        recognisedOn: input.recognisedOn,
        scope: input.scope,
      },
    })
    return { version: initiative.version + 1 }
  },
})

/** The unit of the author, one above it on either line, or a council of one of these. */
async function requireAbove(
  trx: Trx,
  recogniser: { name: string; bodyId: string },
  unitId: string | null,
  on: Day,
): Promise<void> {
  if (unitId === null || unitId === recogniser.bodyId) return
  const { administrative, sector } = await authoritiesOf(trx, unitId, on)
  if ([...administrative, ...sector].includes(recogniser.bodyId)) return
  throw wrongField(
    'bodyId',
    `${recogniser.name} không phải đơn vị của tác giả hay cấp trên của đơn vị ấy vào ngày ${showDay(on)}.`,
  )
}

function refuseFutureYear(year: number, today: Day): void {
  if (year > yearOf(today)) throw wrongField('year', `Năm ${year} chưa đến.`)
}

function alreadyThere(code: string): string {
  return `Sáng kiến mã ${code} đã ghi trong sổ. Mỗi sáng kiến ghi một lần.`
}
