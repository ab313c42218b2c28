/**
 * Công khai: what the portal may read. The queries run under a database role that sees the views of the schema `portal` and
 * nothing else, so that a mistake here cannot show what is not published.
 */
import { sql } from 'kysely'
import type { Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { NotFound } from '../../base/errors.ts'
import { containing } from '../../base/lists.ts'
import type { Honour } from '../../law/vocabulary.ts'
import type { MovementBody } from '../../procedure/movements/movement.ts'
import type { ExemplarStory } from '../../procedure/exemplars/exemplar.ts'

export function latestDecisions(portal: Db, limit = 20, offset = 0) {
  return portal
    .selectFrom('portal.decisions')
    .selectAll()
    .orderBy('signed_on', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
}

export async function countDecisions(portal: Db): Promise<number> {
  const row = await portal
    .selectFrom('portal.decisions')
    .select((s) => s.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
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

/** Tra cứu: recipients, decisions and movements by name or number, any spelling. */
export async function searchPublished(portal: Db, typed: string) {
  const term = containing(typed)
  const [awards, decisions] = await Promise.all([
    portal
      .selectFrom('portal.decision_items as i')
      .innerJoin('portal.decisions as d', 'd.id', 'i.decision_id')
      .select([
        'i.recipient_name',
        'i.recipient_line',
        'i.honour',
        'i.year',
        'i.golden_number',
        'i.revoked',
        'd.id as decision_id',
        'd.symbol',
        'd.signed_on',
      ])
      .where(sql<boolean>`i.recipient_folded like ${term}`)
      .orderBy('d.signed_on', 'desc')
      .limit(50)
      .execute(),
    portal
      .selectFrom('portal.decisions')
      .selectAll()
      .where(sql<boolean>`fold(title || ' ' || symbol) like ${term}`)
      .orderBy('signed_on', 'desc')
      .limit(20)
      .execute(),
  ])
  return { awards, decisions }
}

/** Kiểm tra bằng: the entry behind a code, or null. */
export async function readCertificateEntry(portal: Db, code: string) {
  return (
    (await portal.selectFrom('portal.certificates').selectAll().where('code', '=', code).executeTakeFirst()) ?? null
  )
}

export function publishedMovements(portal: Db, limit = 100) {
  return portal
    .selectFrom('portal.movements')
    .select(['id', 'name', 'title', 'symbol', 'issued_on', 'document_type', 'issuer_name', 'period_text'])
    .orderBy('issued_on', (order) => order.desc().nullsLast())
    .limit(limit)
    .execute()
}

export async function readPublishedMovement(portal: Db, movementId: string) {
  const movement = await portal
    .selectFrom('portal.movements')
    .selectAll()
    .where('id', '=', movementId)
    .executeTakeFirst()
  if (!movement) throw new NotFound('Không có phong trào này, hoặc phong trào chưa đăng.')
  const [above, below] = await Promise.all([
    portal
      .selectFrom('portal.movement_parents as p')
      .innerJoin('portal.movements as m', 'm.id', 'p.parent_id')
      .select(['m.id', 'm.name', 'm.symbol', 'm.issuer_name', 'p.line'])
      .where('p.movement_id', '=', movementId)
      .execute(),
    portal
      .selectFrom('portal.movement_parents as p')
      .innerJoin('portal.movements as m', 'm.id', 'p.movement_id')
      .select(['m.id', 'm.name', 'm.symbol', 'm.issuer_name', 'p.line'])
      .where('p.parent_id', '=', movementId)
      .execute(),
  ])
  return { movement, above, below }
}

export function publishedExemplars(portal: Db, limit = 50) {
  return portal
    .selectFrom('portal.exemplars')
    .selectAll()
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

export async function readPublishedExemplar(portal: Db, exemplarId: string) {
  const exemplar = await portal
    .selectFrom('portal.exemplars')
    .selectAll()
    .where('id', '=', exemplarId)
    .executeTakeFirst()
  if (!exemplar) throw new NotFound('Không có gương điển hình này, hoặc chưa đăng.')
  return exemplar
}

/** Lượt khen thưởng theo năm, of published decisions: the last six years that have any. */
export function awardsByYear(portal: Db) {
  return portal
    .selectFrom('portal.decision_items as i')
    .innerJoin('portal.decisions as d', 'd.id', 'i.decision_id')
    .select([sql<number>`extract(year from d.signed_on)::int`.as('year'), (s) => s.fn.countAll<number>().as('count')])
    .groupBy('year')
    .orderBy('year', 'desc')
    .limit(6)
    .execute()
}

/** Whether a file may be given to the public: the signed paper of a published decision. */
export async function readPublishedFile(portal: Db, hash: string) {
  const file = await portal.selectFrom('portal.files').selectAll().where('hash', '=', hash).executeTakeFirst()
  if (!file) throw new NotFound('Không có tệp này, hoặc tệp không công khai.')
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
      revoked: boolean
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
      revoked_on: Day | null
      revoked_by: string | null
      revoked_for: string | null
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
