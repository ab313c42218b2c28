import { sql } from 'kysely'
import * as z from 'zod'
import { view } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import { id } from '../../base/ids.ts'
import { pageInput } from '../../base/lists.ts'
import { fold } from '../../base/text.ts'
import { relatedTo } from '../../registry/organisations/organisation.store.ts'
import { findDoubles, totalsOf, type Double, type ToldFigure } from './movement.consolidation.ts'
import { columnsOf, headingOf } from './movement.consolidation.sheet.ts'
import { daysLate } from './movement.lateness.ts'
import type { ReportKind } from './movement.ts'
import { findMovement, readIndicators } from './movement.store.ts'

const { q, page, size } = pageInput(['unit'])

/** Bảng tổng hợp: recipients × indicators for one reporting period, every figure traceable to the unit that gave it. */
export const consolidateReports = view({
  name: 'movement.consolidation',
  title: 'Tổng hợp báo cáo',
  input: z.object({
    movementId: id,
    kind: z.enum(['halfYear', 'year']).default('halfYear'),
    /** Only those that have sent their report, or only those that have not. */
    sent: z.enum(['yes', 'no']).optional(),
    q,
    page,
    size,
  }),
  load: async ({ db, input, today }) => {
    const movement = await findMovement(db, input.movementId)
    return { movement, related: await relatedTo(db, movement.issuer_id, today) }
  },
  may: ({ related }) => ({ related }),
  show: async ({ db, object: { movement }, input, today }) => {
    const [indicators, units] = await Promise.all([
      readIndicators(db, movement.id),
      readUnits(db, movement.id, input.kind),
    ])
    const asked = units.filter((unit) => isAsked(unit, input))
    const shown = asked.slice((input.page - 1) * input.size, input.page * input.size)
    const words = await readWords(db, shown)
    const doubles = findDoubles(units)
    return {
      movement: { id: movement.id, name: movement.name, period_text: movement.period_text },
      kind: input.kind,
      indicators,
      rows: shown.map((unit) => ({
        ...unit,
        ...(words.get(unit.report_id) ?? noWords),
        /** Working days by which the report is late, or was when it came. */
        late: daysLate(unit.report_due_on, unit.sent_on ?? today),
      })),
      page: input.page,
      size: input.size,
      total: asked.length,
      totalIsExact: true,
      /** All units, whatever was asked for: these are what the totals are about. */
      units: { asked: units.length, reported: units.filter((unit) => unit.report_id !== null).length },
      totals: totalsOf(indicators, units),
      doubles: doubles.slice(0, mostDoubles).map(inBrief),
      doublesFound: doubles.length,
    }
  },
  sheet: {
    name: 'Tổng hợp báo cáo',
    heading: { tells: ['movementId', 'kind'], of: (answer) => headingOf(answer) },
    columns: (answer) => columnsOf(answer),
  },
})

/** A sum that a whole province tells fills no page: so many are listed, and of each so many tellers. */
const mostDoubles = 20
const mostTellers = 10

function inBrief(double: Double) {
  return { ...double, tellers: double.tellers.slice(0, mostTellers), told: double.tellers.length }
}

type Unit = Awaited<ReturnType<typeof readUnits>>[number]

function isAsked(unit: Unit, { sent, q: words }: { sent?: 'yes' | 'no' | undefined; q: string }): boolean {
  if (sent && (sent === 'yes') !== (unit.report_id !== null)) return false
  return fold(unit.organisation_name).includes(fold(words))
}

/** Every recipient with what it reported for the period, no more than a movement may have; who has sent comes first. */
function readUnits(db: Db, movementId: string, kind: ReportKind) {
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
      .select(
        sql<Record<string, ToldFigure> | null>`(select jsonb_object_agg(f.indicator_id,
          jsonb_build_object('value', f.value, 'items', f.items)) from report_figures f where f.report_id = p.id)`.as(
          'figures',
        ),
      )
      .where('r.movement_id', '=', movementId)
      .orderBy(sql`p.id is null`)
      .orderBy(sql`o.name collate vietnamese`)
      .limit(1000)
      .execute()
  )
}

const noWords = { summary: null, difficulties: null }

/** Kết quả, vướng mắc: long texts, read for the units of one page only. */
async function readWords(db: Db, units: Unit[]) {
  const ids = units.flatMap((unit) => unit.report_id ?? [])
  const rows = await db
    .selectFrom('reports')
    .select(['id', 'summary', 'difficulties'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Map<string | null, { summary: string; difficulties: string }>(
    rows.map(({ id: reportId, summary, difficulties }) => [reportId, { summary, difficulties }]),
  )
}
