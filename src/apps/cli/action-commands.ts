/** `sovang action`: every action and view of the house by its name, as an account of the office; `sovang actions` lists them. */
import { writeFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import type { Action, Office, View } from '../../base/action.ts'
import { dayAt } from '../../base/clock.ts'
import { answerTo, isRefusal } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../../base/policy.ts'
import type { Command, Given } from './command.ts'
import { misuse, Problem } from './failures.ts'
import { inOffice } from './held.ts'
import { readJson } from './json-text.ts'
import { suggestion } from './nearest.ts'
import { columns } from './terminal.ts'

/** Làm một việc (hoặc xem một mục) bằng tên. */
export const actionCommand: Command = {
  name: 'action',
  title: 'Làm một việc hoặc xem một mục theo tên, như bấm trên màn hình',
  operands: [
    { name: 'TÊN', help: 'tên việc, xem: sovang actions' },
    { name: 'JSON', help: 'nội dung nhập; “-” đọc từ đầu vào chuẩn; bỏ trống là {}', optional: true },
  ],
  options: {
    as: { value: 'TÀI_KHOẢN', help: 'làm với tư cách tài khoản này' },
    key: { value: 'UUID', help: 'khoá chống lặp: gọi lại cùng khoá thì việc không làm hai lần; mặc định là khoá mới' },
    out: { value: 'TỆP', help: 'ghi câu trả lời vào tệp; cần khi câu trả lời là một tệp, ví dụ PDF, XLSX' },
    format: { value: 'LOẠI', help: 'xuất cả danh sách, cả hồ sơ ra tệp xlsx, csv, json hoặc pdf, ghi bằng --out' },
    json: { help: 'chỉ in JSON, trên một dòng; khi bị từ chối cũng in lời từ chối dạng JSON' },
    'first-operator': { help: 'thay cho --as khi sổ chưa có tài khoản nào: nạp tổ chức, mở tài khoản quản trị' },
  },
  notes: [
    'Xem nội dung nhập của một việc: sovang action TÊN --help',
    'Ví dụ: sovang action organisation.list \'{"q":"moi truong"}\' --as ngoc.anh',
    'Xuất tệp: sovang action person.list --as ngoc.anh --format xlsx --out nguoi.xlsx',
  ],
  describe: async ([name]) => (name === undefined ? null : describeVerb(await verbNamed(name))),
  run: async (given) => {
    const [name, json] = given.operands as [string, string | undefined]
    const verb = await verbNamed(name)
    requireActor(given)
    if (verb.kind === 'view' && given.has('key'))
      throw misuse(`“${name}” chỉ xem, không ghi gì, nên không nhận --key.`, 'action')
    if (verb.kind === 'action' && given.has('format'))
      throw misuse(`“${name}” không phải danh sách, nên không nhận --format.`, 'action')
    const input = await readInput(json)
    if (given.has('first-operator')) refuseLockingOut(verb, input)
    await inOffice({ migrate: false }, async ({ office }) => {
      const actor = await actorFor(office, given)
      const answer = await perform(office, verb, actor, given, input).catch((error) => {
        if (given.has('json') && isRefusal(error)) console.log(JSON.stringify(answerTo(error, '')))
        throw error
      })
      await give(answer, given)
    })
  },
}

/** Liệt kê các việc. */
export const actionsCommand: Command = {
  name: 'actions',
  title: 'Liệt kê tên các việc và các mục xem được',
  options: { json: { help: 'in danh sách dạng JSON' } },
  run: async (given) => {
    const { routes } = await import('../routes.ts')
    const list = routes.map(({ method, path, behind }) => {
      const { name, kind, title } = behind
      return { name, kind, title, method, path }
    })
    if (given.has('json')) console.log(JSON.stringify(list))
    else
      console.log(
        columns(
          list.map((row) => [row.name, row.kind === 'action' ? 'làm' : 'xem', row.title]),
          '',
        ),
      )
  },
}

type Verb = Action | View

async function verbNamed(name: string): Promise<Verb> {
  const { verbs } = await import('../routes.ts')
  const verb = verbs.get(name)
  if (verb) return verb
  throw new Problem(`Không có việc “${name}”.${suggestion(name, verbs.keys())} Xem các việc: sovang actions`, 2)
}

async function describeVerb(verb: Verb): Promise<string> {
  const { toJSONSchema } = await import('zod')
  const { $schema: _, ...schema } = toJSONSchema(verb.input, { io: 'input', unrepresentable: 'any' })
  return `${verb.title} (${verb.name}).\n\nNội dung nhập (JSON Schema):\n${JSON.stringify(schema, null, 2)}`
}

function requireActor(given: Given): void {
  if (given.has('as') !== given.has('first-operator')) return
  if (given.has('as')) throw misuse('Chỉ dùng một trong hai: --as hoặc --first-operator.', 'action')
  throw misuse('Hãy nói làm với tư cách ai: --as TÀI_KHOẢN (tên đăng nhập).', 'action')
}

/** The first account ends the rule of the first operator: were it not an operator's, nobody could ever entrust a role. */
function refuseLockingOut(verb: Verb, input: unknown): void {
  if (verb.name !== 'account.open') return
  const read = verb.input.safeParse(input)
  const { grants } = (read.success ? read.data : {}) as { grants?: { role: string }[] }
  if (!grants || grants.some((grant) => grant.role === 'operator')) return
  throw new Problem(
    'Tài khoản đầu tiên phải có vai trò quản trị hệ thống (operator) tại một cơ quan, nếu không sẽ không ai giao quyền được nữa.',
  )
}

async function readInput(json: string | undefined): Promise<unknown> {
  if (json === undefined) return {}
  if (json !== '-') return readJson('Nội dung nhập', json)
  const typed = await readAll(process.stdin)
  return readJson('Nội dung từ đầu vào chuẩn', typed.replace(/^\uFEFF/, ''))
}

/** Who holds the data folder acts for the office, but never nameless: the record says as whom. */
async function actorFor(office: Office, given: Given): Promise<Actor> {
  if (given.has('first-operator')) {
    if ((await accountsOf(office)).length === 0) return firstOperator
    throw new Problem('Sổ đã có tài khoản, nên --first-operator không còn dùng được. Hãy dùng --as TÀI_KHOẢN.')
  }
  return accountNamed(office, given.value('as')!)
}

/** Who works under this account. */
export async function accountNamed(office: Office, username: string): Promise<Actor> {
  const { actorNamed } = await import('../../registry/accounts/account.store.ts')
  const actor = await actorNamed(office.db, username, dayAt(office.clock.now()))
  if (actor) return actor
  const names = (await accountsOf(office)).map((account) => account.username)
  const hint = names.length === 0 ? ' Sổ chưa có tài khoản nào: dùng --first-operator để mở tài khoản đầu tiên.' : ''
  throw new Problem(`Không có tài khoản “${username}” đang hoạt động.${suggestion(username, names)}${hint}`)
}

function accountsOf(office: Office) {
  return office.db.selectFrom('accounts').select('username').where('disabled_at', 'is', null).execute()
}

/** Người quản trị đầu tiên: opens the first accounts of an office that has none; of no organisation, so named by zeros. */
const nobody = '00000000-0000-0000-0000-000000000000'
const firstOperator: Actor = {
  personId: null,
  accountId: nobody,
  name: 'Người quản trị đầu tiên',
  grants: [{ role: 'operator', organisationId: nobody }],
}

async function perform(office: Office, verb: Verb, actor: Actor, given: Given, input: unknown): Promise<unknown> {
  if (verb.kind === 'action') {
    return verb.perform(office, { actor, key: given.value('key') ?? newId(), channel: 'cli' }, input)
  }
  const format = given.value('format')
  if (format === undefined) return verb.ask(office, actor, input)
  const { exportView } = await import('../export.ts')
  return { download: await exportView(office, actor, verb, input, format) }
}

async function give(answer: unknown, given: Given): Promise<void> {
  const path = given.value('out')
  const file = fileIn(answer)
  if (file && path === undefined)
    throw misuse(`Câu trả lời là tệp “${file.name}” (${file.type}); hãy nói ghi vào đâu: --out TỆP.`, 'action')
  const json = JSON.stringify(answer ?? null, null, given.has('json') ? undefined : 2)
  if (path === undefined) return console.log(json)
  await writeFile(path, file?.bytes ?? `${json}\n`).catch((error: NodeJS.ErrnoException) => {
    throw new Problem(`Không ghi được tệp ${path} (${error.code}). Hãy chọn chỗ khác cho --out.`)
  })
  const told = { out: path, ...(file && { name: file.name, type: file.type, size: file.bytes.length }) }
  console.log(given.has('json') ? JSON.stringify(told) : `Đã ghi ${path}`)
}

function fileIn(answer: unknown): { name: string; type: string; bytes: Uint8Array } | null {
  const isDownload = typeof answer === 'object' && answer !== null && 'download' in answer
  return isDownload ? (answer.download as { name: string; type: string; bytes: Uint8Array }) : null
}
