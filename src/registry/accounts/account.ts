/** Tài khoản: a signed-in person (or a named officer outside the register) and the roles entrusted to them. */
import * as z from 'zod'
import { NotAllowed } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { text } from '../../base/text.ts'
import { dayInput } from '../organisations/organisation.ts'
import { roleNames } from '../roles.ts'

/** Tên đăng nhập, in small letters. */
export const username = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(
    z
      .string()
      .regex(/^[a-z0-9][a-z0-9._-]{1,59}$/, 'Tên đăng nhập gồm chữ thường không dấu, số, dấu chấm, từ 2 ký tự.'),
  )

/** At least 10 characters; no rules of composition, which only make people write passwords down. */
export const newPassword = z.string().min(10, 'Mật khẩu cần ít nhất 10 ký tự.').max(200, 'Mật khẩu dài quá 200 ký tự.')

/** Mật khẩu chung of all accounts of a demo; a demo prints it and its door shows it. Real offices have no such password. */
export const demoPassword = 'thidua-2021'

/** Vai trò được giao, as entered: at one organisation, from a day, by a document. */
export const grantInput = z.object({
  role: z.enum(roleNames),
  organisationId: id,
  from: dayInput,
  to: dayInput.nullable().default(null),
  basis: text(300),
})

/** Tài khoản as it is opened. */
export const accountInput = z.object({
  username,
  name: text(120),
  personId: id.nullable().default(null),
  password: newPassword,
  grants: z.array(grantInput).default([]),
})

/** How long a session lasts without signing in again. */
export const sessionHours = 12

/** After so many wrong passwords for a name within `failureMinutes`, further tries are refused. */
export const failuresAllowed = 10
/** How long a wrong password counts, in minutes. */
export const failureMinutes = 15

/** The person behind an account: who answers for an act must be known for life. Throws NotAllowed for an account without one. */
export function requirePerson(personId: string | null): string {
  if (!personId) throw new NotAllowed('Tài khoản này chưa gắn với một người trong sổ nên không làm được việc này.')
  return personId
}

/** Ai được làm gì với tài khoản. */
export const accountPolicy: PolicyRow[] = [
  { action: 'account.open', role: 'operator', relation: 'any' },
  { action: 'account.signIn', role: 'public', relation: 'any' },
  { action: 'account.signOut', role: 'signedIn', relation: 'any' },
  { action: 'account.me', role: 'signedIn', relation: 'any' },
]
