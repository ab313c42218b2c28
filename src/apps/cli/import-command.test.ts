/** Bringing a file in at the keyboard, and what is left when the process is killed while it writes: nothing. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { file } from '../../../demo/nhap-lieu/generate.ts'
import { departmentCode, emptyDepartment, onDisk, workbook } from '../../../test/imports.ts'
import { act } from '../../../test/world.ts'
import { recoverImports } from '../../registry/imports/import.work.ts'
import { openAccount } from '../../registry/accounts/account.actions.ts'

const door = fileURLToPath(new URL('../../../bin/sovang.js', import.meta.url))

describe('a file brought in at the keyboard', () => {
  let world: Awaited<ReturnType<typeof emptyDepartment>>
  before(async () => {
    world = await emptyDepartment()
    await act(world, world.operator, openAccount, {
      username: 'ngoc.anh',
      name: 'Nguyễn Thị Ngọc Anh',
      password: 'mot-mat-khau-dai',
      // The command works by the clock of the machine, on whose day the units of this department have long gone elsewhere.
      grants: [
        { role: 'operator', organisationId: world.departmentId, from: '2020-01-01', basis: 'Quyết định phân công' },
      ],
    })
  })

  test('is judged and told fault by fault, and enters nothing while it has faults', async () => {
    const { code, out, err } = await sovang(file, '--enter')
    assert.equal(code, 1)
    assert.match(out, /^Tờ +Dòng +Mới/m)
    assert.match(out, /^40 chỗ cần sửa:$/m)
    assert.match(out, /^ {2}Người, dòng 71, cột D +Ngày sinh: “••\/••\/1979”\. Lịch không có ngày này/m)
    assert.match(err, /^Tệp còn 40 chỗ cần sửa/m)
    assert.deepEqual(await counted(), nothing)
  })

  for (const table of ['people', 'awards', 'event_head']) {
    test(`that is killed while it writes ${table} has left nothing, and says so the next time`, async () => {
      const child = started(file, '--enter', '--skip-faults')
      const exit = once(child, 'exit')
      await until(async () => (await states()).includes('entering') || child.exitCode !== null)
      assert.equal(child.exitCode, null)
      // Whoever wants to write there waits for us: the process is killed in the middle of its transaction.
      await world.owner.transaction().execute(async (trx) => {
        await sql`lock table ${sql.table(table)} in share mode`.execute(trx)
        await until(async () => (await waiting()) > 0)
        child.kill('SIGKILL')
        await exit
      })
      await until(async () => (await connections()) === 0)
      assert.deepEqual(await counted(), nothing)
      assert.equal((await states()).filter((state) => state === 'entering').length, 1)
      if (table === 'awards') {
        const { err } = await sovang(file)
        assert.match(err, /^Có 1 lần nhập trước bị ngắt giữa chừng, đã đưa về bước trước; chưa dòng nào/m)
      } else assert.equal(await recoverImports(world.office), 1)
      const { failure } = await world.owner
        .selectFrom('imports')
        .select('failure')
        .where('failure', 'is not', null)
        .executeTakeFirstOrThrow()
      assert.match(failure!, /^Lần ghi trước bị ngắt giữa chừng/)
      assert.equal((await states()).includes('entering'), false)
    })
  }

  test('is entered whole after all that, once, and its left rows are told', async () => {
    const { code, out, err } = await sovang(file, '--enter', '--skip-faults')
    assert.equal(code, 0, err)
    assert.match(out, /^Đã ghi vào sổ [\d.]+ dòng; để lại [\d.]+ dòng\.$/m)
    const before = await counted()
    assert.ok(before.people! > 450 && before.ratings! > 3000 && before.awards! > 1500, JSON.stringify(before))
    const again = await sovang(file, '--enter', '--skip-faults')
    assert.match(again.err, /Không có dòng nào ghi được|không có gì để ghi/)
    assert.deepEqual(await counted(), before)
  })

  test('is read by the columns that are named, and refused in words where it cannot be', async () => {
    const people = await workbook({ Người: [['K-1', 'Chuyên viên', 'A Khôn', '', '', '', '', '', '']] })
    await onDisk(people, 'cot.xlsx', async (path) => {
      const { code, out } = await sovang(path, '--map', 'Người/C=Họ và tên', '--enter')
      assert.deepEqual([code, out.split('\n').at(-2)], [0, 'Đã ghi vào sổ 1 dòng.'])
      assert.equal((await sovang(path, '--map', 'Nguoi/C=Màu mắt')).code, 2)
    })
    const { name } = await world.owner
      .selectFrom('people')
      .select('name')
      .where('code', '=', 'K-1')
      .executeTakeFirstOrThrow()
    assert.equal(name, 'A Khôn')
    const missing = await sovang('khong-co.xlsx')
    assert.deepEqual(
      [missing.code, missing.err],
      [1, 'Không đọc được tệp khong-co.xlsx: không có tệp này. Hãy kiểm tra đường dẫn.\n'],
    )
  })

  const nothing = { people: 0, posts: 0, ratings: 0, initiatives: 0, awards: 0 }

  async function counted(): Promise<Record<keyof typeof nothing, number>> {
    const tables = Object.keys(nothing) as (keyof typeof nothing)[]
    const count = (table: (typeof tables)[number]) =>
      world.owner
        .selectFrom(table)
        .select((row) => row.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    return Object.fromEntries(
      await Promise.all(tables.map(async (table) => [table, (await count(table)).count])),
    ) as typeof nothing
  }

  async function states(): Promise<string[]> {
    return (await world.owner.selectFrom('imports').select('state').execute()).map((row) => row.state)
  }

  /** Connections of the application to this database that wait for a lock; those that are there. */
  async function waiting(): Promise<number> {
    return countActivity(sql`and wait_event_type = 'Lock'`)
  }

  async function connections(): Promise<number> {
    return countActivity(sql`and pid <> pg_backend_pid() and state <> 'idle'`)
  }

  async function countActivity(condition: ReturnType<typeof sql>): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = 'sovang app' ${condition}`.execute(
      world.owner,
    )
    return rows[0]!.count
  }

  function started(path: string, ...options: string[]) {
    const words = ['import', path, '--organisation', departmentCode, '--as', 'ngoc.anh', ...options]
    const env = { ...process.env, DATABASE_URL: world.ownerUrl, SOVANG_DATA: world.office.folder }
    return spawn(process.execPath, [door, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  }

  async function sovang(path: string, ...options: string[]) {
    const child = started(path, ...options)
    const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
    return { code: code as number, out, err }
  }
})

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries++) {
    if (tries > 1_500) throw new Error('it never came to be so')
    await sleep(20)
  }
}
