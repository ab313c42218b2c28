/** A real browser on a real server: the system's Chromium where there is one, else the one that comes with the packages. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, afterEach } from 'node:test'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { mountPortal } from '../src/apps/portal/portal.ts'
import { buildServer } from '../src/apps/server/http.ts'
import { mountWeb } from '../src/apps/server/serve.ts'
import { buildWebIfStale } from '../src/apps/web-build.ts'
import { openAccount } from '../src/registry/accounts/account.actions.ts'
import type { Role } from '../src/registry/roles.ts'
import type { OrganisationCode, Province } from './province.ts'
import { act, type TestOffice } from './world.ts'

export const password = 'mat-khau-kiem-thu'

/** Pictures of every step, for people to look at; not part of the sources. */
const shots = fileURLToPath(new URL('../dist/screenshots/', import.meta.url))

export interface Site {
  origin: string
  /** A person at their own machine; `null` is a member of the public. */
  visit(username: string | null, width?: number): Promise<Page>
}

/** Serves an office of the tests, web and portal, on a free port. */
export async function openSite(world: TestOffice): Promise<Site> {
  await buildWebIfStale()
  const server = await buildServer(world.office)
  await mountWeb(server)
  await mountPortal(server, { office: world.office, portal: world.portal })
  const origin = await server.listen({ port: 0, host: '127.0.0.1' })
  world.office.publicUrl = origin
  const browser = await (running ??= launch())
  closers.push(() => server.close())
  const visit = async (username: string | null, width = 1440) => {
    const context = await browser.newContext({
      viewport: { width, height: width < 768 ? 844 : 960 },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      baseURL: origin,
      javaScriptEnabled: username !== null,
    })
    visits.push(context)
    const page = await context.newPage()
    latest = page
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => {
      throw error
    })
    if (username !== null) await signIn(page, username)
    return page
  }
  return { origin, visit }
}

/** Who signs in on the screens of the small province: the person, the role, the body for which they have it. */
const cast = {
  'thi.lan': ['lan', 'officer', 'DAT'],
  'van.minh': ['minh', 'officer', 'DAT'],
  'hong.son': ['son', 'leader', 'DAT'],
  'a.thoai': ['thoai', 'staff', 'DAT'],
  'y.hrim': ['hrim', 'officer', 'MT'],
  'thi.hoa': ['hoa', 'standing', 'SO'],
  'dinh.khanh': ['khanh', 'leader', 'SO'],
  'uy.vien': ['uv1', 'member', 'SO'],
  'lan.phuong': ['uv9', 'standing', 'UBND'],
} as const satisfies Record<string, [string, Role, OrganisationCode]>

/** Serves the small province to some of its people. */
export async function openSiteFor(world: Province, ...usernames: (keyof typeof cast)[]): Promise<Site> {
  for (const username of usernames) {
    const [person, role, body] = cast[username]
    const grant = { role, organisationId: world.org[body], from: '2020-01-01', basis: 'Quyết định phân công' }
    const personId = world.person[person]!
    await act(world, world.operator, openAccount, { username, name: username, personId, password, grants: [grant] })
  }
  return openSite(world)
}

/** With `SOVANG_PICTURES=1`: keeps a picture of the page at both widths that people use, in `dist/screenshots`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env.SOVANG_PICTURES !== '1') return
  await mkdir(shots, { recursive: true })
  const size = page.viewportSize()!
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: width < 768 ? 844 : 960 })
    await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true })
  }
  await page.setViewportSize(size)
}

/** Nothing on the page is out of reach for who reads or works it in another way (WCAG 2.2 AA, as far as a machine can tell). */
export async function assertAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    // No page of ours has frames; without them it need not open a page of its own.
    .setLegacyMode()
    .analyze()
  assert.deepEqual(
    violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`),
    [],
  )
}

/** What the screen showed when a test failed; and everybody leaves. */
afterEach(async (context) => {
  if ('passed' in context && !context.passed && latest && !latest.isClosed()) {
    await mkdir(shots, { recursive: true })
    await latest.screenshot({ path: join(shots, 'failed.png'), fullPage: true })
  }
  for (const visit of visits.splice(0)) await visit.close()
})

let latest: Page | undefined

const visits: BrowserContext[] = []

async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/can-bo/')
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.locator('.shell main h1').waitFor()
}

let running: Promise<Browser> | undefined

const closers: (() => Promise<unknown>)[] = []

after(async () => {
  for (const close of closers) await close()
  await (await running)?.close()
})

async function launch(): Promise<Browser> {
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  )
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  if (system) return chromium.launch({ executablePath: system, args: quiet })
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...quiet] })
}
