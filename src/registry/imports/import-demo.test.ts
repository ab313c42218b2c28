/** The workbook of the demo: five hundred people, ten years, forty errors. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { readXlsx } from 'hucre'
import { sql } from 'kysely'
import { file } from '../../../demo/nhap-lieu/generate.ts'
import { planted } from '../../../demo/nhap-lieu/planted.ts'
import { emptyDepartment, enter, faultsOf, shown, upload } from '../../../test/imports.ts'
import { act, look } from '../../../test/world.ts'
import { listPeople } from '../people/person.views.ts'
import { cancelImport, enterImport } from './import.actions.ts'
import { readLeftOut } from './import.views.ts'
import { workDone } from './import.work.ts'

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

  test('tells how far it is, and stopped while it is being entered leaves nothing', async () => {
    const other = await emptyDepartment()
    const bytes = await readFile(file)
    const started = upload(other, other.standing, other.departmentId, bytes, 'nhap-lieu-mau.xlsx')
    const steps = new Set<string>()
    // Looked up in the table itself: a page that takes long to be told on a busy machine would miss a step.
    for (let isOver = false; !isOver; await sleep(10)) {
      const told = await other.owner
        .selectFrom('imports as i')
        .leftJoin('import_progress as p', 'p.import_id', 'i.id')
        .select(['i.state', 'p.step', 'p.done'])
        .executeTakeFirst()
      if (told?.step) steps.add(`${told.step} ${told.done! > 0 ? 'more' : 'none'}`)
      isOver = told?.state === 'checked'
    }
    const stopped = await started
    assert.ok(steps.has('reading more') && [...steps].some((step) => step.startsWith('judging')), [...steps].join(', '))
    const { record } = await shown(other, other.standing, stopped)
    await other.owner.transaction().execute(async (trx) => {
      // Whoever wants to write awards waits for us: so it is in the middle of its transaction when it is stopped.
      await sql`lock table awards in share mode`.execute(trx)
      await act(other, other.standing, enterImport, { importId: stopped, version: record.version, skipFaults: true })
      for (let done = 0; done === 0; await sleep(20)) {
        const { progress } = await shown(other, other.standing, stopped)
        done = progress?.step === 'entering' ? progress.done : 0
      }
      await act(other, other.standing, cancelImport, { importId: stopped })
    })
    await workDone(other.office, stopped)
    const { record: ended } = await shown(other, other.standing, stopped)
    assert.deepEqual([ended.state, ended.failure], ['cancelled', null])
    for (const table of ['people', 'posts', 'ratings', 'awards', 'import_faults'] as const)
      assert.deepEqual(
        await other.owner
          .selectFrom(table)
          .select(sql`1`.as('one'))
          .execute(),
        [],
        table,
      )
  })
})
