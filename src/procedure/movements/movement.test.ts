import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { actor, nextDay, smallProvince, type Province } from '../../../test/province.ts'
import { act, look } from '../../../test/world.ts'
import { day, type Day } from '../../base/days.ts'
import { BadInput, Conflict, NotAllowed, NotFound } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../../base/policy.ts'
import {
  acknowledgeMovement,
  answerMovement,
  launchMovement,
  registerInMovement,
  reportOnMovement,
} from './movement.actions.ts'
import { findDoubles, inOrder, totalsOf } from './movement.consolidation.ts'
import { consolidateReports } from './movement.consolidation.views.ts'
import { lateness } from './movement.lateness.ts'
import { buildCascade, type CascadeMovement, type CascadeRecipient } from './movement.tree.ts'
import { listRegistrations, showMovement } from './movement.views.ts'

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

  test('what units reach together is not missed for the dust of computer fractions', () => {
    const tenths = [rowOf('A', null, { money: figure(0.7) }), rowOf('B', null, { money: figure(0.1) })]
    assert.notEqual(0.7 + 0.1, 0.8)
    assert.deepEqual(totalsOf([{ id: 'money', consolidation: 'sum' }], tenths), { money: 0.8 })
  })

  test('is put in order by name or by figure, and who has told nothing stands last', () => {
    const orders: [sort: string, dir: 'asc' | 'desc', names: string[]][] = [
      ['unit', 'asc', ['Phòng Đất đai', 'Chi cục', 'Văn phòng', 'Thanh tra']],
      ['unit', 'desc', ['Văn phòng', 'Chi cục', 'Phòng Đất đai', 'Thanh tra']],
      ['money', 'asc', ['Văn phòng', 'Chi cục', 'Phòng Đất đai', 'Thanh tra']],
      ['money', 'desc', ['Phòng Đất đai', 'Chi cục', 'Văn phòng', 'Thanh tra']],
      ['share', 'desc', ['Chi cục', 'Phòng Đất đai', 'Thanh tra', 'Văn phòng']],
    ]
    for (const [sort, dir, names] of orders) {
      const inNames = inOrder(rows, sort, dir).map((row) => row.organisation_name)
      assert.deepEqual(inNames, names, `${sort} ${dir}`)
    }
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
  const report = (who: Actor, organisationId: string, value: number, version = 0) =>
    act(world, who, reportOnMovement, {
      movementId,
      organisationId,
      kind: 'halfYear',
      periodFrom: '2021-07-01',
      periodTo: '2021-12-31',
      summary: 'Đã vận động ủng hộ.',
      figures: [{ indicatorId, value, items: [{ text: 'Đợt 1', value: 20, on: '2021-09-10' }] }],
      version,
    })

  test('is answered by its recipients only, each for itself', async () => {
    await assert.rejects(answer(world.officer, world.org.MT, '01/KH'), NotAllowed)
    await assert.rejects(report(world.officer, world.org.MT, 10), NotAllowed)
    const office = actor('Cán bộ Văn phòng', world.person.hoa!, [{ role: 'officer', organisationId: world.org.VP }])
    await assert.rejects(answer(office, world.org.VP, '01/KH-VP'), NotFound)
  })

  test('takes no report with wrong figures, nor of a period that ends before it begins', async () => {
    const one = { indicatorId, value: 1 }
    const wrong: [object, string, string][] = [
      [
        { figures: [{ indicatorId: newId(), value: 1 }] },
        'figures.0.indicatorId',
        'Chỉ tiêu này không thuộc phong trào.',
      ],
      [{ figures: [one, one] }, 'figures.1.indicatorId', 'Chỉ tiêu này đã có số liệu ở trên.'],
      [{ figures: [{ indicatorId, value: -1 }] }, 'figures.0.value', 'Số liệu không được âm.'],
      [
        { figures: [{ indicatorId, value: 12.2, items: [partOf(6.1), partOf(6.1), partOf(0.1)] }] },
        'figures.0.value',
        'Kinh phí ủng hộ: các khoản riêng cộng lại lớn hơn tổng số.',
      ],
      [{ periodTo: '2021-06-30' }, 'periodTo', 'Ngày cuối kỳ không được trước ngày đầu kỳ.'],
      [{ headcount: 0 }, 'headcount', 'Phải lớn hơn 0.'],
    ]
    for (const [more, path, message] of wrong) {
      const sent = act(world, world.officer, reportOnMovement, {
        movementId,
        organisationId: world.org.DAT,
        kind: 'halfYear',
        periodFrom: '2021-07-01',
        periodTo: '2021-07-01',
        summary: 'Đã vận động ủng hộ.',
        figures: [],
        ...more,
      })
      await assert.rejects(sent, (error) => {
        assert.ok(error instanceof BadInput)
        assert.deepEqual(error.details, [{ path, message }])
        return true
      })
    }
    const { rows } = await look(world, world.standing, consolidateReports, { movementId, sent: 'yes' })
    assert.deepEqual(rows, [])
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
    await report(world.officer, world.org.DAT, 120, 1)
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

  test('a report is there to be sent again for who may send it, and for nobody else', async () => {
    const { DAT, MT, SO } = world.org
    const holder = (role: string, organisationId: string) =>
      actor('Người giữ vai trò', world.person.uv1!, [{ role, organisationId }])
    const reportsFor = async (who: Actor) => {
      const { owed } = await look(world, who, showMovement, { movementId })
      return owed.map((one) => [one.organisationId, ...one.reports.map((report) => report.figures[0]?.value)])
    }
    assert.deepEqual((await shown()).owed[0]!.reports, [
      {
        organisationId: DAT,
        kind: 'halfYear',
        periodFrom: '2021-07-01',
        periodTo: '2021-12-31',
        symbol: '',
        headcount: null,
        summary: 'Đã vận động ủng hộ.',
        difficulties: '',
        sentOn: '2021-09-30',
        version: 2,
        figures: [{ indicatorId, value: 120, items: [{ text: 'Đợt 1', value: 20, on: '2021-09-10' }] }],
      },
    ])
    const seen: [string, string, unknown[]][] = [
      ['officer', DAT, [[DAT, 120]]],
      ['standing', DAT, [[DAT, 120]]],
      ['leader', DAT, [[DAT, 120]]],
      ['officer', MT, [[MT, 80]]],
      ['member', DAT, []],
      ['staff', DAT, []],
      ['auditor', DAT, []],
      ['operator', DAT, []],
      ['standing', SO, []],
    ]
    for (const [role, at, expected] of seen) assert.deepEqual(await reportsFor(holder(role, at)), expected, role)
  })

  test('a report takes the place of none that its sender has not seen, though two officers send at once', async () => {
    const tries = await Promise.allSettled([130, 140].map((value) => report(world.officer, world.org.DAT, value, 2)))
    const refused = tries.filter((one) => one.status === 'rejected')
    assert.equal(refused.length, 1)
    for (const late of [refused[0]!.reason, await report(world.officer, world.org.DAT, 1).catch((error) => error)]) {
      assert.ok(late instanceof Conflict)
      assert.deepEqual((late.details as { theirs: unknown }).theirs, { version: 3 })
    }
    await report(world.officer, world.org.DAT, 120, 3)
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

  test('of each kind the report of the newest period is the one to be sent again, the kind sent last first', async () => {
    nextDay(world, '2022-07-05')
    await act(world, world.officer, reportOnMovement, {
      movementId,
      organisationId: world.org.DAT,
      kind: 'halfYear',
      periodFrom: '2022-01-01',
      periodTo: '2022-06-30',
      symbol: '07/BC-QLDD',
      headcount: 12,
      summary: 'Sơ kết.',
      difficulties: 'Thiếu người.',
      figures: [],
    })
    const { reports } = (await shown()).owed[0]!
    assert.deepEqual(
      reports.map(({ kind, periodFrom, symbol, headcount, difficulties, figures }) => {
        return [kind, periodFrom, symbol, headcount, difficulties, figures]
      }),
      [
        ['halfYear', '2022-01-01', '07/BC-QLDD', 12, 'Thiếu người.', []],
        ['year', '2021-01-01', '', null, '', []],
      ],
    )
  })
})

describe('a movement of a thousand recipients', () => {
  let world: Province
  let movementId: string
  let communes: { id: string; name: string }[]

  before(async () => {
    world = await smallProvince('2021-09-01')
    communes = await enterCommunes(world, 1000)
    movementId = await launch(world.org.SO!, communes, [])
    for (const commune of communes.slice(0, 3)) await launch(commune.id, communes.slice(3, 403), [movementId])
    for (const commune of communes.slice(0, 60)) await report(commune.id)
  })

  const leaderOf = (organisationId: string) =>
    actor('Thủ trưởng', world.person.khanh!, [{ role: 'leader', organisationId }])
  const launch = async (issuerId: string, recipients: { id: string }[], parents: string[]) => {
    const launched = await act(world, leaderOf(issuerId), launchMovement, {
      issuerId,
      documentType: 'plan',
      name: 'Xanh, sạch, đẹp',
      title: 'Xây dựng xã xanh, sạch, đẹp',
      body: {},
      periodText: 'Năm 2021',
      parents: parents.map((parentId) => ({ movementId: parentId, line: 'administrative' })),
      recipients: recipients.map(({ id }) => ({
        organisationId: id,
        line: 'administrative',
        planDueOn: '2021-08-02',
        reportDueOn: '2021-09-30',
      })),
      indicators: [{ name: 'Cây xanh', unit: 'cây' }],
    })
    return launched.movementId
  }
  const consolidated = (more: object) => look(world, world.standing, consolidateReports, { movementId, ...more })
  const report = async (organisationId: string) => {
    const { indicators } = await consolidated({ size: 1 })
    await act(world, leaderOf(organisationId), reportOnMovement, {
      movementId,
      organisationId,
      kind: 'halfYear',
      periodFrom: '2021-01-01',
      periodTo: '2021-06-30',
      summary: 'Đã trồng cây.',
      difficulties: 'Thiếu đất.',
      figures: [{ indicatorId: indicators[0]!.id, value: 10, items: [{ text: 'Đợt 1', value: 4, on: '2021-06-01' }] }],
    })
  }

  const pageInBrief = async (more: object) => {
    const { rows, total, totals, units } = await consolidated(more)
    assert.deepEqual([Object.values(totals), units], [[600], { asked: 1000, reported: 60 }])
    const reported = rows.filter((row) => row.report_id !== null).length
    return [rows.length, reported, rows[0]?.organisation_name, rows[0]?.difficulties, total]
  }

  test('shows all its own recipients, and says that not all below them are there', async () => {
    const { cascade, cascadeIsWhole, summary } = await look(world, world.standing, showMovement, { movementId })
    assert.deepEqual([cascade[0]!.children.length, cascadeIsWhole], [1000, false])
    assert.deepEqual(summary, { recipients: 1000, answered: 3, plansLate: 997, reportsLate: 0 })
    assert.deepEqual(
      cascade[0]!.children.slice(0, 4).map((node) => [node.organisationName, node.children.length]),
      [
        ['Xã 0001', 400],
        ['Xã 0002', 400],
        // Of its 400 only 200 would have found room: shown as none, not as half.
        ['Xã 0003', 0],
        ['Xã 0004', 0],
      ],
    )
  })

  test('brings its reports together by pages, with the totals of all', async () => {
    assert.deepEqual(await pageInBrief({}), [50, 50, 'Xã 0001', 'Thiếu đất.', 1000])
    assert.deepEqual(await pageInBrief({ page: 2 }), [50, 10, 'Xã 0051', 'Thiếu đất.', 1000])
    assert.deepEqual(await pageInBrief({ sent: 'no' }), [50, 0, 'Xã 0061', null, 940])
    assert.deepEqual(await pageInBrief({ q: 'xa 0060' }), [1, 1, 'Xã 0060', 'Thiếu đất.', 1])
  })

  test('puts its units in order before it cuts pages, and by no indicator of another movement', async () => {
    const { indicators } = await consolidated({ size: 1 })
    assert.deepEqual(await pageInBrief({ dir: 'desc' }), [50, 50, 'Xã 0060', 'Thiếu đất.', 1000])
    assert.deepEqual(await pageInBrief({ sort: indicators[0]!.id }), [50, 50, 'Xã 0001', 'Thiếu đất.', 1000])
    assert.deepEqual(await pageInBrief({ sent: 'no', dir: 'desc' }), [50, 0, 'Xã 1000', null, 940])
    await assert.rejects(consolidated({ sort: newId() }), {
      name: 'BadInput',
      message: 'Chỉ tiêu dùng để xếp không thuộc phong trào này.',
    })
    await assert.rejects(consolidated({ sort: 'headcount' }), {
      name: 'BadInput',
      message: 'Mã không đúng dạng.',
    })
  })

  test('tells a sum that sixty units share once, with the first of them', async () => {
    const { doubles, doublesFound } = await consolidated({})
    assert.deepEqual(
      doubles.map((double) => [double.value, double.told, double.tellers.length, double.tellers[0]!.unit]),
      [[4, 60, 10, 'Xã 0001']],
    )
    assert.equal(doublesFound, 1)
  })

  test('lists who is registered by pages, and finds one by name or unit', async () => {
    for (const { id } of communes.slice(0, 60)) {
      await act(world, leaderOf(id), registerInMovement, {
        movementId,
        organisationId: id,
        subjectKind: 'collective',
        subjectId: id,
        pledge: 'Trồng 100 cây',
      })
    }
    const ask = (more: object) =>
      look(world, world.officer, listRegistrations, { movementId, sort: 'subject', ...more })
    const names = async (more: object) => (await ask(more)).rows.map((row) => row.subject_name)
    assert.deepEqual([(await names({})).length, (await ask({})).total], [50, 60])
    assert.deepEqual((await names({ page: 2 })).slice(0, 2), ['Xã 0051', 'Xã 0052'])
    assert.deepEqual(await names({ q: 'xa 0007' }), ['Xã 0007'])
    assert.equal((await look(world, world.officer, showMovement, { movementId })).registrations, 60)
  })
})

async function enterCommunes(world: Province, count: number): Promise<{ id: string; name: string }[]> {
  const communes = Array.from({ length: count }, (_, at) => {
    const number = String(at + 1).padStart(4, '0')
    return {
      id: newId(),
      code: `XA${number}`,
      kind: 'peoplesCommittee',
      name: `Xã ${number}`,
      confidence: 'entered',
    } as const
  })
  await world.owner.insertInto('organisations').values(communes).execute()
  return communes
}

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

function partOf(value: number) {
  return { text: 'Đợt 1', value, on: '2021-07-01' }
}

function figure(value: number, items: [number, string][] = []) {
  return { value, items: items.map(([sum, on]) => ({ text: 'Đợt 1', value: sum, on: day(on) })) }
}

function rowOf(unit: string, headcount: number | null, figures: Record<string, ReturnType<typeof figure>>) {
  return { organisation_name: unit, headcount, report_id: unit, figures }
}
