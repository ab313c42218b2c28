import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { actor, nextDay, smallProvince, type Province } from '../../../test/province.ts'
import { act, look } from '../../../test/world.ts'
import { day, type Day } from '../../base/days.ts'
import { Conflict, NotAllowed, NotFound } from '../../base/errors.ts'
import type { Actor } from '../../base/policy.ts'
import { acknowledgeMovement, answerMovement, launchMovement, reportOnMovement } from './movement.actions.ts'
import { buildCascade, type CascadeMovement, type CascadeRecipient } from './movement.tree.ts'
import { consolidateReports, findDoubles, lateness, showMovement, totalsOf } from './movement.views.ts'

describe('the cascade', () => {
  test('a body asked on both lines unfolds once and is a link the second time', () => {
    const tree = buildCascade(
      [
        movementOf('ttg', []),
        movementOf('ubnd', [['ttg', 'administrative']]),
        movementOf('bo', [['ttg', 'sector']]),
        movementOf('so', [
          ['ubnd', 'administrative'],
          ['bo', 'sector'],
        ]),
      ],
      [
        recipientOf('ttg', 'ubnd', 'administrative'),
        recipientOf('ttg', 'bo', 'sector'),
        recipientOf('ubnd', 'so', 'administrative'),
        recipientOf('bo', 'so', 'sector'),
        recipientOf('so', 'dat', 'administrative'),
      ],
    )
    assert.deepEqual(tree.map(outline), [
      {
        of: 'ttg',
        line: null,
        both: false,
        elsewhere: false,
        below: [
          {
            of: 'ubnd',
            line: 'administrative',
            both: false,
            elsewhere: false,
            below: [
              {
                of: 'so',
                line: 'administrative',
                both: true,
                elsewhere: false,
                below: [{ of: 'dat', line: 'administrative', both: false, elsewhere: false, below: [] }],
              },
            ],
          },
          {
            of: 'bo',
            line: 'sector',
            both: false,
            elsewhere: false,
            below: [{ of: 'so', line: 'sector', both: true, elsewhere: true, below: [] }],
          },
        ],
      },
    ])
  })

  test('an answer that nobody had asked for stands under what it answers', () => {
    const [head] = buildCascade([movementOf('ubnd', []), movementOf('mt', [['ubnd', 'sector']])], [])
    assert.deepEqual(head!.children.map(outline), [
      { of: 'mt', line: 'sector', both: false, elsewhere: false, below: [] },
    ])
  })
})

describe('lateness', () => {
  const due = day('2021-04-29')
  const late = (given: string | null, today: string) =>
    lateness({ ...owes, planDueOn: due, planReceivedOn: given === null ? null : day(given) }, day(today)).plan

  test('counts working days only: the holidays of 30/4 and 1/5/2021 and the weekend make nobody late', () => {
    // 30/4 is a holiday (Friday), 1/5 and 2/5 the weekend, 3/5 its day in lieu.
    assert.equal(late(null, '2021-04-29'), 0)
    assert.equal(late(null, '2021-05-04'), 1)
    assert.equal(late(null, '2021-05-05'), 2)
  })

  test('stands still on the day of receipt', () => {
    assert.equal(late('2021-04-29', '2021-12-20'), 0)
    assert.equal(late('2021-05-04', '2021-12-20'), 1)
  })
})

describe('the consolidation', () => {
  const rows = [
    rowOf('Phòng Đất đai', 10, { money: figure(300, [[100, '2021-09-10']]), share: figure(90) }),
    rowOf('Chi cục', 30, { money: figure(200, [[100, '2021-09-10']]), share: figure(98) }),
    rowOf('Văn phòng', null, { money: figure(50, [[100, '2021-09-11']]) }),
    { organisation_name: 'Thanh tra', headcount: null, report_id: null, figures: null },
  ]

  test('adds sums and weights percentages by the people they are about', () => {
    const totals = totalsOf(
      [
        { id: 'money', consolidation: 'sum' },
        { id: 'share', consolidation: 'weightedMean' },
        { id: 'silent', consolidation: 'sum' },
      ],
      rows,
    )
    assert.deepEqual(totals, { money: 550, share: 96, silent: null })
  })

  test('a mean of units that do not say how many people is not known', () => {
    assert.deepEqual(
      totalsOf([{ id: 'share', consolidation: 'weightedMean' }], [rowOf('A', null, { share: figure(90) })]),
      { share: null },
    )
  })

  test('finds one sum on one day told by two units, and no other', () => {
    assert.deepEqual(findDoubles(rows), [
      {
        indicatorId: 'money',
        value: 100,
        on: '2021-09-10',
        tellers: [
          { unit: 'Phòng Đất đai', text: 'Đợt 1' },
          { unit: 'Chi cục', text: 'Đợt 1' },
        ],
      },
    ])
  })

  test('one unit that tells a sum twice is no double claim', () => {
    const twice = figure(200, [
      [100, '2021-09-10'],
      [100, '2021-09-10'],
    ])
    assert.deepEqual(findDoubles([rowOf('Chi cục', 30, { money: twice })]), [])
  })
})

describe('a movement of the department', () => {
  let world: Province
  let movementId: string
  let indicatorId: string
  let environment: Actor
  before(async () => {
    world = await smallProvince('2021-09-01')
    environment = actor('Cán bộ Chi cục', world.person.uv1!, [{ role: 'officer', organisationId: world.org.MT }])
    const due = { line: 'administrative', planDueOn: '2021-09-15', reportDueOn: '2021-09-30' }
    const launched = await act(world, world.director, launchMovement, {
      issuerId: world.org.SO,
      documentType: 'plan',
      symbol: '11/KH-STNMT',
      issuedOn: '2021-09-01',
      name: 'Phòng, chống dịch',
      title: 'Cả nước đoàn kết, chung sức, đồng lòng thi đua phòng, chống và chiến thắng đại dịch COVID-19',
      body: {},
      periodText: 'Từ tháng 9/2021',
      recipients: [
        { organisationId: world.org.DAT, ...due },
        { organisationId: world.org.MT, ...due },
      ],
      indicators: [{ name: 'Kinh phí ủng hộ', unit: 'triệu đồng', target: 300 }],
    })
    movementId = launched.movementId
    indicatorId = launched.indicatorIds[0]!
  })

  const shown = () => look(world, world.officer, showMovement, { movementId })
  const answer = (who: Actor, organisationId: string, symbol: string) =>
    act(world, who, answerMovement, { movementId, organisationId, symbol, issuedOn: '2021-09-01', summary: 'Kế hoạch' })
  const report = (who: Actor, organisationId: string, value: number) =>
    act(world, who, reportOnMovement, {
      movementId,
      organisationId,
      kind: 'halfYear',
      periodFrom: '2021-07-01',
      periodTo: '2021-12-31',
      summary: 'Đã vận động ủng hộ.',
      figures: [{ indicatorId, value, items: [{ text: 'Đợt 1', value: 20, on: '2021-09-10' }] }],
    })

  test('is answered by its recipients only, each for itself', async () => {
    await assert.rejects(answer(world.officer, world.org.MT, '01/KH'), NotAllowed)
    await assert.rejects(report(world.officer, world.org.MT, 10), NotAllowed)
    const office = actor('Cán bộ Văn phòng', world.person.hoa!, [{ role: 'officer', organisationId: world.org.VP }])
    await assert.rejects(answer(office, world.org.VP, '01/KH-VP'), NotFound)
  })

  test('ten acknowledgements at once give one', async () => {
    const asked = { movementId, organisationId: world.org.DAT }
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => act(world, world.officer, acknowledgeMovement, asked)),
    )
    assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1)
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    assert.ok(refused.every((error) => error instanceof Conflict))
    const { history } = await shown()
    assert.equal(history.filter((event) => event.action === 'movement.acknowledge').length, 1)
  })

  test('a plan sent again keeps the day of its first receipt, and the timeline tells both', async () => {
    nextDay(world, '2021-09-14')
    assert.deepEqual(await answer(world.officer, world.org.DAT, '05/KH-QLDD'), { receivedOn: '2021-09-14' })
    nextDay(world, '2021-09-20')
    assert.deepEqual(await answer(world.officer, world.org.DAT, '06/KH-QLDD'), { receivedOn: '2021-09-14' })
    const { owed, history } = await shown()
    assert.deepEqual(
      owed.map(({ late, state }) => [state.planReceivedOn, late.plan]),
      [['2021-09-14', 0]],
    )
    assert.deepEqual(
      history.filter((event) => event.action === 'movement.answer').map((event) => [event.sentence, event.detail]),
      [
        ['Gửi lại kế hoạch thực hiện', 'Phòng Quản lý đất đai · 06/KH-QLDD'],
        ['Gửi kế hoạch thực hiện', 'Phòng Quản lý đất đai · 05/KH-QLDD'],
      ],
    )
  })

  test('a report sent again has the new figures and the day of the first', async () => {
    nextDay(world, '2021-09-30')
    await report(world.officer, world.org.DAT, 100)
    nextDay(world, '2021-10-05')
    await report(world.officer, world.org.DAT, 120)
    await report(environment, world.org.MT, 80)
    const { rows, totals, doubles } = await look(world, world.standing, consolidateReports, { movementId })
    assert.deepEqual(
      rows.map((row) => [row.organisation_name, row.sent_on, row.late, row.figures?.[indicatorId]?.value]),
      [
        ['Chi cục Bảo vệ môi trường', '2021-10-05', 3, 80],
        ['Phòng Quản lý đất đai', '2021-09-30', 0, 120],
      ],
    )
    assert.deepEqual(totals, { [indicatorId]: 200 })
    assert.deepEqual(
      doubles.map((double) => double.tellers.map((teller) => teller.unit)),
      [['Chi cục Bảo vệ môi trường', 'Phòng Quản lý đất đai']],
    )
    const { history, owed } = await shown()
    assert.equal(owed[0]!.late.report, 0)
    assert.deepEqual(
      history.filter((event) => event.action === 'movement.report').map((event) => event.sentence),
      ['Gửi báo cáo sơ kết 6 tháng', 'Gửi lại báo cáo sơ kết 6 tháng', 'Gửi báo cáo sơ kết 6 tháng'],
    )
  })

  test('a report of another period, sent later, does not make a unit late that was in time', async () => {
    nextDay(world, '2021-12-20')
    await act(world, world.officer, reportOnMovement, {
      movementId,
      organisationId: world.org.DAT,
      kind: 'year',
      periodFrom: '2021-01-01',
      periodTo: '2021-12-31',
      summary: 'Tổng kết năm.',
      figures: [],
    })
    assert.equal((await shown()).owed[0]!.late.report, 0)
  })
})

const owes = {
  planDueOn: null,
  planReceivedOn: null,
  reportDueOn: null,
  reportSentOn: null,
} satisfies Record<string, Day | null>

type Line = CascadeRecipient['line']

function movementOf(id: string, parents: [string, Line][]): CascadeMovement {
  const up = parents.map(([parentId, line]) => ({ parentId, line }))
  return { id, issuerId: id, issuerName: id, symbol: null, issuedOn: null, parents: up }
}

function recipientOf(movementId: string, organisationId: string, line: Line): CascadeRecipient {
  return {
    movementId,
    organisationId,
    organisationName: organisationId,
    line,
    planSymbol: null,
    planIssuedOn: null,
    state: { ...owes, acknowledgedOn: null, registrationDueOn: null, registrations: 0 },
  }
}

interface Outline {
  of: string
  line: Line | null
  both: boolean
  elsewhere: boolean
  below: Outline[]
}

function outline(node: ReturnType<typeof buildCascade>[number]): Outline {
  const { organisationId, line, bothLines, elsewhere, children } = node
  return { of: organisationId, line, both: bothLines, elsewhere, below: children.map(outline) }
}

function figure(value: number, items: [number, string][] = []) {
  return { value, items: items.map(([sum, on]) => ({ text: 'Đợt 1', value: sum, on: day(on) })) }
}

function rowOf(unit: string, headcount: number | null, figures: Record<string, ReturnType<typeof figure>>) {
  return { organisation_name: unit, headcount, report_id: unit, figures }
}
