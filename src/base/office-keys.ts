/** Khoá của cơ quan: secrets that lie in the data folder and never in the database. */
import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** 32 random bytes under a name, made at first use, readable by the office's account only. */
export async function officeKey(folder: string, name: string): Promise<Buffer> {
  const keys = join(folder, 'keys')
  const path = join(keys, `${name}.key`)
  const known = await readFile(path).catch(unlessMissing)
  if (known) return known
  await mkdir(keys, { recursive: true, mode: 0o700 })
  // Written whole before it gets its name: of two who make it at once both use that of the first.
  const draft = join(keys, `${name}.${randomUUID()}`)
  const handle = await open(draft, 'wx', 0o600)
  await handle.writeFile(randomBytes(32))
  await handle.sync()
  await handle.close()
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return readFile(path)
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
