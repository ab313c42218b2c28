import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day, type Day } from '../../base/days.ts'
import { BadInput, Conflict, isRefusal } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Honour } from '../../law/vocabulary.ts'
import { enterLayer } from '../../registry/law-layers/layer.actions.ts'
import { actor, smallProvince, type Province } from '../../../test/province.ts'
import { act, look } from '../../../test/world.ts'
import { appraiseDossier, attachPart, nominate, submitDossier } from '../dossiers/dossier.actions.ts'
import { findDossier } from '../dossiers/dossier.store.ts'
import { showDossier } from '../dossiers/dossier.views.ts'
import { draftLetter, signLetter } from '../letters/letter.actions.ts'
import { castBallot, countBallots, openSitting, planSitting, recuse } from './council.actions.ts'
import { isPassed, isQuorate, leastPresent, votesNeeded } from './council.ts'
import { councilOf } from './council.store.ts'
import { showCouncil, showSitting } from './council.views.ts'
import { sharesNeeded } from './vote-shares.ts'

test('shares are of all members, in whole numbers, never rounded', () => {
  const half = { percent: 50, strict: true }
  const ninety = { percent: 90, strict: false }
  const passes: [votes: number, members: number, rule: typeof half, passed: boolean][] = [
    [5, 11, half, false],
    [6, 11, half, true],
    [5, 10, half, false],
    [6, 10, half, true],
    [9, 10, ninety, true],
    [9, 11, ninety, false],
    [10, 11, ninety, true],
    [0, 0, ninety, false],
  ]
  for (const [votes, members, rule, passed] of passes) {
    assert.equal(isPassed(votes, members, rule), passed, `${votes}/${members}`)
    assert.equal(votes >= votesNeeded(members, rule), passed, `${votes}/${members} by the least number`)
  }
})

test('a council meets with its quorum of all members, and one without members never', () => {
  const twoThirds = { numerator: 2, denominator: 3 }
  assert.deepEqual(
    [7, 8].map((present) => isQuorate(present, 11, twoThirds)),
    [false, true],
  )
  assert.equal(leastPresent(11, twoThirds), 8)
  assert.equal(isQuorate(0, 0, twoThirds), false)
})

describe('a sitting on one dossier', () => {
  let world: Province
  let dossierId: string
  let sittingId: string
  let caseId: string

  const plan = (heldOn: string, dossierIds = [dossierId]) =>
    act(world, world.standing, planSitting, {
      bodyId: world.org.SO,
      title: 'Phiên họp xét danh hiệu năm 2021',
      heldOn,
      place: 'Phòng họp số 1',
      dossierIds,
    })
  const shown = () => look(world, world.standing, showSitting, { sittingId })
  const ballotFor = (choice: 'for' | 'against') => ({
    sittingId,
    secret: `phieu-${newId()}`,
    choices: { [caseId]: choice },
  })

  before(async () => {
    world = await smallProvince()
    dossierId = await appraisedDossier(world)
  })

  test('is not planned with the same dossier twice', async () => {
    await assert.rejects(plan('2021-12-20', [dossierId, dossierId]), BadInput)
  })

  test('is not planned on a day on which the council has no members', async () => {
    await world.owner
      .updateTable('council_seats')
      .set({ from_on: '2021-12-20' as never })
      .execute()
    await assert.rejects(plan('2021-12-19'), BadInput)
    const { dossier } = await look(world, world.standing, showDossier, { dossierId })
    assert.equal(dossier.stage, 'appraised', 'the dossier stays where it was')
  })

  test('takes the dossier once, however many plan at the same moment', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => plan('2021-12-20')))
    const planned = tries.filter((one) => one.status === 'fulfilled')
    assert.equal(planned.length, 1)
    assert.ok(tries.every((one) => one.status === 'fulfilled' || one.reason instanceof Conflict))
    sittingId = planned[0]!.value.sittingId
    caseId = (await shown()).cases[0]!.id
  })

  test('never counts a ballot on a case on which the voter has declared a recusal, in whichever order both arrive', async () => {
    const { sitting } = await shown()
    const presentIds = world.members.map((member) => member.personId!)
    await act(world, world.standing, openSitting, { sittingId, version: sitting.version, presentIds })
    const reason = 'Là người thân của người được đề nghị'
    const tries = await Promise.allSettled(
      world.members.flatMap((member) => [
        act(world, member, castBallot, ballotFor('for')),
        act(world, member, recuse, { sittingId, caseId, reason }),
      ]),
    )
    assert.ok(tries.every((one) => one.status === 'fulfilled' || isRefusal(one.reason)))
    const { roster, recusals } = await shown()
    const both = roster.filter((member) => member.voted && recusals.some((one) => one.person_id === member.person_id))
    assert.deepEqual(both, [])
    assert.equal(roster.filter((member) => member.voted).length + recusals.length, world.members.length)
    await castEmptyBallots(recusals.map((one) => one.person_id))
  })

  test('tells who counts from a stale page the version and nothing of the ballot box', async () => {
    const { sitting } = await shown()
    const stale = { sittingId, version: sitting.version - 1 }
    await assert.rejects(act(world, world.standing, countBallots, stale), (error) => {
      assert.ok(error instanceof Conflict)
      assert.deepEqual(error.details, { theirs: { version: sitting.version }, yours: stale })
      return true
    })
  })

  test('keeps the reason of a recusal out of the lasting record, and the count over all members', async () => {
    const { sitting, recusals, history } = await shown()
    const { results } = await act(world, world.standing, countBallots, { sittingId, version: sitting.version })
    assert.deepEqual(
      results.map((one) => [one.votesFor, one.members]),
      [[world.members.length - recusals.length, 11]],
    )
    const events = await world.owner.selectFrom('events').select('changes').execute()
    assert.equal(JSON.stringify([events, history]).includes('người thân'), false)
  })

  /** Who votes on no case still hands in a ballot, so that the box tells nothing of who abstained from what. */
  async function castEmptyBallots(personIds: string[]): Promise<void> {
    for (const member of world.members.filter((one) => personIds.includes(one.personId!))) {
      await act(world, member, castBallot, { sittingId, secret: `phieu-${newId()}`, choices: {} })
    }
  }
})

describe('the share of votes that a dossier needs', () => {
  let world: Province
  let dossierId: string

  const shareOf = async (change: { honour?: Honour; received_on?: Day } = {}) => {
    const council = await councilOf(world.owner, world.org.SO)
    const dossier = await findDossier(world.owner, dossierId)
    const [share] = await sharesNeeded(world.owner, council, [{ ...dossier, ...change }], day('2021-12-20'))
    return share && [share.percent, share.strict, share.basis]
  }

  before(async () => {
    world = await smallProvince()
    dossierId = await appraisedDossier(world)
  })

  test('is that of the rules of the council, where the law of the day sets none', async () => {
    const [percent, strict] = (await shareOf())!
    assert.deepEqual([percent, strict], [50, true])
  })

  test('is that of the law, where the law asks for more', async () => {
    assert.deepEqual(await shareOf({ received_on: day('2024-03-01') }), [80, false, 'NĐ 98/2023 Điều 30 khoản 7'])
  })

  test('is not guessed, where nobody has set one', async () => {
    assert.equal(await shareOf({ honour: 'BKTTG' }), null)
    await world.owner.deleteFrom('council_thresholds').execute()
    const input = { bodyId: world.org.SO, title: 'Phiên họp', heldOn: '2021-12-20', place: 'Phòng họp số 1' }
    await assert.rejects(
      act(world, world.standing, planSitting, { ...input, dossierIds: [dossierId] }),
      /Chưa có quy định về tỷ lệ phiếu cho Chiến sĩ thi đua cơ sở/,
    )
  })

  test('is that of a body above that has set one, and the form tells how many votes that means', async () => {
    const province = actor('Thường trực tỉnh', null, [{ role: 'standing', organisationId: world.org.UBND }])
    await act(world, province, enterLayer, {
      organisationId: world.org.UBND,
      symbol: '27/2020/QĐ-UBND',
      issuedOn: '2020-09-15',
      title: 'Ban hành Quy định về công tác thi đua, khen thưởng trên địa bàn tỉnh',
      fromOn: '2020-10-01',
      items: [
        {
          kind: 'criterion',
          article: 'Điều 9 khoản 2',
          quote: 'Được ít nhất 85% thành viên Hội đồng đồng ý.',
          honour: 'CSTDCS',
          subject: 'individual',
          criterion: { kind: 'vote', percent: 85 },
        },
      ],
    })
    const basis = '27/2020/QĐ-UBND Điều 9 khoản 2'
    assert.deepEqual(await shareOf(), [85, false, basis])
    const { waiting } = await look(world, world.standing, showCouncil, { bodyId: world.org.SO })
    assert.deepEqual(waiting, [{ dossierId, needed: 10, basis }])
  })
})

/** A complete dossier on the desk of the standing body, appraised. */
async function appraisedDossier(world: Province): Promise<string> {
  const { dossierId } = await act(world, world.officer, nominate, {
    nomineeId: world.person.thoai,
    honour: 'CSTDCS',
    year: 2021,
    report: 'Chủ trì chỉnh lý 1.240 thửa đất, đề xuất quy trình rút ngắn thời gian trả hồ sơ từ 15 ngày xuống 9 ngày.',
  })
  await act(world, world.officer, attachPart, {
    dossierId,
    code: 'initiativeCertificate',
    note: 'Quyết định số 12/QĐ-STNMT',
  })
  const version = async () => (await look(world, world.standing, showDossier, { dossierId })).dossier.version
  await act(world, world.officer, submitDossier, { dossierId, version: await version() })
  const { letterId } = await act(world, world.officer, draftLetter, {
    organisationId: world.org.DAT,
    title: 'Về việc đề nghị danh hiệu năm 2021',
    content: 'Kính trình Hội đồng xem xét.',
    dossierIds: [dossierId],
  })
  await act(world, world.divisionHead, signLetter, { letterId, version: 1 })
  await act(world, world.standing, appraiseDossier, { dossierId, version: await version() })
  return dossierId
}
