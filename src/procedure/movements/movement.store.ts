import { sql } from 'kysely'
import type { Day } from '../../base/days.ts'
import type { Db, Trx } from '../../base/database/database.ts'
import { NotFound } from '../../base/errors.ts'
import type { Line } from '../../registry/organisations/organisation.ts'
import '../../registry/organisations/organisation.store.ts'
import type { DocumentType, MovementBody, ReportKind } from './movement.ts'

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

/** All movements of the cascade to which one belongs: up to its heads, then down to the last answer. */
export async function cascadeIds(db: Db, movementId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive up as (
      select ${movementId}::uuid as id
      union
      select p.parent_id from up join movement_parents p on p.movement_id = up.id
    ), down as (
      select id from up
      union
      select p.movement_id from down join movement_parents p on p.parent_id = down.id
    ) select id from down limit 2000`.execute(db)
  return rows.map((row) => row.id)
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
      subject_kind: 'person' | 'collective'
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
