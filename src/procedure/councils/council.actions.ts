import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import * as z from 'zod'
import { action } from '../../base/action.ts'
import type { Db, Trx } from '../../base/database/database.ts'
import { yearOf, type Day } from '../../base/days.ts'
import { BadInput, Conflict, NotAllowed } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { renderPaper } from '../../base/papers/render.ts'
import { text } from '../../base/text.ts'
import { storeFile } from '../../registry/files/file.store.ts'
import { letterheadOf } from '../../registry/organisations/letterhead.ts'
import { relatedTo } from '../../registry/organisations/organisation.store.ts'
import { requirePerson } from '../dossiers/dossier.actions.ts'
import { lockDossiers, moveDossier } from '../dossiers/dossier.store.ts'
import { recordPart } from '../letters/letter.actions.ts'
import { newBallotBox, openBallot, receiptOf, sealBallot, sealKey, unsealKey } from './ballot-box.ts'
import { ballotInput, conclusionInput, councilInput, isPassed, isQuorate, sittingInput } from './council.ts'
import { minutesPaper } from './council.papers.ts'
import { councilOf, lockSitting, seatsOn, standingOfSitting, thresholdOf, type Sitting } from './council.store.ts'

/** Thành lập, kiện toàn hội đồng: members, quorum, and the share of votes by honour, each with its basis. */
export const establishCouncil = action({
  name: 'council.establish',
  title: 'Thành lập hội đồng',
  input: councilInput,
  load: async ({ trx, input, today }) => ({ related: await relatedTo(trx, input.bodyId, today) }),
  may: ({ related }) => ({ related }),
  run: async ({ trx, input, record }) => {
    const councilId = newId()
    const added = await trx
      .insertInto('councils')
      .values({
        id: councilId,
        body_id: input.bodyId,
        organisation_id: input.organisationId,
        standing_id: input.standingId,
        name: input.name,
        quorum_numerator: input.quorum.numerator,
        quorum_denominator: input.quorum.denominator,
        quorum_basis: input.quorum.basis,
      })
      .onConflict((conflict) => conflict.column('body_id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw new Conflict('Cơ quan này đã có hội đồng.')
    const seats = input.seats.map((s) => ({
      council_id: councilId,
      person_id: s.personId,
      seat: s.seat,
      from_on: s.from,
      to_on: null,
    }))
    const thresholds = input.thresholds.map((t) => ({ council_id: councilId, ...t }))
    if (seats.length) await trx.insertInto('council_seats').values(seats).execute()
    if (thresholds.length) await trx.insertInto('council_thresholds').values(thresholds).execute()
    record({
      subjects: [councilId, input.bodyId],
      changes: { name: input.name, seats: seats.length, thresholds: input.thresholds },
    })
    return { councilId }
  },
})

/** Chuẩn bị phiên họp: the sitting and the appraised dossiers that it will judge. */
export const planSitting = action({
  name: 'sitting.plan',
  title: 'Chuẩn bị phiên họp',
  input: sittingInput,
  load: async ({ trx, input, today }) => ({ related: await relatedTo(trx, input.bodyId, today) }),
  may: ({ related }) => ({ related }),
  run: async ({ trx, input, record }) => {
    const council = await councilOf(trx, input.bodyId)
    const dossiers = await lockDossiers(trx, input.dossierIds)
    const sittingId = newId()
    await trx
      .insertInto('sittings')
      .values({
        id: sittingId,
        council_id: council.id,
        body_id: input.bodyId,
        title: input.title,
        held_on: input.heldOn,
        place: input.place,
        stage: 'planned',
        public_key: null,
        sealed_private_key: null,
        minutes_hash: null,
      })
      .execute()
    for (const [position, dossier] of dossiers.entries()) {
      if (dossier.stage !== 'appraised' || dossier.receiver_id !== input.bodyId) {
        throw new Conflict(`Hồ sơ ${dossier.code} chưa thẩm định xong nên chưa đưa vào phiên họp được.`)
      }
      const threshold = await thresholdOf(trx, council.id, dossier.honour)
      await trx
        .insertInto('sitting_cases')
        .values({ id: newId(), sitting_id: sittingId, dossier_id: dossier.id, position, ...threshold })
        .execute()
      await moveDossier(trx, dossier, 'tabled')
    }
    for (const seat of await seatsOn(trx, council.id, input.heldOn)) {
      await trx
        .insertInto('sitting_roster')
        .values({ sitting_id: sittingId, attendance: 'invited', ...seat })
        .execute()
    }
    record({
      subjects: [sittingId, ...input.dossierIds],
      changes: { title: input.title, heldOn: input.heldOn, cases: dossiers.length },
    })
    return { sittingId }
  },
})

const ofSitting = { sittingId: id, version: z.number().int() }

async function load({ trx, input, today }: { trx: Trx; input: { sittingId: string }; today: Day }) {
  const sitting = await lockSitting(trx, input.sittingId, 'update')
  return { sitting, version: sitting.version, standing: await standingOfSitting(trx, sitting, today) }
}

/** Voters do not exclude one another; they only exclude the count. */
async function loadShared({ trx, input, today }: { trx: Trx; input: { sittingId: string }; today: Day }) {
  const sitting = await lockSitting(trx, input.sittingId, 'share')
  return { sitting, standing: await standingOfSitting(trx, sitting, today) }
}

/** Khai không tham gia bỏ phiếu một trường hợp. */
export const recuse = action({
  name: 'sitting.recuse',
  title: 'Khai không bỏ phiếu',
  input: z.object({ sittingId: id, caseId: id, reason: text(500) }),
  load: loadShared,
  may: ({ standing }) => standing,
  run: async ({ trx, input, object: { sitting }, actor, today, record }) => {
    const personId = requirePerson(actor.personId)
    const seat = await seatAt(trx, sitting.id, personId)
    if (seat.voted) throw new Conflict('Đồng chí đã bỏ phiếu; không khai thêm được.')
    const found = (await casesOf(trx, sitting.id)).find((c) => c.id === input.caseId)
    if (!found) throw new BadInput('Trường hợp này không thuộc phiên họp.')
    await trx
      .insertInto('recusals')
      .values({ case_id: input.caseId, person_id: personId, reason: input.reason, declared_on: today })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    record({ subjects: [sitting.id], changes: { caseId: input.caseId, reason: input.reason } })
    return { caseId: input.caseId }
  },
})

/** Khai mạc và mở bỏ phiếu kín: attendance, quorum over all members, the roster frozen, the ballot box made. */
export const openSitting = action({
  name: 'sitting.open',
  title: 'Mở bỏ phiếu',
  input: z.object({ ...ofSitting, presentIds: z.array(id).max(100) }),
  load,
  may: ({ standing }) => standing,
  run: async ({ office, trx, input, object: { sitting }, today, record }) => {
    const roster = await rosterOf(trx, sitting.id)
    const present = new Set(input.presentIds)
    const stranger = input.presentIds.find((personId) => !roster.some((member) => member.person_id === personId))
    if (stranger) throw new BadInput('Có người dự họp không phải thành viên hội đồng.')
    const quorum = { numerator: sitting.quorum_numerator, denominator: sitting.quorum_denominator }
    if (!isQuorate(present.size, roster.length, quorum)) {
      throw new BadInput(
        `Chưa đủ thành viên để họp: có mặt ${present.size}/${roster.length}, cần ít nhất ${quorum.numerator}/${quorum.denominator} tổng số (${sitting.quorum_basis}).`,
      )
    }
    await trx
      .updateTable('sitting_roster')
      .set({
        attendance: sql`case when person_id = any(${[...present]}::uuid[]) then 'present' else 'absent' end` as never,
      })
      .where('sitting_id', '=', sitting.id)
      .execute()
    await recuseNominees(trx, sitting, today)
    const box = newBallotBox()
    await trx
      .updateTable('sittings')
      .set({
        stage: 'voting',
        public_key: box.publicKey,
        sealed_private_key: await sealKey(office.folder, box.privateKey),
        version: sitting.version + 1,
      })
      .where('id', '=', sitting.id)
      .execute()
    record({
      subjects: [sitting.id],
      changes: {
        stage: 'voting',
        members: roster.length,
        present: present.size,
        box: box.publicKey.toString('base64'),
      },
    })
    return { sittingId: sitting.id, members: roster.length }
  },
})

/** Bỏ phiếu kín. What is recorded is that a member voted; the choices exist only sealed in the box. */
export const castBallot = action({
  name: 'ballot.cast',
  title: 'Bỏ phiếu',
  input: ballotInput,
  load: loadShared,
  may: ({ standing }) => standing,
  run: async ({ trx, input, object: { sitting }, actor, record }) => {
    const personId = requirePerson(actor.personId)
    await seatAt(trx, sitting.id, personId)
    const cases = await casesOf(trx, sitting.id)
    const recused = await recusedCases(trx, sitting.id, personId)
    refuseWrongBallot(
      input.choices,
      cases.map((c) => c.id).filter((caseId) => !recused.has(caseId)),
    )
    const marked = await trx
      .updateTable('sitting_roster')
      .set({ voted: true })
      .where('sitting_id', '=', sitting.id)
      .where('person_id', '=', personId)
      .where('voted', '=', false)
      .returning('person_id')
      .executeTakeFirst()
    if (!marked) throw new Conflict('Đồng chí đã bỏ phiếu ở phiên này. Mỗi thành viên bỏ một phiếu.')
    const receipt = receiptOf(input.secret)
    const sealed = sealBallot({ secret: input.secret, choices: input.choices }, sitting.public_key!, cases.length)
    // A random id, not one ordered by time: the order of the box must not follow the order of the voters.
    await trx.insertInto('ballots').values({ id: randomUUID(), sitting_id: sitting.id, receipt, sealed }).execute()
    record({ subjects: [sitting.id], changes: { voted: true } })
    return { receipt }
  },
})

/** Kiểm phiếu: opens the box once, counts by case over all members, erases the key. */
export const countBallots = action({
  name: 'sitting.count',
  title: 'Đóng và kiểm phiếu',
  input: z.object(ofSitting),
  load,
  may: ({ standing }) => standing,
  run: async ({ office, trx, object: { sitting }, record }) => {
    const [roster, cases, sealed] = await Promise.all([
      rosterOf(trx, sitting.id),
      casesOf(trx, sitting.id),
      trx.selectFrom('ballots').select(['sealed']).where('sitting_id', '=', sitting.id).execute(),
    ])
    const voted = roster.filter((member) => member.voted).length
    if (voted !== sealed.length) throw new Error(`sitting ${sitting.id}: ${voted} voters but ${sealed.length} ballots`)
    if (sealed.length === 0) throw new Conflict('Chưa có ai bỏ phiếu nên chưa kiểm phiếu được.')
    const privateKey = await unsealKey(office.folder, sitting.sealed_private_key!)
    const ballots = sealed.map((row) => openBallot(row.sealed, privateKey))
    const dossiers = await lockDossiers(
      trx,
      cases.map((c) => c.dossier_id),
    )
    const results = []
    for (const [index, one] of cases.entries()) {
      const votesFor = ballots.filter((ballot) => ballot.choices[one.id] === 'for').length
      const votesAgainst = ballots.filter((ballot) => ballot.choices[one.id] === 'against').length
      const passed = isPassed(votesFor, roster.length, one)
      await trx
        .updateTable('sitting_cases')
        .set({ members: roster.length, votes_for: votesFor, votes_against: votesAgainst, passed })
        .where('id', '=', one.id)
        .execute()
      await moveDossier(trx, dossiers[index]!, passed ? 'recommended' : 'notRecommended')
      results.push({ dossier: dossiers[index]!.code, votesFor, votesAgainst, members: roster.length, passed })
    }
    await trx
      .updateTable('sittings')
      .set({ stage: 'counted', sealed_private_key: null, version: sitting.version + 1 })
      .where('id', '=', sitting.id)
      .execute()
    record({
      subjects: [sitting.id, ...dossiers.map((dossier) => dossier.id)],
      changes: { stage: 'counted', voted, results },
    })
    return { sittingId: sitting.id, voted, results }
  },
})

/** Kết luận phiên họp: the minutes as a paper, filed into each dossier. */
export const concludeSitting = action({
  name: 'sitting.conclude',
  title: 'Kết luận và lập biên bản',
  input: z.object({ ...ofSitting, conclusion: conclusionInput }),
  load,
  may: ({ standing }) => standing,
  run: async ({ office, trx, input, object: { sitting }, actor, today, now, record }) => {
    const [roster, cases, head] = await Promise.all([
      rosterOf(trx, sitting.id),
      casesWithNames(trx, sitting.id),
      letterheadOf(trx, sitting.body_id, today),
    ])
    const paper = minutesPaper({
      sitting,
      conclusion: input.conclusion,
      roster,
      cases,
      head,
      today,
      year: yearOf(today),
    })
    const bytes = await renderPaper(paper)
    const minutes_hash = await storeFile(
      trx,
      office.folder,
      { bytes, name: `bien-ban-${sitting.held_on}.pdf`, type: 'application/pdf' },
      now,
    )
    await trx
      .updateTable('sittings')
      .set({ stage: 'concluded', conclusion: input.conclusion, minutes_hash, version: sitting.version + 1 })
      .where('id', '=', sitting.id)
      .execute()
    for (const one of cases) {
      await recordPart(
        trx,
        one.dossier_id,
        'BB',
        `Biên bản: ${sitting.title}`,
        minutes_hash,
        requirePerson(actor.personId),
        today,
      )
    }
    record({
      subjects: [sitting.id, ...cases.map((one) => one.dossier_id)],
      changes: { stage: 'concluded', conclusion: input.conclusion, file: minutes_hash },
    })
    return { sittingId: sitting.id }
  },
})

export function rosterOf(db: Db | Trx, sittingId: string) {
  return db
    .selectFrom('sitting_roster')
    .selectAll()
    .where('sitting_id', '=', sittingId)
    .orderBy(sql`array_position(array['chair', 'viceChair', 'secretary', 'member'], seat)`)
    .orderBy(sql`name collate vietnamese`)
    .execute()
}

async function casesOf(trx: Trx, sittingId: string) {
  return trx.selectFrom('sitting_cases').selectAll().where('sitting_id', '=', sittingId).orderBy('position').execute()
}

export function casesWithNames(db: Db | Trx, sittingId: string) {
  return db
    .selectFrom('sitting_cases as c')
    .innerJoin('dossiers as d', 'd.id', 'c.dossier_id')
    .selectAll('c')
    .select([
      'd.code',
      'd.honour',
      'd.year',
      'd.nominee_id',
      'd.nominee_name',
      'd.nominee_line',
      'd.stage',
      'd.verdict_state',
    ])
    .where('c.sitting_id', '=', sittingId)
    .orderBy('c.position')
    .execute()
}

async function seatAt(trx: Trx, sittingId: string, personId: string) {
  const seat = await trx
    .selectFrom('sitting_roster')
    .selectAll()
    .where('sitting_id', '=', sittingId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!seat) throw new NotAllowed('Chỉ thành viên có tên trong danh sách phiên họp mới bỏ phiếu được.')
  return seat
}

async function recusedCases(trx: Trx, sittingId: string, personId: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('recusals as r')
    .innerJoin('sitting_cases as c', 'c.id', 'r.case_id')
    .select('r.case_id')
    .where('c.sitting_id', '=', sittingId)
    .where('r.person_id', '=', personId)
    .execute()
  return new Set(rows.map((row) => row.case_id))
}

/** A member who is a nominee does not vote on the own case, declared or not. */
async function recuseNominees(trx: Trx, sitting: Sitting, today: Day): Promise<void> {
  await sql`
    insert into recusals (case_id, person_id, reason, declared_on)
    select c.id, r.person_id, 'Là người được đề nghị khen thưởng', ${today}
    from sitting_cases c join dossiers d on d.id = c.dossier_id
    join sitting_roster r on r.sitting_id = c.sitting_id and r.person_id = d.nominee_id
    where c.sitting_id = ${sitting.id} on conflict do nothing`.execute(trx)
}

/** A ballot answers every case on which the member votes, and no other. */
function refuseWrongBallot(choices: Record<string, string>, caseIds: string[]): void {
  const unanswered = caseIds.filter((caseId) => !(caseId in choices))
  if (unanswered.length) {
    throw new BadInput(
      `Còn ${unanswered.length} trường hợp chưa chọn.`,
      unanswered.map((caseId) => ({ path: `choices.${caseId}`, message: 'Chọn đồng ý hoặc không đồng ý.' })),
    )
  }
  if (Object.keys(choices).length !== caseIds.length)
    throw new BadInput('Phiếu có trường hợp mà đồng chí không bỏ phiếu.')
}
