import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { BadInput } from '../errors.ts'
import { openPress, type PressSettings } from './press.ts'

const templates = mkdtempSync(join(tmpdir(), 'sovang-press-'))
const page = '#set document(date: datetime(year: 2021, month: 12, day: 8))\n#set text(font: "Tinos")\n'
writeFileSync(join(templates, 'plain.typ'), `${page}Một trang`)
writeFileSync(join(templates, 'hanging.typ'), `${page}#for a in range(100000) { for b in range(100000) {} }`)
writeFileSync(join(templates, 'greedy.typ'), `${page}#read("/../../etc/hostname")`)
after(() => rmSync(templates, { recursive: true }))

const plain = { template: 'plain.typ', data: '{}', pages: null }
const hanging = { ...plain, template: 'hanging.typ' }

function open(settings: Partial<PressSettings> = {}) {
  return openPress({ templates, timeoutMs: 30_000, papersPerChild: 1000, ...settings })
}

test('a paper that takes too long is stopped, and the next one is printed', async () => {
  const press = open({ timeoutMs: 3000 })
  const first = await press.print(plain)
  const child = press.childId()!
  await assert.rejects(press.print(hanging), (error) => {
    assert.ok(error instanceof BadInput)
    assert.match(error.message, /^Giấy tờ theo mẫu hanging.typ chưa lập xong sau 3 giây nên đã dừng lại/)
    return true
  })
  assert.equal(isRunning(child), false)
  assert.deepEqual(await press.print(plain), first)
  await press.close()
})

test('a press that breaks down says so, and is started again for the next paper', async () => {
  const press = open()
  await press.print(plain)
  const broken = assert.rejects(press.print(hanging), /^Error: Tiến trình lập PDF dừng giữa chừng/)
  await setTimeout(200)
  process.kill(press.childId()!, 'SIGKILL')
  await broken
  await press.print(plain)
  const idle = press.childId()!
  process.kill(idle, 'SIGKILL')
  while (isRunning(idle)) await setTimeout(5)
  await press.print(plain)
  assert.notEqual(press.childId(), idle)
  await press.close()
})

test('the press is renewed after so many papers', async () => {
  const press = open({ papersPerChild: 2 })
  await press.print(plain)
  const first = press.childId()!
  await press.print(plain)
  assert.equal(press.childId(), undefined)
  assert.equal(isRunning(first), false)
  await press.print(plain)
  assert.notEqual(press.childId(), first)
  await press.close()
})

test('papers asked for before closing are still printed', async () => {
  const press = open()
  const papers = [press.print(plain), press.print(plain)]
  const closed = press.close()
  const [first, second] = await Promise.all(papers)
  assert.deepEqual(first, second)
  await closed
  assert.equal(press.childId(), undefined)
})

test('a template reads nothing outside its folder', async () => {
  const press = open()
  await assert.rejects(
    press.print({ ...plain, template: 'greedy.typ' }),
    /^Error: Không lập được tệp PDF từ mẫu greedy.typ/,
  )
  await press.close()
})

test('an idle press does not keep the program alive', () => {
  const program = `
    const { openPress } = await import(${JSON.stringify(new URL('press.ts', import.meta.url))})
    const press = openPress({ templates: ${JSON.stringify(templates)}, timeoutMs: 30000, papersPerChild: 10 })
    console.log((await press.print({ template: 'plain.typ', data: '{}', pages: null })).length > 0)`
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { timeout: 30_000 })
  assert.equal(printed.toString(), 'true\n')
})

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch {
    return false
  }
}
