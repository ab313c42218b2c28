/**
 * Papers (giấy tờ) as data: what an official paper or a certificate says, without a word about how it is drawn.
 * Templates in `templates/` draw it as PDF; a Word writer can read the same data. Layout: ND 30/2020/ND-CP, Phu luc I.
 */
import { type Day, spellDay } from '../days.ts'

/** Giấy tờ in ra được. */
export type Paper = OfficialPaper | CertificatePaper | Listing

/** Văn bản hành chính (Nghị định 30/2020/NĐ-CP): quyết định, tờ trình, biên bản, kế hoạch, công văn, ... */
export interface OfficialPaper {
  layout: 'official'
  /** Tên tệp cho trình đọc màn hình; by default type, number and abstract. */
  documentTitle?: string
  /** Cơ quan, tổ chức chủ quản, in capitals; none for a ministry or a provincial People's Committee. */
  governingBody?: string
  /** Cơ quan, tổ chức ban hành, in capitals. */
  issuingBody: string
  /** Số văn bản; null while the paper is not signed: a gap is printed. */
  number: number | null
  /** Ký hiệu văn bản, `QĐ-STNMT`; absent when the paper takes no number at all (bản đăng ký, giao ước). */
  symbol?: string
  /** Địa danh. */
  place: string
  /** Thời gian ban hành; only the year while the day is open. */
  date: PaperDate
  /** Độ khẩn. */
  urgency?: 'KHẨN' | 'THƯỢNG KHẨN' | 'HỎA TỐC'
  /** Dự thảo: every page says so. */
  draft?: boolean
  /** Tên loại, in capitals; absent in a letter (công văn), whose abstract then stands under the number. */
  typeName?: string
  /** Trích yếu nội dung: `Về việc ...`; in a letter `V/v ...`. */
  abstract?: string
  /** Kính gửi. */
  addressees?: readonly string[]
  /** Thẩm quyền ban hành of a decision or directive, in capitals: `GIÁM ĐỐC SỞ ...`. */
  authority?: string
  /** Căn cứ ban hành, each without its end mark. */
  legalBases?: readonly string[]
  /** Lời ban hành after the legal bases: `QUYẾT ĐỊNH:`. */
  enactingWords?: string
  blocks: readonly Block[]
  /** Chữ ký: one stands right, beside the recipients; two stand side by side (thư ký, chủ trì). */
  signatures: readonly Signature[]
  /** Nơi nhận, each without dash and end mark. */
  recipients?: readonly string[]
  /** Phụ lục. */
  annexes?: readonly Annex[]
}

/** Ngày tháng năm ban hành, or the year alone while the day is left open. */
export type PaperDate = Day | { year: number }

/** Phần nội dung. */
export type Block = Paragraph | Heading | Article | List | Table

/** Chữ trong đoạn: plain, or runs of which some are bold or italic. */
export type Prose = string | readonly (string | Emphasis)[]

/** Chữ đậm, chữ nghiêng. */
export interface Emphasis {
  text: string
  bold?: boolean
  italic?: boolean
}

/** Đoạn văn. */
export interface Paragraph {
  kind: 'paragraph'
  text: Prose
  align?: 'justify' | 'center'
}

/** Đề mục: level 1 `I. MỤC ĐÍCH`, level 2 `1. Mục đích`, level 3 italic. The text brings its own number. */
export interface Heading {
  kind: 'heading'
  level: 1 | 2 | 3
  text: string
}

/** Điều: without a title the text runs on after `Điều 1.`; with a title the text follows as paragraphs. */
export interface Article {
  kind: 'article'
  number: number
  title?: string
  text?: Prose
  /** Khoản, điểm: what follows inside the article. */
  blocks?: readonly Block[]
}

/** Khoản (`1.`), điểm (`a)`) or gạch đầu dòng (`-`). */
export interface List {
  kind: 'list'
  marker: 'number' | 'letter' | 'dash'
  items: readonly Prose[]
}

/** Bảng. The head is repeated on each page; a row is never broken. */
export interface Table {
  kind: 'table'
  columns: readonly Column[]
  rows: readonly TableRow[]
}

/** Cột của bảng. */
export interface Column {
  title: string
  /** Millimetres, or `rest`: such columns share what is left. */
  width: number | 'rest'
  align?: 'left' | 'center' | 'right'
}

/** Dòng của bảng: one text per column, or a group's name across the whole table (`I. TẬP THỂ`). */
export type TableRow = readonly string[] | { group: string }

/** Quyền hạn, chức vụ, họ tên người ký (Điều 13). */
export interface Signature {
  /** In capitals, a line each: `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`; `TM. HỘI ĐỒNG`, `CHỦ TỊCH`, then the post in the body. */
  post: readonly string[]
  /** Họ và tên, without academic or honorary title. */
  name: string
}

/** Phụ lục kèm theo văn bản, with page numbers of its own. */
export interface Annex {
  title: string
  /** Who issued the paper, as the note under the title says it: `Giám đốc Sở ...`. */
  issuedBy: string
  blocks: readonly Block[]
  /** Khổ ngang, for wide tables. */
  landscape?: boolean
}

/** Bằng khen, giấy khen (`certificateOfMerit`) hoặc giấy chứng nhận danh hiệu (`title`). */
export interface CertificatePaper {
  layout: 'certificate'
  kind: 'certificateOfMerit' | 'title'
  /** Thẩm quyền quyết định, a line each, in capitals: `CHỦ TỊCH ỦY BAN NHÂN DÂN`, `TỈNH KON TUM`. */
  authority: readonly string[]
  /** `TẶNG`, `TRUY TẶNG`, `CÔNG NHẬN`. */
  verb: string
  /** Tên hình thức hoặc danh hiệu, in capitals. */
  honour: string
  /** Họ tên cá nhân hoặc tên tập thể, with `Ông`, `Bà` where the body writes them. */
  recipient: string
  /** Chức vụ, đơn vị. */
  recipientLine?: string
  /** Thành tích. */
  achievement: string
  /** Số, ký hiệu quyết định: `57/QĐ-STNMT`. */
  decisionNumber: string
  decisionOn: Day
  /** Số vào sổ vàng. */
  goldenBookNumber: string
  place: string
  issuedOn: Day
  /** Chức vụ người ký, in capitals, a line each: `KT. BỘ TRƯỞNG`, then `THỨ TRƯỞNG`. */
  post: readonly string[]
  signer: string
  check: CertificateCheck
}

/** Bản in danh sách, trích lục: tables to be looked up in, no official paper. */
export interface Listing {
  layout: 'listing'
  title: string
  /** What it holds and by which filter. */
  note: string
  facts: readonly { name: string; value: string }[]
  tables: readonly {
    /** None where the paper has a single table. */
    name: string | null
    /** `weight`: its share of the width. */
    columns: readonly { title: string; weight: number; align: 'left' | 'right' }[]
    rows: readonly (readonly string[])[]
    /** Totals, under the rows. */
    foot: readonly (readonly string[])[]
    /** How many rows are not printed. */
    rest: number
  }[]
  landscape: boolean
  printedOn: Day
}

/** Cách kiểm tra bằng: where anyone may look the certificate up. */
export interface CertificateCheck {
  /** Địa chỉ in bên mã QR, as people read it. */
  address: string
  /** Nội dung mã QR. */
  payload: string
  /** Mã tra cứu. */
  code: string
}

/** Số, ký hiệu: `05/QĐ-STNMT`, with a gap for the number while there is none. */
export function documentNumber(number: number | null, symbol: string): string {
  return `${number === null ? gap(8) : String(number).padStart(2, '0')}/${symbol}`
}

/** `ngày 08 tháng 11 năm 2021`, with gaps for day and month while they are open. */
export function spellPaperDate(date: PaperDate): string {
  if (typeof date === 'string') return spellDay(date)
  return `ngày${gap(6)}tháng${gap(6)}năm ${date.year}`
}

/** Tên gọi của văn bản: `Quyết định số 57/QĐ-STNMT`, `Công văn số ...`. */
export function callPaper(paper: OfficialPaper): string {
  const name = sentenceCase(paper.typeName ?? 'CÔNG VĂN')
  return paper.symbol === undefined ? name : `${name} số ${documentNumber(paper.number, paper.symbol)}`
}

/** Tên phụ lục: `Phụ lục` when it is the only one, else `Phụ lục I`, `Phụ lục II`, ... */
export function annexLabel(paper: OfficialPaper, index: number): string {
  return (paper.annexes?.length ?? 0) > 1 ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục'
}

/** `(Kèm theo Quyết định số ... ngày ... tháng ... năm ... của ...)`: follows the paper, so that it can never differ from it. */
export function annexNote(paper: OfficialPaper, annex: Annex): string {
  return `(Kèm theo ${callPaper(paper)} ${spellPaperDate(paper.date)} của ${annex.issuedBy})`
}

/** Dấu đầu dòng thứ `index`. Points follow the alphabet of Vietnamese law: a, b, c, d, đ, e, g, ... */
export function listMarker(marker: List['marker'], index: number): string {
  if (marker === 'dash') return '-'
  return marker === 'number' ? `${index + 1}.` : `${pointLetter(index)})`
}

const pointLetters = [...'abcdđeghiklmnopqrstuvxy']

function pointLetter(index: number): string {
  const letter = pointLetters[index % pointLetters.length]!
  return letter.repeat(Math.floor(index / pointLetters.length) + 1)
}

function sentenceCase(capitals: string): string {
  return capitals.slice(0, 1) + capitals.slice(1).toLocaleLowerCase('vi')
}

/** Spaces that neither collapse nor break: room to write a number by hand. */
function gap(width: number): string {
  return '\u00a0'.repeat(width)
}

const romanNumerals = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, letters] of romanNumerals) {
    while (rest >= worth) {
      text += letters
      rest -= worth
    }
  }
  return text
}
