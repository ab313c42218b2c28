/**
 * Prints the figures of docs/benchmarks.md: start-up, idle memory, page times on the demo, and lists over a large register.
 * Figures are medians of one run on one machine; compare ratios within a run, not numbers across machines.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchImport } from './import.ts'
import { benchRegister } from './register.ts'
import { benchSheets } from './sheets.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const port = 3900
const folder = mkdtempSync(join(tmpdir(), 'sovang-bench-'))

try {
  row('Việc đo', 'Kết quả')
  row('---', '---')
  row('Dựng giao diện web (vite build)', seconds(await buildWeb()))
  await benchOffice()
  await benchSheets(row)
  await benchImport(row)
  await benchRegister(row)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function row(...cells: string[]): void {
  console.log(`| ${cells.join(' | ')} |`)
}

/** Built first, so that no start below has the build in it: a checkout that was never built pays both at its first start. */
async function buildWeb(): Promise<number> {
  const begun = performance.now()
  const vite = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: root,
    stdio: 'ignore',
  })
  const code = await new Promise((done) => vite.once('exit', done))
  if (code !== 0) throw new Error(`the web build ended with ${code}`)
  return performance.now() - begun
}

/** Start-up cold (empty folder, demo played) and warm, idle memory, page times. */
async function benchOffice(): Promise<void> {
  const cold = await startOffice()
  row('Khởi động lần đầu, gồm chơi lại dữ liệu dùng thử', seconds(cold.startMs))
  await stop(cold.child)
  const warm = await startOffice()
  row('Khởi động lần sau', seconds(warm.startMs))
  await new Promise((done) => setTimeout(done, 3_000))
  row('Bộ nhớ khi nghỉ, máy chủ và PostgreSQL (PSS)', `${idleMegabytes(warm.child.pid!)} MB`)
  const cookie = await signIn()
  const [dossier] = ((await getJson('/api/dossiers', cookie)) as { rows: { id: string }[] }).rows
  const [movement] = ((await getJson('/api/movements', cookie)) as { rows: { id: string }[] }).rows
  const pages = [
    ['Cổng: trang đầu', '/'],
    ['Cổng: kiểm tra bằng', '/kiem-tra/2222-2222-2222-2222'],
    ['Việc của tôi', '/api/tasks'],
    ['Danh sách hồ sơ', '/api/dossiers'],
    ['Một hồ sơ, có kết luận theo luật', `/api/dossiers/${dossier!.id}`],
    ['Một phong trào, cả cây', `/api/movements/${movement!.id}`],
    ['Sổ khen thưởng', '/api/awards'],
  ] as const
  for (const [name, path] of pages) row(name, await timePage(path, cookie))
  await stop(warm.child)
}

async function startOffice(): Promise<{ child: ChildProcess; startMs: number }> {
  const begun = performance.now()
  const child = spawn(process.execPath, [join(root, 'bin/sovang.js'), 'serve', '--demo'], {
    cwd: root,
    env: { ...process.env, SOVANG_DATA: folder, PORT: String(port), DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!(await answers('/'))) {
    if (child.exitCode !== null) throw new Error('the server ended before it answered')
    await new Promise((done) => setTimeout(done, 50))
  }
  return { child, startMs: performance.now() - begun }
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGINT')
  await ended
}

function answers(path: string): Promise<boolean> {
  return fetch(`http://localhost:${port}${path}`).then(
    (response) => response.ok,
    () => false,
  )
}

async function signIn(): Promise<string> {
  const response = await fetch(`http://localhost:${port}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'ngoc.anh', password: 'thidua-2021' }),
  })
  if (!response.ok) throw new Error(`sign-in failed: ${await response.text()}`)
  return response.headers.getSetCookie()[0]!.split(';')[0]!
}

async function getJson(path: string, cookie: string): Promise<unknown> {
  const response = await fetch(`http://localhost:${port}${path}`, { headers: { cookie } })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

async function timePage(path: string, cookie: string): Promise<string> {
  const times: number[] = []
  for (let turn = 0; turn < 60; turn++) {
    const begun = performance.now()
    const response = await fetch(`http://localhost:${port}${path}`, { headers: { cookie } })
    await response.arrayBuffer()
    if (turn >= 10) times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  return `p50 ${times[25]!.toFixed(1)} ms, p95 ${times[47]!.toFixed(1)} ms`
}

/** Proportional memory of the server and of every process below it. */
function idleMegabytes(pid: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const status = tryRead(`/proc/${name}/status`)
    const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1]
    if (parent) parents.set(Number(name), Number(parent))
  }
  const below = (candidate: number): boolean =>
    candidate === pid || (parents.has(candidate) && below(parents.get(candidate)!))
  const postgres = [...parents.keys()].filter((candidate) => tryRead(`/proc/${candidate}/cmdline`).includes(folder))
  const family = new Set([
    ...[...parents.keys()].filter(below),
    ...postgres,
    ...[...parents.keys()].filter((p) => postgres.includes(parents.get(p)!)),
  ])
  const kilobytes = [...family].map((member) =>
    Number(/^Pss:\s+(\d+)/m.exec(tryRead(`/proc/${member}/smaps_rollup`))?.[1] ?? 0),
  )
  return Math.round(kilobytes.reduce((total, one) => total + one, 0) / 1024)
}

function tryRead(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
