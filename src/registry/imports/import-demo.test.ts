/** The workbook of the demo: five hundred people, ten years, forty errors. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { before, describe, test } from 'node:test'
import { readXlsx } from 'hucre'
import { file } from '../../../demo/nhap-lieu/generate.ts'
import { planted } from '../../../demo/nhap-lieu/planted.ts'
import { emptyDepartment, enter, faultsOf, shown, upload } from '../../../test/imports.ts'
import { look } from '../../../test/world.ts'
import { listPeople } from '../people/person.views.ts'
import { readLeftOut } from './import.views.ts'

describe('the workbook of five hundred people', () => {
  let world: Awaited<ReturnType<typeof emptyDepartment>>
  let importId: string

  before(async () => {
    world = await emptyDepartment()
    importId = await upload(world, world.standing, world.departmentId, await readFile(file), 'nhap-lieu-mau.xlsx')
  })

  test('has exactly the forty errors that were planted, each at its cell', async () => {
    const faults = await faultsOf(world, world.standing, importId)
    assert.deepEqual(
      faults.map((fault) => [fault.sheet, fault.row_number, fault.head]),
      planted.map((one) => [one.sheet, one.row, one.column]),
    )
    const { counts } = await shown(world, world.standing, importId)
    assert.equal(counts?.faulty, 40)
    assert.equal(
      counts.waiting,
      faults.reduce((sum, fault) => sum + fault.waiting, 0),
    )
    assert.equal(counts.rows, counts.fresh + counts.faulty + counts.waiting)
  })

  test('is entered but for what hangs on its errors, all of which can be mended and brought in again', async () => {
    const { counts } = await shown(world, world.standing, importId)
    const { record } = await enter(world, world.standing, importId, true)
    assert.equal(record.state, 'entered')
    const { total } = await look(world, world.standing, listPeople, { q: 'nguyen' })
    assert.ok(total > 10, `${total} people are found without marks`)
    const { download } = await look(world, world.standing, readLeftOut, { importId })
    const book = await readXlsx(download.bytes)
    const rows = book.sheets.reduce((sum, sheet) => sum + sheet.rows.length - 1, 0)
    assert.equal(rows, counts!.faulty + counts!.waiting)
    const again = await upload(world, world.standing, world.departmentId, download.bytes, 'con-lai.xlsx')
    const left = await shown(world, world.standing, again)
    assert.deepEqual([left.counts!.faulty, left.counts!.waiting], [counts!.faulty, counts!.waiting])
    assert.equal(left.counts!.same, 0)
    const twice = await upload(world, world.standing, world.departmentId, await readFile(file), 'lan-hai.xlsx')
    const second = await shown(world, world.standing, twice)
    const { fresh, filled, faulty } = second.counts!
    assert.deepEqual({ fresh, filled, faulty }, { fresh: 0, filled: 0, faulty: 40 })
  })
})
