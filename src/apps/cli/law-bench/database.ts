/** Nạp từ cơ sở dữ liệu: how long it takes until everybody of a province stands in planes, ready to be decided. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopwatch } from '../../../base/clock.ts'
import type { Db } from '../../../base/database/database.ts'
import { day, yearOf } from '../../../base/days.ts'
import { newId } from '../../../base/ids.ts'
import { reading } from '../../../base/pass.ts'
import type { Actor } from '../../../base/policy.ts'
import { BatchBuilder } from '../../../law/batch/batch.ts'
import { lawBook } from '../../../law/rules/book.ts'
import { yearlyHonours } from '../../../law/vocabulary.ts'
import { recordsWithin } from '../../../registry/records/records-within.ts'
import { openOffice, readSettings } from '../../office.ts'
import { fillRegister } from './register.ts'

/** The register ends with the ratings of this year. */
const today = day('2021-12-20')

export interface DatabaseFigures {
  people: number
  /** Seconds to make the register, and to read all of it into planes. */
  fill: number
  load: number
}

/** Makes a register in a database of its own, reads it as the province's officer through the walls, and throws it away. */
export async function benchDatabase(people: number, told: (people: number) => void): Promise<DatabaseFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'sovang-law-bench-'))
  const { office, owner, close } = await openOffice(readSettings({ SOVANG_DATA: folder }))
  try {
    const filling = stopwatch()
    await fillRegister(office, owner!, people)
    const fill = filling() / 1000
    const province = await owner!
      .selectFrom('organisations')
      .select('id')
      .where('code', '=', 'TINH')
      .executeTakeFirstOrThrow()
    const actor: Actor = {
      accountId: newId(),
      personId: null,
      name: 'TINH',
      grants: [{ role: 'standing', organisationId: province.id }],
    }
    const loading = stopwatch()
    const loaded = await reading(office, actor, today, (db) => load(db, province.id, people, told))
    return { people: loaded, fill, load: loading() / 1000 }
  } finally {
    await close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function load(db: Db, body: string, people: number, told: (people: number) => void): Promise<number> {
  const year = yearOf(today)
  const builder = new BatchBuilder(
    { book: lawBook, regime: 'R2017', kind: 'individual', honours: yearlyHonours },
    people,
  )
  let loaded = 0
  for await (const records of recordsWithin(db, body, today, year)) {
    for (const { subject, history } of records) builder.add(loaded++, builder.benchOf({ year, subject, history }))
    told(records.length)
  }
  builder.finish()
  return loaded
}
