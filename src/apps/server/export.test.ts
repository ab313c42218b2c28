import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { readXlsx } from 'hucre'
import { extractText } from 'unpdf'
import * as z from 'zod'
import { nothing, view, type SheetColumn, type View } from '../../base/action.ts'
import { noStanding, type Actor } from '../../base/policy.ts'
import { launchMovement, reportOnMovement } from '../../procedure/movements/movement.actions.ts'
import { openAccount } from '../../registry/accounts/account.actions.ts'
import { enterPerson } from '../../registry/people/person.actions.ts'
import type { Role } from '../../registry/roles.ts'
import { actor, smallProvince, type Province } from '../../../test/province.ts'
import { act } from '../../../test/world.ts'
import { routes } from '../routes.ts'
import { callerOf, type Caller } from './caller.ts'
import { writeWorkbook } from '../export-file.ts'
import { filterNames } from '../export-filter.ts'
import { exportView } from '../export.ts'
import { buildServer } from './http.ts'

const password = 'mat-khau-kiem-thu'
let world: Province
let server: FastifyInstance
let standing: Caller

before(async () => {
  world = await smallProvince()
  await act(world, world.operator, openAccount, {
    username: 'hoa',
    name: 'Trần Thị Hoa',
    personId: world.person.hoa!,
    password,
    grants: [{ role: 'standing', organisationId: world.org.SO, from: '2020-01-01', basis: 'Quyết định phân công' }],
  })
  server = await buildServer(world.office)
  standing = await callerOf(server, 'hoa', password)
})

after(() => server.close())

describe('a list', () => {
  const lists = routes.flatMap(({ path, behind }) => {
    const { sheet } = behind as View
    return sheet && !path.includes(':') ? [{ path, sheet }] : []
  })

  test('goes out as CSV and as XLSX with the same heads and rows', async () => {
    assert.ok(lists.length >= 9)
    for (const { path, sheet } of lists) {
      const csv = await standing.get(`${path}?format=csv`)
      const xlsx = await standing.get(`${path}?format=xlsx`)
      assert.deepEqual([csv.statusCode, xlsx.statusCode], [200, 200], path)
      assert.equal(csv.headers['content-type'], 'text/csv; charset=utf-8')
      assert.match(String(csv.headers['content-disposition']), /^attachment; /)
      const fromCsv = readCsv(csv.body)
      const fromXlsx = await readSheet(xlsx.rawPayload)
      const heads = (sheet.columns as SheetColumn<unknown>[]).map((column) => column.title)
      assert.deepEqual([fromCsv.heads, fromXlsx.heads], [heads, heads], path)
      assert.deepEqual(fromXlsx.rows, fromCsv.rows, path)
      assert.equal(heads.join('').normalize('NFC'), heads.join(''))
    }
  })

  test('goes out as JSON under the names of the programming interface, and as a printed table', async () => {
    for (const { path, sheet } of lists) {
      const json = await standing.get(`${path}?format=json`)
      const pdf = await standing.get(`${path}?format=pdf`)
      assert.deepEqual([json.statusCode, pdf.statusCode], [200, 200], path)
      const [whole, printed] = [json.json<{ note: string; rows: unknown[] }>(), await textOf(pdf.rawPayload)]
      assert.match(whole.note, new RegExp(`, ${whole.rows.length} dòng, xuất ngày 20/12/2021$`), path)
      assert.ok(printed.includes(whole.note.split(',')[0]!), path)
      assert.ok(printed.includes('không phải văn bản chính thức'), path)
      if (whole.rows.length === 0) assert.match(printed, /Không có\./, path)
      else assert.ok(printed.includes((sheet.columns as SheetColumn<unknown>[])[0]!.title), path)
    }
  })

  test('longer than paper is good for is printed to a bound, and says how many rows are left out', async () => {
    const { bytes } = await exportView(world.office, world.standing, numbersView(2_500), {}, 'pdf')
    const text = await textOf(bytes)
    assert.ok(text.includes('Còn 500 dòng không in ở đây; xuất ra Excel để có đủ.'))
    assert.deepEqual([text.includes(' 1999 '), text.includes(' 2000 ')], [true, false])
  })

  test('says in the file what it holds and by which filter', async () => {
    const notes = []
    for (const query of [
      '',
      '&q=thoai',
      `&organisationId=${world.org.DAT}`,
      `&organisationId=${world.org.DAT}&q=minh`,
      '&serving=none',
    ]) {
      const csv = readCsv((await standing.get(`/api/people?format=csv&size=1&page=2${query}`)).body)
      const xlsx = await readSheet((await standing.get(`/api/people?format=xlsx${query}`)).rawPayload)
      assert.deepEqual(xlsx, csv)
      notes.push(csv.note)
    }
    assert.deepEqual(notes, [
      'Người, 20 dòng, xuất ngày 20/12/2021',
      'Người, 1 dòng, xuất ngày 20/12/2021; lọc theo từ khoá: thoai',
      'Người, 5 dòng, xuất ngày 20/12/2021; lọc theo đơn vị: Phòng Quản lý đất đai',
      'Người, 1 dòng, xuất ngày 20/12/2021; lọc theo đơn vị: Phòng Quản lý đất đai; từ khoá: minh',
      'Người, 0 dòng, xuất ngày 20/12/2021; lọc theo công tác: chưa có vị trí',
    ])
  })

  test('names honours and steps in its note as the screen does', async () => {
    assert.deepEqual(
      [
        await noteOf('/api/awards?format=csv&honour=LDTT'),
        await noteOf('/api/letters?format=csv&stage=draft'),
        await noteOf('/api/organisations?format=csv&kind=subDepartment&on=2021-02-05'),
        await noteOf('/api/movements?format=csv&mine=true&q=true'),
      ],
      [
        'Sổ khen thưởng, 20 dòng, xuất ngày 20/12/2021; lọc theo danh hiệu, hình thức: Lao động tiên tiến',
        'Tờ trình, 0 dòng, xuất ngày 20/12/2021; lọc theo tình trạng: Dự thảo',
        'Đơn vị, 1 dòng, xuất ngày 20/12/2021; lọc theo loại: Chi cục; ngày: 05/02/2021',
        'Phong trào, 0 dòng, xuất ngày 20/12/2021; lọc theo của đơn vị mình: có; từ khoá: true',
      ],
    )
  })

  test('carries no formula that a person typed into a name', async () => {
    for (const [index, name] of ['=1+1', '+84', '-2', '@SUM(A1)'].entries()) {
      await act(world, world.operator, enterPerson, {
        code: `ct${index}`,
        name,
        posts: [{ organisationId: world.org.DAT, title: '=HYPERLINK("http://a.example")' }],
      })
    }
    const { rows } = readCsv((await standing.get('/api/people?format=csv')).body)
    const typed = rows.filter((row) => row[0]!.startsWith('ct'))
    assert.deepEqual(typed.map((row) => [row[1], row[3]]).toSorted(), [
      ["'+84", `'=HYPERLINK("http://a.example")`],
      ["'-2", `'=HYPERLINK("http://a.example")`],
      ["'=1+1", `'=HYPERLINK("http://a.example")`],
      ["'@SUM(A1)", `'=HYPERLINK("http://a.example")`],
    ])
  })

  test('refuses what is no list, what is no kind of file, and a wrong filter, in words', async () => {
    const answers = await Promise.all(
      [
        '/api/me?format=csv',
        '/api/people?format=docx',
        '/api/people?format=',
        '/api/people?format=csv&sort=salary',
        `/api/movements/${world.org.SO}/consolidation?format=xlsx`,
      ].map((path) => standing.get(path)),
    )
    assert.deepEqual(
      answers.map((answer) => [answer.statusCode, answer.json().message]),
      [
        [422, '“Tài khoản của tôi” không phải danh sách, nên không xuất ra tệp được.'],
        [422, 'Không xuất được tệp loại “docx”. Chọn xlsx (Excel), csv, json hoặc pdf.'],
        [422, 'Không xuất được tệp loại “”. Chọn xlsx (Excel), csv, json hoặc pdf.'],
        [422, 'Chỉ nhận một trong các giá trị: name, code, organisation, recruited.'],
        [404, 'Không có phong trào này.'],
      ],
    )
  })

  test('has a Vietnamese name for each of its filters', () => {
    const nameless = routes.flatMap(({ behind }) => {
      const { sheet, input, name } = behind as View
      if (!sheet) return []
      const told = new Set(['page', 'size', 'sort', 'dir', ...(sheet.heading?.tells ?? [])])
      const filters = Object.keys((input as z.ZodObject).shape).filter((key) => !told.has(key))
      return filters.filter((key) => !(key in filterNames)).map((key) => `${name} ${key}`)
    })
    assert.deepEqual(nameless, [])
  })

  test('tells in its note no filter that it does not have', async () => {
    assert.equal(
      await noteOf('/api/people?format=csv&salary=5&q=thoai'),
      'Người, 1 dòng, xuất ngày 20/12/2021; lọc theo từ khoá: thoai',
    )
  })

  test('begins with its heads where a program reads it, and with its note where a person does', async () => {
    const { body } = await standing.get('/api/people?format=csv&q=thoai')
    const lines = body.slice(1).split('\r\n')
    assert.deepEqual(
      [lines[0], ...lines.slice(2)],
      [
        '"Mã","Họ và tên","Năm sinh","Chức vụ","Nhóm chức vụ","Đơn vị","Tuyển dụng"',
        '',
        '"Người, 1 dòng, xuất ngày 20/12/2021; lọc theo từ khoá: thoai"',
        '',
      ],
    )
    const sheet = await sheetOf('/api/people?format=xlsx&q=thoai')
    assert.deepEqual(sheet.rows.slice(0, 2), [
      ['Người, 1 dòng, xuất ngày 20/12/2021; lọc theo từ khoá: thoai', null, null, null, null, null, null],
      ['Mã', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Nhóm chức vụ', 'Đơn vị', 'Tuyển dụng'],
    ])
    const isBold = (line: number) => sheet.rows[1]!.map((_, at) => sheet.cells!.get(`${line},${at}`)?.style?.font?.bold)
    assert.deepEqual(new Set(isBold(1)), new Set([true]))
    assert.deepEqual(new Set(isBold(2)), new Set([undefined]))
    assert.deepEqual(sheet.freezePane?.rows, 2)
  })
})

describe('one whole record', () => {
  test('of a person goes out as a workbook with a sheet for each kind of fact', async () => {
    const { sheets } = await readXlsx((await standing.get(extractOf('xlsx'))).rawPayload)
    assert.deepEqual(
      sheets.map((sheet) => [sheet.name, sheet.rows.length - 2]),
      [
        ['Thông tin', 7],
        ['Quá trình công tác', 1],
        ['Xếp loại', 2],
        ['Đăng ký thi đua', 1],
        ['Sáng kiến', 1],
        ['Khen thưởng', 1],
        ['Nghỉ, đi học', 0],
        ['Kỷ luật', 0],
        ['Việc đang xem xét', 0],
      ],
    )
    assert.equal(sheets[0]!.rows[0]![0], 'Hồ sơ A Thoại (thoai), xuất ngày 20/12/2021')
    assert.deepEqual(sheets[0]!.rows[3], ['Họ và tên', 'A Thoại'])
  })

  test('as CSV has its facts, then each table under its name', async () => {
    const { body } = await standing.get(extractOf('csv'))
    const blocks = body.slice(1, -2).split('\r\n\r\n')
    assert.deepEqual(
      blocks.map((block) => block.split('\r\n')[0]),
      [
        '"Mã","thoai"',
        '"Quá trình công tác"',
        '"Xếp loại"',
        '"Đăng ký thi đua"',
        '"Sáng kiến"',
        '"Khen thưởng"',
        '"Nghỉ, đi học"',
        '"Kỷ luật"',
        '"Việc đang xem xét"',
        '"Hồ sơ A Thoại (thoai), xuất ngày 20/12/2021"',
      ],
    )
  })

  test('as JSON is what the programming interface tells, and as PDF can be read', async () => {
    const { note, ...told } = (await standing.get(extractOf('json'))).json()
    assert.equal(note, 'Hồ sơ A Thoại (thoai), xuất ngày 20/12/2021')
    assert.deepEqual(told, (await standing.get(`/api/people/${world.person.thoai}`)).json())
    const pdf = await standing.get(extractOf('pdf'))
    const text = await textOf(pdf.rawPayload)
    for (const words of ['Hồ sơ A Thoại', 'Quá trình công tác', 'Lao động tiên tiến', 'Phòng Quản lý đất đai'])
      assert.ok(text.includes(words), words)
    assert.match(String(pdf.headers['content-disposition']), /Ho so A Thoai \(thoai\) 2021-12-20\.pdf/)
  })

  test('of a collective goes out the same way, and of somebody out of reach not at all', async () => {
    const unit = await standing.get(`/api/organisations/${world.org.DAT}/record?format=csv`)
    assert.ok(unit.body.includes('"Tên","Phòng Quản lý đất đai"'))
    const stranger = await callerFor('uv9', 'officer', world.org.VP)
    assert.equal((await stranger.get(extractOf('pdf'))).statusCode, 403)
  })
})

describe('the consolidated table of a movement', () => {
  let movementId: string
  const address = (query: string) => `/api/movements/${movementId}/consolidation?${query}`

  before(async () => {
    movementId = await launchWithReports()
  })

  test('goes out with a row for each unit, a column for each indicator, totals and targets below', async () => {
    const table = readCsv((await standing.get(address('format=csv'))).body)
    assert.deepEqual(
      [table.heads, ...table.rows].map((cells) => cells.join('|')),
      [
        'Đơn vị|Báo cáo|Kỳ từ ngày|Kỳ đến ngày|Số, ký hiệu|Gửi ngày|Hạn gửi|Số người|' +
          `'=Kinh phí ủng hộ (triệu đồng)|Tỷ lệ tiêm đủ mũi (%)|Vướng mắc, kiến nghị`,
        'Chi cục Bảo vệ môi trường|sơ kết 6 tháng|2021-07-01|2021-12-31||2021-12-20|2021-12-25|30|0.2|98|',
        'Phòng Quản lý đất đai|sơ kết 6 tháng|2021-07-01|2021-12-31|07/BC-QLĐĐ|2021-12-20|2021-12-25|10|0.1|91|Thiếu người.',
        'Văn phòng Sở||||||2021-12-25||||',
        'Tổng hợp 2 đơn vị đã báo cáo||||||||0.3|96.25|',
        'Chỉ tiêu||||||||300||',
      ],
    )
    assert.equal(
      table.note,
      'Tổng hợp báo cáo sơ kết 6 tháng, phong trào “Phòng, chống dịch” (Từ tháng 9/2021; số % tổng hợp là bình quân ' +
        'theo số người của từng đơn vị), 3 dòng, xuất ngày 20/12/2021',
    )
    assert.deepEqual(await readSheet((await standing.get(address('format=xlsx'))).rawPayload), table)
  })

  test('holds figures as numbers, days as dates, and nothing where nothing was told', async () => {
    const sheet = await sheetOf(address('format=xlsx'))
    const [chiCuc, , vanPhong, totals] = sheet.rows.slice(2)
    assert.deepEqual(chiCuc!.slice(5, 10), [new Date('2021-12-20'), new Date('2021-12-25'), 30, 0.2, 98])
    assert.deepEqual(vanPhong!.slice(7), [null, null, null, null])
    assert.deepEqual(totals!.slice(8, 10), [0.3, 96.25])
    const styleOf = (line: number, at: number) => sheet.cells!.get(`${line},${at}`)?.style
    assert.equal(styleOf(2, 5)?.numFmt, 'dd/mm/yyyy')
    assert.deepEqual([styleOf(4, 0)?.font?.bold, styleOf(5, 8)?.font?.bold], [undefined, true])
  })

  test('says which units were asked for, and keeps the totals of all', async () => {
    const table = readCsv((await standing.get(address('format=csv&sent=no'))).body)
    assert.deepEqual(
      table.rows.map((row) => [row[0], row[8]]),
      [
        ['Văn phòng Sở', ''],
        ['Tổng hợp 2 đơn vị đã báo cáo', '0.3'],
        ['Chỉ tiêu', '300'],
      ],
    )
    assert.match(table.note, /1 dòng, xuất ngày 20\/12\/2021; lọc theo đã báo cáo: không$/)
  })

  test('goes out in the order of the screen', async () => {
    const shown = (await standing.get(address(''))).json()
    const [money] = shown.indicators as { id: string }[]
    const units = async (order: string) => readCsv((await standing.get(address(`format=csv&${order}`))).body).rows
    const names = async (order: string) => (await units(order)).slice(0, 3).map((row) => row[0])
    assert.deepEqual(await names(`sort=${money!.id}`), [
      'Phòng Quản lý đất đai',
      'Chi cục Bảo vệ môi trường',
      'Văn phòng Sở',
    ])
    assert.deepEqual(await names(`sort=${money!.id}&dir=desc`), [
      'Chi cục Bảo vệ môi trường',
      'Phòng Quản lý đất đai',
      'Văn phòng Sở',
    ])
  })

  test('tells the figures and totals that the screen shows', async () => {
    const shown = (await standing.get(address(''))).json()
    const { rows } = readCsv((await standing.get(address('format=csv'))).body)
    const ids = (shown.indicators as { id: string }[]).map((indicator) => indicator.id)
    const figures = (shown.rows as { figures: Record<string, { value: number }> | null }[]).map((row) =>
      ids.map((id) => String(row.figures?.[id]?.value ?? '')),
    )
    assert.deepEqual(
      rows.slice(0, 4).map((row) => row.slice(8, 10)),
      [...figures, ids.map((id) => String(shown.totals[id]))],
    )
  })

  test('of a year in which nobody has reported yet is empty, not zero', async () => {
    const { rows, note } = readCsv((await standing.get(address('format=csv&kind=year'))).body)
    assert.deepEqual(
      rows.map((row) => row.slice(8, 10)),
      [
        ['', ''],
        ['', ''],
        ['', ''],
        ['', ''],
        ['300', ''],
      ],
    )
    assert.match(note, /^Tổng hợp báo cáo tổng kết năm, phong trào “Phòng, chống dịch” /)
  })

  test('is not for who may not read it', async () => {
    const lan = await callerFor('lan', 'officer', world.org.DAT)
    const refused = await lan.get(address('format=csv'))
    assert.equal(refused.statusCode, 403)
    assert.match(refused.json().message, /^Việc này do .* Vai trò của bạn: cán bộ thi đua, khen thưởng\.$/)
    const stranger = await server.inject('/api/tasks?format=xlsx')
    assert.deepEqual([stranger.statusCode, stranger.json().message], [401, 'Hãy đăng nhập để làm việc này.'])
  })
})

describe('the inbox', () => {
  test('goes out with what is shown of it', async () => {
    const minh = await callerFor('minh', 'officer', world.org.VP)
    const all = readCsv((await minh.get('/api/tasks?format=csv')).body)
    assert.deepEqual(
      [all.heads, ...all.rows, [all.note]].map((cells) => cells.join('|')),
      [
        'Hạn|Còn lại (ngày làm việc)|Việc|Nội dung|Chi tiết|Nơi gửi',
        '2021-12-25|4|Báo cáo|Báo cáo kết quả phong trào|11/KH-STNMT · Phòng, chống dịch|Sở Tài nguyên và Môi trường',
        '||Xác nhận|Xác nhận đã phổ biến văn bản|11/KH-STNMT · Phòng, chống dịch|Sở Tài nguyên và Môi trường',
        'Việc của tôi, 2 dòng, xuất ngày 20/12/2021',
      ],
    )
    const byVerb = readCsv((await minh.get('/api/tasks?format=csv&sort=verb&q=pho bien')).body)
    assert.deepEqual(
      [byVerb.rows, byVerb.note],
      [all.rows.slice(1), all.note.replace('2 dòng', '1 dòng') + '; lọc theo từ khoá: pho bien'],
    )
    const some = await readSheet((await minh.get('/api/tasks?format=xlsx&verb=Báo cáo&q=ket qua')).rawPayload)
    assert.deepEqual(some, {
      ...all,
      rows: all.rows.slice(0, 1),
      note: 'Việc của tôi, 1 dòng, xuất ngày 20/12/2021; lọc theo việc: Báo cáo; từ khoá: ket qua',
    })
  })
})

test('a text too long for its column goes over several lines, and a short one does not', async () => {
  const long = 'Đơn vị chỉ có sáu người, phần lớn đang trực chốt biên giới; xin lùi hạn gửi kế hoạch.'
  const table = { name: 'Thử', heads: ['Vướng mắc'], rows: [[long], ['Không']], foot: [] }
  const bytes = await writeWorkbook({ name: 'Thử', title: 'Thử', note: long, facts: [], tables: [table], told: {} })
  const { cells } = (await readXlsx(bytes, { readStyles: true })).sheets[0]!
  const wraps = [0, 1, 2, 3].map((line) => cells?.get(`${line},0`)?.style?.alignment?.wrapText ?? false)
  assert.deepEqual(wraps, [false, true, true, false])
})

test('every mark that begins a formula is made plain, and figures stay figures', async () => {
  const marks = ['=1', '+1', '-1', '@a', '\t=1', '\r=1', '\n=1', 'a=1', '']
  const list = view({
    name: 'account.me',
    title: 'Danh sách thử',
    input: z.object({}).loose(),
    load: nothing,
    may: () => noStanding,
    show: async () => ({ rows: [...marks, -5, null] }),
    sheet: { name: 'Thử', columns: [{ title: 'Giá trị', value: (row) => row }] },
  })
  const { bytes } = await exportView(world.office, world.standing, list as unknown as View, {}, 'csv')
  const { rows } = readCsv(Buffer.from(bytes).toString())
  assert.deepEqual(rows.flat(), ["'=1", "'+1", "'-1", "'@a", "'\t=1", "'\r=1", "'\n=1", 'a=1', '', '-5', ''])
})

test('a list longer than a page goes out whole, and one without end says that it was cut', async () => {
  assert.deepEqual(await exportNumbers(1000), [1000, '999', 'Thử, 1.000 dòng, xuất ngày 20/12/2021'])
  assert.deepEqual(await exportNumbers(20_000), [
    10_000,
    '9999',
    'Thử, 10.000 dòng đầu, có thể còn nữa: hãy lọc hẹp hơn, xuất ngày 20/12/2021',
  ])
})

/** A list of numbers from 0 on. */
function numbersView(length: number): View {
  return view({
    name: 'account.me',
    title: 'Danh sách thử',
    input: z.object({ page: z.number().default(1), size: z.number().default(50) }),
    load: nothing,
    may: () => noStanding,
    show: async ({ input: { page, size } }) => {
      const first = (page - 1) * size
      return { rows: Array.from({ length: Math.min(size, Math.max(length - first, 0)) }, (_, at) => first + at) }
    },
    sheet: { name: 'Thử', columns: [{ title: 'Giá trị', value: (row) => row }] },
  }) as unknown as View
}

/** Exports a list of numbers: how many came, the last of them, the note. */
async function exportNumbers(length: number) {
  const { bytes } = await exportView(world.office, world.standing, numbersView(length), {}, 'csv')
  const { rows, note } = readCsv(Buffer.from(bytes).toString())
  return [rows.length, rows.at(-1)![0], note]
}

/** A movement that asks three units; two have reported: one without a symbol, one with a difficulty. */
async function launchWithReports(): Promise<string> {
  const { SO, DAT, MT, VP } = world.org
  const { movementId, indicatorIds } = await act(world, world.director, launchMovement, {
    issuerId: SO,
    documentType: 'plan',
    symbol: '11/KH-STNMT',
    issuedOn: '2021-09-01',
    name: 'Phòng, chống dịch',
    title: 'Cả nước đoàn kết phòng, chống đại dịch COVID-19',
    body: {},
    periodText: 'Từ tháng 9/2021',
    recipients: [DAT, MT, VP].map((organisationId) => ({
      organisationId,
      line: 'administrative',
      reportDueOn: '2021-12-25',
    })),
    indicators: [
      { name: '=Kinh phí ủng hộ', unit: 'triệu đồng', target: 300 },
      { name: 'Tỷ lệ tiêm đủ mũi', unit: '%', consolidation: 'weightedMean' },
    ],
  })
  const report = (who: Actor, organisationId: string, figures: number[], more: object) =>
    act(world, who, reportOnMovement, {
      movementId,
      organisationId,
      kind: 'halfYear',
      periodFrom: '2021-07-01',
      periodTo: '2021-12-31',
      summary: 'Đã vận động ủng hộ.',
      figures: figures.map((value, at) => ({ indicatorId: indicatorIds[at]!, value })),
      ...more,
    })
  await report(world.officer, DAT!, [0.1, 91], { symbol: '07/BC-QLĐĐ', headcount: 10, difficulties: 'Thiếu người.' })
  const environment = actor('Cán bộ Chi cục', world.person.uv1!, [{ role: 'officer', organisationId: MT! }])
  await report(environment, MT!, [0.2, 98], { headcount: 30 })
  return movementId
}

async function callerFor(code: string, role: Role, organisationId: string | undefined): Promise<Caller> {
  await act(world, world.operator, openAccount, {
    username: code,
    name: code,
    personId: world.person[code]!,
    password,
    grants: [{ role, organisationId, from: '2020-01-01', basis: 'Quyết định phân công' }],
  })
  return callerOf(server, code, password)
}

/** Address of the record of a person of the small province. */
function extractOf(format: string): string {
  return `/api/people/${world.person.thoai}?format=${format}`
}

/** Words of a PDF, page after page, with single spaces between them. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true })
  return ` ${text.replace(/\s+/gu, ' ')} `
}

interface Told {
  heads: string[]
  rows: string[][]
  note: string
}

/** Reads our own CSV: every cell stands in quotation marks; the note is the last line, after an empty one. */
function readCsv(text: string): Told {
  assert.ok(text.startsWith('\ufeff'), 'Excel reads Vietnamese only after a byte order mark')
  const [table, last] = text.slice(1, -2).split(/\r\n\r\n(?=[^\r\n]*$)/)
  const [heads, ...rows] = table!
    .split(/\r\n(?=")/)
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => match[1]!.replaceAll('""', '"')))
  return { heads: heads!, rows, note: last!.slice(1, -1) }
}

/** The same of a workbook: there the note is the first line. */
async function readSheet(bytes: Uint8Array): Promise<Told> {
  const { sheets } = await readXlsx(bytes)
  const [note, heads, ...rows] = sheets[0]!.rows
  const words = (row: readonly unknown[]) => Array.from({ length: heads!.length }, (_, at) => inWords(row[at]))
  return { heads: words(heads!), rows: rows.map(words), note: String(note![0]) }
}

function inWords(cell: unknown): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')
}

async function sheetOf(address: string) {
  const { sheets } = await readXlsx((await standing.get(address)).rawPayload, { readStyles: true })
  return sheets[0]!
}

async function noteOf(address: string): Promise<string> {
  return readCsv((await standing.get(address)).body).note
}
