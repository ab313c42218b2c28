import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actor, smallProvince } from '../../../test/province.ts'
import { act, look } from '../../../test/world.ts'
import { nominate, requestOverride } from '../../procedure/dossiers/dossier.actions.ts'
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
