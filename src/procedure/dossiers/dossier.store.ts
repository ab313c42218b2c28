import { sql, type RawBuilder, type Selectable } from 'kysely'
import type { Day } from '../../base/days.ts'
import { anyOfIds, type Database, type Db, type Trx } from '../../base/database/database.ts'
import { BadInput, Conflict, NotFound } from '../../base/errors.ts'
import type { Standing } from '../../base/policy.ts'
import type { Cycle, Honour } from '../../law/vocabulary.ts'
import { workingDaysSet } from '../../law/layers.ts'
import { appraisalLimit } from '../../law/procedure/procedure.ts'
import { regimeOn, type Regime } from '../../law/regimes.ts'
import type { Verdict, VerdictState } from '../../law/verdict.ts'
import { layersFor } from '../../registry/law-layers/layer.store.ts'
import type { Line } from '../../registry/organisations/organisation.ts'
import {
  authoritiesOf,
  relatedTo,
  relationsOf,
  type Organisation,
} from '../../registry/organisations/organisation.store.ts'
import { entriesOf, readEntries } from '../../registry/people/person.store.ts'
import { nominable, otherDeciders, stagesAfter, type DossierStage } from './dossier.ts'

/** Hồ sơ as stored. */
export type Dossier = Awaited<ReturnType<typeof findDossier>>

/** Hồ sơ by its id; throws NotFound. */
export async function findDossier(db: Db | Trx, dossierId: string) {
  const dossier = await db.selectFrom('dossiers').selectAll().where('id', '=', dossierId).executeTakeFirst()
  if (!dossier) throw new NotFound('Không có hồ sơ này, hoặc hồ sơ nằm ngoài phạm vi của bạn.')
  return dossier
}

/** The same, locked until the action is over. */
export async function lockDossier(trx: Trx, dossierId: string): Promise<Dossier> {
  const dossier = await trx
    .selectFrom('dossiers')
    .selectAll()
    .where('id', '=', dossierId)
    .forUpdate()
    .executeTakeFirst()
  if (!dossier) throw new NotFound('Không có hồ sơ này, hoặc hồ sơ nằm ngoài phạm vi của bạn.')
  return dossier
}

/** Locks several dossiers in the order of their ids, so that two letters over the same dossiers wait and do not deadlock. */
export async function lockDossiers(trx: Trx, dossierIds: readonly string[]): Promise<Dossier[]> {
  if (new Set(dossierIds).size < dossierIds.length)
    throw new BadInput('Có hồ sơ được chọn hai lần. Bỏ bớt rồi làm lại.')
  const rows = await trx
    .selectFrom('dossiers')
    .selectAll()
    .where('id', '=', anyOfIds(dossierIds))
    .orderBy('id')
    .forUpdate()
    .execute()
  if (rows.length < dossierIds.length)
    throw new NotFound('Có hồ sơ trong danh sách không tìm thấy. Tải lại trang rồi chọn lại.')
  return dossierIds.map((dossierId) => rows.find((row) => row.id === dossierId)!)
}

/**
 * Locks at once what a draft is to list and what it listed before; says which dossiers come in and which go out. Subjects and
 * changes of the event are about these.
 */
export async function lockListed(trx: Trx, before: readonly string[], after: readonly string[]) {
  const stays = new Set(after)
  const was = new Set(before)
  const leaving = before.filter((dossierId) => !stays.has(dossierId))
  const locked = await lockDossiers(trx, [...after, ...leaving])
  const listed = locked.slice(0, after.length)
  const added = listed.filter((dossier) => !was.has(dossier.id))
  const removed = locked.slice(after.length)
  return {
    listed,
    added,
    removed,
    subjects: [...added, ...removed].map((dossier) => dossier.id),
    changes: { added: added.map((dossier) => dossier.code), removed: removed.map((dossier) => dossier.code) },
  }
}

/** How a dossier stands in the policy: owner, bodies above it, the body it was sent to; the nominee is in conflict. */
export async function standingOfDossier(db: Db | Trx, dossier: Dossier, today: Day): Promise<Standing> {
  return {
    related: await relatedTo(db, dossier.organisation_id, today, [dossier.receiver_id]),
    stage: dossier.stage,
    conflicted: await readEntries(db, dossier.nominee_id),
  }
}

/** The same relations for lists; the table is called `d`. */
export function dossierRelations(today: Day) {
  return relationsOf(sql`d.organisation_id`, today, (ids) => sql`d.receiver_id = any(${ids as string[]}::uuid[])`)
}

/** A row of the table, before its JSON is given a shape. */
export type DossierRow = Selectable<Database['dossiers']>

/** Hồ sơ in reach whose nominee's name fits the pattern, or the one of this code; no more than `most` are gathered. */
export function dossiersNamed(pattern: string, code: string, most: number): RawBuilder<DossierRow> {
  return sql<DossierRow>`select * from search_dossiers(${pattern}, ${code}, ${most})`
}

/** The nominee has a conflict of interest with the own dossier; the table is called `d`. */
export function dossierConflict(personId: string) {
  return sql`d.nominee_id = ${entriesOf(personId)}`
}

/** Moves a dossier from one stage to the next; a dossier that is no longer where it was is a Conflict. */
export function moveDossier(
  trx: Trx,
  dossier: Dossier,
  to: DossierStage,
  set: Partial<DossierUpdate> = {},
): Promise<void> {
  return moveDossiers(trx, [dossier], to, set)
}

/** Moves dossiers together; all of them or, with a Conflict that names one, none. */
export async function moveDossiers(
  trx: Trx,
  dossiers: readonly Dossier[],
  to: DossierStage,
  set: Partial<DossierUpdate> = {},
): Promise<void> {
  const stuck = dossiers.find((dossier) => !stagesAfter[dossier.stage].includes(to))
  if (stuck) throw new Conflict(`Hồ sơ ${stuck.code} không còn ở bước cho phép việc này.`)
  for (const [stage, alike] of Map.groupBy(dossiers, (dossier) => dossier.stage)) {
    const moved = await trx
      .updateTable('dossiers')
      .set((value) => ({ ...set, stage: to, version: value('version', '+', 1) }))
      .where('id', '=', anyOfIds(alike.map((dossier) => dossier.id)))
      .where('stage', '=', stage)
      .returning('id')
      .execute()
    const left = alike.find((dossier) => !moved.some((row) => row.id === dossier.id))
    if (left) throw new Conflict(`Hồ sơ ${left.code} vừa được người khác xử lý.`)
  }
}

/** Giải trình để trình vượt điều kiện, once a second person has approved it. */
export async function approvedOverride(db: Db | Trx, dossierId: string) {
  return db
    .selectFrom('dossier_overrides')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .where('approved_by', 'is not', null)
    .executeTakeFirst()
}

/** A paper that comes into dossiers by itself: the signed letter, the council's minutes. */
export async function recordPart(
  trx: Trx,
  dossierIds: readonly string[],
  code: 'letter' | 'minutes',
  note: string,
  file_hash: string,
  added_by: string,
  added_on: Day,
): Promise<void> {
  const values = { note, file_hash, file_name: `${note}.pdf`, added_by, added_on }
  await trx
    .insertInto('dossier_parts')
    .values(dossierIds.map((dossier_id) => ({ dossier_id, code, ...values })))
    .onConflict((conflict) => conflict.columns(['dossier_id', 'code']).doUpdateSet(values))
    .execute()
}

/** Where a nomination goes: the first body with a council above (or at) the unit, and who decides in the end. */
export interface Route {
  line: Line
  receiver: Organisation
  decider: Organisation
}

/** Tuyến trình of an honour from a unit, as of a day; throws BadInput where it leads nowhere. */
export async function routeOf(db: Db | Trx, organisationId: string, honour: Honour, today: Day): Promise<Route> {
  return routeIn(await placeOf(db, organisationId, today), honour)
}

/** Vị trí của một đơn vị: the unit, all bodies above it and above those, on both lines; enough to find every route. */
export interface Place {
  unit: PlacedBody
  /** Nearest first. */
  above(bodyId: string): Record<Line, PlacedBody[]>
}

/** A body, and whether it has a council. */
export type PlacedBody = Organisation & { has_council: boolean }

/** Vị trí của một đơn vị as of a day, asked once for all honours. */
export async function placeOf(db: Db | Trx, organisationId: string, today: Day): Promise<Place> {
  const { rows } = await sql<PlacedBody & { below: string; line: Line | null }>`
    with chain as (
      select ${organisationId}::uuid as id
      union select authority_id from organisation_authority
      where organisation_id = ${organisationId} and in_force(from_on, to_on, ${today})
    ),
    edges as (
      select ${organisationId}::uuid as below, ${organisationId}::uuid as above, null as line, 0 as depth
      union all
      select organisation_id, authority_id, line, depth from organisation_authority
      where organisation_id in (select id from chain) and in_force(from_on, to_on, ${today})
    )
    select e.below, e.line, o.id, o.code, o.kind, o.name, o.short_name, o.symbol, o.place, o.from_on, o.to_on,
      exists (select from councils where body_id = o.id) as has_council
    from edges e join organisations o on o.id = e.above order by e.depth`.execute(db)
  const [unit, ...edges] = rows
  if (!unit) throw new NotFound('Không có đơn vị này.')
  const onLine = (bodyId: string, line: Line) => edges.filter((edge) => edge.below === bodyId && edge.line === line)
  return {
    unit,
    above: (bodyId) => ({ administrative: onLine(bodyId, 'administrative'), sector: onLine(bodyId, 'sector') }),
  }
}

/** Tuyến trình of an honour, from a unit whose place is known; throws BadInput where it leads nowhere. */
export function routeIn(place: Place, honour: Honour): Route {
  const { line, receiver } = receiverIn(place)
  return { line, receiver, decider: deciderIn(place, receiver, honour) }
}

/** Nơi nhận of a unit's dossiers, whatever the honour. */
function receiverIn({ unit, above }: Place): Pick<Route, 'line' | 'receiver'> {
  const { administrative, sector } = above(unit.id)
  const chains: [Line, PlacedBody[]][] = [
    ['administrative', [unit, ...administrative]],
    ['sector', sector],
  ]
  for (const [line, chain] of chains) {
    const receiver = chain.find((body) => body.has_council)
    if (receiver) return { line, receiver }
  }
  throw new BadInput('Đơn vị này chưa thuộc cơ quan nào có hội đồng thi đua - khen thưởng.')
}

/** Cơ quan quyết định of an honour: who receives its dossiers, or one of the bodies above. */
function deciderIn({ above }: Place, receiver: Organisation, honour: Honour): Organisation {
  const level = nominable[honour] ?? otherDeciders[honour]
  if (level === 'department') return receiver
  const kind = level === 'province' ? 'peoplesCommittee' : level === 'ministry' ? 'ministry' : 'primeMinister'
  const { administrative, sector } = above(receiver.id)
  const decider = [...administrative, ...sector].find((body) => body.kind === kind)
  if (!decider) throw new BadInput('Chưa xác định được cơ quan quyết định: đơn vị chưa nối với tuyến trên.')
  return decider
}

/** The body above that takes a recommended dossier further: the decider itself, or the nearest with a council on the way. */
export async function nextReceiver(db: Db | Trx, dossier: Dossier, today: Day): Promise<string> {
  const { administrative } = await authoritiesOf(db, dossier.receiver_id, today)
  const councils = await bodiesWithCouncil(db, administrative)
  return administrative.find((body) => councils.has(body)) ?? dossier.decider_id
}

/** Thời hạn thẩm định, in working days, with its article; `layerId`: the document of a ministry or province that makes it shorter. */
export interface AppraisalTerm {
  days: number
  article: string
  layerId?: string
}

/** Thời hạn thẩm định of every honour at a body, for what it receives on that day; null: neither the law nor a layer sets one. */
export async function appraisalTermsAt(
  db: Db | Trx,
  { id, kind }: Pick<Organisation, 'id' | 'kind'>,
  on: Day,
): Promise<(honour: Honour) => AppraisalTerm | null> {
  const level = kind === 'peoplesCommittee' || kind === 'ministry' ? 'ministryProvince' : 'unit'
  const set = workingDaysSet(await layersFor(db, id, on))
  const regime = regimeOn(on)
  return (honour) => {
    const limit = regime && appraisalLimit(honour, regime, level)
    if (set !== null && (limit === null || set.days < limit.workingDays)) return set
    return limit && { days: limit.workingDays, article: limit.basis.article }
  }
}

/** Which of these bodies have a council. */
async function bodiesWithCouncil(db: Db | Trx, bodyIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.selectFrom('councils').select('body_id').where('body_id', '=', anyOfIds(bodyIds)).execute()
  return new Set(rows.map((row) => row.body_id))
}

type DossierUpdate = import('kysely').Updateable<Database['dossiers']>

declare module '../../base/database/database.ts' {
  interface Database {
    dossiers: {
      id: string
      code: string
      honour: Honour
      cycle: Cycle
      year: number
      achievement_from: number
      nominee_kind: 'person' | 'collective'
      nominee_id: string
      nominee_name: string
      nominee_line: string
      organisation_id: string
      line: Line
      sender_id: string
      receiver_id: string
      decider_id: string
      stage: DossierStage
      report: import('kysely').Generated<string>
      judged: import('kysely').JSONColumnType<Record<string, boolean>, string | undefined, string>
      regime: Regime | null
      received_on: Day | null
      appraisal_due_on: Day | null
      return_reason: string | null
      verdict: import('kysely').JSONColumnType<Verdict> | null
      verdict_state: VerdictState | null
      opened_by: string
      opened_on: Day
      nominee_folded: import('kysely').Generated<string>
      version: import('kysely').Generated<number>
    }
    dossier_parts: {
      dossier_id: string
      code: string
      note: string
      file_hash: string | null
      file_name: string | null
      added_by: string
      added_on: Day
    }
    dossier_overrides: {
      dossier_id: string
      reason: string
      asked_by: string
      asked_on: Day
      approved_by: string | null
      approved_on: Day | null
    }
    councils: {
      id: string
      body_id: string
      organisation_id: string | null
      standing_id: string | null
      name: string
      quorum_numerator: number
      quorum_denominator: number
      quorum_basis: string
    }
  }
}
