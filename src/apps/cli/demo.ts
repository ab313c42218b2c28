/**
 * Bản dùng thử: plays the second half of 2021 into an empty office by the same actions as its users perform. Nothing is
 * put into the database from the side, so the demo is also a rehearsal of the whole procedure.
 */
import type { Office } from '../../base/action.ts'
import { instantOf } from '../../base/clock.ts'
import { Conflict } from '../../base/errors.ts'
import { showNumber } from '../../base/text.ts'
import { roles } from '../../registry/roles.ts'
import '../../procedure/decisions/decision.store.ts'
import { accounts } from '../../../demo/accounts.ts'
import { dossierScenes } from './demo-dossiers.ts'
import { movementScenes } from './demo-movements.ts'
import { demoPassword, registerScenes } from './demo-register.ts'
import { organisationOf, playScenes } from './demo-stage.ts'

export { demoPassword }

/** What the play has left behind, for telling a newcomer where to begin. */
export interface DemoSummary {
  /** One password for all accounts. */
  password: string
  accounts: { username: string; name: string; roles: string[]; organisation: string }[]
  events: number
  decisions: { symbol: string | null; title: string; published: boolean }[]
  /** Mã kiểm tra of the certificates, for the public page behind the QR. */
  certificates: { code: string; name: string; honour: string }[]
}

/** The demo office goes on from here: Monday 20/12/2021, late in the afternoon. */
const end = instantOf('2021-12-20', '16:00')

/** Plays the demo; an office that has recorded anything is never touched. */
export async function playDemo(office: Office, tell: (line: string) => void): Promise<DemoSummary> {
  await refuseUsedOffice(office)
  await playScenes(office, [...registerScenes(), ...movementScenes(), ...dossierScenes()], end, tell)
  await office.db.updateTable('office_settings').set({ demo_start: end }).execute()
  return summarise(office)
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

async function summarise({ db }: Office): Promise<DemoSummary> {
  const decisions = await db
    .selectFrom('decisions')
    .select(['symbol', 'title', 'published_at'])
    .orderBy('drafted_on')
    .execute()
  const certificates = await db
    .selectFrom('certificates as c')
    .innerJoin('awards as a', (join) =>
      join
        .onRef('a.id', '=', 'c.award_id')
        .onRef('a.year', '=', 'c.award_year')
        .onRef('a.recipient_id', '=', 'c.recipient_id'),
    )
    .select(['c.code', 'a.recipient_name as name', 'a.achievement as honour'])
    .orderBy('a.golden_number')
    .execute()
  return {
    password: demoPassword,
    accounts: accounts.map(({ username, displayName, grants }) => ({
      username,
      name: displayName,
      roles: [...new Set(grants.map((grant) => roles[grant.role]))],
      organisation: [...new Set(grants.map((grant) => organisationOf(grant.organisation).name))].join(', '),
    })),
    events: await countEvents(db),
    decisions: decisions.map(({ symbol, title, published_at }) => ({
      symbol,
      title,
      published: published_at !== null,
    })),
    certificates,
  }
}

async function countEvents(db: Office['db']): Promise<number> {
  const { count } = await db
    .selectFrom('events')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
