import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { Unauthenticated } from '../../base/errors.ts'
import { publicActor, type Actor } from '../../base/policy.ts'
import { listPeople } from '../../registry/people/person.views.ts'
import { enterPerson } from '../../registry/people/person.actions.ts'
import { nominate } from '../../procedure/dossiers/dossier.actions.ts'
import { smallProvince, type Province } from '../../../test/province.ts'
import { act, look } from '../../../test/world.ts'
import { certificateCodeOf, symbolsOf } from './lookup.ts'
import { search } from './lookup.views.ts'

describe('the look-up', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
    const posts = [{ organisationId: world.org.MT, title: 'Chuyên viên', from: '2015-01-01' }]
    await act(world, world.operator, enterPerson, { code: 'CN-0001', name: 'Đặng Thị Hoà Thuỷ', posts })
  })

  const find = async (q: string, by = world.standing, more: object = {}) => {
    const { groups } = await look(world, by, search, { q, ...more })
    return Object.fromEntries(groups.map((group) => [group.kind, group.rows.map((row) => row.title)]))
  }

  test('finds a person in any spelling, by words in any order and by code', async () => {
    const spellings = [
      'Đặng Thị Hòa Thủy',
      'dang thi hoa thuy',
      'DANG THI HOA',
      'đặng thị hoà thuỷ'.normalize('NFD'),
      'thuy dang',
      'hoa thu',
      'cn-0001',
      'CN-0001',
    ]
    for (const q of spellings) assert.deepEqual((await find(q)).people, ['Đặng Thị Hoà Thuỷ'], q)
    for (const q of ['dang thuan', 'thi hoaa', '%', "'", '\\', '&|!:*'])
      assert.equal((await find(q)).people, undefined, q)
  })

  test('finds who holds no post today: somebody who has left, and a household', async () => {
    const posts = [{ organisationId: world.org.DAT, title: 'Chuyên viên', from: '2005-01-01', to: '2019-06-01' }]
    const retired = { code: 'CN-0002', name: 'Đặng Thị Hoà Nghỉ', posts }
    await act(world, world.operator, enterPerson, retired)
    const household = { code: 'HO-01', kind: 'household', name: 'Hộ bà Đặng Thị Hoà', keeperId: world.org.DAT }
    await act(world, world.operator, enterPerson, household)
    const told = async (by: Actor) =>
      (await look(world, by, search, { q: 'dang thi hoa' })).groups
        .filter(({ kind }) => kind === 'people')
        .flatMap(({ rows }) => rows.map(({ title, detail }) => [title, detail]))
    const away = [
      ['Hộ bà Đặng Thị Hoà', 'mã HO-01 · hộ gia đình · Phòng Quản lý đất đai'],
      ['Đặng Thị Hoà Nghỉ', 'mã CN-0002 · Chuyên viên, đã nghỉ, chuyển đi · Phòng Quản lý đất đai'],
    ]
    assert.deepEqual(await told(world.officer), away)
    assert.deepEqual(await told(world.standing), [
      ['Đặng Thị Hoà Thuỷ', 'mã CN-0001 · Chuyên viên · Chi cục Bảo vệ môi trường'],
      ...away,
    ])
  })

  test('finds decisions of former years by their symbol, however it is typed, and the awards of a name', async () => {
    for (const q of ['412/QĐ-STNMT', '412/qd-stnmt', ' 412 / QĐ-STNMT '])
      assert.deepEqual((await find(q)).oldDecisions, ['412/QĐ-STNMT'], q)
    assert.deepEqual((await find('a thoai')).awards, ['A Thoại · Lao động tiên tiến'])
    const filtered = await find('', world.standing, { honour: 'LDTT', year: 2021, level: 'grassroots' })
    assert.equal(filtered.awards?.length, 5)
    assert.equal((await find('', world.standing, { honour: 'LDTT', year: 2020 })).awards, undefined)
    assert.deepEqual((await find('', world.standing, { symbol: '412/qd-stnmt' })).oldDecisions, ['412/QĐ-STNMT'])
  })

  test('finds a dossier by its code and by its nominee', async () => {
    const { code } = await act(world, world.officer, nominate, {
      nomineeId: world.person.thoai,
      honour: 'CSTDCS',
      year: 2021,
    })
    for (const q of [code, code.toLowerCase(), 'a thoai'])
      assert.deepEqual((await find(q)).dossiers, [`${code} · A Thoại`], q)
  })

  test('shows nobody what the list of that kind would not', async () => {
    for (const by of [world.officer, world.standing, world.director]) {
      for (const q of ['chuyen', 'so', 'uy vien', 'y hrim', 'tran', 'nguyen dinh']) {
        const { groups } = await look(world, by, search, { q, most: 20 })
        const found = groups.find((group) => group.kind === 'people')
        const listed = await look(world, by, listPeople, { q })
        assert.deepEqual(
          found?.rows.map((row) => row.id) ?? [],
          listed.rows.map((row) => row.id),
          `${by.name}: ${q}`,
        )
        assert.equal(found?.total ?? 0, listed.total)
      }
    }
    assert.equal((await find('y hrim', world.officer)).people, undefined)
    assert.equal(
      (await find('y hrim', world.officer)).awards?.length ?? 0,
      1,
      'its award was entered under the own division',
    )
    await assert.rejects(look(world, publicActor, search, { q: 'hoa' }), Unauthenticated)
  })

  test('answers nothing to an empty question, and says how many there are of what it cuts off', async () => {
    assert.deepEqual((await look(world, world.standing, search, {})).groups, [])
    const { groups } = await look(world, world.standing, search, { q: 'uy vien', most: 2 })
    const people = groups.find((group) => group.kind === 'people')!
    assert.deepEqual([people.rows.length, people.total, people.totalIsExact], [2, 9, true])
    assert.equal(people.allLink, '/can-bo/nguoi?q=uy+vien')
  })

  test('knows a symbol without marks and a certificate code without hyphens', () => {
    assert.deepEqual(symbolsOf('12/qd-stnmt'), ['12/QD-STNMT', '12/QĐ-STNMT'])
    assert.equal(certificateCodeOf('7f3k9qtd24mx8hnp'), '7F3K-9QTD-24MX-8HNP')
    assert.equal(certificateCodeOf('nguyen van hungg'), null)
  })
})
