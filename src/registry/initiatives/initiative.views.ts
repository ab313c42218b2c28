import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import { id } from '../../base/ids.ts'
import { containing, countLimit, onePage, pageInput } from '../../base/lists.ts'
import { nextActs } from '../../base/policy.ts'
import { initiativeKinds, initiativeScopes, type InitiativeKind, type InitiativeScope } from '../../law/vocabulary.ts'
import { historyOf } from '../accounts/history.store.ts'
import { tell, told, type Sentences } from '../accounts/history.ts'
import { year } from '../people/person.ts'
import { organisationsInReach, ownedWithin } from '../people/person.store.ts'
import { changeInitiative, recogniseInitiative } from './initiative.actions.ts'
import { initiativeFilters } from './initiative.ts'
import { findInitiative, standingOfInitiative, type InitiativeRow } from './initiative.store.ts'

/** Sổ sáng kiến: the initiatives of units in reach, the newest year first. */
export const listInitiatives = view({
  name: 'initiative.list',
  title: 'Sổ sáng kiến',
  input: z.object({
    ...pageInput(['year', 'name', 'person', 'code'], true),
    year: year.optional(),
    ...initiativeFilters,
    /** The unit itself and every unit below it. */
    organisationId: id.optional(),
    personId: id.optional(),
    recognised: z.enum(['yes', 'no']).optional(),
    used: z.enum(['yes', 'no']).optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, input, today, visible }) => {
    const reach = organisationsInReach(visible, today, input.organisationId)
    const listed = (from: Db, source: RawBuilder<InitiativeRow>) =>
      withFilters(initiativesFrom(from, source), input, reach)
    const pattern = containing(input.q)
    const code = input.q.trim().toUpperCase()
    // By its own name or code, or by the name of its author.
    const search = sql`select * from search_initiatives(${pattern}, ${code}, ${countLimit + 1})
        union select i.* from (select id from people where name_folded like ${pattern} limit ${countLimit + 1}) p
          join initiatives i on i.person_id = p.id limit ${countLimit + 1}`
    const register = listed(db, sql<InitiativeRow>`initiatives`)
    const query = input.q
      ? register.where(
          sql<boolean>`(i.name_folded like ${pattern} or i.code = ${code} or (select name_folded from people where id = i.person_id) like ${pattern})`,
        )
      : register
    const gathering = input.q
      ? { rows: listed(db, sql<InitiativeRow>`found`), search }
      : { rows: query.where(sql<boolean>`i.organisation_id = any(array${reach})`) }
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
      { title: 'Tác giả', value: (row) => row.person_name },
      { title: 'Đơn vị khi đó', value: (row) => row.organisation_name },
      { title: 'Loại', value: (row) => initiativeKinds[row.kind] },
      { title: 'Phạm vi', value: (row) => initiativeScopes[row.scope] },
      { title: 'Công nhận theo', value: (row) => row.decision },
      { title: 'Đã dùng cho', value: (row) => row.used_for },
    ],
  },
})

function initiativesFrom(db: Db, source: RawBuilder<InitiativeRow>) {
  return (
    db
      .selectFrom(source.as('i'))
      .select(['i.id', 'i.code', 'i.person_id', 'i.organisation_id', 'i.year', 'i.name', 'i.scope', 'i.kind'])
      .select(['i.decision', 'i.recognised_on', 'i.used_for', 'i.used_in'])
      // Asked one by one, for the rows of the page only.
      .select([
        sql<string>`(select name from people where id = i.person_id)`.as('person_name'),
        sql<string | null>`(select name from organisations where id = i.organisation_id)`.as('organisation_name'),
        sql<string | null>`(select name from organisations where id = i.recognised_by)`.as('recognised_by_name'),
      ])
  )
}

interface Filters {
  year?: number | undefined
  scope?: InitiativeScope | undefined
  kind?: InitiativeKind | undefined
  personId?: string | undefined
  recognised?: 'yes' | 'no' | undefined
  used?: 'yes' | 'no' | undefined
}

function withFilters(from: ReturnType<typeof initiativesFrom>, filters: Filters, reach: RawBuilder<unknown>) {
  const { year: ofYear, scope, kind, personId, recognised, used } = filters
  let query = from.where(ownedWithin(sql`i.organisation_id`, reach))
  if (ofYear) query = query.where('i.year', '=', ofYear)
  if (scope) query = query.where('i.scope', '=', scope)
  if (kind) query = query.where('i.kind', '=', kind)
  if (personId) query = query.where('i.person_id', '=', personId)
  if (recognised) query = query.where('i.decision', recognised === 'yes' ? 'is not' : 'is', null)
  if (used) query = query.where('i.used_for', used === 'yes' ? 'is not' : 'is', null)
  return query
}

/** Một sáng kiến: author, recognition, what it was used for. */
export const showInitiative = view({
  name: 'initiative.show',
  title: 'Sáng kiến',
  input: z.object({ initiativeId: id }),
  load: async ({ db, input, today }) => {
    const initiative = await findInitiative(db, input.initiativeId)
    return { initiative, standing: await standingOfInitiative(db, initiative, today) }
  },
  may: ({ standing }) => standing,
  show: async ({ db, office, actor, object: { initiative, standing } }) => {
    const [row, reliances, history] = await Promise.all([
      initiativesFrom(db, sql<InitiativeRow>`initiatives`)
        .where('i.id', '=', initiative.id)
        .executeTakeFirstOrThrow(),
      db.selectFrom('initiative_reliances').select('dossier_id').where('initiative_id', '=', initiative.id).execute(),
      historyOf(db, initiative.id),
    ])
    const isUsed = initiative.used_for !== null
    return {
      initiative: { ...row, recognised_by: initiative.recognised_by, version: initiative.version },
      /** Hồ sơ lấy sáng kiến này làm căn cứ, as far as the actor sees them. */
      reliedOnBy: reliances.map((row) => row.dossier_id),
      next: nextActs(office.policy, actor, standing, [
        recogniseInitiative,
        { ...changeInitiative, blocked: isUsed && 'Đã dùng để xét khen thưởng nên giữ nguyên.' },
      ]),
      history: tell(history, initiativeSentences),
    }
  },
})

const initiativeSentences: Sentences = {
  'initiative.enter': () => told('Ghi sáng kiến vào sổ'),
  'initiative.change': () => told('Sửa sáng kiến'),
  'initiative.recognise': (c) => told(`Ghi quyết định công nhận ${c.symbol}`, c.by),
  'dossier.rely': (c) => told(`Hồ sơ ${c.code} chọn, bỏ chọn làm căn cứ`),
  'dossier.withdraw': () => told('Hồ sơ dựa trên sáng kiến này đã rút'),
  'decision.sign': (c) => told(`Đã dùng để xét theo quyết định ${c.symbol}`),
  'award.revoke': (c) => told('Trả lại để dùng: khen thưởng đã thu hồi', c.decisionSymbol),
  'award.restore': (c) => told('Dùng lại: khen thưởng được khôi phục', c.decisionSymbol),
  'award.correct': (c) => told('Trả lại để dùng: khen thưởng đã đính chính', c.document),
}
