import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../../base/policy.ts'
import { smallProvince, type Province } from '../../../test/province.ts'
import { act, look } from '../../../test/world.ts'
import { enterOrganisationBook } from '../organisations/organisation.actions.ts'
import { changeInitiative, enterInitiative, recogniseInitiative } from './initiative.actions.ts'
import { levelOfBody, mayRecognise } from './initiative.ts'
import { listInitiatives, showInitiative } from './initiative.views.ts'

describe('the register of initiatives', () => {
  let world: Province
  let councils: Record<'so' | 'bo' | 'tinh', string>
  let count = 0
  before(async () => {
    world = await smallProvince()
    await act(world, world.operator, enterOrganisationBook, {
      organisations: [
        council('HDSK-SO', 'Hội đồng sáng kiến Sở', 'SO'),
        council('HDSK-BO', 'Hội đồng sáng kiến Bộ', 'BO'),
        council('HDSK-TINH', 'Hội đồng sáng kiến tỉnh', 'UBND'),
      ],
    })
    const rows = await world.owner.selectFrom('organisations').select(['id', 'code']).execute()
    const id = (code: string) => rows.find((row) => row.code === code)!.id
    councils = { so: id('HDSK-SO'), bo: id('HDSK-BO'), tinh: id('HDSK-TINH') }
  })

  const enter = async (personId = world.person.thoai!, who: Actor = world.officer) => {
    const { initiativeId } = await act(world, who, enterInitiative, { personId, ...content(`SK-M-${++count}`) })
    return initiativeId
  }
  const recognise = (
    initiativeId: string,
    bodyId: string,
    scope = 'grassroots',
    version = 1,
    who: Actor = world.standing,
  ) =>
    act(world, who, recogniseInitiative, {
      initiativeId,
      version,
      bodyId,
      symbol: '12/QĐ',
      recognisedOn: '2021-11-30',
      scope,
    })

  test('is written by the officer of the unit of the author and by who stands above, by nobody else', async () => {
    await enter()
    await enter(world.person.hrim!, world.standing)
    await assert.rejects(enter(world.person.hrim!), { name: 'NotAllowed' })
    const again = { personId: world.person.thoai!, ...content('SK-M-1') }
    await assert.rejects(act(world, world.officer, enterInitiative, again), {
      message: 'Sáng kiến mã SK-M-1 đã ghi trong sổ. Mỗi sáng kiến ghi một lần.',
    })
  })

  test('tells who changes it second what the first has saved', async () => {
    const initiativeId = await enter()
    const input = { initiativeId, version: 1, ...content(`SK-M-${count}`), name: 'Tên mới' }
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => act(world, world.officer, changeInitiative, input)),
    )
    assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1)
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    for (const reason of refused) assert.equal(reason.details.theirs.name, 'Tên mới')
  })

  test('has a scope recognised by a body of the level that the law names, above the author', async () => {
    const cases: [body: string, scope: string, refused: RegExp | null][] = [
      [councils.so, 'grassroots', null],
      [world.org.DAT!, 'grassroots', null],
      [councils.so, 'ministryProvince', /không công nhận được phạm vi Bộ, ban, ngành, tỉnh/],
      [councils.bo, 'ministryProvince', null],
      [councils.tinh, 'national', null],
      [world.org.MT!, 'grassroots', /không phải đơn vị của tác giả hay cấp trên/],
    ]
    for (const [body, scope, refused] of cases) {
      const initiativeId = await enter()
      if (refused) await assert.rejects(recognise(initiativeId, body, scope), refused)
      else await recognise(initiativeId, body, scope)
      const { initiative } = await look(world, world.officer, showInitiative, { initiativeId })
      assert.deepEqual([initiative.decision, initiative.scope], refused ? [null, 'grassroots'] : [decision, scope])
    }
  })

  test('has nothing recognised twice, but more by who stands higher; the author has no part in it', async () => {
    const initiativeId = await enter()
    await recognise(initiativeId, councils.so)
    await assert.rejects(recognise(initiativeId, councils.bo, 'grassroots', 2), { name: 'Conflict' })
    await recognise(initiativeId, councils.bo, 'ministryProvince', 2)
    await assert.rejects(
      act(world, world.officer, changeInitiative, { initiativeId, version: 3, ...content(`SK-M-${count}`) }),
      { name: 'BadInput' },
    )
    const own = await enter(world.person.lan!)
    await assert.rejects(recognise(own, councils.so, 'grassroots', 1, world.officer), {
      message: 'Bạn có liên quan đến trường hợp này nên không được tham gia.',
    })
  })

  test('shows what is in reach, by name, author or code, and what is recognised and used', async () => {
    const list = async (input: object, who = world.officer) => (await look(world, who, listInitiatives, input)).rows
    const mine = await list({ size: 500 })
    assert.ok(mine.length > 5)
    assert.deepEqual([...new Set(mine.map((row) => row.organisation_name))], ['Phòng Quản lý đất đai'])
    const all = await list({ size: 500 }, world.standing)
    assert.ok(all.length > mine.length)
    assert.deepEqual(
      (await list({ q: 'a thoai', size: 500 })).length,
      mine.filter((row) => row.person_name === 'A Thoại').length,
    )
    assert.deepEqual(
      (await list({ q: 'SK-M-1' })).map((row) => row.code),
      ['SK-M-1'],
    )
    const recognised = await list({ recognised: 'no', size: 500 })
    assert.deepEqual(
      recognised.map((row) => row.id).toSorted(),
      mine.flatMap((row) => (row.decision === null ? [row.id] : [])).toSorted(),
    )
    assert.deepEqual(await list({ used: 'yes' }), [])
    const outsider = { ...world.officer, grants: [{ role: 'officer', organisationId: newId() }] }
    assert.deepEqual(await list({}, outsider), [])
    const { id: initiativeId } = mine.find((row) => row.person_name === 'A Thoại')!
    await assert.rejects(look(world, outsider, showInitiative, { initiativeId }), { name: 'NotFound' })
  })
})

const decision = 'Quyết định số 12/QĐ ngày 30/11/2021'

test('the level of a body follows from what it is and what stands above it', () => {
  assert.deepEqual(
    [
      levelOfBody('ministry', ['government']),
      levelOfBody('peoplesCommittee', ['primeMinister']),
      levelOfBody('peoplesCommittee', ['peoplesCommittee', 'primeMinister']),
      levelOfBody('provincialDepartment', ['peoplesCommittee']),
    ],
    ['ministryProvince', 'ministryProvince', 'below', 'below'],
  )
  assert.deepEqual(
    (['grassroots', 'ministryProvince', 'national'] as const).map((scope) => [
      mayRecognise('below', scope),
      mayRecognise('ministryProvince', scope),
    ]),
    [
      [true, true],
      [false, true],
      [false, true],
    ],
  )
})

function content(code: string) {
  return { code, year: 2021, name: 'Mẫu phiếu hẹn hai thứ tiếng', scope: 'grassroots', kind: 'initiative' }
}

function council(code: string, name: string, above: string) {
  return { code, kind: 'initiativeCouncil', name, parents: [{ code: above, line: 'administrative' }] }
}
