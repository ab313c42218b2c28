/**
 * XML of unknown origin, read in pieces. Only what spreadsheets are made of: elements, attributes, text. A document type
 * (DOCTYPE) and everything that comes with it is refused, so no entity is ever expanded and no address ever asked.
 */
import { Unreadable } from './unreadable.ts'

/** Who is told what was found. Names come without their prefix; depth 1 is the outermost element. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes, depth: number): void
  close?(name: string, depth: number): void
  /** A text may come in several pieces. */
  text?(text: string, depth: number): void
}

/** Thuộc tính, read only where asked for. Names are given as they are written (`r:id`). */
export type Attributes = (name: string) => string | undefined

const longestTag = 64 * 1024
const deepest = 64

/** Reads a whole part, piece by piece; each piece ends the handler's turn, so that whoever reads may pause in between. */
export async function* readXml(
  part: string,
  pieces: AsyncIterable<Buffer>,
  handler: XmlHandler,
): AsyncGenerator<undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (piece?: Buffer) => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
    } catch {
      throw new Unreadable(`Phần “${part}” không ghi theo mã UTF-8. ${saveAgain}`)
    }
  }
  const reader = xmlReader(part, handler)
  for await (const piece of pieces) {
    reader.read(decode(piece))
    yield
  }
  reader.read(decode())
  reader.end()
}

/** As `readXml`, in one go. */
export async function readAllXml(part: string, pieces: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  for await (const _ of readXml(part, pieces, handler));
}

const saveAgain = 'Hãy mở tệp bằng Excel, lưu thành tệp .xlsx mới rồi tải lên.'

function xmlReader(part: string, handler: XmlHandler) {
  const names: string[] = []
  let rest = ''
  let hasRoot = false

  function read(more: string): void {
    const text = rest + more
    let at = 0
    while (at < text.length) {
      const next = text.charCodeAt(at) === 60 ? readMarkup(text, at) : readText(text, at)
      if (next === at) break
      at = next
    }
    rest = text.slice(at)
    if (rest.length > longestTag) throw broken()
  }

  /** Up to the next tag. A text whose end is not here yet is told as far as it surely holds no half entity. */
  function readText(text: string, at: number): number {
    const tag = text.indexOf('<', at)
    let end = tag === -1 ? text.length : tag
    if (tag === -1) {
      const entity = text.lastIndexOf('&')
      if (entity >= at && !text.includes(';', entity)) end = entity
    }
    if (end === at) return at
    const found = text.slice(at, end)
    if (names.length > 0) handler.text?.(withoutEntities(found), names.length)
    else if (/[^\s\ufeff]/.test(found)) throw broken()
    return end
  }

  function readMarkup(text: string, at: number): number {
    switch (text.charCodeAt(at + 1)) {
      case 47: // </
        return readClosing(text, at)
      case 33: // <!
        return readDeclaration(text, at)
      case 63: // <?
        return skipTo(text, at, '?>')
      default:
        return readOpening(text, at)
    }
  }

  function readOpening(text: string, at: number): number {
    const end = tagEnd(text, at)
    if (end === -1) return at
    const isWhole = text.charCodeAt(end - 1) === 47
    const tag = text.slice(at + 1, isWhole ? end - 1 : end)
    const written = /^[^\s/<>"'=&]+/.exec(tag)?.[0]
    if (!written || names.length >= deepest || (names.length === 0 && hasRoot)) throw broken()
    hasRoot = true
    names.push(written)
    const name = withoutPrefix(written)
    handler.open?.(name, (wanted) => attributeOf(tag, wanted), names.length)
    if (isWhole) close(written)
    return end + 1
  }

  function readClosing(text: string, at: number): number {
    const end = text.indexOf('>', at)
    if (end === -1) return at
    close(text.slice(at + 2, end).trimEnd())
    return end + 1
  }

  function close(written: string): void {
    if (names.at(-1) !== written) throw broken()
    handler.close?.(withoutPrefix(written), names.length)
    names.pop()
  }

  function readDeclaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return skipTo(text, at + 4, '-->', at)
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at)
      if (end === -1) return at
      if (names.length === 0) throw broken()
      handler.text?.(text.slice(at + 9, end), names.length)
      return end + 3
    }
    if (text.length - at < 9) return at
    throw new Unreadable(
      `Phần “${part}” có khai báo DOCTYPE, cách thường dùng để tấn công máy chủ, nên tệp không được nhận. ${saveAgain}`,
    )
  }

  function end(): void {
    if (names.length > 0 || !hasRoot || rest !== '') throw broken()
  }

  function broken(): Unreadable {
    return new Unreadable(`Phần “${part}” trong tệp không đúng cú pháp XML: tệp bị hỏng. ${saveAgain}`)
  }

  function withoutEntities(text: string): string {
    return text.includes('&') ? text.replace(/&([^;&]*);?/g, (_, name: string) => entity(name)) : text
  }

  function entity(name: string): string {
    const known = entities[name]
    if (known !== undefined) return known
    const code = /^#x[0-9a-f]{1,6}$/i.test(name)
      ? parseInt(name.slice(2), 16)
      : /^#\d{1,7}$/.test(name)
        ? Number(name.slice(1))
        : -1
    if (code < 0 || code > 0x10_ffff) throw broken()
    return String.fromCodePoint(code)
  }

  /** Nearly every tag has its attributes in double quotes with one space before each; the others are taken apart slowly. */
  function attributeOf(tag: string, wanted: string): string | undefined {
    const at = tag.indexOf(` ${wanted}="`)
    if (at !== -1) {
      const from = at + wanted.length + 3
      return withoutEntities(tag.slice(from, tag.indexOf('"', from)))
    }
    if (!/[\t\r\n']|\s=/.test(tag)) return undefined
    for (const [, name, double, single] of tag.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g)) {
      if (name === wanted) return withoutEntities((double ?? single)!)
    }
    return undefined
  }

  return { read, end }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Where a tag ends: at the first `>` outside quotes. */
function tagEnd(text: string, at: number): number {
  let end = text.indexOf('>', at)
  for (;;) {
    if (end === -1) return -1
    const quote = openQuote(text, at, end)
    if (quote === null) return end
    const closing = text.indexOf(quote, end)
    if (closing === -1) return -1
    end = text.indexOf('>', closing)
  }
}

/** The quote that is open at `end`, if any. */
function openQuote(text: string, from: number, end: number): '"' | "'" | null {
  let open: '"' | "'" | null = null
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code !== 34 && code !== 39) continue
    const quote = code === 34 ? '"' : "'"
    if (open === null) open = quote
    else if (open === quote) open = null
  }
  return open
}

function skipTo(text: string, from: number, end: string, otherwise = from): number {
  const found = text.indexOf(end, from)
  return found === -1 ? otherwise : found + end.length
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}
