import { sql } from 'kysely'
import type { Db, Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import './person.store.ts'

/** Vị trí công tác of a person, the first first. */
export function postsOf(db: Db | Trx, personId: string) {
  return db
    .selectFrom('posts as t')
    .innerJoin('organisations as o', 'o.id', 't.organisation_id')
    .select(['t.id', 't.title', 't.category', 't.leader', 't.from_on', 't.to_on', 't.concurrent', 't.basis'])
    .select(['o.id as organisation_id', 'o.name as organisation_name'])
    .where('t.person_id', '=', personId)
    .orderBy(sql`t.from_on nulls first`)
    .orderBy('t.id')
    .execute()
}

/** An absence that falls into the same days as this one would. */
export function overlappingAbsence(
  trx: Trx,
  personId: string,
  { from, to }: { from: Day; to: Day | null },
  besides?: string,
) {
  let rows = trx
    .selectFrom('absences')
    .select(['id', 'from_on'])
    .where('person_id', '=', personId)
    .where(sql<boolean>`(to_on is null or ${from} < to_on)`)
  if (to !== null) rows = rows.where('from_on', '<', to)
  if (besides !== undefined) rows = rows.where('id', '<>', besides)
  return rows.orderBy('from_on').executeTakeFirst()
}

/** Đăng ký thi đua của một năm; of a year that has one already it is replaced. */
export async function saveRegistration(
  trx: Trx,
  subjectId: string,
  { year, registered, basis }: { year: number; registered: boolean; basis: string },
): Promise<void> {
  await trx
    .insertInto('yearly_registrations')
    .values({ subject_id: subjectId, year, registered, basis: basis || null })
    .onConflict((conflict) =>
      conflict.columns(['subject_id', 'year']).doUpdateSet({ registered, basis: basis || null }),
    )
    .execute()
}
