/**
 * Gói ZIP of unknown origin. The directory at its end is believed only as far as the parts themselves say the same: sizes,
 * checksums, places. Whatever a spreadsheet program never writes is refused before anything is unpacked.
 */
import { crc32, createInflateRaw } from 'node:zlib'
import type { ReadingLimits } from './limits.ts'
import { Unreadable } from './unreadable.ts'

/** Một phần của gói. */
export interface Part {
  name: string
  isPacked: boolean
  checksum: number
  packedSize: number
  size: number
  /** First byte of its header, of its content, and after it. */
  from: number
  contentFrom: number
  to: number
}

/** Gói đã kiểm tra. */
export interface Package {
  parts: readonly Part[]
  /** By its name, in which small letters and capitals are the same. */
  named(name: string): Part | undefined
  /** The content in pieces, ended as soon as it differs from what was told of it. */
  pieces(part: Part): AsyncGenerator<Buffer>
}

/** Opens a package; throws Unreadable. Nothing is unpacked yet: `pieces` checks each part as it is read. */
export function openPackage(bytes: Buffer, limits: ReadingLimits): Package {
  const directory = findDirectory(bytes)
  if (directory.count > limits.parts) throw new Unreadable(`Tệp nén hơn ${limits.parts} phần, ${unlikely}`)
  const parts = readDirectory(bytes, directory)
  checkNames(parts)
  checkSizes(parts, limits)
  checkPlaces(parts, directory)
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]))
  return { parts, named: (name) => byName.get(name.toLowerCase()), pieces: (part) => piecesOf(bytes, part) }
}

const unlikely =
  'điều mà Excel và LibreOffice không tạo ra, nên không được nhận. Hãy mở tệp, chép dữ liệu sang một tệp .xlsx mới rồi tải lên.'
const damaged = 'Tệp bị hỏng hoặc tải lên chưa trọn vẹn. Hãy mở lại bằng Excel, lưu thành tệp .xlsx mới rồi tải lên.'

const endSignature = 0x0605_4b50
const directorySignature = 0x0201_4b50
const headerSignature = 0x0403_4b50
const wideLocatorSignature = 0x0706_4b50
const wideEndSignature = 0x0606_4b50
const isWide = 0xffff_ffff

interface Directory {
  count: number
  from: number
  to: number
}

/** The end record is the last thing in the file, but for a comment that it tells the length of. */
function findDirectory(bytes: Buffer): Directory {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff)
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) !== endSignature || at + 22 + bytes.readUInt16LE(at + 20) !== bytes.length) continue
    const disks = [bytes.readUInt16LE(at + 4), bytes.readUInt16LE(at + 6)]
    const counts = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)]
    if (disks.some(Boolean) || counts[0] !== counts[1]) throw new Unreadable(`Tệp nén nhiều tập, ${unlikely}`)
    const directory = wideDirectory(bytes, at) ?? {
      count: counts[0]!,
      from: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 12),
      to: at,
    }
    if (directory.from + directory.size !== directory.to) throw new Unreadable(damaged)
    return directory
  }
  throw new Unreadable(damaged)
}

/** ZIP64: programs that write a stream keep room for more than 4 GB, and tell of the directory once more before the end. */
function wideDirectory(bytes: Buffer, end: number): (Directory & { size: number }) | null {
  const locator = end - 20
  if (locator < 56 || bytes.readUInt32LE(locator) !== wideLocatorSignature) return null
  const at = wideNumber(bytes, locator + 8)
  if (at + 56 > locator || bytes.readUInt32LE(at) !== wideEndSignature) throw new Unreadable(damaged)
  const [count, size, from] = [32, 40, 48].map((offset) => wideNumber(bytes, at + offset)) as [number, number, number]
  return { count, size, from, to: at }
}

/** Eight bytes; what is larger than any file is as good as the largest. */
function wideNumber(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at))
}

function readDirectory(bytes: Buffer, { count, from, to }: Directory): Part[] {
  const parts: Part[] = []
  let at = from
  for (let index = 0; index < count; index++) {
    if (at + 46 > to || bytes.readUInt32LE(at) !== directorySignature) throw new Unreadable(damaged)
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
    const next = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    if (next > to) throw new Unreadable(damaged)
    parts.push(readPart(bytes, at, nameEnd))
    at = next
  }
  if (at !== to) throw new Unreadable(damaged)
  return parts
}

function readPart(bytes: Buffer, at: number, nameEnd: number): Part {
  const name = bytes.toString('utf8', at + 46, nameEnd)
  const flags = bytes.readUInt16LE(at + 8)
  const method = bytes.readUInt16LE(at + 10)
  if (flags & 0x2041) {
    throw new Unreadable(`Phần “${name}” trong tệp bị mã hóa bằng mật khẩu. Hãy bỏ mật khẩu, lưu lại rồi tải lên.`)
  }
  if (method !== 0 && method !== 8) throw new Unreadable(`Phần “${name}” nén theo cách lạ, ${unlikely}`)
  // The upper half is the mode of a file on Unix.
  if (bytes.readUInt32LE(at + 38) >>> 28 === 0xa)
    throw new Unreadable(`Phần “${name}” là liên kết tượng trưng, ${unlikely}`)
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30)
  const { from, ...told } = withWide(bytes, nameEnd, extraEnd, {
    ...sizesAt(bytes, at + 16),
    from: bytes.readUInt32LE(at + 42),
  })
  return {
    name,
    isPacked: method === 8,
    ...told,
    ...placeOf(bytes, from, { name, flags, method, ...told }),
  }
}

interface Told extends Sizes {
  name: string
  flags: number
  method: number
}

/** The header before the content must say what the directory says, or leave it to a record after the content. */
function placeOf(bytes: Buffer, from: number, told: Told): Pick<Part, 'from' | 'contentFrom' | 'to'> {
  if (from + 30 > bytes.length || bytes.readUInt32LE(from) !== headerSignature) throw new Unreadable(damaged)
  const nameEnd = from + 30 + bytes.readUInt16LE(from + 26)
  const contentFrom = nameEnd + bytes.readUInt16LE(from + 28)
  const to = contentFrom + told.packedSize
  if (to > bytes.length) throw new Unreadable(damaged)
  const here = withWide(bytes, nameEnd, contentFrom, { ...sizesAt(bytes, from + 14), from })
  const isLater = (told.flags & 8) !== 0 && here.size === 0 && here.packedSize === 0
  const differs =
    bytes.toString('utf8', from + 30, nameEnd) !== told.name ||
    bytes.readUInt16LE(from + 8) !== told.method ||
    (bytes.readUInt16LE(from + 6) & 0x2041) !== 0 ||
    (!isLater && (here.size !== told.size || here.packedSize !== told.packedSize || here.checksum !== told.checksum))
  if (differs) throw new Unreadable(`Phần “${told.name}” khai khác nhau ở hai nơi trong tệp, ${unlikely}`)
  if (told.method === 0 && told.size !== told.packedSize) throw new Unreadable(lying(told.name))
  return { from, contentFrom, to }
}

interface Sizes {
  checksum: number
  packedSize: number
  size: number
}

/** What four bytes could not hold stands in a field of its own (ZIP64), in this order. */
function withWide<Told extends Sizes & { from: number }>(bytes: Buffer, from: number, to: number, told: Told): Told {
  const wanted = (['size', 'packedSize', 'from'] as const).filter((key) => told[key] === isWide)
  if (wanted.length === 0) return told
  for (let at = from; at + 4 <= to; at += 4 + bytes.readUInt16LE(at + 2)) {
    if (bytes.readUInt16LE(at) !== 1) continue
    if (at + 4 + wanted.length * 8 > to) throw new Unreadable(damaged)
    return { ...told, ...Object.fromEntries(wanted.map((key, index) => [key, wideNumber(bytes, at + 4 + index * 8)])) }
  }
  return told
}

function sizesAt(bytes: Buffer, at: number): Sizes {
  return { checksum: bytes.readUInt32LE(at), packedSize: bytes.readUInt32LE(at + 4), size: bytes.readUInt32LE(at + 8) }
}

function checkNames(parts: Part[]): void {
  const seen = new Set<string>()
  for (const { name } of parts) {
    const leadsOut = name.startsWith('/') || name.split('/').includes('..') || /[\\:\0]/.test(name)
    if (leadsOut || name === '') throw new Unreadable(`Tệp có phần mang đường dẫn lạ “${name}”, ${unlikely}`)
    if (seen.has(name.toLowerCase())) throw new Unreadable(`Phần “${name}” có hai lần trong tệp, ${unlikely}`)
    seen.add(name.toLowerCase())
    if (/\.(zip|rar|7z|gz|tgz|tar|bz2|xz|jar|xls[xmb]?|doc[xm]?|ppt[xm]?|od[st])$/i.test(name)) {
      throw new Unreadable(
        `Tệp chứa một tệp khác bên trong (“${name}”), không được nhận. Hãy bỏ đối tượng nhúng, lưu lại rồi tải lên.`,
      )
    }
  }
}

function checkSizes(parts: Part[], limits: ReadingLimits): void {
  const whole = parts.reduce((sum, { size }) => sum + size, 0)
  if (whole > limits.unpackedBytes) {
    const allowed = Math.floor(limits.unpackedBytes / 1024 / 1024)
    throw new Unreadable(`Tệp bung ra lớn hơn ${allowed} MB. Hãy chia thành nhiều tệp nhỏ rồi tải lên lần lượt.`)
  }
  const pressed = parts.find(({ size, packedSize }) => size > limits.ratioFreeBytes && size > packedSize * limits.ratio)
  if (pressed) {
    throw new Unreadable(
      `Phần “${pressed.name}” bung ra lớn gấp hơn ${limits.ratio} lần, có thể là tệp phá hoại hoặc bảng bị tô định dạng tới dòng cuối cùng. ` +
        'Hãy chép riêng vùng có dữ liệu sang một tệp .xlsx mới rồi tải lên.',
    )
  }
}

/** Parts lie one after the other, before the directory. Where two share bytes, one download would unpack to many. */
function checkPlaces(parts: Part[], directory: Directory): void {
  let free = 0
  for (const part of parts.toSorted((a, b) => a.from - b.from)) {
    if (part.from < free || part.to > directory.from)
      throw new Unreadable(`Các phần trong tệp chồng lên nhau, ${unlikely}`)
    free = part.to
  }
}

async function* piecesOf(bytes: Buffer, part: Part): AsyncGenerator<Buffer> {
  const content = bytes.subarray(part.contentFrom, part.to)
  let size = 0
  let checksum = 0
  for await (const piece of part.isPacked ? inflated(content) : [content]) {
    size += piece.length
    if (size > part.size) throw new Unreadable(lying(part.name))
    checksum = crc32(piece, checksum)
    yield piece
  }
  if (size !== part.size || checksum !== part.checksum) throw new Unreadable(lying(part.name))
}

async function* inflated(content: Buffer): AsyncGenerator<Buffer> {
  const stream = createInflateRaw({ chunkSize: 64 * 1024 })
  stream.end(content)
  try {
    for await (const piece of stream) yield piece as Buffer
  } catch (error) {
    // A stream that is left early by its reader is no fault of the file.
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw new Unreadable(damaged, { cause: error })
    throw error
  } finally {
    stream.destroy()
  }
}

function lying(name: string): string {
  return `Phần “${name}” không khớp với kích thước hoặc mã kiểm tra khai trong tệp: tệp hỏng hoặc bị sửa. Hãy mở bằng Excel, lưu thành tệp .xlsx mới rồi tải lên.`
}
