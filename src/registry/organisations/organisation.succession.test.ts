/** Sắp xếp tổ chức: three reorganisations in a row lose nothing, and whatever offices do, every award is found from today's bodies. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { addDays, day, type Day } from '../../base/days.ts'
import { BadInput, Conflict, NotAllowed } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../../base/policy.ts'
import { actor, smallProvince, type Province } from '../../../test/province.ts'
import { act, freshOffice, look, type TestOffice } from '../../../test/world.ts'
import { openAccount } from '../accounts/account.actions.ts'
import { grantsShown } from '../accounts/account.store.ts'
import { enterOldDecision } from '../awards/award.actions.ts'
import { listAwards } from '../awards/award.views.ts'
import { listInitiatives } from '../initiatives/initiative.views.ts'
import { endPost } from '../people/career.actions.ts'
import { enterPerson } from '../people/person.actions.ts'
import { listPeople } from '../people/person.views.ts'
import { listTransfers } from '../people/transfer.views.ts'
import { listCorrections } from '../corrections/correction.views.ts'
import { search } from '../../reports/lookup/lookup.views.ts'
import { showCollectiveRecord, showPerson } from '../records/record.views.ts'
import {
  changeOrganisation,
  composeCluster,
  enterOrganisationBook,
  foundOrganisation,
  moveOrganisation,
} from './organisation.actions.ts'
import { listOrganisations, showChart, showMembership, showOrganisation } from './organisation.views.ts'
import { succeedOrganisations } from './succession.actions.ts'
import { weighReorganisation } from './succession.views.ts'

const renamedOn = '2022-09-22'
const mergedOn = '2025-03-01'
const joinedOn = '2025-07-01'
const basis = 'Quyết định số 01/2022/QĐ-UBND'

describe('three reorganisations in a row', () => {
  let world: Province
  /** By code, the new ones too. */
  let org: Record<string, string>
  let received: number

  before(async () => {
    world = await smallProvince()
    await enterNeighbours(world)
    await giveTo(world, 'DAT', 'TTLDXS', 2020)
    await giveTo(world, 'SO', 'TTLDTT', 2020)
    // Written while all three lie ahead, as an office does that has the resolutions on its desk.
    await succeed(world, {
      on: renamedOn,
      bodies: [body('QLD', 'division', 'Phòng Đất đai và Đo đạc', ['SO'])],
      successions: [edge('DAT', 'QLD', 'rename')],
    })
    await succeed(world, {
      on: mergedOn,
      basis: 'Nghị quyết số 02/NQ-HĐND',
      bodies: [body('SNN', 'provincialDepartment', 'Sở Nông nghiệp và Môi trường', ['UBND'], 'BO')],
      successions: [edge('SO', 'SNN', 'merge'), edge('NONG', 'SNN', 'merge')],
    })
    await succeed(world, {
      on: joinedOn,
      basis: 'Nghị quyết số 202/2025/QH15',
      bodies: [body('UBM', 'peoplesCommittee', 'Ủy ban nhân dân tỉnh Quảng Ngãi (mới)', ['TTG'])],
      successions: [edge('UBND', 'UBM', 'merge'), edge('UBQ', 'UBM', 'merge')],
    })
    org = await codes(world)
    received = await count(world, 'awards')
  })

  const officerAt = (code: string, role: 'officer' | 'standing' = 'standing') =>
    actor('Cán bộ', newId(), [{ role, organisationId: org[code]! }])

  const asItWas = async (code: string) =>
    (await look(world, officerAt('TTG'), listAwards, { organisationId: org[code], unitView: 'asItWas' })).total

  test('before their day nothing has changed: lists, posts and reach are those of today', async () => {
    const { rows, total } = await look(world, world.officer, listAwards, { organisationId: org.DAT })
    assert.equal(total, received - 1)
    assert.ok(rows.every((row) => row.organisation_id === org.DAT && row.unit_today === null))
    const people = await look(world, world.officer, listPeople, {})
    assert.deepEqual(
      people.rows.map((row) => [row.code, row.organisation_id === org.DAT]).sort(),
      ['lan', 'minh', 'nghia', 'son', 'thoai'].map((code) => [code, true]),
    )
    const nobody = await look(world, officerAt('QLD'), listAwards, {})
    assert.equal(nobody.total, 0)
  })

  test('each award of people and collectives is found from every later unit, by its officer and by the filter', async () => {
    for (const [on, codesOfThen] of [
      [renamedOn, ['QLD', 'SO', 'UBND']],
      [mergedOn, ['QLD', 'SNN', 'UBND']],
      [joinedOn, ['QLD', 'SNN', 'UBM', 'TTG']],
    ] as const) {
      world.clock.moveTo(new Date(`${on}T08:00:00+07:00`))
      for (const code of codesOfThen) {
        const own = code === 'QLD' ? received - 1 : received
        const mine = await look(world, officerAt(code), listAwards, {})
        assert.equal(mine.total, own, `reach of ${code} on ${on}`)
        const filtered = await look(world, officerAt('TTG'), listAwards, { organisationId: org[code] })
        assert.equal(filtered.total, own, `filter by ${code} on ${on}`)
      }
      const fromOld = await look(world, officerAt('TTG'), listAwards, { organisationId: org.DAT })
      assert.equal(fromOld.total, received - 1, 'and from the unit of that time')
    }
    const [row] = (await look(world, officerAt('QLD'), listAwards, { size: 1 })).rows
    assert.deepEqual(
      [row!.organisation_name, row!.unit_today?.name],
      ['Phòng Quản lý đất đai', 'Phòng Đất đai và Đo đạc'],
    )
  })

  test('as it was: only what happened under the unit itself on the day of each award', async () => {
    assert.equal(await asItWas('DAT'), received - 1)
    assert.equal(await asItWas('SO'), received)
    assert.equal(await asItWas('UBND'), received)
    for (const code of ['QLD', 'SNN', 'UBM', 'NONG']) assert.equal(await asItWas(code), 0, code)
  })

  test('initiatives, too: of today’s units with what they have taken over, as it was of the unit on the day of recognition', async () => {
    const found = async (code: string, unitView?: string) => {
      const input = { organisationId: org[code], ...(unitView && { unitView }) }
      return (await look(world, officerAt('TTG'), listInitiatives, input)).rows.map((row) => row.id)
    }
    const own = await found('DAT')
    assert.equal(own.length, 1, 'of A Thoại')
    assert.deepEqual(await found('QLD'), own)
    assert.deepEqual(await found('DAT', 'asItWas'), own)
    assert.deepEqual(await found('QLD', 'asItWas'), [])
    for (const code of ['SNN', 'UBM']) {
      assert.equal((await found(code)).length, 2, code)
      assert.deepEqual(await found(code, 'asItWas'), [], code)
    }
    assert.equal((await found('SO', 'asItWas')).length, 2)
    // Y Hrim has written it with A Thoại: it is of both units, then and now.
    await world.owner
      .insertInto('initiative_authors')
      .values({ initiative_id: own[0]!, person_id: world.person.hrim!, place: 2 })
      .execute()
    assert.ok((await found('MT')).includes(own[0]!))
    assert.ok((await found('MT', 'asItWas')).includes(own[0]!))
    assert.deepEqual(await found('QLD'), own)
    // The day of the recognition counts, not the year: by then the division had its new name.
    await world.owner
      .updateTable('initiatives')
      .set({ recognised_on: day('2022-12-01') })
      .where('id', '=', own[0]!)
      .execute()
    assert.equal((await found('SO', 'asItWas')).length, 2, 'the department stood still')
    assert.deepEqual(await found('UBM', 'asItWas'), [])
    await world.owner
      .updateTable('initiatives')
      .set({ recognised_on: day('2025-12-01') })
      .where('id', '=', own[0]!)
      .execute()
    assert.ok(!(await found('SO', 'asItWas')).includes(own[0]!), 'the department was gone')
  })

  test('moves and requests, too, and the look-up, each on its own day', async () => {
    await world.owner
      .insertInto('transfers')
      .values({
        id: newId(),
        person_id: world.person.minh!,
        from_organisation_id: org.DAT!,
        to_organisation_id: org.MT!,
        title: 'Chuyên viên',
        on_day: day(renamedOn),
        basis: '12/QĐ',
        proposed_by: org.DAT!,
        proposed_on: day('2022-09-01'),
        state: 'refused',
        reason: 'Chưa có người thay',
        answered_on: day('2022-09-10'),
        category: 'direct',
      })
      .execute()
    await world.owner
      .insertInto('correction_requests')
      .values({
        id: newId(),
        person_id: world.person.minh!,
        organisation_id: org.DAT!,
        section: 'other',
        wrong: 'Sai',
        right_value: 'Đúng',
        asked_on: day('2021-12-01'),
        state: 'asked',
      })
      .execute()
    const who = officerAt('UBM')
    const lists = {
      moves: async (input: object) => (await look(world, who, listTransfers, input)).total,
      requests: async (input: object) => (await look(world, who, listCorrections, input)).total,
      lookedUp: async (input: object) =>
        (await look(world, who, search, { honour: 'TTLDXS', ...input })).groups.find((one) => one.kind === 'awards')
          ?.total ?? 0,
    }
    for (const [name, count] of Object.entries(lists)) {
      for (const code of ['QLD', 'DAT']) assert.equal(await count({ organisationId: org[code] }), 1, `${name} ${code}`)
      for (const [code, found] of [
        ['DAT', 1],
        ['QLD', 0],
        ['SNN', 0],
      ] as const)
        assert.equal(await count({ organisationId: org[code], unitView: 'asItWas' }), found, `${name} ${code} then`)
    }
    const { groups } = await look(world, who, search, {
      honour: 'TTLDXS',
      organisationId: org.DAT,
      unitView: 'asItWas',
    })
    assert.match(groups.find((one) => one.kind === 'awards')!.allLink!, /unitView=asItWas/)
  })

  test('people go on at the unit of today, with the same title, and stood in the old one on the old day', async () => {
    const now = await look(world, officerAt('UBM'), listPeople, { organisationId: org.QLD })
    assert.deepEqual(now.rows.map((row) => row.code).sort(), ['lan', 'minh', 'nghia', 'son', 'thoai'])
    const then = await look(world, officerAt('UBM'), listPeople, {
      organisationId: org.DAT,
      on: '2021-12-20',
      unitView: 'asItWas',
    })
    assert.equal(then.total, 5)
    const later = await look(world, officerAt('UBM'), listPeople, { organisationId: org.DAT, unitView: 'asItWas' })
    assert.equal(later.total, 0)
    const { posts, history } = await look(world, officerAt('QLD'), showPerson, { personId: world.person.son! })
    assert.deepEqual(
      posts.map((post) => [post.organisation_name, post.title, post.from_on, post.to_on]),
      [
        ['Phòng Quản lý đất đai', 'Trưởng phòng', '2015-01-01', renamedOn],
        ['Phòng Đất đai và Đo đạc', 'Trưởng phòng', renamedOn, null],
      ],
    )
    assert.equal(history.filter((event) => event.action === 'organisation.succeed').length, 1)
    const director = await look(world, officerAt('SNN'), showPerson, { personId: world.person.khanh! })
    assert.deepEqual(
      director.posts.map((post) => [post.organisation_name, post.to_on]),
      [
        ['Sở Tài nguyên và Môi trường', mergedOn],
        ['Sở Nông nghiệp và Môi trường', null],
      ],
    )
  })

  test('the page of each body tells the whole line before and after it', async () => {
    const shown = async (code: string) => look(world, world.operator, showOrganisation, { organisationId: org[code]! })
    const old = await shown('DAT')
    assert.equal(old.heir?.name, 'Phòng Đất đai và Đo đạc')
    assert.equal(old.organisation.to_on, renamedOn)
    const top = await shown('UBM')
    assert.deepEqual(
      top.successions.map((one) => [one.predecessor, one.side, one.step]),
      [
        ['Ủy ban nhân dân tỉnh Kon Tum', 'before', 1],
        ['Ủy ban nhân dân tỉnh Quảng Ngãi', 'before', 1],
      ],
    )
    const record = await look(world, officerAt('SNN'), showCollectiveRecord, { organisationId: org.SNN! })
    assert.deepEqual(
      record.before.map((award) => [award.organisation_name, award.honour, award.carried]),
      [['Sở Tài nguyên và Môi trường', 'TTLDTT', true]],
    )
  })

  test('the tree of any day shows the bodies of that day, with how many people work there and below', async () => {
    const level = async (under: string, on: string) =>
      (await look(world, world.operator, listOrganisations, { under: org[under], on, people: 'yes' })).rows.map(
        (row) => [row.code, row.people],
      )
    assert.deepEqual(await level('UBND', '2021-12-20'), [
      ['NONG', 0],
      ['SO', 20],
    ])
    assert.deepEqual(await level('UBM', joinedOn), [
      ['SAU', 0],
      ['SNN', 20],
    ])
    assert.deepEqual(await level('SNN', joinedOn), [
      ['MT', 13],
      ['QLD', 5],
      ['VP', 1],
    ])
    const found = await look(world, world.operator, listOrganisations, { q: 'do dac', paths: 'yes', on: joinedOn })
    assert.deepEqual(
      found.rows.map((row) => row.path),
      [[org.TTG, org.UBM, org.SNN]],
    )
    const chart = await look(world, world.operator, showChart, { organisationId: org.UBM!, on: joinedOn })
    assert.deepEqual(
      chart.below
        .filter((box) => box.people > 0)
        .map((box) => [box.name, box.people, box.below.map((below) => below.name)]),
      [['Sở Nông nghiệp và Môi trường', 20, ['Chi cục Bảo vệ môi trường', 'Phòng Đất đai và Đo đạc', 'Văn phòng Sở']]],
    )
  })

  test('the lines of authority hold no longer than the bodies themselves', async () => assertSound(world))
})

describe('a division', () => {
  let world: Province
  let org: Record<string, string>
  before(async () => {
    world = await smallProvince()
    org = await codes(world)
    await giveTo(world, 'DAT', 'TTLDXS', 2019)
    await act(world, world.operator, foundOrganisation, {
      ...body('TO', 'division', 'Tổ Hồ sơ địa chính', ['DAT']),
      on: '2021-01-01',
      basis,
    })
    await act(world, world.operator, openAccount, {
      username: 'thi.lan',
      name: 'Lê Thị Lan',
      personId: world.person.lan,
      password: 'mat-khau-cua-lan',
      grants: [{ role: 'officer', organisationId: org.DAT, from: '2020-01-01', basis: 'Phân công' }],
    })
  })

  test('what hangs on the body is told beforehand, and only to who may reorganise', async () => {
    const asked = { on: '2022-01-01', bodies: 'DAT' }
    await assert.rejects(look(world, world.standing, weighReorganisation, asked), NotAllowed)
    const weighed = await look(world, world.operator, weighReorganisation, asked)
    assert.deepEqual(
      [weighed.units.map((unit) => unit.code), weighed.people, weighed.accounts, weighed.awards, weighed.left],
      [['TO'], 5, 1, 21, { councils: [], layers: [] }],
    )
    const sO = await look(world, world.operator, weighReorganisation, { on: '2022-01-01', bodies: `${org.SO},KHONG` })
    assert.deepEqual(sO.unknown, ['KHONG'])
  })

  test('without a main successor each unit and each person must be told where to go', async () => {
    await assert.rejects(
      succeed(world, divided([], ['none', 'none'])),
      (error: BadInput) =>
        /Chưa ghi đơn vị nhận cho Tổ Hồ sơ địa chính/.test(JSON.stringify(error.details)) &&
        /A Thoại/.test(JSON.stringify(error.details)),
    )
    const refused = (input: object, message: RegExp) =>
      assert.rejects(succeed(world, input), (error: BadInput) => message.test(JSON.stringify(error.details)))
    await refused(divided([], ['main', 'main']), /2 đơn vị chính/)
    await refused(divided([], ['all', 'none']), /thành tích chỉ theo một đơn vị chính/)
    await refused(divided([{ personId: world.person.hoa, successor: 'D2' }]), /không giữ vị trí/)
    await refused(divided([{ unit: 'MT', successor: 'D2' }]), /không trực thuộc/)
    await refused(divided([{ unit: 'TO', successor: 'MT' }]), /không phải đơn vị kế thừa/)
    await assert.rejects(succeed(world, divided([{ successor: 'D2' }])), BadInput)
  })

  test('people and units go where they are assigned, all others to the main successor, accounts with their people', async () => {
    const answer = await succeed(
      world,
      divided([
        { personId: world.person.lan, successor: 'D2' },
        { unit: 'TO', successor: 'D2' },
      ]),
    )
    assert.deepEqual(
      [answer.ended, answer.begun, answer.units, answer.people, answer.accounts, answer.awards],
      [1, 2, 1, 5, 1, 21],
    )
    world.clock.moveTo(new Date('2022-01-01T08:00:00+07:00'))
    org = await codes(world)
    const there = async (code: string) =>
      (await look(world, world.standing, listPeople, { organisationId: org[code] })).rows.map((row) => row.code)
    assert.deepEqual(await there('D2'), ['lan'])
    assert.deepEqual((await there('D1')).sort(), ['minh', 'nghia', 'son', 'thoai'])
    const { id } = await world.owner
      .selectFrom('accounts')
      .select('id')
      .where('username', '=', 'thi.lan')
      .executeTakeFirstOrThrow()
    assert.deepEqual(
      (await grantsShown(world.owner, id, day('2022-01-01'))).map((grant) => [grant.organisation_name, grant.basis]),
      [['Phòng Đăng ký', basis]],
    )
    const tree = await look(world, world.operator, listOrganisations, { under: org.D2 })
    assert.deepEqual(
      tree.rows.map((row) => row.code),
      ['TO'],
    )
  })

  test('the record follows the main part only; of the other it is in the archive, and found from both', async () => {
    const before = async (code: string) =>
      (await look(world, world.standing, showCollectiveRecord, { organisationId: org[code]! })).before.map((award) => [
        award.honour,
        award.carried,
      ])
    assert.deepEqual(await before('D1'), [['TTLDXS', true]])
    assert.deepEqual(await before('D2'), [['TTLDXS', false]])
    for (const code of ['D1', 'D2']) {
      const { total } = await look(world, world.standing, listAwards, { organisationId: org[code] })
      assert.equal(total, 21, code)
    }
    await assertSound(world)
  })
})

describe('a reorganisation is refused', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
    await enterNeighbours(world)
  })

  const refusals: [string, object, RegExp][] = [
    ['without a document', { basis: ' ' }, /Không được để trống/],
    ['on a day that the calendar has not', { on: '2022-02-30' }, /Ngày không đúng/],
    ['of a body that is in no book', { successions: [edge('KHONG', 'SO', 'merge')] }, /Không có đơn vị mã KHONG/],
    ['into a body that is in no book', { successions: [edge('DAT', 'KHONG', 'merge')] }, /Không có đơn vị mã KHONG/],
    ['into itself', { successions: [edge('DAT', 'DAT', 'merge')] }, /không thể kế thừa chính mình/],
    ['said twice', { successions: [edge('DAT', 'MT', 'merge'), edge('DAT', 'MT', 'merge')] }, /ghi hai lần/],
    [
      'in a circle',
      { successions: [edge('DAT', 'MT', 'merge'), edge('MT', 'DAT', 'merge')] },
      /cũng kết thúc trong văn bản này/,
    ],
    ['into a unit of its own', { successions: [edge('SO', 'DAT', 'merge')] }, /Chuyển cơ quan cấp trên/],
    ['as a division into one', { successions: [edge('DAT', 'MT', 'split', 'main')] }, /ít nhất hai đơn vị sau/],
    ['as a new name that stands already', { successions: [edge('DAT', 'MT', 'rename')] }, /ghi hình thức sáp nhập/],
    ['as a merger into nobody', { successions: [edge('DAT', null, 'merge', 'none')] }, /ghi đơn vị kế thừa/],
    ['with a record that nobody could carry', { successions: [edge('DAT', null, 'dissolve')] }, /không đi theo/],
    [
      'of units that nobody would stand above',
      { successions: [edge('SO', null, 'dissolve', 'none')] },
      /Chưa ghi đơn vị nhận/,
    ],
    [
      'under a code that is taken',
      { bodies: [body('MT', 'division', 'Phòng Mới', ['SO'])], successions: [edge('DAT', 'MT', 'rename')] },
      /Mã MT đã có/,
    ],
    [
      'before the body began',
      { on: '2003-01-01', successions: [edge('NONG', 'MT', 'merge')] },
      /nên chưa thể kết thúc/,
    ],
    [
      'into a body that begins later',
      { on: '2021-12-31', successions: [edge('DAT', 'SAU', 'merge')] },
      /sau ngày sắp xếp/,
    ],
    [
      'into a body that ends before',
      { on: '2022-06-01', successions: [edge('DAT', 'TAM', 'merge')] },
      /nên không kế thừa được/,
    ],
  ]
  for (const [what, input, message] of refusals) {
    test(what, async () => {
      const tables = ['organisations', 'organisation_parents', 'organisation_successions', 'posts', 'events'] as const
      const before = await Promise.all(tables.map((table) => count(world, table)))
      const attempt = succeed(world, { on: '2022-01-01', successions: [edge('DAT', 'MT', 'merge')], ...input })
      await assert.rejects(attempt, (error: Error & { details?: unknown }) => {
        assert.ok(error instanceof BadInput, String(error))
        assert.match(`${error.message} ${JSON.stringify(error.details ?? '')}`, message)
        return true
      })
      assert.deepEqual(await Promise.all(tables.map((table) => count(world, table))), before, 'nothing is half written')
    })
  }

  test('where somebody begins at the body after it has ended, who is named', async () => {
    await world.owner
      .updateTable('posts')
      .set({ from_on: day('2022-03-01') })
      .where('person_id', '=', world.person.thoai!)
      .execute()
    const attempt = succeed(world, { on: '2022-01-01', successions: [edge('DAT', 'MT', 'merge')] })
    await assert.rejects(attempt, /A Thoại \(từ ngày 01\/3\/2022\)/)
  })

  test('by whoever does not run the office', async () => {
    for (const who of [world.officer, world.standing, world.director]) {
      const attempt = act(world, who, succeedOrganisations, {
        on: '2022-01-01',
        basis,
        successions: [edge('DAT', 'MT', 'merge')],
      })
      await assert.rejects(attempt, NotAllowed)
    }
  })
})

test('two reorganisations of one body at once: one is written, the other is told so', async () => {
  const world = await smallProvince()
  const tries = await Promise.allSettled(
    ['MT', 'VP', 'MT', 'VP', 'MT', 'VP', 'MT', 'VP', 'MT', 'VP'].map((successor) =>
      succeed(world, { on: '2022-01-01', successions: [edge('DAT', successor, 'merge')] }),
    ),
  )
  assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1)
  for (const one of tries) if (one.status === 'rejected') assert.ok(one.reason instanceof Conflict, String(one.reason))
  assert.equal(await count(world, 'organisation_successions'), 1)
  await assertSound(world)
})

test('what is written later follows a reorganisation that is in the book already', async () => {
  const world = await smallProvince()
  await succeed(world, {
    on: mergedOn,
    bodies: [body('SNN', 'provincialDepartment', 'Sở Nông nghiệp và Môi trường', ['UBND'])],
    successions: [edge('SO', 'SNN', 'merge')],
  })
  await act(world, world.operator, foundOrganisation, {
    ...body('MOI', 'division', 'Phòng Mới', ['SO']),
    on: '2022-01-01',
    basis,
  })
  // A division becomes part of the new one, and with it goes to the Sở of 2025.
  await succeed(world, { on: '2022-06-01', successions: [edge('DAT', 'MOI', 'merge')] })
  const org = await codes(world)
  const above = async (on: string) =>
    (await look(world, world.operator, showOrganisation, { organisationId: org.MOI!, on })).above[0]?.name
  assert.equal(await above('2024-12-31'), 'Sở Tài nguyên và Môi trường')
  assert.equal(await above(mergedOn), 'Sở Nông nghiệp và Môi trường')
  await assertSound(world)
})

test('who comes to a body before it ends goes on at its heir; who leaves before does not', async () => {
  const world = await smallProvince()
  await succeed(world, {
    on: mergedOn,
    bodies: [body('SNN', 'provincialDepartment', 'Sở Nông nghiệp và Môi trường', ['UBND'])],
    successions: [edge('SO', 'SNN', 'merge')],
  })
  const org = await codes(world)
  const { personId } = await act(world, world.operator, enterPerson, {
    code: 'moi',
    name: 'Người Mới',
    posts: [{ organisationId: org.SO!, title: 'Phó Giám đốc Sở', from: '2021-12-01' }],
  })
  const heldBy = async (id: string) =>
    (
      await world.owner
        .selectFrom('posts as t')
        .innerJoin('organisations as o', 'o.id', 't.organisation_id')
        .select(['o.code', 't.from_on', 't.to_on'])
        .where('t.person_id', '=', id)
        .orderBy('t.from_on')
        .execute()
    ).map((post) => [post.code, post.from_on, post.to_on])
  assert.deepEqual(await heldBy(personId), [
    ['SO', '2021-12-01', mergedOn],
    ['SNN', mergedOn, null],
  ])
  const { id: postId } = await world.owner
    .selectFrom('posts')
    .select('id')
    .where('person_id', '=', personId)
    .where('organisation_id', '=', org.SO!)
    .executeTakeFirstOrThrow()
  const { version } = await world.owner
    .selectFrom('people')
    .select('version')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const leaving = { personId, version, postId, to: '2021-12-15', basis: 'Quyết định nghỉ hưu' }
  await act(world, world.operator, endPost, leaving)
  assert.deepEqual(await heldBy(personId), [['SO', '2021-12-01', '2021-12-15']])
})

describe('a role that is given after a reorganisation was written', () => {
  const cases: Record<string, { act: (world: Province) => object; holds: unknown[] }> = {
    'goes on at the body of another name': {
      act: () => ({
        bodies: [body('NEW', 'division', 'Phòng Đất đai', ['SO'])],
        successions: [edge('DAT', 'NEW', 'rename')],
      }),
      holds: [to('DAT', '2021-12-01', '2022-01-01'), to('NEW', '2022-01-01', null)],
    },
    'goes where its holder goes, not to the main part': {
      act: (world) => divided([{ personId: world.person.nghia, successor: 'D2' }]),
      holds: [to('DAT', '2021-12-01', '2022-01-01'), to('D2', '2022-01-01', null)],
    },
    'goes to the main part with a holder of whom nothing else is said': {
      act: () => divided([]),
      holds: [to('DAT', '2021-12-01', '2022-01-01'), to('D1', '2022-01-01', null)],
    },
    'goes with its holder where no part is the main one': {
      act: (world) =>
        divided(
          ['lan', 'minh', 'nghia', 'son', 'thoai'].map((who) => ({ personId: world.person[who], successor: 'D2' })),
          ['any', 'none'],
        ),
      holds: [to('DAT', '2021-12-01', '2022-01-01'), to('D2', '2022-01-01', null)],
    },
    'ends with a body that nobody follows': {
      act: () => ({ successions: [edge('DAT', null, 'dissolve', 'none')] }),
      holds: [to('DAT', '2021-12-01', '2022-01-01')],
    },
  }

  for (const [what, { act: written, holds }] of Object.entries(cases))
    test(`${what}, as if it had been given before`, async () => {
      const [earlierOffice, laterOffice] = [await smallProvince(), await smallProvince()]
      await openFor(earlierOffice, 'nghia', 'DAT')
      await succeed(earlierOffice, { on: '2022-01-01', ...written(earlierOffice) })
      await succeed(laterOffice, { on: '2022-01-01', ...written(laterOffice) })
      await openFor(laterOffice, 'nghia', 'DAT')
      assert.deepEqual([await rolesOf(earlierOffice), await rolesOf(laterOffice)], [holds, holds])
    })

  test('without a holder ends with a body of which no part is the main one, for nobody can say which', async () => {
    const world = await smallProvince()
    const people = ['lan', 'minh', 'nghia', 'son', 'thoai']
    const assigned = people.map((who) => ({ personId: world.person[who], successor: 'D2' }))
    await succeed(world, divided(assigned, ['any', 'none']))
    await openFor(world, null, 'DAT')
    assert.deepEqual(await rolesOf(world), [to('DAT', '2021-12-01', '2022-01-01')])
  })

  test('goes through every reorganisation ahead, and no further than it was given', async () => {
    const world = await smallProvince()
    await succeed(world, { on: '2022-01-01', successions: [edge('DAT', 'MT', 'merge')] })
    await succeed(world, {
      on: '2023-01-01',
      bodies: [body('M2', 'division', 'Phòng Môi trường và Đất đai', ['SO'])],
      successions: [edge('MT', 'M2', 'rename')],
    })
    await openFor(world, 'nghia', 'DAT', { to: '2023-06-01' })
    assert.deepEqual(await rolesOf(world), [
      to('DAT', '2021-12-01', '2022-01-01'),
      to('MT', '2022-01-01', '2023-01-01'),
      to('M2', '2023-01-01', '2023-06-01'),
    ])
    const [{ changes }] = (await world.owner
      .selectFrom('events')
      .select('changes')
      .where('action', '=', 'account.open')
      .execute()) as [{ changes: { grants: object[] } }]
    assert.equal(changes.grants.length, 3, 'the record says what holds')
  })

  test('is refused from a day on which its body is gone, and at a body that is none', async () => {
    const world = await smallProvince()
    await succeed(world, { on: '2022-01-01', successions: [edge('DAT', 'MT', 'merge')] })
    await assert.rejects(openFor(world, 'nghia', 'DAT', { from: '2022-01-01' }), {
      name: 'BadInput',
      message:
        'Phòng Quản lý đất đai kết thúc từ ngày 01/01/2022, nên chưa giao được vai trò từ ngày 01/01/2022 tại đó. Hãy chọn đơn vị thay thế.',
    })
    await assert.rejects(openFor(world, 'nghia', 'DAT', { organisationId: newId() }), { name: 'NotFound' })
    assert.deepEqual(await rolesOf(world), [])
    await openFor(world, 'nghia', 'DAT', { from: '2021-12-31' })
  })

  test('waits where only the end of its body is known, and follows the act that says how', async () => {
    const world = await smallProvince()
    await world.owner
      .updateTable('organisations')
      .set({ to_on: '2022-01-01' as Day })
      .where('code', '=', 'DAT')
      .execute()
    await openFor(world, 'nghia', 'DAT')
    assert.deepEqual(await rolesOf(world), [to('DAT', '2021-12-01', null)])
    await succeed(world, { on: '2022-01-01', successions: [edge('DAT', 'MT', 'merge')] })
    assert.deepEqual(await rolesOf(world), [to('DAT', '2021-12-01', '2022-01-01'), to('MT', '2022-01-01', null)])
  })

  test('while one is being written is either carried by it or follows it', async () => {
    const world = await smallProvince()
    const people = ['lan', 'minh', 'nghia', 'son', 'thoai']
    await Promise.all([
      ...people.slice(0, 3).map((who) => openFor(world, who, 'DAT')),
      succeed(world, { on: '2022-01-01', successions: [edge('DAT', 'MT', 'merge')] }),
      ...people.slice(3).map((who) => openFor(world, who, 'DAT')),
    ])
    const each = [to('DAT', '2021-12-01', '2022-01-01'), to('MT', '2022-01-01', null)]
    assert.deepEqual(await rolesOf(world), [...people.map(() => each[0]), ...people.map(() => each[1])])
  })
})

test('a body that is dissolved leaves its awards to the body above it', async () => {
  const world = await smallProvince()
  const all = await count(world, 'awards')
  const answer = await succeed(world, { on: '2022-01-01', successions: [edge('DAT', null, 'dissolve', 'none')] })
  assert.deepEqual([answer.people, answer.awards], [5, 20])
  world.clock.moveTo(new Date('2022-01-02T08:00:00+07:00'))
  assert.equal((await look(world, world.standing, listAwards, {})).total, all)
  const posts = await world.owner
    .selectFrom('posts')
    .select('to_on')
    .where('person_id', '=', world.person.thoai!)
    .execute()
  assert.deepEqual(posts, [{ to_on: '2022-01-01' }])
  await assertSound(world)
})

describe('a unit is moved, corrected, and grouped', () => {
  let world: Province
  let org: Record<string, string>
  before(async () => {
    world = await smallProvince()
    await enterNeighbours(world)
    org = await codes(world)
  })

  const move = async (organisationId: string, parent: string | null, more: object = {}) => {
    const { version } = await world.owner
      .selectFrom('organisations')
      .select('version')
      .where('id', '=', organisationId)
      .executeTakeFirstOrThrow()
    return act(world, world.operator, moveOrganisation, {
      organisationId,
      version,
      line: 'administrative',
      parent,
      on: '2022-01-01',
      basis,
      ...more,
    })
  }

  test('from a day on another body stands above it; before, the old one did', async () => {
    await move(org.DAT!, 'NONG')
    const above = async (on: string) =>
      (await look(world, world.operator, showOrganisation, { organisationId: org.DAT!, on })).above[0]!.name
    assert.equal(await above('2021-12-31'), 'Sở Tài nguyên và Môi trường')
    assert.equal(await above('2022-01-01'), 'Sở Nông nghiệp và Phát triển nông thôn')
    await move(org.DAT!, 'SO', { on: '2023-01-01' })
    assert.equal(await above('2022-12-31'), 'Sở Nông nghiệp và Phát triển nông thôn')
    assert.equal(await above('2023-01-01'), 'Sở Tài nguyên và Môi trường')
    await assertSound(world)
  })

  test('never under itself or what stands below it, nor where it stands already', async () => {
    await assert.rejects(move(org.SO!, 'SO'), /chính nó/)
    await assert.rejects(move(org.SO!, 'MT'), /sẽ trực thuộc chính đơn vị bên dưới mình/)
    await assert.rejects(move(org.SO!, 'UBND'), /đã trực thuộc/)
    await assert.rejects(move(org.MT!, 'KHONG'), /Không có đơn vị mã KHONG/)
    await assert.rejects(move(org.MT!, 'TAM', { on: '2024-01-01' }), /kết thúc ngày/)
    await assert.rejects(move(org.MT!, null, { line: 'sector' }), /không có cơ quan cấp trên/)
    await assert.rejects(move(org.MT!, 'NONG', { version: 99 }), Conflict)
  })

  test('ten who move it at once: one has moved it, nine are told', async () => {
    const { version } = await world.owner
      .selectFrom('organisations')
      .select('version')
      .where('id', '=', org.VP!)
      .executeTakeFirstOrThrow()
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => move(org.VP!, 'NONG', { version, on: '2022-05-01' })),
    )
    assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1)
    for (const one of tries)
      if (one.status === 'rejected') assert.ok(one.reason instanceof Conflict, String(one.reason))
  })

  test('its spelling is corrected by who keeps it; who saves over a newer version is shown both', async () => {
    const content = { name: 'Chi cục Bảo vệ Môi trường', shortName: '', symbol: 'CCBVMT', place: 'Kon Tum', note: '' }
    const change = (who: Actor, version: number, more: object = {}) =>
      act(world, who, changeOrganisation, { organisationId: org.MT, version, ...content, ...more })
    await assert.rejects(change(world.officer, 1), NotAllowed)
    await assert.rejects(change(world.standing, 1, { name: ' ' }), /Không được để trống/)
    await change(world.standing, 1)
    await assert.rejects(change(world.operator, 1, { name: 'Khác' }), (error: Conflict) => {
      assert.ok(error instanceof Conflict)
      assert.equal((error.details as { theirs: { name: string } }).theirs.name, content.name)
      return true
    })
  })

  test('a cluster is made up anew for each year, with who leads it', async () => {
    const { organisationId } = await act(world, world.operator, foundOrganisation, {
      ...body('CUM', 'emulationCluster', 'Cụm thi đua số I', []),
      on: '2020-01-01',
      basis,
    })
    const compose = (year: number, version: number, members: object[]) =>
      act(world, world.operator, composeCluster, { organisationId, version, year, members, basis })
    await assert.rejects(compose(2021, 1, [member('SO')]), /ít nhất hai đơn vị/)
    await assert.rejects(compose(2021, 1, [member('SO'), member('SO')]), /ghi hai lần/)
    await assert.rejects(compose(2021, 1, [member('SO', 'lead'), member('NONG', 'lead')]), /một đơn vị làm trưởng/)
    await assert.rejects(compose(2021, 1, [member('SO'), member('CUM')]), /chính mình/)
    await assert.rejects(compose(2019, 1, [member('SO'), member('NONG')]), /không có trong năm 2019/)
    await compose(2021, 1, [member('SO', 'lead'), member('NONG')])
    await compose(2022, 2, [member('NONG', 'lead'), member('SO', 'deputy'), member('TAM')])
    await assert.rejects(compose(2022, 2, [member('SO'), member('NONG')]), Conflict)
    const of = async (id: string, year: number) =>
      (await look(world, world.officer, showMembership, { organisationId: id, year })).rows.map((row) => [
        row.code,
        row.role,
        row.from_on,
        row.to_on,
      ])
    assert.deepEqual(await of(organisationId, 2021), [
      ['SO', 'lead', '2021-01-01', '2022-01-01'],
      ['NONG', 'member', '2021-01-01', '2022-01-01'],
    ])
    assert.deepEqual(
      await of(organisationId, 2022),
      [
        ['NONG', 'lead', '2022-01-01', '2023-01-01'],
        ['SO', 'deputy', '2022-01-01', '2023-01-01'],
        ['TAM', 'member', '2022-01-01', '2022-05-01'],
      ],
      'a body that ends within the year belongs to it until then',
    )
    assert.deepEqual(await of(org.SO!, 2021), [['CUM', 'lead', '2021-01-01', '2022-01-01']])
    const organisation = org.DAT!
    const notACluster = act(world, world.operator, composeCluster, {
      organisationId: organisation,
      version: 3,
      year: 2022,
      members: [member('SO'), member('NONG')],
      basis,
    })
    await assert.rejects(notACluster, /không phải khối, cụm/)
  })
})

describe('whatever offices do', () => {
  /** What may happen on a day: which of the living bodies, into how many, by which policy. */
  const step = fc.record({
    kind: fc.constantFrom('merge', 'split', 'rename', 'dissolve', 'move', 'shift'),
    which: fc.nat(50),
    other: fc.nat(50),
    parts: fc.integer({ min: 2, max: 3 }),
    main: fc.boolean(),
    policy: fc.constantFrom('all', 'any', 'none'),
    later: fc.integer({ min: 1, max: 400 }),
  })

  test('no award is lost, nobody stands above itself, and no line of authority outlives its bodies', async () => {
    const world = await freshOffice('2010-01-01')
    let round = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
        round += 1
        const end = await play(world, `R${round}`, steps)
        world.clock.moveTo(new Date(`${addDays(end, 1)}T08:00:00+07:00`))
        const root = await world.owner
          .selectFrom('organisations')
          .select('id')
          .where('code', '=', `R${round}`)
          .executeTakeFirstOrThrow()
        const above = actor('Trên', newId(), [{ role: 'standing', organisationId: root.id }])
        const found = await look(world, above, listAwards, { organisationId: root.id })
        assert.equal(found.total, 5, 'every award is reached from the top')
        await assertReachable(world, `R${round}`, addDays(end, 1))
        await assertSound(world)
      }),
      { numRuns: 12 },
    )
  })

  /** Five units under a root, each with an award; then the steps, each on a later day. Returns the last day. */
  async function play(
    world: TestOffice,
    root: string,
    steps: {
      kind: string
      which: number
      other: number
      parts: number
      main: boolean
      policy: string
      later: number
    }[],
  ): Promise<Day> {
    const names = ['A', 'B', 'C', 'D', 'E'].map((name) => `${root}-${name}`)
    await act(world, operator, enterOrganisationBook, {
      organisations: [
        { code: root, kind: 'ministry', name: `Bộ ${root}` },
        ...names.map((code, index) => ({
          code,
          kind: 'division',
          name: `Phòng ${code}`,
          from: '2009-01-01',
          parents: [{ code: index < 3 ? root : names[index - 3], line: 'administrative', from: '2009-01-01' }],
        })),
      ],
    })
    for (const code of names) await giveTo(world, code, 'TTLDTT', 2009, operator)
    let on = day('2010-01-01')
    let made = 0
    for (const one of steps) {
      on = addDays(on, one.later)
      const living = await world.owner
        .selectFrom('organisations')
        .select(['id', 'code', 'version'])
        .where('code', 'like', `${root}-%`)
        .where('to_on', 'is', null)
        .orderBy('code')
        .execute()
      if (living.length === 0) break
      const chosen = living[one.which % living.length]!
      const other = living[one.other % living.length]!
      const fresh = () => body(`${root}-N${(made += 1)}`, 'division', `Phòng mới ${root} ${made}`, [root])
      const attempt = async () => {
        if (one.kind === 'shift')
          return act(world, operator, moveOrganisation, {
            organisationId: chosen.id,
            version: chosen.version,
            line: 'administrative',
            parent: other.code,
            on,
            basis,
          })
        if (one.kind === 'merge')
          return succeed(world, { on, successions: [edge(chosen.code, other.code, 'merge', one.policy)] }, operator)
        if (one.kind === 'dissolve')
          return succeed(world, { on, successions: [edge(chosen.code, null, 'dissolve', 'none')] }, operator)
        if (one.kind !== 'split') {
          const next = fresh()
          return succeed(
            world,
            { on, bodies: [next], successions: [edge(chosen.code, next.code, one.kind, one.policy)] },
            operator,
          )
        }
        const parts = Array.from({ length: one.parts }, fresh)
        const policyAt = (index: number) => (one.main && index === 0 ? 'main' : 'none')
        const successions = parts.map((part, index) => edge(chosen.code, part.code, 'split', policyAt(index)))
        return succeed(world, { on, bodies: parts, successions }, operator)
      }
      // What an office may not do is refused whole, and the tree is as it was.
      await attempt().catch((error: unknown) => assert.ok(error instanceof BadInput, String(error)))
    }
    return on
  }

  const operator = actor('Quản trị', null, [{ role: 'operator', organisationId: newId() }])
})

function member(organisation: string, role = 'member') {
  return { organisation, role }
}

async function assertReachable(world: TestOffice, root: string, on: Day) {
  const { rows } = await sql<{ code: string }>`
    select o.code from awards a join organisations o on o.id = a.organisation_id
    where o.code like ${`${root}-%`} and not exists (
      select from organisations living
      where in_force(living.from_on, living.to_on, ${on}) and (living.id = o.id or exists (
        select from organisation_authority up where up.organisation_id = o.id and up.authority_id = living.id
          and in_force(up.from_on, up.to_on, ${on}))))`.execute(world.owner)
  assert.deepEqual(rows, [], 'the unit of each award lives, or a living body has taken it over')
}

/** The division of DAT in two. */
function divided(assignments: object[], policies: [string, string] = ['main', 'none']) {
  return {
    on: '2022-01-01',
    bodies: [body('D1', 'division', 'Phòng Đo đạc', ['SO']), body('D2', 'division', 'Phòng Đăng ký', ['SO'])],
    successions: [edge('DAT', 'D1', 'split', policies[0]), edge('DAT', 'D2', 'split', policies[1])],
    assignments,
  }
}

function succeed(world: TestOffice & { operator?: Actor }, input: object, who = world.operator!) {
  return act(world, who, succeedOrganisations, { basis, ...input })
}

function edge(predecessor: string, successor: string | null, kind: string, recordPolicy = 'all') {
  return { predecessor, successor, kind, recordPolicy }
}

function body(code: string, kind: string, name: string, parents: string[], sector?: string) {
  return {
    code,
    kind,
    name,
    parents: [
      ...parents.map((organisation) => ({ organisation, line: 'administrative' })),
      ...(sector === undefined ? [] : [{ organisation: sector, line: 'sector' }]),
    ],
  }
}

function above(code: string, more: object = {}) {
  return [{ code, line: 'administrative', ...more }]
}

/** A second department, a second province, a body that ends in 2022 and one that is to come. */
function enterNeighbours(world: Province) {
  return act(world, world.operator, enterOrganisationBook, {
    organisations: [
      { code: 'UBQ', kind: 'peoplesCommittee', name: 'Ủy ban nhân dân tỉnh Quảng Ngãi', parents: above('TTG') },
      {
        code: 'NONG',
        kind: 'provincialDepartment',
        name: 'Sở Nông nghiệp và Phát triển nông thôn',
        from: '2003-07-01',
        parents: above('UBND', { from: '2003-07-01' }),
      },
      {
        code: 'TAM',
        kind: 'division',
        name: 'Ban Quản lý tạm thời',
        to: '2022-05-01',
        parents: above('UBQ', { to: '2022-05-01' }),
      },
      {
        code: 'SAU',
        kind: 'division',
        name: 'Phòng Sau này',
        from: '2023-01-01',
        parents: above('UBQ', { from: '2023-01-01' }),
      },
    ],
  })
}

async function giveTo(
  world: TestOffice & { operator?: Actor },
  code: string,
  honour: string,
  year: number,
  who = world.operator!,
) {
  const { id } = await world.owner
    .selectFrom('organisations')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  await act(world, who, enterOldDecision, {
    symbol: `${year}/QĐ-${code}`,
    signedOn: `${year}-12-20`,
    decider: 'Giám đốc Sở',
    honour,
    cycle: 'annual',
    awards: [{ recipientKind: 'collective', recipientId: id, organisationId: id, line: 'Sở', from: year, to: year }],
  })
}

async function codes(world: TestOffice): Promise<Record<string, string>> {
  const rows = await world.owner.selectFrom('organisations').select(['code', 'id']).execute()
  return Object.fromEntries(rows.map((row) => [row.code, row.id]))
}

async function count(world: TestOffice, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(world.owner)
  return rows[0]!.count
}

/** Of the lines that are no successions: each holds within the life of both bodies; nobody is above itself; one parent a line and day. */
async function assertSound(world: TestOffice) {
  const { rows } = await sql<{ what: string }>`
    select o.code || ' under ' || above.code || ' ' || a.line as what
    from organisation_authority a join organisations o on o.id = a.organisation_id join organisations above on above.id = a.authority_id
    where a.line <> 'succession' and not exists (select from organisation_successions s where s.predecessor_id = o.id or s.predecessor_id = above.id)
      and (coalesce(a.from_on, '-infinity') < greatest(coalesce(o.from_on, '-infinity'), coalesce(above.from_on, '-infinity'))
        or coalesce(a.to_on, 'infinity') > least(coalesce(o.to_on, 'infinity'), coalesce(above.to_on, 'infinity')))
    union all
    select 'itself: ' || o.code from organisation_authority a join organisations o on o.id = a.organisation_id where a.authority_id = a.organisation_id
    union all
    select 'link of nobody: ' || o.code from organisation_parents p join organisations o on o.id = p.organisation_id join organisations above on above.id = p.parent_id
    where (o.to_on is not null and (p.to_on is null or p.to_on > o.to_on)) or (above.to_on is not null and (p.to_on is null or p.to_on > above.to_on))
      or (above.from_on is not null and (p.from_on is null or p.from_on < above.from_on)) or (o.from_on is not null and (p.from_on is null or p.from_on < o.from_on))
    union all
    select 'two above: ' || o.code from organisation_parents p join organisation_parents q on q.organisation_id = p.organisation_id
      and q.line = p.line and (p.parent_id, p.from_on) is distinct from (q.parent_id, q.from_on)
      and coalesce(p.from_on, '-infinity') < coalesce(q.to_on, 'infinity') and coalesce(q.from_on, '-infinity') < coalesce(p.to_on, 'infinity')
    join organisations o on o.id = p.organisation_id`.execute(world.owner)
  assert.deepEqual(rows, [])
}

/** A role at a body from a day until another, as `rolesOf` tells it. */
function to(code: string, from: string, until: string | null) {
  return [code, from, until]
}

function openFor(world: Province, who: string | null, code: keyof Province['org'], more: object = {}) {
  return act(world, world.operator, openAccount, {
    username: who ?? 'khong.ai',
    name: who ?? 'Không ai',
    personId: who === null ? null : world.person[who],
    password: 'mat-khau-kiem-thu',
    grants: [{ role: 'officer', organisationId: world.org[code], from: '2021-12-01', basis: 'Phân công', ...more }],
  })
}

async function rolesOf(world: Province) {
  const rows = await world.owner
    .selectFrom('grants as g')
    .innerJoin('organisations as o', 'o.id', 'g.organisation_id')
    .select(['o.code', 'g.from_on', 'g.to_on'])
    .orderBy('g.from_on')
    .orderBy('g.id')
    .execute()
  return rows.map((row) => [row.code, row.from_on, row.to_on])
}
