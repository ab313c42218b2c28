/** Sổ giả định: a register as large as that of a province, made by SQL, as an import would leave it. */
import { sql } from 'kysely'
import type { Office } from '../../../base/action.ts'
import type { Db } from '../../../base/database/database.ts'
import { newId } from '../../../base/ids.ts'
import { enterOrganisationBook } from '../../../registry/organisations/organisation.actions.ts'

const departments = 100
const unitsEach = 40

/**
 * Một tỉnh: the committee with 100 bodies of 40 units each; so many people, with what is known of them until 2021.
 *
 * @param honoured one in how many has five awards of former years
 */
export async function fillRegister(office: Office, owner: Db, people: number, honoured = 5): Promise<void> {
  await enterBodies(office)
  // Family names about as common as they are; the given name decides the order of lists.
  await sql`
    insert into people (id, code, name, birth_year, recruited_on)
    select gen_random_uuid(), 'P' || n,
      (array['Nguyễn', 'Nguyễn', 'Nguyễn', 'Nguyễn', 'Trần', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'A', 'Y'])[1 + n % 15] || ' ' ||
      (array['Văn', 'Văn', 'Thị', 'Thị', 'Hữu', 'Minh', 'Đức', 'Ngọc', 'Xuân', 'Quang', 'Thanh'])[1 + (n / 15) % 11] || ' ' ||
      (array['An', 'Ánh', 'Bảo', 'Bình', 'Chi', 'Cường', 'Dung', 'Dũng', 'Dương', 'Đạt', 'Đức', 'Giang', 'Hà', 'Hải', 'Hạnh', 'Hằng', 'Hiền', 'Hiếu',
        'Hoa', 'Hoà', 'Hùng', 'Huệ', 'Hương', 'Khánh', 'Lan', 'Linh', 'Long', 'Mai', 'Minh', 'Nam', 'Nga', 'Nghĩa', 'Nhung', 'Phúc', 'Phương', 'Quân',
        'Sơn', 'Tâm', 'Thành', 'Thảo', 'Thoại', 'Thuỷ', 'Tiến', 'Toàn', 'Trang', 'Tuấn', 'Vân', 'Vinh', 'Yến'])[1 + (n / 165) % 49],
      1960 + n % 40, '2005-01-04'
    from generate_series(1, ${people}) n`.execute(owner)
  await sql`
    insert into posts (id, person_id, organisation_id, title, from_on)
    select gen_random_uuid(), p.id, o.id, 'Chuyên viên', '2010-01-01'
    from (select id, row_number() over () n from people) p
    join (select id, row_number() over () n from organisations where kind = 'division') o on o.n = 1 + p.n % ${departments * unitsEach}`.execute(
    owner,
  )
  // Ten years of ratings for everybody, better and worse; an initiative for one in five, some of two together; who has registered for the year.
  await sql`
    insert into ratings (subject_id, year, rating)
    select p.id, y, (array['HTXSNV', 'HTTNV', 'HTTNV', 'HTXSNV', 'HTTNV', 'HTNV'])[1 + (p.n * 7 + y * (1 + p.n % 5)) % 6]
    from (select id, row_number() over (order by id) n from people) p, generate_series(2012, 2021) y order by p.n`.execute(
    owner,
  )
  await sql`
    insert into initiatives (id, code, person_id, organisation_id, year, name, scope, kind, decision)
    select gen_random_uuid(), 'SK' || p.n, p.id, t.organisation_id, 2019 + p.n % 3, 'Rút ngắn thời gian trả hồ sơ',
      (array['grassroots', 'grassroots', 'ministryProvince'])[1 + p.n % 3], 'initiative', '12/QĐ'
    from (select id, row_number() over () n from people) p join posts t on t.person_id = p.id where p.n % 5 = 0`.execute(
    owner,
  )
  // One in four is of two, of different units.
  await sql`
    insert into initiative_authors (initiative_id, person_id, place)
    select i.id, p.id, 2 from (select *, row_number() over () n from initiatives) i
    join (select id, row_number() over () n from people) p on p.n = i.n * 5 + 1 and p.id <> i.person_id where i.n % 4 = 0`.execute(
    owner,
  )
  await sql`
    insert into yearly_registrations (subject_id, year, registered) select id, 2021, true from people order by id`.execute(
    owner,
  )
  await withoutIndexes(owner, 'awards', () => enterAwards(owner, honoured))
  // Statistics and the visibility map, as autovacuum leaves them a few minutes after an import.
  await sql`vacuum analyze`.execute(owner)
}

/**
 * The lower title of each of three years and the higher one of two of them, by decisions of a thousand people each. One in five has
 * them of the years until 2021, the others, where they have any, of the years before.
 */
async function enterAwards(owner: Db, honoured: number): Promise<void> {
  await sql`
    insert into awards (id, recipient_id, year, recipient_kind, recipient_name, recipient_line, organisation_id, honour, cycle,
      achievement_from, achievement_to, achievement, decision_symbol, decision_on, decider, entered_on)
    select gen_random_uuid(), p.id, g.year - p.n % 5, 'person', p.name, 'Chuyên viên', t.organisation_id, g.honour, 'annual',
      g.year - p.n % 5, g.year - p.n % 5, 'Lao động tiên tiến',
      1 + p.n / 1000 || '/QĐ-' || g.honour || '-' || g.year - p.n % 5, make_date((g.year - p.n % 5)::int, 12, 15), 'Giám đốc Sở', '2021-12-20'
    from (select *, row_number() over () n from people) p join posts t on t.person_id = p.id,
      (values (2019, 'LDTT'), (2020, 'LDTT'), (2021, 'LDTT'), (2019, 'CSTDCS'), (2020, 'CSTDCS')) g (year, honour)
    where p.n % ${honoured} = 0 order by p.id`.execute(owner)
}

/** Indexes are made in a minute when the rows are there, and fed by them one by one in many. Keys stay. */
async function withoutIndexes(owner: Db, table: string, fill: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ name: string; made: string }>`
    select c.relname as name, pg_get_indexdef(i.indexrelid) as made from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = ${table}::regclass and not i.indisunique`.execute(owner)
  for (const { name } of rows) await sql`drop index ${sql.ref(name)}`.execute(owner)
  await fill()
  for (const { made } of rows) await sql.raw(made.replace(' ON ONLY ', ' ON ')).execute(owner)
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
const under = (code: string) => [{ code, line: 'administrative' }]

async function enterBodies(office: Office): Promise<void> {
  const operator = {
    accountId: newId(),
    personId: null,
    name: 'Quản trị',
    grants: [{ role: 'operator', organisationId: newId() }],
  }
  const bodies = numbers(departments).flatMap((s) => [
    { code: `S${s}`, kind: 'provincialDepartment', name: `Sở số ${s}`, parents: under('TINH') },
    ...numbers(unitsEach).map((u) => ({
      code: `S${s}-U${u}`,
      kind: 'division',
      name: `Phòng số ${u} Sở số ${s}`,
      parents: under(`S${s}`),
    })),
  ])
  await enterOrganisationBook.perform(
    office,
    { actor: operator, key: newId(), channel: 'cli' },
    { organisations: [{ code: 'TINH', kind: 'peoplesCommittee', name: 'Ủy ban nhân dân tỉnh' }, ...bodies] },
  )
}
