/**
 * What `npm test` runs: builds the officers' web when its sources are newer than the build, then all tests in one process, so
 * that they share one database server; those that drive a browser or the command line in a second one beside it. With arguments:
 * `npm test -- src/law/judge.test.ts` runs those files only, and a folder stands for all tests in it.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { fileURLToPath } from 'node:url'
import { buildWebIfStale } from '../src/apps/web-build.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

const silenceSeconds = 300

requireNode(22, 18)
const files = await testFiles(process.argv.slice(2))
if ((await Promise.all(files.map(needsWeb))).some(Boolean)) await buildWebIfStale(console.log)
const drives = await Promise.all(files.map(drivesOthers))
const [driving, others] = [files.filter((_, index) => drives[index]), files.filter((_, index) => !drives[index])]
if (driving.length === 0 || others.length === 0) process.exit(await runTests(files))
const beside = runBeside(driving)
const code = await runTests(others)
console.log('\nBài kiểm thử bằng lệnh và trên màn hình:')
process.exit(Math.max(code, await beside()))

function requireNode(major: number, minor: number): void {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number)
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return
  stop(
    `Cần Node ${major}.${minor} trở lên, đang chạy bằng Node ${process.versions.node}. Hãy chạy "npm ci" (không bỏ phần ` +
      'optional) rồi "npm test": npm dùng Node 24 cài kèm trong node_modules.',
  )
}

async function testFiles(named: string[]): Promise<string[]> {
  const missing = named.filter((name) => !existsSync(name))
  if (missing.length) stop(`Không có tệp ${missing.join(', ')}.`)
  const places = named.length ? named : ['src', 'test', 'demo']
  const patterns = places.map((place) => (/\.tsx?$/.test(place) ? place : join(place, '**/*.test.ts')))
  const globbed = (await Array.fromAsync(glob(patterns))).map((file) => relative(root, resolve(file)))
  const found: string[] = []
  for (const file of new Set(globbed)) {
    // The second pass of the CI, on another database, looks at what asks a database, and at no screen again.
    if (process.env.SOVANG_TEST_DATABASE_ONLY !== '1' || ((await asksDatabase(file)) && !(await drivesBrowser(file))))
      found.push(file)
  }
  if (found.length === 0) stop(`Không có tệp kiểm thử nào ở ${places.join(', ')}.`)
  return found.sort()
}

/** Whether a test looks at the built web: it drives a browser, or asks the server for pages. */
async function needsWeb(file: string): Promise<boolean> {
  return (await drivesBrowser(file)) || file.startsWith(join('src', 'apps'))
}

async function drivesBrowser(file: string): Promise<boolean> {
  return /from '(playwright-core|@axe-core\/playwright|[./]+\/browser\.ts)'/.test(await readFile(file, 'utf8'))
}

/** Whether a test works on programs that it starts: a browser, or the command line. */
async function drivesOthers(file: string): Promise<boolean> {
  return (await drivesBrowser(file)) || /bin\/sovang\.js/.test(await readFile(file, 'utf8'))
}

/** Whether a test works on a database of the ground that `world.ts` lays. */
async function asksDatabase(file: string): Promise<boolean> {
  return /from '[./]+\/(test\/)?(world|province|demo-office)\.ts'/.test(await readFile(file, 'utf8'))
}

/**
 * Tests of the screens and of commands mostly wait for what they drive: they run beside the others, in a process and on a server
 * of their own; each half has about as much to do. What they tell is kept until it is asked for; the answer is their exit code.
 */
function runBeside(paths: string[]): () => Promise<number> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), ...paths], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const told: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (some: Buffer) => told.push(some))
  const ended = once(child, 'close')
  return async () => {
    const [status] = (await ended) as [number | null]
    process.stdout.write(Buffer.concat(told))
    return status ?? 1
  }
}

/** Answers the exit code. A test that was cancelled, or a file that could not be loaded, counts as failed. */
async function runTests(paths: string[]): Promise<number> {
  const count = { passed: 0, failed: 0 }
  const events = run({ files: paths, isolation: 'none', concurrency: false })
  events.on('test:pass', ({ details, skip }) => {
    if (details.type !== 'suite' && !skip) count.passed++
  })
  events.on('test:fail', ({ details, todo }) => {
    if (details.type !== 'suite' && !todo) count.failed++
  })
  let success = true
  events.on('test:summary', (summary) => {
    if (summary.file === undefined) success = summary.success
  })
  endWhenSilent(events)
  const report = events.compose(spec)
  report.pipe(process.stdout, { end: false })
  await finished(report)
  console.log(`${count.passed} passed, ${count.failed} failed`)
  return success && count.failed === 0 && count.passed > 0 ? 0 : 1
}

/** A test that leaves a timer or a connection open would keep us here for ever: after long silence the run ends, as failed. */
function endWhenSilent(events: ReturnType<typeof run>): void {
  let lastHeard = process.uptime()
  events.on('test:start', () => (lastHeard = process.uptime()))
  events.on('test:complete', () => (lastHeard = process.uptime()))
  const watch = setInterval(() => {
    if (process.uptime() - lastHeard < silenceSeconds) return
    clearInterval(watch)
    const open = process.getActiveResourcesInfo().join(', ')
    console.error(`${silenceSeconds} giây không có tin từ bài kiểm thử nào. Còn mở: ${open}.`)
    setTimeout(() => process.exit(1), 15_000).unref()
    // The test runner answers this signal by running what was to be done at the end: databases and servers are closed.
    process.kill(process.pid, 'SIGTERM')
  }, 1_000).unref()
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
