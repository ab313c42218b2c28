import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { writeXlsx, writeXlsxStream } from 'hucre'
import { inline, oneSheet, pack, partsOf, worksheet } from '../../../test/packages.ts'
import { oldLetters, type OldCode } from './old-letters.ts'
import { readSheets } from './read-sheets.ts'
import type { CleaningNote, ReadCell, ReadRow, SheetRead } from './sheet.ts'

const folder = mkdtempSync(join(tmpdir(), 'sovang-sheets-'))
after(() => rmSync(folder, { recursive: true }))

test('a workbook gives its sheets in their order: texts, numbers, days and yes or no, without empty rows and ends of rows', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Người',
        rows: [
          ['Mã', 'Họ và tên', 'Ngày sinh', 'Hệ số', 'Đảng viên', null],
          ['CN-1001', '  Nguyễn\u00a0Thị Mỹ Lệ ', new Date('1985-03-15T00:00:00Z'), 4.98, true, null],
          [],
          ['0007', 'A Thuyên'.normalize('NFD'), null, -12, false],
        ],
      },
      { name: 'Trống', rows: [] },
      { name: 'Xếp loại', rows: [['CN-1001', 2021]] },
    ],
  })
  const { rows, sheets, notes } = await read(bytes)
  assert.deepEqual(rows.get('Người'), [
    { number: 1, cells: ['Mã', 'Họ và tên', 'Ngày sinh', 'Hệ số', 'Đảng viên'] },
    { number: 2, cells: ['CN-1001', 'Nguyễn Thị Mỹ Lệ', '1985-03-15', 4.98, true] },
    { number: 4, cells: ['0007', 'A Thuyên', null, -12, false] },
  ])
  assert.deepEqual(rows.get('Xếp loại'), [{ number: 1, cells: ['CN-1001', 2021] }])
  assert.deepEqual(sheets, [
    { name: 'Người', rows: 3, hidden: false },
    { name: 'Trống', rows: 0, hidden: false },
    { name: 'Xếp loại', rows: 1, hidden: false },
  ])
  assert.deepEqual(notes, [])
})

test('texts as Excel keeps them: shared, in runs of several fonts, with readings beside them, with escapes', async () => {
  const sharedStrings =
    '<si><t xml:space="preserve"> Nguyễn </t></si>' +
    '<si><r><t>Lao động </t></r><r><rPr><b/><rFont val="Times New Roman"/></rPr><t>tiên tiến</t></r></si>' +
    '<si><t>漢</t><rPh sb="0" eb="1"><t>kan</t></rPh></si>' +
    '<si><t>một_x000D_\nhai &amp; &lt;ba&gt; &#7893; &#x1EA1;</t></si>' +
    '<si/><si><t><![CDATA[a < b]]></t></si>'
  const cells = [0, 1, 2, 3, 4, 5].map((at) => `<c t="s"><v>${at}</v></c>`).join('')
  const { rows } = await read(oneSheet(`<row>${cells}</row>`, { sharedStrings }))
  assert.deepEqual(rows.get('Người'), [
    { number: 1, cells: ['Nguyễn', 'Lao động tiên tiến', '漢', 'một\nhai & <ba> ổ ạ', null, 'a < b'] },
  ])
})

test('texts within the sheet, as programs write that stream: plain, in runs, as the result of a formula', async () => {
  const data =
    `<row r="3"><c r="B3" t="inlineStr"><is><r><t>Chiến sĩ </t></r><r><t>thi đua</t></r></is></c>` +
    `<c r="D3" t="str"><v>chữ</v></c><c r="E3" t="inlineStr"><is><t>  </t></is></c></row>`
  assert.deepEqual((await read(oneSheet(data))).rows.get('Người'), [
    { number: 3, cells: [null, 'Chiến sĩ thi đua', null, 'chữ'] },
  ])
})

test('a sheet with prefixes before its elements and single quotes round its attributes is read alike', async () => {
  const data =
    `<?xml version='1.0'?><!-- made elsewhere --><x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'>` +
    `<x:sheetData><x:row r='2'><x:c\n r='A2' t='inlineStr'><x:is><x:t>A &apos;B&apos;</x:t></x:is></x:c><x:c r = "B2"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`
  assert.deepEqual((await read(oneSheet(data))).rows.get('Người'), [{ number: 2, cells: ["A 'B'", 5] }])
})

const styles =
  '<numFmts count="4"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="000000000000"/><numFmt numFmtId="166" formatCode="#,##0 &quot;đồng&quot;"/><numFmt numFmtId="167" formatCode="hh:mm"/></numFmts>' +
  '<fonts count="4"><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font><font><name val="VNI-Times"/></font><font><b/><name val=".VnTimeH"/></font></fonts>' +
  '<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs count="9"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="165" fontId="0"/><xf numFmtId="166" fontId="0"/><xf numFmtId="167" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/><xf numFmtId="0" fontId="3"/></cellXfs>'

const numbers = (style: number, ...values: (number | string)[]) =>
  `<row>${values.map((value) => `<c s="${style}"><v>${value}</v></c>`).join('')}</row>`

test('packages of programs that write a stream are read: sizes after the parts, or in eight bytes', async () => {
  const rows = Array.from({ length: 3 }, (_, at) => [`CN-${at}`, at])
  const stream = writeXlsxStream(rows, { name: 'Người', columns: [{ header: 'Mã' }, { header: 'Số' }] })
  const streamed = await read(Buffer.from(await new Response(stream).arrayBuffer()))
  assert.deepEqual(cellsOf(streamed), [['Mã', 'Số'], ...rows])
  const parts = partsOf({ sheets: [{ name: 'Người', data: numberedRow(1) }] })
  const wide = pack(
    parts.map((part) => ({ ...part, name: part.name.replace('xl/w', 'XL/W'), wide: true })),
    { wide: true },
  )
  assert.deepEqual(cellsOf(await read(wide)), [['CN-1', 1]])
})

test('a number is a day, a number with zeros before it, or a number, as it is shown', async () => {
  const data =
    numbers(1, 44_550, 1, '4.4550999E4') +
    numbers(2, 31_121) +
    numbers(3, 62_085_000_123, 5, 1.5) +
    numbers(4, 1_490_000) +
    numbers(5, 0.5) +
    numbers(0, 2021, '1E3', '-0.25') +
    '<row><c t="d"><v>2021-12-20T00:00:00</v></c><c t="b"><v>1</v></c><c s="1"/></row>'
  assert.deepEqual(cellsOf(await read(oneSheet(data, { styles }))), [
    ['2021-12-20', '1900-01-01', '2021-12-20'],
    ['1985-03-15'],
    ['062085000123', '000000000005', 1.5],
    [1_490_000],
    [0.5],
    [2021, 1000, -0.25],
    ['2021-12-20', true],
  ])
})

test('days of a workbook that counts from 1904 are the same days', async () => {
  const { rows } = await read(oneSheet(numbers(1, 43_088, 0), { styles, date1904: true }))
  assert.deepEqual(rows.get('Người'), [{ number: 1, cells: ['2021-12-20', '1904-01-01'] }])
})

test('a cell of which no value can be told is empty and says why', async () => {
  const data =
    '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="e"><f>A9</f><v>#REF!</v></c><c r="C1" s="1"><v>60</v></c><c r="D1" s="1"><v>-5</v></c><c r="E1" t="d"><v>2021-02-30</v></c><c r="F1"><v>7</v></c></row>'
  const [row] = (await read(oneSheet(data, { styles }))).rows.get('Người')!
  assert.deepEqual(row!.cells, [null, null, null, null, null, 7])
  assert.deepEqual(
    row!.faults!.map(({ at }) => at),
    [0, 1, 2, 3, 4],
  )
  assert.match(row!.faults![0]!.message, /công thức nhưng tệp không lưu kết quả/)
  assert.match(row!.faults![1]!.message, /giá trị lỗi #REF!/)
  assert.match(row!.faults![2]!.message, /60 không phải ngày có trong lịch/)
})

test('of formulas the stored result is taken, and how many there are is told for each column', async () => {
  const data =
    '<row><c><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c><c t="str"><f>"a"</f><v>a</v></c></row>' +
    '<row><c><f t="shared" si="0"/><v>6</v></c><c t="str"><f>""</f><v></v></c></row>'
  const found = await read(oneSheet(data))
  assert.deepEqual(cellsOf(found), [[4, 'a'], [6]])
  assert.deepEqual(
    found.notes.map(({ column, message }) => [column, message.slice(0, 18)]),
    [
      ['A', 'Có 2 ô công thức; '],
      ['B', 'Có 1 ô công thức; '],
    ],
  )
})

test('letters of old fonts come in Unicode: by their font, or by how a column reads', async () => {
  const names = ['Nguyễn Văn Hùng', 'Trần Thị Tuyết', 'Lê Đức Dũng']
  const row = (at: number, name: string) =>
    `<row r="${at + 2}">${styled(`A${at + 2}`, 6, encode(name, 'TCVN3'))}${styled(`B${at + 2}`, 7, encode(name, 'VNI'))}${inline(`C${at + 2}`, encode(name, 'TCVN3'))}${inline(`D${at + 2}`, encode(name, 'VNI'))}${inline(`E${at + 2}`, name)}</row>`
  const heads = `<row r="1">${styled('A1', 8, encode('họ và tên', 'TCVN3'))}</row>`
  const found = await read(oneSheet(heads + names.map((name, at) => row(at, name)).join(''), { styles }))
  assert.deepEqual(cellsOf(found), [['HỌ VÀ TÊN'], ...names.map((name) => [name, name, name, name, name])])
  assert.deepEqual(
    found.notes.map(({ column, message }) => [column, /TCVN3|VNI/.exec(message)?.[0]]),
    [
      ['A', 'TCVN3'],
      ['B', 'VNI'],
      ['C', 'TCVN3'],
      ['D', 'VNI'],
    ],
  )
})

test('the font of a run within a text counts as the font of its cell', async () => {
  const sharedStrings = `<si><r><rPr><rFont val=".VnTime"/></rPr><t>${encode('Nguyễn Thị Lý', 'TCVN3')}</t></r></si>`
  const found = await read(oneSheet('<row><c t="s"><v>0</v></c></row>', { sharedStrings }))
  assert.deepEqual(cellsOf(found), [['Nguyễn Thị Lý']])
})

const list =
  'Mã;Họ và tên;Danh hiệu, hình thức\r\n0012;Đỗ Thị Mỹ Lệ;"Lao động; tiên tiến"\r\n\r\nCN-2;"Nguyễn\n""Tí""";\r\n'
const listed = [
  ['Mã', 'Họ và tên', 'Danh hiệu, hình thức'],
  ['0012', 'Đỗ Thị Mỹ Lệ', 'Lao động; tiên tiến'],
  ['CN-2', 'Nguyễn\n"Tí"'],
]
const encodings: [what: string, bytes: Buffer][] = [
  ['UTF-8', Buffer.from(list)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${list}`)],
  ['UTF-16, little end first', Buffer.from(`\ufeff${list}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\ufeff${list}`, 'utf16le').swap16()],
  ['lines ended by CR alone', Buffer.from(list.replaceAll('\r\n', '\r'))],
  ['lines ended by LF alone', Buffer.from(list.replaceAll('\r\n', '\n'))],
  [
    'tabs',
    Buffer.from(
      list
        .replaceAll(';"', '\t"')
        .replace(/;(?!\s)(?! tiên)/g, '\t')
        .replace(';\r', '\t\r'),
    ),
  ],
  ['a line that names the separator', Buffer.from(`sep=;\r\n${list}`)],
]

for (const [what, bytes] of encodings) {
  test(`a CSV is read: ${what}`, async () => {
    const found = await read(bytes, 'Khen thưởng.csv')
    const first = what.includes('names the separator') ? 2 : 1
    assert.deepEqual(cellsOf(found, 'Khen thưởng'), listed)
    assert.deepEqual(
      found.rows.get('Khen thưởng')!.map(({ number }) => number),
      [first, first + 1, first + 3],
    )
    assert.deepEqual(found.notes, [])
  })
}

test('a CSV of code page 1258 is read, and the officer is asked to look at the marks', async () => {
  const bytes = Buffer.concat([
    Buffer.from('Ma\u00de,H\u00f4\nCN-1,Nguy\u00ea', 'latin1'),
    Buffer.from([0xde]),
    Buffer.from('n Th', 'latin1'),
    Buffer.from([0x69, 0xf2]),
    Buffer.from(' \u00d0\u00e0o', 'latin1'),
  ])
  const found = await read(bytes, 'Người.csv')
  assert.deepEqual(cellsOf(found), [
    ['Mã', 'Hô'],
    ['CN-1', 'Nguyễn Thị Đào'],
  ])
  assert.match(found.notes[0]!.message, /Windows-1258/)
})

for (const code of ['TCVN3', 'VNI'] as const) {
  test(`a CSV in ${code} is read, and each column of old letters is named`, async () => {
    const text = ['Mã,Họ và tên', 'CN-1,Nguyễn Văn Hùng', 'CN-2,Trần Thị Tuyết', 'CN-3,Lê Hiển'].map((line) =>
      encode(line, code),
    )
    const found = await read(Buffer.from(text.join('\r\n'), 'latin1'), 'Người.csv')
    assert.deepEqual(
      cellsOf(found).map(([, name]) => name),
      ['Họ và tên', 'Nguyễn Văn Hùng', 'Trần Thị Tuyết', 'Lê Hiển'],
    )
    const named = found.notes.filter(({ message }) => message.includes(code))
    assert.ok(named.some(({ column }) => column === 'B'))
    assert.ok(found.notes.every(({ message }) => !message.includes('1258')))
  })
}

test('reading waits for whoever takes the rows, and goes on where it was', async (t) => {
  if (!existsSync('/proc/self/stat')) return t.skip('needs /proc')
  const path = write(manyRows(30_000))
  let busy = false
  let rows = 0
  let waited = false
  await readSheets(path, { name: 'bang.xlsx' }, async (portion) => {
    assert.equal(busy, false)
    busy = true
    rows += portion.rows.length
    if (!waited && rows > 1_000) {
      waited = true
      // Two more portions may be under way; then it stands still.
      await setTimeout(400)
      const worked = workOf(children()[0]!)
      await setTimeout(300)
      assert.ok(workOf(children()[0]!) - worked <= 1)
    }
    busy = false
  })
  assert.equal(rows, 30_000)
  assert.ok(waited)
})

test('whoever takes the rows may fail: reading ends with that error', async () => {
  const path = write(manyRows(5_000))
  let taken = 0
  const reading = readSheets(path, { name: 'bang.xlsx' }, () => {
    taken += 1
    throw new RangeError('không ghi được')
  })
  await assert.rejects(reading, new RangeError('không ghi được'))
  assert.equal(taken, 1)
  assert.deepEqual(children(), [])
})

test('reading stops when it is told to, before it began, at its work and between two portions', async () => {
  const path = write(manyRows(60_000))
  const reason = new Error('không cần nữa')
  await assert.rejects(
    readSheets(path, { name: 'bang.xlsx', signal: AbortSignal.abort(reason) }, () => undefined),
    reason,
  )
  const atWork = new AbortController()
  void setTimeout(250).then(() => atWork.abort(reason))
  await assert.rejects(
    readSheets(path, { name: 'bang.xlsx', signal: atWork.signal }, () => undefined),
    reason,
  )
  const between = new AbortController()
  await assert.rejects(
    readSheets(path, { name: 'bang.xlsx', signal: between.signal }, () => between.abort(reason)),
    reason,
  )
  assert.deepEqual(children(), [])
})

test('a file that is not there is no fault of its content', async () => {
  await assert.rejects(
    readSheets(join(folder, 'khong-co'), { name: 'bang.xlsx' }, () => undefined),
    (error) => (error as NodeJS.ErrnoException).code === 'ENOENT',
  )
})

test('the reader has no environment, and may open nothing but its own program', async (t) => {
  if (!existsSync('/proc/self/environ')) return t.skip('needs /proc')
  const path = write(manyRows(2_000))
  let looked = false
  await readSheets(path, { name: 'bang.xlsx' }, () => {
    if (looked) return
    looked = true
    const [child] = children()
    const started = readFileSync(`/proc/${child}/cmdline`, 'utf8').split('\0')
    assert.ok(started.includes('--permission'))
    assert.deepEqual(
      started.filter((argument) => argument.startsWith('--allow')).map((argument) => argument.split('=')[0]),
      ['--allow-fs-read', '--allow-fs-read'],
    )
    const environment = readFileSync(`/proc/${child}/environ`, 'utf8').split('\0').filter(Boolean)
    assert.deepEqual(
      environment.filter((line) => !line.startsWith('NODE_CHANNEL')),
      [],
    )
  })
  assert.ok(looked)
})

test('the reader ends with whoever started it', async () => {
  const path = write(manyRows(5_000))
  const program = `
    const { readSheets } = await import(${JSON.stringify(new URL('read-sheets.ts', import.meta.url))})
    await readSheets(${JSON.stringify(path)}, { name: 'bang.xlsx' }, () => { console.log('có'); return new Promise(() => setInterval(() => {}, 1000)) })`
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(parent.stdout, 'data')
  const [reader] = children(parent.pid)
  assert.ok(reader)
  const exit = once(parent, 'exit')
  parent.kill('SIGKILL')
  await exit
  const isGone = async () => {
    for (let tries = 0; tries < 100; tries++) {
      if (!isRunning(reader)) return true
      await setTimeout(50)
    }
    return false
  }
  assert.ok(await isGone())
})

interface Found {
  rows: Map<string, ReadRow[]>
  sheets: SheetRead[]
  notes: CleaningNote[]
}

async function read(bytes: Buffer | Uint8Array, name = 'bang.xlsx'): Promise<Found> {
  const rows = new Map<string, ReadRow[]>()
  const end = await readSheets(write(bytes), { name }, ({ sheet, rows: some }) => {
    rows.set(sheet, [...(rows.get(sheet) ?? []), ...some])
  })
  return { rows, ...end }
}

function cellsOf({ rows }: Found, sheet = 'Người'): ReadCell[][] {
  return rows.get(sheet)!.map(({ cells }) => cells)
}

function write(bytes: Buffer | Uint8Array): string {
  const path = join(folder, 'tep')
  writeFileSync(path, bytes)
  return path
}

function manyRows(count: number): Buffer {
  const data = Array.from({ length: count }, (_, at) => numberedRow(at + 1)).join('')
  return pack(partsOf({ sheets: [{ name: 'Người', data: worksheet(data) }] }))
}

function numberedRow(at: number): string {
  return `<row r="${at}">${inline(`A${at}`, `CN-${at}`)}<c r="B${at}"><v>${at}</v></c></row>`
}

function styled(reference: string, style: number, text: string): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`
}

function encode(text: string, code: OldCode): string {
  const signs = new Map([...oldLetters[code]].toReversed().map(([sign, letter]) => [letter, sign]))
  return [...text].map((letter) => signs.get(letter) ?? letter).join('')
}

/** Readers that a process has started and that still run. */
function children(parent = process.pid): number[] {
  const told = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(parent)], { encoding: 'utf8' })
  return told.split('\n').flatMap((line) => (line.includes('sheets-child') ? [parseInt(line.trim(), 10)] : []))
}

/** Hundredths of a second that a process has worked. */
function workOf(id: number): number {
  const told = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return Number(told[11]) + Number(told[12])
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch {
    return false
  }
}
