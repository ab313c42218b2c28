import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { exportView } from '../../apps/export.ts'
import { instantOf } from '../../base/clock.ts'
import { day, yearOf } from '../../base/days.ts'
import { BadInput, NotAllowed } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../../base/policy.ts'
import { explain } from '../../law/explain.ts'
import { regimeOn } from '../../law/regimes.ts'
import { nominate } from '../../procedure/dossiers/dossier.actions.ts'
import { actorNamed } from '../../registry/accounts/account.store.ts'
import { enterLayer } from '../../registry/law-layers/layer.actions.ts'
import { bookFor } from '../../registry/law-layers/layer.store.ts'
import { enterPerson, ratePerson } from '../../registry/people/person.actions.ts'
import { recordOfPerson } from '../../registry/records/record.store.ts'
import { actor, smallProvince, type Province } from '../../../test/province.ts'
import { demoOffice } from '../../../test/demo-office.ts'
import { act, freshOffice, look } from '../../../test/world.ts'
import type { History, Subject } from '../../law/facts.ts'
import { yearlyHonours, type Honour } from '../../law/vocabulary.ts'
import { findOrganisation } from '../../registry/organisations/organisation.store.ts'
import { recordOfCollective } from '../../registry/records/collective.store.ts'
import { rollHonours, type RollState, type RollSubject } from './qualifying.ts'
import { listQualifying } from './qualifying.views.ts'
import { Roll } from './roll.ts'
import { rollsOf } from './rolls.ts'

const today = day('2021-12-20')

describe('the lists of the demo', () => {
  let world: Awaited<ReturnType<typeof freshOffice>>
  let standing: Actor
  let bodyId: string
  before(async () => {
    world = await demoOffice()
    standing = (await actorNamed(world.office.db, 'ngoc.anh', today))!
    const [body] = await world.owner.selectFrom('organisations').select('id').where('code', '=', 'STNMT-62').execute()
    bodyId = body!.id
  })

  /** By subject and honour; who is refused is in no list. */
  async function listed(subject: RollSubject, count: number): Promise<Map<string, RollState>> {
    const told = new Map<string, RollState>()
    for (const honour of rollHonours[subject]) {
      const input = { organisationId: bodyId, subject, honour, size: 500 }
      const { rows, people } = await look(world, standing, listQualifying, input)
      assert.equal(people, count)
      for (const row of rows) told.set(`${row.id} ${honour}`, row.states.find((one) => one.honour === honour)!.state)
    }
    return told
  }

  test('say of everybody what is explained of each of them', async () => {
    const told = await listed('individual', 60)
    const seen = new Set<string>()
    const people = world.owner.selectFrom('people').select(['id', 'name']).where('keeper_id', 'is', null)
    for (const person of await people.execute()) {
      const record = await recordOfPerson(world.owner, person.id, 2021)
      for (const state of compare(told, yearlyHonours, { ...person, ...record })) seen.add(state)
    }
    assert.deepEqual([...seen].toSorted(), ['awaitsCouncil', 'eligible', 'held', 'notEligible', 'unknown'])
  })

  test('say of every collective what is explained of each of them', async () => {
    const told = await listed('collective', 21)
    const ids = [...new Set([...told.keys()].map((key) => key.split(' ')[0]!))]
    const seen = new Set<string>()
    for (const id of ids) {
      const organisation = await findOrganisation(world.owner, id)
      const { subject, history } = await recordOfCollective(world.owner, organisation, 2021, today)
      const states = compare(told, rollHonours.collective, { id, name: organisation.name, subject, history })
      for (const state of states) seen.add(state)
    }
    assert.deepEqual([...seen].toSorted(), ['awaitsCouncil', 'held', 'notEligible', 'unknown'])
  })

  test('of collectives go out with what stands above each, and are asked for no title of persons', async () => {
    const input = { organisationId: bodyId, subject: 'collective', q: 'quan ly dat dai' }
    const { rows } = await look(world, standing, listQualifying, input)
    assert.deepEqual(
      rows.map(({ name, post_title: kind, organisation_name: above, nominable }) => [name, kind, above, nominable]),
      [['Phòng Quản lý đất đai', 'Phòng', 'Sở Tài nguyên và Môi trường tỉnh Kon Tum', []]],
    )
    const wrong = look(world, standing, listQualifying, { ...input, honour: 'CSTDCS' })
    await assert.rejects(wrong, /Chiến sĩ thi đua cơ sở không xét hằng năm cho tập thể/)
    const highest = await look(world, standing, listQualifying, { ...input, q: '', sort: 'highest' })
    assert.ok(highest.rows[0]!.states.some(({ state }) => state === 'awaitsCouncil'))
  })
})

/** The states that were met with, after each was held against what is explained. */
function compare(
  told: Map<string, RollState>,
  honoursAsked: readonly Honour[],
  { id, name, subject, history }: { id: string; name: string; subject: Subject; history: History },
): string[] {
  return honoursAsked.map((honour) => {
    const { state } = explain({
      honour,
      regime: regimeOn(today)!,
      year: 2021,
      subject,
      // As for a dossier of today; the ceiling is looked at for the whole unit: here it leaves room for everybody.
      history: {
        ...history,
        judged: 'open',
        dossierReceivedOn: today,
        proposalYear: 2021,
        qualitativeOk: [],
        unit: { ...history.unit, ldttCount: 1000, cstdcsGranted: 0 },
      },
    })
    const found = told.get(`${id} ${honour}`) ?? 'notEligible'
    if (found !== 'held') assert.equal(found, state, `${name}, ${honour}`)
    return found
  })
}

describe('who qualifies this year', () => {
  let world: Province
  const list = (who: Actor, input: Record<string, unknown> = {}) =>
    look(world, who, listQualifying, { organisationId: world.org.SO, ...input })
  const names = async (input: Record<string, unknown>) =>
    (await list(world.standing, input)).rows.map(({ name }) => name)

  before(async () => {
    world = await smallProvince()
  })

  test('is filtered, searched, ordered and paged like other lists', async () => {
    const eligible = { honour: 'CSTDCS', state: 'eligible' }
    assert.deepEqual(await names(eligible), ['Y Hrim', 'A Thoại'])
    assert.deepEqual(await names({ ...eligible, dir: 'desc' }), ['A Thoại', 'Y Hrim'])
    assert.deepEqual(await names({ ...eligible, organisationId: world.org.DAT }), ['A Thoại'])
    assert.deepEqual(await names({ ...eligible, q: 'thoai' }), ['A Thoại'])
    assert.deepEqual(await names({ ...eligible, leader: 'yes' }), [])
    assert.deepEqual(await names({ honour: 'LDTT', state: 'held', q: 'tran' }), ['Trần Thị Hoa', 'Trần Hữu Nghĩa'])
    const pages = []
    for (const page of [1, 2, 3]) {
      const { rows, total } = await list(world.standing, { honour: 'LDTT', state: 'held', size: 8, page })
      pages.push([rows.length, total])
    }
    assert.deepEqual(pages, [
      [8, 20],
      [8, 20],
      [4, 20],
    ])
  })

  test('counts for each honour who stands where, and how much of the ceiling of each deciding body is used', async () => {
    const { summary, period } = await list(world.standing)
    assert.equal(period, 'từ 01/10/2017 đến hết 31/12/2023')
    const [titles, fighters] = summary
    assert.deepEqual(
      [titles!.honour, titles!.counts],
      ['LDTT', { eligible: 0, awaitsCouncil: 0, unknown: 0, needsReview: 0, held: 20 }],
    )
    assert.deepEqual(fighters!.ceilings, [
      {
        decider: { id: world.org.SO, name: 'Sở Tài nguyên và Môi trường' },
        percent: 15,
        article: 'NĐ 91/2017 Điều 9 khoản 3',
        isRecalled: false,
        base: 20,
        most: 3,
        qualified: 2,
        over: 0,
        granted: null,
      },
    ])
    // A division sees its own people, and of the whole department the two numbers that the wall lets through.
    const [, own] = (await list(world.officer, { organisationId: world.org.DAT })).summary
    assert.deepEqual(
      own!.ceilings.map(({ base, most, qualified, over, granted }) => ({ base, most, qualified, over, granted })),
      [{ base: 20, most: 3, qualified: 1, over: null, granted: 0 }],
    )
  })

  test('leads to the dossier that is there, or to a new one where the actor may open it', async () => {
    const row = async (who: Actor) => {
      const { rows } = await list(who, { organisationId: world.org.DAT, honour: 'CSTDCS', q: 'thoai' })
      return [rows[0]!.dossiers.map(({ honour, stage }) => [honour, stage]), rows[0]!.nominable]
    }
    assert.deepEqual(await row(world.officer), [[], ['CSTDCS']])
    assert.deepEqual(await row(world.standing), [[], []])
    await act(world, world.officer, nominate, { nomineeId: world.person.thoai, honour: 'CSTDCS', year: 2021 })
    assert.deepEqual(await row(world.officer), [[['CSTDCS', 'draft']], []])
  })

  test('is shown to those who may list the people of the body, and to nobody else', async () => {
    for (const role of ['officer', 'standing', 'leader', 'member', 'auditor'])
      assert.equal((await list(at(role, world.org.SO))).people, 20, role)
    for (const who of [
      world.officer,
      at('staff', world.org.SO),
      at('officer', world.org.MT),
      at('operator', world.org.SO),
    ])
      await assert.rejects(list(who), NotAllowed)
  })

  test('goes out as a file with one column for each honour, or for the one asked for', async () => {
    const file = async (input: object) => {
      const { bytes, name } = await exportView(world.office, world.standing, listQualifying, input, 'csv')
      return { name, lines: new TextDecoder().decode(bytes).replace('\uFEFF', '').trim().split('\r\n') }
    }
    const { name, lines } = await file({ organisationId: world.org.SO, honour: 'CSTDCS', wait: 'no' })
    assert.equal(name, 'Ai đủ điều kiện 2021-12-20.csv')
    assert.deepEqual(lines.slice(0, 3), [
      '"Mã","Họ và tên","Chức vụ","Đơn vị","Chiến sĩ thi đua cơ sở","Hồ sơ"',
      '"hrim","Y Hrim","Chuyên viên","Chi cục Bảo vệ môi trường","đủ điều kiện",""',
      '"thoai","A Thoại","Chuyên viên","Phòng Quản lý đất đai","đủ điều kiện","HS-2021-0001 (Chiến sĩ thi đua cơ sở)"',
    ])
    assert.match(
      lines.at(-1)!,
      /^"Ai đủ điều kiện năm 2021, tính lúc 08:00, 2 dòng, xuất ngày 20\/12\/2021; lọc theo đơn vị: Sở Tài nguyên và Môi trường; danh hiệu, hình thức: Chiến sĩ thi đua cơ sở"$/,
    )
    const whole = await file({ organisationId: world.org.SO })
    assert.equal(whole.lines[0]!.split('","').length, 4 + yearlyHonours.length + 1)
  })

  test('is kept for some minutes, and made anew when it is older or when somebody asks for a newer one', async () => {
    const first = await list(world.standing)
    await act(world, world.standing, ratePerson, { personId: world.person.lan, year: 2021, rating: 'HTXSNV' })
    world.clock.moveTo(instantOf('2021-12-20', '08:04'))
    const later = await list(world.standing)
    assert.deepEqual([later.computedAt, later.summary], [first.computedAt, first.summary])
    const { computedAt } = await list(world.standing)
    const { computedAt: anew } = await list(world.standing, { notBefore: computedAt!.toISOString() })
    assert.equal(anew!.toISOString(), instantOf('2021-12-20', '08:04').toISOString())
    // Asked for the same again it is not made a third time.
    const again = await list(world.standing, { notBefore: computedAt!.toISOString() })
    assert.equal(again.computedAt, anew)
    world.clock.moveTo(instantOf('2021-12-20', '08:10'))
    assert.equal((await list(world.standing)).computedAt!.toISOString(), instantOf('2021-12-20', '08:10').toISOString())
  })

  test('says how far the work has come to who does not wait for it', async () => {
    const other = await smallProvince()
    const held = Promise.withResolvers<Roll>()
    const earlier = rollsOf(other.office).ask('another list', null, () => held.promise)
    const ask = (wait: 'yes' | 'no') =>
      look(other, other.standing, listQualifying, { organisationId: other.org.SO, wait })
    const { progress, rows, computedAt, people } = await ask('no')
    assert.deepEqual([progress, rows, computedAt, people], [{ done: 0, total: null }, [], null, 0])
    const waiting = ask('yes')
    held.resolve(new Roll('individual', [], 0, new Date()))
    await earlier.roll
    const { progress: done, people: judged } = await waiting
    assert.deepEqual([done, judged], [null, 20])
  })

  test('is judged with the local rules of each unit', async () => {
    const before = await names({ honour: 'CSTDCS', state: 'eligible' })
    assert.equal(before.length, 2)
    await act(world, actor('Thường trực', newId(), [{ role: 'standing', organisationId: world.org.MT }]), enterLayer, {
      organisationId: world.org.MT,
      symbol: '07/QĐ-CCBVMT',
      issuedOn: '2021-01-05',
      title: 'Quy chế thi đua, khen thưởng của Chi cục',
      fromOn: '2021-01-05',
      items: [
        {
          kind: 'criterion',
          article: 'Điều 3',
          quote: 'Hai năm liên tục hoàn thành xuất sắc nhiệm vụ và có ba sáng kiến',
          honour: 'CSTDCS',
          subject: 'individual',
          criterion: { kind: 'initiatives', scope: 'grassroots', count: 3 },
        },
      ],
    })
    const [own, lawOnly] = await Promise.all([
      bookFor(world.owner, world.org.MT, today),
      bookFor(world.owner, world.org.DAT, today),
    ])
    assert.notEqual(own, lawOnly)
    const { computedAt } = await list(world.standing)
    const after = await names({ honour: 'CSTDCS', state: 'eligible', notBefore: computedAt!.toISOString() })
    assert.deepEqual(after, ['A Thoại'])
  })

  test('has no rules for a day before the decree that the software has entered', async () => {
    const early = await smallProvince('2016-05-05')
    await assert.rejects(
      look(early, early.standing, listQualifying, { organisationId: early.org.SO }),
      (error) => error instanceof BadInput && error.message.includes('05/5/2016'),
    )
  })

  test('of another year counts who is there today, by what they did then', async () => {
    const { considered, people, summary } = await list(world.standing, { year: 2020 })
    assert.deepEqual([considered, people, summary[0]!.counts.held], [2020, 20, 0])
    assert.equal(yearOf(today), 2021)
  })

  test('holds a person once who serves in two units of the body', async () => {
    await act(world, world.operator, enterPerson, {
      code: 'kiem-nhiem',
      name: 'Hồ Văn Kiêm',
      posts: [
        { organisationId: world.org.VP, title: 'Phó Chánh Văn phòng', category: 'otherLeader', from: '2019-01-01' },
        { organisationId: world.org.DAT, title: 'Phó Trưởng phòng', category: 'otherLeader', from: '2020-01-01' },
      ],
      ratings: [{ year: 2021, rating: 'HTTNV' }],
    })
    const { computedAt } = await list(world.standing)
    const { rows, people } = await list(world.standing, { q: 'kiem', notBefore: computedAt!.toISOString() })
    assert.deepEqual([people, rows.map(({ organisation_name: unit }) => unit)], [21, ['Phòng Quản lý đất đai']])
  })
})

describe('the lists that an office holds', () => {
  test('hold no more people than fit; the one asked for longest ago goes first', async () => {
    const { office } = await freshOffice()
    const rolls = rollsOf(office)
    let made = 0
    const ask = (key: string, count: number) =>
      rolls.ask(key, null, async () => {
        made += 1
        return rollWith(count)
      }).roll
    await ask('a', 600_000)
    await ask('b', 600_000)
    await ask('a', 600_000)
    assert.deepEqual([made, rolls.people], [2, 1_200_000])
    await ask('c', 600_000)
    await new Promise(setImmediate)
    assert.equal(rolls.people, 1_200_000, 'b has been dropped')
    await ask('a', 600_000)
    assert.equal(made, 3)
    await ask('b', 600_000)
    assert.equal(made, 4)
    await ask('d', 2_000_000)
    await new Promise(setImmediate)
    assert.equal(rolls.people, 2_000_000, 'one list may be larger when it is the only one')
    for (let list = 0; list < 250; list++) await ask(`small ${list}`, 1)
    await new Promise(setImmediate)
    assert.equal(rolls.people, 200, 'many small ones are bounded too')
  })

  test('are made one after another, each once for all who ask for it', async () => {
    const { office } = await freshOffice()
    const rolls = rollsOf(office)
    let running = 0
    let most = 0
    let made = 0
    const ask = (key: string) =>
      rolls.ask(key, null, async (tell) => {
        running += 1
        made += 1
        most = Math.max(most, running)
        tell({ done: 1, total: 2 })
        await new Promise((done) => setTimeout(done, 5))
        running -= 1
        return rollWith(1)
      })
    const asked = Array.from({ length: 10 }, (_, index) => ask(`${index % 3}`))
    assert.equal(asked[0], asked[3])
    await Promise.all(asked.map(({ roll }) => roll))
    assert.deepEqual([made, most, asked[0]!.progress], [3, 1, { done: 1, total: 2 }])
  })

  test('do not keep one that failed, and go on with the next', async () => {
    const { office } = await freshOffice()
    const rolls = rollsOf(office)
    const failing = rolls.ask('a', null, async () => {
      throw new Error('the database is away')
    })
    const next = rolls.ask('b', null, async () => rollWith(3))
    await assert.rejects(failing.roll, /the database is away/)
    assert.equal((await next.roll).count, 3)
    assert.equal((await rolls.ask('a', null, async () => rollWith(5)).roll).count, 5)
  })
})

function at(role: string, organisationId: string): Actor {
  return actor(role, newId(), [{ role, organisationId }])
}

/** A list that says of itself to hold so many people. */
function rollWith(count: number): Roll {
  const roll = new Roll('individual', [], 0, new Date('2021-12-20T08:00:00+07:00'))
  Object.defineProperty(roll, 'count', { value: count })
  return roll
}
