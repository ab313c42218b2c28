import { sql } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import { dayAt } from '../../base/clock.ts'
import type { Db } from '../../base/database/database.ts'
import { showDay, type Day } from '../../base/days.ts'
import { id } from '../../base/ids.ts'
import { containing, onePage, pageInput } from '../../base/lists.ts'
import { can, nextActs, noStanding, type Actor, type Policy } from '../../base/policy.ts'
import { workingDaysLeft } from '../../base/working-days.ts'
import { historyOf } from '../../registry/accounts/history.store.ts'
import { tell, told, type Sentences, type ToldEvent } from '../../registry/accounts/history.ts'
import { officeCalendar } from '../../registry/calendar.ts'
import { relatedTo } from '../../registry/organisations/organisation.store.ts'
import {
  acknowledgeMovement,
  answerMovement,
  publishMovement,
  registerInMovement,
  reportOnMovement,
} from './movement.actions.ts'
import { documentTypes, reportKinds, type CascadeNode, type RecipientState, type ReportKind } from './movement.ts'
import { cascadeIds, findMovement } from './movement.store.ts'
import { buildCascade } from './movement.tree.ts'

/** Danh sách phong trào. */
export const listMovements = view({
  name: 'movement.list',
  title: 'Phong trào',
  input: z.object({
    ...pageInput(['issuedOn', 'name', 'issuer'], true),
    issuerId: id.optional(),
    year: z.coerce.number().int().optional(),
    /** Only those that one of my organisations must answer. */
    mine: z.stringbool().default(false),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, input, actor, visible }) => {
    const mine = actor.grants.map((grant) => grant.organisationId)
    let query = db
      .selectFrom('movements as m')
      .innerJoin('organisations as o', 'o.id', 'm.issuer_id')
      .select([
        'm.id',
        'm.name',
        'm.title',
        'm.symbol',
        'm.issued_on',
        'm.document_type',
        'm.period_text',
        'm.published_at',
      ])
      .select(['m.missing', 'o.id as issuer_id', 'o.name as issuer_name'])
      .select((select) => [
        select
          .selectFrom('movement_recipients as r')
          .select((count) => count.fn.countAll<number>().as('count'))
          .whereRef('r.movement_id', '=', 'm.id')
          .as('recipients'),
        select
          .selectFrom('movement_recipients as r')
          .select((count) => count.fn.countAll<number>().as('count'))
          .whereRef('r.movement_id', '=', 'm.id')
          .where((where) => where.or([where('r.plan_received_on', 'is not', null), answeredByOwn()]))
          .as('answered'),
      ])
      .where(visible({}))
    if (input.q) query = query.where('m.name_folded', 'like', containing(input.q))
    if (input.issuerId) query = query.where('m.issuer_id', '=', input.issuerId)
    if (input.year) query = query.where(sql<boolean>`extract(year from m.issued_on) = ${input.year}`)
    if (input.mine) {
      query = query.where((where) =>
        where.exists(
          where
            .selectFrom('movement_recipients as r')
            .select('r.movement_id')
            .whereRef('r.movement_id', '=', 'm.id')
            .where('r.organisation_id', '=', sql<string>`any(${mine}::uuid[])`),
        ),
      )
    }
    const sorts = {
      issuedOn: sql`m.issued_on`,
      name: sql`m.name collate vietnamese`,
      issuer: sql`o.name collate vietnamese`,
    }
    return onePage(db, query, input, sorts, sql`m.id`)
  },
  sheet: {
    name: 'Phong trào',
    columns: [
      { title: 'Số, ký hiệu', value: (row) => row.symbol },
      { title: 'Ngày', value: (row) => row.issued_on },
      { title: 'Cơ quan ban hành', value: (row) => row.issuer_name },
      { title: 'Loại văn bản', value: (row) => documentTypes[row.document_type] },
      { title: 'Tên phong trào', value: (row) => row.title },
      { title: 'Thời gian', value: (row) => row.period_text },
      { title: 'Số đơn vị nhận', value: (row) => row.recipients },
      { title: 'Đã có kế hoạch', value: (row) => row.answered },
    ],
  },
})

/** Một phong trào: the document and the whole cascade to which it belongs. */
export const showMovement = view({
  name: 'movement.show',
  title: 'Phong trào',
  input: z.object({ movementId: id }),
  load: ({ db, input }) => findMovement(db, input.movementId),
  may: () => noStanding,
  show: async ({ db, office, object: movement, actor, today }) => {
    const ids = await cascadeIds(db, movement.id)
    const [cascade, indicators, registrations, parents, related, history] = await Promise.all([
      readCascade(db, ids),
      db.selectFrom('indicators').selectAll().where('movement_id', '=', movement.id).orderBy('position').execute(),
      readRegistrations(db, movement.id),
      readParents(db, movement.id),
      relatedTo(db, movement.issuer_id, today),
      historyOf(db, movement.id),
    ])
    const own = cascade.recipients.filter((r) => r.movementId === movement.id)
    return {
      movement,
      parents,
      indicators,
      registrations,
      cascade: withLateness(buildCascade(cascade.movements, cascade.recipients), today),
      /** What my own organisations owe to this movement, and what I may do for each of them. */
      owed: own
        .map((r) => ({ ...r, late: lateness(r.state, today), acts: actsFor(office.policy, actor, r) }))
        .filter((r) => r.acts.length > 0),
      summary: summarise(own, today),
      next: nextActs(office.policy, actor, { related }, [
        { ...publishMovement, blocked: movement.published_at && 'Đã đăng trên cổng công khai.' },
      ]),
      /** Whether I may read the figures of the reports. */
      mayConsolidate: can(office.policy, actor, 'movement.consolidation', { related }).allowed,
      history: tell(history, movementSentences).map(withPlace),
    }
  },
})

/** What one of my organisations may do as a recipient. */
function actsFor(
  policy: Policy,
  actor: Actor,
  { organisationId, state }: { organisationId: string; state: RecipientState },
) {
  const { acknowledgedOn } = state
  return nextActs(policy, actor, { related: { self: [organisationId] } }, [
    { ...acknowledgeMovement, blocked: acknowledgedOn && `Đã xác nhận phổ biến ngày ${showDay(acknowledgedOn)}.` },
    answerMovement,
    registerInMovement,
    reportOnMovement,
  ])
}

/** Many bodies act on one movement: each event says which. */
function withPlace(event: ToldEvent): ToldEvent {
  return { ...event, detail: [event.organisationName, event.detail].filter(Boolean).join(' · ') || null }
}

const movementSentences: Sentences = {
  'movement.launch': ({ symbol, recipients }) =>
    told(
      'Phát động phong trào',
      [symbol, Number(recipients) > 0 && `${Number(recipients)} đơn vị nhận`].filter(Boolean).join(' · '),
    ),
  'movement.publish': () => told('Đăng lên cổng công khai'),
  'movement.acknowledge': () => told('Xác nhận đã phổ biến'),
  'movement.answer': ({ symbol, again }) =>
    told(again === true ? 'Gửi lại kế hoạch thực hiện' : 'Gửi kế hoạch thực hiện', symbol),
  'movement.register': ({ late }) => told(late === true ? 'Đăng ký sau hạn' : 'Đăng ký cá nhân, tập thể'),
  'movement.report': ({ kind, again }) =>
    told(`${again === true ? 'Gửi lại' : 'Gửi'} báo cáo ${reportKinds[kind as ReportKind] ?? ''}`.trim()),
}

/** Bảng tổng hợp: recipients × indicators for one reporting period, every figure traceable to the unit that gave it. */
export const consolidateReports = view({
  name: 'movement.consolidation',
  title: 'Tổng hợp báo cáo',
  input: z.object({ movementId: id, kind: z.enum(['halfYear', 'year']).default('halfYear') }),
  load: async ({ db, input, today }) => {
    const movement = await findMovement(db, input.movementId)
    return { movement, related: await relatedTo(db, movement.issuer_id, today) }
  },
  may: ({ related }) => ({ related }),
  show: async ({ db, object: { movement }, input, today }) => {
    const [indicators, rows] = await Promise.all([
      db.selectFrom('indicators').selectAll().where('movement_id', '=', movement.id).orderBy('position').execute(),
      db
        .selectFrom('movement_recipients as r')
        .innerJoin('organisations as o', 'o.id', 'r.organisation_id')
        // One report a unit, the newest of its kind: an earlier half-year must not be added to the later one.
        .leftJoinLateral(
          (inner) =>
            inner
              .selectFrom('reports')
              .selectAll()
              .whereRef('movement_id', '=', 'r.movement_id')
              .whereRef('organisation_id', '=', 'r.organisation_id')
              .where('kind', '=', input.kind)
              .orderBy('period_from', 'desc')
              .limit(1)
              .as('p'),
          (join) => join.onTrue(),
        )
        .select(['r.organisation_id', 'o.name as organisation_name', 'r.report_due_on'])
        .select([
          'p.id as report_id',
          'p.sent_on',
          'p.summary',
          'p.difficulties',
          'p.headcount',
          'p.symbol',
          'p.period_from',
          'p.period_to',
        ])
        .select(
          sql<Record<
            string,
            { value: number; items: { text: string; value: number; on: Day }[] }
          > | null>`(select jsonb_object_agg(f.indicator_id, jsonb_build_object('value', f.value, 'items', f.items))
            from report_figures f where f.report_id = p.id)`.as('figures'),
        )
        .where('r.movement_id', '=', movement.id)
        .orderBy(sql`o.name collate vietnamese`)
        .limit(1000)
        .execute(),
    ])
    return {
      movement: { id: movement.id, name: movement.name },
      indicators,
      /** Working days by which a report is late, or was when it came. */
      rows: rows.map((row) => ({ ...row, late: daysLate(row.report_due_on, row.sent_on ?? today) })),
      totals: totalsOf(indicators, rows),
      doubles: findDoubles(rows),
    }
  },
})

type IndicatorRow = { id: string; consolidation: 'sum' | 'weightedMean' }
type ReportRow = {
  organisation_name: string
  headcount: number | null
  report_id: string | null
  figures: Record<string, { value: number; items: { text: string; value: number; on: Day }[] }> | null
}

/** Sums are added; percentages are weighted by the number of people they are about. */
export function totalsOf(indicators: IndicatorRow[], rows: ReportRow[]): Record<string, number | null> {
  return Object.fromEntries(
    indicators.map((indicator) => {
      const given = rows.flatMap((row) => {
        const figure = row.figures?.[indicator.id]
        return figure ? [{ value: figure.value, weight: row.headcount ?? 0 }] : []
      })
      if (given.length === 0) return [indicator.id, null]
      if (indicator.consolidation === 'sum') return [indicator.id, given.reduce((total, g) => total + g.value, 0)]
      const weight = given.reduce((total, g) => total + g.weight, 0)
      return [indicator.id, weight ? given.reduce((total, g) => total + g.value * g.weight, 0) / weight : null]
    }),
  )
}

/** The same sum on the same day told by two units: perhaps one deed counted twice. */
export function findDoubles(
  rows: ReportRow[],
): { indicatorId: string; value: number; on: Day; tellers: { unit: string; text: string }[] }[] {
  const bySum = new Map<
    string,
    { indicatorId: string; value: number; on: Day; tellers: { unit: string; text: string }[] }
  >()
  for (const row of rows) {
    for (const [indicatorId, figure] of Object.entries(row.figures ?? {})) {
      for (const item of figure.items) {
        const key = `${indicatorId} ${item.value} ${item.on}`
        const found = bySum.get(key) ?? { indicatorId, value: item.value, on: item.on, tellers: [] }
        bySum.set(key, { ...found, tellers: [...found.tellers, { unit: row.organisation_name, text: item.text }] })
      }
    }
  }
  return [...bySum.values()].filter((sum) => new Set(sum.tellers.map((teller) => teller.unit)).size > 1)
}

/** Cascade rows of the given movements, with what each recipient has given so far. */
async function readCascade(db: Db, movementIds: string[]) {
  const [movements, parents, recipients] = await Promise.all([
    db
      .selectFrom('movements as m')
      .innerJoin('organisations as o', 'o.id', 'm.issuer_id')
      .select(['m.id', 'm.issuer_id as issuerId', 'o.name as issuerName', 'm.symbol', 'm.issued_on as issuedOn'])
      .select('m.created_at as createdAt')
      .where('m.id', 'in', movementIds)
      .orderBy('m.issued_on')
      .execute(),
    db.selectFrom('movement_parents').selectAll().where('movement_id', 'in', movementIds).execute(),
    db
      .selectFrom('movement_recipients as r')
      .innerJoin('organisations as o', 'o.id', 'r.organisation_id')
      .select([
        'r.movement_id',
        'r.organisation_id',
        'o.name as organisation_name',
        'r.line',
        'r.plan_symbol',
        'r.plan_issued_on',
      ])
      .select(['r.plan_due_on', 'r.plan_received_on', 'r.report_due_on', 'r.acknowledged_on', 'r.registration_due_on'])
      .select((select) => [
        select
          .selectFrom('reports as p')
          // The first report is the one held against the deadline; a later one of another period makes nobody late.
          .select((first) => first.fn.min('p.sent_on').as('sent'))
          .whereRef('p.movement_id', '=', 'r.movement_id')
          .whereRef('p.organisation_id', '=', 'r.organisation_id')
          .as('report_sent_on'),
        select
          .selectFrom('registrations as g')
          .select((count) => count.fn.countAll<number>().as('count'))
          .whereRef('g.movement_id', '=', 'r.movement_id')
          .whereRef('g.organisation_id', '=', 'r.organisation_id')
          .as('registrations'),
      ])
      .where('r.movement_id', 'in', movementIds)
      // Who is asked on both lines unfolds under the administrative one and is a link under the other.
      .orderBy('r.line')
      .orderBy(sql`o.name collate vietnamese`)
      .limit(5000)
      .execute(),
  ])
  const known = movements.map(({ id: movementId, issuerId, issuerName, symbol, issuedOn, createdAt }) => ({
    id: movementId,
    issuerId,
    issuerName,
    symbol,
    issuedOn,
    enteredOn: issuedOn ?? dayAt(createdAt),
    parents: parents
      .filter((parent) => parent.movement_id === movementId)
      .map((parent) => ({ parentId: parent.parent_id, line: parent.line })),
  }))
  /** A movement of its own is a plan too: the body has answered by it. */
  const ownAnswer = (movementId: string, organisationId: string) =>
    known.find((one) => one.issuerId === organisationId && one.parents.some((parent) => parent.parentId === movementId))
  return {
    movements: known,
    recipients: recipients.map((r) => {
      const answeredOn = ownAnswer(r.movement_id, r.organisation_id)?.enteredOn ?? null
      return {
        movementId: r.movement_id,
        organisationId: r.organisation_id,
        organisationName: r.organisation_name,
        line: r.line,
        planSymbol: r.plan_symbol,
        planIssuedOn: r.plan_issued_on,
        state: {
          planDueOn: r.plan_due_on,
          planReceivedOn: r.plan_received_on ?? answeredOn,
          reportDueOn: r.report_due_on,
          reportSentOn: r.report_sent_on,
          // Who answers has read, as with a plan that is sent in.
          acknowledgedOn: r.acknowledged_on ?? answeredOn,
          registrationDueOn: r.registration_due_on,
          registrations: r.registrations ?? 0,
        },
      }
    }),
  }
}

/** Bodies that answered by a movement of their own, as a condition on the recipients `r`. */
function answeredByOwn() {
  return sql<boolean>`exists (select from movement_parents a join movements answer on answer.id = a.movement_id
    where a.parent_id = r.movement_id and answer.issuer_id = r.organisation_id)`
}

/** The documents that this one answers, each with its line. */
function readParents(db: Db, movementId: string) {
  return db
    .selectFrom('movement_parents as a')
    .innerJoin('movements as m', 'm.id', 'a.parent_id')
    .innerJoin('organisations as o', 'o.id', 'm.issuer_id')
    .select(['m.id', 'm.name', 'm.symbol', 'm.document_type', 'm.issued_on', 'a.line', 'o.name as issuer_name'])
    .where('a.movement_id', '=', movementId)
    .orderBy('m.issued_on')
    .execute()
}

function readRegistrations(db: Db, movementId: string) {
  return db
    .selectFrom('registrations as g')
    .innerJoin('organisations as o', 'o.id', 'g.organisation_id')
    .leftJoin('people as p', 'p.id', 'g.subject_id')
    .leftJoin('organisations as c', 'c.id', 'g.subject_id')
    .select([
      'g.id',
      'g.subject_kind',
      'g.subject_id',
      'g.field',
      'g.pledge',
      'g.registered_on',
      'o.name as organisation_name',
    ])
    .select(sql<string>`coalesce(p.name, c.name)`.as('subject_name'))
    .where('g.movement_id', '=', movementId)
    .orderBy('g.registered_on')
    .limit(500)
    .execute()
}

interface StateWithDue {
  planDueOn: Day | null
  planReceivedOn: Day | null
  reportDueOn: Day | null
  reportSentOn: Day | null
}

/** Working days by which a recipient is late, or was when it gave; 0 when in time or not due. */
export function lateness(state: StateWithDue, today: Day): { plan: number; report: number } {
  return {
    plan: daysLate(state.planDueOn, state.planReceivedOn ?? today),
    report: daysLate(state.reportDueOn, state.reportSentOn ?? today),
  }
}

/** Một dòng của cây văn bản, with its lateness in working days. */
export interface CascadeLine extends Omit<CascadeNode, 'children'> {
  late: { plan: number; report: number } | null
  children: CascadeLine[]
}

function withLateness(nodes: CascadeNode[], today: Day): CascadeLine[] {
  return nodes.map((node) => ({
    ...node,
    late: node.state && lateness(node.state, today),
    children: withLateness(node.children, today),
  }))
}

function daysLate(due: Day | null, at: Day): number {
  return due && at > due ? -workingDaysLeft(at, due, officeCalendar) : 0
}

function summarise(recipients: { state: StateWithDue }[], today: Day) {
  const missingPlan = recipients.filter((r) => r.state.planDueOn && !r.state.planReceivedOn)
  const missingReport = recipients.filter((r) => r.state.reportDueOn && !r.state.reportSentOn)
  return {
    recipients: recipients.length,
    answered: recipients.filter((r) => r.state.planReceivedOn).length,
    plansLate: missingPlan.filter((r) => r.state.planDueOn! < today).length,
    reportsLate: missingReport.filter((r) => r.state.reportDueOn! < today).length,
  }
}
