/**
 * Tệp tải lên: a file on its way in. A door streams it to a temporary place in the data folder and tells the action where; what
 * the action does not keep is gone when the request is over. Its bytes never lie in memory or in JSON.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { systemClock } from './clock.ts'
import { BadInput } from './errors.ts'
import { text } from './text.ts'
import { uploadLimit } from './upload-limit.ts'

/** Schema of an uploaded file in an input. Only a door makes one: `path` is believed. */
export const uploadedFile = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int().min(1, 'Tệp trống, không có gì để đọc.'),
  name: text(200),
  path: z.string().min(1),
})
export type UploadedFile = z.output<typeof uploadedFile>

/** Streams a file in, counting and hashing, runs `use`, and clears away. Throws BadInput for a file that is too large. */
export async function receiveUpload<Out>(
  folder: string,
  name: string,
  source: AsyncIterable<Uint8Array>,
  use: (file: UploadedFile) => Promise<Out>,
): Promise<Out> {
  const place = uploadsOf(folder)
  await mkdir(place, { recursive: true, mode: 0o700 })
  const path = join(place, randomUUID())
  try {
    return await use({ ...(await write(path, source)), name, path })
  } finally {
    await rm(path, { force: true })
  }
}

async function write(path: string, source: AsyncIterable<Uint8Array>): Promise<{ hash: string; size: number }> {
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(path, 'wx', 0o640)
  try {
    for await (const chunk of source) {
      size += chunk.length
      if (size > uploadLimit) {
        throw new BadInput(
          `Tệp lớn quá ${uploadLimit / 1024 / 1024} MB. Hãy chia tệp thành nhiều phần rồi tải từng phần.`,
        )
      }
      hash.update(chunk)
      await handle.write(chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { hash: hash.digest('hex'), size }
}

/** The temporary place for files in the clear, in the data folder. */
export function uploadsOf(folder: string): string {
  return join(folder, 'uploads')
}

/** Dọn tệp tạm that a process left when it was killed. */
export async function clearUploads(folder: string): Promise<void> {
  for (const name of await staleIn(uploadsOf(folder))) await rm(join(uploadsOf(folder), name), { force: true })
}

/** Names of files in a place, of which none has been written within the hour: nobody is still busy with them. */
export async function staleIn(place: string): Promise<string[]> {
  const names = await readdir(place).catch(unlessMissing)
  const hourAgo = systemClock.now().getTime() - 3_600_000
  const stale: string[] = []
  for (const name of names ?? []) {
    const found = await stat(join(place, name)).catch(unlessMissing)
    if (found && found.mtimeMs < hourAgo) stale.push(name)
  }
  return stale
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
