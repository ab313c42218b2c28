import { sql } from 'kysely'
import type { Day } from '../../base/days.ts'
import { anyOfIds, type Db, type Trx } from '../../base/database/database.ts'
import { NotFound } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Line } from '../../registry/organisations/organisation.ts'
import '../../registry/organisations/organisation.store.ts'
import type { DocumentType, MovementBody, ReportInput, ReportKind, SentReport, SubjectKind } from './movement.ts'

/** Phong trào by its id, with the name of its issuer; throws NotFound. */
export async function findMovement(db: Db | Trx, movementId: string) {
  const movement = await db
    .selectFrom('movements as m')
    .innerJoin('organisations as o', 'o.id', 'm.issuer_id')
    .selectAll('m')
    .select('o.name as issuer_name')
    .where('m.id', '=', movementId)
    .executeTakeFirst()
  if (!movement) throw new NotFound('Không có phong trào này.')
  return movement
}

/** The row by which a body is asked to answer; locked, because answers change it. */
export async function lockRecipient(trx: Trx, movementId: string, organisationId: string) {
  const recipient = await trx
    .selectFrom('movement_recipients as r')
    .innerJoin('movements as m', 'm.id', 'r.movement_id')
    .selectAll('r')
    .select(['m.name', 'm.stage'])
    .where('r.movement_id', '=', movementId)
    .where('r.organisation_id', '=', organisationId)
    .forUpdate('r')
    .executeTakeFirst()
  if (!recipient) throw new NotFound('Đơn vị này không có tên trong nơi nhận của phong trào.')
  return recipient
}

/** The recipient `r` has sent its plan, or has answered by a movement of its own, which is a plan too. */
export const hasAnswered = sql<boolean>`(r.plan_received_on is not null or exists (select from movement_parents a
  join movements answer on answer.id = a.movement_id
  where a.parent_id = r.movement_id and answer.issuer_id = r.organisation_id))`

/** Chỉ tiêu of a movement, in the order of its document. */
export function readIndicators(db: Db | Trx, movementId: string) {
  return db.selectFrom('indicators').selectAll().where('movement_id', '=', movementId).orderBy('position').execute()
}

/** The documents that this one answers, each with its line. */
export function readParents(db: Db, movementId: string) {
  return db
    .selectFrom('movement_parents as a')
    .innerJoin('movements as m', 'm.id', 'a.parent_id')
    .innerJoin('organisations as o', 'o.id', 'm.issuer_id')
    .select(['m.id', 'm.name', 'm.symbol', 'm.document_type', 'm.issued_on', 'a.line', 'o.name as issuer_name'])
    .where('a.movement_id', '=', movementId)
    .orderBy('m.issued_on')
    .execute()
}

export async function countRegistrations(db: Db, movementId: string): Promise<number> {
  const { count } = await db
    .selectFrom('registrations')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('movement_id', '=', movementId)
    .executeTakeFirstOrThrow()
  return count
}

/** How often the report of this unit for this period has been sent; 0 where none was. */
export async function versionOfReport(
  trx: Trx,
  { movementId, organisationId, kind, periodFrom }: ReportInput,
): Promise<number> {
  const report = await trx
    .selectFrom('reports')
    .select('version')
    .where('movement_id', '=', movementId)
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('period_from', '=', periodFrom)
    .executeTakeFirst()
  return report?.version ?? 0
}

/** The newest report of each kind that each of these units has sent, the one sent last first. */
export function readLastReports(
  db: Db,
  movementId: string,
  organisationIds: string[],
): Promise<(SentReport & { organisationId: string })[]> {
  const figures = sql<SentReport['figures']>`coalesce((select jsonb_agg(jsonb_build_object(
    'indicatorId', f.indicator_id, 'value', f.value, 'items', f.items))
    from report_figures f where f.report_id = p.id), '[]')`
  return db
    .selectFrom((inner) =>
      inner
        .selectFrom('reports')
        .selectAll()
        .distinctOn(['organisation_id', 'kind'])
        .where('movement_id', '=', movementId)
        .where('organisation_id', '=', anyOfIds(organisationIds))
        .orderBy('organisation_id')
        .orderBy('kind')
        .orderBy('period_from', 'desc')
        .as('p'),
    )
    .select(['p.organisation_id as organisationId', 'p.kind', 'p.period_from as periodFrom', 'p.period_to as periodTo'])
    .select([sql<string>`coalesce(p.symbol, '')`.as('symbol'), 'p.summary', 'p.difficulties', 'p.headcount'])
    .select(['p.sent_on as sentOn', 'p.version', figures.as('figures')])
    .orderBy('p.sent_on', 'desc')
    .orderBy('p.period_to', 'desc')
    .execute()
}

/**
 * Saves what a unit reports. Sent again for the same period it takes the place of the earlier one, figures and all; the day
 * on which it was first sent stays.
 */
export async function saveReport(trx: Trx, report: ReportInput, sentOn: Day): Promise<{ id: string; version: number }> {
  const { movementId, organisationId, kind, periodFrom, periodTo, symbol, summary, difficulties, headcount } = report
  const values = { symbol: symbol || null, summary, difficulties, headcount, period_to: periodTo }
  const saved = await trx
    .insertInto('reports')
    .values({
      id: newId(),
      movement_id: movementId,
      organisation_id: organisationId,
      kind,
      period_from: periodFrom,
      sent_on: sentOn,
      ...values,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['movement_id', 'organisation_id', 'kind', 'period_from'])
        .doUpdateSet((set) => ({ ...values, version: set('reports.version', '+', 1) })),
    )
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  await saveFigures(trx, saved.id, report.figures)
  return saved
}

async function saveFigures(trx: Trx, reportId: string, figures: ReportInput['figures']): Promise<void> {
  await trx.deleteFrom('report_figures').where('report_id', '=', reportId).execute()
  if (figures.length === 0) return
  const rows = figures.map(({ indicatorId, value, items }) => ({
    report_id: reportId,
    indicator_id: indicatorId,
    value,
    items: JSON.stringify(items),
  }))
  await trx.insertInto('report_figures').values(rows).execute()
}

declare module '../../base/database/database.ts' {
  interface Database {
    movements: {
      id: string
      issuer_id: string
      document_type: DocumentType
      symbol: string | null
      issued_on: Day | null
      signer: string | null
      name: string
      title: string
      body: import('kysely').JSONColumnType<MovementBody>
      period_from: Day | null
      period_to: Day | null
      period_text: string
      stage: 'draft' | 'launched' | 'closed'
      published_at: Date | null
      missing: string[]
      source: string | null
      name_folded: import('kysely').Generated<string>
      created_at: Date
      version: import('kysely').Generated<number>
    }
    movement_parents: { movement_id: string; parent_id: string; line: Line }
    movement_recipients: {
      movement_id: string
      organisation_id: string
      line: Line
      plan_due_on: Day | null
      registration_due_on: Day | null
      report_due_on: Day | null
      acknowledged_on: Day | null
      acknowledged_by: string | null
      plan_symbol: string | null
      plan_issued_on: Day | null
      plan_summary: string | null
      plan_received_on: Day | null
    }
    indicators: {
      id: string
      movement_id: string
      position: number
      name: string
      unit: string
      consolidation: 'sum' | 'weightedMean'
      target: number | null
      invented: boolean
    }
    registrations: {
      id: string
      movement_id: string
      organisation_id: string
      subject_kind: SubjectKind
      subject_id: string
      field: string | null
      pledge: string
      registered_on: Day
    }
    reports: {
      id: string
      movement_id: string
      organisation_id: string
      kind: ReportKind
      period_from: Day
      period_to: Day
      symbol: string | null
      summary: string
      difficulties: string
      headcount: number | null
      sent_on: Day
      version: import('kysely').Generated<number>
    }
    report_figures: {
      report_id: string
      indicator_id: string
      value: number
      items: import('kysely').JSONColumnType<{ text: string; value: number; on: Day }[]>
    }
  }
}
