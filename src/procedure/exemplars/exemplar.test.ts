import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { smallProvince, type Province } from '../../../test/province.ts'
import { act, look } from '../../../test/world.ts'
import { BadInput, Conflict, NotAllowed } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../../base/policy.ts'
import { mergePeople, undoMerge } from '../../registry/duplicates/duplicate.actions.ts'
import { enterExemplar } from './exemplar.actions.ts'
import { showExemplar } from './exemplar.views.ts'

describe('an exemplar', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  const enter = (patch: Record<string, unknown> = {}, who: Actor = world.officer) =>
    act(world, who, enterExemplar, {
      subjectKind: 'person',
      subjectId: world.person.thoai!,
      organisationId: world.org.DAT,
      title: 'Một cửa liên thông đất đai',
      lead: 'Người dân đi một lần, cán bộ đi phần còn lại.',
      figure: '91%',
      figureLabel: 'hồ sơ trả đúng hạn',
      foundOn: '2021-12-20',
      story: { story: ['Một hộ muốn tách thửa phải đi bốn lần.'] },
      ...patch,
    })

  test('is entered by an officer of the unit and gets the next code of the year', async () => {
    const own = await enter({ code: 'DH-2021-07' })
    assert.equal(own.code, 'DH-2021-07')
    const { exemplarId, code } = await enter()
    assert.equal(code, 'DH-2021-08')
    const { exemplar, subject } = await look(world, world.officer, showExemplar, { exemplarId })
    assert.deepEqual(
      [subject, exemplar.organisation_name, exemplar.stage],
      ['A Thoại', 'Phòng Quản lý đất đai', 'found'],
    )
  })

  test('ten entered at once have ten codes', async () => {
    const entered = await Promise.all(Array.from({ length: 10 }, () => enter()))
    assert.equal(new Set(entered.map((one) => one.code)).size, 10)
  })

  test('is refused at its field when the person, the movement, the day or the code cannot be', async () => {
    await assert.rejects(enter({ subjectId: newId() }), refusedAt('subjectId'))
    await assert.rejects(enter({ subjectKind: 'collective' }), refusedAt('subjectId'))
    await assert.rejects(enter({ movementId: newId() }), refusedAt('movementId'))
    await assert.rejects(enter({ foundOn: '2021-12-21' }), refusedAt('foundOn'))
    await assert.rejects(enter({ code: 'DH-2021-07' }), refusedAt('code'))
  })

  test('of a person entered twice is of the entry that stands, and of its own again once that is taken back', async () => {
    const told = async (exemplarId: string) => (await look(world, world.officer, showExemplar, { exemplarId })).subject
    const { exemplarId } = await enter({ subjectId: world.person.nghia })
    const before = await told(exemplarId)
    const { mergeId } = await act(world, world.standing, mergePeople, {
      keptId: world.person.thoai,
      mergedId: world.person.nghia,
      reason: 'Một người',
    })
    assert.equal(await told(exemplarId), 'A Thoại')
    await assert.rejects(enter({ subjectId: world.person.nghia }), Conflict)
    await act(world, world.standing, undoMerge, { mergeId, reason: 'Hai người' })
    assert.equal(await told(exemplarId), before)
    await enter({ subjectId: world.person.nghia })
  })

  test('is not told by another unit or by who only signs', async () => {
    await assert.rejects(enter({ organisationId: world.org.MT }), NotAllowed)
    await assert.rejects(enter({}, world.divisionHead), NotAllowed)
  })
})

function refusedAt(path: string) {
  return (error: unknown) => {
    assert.ok(error instanceof BadInput)
    const fields = error.details as { path: string }[]
    assert.deepEqual(
      fields.map((field) => field.path),
      [path],
    )
    return true
  }
}
