import { sql } from 'kysely'
import * as z from 'zod'
import { action, nothing } from '../../base/action.ts'
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
  load: nothing,
  may: () => noStanding,
  run: async ({ trx, input, record }) => {
    const ids = await idsByCode(trx, input.organisations)
    const idOf = (code: string, place: string) => {
      const found = ids.get(code)
      if (!found) throw new BadInput(`Không có tổ chức mã ${code} (${place}).`)
      return found
    }
    await trx
      .insertInto('organisations')
      .values(
        input.organisations.map((o) => ({
          id: idOf(o.code, 'danh mục'),
          code: o.code,
          kind: o.kind,
          name: o.name,
          short_name: o.shortName || null,
          symbol: o.symbol || null,
          place: o.place || null,
          from_on: o.from,
          to_on: o.to,
          confidence: o.confidence,
          basis: o.basis || null,
          source: o.source || null,
          note: o.note || null,
        })),
      )
      .onConflict((conflict) => conflict.column('code').doNothing())
      .execute()
    const edges = input.organisations.flatMap((o) =>
      o.parents.map((p) => ({
        organisation_id: idOf(o.code, o.name),
        parent_id: idOf(p.code, `cấp trên của ${o.name}`),
        line: p.line,
        from_on: p.from,
        to_on: p.to,
      })),
    )
    const members = input.organisations.flatMap((o) =>
      o.members.map((m) => ({
        cluster_id: idOf(o.code, o.name),
        member_id: idOf(m.code, `thành viên ${o.name}`),
        from_on: m.from,
        to_on: m.to,
      })),
    )
    const successions = input.successions.map((s) => ({
      predecessor_id: idOf(s.predecessor, 'kế thừa'),
      successor_id: idOf(s.successor, 'kế thừa'),
      kind: s.kind,
      on_day: s.on,
      basis: s.basis || null,
      record_policy: s.recordPolicy,
      confidence: s.confidence,
    }))
    await insertNew(trx, 'organisation_parents', edges)
    await insertNew(trx, 'organisation_members', members)
    await insertNew(trx, 'organisation_successions', successions)
    await sql`select rebuild_authority()`.execute(trx)
    const counts = { organisations: input.organisations.length, successions: successions.length }
    record({ subjects: [...ids.values()].slice(0, 1), changes: counts })
    return counts
  },
})

/** Ids of all codes in the book: those already known keep theirs, so that loading the same book twice changes nothing. */
async function idsByCode(trx: Trx, organisations: { code: string }[]): Promise<Map<string, string>> {
  const known = await trx.selectFrom('organisations').select(['id', 'code']).execute()
  const ids = new Map(known.map((row) => [row.code, row.id]))
  for (const { code } of organisations) if (!ids.has(code)) ids.set(code, newId())
  return ids
}

async function insertNew(
  trx: Trx,
  table: 'organisation_parents' | 'organisation_members' | 'organisation_successions',
  rows: object[],
) {
  if (rows.length === 0) return
  await trx
    .insertInto(table)
    .values(rows as never)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
