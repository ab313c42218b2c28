import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import { nothing, view, type Download } from '../../base/action.ts'
import { yearOf, type Day } from '../../base/days.ts'
import { anyOfIds, type Db } from '../../base/database/database.ts'
import { NotFound } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { containing, countLimit, onePage, pageInput } from '../../base/lists.ts'
import { nextActs, type Actor } from '../../base/policy.ts'
import { workingDaysLeft } from '../../base/working-days.ts'
import { dueDays } from '../../law/layers.ts'
import type { Verdict } from '../../law/verdict.ts'
import { honours, type Honour } from '../../law/vocabulary.ts'
import { historyOf } from '../../registry/accounts/history.store.ts'
import { tell } from '../../registry/accounts/history.ts'
import { honour } from '../../registry/awards/award.ts'
import { officeCalendar } from '../../registry/calendar.ts'
import { loadFile } from '../../registry/files/file.store.ts'
import { layersFor } from '../../registry/law-layers/layer.store.ts'
import { unitView, type UnitView } from '../../registry/organisations/organisation.ts'
import { findOrganisation, withinUnit } from '../../registry/organisations/organisation.store.ts'
import { entriesOf, findPerson, standingOfPerson } from '../../registry/people/person.store.ts'
import { year } from '../../registry/people/person.ts'
import {
  appraiseDossier,
  approveOverride,
  attachPart,
  editDossier,
  relyOnInitiatives,
  requestOverride,
  returnDossier,
  submitDossier,
  withdrawDossier,
} from './dossier.actions.ts'
import { dossierStages, honourTitle, mayGoUp, partCode, type DossierStage } from './dossier.ts'
import { initiativesFor } from './dossier.initiatives.ts'
import { dossierSentences } from './dossier.sentences.ts'
import {
  appraisalTermsAt,
  dossierRelations,
  dossiersNamed,
  findDossier,
  routeOf,
  standingOfDossier,
  type Dossier,
  type DossierRow,
} from './dossier.store.ts'
import {
  checkCandidate,
  checkDossier,
  judgementsFor,
  missingParts,
  partsState,
  type PartState,
} from './dossier.verdict.ts'

const stageNames = Object.keys(dossierStages) as [DossierStage, ...DossierStage[]]

/** Cách xem đã lưu: groups of stages that officers ask for every day. */
export const savedViews = {
  working: ['draft', 'submitted', 'received', 'appraised', 'tabled', 'recommended', 'drafted', 'returned'],
  toAppraise: ['received'],
  toTable: ['appraised'],
  done: ['awarded', 'notRecommended', 'withdrawn'],
  all: stageNames,
} as const satisfies Record<string, readonly DossierStage[]>

/** Danh sách hồ sơ. */
export const listDossiers = view({
  name: 'dossier.list',
  title: 'Hồ sơ',
  input: z.object({
    ...pageInput(['code', 'nominee', 'due', 'stage', 'opened'], true),
    view: z.enum(Object.keys(savedViews) as [keyof typeof savedViews]).default('working'),
    stage: z.enum(stageNames).optional(),
    honour: honour.optional(),
    year: year.optional(),
    /** The unit itself, every unit below it and what they have taken over; as it was: below it on the day of the dossier. */
    organisationId: id.optional(),
    unitView,
    nomineeId: id.optional(),
    receiverId: id.optional(),
    deciderId: id.optional(),
    /** Only these, by their ids with commas between: what was chosen in another list. */
    ids: z
      .string()
      .transform((joined) => joined.split(','))
      .pipe(z.array(id).max(500))
      .optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, input, today, visible }) => {
    const stages = input.stage ? [input.stage] : savedViews[input.view]
    const listed = (from: Db, source: RawBuilder<DossierRow>) =>
      withFilters(dossiersWithBodies(from, source), input, today)
        .where(visible(dossierRelations(today), sql`d.stage`))
        .where('d.stage', 'in', stages)
    const code = input.q.trim().toUpperCase()
    const all = listed(db, sql<DossierRow>`dossiers`)
    const query = input.q
      ? all.where(sql<boolean>`(d.nominee_folded like ${containing(input.q)} or d.code = ${code})`)
      : all
    const search = dossiersNamed(containing(input.q), code, countLimit + 1)
    const found = { rows: listed(db, sql<DossierRow>`found`), search }
    const sorts = {
      code: { neverNull: sql`d.code` },
      nominee: sql`d.nominee_name collate vietnamese`,
      due: sql`d.appraisal_due_on`,
      stage: sql`array_position(${stageNames}::text[], d.stage)`,
      opened: { neverNull: sql`d.opened_on` },
    }
    const page = await onePage(db, query, input, sorts, sql`d.id`, ...(input.q ? [found] : []))
    return {
      ...page,
      rows: page.rows.map((row) => ({
        ...row,
        title: honourTitle(row.honour, row.year),
        daysLeft: daysLeftOf(row, today),
      })),
    }
  },
  sheet: {
    name: 'Hồ sơ',
    columns: [
      { title: 'Mã', value: (row) => row.code },
      { title: 'Người, tập thể', value: (row) => row.nominee_name },
      { title: 'Chức vụ, đơn vị', value: (row) => row.nominee_line },
      { title: 'Đề nghị', value: (row) => row.title },
      { title: 'Đơn vị lập', value: (row) => row.organisation_name },
      { title: 'Nơi nhận', value: (row) => row.receiver_name },
      { title: 'Bước', value: (row) => dossierStages[row.stage] },
      { title: 'Theo luật', value: (row) => row.verdict_heading },
      { title: 'Hạn thẩm định', value: (row) => row.appraisal_due_on },
    ],
  },
})

/** Hồ sơ as the list shows them, with the unit that nominates and the body that was sent them. */
function dossiersWithBodies(db: Db, source: RawBuilder<DossierRow>) {
  return db
    .selectFrom(source.as('d'))
    .innerJoin('organisations as o', 'o.id', 'd.organisation_id')
    .innerJoin('organisations as r', 'r.id', 'd.receiver_id')
    .select([
      'd.id',
      'd.code',
      'd.honour',
      'd.year',
      'd.nominee_id',
      'd.nominee_name',
      'd.nominee_line',
      'd.stage',
      'd.verdict_state',
    ])
    .select([
      'd.appraisal_due_on',
      'd.received_on',
      'd.opened_on',
      'd.organisation_id',
      'd.receiver_id',
      'd.decider_id',
    ])
    .select([
      'o.name as organisation_name',
      'r.name as receiver_name',
      sql<string | null>`d.verdict ->> 'heading'`.as('verdict_heading'),
    ])
}

interface Filters {
  honour?: Honour | undefined
  year?: number | undefined
  organisationId?: string | undefined
  unitView: UnitView
  nomineeId?: string | undefined
  receiverId?: string | undefined
  deciderId?: string | undefined
  ids?: string[] | undefined
}

function withFilters(from: ReturnType<typeof dossiersWithBodies>, filters: Filters, today: Day) {
  let query = from
  if (filters.honour) query = query.where('d.honour', '=', filters.honour)
  if (filters.year) query = query.where('d.year', '=', filters.year)
  if (filters.organisationId) {
    const { organisationId: unit, unitView: way } = filters
    query = query.where(withinUnit(sql`d.organisation_id`, unit, way, sql`d.opened_on`, today))
  }
  if (filters.nomineeId) query = query.where('d.nominee_id', '=', entriesOf(filters.nomineeId))
  if (filters.receiverId) query = query.where('d.receiver_id', '=', filters.receiverId)
  if (filters.deciderId) query = query.where('d.decider_id', '=', filters.deciderId)
  if (filters.ids) query = query.where('d.id', '=', anyOfIds(filters.ids))
  return query
}

/** Working days left for the appraisal; null when it is not under appraisal. */
function daysLeftOf(row: { stage: DossierStage; appraisal_due_on: Day | null }, today: Day): number | null {
  if (row.stage !== 'received' || !row.appraisal_due_on) return null
  return workingDaysLeft(today, row.appraisal_due_on, officeCalendar)
}

async function load({ db, input, today }: { db: Db; input: { dossierId: string }; today: Day }) {
  const dossier = await findDossier(db, input.dossierId)
  return { dossier, standing: await standingOfDossier(db, dossier, today) }
}

/** Một hồ sơ: verdict with reasons, parts, what the actor can do, timeline. */
export const showDossier = view({
  name: 'dossier.show',
  title: 'Hồ sơ',
  input: z.object({ dossierId: id }),
  load,
  may: ({ standing }) => standing,
  show: async ({ db, office, actor, object: { dossier, standing }, today }) => {
    // What is still before the law is judged as the register stands today; from the appraisal on, as it was judged then.
    const live = ['draft', 'returned', 'received', 'submitted'].includes(dossier.stage)
    const [verdict, parts, added, override, history, bodies, term, initiatives] = await Promise.all([
      live ? checkDossier(db, dossier, today) : dossier.verdict,
      partsState(db, dossier, today),
      whoAddedParts(db, dossier.id),
      readOverride(db, dossier.id),
      historyOf(db, dossier.id),
      bodiesOf(db, dossier),
      termOf(db, dossier),
      initiativesFor(db, dossier),
    ])
    return {
      dossier: {
        ...withoutVerdict(dossier),
        title: honourTitle(dossier.honour, dossier.year),
        organisation_name: bodies.get(dossier.organisation_id) ?? '',
        sender_name: bodies.get(dossier.sender_id) ?? '',
        receiver_name: bodies.get(dossier.receiver_id) ?? '',
        decider_name: bodies.get(dossier.decider_id) ?? '',
      },
      verdict,
      parts: parts.map((part) => ({
        ...part,
        added: added.find((row) => row.code === (part.from === 'attachment' ? part.code : part.from)) ?? null,
      })),
      override,
      /** Sáng kiến của người được đề nghị, with those on which the dossier relies. */
      initiatives,
      judgements: dossier.stage === 'received' ? await judgementsFor(db, dossier, today) : [],
      daysLeft: daysLeftOf(dossier, today),
      term,
      next: nextActs(office.policy, actor, standing, actsOn(actor, verdict, parts, override)),
      history: tell(history, dossierSentences),
    }
  },
})

/** Thời hạn thẩm định and where it is written; null: it has not begun, or nothing sets one. */
async function termOf(db: Db, { receiver_id, received_on, honour: code }: Dossier) {
  if (received_on === null) return null
  return (await appraisalTermsAt(db, await findOrganisation(db, receiver_id), received_on))(code)
}

/** The verdict is told once, beside the dossier, and not as it was stored. */
function withoutVerdict(dossier: Dossier) {
  const { verdict: _, ...facts } = dossier
  return facts
}

/** What a dossier offers, each with what stands in its way; the policy takes away what is not the actor's. */
function actsOn(
  actor: Actor,
  verdict: Verdict | null,
  parts: PartState[],
  override: { asked_by: string; approved_by: string | null } | undefined,
) {
  const lawful = verdict !== null && mayGoUp(verdict.state)
  const cleared = override?.approved_by != null
  const heading = verdict?.heading.toLocaleLowerCase('vi') ?? ''
  const notYet = [
    ...missingParts(parts).map((part) => `còn thiếu ${part.name.toLocaleLowerCase('vi')}`),
    ...(lawful ? [] : [heading]),
  ].join('; ')
  const alone = override?.asked_by === actor.personId && 'Cần một người thứ hai: bạn là người xin.'
  return [
    { ...submitDossier, blocked: notYet && !cleared && `Chưa được: ${notYet}.` },
    editDossier,
    attachPart,
    relyOnInitiatives,
    ...(notYet && !override ? [requestOverride] : []),
    ...(override && !cleared ? [{ ...approveOverride, blocked: alone }] : []),
    { ...appraiseDossier, blocked: !lawful && !cleared && `Chưa được: ${heading}.` },
    returnDossier,
    withdrawDossier,
  ]
}

/** Tệp của một thành phần hồ sơ. */
export const readPart = view({
  name: 'dossier.part',
  title: 'Tệp trong hồ sơ',
  input: z.object({ dossierId: id, code: partCode }),
  load,
  may: ({ standing }) => standing,
  show: async ({ db, office, input, object: { dossier }, today }): Promise<Download> => {
    const part = (await partsState(db, dossier, today)).find((p) => p.code === input.code)
    if (!part?.file_hash) throw new NotFound('Thành phần này chưa có tệp.')
    return { download: await loadFile(db, office.folder, part.file_hash) }
  },
})

async function loadPerson({ db, input, today }: { db: Db; input: { personId: string }; today: Day }) {
  const person = await findPerson(db, input.personId, today)
  return { person, standing: await standingOfPerson(db, person, today) }
}

/** Xem trước: the verdict for a person and an honour before a dossier is opened. */
export const previewVerdict = view({
  name: 'dossier.preview',
  title: 'Xem trước điều kiện',
  input: z.object({ personId: id, honour, year }),
  load: loadPerson,
  may: ({ standing }) => standing,
  show: async ({ db, input, object: { person }, today }) => {
    if (!person.organisation_id) throw new NotFound(`${person.name} hiện không giữ vị trí nào.`)
    const route = await routeOf(db, person.organisation_id, input.honour, today)
    const verdict = await checkCandidate(
      db,
      {
        honour: input.honour,
        year: input.year,
        nominee_id: person.id,
        organisation_id: person.organisation_id,
        decider_id: route.decider.id,
        judged: {},
        appraised: false,
        received_on: null,
      },
      today,
    )
    return {
      verdict,
      receiver: route.receiver.name,
      decider: route.decider.name,
      line: route.line,
      honourName: honours[input.honour].name,
      /** Hạn nộp of this year by layers: told, and nothing is refused for it. */
      due: await dueOf(db, person.organisation_id, input.honour, today),
    }
  },
})

/** Hạn nộp hồ sơ by the layers of today, the earliest first, with the working days that are left. */
async function dueOf(db: Db, organisationId: string, code: Honour, today: Day) {
  const days = dueDays(await layersFor(db, organisationId, today), code, yearOf(today))
  return days.map((one) => ({ ...one, daysLeft: workingDaysLeft(today, one.due, officeCalendar) }))
}

/** Names of the bodies on a dossier's way, by id. */
async function bodiesOf(db: Db, dossier: Dossier): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('id', 'in', [dossier.organisation_id, dossier.sender_id, dossier.receiver_id, dossier.decider_id])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

function whoAddedParts(db: Db, dossierId: string) {
  return db
    .selectFrom('dossier_parts as x')
    .innerJoin('people as p', 'p.id', 'x.added_by')
    .select(['x.code', 'x.added_on', 'p.name as added_name'])
    .where('x.dossier_id', '=', dossierId)
    .execute()
}

function readOverride(db: Db, dossierId: string) {
  return db
    .selectFrom('dossier_overrides as v')
    .innerJoin('people as a', 'a.id', 'v.asked_by')
    .leftJoin('people as b', 'b.id', 'v.approved_by')
    .select([
      'v.reason',
      'v.asked_by',
      'v.asked_on',
      'v.approved_by',
      'v.approved_on',
      'a.name as asked_name',
      'b.name as approved_name',
    ])
    .where('v.dossier_id', '=', dossierId)
    .executeTakeFirst()
}
