/**
 * Dữ liệu riêng của cá nhân: what a screen shows masked, and in full only to who has said what for. The values lie sealed in
 * the database (`private.store.ts`); no event, log, export or address ever holds one.
 */
import * as z from 'zod'
import { showDay } from '../../base/days.ts'
import { wrongField } from '../../base/errors.ts'
import { text } from '../../base/text.ts'
import { dayInput } from '../organisations/organisation.ts'

/** Mục dữ liệu riêng, in the order of the form. */
export const privateFields = {
  birthday: 'Ngày sinh',
  identityNumber: 'Số định danh cá nhân, CMND hoặc hộ chiếu',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  address: 'Nơi ở',
} as const
/** Mục dữ liệu riêng, by its code. */
export type PrivateField = keyof typeof privateFields
/** All fields, in order. */
export const privateFieldNames = Object.keys(privateFields) as [PrivateField, ...PrivateField[]]

/** Mục dữ liệu riêng of one kind of entry: a household was not born and bears no number. */
export function privateFieldsOf(kind: 'person' | 'household'): PrivateField[] {
  return privateFieldNames.filter((field) => kind === 'person' || (field !== 'birthday' && field !== 'identityNumber'))
}

/** Fields by which a person is recognised: where they live is spelled in too many ways. */
export const recognisedBy = ['birthday', 'identityNumber', 'phone', 'email'] as const satisfies PrivateField[]
/** One of them. */
export type RecognisedBy = (typeof recognisedBy)[number]

/** What is told of somebody: a value, nothing (`null`: erased), or not a word (left as it is). */
export type PrivateValues = Partial<Record<PrivateField, string | null>>

/** Twelve digits of today, nine of the old card, or a passport. */
const identityNumber = text(20)
  .transform((value) => value.replace(/[\s.-]/g, '').toUpperCase())
  .pipe(
    z
      .string()
      .regex(/^(\d{12}|\d{9}|[A-Z]{1,2}\d{6,8})$/, 'Ghi 12 chữ số của căn cước, 9 chữ số của CMND, hoặc số hộ chiếu.'),
  )

/** Kept as it is dialled at home: `0912345678`. */
const phone = text(20)
  .transform((value) => value.replace(/[\s().-]/g, '').replace(/^(\+?84)(?=\d{9,10}$)/, '0'))
  .pipe(z.string().regex(/^0\d{9,10}$/, 'Ghi số điện thoại 10 hoặc 11 chữ số, bắt đầu bằng 0 hoặc +84.'))

const email = text(200)
  .transform((value) => value.toLowerCase())
  .pipe(z.email('Thư điện tử chưa đúng dạng, ví dụ: ten@donvi.gov.vn.'))

/** Each value as it is kept: by it the same number is found again however it was typed. */
export const privateSchemas = {
  birthday: dayInput.refine((on) => on >= '1900', 'Năm sinh phải từ 1900.'),
  identityNumber,
  phone,
  email,
  address: text(300),
} satisfies Record<PrivateField, z.ZodType<string>>

/** The fields of an input; what is left out stays as it is, what is null is erased. */
export const privateInput = {
  birthday: privateSchemas.birthday.nullish(),
  identityNumber: privateSchemas.identityNumber.nullish(),
  phone: privateSchemas.phone.nullish(),
  email: privateSchemas.email.nullish(),
  address: privateSchemas.address.nullish(),
}

/** What stands on a screen before somebody asks: enough to tell two apart, too little to use. */
export function maskOf(field: PrivateField, value: string): string {
  if (field === 'birthday') return `••/••/${value.slice(0, 4)}`
  if (field === 'email') return `${value.slice(0, 1)}•••${value.slice(value.lastIndexOf('@'))}`
  if (field === 'address') return `••••••${lastPart(value)}`
  return `${'•'.repeat(Math.max(1, value.length - 3))} ${value.slice(-3)}`
}

/** The province at most: `, Kon Tum`. */
function lastPart(address: string): string {
  const comma = address.lastIndexOf(',')
  return comma < 0 ? '' : `, ${address.slice(comma + 1).trim()}`
}

/** The value as people read it. */
export function showPrivate(field: PrivateField, value: string): string {
  return field === 'birthday' ? showDay(value as never) : value
}

/** "ngày sinh, điện thoại": fields in a sentence. */
export function namesOf(fields: readonly PrivateField[]): string {
  return fields.map((field) => privateFields[field].toLocaleLowerCase('vi').replace('cmnd', 'CMND')).join(', ')
}

/** The year of birth stands open in the register, and both say the same. */
export function refuseOtherYear(path: string, birthday: string | null, birthYear: number | null): void {
  if (birthday === null || birthYear === null || Number(birthday.slice(0, 4)) === birthYear) return
  const message = 'Năm sinh và ngày sinh trong dữ liệu riêng không khớp nhau. Hãy sửa chỗ ghi sai trước.'
  throw wrongField(path, message)
}
