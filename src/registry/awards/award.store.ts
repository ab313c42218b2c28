import { randomBytes } from 'node:crypto'
import { sql, type RawBuilder, type Selectable } from 'kysely'
import type { Day } from '../../base/days.ts'
import type { Database, Db, Trx } from '../../base/database/database.ts'
import { beginning, countLimit } from '../../base/lists.ts'
import { newId } from '../../base/ids.ts'
import type { Cycle, Honour } from '../../law/vocabulary.ts'
import '../organisations/organisation.store.ts'

/** One award on its way into the ledger. */
export interface NewAward {
  recipientKind: 'person' | 'collective'
  recipientId: string
  recipientName: string
  /** Khi đó là: post and unit at that time, or the body above a collective. */
  recipientLine: string
  organisationId: string | null
  honour: Honour
  cycle: Cycle
  from: number
  to: number
  achievement: string
  decisionId: string | null
  decisionSymbol: string
  decisionOn: Day
  decider: string
  deciderId: string | null
  goldenNumber: number | null
}

/** A row of the ledger. */
export type AwardRow = Selectable<Database['awards']>

/** Mọi khen thưởng của một người, một tập thể, wherever they were earned, for who has them in view today. */
export function awardsOf(recipientId: string): RawBuilder<AwardRow> {
  return sql<AwardRow>`awards_of(${recipientId})`
}

/** Awards in reach whose recipient's name has these words, or of the decision; no more than `most` are gathered. */
export function awardsNamed(sought: RawBuilder<unknown>, symbol: string, most: number): RawBuilder<AwardRow> {
  return sql<AwardRow>`select * from search_awards(${sought}, ${symbol}, ${most})`
}

/** The same of those whose name begins so: nothing else is looked through, however common the name. */
export function awardsBeginning(q: string, symbol: string, most: number): RawBuilder<AwardRow> {
  return sql<AwardRow>`select * from search_awards_beginning(${beginning(q)}, ${symbol}, ${most})`
}

/** How many awards in reach are of somebody whose name begins so; one more than a list counts says that there are more. */
export async function countNamed(db: Db, q: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count_awards_named(${beginning(q)}, ${countLimit + 1}) as count`.execute(db)
  return rows[0]!.count
}

/** Adds awards to the ledger; returns their ids in the same order. */
export async function insertAwards(trx: Trx, awards: NewAward[], today: Day): Promise<string[]> {
  const rows = awards.map((award) => ({
    id: newId(),
    recipient_id: award.recipientId,
    year: award.to,
    recipient_kind: award.recipientKind,
    recipient_name: award.recipientName,
    recipient_line: award.recipientLine,
    organisation_id: award.organisationId,
    honour: award.honour,
    cycle: award.cycle,
    achievement_from: award.from,
    achievement_to: award.to,
    achievement: award.achievement,
    decision_id: award.decisionId,
    decision_symbol: award.decisionSymbol,
    decision_on: award.decisionOn,
    decider: award.decider,
    decider_id: award.deciderId,
    golden_number: award.goldenNumber,
    entered_on: today,
  }))
  // A statement of PostgreSQL takes at most 65,535 values, and a decision of former years may honour thousands.
  for (let from = 0; from < rows.length; from += 1000) {
    await trx
      .insertInto('awards')
      .values(rows.slice(from, from + 1000))
      .execute()
  }
  return rows.map((row) => row.id)
}

/** `7F3K-9QTD-24MX-8HNP`: 80 random bits in letters and digits that nobody mistakes for one another. */
export function newCertificateCode(): string {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % 32])
  return [0, 4, 8, 12].map((start) => letters.slice(start, start + 4).join('')).join('-')
}

declare module '../../base/database/database.ts' {
  interface Database {
    awards: {
      recipient_id: string
      year: number
      id: string
      recipient_kind: 'person' | 'collective'
      recipient_name: string
      recipient_line: string
      organisation_id: string | null
      honour: Honour
      cycle: Cycle
      achievement_from: number
      achievement_to: number
      achievement: string
      decision_id: string | null
      decision_symbol: string | null
      decision_on: Day | null
      decider: string
      decider_id: string | null
      golden_number: number | null
      entered_on: Day
      recipient_folded: import('kysely').Generated<string>
    }
    award_revocations: {
      award_id: string
      award_year: number
      recipient_id: string
      decision_symbol: string
      decided_on: Day
      reason: string
    }
    certificates: { code: string; award_id: string; award_year: number; recipient_id: string; issued_on: Day }
  }
}
