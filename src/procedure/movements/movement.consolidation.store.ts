/** Tổng hợp as rows: what each unit has reported. */
import { sql } from 'kysely'
import { anyOfIds, type Db } from '../../base/database/database.ts'
import type { ToldFigure } from './movement.consolidation.ts'
import type { ReportKind } from './movement.ts'
import './movement.store.ts'

/** A movement is launched to a thousand at most. */
const mostUnits = 1000

/** Every recipient with what it reported for the period; who has sent comes first. */
export function readUnits(db: Db, movementId: string, kind: ReportKind) {
  const figures = sql<Record<string, ToldFigure> | null>`(select jsonb_object_agg(f.indicator_id,
    jsonb_build_object('value', f.value, 'items', f.items)) from report_figures f where f.report_id = p.id)`
  return (
    db
      .selectFrom('movement_recipients as r')
      .innerJoin('organisations as o', 'o.id', 'r.organisation_id')
      // One report a unit, the newest of its kind: an earlier half-year must not be added to the later one.
      .leftJoinLateral(
        (inner) =>
          inner
            .selectFrom('reports')
            .selectAll()
            .whereRef('movement_id', '=', 'r.movement_id')
            .whereRef('organisation_id', '=', 'r.organisation_id')
            .where('kind', '=', kind)
            .orderBy('period_from', 'desc')
            .limit(1)
            .as('p'),
        (join) => join.onTrue(),
      )
      .select(['r.organisation_id', 'o.name as organisation_name', 'r.report_due_on'])
      .select(['p.id as report_id', 'p.sent_on', 'p.headcount', 'p.symbol', 'p.period_from', 'p.period_to'])
      .select(figures.as('figures'))
      .where('r.movement_id', '=', movementId)
      .orderBy(sql`p.id is null`)
      .orderBy(sql`o.name collate vietnamese`)
      .limit(mostUnits)
      .execute()
  )
}

/** A recipient, and its report if it has sent one. */
export type Unit = Awaited<ReturnType<typeof readUnits>>[number]

/** Kết quả, vướng mắc: long texts, read for the units of one page only. */
export async function withWords(db: Db, units: Unit[]) {
  const ids = units.flatMap((unit) => unit.report_id ?? [])
  const rows = await db
    .selectFrom('reports')
    .select(['id', 'summary', 'difficulties'])
    .where('id', '=', anyOfIds(ids))
    .execute()
  const words = new Map(rows.map(({ id, summary, difficulties }) => [id, { summary, difficulties }]))
  return units.map((unit) => ({ ...unit, ...(words.get(unit.report_id ?? '') ?? noWords) }))
}

const noWords = { summary: null, difficulties: null }
