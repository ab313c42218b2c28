import { sql } from 'kysely'
import type { Day } from '../../base/days.ts'
import type { Db, Trx } from '../../base/database/database.ts'
import { NotFound } from '../../base/errors.ts'
import '../../registry/people/person.store.ts'
import '../movements/movement.store.ts'
import { exemplarCode, type ExemplarStage, type ExemplarStory } from './exemplar.ts'

export async function findExemplar(db: Db | Trx, exemplarId: string) {
  const exemplar = await db
    .selectFrom('exemplars as e')
    .innerJoin('organisations as o', 'o.id', 'e.organisation_id')
    .selectAll('e')
    .select('o.name as organisation_name')
    .where('e.id', '=', exemplarId)
    .executeTakeFirst()
  if (!exemplar) throw new NotFound('Không có gương điển hình này.')
  return exemplar
}

export async function isKnown(
  trx: Trx,
  table: 'people' | 'organisations' | 'movements',
  rowId: string,
): Promise<boolean> {
  return (await trx.selectFrom(table).select('id').where('id', '=', rowId).executeTakeFirst()) !== undefined
}

/** The next free code of the year. The book is one for the whole office; who asks at the same time waits. */
export async function nextCode(trx: Trx, year: number): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('exemplars.code'))`.execute(trx)
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substring(code from ${`^DH-${year}-(\\d{1,6})$`}::text)::int), 0) as last from exemplars`.execute(
    trx,
  )
  return exemplarCode(year, rows[0]!.last + 1)
}

declare module '../../base/database/database.ts' {
  interface Database {
    exemplars: {
      id: string
      code: string
      subject_kind: 'person' | 'collective'
      subject_id: string
      organisation_id: string
      movement_id: string | null
      field: string | null
      title: string
      lead: string
      figure: string
      figure_label: string
      story: import('kysely').JSONColumnType<ExemplarStory>
      found_on: Day
      stage: ExemplarStage
      published_at: Date | null
      version: import('kysely').Generated<number>
    }
  }
}
