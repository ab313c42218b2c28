/** Files as people send them, and bringing one in: for the tests of imports. */
import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { writeXlsx, type CellValue } from 'hucre'
import { organisations, successions } from '../demo/organisations.ts'
import { newId } from '../src/base/ids.ts'
import type { Actor } from '../src/base/policy.ts'
import { receiveUpload } from '../src/base/uploads.ts'
import { headsOf, importKinds, kindOrder, type ImportKind } from '../src/registry/imports/columns.ts'
import { enterImport, startImport } from '../src/registry/imports/import.actions.ts'
import { totals } from '../src/registry/imports/import.ts'
import { listFaults, showImport } from '../src/registry/imports/import.views.ts'
import { workDone } from '../src/registry/imports/import.work.ts'
import { enterOrganisationBook } from '../src/registry/organisations/organisation.actions.ts'
import { actor } from './province.ts'
import { act, freshOffice, look, type TestOffice } from './world.ts'

/** Heads and rows by the name of the sheet. */
export type Sheets = Record<string, CellValue[][]>

type SheetName = (typeof importKinds)[ImportKind]['sheet']

/** The heads of the template, for sheets of the tests. */
export const heads = Object.fromEntries(kindOrder.map((kind) => [importKinds[kind].sheet, headsOf(kind)])) as Record<
  SheetName,
  string[]
>

/** A workbook with the heads of the template over these rows. */
export function workbook(rows: Partial<Record<SheetName, CellValue[][]>>): Promise<Uint8Array> {
  return workbookOf(
    Object.fromEntries(Object.entries(rows).map(([name, lines]) => [name, [heads[name as SheetName], ...lines]])),
  )
}

export function workbookOf(sheets: Sheets): Promise<Uint8Array> {
  return writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) })
}

/** Uploads a file and waits until it has been judged. */
export async function upload(
  world: Pick<TestOffice, 'office'>,
  actor: Actor,
  organisationId: string,
  bytes: Uint8Array,
  name = 'tep.xlsx',
): Promise<string> {
  const { importId } = await receiveUpload(
    world.office.folder,
    name,
    Readable.from([bytes]) as AsyncIterable<Uint8Array>,
    (file) => act(world, actor, startImport, { organisationId, file }),
  )
  await workDone(world.office, importId)
  return importId
}

/** What its page shows. */
export async function shown(world: Pick<TestOffice, 'office'>, actor: Actor, importId: string) {
  const { import: record, ...rest } = await look(world, actor, showImport, { importId })
  return { ...rest, record, counts: record.verdict && totals(record.verdict) }
}

/** Its faults, short: sheet, row, column, kind, how many wait. */
export async function faultsOf(world: Pick<TestOffice, 'office'>, actor: Actor, importId: string) {
  const { rows } = await look(world, actor, listFaults, { importId, size: 500 })
  return rows
}

/** Has the rows entered and waits for it. */
export async function enter(world: Pick<TestOffice, 'office'>, actor: Actor, importId: string, skipFaults = false) {
  const { record } = await shown(world, actor, importId)
  await act(world, actor, enterImport, { importId, version: record.version, skipFaults })
  await workDone(world.office, importId)
  return shown(world, actor, importId)
}

/** A file in a folder of its own, for whoever reads it from there. */
export async function onDisk<Out>(bytes: Uint8Array, name: string, use: (path: string) => Promise<Out>): Promise<Out> {
  const folder = await mkdtemp(join(tmpdir(), 'sovang-file-'))
  try {
    const path = join(folder, name)
    await writeFile(path, bytes)
    return await use(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** An office with the organisations of the demo and nobody in it yet; who brings files in is the standing body of the Sở. */
export async function emptyDepartment() {
  const world = await freshOffice()
  const operator = actor('Quản trị', null, [{ role: 'operator', organisationId: newId() }])
  await act(world, operator, enterOrganisationBook, { organisations, successions })
  const { id: departmentId } = await world.owner
    .selectFrom('organisations')
    .select('id')
    .where('code', '=', departmentCode)
    .executeTakeFirstOrThrow()
  const standing = actor('Nguyễn Thị Ngọc Anh', null, [{ role: 'standing', organisationId: departmentId }])
  return { ...world, operator, departmentId, standing }
}

/** Sở Tài nguyên và Môi trường Kon Tum. */
export const departmentCode = 'STNMT-62'
