import { sql } from 'kysely'
import * as z from 'zod'
import { action } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import { BadInput } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { noStanding } from '../../base/policy.ts'
import { organisationInput, successionInput } from './organisation.ts'
import './organisation.store.ts'

/** Nạp danh mục tổ chức: organisations with their lines, clusters and successions, all or nothing. */
export const enterOrganisationBook = action({
  name: 'organisation.enterBook',
  title: 'Nạp danh mục tổ chức',
  input: z.object({
    organisations: z.array(organisationInput).min(1).max(20_000),
    successions: z.array(successionInput).default([]),
  }),
  load: ({ trx }) => lockBook(trx),
  may: () => noStanding,
  run: async ({ trx, input, record }) => {
    const ids = await idsByCode(trx, input.organisations)
    const idOf = (code: string, place: string) => {
      const found = ids.get(code)
      if (!found) throw new BadInput(`Không có tổ chức mã ${code} (${place}).`)
      return found
    }
    await insertNew(
      trx,
      'organisations',
      input.organisations.map((one) => organisationRow(one, idOf)),
    )
    await insertNew(
      trx,
      'organisation_parents',
      input.organisations.flatMap((one) => parentRows(one, idOf)),
    )
    await insertNew(
      trx,
      'organisation_members',
      input.organisations.flatMap((one) => memberRows(one, idOf)),
    )
    await insertNew(
      trx,
      'organisation_successions',
      input.successions.map((one) => successionRow(one, idOf)),
    )
    await sql`select rebuild_authority()`.execute(trx)
    const counts = { organisations: input.organisations.length, successions: input.successions.length }
    record({
      subjects: input.organisations.map((one) => idOf(one.code, 'danh mục')),
      changes: { ...counts, codes: input.organisations.map((one) => one.code) },
    })
    return counts
  },
})

/** Two books entered at once would give one code two ids and derive the lines of authority twice: one waits for the other. */
async function lockBook(trx: Trx): Promise<null> {
  await sql`lock table organisations in share row exclusive mode`.execute(trx)
  return null
}

type OrganisationInput = z.output<typeof organisationInput>
type IdOf = (code: string, place: string) => string

function organisationRow(one: OrganisationInput, idOf: IdOf) {
  return {
    id: idOf(one.code, 'danh mục'),
    code: one.code,
    kind: one.kind,
    name: one.name,
    short_name: one.shortName || null,
    symbol: one.symbol || null,
    place: one.place || null,
    from_on: one.from,
    to_on: one.to,
    confidence: one.confidence,
    basis: one.basis || null,
    source: one.source || null,
    note: one.note || null,
  }
}

function parentRows(one: OrganisationInput, idOf: IdOf) {
  return one.parents.map((parent) => ({
    organisation_id: idOf(one.code, one.name),
    parent_id: idOf(parent.code, `cấp trên của ${one.name}`),
    line: parent.line,
    from_on: parent.from,
    to_on: parent.to,
  }))
}

function memberRows(one: OrganisationInput, idOf: IdOf) {
  return one.members.map((member) => ({
    cluster_id: idOf(one.code, one.name),
    member_id: idOf(member.code, `thành viên ${one.name}`),
    from_on: member.from,
    to_on: member.to,
  }))
}

function successionRow(one: z.output<typeof successionInput>, idOf: IdOf) {
  return {
    predecessor_id: idOf(one.predecessor, 'kế thừa'),
    successor_id: one.successor === null ? null : idOf(one.successor, 'kế thừa'),
    kind: one.kind,
    on_day: one.on,
    basis: one.basis || null,
    record_policy: one.recordPolicy,
    confidence: one.confidence,
  }
}

/** Ids of all codes in the book: those already known keep theirs, so that loading the same book twice changes nothing. */
async function idsByCode(trx: Trx, organisations: { code: string }[]): Promise<Map<string, string>> {
  const known = await trx.selectFrom('organisations').select(['id', 'code']).execute()
  const ids = new Map(known.map((row) => [row.code, row.id]))
  for (const { code } of organisations) if (!ids.has(code)) ids.set(code, newId())
  return ids
}

/** Adds what is not there yet, a thousand rows a statement: PostgreSQL takes at most 65,535 values in one. */
async function insertNew(
  trx: Trx,
  table: 'organisations' | 'organisation_parents' | 'organisation_members' | 'organisation_successions',
  rows: object[],
) {
  for (let from = 0; from < rows.length; from += 1000) {
    await trx
      .insertInto(table)
      .values(rows.slice(from, from + 1000) as never)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
