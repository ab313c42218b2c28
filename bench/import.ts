/** A file of a hundred thousand rows: people, posts, ratings and awards of ten years read, judged and entered; and how long others wait meanwhile. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { writeXlsx, type CellValue } from 'hucre'
import { openOffice, readSettings } from '../src/apps/office.ts'
import type { Office } from '../src/base/action.ts'
import { newId } from '../src/base/ids.ts'
import type { Actor } from '../src/base/policy.ts'
import { receiveUpload } from '../src/base/uploads.ts'
import { enterImport, startImport } from '../src/registry/imports/import.actions.ts'
import { totals } from '../src/registry/imports/import.ts'
import { showImport } from '../src/registry/imports/import.views.ts'
import { workDone } from '../src/registry/imports/import.work.ts'
import { enterOrganisationBook } from '../src/registry/organisations/organisation.actions.ts'

const people = 8_000
const units = 40

export async function benchImport(row: (...cells: string[]) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sovang-bench-import-'))
  const open = await openOffice(readSettings({ ...process.env, SOVANG_DATA: folder, DATABASE_URL: '' }))
  try {
    const { office } = open
    const standing = await enterUnits(office)
    const bytes = await writeXlsx({ sheets: sheets() })
    const first = await bringIn(office, standing, bytes)
    const many = first.rows.toLocaleString('vi-VN')
    row(`Đọc và xét tệp ${many} dòng (người, vị trí, xếp loại, khen thưởng)`, figures(first.rows, first.judging))
    row(`Ghi ${many} dòng đó vào sổ, một giao dịch`, figures(first.rows, first.entering!))
    const again = await bringIn(office, standing, bytes)
    row('Xét lại chính tệp đó: mọi dòng đã có', figures(again.rows, again.judging))
  } finally {
    await open.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Timing {
  seconds: number
  nearlyAll: number
  longest: number
}

async function bringIn(office: Office, actor: Actor, bytes: Uint8Array) {
  const call = () => ({ actor, channel: 'rest' as const, key: newId() })
  let importId = ''
  const judging = await timed(async () => {
    const source = Readable.from([bytes]) as AsyncIterable<Uint8Array>
    const input = { organisationId: actor.grants[0]!.organisationId }
    const answer = await receiveUpload(office.folder, 'tep.xlsx', source, (file) =>
      startImport.perform(office, call(), { ...input, file }),
    )
    importId = answer.importId
    await workDone(office, importId)
  })
  const { import: checked } = await showImport.ask(office, actor, { importId })
  const { rows, fresh, faulty } = totals(checked.verdict!)
  if (faulty > 0) throw new Error(`${faulty} rows of the bench are faulty`)
  if (fresh === 0) return { rows, judging }
  const entering = await timed(async () => {
    await enterImport.perform(office, call(), { importId, version: checked.version })
    await workDone(office, importId)
  })
  const { import: ended } = await showImport.ask(office, actor, { importId })
  if (ended.state !== 'entered') throw new Error(`the bench was not entered: ${ended.failure}`)
  return { rows, judging, entering }
}

async function timed(work: () => Promise<void>): Promise<Timing> {
  const delay = monitorEventLoopDelay({ resolution: 2 })
  delay.enable()
  const begun = performance.now()
  await work()
  const seconds = (performance.now() - begun) / 1000
  delay.disable()
  return { seconds, nearlyAll: delay.percentile(99) / 1e6, longest: delay.max / 1e6 }
}

function figures(rows: number, { seconds, nearlyAll, longest }: Timing): string {
  const pace = Math.round(rows / seconds).toLocaleString('vi-VN')
  return `${seconds.toFixed(1)} s (${pace} dòng/s); việc khác chờ p99 ${nearlyAll.toFixed(0)} ms, lâu nhất ${longest.toFixed(0)} ms`
}

async function enterUnits(office: Office): Promise<Actor> {
  const nobody = newId()
  const operator: Actor = {
    personId: null,
    accountId: newId(),
    name: 'Quản trị',
    grants: [{ role: 'operator', organisationId: nobody }],
  }
  const below = Array.from({ length: units }, (_, at) => ({
    code: `SO-${at}`,
    kind: 'division',
    name: `Phòng số ${at}`,
    parents: [{ code: 'SO', line: 'administrative' }],
  }))
  const department = { code: 'SO', kind: 'provincialDepartment', name: 'Sở Tài nguyên và Môi trường' }
  const book = { organisations: [department, ...below] }
  await enterOrganisationBook.perform(office, { actor: operator, channel: 'rest', key: newId() }, book)
  const { id } = await office.db
    .selectFrom('organisations')
    .select('id')
    .where('code', '=', 'SO')
    .executeTakeFirstOrThrow()
  return { personId: null, accountId: newId(), name: 'Thường trực', grants: [{ role: 'standing', organisationId: id }] }
}

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Y', 'A', 'Đinh', 'Hoàng']
const given = ['Lan', 'Minh', 'Hạnh', 'Sơn', 'Thoại', 'Hrim', 'Nghĩa', 'Thuỷ', 'Biên', 'Khánh']
const ratingNames = ['Hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành tốt nhiệm vụ', 'Hoàn thành nhiệm vụ']

function code(at: number): string {
  return `CB-${String(at).padStart(6, '0')}`
}

/** The latest of them first. */
function years(count: number): number[] {
  return Array.from({ length: count }, (_, at) => 2020 - at)
}

/** About a hundred thousand rows: of each person a post or two, six ratings and four awards. */
function sheets() {
  const all = Array.from({ length: people }, (_, at) => at)
  const persons = all.map((at): CellValue[] => [
    code(at),
    `${families[at % 8]} Văn ${given[at % 10]}`,
    at % 2 ? 'nam' : 'nữ',
    `${1 + (at % 28)}/${1 + (at % 12)}/${1965 + (at % 30)}`,
    `062${String(100_000_000 + at)}`,
    `09${String(10_000_000 + at)}`,
  ])
  const posts = all.flatMap((at): CellValue[][] => [
    [code(at), `SO-${at % units}`, 'Chuyên viên', '01/01/2012', at % 3 ? '' : '31/12/2015'],
    ...(at % 3 ? [] : [[code(at), `SO-${(at + 1) % units}`, 'Chuyên viên chính', '01/01/2016', '']]),
  ])
  const rated = all.flatMap((at) =>
    years(6).map((year): CellValue[] => [code(at), year, ratingNames[(at + year) % 3]!]),
  )
  const awards = all.flatMap((at) =>
    years(4).map((year): CellValue[] => [
      code(at),
      'Lao động tiên tiến',
      year,
      `${year % 100}/QĐ-STNMT`,
      `20/12/${year}`,
      'Giám đốc Sở',
    ]),
  )
  return [
    { name: 'Người', rows: [['Mã', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Số định danh', 'Điện thoại'], ...persons] },
    { name: 'Quá trình công tác', rows: [['Mã người', 'Mã đơn vị', 'Chức vụ', 'Từ ngày', 'Đến ngày'], ...posts] },
    { name: 'Xếp loại', rows: [['Mã người hoặc đơn vị', 'Năm', 'Mức xếp loại'], ...rated] },
    {
      name: 'Khen thưởng',
      rows: [
        [
          'Mã người hoặc đơn vị',
          'Danh hiệu, hình thức',
          'Đến năm',
          'Số quyết định',
          'Ngày quyết định',
          'Cấp quyết định',
        ],
        ...awards,
      ],
    },
  ]
}
