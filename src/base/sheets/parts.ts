/** Các phần của sổ tính that are never opened: what must not come in at all, and what is left out with a note. */
import type { CleaningNote } from './sheet.ts'
import { Unreadable } from './unreadable.ts'
import type { Package, Part } from './zip.ts'

/** Goes through every part: refuses code and foreign objects, whatever they are called; answers what was left out. */
export async function checkParts(pack: Package): Promise<CleaningNote[]> {
  const names = pack.parts.map(({ name }) => name)
  checkKind(pack)
  for (const { is, told } of refusedParts) {
    if (names.some((name) => is.test(name))) throw new Unreadable(told)
  }
  for (const part of pack.parts) {
    // What is unpacked here is also what proves each part to be as large as it says.
    const found = await findIn(pack, part)
    if (found) throw new Unreadable(found)
  }
  return leftOut
    .filter(({ is }) => names.some((name) => is.test(name)))
    .map(({ told }) => ({ sheet: null, column: null, message: told }))
}

/** Other things that are packages too. */
function checkKind(pack: Package): void {
  const has = (name: string) => pack.named(name) !== undefined
  const isWorkbook = has('[Content_Types].xml') && has('_rels/.rels') && !has('xl/workbook.bin')
  if (isWorkbook && pack.parts.some(({ name }) => isOfWorkbook.test(name))) return
  const kinds: [boolean, string][] = [
    [
      has('word/document.xml'),
      'là văn bản Word, không phải bảng tính. Hãy chép bảng sang Excel, lưu dạng .xlsx rồi tải lên.',
    ],
    [
      has('ppt/presentation.xml'),
      'là bài trình chiếu PowerPoint, không phải bảng tính. Hãy tải lên tệp Excel (.xlsx).',
    ],
    [has('xl/workbook.bin'), `là bảng tính dạng nhị phân (.xlsb). ${saveAsXlsx}`],
    [has('META-INF/manifest.xml') && has('content.xml'), `là bảng tính của LibreOffice (.ods). ${saveAsXlsx}`],
  ]
  const [, told] = kinds.find(([is]) => is) ?? [true, `là tệp nén, bên trong không có bảng tính Excel. ${saveAsXlsx}`]
  throw new Unreadable(`Tệp này ${told}`)
}

const isOfWorkbook = /^xl\/.*\.xml$/i
const saveAsXlsx = 'Hãy mở bằng Excel hoặc LibreOffice, chọn “Lưu thành” dạng .xlsx rồi tải lên.'
const withoutMacro = 'Hãy lưu lại dạng .xlsx không macro rồi tải lên.'
const withoutObjects = 'Hãy xóa các đối tượng đó (hoặc chép dữ liệu sang tệp mới), lưu lại rồi tải lên.'

const refusedParts: { is: RegExp; told: string }[] = [
  { is: /vbaproject|vbadata/i, told: `Tệp có macro (chương trình VBA) nên không được nhận. ${withoutMacro}` },
  {
    is: /\/(macrosheets|dialogsheets)\//i,
    told: `Tệp có trang macro kiểu Excel 4.0 nên không được nhận. ${withoutMacro}`,
  },
  { is: /\/activex/i, told: `Tệp có điều khiển ActiveX nên không được nhận. ${withoutObjects}` },
  { is: /\/embeddings\/|oleobject/i, told: `Tệp có đối tượng nhúng (OLE) nên không được nhận. ${withoutObjects}` },
  {
    is: /(^|\/)(customui|webextensions)\//i,
    told: `Tệp có phần mở rộng chạy kèm nên không được nhận. ${withoutObjects}`,
  },
  {
    is: /\.(exe|dll|js|vbs|hta|bat|cmd|ps1|lnk|scr|msi)$/i,
    told: `Tệp chứa chương trình chạy được nên không được nhận. ${withoutObjects}`,
  },
]

const leftOut: { is: RegExp; told: string }[] = [
  { is: /\/externallinks\//i, told: 'Tệp có liên kết tới tệp khác; liên kết không được mở, chỉ lấy giá trị đã lưu.' },
  {
    is: /\/(connections\.xml|querytables\/)/i,
    told: 'Tệp có kết nối tới nguồn dữ liệu ngoài; kết nối không được mở, chỉ lấy giá trị đã lưu.',
  },
  { is: /\/media\//i, told: 'Tệp có hình ảnh; hình ảnh không được đọc.' },
]

/** What no part may hold; looked for whatever the letters are written in. The macro kinds are those of `[Content_Types].xml`. */
async function findIn(pack: Package, part: Part): Promise<string | null> {
  const isMarkup = /\.(xml|rels|vml)$/i.test(part.name)
  let before = ''
  let found: string | null = null
  for await (const piece of pack.pieces(part)) {
    if (!isMarkup || found) continue
    const text = before + piece.toString('latin1')
    const plain = text.includes('\0') ? text.replaceAll('\0', '') : text
    found = faultOf(part.name, plain)
    before = text.slice(-overlap)
  }
  return found
}

const overlap = 400

function faultOf(name: string, text: string): string | null {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    return `Phần “${name}” có khai báo DOCTYPE, cách thường dùng để tấn công máy chủ, nên tệp không được nhận. Hãy mở tệp bằng Excel, lưu thành tệp .xlsx mới rồi tải lên.`
  }
  if (name.toLowerCase() === '[content_types].xml' && /macroEnabled|vbaProject/i.test(text)) {
    return `Tệp có macro (chương trình VBA) nên không được nhận. ${withoutMacro}`
  }
  if (!/\.rels$/i.test(name)) return null
  if (/relationships\/(attachedTemplate|frame|subDocument)"/i.test(text)) {
    return `Tệp dùng mẫu (template) lấy từ nơi khác nên không được nhận. ${withoutObjects}`
  }
  if (/relationships\/(oleObject|package|control|vbaProject|xlMacrosheet|xlIntlMacrosheet)"/i.test(text)) {
    return `Tệp có đối tượng nhúng (OLE) hoặc macro nên không được nhận. ${withoutObjects}`
  }
  return null
}
