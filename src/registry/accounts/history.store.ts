/** Diễn biến: the timeline of one object, read from the record of events. */
import { sql, type Selectable } from 'kysely'
import type { Database, Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import '../../base/events.ts'

/** One event of an object, with the names that people know. */
export interface HistoryRow {
  seq: number
  action: string
  at: Date
  day: Day
  actor_name: string | null
  organisation_name: string | null
  changes: { [key: string]: unknown }
}

/** Newest first, for who sees the object; it has few events, and no more than `limit` are shown. */
export async function historyOf(db: Db, subjectId: string, limit = 100): Promise<HistoryRow[]> {
  const events = sql<Selectable<Database['events']>>`events_about(${subjectId}, ${limit})`
  const rows = await db
    .selectFrom(events.as('e'))
    .leftJoin('people as p', 'p.id', 'e.actor_id')
    .leftJoin('organisations as o', 'o.id', 'e.organisation_id')
    .select(['e.seq', 'e.action', 'e.at', 'e.day', 'e.changes', 'p.name as actor_name', 'o.name as organisation_name'])
    .orderBy('e.seq', 'desc')
    .execute()
  return rows as HistoryRow[]
}
