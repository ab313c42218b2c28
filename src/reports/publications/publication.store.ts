/**
 * Công khai: what the portal may read. The queries run under a database role that sees the views of the schema `portal` and
 * nothing else, so that a mistake here cannot show what is not published.
 */
import { sql } from 'kysely'
import type { Database, Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { NotFound } from '../../base/errors.ts'
import { containing, soughtWords } from '../../base/lists.ts'
import type { Honour } from '../../law/vocabulary.ts'
import type { MovementBody } from '../../procedure/movements/movement.ts'
import type { ExemplarStory } from '../../procedure/exemplars/exemplar.ts'

/** How many entries of a register stand on one page of the portal. */
export const publishedPageSize = 50

/** Quyết định mới công bố, newest signature first. */
export function latestDecisions(portal: Db, limit = 20) {
  return portal
    .selectFrom('portal.decisions')
    .selectAll()
    .orderBy('signed_on', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** The years in which published decisions were signed, newest first, with how many there are. */
export function yearsOfDecisions(portal: Db) {
  return portal
    .selectFrom('portal.decisions')
    .select([sql<number>`extract(year from signed_on)::int`.as('year'), (s) => s.fn.countAll<number>().as('count')])
    .groupBy('year')
    .orderBy('year', 'desc')
    .execute()
}

/** Sổ quyết định of one year, page by page. */
export function decisionsOfYear(portal: Db, year: number, page: number) {
  return portal
    .selectFrom('portal.decisions')
    .selectAll()
    .where('signed_on', '>=', `${year}-01-01` as Day)
    .where('signed_on', '<', `${year + 1}-01-01` as Day)
    .orderBy('signed_on', 'desc')
    .orderBy('id')
    .limit(publishedPageSize)
    .offset((page - 1) * publishedPageSize)
    .execute()
}

/** The bodies whose decisions were published last: from their names the portal learns whose book it shows. */
export async function decidingBodies(portal: Db): Promise<string[]> {
  const latest = portal.selectFrom('portal.decisions').select('body_name').orderBy('signed_on', 'desc').limit(20)
  const rows = await portal.selectFrom(latest.as('latest')).select('body_name').distinct().execute()
  return rows.map((row) => row.body_name)
}

/** A published decision with the first thousand of those it honours. */
export async function readPublishedDecision(portal: Db, decisionId: string) {
  const decision = await portal
    .selectFrom('portal.decisions')
    .selectAll()
    .where('id', '=', decisionId)
    .executeTakeFirst()
  if (!decision) throw new NotFound('Không có quyết định này, hoặc quyết định chưa công bố.')
  const items = await portal
    .selectFrom('portal.decision_items')
    .selectAll()
    .where('decision_id', '=', decisionId)
    .orderBy('golden_number')
    .limit(1000)
    .execute()
  return { decision, items }
}

/** How many hits of each kind a search answers at most. */
export const searchLimits = { awards: 50, decisions: 20, movements: 20 } as const

/** Tra cứu: recipients, decisions and movements by name or number, any spelling. One more than the limit says that there are more. */
export async function searchPublished(portal: Db, typed: string) {
  const term = containing(typed)
  const [awards, decisions, movements] = await Promise.all([
    portal
      .selectFrom(itemsNamed(typed, searchLimits.awards + 1).as('i'))
      .innerJoin('portal.decisions as d', 'd.id', 'i.decision_id')
      .select([
        'i.award_id',
        'i.recipient_name',
        'i.recipient_line',
        'i.honour',
        'i.year',
        'i.golden_number',
        'i.ended',
        'i.other_names',
        'd.id as decision_id',
        'd.symbol',
        'd.signed_on',
      ])
      .orderBy('d.signed_on', 'desc')
      .orderBy('i.award_id')
      .execute(),
    portal
      .selectFrom('portal.decisions')
      .selectAll()
      .where(sql<boolean>`fold(title || ' ' || symbol) like ${term}`)
      .orderBy('signed_on', 'desc')
      .orderBy('id')
      .limit(searchLimits.decisions + 1)
      .execute(),
    portal
      .selectFrom('portal.movements')
      .select(movementHead)
      .where(sql<boolean>`fold(name || ' ' || title || ' ' || coalesce(symbol, '')) like ${term}`)
      .orderBy('issued_on', (order) => order.desc().nullsLast())
      .orderBy('id')
      .limit(searchLimits.movements + 1)
      .execute(),
  ])
  return { awards, decisions, movements }
}

/** A published award that a search by name has found. */
type NamedItem = Pick<
  Database['portal.decision_items'],
  'decision_id' | 'award_id' | 'recipient_name' | 'recipient_line' | 'honour' | 'year' | 'golden_number' | 'ended'
> & {
  /** Under which other names the same person stands in what is published, where the register has found two entries to be one. */
  other_names: string[]
}

/** Those honoured whose name has these words, of the newest decisions first; of one person all, under whichever name. */
function itemsNamed(typed: string, most: number) {
  return sql<NamedItem>`portal.items_named(${soughtWords(typed)}, ${most})`
}

/** Kiểm tra bằng: the entry behind a code, or null. */
export async function readCertificateEntry(portal: Db, code: string) {
  return (
    (await portal.selectFrom('portal.certificates').selectAll().where('code', '=', code).executeTakeFirst()) ?? null
  )
}

/** A movement as a register shows it. */
const movementHead = [
  'id',
  'name',
  'title',
  'symbol',
  'issued_on',
  'document_type',
  'issuer_name',
  'period_text',
] as const

/** Phong trào đã đăng, newest first. */
export function publishedMovements(portal: Db, limit = publishedPageSize, offset = 0) {
  return portal
    .selectFrom('portal.movements')
    .select(movementHead)
    .orderBy('issued_on', (order) => order.desc().nullsLast())
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** One document of a chain: what it answers (or is answered by) and on which line. */
export interface ChainLink {
  id: string
  /** The document one step nearer to where the chain was asked from. */
  nearer: string
  line: 'administrative' | 'sector'
  name: string
  symbol: string | null
  issued_on: Day | null
  issuer_name: string
}

/** A published movement with its chain: every published document above and below it, at most a hundred each. */
export async function readPublishedMovement(portal: Db, movementId: string) {
  const movement = await portal
    .selectFrom('portal.movements')
    .selectAll()
    .where('id', '=', movementId)
    .executeTakeFirst()
  if (!movement) throw new NotFound('Không có phong trào này, hoặc phong trào chưa đăng.')
  const [above, below] = await Promise.all([
    chainFrom(portal, movementId, 'movement_id', 'parent_id'),
    chainFrom(portal, movementId, 'parent_id', 'movement_id'),
  ])
  return { movement, above, below }
}

/** Walks the edges from one movement, six steps far. `union` drops repeats, so that two ways to one document cost no more. */
async function chainFrom(
  portal: Db,
  movementId: string,
  near: 'movement_id' | 'parent_id',
  far: 'movement_id' | 'parent_id',
): Promise<ChainLink[]> {
  const { rows } = await sql<ChainLink>`
    with recursive chain as (
      select ${sql.ref(near)} as nearer, ${sql.ref(far)} as id, line, 1 as depth
      from portal.movement_parents where ${sql.ref(near)} = ${movementId}
      union
      select p.${sql.ref(near)}, p.${sql.ref(far)}, p.line, chain.depth + 1
      from chain join portal.movement_parents p on p.${sql.ref(near)} = chain.id where chain.depth < 6
    )
    select chain.id, chain.nearer, chain.line, m.name, m.symbol, m.issued_on, m.issuer_name
    from chain join portal.movements m on m.id = chain.id
    order by chain.depth, m.issued_on nulls last, m.id limit 100`.execute(portal)
  return rows
}

/** Gương điển hình đã nêu, newest first. */
export function publishedExemplars(portal: Db, limit = publishedPageSize, offset = 0) {
  return portal
    .selectFrom('portal.exemplars')
    .select([
      'id',
      'title',
      'lead',
      'figure',
      'figure_label',
      'field',
      'organisation_name',
      'subject_kind',
      'published_at',
    ])
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** Một gương điển hình đã nêu; throws NotFound for any other. */
export async function readPublishedExemplar(portal: Db, exemplarId: string) {
  const exemplar = await portal
    .selectFrom('portal.exemplars')
    .selectAll()
    .where('id', '=', exemplarId)
    .executeTakeFirst()
  if (!exemplar) throw new NotFound('Không có gương điển hình này, hoặc chưa đăng.')
  return exemplar
}

/** Lượt khen thưởng theo năm, of published decisions, without those that no longer count: the last six years that have any. */
export function awardsByYear(portal: Db) {
  // Not by the name `year`: that is the year of the achievement.
  const yearSigned = sql<number>`extract(year from d.signed_on)::int`
  return portal
    .selectFrom('portal.decision_items as i')
    .innerJoin('portal.decisions as d', 'd.id', 'i.decision_id')
    .select([yearSigned.as('year'), (s) => s.fn.countAll<number>().as('count')])
    .where('i.ended', 'is', null)
    .groupBy(yearSigned)
    .orderBy(yearSigned, 'desc')
    .limit(6)
    .execute()
}

/** Tệp đã ký of a published decision; any other file stays unknown to the portal. */
export async function readPublishedFile(portal: Db, decisionId: string) {
  const file = await portal
    .selectFrom('portal.decisions as d')
    .innerJoin('portal.files as f', 'f.hash', 'd.file_hash')
    .select(['f.hash', 'f.type', 'f.name'])
    .where('d.id', '=', decisionId)
    .executeTakeFirst()
  if (!file) throw new NotFound('Không có văn bản này, hoặc văn bản không công khai.')
  return file
}

declare module '../../base/database/database.ts' {
  interface Database {
    'portal.movements': {
      id: string
      name: string
      title: string
      symbol: string | null
      issued_on: Day | null
      document_type: 'decision' | 'plan' | 'directive' | 'officialLetter'
      body: MovementBody
      period_text: string
      published_at: Date
      issuer_name: string
    }
    'portal.movement_parents': { movement_id: string; parent_id: string; line: 'administrative' | 'sector' }
    'portal.decisions': {
      id: string
      symbol: string
      signed_on: Day
      title: string
      honour: Honour
      signer_name: string
      signer_post: string
      bases: string[]
      file_hash: string
      published_at: Date
      body_name: string
      items: number
    }
    'portal.decision_items': {
      decision_id: string
      award_id: string
      recipient_name: string
      recipient_line: string
      recipient_folded: string
      honour: Honour
      year: number
      achievement: string
      golden_number: number | null
      ended: 'revoked' | 'corrected' | null
    }
    'portal.certificates': {
      code: string
      issued_on: Day
      recipient_name: string
      recipient_line: string
      honour: Honour
      achievement: string
      year: number
      decision_id: string | null
      decision_symbol: string | null
      decision_on: Day | null
      decider: string
      golden_number: number | null
      ended: 'revoked' | 'corrected' | null
      ended_on: Day | null
      ended_by: string | null
      ended_for: string | null
      code_now: string | null
      restored_by: string | null
      restored_on: Day | null
      decision_published: boolean
    }
    'portal.exemplars': {
      id: string
      code: string
      title: string
      lead: string
      figure: string
      figure_label: string
      field: string | null
      story: ExemplarStory
      published_at: Date
      organisation_name: string
      subject_kind: 'person' | 'collective'
    }
    'portal.files': { hash: string; type: string; name: string }
  }
}
