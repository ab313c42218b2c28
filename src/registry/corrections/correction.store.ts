import type { Generated } from 'kysely'
import type { Db, Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { NotFound } from '../../base/errors.ts'
import type { Actor, Standing } from '../../base/policy.ts'
import { relatedTo } from '../organisations/organisation.store.ts'
import type { CorrectionSection, CorrectionState } from './correction.ts'
import '../people/person.store.ts'

/** Đề nghị sửa with the names of who asks and which unit answers. */
export function corrections(db: Db | Trx) {
  return db
    .selectFrom('correction_requests as r')
    .innerJoin('people as p', 'p.id', 'r.person_id')
    .innerJoin('organisations as o', 'o.id', 'r.organisation_id')
    .selectAll('r')
    .select(['p.name as person_name', 'p.code as person_code', 'o.name as organisation_name'])
}

/** One of them. */
export type Correction = Awaited<ReturnType<typeof findCorrection>>

export async function findCorrection(db: Db | Trx, correctionId: string) {
  const row = await corrections(db).where('r.id', '=', correctionId).executeTakeFirst()
  if (!row) throw new NotFound('Không có đề nghị này, hoặc đề nghị không gửi đến đơn vị của bạn.')
  return row
}

/** The same, held until the transaction ends. */
export async function lockCorrection(trx: Trx, correctionId: string): Promise<Correction> {
  await trx.selectFrom('correction_requests').select('id').where('id', '=', correctionId).forUpdate().execute()
  return findCorrection(trx, correctionId)
}

/** How a request stands: through the unit that answers; in stage `own` for the person who asked. */
export async function standingOf(
  db: Db | Trx,
  correction: Pick<Correction, 'organisation_id' | 'person_id'>,
  actor: Actor,
  today: Day,
): Promise<Standing> {
  const related = await relatedTo(db, correction.organisation_id, today)
  const isOwn = actor.personId === correction.person_id
  return { related, conflicted: [correction.person_id], stage: isOwn ? 'own' : 'other' }
}

declare module '../../base/database/database.ts' {
  interface Database {
    correction_requests: {
      id: string
      person_id: string
      organisation_id: string
      section: CorrectionSection
      wrong: string
      right_value: string
      file_hash: string | null
      file_name: string | null
      asked_on: Day
      state: CorrectionState
      answer: Generated<string | null>
      answered_on: Generated<Day | null>
      version: Generated<number>
    }
  }
}
