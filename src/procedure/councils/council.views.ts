import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import { nothing, view, type Download } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { NotFound } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { containing, onePage, pageInput } from '../../base/lists.ts'
import { nextActs } from '../../base/policy.ts'
import { historyOf, type HistoryRow } from '../../registry/accounts/history.store.ts'
import { tell, told, type Sentences } from '../../registry/accounts/history.ts'
import { honour } from '../../registry/awards/award.ts'
import { loadFile } from '../../registry/files/file.store.ts'
import { dayInput } from '../../registry/organisations/organisation.ts'
import { relatedTo } from '../../registry/organisations/organisation.store.ts'
import { year } from '../../registry/people/person.ts'
import { honourTitle } from '../dossiers/dossier.ts'
import { castBallot, concludeSitting, countBallots, openSitting, recuse } from './council.actions.ts'
import { leastPresent, sittingStages, votesNeeded, type SittingStage } from './council.ts'
import {
  casesWithNames,
  councilOf,
  findSitting,
  rosterOf,
  seatsOn,
  sittingRelations,
  standingOfSitting,
} from './council.store.ts'
import { sharesNeeded } from './vote-shares.ts'

const stageNames = Object.keys(sittingStages) as [SittingStage, ...SittingStage[]]

/** Hội đồng của một cơ quan: its members on a day, how many must be there, how many votes each honour needs. */
export const showCouncil = view({
  name: 'council.show',
  title: 'Thành phần, quy chế hội đồng',
  input: z.object({ bodyId: id, on: dayInput.optional() }),
  load: async ({ db, input, today }) => ({ related: await relatedTo(db, input.bodyId, today) }),
  may: ({ related }) => ({ related }),
  show: async ({ db, input, today }) => {
    const council = await councilOf(db, input.bodyId)
    const [members, waiting, standing] = await Promise.all([
      seatsOn(db, council.id, input.on ?? today),
      waitingForSitting(db, input.bodyId),
      council.standing_id
        ? db.selectFrom('organisations').select('name').where('id', '=', council.standing_id).executeTakeFirst()
        : undefined,
    ])
    const shares = await sharesNeeded(db, council, waiting, today)
    return {
      name: council.name,
      standing: standing?.name ?? null,
      members,
      quorum: { least: leastPresent(members.length, quorumOf(council)), basis: council.quorum_basis },
      waiting: shares.map((share, index) => ({
        dossierId: waiting[index]!.id,
        /** Số phiếu cần; null: nobody has set a share. */
        needed: share && votesNeeded(members.length, share),
        basis: share?.basis ?? null,
      })),
    }
  },
})

/** Hồ sơ đã thẩm định, chưa đưa vào phiên nào: as many as one form offers. */
function waitingForSitting(db: Db, bodyId: string) {
  return db
    .selectFrom('dossiers')
    .select(['id', 'honour', 'nominee_kind', 'organisation_id', 'received_on'])
    .where('receiver_id', '=', bodyId)
    .where('stage', '=', 'appraised')
    .orderBy('code')
    .limit(500)
    .execute()
}

/** Danh sách phiên họp. */
export const listSittings = view({
  name: 'sitting.list',
  title: 'Hội đồng',
  input: z.object({
    ...pageInput(['held', 'title'], true),
    stage: z.enum(stageNames).optional(),
    year: year.optional(),
    honour: honour.optional(),
    /** Phiên họp đã xét hồ sơ này. */
    dossierId: id.optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, input, actor, today, visible }) => {
    let query = db
      .selectFrom('sittings as s')
      .innerJoin('councils as c', 'c.id', 's.council_id')
      .select(['s.id', 's.title', 's.held_on', 's.place', 's.stage', 'c.name as council_name'])
      .select([
        sql<number>`(select count(*) from sitting_cases x where x.sitting_id = s.id)`.as('cases'),
        sql<number>`(select count(*) from sitting_roster x where x.sitting_id = s.id)`.as('members'),
        sql<number>`(select count(*) from sitting_roster x where x.sitting_id = s.id and x.voted)`.as('voted'),
        sql<number>`(select count(*) from sitting_cases x where x.sitting_id = s.id and x.passed)`.as('passed'),
        /** Whether I have voted; null when I do not sit there. */
        sql<boolean | null>`(select x.voted from sitting_roster x
          where x.sitting_id = s.id and x.person_id = ${actor.personId})`.as('i_voted'),
      ])
      .where(visible(sittingRelations(today), sql`s.stage`))
    if (input.year) query = query.where(sql<boolean>`extract(year from s.held_on) = ${input.year}`)
    if (input.q) query = query.where(sql<boolean>`fold(s.title) like ${containing(input.q)}`)
    if (input.honour) query = query.where(considers(sql`d.honour = ${input.honour}`))
    if (input.dossierId) query = query.where(considers(sql`d.id = ${input.dossierId}`))
    const stages = await query
      .clearSelect()
      .select(['s.stage', sql<number>`count(*)`.as('sittings')])
      .groupBy('s.stage')
      .execute()
    if (input.stage) query = query.where('s.stage', '=', input.stage)
    const page = await onePage(
      db,
      query,
      input,
      { held: sql`s.held_on`, title: sql`s.title collate vietnamese` },
      sql`s.id`,
    )
    return { ...page, byStage: Object.fromEntries(stages.map((row) => [row.stage, row.sittings])) }
  },
  sheet: {
    name: 'Phiên họp',
    columns: [
      { title: 'Ngày họp', value: (row) => row.held_on },
      { title: 'Phiên họp', value: (row) => row.title },
      { title: 'Hội đồng', value: (row) => row.council_name },
      { title: 'Số trường hợp', value: (row) => row.cases },
      { title: 'Thành viên', value: (row) => row.members },
      { title: 'Tình trạng', value: (row) => sittingStages[row.stage] },
    ],
  },
})

/** SQL that is true when one of the sitting's dossiers fulfils the condition. */
function considers(condition: RawBuilder<unknown>) {
  return sql<boolean>`exists (select from sitting_cases x join dossiers d on d.id = x.dossier_id where x.sitting_id = s.id and ${condition})`
}

async function load({ db, input, today }: { db: Db; input: { sittingId: string }; today: Day }) {
  const sitting = await findSitting(db, input.sittingId)
  return { sitting, standing: await standingOfSitting(db, sitting, today) }
}

/** Một phiên họp: roster, cases, results; for a member also whether and on what there is still to vote. */
export const showSitting = view({
  name: 'sitting.show',
  title: 'Phiên họp',
  input: z.object({ sittingId: id }),
  load,
  may: ({ standing }) => standing,
  show: async ({ db, office, actor, object: { sitting, standing } }) => {
    const [roster, cases, nominees, recusals, history, receipts] = await Promise.all([
      rosterOf(db, sitting.id),
      casesWithNames(db, sitting.id),
      nomineesOf(db, sitting.id),
      recusalsOf(db, sitting.id),
      historyOf(db, sitting.id),
      sitting.stage === 'voting' ? [] : receiptsOf(db, sitting.id),
    ])
    const { public_key: _public, sealed_private_key: _private, ...facts } = sitting
    const seat = roster.find((member) => member.person_id === actor.personId)
    return {
      sitting: facts,
      roster,
      recusals,
      cases: cases.map((one) => ({
        ...one,
        ...nominees.find((nominee) => nominee.case_id === one.id)!,
        title: honourTitle(one.honour, one.year),
        needed: votesNeeded(roster.length, one),
      })),
      /** Số thành viên ít nhất phải có mặt. */
      least: leastPresent(roster.length, quorumOf(sitting)),
      /** Who did each step, and when. */
      milestones: {
        planned: lastOf(history, 'sitting.plan'),
        opened: lastOf(history, 'sitting.open'),
        counted: lastOf(history, 'sitting.count'),
        concluded: lastOf(history, 'sitting.conclude'),
      },
      receipts,
      me: seat ? mine(seat, recusals) : null,
      next: nextActs(office.policy, actor, standing, actsIn(roster, seat)),
      history: tell(
        history.filter((row) => row.action !== 'ballot.cast'),
        sittingSentences,
      ),
    }
  },
})

type Member = Awaited<ReturnType<typeof rosterOf>>[number]

/** What a sitting offers: keeping it, and to a member the own vote. */
function actsIn(roster: Member[], seat: Member | undefined) {
  const over = seat?.voted && 'Đồng chí đã bỏ phiếu.'
  return [
    openSitting,
    ...(seat
      ? [
          { ...castBallot, blocked: over },
          { ...recuse, blocked: over },
        ]
      : []),
    { ...countBallots, blocked: roster.every((member) => !member.voted) && 'Chưa có ai bỏ phiếu.' },
    concludeSitting,
  ]
}

/** Phiếu của tôi: whether I have voted, and the cases on which I do not. */
function mine(seat: Member, recusals: Awaited<ReturnType<typeof recusalsOf>>) {
  const own = recusals.filter((recusal) => recusal.person_id === seat.person_id)
  return { seat: seat.seat, voted: seat.voted, recused: own.map((recusal) => recusal.case_id), recusals: own }
}

function recusalsOf(db: Db, sittingId: string) {
  return db
    .selectFrom('recusals as r')
    .innerJoin('sitting_cases as c', 'c.id', 'r.case_id')
    .select(['r.case_id', 'r.person_id', 'r.reason', 'r.declared_on'])
    .where('c.sitting_id', '=', sittingId)
    .execute()
}

/** Mã kiểm phiếu of all ballots in the box, in no order of time: each voter looks for the own one. */
async function receiptsOf(db: Db, sittingId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('ballots')
    .select('receipt')
    .where('sitting_id', '=', sittingId)
    .orderBy('receipt')
    .execute()
  return rows.map((row) => row.receipt)
}

/** Of each case: how to address the nominee, and which body decides. */
function nomineesOf(db: Db, sittingId: string) {
  return db
    .selectFrom('sitting_cases as c')
    .innerJoin('dossiers as d', 'd.id', 'c.dossier_id')
    .leftJoin('people as p', 'p.id', 'd.nominee_id')
    .select(['c.id as case_id', 'p.gender', 'd.decider_id'])
    .where('c.sitting_id', '=', sittingId)
    .execute()
}

function quorumOf(council: { quorum_numerator: number; quorum_denominator: number }) {
  return { numerator: council.quorum_numerator, denominator: council.quorum_denominator }
}

function lastOf(history: HistoryRow[], action: string) {
  const row = history.find((one) => one.action === action)
  return row ? { at: row.at, by: row.actor_name } : null
}

/** Biên bản phiên họp. */
export const readMinutes = view({
  name: 'sitting.minutes',
  title: 'Biên bản phiên họp',
  input: z.object({ sittingId: id }),
  load,
  may: ({ standing }) => standing,
  show: async ({ db, office, object: { sitting } }): Promise<Download> => {
    if (!sitting.minutes_hash) throw new NotFound('Phiên họp chưa có biên bản.')
    return { download: await loadFile(db, office.folder, sitting.minutes_hash) }
  },
})

const sittingSentences: Sentences = {
  'sitting.plan': (c) => told('Chuẩn bị phiên họp', `${c.cases} trường hợp`),
  'sitting.open': (c) => told('Mở bỏ phiếu kín', `có mặt ${c.present}/${c.members} thành viên`),
  'sitting.recuse': () => told('Khai không bỏ phiếu một trường hợp'),
  'sitting.count': (c) => told('Đóng và kiểm phiếu', `${c.voted} phiếu`),
  'sitting.conclude': (c) => told('Kết luận, lập biên bản', c.conclusion),
}
