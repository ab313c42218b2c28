import { sql, type Generated } from 'kysely'
import type { Db, Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { NotFound } from '../../base/errors.ts'
import type { RelationSql, Standing } from '../../base/policy.ts'
import { relatedTo, relationsOf } from '../organisations/organisation.store.ts'
import type { PostCategory } from './person.ts'
import type { TransferState } from './transfer.ts'
import './person.store.ts'

/** Đề xuất điều động with the names of who and where. */
export function transfers(db: Db | Trx) {
  return db
    .selectFrom('transfers as t')
    .innerJoin('people as p', 'p.id', 't.person_id')
    .innerJoin('organisations as f', 'f.id', 't.from_organisation_id')
    .innerJoin('organisations as o', 'o.id', 't.to_organisation_id')
    .selectAll('t')
    .select(['p.name as person_name', 'p.code as person_code', 'f.name as from_name', 'o.name as to_name'])
}

/** One row of it. */
export type Transfer = Awaited<ReturnType<typeof findTransfer>>

export async function findTransfer(db: Db | Trx, transferId: string) {
  const row = await transfers(db).where('t.id', '=', transferId).executeTakeFirst()
  if (!row) throw new NotFound('Không có đề xuất điều động này, hoặc không thuộc hai đơn vị của bạn.')
  return row
}

/** The same, held: of two who answer at once the second waits and sees the answer. */
export async function lockTransfer(trx: Trx, transferId: string): Promise<Transfer> {
  await trx.selectFrom('transfers').select('id').where('id', '=', transferId).forUpdate().execute()
  return findTransfer(trx, transferId)
}

/** The unit that has not spoken yet. */
export function otherUnit({ proposed_by, from_organisation_id, to_organisation_id }: TransferUnits): string {
  return proposed_by === from_organisation_id ? to_organisation_id : from_organisation_id
}

type TransferUnits = Pick<Transfer, 'proposed_by' | 'from_organisation_id' | 'to_organisation_id'>

/** How one of the two units stands; who is to be transferred has no say here. */
export async function standingOfUnit(
  db: Db | Trx,
  organisationId: string,
  personId: string,
  today: Day,
): Promise<Standing> {
  return { related: await relatedTo(db, organisationId, today), conflicted: [personId] }
}

/** How both units stand, for who may look. */
export async function standingOfBoth(db: Db | Trx, units: TransferUnits, today: Day): Promise<Standing> {
  const [from, to] = await Promise.all(
    [units.from_organisation_id, units.to_organisation_id].map((unit) => relatedTo(db, unit, today)),
  )
  return {
    related: { self: [...from!.self, ...to!.self], ancestor: [...from!.ancestor, ...to!.ancestor] },
  }
}

/** The relations of both units as SQL over `t`. */
export function relationsOfBoth(today: Day): RelationSql {
  const from = relationsOf(sql`t.from_organisation_id`, today)
  const to = relationsOf(sql`t.to_organisation_id`, today)
  const either = (relation: 'self' | 'ancestor') => (ids: readonly string[]) =>
    sql`(${from[relation]!(ids)} or ${to[relation]!(ids)})`
  return { self: either('self'), ancestor: either('ancestor') }
}

/** The unit that has not spoken yet, as SQL over `t`. */
export const otherUnitSql = sql`(case when t.proposed_by = t.from_organisation_id then t.to_organisation_id else t.from_organisation_id end)`

declare module '../../base/database/database.ts' {
  interface Database {
    transfers: {
      id: string
      person_id: string
      from_organisation_id: string
      to_organisation_id: string
      title: string
      category: PostCategory
      on_day: Day
      basis: string
      proposed_by: string
      proposed_on: Day
      state: TransferState
      answered_on: Generated<Day | null>
      reason: Generated<string | null>
      version: Generated<number>
    }
  }
}
