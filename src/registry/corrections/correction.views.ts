import { sql } from 'kysely'
import * as z from 'zod'
import { nothing, view, type Download } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import { NotFound } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { containing, onePage, pageInput, vietnamese } from '../../base/lists.ts'
import { nextActs, type Actor } from '../../base/policy.ts'
import type { Day } from '../../base/days.ts'
import { loadFile } from '../files/file.store.ts'
import { unitView } from '../organisations/organisation.ts'
import { relationsOf, withinUnit } from '../organisations/organisation.store.ts'
import { answerCorrection } from './correction.actions.ts'
import { correctionSection, correctionSections, correctionState, correctionStates } from './correction.ts'
import { corrections, findCorrection, standingOf } from './correction.store.ts'

/** Đề nghị sửa hồ sơ of the people of the units in reach. */
export const listCorrections = view({
  name: 'correction.list',
  title: 'Đề nghị sửa hồ sơ',
  input: z.object({
    ...pageInput(['asked', 'person', 'organisation'], true),
    stage: correctionState.optional(),
    section: correctionSection.optional(),
    /** The unit whose officer answers; as it was: on the day on which it was asked. */
    organisationId: id.optional(),
    unitView,
  }),
  load: nothing,
  may: () => 'scoped',
  show: ({ db, input, today, visible }) => {
    let query = corrections(db).where(visible(relationsOf(sql`r.organisation_id`, today)))
    if (input.q) query = query.where(sql<boolean>`p.name_folded like ${containing(input.q)}`)
    if (input.stage) query = query.where('r.state', '=', input.stage)
    if (input.section) query = query.where('r.section', '=', input.section)
    if (input.organisationId)
      query = query.where(
        withinUnit(sql`r.organisation_id`, input.organisationId, input.unitView, sql`r.asked_on`, today),
      )
    const sorts = {
      asked: { neverNull: sql`r.asked_on` },
      person: { neverNull: vietnamese(sql`p.name`) },
      organisation: { neverNull: vietnamese(sql`o.name`) },
    }
    return onePage(db, query, input, sorts, sql`r.id`)
  },
  sheet: {
    name: 'Đề nghị sửa hồ sơ',
    columns: [
      { title: 'Ngày đề nghị', value: (row) => row.asked_on },
      { title: 'Mã', value: (row) => row.person_code },
      { title: 'Họ và tên', value: (row) => row.person_name },
      { title: 'Đơn vị', value: (row) => row.organisation_name },
      { title: 'Phần', value: (row) => correctionSections[row.section] },
      { title: 'Đang ghi', value: (row) => row.wrong },
      { title: 'Đúng ra', value: (row) => row.right_value },
      { title: 'Tình trạng', value: (row) => correctionStates[row.state] },
      { title: 'Trả lời', value: (row) => row.answer },
      { title: 'Ngày trả lời', value: (row) => row.answered_on },
    ],
  },
})

/** Đề nghị của tôi: what I have asked and what came of it, the newest first. */
export const listOwnCorrections = view({
  name: 'correction.mine',
  title: 'Đề nghị sửa của tôi',
  input: z.object(pageInput(['asked'], true)),
  load: nothing,
  may: () => 'scoped',
  show: ({ db, input, actor, visible }) => {
    const own = corrections(db)
      .where('r.person_id', '=', actor.personId ?? nobody)
      .where(visible({}))
    return onePage(db, own, input, { asked: { neverNull: sql`r.asked_on` } }, sql`r.id`)
  },
})

/** Stands where an account has no person behind it: no row bears this id. */
const nobody = '00000000-0000-0000-0000-000000000000'

async function load({
  db,
  input,
  actor,
  today,
}: {
  db: Db
  input: { correctionId: string }
  actor: Actor
  today: Day
}) {
  const correction = await findCorrection(db, input.correctionId)
  return { correction, standing: await standingOf(db, correction, actor, today) }
}

/** Một đề nghị sửa, for who answers it and for who asked. */
export const showCorrection = view({
  name: 'correction.show',
  title: 'Đề nghị sửa hồ sơ',
  input: z.object({ correctionId: id }),
  load,
  may: ({ standing }) => standing,
  show: async ({ office, actor, object: { correction, standing } }) => ({
    correction,
    isOwn: standing.stage === 'own',
    next: correction.state === 'asked' ? nextActs(office.policy, actor, standing, [answerCorrection]) : [],
  }),
})

/** Minh chứng kèm đề nghị. */
export const readCorrectionFile = view({
  name: 'correction.file',
  title: 'Tệp minh chứng',
  input: z.object({ correctionId: id }),
  load,
  may: ({ standing }) => standing,
  show: async ({ db, office, object: { correction } }): Promise<Download> => {
    if (!correction.file_hash) throw new NotFound('Đề nghị này không kèm tệp.')
    const file = await loadFile(db, office.folder, correction.file_hash)
    return { download: { ...file, name: correction.file_name! } }
  },
})
