/**
 * Bản dùng thử: plays the second half of 2021 into an empty office by the same actions as its users perform. Nothing is
 * put into the database from the side, so the demo is also a rehearsal of the whole procedure.
 */
import type { Office } from '../../base/action.ts'
import { instantOf } from '../../base/clock.ts'
import { Conflict } from '../../base/errors.ts'
import { showNumber } from '../../base/text.ts'
import { dossierScenes } from './demo-dossiers.ts'
import { ledgerScenes } from './demo-ledger.ts'
import { movementScenes } from './demo-movements.ts'
import { demoPassword, registerScenes } from './demo-register.ts'
import { playScenes } from './demo-stage.ts'

export { demoPassword }

/** The demo office goes on from here: Monday 20/12/2021, late in the afternoon. */
const end = instantOf('2021-12-20', '16:00')

/** Plays the demo; an office that has recorded anything is never touched. */
export async function playDemo(office: Office, tell: (line: string) => void): Promise<void> {
  await refuseUsedOffice(office)
  await playScenes(office, [...registerScenes(), ...ledgerScenes(), ...movementScenes(), ...dossierScenes()], end, tell)
  await office.db.updateTable('office_settings').set({ demo_start: end }).execute()
}

async function refuseUsedOffice({ db }: Office): Promise<void> {
  const events = await countEvents(db)
  if (events === 0) return
  throw new Conflict(
    `${await whatIsThere(db)} (sổ đã ghi ${showNumber(events)} việc), nên không diễn bản dùng thử đè lên. Chưa có gì thay đổi. Hãy dùng một thư mục dữ liệu trống (SOVANG_DATA) hoặc một cơ sở dữ liệu trống (DATABASE_URL).`,
  )
}

async function whatIsThere(db: Office['db']): Promise<string> {
  const { demo_start } = await db.selectFrom('office_settings').select('demo_start').executeTakeFirstOrThrow()
  if (demo_start) return 'Cơ sở dữ liệu này đã có bản dùng thử'
  const real = await db.selectFrom('events').select('seq').where('channel', '!=', 'demo').limit(1).executeTakeFirst()
  return real ? 'Cơ sở dữ liệu này đã có dữ liệu' : 'Lần diễn bản dùng thử trước bị dừng giữa chừng'
}

async function countEvents(db: Office['db']): Promise<number> {
  const { count } = await db
    .selectFrom('events')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
