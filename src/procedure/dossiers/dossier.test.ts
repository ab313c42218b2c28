import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Conflict } from '../../base/errors.ts'
import { actor, smallProvince } from '../../../test/province.ts'
import { act } from '../../../test/world.ts'
import { establishCouncil } from '../councils/council.actions.ts'
import { nominate } from './dossier.actions.ts'
import { partsOf } from './dossier.ts'

test('dossiers of bodies with councils of their own have codes of one row, and each can be opened', async () => {
  const world = await smallProvince()
  await act(world, world.operator, establishCouncil, {
    bodyId: world.org.MT,
    name: 'Hội đồng Thi đua - Khen thưởng Chi cục Bảo vệ môi trường',
    quorum: { numerator: 2, denominator: 3, basis: 'Quy chế làm việc của Hội đồng, Điều 5' },
    seats: [{ personId: world.person.uv1, seat: 'chair' }],
    thresholds: [],
  })
  const officerThere = actor('Ủy viên Số 2', world.person.uv2!, [{ role: 'officer', organisationId: world.org.MT }])
  const about = (person: string) => ({ nomineeId: world.person[person], honour: 'CSTDCS', year: 2021 })
  const first = await act(world, world.officer, nominate, about('thoai'))
  const second = await act(world, officerThere, nominate, about('hrim'))
  assert.deepEqual([first.code, second.code], ['HS-2021-0001', 'HS-2021-0002'])
  await assert.rejects(act(world, officerThere, nominate, about('hrim')), Conflict)
  const third = await act(world, world.officer, nominate, about('nghia'))
  assert.equal(third.code, 'HS-2021-0003', 'a refused nomination leaves no gap')
})

test('the parts of a dossier are those of the procedure of its honour and period', () => {
  assert.deepEqual(told('LDTT', 'R2017'), [
    ['letter', 'letter'],
    ['minutes', 'minutes'],
  ])
  assert.deepEqual(told('CSTDCS', 'R2025'), [
    ['letter', 'letter'],
    ['report', 'report'],
    ['minutes', 'minutes'],
    ['initiativeCertificate', 'attachment'],
  ])
  assert.deepEqual(told('BKTTG', 'R2017'), [
    ['letter', 'letter'],
    ['report', 'report'],
    ['minutes', 'minutes'],
    ['relatedDocuments', 'attachment', 'nếu có'],
  ])
  assert.match(told('BKT', 'R2024').at(-1)!.at(-1)!, /^Danh hiệu Chiến sĩ thi đua; hình thức khen thưởng do /)
  assert.deepEqual(
    partsOf('CSTDCS', 'R2026').map(({ article }) => article),
    partsOf('CSTDCS', 'R2025').map(({ article }) => article),
    'until the amending law can be read, its period is that of the decree before it',
  )
  assert.deepEqual(told('LDTT', 'R2010'), [])
  for (const part of partsOf('HCLD3', 'R2024', 'contribution')) assert.equal(part.name, part.name.normalize('NFC'))
})

function told(...asked: Parameters<typeof partsOf>) {
  return partsOf(...asked).map(({ code, from, onlyWhen }) => [
    code,
    from,
    ...(onlyWhen === undefined ? [] : [onlyWhen]),
  ])
}
