/**
 * Who may do what: one table of rows, role × action × relation × stage. `can` answers for one object, `scope` says the same
 * as SQL for lists. There is no other place where a role is asked for.
 */
import { sql, type Expression, type RawBuilder } from 'kysely'
import { anyOf } from './text.ts'

/**
 * How the actor's organisation stands to the object's: the body itself; above it in the administrative line; above it in the
 * sector line (ngành); the body to which the object was sent.
 */
export type Relation = 'self' | 'ancestor' | 'sector' | 'receiver'

/** One right: this role, standing so to the object, may do this while the object is in one of these stages (all, when not named). */
export interface PolicyRow {
  action: string
  role: string
  relation: Relation | 'any'
  stages?: readonly string[]
  /** A conflict of interest with the object takes this right away. */
  barredByConflict?: true
}

/** Vai trò được giao tại một cơ quan, đang có hiệu lực hôm nay. */
export interface Grant {
  role: string
  organisationId: string
}

/** Who acts. Nobody signed in: `publicActor`. */
export interface Actor {
  personId: string | null
  accountId: string | null
  name: string
  grants: readonly Grant[]
}

/** An object as the policy sees it: the organisations in each relation to it, its stage, people with a conflict of interest. */
export interface Standing {
  related: Partial<Record<Relation, readonly string[]>>
  stage?: string
  conflicted?: readonly string[]
}

export type Permission = { allowed: true; under: Grant | null } | { allowed: false; reason: string }

export interface Policy {
  rows: readonly PolicyRow[]
  /** Vietnamese names of the roles, for telling who has a right. */
  roles: Readonly<Record<string, string>>
}

/** Người dân, chưa đăng nhập. */
export const publicActor: Actor = { personId: null, accountId: null, name: 'Người dân', grants: [] }

/** The roles that need no grant: anyone at all, anyone signed in. */
export const everyone = 'public'
export const signedIn = 'signedIn'

/** Where no organisation matters, e.g. signing in. */
export const noStanding: Standing = { related: {} }

export function can(policy: Policy, actor: Actor, action: string, object: Standing): Permission {
  const rows = policy.rows.filter((row) => row.action === action)
  for (const row of rows) {
    if (!inStage(row, object) || barred(row, actor, object)) continue
    if (row.role === everyone || (row.role === signedIn && actor.accountId)) return { allowed: true, under: null }
    const under = actor.grants.find((grant) => grant.role === row.role && stands(row, grant, object))
    if (under) return { allowed: true, under }
  }
  return { allowed: false, reason: whyNot(policy, actor, rows, object) }
}

/** For each relation, SQL that is true when one of the given organisations stands so to the row. */
export type RelationSql = Partial<Record<Relation, (organisationIds: readonly string[]) => Expression<unknown>>>

/** SQL that is true when this person has a conflict of interest with the row. */
export type ConflictSql = (personId: string) => Expression<unknown>

/** The same rule as `can`, as a condition on the rows of a list. */
export function scope(
  policy: Policy,
  actor: Actor,
  action: string,
  relations: RelationSql,
  stage?: Expression<unknown>,
  conflicted?: ConflictSql,
): RawBuilder<boolean> {
  const parts = policy.rows
    .filter((row) => row.action === action)
    .flatMap((row) => {
      const reach = reachSql(row, actor, relations)
      if (!reach) return []
      const staged = row.stages ? sql`${requireStage(stage, row)} = any(${row.stages as string[]})` : sql`true`
      return [sql`(${reach} and ${staged} and ${withoutConflict(row, actor, conflicted)})`]
    })
  return parts.length ? sql<boolean>`(${sql.join(parts, sql` or `)})` : sql<boolean>`false`
}

/** Actions that no row allows to anyone; the server refuses to start with such a route. */
export function uncovered(policy: Policy, actions: readonly string[]): string[] {
  const covered = new Set(policy.rows.map((row) => row.action))
  return actions.filter((action) => !covered.has(action))
}

function inStage(row: PolicyRow, object: Standing): boolean {
  return !row.stages || (object.stage !== undefined && row.stages.includes(object.stage))
}

function barred(row: PolicyRow, actor: Actor, object: Standing): boolean {
  return row.barredByConflict === true && actor.personId !== null && (object.conflicted ?? []).includes(actor.personId)
}

function stands(row: PolicyRow, grant: Grant, object: Standing): boolean {
  return row.relation === 'any' || (object.related[row.relation] ?? []).includes(grant.organisationId)
}

function reachSql(row: PolicyRow, actor: Actor, relations: RelationSql): Expression<unknown> | null {
  if (row.role === everyone || (row.role === signedIn && actor.accountId)) return sql`true`
  const organisations = actor.grants.filter((grant) => grant.role === row.role).map((grant) => grant.organisationId)
  if (organisations.length === 0) return null
  if (row.relation === 'any') return sql`true`
  return relations[row.relation]?.(organisations) ?? null
}

function requireStage(stage: Expression<unknown> | undefined, row: PolicyRow): Expression<unknown> {
  if (!stage) throw new Error(`${row.action} is limited by stage, but its list names no stage column`)
  return stage
}

function withoutConflict(row: PolicyRow, actor: Actor, conflicted: ConflictSql | undefined): Expression<unknown> {
  if (!row.barredByConflict || actor.personId === null) return sql`true`
  if (!conflicted) throw new Error(`${row.action} is barred by conflict of interest, but its list names none`)
  return sql`(${conflicted(actor.personId)}) is not true`
}

function whyNot(policy: Policy, actor: Actor, rows: readonly PolicyRow[], object: Standing): string {
  if (rows.some((row) => barred(row, actor, object)))
    return 'Bạn có liên quan đến trường hợp này nên không được tham gia.'
  const staged = rows.filter((row) => inStage(row, object))
  if (rows.length > 0 && staged.length === 0) return 'Việc này không làm được ở bước hiện nay.'
  const who = [...new Set(staged.map((row) => policy.roles[row.role] ?? row.role))]
  const have = [...new Set(actor.grants.map((grant) => policy.roles[grant.role] ?? grant.role))]
  const role = have.length
    ? `Vai trò của bạn: ${have.join(', ')}.`
    : 'Bạn chưa đăng nhập hoặc chưa được giao vai trò nào.'
  return `Việc này do ${anyOf(who)} của cơ quan có liên quan thực hiện. ${role}`
}

/** One thing the actor may do with an object now; `blocked` says why it cannot be done yet although the actor has the right. */
export interface NextAct {
  action: string
  title: string
  blocked: string | null
}

/** "Bạn có thể làm gì": the acts that the policy allows this actor in this stage, in the given order. */
export function nextActs(
  policy: Policy,
  actor: Actor,
  object: Standing,
  acts: readonly { name: string; title: string; blocked?: string | null | false }[],
): NextAct[] {
  return acts
    .filter((act) => can(policy, actor, act.name, object).allowed)
    .map((act) => ({ action: act.name, title: act.title, blocked: act.blocked || null }))
}
