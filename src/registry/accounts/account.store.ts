import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '../../base/days.ts'
import type { Db, Trx } from '../../base/database/database.ts'
import type { Actor } from '../../base/policy.ts'
import { within } from '../organisations/succession.ts'
import { roles, type Role } from '../roles.ts'

/** The actor behind a session token, with the grants in force today; null when the session is unknown or over. */
export async function actorOfSession(db: Db, token: string, now: Date, today: Day): Promise<Actor | null> {
  const row = await db
    .selectFrom('sessions as s')
    .innerJoin('accounts as a', 'a.id', 's.account_id')
    .select(['a.id', 'a.person_id', 'a.name'])
    .where('s.token_hash', '=', hashToken(token))
    .where('s.expires_at', '>', now)
    .where('a.disabled_at', 'is', null)
    .executeTakeFirst()
  return row ? actorOf(db, row, today) : null
}

/** The actor of an account by its name: for the command line, where who holds the data folder acts for the office. */
export async function actorNamed(db: Db, username: string, today: Day): Promise<Actor | null> {
  const row = await db
    .selectFrom('accounts')
    .select(['id', 'person_id', 'name'])
    .where('username', '=', username.toLowerCase())
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row ? actorOf(db, row, today) : null
}

/** A new session; only the hash of its token is stored. */
export async function openSession(trx: Trx, accountId: string, now: Date, hours: number): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expires_at = new Date(now.getTime() + hours * 3_600_000)
  await trx
    .insertInto('sessions')
    .values({ token_hash: hashToken(token), account_id: accountId, created_at: now, expires_at })
    .execute()
  return token
}

/** What is stored of a session token. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Grants with the names of organisations and roles, as the screens show them. */
export async function grantsShown(db: Db, accountId: string, today: Day) {
  const rows = await db
    .selectFrom('grants as g')
    .innerJoin('organisations as o', 'o.id', 'g.organisation_id')
    .select(['g.role', 'g.organisation_id', 'o.name as organisation_name', 'g.from_on', 'g.to_on', 'g.basis'])
    .where('g.account_id', '=', accountId)
    .where(sql<boolean>`in_force(g.from_on, g.to_on, ${today})`)
    .orderBy('g.from_on')
    .execute()
  return rows.map((row) => ({ ...row, role_name: roles[row.role] }))
}

/** Every open account with its roles in words, the weightiest first, and where that one is held. */
export async function accountsShown(db: Db, today: Day) {
  const rows = await db
    .selectFrom('accounts as a')
    .innerJoin('grants as g', 'g.account_id', 'a.id')
    .innerJoin('organisations as o', 'o.id', 'g.organisation_id')
    .select(['a.username', 'a.name', 'g.role', 'o.name as organisation'])
    .where('a.disabled_at', 'is', null)
    .where(sql<boolean>`in_force(g.from_on, g.to_on, ${today})`)
    .orderBy(sql`array_position(${roleWeight}::text[], g.role)`)
    .orderBy(sql`count(*) over (partition by a.id)`, 'desc')
    .orderBy('a.username')
    .execute()
  return [...Map.groupBy(rows, (row) => row.username).values()].map((own) => ({
    username: own[0]!.username,
    name: own[0]!.name,
    roles: [...new Set(own.map((row) => roles[row.role]))],
    organisation: own[0]!.organisation,
  }))
}

const roleWeight: Role[] = ['standing', 'leader', 'officer', 'member', 'auditor', 'staff', 'operator']

async function actorOf(
  db: Db,
  account: { id: string; person_id: string | null; name: string },
  today: Day,
): Promise<Actor> {
  const grants = await db
    .selectFrom('grants')
    .select(['role', 'organisation_id as organisationId'])
    .where('account_id', '=', account.id)
    .where(sql<boolean>`in_force(from_on, to_on, ${today})`)
    .execute()
  return { accountId: account.id, personId: account.person_id, name: account.name, grants }
}

/** Vai trò on its way into the book. */
export interface ComingGrant {
  role: Role
  organisationId: string
  from: Day
  to: Day | null
  basis: string
}

/**
 * Where a role at a body goes on once the body has ended: with its holder, where they have a post at one of those that take its
 * place, else at the main one or the only one; where neither can be told it ends with the body. The same as for roles that were
 * given before the reorganisation was written. Of a body that ends, nobody knows yet how, it waits for the act that says so. Nothing
 * where the role would begin after its body has ended.
 */
export async function grantsAlongCourse(trx: Trx, grant: ComingGrant, personId: string | null): Promise<ComingGrant[]> {
  const { rows } = await sql<{ id: string; from_on: Day; to_on: Day | null; isSucceeded: boolean }>`
    with recursive course as (
      select o.id, ${grant.from}::date as from_on, o.to_on, 0 as steps from organisations o where o.id = ${grant.organisationId}
      union all
      select next.id, course.to_on, next.to_on, course.steps + 1
      from course cross join lateral (
        select o.id, o.to_on from organisation_successions s join organisations o on o.id = s.successor_id
          cross join lateral (select exists (select from posts t where t.person_id = any (entries_together(${personId}))
            and t.organisation_id = o.id and t.from_on = course.to_on) as holder_goes_there) with_holder
        where s.predecessor_id = course.id and s.on_day = course.to_on
          and (holder_goes_there or s.record_policy = 'main'
            or (select count(*) from organisation_successions other where other.predecessor_id = course.id) = 1)
        order by holder_goes_there desc, s.record_policy = 'main' desc, o.code limit 1) next
      where course.steps < 20
    )
    select id, from_on, to_on, exists (select from organisation_successions s where s.predecessor_id = course.id) as "isSucceeded"
    from course order by steps`.execute(trx)
  const course = rows.map((row) => ({ organisationId: row.id, from: row.from_on, to: row.to_on }))
  const waits = rows.at(-1)?.isSucceeded ? null : rows.at(-1)?.id
  const spans = within(course, grant.from, grant.to)
  if (spans[0]?.organisationId !== grant.organisationId) return []
  return spans.map((span) => ({
    ...grant,
    organisationId: span.organisationId,
    from: span.from!,
    to: span.organisationId === waits ? grant.to : span.to,
  }))
}

declare module '../../base/database/database.ts' {
  interface Database {
    accounts: {
      id: string
      username: string
      person_id: string | null
      name: string
      password_hash: string
      disabled_at: Date | null
      created_at: Date
    }
    grants: {
      id: string
      account_id: string
      role: Role
      organisation_id: string
      from_on: Day
      to_on: Day | null
      basis: string
    }
    sessions: { token_hash: Uint8Array; account_id: string; created_at: Date; expires_at: Date }
    sign_in_failures: { username: string; at: Date }
  }
}
