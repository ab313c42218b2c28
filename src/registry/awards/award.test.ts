import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { verifyChain } from '../../base/events.ts'
import { newId } from '../../base/ids.ts'
import { soughtWords } from '../../base/lists.ts'
import type { Actor } from '../../base/policy.ts'
import { smallProvince, type Province } from '../../../test/province.ts'
import { act, look, readAs } from '../../../test/world.ts'
import { recordOfPerson } from '../records/record.store.ts'
import { attachPaper, correctAward, enterOldDecision, restoreAward, revokeAward } from './award.actions.ts'
import { awardsNamed, awardsNamedAt } from './award.store.ts'
import { findRecipients, listAwards, readAwardPaper, showAward } from './award.views.ts'

const pdf = Buffer.from('%PDF-1.7 bản chụp quyết định').toString('base64')
const scan = { name: 'quyet-dinh-88.pdf', type: 'application/pdf', base64: pdf }

describe('an entry from old papers', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  test('is made by the officer of a unit for its own people, and for nobody of another unit or themselves', async () => {
    const { awardIds } = await act(world, world.officer, enterOldDecision, old({ recipient: world.person.thoai! }))
    const { award, papers, entries } = await look(world, world.officer, showAward, { awardId: awardIds[0] })
    assert.deepEqual(
      [award.recipient_name, award.organisation_name, award.ended, papers, entries],
      ['A Thoại', 'Phòng Quản lý đất đai', null, [], []],
    )
    await assert.rejects(act(world, world.officer, enterOldDecision, old({ recipient: world.person.hrim! })), {
      name: 'NotAllowed',
    })
    await assert.rejects(act(world, world.officer, enterOldDecision, old({ recipient: world.person.lan! })), {
      name: 'NotAllowed',
      message: 'Bạn có liên quan đến trường hợp này nên không được tham gia.',
    })
    const both = old({ recipient: world.person.thoai!, symbol: '90/QĐ-UBND' })
    const { awards } = old({ recipient: world.person.hrim! })
    await assert.rejects(
      act(world, world.officer, enterOldDecision, { ...both, awards: [...both.awards, ...awards] }),
      { name: 'NotAllowed' },
    )
  })

  test('stands in the ledger of a unit where the person has served, not in one that was never theirs', async () => {
    const elsewhere = old({ recipient: world.person.thoai!, symbol: '91/QĐ-UBND' })
    elsewhere.awards[0]!.organisationId = world.org.MT
    await assert.rejects(act(world, world.officer, enterOldDecision, elsewhere), {
      name: 'BadInput',
      message:
        'A Thoại chưa từng giữ vị trí nào ở đơn vị đã chọn. Hãy chọn đơn vị khi được khen, hoặc để trống để phần mềm tự lấy.',
    })
  })

  test('may honour a household, a foreigner and a foreign body that the register does not know yet', async () => {
    const decision = {
      ...old({ recipient: world.person.thoai!, symbol: '95/QĐ-UBND' }),
      keeperId: world.org.DAT,
      awards: [
        newcomer('household', 'Hộ ông A Dim, thôn Đăk Blái'),
        newcomer('person', 'Tanaka Hiroshi', 'Nhật Bản'),
        newcomer('foreignOrganisation', 'Cơ quan Hợp tác Quốc tế Nhật Bản', 'Nhật Bản'),
      ],
    }
    const { awardIds } = await act(world, world.officer, enterOldDecision, decision)
    const shown = await Promise.all(awardIds.map((awardId) => look(world, world.officer, showAward, { awardId })))
    assert.deepEqual(
      shown.map(({ award }) => [award.recipient_kind, award.nationality, award.organisation_name]),
      [
        ['household', null, 'Phòng Quản lý đất đai'],
        ['person', 'Nhật Bản', 'Phòng Quản lý đất đai'],
        ['collective', 'Nhật Bản', 'Phòng Quản lý đất đai'],
      ],
    )
    // Who searches finds them, so that the next entry needs no second household.
    const { rows } = await look(world, world.officer, findRecipients, { q: 'ho ong a dim' })
    assert.deepEqual(
      rows.map((row) => [row.kind, row.name]),
      [['household', 'Hộ ông A Dim, thôn Đăk Blái']],
    )
    await assert.rejects(act(world, world.officer, enterOldDecision, { ...decision, symbol: '96/QĐ-UBND' }), {
      name: 'Conflict',
    })
    const again = { ...decision, symbol: '97/QĐ-UBND', awards: [household(rows[0]!.id)] }
    assert.equal((await act(world, world.officer, enterOldDecision, again)).awards, 1)
    const outside = { ...decision, symbol: '98/QĐ-UBND', keeperId: world.org.MT }
    await assert.rejects(act(world, world.officer, enterOldDecision, outside), { name: 'NotAllowed' })
    const listed = await look(world, world.officer, listAwards, { recipientKind: 'household' })
    assert.equal(listed.total, 2)
  })

  test('is not made twice, in whatever letters the number is written, and ten at once make one', async () => {
    const entry = old({ recipient: world.person.nghia!, symbol: '101/QĐ-UBND' })
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => act(world, world.officer, enterOldDecision, entry)),
    )
    assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1)
    for (const one of tries) if (one.status === 'rejected') assert.equal(one.reason.name, 'Conflict')
    await assert.rejects(act(world, world.officer, enterOldDecision, { ...entry, symbol: '101/qđ-ubnd' }), {
      message:
        'Trần Hữu Nghĩa đã có Bằng khen của Chủ tịch UBND tỉnh năm 2020 theo 101/qđ-ubnd trong sổ. Mỗi khen thưởng ghi một lần; hãy bỏ dòng này.',
    })
    const twiceInside = old({ recipient: world.person.nghia!, symbol: '102/QĐ-UBND' })
    twiceInside.awards.push(twiceInside.awards[0]!)
    await assert.rejects(act(world, world.officer, enterOldDecision, twiceInside), { name: 'Conflict' })
  })

  test('leaves the number book of another body alone', async () => {
    const book = () => world.owner.selectFrom('number_books').selectAll().where('book', '=', 'QĐ').execute()
    const before = await book()
    const entry = { ...old({ recipient: world.person.thoai!, symbol: '9999/QĐ-UBND' }), deciderId: world.org.UBND }
    await act(world, world.officer, enterOldDecision, entry)
    assert.deepEqual(await book(), before)
    const own = { ...entry, symbol: '77/QĐ-STNMT', signedOn: '2020-05-05', deciderId: world.org.SO }
    await act(world, world.standing, enterOldDecision, own)
    assert.equal((await book()).length, before.length + 1)
  })

  test('carries its scan, which is read by who sees the entry and by nobody else', async () => {
    const entry = { ...old({ recipient: world.person.thoai!, symbol: '110/QĐ-UBND' }), scan }
    const { awardIds } = await act(world, world.officer, enterOldDecision, entry)
    const [awardId] = awardIds
    const { papers } = await look(world, world.officer, showAward, { awardId })
    assert.deepEqual(
      papers.map(({ name, type }) => [name, type]),
      [['quyet-dinh-88.pdf', 'application/pdf']],
    )
    const hash = papers[0]!.file_hash
    const read = await look(world, world.officer, readAwardPaper, { awardId, hash })
    assert.equal(Buffer.from(read.download.bytes).toString('base64'), pdf)
    const outsider = officerAt(world, 'uv1', world.org.MT)
    await assert.rejects(look(world, outsider, readAwardPaper, { awardId, hash }), { name: 'NotFound' })
    const listed = await look(world, world.officer, listAwards, { hasPaper: 'yes' })
    assert.deepEqual(
      listed.rows.map((row) => [row.id, row.scans.length]),
      [[awardId, 1]],
    )
    const forged = { ...entry, symbol: '111/QĐ-UBND', scan: { ...scan, base64: Buffer.from('MZ').toString('base64') } }
    await assert.rejects(act(world, world.officer, enterOldDecision, forged), { name: 'BadInput' })
  })

  test('gets its scan later, bound to all awards of the decision', async () => {
    const entry = old({ recipient: world.person.thoai!, symbol: '120/QĐ-UBND' })
    entry.awards.push({ ...entry.awards[0]!, recipientId: world.person.son! })
    const { awardIds } = await act(world, world.officer, enterOldDecision, entry)
    assert.deepEqual(await act(world, world.officer, attachPaper, { awardId: awardIds[1], scan }), { awards: 2 })
    const { papers } = await look(world, world.officer, showAward, { awardId: awardIds[0] })
    assert.equal(papers.length, 1)
  })

  test('does not come from a day that has not been', async () => {
    const entry = { ...old({ recipient: world.person.thoai! }), signedOn: '2022-01-01' }
    await assert.rejects(act(world, world.officer, enterOldDecision, entry), { message: 'Ngày 01/01/2022 chưa đến.' })
  })
})

test('a name finds the same awards in the words of the ledger and among the few of some units', async () => {
  const world = await smallProvince()
  const names = [
    'Nguyễn Văn Hùng',
    'Hùng Nguyễn',
    "Y'Hrim-Êban",
    'Văn Nguyên',
    'Lê 100% Vân',
    'A Thoại',
    'Phòng Đất đai (cũ)',
  ]
  for (const recipientName of names) {
    const awards = await namesake(world, recipientName)
    await world.owner.insertInto('awards').values(awards).execute()
  }
  const most = 100
  const near = sql`(select id from organisations)`
  for (const q of [
    'hung',
    'nguyen van',
    'van nguyen',
    'Nguyễn H',
    'eban',
    'y hrim',
    'ban',
    '100%',
    'thoại a',
    'dat dai',
    '"',
    '77/QĐ-X',
    '',
  ]) {
    const symbol = q.toUpperCase()
    const found = await readAs(world, world.standing, async (db) => {
      const ways = [awardsNamed(soughtWords(q), symbol, most), awardsNamedAt(near, q, symbol, most)]
      const each = []
      for (const way of ways) {
        // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
        const { rows } = await sql<{
          name: string
        }>`select recipient_name as name from (${way}) found order by 1, id`.execute(db)
        each.push(rows.map(({ name }) => name))
      }
      return each
    })
    assert.deepEqual(found[1], found[0], q)
    assert.equal(found[0]!.length > 0, q !== '"' && q !== '' && q !== 'ban', q)
  }
  const nobody = await readAs(world, world.officer, async (db) => {
    const outside = sql`(select id from organisations where id = ${world.org.MT})`
    const { rows } = await sql`select id from (${awardsNamedAt(outside, 'hung', '', most)}) found`.execute(db)
    return rows
  })
  assert.deepEqual(nobody, [])
})

describe('what came after an entry', () => {
  let world: Province
  let standing: Actor
  before(async () => {
    world = await smallProvince()
    standing = { ...world.standing, grants: [{ role: 'standing', organisationId: world.org.SO }] }
  })

  const enter = async (symbol: string, recipient = world.person.thoai!) => {
    const { awardIds } = await act(world, standing, enterOldDecision, old({ recipient, symbol }))
    return awardIds[0]!
  }
  const honoursOf = async (person: string) => {
    const { history } = await readAs(world, standing, (db) => recordOfPerson(db, person, 2021))
    return history.awards!.map(({ award, achievementTo }) => `${award} ${achievementTo}`).sort()
  }

  test('a revocation takes it from what the law counts, and a restoration gives it back; both may be made again', async () => {
    const awardId = await enter('1/QĐ-UBND')
    assert.deepEqual(await honoursOf(world.person.thoai!), ['BKT 2020'])
    for (let round = 0; round < 2; round++) {
      await act(world, standing, revokeAward, ending(awardId))
      assert.deepEqual(await honoursOf(world.person.thoai!), [])
      await assert.rejects(act(world, standing, revokeAward, ending(awardId)), {
        message: 'Khen thưởng này đã được thu hồi.',
      })
      await act(world, standing, restoreAward, ending(awardId, '2021-12-10'))
      assert.deepEqual(await honoursOf(world.person.thoai!), ['BKT 2020'])
      await assert.rejects(act(world, standing, restoreAward, ending(awardId, '2021-12-10')), { name: 'Conflict' })
    }
    const { entries } = await look(world, standing, showAward, { awardId })
    assert.deepEqual(
      entries.map((one) => one.kind),
      ['revoked', 'restored', 'revoked', 'restored'],
    )
  })

  test('a correction moves the award to whom it belongs; the wrong entry stays and says what stands in its place', async () => {
    const awardId = await enter('2/QĐ-UBND', world.person.nghia!)
    const corrected = await act(world, standing, correctAward, correction(awardId, { recipientId: world.person.son! }))
    assert.deepEqual(await honoursOf(world.person.nghia!), [])
    assert.deepEqual(await honoursOf(world.person.son!), ['BKT 2020'])
    const wrong = await look(world, standing, showAward, { awardId })
    assert.deepEqual(
      [wrong.award.recipient_name, wrong.award.ended, wrong.entries[0]?.by_award_id, wrong.next],
      ['Trần Hữu Nghĩa', 'corrected', corrected.awardId, []],
    )
    const right = await look(world, standing, showAward, { awardId: corrected.awardId })
    assert.deepEqual([right.award.ended, right.correctionOf?.award_id], [null, awardId])
    const { rows } = await look(world, standing, listAwards, { standing: 'corrected' })
    assert.deepEqual(
      rows.map((row) => row.id),
      [awardId],
    )
    await assert.rejects(act(world, standing, correctAward, correction(awardId, { recipientId: world.person.minh! })), {
      name: 'Conflict',
    })
    await assert.rejects(act(world, standing, revokeAward, ending(awardId)), { name: 'Conflict' })
  })

  test('a correction that corrects nothing is refused', async () => {
    const awardId = await enter('3/QĐ-UBND', world.person.minh!)
    const same = correction(awardId, { recipientId: world.person.minh!, symbol: '3/QĐ-UBND' })
    await assert.rejects(act(world, standing, correctAward, same), {
      message: 'Nội dung đúng giống hệt mục đang có, chưa có gì để đính chính.',
    })
  })

  test('days run forward: nothing is revoked before it was given, restored before it was revoked, or tomorrow', async () => {
    const awardId = await enter('4/QĐ-UBND', world.person.minh!)
    for (const on of ['2020-01-01', '2021-12-21'])
      await assert.rejects(act(world, standing, revokeAward, ending(awardId, on)), { name: 'BadInput' }, on)
    await act(world, standing, revokeAward, ending(awardId))
    await assert.rejects(act(world, standing, restoreAward, ending(awardId, '2021-11-30')), { name: 'BadInput' })
  })

  test('of revocations and corrections that come at once one is written, and the others are told', async () => {
    const awardId = await enter('6/QĐ-UBND', world.person.khanh!)
    const attempts = Array.from({ length: 10 }, (_, index) =>
      index % 2
        ? act(world, standing, revokeAward, ending(awardId))
        : act(
            world,
            standing,
            correctAward,
            correction(awardId, { recipientId: world.person.uv2!, symbol: `6.${index}` }),
          ),
    )
    const tries = await Promise.allSettled(attempts)
    assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1)
    for (const one of tries) if (one.status === 'rejected') assert.equal(one.reason.name, 'Conflict')
  })

  test('the database itself lets an award end once', async () => {
    const awardId = await enter('7/QĐ-UBND', world.person.uv3!)
    const revoke = () =>
      sql`insert into award_revocations (id, award_id, award_year, recipient_id, decision_symbol, decided_on, reason, entered_on)
        values (${newId()}, ${awardId}, 2020, ${world.person.uv3}, '1', '2021-12-01', '', '2021-12-01')`.execute(
        world.owner,
      )
    await revoke()
    await assert.rejects(revoke(), { code: '23505' })
  })

  test('is written by the standing body above, not by an officer of another unit, nor by who was honoured', async () => {
    const awardId = await enter('8/QĐ-UBND', world.person.uv4!)
    await assert.rejects(act(world, world.officer, correctAward, correction(awardId, {})), { name: 'NotFound' })
    const own = officerAt(world, 'uv4', world.org.MT)
    await assert.rejects(act(world, own, correctAward, correction(awardId, { recipientId: world.person.uv5! })), {
      name: 'NotAllowed',
    })
    const officer = officerAt(world, 'uv1', world.org.MT)
    await assert.rejects(act(world, officer, revokeAward, ending(awardId)), { name: 'NotAllowed' })
    await act(world, officer, correctAward, correction(awardId, { recipientId: world.person.uv5! }))
  })

  test('whatever is entered, corrected, revoked and restored: what stands is what a simple model says, and nothing is lost', async () => {
    const people = ['uv6', 'uv7', 'uv8', 'uv9'].map((code) => world.person[code]!)
    const chance = seeded(20211220)
    const model = new Map<string, { person: string; year: number; state: 'inForce' | 'revoked' | 'corrected' }>()
    let symbol = 1000
    for (let step = 0; step < 60; step++) {
      const known = [...model.keys()]
      const of = known[chance(known.length)]
      const person = people[chance(people.length)]!
      const year = 2011 + chance(8)
      const kind = chance(4)
      if (kind === 0 || of === undefined) {
        const entry = old({ recipient: person, symbol: `${++symbol}/QĐ-UBND`, year })
        const { awardIds } = await act(world, standing, enterOldDecision, entry)
        model.set(awardIds[0]!, { person, year, state: 'inForce' })
        continue
      }
      const award = model.get(of)!
      if (kind === 1) {
        const input = {
          ...correction(of, { recipientId: person, symbol: `${++symbol}/QĐ-UBND` }),
          from: year,
          to: year,
        }
        if (award.state !== 'inForce') await assert.rejects(act(world, standing, correctAward, input))
        else {
          const { awardId } = await act(world, standing, correctAward, input)
          model.set(of, { ...award, state: 'corrected' })
          model.set(awardId, { person, year, state: 'inForce' })
        }
      } else {
        const [verb, from, to] =
          kind === 2 ? ([revokeAward, 'inForce', 'revoked'] as const) : ([restoreAward, 'revoked', 'inForce'] as const)
        if (award.state !== from) await assert.rejects(act(world, standing, verb, ending(of)))
        else {
          await act(world, standing, verb, ending(of))
          model.set(of, { ...award, state: to })
        }
      }
    }
    const expected = (state?: string) =>
      [...model].flatMap(([id, one]) => (state === undefined || one.state === state ? [id] : [])).toSorted()
    assert.ok(expected('corrected').length > 2 && expected('revoked').length > 2)
    const { rows } = await sql<{ id: string }>`
      select id from awards where recipient_id = any(${people}::uuid[]) and honour = 'BKT' order by id`.execute(
      world.owner,
    )
    assert.deepEqual(
      rows.map((row) => row.id),
      expected(),
    )
    for (const person of people) {
      const stands = [...model.values()].filter((one) => one.person === person && one.state === 'inForce')
      assert.deepEqual(await honoursOf(person), stands.map((one) => `BKT ${one.year}`).toSorted())
    }
    for (const state of ['inForce', 'revoked', 'corrected']) {
      const found = await look(world, standing, listAwards, { standing: state, honour: 'BKT', size: 500 })
      const own = found.rows.filter((row) => people.includes(row.recipient_id)).map((row) => row.id)
      assert.deepEqual(own.toSorted(), expected(state))
    }
    assert.equal((await verifyChain(world.owner)).whole, true)
  })
})

function old({
  recipient,
  symbol = '88/QĐ-UBND',
  year = 2020,
}: {
  recipient: string
  symbol?: string
  year?: number
}): {
  awards: {
    recipientKind: string
    recipientId: string
    organisationId?: string
    line: string
    from: number
    to: number
  }[]
} & Record<string, unknown> {
  return {
    symbol,
    signedOn: '2020-12-30',
    decider: 'Chủ tịch Ủy ban nhân dân tỉnh Kon Tum',
    honour: 'BKT',
    cycle: 'merit',
    awards: [{ recipientKind: 'person', recipientId: recipient, line: 'Chuyên viên', from: year, to: year }],
  }
}

function correction(awardId: string, right: { recipientId?: string; symbol?: string }) {
  return {
    awardId,
    symbol: right.symbol ?? '88/QĐ-UBND',
    signedOn: '2020-12-30',
    decider: 'Chủ tịch Ủy ban nhân dân tỉnh Kon Tum',
    honour: 'BKT',
    cycle: 'merit',
    recipientKind: 'person',
    recipientId: right.recipientId ?? newId(),
    line: 'Chuyên viên',
    from: 2020,
    to: 2020,
    document: 'Công văn 15/STNMT-VP',
    correctedOn: '2021-12-15',
    reason: 'Ghi nhầm người',
  }
}

function officerAt(world: Province, code: string, organisationId: string): Actor {
  return {
    name: code,
    personId: world.person[code]!,
    accountId: newId(),
    grants: [{ role: 'officer', organisationId }],
  }
}

/** Mulberry32: the same numbers at every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * Math.max(below, 1))
  }
}

function newcomer(kind: string, name: string, nationality = '') {
  return {
    recipientKind: kind === 'foreignOrganisation' ? 'collective' : kind,
    newcomer: { kind, name, nationality },
    line: 'Xã Đăk Ang, huyện Ngọc Hồi',
    from: 2020,
    to: 2020,
  }
}

function household(recipientId: string) {
  return { recipientKind: 'household', recipientId, line: 'Xã Đăk Ang', from: 2020, to: 2020 }
}

function ending(awardId: string, on = '2021-12-01') {
  return { awardId, decisionSymbol: '5/QĐ-UBND', decidedOn: on, reason: 'Khai không đúng thành tích' }
}

/** An award of somebody of this name at the land division and at the other, as an import leaves them. */
async function namesake({ owner, org, person }: Province, recipientName: string) {
  const { recipient_folded: _folded, ...known } = await owner.selectFrom('awards').selectAll().executeTakeFirstOrThrow()
  const symbol = recipientName === 'A Thoại' ? '77/QĐ-X' : null
  return [org.DAT, org.MT].map((organisation_id) => ({
    ...known,
    id: newId(),
    recipient_id: person.thoai!,
    recipient_name: recipientName,
    organisation_id,
    decision_id: null,
    decision_symbol: symbol,
  }))
}
