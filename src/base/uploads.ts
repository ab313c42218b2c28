/**
 * Tệp tải lên: a file on its way in. A door streams it to a temporary place in the data folder and tells the action where; what
 * the action does not keep is gone when the request is over. Its bytes never lie in memory or in JSON.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
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
  const place = join(folder, 'uploads')
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
