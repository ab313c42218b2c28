/** Gói ZIP and workbooks made by hand, right ones and wrong ones, as Excel, LibreOffice or somebody hostile would write them. */
import { crc32, deflateRawSync } from 'node:zlib'

/** One part, and how it lies about itself. */
export interface MadePart {
  name: string
  content: string | Buffer
  /** Stored as it is instead of packed. */
  stored?: boolean
  /** What the directory, or both places, tell instead of the truth. */
  directory?: Partial<Told>
  told?: Partial<Told>
  /** Byte of the package at which the directory says the part begins. */
  from?: number
  /** Upper half: mode of the file on Unix. */
  attributes?: number
  /** Sizes in eight bytes (ZIP64), as programs write them that do not know how much will come. */
  wide?: boolean
}

interface Told {
  name: string
  flags: number
  method: number
  checksum: number
  packedSize: number
  size: number
}

/** What the end of the package tells instead of the truth. */
export interface MadeEnd {
  count?: number
  disk?: number
  comment?: string
  /** With the record of ZIP64 before it. */
  wide?: boolean
}

/** Puts parts together, each at its place, then the directory and the end. */
export function pack(parts: MadePart[], end: MadeEnd = {}): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const { body, told } = bodyOf(part)
    const head = header(told, part.wide)
    bodies.push(head, body)
    entries.push(entry({ ...told, ...part.directory }, part.from ?? at, part.attributes ?? 0, part.wide))
    at += head.length + body.length
  }
  const directory = Buffer.concat(entries)
  return Buffer.concat([...bodies, directory, endOf(parts.length, directory.length, at, end)])
}

function bodyOf({ name, content, stored = false, told = {} }: MadePart): { body: Buffer; told: Told } {
  const plain = Buffer.from(content as string)
  const body = stored ? plain : deflateRawSync(plain, { level: 9 })
  const method = stored ? 0 : 8
  const truth = { name, flags: 0x800, method, checksum: crc32(plain), packedSize: body.length, size: plain.length }
  return { body, told: { ...truth, ...told } }
}

function header({ name, flags, method, checksum, packedSize, size }: Told, wide = false): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x0403_4b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(flags, 6)
  head.writeUInt16LE(method, 8)
  head.writeUInt32LE(checksum, 14)
  head.writeUInt32LE(wide ? isWide : packedSize, 18)
  head.writeUInt32LE(wide ? isWide : size, 22)
  head.writeUInt16LE(Buffer.byteLength(name), 26)
  const extra = wide ? wideField(size, packedSize) : Buffer.alloc(0)
  head.writeUInt16LE(extra.length, 28)
  return Buffer.concat([head, Buffer.from(name), extra])
}

const isWide = 0xffff_ffff

function wideField(...numbers: number[]): Buffer {
  const field = Buffer.alloc(4 + numbers.length * 8)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(numbers.length * 8, 2)
  for (const [at, number] of numbers.entries()) field.writeBigUInt64LE(BigInt(number), 4 + at * 8)
  return field
}

function entry(
  { name, flags, method, checksum, packedSize, size }: Told,
  from: number,
  attributes: number,
  wide = false,
): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x0201_4b50, 0)
  head.writeUInt16LE(0x0314, 4)
  head.writeUInt16LE(20, 6)
  head.writeUInt16LE(flags, 8)
  head.writeUInt16LE(method, 10)
  head.writeUInt32LE(checksum, 16)
  head.writeUInt32LE(wide ? isWide : packedSize, 20)
  head.writeUInt32LE(wide ? isWide : size, 24)
  head.writeUInt16LE(Buffer.byteLength(name), 28)
  const extra = wide ? wideField(size, packedSize, from) : Buffer.alloc(0)
  head.writeUInt16LE(extra.length, 30)
  head.writeUInt32LE(attributes >>> 0, 38)
  head.writeUInt32LE(wide ? isWide : from, 42)
  return Buffer.concat([head, Buffer.from(name), extra])
}

function endOf(
  parts: number,
  size: number,
  from: number,
  { count = parts, disk = 0, comment = '', wide = false }: MadeEnd,
): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt32LE(0x0605_4b50, 0)
  head.writeUInt16LE(disk, 4)
  head.writeUInt16LE(Math.min(count, 0xffff), 8)
  head.writeUInt16LE(Math.min(count, 0xffff), 10)
  head.writeUInt32LE(size, 12)
  head.writeUInt32LE(from, 16)
  head.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([wide ? wideEnd(count, size, from) : Buffer.alloc(0), head, Buffer.from(comment)])
}

/** The record and, after it, where it lies. */
function wideEnd(count: number, size: number, from: number): Buffer {
  const record = Buffer.alloc(56 + 20)
  record.writeUInt32LE(0x0606_4b50, 0)
  record.writeUInt32LE(44, 4)
  for (const at of [24, 32]) record.writeBigUInt64LE(BigInt(count), at)
  record.writeBigUInt64LE(BigInt(size), 40)
  record.writeBigUInt64LE(BigInt(from), 48)
  record.writeUInt32LE(0x0706_4b50, 56)
  record.writeBigUInt64LE(BigInt(from + size), 64)
  record.writeUInt32LE(1, 72)
  return record
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What a workbook is made of; what is left out is not there, or as plain as can be. */
export interface MadeWorkbook {
  /** Content of `sheetData`, or of the whole worksheet when it begins with `<`worksheet. */
  sheets: { name: string; data: string; after?: string; before?: string; state?: string }[]
  sharedStrings?: string
  styles?: string
  date1904?: boolean
  /** Parts beside the usual ones. */
  more?: MadePart[]
  contentType?: string
}

/** Parts of a workbook, so that a test may change any of them before packing. */
export function partsOf(workbook: MadeWorkbook): MadePart[] {
  const { sheets, sharedStrings, styles, date1904, more = [] } = workbook
  const type = workbook.contentType ?? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
  return [
    {
      name: '[Content_Types].xml',
      content: `${start}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    },
    { name: '_rels/.rels', content: relationsPart([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `${start}<workbook xmlns="${main}" xmlns:r="${relations}">${date1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>'}<sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationsPart([
        ...sheets.map((_, at): [string, string, string] => [
          `rId${at + 1}`,
          'worksheet',
          `worksheets/sheet${at + 1}.xml`,
        ]),
        ...(sharedStrings === undefined
          ? []
          : [['rId90', 'sharedStrings', 'sharedStrings.xml'] as [string, string, string]]),
        ...(styles === undefined ? [] : [['rId91', 'styles', '/xl/styles.xml'] as [string, string, string]]),
      ]),
    },
    ...sheets.map(({ data, before = '', after = '' }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: data.startsWith('<?xml') ? data : worksheet(data, before, after),
    })),
    ...(sharedStrings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', content: `${start}<sst xmlns="${main}">${sharedStrings}</sst>` }]),
    ...(styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', content: `${start}<styleSheet xmlns="${main}">${styles}</styleSheet>` }]),
    ...more,
  ]
}

export function worksheet(data: string, before = '', after = ''): string {
  return `${start}<worksheet xmlns="${main}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`
}

/** A part of relations: identity, kind, target; a fourth word makes the target lie outside. */
export function relationsPart(list: [id: string, kind: string, target: string, mode?: string][]): string {
  const each = list.map(
    ([id, kind, target, mode]) =>
      `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  )
  return `${start}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}

/** A workbook of one sheet as a file. */
export function oneSheet(data: string, more: Partial<MadeWorkbook> = {}): Buffer {
  return pack(partsOf({ sheets: [{ name: 'Người', data }], ...more }))
}

/** Text in a cell of its own. */
export function inline(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`
}
