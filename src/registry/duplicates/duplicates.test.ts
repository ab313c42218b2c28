import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { BadInput, Conflict, NotAllowed } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { showLadder } from '../../procedure/dossiers/dossier.ladder.views.ts'
import { nominate } from '../../procedure/dossiers/dossier.actions.ts'
import { actor, smallProvince, type Province } from '../../../test/province.ts'
import { act, look, readAs } from '../../../test/world.ts'
import { openAccount } from '../accounts/account.actions.ts'
import { enterOldDecision } from '../awards/award.actions.ts'
import { listAwards } from '../awards/award.views.ts'
import { enterPerson, ratePerson } from '../people/person.actions.ts'
import { listPeople } from '../people/person.views.ts'
import { recordOfPerson } from '../records/record.store.ts'
import { recordsWithin } from '../records/records-within.ts'
import { showPerson } from '../records/record.views.ts'
import { day } from '../../base/days.ts'
import { dismissDuplicate, mergePeople, undoMerge } from './duplicate.actions.ts'
import { compare, nameGround, type Shared } from './duplicate.ts'
import { compareEntries, listDuplicates, listDuplicatesOfPerson } from './duplicate.views.ts'

const today = day('2021-12-20')

describe('two entries that may be one person', () => {
  const nothing: Shared = { identity: false, birthday: false, unit: null }
  const one = { name: 'Nguyễn Văn Hùng', birth_year: 1980, gender: null }

  test('are alike by name whatever the marks, the order of the words, or but for one letter', () => {
    assert.equal(nameGround('Nguyễn Văn Hoà', 'NGUYỄN  VĂN HÒA'.normalize('NFD')), 'sameName')
    assert.equal(nameGround('Nguyễn Văn Hoà', 'Nguyen Van Hoa'), 'sameLetters')
    assert.equal(nameGround('Trần Ngọc Ánh', 'Trần Ngọc Anh'), 'sameLetters')
    assert.equal(nameGround('Nguyễn Văn Hùng', 'Hùng Nguyễn Văn'), 'swappedName')
    for (const other of ['Nguyễn Văn Hùngg', 'Nguyễn Văn Hùn', 'Nguyen Vân Hung', 'Nguyễn Vă Hùng', 'Nguyễn Văn Húng'])
      assert.ok(nameGround('Nguyễn Văn Hùng', other), other)
    for (const other of ['Nguyễn Văn Hoài', 'Nguyễn Hùng', 'Trần Văn Hùng', ''])
      assert.equal(nameGround('Nguyễn Văn Hùng', other), null, other)
    assert.equal(nameGround('A Nô', 'A Na'), null, 'of short names any two would be alike')
  })

  test('are proposed with what speaks for it, and never for a name alone', () => {
    assert.equal(compare(one, { ...one, birth_year: null }, nothing), null)
    assert.equal(compare(one, { ...one, name: 'Trần Thị Lan' }, { ...nothing, unit: 'Phòng Quản lý đất đai' }), null)
    const same = compare(one, one, { ...nothing, unit: 'Phòng Quản lý đất đai' })!
    assert.equal(same.reason, 'cùng tên, cùng năm sinh, cùng từng ở Phòng Quản lý đất đai')
    assert.equal(same.likelihood, 'nearlyCertain')
    assert.equal(compare(one, one, nothing)!.likelihood, 'likely')
    const otherYear = compare(one, { ...one, birth_year: 1981 }, { ...nothing, unit: 'Phòng Quản lý đất đai' })!
    assert.ok(otherYear.score < same.score)
    assert.equal(
      compare(one, { ...one, name: 'Trần Thị Lan' }, { ...nothing, identity: true })!.reason,
      'cùng số định danh, cùng năm sinh',
    )
  })
})

describe('people entered twice', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  async function enter(code: string, name: string, unit: 'DAT' | 'MT' | 'VP', more: object = {}) {
    const posts = [{ organisationId: world.org[unit], title: 'Chuyên viên', from: '2016-01-01' }]
    return (await act(world, world.operator, enterPerson, { code, name, birthYear: 1984, posts, ...more })).personId
  }

  async function honour(recipientId: string, year: number, symbol: string) {
    await act(world, world.operator, enterOldDecision, {
      symbol,
      signedOn: `${year}-12-15`,
      decider: 'Giám đốc Sở',
      honour: 'LDTT',
      cycle: 'annual',
      awards: [
        { recipientKind: 'person', recipientId, organisationId: world.org.DAT, line: 'Phòng', from: year, to: year },
      ],
    })
  }

  const merge = (keptId: string, mergedId: string, by = world.standing) =>
    act(world, by, mergePeople, { keptId, mergedId, reason: 'Một người ghi hai lần khi nhập sổ' })
  const undo = (mergeId: string) => act(world, world.standing, undoMerge, { mergeId, reason: 'Gộp nhầm' })

  /** All that readers tell of a person, whichever entry is asked. */
  async function everythingOf(personId: string) {
    const told = await look(world, world.standing, showPerson, { personId })
    const { merged: _merged, history: _history, ...record } = told
    const law = await readAs(world, world.standing, (db) => recordOfPerson(db, personId, 2021))
    const ladder = await look(world, world.standing, showLadder, { personId })
    return { record, law, ladder: ladder.rungs.map((rung) => [rung.honour, rung.verdict.state]) }
  }

  test('are proposed to who reaches both, and to nobody else', async () => {
    const [a, b] = [await enter('dup-1', 'Nguyễn Thị Hoà', 'DAT'), await enter('dup-2', 'NGUYỄN THỊ HÒA', 'MT')]
    const proposed = async (by: typeof world.standing, organisationId: string) => {
      const { rows } = await look(world, by, listDuplicates, { organisationId })
      return rows.filter((row) => [row.one.id, row.other.id].includes(a)).map((row) => [row.reason, row.likelihood])
    }
    assert.deepEqual(await proposed(world.standing, world.org.SO), [['cùng tên, cùng năm sinh', 'likely']])
    assert.deepEqual(await proposed(world.standing, world.org.MT), [['cùng tên, cùng năm sinh', 'likely']])
    assert.deepEqual(
      await proposed(world.officer, world.org.DAT),
      [],
      'the other entry is out of the reach of the division',
    )
    const { rows } = await look(world, world.standing, listDuplicatesOfPerson, { personId: a })
    assert.deepEqual(
      rows.map((row) => [row.one.id, row.other.id].toSorted()),
      [[a, b].toSorted()],
    )
    await assert.rejects(look(world, world.officer, compareEntries, { personId: a, otherId: b }), NotAllowed)
    await assert.rejects(merge(a, b, world.officer), NotAllowed)
    await assert.rejects(merge(a, b, world.director), NotAllowed)
    await assert.rejects(merge(a, a), BadInput)
  })

  test('are found by one number of identity, and by near names of one year of birth', async () => {
    const [a, b] = [await enter('idn-1', 'Lò Thị Mỷ', 'DAT'), await enter('idn-2', 'Lò Mỷ', 'MT', { birthYear: null })]
    const near = await enter('idn-3', 'Lò Thị Mỷn', 'MT')
    await world.owner.executeQuery(
      sql`insert into person_privates (person_id, field, sealed, mask, fingerprint)
        select id, 'identityNumber', '\\x00', '•••', '\\xabcd' from people where id in (${a}, ${b})`.compile(
        world.owner,
      ),
    )
    const { rows } = await look(world, world.standing, listDuplicatesOfPerson, { personId: a })
    const found = rows.map((row) => [row.one.id === a ? row.other.id : row.one.id, row.grounds])
    assert.deepEqual(found, [
      [b, ['identity']],
      [near, ['nearName', 'birthYear']],
    ])
  })

  test('who are two people after all are proposed no more, and may still be merged later', async () => {
    const [a, b] = [await enter('two-1', 'Đinh Văn Sơn', 'DAT'), await enter('two-2', 'Đinh Văn Sơn', 'DAT')]
    const count = async (dismissed: 'yes' | 'no') => {
      const { rows } = await look(world, world.standing, listDuplicates, {
        organisationId: world.org.DAT,
        q: 'dinh son',
        dismissed,
      })
      return rows.length
    }
    assert.deepEqual([await count('no'), await count('yes')], [1, 0])
    const dismissal = { oneId: b, otherId: a, reason: 'Hai anh em họ' }
    await act(world, world.standing, dismissDuplicate, dismissal)
    assert.deepEqual([await count('no'), await count('yes')], [0, 1])
    await assert.rejects(act(world, world.standing, dismissDuplicate, { ...dismissal, oneId: a, otherId: b }), Conflict)
    await merge(a, b)
    assert.deepEqual([await count('no'), await count('yes')], [0, 0])
  })

  test('stand under one entry with the facts of both; the lower of two ratings of a year counts, and both are shown', async () => {
    const kept = await enter('one-1', 'Vũ Thị Xuân', 'DAT', ratings([2019, 'HTXSNV'], [2020, 'HTTNV']))
    const merged = await enter('one-2', 'Vũ Thị Xuân Cũ', 'MT', ratings([2018, 'HTTNV'], [2019, 'HTNV']))
    await honour(kept, 2019, '30/QĐ-X')
    await honour(merged, 2018, '31/QĐ-X')
    await merge(kept, merged)
    for (const asked of [kept, merged]) {
      const { record, law } = await everythingOf(asked)
      assert.equal(record.person.id, kept)
      assert.deepEqual(
        record.ratings.map((row) => [row.year, row.rating]),
        [
          [2018, 'HTTNV'],
          [2019, 'HTNV'],
          [2020, 'HTTNV'],
        ],
      )
      assert.deepEqual(
        record.ratingsBeside.map((row) => [row.year, row.rating]),
        [[2019, 'HTXSNV']],
      )
      assert.deepEqual(
        record.awards.map((award) => award.year),
        [2018, 2019],
      )
      assert.equal(record.posts.length, 2)
      assert.deepEqual(
        law.history.years?.filter((year) => year.rating).map((year) => [year.year, year.rating]),
        [
          [2018, 'HTTNV'],
          [2019, 'HTNV'],
          [2020, 'HTTNV'],
        ],
      )
    }
    const { rows } = await look(world, world.standing, listAwards, { recipientId: kept })
    assert.equal(rows.length, 2)
  })

  test('are listed once, and found by the name and code that they had', async () => {
    const [kept, merged] = [await enter('lst-1', 'Y Ngọc Bích', 'DAT'), await enter('lst-2', 'Y Bích Cũ', 'MT')]
    await merge(kept, merged)
    const found = async (q: string) => (await look(world, world.standing, listPeople, { q })).rows.map((row) => row.id)
    for (const q of ['y ngoc bich', 'lst-1', 'lst-2', 'y bich cu']) assert.deepEqual(await found(q), [kept], q)
    const codes = (await look(world, world.standing, listPeople, { size: 500 })).rows.map((row) => row.code)
    assert.deepEqual(
      codes.filter((code) => code.startsWith('lst')),
      ['lst-1'],
    )
  })

  test('are read together with everybody of a body as one by one, each person once', async () => {
    const kept = await enter('all-1', 'Hồ Văn Ngãi', 'DAT', { ratings: [{ year: 2020, rating: 'HTXSNV' }] })
    const merged = await enter('all-2', 'Hồ Văn Ngãi', 'MT', {
      ratings: [
        { year: 2020, rating: 'HTNV' },
        { year: 2019, rating: 'HTTNV' },
      ],
    })
    await honour(merged, 2019, '40/QĐ-X')
    await merge(kept, merged)
    for (const size of [3, 4000]) {
      const all = await readAs(world, world.standing, async (db) => {
        const records = []
        for await (const page of recordsWithin(db, world.org.SO, today, 2021, size)) records.push(...page)
        return records
      })
      assert.deepEqual(
        all.map((row) => row.id),
        [...new Set(all.map((row) => row.id))].toSorted(),
      )
      assert.ok(!all.some((row) => row.id === merged))
      const one = await readAs(world, world.standing, (db) => recordOfPerson(db, kept, 2021))
      const together = all.find((row) => row.id === kept)!
      const ratingsOf = (years: typeof one.history.years) =>
        (years ?? []).flatMap((year) => (year.rating ? [[year.year, year.rating]] : [])).toSorted()
      assert.deepEqual(ratingsOf(together.history.years), ratingsOf(one.history.years))
      assert.deepEqual(ratingsOf(one.history.years), [
        [2019, 'HTTNV'],
        [2020, 'HTNV'],
      ])
      const titles = (years: typeof one.history.years) =>
        (years ?? []).flatMap((year) => (year.titles?.length ? [year.year] : []))
      assert.deepEqual(titles(together.history.years), [2019])
    }
    // Of a body where only the entry that was merged holds a post, the person is met as well.
    const inMt = await readAs(world, world.standing, async (db) => {
      const ids = []
      for await (const page of recordsWithin(db, world.org.MT, today, 2021)) ids.push(...page.map((row) => row.id))
      return ids
    })
    assert.equal(inMt.filter((one) => one === kept).length, 1)
  })

  test('come apart again exactly as they were, in whatever order they were merged', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const ids: string[] = []
      for (let at = 0; at < 4; at++) {
        const years = [2015, 2016, 2017, 2018, 2019, 2020].filter(() => chance(2))
        ids.push(
          await enter(`prp-${turn}-${at}`, `Trần Bá Ninh ${'abcd'[at]}`, (['DAT', 'MT', 'VP'] as const)[chance(3)]!, {
            gender: [null, 'male'][chance(2)],
            ratings: years.map((year) => ({ year, rating: ['HTNV', 'HTTNV', 'HTXSNV'][chance(3)] })),
            disciplines: chance(3) ? [] : [{ form: 'khienTrach', decidedOn: '2018-03-01' }],
          }),
        )
        if (chance(2)) await honour(ids[at]!, 2015 + chance(6), `${turn}${at}/QĐ-P`)
      }
      const before = await Promise.all(ids.map(everythingOf))
      const standing = ids.slice()
      const merges: string[] = []
      while (standing.length > 1) {
        const [merged] = standing.splice(chance(standing.length), 1)
        merges.push((await merge(standing[chance(standing.length)]!, merged!)).mergeId)
      }
      const whole = await Promise.all(ids.map(everythingOf))
      assert.ok(whole.every((one) => one.record.person.id === standing[0]))
      for (const mergeId of merges.toSorted(() => Math.random() - 0.5)) await undo(mergeId)
      assert.deepEqual(await Promise.all(ids.map(everythingOf)), before)
      await assert.rejects(undo(merges[0]!), Conflict)
    }
  })

  test('taken apart in the middle leave the outer ones together', async () => {
    const [a, b, c] = [
      await enter('mid-1', 'Phan A', 'DAT'),
      await enter('mid-2', 'Phan B', 'DAT'),
      await enter('mid-3', 'Phan C', 'DAT'),
    ]
    await merge(b, a)
    const outer = await merge(c, b)
    const standsUnder = async () =>
      Promise.all(
        [a, b, c].map(async (personId) => (await look(world, world.standing, showPerson, { personId })).person.id),
      )
    assert.deepEqual(await standsUnder(), [c, c, c])
    await assert.rejects(merge(a, c), Conflict, 'no circle')
    await undo(outer.mergeId)
    assert.deepEqual(await standsUnder(), [b, b, c])
  })

  test('whom two officers merge at once are merged once', async () => {
    const [a, b] = [await enter('rac-1', 'Ngô Văn Tư', 'DAT'), await enter('rac-2', 'Ngô Văn Tư', 'DAT')]
    const tries = await Promise.allSettled([merge(a, b), merge(b, a), merge(a, b)])
    assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1)
    for (const one of tries)
      if (one.status === 'rejected') assert.ok(one.reason instanceof Conflict, String(one.reason))
    const { rows } = await sql<{ merged: number }>`
      select count(*)::int as merged from people where merged_into is not null and id in (${a}, ${b})`.execute(
      world.owner,
    )
    assert.equal(rows[0]!.merged, 1)
  })

  test('are written to under the entry that stands only, and the refusal says which', async () => {
    const [kept, merged] = [await enter('wrt-1', 'Cao Thị Sen', 'DAT'), await enter('wrt-2', 'Cao Thị Sen', 'DAT')]
    await merge(kept, merged)
    const refused = { message: /wrt-1/ }
    await assert.rejects(
      act(world, world.officer, ratePerson, { personId: merged, year: 2021, rating: 'HTTNV' }),
      refused,
    )
    await assert.rejects(
      act(world, world.officer, nominate, { nomineeId: merged, honour: 'LDTT', year: 2021 }),
      refused,
    )
    await assert.rejects(honour(merged, 2021, '50/QĐ-X'), refused)
    const account = { username: 'sen', name: 'Cao Thị Sen', password: 'mot-mat-khau-dai', grants: [] }
    await assert.rejects(act(world, world.operator, openAccount, { ...account, personId: merged }), refused)
    await act(world, world.officer, ratePerson, { personId: kept, year: 2021, rating: 'HTTNV' })
  })

  test('of whom one signs in keep that entry', async () => {
    const [signsIn, other] = [
      await enter('acc-1', 'Lê Quang Vinh', 'DAT'),
      await enter('acc-2', 'Lê Quang Vinh', 'DAT'),
    ]
    await act(world, world.operator, openAccount, {
      username: 'vinh',
      name: 'Lê Quang Vinh',
      personId: signsIn,
      password: 'mot-mat-khau-dai',
      grants: [],
    })
    await assert.rejects(merge(other, signsIn), /tài khoản vinh/)
    const own = actor('Lê Quang Vinh', signsIn, [{ role: 'standing', organisationId: world.org.SO }])
    await assert.rejects(merge(signsIn, other, own), NotAllowed, 'nobody merges oneself')
    await merge(signsIn, other)
  })

  test('are not merged by who stands over one of them only', async () => {
    const [a, b] = [await enter('rch-1', 'Tạ Văn Lực', 'DAT'), await enter('rch-2', 'Tạ Văn Lực', 'MT')]
    const ofDivision = actor('Ai đó', newId(), [{ role: 'standing', organisationId: world.org.DAT }])
    await assert.rejects(merge(a, b, ofDivision), NotAllowed)
    const ofProvince = actor('Ai khác', newId(), [{ role: 'standing', organisationId: world.org.UBND }])
    await merge(a, b, ofProvince)
  })
})

function ratings(...pairs: [number, string][]) {
  return { ratings: pairs.map(([year, rating]) => ({ year, rating })) }
}

/** A whole number below `of`. */
function chance(of: number): number {
  return Math.floor(Math.random() * of)
}
