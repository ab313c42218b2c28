import assert from 'node:assert/strict'
import { stat } from 'node:fs/promises'
import { test } from 'node:test'
import { isDay } from '../../src/base/days.ts'
import { readSheets } from '../../src/base/sheets/read-sheets.ts'
import type { ReadCell, ReadRow } from '../../src/base/sheets/sheet.ts'
import { organisations } from '../organisations.ts'
import { people } from '../people.ts'
import { type DemoCell, type DemoSheet, demoSheets, file } from './generate.ts'
import { planted } from './planted.ts'

const sheets = demoSheets()

test('the committed workbook holds what the generator makes, and stays small', async () => {
  const read = new Map<string, ReadRow[]>()
  const end = await readSheets(file, { name: 'nhap-lieu-mau.xlsx' }, ({ sheet, rows }) => {
    read.set(sheet, [...(read.get(sheet) ?? []), ...rows])
  })
  assert.deepEqual(
    end.sheets.map(({ name }) => name),
    sheets.map(({ name }) => name),
  )
  assert.deepEqual(end.notes, [])
  for (const { name, heads, rows } of sheets) {
    const wanted = [heads, ...rows].map((cells, at) => ({ number: at + 1, cells: told(cells) }))
    assert.deepEqual(read.get(name), wanted, `${name}: run demo/nhap-lieu/generate.ts and commit the workbook`)
  }
  assert.ok((await stat(file)).size < 1024 * 1024)
})

test('there are five hundred people with codes of their own, and forty cells that are wrong', () => {
  assert.equal(sheetOf('Người').rows.length, 500)
  assert.equal(planted.length, 40)
  assert.equal(new Set(planted.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)).size, 40)
  assert.equal(new Set(planted.map(({ sheet, row }) => `${sheet} ${row}`)).size, 40)
  const taken = new Set(people.map(({ code }) => code))
  for (const [code] of sheetOf('Người').rows) assert.equal(taken.has(String(code)), false)
})

test('a planted cell that repeats another says the truth about it', () => {
  const person = (row: number, column: string) => cellAt('Người', row, column)
  assert.equal(person(187, 'Mã'), person(45, 'Mã'))
  assert.equal(person(226, 'Số định danh'), person(78, 'Số định danh'))
  assert.equal(cellAt('Sáng kiến', 19, 'Mã sáng kiến'), cellAt('Sáng kiến', 18, 'Mã sáng kiến'))
  for (const column of ['Mã người hoặc đơn vị', 'Năm']) {
    assert.equal(cellAt('Xếp loại', 3697, column), cellAt('Xếp loại', 3696, column))
  }
  assert.notEqual(cellAt('Xếp loại', 3697, 'Mức xếp loại'), cellAt('Xếp loại', 3696, 'Mức xếp loại'))
})

test('nothing but the planted cells is wrong: codes are known and said once, days are days, required cells are filled', () => {
  const wrong = new Set(planted.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`))
  const units = new Set<string>(organisations.map(({ code }) => code))
  const persons = new Set(sheetOf('Người').rows.map(([code]) => code))
  const seen = new Set<string>()
  const faults: string[] = []
  for (const { name, heads, rows } of sheets) {
    for (const [line, cells] of rows.entries()) {
      for (const [at, cell] of cells.entries()) {
        const place = `${name} ${line + 2} ${heads[at]}`
        if (!wrong.has(place) && !isRight(name, heads[at]!, cell)) faults.push(place)
      }
    }
  }
  assert.deepEqual(faults, [])

  function isRight(sheet: string, head: string, cell: DemoCell): boolean {
    switch (head) {
      case 'Mã':
      case 'Mã sáng kiến':
      case 'Số định danh':
        if (cell === null) return head === 'Số định danh'
        if (seen.has(`${head} ${told([cell])}`)) return false
        seen.add(`${head} ${told([cell])}`)
        return true
      case 'Mã người':
        return persons.has(cell)
      case 'Mã đơn vị':
        return units.has(String(cell))
      case 'Mã người hoặc đơn vị':
        return persons.has(cell) || units.has(String(cell))
      case 'Ngày sinh':
        return typeof cell === 'number' ? cell >= 1940 && cell <= 2005 : isDayCell(cell)
      case 'Từ ngày':
      case 'Ngày quyết định':
        return isDayCell(cell)
      case 'Đến ngày':
      case 'Ngày tuyển dụng':
      case 'Ngày công nhận':
        return cell === null || isDayCell(cell)
      case 'Năm':
      case 'Đến năm':
        return typeof cell === 'number' && cell >= 2012 && cell <= 2021
      case 'Từ năm':
        return cell === null || (typeof cell === 'number' && cell >= 2011 && cell <= 2021)
      case 'Họ và tên':
      case 'Chức vụ':
      case 'Mức xếp loại':
      case 'Tên sáng kiến':
      case 'Phạm vi':
      case 'Danh hiệu, hình thức':
      case 'Số quyết định':
      case 'Cấp quyết định':
        return typeof cell === 'string' && cell !== ''
      default:
        return sheet !== ''
    }
  }
})

function isDayCell(cell: DemoCell): boolean {
  if (typeof cell === 'object' && cell !== null) return isDay(cell.day)
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(String(cell)) ?? []
  return year !== undefined && isDay(`${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`)
}

function sheetOf(name: string): DemoSheet {
  return sheets.find((sheet) => sheet.name === name)!
}

function cellAt(name: string, row: number, column: string): DemoCell {
  const sheet = sheetOf(name)
  return sheet.rows[row - 2]![sheet.heads.indexOf(column)]!
}

/** Cells as they are read: without the empty ones at the end. */
function told(cells: DemoCell[]): ReadCell[] {
  const values = cells.map((cell) => (typeof cell === 'object' && cell !== null ? cell.day : cell))
  return values.slice(0, values.findLastIndex((value) => value !== null) + 1)
}
