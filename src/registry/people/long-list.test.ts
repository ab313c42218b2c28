/** A list too long to be gathered is read in the order of an index: it shows what a list of everybody, sorted at once, would show. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../../base/policy.ts'
import { actor, smallProvince, type Province } from '../../../test/province.ts'
import { look } from '../../../test/world.ts'
import { listPeople } from './person.views.ts'

describe('a long list of people', () => {
  let world: Province
  /** Reaches 13,000 people of one name and 12,000 of another; 13,000; 2,500. */
  let readers: Record<'everybody' | 'half' | 'few', Actor>
  before(async () => {
    world = await smallProvince()
    await enterMany(world.org.DAT, 13_000, 'Nguyễn Văn', 'M')
    await enterMany(world.org.MT, 9_500, 'Trần Thị', 'N')
    await enterMany(world.org.VP, 2_500, 'Nguyễn Văn', 'V')
    await sql`vacuum analyze people, posts`.execute(world.owner)
    readers = {
      everybody: world.standing,
      half: world.officer,
      few: actor('Văn thư', null, [{ role: 'officer', organisationId: world.org.VP }]),
    }
    await complicate()
  })

  for (const who of ['everybody', 'half', 'few'] as const)
    for (const dir of ['asc', 'desc'] as const)
      test(`of ${who}, ${dir}, holds each of them once, in the order of the names, on every page`, async () => {
        const wanted = await sortedAtOnce(readers[who], '', dir)
        for (const page of [1, 2, 37, 50]) {
          const shown = await look(world, readers[who], listPeople, { dir, page })
          assert.deepEqual(
            shown.rows.map(({ id }) => id),
            wanted.slice((page - 1) * 50, page * 50),
          )
          assert.deepEqual(
            [shown.total, shown.totalIsExact],
            [Math.min(wanted.length, 10_000), wanted.length <= 10_000],
          )
        }
      })

  for (const who of ['everybody', 'half', 'few'] as const)
    test(`of a name that thousands bear, for ${who}, holds those who bear it`, async () => {
      for (const q of ['nguyen van', 'Nguyễn', 'an', 'van']) {
        const wanted = await sortedAtOnce(readers[who], q, 'asc')
        const shown = await look(world, readers[who], listPeople, { q, size: 500 })
        assert.equal(shown.rows.length, Math.min(500, wanted.length), q)
        const ids = new Set(wanted)
        for (const { id } of shown.rows) assert.ok(ids.delete(id), `${q}: once, and of those`)
      }
    })

  /** Somebody whose other post is here, somebody who has left, somebody with two entries, and somebody who holds only such a post. */
  async function complicate() {
    const { rows } = await sql<{ id: string; code: string }>`
      select id, code from people where code in ('M1', 'M2', 'M3', 'V4', 'N5') order by code`.execute(world.owner)
    const [m1, m2, m3, n5, v4] = rows.map(({ id }) => id)
    await sql`insert into posts (id, person_id, organisation_id, title, concurrent) values
      (${newId()}, ${n5}, ${world.org.DAT}, 'Kiêm nhiệm', true)`.execute(world.owner)
    await sql`update posts set to_on = '2020-01-01' where person_id = ${m1}`.execute(world.owner)
    await sql`update posts set concurrent = true where person_id = ${m2}`.execute(world.owner)
    await sql`update people set merged_into = ${m3} where id = ${v4}`.execute(world.owner)
    await sql`update posts set to_on = '2020-01-01' where person_id = ${m3}`.execute(world.owner)
  }

  async function enterMany(unit: string, count: number, name: string, code: string) {
    await sql`
      with added as (
        insert into people (id, code, name)
        select gen_random_uuid(), ${code} || n, ${name} || ' ' || (array['An', 'Ân', 'Ánh', 'Đức', 'Dũng'])[1 + n % 5] || ' ' ||
          chr(65 + n % 26) from generate_series(1, ${count}::int) n returning id)
      insert into posts (id, person_id, organisation_id, title, from_on)
      select gen_random_uuid(), id, ${unit}, 'Chuyên viên', '2015-01-01' from added`.execute(world.owner)
  }

  /** Everybody whose post of the day is in reach and whose name has these words: sorted without any index. */
  async function sortedAtOnce({ grants }: Actor, q: string, dir: 'asc' | 'desc'): Promise<string[]> {
    const body = grants[0]!.organisationId
    const words = q.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').split(' ').filter(Boolean)
    const { rows } = await sql<{ id: string; name: string }>`
      with post as materialized (
        select distinct on (person) coalesce(e.merged_into, e.id) as person, t.organisation_id
        from posts t join people e on e.id = t.person_id where in_force(t.from_on, t.to_on, '2021-12-20')
        order by person, e.merged_into is not null, t.concurrent, t.from_on desc nulls last)
      select p.id, ' ' || p.name_folded as name from people p join post on post.person = p.id
      where (post.organisation_id = ${body} or exists (select from organisation_authority a
          where a.organisation_id = post.organisation_id and a.authority_id = ${body} and in_force(a.from_on, a.to_on, '2021-12-20')))
      order by p.name_order ${sql.raw(dir)}, p.id ${sql.raw(dir)}`.execute(world.owner)
    return rows.filter(({ name }) => words.every((word) => name.includes(` ${word}`))).map(({ id }) => id)
  }
})
