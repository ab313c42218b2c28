import * as z from 'zod'
import { action } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import { showDay, yearOf, type Day } from '../../base/days.ts'
import { Conflict, wrongField } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { relatedTo } from '../../registry/organisations/organisation.store.ts'
import { findPerson, requireStandingEntry } from '../../registry/people/person.store.ts'
import { exemplarInput, type ExemplarInput } from './exemplar.ts'
import { findExemplar, isKnown, nextCode } from './exemplar.store.ts'

/** Giới thiệu một gương điển hình. */
export const enterExemplar = action({
  name: 'exemplar.enter',
  title: 'Giới thiệu gương điển hình',
  input: exemplarInput,
  load: async ({ trx, input, today }) => ({ related: await relatedTo(trx, input.organisationId, today) }),
  may: ({ related }) => ({ related }),
  run: async ({ trx, input, today, record }) => {
    await refuseWrong(trx, input, today)
    const exemplarId = newId()
    const code = input.code || (await nextCode(trx, yearOf(today)))
    const added = await trx
      .insertInto('exemplars')
      .values({
        id: exemplarId,
        code,
        subject_kind: input.subjectKind,
        subject_id: input.subjectId,
        organisation_id: input.organisationId,
        movement_id: input.movementId,
        field: input.field || null,
        title: input.title,
        lead: input.lead,
        figure: input.figure,
        figure_label: input.figureLabel,
        story: JSON.stringify(input.story),
        found_on: input.foundOn,
        stage: 'found',
        published_at: null,
      })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw wrongField('code', `Mã ${code} đã dùng cho một gương điển hình khác.`)
    record({ subjects: [exemplarId, input.subjectId], changes: { code, title: input.title } })
    return { exemplarId, code }
  },
})

/** Nêu gương trên cổng công khai. */
export const publishExemplar = action({
  name: 'exemplar.publish',
  title: 'Nêu gương trên cổng công khai',
  input: z.object({ exemplarId: id }),
  load: async ({ trx, input, today }) => {
    const exemplar = await findExemplar(trx, input.exemplarId)
    return { exemplar, related: await relatedTo(trx, exemplar.organisation_id, today) }
  },
  may: ({ related }) => ({ related }),
  run: async ({ trx, object: { exemplar }, now, record }) => {
    const changed = await trx
      .updateTable('exemplars')
      .set({ published_at: now, stage: 'published' })
      .where('id', '=', exemplar.id)
      .where('published_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!changed) throw new Conflict('Gương điển hình này đã đăng trên cổng công khai.')
    record({ subjects: [exemplar.id, exemplar.subject_id], changes: { published: true } })
    return { exemplarId: exemplar.id }
  },
})

/** What the database would refuse in its own words, or could not notice: who is told of, where found, on which day. */
async function refuseWrong(trx: Trx, input: ExemplarInput, today: Day): Promise<void> {
  const subjects = input.subjectKind === 'person' ? 'people' : 'organisations'
  if (!(await isKnown(trx, subjects, input.subjectId))) {
    throw wrongField('subjectId', 'Không có người hoặc tập thể này trong sổ.')
  }
  if (input.subjectKind === 'person')
    requireStandingEntry(await findPerson(trx, input.subjectId, today), input.subjectId)
  if (input.movementId !== null && !(await isKnown(trx, 'movements', input.movementId))) {
    throw wrongField('movementId', 'Không có phong trào này.')
  }
  if (input.foundOn > today) throw wrongField('foundOn', `Ngày ${showDay(input.foundOn)} chưa đến.`)
}
