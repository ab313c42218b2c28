/**
 * Thành tích đi theo đơn vị nào: every policy of a succession, alone, after another one, and in a division. What counts for the law, what
 * the page shows and what the lineage says are asked three ways and answered alike; found is everything, whatever the policy.
 */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '../../base/days.ts'
import { smallProvince, type Province } from '../../../test/province.ts'
import { act, look } from '../../../test/world.ts'
import { enterOldDecision } from '../awards/award.actions.ts'
import { listAwards } from '../awards/award.views.ts'
import { enterOrganisationBook } from '../organisations/organisation.actions.ts'
import { recordPolicies } from '../organisations/organisation.ts'
import { findOrganisation } from '../organisations/organisation.store.ts'
import { showOrganisation } from '../organisations/organisation.views.ts'
import { recordOfCollective } from './collective.store.ts'
import { showCollectiveRecord } from './record.views.ts'

type RecordPolicy = keyof typeof recordPolicies
const policies = Object.keys(recordPolicies) as RecordPolicy[]

/** The law of it: the whole record, or that of whom the document names as the main part. Undecided is not yes. */
const carries: Record<RecordPolicy, boolean> = { all: true, main: true, any: false, none: false }

/** Of a division at most one part is the main one, and none has everything. */
const divisions: [RecordPolicy, RecordPolicy][] = [
  ['main', 'any'],
  ['main', 'none'],
  ['any', 'any'],
  ['any', 'none'],
  ['none', 'none'],
]

describe('the record of a body goes on at the one after it', () => {
  let world: Province
  const org: Record<string, string> = {}

  before(async () => {
    world = await smallProvince()
    const chains = policies.flatMap((first) =>
      policies.map((second) => ({ first, second, name: `${first}-${second}`.toUpperCase() })),
    )
    const parts = divisions.map((of, at) => ({ of, name: `CHIA-${at}` }))
    await act(world, world.operator, enterOrganisationBook, {
      organisations: [
        ...chains.flatMap(({ name }) => [
          division(`${name}-1`, null, '2018-01-01'),
          division(`${name}-2`, '2018-01-01', '2020-01-01'),
          division(`${name}-3`, '2020-01-01', null),
        ]),
        ...parts.flatMap(({ name }) => [
          division(name, null, '2018-01-01'),
          division(`${name}-A`, '2018-01-01', null),
          division(`${name}-B`, '2018-01-01', null),
        ]),
      ],
      successions: [
        ...chains.flatMap(({ name, first, second }) => [
          succession(`${name}-1`, `${name}-2`, 'merge', first, '2018-01-01'),
          succession(`${name}-2`, `${name}-3`, 'merge', second, '2020-01-01'),
        ]),
        ...parts.flatMap(({ name, of }) => [
          succession(name, `${name}-A`, 'split', of[0], '2018-01-01'),
          succession(name, `${name}-B`, 'split', of[1], '2018-01-01'),
        ]),
      ],
    })
    for (const { code, id } of await world.owner.selectFrom('organisations').select(['code', 'id']).execute())
      org[code] = id
    for (const { name } of chains) {
      await give(`${name}-1`, 2016)
      await give(`${name}-2`, 2018)
      await give(`${name}-3`, 2020)
    }
    for (const { name } of parts) await give(name, 2016)
  })

  for (const first of policies)
    for (const second of policies)
      test(`“${recordPolicies[first]}”, then “${recordPolicies[second]}”: ${carries[second] ? (carries[first] ? 'all of it counts' : 'only what came between counts') : 'nothing before counts'}`, async () => {
        const name = `${first}-${second}`.toUpperCase()
        const follows = { 2016: carries[first] && carries[second], 2018: carries[second] }
        await assertAlike(`${name}-3`, [
          { code: `${name}-2`, year: 2018, follows: follows[2018] },
          { code: `${name}-1`, year: 2016, follows: follows[2016] },
        ])
        assert.deepEqual(await titlesOf(`${name}-2`, '2019-12-31'), carries[first] ? [2016, 2018] : [2018])
      })

  for (const [at, of] of divisions.entries())
    test(`divided into a part “${recordPolicies[of[0]]}” and another “${recordPolicies[of[1]]}”`, async () => {
      for (const [index, part] of ['A', 'B'].entries())
        await assertAlike(`CHIA-${at}-${part}`, [{ code: `CHIA-${at}`, year: 2016, follows: carries[of[index]!] }])
    })

  test('from the day of the succession on, and not before', async () => {
    assert.deepEqual(await titlesOf('ALL-ALL-3', '2019-12-31'), [2020], 'nobody has come before it yet')
    assert.deepEqual(await titlesOf('ALL-ALL-3', '2020-01-01'), [2016, 2018, 2020])
  })

  /** Bodies before this one, the nearest first, with whether their award of that year follows. */
  async function assertAlike(code: string, earlier: { code: string; year: number; follows: boolean }[]) {
    const organisationId = org[code]!
    const own = code.endsWith('-3') ? [2020] : []
    const carried = earlier.flatMap(({ year, follows }) => (follows ? [year] : [])).toReversed()
    assert.deepEqual(await titlesOf(code, '2021-12-20'), [...carried, ...own], 'what the law asks about')

    const { before: told } = await look(world, world.standing, showCollectiveRecord, { organisationId })
    assert.deepEqual(
      told.map((award) => [award.organisation_id, award.year, award.carried]),
      earlier.map((one) => [org[one.code], one.year, one.follows]),
      'what the page of the record shows',
    )
    const record = await recordOfCollective(
      world.owner,
      await findOrganisation(world.owner, organisationId),
      2021,
      day('2021-12-20'),
    )
    assert.deepEqual(
      record.before.map((one) => [one.id, one.isCarriedOn]),
      // What lies beyond one whose record does not follow cannot follow either, and is not named.
      earlier
        .filter((_, at) => earlier.slice(0, at).every((nearer) => nearer.follows))
        .map((one) => [org[one.code], one.follows]),
      'which bodies the verdict names',
    )
    const { successions } = await look(world, world.standing, showOrganisation, { organisationId })
    assert.deepEqual(
      successions
        .filter((one) => one.side === 'before')
        .toSorted((a, b) => a.step - b.step)
        .map((one) => [one.predecessor_id, one.carried]),
      earlier.map((one) => [org[one.code], one.follows]),
      'what “Trước và sau” says',
    )
    const { rows } = await look(world, world.standing, listAwards, { organisationId })
    assert.deepEqual(
      rows.map((row) => row.year).toSorted(),
      [...earlier.map((one) => one.year).toReversed(), ...own],
      'found is all of it',
    )
  }

  async function titlesOf(code: string, on: string): Promise<number[]> {
    const { history } = await recordOfCollective(
      world.owner,
      await findOrganisation(world.owner, org[code]!),
      2021,
      day(on),
    )
    return history.years?.map(({ year }) => year) ?? []
  }

  async function give(code: string, year: number) {
    await act(world, world.operator, enterOldDecision, {
      symbol: `${year}/QĐ-${code}`,
      signedOn: `${year}-12-20`,
      decider: 'Giám đốc Sở',
      honour: 'TTLDXS',
      cycle: 'annual',
      awards: [{ recipientKind: 'collective', recipientId: org[code]!, line: 'Sở', from: year, to: year }],
    })
  }
})

function division(code: string, from: string | null, to: string | null) {
  const held = { ...(from && { from }), ...(to && { to }) }
  return {
    code,
    kind: 'division',
    name: `Phòng ${code}`,
    ...held,
    parents: [{ code: 'SO', line: 'administrative', ...held }],
  }
}

function succession(predecessor: string, successor: string, kind: string, recordPolicy: string, on: string) {
  return { predecessor, successor, kind, recordPolicy, on }
}
