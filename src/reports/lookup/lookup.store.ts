import { sql, type Expression, type RawBuilder } from 'kysely'
import type { Db } from '../../base/database/database.ts'
import { showDay, type Day } from '../../base/days.ts'
import { beginning, containing, countLimit, soughtWords } from '../../base/lists.ts'
import type { ConflictSql, RelationSql } from '../../base/policy.ts'
import { wordsOf } from '../../base/text.ts'
import { honours, type Honour, type Level } from '../../law/vocabulary.ts'
import { decisionStages } from '../../procedure/decisions/decision.ts'
import { decisionRelations } from '../../procedure/decisions/decision.store.ts'
import { dossierStages, honourTitle } from '../../procedure/dossiers/dossier.ts'
import { dossierRelations, dossiersNamed } from '../../procedure/dossiers/dossier.store.ts'
import { letterStages } from '../../procedure/letters/letter.ts'
import { letterRelations } from '../../procedure/letters/letter.store.ts'
import '../../procedure/movements/movement.store.ts'
import { awardsBeginning, awardsNamed, countNamed, type AwardRow } from '../../registry/awards/award.store.ts'
import { pageOfAwards } from '../../registry/awards/award.views.ts'
import { organisationKinds, type UnitView } from '../../registry/organisations/organisation.ts'
import { withinUnit } from '../../registry/organisations/organisation.store.ts'
import { postInWords, servings } from '../../registry/people/person.ts'
import { organisationsInReach, ownedWithin, type PersonToday } from '../../registry/people/person.store.ts'
import { pageOfPeople } from '../../registry/people/person.views.ts'
import { certificateCodeOf, isShort, symbolsOf, type Found, type FoundGroup, type LookupKind } from './lookup.ts'

type Visible = (relations: RelationSql, stage?: Expression<unknown>, conflicted?: ConflictSql) => RawBuilder<boolean>

/** What is looked for, by whom. */
export interface Seeking {
  db: Db
  q: string
  most: number
  year?: number | undefined
  honour?: Honour | undefined
  level?: Level | undefined
  organisationId?: string | undefined
  unitView: UnitView
  symbol: string
  today: Day
  /** What the list of this name would show. */
  visibleIn(list: string): Visible
}

/** Of what lies behind a wall, where no index may tell what it compares, the newest are looked through. */
const newest = 1_000
/** Counting of what is not on the way to a list stops here. */
const fewLimit = 100

/**
 * Người, by any words of the name or by code; then those without a post today. These are asked for only where few serve: of a
 * name that thousands bear they would have to be picked out one by one.
 */
export async function findPeople({
  db,
  q,
  most,
  organisationId,
  unitView,
  today,
  visibleIn,
}: Seeking): Promise<FoundGroup | null> {
  const asked = { q, sort: 'name', dir: 'asc', page: 1, size: most, organisationId, unitView } as const
  const visible = visibleIn('person.list')
  const page = await pageOfPeople(db, asked, today, visible)
  const away = page.total < most ? await pageOfPeople(db, { ...asked, serving: 'away' }, today, visible) : null
  const rows = [...page.rows, ...(away?.rows ?? [])].slice(0, most).map((person) => ({
    id: person.id,
    title: person.name,
    detail: joined(
      `mã ${person.code}`,
      person.birth_year && `sinh ${person.birth_year}`,
      page.rows.includes(person) ? person.post_title : awayInWords(person),
      person.organisation_name,
    ),
    link: `/can-bo/nguoi/${person.id}`,
  }))
  const isTogether = away === null || away.total === 0
  return {
    kind: 'people',
    rows,
    total: page.total + (away?.total ?? 0),
    totalIsExact: page.totalIsExact && (away?.totalIsExact ?? true),
    allLink: isTogether ? listLink('nguoi', { q, ...asUnit({ organisationId, unitView }) }) : null,
  }
}

function awayInWords(person: PersonToday): string {
  return person.post_title === null ? postInWords(person) : `${person.post_title}, ${servings.left}`
}

/** Đơn vị của hôm nay, by name, short name or code. */
export async function findOrganisations({
  db,
  q,
  most,
  organisationId,
  unitView,
  today,
}: Seeking): Promise<FoundGroup | null> {
  if (isShort(q) && q !== q.toUpperCase()) return null
  let query = db
    .selectFrom('organisations as o')
    .select(['o.id', 'o.name', 'o.code', 'o.kind'])
    .where(
      sql<boolean>`(o.name_folded like ${containing(q)} or o.code = ${q.toUpperCase()} or fold(coalesce(o.short_name, '')) like ${containing(q)})`,
    )
    .where(sql<boolean>`in_force(o.from_on, o.to_on, ${today})`)
    .orderBy(sql`length(o.name)`)
    .orderBy('o.id')
  if (organisationId) query = query.where(withinUnit(sql`o.id`, organisationId, unitView, today, today))
  const rows = await query.limit(fewLimit + 1).execute()
  const found = rows.slice(0, most).map((row) => ({
    id: row.id,
    title: row.name,
    detail: joined(organisationKinds[row.kind], `mã ${row.code}`),
    link: `/can-bo/don-vi/${row.id}`,
  }))
  return few('organisations', found, rows.length, listLink('don-vi', { q }))
}

/** Bằng, giấy chứng nhận, by the code that stands on it. */
export async function findCertificates({ db, q }: Seeking): Promise<FoundGroup | null> {
  const code = certificateCodeOf(q)
  if (!code) return null
  const { rows } = await sql<AwardFound & { code: string }>`
    select c.code, a.recipient_id, a.recipient_kind, a.recipient_name, a.honour, a.year, a.decision_symbol
    from certificates c cross join lateral awards_of(c.recipient_id) a where c.code = ${code} and a.id = c.award_id`.execute(
    db,
  )
  const found = rows.map((row) => ({
    id: row.code,
    title: row.code,
    detail: joined(row.recipient_name, honourTitle(row.honour, row.year), row.decision_symbol),
    link: recipientLink(row.recipient_kind, row.recipient_id),
  }))
  return few('certificates', found, rows.length, null)
}

/** Quyết định of this software: any by its symbol, of the newest by what it is about. */
export async function findDecisions(seeking: Seeking): Promise<FoundGroup | null> {
  const { db, q, symbol, year, honour, level, most, today, visibleIn } = seeking
  const symbols = symbolsOf(symbol || q)
  const words = containing(symbol || q)
  let near = db
    .selectFrom('decisions as d')
    .select(['d.id', 'd.title', 'd.symbol', 'd.stage', 'd.signed_on', 'd.drafted_on', 'd.honour'])
    .where(visibleIn('decision.list')(decisionRelations(today), sql`d.stage`))
  if (year) near = near.where(sql<boolean>`extract(year from coalesce(d.signed_on, d.drafted_on)) = ${year}`)
  if (honour) near = near.where('d.honour', '=', honour)
  const { rows } = await sql<{
    id: string
    title: string
    symbol: string | null
    stage: 'draft' | 'signed' | 'cancelled'
    signed_on: Day | null
    honour: Honour | null
  }>`
    select * from (
      (${near.where(sql<boolean>`d.symbol = any(${symbols})`)} limit ${fewLimit + 1})
      union
      (select * from (${near.orderBy('d.drafted_on', 'desc')} limit ${newest}) as near
        where fold(near.title || ' ' || coalesce(near.symbol, '')) like ${words})
    ) as d order by d.drafted_on desc, d.id limit ${fewLimit + 1}`.execute(db)
  const kept = level ? rows.filter((row) => row.honour !== null && honours[row.honour].level === level) : rows
  const found = kept.slice(0, most).map((row) => ({
    id: row.id,
    title: row.symbol ?? row.title,
    detail: joined(row.symbol && row.title, row.signed_on && showDay(row.signed_on), decisionStages[row.stage]),
    link: `/can-bo/quyet-dinh/${row.id}`,
  }))
  return few('decisions', found, kept.length, listLink('quyet-dinh', { q: symbol || q, year, honour }))
}

/** Quyết định trước khi dùng phần mềm: known by their awards only, and found by their symbol. */
export async function findOldDecisions({ db, q, symbol, most, today, visibleIn }: Seeking): Promise<FoundGroup | null> {
  const sought = symbol || q
  if (!/\d/.test(sought)) return null
  const reach = organisationsInReach(visibleIn('award.list'), today)
  const { rows } = await sql<{ symbol: string; decision_on: Day | null; decider: string; awards: number }>`
    select a.decision_symbol as symbol, a.decision_on, a.decider, count(*)::int as awards
    from (select decision_symbol, decision_on, decider from awards where decision_symbol = any(${symbolsOf(sought)})
      and decision_id is null and ${ownedWithin(sql`organisation_id`, reach)} limit ${countLimit}) a
    group by 1, 2, 3 order by 2 desc nulls last limit ${fewLimit + 1}`.execute(db)
  const found = rows.slice(0, most).map((row) => ({
    id: `${row.symbol} ${row.decision_on}`,
    title: row.symbol,
    detail: joined(
      row.decision_on && showDay(row.decision_on),
      row.decider,
      `${row.awards.toLocaleString('vi-VN')} khen thưởng`,
    ),
    link: listLink('so-khen-thuong', { q: row.symbol }),
  }))
  return few('oldDecisions', found, rows.length, null)
}

/** Hồ sơ, by code or by the nominee. */
export async function findDossiers(seeking: Seeking): Promise<FoundGroup | null> {
  const { db, q, symbol, year, honour, level, organisationId, unitView, most, today, visibleIn } = seeking
  if (isShort(q) || symbol) return null
  let query = db
    .selectFrom(sql<never>`(${dossiersNamed(containing(q), q.toUpperCase(), fewLimit + 1)})`.as<'d'>(sql`d`))
    .select(sql<string>`d.id`.as('id'))
    .select(sql<string>`d.code`.as('code'))
    .select(sql<string>`d.nominee_name`.as('nominee'))
    .select(sql<Honour>`d.honour`.as('honour'))
    .select(sql<number>`d.year`.as('year'))
    .select(sql<keyof typeof dossierStages>`d.stage`.as('stage'))
    .where(visibleIn('dossier.list')(dossierRelations(today), sql`d.stage`))
    .orderBy(sql`d.opened_on desc, d.id`)
  if (year) query = query.where(sql<boolean>`d.year = ${year}`)
  if (honour) query = query.where(sql<boolean>`d.honour = ${honour}`)
  if (organisationId)
    query = query.where(withinUnit(sql`d.organisation_id`, organisationId, unitView, sql`d.opened_on`, today))
  const rows = (await query.execute()).filter((row) => !level || honours[row.honour].level === level)
  const found = rows.slice(0, most).map((row) => ({
    id: row.id,
    title: `${row.code} · ${row.nominee}`,
    detail: joined(honourTitle(row.honour, row.year), dossierStages[row.stage]),
    link: `/can-bo/ho-so/${row.id}`,
  }))
  return few('dossiers', found, rows.length, listLink('ho-so', { view: 'all', q, year, honour, ...asUnit(seeking) }))
}

/** Tờ trình: any by its symbol, of the newest by what it is about. */
export async function findLetters({ db, q, most, today, visibleIn }: Seeking): Promise<FoundGroup | null> {
  const near = db
    .selectFrom('letters as l')
    .select(['l.id', 'l.title', 'l.symbol', 'l.stage', 'l.signed_on', 'l.drafted_on'])
    .where(visibleIn('letter.list')(letterRelations(today), sql`l.stage`))
    .orderBy('l.drafted_on', 'desc')
    .limit(newest)
  const { rows } = await sql<{
    id: string
    title: string
    symbol: string | null
    stage: keyof typeof letterStages
    signed_on: Day | null
  }>`
    select * from (${near}) as l where fold(l.title || ' ' || coalesce(l.symbol, '')) like ${containing(q)}
    order by l.drafted_on desc, l.id limit ${fewLimit + 1}`.execute(db)
  const found = rows.slice(0, most).map((row) => ({
    id: row.id,
    title: row.symbol ?? row.title,
    detail: joined(row.symbol && row.title, row.signed_on && showDay(row.signed_on), letterStages[row.stage]),
    link: `/can-bo/to-trinh/${row.id}`,
  }))
  return few('letters', found, rows.length, listLink('to-trinh', { q }))
}

/** Phong trào, by name or by the symbol of its document. */
export async function findMovements({ db, q, most, visibleIn }: Seeking): Promise<FoundGroup | null> {
  if (isShort(q)) return null
  const rows = await db
    .selectFrom('movements as m')
    .innerJoin('organisations as o', 'o.id', 'm.issuer_id')
    .select(['m.id', 'm.name', 'm.symbol', 'm.issued_on', 'o.name as issuer'])
    .where('m.name_folded', 'like', containing(q))
    .where(visibleIn('movement.list')({}))
    .orderBy('m.issued_on', (order) => order.desc().nullsLast())
    .orderBy('m.id')
    .limit(fewLimit + 1)
    .execute()
  const found = rows.slice(0, most).map((row) => ({
    id: row.id,
    title: row.name,
    detail: joined(row.symbol, row.issued_on && showDay(row.issued_on), row.issuer),
    link: `/can-bo/phong-trao/${row.id}`,
  }))
  return few('movements', found, rows.length, listLink('phong-trao', { q }))
}

/** The unit of a question, for the list behind it; what every list does by itself is not said. */
function asUnit({ organisationId, unitView }: Pick<Seeking, 'organisationId' | 'unitView'>) {
  return { organisationId, ...(organisationId && unitView === 'asItWas' && { unitView }) }
}

/**
 * Khen thưởng, by the recipient or by filters. A single word that many people bear says nothing in five lines; who means it opens
 * the ledger. Names that begin as typed come first, and nothing else is looked through while there are some.
 */
export async function findAwards(seeking: Seeking): Promise<FoundGroup | null> {
  const { db, q, symbol, year, honour, level, organisationId, most, today, visibleIn } = seeking
  const asked = { q: symbol || q, year, honour, level, organisationId }
  const allLink = listLink('so-khen-thuong', { ...asked, ...asUnit(seeking) })
  if (year || honour || level || symbol || organisationId) {
    const request = { sort: 'year', dir: 'desc', page: 1, size: most } as const
    const page = await pageOfAwards(
      db,
      { ...asked, ...request, unitView: seeking.unitView },
      today,
      visibleIn('award.list'),
    )
    return {
      kind: 'awards',
      rows: page.rows.map(awardFound),
      total: page.total,
      totalIsExact: page.totalIsExact,
      allLink,
    }
  }
  if (/\d/.test(q) || (wordsOf(q).length < 2 && !(await isRareWord(db, q)))) return null
  const count = await countNamed(db, q)
  const source = count > 0 ? awardsBeginning(q, '', fewLimit + 1) : awardsNamed(soughtWords(q), '', fewLimit + 1)
  const reach = organisationsInReach(visibleIn('award.list'), today)
  const rows = await db
    .selectFrom(sql<AwardRow>`(${source})`.as('a'))
    .select([
      'a.id',
      'a.recipient_id',
      'a.recipient_kind',
      'a.recipient_name',
      'a.honour',
      'a.year',
      'a.decision_symbol',
      'a.recipient_line',
    ])
    .where(ownedWithin(sql`a.organisation_id`, reach))
    .orderBy('a.year', 'desc')
    .orderBy('a.id', 'desc')
    .execute()
  const isCut = rows.length > fewLimit && count > rows.length
  const total = isCut ? Math.min(count, countLimit) : Math.min(rows.length, fewLimit)
  return {
    kind: 'awards',
    rows: rows.slice(0, most).map(awardFound),
    total,
    totalIsExact: isCut ? count <= countLimit : rows.length <= fewLimit,
    allLink,
  }
}

/** Whether few in the whole register have a name that begins so, or a given name. */
async function isRareWord(db: Db, q: string): Promise<boolean> {
  const begins = beginning(q)
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from (select from people where name_folded like ${begins} limit ${fewLimit + 1}) as named)
      + (select count(*) from (select from people where given_folded like ${begins} limit ${fewLimit + 1}) as given) as count`.execute(
    db,
  )
  return rows[0]!.count <= fewLimit
}

type AwardFound = Pick<
  AwardRow,
  'id' | 'recipient_id' | 'recipient_kind' | 'recipient_name' | 'honour' | 'year' | 'decision_symbol' | 'recipient_line'
>

function awardFound(row: AwardFound): Found {
  return {
    id: row.id,
    title: `${row.recipient_name} · ${honours[row.honour].name}`,
    detail: joined(`năm ${row.year}`, row.decision_symbol, row.recipient_line),
    link: `${recipientLink(row.recipient_kind, row.recipient_id)}?phan=${row.recipient_kind === 'collective' ? 'thanh-tich' : 'so-khen-thuong'}`,
  }
}

function recipientLink(kind: string, recipientId: string): string {
  return `/can-bo/${kind === 'collective' ? 'don-vi' : 'nguoi'}/${recipientId}`
}

function few(kind: LookupKind, rows: Found[], count: number, allLink: string | null): FoundGroup {
  return { kind, rows, total: Math.min(count, fewLimit), totalIsExact: count <= fewLimit, allLink }
}

function listLink(list: string, filters: Record<string, string | number | undefined>): string {
  const asked = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))
  return asked.length ? `/can-bo/${list}?${search}` : `/can-bo/${list}`
}

function joined(...parts: (string | number | null | undefined | false)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '' && part !== false).join(' · ')
}
