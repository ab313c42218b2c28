import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import { id } from '../../base/ids.ts'
import { containing, countLimit, onePage, pageInput } from '../../base/lists.ts'
import { can, nextActs } from '../../base/policy.ts'
import { initiativeKinds, initiativeScopes, type InitiativeKind, type InitiativeScope } from '../../law/vocabulary.ts'
import { historyOf } from '../accounts/history.store.ts'
import { tell, told, type Sentences } from '../accounts/history.ts'
import { unitView, type UnitView } from '../organisations/organisation.ts'
import { wasWithin } from '../organisations/organisation.store.ts'
import { year } from '../people/person.ts'
import { entriesOf, organisationsInReach, ownedWithin } from '../people/person.store.ts'
import { changeInitiative, recogniseInitiative } from './initiative.actions.ts'
import { authorsInWords, initiativeFilters, unitsInWords, usesInWords } from './initiative.ts'
import {
  authorsOf,
  findInitiative,
  standingOfAuthor,
  standingOfInitiative,
  type Author,
  type InitiativeRow,
} from './initiative.store.ts'

/** Sổ sáng kiến: the initiatives of which an author is of a unit in reach, the newest year first. */
export const listInitiatives = view({
  name: 'initiative.list',
  title: 'Sổ sáng kiến',
  input: z.object({
    ...pageInput(['year', 'name', 'person', 'code'], true),
    year: year.optional(),
    ...initiativeFilters,
    /** The unit itself, every unit below it and what they have taken over; as it was: below it on the day of the recognition. */
    organisationId: id.optional(),
    unitView,
    /** Tác giả, the first or a co-author. */
    personId: id.optional(),
    recognised: z.enum(['yes', 'no']).optional(),
    used: z.enum(['yes', 'no']).optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, input, today, visible }) => {
    const reach = organisationsInReach(visible, today, input.organisationId, input.unitView)
    const listed = (from: Db, source: RawBuilder<InitiativeRow>) =>
      withFilters(initiativesFrom(from, source), input, reach)
    const pattern = containing(input.q)
    const code = input.q.trim().toUpperCase()
    // By its own name or code, or by the name of an author.
    const search = sql`select * from search_initiatives(${pattern}, ${code}, ${countLimit + 1})`
    const register = listed(db, sql<InitiativeRow>`initiatives`)
    const query = input.q
      ? register.where(
          sql<boolean>`(i.name_folded like ${pattern} or i.code = ${code} or (select bool_or(p.name_folded like ${pattern})
            from initiative_authors a join people p on p.id = a.person_id where a.initiative_id = i.id))`,
        )
      : register
    const gathering = input.q
      ? { rows: listed(db, sql<InitiativeRow>`found`), search }
      : {
          rows: query.where(sql<boolean>`(i.organisation_id = any(array${reach}) or i.id = any(array(
            select a.initiative_id from initiative_authors a where a.place > 1 and a.organisation_id = any(array${reach}))))`),
        }
    const sorts = {
      year: { neverNull: sql`i.year` },
      name: { neverNull: sql`i.name collate vietnamese` },
      person: sql`(select name_order from people where id = i.person_id)`,
      code: { neverNull: sql`i.code` },
    }
    const tie = input.dir === 'desc' ? sql`i.id desc` : sql`i.id`
    return onePage(db, query, input, sorts, tie, gathering)
  },
  sheet: {
    name: 'Sổ sáng kiến',
    columns: [
      { title: 'Mã', value: (row) => row.code },
      { title: 'Năm', value: (row) => row.year },
      { title: 'Tên', value: (row) => row.name },
      { title: 'Tác giả', value: (row) => authorsInWords(row.authors) },
      { title: 'Đơn vị khi đó', value: (row) => unitsInWords(row.authors) },
      { title: 'Loại', value: (row) => initiativeKinds[row.kind] },
      { title: 'Phạm vi', value: (row) => initiativeScopes[row.scope] },
      { title: 'Công nhận theo', value: (row) => row.decision },
      { title: 'Đã dùng cho', value: (row) => usesInWords(row.authors) || null },
    ],
  },
})

function initiativesFrom(db: Db, source: RawBuilder<InitiativeRow>) {
  return (
    db
      .selectFrom(source.as('i'))
      .select(['i.id', 'i.code', 'i.person_id', 'i.organisation_id', 'i.year', 'i.name', 'i.scope', 'i.kind'])
      .select(['i.decision', 'i.recognised_on'])
      // Asked one by one, for the rows of the page only.
      .select([
        sql<string>`(select name from people where id = i.person_id)`.as('person_name'),
        sql<string | null>`(select name from organisations where id = i.organisation_id)`.as('organisation_name'),
        sql<string | null>`(select name from organisations where id = i.recognised_by)`.as('recognised_by_name'),
        sql<
          ListedAuthor[]
        >`(select json_agg(json_build_object('id', p.id, 'name', p.name, 'share', a.share, 'organisation', o.name, 'usedFor', a.used_for) order by a.place)
          from initiative_authors a join people p on p.id = a.person_id left join organisations o on o.id = a.organisation_id
          where a.initiative_id = i.id)`.as('authors'),
      ])
  )
}

/** Tác giả as a list tells them. */
interface ListedAuthor {
  id: string
  name: string
  share: number | null
  organisation: string | null
  usedFor: string | null
}

interface Filters {
  year?: number | undefined
  scope?: InitiativeScope | undefined
  kind?: InitiativeKind | undefined
  organisationId?: string | undefined
  unitView: UnitView
  personId?: string | undefined
  recognised?: 'yes' | 'no' | undefined
  used?: 'yes' | 'no' | undefined
}

function withFilters(from: ReturnType<typeof initiativesFrom>, filters: Filters, reach: RawBuilder<unknown>) {
  const { year: ofYear, scope, kind, personId, recognised, used } = filters
  let query = from.where(ofAnAuthor((unit) => ownedByUnit(unit, filters, reach)))
  if (ofYear) query = query.where('i.year', '=', ofYear)
  if (scope) query = query.where('i.scope', '=', scope)
  if (kind) query = query.where('i.kind', '=', kind)
  if (recognised) query = query.where('i.decision', recognised === 'yes' ? 'is not' : 'is', null)
  // Whoever of several authors has not used it can do so still.
  const isUsed = sql`(a.used_for is not null) = ${used === 'yes'}`
  if (personId)
    query = query.where(
      sql<boolean>`i.id in (select a.initiative_id from initiative_authors a
        where a.person_id = ${entriesOf(personId)} and ${used ? isUsed : sql`true`})`,
    )
  // Asked as a set, once: joined, a few hundred thousand would be compared with each other.
  else if (used === 'yes') query = query.where(sql<boolean>`(i.id in (select initiatives_used())) is true`)
  else if (used === 'no')
    query = query.where(
      sql<boolean>`(select bool_or(${isUsed}) from initiative_authors a where a.initiative_id = i.id)`,
    )
  return query
}

/**
 * The unit of its first author stands in the initiative itself, and is looked at first. The others are gathered row by row: asked
 * whether one exists, the database might read all authors there are.
 */
function ofAnAuthor(condition: (unit: RawBuilder<unknown>) => RawBuilder<boolean>): RawBuilder<boolean> {
  return sql<boolean>`(${condition(sql`i.organisation_id`)} or
    (select bool_or(${condition(sql`a.organisation_id`)}) from initiative_authors a where a.initiative_id = i.id and a.place > 1))`
}

/** In reach, and as it was: below the unit on the day of its recognition; of one without that day the end of its year counts. */
function ownedByUnit(unit: RawBuilder<unknown>, filters: Filters, reach: RawBuilder<unknown>): RawBuilder<boolean> {
  const { organisationId, unitView: way } = filters
  const owned = ownedWithin(unit, reach)
  if (organisationId === undefined || way === 'asItIs') return owned
  const on = sql`coalesce(i.recognised_on, make_date(i.year, 12, 31))`
  return sql<boolean>`(${owned} and ${wasWithin(unit, organisationId, on)})`
}

/** Một sáng kiến: authors with their shares, recognition, what each has used it for. */
export const showInitiative = view({
  name: 'initiative.show',
  title: 'Sáng kiến',
  input: z.object({ initiativeId: id }),
  load: async ({ db, input, today }) => {
    const initiative = await findInitiative(db, input.initiativeId)
    const authors = await authorsOf(db, initiative.id)
    return { initiative, authors, standing: await standingOfInitiative(db, authors, today) }
  },
  may: ({ standing }) => standing,
  show: async ({ db, office, actor, object: { initiative, authors, standing }, today }) => {
    const keepsAuthor = async (author: Author) =>
      can(office.policy, actor, changeInitiative.name, await standingOfAuthor(db, author, today)).allowed
    const [row, reliances, history, kept] = await Promise.all([
      initiativesFrom(db, sql<InitiativeRow>`initiatives`)
        .where('i.id', '=', initiative.id)
        .executeTakeFirstOrThrow(),
      db
        .selectFrom('initiative_reliances')
        .select(['dossier_id as dossierId', 'person_id as personId'])
        .where('initiative_id', '=', initiative.id)
        .execute(),
      historyOf(db, initiative.id),
      Promise.all(authors.map(keepsAuthor)),
    ])
    return {
      initiative: { ...row, authors, recognised_by: initiative.recognised_by, version: initiative.version },
      /** Whether the actor keeps the records of all authors, and so may say who they are. */
      mayNameAuthors: kept.every(Boolean),
      /** Hồ sơ lấy sáng kiến này làm căn cứ, as far as the actor sees them. */
      reliedOnBy: reliances,
      next: nextActs(office.policy, actor, standing, [recogniseInitiative, changeInitiative]),
      history: tell(history, initiativeSentences),
    }
  },
})

const initiativeSentences: Sentences = {
  'initiative.enter': () => told('Ghi sáng kiến vào sổ'),
  'initiative.change': (c) => told(c.authors === undefined ? 'Sửa sáng kiến' : 'Sửa sáng kiến, tác giả'),
  'initiative.recognise': (c) => told(`Ghi quyết định công nhận ${c.symbol}`, c.by),
  'dossier.rely': (c) => told(`Hồ sơ ${c.code} chọn, bỏ chọn làm căn cứ`),
  'dossier.withdraw': () => told('Hồ sơ dựa trên sáng kiến này đã rút'),
  'decision.sign': (c) => told(`Đã dùng để xét theo quyết định ${c.symbol}`),
  'award.revoke': (c) => told('Trả lại để dùng: khen thưởng đã thu hồi', c.decisionSymbol),
  'award.restore': (c) => told('Dùng lại: khen thưởng được khôi phục', c.decisionSymbol),
  'award.correct': (c) => told('Trả lại để dùng: khen thưởng đã đính chính', c.document),
}
