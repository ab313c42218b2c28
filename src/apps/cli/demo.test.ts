import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { day } from '../../base/days.ts'
import { Conflict } from '../../base/errors.ts'
import { verifyChain } from '../../base/events.ts'
import { checkCandidate } from '../../procedure/dossiers/dossier.verdict.ts'
import { routeOf } from '../../procedure/dossiers/dossier.store.ts'
import { signIn } from '../../registry/accounts/account.actions.ts'
import { actorNamed } from '../../registry/accounts/account.store.ts'
import { listDuplicates } from '../../registry/duplicates/duplicate.views.ts'
import { accounts } from '../../../demo/accounts.ts'
import { cases } from '../../../demo/cases.ts'
import { demoOffice } from '../../../test/demo-office.ts'
import { look, type TestOffice } from '../../../test/world.ts'
import { demoPassword, playDemo } from './demo.ts'

const today = day('2021-12-20')

describe('the demo', () => {
  let world: TestOffice
  let events: number
  let told: string[]

  before(async () => {
    ;({ told, ...world } = await demoOffice())
    events = (await world.owner.selectFrom('event_head').select('seq').executeTakeFirstOrThrow()).seq
  })

  test('leaves a record that is whole, told line by line', async () => {
    const verdict = await verifyChain(world.owner)
    assert.equal(verdict.whole, true)
    assert.equal(verdict.whole && verdict.count, events)
    assert.deepEqual(
      told.filter((line) => line.split(' · ').length < 4 || /undefined|null|\[object/.test(line)),
      [],
    )
    assert.ok(told.includes('13/12/2021 · Đặng Hữu Thành · Ký quyết định · 383/QĐ-STNMT'))
    assert.ok(told.length >= events)
  })

  test('goes through 2021 without a step back, and the office goes on from its end', async () => {
    const { rows } = await sql<{ backwards: number; first: string; last: string; channels: string[] }>`
      select count(*) filter (where at < previous)::int as backwards, min(day)::text as first, max(day)::text as last,
        array_agg(distinct channel) as channels
      from (select *, lag(at) over (order by seq) as previous from events) as inOrder`.execute(world.owner)
    assert.deepEqual(rows, [{ backwards: 0, first: '2021-07-05', last: '2021-12-20', channels: ['demo'] }])
    const settings = await world.owner.selectFrom('office_settings').select('demo_start').executeTakeFirstOrThrow()
    assert.equal(settings.demo_start?.toISOString(), '2021-12-20T09:00:00.000Z')
  })

  test('leaves work at every step for a newcomer', async () => {
    assert.deepEqual(await counted('dossiers', 'stage'), {
      draft: 3,
      submitted: 1,
      received: 5,
      appraised: 1,
      tabled: 7,
      drafted: 2,
      awarded: 2,
      notRecommended: 1,
      withdrawn: 1,
    })
    assert.deepEqual(await counted('letters', 'stage'), { draft: 1, signed: 14 })
    assert.deepEqual(await counted('sittings', 'stage'), { planned: 1, voting: 1, concluded: 2 })
    assert.deepEqual(await counted('decisions', 'stage'), { draft: 1, signed: 1 })
    assert.deepEqual(await counted('exemplars', 'stage'), { found: 1, published: 2 })
    const { rows } = await sql`
      select s.stage, s.held_on::text, count(*)::int as members, count(*) filter (where r.voted)::int as voted,
        (select count(*)::int from sitting_cases c where c.sitting_id = s.id) as cases
      from sittings s join sitting_roster r on r.sitting_id = s.id group by s.id order by s.held_on`.execute(
      world.owner,
    )
    assert.deepEqual(rows, [
      { stage: 'concluded', held_on: '2021-12-09', members: 11, voted: 10, cases: 6 },
      { stage: 'concluded', held_on: '2021-12-16', members: 11, voted: 10, cases: 2 },
      { stage: 'voting', held_on: '2021-12-20', members: 11, voted: 3, cases: 4 },
      { stage: 'planned', held_on: '2021-12-22', members: 11, voted: 0, cases: 3 },
    ])
  })

  test('the council refused one case, and a nominee and a declared relative did not vote', async () => {
    const { rows } = await sql`
      select d.nominee_name as name, d.honour, c.votes_for as "for", c.votes_against as against, c.passed
      from sitting_cases c join sittings s on s.id = c.sitting_id join dossiers d on d.id = c.dossier_id
      where s.held_on = '2021-12-09' order by c.position`.execute(world.owner)
    assert.deepEqual(rows, [
      { name: 'Y Linh', honour: 'CSTDCS', for: 10, against: 0, passed: true },
      { name: 'Đỗ Thị Khánh Ngọc', honour: 'CSTDCS', for: 5, against: 5, passed: false },
      { name: 'Lê Thị Tuyết Nhung', honour: 'CSTDCS', for: 9, against: 1, passed: true },
      { name: 'Hồ Thị Diễm Hằng', honour: 'BKT', for: 9, against: 1, passed: true },
      { name: 'Trịnh Thị Phương Thảo', honour: 'BKT', for: 9, against: 0, passed: true },
      { name: 'Nguyễn Thị Mỹ Lệ', honour: 'BKTTG', for: 9, against: 0, passed: true },
    ])
  })

  test('what goes above the Sở has been received by the province', async () => {
    const { rows } = await sql`
      select d.nominee_name as name, d.honour, o.code as receiver, x.code as decider, d.stage
      from dossiers d join organisations o on o.id = d.receiver_id join organisations x on x.id = d.decider_id
      where o.code <> 'STNMT-62' order by d.code`.execute(world.owner)
    assert.deepEqual(rows, [
      { name: 'Hồ Thị Diễm Hằng', honour: 'BKT', receiver: 'KT-UBND', decider: 'KT-UBND', stage: 'received' },
      { name: 'Nguyễn Thị Mỹ Lệ', honour: 'BKTTG', receiver: 'KT-UBND', decider: 'TTG', stage: 'received' },
      { name: 'Trịnh Thị Phương Thảo', honour: 'BKT', receiver: 'KT-UBND', decider: 'KT-UBND', stage: 'appraised' },
    ])
  })

  test('evidence is attached as a file, one file for one decision', async () => {
    const { rows } = await sql`
      select file_name as name, count(*)::int as parts, count(distinct file_hash)::int as files
      from dossier_parts where code in ('initiativeCertificate', 'relatedDocuments') group by 1`.execute(world.owner)
    assert.deepEqual(rows, [{ name: '371-QĐ-STNMT.pdf', parts: 21, files: 1 }])
  })

  test('the rule of the province is asked beside the law, adds a part to one form, and stops nobody', async () => {
    const { rows } = await sql`
      select d.honour, count(*)::int as dossiers,
        count(*) filter (where d.verdict::text like '%97/2020/QĐ-UBND Điều 9 khoản 2%')::int as "underCeiling",
        (select count(*)::int from dossier_parts p join dossiers of on of.id = p.dossier_id
          where of.honour = d.honour and p.code not in ('initiativeCertificate', 'relatedDocuments', 'letter', 'minutes')) as "addedParts"
      from dossiers d where d.verdict is not null group by 1 order by 1`.execute(world.owner)
    assert.deepEqual(rows, [
      { honour: 'BKT', dossiers: 6, underCeiling: 0, addedParts: 0 },
      { honour: 'BKTTG', dossiers: 1, underCeiling: 0, addedParts: 1 },
      { honour: 'CSTDCS', dossiers: 12, underCeiling: 12, addedParts: 0 },
    ])
  })

  test('a district division sends its titles to its own district', async () => {
    const { receiver, decider, line } = await routeOf(world.owner, await idOf('PTNMT-615'), 'CSTDCS', today)
    assert.deepEqual([receiver.code, decider.code, line], ['UBND-615', 'UBND-615', 'administrative'])
  })

  test('one woman was entered twice, and the standing body is told of it', async () => {
    const actor = (await actorNamed(world.office.db, 'ngoc.anh', today))!
    const organisationId = await idOf('STNMT-62')
    const { rows } = await look(world, actor, listDuplicates, { organisationId })
    assert.deepEqual(
      rows.map(({ one, other, likelihood }) => [one.name, other.name, likelihood]),
      [['Y Yam', 'Y Yăm', 'likely']],
    )
  })

  test('some units still owe an answer to the letter of the Sở', async () => {
    const { rows } = await sql`
      select o.code, r.acknowledged_on is not null as read, r.plan_received_on is not null as planned,
        exists (select from reports p where p.movement_id = r.movement_id and p.organisation_id = r.organisation_id) as reported
      from movement_recipients r join organisations o on o.id = r.organisation_id
      join movements m on m.id = r.movement_id join organisations i on i.id = m.issuer_id
      where i.code = 'STNMT-62' order by o.code`.execute(world.owner)
    assert.equal(rows.length, 20)
    const owing = rows.filter((row) => Object.values(row as object).includes(false))
    assert.deepEqual(owing, [
      { code: 'KT-STNMT-CCBVMT', read: true, planned: true, reported: false },
      { code: 'PTNMT-617', read: false, planned: false, reported: false },
      { code: 'PTNMT-618', read: true, planned: false, reported: true },
    ])
  })

  test('the public sees what was published and nothing else', async () => {
    const seen = async (view: string) => {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(view)}`.execute(
        world.portal,
      )
      return rows[0]!.count
    }
    const views = ['portal.movements', 'portal.decisions', 'portal.decision_items', 'portal.exemplars', 'portal.files']
    assert.deepEqual(await Promise.all(views.map(seen)), [9, 1, 2, 2, 1])
    const decisions = world.owner.selectFrom('decisions').select(['symbol', 'title']).orderBy('drafted_on')
    assert.deepEqual(await decisions.select(sql<boolean>`published_at is not null`.as('published')).execute(), [
      {
        symbol: '383/QĐ-STNMT',
        title: 'Về việc công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021',
        published: true,
      },
      {
        symbol: null,
        title: 'Về việc công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021 (đợt 2)',
        published: false,
      },
    ])
    const { rows } = await sql<{ recipient_name: string; decision_published: boolean }>`
      select recipient_name, decision_published from portal.certificates order by golden_number`.execute(world.portal)
    assert.deepEqual(rows, [
      { recipient_name: 'Y Linh', decision_published: true },
      { recipient_name: 'Lê Thị Tuyết Nhung', decision_published: true },
    ])
  })

  for (const { code, person, honour, year, verdict, sentence } of cases) {
    test(`the law says of ${code}: ${sentence}`, async () => {
      const db = world.owner
      const { id } = await db.selectFrom('people').select('id').where('code', '=', person).executeTakeFirstOrThrow()
      const department = await db
        .selectFrom('organisations')
        .select('id')
        .where('code', '=', 'STNMT-62')
        .executeTakeFirstOrThrow()
      const candidate = {
        honour,
        year,
        nominee_id: id,
        organisation_id: department.id,
        decider_id: department.id,
        judged: {},
        appraised: false,
        received_on: null,
      }
      const { state } = await checkCandidate(db, candidate as Parameters<typeof checkCandidate>[1], today)
      assert.equal(state === 'awaitsCouncil' ? 'eligible' : state, verdict)
    })
  }

  test('every account opens with the one password of the demo', async () => {
    const { clock, db } = world.office
    for (const { username } of accounts.slice(0, 3)) {
      const { token } = await signIn(db, { username, password: demoPassword }, clock.now())
      assert.ok(token)
    }
  })

  test('is never played over an office that has recorded anything', async () => {
    await assert.rejects(playDemo(world.office, assert.fail), (error) => {
      assert.ok(error instanceof Conflict)
      assert.match(error.message, /^Cơ sở dữ liệu này đã có bản dùng thử \(sổ đã ghi \d+ việc\)/)
      return true
    })
    const verdict = await verifyChain(world.owner)
    assert.equal(verdict.whole && verdict.count, events)
  })

  async function idOf(code: string): Promise<string> {
    const { id } = await world.owner
      .selectFrom('organisations')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
    return id
  }

  async function counted(table: 'dossiers' | 'letters' | 'sittings' | 'decisions' | 'exemplars', column: 'stage') {
    const { rows } = await sql<{ key: string; count: number }>`
      select ${sql.ref(column)} as key, count(*)::int as count from ${sql.table(table)} group by 1`.execute(world.owner)
    return Object.fromEntries(rows.map(({ key, count }) => [key, count]))
  }
})
