import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { parse } from '../../base/action.ts'
import { day } from '../../base/days.ts'
import { BadInput, Conflict, NotAllowed } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { showPass } from '../../base/pass.ts'
import type { Actor } from '../../base/policy.ts'
import { smallProvince, type Province } from '../../../test/province.ts'
import { act, look, readAs } from '../../../test/world.ts'
import { showPerson } from '../records/record.views.ts'
import { maskOf, privateSchemas } from './private.ts'
import { erasePrivatesOf, revealPrivates, setPrivates } from './private.actions.ts'
import { openPrivates, peopleWithPrivate, savePrivates } from './private.store.ts'

const secret = {
  birthday: '1986-05-19',
  identityNumber: '062186000123',
  phone: '0912345678',
  email: 'thoai.a@kontum.example',
  address: 'Thôn Kon Rờ Bàng, xã Vinh Quang, Kon Tum',
}

describe('private fields of a person', () => {
  let world: Province
  let thoai: string
  before(async () => {
    world = await smallProvince()
    thoai = world.person.thoai!
  })

  const personSeenBy = (actor = world.officer) => look(world, actor, showPerson, { personId: thoai })
  const versionOf = async () => (await personSeenBy()).person.version

  test('are kept in one form however they are typed, and refused when they cannot be right', () => {
    assert.equal(parse(privateSchemas.identityNumber, '062 186 000 123'), '062186000123')
    assert.equal(parse(privateSchemas.phone, '+84 912.345.678'), '0912345678')
    assert.equal(parse(privateSchemas.email, 'Thoai.A@Kontum.example'), 'thoai.a@kontum.example')
    for (const [field, wrong] of [
      ['identityNumber', '12345'],
      ['phone', '12345'],
      ['email', 'thoai'],
      ['birthday', '1986-02-30'],
    ] as const)
      assert.throws(() => parse(privateSchemas[field], wrong), BadInput, field)
  })

  test('stand masked on the page of the person, for who may ask for them', async () => {
    assert.deepEqual((await personSeenBy()).privates, [])
    await act(world, world.officer, setPrivates, { personId: thoai, version: await versionOf(), ...secret })
    assert.deepEqual((await personSeenBy()).privates, [
      { field: 'birthday', mask: '••/••/1986' },
      { field: 'identityNumber', mask: '••••••••• 123' },
      { field: 'phone', mask: '••••••• 678' },
      { field: 'email', mask: 't•••@kontum.example' },
      { field: 'address', mask: '••••••, Kon Tum' },
    ])
    assert.equal((await personSeenBy(world.divisionHead)).privates, null)
    assert.equal(maskOf('address', 'Kon Tum'), '••••••')
  })

  test('are told in full to who says what for, and the person’s timeline tells of it', async () => {
    const asked = { personId: thoai, fields: ['phone', 'birthday'], purpose: 'Mời dự lễ trao tặng' }
    const { values } = await act(world, world.officer, revealPrivates, asked)
    assert.deepEqual(values, { birthday: secret.birthday, phone: secret.phone })
    const [last] = (await personSeenBy()).history
    assert.deepEqual(
      [last!.sentence, last!.detail, last!.actorName],
      ['Xem dữ liệu riêng: ngày sinh, điện thoại', 'Mời dự lễ trao tặng', 'Lê Thị Lan'],
    )
    await assert.rejects(act(world, world.officer, revealPrivates, { ...asked, purpose: ' ' }), BadInput)
    await assert.rejects(act(world, world.officer, revealPrivates, { ...asked, fields: [] }), BadInput)
  })

  test('are told to nobody else: not to another unit, not to a leader, not to the person by this way', async () => {
    const asked = { personId: thoai, fields: ['phone'], purpose: 'Tò mò' }
    const beside = { ...world.officer, grants: [{ role: 'officer', organisationId: world.org.MT }] }
    const self = { ...world.officer, personId: thoai, grants: [] }
    for (const who of [beside, self, world.divisionHead, world.members[2]!])
      await assert.rejects(act(world, who, revealPrivates, asked), NotAllowed)
    await act(world, world.standing, revealPrivates, { ...asked, purpose: 'Đối chiếu tờ trình' })
  })

  test('are behind a wall: an officer of another unit reads no row and finds nobody by a number', async () => {
    const beside = { ...world.officer, grants: [{ role: 'officer', organisationId: world.org.MT }] }
    const rows = (table: 'person_keys' | 'person_privates') =>
      readAs(world, beside, (db) => db.selectFrom(table).select('person_id').execute())
    assert.deepEqual([await rows('person_keys'), await rows('person_privates')], [[], []])
    const found = (who: Actor) =>
      readAs(world, who, (db) => peopleWithPrivate(db, world.office, 'phone', [secret.phone, '0900000000']))
    assert.deepEqual([...(await found(beside))], [])
    assert.deepEqual([...(await found(world.officer))], [[secret.phone, [thoai]]])
  })

  test('are nowhere in plain letters: not in an event, not in a kept answer, not in any table', async () => {
    const key = newId()
    const asked = { personId: thoai, fields: ['identityNumber'], purpose: 'Đối chiếu' }
    const first = await act(world, world.officer, revealPrivates, asked, key)
    assert.equal(first.values!.identityNumber, secret.identityNumber)
    const again = await act(world, world.officer, revealPrivates, asked, key)
    assert.equal(again.values, null)
    const tables = await sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`.execute(world.owner)
    for (const { name } of tables.rows)
      for (const value of [secret.identityNumber, secret.phone, secret.email]) {
        const { rows } = await sql`select 1 from ${sql.table(name)} t where t::text like ${`%${value}%`}
          or t::text like ${`%${Buffer.from(value).toString('hex')}%`} limit 1`.execute(world.owner)
        assert.deepEqual(rows, [], `${value} in ${name}`)
      }
  })

  test('leave a field that is not named as it is, and erase one that is named empty', async () => {
    await act(world, world.officer, setPrivates, { personId: thoai, version: await versionOf(), address: null })
    const kept = await openPrivates(world.owner, world.office, thoai)
    assert.deepEqual(kept, withoutAddress(secret))
    await assert.rejects(
      act(world, world.officer, setPrivates, { personId: thoai, version: await versionOf() }),
      BadInput,
    )
  })

  test('agree with the year of birth that stands open', async () => {
    await world.owner.updateTable('people').set({ birth_year: 1986 }).where('id', '=', thoai).execute()
    await assert.rejects(
      act(world, world.officer, setPrivates, { personId: thoai, version: await versionOf(), birthday: '1968-05-19' }),
      {
        name: 'BadInput',
        message: 'Năm sinh và ngày sinh trong dữ liệu riêng không khớp nhau. Hãy sửa chỗ ghi sai trước.',
      },
    )
  })

  test('saved by two over one version are saved once', async () => {
    const version = await versionOf()
    const tries = await Promise.allSettled(
      ['0911111111', '0922222222'].map((phone) =>
        act(world, world.officer, setPrivates, { personId: thoai, version, phone }),
      ),
    )
    const refused = tries.filter((one) => one.status === 'rejected')
    assert.equal(refused.length, 1)
    assert.ok(refused[0]!.reason instanceof Conflict)
    assert.deepEqual((refused[0]!.reason.details as { theirs: object }).theirs, { version: version + 1 })
  })

  test('do not open under another person, nor once the key is destroyed', async () => {
    const nghia = world.person.nghia!
    await act(world, world.officer, setPrivates, { personId: nghia, version: 1, phone: '0933333333' })
    await sql`update person_privates v set sealed = o.sealed from person_privates o
      where v.person_id = ${nghia} and v.field = 'phone' and o.person_id = ${thoai} and o.field = 'phone'`.execute(
      world.owner,
    )
    await assert.rejects(openPrivates(world.owner, world.office, nghia), /authenticate/)
    const erase = { personId: thoai, version: await versionOf(), reason: 'Theo đơn của đương sự' }
    await assert.rejects(act(world, world.officer, erasePrivatesOf, erase), NotAllowed)
    await act(world, world.standing, erasePrivatesOf, erase)
    assert.deepEqual(await openPrivates(world.owner, world.office, thoai), {})
    const keys = await world.owner.selectFrom('person_keys').select('person_id').execute()
    assert.deepEqual(keys, [{ person_id: nghia }])
    await assert.rejects(
      act(world, world.standing, erasePrivatesOf, { ...erase, version: await versionOf() }),
      Conflict,
    )
  })

  test('of thousands are saved together by who keeps their unit, and found again', async () => {
    const count = 2_000
    const ids = Array.from({ length: count }, () => newId())
    await sql`insert into people (id, code, name) select id, 'x' || id, 'Người' from unnest(${ids}::uuid[]) id`.execute(
      world.owner,
    )
    await sql`insert into posts (id, person_id, organisation_id, title, category) select gen_random_uuid(), id, ${world.org.DAT}, 'Chuyên viên', 'direct'
      from unnest(${ids}::uuid[]) id`.execute(world.owner)
    const rows = ids.map((personId, at) => ({
      personId,
      values: { birthday: '1990-01-01', identityNumber: String(100_000_000_000 + at), phone: `09${10_000_000 + at}` },
    }))
    await world.office.db.transaction().execute(async (trx) => {
      await showPass(trx, world.office.passKey, world.officer, day('2021-12-20'))
      await savePrivates(trx, world.office, rows)
      await savePrivates(trx, world.office, rows.slice(0, 10))
      const found = await peopleWithPrivate(trx, world.office, 'identityNumber', [rows[7]!.values.identityNumber])
      assert.deepEqual([...found.values()], [[ids[7]]])
      const same = await peopleWithPrivate(trx, world.office, 'birthday', ['1990-01-01'])
      assert.equal(same.get('1990-01-01')!.length, count)
    })
  })
})

function withoutAddress({ address: _address, ...rest }: typeof secret) {
  return rest
}
