/** Lists and searches over the register of a province: a million people, five million awards, 200,000 dossiers, written straight into the tables. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { sql } from 'kysely'
import type { Office } from '../src/base/action.ts'
import { fillRegister } from '../src/apps/cli/law-bench/register.ts'
import { openOffice, readSettings } from '../src/apps/office.ts'
import { instantOf, standingClock } from '../src/base/clock.ts'
import { newId } from '../src/base/ids.ts'
import type { Actor } from '../src/base/policy.ts'
import type { Db } from '../src/base/database/database.ts'
import { showLadder } from '../src/procedure/dossiers/dossier.ladder.views.ts'
import { listDossiers } from '../src/procedure/dossiers/dossier.views.ts'
import { listAwards } from '../src/registry/awards/award.views.ts'
import { listPeople } from '../src/registry/people/person.views.ts'
import { showPerson } from '../src/registry/records/record.views.ts'
import type { Role } from '../src/registry/roles.ts'
import { search } from '../src/reports/lookup/lookup.views.ts'
import { listDuplicates } from '../src/registry/duplicates/duplicate.views.ts'
import { listQualifying } from '../src/reports/qualifying/qualifying.views.ts'

const people = 1_000_000
const dossiers = 200_000

export async function benchRegister(row: (...cells: string[]) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sovang-bench-register-'))
  const open = await openOffice(readSettings({ ...process.env, SOVANG_DATA: folder, DATABASE_URL: '' }))
  const owner = open.owner!
  try {
    await fillRegister(open.office, owner, people, 1)
    await fillDossiers(owner)
    const province = await actorAt(owner, 'standing', 'TINH')
    const department = await actorAt(owner, 'standing', 'S7')
    const unit = await actorAt(owner, 'officer', 'S7-U3')
    const ask = (name: string, work: (turn: number) => Promise<unknown>) =>
      time(work).then((figures) => row(name, figures))
    const { office } = open
    await benchLookup(office, { province, department, unit }, ask)
    await ask('Danh sách người, 50 dòng, cả tỉnh', () => listPeople.ask(office, province, {}))
    await ask('Danh sách người, 50 dòng, một sở', () => listPeople.ask(office, department, {}))
    await ask('Danh sách người, 50 dòng, một phòng', () => listPeople.ask(office, unit, {}))
    await ask('Sổ khen thưởng mới nhất, 50 dòng, cả tỉnh', () => listAwards.ask(office, province, {}))
    await ask('Sổ khen thưởng mới nhất, 50 dòng, một phòng', () => listAwards.ask(office, unit, {}))
    await ask('Sổ khen thưởng một năm, một danh hiệu, cả tỉnh', (turn) =>
      listAwards.ask(office, province, { year: 2012 + (turn % 10), honour: 'CSTDCS' }),
    )
    await ask('Danh sách hồ sơ, 50 dòng, cả tỉnh', () => listDossiers.ask(office, province, {}))
    await ask('Danh sách hồ sơ, 50 dòng, một phòng', () => listDossiers.ask(office, unit, {}))
    await ask('Tìm hồ sơ theo họ tên, cả tỉnh', (turn) =>
      listDossiers.ask(office, province, { q: oneOf(fullNames, turn) }),
    )
    const ids = await peopleOf(owner, 'S7-U3')
    await ask('Trang của một người', (turn) => showPerson.ask(office, unit, { personId: ids[turn % ids.length] }))
    // On a day whose law the software has read; today's says of everybody that the text is still to be read.
    const then: Office = { ...office, clock: standingClock(instantOf('2021-12-20', '08:00')) }
    await ask('Một người, mọi danh hiệu, hình thức của luật, từ cơ sở dữ liệu', (turn) =>
      showLadder.ask(then, unit, { personId: ids[turn % ids.length] }),
    )
    await benchQualifying(then, owner, { province, department, unit }, row)
  } finally {
    await open.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Ask = (name: string, work: (turn: number) => Promise<unknown>) => Promise<void>

const fullNames = ['tran thi lan', 'nguyen van hung', 'le minh tuan', 'pham thi hanh', 'A THOAI', 'nguyen thi thuỷ']
const withMarks = [
  'Trần Thị Lan',
  'Nguyễn Văn Hùng',
  'Lê Minh Tuấn',
  'Phạm Thị Hạnh',
  'Nguyễn Thị Thủy',
  'Đặng Hữu Hòa',
]
const begun = ['ng', 'tr', 'th', 'ha', 'ngu', 'thu', 'han', 'tran', 'nguy', 'thuy']

function oneOf(list: readonly string[], turn: number): string {
  return list[turn % list.length]!
}

/** Tra cứu over the whole register: lists, then the box of the top bar as it asks while somebody types. */
export async function benchLookup(
  office: Office,
  { province, department, unit }: Record<'province' | 'department' | 'unit', Actor>,
  ask: Ask,
): Promise<void> {
  const people = (q: string, who = province) => listPeople.ask(office, who, { q })
  await ask('Tìm người theo họ tên không dấu, cả tỉnh', (turn) => people(oneOf(fullNames, turn)))
  await ask('Tìm người theo họ tên có dấu, cả tỉnh', (turn) => people(oneOf(withMarks, turn)))
  await ask('Tìm người theo họ tên hiếm (“y quang thoại”), cả tỉnh', () => people('y quang thoai'))
  await ask('Tìm người theo họ tên, một sở', (turn) => people(oneOf(fullNames, turn), department))
  await ask('Tìm người theo họ và đệm (“nguyen van”), cả tỉnh', () => people('nguyen van'))
  await ask('Tìm người theo họ và đệm (“nguyen van”), một sở', () => people('nguyen van', department))
  await ask('Tìm người theo tên (“hung”), cả tỉnh', () => people('hung'))
  await ask('Tìm người theo tên (“hung”), một sở', () => people('hung', department))
  await ask('Tìm người theo tên (“hung”), một phòng', () => people('hung', unit))
  await ask('Tìm người theo 2–4 chữ cái đầu, cả tỉnh', (turn) => people(oneOf(begun, turn)))
  const awards = (input: object) => listAwards.ask(office, province, input)
  await ask('Tìm trong sổ khen thưởng theo họ tên, cả tỉnh', (turn) => awards({ q: oneOf(fullNames, turn) }))
  await ask('Tìm trong sổ khen thưởng theo họ và đệm (“nguyen van”), cả tỉnh', () => awards({ q: 'nguyen van' }))
  await ask('Tìm trong sổ khen thưởng theo họ và đệm (“nguyen van”), một sở', () =>
    listAwards.ask(office, department, { q: 'nguyen van' }),
  )
  await ask('Tìm trong sổ khen thưởng theo số quyết định', (turn) => awards({ q: `${1 + turn}/qđ-ldtt-2019` }))
  const { id: organisationId } = await office.db
    .selectFrom('organisations')
    .select('id')
    .where('code', '=', 'S7')
    .executeTakeFirstOrThrow()
  await ask('Sổ khen thưởng theo danh hiệu, năm, đơn vị và cấp', (turn) =>
    awards({ honour: 'CSTDCS', year: 2016 + (turn % 5), level: 'grassroots', organisationId }),
  )
  const lookUp = (input: object, who = province) => search.ask(office, who, { most: 3, ...input })
  await ask('Ô tra cứu, họ tên, cả tỉnh', (turn) => lookUp({ q: oneOf(fullNames, turn) }))
  await ask('Ô tra cứu, 2–4 chữ cái đầu, cả tỉnh', (turn) => lookUp({ q: oneOf(begun, turn) }))
  await ask('Ô tra cứu, 2–4 chữ cái đầu, một phòng', (turn) => lookUp({ q: oneOf(begun, turn) }, unit))
  await ask('Ô tra cứu, số quyết định, cả tỉnh', (turn) => lookUp({ q: `${1 + turn}/QD-LDTT-2019` }))
  await ask('Trang tra cứu, danh hiệu, năm, đơn vị và cấp', (turn) =>
    lookUp({ honour: 'CSTDCS', year: 2016 + (turn % 5), level: 'grassroots', organisationId, most: 5 }),
  )
  await ask('Người có thể ghi trùng của một phòng (250 người)', async () => {
    const [grant] = unit.grants
    return listDuplicates.ask(office, unit, { organisationId: grant!.organisationId })
  })
}

/** Everybody of a body read from the database and judged for eleven honours; then pages of the list that has been made. */
async function benchQualifying(
  office: Office,
  owner: Db,
  { province, department, unit }: Record<'province' | 'department' | 'unit', Actor>,
  row: (...cells: string[]) => void,
): Promise<void> {
  for (const [who, code, name] of [
    [unit, 'S7-U3', 'một phòng'],
    [department, 'S7', 'một sở'],
    [province, 'TINH', 'cả tỉnh'],
  ] as const) {
    const { id: organisationId } = await bodyOf(owner, code)
    const delay = monitorEventLoopDelay({ resolution: 2 })
    delay.enable()
    const begun = performance.now()
    const { people: judged } = await listQualifying.ask(office, who, { organisationId })
    const seconds = (performance.now() - begun) / 1000
    delay.disable()
    const [nearlyAll, most] = [delay.percentile(99), delay.max].map((nanoseconds) => (nanoseconds / 1e6).toFixed(0))
    row(
      `Đọc và xét hồ sơ của ${name}, 11 danh hiệu, hình thức (${judged.toLocaleString('vi-VN')} người)`,
      `${seconds.toFixed(1)} s; việc khác chờ p99 ${nearlyAll} ms, lâu nhất ${most} ms`,
    )
  }
  const { id: organisationId } = await bodyOf(owner, 'TINH')
  const begun = performance.now()
  const { people: bodies } = await listQualifying.ask(office, province, { organisationId, subject: 'collective' })
  row(
    `Đọc và xét mọi tập thể của cả tỉnh, 11 danh hiệu, hình thức (${bodies.toLocaleString('vi-VN')} tập thể)`,
    `${((performance.now() - begun) / 1000).toFixed(1)} s`,
  )
  const page = (input: object) => time(() => listQualifying.ask(office, province, { organisationId, ...input }))
  row('Danh sách đã xét của cả tỉnh, 50 dòng', await page({ honour: 'CSTDCS', state: 'eligible' }))
  row('Tìm theo họ tên trong danh sách đã xét của cả tỉnh', await page({ q: 'nguyen van hung' }))
}

/** Two hundred thousand dossiers of these people, in every stage. */
async function fillDossiers(owner: Db): Promise<void> {
  await sql`
    insert into dossiers (id, code, honour, cycle, year, achievement_from, nominee_kind, nominee_id, nominee_name, nominee_line,
      organisation_id, line, sender_id, receiver_id, decider_id, stage, opened_by, opened_on)
    select gen_random_uuid(), 'HS-2021-' || lpad(p.n::text, 7, '0'), 'CSTDCS', 'annual', 2021, 2021, 'person', p.id, p.name, 'Chuyên viên',
      t.organisation_id, 'administrative', t.organisation_id, a.authority_id, a.authority_id,
      (array['draft', 'submitted', 'received', 'appraised', 'awarded', 'awarded', 'awarded', 'awarded'])[1 + p.n % 8], p.id, '2021-11-15'
    from (select *, row_number() over () n from people limit ${dossiers}) p join posts t on t.person_id = p.id
    join organisation_authority a on a.organisation_id = t.organisation_id and a.depth = 1`.execute(owner)
  await sql`vacuum analyze dossiers`.execute(owner)
}

export async function actorAt(owner: Db, role: Role, code: string): Promise<Actor> {
  const body = await bodyOf(owner, code)
  return { accountId: newId(), personId: null, name: code, grants: [{ role, organisationId: body.id }] }
}

function bodyOf(owner: Db, code: string): Promise<{ id: string }> {
  return owner.selectFrom('organisations').select('id').where('code', '=', code).executeTakeFirstOrThrow()
}

async function peopleOf(owner: Db, code: string): Promise<string[]> {
  const rows = await owner
    .selectFrom('posts as t')
    .innerJoin('organisations as o', 'o.id', 't.organisation_id')
    .select('t.person_id')
    .where('o.code', '=', code)
    .limit(50)
    .execute()
  return rows.map((row) => row.person_id)
}

export async function time(work: (turn: number) => Promise<unknown>): Promise<string> {
  const times: number[] = []
  for (let turn = 0; turn < 104; turn++) {
    const begun = performance.now()
    await work(turn)
    if (turn >= 4) times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  const [half, most, nearlyAll] = [times[49]!, times[94]!, times[98]!].map((one) => one.toFixed(1))
  return `p50 ${half} ms, p95 ${most} ms, p99 ${nearlyAll} ms`
}
