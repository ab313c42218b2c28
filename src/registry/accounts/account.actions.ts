import { hash, verify } from '@node-rs/argon2'
import { sql } from 'kysely'
import * as z from 'zod'
import { action, nothing, view } from '../../base/action.ts'
import type { Db, Trx } from '../../base/database/database.ts'
import { showDay } from '../../base/days.ts'
import { BadInput, Conflict, TooMany, Unauthenticated } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { noStanding } from '../../base/policy.ts'
import { findOrganisation } from '../organisations/organisation.store.ts'
import { findPerson, requireStandingEntry } from '../people/person.store.ts'
import { accountInput, failureMinutes, failuresAllowed, sessionHours, username } from './account.ts'
import { grantsAlongCourse, grantsShown, hashToken, openSession, type ComingGrant } from './account.store.ts'

/** Mở tài khoản và giao vai trò. */
export const openAccount = action({
  name: 'account.open',
  title: 'Mở tài khoản',
  input: accountInput,
  unhashed: ['password'],
  // Not while a reorganisation is being written: it would not meet these roles, nor they it.
  load: ({ trx }) => sql`lock table organisations in share mode`.execute(trx),
  may: () => noStanding,
  run: async ({ trx, input, today, now, record }) => {
    const accountId = newId()
    const { username, name, personId } = input
    if (personId) requireStandingEntry(await findPerson(trx, personId, today), personId)
    const added = await trx
      .insertInto('accounts')
      .values({
        id: accountId,
        username,
        name,
        person_id: personId,
        password_hash: await hash(input.password, argon2id),
        created_at: now,
        disabled_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw await alreadyOpen(trx, username)
    const grants = await grantsOf(trx, input.grants, personId)
    const rows = grants.map(({ role, organisationId, from, to, basis }) => ({
      id: newId(),
      account_id: accountId,
      role,
      organisation_id: organisationId,
      from_on: from,
      to_on: to,
      basis,
    }))
    if (rows.length) await trx.insertInto('grants').values(rows).execute()
    record({
      subjects: [accountId, ...(personId ? [personId] : [])],
      changes: { username, name, grants: grants.map((grant) => ({ ...grant })) },
    })
    return { accountId }
  },
})

/** The roles as they will hold: at a body of which the end is written, and from then on at the one that takes its place. */
async function grantsOf(trx: Trx, asked: readonly ComingGrant[], personId: string | null): Promise<ComingGrant[]> {
  const grants: ComingGrant[] = []
  for (const [index, grant] of asked.entries()) {
    const spans = await grantsAlongCourse(trx, grant, personId)
    if (spans.length === 0) throw await tooLate(trx, grant, index)
    grants.push(...spans)
  }
  return grants
}

async function tooLate(trx: Trx, { organisationId, from }: ComingGrant, index: number): Promise<BadInput> {
  const body = await findOrganisation(trx, organisationId)
  const message = `${body.name} kết thúc từ ngày ${showDay(body.to_on!)}, nên chưa giao được vai trò từ ngày ${showDay(from)} tại đó. Hãy chọn đơn vị thay thế.`
  return new BadInput(message, [{ path: `grants.${index}.organisationId`, message }])
}

/** Which of the two was taken: the name, or the person. */
async function alreadyOpen(trx: Trx, name: string): Promise<Conflict> {
  const taken = await trx.selectFrom('accounts').select('id').where('username', '=', name).executeTakeFirst()
  if (taken) return new Conflict(`Tên đăng nhập ${name} đã có người dùng.`)
  return new Conflict('Người này đã có tài khoản. Mỗi người dùng một tài khoản.')
}

/** Đăng nhập. The answer holds the session token, which the server puts into a cookie. */
export async function signIn(
  db: Db,
  raw: { username: string; password: string },
  now: Date,
): Promise<{ token: string }> {
  const name = username.parse(raw.username)
  await refuseGuessing(db, name, now)
  const account = await db
    .selectFrom('accounts')
    .select(['id', 'password_hash'])
    .where('username', '=', name)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  // An unknown name costs the same time as a wrong password, so that names cannot be found out.
  const right = await verify(account?.password_hash ?? (await dummyHash()), raw.password)
  if (!account || !right) {
    await db.insertInto('sign_in_failures').values({ username: name, at: now }).execute()
    throw new Unauthenticated('Tên đăng nhập hoặc mật khẩu không đúng.')
  }
  const token = await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('sign_in_failures').where('username', '=', name).execute()
    return openSession(trx, account.id, now, sessionHours)
  })
  return { token }
}

/** Đăng xuất: the session is over at once. */
export async function signOut(db: Db, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', hashToken(token)).execute()
}

/** Tôi là ai: the signed-in person, roles and organisations. */
export const whoAmI = view({
  name: 'account.me',
  title: 'Tài khoản của tôi',
  input: z.object({}),
  load: nothing,
  may: () => noStanding,
  show: async ({ db, actor, today, office }) => ({
    name: actor.name,
    personId: actor.personId,
    today,
    demo: office.demo,
    grants: await grantsShown(db, actor.accountId!, today),
  }),
})

/** OWASP's second recommended setting for argon2id; about 20 ms a check. */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

let dummy: Promise<string> | undefined
function dummyHash(): Promise<string> {
  return (dummy ??= hash('không ai dùng mật khẩu này', argon2id))
}

async function refuseGuessing(db: Db | Trx, name: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - failureMinutes * 60_000)
  const { count } = await db
    .selectFrom('sign_in_failures')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('username', '=', name)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  if (count >= failuresAllowed) {
    throw new TooMany(
      `Đã nhập sai quá ${failuresAllowed} lần. Hãy thử lại sau ${failureMinutes} phút hoặc nhờ quản trị đặt lại mật khẩu.`,
    )
  }
}
