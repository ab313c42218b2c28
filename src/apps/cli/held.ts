/** What must be put away before the process ends, however it ends: the office with its database, the server. */
import type { Db } from '../../base/database/database.ts'
import type { OpenOffice, Settings } from '../office.ts'
import { Problem } from './failures.ts'

const held = new Set<() => Promise<void>>()

let isEnding = false

/** True once a signal has come: what fails from then on fails because everything is being closed. */
export function isClosing(): boolean {
  return isEnding
}

/** Opens something and remembers how to close it, from the first moment on; whoever calls the answer closes it earlier. */
export async function hold<Thing>(
  opening: Promise<Thing>,
  close: (thing: Thing) => Promise<unknown>,
): Promise<{ thing: Thing; release(): Promise<void> }> {
  let closing: Promise<unknown> | undefined
  // Closed once, though two may ask; what could not be opened needs no closing, and whoever opened it is told why.
  const release = async () => {
    await (closing ??= opening.then(close, () => undefined))
    held.delete(release)
  }
  held.add(release)
  return { thing: await opening, release }
}

/**
 * Ctrl-C and SIGTERM close everything, the newest first, and then end the process. Repeats are not heard for a while: a
 * terminal sends the signal to every process of ours, and each passes it on.
 */
export function endOnSignals(exitCodeOf: (signal: 'SIGINT' | 'SIGTERM') => number): void {
  let isPatienceOver = false
  const end = async (signal: 'SIGINT' | 'SIGTERM') => {
    if (isPatienceOver) process.exit(1)
    if (isEnding) return
    isEnding = true
    setTimeout(() => (isPatienceOver = true), 2_000).unref()
    await releaseAll().catch((error: Error) => console.error(`Chưa đóng được trọn vẹn: ${error.message}`))
    process.exit(exitCodeOf(signal))
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}

async function releaseAll(): Promise<void> {
  for (const release of [...held].toReversed()) await release()
}

/** Opens the office for one piece of work and closes it afterwards. */
export async function inOffice<Out>(
  options: { migrate: boolean },
  work: (opened: OpenOffice, settings: Settings) => Promise<Out>,
): Promise<Out> {
  const { openOffice, readSettings } = await import('../office.ts')
  const settings = readSettings(process.env)
  if (!options.migrate) await requireData(settings)
  const { thing: opened, release } = await hold(openOffice(settings, options), (office) => office.close())
  try {
    return await work(opened, settings)
  } finally {
    await release()
  }
}

/** The owner's own login, for what no officer's pass shows: the whole record, anybody's career. */
export function ownerOf({ owner }: OpenOffice): Db {
  if (owner) return owner
  throw new Problem('Lệnh này cần tài khoản chủ cơ sở dữ liệu. Hãy đặt DATABASE_URL rồi chạy lại.')
}

/** A command that only reads or adds must not make a new, empty office because a folder was named wrongly. */
async function requireData(settings: Settings): Promise<void> {
  const { existsSync } = await import('node:fs')
  const { join } = await import('node:path')
  if (settings.database || existsSync(join(settings.folder, 'postgres'))) return
  throw new Problem(
    `Chưa có dữ liệu ở ${settings.folder}. Hãy tạo bằng “npx sovang migrate” (sổ trống) hoặc “npx sovang demo” (bản dùng thử), ` +
      'hoặc chỉ đúng chỗ bằng biến SOVANG_DATA hay DATABASE_URL.',
  )
}
