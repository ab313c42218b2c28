import { sql } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import { showDay, type Day } from '../../base/days.ts'
import { id } from '../../base/ids.ts'
import { containing, onePage, pageInput } from '../../base/lists.ts'
import { can, nextActs, noStanding, type Actor, type Policy } from '../../base/policy.ts'
import { historyOf } from '../../registry/accounts/history.store.ts'
import { tell } from '../../registry/accounts/history.ts'
import { relatedTo } from '../../registry/organisations/organisation.store.ts'
import '../../registry/people/person.store.ts'
import {
  acknowledgeMovement,
  answerMovement,
  publishMovement,
  registerInMovement,
  reportOnMovement,
} from './movement.actions.ts'
import { readCascade } from './movement.cascade.store.ts'
import { lateness, summarise, withLateness } from './movement.lateness.ts'
import { movementSentences, withPlace } from './movement.sentences.ts'
import {
  countRegistrations,
  findMovement,
  hasAnswered,
  readIndicators,
  readLastReports,
  readParents,
} from './movement.store.ts'
import { buildCascade, type CascadeRecipient } from './movement.tree.ts'
import { documentTypes, subjectKinds, type RecipientState } from './movement.ts'

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
    let query = db
      .selectFrom('movements as m')
      .innerJoin('organisations as o', 'o.id', 'm.issuer_id')
      .select(['m.id', 'm.name', 'm.title', 'm.symbol', 'm.issued_on', 'm.document_type', 'm.period_text'])
      .select(['m.published_at', 'm.missing', 'o.id as issuer_id', 'o.name as issuer_name'])
      .select([countRecipients().as('recipients'), countRecipients(hasAnswered).as('answered')])
      .where(visible({}))
    if (input.q) query = query.where('m.name_folded', 'like', containing(input.q))
    if (input.issuerId) query = query.where('m.issuer_id', '=', input.issuerId)
    if (input.year) query = query.where(sql<boolean>`extract(year from m.issued_on) = ${input.year}`)
    if (input.mine) query = query.where(asks(actor.grants.map((grant) => grant.organisationId)))
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

/** How many bodies a movement `m` asks, or how many of them fulfil a condition on the recipients `r`. */
function countRecipients(condition = sql<boolean>`true`) {
  return sql<number>`(select count(*) from movement_recipients r where r.movement_id = m.id and ${condition})`
}

/** Movements `m` that one of these bodies must answer. */
function asks(organisationIds: string[]) {
  return sql<boolean>`exists (select from movement_recipients r
    where r.movement_id = m.id and r.organisation_id = any(${organisationIds}::uuid[]))`
}

/** Một phong trào: the document and the cascade to which it belongs. */
export const showMovement = view({
  name: 'movement.show',
  title: 'Phong trào',
  input: z.object({ movementId: id }),
  load: ({ db, input }) => findMovement(db, input.movementId),
  may: () => noStanding,
  show: async ({ db, office, object: movement, actor, today }) => {
    const [cascade, indicators, registrations, parents, related, history] = await Promise.all([
      readCascade(db, movement.id),
      readIndicators(db, movement.id),
      countRegistrations(db, movement.id),
      readParents(db, movement.id),
      relatedTo(db, movement.issuer_id, today),
      historyOf(db, movement.id),
    ])
    const own = cascade.recipients.filter((recipient) => recipient.movementId === movement.id)
    return {
      movement,
      parents,
      indicators,
      /** How many people and collectives strive in it; who, the list says. */
      registrations,
      cascade: withLateness(buildCascade(cascade.movements, cascade.recipients), today),
      /** False when the cascade is larger than what is shown. */
      cascadeIsWhole: cascade.isWhole,
      owed: await withReports(db, movement.id, owedBy(actor, own, office.policy, today)),
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

/** What my own organisations owe to this movement, and what I may do for each of them. */
function owedBy(actor: Actor, recipients: CascadeRecipient[], policy: Policy, today: Day) {
  const mine = new Set(actor.grants.map((grant) => grant.organisationId))
  return recipients
    .filter((recipient) => mine.has(recipient.organisationId))
    .map((recipient) => ({
      ...recipient,
      late: lateness(recipient.state, today),
      acts: actsFor(policy, actor, recipient),
    }))
    .filter((one) => one.acts.length > 0)
}

/** With the last report of each kind, for who may send it again. */
async function withReports(db: Db, movementId: string, owed: ReturnType<typeof owedBy>) {
  const reporting = owed.filter(({ acts }) => acts.some((act) => act.action === reportOnMovement.name))
  const units = reporting.map((one) => one.organisationId)
  const sent = units.length > 0 ? await readLastReports(db, movementId, units) : []
  return owed.map((one) => ({
    ...one,
    reports: sent.filter(({ organisationId }) => organisationId === one.organisationId),
  }))
}

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

/** Đăng ký trong một phong trào: people and collectives that strive, with their pledges. */
export const listRegistrations = view({
  name: 'movement.registrations',
  title: 'Đăng ký trong phong trào',
  input: z.object({ movementId: id, ...pageInput(['registeredOn', 'subject', 'organisation']) }),
  load: ({ db, input }) => findMovement(db, input.movementId),
  may: () => noStanding,
  show: async ({ db, object: movement, input }) => {
    const subject = sql<string>`coalesce(p.name, c.name)`
    let query = registrationsOf(db, movement.id)
      .select(['g.id', 'g.subject_kind', 'g.subject_id', 'g.field', 'g.pledge', 'g.registered_on'])
      .select([subject.as('subject_name'), 'o.name as organisation_name'])
    if (input.q) query = query.where(named(input.q))
    const sorts = {
      registeredOn: sql`g.registered_on`,
      subject: sql`${subject} collate vietnamese`,
      organisation: sql`o.name collate vietnamese`,
    }
    const page = await onePage(db, query, input, sorts, sql`g.id`)
    return { ...page, movement: { name: movement.name } }
  },
  sheet: {
    name: 'Đăng ký thi đua',
    heading: { tells: ['movementId'], of: ({ movement }) => `Đăng ký trong phong trào “${movement.name}”` },
    columns: [
      { title: 'Cá nhân, tập thể', value: (row) => row.subject_name },
      { title: 'Loại', value: (row) => subjectKinds[row.subject_kind] },
      { title: 'Lĩnh vực', value: (row) => row.field ?? 'Toàn diện' },
      { title: 'Cam kết phấn đấu', value: (row) => row.pledge },
      { title: 'Đơn vị đăng ký', value: (row) => row.organisation_name },
      { title: 'Ngày', value: (row) => row.registered_on },
    ],
  },
})

function registrationsOf(db: Db, movementId: string) {
  return db
    .selectFrom('registrations as g')
    .innerJoin('organisations as o', 'o.id', 'g.organisation_id')
    .leftJoin('people as p', 'p.id', 'g.subject_id')
    .leftJoin('organisations as c', 'c.id', 'g.subject_id')
    .where('g.movement_id', '=', movementId)
}

function named(q: string) {
  const like = containing(q)
  return sql<boolean>`(coalesce(p.name_folded, c.name_folded) like ${like} or o.name_folded like ${like})`
}
