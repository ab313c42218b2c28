import { sql, type Selectable } from 'kysely'
import type { Day } from '../../base/days.ts'
import type { Database, Db, Trx } from '../../base/database/database.ts'
import { NotFound } from '../../base/errors.ts'
import type { Standing } from '../../base/policy.ts'
import type { Honour } from '../../law/vocabulary.ts'
import type { OrganisationKind } from '../organisations/organisation.ts'
import { relatedTo } from '../organisations/organisation.store.ts'
import { findPerson, standingOfPerson } from '../people/person.store.ts'
import { levelOfBody, type RecognisingLevel } from './initiative.ts'

/** A row of the register. */
export type InitiativeRow = Selectable<Database['initiatives']>

/** Sáng kiến by its id; throws NotFound. */
export async function findInitiative(db: Db | Trx, initiativeId: string): Promise<InitiativeRow> {
  const row = await db.selectFrom('initiatives').selectAll().where('id', '=', initiativeId).executeTakeFirst()
  if (!row) throw new NotFound('Không có sáng kiến này trong sổ, hoặc sáng kiến nằm ngoài phạm vi của bạn.')
  return row
}

/** The same, locked until the action is over. */
export async function lockInitiative(trx: Trx, initiativeId: string): Promise<InitiativeRow> {
  await trx.selectFrom('initiatives').select('id').where('id', '=', initiativeId).forUpdate().execute()
  return findInitiative(trx, initiativeId)
}

/** Through the unit of its author then and the one of today; the author has an interest in it. */
export async function standingOfInitiative(
  db: Db | Trx,
  { person_id, organisation_id }: InitiativeRow,
  today: Day,
): Promise<Standing> {
  const ofAuthor = (await standingOfPerson(db, await findPerson(db, person_id, today), today)).related
  const ofUnit: Standing['related'] = organisation_id === null ? {} : await relatedTo(db, organisation_id, today)
  const both = (relation: 'self' | 'ancestor' | 'sector') => [
    ...(ofAuthor[relation] ?? []),
    ...(ofUnit[relation] ?? []),
  ]
  return {
    related: { self: both('self'), ancestor: both('ancestor'), sector: both('sector') },
    conflicted: [person_id],
  }
}

/** Cơ quan công nhận: its level, and the body whose word it is; a council speaks for the body right above it. */
export async function recogniserOf(
  db: Db | Trx,
  bodyId: string,
  on: Day,
): Promise<{ name: string; bodyId: string; level: RecognisingLevel }> {
  const { rows } = await sql<{ id: string; kind: OrganisationKind; name: string }>`
    select o.id, o.kind, o.name from organisations o where o.id = ${bodyId}
    union all
    select * from (select o.id, o.kind, o.name from organisation_authority a join organisations o on o.id = a.authority_id
      where a.organisation_id = ${bodyId} and a.line = 'administrative' and in_force(a.from_on, a.to_on, ${on}) order by a.depth) above`.execute(
    db,
  )
  const [own, ...above] = rows
  if (!own) throw new NotFound('Không có cơ quan công nhận này trong danh mục.')
  const isCouncil = own.kind === 'initiativeCouncil' || own.kind === 'council' || own.kind === 'standingBody'
  const speaksFor = isCouncil ? (above[0] ?? own) : own
  const higher = above.filter((one) => one.id !== speaksFor.id).map((one) => one.kind)
  return { name: own.name, bodyId: speaksFor.id, level: levelOfBody(speaksFor.kind, higher) }
}

/** Sáng kiến làm căn cứ of dossiers, locked in one order, with what each was used for so far. */
export async function lockReliedOn(trx: Trx, dossierIds: readonly string[]) {
  const { rows } = await sql<ReliedOn>`
    select r.dossier_id, i.id, i.code, i.name, i.used_for, i.used_in
    from initiative_reliances r join initiatives i on i.id = r.initiative_id
    where r.dossier_id = any(${dossierIds as string[]}::uuid[]) order by i.id for update of i`.execute(trx)
  return rows
}

/** One initiative that a dossier relies on. */
export interface ReliedOn {
  dossier_id: string
  id: string
  code: string
  name: string
  used_for: string | null
  used_in: string | null
}

/** Dùng một sáng kiến để xét: marked with the honour and the dossier; false where somebody was first. */
export async function markUsed(trx: Trx, initiativeId: string, usedFor: Honour, dossierId: string): Promise<boolean> {
  const marked = await trx
    .updateTable('initiatives')
    .set((row) => ({ used_for: usedFor, used_in: dossierId, version: row('version', '+', 1) }))
    .where('id', '=', initiativeId)
    .where('used_for', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return marked !== undefined
}

/** Uses again what a dossier relies on, as far as it is free: after the award of the dossier stands again. */
export async function markReliedOn(
  trx: Trx,
  dossierId: string | null,
  usedFor: Honour,
): Promise<{ used: string[]; taken: ReliedOn[] }> {
  const used: string[] = []
  const taken: ReliedOn[] = []
  if (dossierId === null) return { used, taken }
  for (const one of await lockReliedOn(trx, [dossierId])) {
    if (await markUsed(trx, one.id, usedFor, dossierId)) used.push(one.id)
    else taken.push(one)
  }
  return { used, taken }
}

/** Trả lại sáng kiến: the award for which they were used no longer counts, so they may be relied on again. Answers with their ids. */
export async function giveBackInitiatives(trx: Trx, dossierId: string | null): Promise<string[]> {
  if (dossierId === null) return []
  const freed = await trx
    .updateTable('initiatives')
    .set((row) => ({ used_for: null, used_in: null, version: row('version', '+', 1) }))
    .where('used_in', '=', dossierId)
    .where(sql<boolean>`id in (select initiative_id from initiative_reliances where dossier_id = ${dossierId})`)
    .returning('id')
    .execute()
  return freed.map((row) => row.id)
}

declare module '../../base/database/database.ts' {
  interface Database {
    initiative_reliances: { dossier_id: string; initiative_id: string }
  }
}
