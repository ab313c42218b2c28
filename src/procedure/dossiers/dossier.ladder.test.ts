import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '../../base/days.ts'
import { NotAllowed } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { History } from '../../law/facts.ts'
import { lawBook } from '../../law/rules/book.ts'
import { honours, ladderSteps, type Honour, type LadderSubject } from '../../law/vocabulary.ts'
import { enterOldDecision } from '../../registry/awards/award.actions.ts'
import { enterOrganisationBook } from '../../registry/organisations/organisation.actions.ts'
import { enterPerson } from '../../registry/people/person.actions.ts'
import { actor, excellent, smallProvince, type Province } from '../../../test/province.ts'
import { act, look } from '../../../test/world.ts'
import { ladderOf, type KindsAbove } from './dossier.ladder.ts'
import { showCollectiveLadder, showLadder } from './dossier.ladder.views.ts'
import { previewVerdict } from './dossier.views.ts'

describe('the ladder of a person', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  test('holds every honour that the law has for a person, once: near, or folded with the first reason', async () => {
    const { rungs, now, soon, rest } = await look(world, world.officer, showLadder, { personId: world.person.thoai! })
    const told = [...rungs, ...rest].map(({ honour }) => honour)
    assert.equal(new Set(told).size, told.length)
    const named = (Object.keys(honours) as Honour[]).filter((honour) =>
      lawBook.honours[honour].subjects.includes('individual'),
    )
    assert.deepEqual(
      named.filter((honour) => !told.includes(honour)),
      [],
      'an honour is missing',
    )
    assert.deepEqual(now, ['CSTDCS', 'GKS', 'LDTT'])
    assert.deepEqual(
      soon.map((honour) => [honour, rungs.find((rung) => rung.honour === honour)!.verdict.earliest!.year]),
      [
        ['BKB', 2022],
        ['BKT', 2022],
        ['CSTDB', 2024],
        ['CSTDT', 2024],
      ],
    )
    assert.ok(rest.every(({ reason }) => reason.length > 0))
    const reasons = new Map(rest.map(({ honour, reason }) => [honour, reason]))
    assert.equal(reasons.get('GKDN'), 'Chỉ trong doanh nghiệp, hợp tác xã')
    assert.equal(reasons.get('NGUT'), 'Còn thiếu: thời gian làm nghề', 'a calling that the register knows nothing of')
  })

  test('judges every step as a nomination would be judged', async () => {
    const { rungs } = await look(world, world.officer, showLadder, { personId: world.person.thoai!, year: 2021 })
    for (const honour of ['LDTT', 'CSTDCS', 'BKT', 'BKTTG'] as const) {
      const rung = rungs.find((one) => one.honour === honour)!
      const preview = await look(world, world.officer, previewVerdict, {
        personId: world.person.thoai!,
        honour,
        year: 2021,
      })
      assert.deepEqual([rung.verdict, rung.decider, rung.isNominable], [preview.verdict, preview.decider, true], honour)
    }
  })

  test('says what is held, and of what cannot be nominated yet who decides by the law', async () => {
    await act(world, world.operator, enterOldDecision, {
      symbol: '7/QĐ-UBND',
      signedOn: '2019-05-02',
      decider: 'Chủ tịch UBND tỉnh',
      honour: 'BKT',
      cycle: 'merit',
      awards: [{ recipientKind: 'person', recipientId: world.person.hrim!, line: 'Chuyên viên', from: 2017, to: 2018 }],
    })
    // For one topic: that is no step.
    await act(world, world.operator, enterOldDecision, {
      symbol: '8/QĐ-UBND',
      signedOn: '2020-05-02',
      decider: 'Chủ tịch UBND tỉnh',
      honour: 'BKT',
      cycle: 'movement',
      awards: [{ recipientKind: 'person', recipientId: world.person.hrim!, line: 'Chuyên viên', from: 2020, to: 2020 }],
    })
    const { rungs } = await look(world, world.standing, showLadder, { personId: world.person.hrim! })
    const told = (honour: Honour) => {
      const { held, decider, isNominable, step } = rungs.find((rung) => rung.honour === honour)!
      return [held, decider, isNominable, step]
    }
    assert.deepEqual(told('BKT'), [[2018], 'Ủy ban nhân dân tỉnh Kon Tum', true, 4])
    assert.deepEqual(told('BKB'), [[], 'Bộ Tài nguyên và Môi trường', false, 4])
    assert.deepEqual(told('LDTT'), [[2021], 'Sở Tài nguyên và Môi trường', true, 0])
    assert.deepEqual(told('HCLD3'), [[], 'Chủ tịch nước', false, 6])
  })

  test('of somebody without a post is empty, and there is no unit that would nominate', async () => {
    const { personId } = await act(world, world.operator, enterPerson, { code: 'khong-viec', name: 'Lý Văn Nghỉ' })
    const standing = actor('Hoa', world.person.hoa!, [{ role: 'standing', organisationId: world.org.SO }])
    await assert.rejects(look(world, standing, showLadder, { personId }), NotAllowed)
  })

  test('of a unit that hangs under nobody has the honours of ministry and province alike', async () => {
    await act(world, world.operator, enterOrganisationBook, {
      organisations: [{ code: 'LE', kind: 'publicServiceUnit', name: 'Trung tâm Đứng riêng' }],
    })
    const { id } = await world.owner
      .selectFrom('organisations')
      .select('id')
      .where('code', '=', 'LE')
      .executeTakeFirstOrThrow()
    const { personId } = await act(world, world.operator, enterPerson, {
      code: 'rieng',
      name: 'Đỗ Thị Riêng',
      posts: [{ organisationId: id, title: 'Viên chức' }],
      ...excellent(2021, 1),
    })
    const own = actor('Cán bộ', newId(), [{ role: 'officer', organisationId: id }])
    const { rungs } = await look(world, own, showLadder, { personId })
    const steps = new Set(rungs.map(({ honour }) => honour))
    for (const honour of ladderSteps.individual.flat()) assert.ok(steps.has(honour), honour)
  })
})

describe('the ladder of a collective', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
    await world.owner
      .insertInto('ratings')
      .values([2020, 2021].map((year) => ({ subject_id: world.org.DAT, year, rating: 'HTXSNV', basis: null })))
      .execute()
    await world.owner
      .insertInto('yearly_registrations')
      .values({ subject_id: world.org.DAT, year: 2021, registered: true })
      .execute()
  })

  test('is judged on its own record and on the figures of its members', async () => {
    const answer = await look(world, world.officer, showCollectiveLadder, { organisationId: world.org.DAT })
    const rung = (honour: Honour) => answer.rungs.find((one) => one.honour === honour)!
    assert.equal(rung('TTLDTT').verdict.state, 'awaitsCouncil')
    const share = rung('TTLDTT').verdict.conditions.find(({ need }) => need?.includes('50'))
    assert.equal(share?.state, 'met')
    assert.deepEqual(
      [rung('TTLDTT').decider, rung('CTDT').decider, rung('TTLDTT').isNominable],
      ['Sở Tài nguyên và Môi trường', 'Ủy ban nhân dân tỉnh Kon Tum', false],
    )
    assert.equal(rung('TTLDXS').verdict.state, 'notEligible', 'nobody of the division is Chiến sĩ thi đua cơ sở')
    assert.deepEqual([answer.members.count, answer.members.rated, answer.foundedYear], [5, 2, null])
    assert.deepEqual(
      answer.rungs.filter(({ step }) => step !== null).map(({ honour }) => honour),
      ladderSteps.collective.flat(),
    )
  })

  test('is shown to who works with its people, and not to an officer of another unit', async () => {
    const outsider = actor('Cán bộ', newId(), [{ role: 'officer', organisationId: world.org.MT }])
    await assert.rejects(look(world, outsider, showCollectiveLadder, { organisationId: world.org.DAT }), NotAllowed)
    await look(world, world.standing, showCollectiveLadder, { organisationId: world.org.DAT })
  })
})

describe('which honours a unit is in reach of', () => {
  test('of the twins the one of the line above it; both where both lines are', () => {
    assert.deepEqual(twins(above(['department', 'ministry'])), ['CSTDB', 'BKB'])
    assert.deepEqual(twins(above(['division', 'provincialDepartment', 'peoplesCommittee'])), ['CSTDT', 'BKT'])
    assert.deepEqual(twins(above(['division', 'provincialDepartment', 'peoplesCommittee'], ['ministry'])), [
      'CSTDB',
      'CSTDT',
      'BKB',
      'BKT',
    ])
    assert.deepEqual(twins(above(['publicServiceUnit'])), ['CSTDB', 'CSTDT', 'BKB', 'BKT'])
    const flags = climb(above(['department', 'ministry']), 'collective')
    assert.deepEqual([flags.has('CTDB'), flags.has('CTDT')], [true, false])
  })

  test('of the letters only the one that the heads above it give', () => {
    assert.deepEqual(letters(above(['department', 'ministry'])), ['GKDV'])
    assert.deepEqual(letters(above(['division', 'provincialDepartment', 'peoplesCommittee'], ['ministry'])), ['GKS'])
    assert.deepEqual(letters(above(['districtDivision', 'peoplesCommittee', 'district'])), ['GKH'])
    assert.deepEqual(letters(above(['stateEnterprise', 'peoplesCommittee'])), ['GKDN'])
  })
})

function twins(kinds: KindsAbove): Honour[] {
  return (['CSTDB', 'CSTDT', 'BKB', 'BKT'] as const).filter((honour) => climb(kinds).has(honour))
}

function letters(kinds: KindsAbove): Honour[] {
  return (['GKDV', 'GKS', 'GKH', 'GKX', 'GKDN', 'GKHS'] as const).filter((honour) => climb(kinds).has(honour))
}

/** Honours that are told in full to an excellent member of such a unit. */
function climb(kinds: KindsAbove, subject: LadderSubject = 'individual'): Set<Honour> {
  const history: History = { years: [{ year: 2021, rating: 'HTXSNV' }], awards: [], judged: 'open' }
  const ladder = ladderOf({
    book: lawBook,
    subject,
    kinds,
    deciderOf: () => null,
    question: {
      regime: 'R2017',
      year: 2021,
      subject: { kind: subject, recruitedOn: day('2010-01-01') },
      history: { ...history, dossierReceivedOn: day('2021-12-20') },
    },
  })
  return new Set(ladder.rungs.map(({ honour }) => honour))
}

type Kind = KindsAbove['sector'] extends ReadonlySet<infer K> ? K : never

function above(administrative: Kind[], sector: Kind[] = []): KindsAbove {
  return { administrative: new Set(administrative), sector: new Set(sector) }
}
