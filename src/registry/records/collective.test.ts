import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '../../base/days.ts'
import { BadInput, NotAllowed } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../../base/policy.ts'
import type { History } from '../../law/facts.ts'
import { actor, smallProvince, type Province } from '../../../test/province.ts'
import { act, look, readAs } from '../../../test/world.ts'
import { enterOldDecision } from '../awards/award.actions.ts'
import { enterOrganisationBook } from '../organisations/organisation.actions.ts'
import { findOrganisation } from '../organisations/organisation.store.ts'
import { enterPerson } from '../people/person.actions.ts'
import { rateCollective } from './collective.actions.ts'
import { recordOfCollective } from './collective.store.ts'
import { showCollectiveRecord } from './record.views.ts'

const today = day('2021-12-20')

describe('the record of a collective', () => {
  let world: Province
  const org: Record<string, string> = {}
  before(async () => {
    world = await smallProvince()
    await enterBodies()
  })

  test('counts its members on the day: who has a rating, who holds which title, who was disciplined', async () => {
    const { unit, members } = await recordOf(world.org.DAT)
    // Lan, Minh, Sơn have no rating yet: whether all have completed their tasks is not known.
    assert.deepEqual(unit, { members: 5, ldtt: 5, cstdcs: 0, disciplined: [] })
    assert.deepEqual(members, { count: 5, rated: 2, on: today, withBelow: true })
    await rate('khong-dat', 'KHTNV', [{ form: 'canhCao', decidedOn: '2021-05-04' }])
    const after = await recordOf(world.org.DAT)
    // One who has not completed them decides.
    assert.deepEqual(after.unit, { members: 6, membersDone: 2, ldtt: 5, cstdcs: 0, disciplined: ['canhCao'] })
  })

  test('of a department holds the people of its divisions, of a committee only its own', async () => {
    const [department, committee] = [await recordOf(world.org.SO), await recordOf(world.org.UBND)]
    assert.deepEqual(
      [department.members.count, department.members.withBelow, committee.members.count, committee.members.withBelow],
      [21, true, 0, false],
    )
    assert.deepEqual(committee.unit, {})
  })

  test('of a former year counts who was a member at its end', async () => {
    const { members } = await recordOf(world.org.DAT, 2014)
    assert.deepEqual([members.count, members.on], [0, '2014-12-31'])
  })

  test('carries on the record of the bodies before it as the policy of each succession says, and names the others', async () => {
    const { history, before: found, subject } = await recordOf(org['MOI']!)
    assert.deepEqual(
      found.map(({ name, isCarriedOn, policy }) => [name, isCarriedOn, policy]),
      [
        ['Phòng Bị chia', true, 'main'],
        ['Phòng Đổi tên', true, 'all'],
        ['Phòng Giải thể', false, 'none'],
        ['Phòng Một trong hai', false, 'any'],
        ['Phòng Xưa', true, 'all'],
      ],
    )
    const titles = history.years!.map(({ year, titles: held, rating }) => [year, held!.map(({ code }) => code), rating])
    assert.deepEqual(titles, [
      [2016, ['TTLDTT'], undefined],
      [2017, ['TTLDXS'], 'HTTNV'],
      [2018, ['TTLDXS'], undefined],
    ])
    assert.deepEqual(
      history.awards!.map(({ award }) => award),
      ['BKT'],
    )
    // A new name makes no new body: it is as old as the one before it.
    assert.equal(subject.foundedYear, 2004)
  })

  test('is told to who sees the collective, with what it carries on, and to nobody else', async () => {
    const told = async (organisationId: string) => {
      const who = actor('Cán bộ', newId(), [{ role: 'officer', organisationId }])
      const { history } = await readAs(world, who, async (db) =>
        recordOfCollective(db, await findOrganisation(db, org['MOI']!), 2021, today),
      )
      return [history.years!.length, history.awards!.length, history.unit?.members ?? null]
    }
    assert.deepEqual(await told(org['MOI']!), [3, 1, null])
    assert.deepEqual(await told(world.org.MT), [0, 0, null])
    const { unit } = await readAs(world, world.standing, async (db) => {
      const record = await recordOfCollective(db, await findOrganisation(db, world.org.DAT), 2021, today)
      return record.history as { unit: NonNullable<History['unit']> }
    })
    assert.equal(unit.members, 6)
  })

  test('gets its yearly ratings from who keeps its register; a later figure replaces the one before', async () => {
    const organisationId = org['MOI']!
    const rate = (who: Actor, ...ratings: object[]) => act(world, who, rateCollective, { organisationId, ratings })
    await assert.rejects(rate(world.officer, { year: 2020, rating: 'HTXSNV' }), NotAllowed, 'of another division')
    await assert.rejects(rate(world.standing), BadInput, 'no year')
    const twice = { year: 2020, rating: 'HTTNV' }
    await assert.rejects(rate(world.standing, twice, twice), /Có năm ghi xếp loại hai lần/)
    await assert.rejects(rate(world.standing, { year: 2020, rating: 'TOT' }), BadInput)
    await rate(
      world.standing,
      { year: 2019, rating: 'HTTNV', registered: true },
      { year: 2020, rating: 'HTTNV', registered: false, basis: 'Thông báo 12/TB-STNMT' },
    )
    await rate(world.standing, { year: 2020, rating: 'HTXSNV' })
    const { ratings, next } = await look(world, world.standing, showCollectiveRecord, { organisationId })
    assert.deepEqual(ratings, [
      { year: 2019, rating: 'HTTNV', basis: null },
      { year: 2020, rating: 'HTXSNV', basis: null },
    ])
    assert.deepEqual(
      next.map(({ action }) => action),
      ['organisation.rate'],
    )
    const record = await recordOfCollective(
      world.owner,
      await findOrganisation(world.owner, organisationId),
      2020,
      today,
    )
    assert.equal(record.history.registered, false, 'what is not told stays as it was')
    assert.equal(record.history.years!.find(({ year }) => year === 2020)!.rating, 'HTXSNV')
  })

  async function recordOf(organisationId: string, year = 2021) {
    const record = await recordOfCollective(
      world.owner,
      await findOrganisation(world.owner, organisationId),
      year,
      today,
    )
    return { ...record, unit: record.history.unit }
  }

  async function rate(code: string, rating: string, disciplines: object[] = []) {
    await act(world, world.operator, enterPerson, {
      code,
      name: `Người ${code}`,
      posts: [{ organisationId: world.org.DAT, title: 'Chuyên viên', from: '2015-01-01' }],
      ratings: [{ year: 2021, rating }],
      disciplines,
    })
  }

  /** A division that came from a renamed one, from the main part of a divided one, and beside two whose record does not follow. */
  async function enterBodies() {
    await act(world, world.operator, enterOrganisationBook, {
      organisations: [
        former('CU', 'Phòng Đổi tên', '2012-01-01'),
        former('CHIA', 'Phòng Bị chia'),
        former('THE', 'Phòng Giải thể'),
        former('HAI', 'Phòng Một trong hai'),
        former('XUA', 'Phòng Xưa', '2004-05-01'),
        {
          code: 'MOI',
          kind: 'division',
          name: 'Phòng Mới',
          from: '2019-01-01',
          parents: [{ code: 'SO', line: 'administrative', from: '2019-01-01' }],
        },
      ],
      successions: [
        succession('CU', 'MOI', 'rename', 'all', '2019-01-01'),
        succession('CHIA', 'MOI', 'split', 'main', '2019-01-01'),
        succession('THE', 'MOI', 'merge', 'none', '2019-01-01'),
        succession('HAI', 'MOI', 'merge', 'any', '2019-01-01'),
        succession('XUA', 'CU', 'move', 'all', '2012-01-01'),
      ],
    })
    const rows = await world.owner.selectFrom('organisations').select(['code', 'id']).execute()
    for (const { code, id } of rows) org[code] = id
    await give('CU', 'TTLDXS', 2018)
    await give('CHIA', 'TTLDXS', 2017)
    await give('XUA', 'TTLDTT', 2016)
    await give('XUA', 'BKT', 2015)
    for (const code of ['THE', 'HAI']) await give(code, 'BKTTG', 2017)
    // Of two bodies with ratings of one year the lower counts.
    await world.owner
      .insertInto('ratings')
      .values([
        { subject_id: org.CU!, year: 2017, rating: 'HTXSNV', basis: null },
        { subject_id: org.CHIA!, year: 2017, rating: 'HTTNV', basis: null },
        { subject_id: org.HAI!, year: 2018, rating: 'KHTNV', basis: null },
      ])
      .execute()
  }

  async function give(code: string, honour: 'TTLDTT' | 'TTLDXS' | 'BKT' | 'BKTTG', year: number) {
    await act(world, world.operator, enterOldDecision, {
      symbol: `${year}/QĐ-${code}`,
      signedOn: `${year}-12-20`,
      decider: 'Giám đốc Sở',
      honour,
      cycle: honour.startsWith('TT') ? 'annual' : 'merit',
      awards: [{ recipientKind: 'collective', recipientId: org[code]!, line: 'Sở', from: year, to: year }],
    })
  }
})

function former(code: string, name: string, from?: string) {
  return {
    code,
    kind: 'division',
    name,
    ...(from && { from }),
    to: '2019-01-01',
    parents: [{ code: 'SO', line: 'administrative', to: '2019-01-01' }],
  }
}

function succession(predecessor: string, successor: string, kind: string, recordPolicy: string, on: string) {
  return { predecessor, successor, kind, recordPolicy, on }
}
