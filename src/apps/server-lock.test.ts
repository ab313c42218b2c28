import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { SettingsProblem } from './office.ts'
import { lockServer } from './server-lock.ts'

const root = mkdtempSync(join(tmpdir(), 'sovang-lock-'))
after(() => rmSync(root, { recursive: true, force: true }))

test('a second server on the same data is refused and told who has it', async () => {
  const folder = mkdtempSync(join(root, 'two-'))
  const unlock = await lockServer(folder, 3000)
  await assert.rejects(lockServer(folder, 3001), (error: Error) => {
    assert.ok(error instanceof SettingsProblem)
    assert.equal(
      error.message,
      `Đã có một máy chủ Sổ Vàng chạy trên dữ liệu này: tiến trình ${process.pid}, cổng 3000. ` +
        'Hãy dừng máy chủ đó trước, hoặc chọn thư mục dữ liệu khác bằng biến SOVANG_DATA.',
    )
    return true
  })
  await unlock()
  assert.deepEqual(readdirSync(folder), [])
  await (
    await lockServer(folder, 3001)
  )()
})

test('the lock of a dead server is taken over, whether its number is free or has been given to another process', async () => {
  const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(dead, 'exit')
  const stale: [string, string][] = [
    ['dead process', JSON.stringify({ pid: dead.pid, port: 3000, birth: 'before', id: 'a' })],
    [
      'our own number, born at another time',
      JSON.stringify({ pid: process.pid, port: 3000, birth: 'before', id: 'b' }),
    ],
    ['cut off while it was written', '{"pid":'],
  ]
  for (const [name, content] of stale) {
    const folder = mkdtempSync(join(root, 'stale-'))
    writeFileSync(join(folder, 'server.lock'), content)
    const unlock = await lockServer(folder, 3005)
    const { pid, port } = JSON.parse(readFileSync(join(folder, 'server.lock'), 'utf8'))
    assert.deepEqual({ pid, port }, { pid: process.pid, port: 3005 }, name)
    assert.deepEqual(readdirSync(folder), ['server.lock'], name)
    await unlock()
  }
})

test('of ten servers that start at once over the lock of a dead one, one serves', async () => {
  for (let round = 0; round < 5; round++) {
    const folder = mkdtempSync(join(root, 'race-'))
    if (round > 0) writeFileSync(join(folder, 'server.lock'), JSON.stringify({ pid: process.pid, port: 1, birth: 'x' }))
    const tries = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => lockServer(folder, 3000 + index)))
    assert.deepEqual(tries.map((one) => one.status).sort(), [
      ...Array(1).fill('fulfilled'),
      ...Array(9).fill('rejected'),
    ])
    for (const one of tries) if (one.status === 'rejected') assert.ok(one.reason instanceof SettingsProblem, one.reason)
    assert.deepEqual(readdirSync(folder), ['server.lock'])
  }
})

test('a server that gives its lock back late leaves the lock of the next one alone', async () => {
  const folder = mkdtempSync(join(root, 'late-'))
  const unlock = await lockServer(folder, 3000)
  const next = '{"pid":1,"port":3001,"birth":null,"id":"next"}'
  writeFileSync(join(folder, 'server.lock'), next)
  await unlock()
  assert.equal(readFileSync(join(folder, 'server.lock'), 'utf8'), next)
})
