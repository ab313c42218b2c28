import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BadInput } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { actor } from '../../../test/province.ts'
import { act, freshOffice } from '../../../test/world.ts'
import { enterOrganisationBook } from './organisation.actions.ts'

const operator = actor('Quản trị', null, [{ role: 'operator', organisationId: newId() }])

const department = { code: 'SO', kind: 'provincialDepartment', name: 'Sở Tài nguyên và Môi trường' }
const divisions = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    code: `P-${index}`,
    kind: 'division',
    name: `Phòng số ${index}`,
    parents: [{ code: 'SO', line: 'administrative' }],
  }))

test('one book entered ten times at once is entered once, with each line of authority once', async () => {
  const world = await freshOffice()
  const book = { organisations: [department, ...divisions(3)] }
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, () => act(world, operator, enterOrganisationBook, book)),
  )
  assert.deepEqual(
    tries.map((one) => one.status),
    tries.map(() => 'fulfilled'),
  )
  const organisations = await world.office.db.selectFrom('organisations').select('code').execute()
  assert.deepEqual(organisations.map((row) => row.code).sort(), ['P-0', 'P-1', 'P-2', 'SO'])
  const authority = await world.office.db.selectFrom('organisation_authority').select('organisation_id').execute()
  assert.equal(authority.length, 3)
})

test('the book of a whole ministry goes in at once', async () => {
  const world = await freshOffice()
  const answer = await act(world, operator, enterOrganisationBook, { organisations: [department, ...divisions(6000)] })
  assert.deepEqual(answer, { organisations: 6001, successions: 0 })
  const { lines } = await world.office.db
    .selectFrom('organisation_authority')
    .select((select) => select.fn.countAll<number>().as('lines'))
    .executeTakeFirstOrThrow()
  assert.equal(lines, 6000)
})

test('a book that names an unknown body is refused whole', async () => {
  const world = await freshOffice()
  await assert.rejects(act(world, operator, enterOrganisationBook, { organisations: divisions(2) }), BadInput)
  assert.deepEqual(await world.office.db.selectFrom('organisations').select('code').execute(), [])
})
