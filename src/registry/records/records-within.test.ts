import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Db } from '../../base/database/database.ts'
import { day, type Day } from '../../base/days.ts'
import { newId } from '../../base/ids.ts'
import { inWords } from '../../law/explain.ts'
import type { History } from '../../law/facts.ts'
import type { Bench } from '../../law/judging/bench.ts'
import { lawBook } from '../../law/rules/book.ts'
import { prepare, ruleOn } from '../../law/ruling.ts'
import { honours, type Honour } from '../../law/vocabulary.ts'
import { actor, excellent, smallProvince, type Province } from '../../../test/province.ts'
import { demoOffice } from '../../../test/demo-office.ts'
import { act, freshOffice, readAs } from '../../../test/world.ts'
import { enterOldDecision, revokeAward } from '../awards/award.actions.ts'
import { enterOrganisationBook } from '../organisations/organisation.actions.ts'
import { enterPerson } from '../people/person.actions.ts'
import { recordOfPerson } from './record.store.ts'
import { recordsWithin, type RecordWithin } from './records-within.ts'

const today = day('2021-12-20')

test('everybody of the demo has the same facts and the same verdict for every honour, read together or one by one', async () => {
  const world = await demoOffice()
  const root = await world.owner.selectFrom('organisations').select('id').where('code', '=', 'TTG').executeTakeFirst()
  const records = await allWithin(world.owner, root!.id, today, 7)
  // Those whom a unit only keeps, households and foreigners, belong to no body.
  const people = await world.owner.selectFrom('people').select('id').where('keeper_id', 'is', null).execute()
  assert.equal(records.length, people.length)
  assert.equal(records.filter(({ history }) => history.years!.some(({ discipline }) => discipline)).length > 0, true)
  let compared = 0
  for (const record of records) {
    const alone = await recordOfPerson(world.owner, record.id, 2021)
    assert.deepEqual(record.subject, alone.subject)
    assert.deepEqual(plain(record.history), plain(alone.history), record.name)
    for (const regime of ['R2017', 'R2025'] as const) {
      const question = { regime, year: 2021, subject: alone.subject }
      const told = { ...alone.history, judged: 'open' as const }
      const together = prepare(lawBook, { ...question, history: record.history })!
      const byOne = prepare(lawBook, { ...question, history: told })!
      for (const honour of individual) {
        const verdictOn = (bench: Bench, history: History) => {
          const { state, missing, heading } = inWords(ruleOn(bench, honour, regime), { ...question, honour, history })
          return [state, missing, heading]
        }
        assert.deepEqual(verdictOn(together, record.history), verdictOn(byOne, told), `${honour} for ${record.name}`)
        compared += 1
      }
    }
  }
  assert.ok(compared > 5000, `${compared} verdicts were compared`)
})

describe('the records of everybody within a body', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  test('come page by page, each person once, in the order of their ids', async () => {
    const whole = await allWithin(world.owner, world.org.SO, today, 500)
    assert.equal(whole.length, 20)
    for (const size of [1, 3, 19, 20, 21])
      assert.deepEqual(await allWithin(world.owner, world.org.SO, today, size), whole, `pages of ${size}`)
    assert.deepEqual(
      whole.map(({ id }) => id),
      whole.map(({ id }) => id).toSorted(),
    )
  })

  test('hold who has a post on the day: from its first day, no longer on the day on which it ends', async () => {
    const { personId } = await act(world, world.operator, enterPerson, {
      code: 'qua-lai',
      name: 'Bùi Văn Lâm',
      posts: [
        { organisationId: world.org.VP, title: 'Chuyên viên', from: '2018-03-01', to: '2020-06-01' },
        {
          organisationId: world.org.VP,
          title: 'Phó Chánh Văn phòng',
          category: 'otherLeader',
          from: '2021-02-01',
          to: '2021-12-01',
        },
      ],
    })
    const found = async (on: string) =>
      (await allWithin(world.owner, world.org.VP, day(on))).find(({ id }) => id === personId)?.leader
    const seen = []
    for (const on of ['2018-02-28', '2018-03-01', '2020-05-31', '2020-06-01', '2021-02-01', '2021-11-30', '2021-12-01'])
      seen.push([on, await found(on)])
    assert.deepEqual(seen, [
      ['2018-02-28', undefined],
      ['2018-03-01', false],
      ['2020-05-31', false],
      ['2020-06-01', undefined],
      ['2021-02-01', true],
      ['2021-11-30', true],
      ['2021-12-01', undefined],
    ])
  })

  test('leave out an award that was taken back, and read an initiative whatever was written of its use', async () => {
    const { personId } = await act(world, world.operator, enterPerson, {
      code: 'thu-hoi',
      name: 'Đinh Công Thành',
      posts: [{ organisationId: world.org.MT, title: 'Chuyên viên' }],
      initiatives: [
        { ...excellent(2021, 1).initiatives[0]!, usedFor: 'CSTĐCS năm 2020; Bằng khen' },
        { ...excellent(2021, 1).initiatives[0]!, usedFor: 'BKT' },
      ],
    })
    for (const honour of ['LDTT', 'BKT'] as const)
      await act(world, world.operator, enterOldDecision, {
        symbol: `9/QĐ-${honour}`,
        signedOn: '2021-06-01',
        decider: 'Giám đốc Sở',
        deciderId: world.org.SO,
        honour,
        cycle: honour === 'LDTT' ? 'annual' : 'merit',
        awards: [{ recipientKind: 'person', recipientId: personId, line: 'Chuyên viên', from: 2020, to: 2020 }],
      })
    const rows = await world.owner
      .selectFrom('awards')
      .select(['id', 'honour'])
      .where('recipient_id', '=', personId)
      .execute()
    const read = async () => {
      const found = (await allWithin(world.owner, world.org.MT, today)).find(({ id }) => id === personId)!
      const alone = await recordOfPerson(world.owner, personId, 2021)
      assert.deepEqual(plain({ ...found.history, years: [] }), plain({ ...alone.history, years: [] }))
      const initiatives = found.history.years!.find(({ year }) => year === 2021)!.initiatives!
      assert.deepEqual(
        initiatives.map(({ scope, usedFor }) => [scope, usedFor === 'BKT', usedFor !== undefined]).toSorted(),
        [
          ['grassroots', false, true],
          ['grassroots', true, true],
        ],
      )
      const titles = found.history.years!.flatMap(({ titles: held }) => held!.map(({ code }) => code))
      return [titles, found.history.awards!.map(({ award }) => award)]
    }
    assert.deepEqual(await read(), [['LDTT'], ['BKT']])
    const director = actor('Giám đốc', newId(), [{ role: 'leader', organisationId: world.org.SO }])
    for (const { id, honour } of rows) {
      await act(world, director, revokeAward, {
        awardId: id,
        recipientId: personId,
        year: 2020,
        decisionSymbol: '10/QĐ-STNMT',
        decidedOn: '2021-07-01',
        reason: 'Khai báo không đúng',
      })
      assert.deepEqual(await read(), honour === 'LDTT' ? [[], ['BKT']] : [[], []])
    }
  })

  test('are not told to an officer of another unit, nor of a body above the own one', async () => {
    const told = async (who: Province['officer'], body: string) =>
      (await readAs(world, who, (db) => allWithin(db, body, today))).length
    const outsider = actor('Cán bộ', newId(), [{ role: 'officer', organisationId: world.org.MT }])
    assert.deepEqual(
      [
        await told(outsider, world.org.DAT),
        await told(outsider, world.org.SO),
        await told(world.officer, world.org.SO),
        await told(world.officer, world.org.DAT),
        await told(world.standing, world.org.DAT),
      ],
      [0, 0, 0, 5, 5],
    )
  })

  test('are of bodies in reach only, where somebody else stands above some of them', async () => {
    const other = await freshOffice()
    const operator = actor('Quản trị', null, [{ role: 'operator', organisationId: newId() }])
    // The province is above the department; another province's division answers to that department on the sector line only.
    await act(other, operator, enterOrganisationBook, {
      organisations: [
        { code: 'TINH-A', kind: 'peoplesCommittee', name: 'Tỉnh A' },
        { code: 'TINH-B', kind: 'peoplesCommittee', name: 'Tỉnh B' },
        { code: 'SO-A', kind: 'provincialDepartment', name: 'Sở A', parents: [under('TINH-A')] },
        { code: 'PHONG-B', kind: 'division', name: 'Phòng B', parents: [under('TINH-B'), under('SO-A', 'sector')] },
      ],
    })
    const rows = await other.owner.selectFrom('organisations').select(['code', 'id']).execute()
    const org = Object.fromEntries(rows.map(({ code, id }) => [code, id]))
    for (const code of ['SO-A', 'PHONG-B'])
      await act(other, operator, enterPerson, {
        code,
        name: `Người ${code}`,
        posts: [{ organisationId: org[code]!, title: 'Chuyên viên' }],
      })
    const seenBy = async (code: string) => {
      const who = actor('Cán bộ', newId(), [{ role: 'standing', organisationId: org[code]! }])
      const found = await readAs(other, who, (db) => allWithin(db, org['SO-A']!, today))
      return found.map((one) => one.code).toSorted()
    }
    assert.deepEqual(await seenBy('SO-A'), ['PHONG-B', 'SO-A'])
    assert.deepEqual(await seenBy('TINH-A'), ['SO-A'])
    assert.deepEqual(await seenBy('TINH-B'), [])
  })
})

const individual = (Object.keys(honours) as Honour[]).filter((honour) =>
  lawBook.honours[honour].subjects.includes('individual'),
)

async function allWithin(db: Db, body: string, on: Day, size?: number): Promise<RecordWithin[]> {
  return (await Array.fromAsync(recordsWithin(db, body, on, 2021, size))).flat()
}

/** The facts without what is only shown, and in an order of their own. */
function plain({ years = [], awards = [], pending = [], registered }: History) {
  return {
    years: years
      .map((record) => ({
        year: record.year,
        rating: record.rating ?? null,
        discipline: record.discipline ?? null,
        titles: sorted(record.titles ?? []),
        initiatives: sorted(
          (record.initiatives ?? []).map(({ scope, kind, usedFor }) => ({
            scope,
            kind,
            usedFor: usedFor?.replaceAll(/[ ;]/g, '_') ?? null,
          })),
        ),
      }))
      .toSorted((a, b) => a.year - b.year),
    awards: sorted(
      awards.map(({ award, cycle, achievementFrom, achievementTo, decisionDate }) => [
        award,
        cycle,
        achievementFrom,
        achievementTo,
        decisionDate ?? null,
      ]),
    ),
    pending: sorted(pending.map(({ kind, since, clearedOn }) => [kind, since, clearedOn ?? null])),
    registered: registered ?? null,
  }
}

function sorted(list: readonly unknown[]): string[] {
  return list.map((one) => JSON.stringify(one)).toSorted()
}

function under(code: string, line = 'administrative') {
  return { code, line }
}
