import { sql } from 'kysely'
import type { Day } from '../../base/days.ts'
import type { Db, Trx } from '../../base/database/database.ts'
import { BadInput, Conflict, NotAllowed, NotFound } from '../../base/errors.ts'
import type { Standing } from '../../base/policy.ts'
import { relatedTo, relationsOf } from '../../registry/organisations/organisation.store.ts'
import type { Honour } from '../../law/vocabulary.ts'
import '../dossiers/dossier.store.ts'
import type { Seat, SittingStage, Threshold } from './council.ts'

/** Phiên họp with its council's name and quorum. */
export type Sitting = Awaited<ReturnType<typeof findSitting>>

/** Phiên họp by its id; throws NotFound. */
export async function findSitting(db: Db | Trx, sittingId: string) {
  const sitting = await db
    .selectFrom('sittings as s')
    .innerJoin('councils as c', 'c.id', 's.council_id')
    .selectAll('s')
    .select(['c.name as council_name', 'c.quorum_numerator', 'c.quorum_denominator', 'c.quorum_basis'])
    .where('s.id', '=', sittingId)
    .executeTakeFirst()
  if (!sitting) throw new NotFound('Không có phiên họp này, hoặc phiên họp nằm ngoài phạm vi của bạn.')
  return sitting
}

/** Locks the sitting: `update` to change its stage, `share` to vote while it stays open. */
export async function lockSitting(trx: Trx, sittingId: string, mode: 'update' | 'share'): Promise<Sitting> {
  const rows = trx.selectFrom('sittings').select('id').where('id', '=', sittingId)
  await (mode === 'update' ? rows.forUpdate() : rows.forShare()).execute()
  return findSitting(trx, sittingId)
}

/** How a sitting stands in the policy: through the body whose council sits. */
export async function standingOfSitting(db: Db | Trx, sitting: Sitting, today: Day): Promise<Standing> {
  return { related: await relatedTo(db, sitting.body_id, today), stage: sitting.stage }
}

/** The same relations for lists; the table is called `s`. */
export function sittingRelations(today: Day) {
  return relationsOf(sql`s.body_id`, today)
}

/** Hội đồng of a body; throws BadInput when it has none. */
export async function councilOf(db: Db | Trx, bodyId: string) {
  const council = await db.selectFrom('councils').selectAll().where('body_id', '=', bodyId).executeTakeFirst()
  if (!council)
    throw new BadInput('Cơ quan này chưa có hội đồng trong phần mềm. Hãy nhập quyết định thành lập hội đồng trước.')
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

/** Ngưỡng phiếu of honours by the council's own rules of work. */
export async function thresholdsOf(
  db: Db | Trx,
  councilId: string,
): Promise<Map<Honour, Threshold & { basis: string }>> {
  const rows = await db
    .selectFrom('council_thresholds')
    .select(['honour', 'percent', 'strict', 'basis'])
    .where('council_id', '=', councilId)
    .execute()
  return new Map(rows.map(({ honour, ...share }) => [honour, share]))
}

/** Danh sách thành viên phiên họp, the chair first. */
export function rosterOf(db: Db | Trx, sittingId: string) {
  return db
    .selectFrom('sitting_roster')
    .selectAll()
    .where('sitting_id', '=', sittingId)
    .orderBy(sql`array_position(array['chair', 'viceChair', 'secretary', 'member'], seat)`)
    .orderBy(sql`name collate vietnamese`)
    .execute()
}

/** Writes down who has come; everyone else on the roster is absent. */
export async function markAttendance(trx: Trx, sittingId: string, presentIds: readonly string[]): Promise<void> {
  await trx
    .updateTable('sitting_roster')
    .set({
      attendance: sql`case when person_id = any(${[...presentIds]}::uuid[]) then 'present' else 'absent' end` as never,
    })
    .where('sitting_id', '=', sittingId)
    .execute()
}

/**
 * A member's own line of the roster, locked: who votes and declares a recusal at the same moment does one after the other.
 * Throws NotAllowed for who does not sit there.
 */
export async function lockSeat(trx: Trx, sittingId: string, personId: string) {
  const seat = await trx
    .selectFrom('sitting_roster')
    .selectAll()
    .where('sitting_id', '=', sittingId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!seat) throw new NotAllowed('Chỉ thành viên có tên trong danh sách phiên họp mới bỏ phiếu được.')
  return seat
}

/** That a member has voted, never what; a second time is a Conflict. */
export async function markVoted(trx: Trx, sittingId: string, personId: string): Promise<void> {
  const marked = await trx
    .updateTable('sitting_roster')
    .set({ voted: true })
    .where('sitting_id', '=', sittingId)
    .where('person_id', '=', personId)
    .where('voted', '=', false)
    .returning('person_id')
    .executeTakeFirst()
  if (!marked) throw new Conflict('Đồng chí đã bỏ phiếu ở phiên này. Mỗi thành viên bỏ một phiếu.')
}

/** Các trường hợp of a sitting, in the order of the ballot paper. */
export function casesOf(db: Db | Trx, sittingId: string) {
  return db.selectFrom('sitting_cases').selectAll().where('sitting_id', '=', sittingId).orderBy('position').execute()
}

/** The same with what the dossier says: nominee, honour, stage. */
export function casesWithNames(db: Db | Trx, sittingId: string) {
  return db
    .selectFrom('sitting_cases as c')
    .innerJoin('dossiers as d', 'd.id', 'c.dossier_id')
    .selectAll('c')
    .select([
      'd.code',
      'd.honour',
      'd.year',
      'd.nominee_id',
      'd.nominee_name',
      'd.nominee_line',
      'd.stage',
      'd.verdict_state',
    ])
    .where('c.sitting_id', '=', sittingId)
    .orderBy('c.position')
    .execute()
}

/** Những trường hợp mà một thành viên không bỏ phiếu. */
export async function recusedCases(db: Db | Trx, sittingId: string, personId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('recusals as r')
    .innerJoin('sitting_cases as c', 'c.id', 'r.case_id')
    .select('r.case_id')
    .where('c.sitting_id', '=', sittingId)
    .where('r.person_id', '=', personId)
    .execute()
  return new Set(rows.map((row) => row.case_id))
}

/** A member who is a nominee does not vote on the own case, declared or not. */
export async function recuseNominees(trx: Trx, sittingId: string, today: Day): Promise<void> {
  await sql`
    insert into recusals (case_id, person_id, reason, declared_on)
    select c.id, r.person_id, 'Là người được đề nghị khen thưởng', ${today}
    from sitting_cases c join dossiers d on d.id = c.dossier_id
    join sitting_roster r on r.sitting_id = c.sitting_id and d.nominee_id = any (entries_together(r.person_id))
    where c.sitting_id = ${sittingId} on conflict do nothing`.execute(trx)
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
