import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { BadInput, Conflict } from '../../base/errors.ts'
import { excellent, smallProvince, type Province } from '../../../test/province.ts'
import { act } from '../../../test/world.ts'
import { openAccount } from '../accounts/account.actions.ts'
import { enterOldDecision } from '../awards/award.actions.ts'
import { enterPerson } from './person.actions.ts'

describe('a person of the register', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  test('is entered once under one code', () =>
    onlyOne(
      () => act(world, world.operator, enterPerson, { code: 'cb-01', name: 'Đinh Thị Mai' }),
      'Mã cb-01 đã ghi cho Đinh Thị Mai.',
    ))

  test('has one account, whatever name it is opened under', () =>
    onlyOne(
      (index) =>
        act(world, world.operator, openAccount, {
          username: `thoai${index}`,
          name: 'A Thoại',
          personId: world.person.thoai,
          password: 'mot-mat-khau-dai',
        }),
      'Người này đã có tài khoản. Mỗi người dùng một tài khoản.',
    ))

  test('has one rating a year, and initiatives that nobody else has', async () => {
    const twice = { ...excellent(2021, 0), ratings: [2021, 2021].map((year) => ({ year, rating: 'HTXSNV' })) }
    await assert.rejects(act(world, world.operator, enterPerson, { code: 'cb-02', name: 'Y Blan', ...twice }), BadInput)
    const own = excellent(2021, 1)
    await act(world, world.operator, enterPerson, { code: 'cb-03', name: 'A Biên', ...own })
    const copied = act(world, world.operator, enterPerson, { code: 'cb-04', name: 'A Lực', ...own })
    await assert.rejects(copied, Conflict)
  })

  test('leaves no personal fact in the open part of the record', async () => {
    const { personId } = await act(world, world.operator, enterPerson, {
      code: 'cb-05',
      name: 'Y Nhâm',
      gender: 'female',
      birthYear: 1987,
      ...excellent(2021, 1),
      disciplines: [{ form: 'khienTrach', decidedOn: '2019-03-01' }],
    })
    const event = await world.owner
      .selectFrom('event_subjects as s')
      .innerJoin('events as e', 'e.seq', 's.seq')
      .select('e.changes')
      .where('s.subject_id', '=', personId)
      .executeTakeFirstOrThrow()
    const { personal, ...open } = event.changes as { personal: Record<string, string> }
    assert.deepEqual(open, { code: 'cb-05', name: 'Y Nhâm', posts: 0, initiatives: 1 })
    assert.deepEqual(Object.keys(personal).sort(), [
      'birthYear',
      'disciplines',
      'gender',
      'initiatives',
      'posts',
      'proceedings',
      'ratings',
      'recruitedOn',
      'registrations',
    ])
  })

  test('may be one of four thousand whom an old decision honours', async () => {
    const { rows } = await sql<{ id: string }>`
      insert into people (id, code, name) select gen_random_uuid(), 'N' || n, 'Người số ' || n from generate_series(1, 4000) n
      returning id`.execute(world.owner)
    const { awards } = await act(world, world.operator, enterOldDecision, oldDecision(rows.map((row) => row.id)))
    assert.equal(awards, 4000)
  })

  test('is not honoured by an entry of a standing body out of whose reach they are', async () => {
    const standingAt = (organisationId: string) => ({
      ...world.standing,
      grants: [{ role: 'standing', organisationId }],
    })
    await act(world, standingAt(world.org.SO!), enterOldDecision, oldDecision([world.person.thoai!]))
    await assert.rejects(act(world, standingAt(world.org.MT!), enterOldDecision, oldDecision([world.person.thoai!])), {
      name: 'BadInput',
      message: 'Dòng 1: không có người, hộ hoặc tập thể này trong phạm vi của bạn.',
    })
  })
})

/** Ten at once: one succeeds, nine are told why. */
async function onlyOne(attempt: (index: number) => Promise<unknown>, message: string) {
  const tries = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => attempt(index)))
  const refused = tries.filter((one) => one.status === 'rejected')
  assert.equal(refused.length, 9)
  for (const { reason } of refused) {
    assert.ok(reason instanceof Conflict, String(reason))
    assert.equal(reason.message, message)
  }
}

function oldDecision(people: string[]) {
  return {
    symbol: '88/QĐ-UBND',
    signedOn: '2020-12-30',
    decider: 'Chủ tịch Ủy ban nhân dân tỉnh Kon Tum',
    honour: 'BKT',
    cycle: 'merit',
    awards: people.map((recipientId) => ({
      recipientKind: 'person',
      recipientId,
      line: 'Chuyên viên',
      from: 2020,
      to: 2020,
    })),
  }
}
