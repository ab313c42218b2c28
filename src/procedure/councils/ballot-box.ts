/**
 * Hòm phiếu: a ballot is sealed in the server's memory to a key made for the sitting (X25519, HKDF, AES-256-GCM) before it is
 * stored. The opening key lies in the database sealed by the office's own key, which is a file, and is erased at the count:
 * afterwards nobody can open a ballot again.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto'
import { officeKey } from '../../base/office-keys.ts'

/** Lựa chọn trên phiếu. */
export type Choice = 'for' | 'against'

/** What a ballot says: a choice for each case, and the voter's own secret from which the receipt is made. */
export interface Ballot {
  secret: string
  choices: Record<string, Choice>
}

/** A new box: the public key seals, the private one opens. */
export function newBallotBox(): { publicKey: Buffer; privateKey: Buffer } {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }),
  }
}

/** All ballots have one length, so that the size of a sealed one tells nothing. */
export function sealBallot(ballot: Ballot, publicKey: Uint8Array, cases: number): Buffer {
  const once = generateKeyPairSync('x25519')
  const plain = Buffer.from(JSON.stringify(ballot).padEnd(120 + cases * 60))
  const shared = diffieHellman({ privateKey: once.privateKey, publicKey: spki(publicKey) })
  const oncePublic = once.publicKey.export({ format: 'der', type: 'spki' })
  return Buffer.concat([oncePublic, encrypt(derive(shared, oncePublic), plain)])
}

/** Mở một phiếu: fails when the ballot was not sealed to this box or was changed. */
export function openBallot(sealed: Uint8Array, privateKey: Uint8Array): Ballot {
  const bytes = Buffer.from(sealed)
  const oncePublic = bytes.subarray(0, spkiLength)
  const shared = diffieHellman({
    privateKey: createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' }),
    publicKey: spki(oncePublic),
  })
  return JSON.parse(decrypt(derive(shared, oncePublic), bytes.subarray(spkiLength)).toString())
}

/** Mã kiểm phiếu: made from the voter's secret; it shows that the ballot is in the box and not what it says. */
export function receiptOf(secret: string): string {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  const letters = [...createHash('sha256').update(`phieu:${secret}`).digest().subarray(0, 10)].map(
    (byte) => alphabet[byte % 32],
  )
  return `${letters.slice(0, 4).join('')}-${letters.slice(4, 8).join('')}-${letters.slice(8).join('')}`
}

/** Seals a sitting's opening key by the office's key, so that the database alone opens nothing. */
export async function sealKey(folder: string, privateKey: Uint8Array): Promise<Buffer> {
  return encrypt(await officeKey(folder, 'ballots'), Buffer.from(privateKey))
}

/** Gives back a sitting's opening key; only this office, which has the file, can. */
export async function unsealKey(folder: string, sealed: Uint8Array): Promise<Buffer> {
  return decrypt(await officeKey(folder, 'ballots'), Buffer.from(sealed))
}

function encrypt(key: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: Buffer, bytes: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
}

function derive(shared: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', shared, salt, 'so-vang/ballot/v1', 32))
}

function spki(bytes: Uint8Array) {
  return createPublicKey({ key: Buffer.from(bytes), format: 'der', type: 'spki' })
}

/** An X25519 public key in SPKI form is always 44 bytes. */
const spkiLength = 44
