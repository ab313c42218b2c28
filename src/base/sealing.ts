/**
 * Niêm: AES-256-GCM, for values in the database and for files beside it. What is sealed holds only where it was put (`where`):
 * moved elsewhere it does not open, nor once a letter of it has been changed.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** Niêm một giá trị: nonce, what is sealed, tag, one after the other. `key` has 32 bytes. */
export function seal(key: Buffer, plain: Buffer, where: string): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(where))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Mở niêm. Throws where it was sealed under another key, for another place, or has been changed. */
export function unseal(key: Buffer, sealed: Uint8Array, where: string): Buffer {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceLength))
    .setAAD(Buffer.from(where))
    .setAuthTag(sealed.subarray(-tagLength))
  return Buffer.concat([decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()])
}

/** Niêm một tệp, in portions, and flushes it: `to` must not be there yet. The form is that of `seal`. */
export async function sealFile(key: Buffer, from: string, to: string, where: string): Promise<void> {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(where))
  const file = await open(to, 'wx', 0o600)
  try {
    await file.writeFile(nonce)
    await pipeline(createReadStream(from), cipher, async (sealed: AsyncIterable<Uint8Array>) => {
      for await (const some of sealed) await file.writeFile(some)
    })
    await file.writeFile(cipher.getAuthTag())
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Mở một tệp đã niêm into another, which must not be there yet and is to be believed only once this has ended well. */
export async function unsealFile(key: Buffer, from: string, to: string, where: string): Promise<void> {
  const sealed = await open(from, 'r')
  try {
    const { size } = await sealed.stat()
    const ends = Buffer.alloc(nonceLength + tagLength)
    await sealed.read(ends, 0, nonceLength, 0)
    await sealed.read(ends, nonceLength, tagLength, size - tagLength)
    const decipher = createDecipheriv(algorithm, key, ends.subarray(0, nonceLength))
      .setAAD(Buffer.from(where))
      .setAuthTag(ends.subarray(nonceLength))
    const between = createReadStream(from, { start: nonceLength, end: size - tagLength - 1 })
    const file = await open(to, 'wx', 0o600)
    try {
      await pipeline(between, decipher, async (plain: AsyncIterable<Uint8Array>) => {
        for await (const some of plain) await file.writeFile(some)
      })
    } finally {
      await file.close()
    }
  } finally {
    await sealed.close()
  }
}
