/** Commands: what one is, how its words are read, how its help is told. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { showNumber } from '../../base/text.ts'
import { misuse, Problem } from './failures.ts'
import { nearest, suggestion } from './nearest.ts'
import { columns } from './terminal.ts'

/** Lệnh: one thing that can be asked for at the keyboard. */
export interface Command {
  /** One word, or two for a command of a group: `law cases`. */
  name: string
  title: string
  /** What follows the name, in order. */
  operands?: { name: string; help: string; optional?: true }[]
  options?: Record<string, Option>
  notes?: string[]
  /** More help on the thing that the operands name; null when they name none. */
  describe?(operands: string[]): Promise<string | null>
  /** Answers the exit code; nothing means 0. */
  run(given: Given): Promise<number | void>
}

/** Tùy chọn; with `value` it takes one. */
export interface Option {
  value?: string
  help: string
}

/** What was written after the name. */
export interface Given {
  operands: string[]
  value(option: string): string | undefined
  has(option: string): boolean
}

/** Does what the words after `sovang` ask; answers the exit code. */
export async function runCommand(commands: readonly Command[], words: string[]): Promise<number> {
  const [first] = words
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    const about = words.slice(1)
    return about.length === 0 ? tell(await overview(commands)) : runCommand(commands, [...about, '--help'])
  }
  if (first === '--version' || first === '-v') return tell(await version())
  const command = commands.findLast((one) => one.name === words.slice(0, one.name.split(' ').length).join(' '))
  if (!command) return groupHelp(commands, words)
  const rest = words.slice(command.name.split(' ').length)
  const given = read(command, rest)
  if (given.has('help')) return tell(await helpOn(command, given.operands))
  requireOperands(command, given.operands)
  return (await command.run(given)) ?? 0
}

function tell(text: string): number {
  console.log(text)
  return 0
}

/** `sovang law` alone or with `--help` tells what the group holds; a word that is no command is refused. */
function groupHelp(commands: readonly Command[], words: string[]): number {
  const [first, second] = words as [string, string | undefined]
  if (first.startsWith('-')) {
    throw misuse(`Không có tùy chọn “${first}” ở đây: viết tên lệnh trước, tùy chọn sau.`, '')
  }
  const group = commands.filter((command) => command.name.startsWith(`${first} `))
  if (group.length === 0) throw misuse(`Không có lệnh “${first}”.${suggestion(first, namesOf(commands))}`, '')
  if (second !== undefined && second !== '--help' && second !== '-h') {
    const meant = nearest(
      second,
      group.map((command) => command.name.split(' ')[1]!),
    )
    throw misuse(
      `Không có lệnh “${first} ${second}”.${meant === null ? '' : ` Có phải bạn muốn viết “${first} ${meant}”?`}`,
      first,
    )
  }
  const rows = group.map((command) => [`sovang ${usage(command)}`, command.title])
  return tell(`Cách dùng:\n${columns(rows)}\n\nXem từng lệnh: sovang ${first} LỆNH --help`)
}

function namesOf(commands: readonly Command[]): Set<string> {
  return new Set(commands.flatMap((command) => [command.name, command.name.split(' ')[0]!]))
}

const always: Record<string, Option> = { help: { help: 'xem cách dùng lệnh này' } }

function read(command: Command, words: string[]): Given {
  const known = { ...command.options, ...always }
  const options = Object.fromEntries(
    Object.entries(known).map(([name, option]) => [
      name,
      { type: option.value ? ('string' as const) : ('boolean' as const), ...(name === 'help' && { short: 'h' }) },
    ]),
  )
  const { tokens } = parseArgs({ args: words, options, strict: false, allowPositionals: true, tokens: true })
  const values = new Map<string, string>()
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined
    if (!option) {
      const meant = nearest(token.name, Object.keys(known))
      const hint = meant === null ? '' : ` Có phải bạn muốn viết “--${meant}”?`
      throw misuse(`Lệnh “${command.name}” không có tùy chọn “${token.rawName}”.${hint}`, command.name)
    }
    if (option.value && (token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))))
      throw misuse(`Tùy chọn “--${token.name}” cần một giá trị: --${token.name} ${option.value}.`, command.name)
    if (!option.value && token.value !== undefined)
      throw misuse(`Tùy chọn “--${token.name}” không nhận giá trị.`, command.name)
    values.set(token.name, token.value ?? '')
  }
  return { operands, value: (name) => values.get(name), has: (name) => values.has(name) }
}

function requireOperands(command: Command, given: string[]): void {
  const wanted = command.operands ?? []
  const missing = wanted.find((operand, index) => !operand.optional && given[index] === undefined)
  if (missing) throw misuse(`Lệnh “${command.name}” còn thiếu ${missing.name} (${missing.help}).`, command.name)
  if (given.length > wanted.length)
    throw misuse(`Lệnh “${command.name}” không hiểu phần thừa “${given[wanted.length]}”.`, command.name)
}

/** A value that the command cannot do without. */
export function required(given: Given, command: Pick<Command, 'name' | 'options'>, option: string): string {
  const value = given.value(option)
  if (value !== undefined && value !== '') return value
  const { value: shown, help } = command.options![option]!
  throw misuse(`Lệnh “${command.name}” còn thiếu --${option} ${shown} (${help}).`, command.name)
}

/** A whole number between two bounds; without the option, the number that is meant otherwise. */
export function wholeNumber(
  given: Given,
  command: Pick<Command, 'name'>,
  option: string,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
): number {
  const typed = given.value(option)
  if (typed === undefined) return otherwise
  const number = Number(typed)
  if (/^\d+$/.test(typed) && number >= least && number <= most) return number
  throw misuse(
    `--${option} phải là số nguyên từ ${showNumber(least)} đến ${showNumber(most)}, không phải “${typed}”.`,
    command.name,
  )
}

// Help

async function overview(commands: readonly Command[]): Promise<string> {
  return [
    `Sổ Vàng ${await version()}: phần mềm nguồn mở cho công tác thi đua, khen thưởng`,
    'Cách dùng: sovang LỆNH [tùy chọn]',
    `Lệnh:\n${columns(commands.map((command) => [usage(command), command.title]))}`,
    `Biến môi trường:\n${columns(surroundings)}`,
    'Xem từng lệnh: sovang LỆNH --help',
  ].join('\n\n')
}

const surroundings = [
  ['SOVANG_DATA', 'thư mục dữ liệu (mặc định: data)'],
  ['DATABASE_URL', 'PostgreSQL 15 trở lên; không có thì dùng PostgreSQL kèm sẵn trong thư mục dữ liệu'],
  ['PORT, HOST', 'cổng và địa chỉ của máy chủ (mặc định: 3000, 127.0.0.1)'],
  ['SOVANG_PUBLIC_URL', 'địa chỉ mà người dân dùng, in trong mã QR (mặc định: http://localhost:PORT)'],
  ['SOVANG_DEBUG', 'đặt là 1 để xem chi tiết khi có lỗi'],
]

async function helpOn(command: Command, operands: string[]): Promise<string> {
  const described = await command.describe?.(operands)
  const listed = [
    ...(command.operands ?? []).map((operand) => [operand.name, operand.help]),
    ...Object.entries({ ...command.options, ...always }).map(([name, option]) => [
      `--${name}${option.value ? ` ${option.value}` : ''}`,
      option.help,
    ]),
  ]
  const parts = [
    `${command.title}.`,
    `Cách dùng: sovang ${usage(command)}${command.options ? ' [tùy chọn]' : ''}`,
    columns(listed),
    ...(command.notes ?? []),
  ]
  return (described ? [described, ...parts.slice(1, 3)] : parts).join('\n\n')
}

function usage(command: Command): string {
  const operands = (command.operands ?? []).map((operand) => (operand.optional ? `[${operand.name}]` : operand.name))
  return [command.name, ...operands].join(' ')
}

async function version(): Promise<string> {
  const file = new URL('../../../package.json', import.meta.url)
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { version?: string }
  if (!version) throw new Problem('Tệp package.json của Sổ Vàng không ghi phiên bản.')
  return version
}
