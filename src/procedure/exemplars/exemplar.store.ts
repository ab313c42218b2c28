import type { Day } from '../../base/days.ts'
import type { Db, Trx } from '../../base/database/database.ts'
import { NotFound } from '../../base/errors.ts'
import type { ExemplarStage, ExemplarStory } from './exemplar.ts'

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
