/**
 * The ground of all tests: a PostgreSQL server (our own, or the one of DATABASE_URL), a migrated template, and a fresh
 * database for each test file. Clocks stand still until a test moves them.
 */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { sql } from 'kysely'
import type { Action, Office, View } from '../src/base/action.ts'
import { dayAt, instantOf, standingClock } from '../src/base/clock.ts'
import { connect, loginOf, type Db } from '../src/base/database/database.ts'
import { startEmbedded } from '../src/base/database/embedded.ts'
import { migrate } from '../src/base/database/migrate.ts'
import type { Channel } from '../src/base/events.ts'
import { newId } from '../src/base/ids.ts'
import type { Actor } from '../src/base/policy.ts'
import { passKeyOf, reading, registerPassKey } from '../src/base/pass.ts'
import { policy } from '../src/apps/policy.ts'

/** One office of a test file, on a database of its own. */
export interface TestOffice {
  office: Office
  owner: Db
  portal: Db
  clock: ReturnType<typeof standingClock>
  ownerUrl: string
}

/** A server has a hundred connections for all offices of a run: one that has nothing to do soon lets its own go. */
const idleMillis = 500

/** A fresh, migrated, empty database; it is dropped when the tests of the process are over. */
export async function freshOffice(on = '2021-12-20'): Promise<TestOffice> {
  const { template } = await (ground ??= prepareGround())
  return officeLike(template, mkdtempSync(join(tmpdir(), 'sovang-test-')), on)
}

/** What has been played so far, by its name. */
const played = new Map<string, Promise<Played>>()

interface Played {
  template: string
  folder: string
  told: unknown
}

/** An office played once for all tests of a run: each gets a copy of its database and of its folder, and what was told of it. */
export async function playedOffice<Told>(
  name: string,
  on: string,
  play: (world: TestOffice) => Promise<Told>,
): Promise<TestOffice & { told: Told }> {
  if (!played.has(name)) played.set(name, playOnce(on, play))
  const { template, folder, told } = await played.get(name)!
  const copy = mkdtempSync(join(tmpdir(), 'sovang-test-'))
  cpSync(folder, copy, { recursive: true })
  return { ...(await officeLike(template, copy, on)), told: structuredClone(told) as Told }
}

async function playOnce(on: string, play: (world: TestOffice) => Promise<unknown>): Promise<Played> {
  const world = await freshOffice(on)
  const { office, owner, portal, ownerUrl } = world
  const told = await play(world)
  // Of a database that somebody is connected to there is no copy.
  await Promise.all([office.db.destroy(), owner.destroy(), portal.destroy()])
  return { template: new URL(ownerUrl).pathname.slice(1), folder: office.folder, told }
}

/** An office on a copy of another's database, with a folder of its own. */
async function officeLike(template: string, folder: string, on: string): Promise<TestOffice> {
  const { adminUrl } = await (ground ??= prepareGround())
  const name = `sovang_test_${newId().replaceAll('-', '')}`
  await withAdmin(adminUrl, (admin) => sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(admin))
  const ownerUrl = otherDatabase(adminUrl, name)
  const owner = connect(ownerUrl, 'owner', 3, idleMillis)
  // Our own server has a login for each role; on a given one the owner takes them.
  const url = (door: 'app' | 'portal') => (process.env.DATABASE_URL ? ownerUrl : loginOf(ownerUrl, door))
  const db = connect(url('app'), 'app', 16, idleMillis)
  const portal = connect(url('portal'), 'portal', 2, idleMillis)
  const clock = standingClock(instantOf(on, '08:00'))
  opened.push(async () => {
    await Promise.all([owner.destroy(), db.destroy(), portal.destroy()])
    // Those of our own server go with it.
    if (process.env.DATABASE_URL)
      await withAdmin(adminUrl, (admin) => sql`drop database ${sql.id(name)} with (force)`.execute(admin))
    rmSync(folder, { recursive: true, force: true })
  })
  const passKey = await passKeyOf(folder)
  await registerPassKey(owner, passKey)
  const office: Office = { db, clock, policy, passKey, folder, publicUrl: 'https://khenthuong.example', demo: false }
  return { office, owner, portal, clock, ownerUrl }
}

/** Performs an action as somebody, with a key of its own. */
export function act<Out>(
  { office }: { office: Office },
  actor: Actor,
  action:
    | Action<string, never, Out>
    | { perform(office: Office, call: { actor: Actor; key: string; channel: Channel }, raw: unknown): Promise<Out> },
  input: unknown,
  key = newId(),
): Promise<Out> {
  return action.perform(office, { actor, key, channel: 'rest' }, input)
}

export function look<Out>(
  { office }: { office: Office },
  actor: Actor,
  view: Pick<View, 'name'> & { ask(office: Office, actor: Actor, raw: unknown): Promise<Out> },
  input: unknown = {},
): Promise<Out> {
  return view.ask(office, actor, input)
}

/** Reads tables as the actor's screens do: behind the wall. */
export function readAs<Out>(
  { office }: { office: Office },
  actor: Actor,
  read: (db: Db) => Promise<Out>,
): Promise<Out> {
  return reading(office, actor, dayAt(office.clock.now()), read)
}

let ground: Promise<{ adminUrl: string; template: string }> | undefined
const opened: (() => Promise<void>)[] = []

async function prepareGround(): Promise<{ adminUrl: string; template: string }> {
  const adminUrl = process.env.DATABASE_URL ?? (await ownServer())
  const template = `sovang_template_${await migrationsHash()}`
  await withAdmin(adminUrl, async (admin) => {
    const { rows } = await sql`select from pg_database where datname = ${template}`.execute(admin)
    if (rows.length) return
    const draft = `${template}_${process.pid}`
    await sql`create database ${sql.id(draft)}`.execute(admin)
    const owner = connect(otherDatabase(adminUrl, draft), 'owner', 1)
    await migrate(owner).finally(() => owner.destroy())
    await sql`alter database ${sql.id(draft)} rename to ${sql.id(template)}`.execute(admin)
  })
  return { adminUrl, template }
}

/** A server of our own for this run, gone afterwards. */
async function ownServer(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sovang-pg-'))
  const embedded = await startEmbedded(folder, true)
  closeLast = async () => {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return embedded.ownerUrl
}

let closeLast = async () => {}

after(async () => {
  try {
    for (const close of opened.splice(0)) await close()
  } finally {
    await closeLast()
  }
})

async function migrationsHash(): Promise<string> {
  const folder = new URL('../migrations/', import.meta.url)
  const files = (await readdir(folder)).sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(await readFile(new URL(file, folder)))
  return hash.digest('hex').slice(0, 16)
}

async function withAdmin(url: string, run: (admin: Db) => Promise<unknown>): Promise<void> {
  const admin = connect(url, 'owner', 1)
  await run(admin).finally(() => admin.destroy())
}

function otherDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}
