/** Commands on the office as a whole: serve it, play the demo into it, bring its database up to date, verify its record. */
import type { Office } from '../../base/action.ts'
import { dayAt } from '../../base/clock.ts'
import type { Db } from '../../base/database/database.ts'
import { showNumber } from '../../base/text.ts'
import type { OpenOffice, Settings } from '../office.ts'
import type { Command } from './command.ts'
import { hold, inOffice, ownerOf } from './held.ts'
import { columns } from './terminal.ts'

/** Starts the server on an open office; given by the composition root, because apps do not know each other. */
export type Serve = (
  opened: OpenOffice,
  settings: Settings,
  tell: (line: string) => void,
) => Promise<{ address: string; close(): Promise<void> }>

/** Mở máy chủ. */
export function serveCommand(serve: Serve): Command {
  return {
    name: 'serve',
    title: 'Mở máy chủ cho cán bộ và cổng thông tin công khai',
    options: { demo: { help: 'nếu sổ còn trống thì diễn bản dùng thử vào trước' } },
    notes: ['Chọn cổng khác: PORT=3001 npx sovang serve', 'Dừng máy chủ: bấm Ctrl-C.'],
    run: async (given) => {
      // Opened anew after the play: a demo office lives on from the instant at which its thread ended.
      if (given.has('demo')) await inOffice({ migrate: true }, playIntoEmpty)
      return inOffice({ migrate: true }, async (opened, settings) => {
        const { thing: server } = await hold(serve(opened, settings, tell), (started) => started.close())
        tell(`Sổ Vàng đang mở tại ${server.address}`)
        tell(`Dữ liệu: ${placeOf(settings)}`)
        if (settings.database && !settings.database.app) tell(adviceOnLogins)
        if (opened.office.demo) await tellAccounts(opened.office)
        tell('Bấm Ctrl-C để dừng.')
        return new Promise<never>(() => {})
      })
    },
  }
}

function placeOf({ database, folder }: Settings): string {
  if (!database) return folder
  return `PostgreSQL theo ${database.app ? 'DATABASE_APP_URL' : 'DATABASE_URL'}`
}

/** Injected SQL could put the role off and be the owner, where the owner's login is the one that works. */
const adviceOnLogins =
  'Lưu ý: phần mềm đang dùng tài khoản chủ cơ sở dữ liệu. Khi làm việc thật, hãy đặt DATABASE_APP_URL và DATABASE_PORTAL_URL (xem sổ tay).'

/** Diễn bản dùng thử: the whole thread, step by step, into an empty office. */
export const demoCommand: Command = {
  name: 'demo',
  title: 'Diễn bản dùng thử vào sổ còn trống và in từng bước',
  run: () =>
    inOffice({ migrate: true }, async ({ office }) => {
      const { playDemo } = await import('./demo.ts')
      await playDemo(office, tell)
      await tellAccounts(office)
      console.log('Mở bản dùng thử: npx sovang serve')
    }),
}

/** Nâng cấp cơ sở dữ liệu; an empty one becomes an empty office. */
export const migrateCommand: Command = {
  name: 'migrate',
  title: 'Tạo hoặc nâng cấp cơ sở dữ liệu cho đúng phiên bản này',
  run: () =>
    inOffice({ migrate: true }, async ({ office }) => {
      const { seq } = await recordHead(office.db)
      console.log(`Cơ sở dữ liệu đã đúng phiên bản này. Sổ có ${showNumber(seq)} dòng.`)
    }),
}

/** Kiểm tra sổ sự kiện từ dòng đầu đến dòng cuối. */
export const verifyCommand: Command = {
  name: 'verify',
  title: 'Kiểm tra sổ từ dòng đầu đến dòng cuối, chỉ ra dòng hỏng đầu tiên',
  options: { json: { help: 'in kết quả dạng JSON' } },
  notes: ['Mã thoát là 1 khi sổ hỏng. Lệnh này chỉ đọc, không sửa gì.'],
  run: (given) =>
    inOffice({ migrate: false }, async (opened) => {
      const owner = ownerOf(opened)
      const { verifyChain } = await import('../../base/events.ts')
      const { seq: total } = await recordHead(owner)
      const verdict = await verifyChain(owner, (checked) => {
        if (checked % progressStep === 0 && checked < total)
          console.error(`Đã kiểm tra ${showNumber(checked)} trên ${showNumber(total)} dòng…`)
      })
      if (given.has('json')) console.log(JSON.stringify(verdict))
      else if (verdict.whole)
        console.log(`Sổ nguyên vẹn: ${showNumber(verdict.count)} dòng. Dấu của dòng cuối: ${verdict.head}`)
      else console.log(`Sổ hỏng từ dòng ${showNumber(verdict.seq)}: ${verdict.reason}.`)
      return verdict.whole ? 0 : 1
    }),
}

/** A line is told after so many rows: about once a second. */
const progressStep = 50_000

/** An office at work is served as it is; a play that was broken off is refused by the player, which says what to do. */
async function playIntoEmpty({ office }: OpenOffice): Promise<void> {
  if (office.demo) return
  const { db } = office
  const real = await db.selectFrom('events').select('seq').where('channel', '!=', 'demo').limit(1).executeTakeFirst()
  if (real) return tell('Sổ đã có dữ liệu, nên không diễn bản dùng thử.')
  if ((await recordHead(db)).seq === 0) tell('Sổ còn trống: đang diễn bản dùng thử…')
  const { playDemo } = await import('./demo.ts')
  await playDemo(office, () => {})
}

function recordHead(db: Db) {
  return db.selectFrom('event_head').select('seq').executeTakeFirstOrThrow()
}

async function tellAccounts({ db, clock }: Office): Promise<void> {
  const [{ grantsShown }, { demoPassword }] = await Promise.all([
    import('../../registry/accounts/account.store.ts'),
    import('./demo.ts'),
  ])
  const accounts = await db.selectFrom('accounts').select(['id', 'username', 'name']).orderBy('username').execute()
  const rows = []
  for (const { id, username, name } of accounts) {
    const grants = await grantsShown(db, id, dayAt(clock.now()))
    const at = Map.groupBy(grants, (grant) => grant.organisation_name)
    const posts = [...at].map(([place, held]) => `${held.map((grant) => grant.role_name).join(', ')} (${place})`)
    rows.push([username, name, posts.join('; ')])
  }
  console.log(`Tài khoản dùng thử, mật khẩu chung ${demoPassword}:\n${columns(rows)}`)
}

function tell(line: string): void {
  console.log(line)
}
