/** `sovang import`: a spreadsheet brought in at the keyboard, by the same acts as on the screen. */
import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Office } from '../../base/action.ts'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../../base/policy.ts'
import { showNumber } from '../../base/text.ts'
import { accountNamed } from './action-commands.ts'
import { required, type Command, type Given } from './command.ts'
import { misuse, Problem, unreadable } from './failures.ts'
import { inOffice } from './held.ts'
import { columns } from './terminal.ts'

/** Nhập từ tệp. */
export const importCommand: Command = {
  name: 'import',
  title: 'Nhập người, quá trình, xếp loại, khen thưởng… từ tệp Excel hoặc CSV',
  operands: [{ name: 'TỆP', help: 'tệp .xlsx hoặc .csv' }],
  options: {
    organisation: { value: 'MÃ', help: 'đơn vị nhập' },
    as: { value: 'TÀI_KHOẢN', help: 'làm với tư cách tài khoản này' },
    map: { value: 'CỘT', help: 'cột nào là gì: "TỜ/C=Họ và tên; TỜ/D=" (bỏ trống: không đọc cột đó)' },
    enter: { help: 'xét xong thì ghi vào sổ; tệp còn lỗi thì không ghi dòng nào' },
    'skip-faults': { help: 'cùng với --enter: ghi các dòng đúng, để lại dòng lỗi' },
  },
  notes: [
    'Không có --enter thì chỉ đọc và xét: in số dòng và các chỗ cần sửa, sổ không thay đổi.',
    'Mã thoát là 1 khi tệp còn chỗ cần sửa mà chưa ghi.',
    'Ví dụ: sovang import can-bo.xlsx --organisation STNMT-62 --as ngoc.anh --enter',
  ],
  run: async (given) => {
    const path = given.operands[0]!
    const organisation = required(given, importCommand, 'organisation')
    const username = required(given, importCommand, 'as')
    if (given.has('skip-faults') && !given.has('enter'))
      throw misuse('--skip-faults chỉ có nghĩa khi có --enter.', 'import')
    await requireFile(path)
    return inOffice({ migrate: false }, async ({ office }) => {
      const [{ recoverImports }, { eraseOldWorkbooks }] = await Promise.all([
        import('../../registry/imports/import.work.ts'),
        import('../../registry/imports/import.watch.ts'),
      ])
      const recovered = await recoverImports(office)
      await eraseOldWorkbooks(office)
      if (recovered > 0)
        console.error(
          `Có ${recovered} lần nhập trước bị ngắt giữa chừng, đã đưa về bước trước; chưa dòng nào của các tệp đó được ghi.`,
        )
      const work: Work = { office, actor: await accountNamed(office, username), importId: '' }
      work.importId = await upload(work, path, organisation)
      const checked = await waitForEnd(work)
      if (checked.import.state === 'failed') throw new Problem(checked.import.failure!)
      const read = given.has('map') ? await mapAnew(work, given) : checked
      return conclude(work, read, given)
    })
  },
}

interface Work {
  office: Office
  actor: Actor
  importId: string
}

async function requireFile(path: string): Promise<void> {
  try {
    await access(path, constants.R_OK)
    if ((await stat(path)).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
  } catch (error) {
    throw unreadable(path, error)
  }
}

async function upload({ office, actor }: Work, path: string, code: string): Promise<string> {
  const [{ receiveUpload }, { startImport }] = await Promise.all([
    import('../../base/uploads.ts'),
    import('../../registry/imports/import.actions.ts'),
  ])
  const unit = await office.db
    .selectFrom('organisations')
    .select('id')
    .where('code', '=', code.toUpperCase())
    .executeTakeFirst()
  if (!unit) throw new Problem(`Không có đơn vị mã “${code}”.`)
  const { importId } = await receiveUpload(office.folder, basename(path), createReadStream(path), (file) =>
    startImport.perform(office, call(actor), { organisationId: unit.id, file }),
  )
  return importId
}

function call(actor: Actor) {
  return { actor, channel: 'cli' as const, key: newId() }
}

async function ask({ office, actor, importId }: Work) {
  const { showImport } = await import('../../registry/imports/import.views.ts')
  return showImport.ask(office, actor, { importId })
}
type Shown = Awaited<ReturnType<typeof ask>>

/** Tells how far it is, on a line of its own where somebody looks on. */
async function waitForEnd(work: Work): Promise<Shown> {
  const { workDone } = await import('../../registry/imports/import.work.ts')
  const state = { isDone: false, step: '' }
  const done = workDone(work.office, work.importId).then(() => (state.isDone = true))
  while (!state.isDone) {
    await Promise.race([done, sleep(500)])
    if (state.isDone) break
    const { progress } = await ask(work)
    if (progress) tellProgress(progress, state)
  }
  if (state.step !== '' && process.stderr.isTTY) process.stderr.write('\n')
  return ask(work)
}

function tellProgress(
  { title, done, total, secondsLeft }: NonNullable<Shown['progress']>,
  state: { step: string },
): void {
  const count = total === null ? `${showNumber(done)} dòng` : `${showNumber(done)} / ${showNumber(total)} dòng`
  const left = secondsLeft === null ? '' : `, còn khoảng ${secondsLeft} giây`
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${title}: ${count}${left}`)
  else if (state.step !== title) console.error(`${title}…`)
  state.step = title
}

/** `TỜ/C=Họ và tên; TỜ/D=`, laid over what was guessed. */
async function mapAnew(work: Work, given: Given): Promise<Shown> {
  const [{ mapImport }, { columnsOf }, { bare }] = await Promise.all([
    import('../../registry/imports/import.actions.ts'),
    import('../../registry/imports/columns.ts'),
    import('../../registry/imports/cells.ts'),
  ])
  const { import: record } = await ask(work)
  const sheets = record.mapping.map(({ sheet, kind, columns: own }) => ({ sheet, kind, columns: [...own] }))
  for (const part of given
    .value('map')!
    .split(';')
    .filter((one) => one.trim() !== '')) {
    const [, name = '', letters = '', head = ''] = /^\s*(.*)\/([A-Za-z]{1,3})\s*=(.*)$/.exec(part) ?? []
    const sheet = sheets.find((one) => bare(one.sheet) === bare(name))
    if (!sheet?.kind)
      throw misuse(
        `--map: không có tờ “${name}” trong số các tờ đọc được, ở “${part.trim()}”. Viết như "Người/C=Họ và tên".`,
        'import',
      )
    const key =
      Object.entries(columnsOf(sheet.kind)).find(([, column]) => bare(column.head) === bare(head))?.[0] ?? null
    if (head.trim() !== '' && key === null)
      throw misuse(`--map: không có mục “${head.trim()}” cho tờ “${name}”.`, 'import')
    sheet.columns = sheet.columns.map((one) => (one === key ? null : one))
    sheet.columns[numberOf(letters)] = key
  }
  await mapImport.perform(work.office, call(work.actor), { importId: work.importId, version: record.version, sheets })
  return waitForEnd(work)
}

function numberOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

async function conclude(work: Work, checked: Shown, given: Given): Promise<number> {
  tellVerdict(checked)
  await tellFaults(work)
  const { counts, verdict, version } = checked.import
  const isMendingNeeded = (verdict?.faults ?? 0) > 0
  if (!given.has('enter')) return isMendingNeeded ? 1 : 0
  if (counts && counts.fresh + counts.filled === 0 && !isMendingNeeded) {
    console.log('Mọi dòng của tệp đã có trong sổ, không có gì để ghi.')
    return 0
  }
  const { enterImport } = await import('../../registry/imports/import.actions.ts')
  const skipFaults = given.has('skip-faults')
  await enterImport.perform(work.office, call(work.actor), { importId: work.importId, version, skipFaults })
  const { import: ended } = await waitForEnd(work)
  if (ended.state !== 'entered') throw new Problem(ended.failure ?? 'Chưa ghi dòng nào.')
  const { fresh, filled, faulty, waiting } = ended.counts!
  const left = faulty + waiting > 0 ? `; để lại ${showNumber(faulty + waiting)} dòng` : ''
  console.log(`Đã ghi vào sổ ${showNumber(fresh + filled)} dòng${left}.`)
  return 0
}

function tellVerdict({ import: { verdict, counts } }: Shown): void {
  if (!verdict || !counts) return
  const figures = [...verdict.sheets.map((sheet) => ({ ...sheet, name: sheet.sheet })), { ...counts, name: 'Cộng' }]
  const head = ['Tờ', 'Dòng', 'Mới', 'Bổ sung', 'Đã có', 'Lỗi', 'Chờ']
  const lines = figures.map((one) => [
    one.name,
    ...[one.rows, one.fresh, one.filled, one.same, one.faulty, one.waiting].map(showNumber),
  ])
  console.log(columns([head, ...lines], ''))
  for (const note of verdict.notes)
    console.log(`${[note.sheet, note.column && `cột ${note.column}`].filter(Boolean).join(', ')}: ${note.message}`)
  if (verdict.unread.length > 0) console.log(`Không đọc: ${verdict.unread.join(', ')}.`)
}

async function tellFaults({ office, actor, importId }: Work): Promise<void> {
  const { listFaults } = await import('../../registry/imports/import.views.ts')
  for (let page = 1; page <= 20; page++) {
    const { rows, found } = await listFaults.ask(office, actor, { importId, page, size: 500 })
    if (page === 1 && found > 0) console.log(`\n${showNumber(found)} chỗ cần sửa:`)
    if (rows.length > 0) {
      console.log(
        columns(
          rows.map((row) => [
            `${row.sheet}, dòng ${row.row_number}${row.column_letters ? `, cột ${row.column_letters}` : ''}`,
            `${row.head ? `${row.head}: ` : ''}${row.value ? `“${row.value}”. ` : ''}${row.message}${row.waiting > 0 ? ` Kéo theo ${showNumber(row.waiting)} dòng.` : ''}`,
          ]),
        ),
      )
    }
    if (rows.length < 500) break
  }
}
