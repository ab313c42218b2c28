import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { inline, type MadePart, oneSheet, pack, partsOf, relationsPart, worksheet } from '../../../test/packages.ts'
import { BadInput } from '../errors.ts'
import { readingLimits, type ReadingLimits } from './limits.ts'
import { readSheets } from './read-sheets.ts'
import type { CleaningNote } from './sheet.ts'
import { openSource } from './source.ts'
import { Unreadable } from './unreadable.ts'

/** Files that somebody hostile, or an unlucky office, might upload: each is refused in its own words, or cleaned and noted. */

const folder = mkdtempSync(join(tmpdir(), 'sovang-sheets-'))
after(() => rmSync(folder, { recursive: true }))

const plain = `<row r="1">${inline('A1', 'Mã')}</row><row r="2">${inline('A2', 'CN-1001')}</row>`
const usual = partsOf({ sheets: [{ name: 'Người', data: plain }] })
const megabyte = 1024 * 1024

interface Hostile {
  what: string
  name?: string
  bytes: () => Buffer | string
  limits?: Partial<ReadingLimits>
  says: RegExp
}

const refused: Hostile[] = [
  // What is no spreadsheet
  { what: 'a file of 0 bytes', bytes: () => '', says: /rỗng \(0 byte\)/ },
  { what: 'a PDF called .xlsx', bytes: () => '%PDF-1.7\n…', says: /là tệp PDF/ },
  {
    what: 'a web page saved as .xls',
    name: 'bang.xls',
    bytes: () => '\ufeff\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>',
    says: /trang web \(HTML\)/,
  },
  { what: 'a picture called .xlsx', bytes: () => Buffer.from('\u0089PNG\r\n\u001a\n0000', 'latin1'), says: /là ảnh/ },
  {
    what: 'a photograph called .csv',
    name: 'anh.csv',
    bytes: () => Buffer.from('\u00ff\u00d8\u00ff\u00e0', 'latin1'),
    says: /là ảnh/,
  },
  { what: 'an old workbook (.xls)', name: 'cu.xls', bytes: () => compound('Workbook'), says: /Excel đời cũ \(\.xls\)/ },
  { what: 'an old workbook called .xlsx', bytes: () => compound('Workbook'), says: /Excel đời cũ \(\.xls\)/ },
  { what: 'a workbook with a password', bytes: () => compound('EncryptedPackage'), says: /đặt mật khẩu/ },
  { what: 'an old Word document', name: 'cu.doc', bytes: () => compound('WordDocument'), says: /Word đời cũ/ },
  {
    what: 'an old file of Office of some other kind',
    bytes: () => compound('PowerPoint Document'),
    says: /Office đời cũ/,
  },
  { what: 'an archive (rar)', name: 'ho-so.rar', bytes: () => 'Rar!\u001a\u0007', says: /là tệp nén/ },
  {
    what: 'an archive (gz)',
    name: 'ho-so.csv',
    bytes: () => Buffer.from('\u001f\u008b\u0008', 'latin1'),
    says: /là tệp nén/,
  },
  { what: 'a text in RTF', name: 'bang.csv', bytes: () => '{\\rtf1\\ansi', says: /văn bản RTF/ },
  {
    what: 'an XML of Excel 2003',
    name: 'bang.xml',
    bytes: () => '<?xml version="1.0"?><Workbook/>',
    says: /là tệp XML/,
  },
  {
    what: 'an SVG with a document type',
    name: 'bang.csv',
    bytes: () => '<!DOCTYPE svg SYSTEM "http://127.0.0.1/x"><svg/>',
    says: /là tệp XML/,
  },
  { what: 'a text called .xlsx', bytes: () => 'Mã;Họ và tên\n', says: /đuôi \.xlsx nhưng bên trong không phải/ },
  {
    what: 'a workbook called .csv',
    name: 'bang.csv',
    bytes: () => oneSheet(plain),
    says: /đuôi “\.csv” nhưng bên trong là tệp nén/,
  },
  { what: 'a program called .exe', name: 'bang.exe', bytes: () => 'MZ\u0090', says: /đuôi “\.exe”/ },
  { what: 'a workbook called .xlsm', name: 'bang.xlsm', bytes: () => oneSheet(plain), says: /loại tệp có macro/ },
  {
    what: 'a plain archive called .xlsx',
    bytes: () => pack([{ name: 'doc.txt', content: 'x' }]),
    says: /bên trong không có bảng tính Excel/,
  },
  { what: 'an empty archive', bytes: () => pack([]), says: /bên trong không có bảng tính Excel/ },
  {
    what: 'a Word document called .xlsx',
    bytes: () => pack([types, { name: 'word/document.xml', content: '<w/>' }]),
    says: /là văn bản Word/,
  },
  {
    what: 'slides called .xlsx',
    bytes: () => pack([types, { name: 'ppt/presentation.xml', content: '<p/>' }]),
    says: /PowerPoint/,
  },
  {
    what: 'a binary workbook',
    bytes: () => pack([types, { name: 'xl/workbook.bin', content: 'x' }]),
    says: /nhị phân \(\.xlsb\)/,
  },
  {
    what: 'a sheet of LibreOffice called .xlsx',
    bytes: () =>
      pack([
        { name: 'META-INF/manifest.xml', content: '<m/>' },
        { name: 'content.xml', content: '<o/>' },
      ]),
    says: /LibreOffice \(\.ods\)/,
  },

  // What is larger than it looks
  {
    what: 'a file beyond the size',
    bytes: () => Buffer.alloc(3 * megabyte, 'a'),
    limits: { fileBytes: 2 * megabyte },
    says: /lớn hơn 2 MB/,
  },
  {
    what: 'a part that says it is 4 GB',
    bytes: () => pack([...usual, { name: 'xl/a.bin', content: 'x', told: { size: 0xffff_fffe } }]),
    says: /bung ra lớn hơn 512 MB/,
  },
  {
    what: 'a bomb: 100 MB of nothing in 100 KB',
    bytes: () => pack([...usual, { name: 'xl/worksheets/sheet2.xml', content: Buffer.alloc(100 * megabyte, 32) }]),
    says: /bung ra lớn gấp hơn 200 lần/,
  },
  {
    what: 'a bomb that says it is small',
    bytes: () =>
      pack([
        ...usual,
        { name: 'xl/media/a.xml', content: Buffer.alloc(100 * megabyte, 32), told: { size: 2_000_000 } },
      ]),
    says: /không khớp với kích thước/,
  },
  {
    what: 'many bombs under the ratio, together too large',
    bytes: () => pack([...usual, ...copies(70, Buffer.alloc(8 * megabyte, 32))]),
    says: /bung ra lớn hơn 512 MB/,
  },
  { what: 'ten thousand parts', bytes: () => pack([...usual, ...copies(10_000, '')]), says: /hơn 500 phần/ },
  {
    what: 'parts that share their bytes',
    bytes: () => pack([...usual, overlapping()]),
    says: /chồng lên nhau|khai khác nhau/,
  },
  {
    what: 'a part named twice at one place',
    bytes: () => pack([...usual, { name: 'XL/Workbook.xml', content: '<x/>' }]),
    says: /có hai lần/,
  },
  {
    what: 'a package within the package',
    bytes: () => pack([...usual, { name: 'xl/embed/noi-dung.zip', content: pack(usual) }]),
    says: /chứa một tệp khác bên trong/,
  },
  {
    what: 'a workbook within the workbook',
    bytes: () => pack([...usual, { name: 'xl/other/a.xlsx', content: pack(usual) }]),
    says: /chứa một tệp khác bên trong/,
  },

  // What lies about itself
  { what: 'half a file', bytes: () => oneSheet(plain).subarray(0, 900), says: /bị hỏng hoặc tải lên chưa trọn vẹn/ },
  {
    what: 'a file without its first half',
    bytes: () => Buffer.concat([Buffer.from('PK\u0003\u0004'), oneSheet(plain).subarray(900)]),
    says: /bị hỏng hoặc tải lên chưa trọn vẹn/,
  },
  {
    what: 'something after the end',
    bytes: () => Buffer.concat([oneSheet(plain), Buffer.alloc(40)]),
    says: /bị hỏng hoặc tải lên chưa trọn vẹn/,
  },
  { what: 'a directory that counts more than it has', bytes: () => pack(usual, { count: 9 }), says: /bị hỏng/ },
  { what: 'a directory that counts less than it has', bytes: () => pack(usual, { count: 2 }), says: /bị hỏng/ },
  { what: 'one disk of several', bytes: () => pack(usual, { disk: 1 }), says: /nhiều tập/ },
  {
    what: 'a directory of eighteen billion billion bytes',
    bytes: () => pack(usual, { wide: true, count: 2 ** 53 }),
    says: /hơn 500 phần/,
  },
  {
    what: 'a part of eighteen billion billion bytes',
    bytes: () => pack([...usual, { name: 'a.xml', content: '<a/>', wide: true, told: { size: 2 ** 63 } }]),
    says: /bung ra lớn hơn 512 MB/,
  },
  {
    what: 'another name in the directory',
    bytes: () => pack([...usual, { name: 'a.xml', content: '<a/>', directory: { name: 'b.xml' } }]),
    says: /khai khác nhau ở hai nơi/,
  },
  {
    what: 'another size in the directory',
    bytes: () => pack([...usual, { name: 'a.xml', content: '<a/>', directory: { size: 3 } }]),
    says: /khai khác nhau ở hai nơi/,
  },
  {
    what: 'a wrong checksum',
    bytes: () => pack([...usual, { name: 'a.xml', content: '<a/>', told: { checksum: 7 } }]),
    says: /không khớp với kích thước hoặc mã kiểm tra/,
  },
  {
    what: 'a part that is larger than told',
    bytes: () => pack([...usual, { name: 'a.xml', content: '<a>12345</a>', told: { size: 5 } }]),
    says: /không khớp với kích thước/,
  },
  {
    what: 'a part that is smaller than told',
    bytes: () => pack([...usual, { name: 'a.xml', content: '<a/>', told: { size: 500 } }]),
    says: /không khớp với kích thước/,
  },
  {
    what: 'a stored part of two sizes',
    bytes: () => pack([...usual, { name: 'a.xml', content: '<a/>', stored: true, told: { size: 500 } }]),
    says: /không khớp với kích thước/,
  },
  {
    what: 'packed bytes that are no packed bytes',
    bytes: () => pack([...usual, { name: 'a.xml', content: 'not deflated at all', stored: true, told: { method: 8 } }]),
    says: /bị hỏng|không khớp/,
  },
  {
    what: 'a part that lies beyond the end',
    bytes: () => pack([...usual, { name: 'a.xml', content: '<a/>', told: { packedSize: 99_999 } }]),
    says: /bị hỏng/,
  },
  {
    what: 'an encrypted part',
    bytes: () => pack([...usual, { name: 'a.xml', content: '<a/>', told: { flags: 1 } }]),
    says: /mã hóa bằng mật khẩu/,
  },
  {
    what: 'a part packed in an unknown way',
    bytes: () => pack([...usual, { name: 'a.xml', content: '<a/>', told: { method: 99 } }]),
    says: /nén theo cách lạ/,
  },
  {
    what: 'a path that leads out',
    bytes: () => pack([...usual, { name: '../../etc/cron.d/x', content: 'x' }]),
    says: /đường dẫn lạ/,
  },
  {
    what: 'a path from the root',
    bytes: () => pack([...usual, { name: '/etc/passwd', content: 'x' }]),
    says: /đường dẫn lạ/,
  },
  {
    what: 'a path of Windows',
    bytes: () => pack([...usual, { name: 'C:\\Windows\\x', content: 'x' }]),
    says: /đường dẫn lạ/,
  },
  {
    what: 'a symbolic link',
    bytes: () => pack([...usual, { name: 'xl/media/a.png', content: '/etc/passwd', attributes: 0xa1ff_0000 }]),
    says: /liên kết tượng trưng/,
  },

  // What would run, or look elsewhere
  {
    what: 'a macro',
    bytes: () => pack([...usual, { name: 'xl/vbaProject.bin', content: 'x' }]),
    says: /có macro \(chương trình VBA\)/,
  },
  {
    what: 'a macro under another name',
    bytes: () => pack(withRelation('vbaProject', 'xl/hinh.bin', [{ name: 'xl/hinh.bin', content: 'x' }])),
    says: /đối tượng nhúng \(OLE\) hoặc macro/,
  },
  {
    what: 'a workbook that says it has macros',
    bytes: () => oneSheet(plain, { contentType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
    says: /có macro/,
  },
  {
    what: 'a macro sheet of Excel 4',
    bytes: () => pack([...usual, { name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }]),
    says: /macro kiểu Excel 4\.0/,
  },
  {
    what: 'an ActiveX control',
    bytes: () => pack([...usual, { name: 'xl/activeX/activeX1.bin', content: 'x' }]),
    says: /ActiveX/,
  },
  {
    what: 'an embedded object',
    bytes: () => pack([...usual, { name: 'xl/embeddings/oleObject1.bin', content: 'x' }]),
    says: /đối tượng nhúng \(OLE\)/,
  },
  {
    what: 'an object that lies elsewhere',
    bytes: () =>
      pack([
        ...usual,
        {
          name: 'xl/worksheets/_rels/sheet1.xml.rels',
          content: relationsPart([['r1', 'oleObject', 'file:///c:/x', 'External']]),
        },
      ]),
    says: /đối tượng nhúng/,
  },
  {
    what: 'a template that lies elsewhere',
    bytes: () =>
      pack([
        ...usual,
        {
          name: 'xl/_rels/a.rels',
          content: relationsPart([['r1', 'attachedTemplate', 'http://127.0.0.1/a.dotm', 'External']]),
        },
      ]),
    says: /mẫu \(template\)/,
  },
  {
    what: 'buttons of the ribbon',
    bytes: () => pack([...usual, { name: 'customUI/customUI14.xml', content: '<x/>' }]),
    says: /phần mở rộng/,
  },
  {
    what: 'a program',
    bytes: () => pack([...usual, { name: 'xl/media/anh.exe', content: 'MZ' }]),
    says: /chương trình chạy được/,
  },
  {
    what: 'a sheet that lies elsewhere',
    bytes: () =>
      pack(
        changed('xl/_rels/workbook.xml.rels', () =>
          relationsPart([['rId1', 'worksheet', 'http://127.0.0.1/sheet.xml', 'External']]),
        ),
      ),
    says: /thiếu phần cần có/,
  },

  // XML
  {
    what: 'an external entity (XXE) in a sheet',
    bytes: () =>
      oneSheet(
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>`,
      ),
    says: /DOCTYPE/,
  },
  {
    what: 'a billion laughs in the shared texts',
    bytes: () =>
      pack(
        partsOf({ sheets: [{ name: 'A', data: plain }], sharedStrings: '' }).map((part) =>
          part.name === 'xl/sharedStrings.xml' ? { ...part, content: laughs } : part,
        ),
      ),
    says: /DOCTYPE/,
  },
  {
    what: 'a document type in a part that nobody reads',
    bytes: () =>
      pack([...usual, { name: 'docProps/app.xml', content: '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd"><x/>' }]),
    says: /DOCTYPE/,
  },
  {
    what: 'a document type in UTF-16',
    bytes: () =>
      pack([
        ...usual,
        { name: 'docProps/app.xml', content: Buffer.from('\ufeff<!DOCTYPE x [<!ENTITY a "b">]><x/>', 'utf16le') },
      ]),
    says: /DOCTYPE/,
  },
  {
    what: 'a document type over the edge of a piece',
    bytes: () =>
      pack([
        ...usual,
        { name: 'docProps/app.xml', content: `${' '.repeat(64 * 1024 - 5)}<!DOCTYPE x><x/>`, stored: true },
      ]),
    says: /DOCTYPE/,
  },
  {
    what: 'an entity that nobody declared',
    bytes: () => oneSheet(`<row r="1">${inline('A1', '&xxe;')}</row>`),
    says: /không đúng cú pháp XML/,
  },
  {
    what: 'elements that cross',
    bytes: () => oneSheet('<row r="1"><c r="A1"><v>1</c></v></row>'),
    says: /không đúng cú pháp XML/,
  },
  {
    what: 'elements ten thousand deep',
    bytes: () => oneSheet('<a>'.repeat(10_000) + '</a>'.repeat(10_000)),
    says: /không đúng cú pháp XML/,
  },
  {
    what: 'a tag of twenty megabytes',
    bytes: () => oneSheet(`<row r="1" x="${'a'.repeat(20 * megabyte)}"/>`),
    limits: { ratio: 5_000 },
    says: /không đúng cú pháp XML/,
  },
  {
    what: 'a sheet that ends in the middle',
    bytes: () => oneSheet(worksheet(plain).slice(0, -30)),
    says: /không đúng cú pháp XML/,
  },
  {
    what: 'a sheet in UTF-16',
    bytes: () => pack(changed('xl/worksheets/sheet1.xml', (content) => Buffer.from(`\ufeff${content}`, 'utf16le'))),
    says: /không ghi theo mã UTF-8/,
  },

  // Sheets beyond measure
  {
    what: 'a cell beyond all columns',
    bytes: () => oneSheet(`<row r="1"><c r="ZZZ1"><v>1</v></c></row>`),
    says: /tới cột ZZZ, quá 200 cột/,
  },
  {
    what: 'more rows than are read',
    bytes: () => oneSheet(rows(1_200)),
    limits: { rows: 1_000 },
    says: /hơn 1\.000 dòng/,
  },
  {
    what: 'rows beyond the last',
    bytes: () => oneSheet(`<row r="99999999">${inline('A99999999', 'x')}</row>`),
    says: /ghi không đúng chuẩn/,
  },
  {
    what: 'rows that go backwards',
    bytes: () => oneSheet('<row r="5"><c r="A5"><v>1</v></c></row><row r="5"><c r="A5"><v>2</v></c></row>'),
    says: /ghi không đúng chuẩn/,
  },
  {
    what: 'a cell that stands in another row',
    bytes: () => oneSheet('<row r="1"><c r="A7"><v>1</v></c></row>'),
    says: /dòng 1 ghi không đúng chuẩn/,
  },
  {
    what: 'a number that is none',
    bytes: () => oneSheet('<row r="1"><c r="A1"><v>1e999</v></c></row>'),
    says: /ghi không đúng chuẩn/,
  },
  {
    what: 'a shared text that is not there',
    bytes: () => oneSheet('<row r="1"><c r="A1" t="s"><v>4000000000</v></c></row>'),
    says: /ghi không đúng chuẩn/,
  },
  {
    what: 'a text longer than a cell of Excel',
    bytes: () => oneSheet(`<row r="1">${inline('A1', 'ổ'.repeat(32_768))}</row>`),
    says: /ô dài hơn 32\.767 ký tự/,
  },
  {
    what: 'a text of fifty megabytes',
    bytes: () => oneSheet(`<row r="1">${inline('A1', 'ab cd'.repeat(10 * megabyte))}</row>`),
    limits: { ratio: 5_000 },
    says: /ô dài hơn 32\.767 ký tự/,
  },
  {
    what: 'a number of ten megabytes',
    bytes: () => oneSheet(`<row r="1"><c r="A1"><v>${'1'.repeat(10 * megabyte)}</v></c></row>`),
    limits: { ratio: 5_000 },
    says: /ghi không đúng chuẩn/,
  },
  {
    what: 'shared texts that fill the memory',
    bytes: () => oneSheet(plain, { sharedStrings: sharedTexts(3_000) }),
    limits: { sharedCharacters: megabyte },
    says: /quá nhiều chữ/,
  },
  {
    what: 'fifty-one sheets',
    bytes: () => pack(partsOf({ sheets: Array.from({ length: 51 }, (_, at) => ({ name: `T${at}`, data: plain })) })),
    says: /hơn 50 tờ/,
  },
  {
    what: 'two sheets of one name',
    bytes: () =>
      pack(
        partsOf({
          sheets: [
            { name: 'Người', data: plain },
            { name: 'NGƯỜI', data: plain },
          ],
        }),
      ),
    says: /hai tờ trùng tên/,
  },
  { what: 'no sheet at all', bytes: () => pack(partsOf({ sheets: [] })), says: /không có tờ nào/ },

  // CSV
  {
    what: 'a CSV with a NUL',
    name: 'a.csv',
    bytes: () => 'Mã;Tên\nCN-1;A\u0000B\n',
    says: /Dòng 2 của tệp có ký tự NUL/,
  },
  {
    what: 'a CSV whose quote is never closed',
    name: 'a.csv',
    bytes: () => `Mã,Tên\n1,A\n2,"Nguyễn\n3,B\n`,
    says: /Dòng 3 của tệp mở dấu ngoặc kép/,
  },
  {
    what: 'a CSV whose quote is closed a megabyte later',
    name: 'a.csv',
    bytes: () => `Mã,Tên\n2,"${'Nguyễn\n'.repeat(100_000)}"`,
    says: /Dòng 2 .*thiếu dấu đóng/,
  },
  {
    what: 'a CSV of a million columns',
    name: 'a.csv',
    bytes: () => `Mã,Tên\n${','.repeat(1_000_000)}`,
    says: /Dòng 2 của tệp có hơn 200 cột/,
  },
  {
    what: 'a CSV with a line of ten megabytes',
    name: 'a.csv',
    bytes: () => `Mã,Tên\n1,${'x'.repeat(10 * megabyte)}`,
    says: /Dòng 2 của tệp dài quá/,
  },
  {
    what: 'a CSV of too many rows',
    name: 'a.csv',
    bytes: () => 'x\n'.repeat(1_001),
    limits: { rows: 1_000 },
    says: /hơn 1\.000 dòng/,
  },
  {
    what: 'a CSV in broken UTF-16',
    name: 'a.csv',
    bytes: () => Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]),
    says: /UTF-16 nhưng bị hỏng/,
  },
]

test('a hundred hostile files: each is refused in its own words', async (t) => {
  assert.ok(refused.length >= 90)
  // How large a file is, is seen before it is read.
  const read = refused.filter(({ limits }) => limits?.fileBytes === undefined)
  for (const { what, name = 'bang.xlsx', bytes, limits, says } of read) {
    await t.test(what, () =>
      assert.rejects(
        async () => {
          const source = await openSource(Buffer.from(bytes()), { name, limits: { ...readingLimits, ...limits } })
          await source.lookOver()
        },
        (error) => error instanceof Unreadable && tellsWhy(error.message, says),
      ),
    )
  }
})

/** One in six, and all that come to a bound: a process for each takes its time. */
const inProcesses = refused.filter(({ limits }, at) => at % 6 === 0 || limits !== undefined)

test('in processes of their own they are refused as well, nothing is given out of them, and the processes are gone', async () => {
  const paths = inProcesses.map(({ bytes }, at) => write(bytes(), `tep-${at}`))
  const waiting = inProcesses.map((hostile, at) => ({ ...hostile, path: paths[at]! }))
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await isRefused(next)
    }),
  )
  assert.ok(inProcesses.length >= 16)
  assert.deepEqual(children(), [])
  for (const path of paths) rmSync(path)
  assert.deepEqual(readdirSync(folder), [])
})

async function isRefused({ name = 'bang.xlsx', path, limits, says }: Hostile & { path: string }): Promise<void> {
  const given: unknown[] = []
  await assert.rejects(
    readSheets(path, { name, limits }, (portion) => void given.push(portion)),
    (error) => error instanceof BadInput && tellsWhy(error.message, says),
  )
  assert.deepEqual(given, [])
}

/** In its own words, and with what to do. */
function tellsWhy(message: string, says: RegExp): true {
  assert.match(message, says)
  assert.match(message, /[Hh]ãy .+\.$/)
  return true
}

interface Cleaned {
  what: string
  name?: string
  bytes: () => Buffer | string
  cells: unknown[]
  notes: CleaningNote[]
}

const about = (column: string | null, message: string): CleaningNote => ({ sheet: 'Người', column, message })
const ofFile = (message: string): CleaningNote => ({ sheet: null, column: null, message })

const cleaned: Cleaned[] = [
  {
    what: 'a link to another workbook is not followed',
    bytes: () =>
      pack([
        ...usual,
        { name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' },
        {
          name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
          content: relationsPart([['r1', 'externalLinkPath', 'http://127.0.0.1/a.xlsx', 'External']]),
        },
      ]),
    cells: ['Mã', 'CN-1001'],
    notes: [ofFile('Tệp có liên kết tới tệp khác; liên kết không được mở, chỉ lấy giá trị đã lưu.')],
  },
  {
    what: 'a connection to a database is not opened',
    bytes: () => pack([...usual, { name: 'xl/connections.xml', content: '<connections/>' }]),
    cells: ['Mã', 'CN-1001'],
    notes: [ofFile('Tệp có kết nối tới nguồn dữ liệu ngoài; kết nối không được mở, chỉ lấy giá trị đã lưu.')],
  },
  {
    what: 'a picture is left out',
    bytes: () => pack([...usual, { name: 'xl/media/image1.png', content: 'x' }]),
    cells: ['Mã', 'CN-1001'],
    notes: [ofFile('Tệp có hình ảnh; hình ảnh không được đọc.')],
  },
  {
    what: 'a text that would be a command is a text',
    bytes: () =>
      oneSheet(`<row r="1">${inline('A1', '=cmd|&apos; /C calc&apos;!A0')}${inline('B1', '@SUM(1+1)*cmd|x')}</row>`),
    cells: [`=cmd|' /C calc'!A0`, '@SUM(1+1)*cmd|x'],
    notes: [],
  },
  {
    what: 'a formula that would ask the network is only its stored value',
    bytes: () => oneSheet('<row r="1"><c r="A1" t="str"><f>WEBSERVICE("http://127.0.0.1/")</f><v>đã lưu</v></c></row>'),
    cells: ['đã lưu'],
    notes: [about('A', 'Có 1 ô công thức; lấy kết quả đã lưu trong tệp, không tính lại.')],
  },
  {
    what: 'letters that go backwards, and those without width, are taken out',
    bytes: () =>
      oneSheet(
        `<row r="1">${inline('A1', 'Nguy\u200bễn\u202e Lan\u2066')}${inline('B1', 'gõ_x0007_ _x202E_chuông')}</row>`,
      ),
    cells: ['Nguyễn Lan', 'gõ chuông'],
    notes: [about('A', hiddenNote(1)), about('B', hiddenNote(1))],
  },
  {
    what: 'half a character becomes the sign for one that is not known',
    bytes: () => oneSheet(`<row r="1">${inline('A1', 'nửa_xD83D_')}${inline('B1', '_xD83D__xDE00_ cả')}</row>`),
    cells: ['nửa\ufffd', '😀 cả'],
    notes: [about('A', hiddenNote(1))],
  },
  {
    what: 'hidden rows and columns are read',
    bytes: () => {
      const data = `<row r="1" hidden="1">${inline('A1', 'ẩn')}</row>`
      return pack(
        partsOf({ sheets: [{ name: 'Người', data, before: '<cols><col min="1" max="1" hidden="1"/></cols>' }] }),
      )
    },
    cells: ['ẩn'],
    notes: [about(null, 'Có 1 dòng đang ẩn; vẫn được đọc.'), about(null, 'Có cột đang ẩn; vẫn được đọc.')],
  },
  {
    what: 'hidden sheets are read',
    bytes: () => pack(partsOf({ sheets: [{ name: 'Người', data: plain, state: 'veryHidden' }] })),
    cells: ['Mã', 'CN-1001'],
    notes: [about(null, 'Tờ này đang ẩn; vẫn được đọc.')],
  },
  {
    what: 'of merged cells the first has the value',
    bytes: () =>
      pack(
        partsOf({
          sheets: [
            { name: 'Người', data: plain, after: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' },
          ],
        }),
      ),
    cells: ['Mã', 'CN-1001'],
    notes: [about(null, 'Có 1 vùng ô gộp (A1:C1); chỉ ô trên cùng bên trái có giá trị.')],
  },
  {
    what: 'a CSV of commands is a CSV of texts',
    name: 'Người.csv',
    bytes: () => `Mã,Tên\n"=HYPERLINK(""http://127.0.0.1"")",+cmd|x`,
    cells: ['Mã', 'Tên', '=HYPERLINK("http://127.0.0.1")', '+cmd|x'],
    notes: [],
  },
]

for (const { what, name = 'bang.xlsx', bytes, cells, notes } of cleaned) {
  test(`made harmless: ${what}`, async () => {
    const path = write(bytes())
    const read: unknown[] = []
    const end = await readSheets(path, { name }, ({ rows }) => void read.push(...rows.flatMap((row) => row.cells)))
    rmSync(path)
    assert.deepEqual(read, cells)
    assert.deepEqual(end.notes, notes)
  })
}

test('a file that needs more memory than there is ends its process, not this one', async () => {
  const path = write(oneSheet(plain, { sharedStrings: sharedTexts(20_000) }))
  await assert.rejects(
    readSheets(path, { name: 'bang.xlsx', limits: { heapMegabytes: 24, ratio: 5_000 } }, () => undefined),
    (error) => error instanceof BadInput && /cần nhiều bộ nhớ hơn mức cho phép/.test(error.message),
  )
  rmSync(path)
  assert.deepEqual(children(), [])
})

test('a file that is read for ever is stopped', async () => {
  const path = write(oneSheet(rows(60_000)))
  await assert.rejects(
    readSheets(path, { name: 'bang.xlsx', limits: { seconds: 0.1 } }, () => undefined),
    (error) => error instanceof BadInput && /đọc mãi không xong \(quá 0.1 giây/.test(error.message),
  )
  rmSync(path)
  assert.deepEqual(children(), [])
})

const types: MadePart = { name: '[Content_Types].xml', content: '<Types/>' }
const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
  .join('')}]><sst><si><t>&j;</t></si></sst>`

function hiddenNote(count: number): string {
  return `Có ${count} ô chứa ký tự ẩn; các ký tự này đã được bỏ.`
}

function write(content: Buffer | string, name = 'tep'): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** The beginning of a file of Office before 2007, with a stream of this name. */
function compound(stream: string): Buffer {
  const bytes = Buffer.alloc(2_048)
  bytes.write('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'latin1')
  bytes.write(stream, 1_024, 'utf16le')
  return bytes
}

function copies(count: number, content: string | Buffer): MadePart[] {
  const noise = (at: number) =>
    Buffer.concat([Buffer.from(content as string), Buffer.from(`${at}`.repeat(content.length ? 20_000 : 1))])
  return Array.from({ length: count }, (_, at) => ({ name: `xl/media/${at}.bin`, content: noise(at) }))
}

/** A part that says it begins where the first one does. */
function overlapping(): MadePart {
  const [first] = usual
  return { ...first!, directory: {}, from: 0, name: first!.name.replace('[Content', '[content') }
}

function withRelation(kind: string, target: string, more: MadePart[]): MadePart[] {
  return [
    ...changed(
      'xl/_rels/workbook.xml.rels',
      (content) =>
        content.replace('</Relationships>', '') +
        `<Relationship Id="rId77" Type="http://schemas.microsoft.com/office/2006/relationships/${kind}" Target="/${target}"/></Relationships>`,
    ),
    ...more,
  ]
}

function changed(name: string, change: (content: string) => string | Buffer): MadePart[] {
  return usual.map((part) => (part.name === name ? { ...part, content: change(String(part.content)) } : part))
}

function rows(count: number): string {
  return Array.from({ length: count }, (_, at) => `<row r="${at + 1}">${inline(`A${at + 1}`, `CN-${at}`)}</row>`).join(
    '',
  )
}

function sharedTexts(count: number): string {
  return Array.from({ length: count }, (_, at) => `<si><t>${`${at} chữ dùng chung `.repeat(100)}</t></si>`).join('')
}

/** Processes that this one has started and that still run. */
function children(): string[] {
  const told = execFileSync('ps', ['-o', 'args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
  return told.split('\n').filter((line) => line.includes('sheets-child'))
}
