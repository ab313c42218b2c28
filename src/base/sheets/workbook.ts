/** Sổ tính XLSX: the parts of the package that say which sheets there are, and what stands in their cells. */
import { posix } from 'node:path'
import type { ReadingTask } from './read-sheets.ts'
import { clean, hidesSigns } from '../clean-text.ts'
import { type Letters, lettersOfFont } from './old-letters.ts'
import { type Shown, shownBy } from './number-formats.ts'
import { checkParts } from './parts.ts'
import { givenRows, lookOverSheet } from './worksheet.ts'
import type { SheetLook } from './worksheet.ts'
import type { CleaningNote, ReadRow, SheetRead } from './sheet.ts'
import type { Source } from './source.ts'
import { Unreadable } from './unreadable.ts'
import { type Attributes, readAllXml } from './xml.ts'
import { openPackage, type Package, type Part } from './zip.ts'
import type { ReadingLimits } from './limits.ts'

/** Những gì các trang dùng chung. */
export interface Workbook {
  limits: ReadingLimits
  package: Package
  countsFrom1904: boolean
  texts: SharedText[]
  styles: CellStyle[]
}

/** Một chữ dùng chung: cells name it by its number. */
export interface SharedText {
  text: string
  hidesSigns: boolean
  /** Old letters by the font of its runs; null when the cell's own font decides. */
  letters: Letters | null
}

/** Kiểu của ô, as far as it says what the cell means. */
export interface CellStyle {
  shown: Shown
  letters: Letters | null
}

interface SheetPlace {
  name: string
  hidden: boolean
  part: Part
}

/** Opens a workbook and checks everything in it but the rows. */
export async function openWorkbook(bytes: Buffer, { limits }: ReadingTask): Promise<Source> {
  const pack = openPackage(bytes, limits)
  const notes = await checkParts(pack)
  const main = await mainPart(pack)
  const relations = await relationsOf(pack, main.name)
  const { places, countsFrom1904 } = await readMain(pack, main, relations, limits, notes)
  const one = (kind: string) => relations.find((relation) => relation.kind === kind)
  const workbook: Workbook = {
    limits,
    package: pack,
    countsFrom1904,
    texts: await readTexts(pack, one('sharedStrings'), limits),
    styles: await readStyles(pack, one('styles')),
  }
  const looks = new Map<string, SheetLook>()

  async function lookOver(): Promise<{ sheets: SheetRead[]; notes: CleaningNote[] }> {
    const sheets: SheetRead[] = []
    let room = limits.rows
    for (const { name, hidden, part } of places) {
      const look = await lookOverSheet(workbook, name, part, room)
      room -= look.rows
      looks.set(name, look)
      sheets.push({ name, rows: look.rows, hidden })
      if (hidden) notes.push({ sheet: name, column: null, message: 'Trang đang ẩn; vẫn được đọc.' })
      notes.push(...look.notes)
    }
    return { sheets, notes }
  }

  function rowsOf(sheet: string): AsyncIterable<ReadRow[]> {
    const { part } = places.find(({ name }) => name === sheet)!
    return givenRows(workbook, sheet, part, looks.get(sheet)!.letters)
  }

  return { lookOver, rowsOf }
}

/** Quan hệ giữa các phần: the kind is the last word of its address. */
interface Relation {
  id: string
  kind: string
  /** Name of the part that is meant; null where it lies outside the file. */
  part: string | null
}

async function relationsOf(pack: Package, name: string): Promise<Relation[]> {
  const folder = posix.dirname(name)
  const part = pack.named(posix.join(folder, '_rels', `${posix.basename(name)}.rels`))
  const relations: Relation[] = []
  if (part === undefined) return relations
  await readAllXml(part.name, pack.pieces(part), {
    open(tag, attributes) {
      if (tag !== 'Relationship') return
      const target = attributes('Target') ?? ''
      const isInside = attributes('TargetMode') !== 'External'
      relations.push({
        id: attributes('Id') ?? '',
        kind: posix.basename(attributes('Type') ?? ''),
        part: isInside
          ? posix.join('/', target.startsWith('/') ? target : posix.join('/', folder, target)).slice(1)
          : null,
      })
    },
  })
  return relations
}

async function mainPart(pack: Package): Promise<Part> {
  const relations = await relationsOf(pack, '')
  const main = relations.find(({ kind }) => kind === 'officeDocument')
  return partOf(pack, main)
}

function partOf(pack: Package, relation: Relation | undefined): Part {
  const part = relation?.part ? pack.named(relation.part) : undefined
  if (part === undefined) throw new Unreadable(`Tệp thiếu phần cần có của một bảng tính: tệp bị hỏng. ${saveAgain}`)
  return part
}

const saveAgain = 'Hãy mở tệp bằng Excel, lưu thành tệp .xlsx mới rồi tải lên.'

async function readMain(
  pack: Package,
  main: Part,
  relations: Relation[],
  limits: ReadingLimits,
  notes: CleaningNote[],
): Promise<{ places: SheetPlace[]; countsFrom1904: boolean }> {
  const places: SheetPlace[] = []
  let countsFrom1904 = false
  await readAllXml(main.name, pack.pieces(main), {
    open(tag, attributes) {
      if (tag === 'workbookPr') countsFrom1904 = isOn(attributes('date1904'))
      if (tag !== 'sheet') return
      const name = clean(attributes('name') ?? '')
      const relation = relations.find(({ id }) => id === idOf(attributes))
      if (relation?.kind === 'chartsheet') {
        notes.push({ sheet: name, column: null, message: 'Trang chỉ có biểu đồ; không có dòng nào để đọc.' })
        return
      }
      const hidden = ['hidden', 'veryHidden'].includes(attributes('state') ?? '')
      places.push({ name, hidden, part: partOf(pack, relation) })
    },
  })
  const names = new Set(places.map(({ name }) => name.toLowerCase()))
  if (places.length === 0) throw new Unreadable('Tệp không có trang tính nào. Hãy chọn lại tệp có dữ liệu.')
  if (names.size < places.length || names.has('')) {
    throw new Unreadable(`Tệp có trang không tên hoặc hai trang trùng tên. ${saveAgain}`)
  }
  if (places.length > limits.sheets) {
    throw new Unreadable(`Tệp có hơn ${limits.sheets} trang. Hãy chỉ giữ các trang cần nhập rồi tải lên.`)
  }
  return { places, countsFrom1904 }
}

/** The prefix of the namespace is free; everybody but a few writes `r`. */
function idOf(attributes: Attributes): string | undefined {
  return attributes('r:id') ?? attributes('relationships:id') ?? attributes('d3p1:id') ?? attributes('ns1:id')
}

export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

async function readTexts(pack: Package, relation: Relation | undefined, limits: ReadingLimits): Promise<SharedText[]> {
  const texts: SharedText[] = []
  if (relation === undefined) return texts
  const part = partOf(pack, relation)
  const gatherer = textGatherer(limits)
  let characters = 0
  await readAllXml(part.name, pack.pieces(part), {
    open(tag, attributes, depth) {
      if (depth === 2 && tag === 'si') gatherer.start()
      else gatherer.open(tag, attributes)
    },
    text: gatherer.text,
    close(tag, depth) {
      gatherer.close(tag)
      if (depth !== 2 || tag !== 'si') return
      const shared = gatherer.end()
      characters += shared.text.length
      if (characters > limits.sharedCharacters) {
        throw new Unreadable('Tệp chứa quá nhiều chữ. Hãy chia thành nhiều tệp nhỏ rồi tải lên lần lượt.')
      }
      texts.push(shared)
    },
  })
  return texts
}

/** Gathers the runs of one text, in a shared text or in a cell; readings of foreign letters (`rPh`) are left out. */
export function textGatherer(limits: ReadingLimits) {
  let text = ''
  let inText = false
  let inReading = false
  let letters: Letters | null = null
  return {
    start() {
      text = ''
      letters = null
    },
    open(tag: string, attributes: Attributes) {
      if (tag === 't') inText = !inReading
      else if (tag === 'rPh') inReading = true
      else if (tag === 'rFont') letters ??= lettersOfFont(attributes('val') ?? '')
    },
    text(some: string) {
      if (!inText) return
      text += some
      if (text.length > limits.cellCharacters * escapeLength) throw tooLong(limits)
    },
    close(tag: string) {
      if (tag === 't') inText = false
      else if (tag === 'rPh') inReading = false
    },
    end(): SharedText {
      return sharedText(text, letters, limits)
    },
  }
}

/** `_x000D_` stands for one character. */
const escapeLength = 7

/** Cleans a text as it stands in the file. */
export function sharedText(raw: string, letters: Letters | null, limits: ReadingLimits): SharedText {
  const unescaped = raw.includes('_x')
    ? raw.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : raw
  if (unescaped.length > limits.cellCharacters) throw tooLong(limits)
  return { text: clean(unescaped), hidesSigns: hidesSigns(unescaped), letters }
}

function tooLong({ cellCharacters }: ReadingLimits): Unreadable {
  return new Unreadable(
    `Tệp có ô dài hơn ${cellCharacters.toLocaleString('vi-VN')} ký tự, nhiều hơn mức Excel cho phép. Hãy rút ngắn ô đó rồi tải lên.`,
  )
}

async function readStyles(pack: Package, relation: Relation | undefined): Promise<CellStyle[]> {
  const styles: CellStyle[] = []
  if (relation === undefined) return styles
  const part = partOf(pack, relation)
  const codes = new Map<number, string>()
  const fonts: (Letters | null)[] = []
  const path: string[] = []
  await readAllXml(part.name, pack.pieces(part), {
    open(tag, attributes, depth) {
      path.length = depth - 1
      path.push(tag)
      const parent = path.at(-2)
      if (parent === 'numFmts' && tag === 'numFmt') {
        codes.set(Number(attributes('numFmtId')), attributes('formatCode') ?? '')
      } else if (parent === 'fonts' && tag === 'font') fonts.push(null)
      else if (depth === 4 && parent === 'font' && tag === 'name') {
        fonts[fonts.length - 1] = lettersOfFont(attributes('val') ?? '')
      } else if (parent === 'cellXfs' && tag === 'xf') {
        const format = Number(attributes('numFmtId') ?? 0)
        const font = Number(attributes('fontId') ?? 0)
        styles.push({ shown: shownBy(format, codes.get(format) ?? null), letters: fonts[font] ?? null })
      }
    },
  })
  return styles
}
