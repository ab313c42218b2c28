/**
 * The press (máy in): one child process that sets papers, one after the other. It is started by the first paper, never
 * keeps the program alive while it is idle, is renewed now and then, and is killed when a paper takes too long.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { BadInput } from '../errors.ts'

/** What the child is asked to print: a template and its data as JSON. */
export interface PrintJob {
  template: string
  data: string
  /** How many pages the paper must have; null when any number will do. */
  pages: number | null
}

/** What the child answers: the PDF, or why there is none. */
export type PrintResult = { pdf: Uint8Array } | { unprintable: string[] } | { tooLong: number } | { problem: string }

/** Cách chạy máy in. */
export interface PressSettings {
  /** Folder of the templates; nothing outside it can be read. */
  templates: string
  /** How long one paper may take. */
  timeoutMs: number
  /** The compiler's memory grows by about 0.1 MB a paper, so the child is replaced after this many. */
  papersPerChild: number
}

/** Máy in: prints in the order of asking. */
export interface Press {
  print(job: PrintJob): Promise<Uint8Array>
  /** Process id of the child, while there is one. */
  childId(): number | undefined
  close(): Promise<void>
}

/** Mở máy in. Nothing is started before the first paper. */
export function openPress(settings: PressSettings): Press {
  let child: ChildProcess | undefined
  let printed = 0
  let queue: Promise<unknown> = Promise.resolve()

  function print(job: PrintJob): Promise<Uint8Array> {
    const turn = queue.then(() => printNow(job))
    queue = turn.catch(() => undefined)
    return turn
  }

  async function printNow(job: PrintJob): Promise<Uint8Array> {
    if (child === undefined || !child.connected) child = startChild(settings.templates)
    try {
      return pdfOf(await askChild(child, job, settings.timeoutMs), job)
    } finally {
      printed += 1
      if (hasStopped(child)) child = undefined
      else if (printed % settings.papersPerChild === 0) await close()
    }
  }

  async function close(): Promise<void> {
    const closing = child
    child = undefined
    if (closing !== undefined) await stopChild(closing)
  }

  function closeAfterQueue(): Promise<void> {
    const turn = queue.then(close)
    queue = turn.catch(() => undefined)
    return turn
  }

  return { print, childId: () => child?.pid, close: closeAfterQueue }
}

function pdfOf(result: PrintResult, job: PrintJob): Uint8Array {
  if ('pdf' in result) return result.pdf
  if ('unprintable' in result) {
    const characters = result.unprintable.map((text) => `“${text}”`).join(', ')
    throw new BadInput(
      `Giấy tờ có ký tự mà phông chữ văn bản không in được: ${characters}. Hãy thay các ký tự này rồi in lại.`,
    )
  }
  if ('tooLong' in result) {
    throw new BadInput(
      `Nội dung dài tới ${result.tooLong} trang, trong khi mẫu chỉ có ${job.pages} trang. Hãy viết gọn lại.`,
    )
  }
  throw new Error(`Không lập được tệp PDF từ mẫu ${job.template}: ${result.problem}`)
}

/** The child gets no environment: it needs neither passwords nor addresses. */
function startChild(templates: string): ChildProcess {
  const program = fileURLToPath(new URL('typst-child.ts', import.meta.url))
  const child = fork(program, [templates], { serialization: 'advanced', execArgv: [], env: {} })
  letProgramEnd(child)
  return child
}

async function askChild(child: ChildProcess, job: PrintJob, timeoutMs: number): Promise<PrintResult> {
  keepProgramAlive(child)
  const { promise, resolve, reject } = Promise.withResolvers<PrintResult>()
  const stopped = () =>
    reject(new Error(`Tiến trình lập PDF dừng giữa chừng khi đang in mẫu ${job.template}. Hãy in lại.`))
  const timer = setTimeout(() => {
    child.off('exit', stopped)
    reject(
      new BadInput(
        `Giấy tờ theo mẫu ${job.template} chưa lập xong sau ${timeoutMs / 1000} giây nên đã dừng lại. Hãy chia nhỏ phụ lục rồi in lại.`,
      ),
    )
  }, timeoutMs)
  child.once('message', resolve).once('exit', stopped).once('error', reject)
  try {
    child.send(job, (error) => error && reject(error))
    return await promise
  } catch (error) {
    await stopChild(child)
    throw error
  } finally {
    clearTimeout(timer)
    child.off('message', resolve).off('exit', stopped).off('error', reject)
    letProgramEnd(child)
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (hasStopped(child)) return
  const exit = once(child, 'exit')
  keepProgramAlive(child)
  child.kill('SIGKILL')
  await exit
}

function hasStopped(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

function keepProgramAlive(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

function letProgramEnd(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}
