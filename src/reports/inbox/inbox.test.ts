import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actor, smallProvince } from '../../../test/province.ts'
import { act, look } from '../../../test/world.ts'
import { day } from '../../base/days.ts'
import { nominate, requestOverride } from '../../procedure/dossiers/dossier.actions.ts'
import { launchMovement } from '../../procedure/movements/movement.actions.ts'
import { groupsOf, type Task } from './inbox.ts'
import { myTasks } from './inbox.views.ts'

test('each person finds what waits for them, and nobody else’s work', async () => {
  const world = await smallProvince()
  const { dossierId } = await act(world, world.officer, nominate, {
    nomineeId: world.person.nghia!,
    honour: 'CSTDCS',
    year: 2021,
  })
  const verbs = async (who: typeof world.officer) =>
    (await look(world, who, myTasks)).tasks.map((task) => `${task.verb}: ${task.title}`)
  assert.deepEqual(await verbs(world.officer), ['Hoàn thiện: Hồ sơ Chiến sĩ thi đua cơ sở năm 2021'])
  assert.deepEqual(await verbs(world.divisionHead), [])
  assert.deepEqual(await verbs(world.standing), [])
  await act(world, world.officer, requestOverride, { dossierId, reason: 'Đề tài đã nghiệm thu.' })
  assert.deepEqual(await verbs(world.divisionHead), [
    'Chấp thuận: Trình kèm giải trình: Chiến sĩ thi đua cơ sở năm 2021',
  ])
  const asker = actor('Lê Thị Lan', world.officer.personId, [{ role: 'leader', organisationId: world.org.DAT }])
  assert.deepEqual(await verbs(asker), [], 'who asked for an override is not asked to approve it')
  const nominee = actor('Trần Hữu Nghĩa', world.person.nghia!, [{ role: 'leader', organisationId: world.org.DAT }])
  assert.deepEqual(await verbs(nominee), [], 'the nominee does not approve the own override')
})

test('a unit that has done what a hundred movements asked still meets the next one', async () => {
  const world = await smallProvince()
  const launch = async (reportDueOn: string | null) => {
    const { movementId } = await act(world, world.director, launchMovement, {
      issuerId: world.org.SO,
      documentType: 'plan',
      name: `Phong trào hạn ${reportDueOn ?? 'không có'}`,
      title: 'Thi đua',
      body: {},
      periodText: 'Năm 2021',
      recipients: [{ organisationId: world.org.DAT, line: 'administrative', reportDueOn }],
    })
    return movementId
  }
  const earlier = await Promise.all(Array.from({ length: 101 }, () => launch(null)))
  await world.owner
    .updateTable('movement_recipients')
    .set({ acknowledged_on: day('2021-12-20'), plan_due_on: day('2021-01-05'), plan_received_on: day('2021-01-05') })
    .where('movement_id', 'in', earlier)
    .execute()
  await launch('2021-12-24')
  const { tasks, isWhole } = await look(world, world.officer, myTasks)
  assert.deepEqual(
    tasks.map((task) => [task.verb, task.detail, task.daysLeft]),
    [
      ['Báo cáo', 'Phong trào hạn 2021-12-24', 4],
      ['Xác nhận', 'Phong trào hạn 2021-12-24', null],
    ],
  )
  assert.equal(isWhole, true)
})

test('what is brought together by its sender or its verb begins with the nearest deadline', () => {
  const tasks = [taskOf('Báo cáo', 'Sở'), taskOf('Ký', 'Phòng'), taskOf('Xác nhận', 'Sở'), taskOf('Ký', 'Sở')]
  const inOrder = (order: 'from' | 'verb') => [...groupsOf(tasks, order)].map(([name, own]) => [name, own.length])
  assert.deepEqual(inOrder('from'), [
    ['Sở', 3],
    ['Phòng', 1],
  ])
  assert.deepEqual(inOrder('verb'), [
    ['Báo cáo', 1],
    ['Ký', 2],
    ['Xác nhận', 1],
  ])
})

test('an inbox that holds more than it shows says so', async () => {
  const world = await smallProvince()
  const movement = {
    issuerId: world.org.SO,
    documentType: 'plan',
    name: 'Thi đua',
    title: 'Thi đua',
    body: {},
    periodText: 'Năm 2021',
    recipients: [{ organisationId: world.org.DAT, line: 'administrative' }],
  }
  const isWhole = async () => (await look(world, world.officer, myTasks)).isWhole
  for (let count = 0; count < 100; count++) await act(world, world.director, launchMovement, movement)
  assert.equal(await isWhole(), true)
  await act(world, world.director, launchMovement, movement)
  assert.equal(await isWhole(), false)
})

function taskOf(verb: string, from: string): Task {
  return { verb, from, title: '', detail: '', link: '', dueOn: null, daysLeft: null }
}
