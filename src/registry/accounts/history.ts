/** Diễn biến: how the events of an object are told to people. */
import type { HistoryRow } from './history.store.ts'

/** One event in words. */
export interface Told {
  sentence: string
  detail: string | null
}

/** How a noun tells its events, by the name of the action. */
export type Sentences = Record<string, (changes: HistoryRow['changes']) => Told>

/** One line of a timeline: what happened, when, who did it. */
export interface ToldEvent extends Told {
  seq: number
  /** Name of the action, for screens that look for one step among the others. */
  action: string
  at: Date
  actorName: string | null
  organisationName: string | null
}

/** A line of a noun's sentences. What is not a text is left out. */
export function told(sentence: string, detail: unknown = null): Told {
  return { sentence, detail: typeof detail === 'string' && detail !== '' ? detail : null }
}

/** Rows of history in words. An event without a sentence shows its name: nothing that happened is hidden. */
export function tell(rows: HistoryRow[], sentences: Sentences): ToldEvent[] {
  return rows.map((row) => ({
    seq: row.seq,
    action: row.action,
    at: row.at,
    actorName: row.actor_name,
    organisationName: row.organisation_name,
    ...(sentences[row.action]?.(row.changes) ?? told(row.action)),
  }))
}
