/**
 * Papers made into PDF. The templates get finished words as JSON, never markup, so that a name with `#` or `*` stays a name.
 */
import { fileURLToPath } from 'node:url'
import { encode } from 'uqr'
import type { Download, Later } from '../action.ts'
import { showDay } from '../days.ts'
import { showNumber } from '../text.ts'
import {
  annexLabel,
  annexNote,
  type Annex,
  type Block,
  callPaper,
  type CertificatePaper,
  type Listing,
  documentNumber,
  listMarker,
  type OfficialPaper,
  type Paper,
  type PaperDate,
  type Prose,
  spellPaperDate,
  type Table,
} from './paper.ts'
import { openPress, type Press } from './press.ts'

const press: Press = openPress({
  templates: fileURLToPath(new URL('../../../templates', import.meta.url)),
  timeoutMs: 30_000,
  papersPerChild: 2000,
})

/** Lập tệp PDF của một giấy tờ. The same paper always gives the same bytes. */
export function renderPaper(paper: Paper): Promise<Uint8Array> {
  return press.print({
    template: `${paper.layout}.typ`,
    data: templateData(paper),
    pages: paper.layout === 'certificate' ? 1 : null,
  })
}

/** A paper as the answer of a view: drawn when the database has been read and is free for others. */
export function drawnLater(name: string, paper: Paper): Later<Download> {
  return async () => ({ download: { name, type: 'application/pdf', bytes: await renderPaper(paper) } })
}

/** Stops the press after the papers that are waiting. The next paper starts it again. */
export function closePapers(): Promise<void> {
  return press.close()
}

/** What the template reads, as JSON: every field present, every sentence complete, NFC. */
export function templateData(paper: Paper): string {
  return JSON.stringify(dataOf(paper), (_key, value: unknown) => (typeof value === 'string' ? printable(value) : value))
}

function dataOf(paper: Paper): object {
  if (paper.layout === 'official') return officialData(paper)
  return paper.layout === 'certificate' ? certificateData(paper) : listingData(paper)
}

function officialData(paper: OfficialPaper) {
  const blocks = closeBody(paper.blocks)
  return {
    documentTitle: paper.documentTitle ?? officialTitle(paper),
    author: paper.issuingBody,
    documentDate: calendarDate(paper.date),
    draft: paper.draft ?? false,
    urgency: paper.urgency ?? null,
    governingBody: paper.governingBody ?? null,
    issuingBody: paper.issuingBody,
    numberLine: paper.symbol === undefined ? null : `Số: ${documentNumber(paper.number, paper.symbol)}`,
    placeAndDate: `${paper.place}, ${spellPaperDate(paper.date)}`,
    typeName: paper.typeName ?? null,
    abstract: paper.abstract ?? null,
    addressees: paper.addressees?.length === 1 ? paper.addressees : enumerated(paper.addressees),
    authority: paper.authority ?? null,
    legalBases: enumerated(paper.legalBases),
    enactingWords: paper.enactingWords ?? null,
    blocks: blocks.map(blockData),
    signatures: paper.signatures,
    recipients: enumerated(paper.recipients),
    annexes: (paper.annexes ?? []).map((annex, index) => annexData(paper, annex, index)),
  }
}

function annexData(paper: OfficialPaper, annex: Annex, index: number) {
  return {
    label: annexLabel(paper, index),
    title: annex.title,
    note: annexNote(paper, annex),
    landscape: annex.landscape ?? false,
    blocks: annex.blocks.map(blockData),
  }
}

function certificateData(paper: CertificatePaper) {
  return {
    ...paper,
    documentTitle: `${paper.honour} - ${paper.recipient}`,
    author: paper.authority.join(' '),
    documentDate: calendarDate(paper.issuedOn),
    recipientLine: paper.recipientLine ?? null,
    decisionDate: spellPaperDate(paper.decisionOn),
    placeAndDate: `${paper.place}, ${spellPaperDate(paper.issuedOn)}`,
    code: codePicture(paper.check.payload),
  }
}

function listingData(paper: Listing) {
  return {
    ...paper,
    documentDate: calendarDate(paper.printedOn),
    footer: `In từ Sổ Vàng ngày ${showDay(paper.printedOn)}, để tra cứu; không phải văn bản chính thức.`,
    tables: paper.tables.map((table) => ({ ...table, rest: tellRest(table.rest) })),
  }
}

function tellRest(count: number): string | null {
  return count === 0 ? null : `Còn ${showNumber(count)} dòng không in ở đây; xuất ra Excel để có đủ.`
}

/** Mã QR as SVG, each run of dark modules in a row as one bar. */
function codePicture(payload: string): string {
  // Every mask can be read; trying all eight for the most even one would take ten times as long.
  const { data, size } = encode(payload, { ecc: 'M', border: 0, maskPattern: 2 })
  const bars = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '#' : '.'))
        .join('')
        .matchAll(/#+/g),
    ].map(({ index, 0: bar }) => `M${index} ${y}h${bar.length}v1h-${bar.length}z`),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${bars.join('')}"/></svg>`
}

function officialTitle(paper: OfficialPaper): string {
  return paper.abstract === undefined ? callPaper(paper) : `${callPaper(paper)} ${paper.abstract}`
}

function blockData(block: Block): unknown {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', runs: runs(block.text), align: block.align ?? 'justify' }
    case 'article':
      return {
        kind: 'article',
        label: `Điều ${block.number}.`,
        title: block.title ?? null,
        runs: block.text === undefined ? null : runs(block.text),
        blocks: (block.blocks ?? []).map(blockData),
      }
    case 'list':
      return {
        kind: 'list',
        items: block.items.map((item, index) =>
          [{ text: `${listMarker(block.marker, index)} ` }, ...runs(item)].map(run),
        ),
      }
    case 'table':
      return tableData(block)
    case 'heading':
      return block
  }
}

function tableData(table: Table) {
  return {
    kind: 'table',
    columns: table.columns.map((column) => ({ ...column, align: column.align ?? 'left' })),
    rows: table.rows.map((row) => ('group' in row ? row : { cells: row })),
  }
}

function runs(text: Prose) {
  return (typeof text === 'string' ? [text] : text).map((part) => run(typeof part === 'string' ? { text: part } : part))
}

function run(part: { text: string; bold?: boolean; italic?: boolean }) {
  return { text: part.text, bold: part.bold ?? false, italic: part.italic ?? false }
}

/** Dấu kết thúc `./.` after the last words of the body, so that nothing can be added after them unseen. */
function closeBody(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1)
  const closed = last && closeBlock(last)
  return closed ? [...blocks.slice(0, -1), closed] : blocks
}

function closeBlock(block: Block): Block | undefined {
  if (block.kind === 'paragraph') return { ...block, text: closeProse(block.text) }
  if (block.kind === 'list')
    return { ...block, items: [...block.items.slice(0, -1), closeProse(block.items.at(-1) ?? '')] }
  if (block.kind !== 'article') return undefined
  if (block.blocks?.length) return { ...block, blocks: closeBody(block.blocks) }
  return block.text === undefined ? undefined : { ...block, text: closeProse(block.text) }
}

function closeProse(text: Prose): Prose {
  if (typeof text === 'string') return `${withoutEndMark(text)}./.`
  const last = text.at(-1) ?? ''
  if (typeof last === 'string') return [...text.slice(0, -1), `${withoutEndMark(last)}./.`]
  return [...text.slice(0, -1), { ...last, text: `${withoutEndMark(last.text)}./.` }]
}

/** Each line ends with a semicolon, the last with a full stop. */
function enumerated(lines: readonly string[] = []): string[] {
  return lines.map((line, index) => `${withoutEndMark(line)}${index === lines.length - 1 ? '.' : ';'}`)
}

function withoutEndMark(text: string): string {
  return text.replace(/(?:\.\/\.|[\s.;,])+$/u, '')
}

/**
 * Composed letters, as the fonts have them. Invisible characters, which could turn the order of the letters around, are
 * dropped, control characters become spaces, line ends stay. A dash never begins a line: `Thi đua - Khen thưởng`.
 */
function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\P{Cc}\n]|[\u2028\u2029]/gu, ' ')
    .replace(/(?<=\S) (?=[-–] )/gu, '\u00a0')
}

/** A PDF for the archive must carry a date; while the day is open it is the first of the year, never the clock's. */
function calendarDate(date: PaperDate): number[] {
  return typeof date === 'string' ? date.split('-').map(Number) : [date.year, 1, 1]
}
