import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { seal, sealFile, unseal, unsealFile } from './sealing.ts'

const key = randomBytes(32)

test('what is sealed opens in its own place, under its own key, and unchanged only', () => {
  const plain = Buffer.from('062185000123')
  const sealed = seal(key, plain, 'here')
  assert.deepEqual(unseal(key, sealed, 'here'), plain)
  assert.throws(() => unseal(key, sealed, 'there'))
  assert.throws(() => unseal(randomBytes(32), sealed, 'here'))
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at]! ^= 1
    assert.throws(() => unseal(key, changed, 'here'), `letter ${at}`)
  }
})

test('a file is sealed in the same form as a value, whatever its size, and readable by the office alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sovang-seal-'))
  try {
    for (const size of [1, 15, 16, 65_535, 65_536, 65_537, 1_000_003]) {
      const [plain, sealed, opened] = ['plain', 'sealed', 'opened'].map((name) => join(folder, `${name}-${size}`))
      const bytes = randomBytes(size)
      await writeFile(plain!, bytes)
      await sealFile(key, plain!, sealed!, 'here')
      assert.equal((await stat(sealed!)).mode & 0o777, 0o600)
      assert.deepEqual(unseal(key, await readFile(sealed!), 'here'), bytes)
      await unsealFile(key, sealed!, opened!, 'here')
      assert.deepEqual(await readFile(opened!), bytes)
      await assert.rejects(unsealFile(key, sealed!, join(folder, `elsewhere-${size}`), 'there'))
      await writeFile(sealed!, (await readFile(sealed!)).subarray(0, -1))
      await assert.rejects(unsealFile(key, sealed!, join(folder, `cut-${size}`), 'here'))
    }
  } finally {
    await rm(folder, { recursive: true })
  }
})
