import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { BadInput, Conflict, NotAllowed, NotFound } from '../../base/errors.ts'
import type { Actor } from '../../base/policy.ts'
import { myTasks } from '../../reports/inbox/inbox.views.ts'
import { actor, nextDay, smallProvince, type Province } from '../../../test/province.ts'
import { act, look, readAs } from '../../../test/world.ts'
import { showPerson } from '../records/record.views.ts'
import { cancelTransfer, confirmTransfer, proposeTransfer, refuseTransfer } from './transfer.actions.ts'
import { listTransfers, showTransfer } from './transfer.views.ts'

describe('a transfer between two units', () => {
  let world: Province
  let receiving: Actor
  before(async () => {
    world = await smallProvince()
    receiving = actor('Y Hrim', world.person.hrim!, [{ role: 'officer', organisationId: world.org.MT }])
  })

  const proposal = (personId: string, onDay = '2022-01-01') => ({
    personId,
    toOrganisationId: world.org.MT,
    title: 'Phó Chi cục trưởng',
    category: 'otherLeader',
    onDay,
    basis: '30/QĐ-STNMT',
  })
  const unitOf = async (personId: string) =>
    (await look(world, world.standing, showPerson, { personId })).person.organisation_name

  test('changes nothing until the other unit confirms; then one post ends and the next begins on the day', async () => {
    const personId = world.person.thoai!
    const { transferId } = await act(world, world.officer, proposeTransfer, proposal(personId))
    assert.equal(await unitOf(personId), 'Phòng Quản lý đất đai')
    const { tasks } = await look(world, receiving, myTasks)
    assert.deepEqual(
      tasks.map(({ verb, title, link, dueOn }) => [verb, title, link, dueOn]),
      [['Xác nhận', 'Điều động A Thoại', `/dieu-dong/${transferId}`, '2022-01-01']],
    )
    assert.deepEqual((await look(world, world.officer, myTasks)).tasks, [])
    const own = await look(world, world.officer, showTransfer, { transferId })
    const other = await look(world, receiving, showTransfer, { transferId })
    assert.deepEqual(
      [own.next.map(({ action }) => action), other.next.map(({ action }) => action)],
      [['transfer.cancel'], ['transfer.confirm', 'transfer.refuse']],
    )
    await assert.rejects(act(world, world.officer, confirmTransfer, { transferId }), NotAllowed)
    await act(world, receiving, confirmTransfer, { transferId })
    assert.equal(await unitOf(personId), 'Phòng Quản lý đất đai', 'the day has not come')
    nextDay(world, '2022-01-01')
    const record = await look(world, receiving, showPerson, { personId })
    assert.deepEqual(
      record.posts.map(({ title, organisation_name, from_on, to_on }) => [title, organisation_name, from_on, to_on]),
      [
        ['Chuyên viên', 'Phòng Quản lý đất đai', '2015-01-01', '2022-01-01'],
        ['Phó Chi cục trưởng', 'Chi cục Bảo vệ môi trường', '2022-01-01', null],
      ],
    )
    assert.equal(record.history[0]!.sentence.startsWith('Xác nhận điều động từ Phòng Quản lý đất đai'), true)
    await assert.rejects(look(world, world.officer, showPerson, { personId }), NotAllowed)
  })

  test('is open once for a person, and not into the same unit, nor before the present post began', async () => {
    const personId = world.person.nghia!
    const refused = (input: object) => act(world, world.officer, proposeTransfer, { ...proposal(personId), ...input })
    await assert.rejects(refused({ toOrganisationId: world.org.DAT }), BadInput)
    await assert.rejects(refused({ onDay: '2015-01-01' }), BadInput)
    const { transferId } = await act(world, receiving, proposeTransfer, proposal(personId, '2022-02-01'))
    await assert.rejects(refused({}), {
      name: 'Conflict',
      message: 'Trần Hữu Nghĩa đang có một đề xuất điều động chờ xác nhận. Hãy xử lý đề xuất ấy trước.',
    })
    await assert.rejects(act(world, receiving, confirmTransfer, { transferId }), NotAllowed)
    await act(world, world.officer, refuseTransfer, { transferId, reason: 'Phòng đang thiếu người.' })
    const { rows } = await look(world, receiving, listTransfers, { stage: 'refused' })
    assert.deepEqual(
      rows.map((row) => [row.person_name, row.reason]),
      [['Trần Hữu Nghĩa', 'Phòng đang thiếu người.']],
    )
  })

  test('answered by many at once is answered once', async () => {
    const personId = world.person.minh!
    const { transferId } = await act(world, world.officer, proposeTransfer, proposal(personId, '2022-03-01'))
    const tries = await Promise.allSettled([
      ...Array.from({ length: 4 }, () => act(world, receiving, confirmTransfer, { transferId })),
      ...Array.from({ length: 4 }, () => act(world, world.officer, cancelTransfer, { transferId, reason: 'Đổi ý' })),
      act(world, receiving, refuseTransfer, { transferId, reason: 'Không có chỉ tiêu' }),
    ])
    const refused = tries.filter((one) => one.status === 'rejected')
    assert.equal(refused.length, 8)
    for (const { reason } of refused) assert.ok(reason instanceof Conflict, String(reason))
    const posts = await world.owner.selectFrom('posts').select('id').where('person_id', '=', personId).execute()
    assert.equal(posts.length, tries.slice(0, 4).some((one) => one.status === 'fulfilled') ? 2 : 1)
  })

  test('is seen by its two units and who stands above them, and by nobody else', async () => {
    const stranger = actor('Người lạ', world.person.hoa!, [{ role: 'officer', organisationId: world.org.VP }])
    const { rows } = await look(world, world.standing, listTransfers)
    assert.equal(rows.length, 3)
    assert.deepEqual((await look(world, stranger, listTransfers)).rows, [])
    const seen = await readAs(world, stranger, (db) => db.selectFrom('transfers').select('id').execute())
    assert.deepEqual(seen, [])
    await assert.rejects(look(world, stranger, showTransfer, { transferId: rows[0]!.id }), NotFound)
    await assert.rejects(act(world, stranger, proposeTransfer, proposal(world.person.son!)), NotAllowed)
  })

  test('is nothing that one proposes for oneself', async () => {
    await assert.rejects(act(world, world.officer, proposeTransfer, proposal(world.person.lan!)), NotAllowed)
  })
})
