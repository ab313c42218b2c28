/**
 * Sổ tính mẫu để thử nhập: what an office would hand over, made from the invented people with forty errors planted in it. Run
 * by hand when it changes: `node demo/nhap-lieu/generate.ts`.
 */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type CellStyle, type CellValue, writeXlsx } from 'hucre'
import type { Day } from '../../src/base/days.ts'
import { columnLetters } from '../../src/base/sheets/sheet.ts'
import { upperFirst } from '../../src/base/text.ts'
import { honours, initiativeKinds, initiativeScopes, ratings } from '../../src/law/vocabulary.ts'
import { headsOf } from '../../src/registry/imports/columns.ts'
import { postCategories } from '../../src/registry/people/person.ts'
import { type InventedAward, type InventedPerson, inventPeople, inventUnits } from './invented.ts'
import { planted, type PlantedError } from './planted.ts'

export const file = fileURLToPath(new URL('nhap-lieu-mau.xlsx', import.meta.url))

/** A real date of the spreadsheet; other days stand there as somebody typed them. */
export interface DateCell {
  day: Day
}
export type DemoCell = string | number | null | DateCell

export interface DemoSheet {
  name: PlantedError['sheet']
  heads: string[]
  rows: DemoCell[][]
}

/** The five sheets, with the errors in them. */
export function demoSheets(): DemoSheet[] {
  const people = inventPeople()
  const sheets = [
    personSheet(people),
    postSheet(people),
    ratingSheet(people),
    initiativeSheet(people),
    awardSheet(people),
  ]
  for (const error of planted) plant(sheets, error)
  return sheets
}

function plant(sheets: DemoSheet[], { sheet: name, row, column, value }: PlantedError): void {
  const sheet = sheets.find((sheet) => sheet.name === name)!
  const at = sheet.heads.indexOf(column)
  const cells = sheet.rows[row - 2]
  if (at === -1 || cells === undefined) throw new Error(`There is no ${column} in row ${row} of ${name}`)
  cells[at] = value
}

function personSheet(people: InventedPerson[]): DemoSheet {
  return {
    name: 'Người',
    heads: headsOf('person'),
    rows: people.map((person, at) => [
      person.code,
      person.name,
      person.gender,
      bornAsWritten(person.bornOn, at),
      at % 13 === 5 ? null : person.identityNumber,
      at % 9 === 4 ? null : person.phone,
      at % 6 === 1 ? null : person.email,
      at % 20 === 0 ? 'Việt Nam' : null,
      // Of one in eleven nobody has found the decision.
      at % 11 === 0 ? null : asWritten(person.recruitedOn, at),
    ]),
  }
}

/** Of some only the year is known. */
function bornAsWritten(day: Day, at: number): DemoCell {
  return at % 5 === 3 ? Number(day.slice(0, 4)) : asWritten(day, at)
}

/** As different hands write a day: mostly a date of the spreadsheet, now and then as text. */
function asWritten(day: Day, at: number): DemoCell {
  if (at % 4 !== 2) return { day }
  const [year, month, date] = day.split('-')
  return `${Number(date)}/${Number(month)}/${year}`
}

function postSheet(people: InventedPerson[]): DemoSheet {
  const rows = people.flatMap(({ code, posts }, at) =>
    dependsOnNobody(code)
      ? []
      : posts.map((post) => [
          code,
          post.unit,
          post.title,
          // "Trực tiếp" goes without saying.
          post.category === 'direct' ? null : postCategories[post.category],
          asWritten(post.from, at),
          post.until && asWritten(post.until, at),
        ]),
  )
  return {
    name: 'Quá trình công tác',
    heads: headsOf('post'),
    rows,
  }
}

/** Whose own code stands nowhere, because another one is written in its place: no other row may name it. */
function dependsOnNobody(code: string): boolean {
  return planted.some(
    ({ sheet, column, row }) => sheet === 'Người' && column === 'Mã' && code === `CN-${1001 + row - 2}`,
  )
}

function ratingSheet(people: InventedPerson[]): DemoSheet {
  const subjects = [...people.filter(({ code }) => !dependsOnNobody(code)), ...inventUnits()]
  const rows = subjects.flatMap(({ code, ratings: given }, at) =>
    given.map(({ year, rating, basis }) => [code, year, at % 8 === 7 ? rating : upperFirst(ratings[rating]), basis]),
  )
  return { name: 'Xếp loại', heads: headsOf('rating'), rows }
}

function initiativeSheet(people: InventedPerson[]): DemoSheet {
  const rows = people
    .filter(({ code }) => !dependsOnNobody(code))
    .flatMap(({ code, initiatives }, at) =>
      initiatives.map((initiative) => [
        initiative.code,
        code,
        // Of one author each: nobody shares.
        null,
        initiative.year,
        initiative.name,
        upperFirst(initiativeScopes[initiative.scope]),
        at % 3 === 0 && initiative.kind === 'initiative' ? null : initiativeKinds[initiative.kind],
        initiative.decision,
        asWritten(initiative.recognisedOn, at),
      ]),
    )
  return { name: 'Sáng kiến', heads: headsOf('initiative'), rows }
}

function awardSheet(people: InventedPerson[]): DemoSheet {
  const subjects = [...people.filter(({ code }) => !dependsOnNobody(code)), ...inventUnits()]
  const rows = subjects.flatMap(({ code, awards }, at) => awards.map((award) => awardRow(code, award, at)))
  return { name: 'Khen thưởng', heads: headsOf('award'), rows }
}

function awardRow(code: string, award: InventedAward, at: number): DemoCell[] {
  return [
    code,
    at % 10 === 9 ? award.honour : honours[award.honour].name,
    award.from === award.to ? null : award.from,
    award.to,
    at % 2 === 0 ? (award.from === award.to ? 'hằng năm' : 'công trạng') : null,
    award.symbol,
    asWritten(award.signedOn, at),
    award.decider,
    award.achievement || null,
  ]
}

/** The workbook as a file. */
export function writeDemo(sheets: DemoSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, heads, rows }) => ({
      name,
      rows: [heads, ...rows.map((row) => row.map(valueOf))],
      columns: heads.map((head) => ({ width: head.length + 8 })),
      cells: stylesOf(rows, heads.length),
      freezePane: { rows: 1 },
      autoFilter: { range: `A1:${columnLetters(heads.length - 1)}${rows.length + 1}` },
    })),
    properties: {
      creator: 'Sổ Vàng',
      created: new Date('2021-12-20T00:00:00Z'),
      modified: new Date('2021-12-20T00:00:00Z'),
    },
  })
}

function valueOf(cell: DemoCell): CellValue {
  return typeof cell === 'object' && cell !== null ? new Date(`${cell.day}T00:00:00Z`) : cell
}

function stylesOf(rows: DemoCell[][], width: number): Map<string, { style: CellStyle }> {
  const heads = Array.from({ length: width }, (_, at) => [`0,${at}`, { style: { font: { bold: true } } }] as const)
  const dates = rows.flatMap((row, line) =>
    row.flatMap((cell, at) =>
      typeof cell === 'object' && cell !== null
        ? [[`${line + 1},${at}`, { style: { numFmt: 'dd/mm/yyyy' } }] as const]
        : [],
    ),
  )
  return new Map<string, { style: CellStyle }>([...heads, ...dates])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(file, await writeDemo(demoSheets()))
  console.log(`Đã ghi ${file}`)
}
