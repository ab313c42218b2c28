/** Opens the office that every app works in: database (our own or a given one), migrations, clock, policy. */
import { mkdir } from 'node:fs/promises'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import type { Office } from '../base/action.ts'
import { runningFrom, systemClock, type Clock } from '../base/clock.ts'
import { connect, type Db } from '../base/database/database.ts'
import { startEmbedded } from '../base/database/embedded.ts'
import { migrate, needsMigration } from '../base/database/migrate.ts'
import { policy } from './policy.ts'

/** What the surroundings say: environment variables, all optional. */
export interface Settings {
  /** Thư mục dữ liệu (SOVANG_DATA). */
  folder: string
  /** Any PostgreSQL from version 15 (DATABASE_URL); without it our own server keeps its files in the folder. */
  databaseUrl: string | undefined
  port: number
  host: string
  publicUrl: string
  /** Máy chủ trung gian whose word on the caller's address is believed (SOVANG_TRUST_PROXY); nobody's when not set. */
  trustProxy: string | undefined
}

export interface OpenOffice {
  office: Office
  /** Reads what is published, and cannot read anything else. */
  portal: Db
  ownerUrl: string
  close(): Promise<void>
}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingsProblem(`PORT phải là số từ 0 đến 65535, không phải “${env.PORT}”.`)
  return {
    folder: resolve(env.SOVANG_DATA ?? 'data'),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
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

function readDatabaseUrl(url: string | undefined): string | undefined {
  if (!url) return undefined
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return url
  throw new SettingsProblem('DATABASE_URL không đúng dạng. Viết như postgresql://tên:mật-khẩu@máy-chủ:5432/sovang')
}

/** Something about the surroundings that the operator can mend; told as one sentence, without a stack. */
export class SettingsProblem extends Error {}

export async function openOffice(settings: Settings, options: { migrate?: boolean } = {}): Promise<OpenOffice> {
  await mkdir(settings.folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new SettingsProblem(
      `Không tạo được thư mục dữ liệu ${settings.folder} (${error.code}). Kiểm tra đường dẫn và quyền ghi, hoặc đặt SOVANG_DATA sang chỗ khác.`,
    )
  })
  const embedded = settings.databaseUrl ? null : await startEmbedded(settings.folder)
  const ownerUrl = settings.databaseUrl ?? embedded!.ownerUrl
  const pools: Db[] = []
  const close = async () => {
    await Promise.all(pools.map((pool) => pool.destroy()))
    await embedded?.stop()
  }
  try {
    const owner = connect(ownerUrl, 'owner', 2)
    pools.push(owner)
    await reach(owner, ownerUrl)
    if (options.migrate ?? true) await migrate(owner)
    else if (await needsMigration(owner))
      throw new SettingsProblem('Cơ sở dữ liệu chưa đúng phiên bản. Hãy chạy: npx sovang migrate')
    const db = connect(ownerUrl, 'app')
    const portal = connect(ownerUrl, 'portal', 5)
    pools.push(db, portal)
    const demoStart = await demoStartOf(owner)
    const office: Office = {
      db,
      clock: demoStart ? runningFrom(demoStart) : systemClock,
      policy,
      folder: settings.folder,
      publicUrl: settings.publicUrl,
      demo: demoStart !== null,
    }
    return { office, portal, ownerUrl, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The same office under another clock: playing the demo, tests. */
export function withClock(office: Office, clock: Clock): Office {
  return { ...office, clock }
}

async function reach(owner: Db, url: string): Promise<void> {
  try {
    await owner.selectNoFrom((select) => select.lit(1).as('one')).execute()
  } catch (error) {
    const place = url.replace(/\/\/[^@/]*@/, '//')
    throw new SettingsProblem(
      `Không kết nối được cơ sở dữ liệu ${place}: ${(error as Error).message}. Kiểm tra DATABASE_URL và máy chủ PostgreSQL.`,
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
