import { sql } from 'kysely'
import type { Day } from '../../base/days.ts'
import type { Db, Trx } from '../../base/database/database.ts'
import { NotFound } from '../../base/errors.ts'
import type { Standing } from '../../base/policy.ts'
import type { Honour } from '../../law/vocabulary.ts'
import { relatedTo, relationsOf } from '../../registry/organisations/organisation.store.ts'
import '../dossiers/dossier.store.ts'
import type { DecisionStage } from './decision.ts'

/** Quyết định khen thưởng with the name of its body. */
export type Decision = Awaited<ReturnType<typeof findDecision>>

/** Quyết định by its id; throws NotFound. */
export async function findDecision(db: Db | Trx, decisionId: string) {
  const decision = await db
    .selectFrom('decisions as d')
    .innerJoin('organisations as o', 'o.id', 'd.body_id')
    .selectAll('d')
    .select('o.name as body_name')
    .where('d.id', '=', decisionId)
    .executeTakeFirst()
  if (!decision) throw new NotFound('Không có quyết định này, hoặc quyết định nằm ngoài phạm vi của bạn.')
  return decision
}

/** The same, locked until the action is over. */
export async function lockDecision(trx: Trx, decisionId: string): Promise<Decision> {
  await trx.selectFrom('decisions').select('id').where('id', '=', decisionId).forUpdate().execute()
  return findDecision(trx, decisionId)
}

/** Units whose people a decision honours stand to it as those to whom it is sent. */
export async function standingOfDecision(db: Db | Trx, decision: Decision, today: Day): Promise<Standing> {
  const units = await db
    .selectFrom('decision_items as i')
    .innerJoin('dossiers as d', 'd.id', 'i.dossier_id')
    .select('d.organisation_id')
    .distinct()
    .where('i.decision_id', '=', decision.id)
    .execute()
  const receivers = units.map((unit) => unit.organisation_id)
  return { related: await relatedTo(db, decision.body_id, today, receivers), stage: decision.stage }
}

/** The same relations for lists; the table is called `d`. */
export function decisionRelations(today: Day) {
  return relationsOf(
    sql`d.body_id`,
    today,
    (ids) => sql`exists (select from decision_items i join dossiers x on x.id = i.dossier_id
      where i.decision_id = d.id and x.organisation_id = any(${ids as string[]}::uuid[]))`,
  )
}

/** Những hồ sơ trong quyết định, in the order of its annex; at most a thousand. */
export function itemsOf(db: Db | Trx, decisionId: string) {
  return db
    .selectFrom('decision_items as i')
    .innerJoin('dossiers as x', 'x.id', 'i.dossier_id')
    .innerJoin('organisations as o', 'o.id', 'x.organisation_id')
    .select([
      'i.dossier_id',
      'i.position',
      'x.code',
      'x.nominee_kind',
      'x.nominee_id',
      'x.nominee_name',
      'x.nominee_line',
    ])
    .select(['x.honour', 'x.year', 'x.achievement_from', 'x.cycle', 'x.verdict_state'])
    .select(['x.organisation_id', 'o.name as organisation_name'])
    .where('i.decision_id', '=', decisionId)
    .orderBy('i.position')
    .execute()
}

declare module '../../base/database/database.ts' {
  interface Database {
    decisions: {
      id: string
      body_id: string
      honour: Honour
      title: string
      stage: DecisionStage
      bases: string[]
      number: number | null
      symbol: string | null
      signed_on: Day | null
      signed_by: string | null
      signer_name: string | null
      signer_post: string | null
      file_hash: string | null
      published_at: Date | null
      drafted_by: string
      drafted_on: Day
      version: import('kysely').Generated<number>
    }
    decision_items: { decision_id: string; dossier_id: string; position: number }
  }
}
