/** Đọc bảng tính: an uploaded workbook and a CSV of 100,000 people, read as the import does. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre'
import { readSheets } from '../src/base/sheets/read-sheets.ts'

const count = 100_000

/** Prints how long reading takes, and how much memory the reader needed at most. */
export async function benchSheets(row: (...cells: string[]) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sovang-bench-sheets-'))
  try {
    const rows = Array.from({ length: count }, (_, at) => person(at))
    const workbook = join(folder, 'Người.xlsx')
    writeFileSync(workbook, await writeXlsx({ sheets: [{ name: 'Người', rows }] }))
    row('Đọc 100.000 dòng × 10 cột, XLSX', await measure(workbook))
    const text = rows.map((cells) => cells.map((cell) => (cell instanceof Date ? day(cell) : String(cell))).join(';'))
    const csv = join(folder, 'Người.csv')
    writeFileSync(csv, text.join('\r\n'))
    row('Đọc 100.000 dòng × 10 cột, CSV', await measure(csv))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function person(at: number): (string | number | Date | boolean)[] {
  const born = new Date(Date.UTC(1962 + (at % 36), at % 12, 1 + (at % 28)))
  const name = `Nguyễn Thị ${at}`
  return [
    `CN-${at}`,
    name,
    'nữ',
    born,
    `062${100_000_000 + at}`,
    at,
    'Chuyên viên',
    at % 2 === 0,
    'KT-STNMT-VP',
    at / 8,
  ]
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10)
}

async function measure(path: string): Promise<string> {
  const begun = performance.now()
  let rows = 0
  let megabytes = 0
  await readSheets(path, { name: path }, (portion) => {
    rows += portion.rows.length
    // Near the end, while the reader surely still runs.
    if (megabytes === 0 && rows > count * 0.95) megabytes = peakOfChild()
  })
  if (rows !== count) throw new Error(`${rows} rows were read of ${path}`)
  return `${((performance.now() - begun) / 1000).toFixed(1)} s, nhiều nhất ${megabytes} MB`
}

/** Most memory that the reader has held so far. */
function peakOfChild(): number {
  const told = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
  const child = told.split('\n').find((line) => line.includes('sheets-child'))!
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${parseInt(child.trim(), 10)}/status`, 'utf8'))
  return Math.round(Number(peak![1]) / 1024)
}
