import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { freshOffice, type TestOffice } from '../../../test/world.ts'
import { readSettings, SettingsProblem, type OpenOffice, type Settings } from '../office.ts'
import { serve } from './serve.ts'

let world: TestOffice
let closed = 0
let open: OpenOffice
const folders: string[] = []

before(async () => {
  world = await freshOffice()
  open = { office: world.office, portal: world.portal, owner: world.owner, close: async () => void closed++ }
})

after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

test('a port that is taken is told within two seconds, before the web is built, and the data are free again', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  const settings = settingsOf({ PORT: String(port) })
  const told: string[] = []
  const begun = performance.now()
  await assert.rejects(
    serve(open, settings, [], (line) => told.push(line)),
    {
      message: `Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác, ví dụ: PORT=${port + 1} npm start`,
    },
  )
  assert.ok(performance.now() - begun < 2000)
  assert.deepEqual([told, closed, existsSync(join(settings.folder, 'server.lock'))], [[], 0, false])
  await new Promise((resolve) => other.close(resolve))
})

test('an address that this machine does not have is told by the name of its setting', async () => {
  await assert.rejects(serve(open, settingsOf({ HOST: '192.0.2.1', PORT: '38911' }), []), (error: Error) => {
    assert.ok(error instanceof SettingsProblem)
    assert.equal(
      error.message,
      'Máy này không có địa chỉ 192.0.2.1. Kiểm tra biến HOST; bỏ trống thì chỉ nghe trên máy này.',
    )
    return true
  })
})

test('a web that cannot be built is told in one sentence', async () => {
  const house = copyOfTheHouse()
  writeFileSync(join(house, 'vite.config.ts'), 'export default { root: "no such folder" }\n')
  await assert.rejects((await serveOf(house))(open, settingsOf({ PORT: '0' }), []), (error: Error) => {
    assert.equal(error.constructor.name, 'SettingsProblem')
    assert.match(error.message, /^Không dựng được giao diện cán bộ \([^\n]+\)\. Hãy chạy "npm ci" rồi mở lại; [^\n]+$/)
    return true
  })
})

test('a server that is closed gives back its port and its lock, and leaves the office open', async (context) => {
  const house = copyOfTheHouse()
  mkdirSync(join(house, 'dist/web'), { recursive: true })
  const index = join(house, 'dist/web/index.html')
  writeFileSync(index, '<!doctype html><style nonce="__NONCE__"></style>')
  // Newer than every source, also where the file system counts time coarsely.
  const later = new Date(Date.now() + 60_000)
  utimesSync(index, later, later)
  const settings = settingsOf({ PORT: '0' })
  const told: string[] = []
  const served = await (await serveOf(house))(open, settings, [], (line) => told.push(line))
  let end: (() => Promise<void>) | undefined = served.close
  context.after(() => end?.())
  const [page, health] = await Promise.all([fetch(`${served.address}/can-bo/`), fetch(`${served.address}/api/health`)])
  const nonce = /nonce="([^"]+)"/.exec(await page.text())![1]!
  assert.ok(page.headers.get('content-security-policy')!.includes(`'nonce-${nonce}'`))
  assert.deepEqual(
    [await health.json(), existsSync(join(settings.folder, 'server.lock')), told],
    [{ ok: true }, true, []],
  )
  end = undefined
  await served.close()
  await assert.rejects(fetch(`${served.address}/api/health`))
  assert.deepEqual([existsSync(join(settings.folder, 'server.lock')), closed], [false, 0])
  assert.ok(await world.office.db.selectFrom('event_head').select('seq').executeTakeFirst())
})

test('only proxies that are named are believed, and a wrong name is told', () => {
  assert.deepEqual([undefined, '', ' ', 'loopback', ' 10.0.0.5 , 10.1.0.0/16 ', '::1', 'fd00::/8'].map(trusted), [
    undefined,
    undefined,
    undefined,
    'loopback',
    '10.0.0.5,10.1.0.0/16',
    '::1',
    'fd00::/8',
  ])
  for (const wrong of [
    'true',
    '*',
    '1',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.5/33',
    '10.0.0',
    'proxy.example',
    '10.0.0.1/8/8',
  ]) {
    assert.throws(() => trusted(wrong), SettingsProblem, wrong)
  }
})

function settingsOf(env: NodeJS.ProcessEnv): Settings {
  return readSettings({ SOVANG_DATA: temporary('sovang-serve-'), ...env })
}

function temporary(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), name))
  folders.push(folder)
  return folder
}

function trusted(list: string | undefined): string | undefined {
  return readSettings({ SOVANG_TRUST_PROXY: list }).trustProxy
}

/** The sources with a web of their own, so that no build of the real one is waited for or disturbed. */
function copyOfTheHouse(): string {
  const copy = temporary('sovang-house-')
  const house = fileURLToPath(new URL('../../../', import.meta.url))
  for (const part of ['src', 'templates', 'package.json', 'vite.config.ts']) {
    cpSync(join(house, part), join(copy, part), { recursive: true })
  }
  symlinkSync(join(house, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

async function serveOf(house: string): Promise<typeof serve> {
  const copy = (await import(pathToFileURL(join(house, 'src/apps/server/serve.ts')).href)) as { serve: typeof serve }
  return copy.serve
}
