import { action } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import { showDay } from '../../base/days.ts'
import { Conflict, NotFound } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { noStanding } from '../../base/policy.ts'
import { storeFile } from '../files/file.store.ts'
import { findOwn, keepersOf } from '../people/person.store.ts'
import {
  correctionAnswer,
  correctionInput,
  correctionSections,
  correctionStates,
  correctionWithdrawal,
  type CorrectionSection,
} from './correction.ts'
import { lockCorrection, standingOf, type Correction } from './correction.store.ts'

/** Đề nghị sửa: by the person, about the own record. It goes to the unit that keeps it. */
export const askCorrection = action({
  name: 'correction.ask',
  title: 'Đề nghị sửa hồ sơ',
  input: correctionInput,
  load: async ({ trx, actor, today }) => {
    const person = await findOwn(trx, actor, today)
    const [unit] = person.organisation_id ? [person.organisation_id] : await keepersOf(trx, person.id, today)
    if (!unit) throw new Conflict('Chưa có đơn vị nào giữ hồ sơ của bạn. Hãy nhờ quản trị ghi đơn vị giữ hồ sơ.')
    return { person, unit }
  },
  may: () => noStanding,
  run: async ({ office, trx, input, object: { person, unit }, today, now, record }) => {
    const { file } = input
    const hash = file
      ? await storeFile(trx, office.folder, { ...file, bytes: Buffer.from(file.base64, 'base64') }, now)
      : null
    const correctionId = newId()
    await trx
      .insertInto('correction_requests')
      .values({
        id: correctionId,
        person_id: person.id,
        organisation_id: unit,
        section: input.section,
        wrong: input.wrong,
        right_value: input.right,
        file_hash: hash,
        file_name: file?.name ?? null,
        asked_on: today,
        state: 'asked',
      })
      .execute()
    record({
      subjects: [person.id],
      changes: { correctionId, about: aboutOf(input.section), file: hash },
      personal: { wrong: input.wrong, right: input.right },
    })
    return { correctionId, version: 1 }
  },
})

/** Trả lời đề nghị: what was done about it, or why nothing is. The record itself is changed by its own acts, each with a basis. */
export const answerCorrection = action({
  name: 'correction.answer',
  title: 'Trả lời đề nghị sửa',
  input: correctionAnswer,
  load: async ({ trx, input, actor, today }) => {
    const correction = await lockCorrection(trx, input.correctionId)
    return { correction, version: correction.version, standing: await standingOf(trx, correction, actor, today) }
  },
  may: ({ standing }) => standing,
  run: async ({ trx, input, object: { correction }, today, record }) => {
    requireOpen(correction)
    const version = await close(trx, correction, {
      state: input.outcome,
      answer: input.answer,
      answered_on: today,
    })
    record({
      subjects: [correction.person_id],
      changes: { correctionId: correction.id, about: aboutOf(correction.section), outcome: input.outcome },
      personal: { answer: input.answer },
    })
    return { correctionId: correction.id, version }
  },
})

/** Rút đề nghị, by who made it. */
export const withdrawCorrection = action({
  name: 'correction.withdraw',
  title: 'Rút đề nghị sửa',
  input: correctionWithdrawal,
  load: async ({ trx, input, actor }) => {
    const correction = await lockCorrection(trx, input.correctionId)
    if (correction.person_id !== actor.personId) throw new NotFound('Bạn không có đề nghị này.')
    return { correction, version: correction.version }
  },
  may: () => noStanding,
  run: async ({ trx, object: { correction }, today, record }) => {
    requireOpen(correction)
    const version = await close(trx, correction, { state: 'withdrawn', answered_on: today })
    record({
      subjects: [correction.person_id],
      changes: { correctionId: correction.id, about: aboutOf(correction.section) },
    })
    return { correctionId: correction.id, version }
  },
})

/** In words, for the timeline of the person. */
function aboutOf(section: CorrectionSection): string {
  return correctionSections[section].toLocaleLowerCase('vi')
}

function requireOpen({ state, answered_on }: Correction): void {
  if (state === 'asked') return
  throw new Conflict(`Đề nghị này ${correctionStates[state]} ngày ${showDay(answered_on!)}, không còn chờ trả lời.`)
}

async function close(trx: Trx, correction: Correction, answer: Partial<Correction>): Promise<number> {
  const version = correction.version + 1
  const closed = await trx
    .updateTable('correction_requests')
    .set({ state: answer.state!, answer: answer.answer ?? null, answered_on: answer.answered_on!, version })
    .where('id', '=', correction.id)
    .where('state', '=', 'asked')
    .executeTakeFirst()
  if (closed.numUpdatedRows !== 1n) throw new Conflict('Đề nghị này vừa được trả lời.')
  return version
}
