import { sql } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { id } from '../../base/ids.ts'
import { containing, onePage, pageInput } from '../../base/lists.ts'
import { nextActs, noStanding } from '../../base/policy.ts'
import { historyOf } from '../../registry/accounts/history.store.ts'
import { tell, told, type Sentences } from '../../registry/accounts/history.ts'
import { findOrganisation, relatedTo } from '../../registry/organisations/organisation.store.ts'
import { findPerson } from '../../registry/people/person.store.ts'
import { publishExemplar } from './exemplar.actions.ts'
import { exemplarStages } from './exemplar.ts'
import { findExemplar } from './exemplar.store.ts'

/** Danh sách gương điển hình. */
export const listExemplars = view({
  name: 'exemplar.list',
  title: 'Điển hình',
  input: z.object({
    ...pageInput(['found', 'title'], true),
    stage: z.enum(['found', 'fostered', 'published']).optional(),
    subjectKind: z.enum(['person', 'collective']).optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, input, visible }) => {
    let query = db
      .selectFrom('exemplars as e')
      .innerJoin('organisations as o', 'o.id', 'e.organisation_id')
      .select([
        'e.id',
        'e.code',
        'e.title',
        'e.field',
        'e.figure',
        'e.figure_label',
        'e.found_on',
        'e.stage',
        'e.published_at',
        'e.subject_kind',
      ])
      .select('o.name as organisation_name')
      .where(visible({}))
    if (input.q) {
      const found = containing(input.q)
      query = query.where(sql<boolean>`(fold(e.title) like ${found} or o.name_folded like ${found})`)
    }
    if (input.stage) query = query.where('e.stage', '=', input.stage)
    if (input.subjectKind) query = query.where('e.subject_kind', '=', input.subjectKind)
    return onePage(db, query, input, { found: sql`e.found_on`, title: sql`e.title collate vietnamese` }, sql`e.id`)
  },
  sheet: {
    name: 'Điển hình',
    columns: [
      { title: 'Mã', value: (row) => row.code },
      { title: 'Gương điển hình', value: (row) => row.title },
      { title: 'Đơn vị', value: (row) => row.organisation_name },
      { title: 'Lĩnh vực', value: (row) => row.field ?? 'Toàn diện' },
      { title: 'Phát hiện ngày', value: (row) => row.found_on },
      { title: 'Tình trạng', value: (row) => exemplarStages[row.stage] },
    ],
  },
})

/** Một gương điển hình. */
export const showExemplar = view({
  name: 'exemplar.show',
  title: 'Điển hình',
  input: z.object({ exemplarId: id }),
  load: ({ db, input }) => findExemplar(db, input.exemplarId),
  may: () => noStanding,
  show: async ({ db, office, actor, object: exemplar, today }) => {
    const related = await relatedTo(db, exemplar.organisation_id, today)
    return {
      exemplar,
      /** Name of the person or collective told of. */
      subject: await subjectName(db, exemplar, today),
      /** The movement in which it was found. */
      movement: await movementOf(db, exemplar.movement_id),
      next: nextActs(office.policy, actor, { related }, [
        { ...publishExemplar, blocked: exemplar.published_at && 'Đã đăng trên cổng công khai.' },
      ]),
      history: tell(await historyOf(db, exemplar.id), exemplarSentences),
    }
  },
})

/** Of a person whose entry was merged since, the name of the one that stands. */
async function subjectName(
  db: Db,
  exemplar: { subject_kind: 'person' | 'collective'; subject_id: string },
  today: Day,
) {
  if (exemplar.subject_kind === 'person') return (await findPerson(db, exemplar.subject_id, today)).name
  return (await findOrganisation(db, exemplar.subject_id)).name
}

async function movementOf(db: Db, movementId: string | null) {
  if (movementId === null) return null
  return db.selectFrom('movements').select(['id', 'name']).where('id', '=', movementId).executeTakeFirstOrThrow()
}

const exemplarSentences: Sentences = {
  'exemplar.enter': () => told('Giới thiệu gương điển hình'),
  'exemplar.publish': () => told('Nêu gương trên cổng công khai'),
}
