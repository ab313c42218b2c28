/** Cá nhân: one identity for life, with posts, yearly ratings, initiatives, disciplines and what is being looked into. */
import * as z from 'zod'
import { id } from '../../base/ids.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { optionalText, text } from '../../base/text.ts'
import { disciplines, initiativeKinds, initiativeScopes, pendingKinds, ratings } from '../../law/vocabulary.ts'
import { dayInput } from '../organisations/organisation.ts'
import { privateInput } from './private.ts'

/** Xếp loại, by its code. */
export const rating = z.enum(keys(ratings), 'Chọn một mức xếp loại.')

/** Năm of law: of a rating, an achievement, a registration. */
export const year = z.coerce.number().int().min(1945, 'Năm phải từ 1945.').max(2100, 'Năm phải đến 2100.')

/** Năm sinh: many who are honoured were born before the first law on emulation. */
const birthYear = z.coerce.number().int().min(1900, 'Năm sinh phải từ 1900.').max(2100, 'Năm sinh phải đến 2100.')

/** Nhóm chức vụ: the rows of the statistical forms by which individuals are counted (TT 02/2023/TT-BNV). */
export const postCategories = {
  provincialLeader: 'Lãnh đạo cấp bộ, cấp tỉnh và tương đương trở lên',
  departmentLeader: 'Lãnh đạo cấp vụ, sở, ngành và tương đương',
  entrepreneur: 'Doanh nhân',
  otherLeader: 'Các cấp lãnh đạo khác từ phó phòng trở lên',
  direct: 'Người trực tiếp công tác, lao động, học tập, chiến đấu và phục vụ chiến đấu',
} as const
/** Nhóm chức vụ, by its code. */
export type PostCategory = keyof typeof postCategories
/** Schema of a category. */
export const postCategory = z.enum(keys(postCategories), 'Chọn một nhóm chức vụ.')

/** Cá nhân, hoặc hộ gia đình, which is honoured as one. */
export const personKinds = { person: 'Cá nhân', household: 'Hộ gia đình' } as const
/** Schema of a kind. */
export const personKind = z.enum(keys(personKinds), 'Chọn cá nhân hoặc hộ gia đình.')

/** Công tác: how a person stands to the units that a list shows. */
export const servings = { now: 'đang công tác', none: 'chưa có vị trí', left: 'đã nghỉ, chuyển đi' } as const
/** One of them. */
export type Serving = keyof typeof servings

/** Chức vụ as a list tells it: of who holds none and never did, who they are. */
export function postInWords(person: { post_title: string | null; kind: Kind; nationality: string | null }): string {
  if (person.post_title !== null) return person.post_title
  if (person.kind === 'household') return 'hộ gia đình'
  return person.nationality === null ? servings.none : `quốc tịch ${person.nationality}`
}
type Kind = keyof typeof personKinds

/** Giới tính. */
export const genders = { female: 'nữ', male: 'nam' } as const

/** Who somebody is; the code stays for life. */
export const identity = {
  name: text(120),
  gender: z.enum(keys(genders), 'Chọn nam hoặc nữ.').nullable().default(null),
  birthYear: birthYear.nullable().default(null),
  recruitedOn: dayInput.nullable().default(null),
  /** Quốc tịch of a foreigner; empty: Việt Nam. */
  nationality: optionalText(60),
}

/** Names of what an officer changed, in the order of the form. */
export const identityNames = {
  name: 'họ và tên',
  gender: 'giới tính',
  birthYear: 'năm sinh',
  recruitedOn: 'ngày tuyển dụng',
  nationality: 'quốc tịch',
} as const satisfies Record<keyof typeof identity, string>

/** Sửa thông tin cá nhân. */
export const identityChange = z.object({ personId: id, version: z.number().int(), ...identity })
/** Who somebody is, without whose it is. */
export type Identity = Pick<z.output<typeof identityChange>, keyof typeof identity>

/** One person as entered, with the whole career known so far. */
export const personInput = z.object({
  code: text(40),
  kind: personKind.default('person'),
  ...identity,
  /** Đơn vị giữ hồ sơ of who holds no post here. */
  keeperId: id.nullable().default(null),
  /** Dữ liệu riêng, which leaves no trace but under seal. */
  privates: z.object(privateInput).default({}),
  posts: z
    .array(
      z.object({
        organisationId: id,
        title: text(200),
        category: postCategory.default('direct'),
        from: dayInput.nullable().default(null),
        to: dayInput.nullable().default(null),
        concurrent: z.boolean().default(false),
        basis: optionalText(300),
      }),
    )
    .default([]),
  ratings: onePerYear(z.object({ year, rating, basis: optionalText(300) }), 'xếp loại'),
  registrations: onePerYear(z.object({ year, registered: z.boolean() }), 'đăng ký thi đua'),
  initiatives: z
    .array(
      z.object({
        code: text(40),
        year,
        name: text(500),
        scope: z.enum(keys(initiativeScopes)),
        kind: z.enum(keys(initiativeKinds)),
        decision: optionalText(200),
        usedFor: optionalText(40),
      }),
    )
    .default([]),
  disciplines: z
    .array(
      z.object({
        form: z.enum(keys(disciplines)),
        decidedOn: dayInput,
        endedOn: dayInput.nullable().default(null),
        basis: optionalText(300),
      }),
    )
    .default([]),
  proceedings: z
    .array(
      z.object({
        kind: z.enum(keys(pendingKinds)),
        since: dayInput,
        clearedOn: dayInput.nullable().default(null),
        basis: optionalText(300),
      }),
    )
    .default([]),
})

/** What is written in the record of a person. */
const recordActions = [
  'person.change',
  'person.addPost',
  'person.changePost',
  'person.endPost',
  'person.addAbsence',
  'person.endAbsence',
  'person.discipline',
  'person.endDiscipline',
  'person.openProceeding',
  'person.clearProceeding',
  'person.register',
]

/** Ai được làm gì với hồ sơ cá nhân. */
export const personPolicy: PolicyRow[] = [
  { action: 'person.enter', role: 'officer', relation: 'self' },
  { action: 'person.enter', role: 'standing', relation: 'ancestor' },
  { action: 'person.enter', role: 'standing', relation: 'self' },
  { action: 'person.enter', role: 'operator', relation: 'any' },
  { action: 'person.rate', role: 'officer', relation: 'self', barredByConflict: true },
  { action: 'person.rate', role: 'leader', relation: 'self', barredByConflict: true },
  { action: 'person.rate', role: 'operator', relation: 'any' },
  { action: 'person.rate', role: 'standing', relation: 'ancestor', barredByConflict: true },
  { action: 'person.rate', role: 'standing', relation: 'self', barredByConflict: true },
  // Nobody writes in the own record; who finds something wrong in it asks for a correction.
  ...recordActions.flatMap((action): PolicyRow[] =>
    [...byWhoKeepsTheRegister(action), { action, role: 'operator', relation: 'any' } as const].map((row) => ({
      ...row,
      barredByConflict: true,
    })),
  ),
  ...['person.setPrivates', 'person.revealPrivates'].flatMap(byWhoKeepsTheRegister),
  // The own record, to whom it is about: the action finds the person by the account.
  { action: 'person.own', role: 'signedIn', relation: 'any' },
  { action: 'person.erasePrivates', role: 'standing', relation: 'self' },
  { action: 'person.erasePrivates', role: 'standing', relation: 'ancestor' },
  { action: 'person.erasePrivates', role: 'operator', relation: 'any' },
  ...(['person.list', 'person.show'] as const).flatMap((action): PolicyRow[] => [
    { action, role: 'officer', relation: 'self' },
    ...(['officer', 'standing', 'leader', 'member', 'auditor'] as const).flatMap((role): PolicyRow[] => [
      { action, role, relation: 'ancestor' },
      { action, role, relation: 'sector' },
      ...(role === 'officer' ? [] : [{ action, role, relation: 'self' as const }]),
    ]),
  ]),
]

/** Who keeps the register of the people of a body: its officer, its standing body, and one above it. */
function byWhoKeepsTheRegister(action: string): PolicyRow[] {
  return [
    { action, role: 'officer', relation: 'self' },
    { action, role: 'standing', relation: 'self' },
    { action, role: 'standing', relation: 'ancestor' },
  ]
}

/** A list with at most one entry a year: what is entered twice has one of the two wrong. */
function onePerYear<Entry extends z.ZodType<{ year: number }>>(entry: Entry, what: string) {
  return z
    .array(entry)
    .refine((list) => new Set(list.map((one) => one.year)).size === list.length, `Có năm ghi ${what} hai lần.`)
    .default([])
}

/** Codes of a list, for a schema. */
export function keys<Key extends string>(list: Record<Key, unknown>): [Key, ...Key[]] {
  return Object.keys(list) as [Key, ...Key[]]
}
