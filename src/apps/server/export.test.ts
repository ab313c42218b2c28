import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { readXlsx } from 'hucre'
import * as z from 'zod'
import { nothing, view, type Sheet, type View } from '../../base/action.ts'
import { noStanding } from '../../base/policy.ts'
import { openAccount } from '../../registry/accounts/account.actions.ts'
import { enterPerson } from '../../registry/people/person.actions.ts'
import { smallProvince, type Province } from '../../../test/province.ts'
import { act } from '../../../test/world.ts'
import { routes } from '../routes.ts'
import { callerOf, type Caller } from './caller.ts'
import { exportSheet } from './export.ts'
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
      const fromCsv = csvRows(csv.body)
      const fromXlsx = await xlsxRows(xlsx.rawPayload)
      const heads = sheet.columns.map((column) => column.title)
      assert.deepEqual([fromCsv[1], fromXlsx[1]], [heads, heads], path)
      assert.deepEqual(fromXlsx.slice(2), fromCsv.slice(2), path)
      assert.equal(heads.join('').normalize('NFC'), heads.join(''))
    }
  })

  test('says in the file what it holds and by which filter', async () => {
    const notes = []
    for (const query of [
      '',
      '&q=thoai',
      `&organisationId=${world.org.DAT}`,
      `&organisationId=${world.org.DAT}&q=minh`,
    ]) {
      const csv = csvRows((await standing.get(`/api/people?format=csv&size=1&page=2${query}`)).body)
      const xlsx = await xlsxRows((await standing.get(`/api/people?format=xlsx${query}`)).rawPayload)
      assert.deepEqual(xlsx, csv)
      notes.push(csv[0]![0])
    }
    assert.deepEqual(notes, [
      'Người, 20 dòng, xuất ngày 20/12/2021',
      'Người, 1 dòng, xuất ngày 20/12/2021; lọc theo từ khoá: thoai',
      'Người, 5 dòng, xuất ngày 20/12/2021; lọc theo đơn vị: Phòng Quản lý đất đai',
      'Người, 1 dòng, xuất ngày 20/12/2021; lọc theo đơn vị: Phòng Quản lý đất đai; từ khoá: minh',
    ])
  })

  test('names honours and steps in its note as the screen does', async () => {
    assert.deepEqual(
      [await noteOf('/api/awards?format=csv&honour=LDTT'), await noteOf('/api/letters?format=csv&stage=draft')],
      [
        'Sổ khen thưởng, 20 dòng, xuất ngày 20/12/2021; lọc theo danh hiệu, hình thức: Lao động tiên tiến',
        'Tờ trình, 0 dòng, xuất ngày 20/12/2021; lọc theo tình trạng: Dự thảo',
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
    const rows = csvRows((await standing.get('/api/people?format=csv')).body).filter((row) => row[0]!.startsWith('ct'))
    assert.deepEqual(rows.map((row) => [row[1], row[3]]).toSorted(), [
      ["'+84", `'=HYPERLINK("http://a.example")`],
      ["'-2", `'=HYPERLINK("http://a.example")`],
      ["'=1+1", `'=HYPERLINK("http://a.example")`],
      ["'@SUM(A1)", `'=HYPERLINK("http://a.example")`],
    ])
  })

  test('that has no sheet says so', async () => {
    const answer = await standing.get('/api/tasks?format=csv')
    assert.deepEqual([answer.statusCode, answer.json().message], [422, 'Trang này không xuất ra tệp được.'])
  })
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
  const { bytes } = await exportSheet(
    world.office,
    world.standing,
    list as unknown as View & { sheet: Sheet },
    {},
    'csv',
  )
  const cells = csvRows(Buffer.from(bytes).toString()).slice(2)
  assert.deepEqual(cells.flat(), ["'=1", "'+1", "'-1", "'@a", "'\t=1", "'\r=1", "'\n=1", 'a=1', '', '-5', ''])
})

/** Reads our own CSV: every cell stands in quotation marks. */
function csvRows(text: string): string[][] {
  assert.ok(text.startsWith('\ufeff'), 'Excel reads Vietnamese only after a byte order mark')
  return text
    .slice(1)
    .split(/\r\n(?=")|\r\n$/)
    .filter(Boolean)
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => match[1]!.replaceAll('""', '"')))
}

async function xlsxRows(bytes: Uint8Array): Promise<string[][]> {
  const { sheets } = await readXlsx(bytes)
  const [note, heads, ...rows] = sheets[0]!.rows
  const words = (row: readonly unknown[]) => Array.from({ length: heads!.length }, (_, at) => String(row[at] ?? ''))
  return [[String(note![0])], words(heads!), ...rows.map(words)]
}

async function noteOf(address: string): Promise<string> {
  return csvRows((await standing.get(address)).body)[0]![0]!
}
