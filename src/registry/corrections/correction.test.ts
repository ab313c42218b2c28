import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { BadInput, Conflict, NotAllowed, NotFound, Unauthenticated } from '../../base/errors.ts'
import { publicActor, type Actor } from '../../base/policy.ts'
import { showOwnLadder } from '../../procedure/dossiers/dossier.ladder.views.ts'
import { myTasks } from '../../reports/inbox/inbox.views.ts'
import { actor, smallProvince, type Province } from '../../../test/province.ts'
import { act, look, readAs } from '../../../test/world.ts'
import { setPrivates } from '../people/private.actions.ts'
import { showOwn } from '../records/record.views.ts'
import { answerCorrection, askCorrection, withdrawCorrection } from './correction.actions.ts'
import { listCorrections, listOwnCorrections, readCorrectionFile, showCorrection } from './correction.views.ts'

describe('one’s own record', () => {
  let world: Province
  let thoai: Actor
  before(async () => {
    world = await smallProvince()
    thoai = actor('A Thoại', world.person.thoai!, [{ role: 'staff', organisationId: world.org.DAT }])
  })

  const wrong = {
    section: 'initiatives',
    wrong: 'Thiếu sáng kiến năm 2020',
    right: 'Công nhận tại 22/QĐ-STNMT ngày 10/11/2020',
  }

  test('is read by the person in full, private fields and what is missing for the next honour included', async () => {
    const own = { personId: thoai.personId, version: 1, phone: '0912345678' }
    await act(world, world.officer, setPrivates, own)
    const record = await look(world, thoai, showOwn)
    assert.equal(record.person.name, 'A Thoại')
    assert.deepEqual(record.privates.find(({ field }) => field === 'phone')!.value, '0912345678')
    assert.deepEqual([record.ratings.length, record.initiatives.length, record.awards.length], [2, 1, 1])
    assert.equal(
      record.history.some(({ action }) => action === 'person.revealPrivates'),
      false,
    )
    const ladder = await look(world, thoai, showOwnLadder)
    assert.ok(ladder.rungs.length > 10)
    await assert.rejects(look(world, { ...thoai, personId: null }, showOwn), NotFound)
    await assert.rejects(
      look(world, publicActor, showOwn),
      (error) => error instanceof NotFound || error instanceof Unauthenticated,
    )
  })

  test('is asked to be corrected; the unit’s officer answers, and the person reads the answer', async () => {
    const file = { name: 'qd-22.pdf', type: 'application/pdf', base64: Buffer.from('%PDF-1.4 …').toString('base64') }
    const { correctionId } = await act(world, thoai, askCorrection, { ...wrong, file })
    const { tasks } = await look(world, world.officer, myTasks)
    assert.deepEqual(
      tasks.map(({ verb, title, link }) => [verb, title, link]),
      [['Trả lời', 'Đề nghị sửa hồ sơ của A Thoại', `/de-nghi-sua/${correctionId}`]],
    )
    const { download } = await look(world, world.officer, readCorrectionFile, { correctionId })
    assert.equal(download.name, 'qd-22.pdf')
    const answer = { correctionId, version: 1, outcome: 'done', answer: 'Đã ghi sáng kiến SK-2020-22.' }
    await assert.rejects(act(world, thoai, answerCorrection, answer), NotAllowed)
    await act(world, world.officer, answerCorrection, answer)
    assert.deepEqual((await look(world, world.officer, myTasks)).tasks, [])
    const [own] = (await look(world, thoai, listOwnCorrections)).rows
    assert.deepEqual([own!.state, own!.answer], ['done', 'Đã ghi sáng kiến SK-2020-22.'])
    assert.equal((await look(world, thoai, showCorrection, { correctionId })).isOwn, true)
  })

  test('keeps to itself what was asked and answered: the timeline says only that it was', async () => {
    const { history } = await look(world, thoai, showOwn)
    assert.deepEqual(
      history.slice(0, 2).map(({ sentence, detail }) => [sentence, detail]),
      [
        ['Trả lời đề nghị sửa: sáng kiến', 'đã sửa'],
        ['Đề nghị sửa hồ sơ: sáng kiến', null],
      ],
    )
  })

  test('is withdrawn by who asked, and answered or withdrawn once', async () => {
    const { correctionId } = await act(world, thoai, askCorrection, wrong)
    const other = actor('Y Hrim', world.person.hrim!, [])
    const withdrawal = { correctionId, version: 1 }
    await assert.rejects(act(world, other, withdrawCorrection, withdrawal), NotFound)
    const refusal = { correctionId, version: 1, outcome: 'refused', answer: 'Quyết định ấy của người khác.' }
    const tries = await Promise.allSettled([
      act(world, thoai, withdrawCorrection, withdrawal),
      act(world, world.officer, answerCorrection, refusal),
      act(world, world.standing, answerCorrection, refusal),
    ])
    const refused = tries.filter((one) => one.status === 'rejected')
    assert.equal(refused.length, 2)
    for (const { reason } of refused) assert.ok(reason instanceof Conflict)
    await assert.rejects(act(world, world.officer, answerCorrection, { ...refusal, answer: ' ' }), BadInput)
  })

  test('is not answered by the officer whose own it is, and is nothing to other units', async () => {
    const { correctionId } = await act(world, world.officer, askCorrection, wrong)
    const answer = { correctionId, version: 1, outcome: 'done', answer: 'Đã sửa' }
    await assert.rejects(act(world, world.officer, answerCorrection, answer), NotAllowed)
    const beside = actor('Y Hrim', world.person.hrim!, [{ role: 'officer', organisationId: world.org.MT }])
    await assert.rejects(act(world, beside, answerCorrection, answer), NotFound)
    await assert.rejects(look(world, beside, showCorrection, { correctionId }), NotFound)
    assert.deepEqual((await look(world, beside, listCorrections)).rows, [])
    const seen = await readAs(world, beside, (db) => db.selectFrom('correction_requests').select('id').execute())
    assert.deepEqual(seen, [])
    await act(world, world.secondOfficer, answerCorrection, answer)
    const { rows } = await look(world, world.standing, listCorrections, { stage: 'done', section: 'initiatives' })
    assert.equal(rows.length, 2)
  })
})
