import { sql } from 'kysely'
import * as z from 'zod'
import { nothing, view, type Download } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { NotFound } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { onePage, pageInput } from '../../base/lists.ts'
import { nextActs } from '../../base/policy.ts'
import { historyOf } from '../../registry/accounts/history.store.ts'
import { tell, told, type Sentences } from '../../registry/accounts/history.ts'
import { loadFile } from '../../registry/files/file.store.ts'
import { honourTitle } from '../dossiers/dossier.ts'
import {
  castBallot,
  casesWithNames,
  concludeSitting,
  countBallots,
  openSitting,
  recuse,
  rosterOf,
} from './council.actions.ts'
import { sittingStages, votesNeeded } from './council.ts'
import { findSitting, sittingRelations, standingOfSitting } from './council.store.ts'

/** Danh sách phiên họp. */
export const listSittings = view({
  name: 'sitting.list',
  title: 'Hội đồng',
  input: z.object({
    ...pageInput(['held'], true),
    stage: z.enum(['planned', 'voting', 'counted', 'concluded']).optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, input, today, visible }) => {
    let query = db
      .selectFrom('sittings as s')
      .innerJoin('councils as c', 'c.id', 's.council_id')
      .select(['s.id', 's.title', 's.held_on', 's.place', 's.stage', 'c.name as council_name'])
      .select([
        sql<number>`(select count(*) from sitting_cases x where x.sitting_id = s.id)`.as('cases'),
        sql<number>`(select count(*) from sitting_roster x where x.sitting_id = s.id)`.as('members'),
        sql<number>`(select count(*) from sitting_roster x where x.sitting_id = s.id and x.voted)`.as('voted'),
      ])
      .where(visible(sittingRelations(today), sql`s.stage`))
    if (input.stage) query = query.where('s.stage', '=', input.stage)
    if (input.q) query = query.where(sql<boolean>`fold(s.title) like '%' || fold(${input.q}) || '%'`)
    return onePage(db, query, input, { held: sql`s.held_on` }, sql`s.id`)
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
    const [roster, cases, recusals, history, receipts] = await Promise.all([
      rosterOf(db, sitting.id),
      casesWithNames(db, sitting.id),
      db
        .selectFrom('recusals as r')
        .innerJoin('sitting_cases as c', 'c.id', 'r.case_id')
        .select(['r.case_id', 'r.person_id', 'r.reason', 'r.declared_on'])
        .where('c.sitting_id', '=', sitting.id)
        .execute(),
      historyOf(db, sitting.id),
      sitting.stage === 'voting'
        ? []
        : db.selectFrom('ballots').select('receipt').where('sitting_id', '=', sitting.id).orderBy('receipt').execute(),
    ])
    const { public_key: _public, sealed_private_key: _private, ...facts } = sitting
    const me = roster.find((member) => member.person_id === actor.personId)
    const waiting = roster.filter((member) => !member.voted).length
    return {
      sitting: facts,
      roster,
      recusals,
      cases: cases.map((one) => ({
        ...one,
        title: honourTitle(one.honour, one.year),
        needed: votesNeeded(roster.length, one),
      })),
      /** Mã kiểm phiếu of all ballots in the box, in no order of time: each voter looks for the own one. */
      receipts: receipts.map((row) => row.receipt),
      me: me
        ? {
            seat: me.seat,
            voted: me.voted,
            recused: recusals.filter((r) => r.person_id === me.person_id).map((r) => r.case_id),
          }
        : null,
      next: nextActs(office.policy, actor, standing, [
        openSitting,
        ...(me
          ? [
              { ...castBallot, blocked: me.voted && 'Đồng chí đã bỏ phiếu.' },
              { ...recuse, blocked: me.voted && 'Đồng chí đã bỏ phiếu.' },
            ]
          : []),
        { ...countBallots, blocked: waiting === roster.length && 'Chưa có ai bỏ phiếu.' },
        concludeSitting,
      ]),
      history: tell(
        history.filter((row) => row.action !== 'ballot.cast'),
        sittingSentences,
      ),
    }
  },
})

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
  'sitting.recuse': (c) => told('Khai không bỏ phiếu một trường hợp', c.reason),
  'sitting.count': (c) => told('Đóng và kiểm phiếu', `${c.voted} phiếu`),
  'sitting.conclude': (c) => told('Kết luận, lập biên bản', c.conclusion),
}
