/** Loại tệp: what a file is by what is in it, and whether its ending says the same. */
import { extname } from 'node:path'
import { Unreadable } from './unreadable.ts'

export type FileKind = 'xlsx' | 'csv'

/** Tells a workbook from a CSV; refuses everything else by its name and with what to do. */
export function kindOf(bytes: Buffer, name: string): FileKind {
  if (bytes.length === 0) throw new Unreadable(`Tệp “${name}” rỗng (0 byte). Hãy chọn lại tệp có dữ liệu.`)
  const other = signatures.find(({ starts }) => starts(bytes))
  if (other) throw new Unreadable(`Tệp “${name}” ${other.is(bytes)}`)
  const ending = extname(name).toLowerCase()
  const kind = startsWith('PK\u0003\u0004')(bytes) || startsWith('PK\u0005\u0006')(bytes) ? 'xlsx' : 'csv'
  const fault = endingFault(kind, ending)
  if (fault) throw new Unreadable(`Tệp “${name}” ${fault}`)
  return kind
}

const csvEndings = new Set(['.csv', '.tsv', '.txt'])

function endingFault(kind: FileKind, ending: string): string | null {
  if (ending === '.xlsm' || ending === '.xltm' || ending === '.xlam') {
    return 'là loại tệp có macro, không được nhận. Hãy mở bằng Excel, lưu lại dạng .xlsx (không có macro) rồi tải lên.'
  }
  if (kind === 'csv') {
    if (csvEndings.has(ending)) return null
    return ending === '.xlsx'
      ? 'mang đuôi .xlsx nhưng bên trong không phải bảng tính Excel. Hãy mở bằng chương trình đã tạo ra tệp, lưu lại dạng .xlsx rồi tải lên.'
      : `mang đuôi “${ending}” nên không nhận ra là bảng tính. Hãy tải lên tệp Excel (.xlsx) hoặc CSV (.csv).`
  }
  if (ending === '.xlsx') return null
  if (ending === '.ods') return `là bảng tính của LibreOffice (.ods). ${saveAsXlsx}`
  return `mang đuôi “${ending}” nhưng bên trong là tệp nén hoặc tệp Office. Nếu là bảng tính, hãy mở bằng Excel, lưu lại dạng .xlsx rồi tải lên.`
}

const saveAsXlsx = 'Hãy mở bằng Excel hoặc LibreOffice, chọn “Lưu thành” dạng .xlsx rồi tải lên.'

/** Other kinds of files that people take for a spreadsheet, or call one. */
const signatures: { starts(bytes: Buffer): boolean; is(bytes: Buffer): string }[] = [
  { starts: startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'), is: compoundFile },
  { starts: startsWith('%PDF'), is: () => `là tệp PDF, không phải bảng tính. Hãy tải lên tệp Excel (.xlsx) hoặc CSV.` },
  {
    starts: (bytes) => ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'BM'].some((start) => startsWith(start)(bytes)),
    is: () => 'là ảnh, không phải bảng tính. Hãy nhập dữ liệu trong ảnh vào tệp Excel (.xlsx) rồi tải lên.',
  },
  {
    starts: (bytes) => ['Rar!', '7z\u00bc\u00af', '\u001f\u008b'].some((start) => startsWith(start)(bytes)),
    is: () => 'là tệp nén. Hãy giải nén rồi tải lên từng tệp Excel (.xlsx) hoặc CSV.',
  },
  {
    starts: startsWith('{\\rtf'),
    is: () => 'là văn bản RTF, không phải bảng tính. Hãy chép bảng sang Excel, lưu dạng .xlsx.',
  },
  {
    starts: (bytes) => /^<(!doctype html|html|head|body|table|meta|script)\b/i.test(opening(bytes)),
    is: () => `là trang web (HTML) đặt tên như bảng tính. ${saveAsXlsx}`,
  },
  {
    starts: (bytes) => /^<\?xml\b|^<!doctype|^<!--/i.test(opening(bytes)),
    is: () => `là tệp XML, không phải bảng tính .xlsx. ${saveAsXlsx}`,
  },
]

/** OLE: how Office kept files before 2007, and how it still keeps those with a password. */
function compoundFile(bytes: Buffer): string {
  if (holds(bytes, 'EncryptedPackage')) {
    return 'được đặt mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu lại rồi tải lên.'
  }
  if (holds(bytes, 'WordDocument'))
    return 'là văn bản Word đời cũ (.doc), không phải bảng tính. Hãy tải lên tệp Excel (.xlsx).'
  if (holds(bytes, 'Workbook') || holds(bytes, 'Book')) return `là bảng tính Excel đời cũ (.xls). ${saveAsXlsx}`
  return `là tệp Office đời cũ, không đọc được. ${saveAsXlsx}`
}

function holds(bytes: Buffer, stream: string): boolean {
  return bytes.includes(Buffer.from(stream, 'utf16le'))
}

function startsWith(text: string): (bytes: Buffer) => boolean {
  const wanted = Buffer.from(text, 'latin1')
  return (bytes) => bytes.subarray(0, wanted.length).equals(wanted)
}

/** First letters as text, whatever byte order mark or space stands before them. */
function opening(bytes: Buffer): string {
  const start = bytes.subarray(0, 200)
  const isWide = start[0] === 0xff || start[0] === 0xfe || start[1] === 0
  return (isWide ? start.toString('latin1').replaceAll('\0', '') : start.toString('utf8')).replace(
    /^[^\p{L}<{\d]+/u,
    '',
  )
}
