/** Hệ thống văn bản as rows: every movement of a cascade, and what each recipient has given so far. */
import { sql } from 'kysely'
import { dayAt } from '../../base/clock.ts'
import { anyOfIds, type Db } from '../../base/database/database.ts'
import './movement.store.ts'
import type { CascadeMovement, CascadeRecipient } from './movement.tree.ts'

/** A cascade of a whole ministry would fill no screen that anybody reads: what lies further below is left to its own pages. */
const mostMovements = 1000
const mostRecipients = 2000

export interface CascadeRows {
  movements: CascadeMovement[]
  /** Those of the movement in question come first, and are all there: a movement is launched to a thousand at most. */
  recipients: CascadeRecipient[]
  /** False when something below was left out. */
  isWhole: boolean
}

/** The cascade to which a movement belongs. */
export async function readCascade(db: Db, movementId: string): Promise<CascadeRows> {
  const found = await cascadeIds(db, movementId)
  const ids = found.slice(0, mostMovements)
  const [movements, recipients] = await Promise.all([readMovements(db, ids), readRecipients(db, ids)])
  return {
    movements,
    recipients: withinBounds(recipients),
    isWhole: found.length === ids.length && recipients.length <= mostRecipients,
  }
}

/** Where the bound cuts through the recipients of one movement, none of them is shown: half of them would be counted as all. */
function withinBounds(recipients: CascadeRecipient[]): CascadeRecipient[] {
  const cut = recipients[mostRecipients]?.movementId
  return recipients.filter((recipient) => recipient.movementId !== cut)
}

/** This movement, up to its heads, then down to the last answer; nearer ones first. */
async function cascadeIds(db: Db, movementId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive up as (
      select ${movementId}::uuid as id
      union
      select p.parent_id from up join movement_parents p on p.movement_id = up.id
    ), down as (
      select id from up
      union
      select p.movement_id from down join movement_parents p on p.parent_id = down.id
    ) select id from down limit ${mostMovements + 1}`.execute(db)
  return [movementId, ...rows.map((row) => row.id).filter((id) => id !== movementId)]
}

async function readMovements(db: Db, ids: string[]): Promise<CascadeMovement[]> {
  const [movements, parents] = await Promise.all([
    db
      .selectFrom('movements as m')
      .innerJoin('organisations as o', 'o.id', 'm.issuer_id')
      .select(['m.id', 'm.issuer_id as issuerId', 'o.name as issuerName', 'm.symbol', 'm.issued_on as issuedOn'])
      .where('m.id', '=', anyOfIds(ids))
      .orderBy('m.issued_on')
      .execute(),
    db
      .selectFrom('movement_parents')
      .select(['movement_id', 'parent_id as parentId', 'line'])
      .where('movement_id', '=', anyOfIds(ids))
      .execute(),
  ])
  const parentsOf = Map.groupBy(parents, (parent) => parent.movement_id)
  return movements.map((movement) => ({
    ...movement,
    parents: (parentsOf.get(movement.id) ?? []).map(({ parentId, line }) => ({ parentId, line })),
  }))
}

async function readRecipients(db: Db, ids: string[]): Promise<CascadeRecipient[]> {
  const rows = await db
    .selectFrom('movement_recipients as r')
    .innerJoin('organisations as o', 'o.id', 'r.organisation_id')
    .leftJoin(ownAnswers(db, ids), (join) =>
      join.onRef('own.parent_id', '=', 'r.movement_id').onRef('own.issuer_id', '=', 'r.organisation_id'),
    )
    .select(['r.movement_id', 'r.organisation_id', 'o.name', 'r.line', 'r.plan_symbol', 'r.plan_issued_on'])
    .select(['r.plan_due_on', 'r.plan_received_on', 'r.report_due_on', 'r.acknowledged_on', 'r.registration_due_on'])
    .select(['own.issued_on', 'own.created_at'])
    .select((select) => [
      select
        .selectFrom('reports as p')
        // The first report is the one held against the deadline; a later one of another period makes nobody late.
        .select((first) => first.fn.min('p.sent_on').as('sent'))
        .whereRef('p.movement_id', '=', 'r.movement_id')
        .whereRef('p.organisation_id', '=', 'r.organisation_id')
        .as('report_sent_on'),
      select
        .selectFrom('registrations as g')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('g.movement_id', '=', 'r.movement_id')
        .whereRef('g.organisation_id', '=', 'r.organisation_id')
        .as('registrations'),
    ])
    .where('r.movement_id', '=', anyOfIds(ids))
    .orderBy(sql`array_position(${ids}::uuid[], r.movement_id)`)
    // Who is asked on both lines unfolds under the administrative one and is a link under the other.
    .orderBy('r.line')
    .orderBy(sql`o.name collate vietnamese`)
    .limit(mostRecipients + 1)
    .execute()
  return rows.map((row) => {
    const answeredOn = row.issued_on ?? (row.created_at && dayAt(row.created_at))
    return {
      movementId: row.movement_id,
      organisationId: row.organisation_id,
      organisationName: row.name,
      line: row.line,
      planSymbol: row.plan_symbol,
      planIssuedOn: row.plan_issued_on,
      state: {
        planDueOn: row.plan_due_on,
        planReceivedOn: row.plan_received_on ?? answeredOn,
        reportDueOn: row.report_due_on,
        reportSentOn: row.report_sent_on,
        // Who answers has read, as with a plan that is sent in.
        acknowledgedOn: row.acknowledged_on ?? answeredOn,
        registrationDueOn: row.registration_due_on,
        registrations: row.registrations ?? 0,
      },
    }
  })
}

/** A movement of its own is a plan too: the body has answered by it, on the day of the document or else of its entry. */
function ownAnswers(db: Db, ids: string[]) {
  return db
    .selectFrom('movement_parents as a')
    .innerJoin('movements as m', 'm.id', 'a.movement_id')
    .select(['a.parent_id', 'm.issuer_id'])
    .select((first) => [first.fn.min('m.issued_on').as('issued_on'), first.fn.min('m.created_at').as('created_at')])
    .where('a.parent_id', '=', anyOfIds(ids))
    .groupBy(['a.parent_id', 'm.issuer_id'])
    .as('own')
}
