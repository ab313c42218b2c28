/** Opens the office that every app works in: database (our own or a given one), migrations, clock, policy. */
import { mkdir } from 'node:fs/promises'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import type { Office } from '../base/action.ts'
import { runningFrom, systemClock, type Clock } from '../base/clock.ts'
import { connect, loginOf, type Db, type Door } from '../base/database/database.ts'
import { startEmbedded } from '../base/database/embedded.ts'
import { migrate, needsMigration } from '../base/database/migrate.ts'
import { isBelieved, passKeyOf, registerPassKey, type PassKey } from '../base/pass.ts'
import { stopImports } from '../registry/imports/import.work.ts'
import { stopRolls } from '../reports/qualifying/rolls.ts'
import { policy } from './policy.ts'

/** What the surroundings say: environment variables, all optional. */
export interface Settings {
  /** Thư mục dữ liệu (SOVANG_DATA). */
  folder: string
  /** Any PostgreSQL from version 15; without one our own server keeps its files in the folder. */
  database: DatabaseSettings | undefined
  port: number
  host: string
  publicUrl: string
  /** Máy chủ trung gian whose word on the caller's address is believed (SOVANG_TRUST_PROXY); nobody's when not set. */
  trustProxy: string | undefined
}

/** One login for each door. A server at work needs no owner: what only an owner does has been done by `sovang migrate`. */
export interface DatabaseSettings {
  /** Owner of the database (DATABASE_URL): migrates, verifies. */
  owner: string | undefined
  /** Login of the application (DATABASE_APP_URL), of the role `sovang_app`. Without it the owner's login takes that role. */
  app: string | undefined
  /** Login of the portal (DATABASE_PORTAL_URL), of the role `sovang_portal`. */
  portal: string | undefined
}

export interface OpenOffice {
  office: Office
  /** Reads what is published, and cannot read anything else. */
  portal: Db
  /** Null where only the application's own logins are known. */
  owner: Db | null
  close(): Promise<void>
}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingsProblem(`PORT phải là số từ 0 đến 65535, không phải “${env.PORT}”.`)
  return {
    folder: resolve(env.SOVANG_DATA ?? 'data'),
    database: readDatabase(env),
    port,
    host: env.HOST ?? '127.0.0.1',
    publicUrl: (env.SOVANG_PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/$/, ''),
    trustProxy: readTrustProxy(env.SOVANG_TRUST_PROXY),
  }
}

/** Names of ranges, addresses and networks, with commas between. Never "everybody": then any caller could choose an address. */
function readTrustProxy(list: string | undefined): string | undefined {
  const trusted = (list ?? '').split(',').flatMap((one) => one.trim() || [])
  if (trusted.length === 0) return undefined
  if (trusted.every(isProxyAddress)) return trusted.join(',')
  throw new SettingsProblem(
    `SOVANG_TRUST_PROXY không đúng dạng: “${list}”. Viết loopback, hoặc địa chỉ của máy chủ trung gian, ví dụ: 10.0.0.5,10.1.0.0/16`,
  )
}

function isProxyAddress(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address, bits, ...rest] = text.split('/')
  const version = isIP(address!)
  const isPrefix =
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (version === 4 ? 32 : 128))
  return version !== 0 && isPrefix && rest.length === 0
}

function readDatabase(env: NodeJS.ProcessEnv): DatabaseSettings | undefined {
  const [owner, app, portal] = (['DATABASE_URL', 'DATABASE_APP_URL', 'DATABASE_PORTAL_URL'] as const).map((name) =>
    readDatabaseUrl(name, env[name]),
  )
  if (!app !== !portal)
    throw new SettingsProblem(
      'DATABASE_APP_URL và DATABASE_PORTAL_URL đi cùng nhau: một tài khoản cho phần mềm, một tài khoản cho cổng công khai.',
    )
  return owner || app ? { owner, app, portal } : undefined
}

function readDatabaseUrl(name: string, url: string | undefined): string | undefined {
  if (!url) return undefined
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return url
  throw new SettingsProblem(`${name} không đúng dạng. Viết như postgresql://tên:mật-khẩu@máy-chủ:5432/sovang`)
}

/** Something about the surroundings that the operator can mend; told as one sentence, without a stack. */
export class SettingsProblem extends Error {}

export async function openOffice(settings: Settings, options: { migrate?: boolean } = {}): Promise<OpenOffice> {
  await mkdir(settings.folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new SettingsProblem(
      `Không tạo được thư mục dữ liệu ${settings.folder} (${error.code}). Kiểm tra đường dẫn và quyền ghi, hoặc đặt SOVANG_DATA sang chỗ khác.`,
    )
  })
  const embedded = settings.database ? null : await startEmbedded(settings.folder)
  const doors = settings.database ? doorsOf(settings.database) : doorsOfEmbedded(embedded!.ownerUrl)
  const pools: Db[] = []
  const open = (url: string, door: Door, connections?: number) => {
    const pool = connect(url, door, connections)
    pools.push(pool)
    return pool
  }
  const close = async () => {
    await Promise.all(pools.map((pool) => pool.destroy()))
    await embedded?.stop()
  }
  try {
    const passKey = await passKeyOf(settings.folder)
    const owner = doors.owner ? open(doors.owner, 'owner', 2) : null
    if (owner) {
      await reach(owner, doors.owner!, 'DATABASE_URL')
      await bringUpToDate(owner, passKey, options.migrate ?? true)
    }
    const db = open(doors.app, 'app')
    await reach(db, doors.app, settings.database?.app ? 'DATABASE_APP_URL' : 'DATABASE_URL')
    if (!owner) await requireReady(db, passKey)
    const portal = open(doors.portal, 'portal', 5)
    await reach(portal, doors.portal, settings.database?.portal ? 'DATABASE_PORTAL_URL' : 'DATABASE_URL')
    const demoStart = await demoStartOf(db)
    const office: Office = {
      db,
      clock: demoStart ? runningFrom(demoStart) : systemClock,
      policy,
      passKey,
      folder: settings.folder,
      publicUrl: settings.publicUrl,
      demo: demoStart !== null,
    }
    const closeAll = async () => {
      stopRolls(office)
      await stopImports(office)
      return close()
    }
    return { office, portal, owner, close: closeAll }
  } catch (error) {
    await close()
    throw error
  }
}

/** The owner's login takes the roles where they have none of their own; good for trial, not for work. */
function doorsOf({ owner, app, portal }: DatabaseSettings) {
  return { owner, app: app ?? owner!, portal: portal ?? owner! }
}

/** Our own server lets each role in by its name; who reaches its socket is who may read the data folder. */
function doorsOfEmbedded(ownerUrl: string) {
  return { owner: ownerUrl, app: loginOf(ownerUrl, 'app'), portal: loginOf(ownerUrl, 'portal') }
}

async function bringUpToDate(owner: Db, passKey: PassKey, mayMigrate: boolean): Promise<void> {
  if (mayMigrate) await migrate(owner)
  else if (await needsMigration(owner)) throw outOfDate()
  await registerPassKey(owner, passKey)
}

/** Without the owner's login: whether the database is of this version, and believes the passes of this data folder. */
async function requireReady(db: Db, passKey: PassKey): Promise<void> {
  if (await needsMigration(db)) throw outOfDate(byOwner)
  if (await isBelieved(db, passKey)) return
  throw new SettingsProblem(
    `Cơ sở dữ liệu chưa nhận khoá của thư mục dữ liệu này. Hãy chạy${byOwner}: npx sovang migrate`,
  )
}

const byOwner = ' một lần, với DATABASE_URL của tài khoản chủ'

function outOfDate(how = ''): SettingsProblem {
  return new SettingsProblem(`Cơ sở dữ liệu chưa đúng phiên bản. Hãy chạy${how}: npx sovang migrate`)
}

/** The same office under another clock: playing the demo, tests. */
export function withClock(office: Office, clock: Clock): Office {
  return { ...office, clock }
}

async function reach(db: Db, url: string, variable: string): Promise<void> {
  try {
    await db.selectNoFrom((select) => select.lit(1).as('one')).execute()
  } catch (error) {
    const place = url.replace(/\/\/[^@/]*@/, '//')
    throw new SettingsProblem(
      `Không kết nối được cơ sở dữ liệu ${place}: ${(error as Error).message}. Kiểm tra ${variable} và máy chủ PostgreSQL.`,
    )
  }
}

/** A demo office runs on from the instant at which its thread ended; its clock never goes back behind what was recorded. */
async function demoStartOf(db: Db): Promise<Date | null> {
  const demo = await db.selectFrom('office_settings').select('demo_start').executeTakeFirst()
  if (!demo?.demo_start) return null
  const last = await db.selectFrom('events').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return last && last.at > demo.demo_start ? last.at : demo.demo_start
}

declare module '../base/database/database.ts' {
  interface Database {
    office_settings: { only_row: import('kysely').Generated<boolean>; demo_start: Date | null }
  }
}
