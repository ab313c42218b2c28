import { sql } from 'kysely'
import * as z from 'zod'
import { action } from '../../base/action.ts'
import { anyOfIds, type Trx } from '../../base/database/database.ts'
import { Conflict, NotFound } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { text } from '../../base/text.ts'
import { dismissInput, mergeInput } from './duplicate.ts'
import { lockPair, requireNotMerged, standingOfPair } from './duplicate.store.ts'

/**
 * Gộp hai bản ghi của một người. Nothing that was written about either moves: the facts of both are read together from now on, and
 * apart again once the merger is taken back.
 */
export const mergePeople = action({
  name: 'duplicates.merge',
  title: 'Gộp hai bản ghi',
  input: mergeInput,
  load: async ({ trx, input, today }) => {
    const [kept, merged] = await lockPair(trx, input.keptId, input.mergedId)
    return { kept, merged, standing: await standingOfPair(trx, kept.id, merged.id, today) }
  },
  may: ({ standing }) => standing,
  run: async ({ trx, input, object: { kept, merged }, today, record }) => {
    await requireNotMerged(trx, merged)
    await requireNotMerged(trx, kept)
    await refuseAccountOf(trx, merged)
    await refuseCoAuthors(trx, kept, merged)
    const mergeId = newId()
    await trx
      .insertInto('person_merges')
      .values({ id: mergeId, kept_id: kept.id, merged_id: merged.id, reason: input.reason, merged_on: today })
      .execute()
    // Those merged into it before come along, so that everybody is found in one step.
    await trx
      .updateTable('people')
      .set({ merged_into: kept.id })
      .where((row) => row.or([row('id', '=', merged.id), row('merged_into', '=', merged.id)]))
      .execute()
    const [one, other] = [kept.id, merged.id].toSorted()
    await trx.deleteFrom('duplicate_dismissals').where('one_id', '=', one!).where('other_id', '=', other!).execute()
    record({
      subjects: [kept.id, merged.id],
      changes: { kept: kept.code, merged: merged.code, name: kept.name, reason: input.reason },
    })
    return { mergeId, personId: kept.id, code: kept.code, name: kept.name }
  },
})

/** Tách lại: both entries stand as before, with what each has had, and what was written since stays where it was written. */
export const undoMerge = action({
  name: 'duplicates.undoMerge',
  title: 'Tách lại bản ghi đã gộp',
  input: z.object({ mergeId: id, reason: text(500) }),
  load: async ({ trx, input, today }) => {
    const merge = await trx
      .selectFrom('person_merges')
      .select(['id', 'kept_id', 'merged_id', 'undone_on'])
      .where('id', '=', input.mergeId)
      .forUpdate()
      .executeTakeFirst()
    if (!merge) throw new NotFound('Không có lần gộp này, hoặc lần gộp này nằm ngoài phạm vi của bạn.')
    const [kept, merged] = await lockPair(trx, merge.kept_id, merge.merged_id)
    return { merge, kept, merged, standing: await standingOfPair(trx, kept.id, merged.id, today) }
  },
  may: ({ standing }) => standing,
  run: async ({ trx, input, object: { merge, kept, merged }, today, record }) => {
    if (merge.undone_on !== null) throw new Conflict(`Bản ghi mã ${merged.code} đã được tách lại trước đó.`)
    await trx
      .updateTable('person_merges')
      .set({ undone_on: today, undone_reason: input.reason })
      .where('id', '=', merge.id)
      .execute()
    const along = await mergedBefore(trx, merged.id)
    await trx.updateTable('people').set({ merged_into: null }).where('id', '=', merged.id).execute()
    if (along.length > 0)
      await trx.updateTable('people').set({ merged_into: merged.id }).where('id', '=', anyOfIds(along)).execute()
    record({
      subjects: [kept.id, merged.id],
      changes: { kept: kept.code, merged: merged.code, name: merged.name, reason: input.reason },
    })
    return { personId: merged.id, code: merged.code, name: merged.name }
  },
})

/** Hai người khác nhau: the pair is proposed no more. */
export const dismissDuplicate = action({
  name: 'duplicates.dismiss',
  title: 'Xác nhận là hai người khác nhau',
  input: dismissInput,
  load: async ({ trx, input, today }) => {
    const [one, other] = await lockPair(trx, ...sortedPair(input.oneId, input.otherId))
    return { one, other, standing: await standingOfPair(trx, one.id, other.id, today) }
  },
  may: ({ standing }) => standing,
  run: async ({ trx, input, object: { one, other }, today, record }) => {
    await requireNotMerged(trx, one)
    await requireNotMerged(trx, other)
    const added = await trx
      .insertInto('duplicate_dismissals')
      .values({ one_id: one.id, other_id: other.id, reason: input.reason, dismissed_on: today })
      .onConflict((conflict) => conflict.doNothing())
      .returning('one_id')
      .executeTakeFirst()
    if (!added) throw new Conflict('Hai bản ghi này đã được xác nhận là hai người khác nhau.')
    record({ subjects: [one.id, other.id], changes: { one: one.code, other: other.code, reason: input.reason } })
    return { oneId: one.id, otherId: other.id }
  },
})

function sortedPair(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a]
}

/** Who signs in under an entry acts and is in conflict under it: that entry is the one to keep. */
async function refuseAccountOf(trx: Trx, merged: { id: string; code: string }): Promise<void> {
  const account = await trx
    .selectFrom('accounts')
    .select('username')
    .where('person_id', '=', merged.id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (account)
    throw new Conflict(
      `Bản ghi mã ${merged.code} có tài khoản ${account.username}. Hãy giữ lại bản ghi này, hoặc khoá tài khoản đó rồi gộp.`,
    )
}

/** Whom one paper names beside each other are two people; read together they would have one initiative twice. */
async function refuseCoAuthors(
  trx: Trx,
  kept: { id: string; code: string },
  merged: { id: string; code: string },
): Promise<void> {
  const { rows } = await sql<{ code: string }>`
    select i.code from initiative_authors a join initiative_authors b on b.initiative_id = a.initiative_id join initiatives i on i.id = a.initiative_id
    where a.person_id = any(entries_together(${kept.id})) and b.person_id = any(entries_together(${merged.id})) limit 1`.execute(
    trx,
  )
  if (rows[0])
    throw new Conflict(
      `Sáng kiến ${rows[0].code} ghi cả mã ${kept.code} và mã ${merged.code} là tác giả, nên đây là hai người. Nếu đúng là một người, hãy sửa các tác giả của sáng kiến ấy trước rồi gộp.`,
    )
}

/** Entries that had been merged into this one, directly or by way of others, and still are. */
async function mergedBefore(trx: Trx, entryId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive along as (
      select merged_id as id from person_merges where kept_id = ${entryId} and undone_on is null
      union select m.merged_id from along join person_merges m on m.kept_id = along.id and m.undone_on is null
    ) select id from along`.execute(trx)
  return rows.map((row) => row.id)
}
