import { sql, type Selectable } from 'kysely'
import type { Day } from '../../base/days.ts'
import type { Database, Db, Trx } from '../../base/database/database.ts'
import { Conflict, NotFound } from '../../base/errors.ts'
import type { Standing } from '../../base/policy.ts'
import type { Honour } from '../../law/vocabulary.ts'
import type { OrganisationKind } from '../organisations/organisation.ts'
import { relatedTo } from '../organisations/organisation.store.ts'
import { findPerson, standingOfPerson } from '../people/person.store.ts'
import { levelOfBody, type AuthorInput, type RecognisingLevel } from './initiative.ts'

/** A row of the register. */
export type InitiativeRow = Selectable<Database['initiatives']>

/** Tác giả, đồng tác giả of one initiative, with what each has used it for. */
export interface Author {
  personId: string
  code: string
  name: string
  /** Tỷ lệ đóng góp, in percent. */
  share: number | null
  /** Đơn vị khi đó. */
  organisationId: string | null
  organisation: string | null
  usedFor: string | null
  usedIn: string | null
}

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

/** Các tác giả of an initiative, the one whose name stands first at the head. */
export async function authorsOf(db: Db | Trx, initiativeId: string): Promise<Author[]> {
  const { rows } = await sql<Author>`
    select a.person_id as "personId", p.code, p.name, a.share, a.organisation_id as "organisationId", o.name as organisation,
      a.used_for as "usedFor", a.used_in as "usedIn"
    from initiative_authors a join people p on p.id = a.person_id left join organisations o on o.id = a.organisation_id
    where a.initiative_id = ${initiativeId} order by a.place`.execute(db)
  return rows
}

/** Through the units of its authors then and those of today; the authors have an interest in it. */
export async function standingOfInitiative(
  db: Db | Trx,
  authors: readonly Pick<Author, 'personId' | 'organisationId'>[],
  today: Day,
): Promise<Standing> {
  const each = await Promise.all(authors.map((author) => standingOfAuthor(db, author, today)))
  const all = (relation: 'self' | 'ancestor' | 'sector') => [
    ...new Set(each.flatMap((one) => one.related[relation] ?? [])),
  ]
  return {
    related: { self: all('self'), ancestor: all('ancestor'), sector: all('sector') },
    conflicted: each.flatMap((one) => one.conflicted ?? []),
  }
}

/** Through one author alone. */
export async function standingOfAuthor(
  db: Db | Trx,
  { personId, organisationId }: Pick<Author, 'personId' | 'organisationId'>,
  today: Day,
): Promise<Standing> {
  const person = await findPerson(db, personId, today)
  const { related: now } = await standingOfPerson(db, person, today)
  const then: Standing['related'] = organisationId === null ? {} : await relatedTo(db, organisationId, today)
  const both = (relation: 'self' | 'ancestor' | 'sector') => [...(now[relation] ?? []), ...(then[relation] ?? [])]
  return {
    related: { self: both('self'), ancestor: both('ancestor'), sector: both('sector') },
    // Who was merged acts under the entry that stands.
    conflicted: [...new Set([personId, person.id])],
  }
}

/** Ghi các tác giả: those of before leave, and who was among them keeps what was used. */
export async function saveAuthors(trx: Trx, initiativeId: string, authors: readonly AuthorInput[]): Promise<void> {
  const rows = authors.map(({ personId, share }, index) => ({ person_id: personId, share, place: index + 1 }))
  const written = sql`json_to_recordset(${JSON.stringify(rows)}::json) as w (person_id uuid, share int, place int)`
  await sql`
    insert into initiative_authors (initiative_id, person_id, place, share)
    select ${initiativeId}, w.person_id, w.place, w.share from ${written}
    on conflict (initiative_id, person_id) do update set place = excluded.place, share = excluded.share`.execute(trx)
  await sql`
    update initiatives i set person_id = a.person_id, organisation_id = a.organisation_id
    from initiative_authors a where i.id = ${initiativeId} and a.initiative_id = i.id and a.person_id = ${authors[0]!.personId}`.execute(
    trx,
  )
  await trx
    .deleteFrom('initiative_authors')
    .where('initiative_id', '=', initiativeId)
    .where(
      'person_id',
      'not in',
      authors.map((one) => one.personId),
    )
    .execute()
    .catch((error: { code?: string }) => {
      // A dossier that who writes does not see.
      if (error.code !== foreignKeyViolation) throw error
      throw new Conflict(
        'Có hồ sơ của một tác giả vừa bị bỏ đang lấy sáng kiến này làm căn cứ. Hãy hỏi đơn vị lập hồ sơ.',
      )
    })
}

const foreignKeyViolation = '23503'

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

/** Sáng kiến làm căn cứ of dossiers, locked in one order, with what their nominees have used each for so far. */
export async function lockReliedOn(trx: Trx, dossierIds: readonly string[]) {
  const { rows } = await sql<ReliedOn>`
    select r.dossier_id, r.person_id, i.id, i.code, i.name, a.used_for, a.used_in
    from initiative_reliances r join initiatives i on i.id = r.initiative_id
    join initiative_authors a on a.initiative_id = r.initiative_id and a.person_id = r.person_id
    where r.dossier_id = any(${dossierIds as string[]}::uuid[]) order by i.id, a.person_id for update of i, a`.execute(
    trx,
  )
  return rows
}

/** One initiative that a dossier relies on, as that of its author. */
export interface ReliedOn {
  dossier_id: string
  person_id: string
  id: string
  code: string
  name: string
  used_for: string | null
  used_in: string | null
}

/**
 * Dùng một sáng kiến để xét một tác giả: marked with the honour and the dossier; false where another dossier of that author was
 * first. What a co-author has used it for does not matter.
 */
export async function markUsed(
  trx: Trx,
  { id, person_id, dossier_id }: Pick<ReliedOn, 'id' | 'person_id' | 'dossier_id'>,
  usedFor: Honour,
): Promise<boolean> {
  const marked = await trx
    .updateTable('initiative_authors')
    .set({ used_for: usedFor, used_in: dossier_id })
    .where('initiative_id', '=', id)
    .where('person_id', '=', person_id)
    .where('used_for', 'is', null)
    .returning('initiative_id')
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
    if (await markUsed(trx, one, usedFor)) used.push(one.id)
    else taken.push(one)
  }
  return { used, taken }
}

/** Trả lại sáng kiến: the award for which they were used no longer counts, so they may be relied on again. Answers with their ids. */
export async function giveBackInitiatives(trx: Trx, dossierId: string | null): Promise<string[]> {
  if (dossierId === null) return []
  const { rows } = await sql<{ id: string }>`
    update initiative_authors a set used_for = null, used_in = null from initiative_reliances r
    where r.dossier_id = ${dossierId} and a.initiative_id = r.initiative_id and a.person_id = r.person_id and a.used_in = ${dossierId}
    returning a.initiative_id as id`.execute(trx)
  return rows.map((row) => row.id)
}

declare module '../../base/database/database.ts' {
  interface Database {
    initiative_reliances: { dossier_id: string; initiative_id: string; person_id: string }
  }
}
