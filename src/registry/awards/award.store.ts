import { randomBytes } from 'node:crypto'
import { sql, type Expression, type RawBuilder, type Selectable } from 'kysely'
import type { Day } from '../../base/days.ts'
import type { Database, Db, Trx } from '../../base/database/database.ts'
import { NotFound } from '../../base/errors.ts'
import { beginning, countLimit, wordPatterns } from '../../base/lists.ts'
import { newId } from '../../base/ids.ts'
import type { Standing } from '../../base/policy.ts'
import type { Cycle, Honour } from '../../law/vocabulary.ts'
import { relatedTo } from '../organisations/organisation.store.ts'
import type { AwardStage, RecipientKind } from './award.ts'

/** One award on its way into the ledger. */
export interface NewAward {
  recipientKind: RecipientKind
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
  /** Hồ sơ that was awarded; none where old papers are entered. */
  dossierId: string | null
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

/** The same with few units, whose awards are looked through: for a common name, which is followed through the whole ledger in vain. */
export function awardsNamedAt(
  units: RawBuilder<unknown>,
  q: string,
  symbol: string,
  most: number,
): RawBuilder<AwardRow> {
  return sql<AwardRow>`select * from search_awards_at(array${units}, ${wordPatterns(q)}::text[], ${symbol}, ${most})`
}

/** Whether the awards of these units are few enough to be looked through by name. */
export async function areFewAt(db: Db, units: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count_awards_at(array${units}, ${lookedThrough + 1}) as count`.execute(db)
  return rows[0]!.count <= lookedThrough
}

/** In the index a name is compared within half a microsecond. */
const lookedThrough = 60_000

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

/** Một mục của sổ khen thưởng, with how it stands: what has ended it, and since when. */
export type AwardEntry = AwardRow & { ended: 'revoked' | 'corrected' | null }

/** Một mục của sổ by its id, for who sees it; throws NotFound. */
export async function findAward(db: Db | Trx, awardId: string): Promise<AwardEntry> {
  const award = await db
    .selectFrom(sql<AwardRow>`award_entry(${awardId})`.as('a'))
    .selectAll('a')
    .select((row) => endedBy(row.ref('a.id')).as('ended'))
    .executeTakeFirst()
  if (!award) throw new NotFound('Không có mục này trong sổ khen thưởng, hoặc mục nằm ngoài phạm vi của bạn.')
  return award
}

/** The same, and nobody else ends or restores it until the action is over. The database takes the same lock at each ending. */
export async function lockAward(trx: Trx, awardId: string): Promise<AwardEntry> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${awardId}::uuid::text, 0))`.execute(trx)
  return findAward(trx, awardId)
}

/** Vì sao một mục không còn tính: revoked or corrected; null while it is in force. */
export function endedBy(awardId: Expression<string>): RawBuilder<'revoked' | 'corrected' | null> {
  return sql`(select v.ended from voided_awards v where v.award_id = ${awardId})`
}

/** Ghi sau một mục, and what proves it. */
export interface WrittenAfter {
  ended: 'revoked' | 'corrected' | null
  ended_by: string | null
  ended_on: Day | null
  restored_by: string | null
  /** Of the certificate. */
  code: string | null
  /** Bản chụp quyết định giấy. */
  scans: { hash: string; name: string; enteredOn: Day }[]
}

const nothingAfter: WrittenAfter = {
  ended: null,
  ended_by: null,
  ended_on: null,
  restored_by: null,
  code: null,
  scans: [],
}

/** Entries as a list shows them, each with what came after it: asked at once, for the rows of the page only. */
export async function withWhatFollowed<Row extends Pick<AwardRow, 'id' | 'year' | 'recipient_id'>>(
  db: Db,
  rows: readonly Row[],
): Promise<(Row & WrittenAfter)[]> {
  if (rows.length === 0) return []
  const recipients = rows.map((row) => row.recipient_id)
  const years = rows.map((row) => row.year)
  const ids = rows.map((row) => row.id)
  const { rows: known } = await sql<WrittenAfter & { award_id: string }>`
    select * from written_after(${recipients}::uuid[], ${years}::int[], ${ids}::uuid[])`.execute(db)
  const after = new Map(
    known.map(({ award_id, scans, ...of }) => [award_id, { ...of, scans: scans ?? nothingAfter.scans }]),
  )
  return rows.map((row) => ({ ...row, ...(after.get(row.id) ?? nothingAfter) }))
}

/**
 * How an entry stands to the policy: the body that decided, the unit of the recipient then, the units of today, and all above
 * them. Whose award it is has an interest in it.
 */
export async function standingOfAward(db: Db | Trx, award: AwardRow, today: Day): Promise<Standing> {
  const units = new Set([award.organisation_id, ...(await unitsOf(db, [award.recipient_id], today)).values()])
  const related = await Promise.all([...units].flatMap((unit) => (unit === null ? [] : relatedTo(db, unit, today))))
  const stage: AwardStage = award.decision_id === null ? 'entered' : 'decided'
  return {
    related: {
      self: award.decider_id === null ? [] : [award.decider_id],
      receiver: related.flatMap((one) => one.self),
      ancestor: related.flatMap((one) => one.ancestor),
      sector: related.flatMap((one) => one.sector),
    },
    stage,
    conflicted: [award.recipient_id],
  }
}

/**
 * Đơn vị hôm nay of people, households and collectives: of a person the unit of today's post, else of the last one, else the
 * one that keeps the record; a collective is its own unit.
 */
export async function unitsOf(db: Db | Trx, ids: readonly string[], today: Day): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; unit: string | null }>`
    select p.id, coalesce(post.organisation_id, p.keeper_id) as unit from people p
    left join lateral (select t.organisation_id from posts t where t.person_id = p.id and (t.from_on is null or t.from_on <= ${today})
      order by in_force(t.from_on, t.to_on, ${today}) desc, t.from_on desc nulls last limit 1) post on true
    where p.id = any(${ids as string[]}::uuid[])
    union all select id, id from organisations where id = any(${ids as string[]}::uuid[])`.execute(db)
  return new Map(rows.flatMap(({ id, unit }) => (unit === null ? [] : [[id, unit]])))
}

/** The decider itself, or an operator who brings in its old books. */
export async function keepsBookOf(trx: Trx, deciderId: string, actingFor: string | null): Promise<boolean> {
  if (deciderId === actingFor) return true
  const { rows } = await sql<{ operator: boolean }>`select (pass()).operator as operator`.execute(trx)
  return rows[0]?.operator ?? false
}

/** Mục đã có of the same recipient, honour, last year and decision, as `recipient year`, where one is in force. */
export async function enteredBefore(
  trx: Trx,
  awards: readonly Pick<NewAward, 'recipientId' | 'honour' | 'to' | 'decisionSymbol' | 'decisionOn'>[],
  besides: string | null,
): Promise<Set<string>> {
  const [first] = awards
  if (!first) return new Set()
  const recipients = awards.map((award) => award.recipientId)
  const years = awards.map((award) => award.to)
  const { rows } = await sql<{ recipient_id: string; year: number }>`
    select recipient_id, year from entered_before(${recipients}::uuid[], ${years}::int[], ${first.honour}, ${first.decisionSymbol},
      ${first.decisionOn}, ${besides})`.execute(trx)
  return new Set(rows.map((row) => `${row.recipient_id} ${row.year}`))
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
    dossier_id: award.dossierId,
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

/** What a decision to revoke or restore says of one award. */
interface Ending {
  award_id: string
  award_year: number
  recipient_id: string
  decision_symbol: string
  decided_on: Day
  reason: string
  entered_on: Day
}

declare module '../../base/database/database.ts' {
  interface Database {
    awards: {
      recipient_id: string
      year: number
      id: string
      recipient_kind: RecipientKind
      recipient_name: string
      recipient_line: string
      organisation_id: string | null
      honour: Honour
      cycle: Cycle
      achievement_from: number
      achievement_to: number
      achievement: string
      decision_id: string | null
      dossier_id: import('kysely').Generated<string | null>
      decision_symbol: string | null
      decision_on: Day | null
      decider: string
      decider_id: string | null
      golden_number: number | null
      entered_on: Day
      recipient_folded: import('kysely').Generated<string>
    }
    award_revocations: Ending & { id: string }
    award_restorations: Ending & { revocation_id: string }
    award_corrections: {
      award_id: string
      award_year: number
      recipient_id: string
      by_award_id: string
      by_award_year: number
      by_recipient_id: string
      document: string
      corrected_on: Day
      reason: string
      entered_on: Day
    }
    award_papers: {
      award_id: string
      award_year: number
      recipient_id: string
      file_hash: string
      name: string
      entered_on: Day
    }
    voided_awards: { award_id: string; ended: 'revoked' | 'corrected'; document: string; ended_on: Day }
    certificates: { code: string; award_id: string; award_year: number; recipient_id: string; issued_on: Day }
  }
}
