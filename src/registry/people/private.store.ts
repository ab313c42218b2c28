/**
 * Dữ liệu riêng as it lies in the database: each value sealed (AES-256-GCM) with a key of the person, that key wrapped by a
 * key of the office that SQL never meets. Who destroys the key of a person has erased the values in every copy of the
 * database, also in those that are not at hand.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { sql, type Generated } from 'kysely'
import type { Office } from '../../base/action.ts'
import type { Db, Trx } from '../../base/database/database.ts'
import { NotAllowed } from '../../base/errors.ts'
import { officeKey } from '../../base/office-keys.ts'
import { seal, unseal } from '../../base/sealing.ts'
import {
  maskOf,
  privateFieldNames,
  recognisedBy,
  type PrivateField,
  type PrivateValues,
  type RecognisedBy,
} from './private.ts'

/** Where the keys of the office lie. */
type Keys = Pick<Office, 'folder'>

/** What is to be kept of one person. */
export interface PrivatesOfPerson {
  personId: string
  values: PrivateValues
}

/** As many people as go into one statement. */
const sliceSize = 5_000

/** Ghi dữ liệu riêng, of one person or of a hundred thousand; of a person named twice the later word holds. */
export async function savePrivates(trx: Trx, office: Keys, rows: readonly PrivatesOfPerson[]): Promise<void> {
  const keys = await keysOf(office)
  const told = mergedByPerson(rows)
  for (let from = 0; from < told.length; from += sliceSize)
    await saveSlice(trx, keys, told.slice(from, from + sliceSize))
}

async function saveSlice(trx: Trx, keys: OfficeKeys, rows: PrivatesOfPerson[]): Promise<void> {
  const gone = rows.flatMap(({ personId, values }) => fieldsOf(values, isErased).map((field) => ({ personId, field })))
  if (gone.length) await forget(trx, gone)
  const kept = rows.filter(({ values }) => fieldsOf(values, isTold).length > 0)
  if (kept.length === 0) return
  const personKeys = await keysOfPeople(
    trx,
    keys,
    kept.map(({ personId }) => personId),
  )
  const sealed = kept.flatMap(({ personId, values }) =>
    fieldsOf(values, isTold).map((field) =>
      sealedRow(keys, personKeys.get(personId)!, personId, field, values[field]!),
    ),
  )
  await sql`select keep_privates(${sealed.map((row) => row.personId)}::uuid[], ${sealed.map((row) => row.field)}::text[],
    ${sealed.map((row) => row.sealed)}::bytea[], ${sealed.map((row) => row.mask)}::text[],
    ${sealed.map((row) => row.fingerprint)}::bytea[])`.execute(trx)
}

async function forget(trx: Trx, gone: { personId: string; field: PrivateField }[]): Promise<void> {
  await sql`delete from person_privates where (person_id, field) in (
    select * from unnest(${gone.map((one) => one.personId)}::uuid[], ${gone.map((one) => one.field)}::text[]))`.execute(
    trx,
  )
}

/** Mặt nạ: which fields are kept of a person, and what a screen shows of them. */
export async function masksOf(db: Db | Trx, personId: string): Promise<{ field: PrivateField; mask: string }[]> {
  const rows = await db
    .selectFrom('person_privates')
    .select(['field', 'mask'])
    .where('person_id', '=', personId)
    .execute()
  return rows.toSorted((a, b) => privateFieldNames.indexOf(a.field) - privateFieldNames.indexOf(b.field))
}

/** Mở dữ liệu riêng: the values of one person. What is not kept is left out. */
export async function openPrivates(
  db: Db | Trx,
  office: Keys,
  personId: string,
  fields: readonly PrivateField[] = privateFieldNames,
): Promise<Partial<Record<PrivateField, string>>> {
  const rows = await db
    .selectFrom('person_privates as v')
    .innerJoin('person_keys as k', 'k.person_id', 'v.person_id')
    .select(['v.field', 'v.sealed', 'k.wrapped'])
    .where('v.person_id', '=', personId)
    .where('v.field', 'in', [...fields])
    .execute()
  if (rows.length === 0) return {}
  const keys = await keysOf(office)
  const key = unseal(keys.wrapping, rows[0]!.wrapped, keyPlace(personId))
  return Object.fromEntries(
    rows.map(({ field, sealed }) => [field, unseal(key, sealed, place(personId, field)).toString('utf8')]),
  )
}

/** Xoá dữ liệu riêng: the key is destroyed, and with it the values wherever a copy of them lies. */
export async function erasePrivates(trx: Trx, personId: string): Promise<void> {
  await trx.deleteFrom('person_privates').where('person_id', '=', personId).execute()
  await trx.deleteFrom('person_keys').where('person_id', '=', personId).execute()
}

/**
 * Who of those in reach has this identity number, birthday, phone or address of mail: found by a keyed hash, without opening
 * anything. Values as `privateSchemas` give them; each value with the ids of the people, those with nobody left out.
 */
export async function peopleWithPrivate(
  db: Db | Trx,
  office: Keys,
  field: RecognisedBy,
  values: readonly string[],
): Promise<Map<string, string[]>> {
  const keys = await keysOf(office)
  const valueOf = new Map(values.map((value) => [fingerprintOf(keys, field, value).toString('hex'), value]))
  const rows = await db
    .selectFrom('person_privates')
    .select(['person_id', 'fingerprint'])
    .where('field', '=', field)
    .where(sql<boolean>`fingerprint = any(${[...valueOf.keys()].map((hex) => Buffer.from(hex, 'hex'))}::bytea[])`)
    .orderBy('person_id')
    .execute()
  const found = new Map<string, string[]>()
  for (const { person_id, fingerprint } of rows) {
    const value = valueOf.get(Buffer.from(fingerprint!).toString('hex'))!
    found.set(value, [...(found.get(value) ?? []), person_id])
  }
  return found
}

interface OfficeKeys {
  wrapping: Buffer
  fingerprints: Buffer
}

async function keysOf({ folder }: Keys): Promise<OfficeKeys> {
  return { wrapping: await officeKey(folder, 'privates'), fingerprints: await officeKey(folder, 'fingerprints') }
}

/** The keys of these people; who has none yet gets one. Of two who make one at once both use that of the first. */
async function keysOfPeople(trx: Trx, keys: OfficeKeys, personIds: string[]): Promise<Map<string, Buffer>> {
  const wrapped = personIds.map((personId) => seal(keys.wrapping, randomBytes(32), keyPlace(personId)))
  const { rows } = await sql<{ person_id: string; wrapped: Uint8Array }>`
    select * from keep_person_keys(${personIds}::uuid[], ${wrapped}::bytea[])`.execute(trx)
  if (rows.length < personIds.length)
    throw new NotAllowed('Có người nằm ngoài phạm vi của bạn, không ghi được dữ liệu riêng.')
  return new Map(rows.map((row) => [row.person_id, unseal(keys.wrapping, row.wrapped, keyPlace(row.person_id))]))
}

function sealedRow(keys: OfficeKeys, key: Buffer, personId: string, field: PrivateField, value: string) {
  return {
    personId,
    field,
    sealed: seal(key, Buffer.from(value, 'utf8'), place(personId, field)),
    mask: maskOf(field, value),
    fingerprint: isRecognised(field) ? fingerprintOf(keys, field, value) : null,
  }
}

function fingerprintOf(keys: OfficeKeys, field: RecognisedBy, value: string): Buffer {
  return createHmac('sha256', keys.fingerprints).update(`${field}|${value}`).digest()
}

function isRecognised(field: PrivateField): field is RecognisedBy {
  return (recognisedBy as readonly PrivateField[]).includes(field)
}

/** What is sealed holds only where it was put: a value moved to another person or field does not open. */
function place(personId: string, field: PrivateField): string {
  return `${personId.toLowerCase()}|${field}`
}

function keyPlace(personId: string): string {
  return `${personId.toLowerCase()}|key`
}

function fieldsOf(values: PrivateValues, asked: (value: string | null | undefined) => boolean): PrivateField[] {
  return privateFieldNames.filter((field) => asked(values[field]))
}

function isTold(value: string | null | undefined): boolean {
  return typeof value === 'string'
}

function isErased(value: string | null | undefined): boolean {
  return value === null
}

function mergedByPerson(rows: readonly PrivatesOfPerson[]): PrivatesOfPerson[] {
  const merged = new Map<string, PrivateValues>()
  for (const { personId, values } of rows) merged.set(personId, { ...merged.get(personId), ...defined(values) })
  return [...merged].map(([personId, values]) => ({ personId, values }))
}

function defined(values: PrivateValues): PrivateValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

declare module '../../base/database/database.ts' {
  interface Database {
    person_keys: { person_id: string; wrapped: Uint8Array }
    person_privates: {
      person_id: string
      field: PrivateField
      sealed: Uint8Array
      mask: string
      fingerprint: Generated<Uint8Array | null>
    }
  }
}
