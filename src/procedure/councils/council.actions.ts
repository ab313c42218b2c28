import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { action } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import { showDay, type Day } from '../../base/days.ts'
import { BadInput, Conflict } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { renderPaper } from '../../base/papers/render.ts'
import { text } from '../../base/text.ts'
import { honours } from '../../law/vocabulary.ts'
import { requirePerson } from '../../registry/accounts/account.ts'
import { storeFile } from '../../registry/files/file.store.ts'
import { letterheadOf } from '../../registry/organisations/letterhead.ts'
import { relatedTo } from '../../registry/organisations/organisation.store.ts'
import { lockDossiers, moveDossiers, recordPart, type Dossier } from '../dossiers/dossier.store.ts'
import { newBallotBox, openBallot, receiptOf, sealBallot, sealKey, unsealKey } from './ballot-box.ts'
import { ballotInput, conclusionInput, councilInput, isPassed, isQuorate, sittingInput } from './council.ts'
import { minutesPaper } from './council.papers.ts'
import {
  casesOf,
  casesWithNames,
  councilOf,
  lockSeat,
  lockSitting,
  markAttendance,
  markVoted,
  recuseNominees,
  recusedCases,
  rosterOf,
  seatsOn,
  standingOfSitting,
} from './council.store.ts'
import { sharesNeeded } from './vote-shares.ts'

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
      changes: {
        name: input.name,
        quorum: input.quorum,
        seats: input.seats.map(({ personId, seat, from }) => ({ personId, seat, from })),
        thresholds: input.thresholds,
      },
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
  run: async ({ trx, input, today, record }) => {
    const council = await councilOf(trx, input.bodyId)
    const dossiers = await lockDossiers(trx, input.dossierIds)
    const unready = dossiers.find((one) => one.stage !== 'appraised' || one.receiver_id !== input.bodyId)
    if (unready) throw new Conflict(`Hồ sơ ${unready.code} chưa thẩm định xong nên chưa đưa vào phiên họp được.`)
    const roster = await seatsOn(trx, council.id, input.heldOn)
    if (roster.length === 0) {
      throw new BadInput('Ngày họp này hội đồng chưa có thành viên nào.', [
        {
          path: 'heldOn',
          message: `Ngày ${showDay(input.heldOn)} hội đồng chưa có thành viên nào. Kiểm tra lại ngày họp.`,
        },
      ])
    }
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
    await tableCases(trx, sittingId, council, dossiers, today)
    await trx
      .insertInto('sitting_roster')
      .values(roster.map((seat) => ({ sitting_id: sittingId, attendance: 'invited' as const, ...seat })))
      .execute()
    record({
      subjects: [sittingId, ...input.dossierIds],
      changes: {
        title: input.title,
        heldOn: input.heldOn,
        place: input.place,
        cases: dossiers.length,
        members: roster.length,
      },
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
    const seat = await lockSeat(trx, sitting.id, personId)
    if (seat.voted) throw new Conflict('Đồng chí đã bỏ phiếu; không khai thêm được.')
    const found = (await casesOf(trx, sitting.id)).find((c) => c.id === input.caseId)
    if (!found) throw new BadInput('Trường hợp này không thuộc phiên họp.')
    await trx
      .insertInto('recusals')
      .values({ case_id: input.caseId, person_id: personId, reason: input.reason, declared_on: today })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    // A reason often names a relative, so the lasting record only commits to it; the roster shows it to the council.
    record({ subjects: [sitting.id], changes: { caseId: input.caseId }, personal: { reason: input.reason } })
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
    await markAttendance(trx, sitting.id, [...present])
    await recuseNominees(trx, sitting.id, today)
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
        presentIds: [...present],
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
  // A stored receipt would stand beside the voter's name and lead to the ballot.
  again: (input) => ({ receipt: receiptOf(input.secret) }),
  load: loadShared,
  may: ({ standing }) => standing,
  run: async ({ trx, input, object: { sitting }, actor, record }) => {
    const personId = requirePerson(actor.personId)
    await lockSeat(trx, sitting.id, personId)
    const cases = await casesOf(trx, sitting.id)
    const recused = await recusedCases(trx, sitting.id, personId)
    refuseWrongBallot(
      input.choices,
      cases.map((c) => c.id).filter((caseId) => !recused.has(caseId)),
    )
    await markVoted(trx, sitting.id, personId)
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
    const outcome = { recommended: [] as Dossier[], notRecommended: [] as Dossier[] }
    for (const [index, one] of cases.entries()) {
      const votesFor = ballots.filter((ballot) => ballot.choices[one.id] === 'for').length
      const votesAgainst = ballots.filter((ballot) => ballot.choices[one.id] === 'against').length
      const passed = isPassed(votesFor, roster.length, one)
      await trx
        .updateTable('sitting_cases')
        .set({ members: roster.length, votes_for: votesFor, votes_against: votesAgainst, passed })
        .where('id', '=', one.id)
        .execute()
      outcome[passed ? 'recommended' : 'notRecommended'].push(dossiers[index]!)
      results.push({ dossier: dossiers[index]!.code, votesFor, votesAgainst, members: roster.length, passed })
    }
    await moveDossiers(trx, outcome.recommended, 'recommended')
    await moveDossiers(trx, outcome.notRecommended, 'notRecommended')
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
    const dossierIds = cases.map((one) => one.dossier_id)
    const writerId = requirePerson(actor.personId)
    await recordPart(trx, dossierIds, 'minutes', `Biên bản: ${sitting.title}`, minutes_hash, writerId, today)
    record({
      subjects: [sitting.id, ...dossierIds],
      changes: { stage: 'concluded', conclusion: input.conclusion, file: minutes_hash },
    })
    return { sittingId: sitting.id }
  },
})

/** Puts dossiers before a sitting, each with the share of votes that its honour needs as the rules stand now. */
async function tableCases(
  trx: Trx,
  sittingId: string,
  council: { id: string; body_id: string },
  dossiers: Dossier[],
  today: Day,
): Promise<void> {
  const shares = await sharesNeeded(trx, council, dossiers, today)
  const cases = dossiers.map((dossier, position) => {
    const share = shares[position] ?? null
    if (share === null) {
      throw new BadInput(
        `Chưa có quy định về tỷ lệ phiếu cho ${honours[dossier.honour].name}. Hãy nhập tỷ lệ trong quy chế của hội đồng, kèm văn bản căn cứ.`,
      )
    }
    const { percent, strict, basis } = share
    return { id: newId(), sitting_id: sittingId, dossier_id: dossier.id, position, percent, strict, basis }
  })
  await trx.insertInto('sitting_cases').values(cases).execute()
  await moveDossiers(trx, dossiers, 'tabled')
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
