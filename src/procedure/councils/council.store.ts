import { sql } from 'kysely'
import type { Day } from '../../base/days.ts'
import type { Db, Trx } from '../../base/database/database.ts'
import { BadInput, NotFound } from '../../base/errors.ts'
import type { Standing } from '../../base/policy.ts'
import { relatedTo, relationsOf } from '../../registry/organisations/organisation.store.ts'
import type { Honour } from '../../law/vocabulary.ts'
import '../dossiers/dossier.store.ts'
import type { Seat, SittingStage, Threshold } from './council.ts'

export type Sitting = Awaited<ReturnType<typeof findSitting>>

export async function findSitting(db: Db | Trx, sittingId: string) {
  const sitting = await db
    .selectFrom('sittings as s')
    .innerJoin('councils as c', 'c.id', 's.council_id')
    .selectAll('s')
    .select(['c.name as council_name', 'c.quorum_numerator', 'c.quorum_denominator', 'c.quorum_basis'])
    .where('s.id', '=', sittingId)
    .executeTakeFirst()
  if (!sitting) throw new NotFound('Không có phiên họp này.')
  return sitting
}

/** Locks the sitting: `update` to change its stage, `share` to vote while it stays open. */
export async function lockSitting(trx: Trx, sittingId: string, mode: 'update' | 'share'): Promise<Sitting> {
  const rows = trx.selectFrom('sittings').select('id').where('id', '=', sittingId)
  await (mode === 'update' ? rows.forUpdate() : rows.forShare()).execute()
  return findSitting(trx, sittingId)
}

export async function standingOfSitting(db: Db | Trx, sitting: Sitting, today: Day): Promise<Standing> {
  return { related: await relatedTo(db, sitting.body_id, today), stage: sitting.stage }
}

export function sittingRelations(today: Day) {
  return relationsOf(sql`s.body_id`, today)
}

export async function councilOf(db: Db | Trx, bodyId: string) {
  const council = await db.selectFrom('councils').selectAll().where('body_id', '=', bodyId).executeTakeFirst()
  if (!council) throw new BadInput('Cơ quan này chưa thành lập hội đồng trong phần mềm.')
  return council
}

/** The council's members on a day, chair first. */
export function seatsOn(db: Db | Trx, councilId: string, on: Day) {
  return db
    .selectFrom('council_seats as s')
    .innerJoin('people as p', 'p.id', 's.person_id')
    .select(['s.person_id', 's.seat', 'p.name'])
    .where('s.council_id', '=', councilId)
    .where(sql<boolean>`in_force(s.from_on, s.to_on, ${on})`)
    .orderBy(sql`array_position(array['chair', 'viceChair', 'secretary', 'member'], s.seat)`)
    .orderBy(sql`p.name collate vietnamese`)
    .execute()
}

/** Ngưỡng phiếu of an honour in a council; without an entry a case cannot be tabled, because nobody may guess a threshold. */
export async function thresholdOf(
  db: Db | Trx,
  councilId: string,
  honour: Honour,
): Promise<Threshold & { basis: string }> {
  const row = await db
    .selectFrom('council_thresholds')
    .select(['percent', 'strict', 'basis'])
    .where('council_id', '=', councilId)
    .where('honour', '=', honour)
    .executeTakeFirst()
  if (!row)
    throw new BadInput(
      'Quy chế của hội đồng chưa có tỷ lệ phiếu cho danh hiệu, hình thức này. Hãy nhập tỷ lệ kèm văn bản căn cứ.',
    )
  return row
}

declare module '../../base/database/database.ts' {
  interface Database {
    council_seats: { council_id: string; person_id: string; seat: Seat; from_on: Day | null; to_on: Day | null }
    council_thresholds: { council_id: string; honour: Honour; percent: number; strict: boolean; basis: string }
    sittings: {
      id: string
      council_id: string
      body_id: string
      title: string
      held_on: Day
      place: string
      stage: SittingStage
      public_key: Uint8Array | null
      sealed_private_key: Uint8Array | null
      conclusion: import('kysely').Generated<string>
      minutes_hash: string | null
      version: import('kysely').Generated<number>
    }
    sitting_roster: {
      sitting_id: string
      person_id: string
      name: string
      seat: Seat
      attendance: 'invited' | 'present' | 'absent'
      voted: import('kysely').Generated<boolean>
    }
    sitting_cases: {
      id: string
      sitting_id: string
      dossier_id: string
      position: number
      percent: number
      strict: boolean
      basis: string
      members: number | null
      votes_for: number | null
      votes_against: number | null
      passed: boolean | null
    }
    recusals: { case_id: string; person_id: string; reason: string; declared_on: Day }
    ballots: { id: string; sitting_id: string; receipt: string; sealed: Uint8Array }
  }
}
