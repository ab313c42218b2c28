import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import { nothing, view, type Download } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { NotFound } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import {
  containing,
  countLimit,
  onePage,
  pageInOrder,
  pageInput,
  soughtWords,
  type Page,
  type PageRequest,
} from '../../base/lists.ts'
import { nextActs, type RelationSql } from '../../base/policy.ts'
import { honours, levels, type Honour, type Level } from '../../law/vocabulary.ts'
import { historyOf } from '../accounts/history.store.ts'
import { tell, told, type Sentences } from '../accounts/history.ts'
import { loadFile } from '../files/file.store.ts'
import { unitView, type UnitView } from '../organisations/organisation.ts'
import { heirsOf, relationsOf, wasWithin } from '../organisations/organisation.store.ts'
import { year } from '../people/person.ts'
import { entriesOf, organisationsInReach, ownedWithin } from '../people/person.store.ts'
import { attachPaper, correctAward, restoreAward, revokeAward } from './award.actions.ts'
import { awardStandings, honour, recipientKinds, type AwardStanding, type RecipientKind } from './award.ts'
import {
  areFewAt,
  awardsNamed,
  awardsNamedAt,
  countNamed,
  findAward,
  standingOfAward,
  withWhatFollowed,
  type AwardRow,
} from './award.store.ts'

/** Sổ khen thưởng: every award in reach. A year narrows it to one part of the ledger; without one the newest come first. */
export const listAwards = view({
  name: 'award.list',
  title: 'Sổ khen thưởng',
  input: z.object({
    ...pageInput(['year', 'decisionOn', 'recipient', 'golden'], true),
    year: year.optional(),
    honour: honour.optional(),
    level: z.enum(Object.keys(levels) as [Level, ...Level[]]).optional(),
    recipientId: id.optional(),
    /** The unit itself and every unit below it. */
    organisationId: id.optional(),
    unitView,
    recipientKind: z.enum(['person', 'household', 'collective']).optional(),
    standing: z.enum(['inForce', 'revoked', 'corrected']).optional(),
    /** Số, ký hiệu quyết định, whole. */
    symbol: z.string().max(80).optional(),
    hasPaper: z.enum(['yes', 'no']).optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: ({ db, input, today, visible }) => pageOfAwards(db, input, today, visible),
  sheet: {
    name: 'Sổ khen thưởng',
    columns: [
      { title: 'Năm', value: (row) => row.year },
      { title: 'Người, hộ, tập thể', value: (row) => row.recipient_name },
      { title: 'Đối tượng', value: (row) => recipientKinds[row.recipient_kind] },
      { title: 'Khi đó là', value: (row) => row.recipient_line },
      { title: 'Đơn vị khi đó', value: (row) => row.organisation_name },
      { title: 'Đơn vị ngày nay', value: (row) => row.unit_today?.name },
      { title: 'Danh hiệu, hình thức', value: (row) => honours[row.honour].name },
      { title: 'Quyết định', value: (row) => row.decision_symbol },
      { title: 'Ngày quyết định', value: (row) => row.decision_on },
      { title: 'Cấp quyết định', value: (row) => row.decider },
      { title: 'Số sổ vàng', value: (row) => row.golden_number },
      { title: 'Hiệu lực', value: (row) => awardStandings[row.ended ?? 'inForce'] },
      { title: 'Thu hồi, đính chính theo', value: (row) => row.ended_by },
      { title: 'Bản chụp', value: (row) => (row.scans.length > 0 ? 'có' : null) },
    ],
  },
})

type AwardsInput = Filters & PageRequest & { q: string; organisationId?: string | undefined }

/** One page of the awards whom `visible` lets somebody see; the look-up asks for its few rows the same way. */
export async function pageOfAwards(
  db: Db,
  input: AwardsInput,
  today: Day,
  visible: (relations: RelationSql) => RawBuilder<boolean>,
) {
  const reach = organisationsInReach(visible, today, input.organisationId, input.unitView)
  const listed = (from: Db, source: RawBuilder<AwardRow>) => withFilters(awardsFrom(from, source), input, reach)
  const symbol = input.q.trim().toUpperCase()
  const sought = soughtWords(input.q)
  const few = fewAwards(input)
  const ledger = listed(db, few ?? sql<AwardRow>`awards`)
  const query = input.q
    ? ledger.where(sql<boolean>`(words(a.recipient_folded) @@ ${sought} or a.decision_symbol = ${symbol})`)
    : ledger
  const isNearby = input.q !== '' && !few && (await areFewAt(db, reach))
  const search = isNearby
    ? awardsNamedAt(reach, input.q, symbol, countLimit + 1)
    : awardsNamed(sought, symbol, countLimit + 1)
  const gathering =
    input.q && !few
      ? { rows: listed(db, sql<AwardRow>`found`), search }
      : { rows: few ? query : query.where(sql<boolean>`a.organisation_id = any(array${reach})`) }
  const sorts = {
    year: { neverNull: sql`a.year` },
    decisionOn: sql`a.decision_on`,
    recipient: { neverNull: sql`a.recipient_name collate vietnamese` },
    golden: sql`a.golden_number`,
  }
  // Ids grow with time: within a year the latest entry comes first, too.
  const tie = input.dir === 'desc' ? sql`a.id desc` : sql`a.id`
  const { q: _q, sort: _sort, dir: _dir, page: _page, size: _size, unitView: _view, ...filters } = input
  const isPlain = Object.values(filters).every((value) => value === undefined)
  // A name with more than ten thousand awards is not gathered: the newest of the ledger are read until the page is full.
  const count = input.q && isPlain && !isNearby ? await countNamed(db, input.q) : 0
  if (count > countLimit && input.sort === 'year') {
    const inOrder = query.orderBy('a.year', input.dir).orderBy(tie as never)
    return asShown(db, await pageInOrder(inOrder, input, { atLeast: count }), today)
  }
  return asShown(db, await onePage(db, query, input, sorts, tie, gathering), today)
}

type ListedAward = Pick<AwardRow, 'id' | 'year' | 'recipient_id' | 'organisation_id'>

/** The rows of a page with what came after each, and with đơn vị ngày nay where another has taken the place of the one of that time. */
async function asShown<Row extends ListedAward>(db: Db, page: Page<Row>, today: Day) {
  const heirs = await heirsOf(
    db,
    page.rows.flatMap((row) => row.organisation_id ?? []),
    today,
  )
  const rows = (await withWhatFollowed(db, page.rows)).map((row) => {
    const heir = row.organisation_id === null ? undefined : heirs.get(row.organisation_id)
    return { ...row, unit_today: heir && heir.id !== row.organisation_id ? { id: heir.id, name: heir.name } : null }
  })
  return { ...page, rows }
}

/** Khen thưởng as the list shows them, from the ledger or from what a search has found in it. */
function awardsFrom(db: Db, source: RawBuilder<AwardRow>) {
  return (
    db
      .selectFrom(source.as('a'))
      .select(['a.id', 'a.year', 'a.recipient_id', 'a.recipient_kind', 'a.recipient_name', 'a.recipient_line'])
      .select(['a.honour', 'a.cycle', 'a.achievement_from', 'a.achievement_to', 'a.achievement'])
      .select(['a.decision_id', 'a.decision_symbol', 'a.decision_on', 'a.decider', 'a.golden_number'])
      // Asked one by one, so that it is looked up for the rows of the page only, after sorting.
      .select((row) => [
        'a.organisation_id',
        row
          .selectFrom('organisations')
          .select('name')
          .whereRef('organisations.id', '=', 'a.organisation_id')
          .as('organisation_name'),
      ])
  )
}

interface Filters {
  year?: number | undefined
  honour?: Honour | undefined
  level?: Level | undefined
  recipientId?: string | undefined
  organisationId?: string | undefined
  unitView?: UnitView | undefined
  recipientKind?: RecipientKind | undefined
  standing?: AwardStanding | undefined
  symbol?: string | undefined
  hasPaper?: 'yes' | 'no' | undefined
}

function withFilters(from: ReturnType<typeof awardsFrom>, filters: Filters, reach: RawBuilder<unknown>) {
  const { year: ofYear, honour: code, level, recipientId, recipientKind, standing, symbol, hasPaper } = filters
  let query = from.where(ownedWithin(sql`a.organisation_id`, reach))
  // Of an old entry without a day the end of its year counts.
  if (filters.organisationId && filters.unitView === 'asItWas')
    query = query.where(
      wasWithin(
        sql`a.organisation_id`,
        filters.organisationId,
        sql`coalesce(a.decision_on, make_date(a.year, 12, 31))`,
      ),
    )
  if (ofYear) query = query.where('a.year', '=', ofYear)
  if (code) query = query.where('a.honour', '=', code)
  if (level) query = query.where('a.honour', 'in', honoursAt(level))
  if (recipientId) query = query.where('a.recipient_id', '=', entriesOf(recipientId))
  if (recipientKind) query = query.where('a.recipient_kind', '=', recipientKind)
  if (symbol) query = query.where('a.decision_symbol', '=', symbol.trim())
  if (standing === 'inForce')
    query = query.where(sql<boolean>`not exists (select from voided_awards v where v.award_id = a.id)`)
  // The source has answered for the others; where two such are asked for, it has answered for the first.
  const isAnswered = standing === undefined || standing === 'inForce'
  if (hasPaper && !(hasPaper === 'yes' && isAnswered)) {
    const papers = sql<boolean>`exists (select from award_papers p where p.award_id = a.id)`
    query = query.where(hasPaper === 'yes' ? papers : sql<boolean>`not ${papers}`)
  }
  return query
}

/**
 * Few among millions: those are read from the small table that says so, not looked for one by one in the ledger. What the
 * source answers already is not asked again of each row.
 */
function fewAwards({ standing, hasPaper, symbol, recipientKind }: Filters): RawBuilder<AwardRow> | null {
  if (standing === 'revoked')
    return awardsIn(sql`select v.recipient_id, v.award_year, v.award_id from award_revocations v
      where not exists (select from award_restorations r where r.revocation_id = v.id)`)
  if (standing === 'corrected') return awardsIn(sql`select recipient_id, award_year, award_id from award_corrections`)
  if (hasPaper === 'yes') return awardsIn(sql`select distinct recipient_id, award_year, award_id from award_papers`)
  if (symbol) return sql<AwardRow>`(select * from awards where decision_symbol = ${symbol.trim()})`
  return recipientKind === 'household' ? sql<AwardRow>`(select * from awards where recipient_kind = 'household')` : null
}

function awardsIn(keys: RawBuilder<unknown>): RawBuilder<AwardRow> {
  return sql<AwardRow>`(select a.* from (${keys}) few
    join awards a on a.recipient_id = few.recipient_id and a.year = few.award_year and a.id = few.award_id)`
}

function honoursAt(level: Level): Honour[] {
  return (Object.keys(honours) as Honour[]).filter((code) => honours[code].level === level)
}

async function load({ db, input, today }: { db: Db; input: { awardId: string }; today: Day }) {
  const award = await findAward(db, input.awardId)
  return { award, standing: await standingOfAward(db, award, today) }
}

/** Một mục của sổ: the entry as it was written, what proves it, and the entries after it. */
export const showAward = view({
  name: 'award.show',
  title: 'Mục của sổ khen thưởng',
  input: z.object({ awardId: id }),
  load,
  may: ({ standing }) => standing,
  show: async ({ db, office, actor, object: { award, standing } }) => {
    const [papers, certificate, entries, correctionOf, names, history] = await Promise.all([
      db
        .selectFrom('award_papers as p')
        .innerJoin('files as f', 'f.hash', 'p.file_hash')
        .select(['p.file_hash', 'p.name', 'p.entered_on', 'f.size', 'f.type'])
        .where('p.award_id', '=', award.id)
        .orderBy('p.entered_on')
        .execute(),
      db.selectFrom('certificates').select(['code', 'issued_on']).where('award_id', '=', award.id).executeTakeFirst(),
      entriesAfter(db, award.id),
      correctedBy(db, award.id),
      namesOf(db, award),
      historyOf(db, award.id),
    ])
    const { recipient_folded: _folded, ...entry } = award
    return {
      award: { ...entry, ...names },
      papers,
      certificate: certificate ?? null,
      /** Những mục ghi sau, in the order of their days: revocations, restorations, the correction. */
      entries,
      /** The wrong entry in whose place this one stands. */
      correctionOf,
      next: nextActs(office.policy, actor, standing, actsOn(award)),
      history: tell(history, awardSentences),
    }
  },
})

/** What is left to do with an entry, by what has ended it. */
function actsOn({ ended, decision_id }: { ended: string | null; decision_id: string | null }) {
  if (ended === 'revoked') return [restoreAward]
  if (ended === 'corrected') return []
  return [correctAward, ...(decision_id === null ? [attachPaper] : []), revokeAward]
}

/** Một mục ghi sau: what it did to the award, by which paper, why. */
export interface LaterEntry {
  kind: 'revoked' | 'restored' | 'corrected'
  on: Day
  document: string
  reason: string
  entered_on: Day
  /** The entry that stands in place of a corrected one. */
  by_award_id: string | null
}

async function entriesAfter(db: Db, awardId: string): Promise<LaterEntry[]> {
  const { rows } = await sql<LaterEntry>`
    select * from (
      select 'revoked' as kind, decided_on as "on", decision_symbol as document, reason, entered_on, null::uuid as by_award_id, id as place, 0 as step
      from award_revocations where award_id = ${awardId}
      union all
      select 'restored', decided_on, decision_symbol, reason, entered_on, null, revocation_id, 1
      from award_restorations where award_id = ${awardId}
      union all
      select 'corrected', corrected_on, document, reason, entered_on, by_award_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff', 2
      from award_corrections where award_id = ${awardId}
    ) later order by place, step`.execute(db)
  return rows.map(({ kind, on, document, reason, entered_on, by_award_id }) => {
    return { kind, on, document, reason, entered_on, by_award_id }
  })
}

async function correctedBy(db: Db, awardId: string) {
  const row = await db
    .selectFrom('award_corrections')
    .select(['award_id', 'document', 'corrected_on', 'reason'])
    .where('by_award_id', '=', awardId)
    .executeTakeFirst()
  return row ?? null
}

/** Names that the entry does not hold itself: of the unit in whose register it stands, and where a foreigner is from. */
async function namesOf(db: Db, award: AwardRow) {
  const { rows } = await sql<{ organisation_name: string | null; nationality: string | null }>`
    select (select name from organisations where id = ${award.organisation_id}) as organisation_name,
      coalesce((select nationality from people where id = ${award.recipient_id}),
        (select place from organisations where id = ${award.recipient_id} and kind = 'foreignOrganisation')) as nationality`.execute(
    db,
  )
  return rows[0]!
}

const awardSentences: Sentences = {
  'award.enterOld': (c) => told(`Ghi vào sổ theo ${c.symbol}`),
  'award.attachPaper': (c) => told('Thêm bản chụp quyết định', `dùng cho ${c.awards} mục`),
  'award.correct': (c) => told('Đính chính', c.reason),
  'award.revoke': (c) => told(`Thu hồi theo ${c.decisionSymbol}`, c.reason),
  'award.restore': (c) => told(`Khôi phục theo ${c.decisionSymbol}`, c.reason),
  'decision.sign': (c) => told(`Ký quyết định ${c.symbol}`),
}

/** Bản chụp of the decision behind an entry. */
export const readAwardPaper = view({
  name: 'award.paper',
  title: 'Bản chụp quyết định',
  input: z.object({ awardId: id, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  load,
  may: ({ standing }) => standing,
  show: async ({ db, office, input, object: { award } }): Promise<Download> => {
    const paper = await db
      .selectFrom('award_papers')
      .select('name')
      .where('award_id', '=', award.id)
      .where('file_hash', '=', input.hash)
      .executeTakeFirst()
    if (!paper) throw new NotFound('Mục này không có bản chụp ấy.')
    return { download: { ...(await loadFile(db, office.folder, input.hash)), name: paper.name, saveOnly: true } }
  },
})

const mostFound = 12

/** Tìm người, hộ, tập thể để ghi khen thưởng: the first few in reach whose name or code fits. */
export const findRecipients = view({
  name: 'award.recipients',
  title: 'Tìm người, hộ, tập thể được khen',
  input: z.object({ q: z.string().trim().min(2, 'Gõ ít nhất hai chữ.').max(200) }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, input, today, visible }) => {
    const sought = soughtWords(input.q)
    const code = input.q.toUpperCase()
    const within = visible(relationsOf(sql`unit.id`, today))
    const { rows } = await sql<FoundRow>`
      with reach as materialized (select unit.id from organisations unit where ${within})
      (select p.kind, p.id, p.name, p.code, p.nationality, post.title, coalesce(post.organisation_id, p.keeper_id) as organisation_id,
          (select name from organisations where id = coalesce(post.organisation_id, p.keeper_id)) as organisation_name
        from people p left join lateral (select t.title, t.organisation_id from posts t
          where t.person_id = p.id and (t.from_on is null or t.from_on <= ${today})
          order by in_force(t.from_on, t.to_on, ${today}) desc, t.from_on desc nulls last limit 1) post on true
        where (words(p.name_folded) @@ ${sought} or p.code = ${code}) and p.merged_into is null
          and coalesce(post.organisation_id, p.keeper_id) in (select id from reach) limit ${mostFound})
      union all
      (select 'collective', o.id, o.name, o.code, case when o.kind = 'foreignOrganisation' then o.place end, null, null,
          (select name from organisations where id = (select a.authority_id from organisation_authority a
            where a.organisation_id = o.id and a.line = 'administrative' and in_force(a.from_on, a.to_on, ${today}) order by a.depth limit 1))
        from organisations o where (o.name_folded like ${containing(input.q)} or o.code = ${code})
          and (o.kind = 'foreignOrganisation' or o.id in (select id from reach)) limit ${mostFound})`.execute(db)
    return { rows }
  },
})

interface FoundRow {
  kind: RecipientKind
  id: string
  name: string
  code: string
  nationality: string | null
  title: string | null
  organisation_id: string | null
  organisation_name: string | null
}
