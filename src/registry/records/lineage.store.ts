/** Thành tích của các đơn vị trước: what a collective carries on, and what of those before it lies in the archive only. */
import { sql } from 'kysely'
import type { Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import type { Cycle, Honour } from '../../law/vocabulary.ts'

/** An award of a body before this one. */
export interface AwardBefore {
  id: string
  organisation_id: string
  organisation_name: string
  honour: Honour
  cycle: Cycle
  year: number
  achievement_from: number
  achievement_to: number
  decision_id: string | null
  decision_symbol: string | null
  decision_on: Day | null
  decider: string
  golden_number: number | null
  /** Đi theo đơn vị này, by the policy of every succession on the way; else it is in the archive only. */
  carried: boolean
  revoked: boolean
}

/** Awards of all bodies before a collective, the latest first, for who has them in view; no more than `most`. */
export async function awardsBefore(db: Db, organisationId: string, today: Day, most = 500): Promise<AwardBefore[]> {
  const { rows } = await sql<AwardBefore>`
    with recursive line as (
      select s.predecessor_id as id, s.record_policy in ('all', 'main') as carried, 1 as steps
      from organisation_successions s where s.successor_id = ${organisationId} and s.on_day <= ${today}
      union
      select s.predecessor_id, line.carried and s.record_policy in ('all', 'main'), line.steps + 1
      from line join organisation_successions s on s.successor_id = line.id where s.on_day <= ${today} and line.steps < 20
    ), before as (select id, bool_or(carried) as carried from line group by id)
    select a.id, o.id as organisation_id, o.name as organisation_name, a.honour, a.cycle, a.year, a.achievement_from,
      a.achievement_to, a.decision_id, a.decision_symbol, a.decision_on, a.decider, a.golden_number, before.carried,
      exists (select from voided_awards v where v.award_id = a.id) as revoked
    from before join organisations o on o.id = before.id cross join lateral awards_of(before.id) a
    order by a.year desc, a.decision_on desc nulls last, a.id limit ${most}`.execute(db)
  return rows
}
