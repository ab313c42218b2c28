/** Lists and searches over a large register: 200,000 people and 1,000,000 awards, written straight into the tables. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Office } from '../src/base/action.ts'
import { openOffice, readSettings } from '../src/apps/office.ts'
import { newId } from '../src/base/ids.ts'
import type { Actor } from '../src/base/policy.ts'
import { connect, type Db } from '../src/base/database/database.ts'
import { listAwards } from '../src/registry/awards/award.views.ts'
import { enterOrganisationBook } from '../src/registry/organisations/organisation.actions.ts'
import { listPeople } from '../src/registry/people/person.views.ts'
import { recordOfPerson } from '../src/registry/records/record.store.ts'
import { explain } from '../src/law/explain.ts'

const people = 200_000
const awardsEach = 5

export async function benchRegister(row: (...cells: string[]) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sovang-bench-register-'))
  const open = await openOffice(readSettings({ ...process.env, SOVANG_DATA: folder, DATABASE_URL: '' }))
  const owner = connect(open.ownerUrl, 'owner', 2)
  try {
    const standing = await fillRegister(open.office, owner)
    const ask = (name: string, work: (turn: number) => Promise<unknown>) =>
      time(work).then((figures) => row(name, figures))
    const scale = `${(people / 1000).toFixed(0)} nghìn người, ${((people * awardsEach) / 1e6).toFixed(0)} triệu khen thưởng`
    await ask(`Tìm người không dấu (${scale})`, (turn) =>
      listPeople.ask(open.office, standing, { q: `nguyen van ${'abcdefgh'[turn % 8]}` }),
    )
    await ask('Danh sách người của một cơ quan, 50 dòng', () => listPeople.ask(open.office, standing, {}))
    await ask('Sổ khen thưởng một năm, một danh hiệu, 50 dòng', (turn) =>
      listAwards.ask(open.office, standing, { year: 2012 + (turn % 10), honour: 'CSTDCS' }),
    )
    await ask('Tìm trong sổ khen thưởng theo tên', (turn) =>
      listAwards.ask(open.office, standing, { q: `thi lan ${turn % 50}` }),
    )
    const officer = await officerOfOneUnit(owner)
    await ask('Danh sách người của một phòng, 50 dòng', () => listPeople.ask(open.office, officer, {}))
    await ask('Sổ khen thưởng mới nhất, 50 dòng, cả sở', () => listAwards.ask(open.office, standing, {}))
    await ask('Sổ khen thưởng mới nhất, 50 dòng, một phòng', () => listAwards.ask(open.office, officer, {}))
    const ids = (await owner.selectFrom('people').select('id').limit(50).execute()).map((person) => person.id)
    await ask('Điều kiện của một người cho một hình thức, từ cơ sở dữ liệu', async (turn) => {
      const { subject, history } = await recordOfPerson(open.office.db, ids[turn % ids.length]!, 2021)
      explain({
        honour: 'BKT',
        regime: 'R2017',
        year: 2021,
        subject,
        history: { ...history, dossierReceivedOn: '2021-12-20' as never },
      })
    })
  } finally {
    await owner.destroy()
    await open.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One department of 40 units; people and awards are made by SQL, as an import would leave them. */
export async function fillRegister(office: Office, owner: Db): Promise<Actor> {
  const operator: Actor = {
    accountId: newId(),
    personId: null,
    name: 'Quản trị',
    grants: [{ role: 'operator', organisationId: newId() }],
  }
  const units = Array.from({ length: 40 }, (_, index) => ({
    code: `U${index}`,
    kind: 'division',
    name: `Phòng số ${index}`,
    parents: [{ code: 'SO', line: 'administrative' }],
  }))
  await enterOrganisationBook.perform(
    office,
    { actor: operator, key: newId(), channel: 'cli' },
    { organisations: [{ code: 'SO', kind: 'provincialDepartment', name: 'Sở Tài nguyên và Môi trường' }, ...units] },
  )
  await sql`
    insert into people (id, code, name, birth_year, recruited_on)
    select gen_random_uuid(), 'P' || n,
      (array['Nguyễn Văn', 'Trần Thị', 'Lê Thị', 'Phạm Hữu', 'A', 'Y'])[1 + n % 6] || ' ' ||
      (array['Ánh', 'Bình', 'Cường', 'Dũng', 'Đức', 'Hạnh', 'Lan', 'Thuỷ'])[1 + (n / 6) % 8] || ' ' || n % 1000, 1960 + n % 40, '2005-01-04'
    from generate_series(1, ${people}) n`.execute(owner)
  await sql`
    insert into posts (id, person_id, organisation_id, title, from_on)
    select gen_random_uuid(), p.id, o.id, 'Chuyên viên', '2010-01-01'
    from (select id, row_number() over () n from people) p
    join (select id, row_number() over () n from organisations where code like 'U%') o on o.n = 1 + p.n % 40`.execute(
    owner,
  )
  await sql`
    insert into ratings (subject_id, year, rating) select id, y, 'HTXSNV' from people, generate_series(2017, 2021) y`.execute(
    owner,
  )
  await sql`
    insert into awards (id, recipient_id, year, recipient_kind, recipient_name, recipient_line, organisation_id, honour, cycle,
      achievement_from, achievement_to, achievement, decider, entered_on)
    select gen_random_uuid(), p.id, y, 'person', p.name, 'Chuyên viên', t.organisation_id, (array['LDTT', 'CSTDCS'])[1 + y % 2], 'annual',
      y, y, 'Lao động tiên tiến', 'Giám đốc Sở', '2021-12-20'
    from people p join posts t on t.person_id = p.id, generate_series(2017, ${2016 + awardsEach}) y`.execute(owner)
  // Statistics and the visibility map, as autovacuum leaves them a few minutes after an import.
  await sql`vacuum analyze`.execute(owner)
  const so = await owner.selectFrom('organisations').select('id').where('code', '=', 'SO').executeTakeFirstOrThrow()
  return {
    accountId: newId(),
    personId: null,
    name: 'Thường trực',
    grants: [{ role: 'standing', organisationId: so.id }],
  }
}

async function officerOfOneUnit(owner: Db): Promise<Actor> {
  const unit = await owner.selectFrom('organisations').select('id').where('code', '=', 'U3').executeTakeFirstOrThrow()
  return {
    accountId: newId(),
    personId: null,
    name: 'Chuyên viên',
    grants: [{ role: 'officer', organisationId: unit.id }],
  }
}

async function time(work: (turn: number) => Promise<unknown>): Promise<string> {
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
