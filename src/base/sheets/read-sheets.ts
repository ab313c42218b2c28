/**
 * Đọc bảng tính: a file of unknown origin is read in a process of its own, which has nothing but the open file: no
 * environment, no right to other files, a bounded memory. A hostile file can kill that process and nothing else.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clean } from '../clean-text.ts'
import { BadInput } from '../errors.ts'
import { type ReadingLimits, readingLimits } from './limits.ts'
import type { CleaningNote, ReadPortion, SheetRead } from './sheet.ts'

/** What the child is told at first. */
export interface ReadingTask {
  name: string
  limits: ReadingLimits
}

/** What the child is told afterwards: a portion was used, so that another may follow. */
export type ReadingAsk = ReadingTask | 'more'

/** What the child tells. `broken`: a fault of the program, with its trace. */
export type ReadingAnswer = { portion: ReadPortion } | { read: ReadingEnd } | { refused: string } | { broken: string }

/** Điều biết được sau khi đọc hết: the sheets and what was cleaned. */
export interface ReadingEnd {
  sheets: SheetRead[]
  notes: CleaningNote[]
}

/** Cách đọc. */
export interface ReadingOptions {
  /** Name under which the file was uploaded: its ending must fit what is in it, and messages speak of it. */
  name: string
  /** Stops reading; what was thrown is the signal's reason. */
  signal?: AbortSignal
  limits?: Partial<ReadingLimits>
}

/**
 * Reads all sheets of an XLSX or CSV file. `take` gets portion after portion in the order of the file; the next ones wait
 * until it is done. The whole file is looked over before the first portion is given: nothing comes from a file that is
 * refused, unless it is changed meanwhile. Throws BadInput with a sentence for the person who uploaded the file.
 */
export async function readSheets(
  path: string,
  options: ReadingOptions,
  take: (portion: ReadPortion) => Promise<void> | void,
): Promise<ReadingEnd> {
  const { signal } = options
  const limits = { ...readingLimits, ...options.limits }
  signal?.throwIfAborted()
  const child = await startChild(path, limits)
  const stop = () => child.kill('SIGKILL')
  signal?.addEventListener('abort', stop)
  try {
    return await converse(child, { name: clean(basename(options.name)), limits }, take, signal)
  } finally {
    signal?.removeEventListener('abort', stop)
    await stopChild(child)
  }
}

/** The file is opened here and handed over: the child may open nothing but its own program. */
async function startChild(path: string, limits: ReadingLimits): Promise<ChildProcess> {
  const file = await open(path, 'r')
  try {
    return fork(fileURLToPath(new URL('sheets-child.ts', import.meta.url)), [], {
      serialization: 'json',
      env: {},
      execArgv: [
        `--max-old-space-size=${limits.heapMegabytes}`,
        '--permission',
        `--allow-fs-read=${fileURLToPath(new URL('..', import.meta.url))}*`,
        `--allow-fs-read=${fileURLToPath(new URL('../../../package.json', import.meta.url))}`,
      ],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', file.fd],
    })
  } finally {
    await file.close()
  }
}

async function converse(
  child: ChildProcess,
  task: ReadingTask,
  take: (portion: ReadPortion) => Promise<void> | void,
  signal: AbortSignal | undefined,
): Promise<ReadingEnd> {
  const answers = answersOf(child, task)
  ask(child, task)
  for (;;) {
    const answer = await answers.next()
    signal?.throwIfAborted()
    if ('read' in answer) return answer.read
    if ('refused' in answer) throw new BadInput(answer.refused)
    if ('broken' in answer) throw new Error(`Đọc bảng tính gặp lỗi: ${answer.broken}`)
    await take(answer.portion)
    signal?.throwIfAborted()
    ask(child, 'more')
  }
}

function ask(child: ChildProcess, what: ReadingAsk): void {
  // A child that is gone cannot be asked; what it said at last, or that it is gone, comes as its answer.
  if (child.connected) child.send(what, () => undefined)
}

/** The child's answers one by one; its end is an answer too. Only the time spent waiting for the child counts against it. */
function answersOf(child: ChildProcess, { name, limits }: ReadingTask): { next(): Promise<ReadingAnswer> } {
  const waiting: ReadingAnswer[] = []
  let wake: (() => void) | undefined
  const add = (answer: ReadingAnswer) => {
    waiting.push(answer)
    wake?.()
  }
  let said = ''
  child.stderr!.setEncoding('utf8').on('data', (some: string) => (said = (said + some).slice(-2_000)))
  child.on('message', (answer) => add(answer as ReadingAnswer))
  child.once('error', (error) => add({ broken: error.message }))
  child.once('close', (code, sign) => add(endOf(name, code, sign, said)))

  async function next(): Promise<ReadingAnswer> {
    if (waiting.length === 0) {
      const timer = setTimeout(() => add({ refused: tooSlow(name, limits.seconds) }), limits.seconds * 1000)
      await new Promise<void>((resolve) => (wake = resolve))
      clearTimeout(timer)
    }
    return waiting.shift()!
  }
  return { next }
}

/** V8 ends a process that is out of memory by a signal, or so the shell's code for it says. */
function endOf(name: string, code: number | null, sign: NodeJS.Signals | null, said: string): ReadingAnswer {
  if (sign !== null || code === 134 || said.includes('heap out of memory')) {
    return {
      refused:
        `Không đọc được tệp “${name}”: nội dung cần nhiều bộ nhớ hơn mức cho phép nên việc đọc đã dừng lại, chưa có gì được ghi. ` +
        'Hãy chia tệp thành nhiều tệp nhỏ rồi tải lên lần lượt.',
    }
  }
  return { broken: `tiến trình đọc dừng với mã ${code}. ${said}` }
}

function tooSlow(name: string, seconds: number): string {
  return (
    `Tệp “${name}” đọc mãi không xong (quá ${seconds} giây không có thêm dòng nào) nên đã dừng lại, chưa có gì được ghi. ` +
    'Hãy chia tệp thành nhiều tệp nhỏ, hoặc chép dữ liệu sang một tệp mới rồi tải lên.'
  )
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}
