/** Khoá máy chủ: one server on one data folder. Who holds it is written in `server.lock`; a dead process holds nothing. */
import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { SettingsProblem } from './office.ts'

/** What stands in the file. A process is known by its number and its birth: numbers are given again, in a container at once. */
interface Holder {
  pid: number
  port: number
  birth: string | null
  id: string
}

/** Takes the lock of a data folder, or says which server has it; answers how to give it back. */
export async function lockServer(folder: string, port: number): Promise<() => Promise<void>> {
  const lock = join(folder, 'server.lock')
  const holder: Holder = { pid: process.pid, port, birth: await birthOf(process.pid), id: randomUUID() }
  const own = JSON.stringify(holder)
  const draft = `${lock}.${holder.id}`
  await writeFile(draft, own, { mode: 0o600 })
  try {
    while (!(await place(draft, lock))) {
      const found = await read(lock)
      if (found === null) continue
      await refuseLiving(found)
      if (await takeOver(lock, found, draft)) break
    }
  } finally {
    await rm(draft, { force: true })
  }
  return async () => {
    if ((await read(lock)) === own) await rm(lock, { force: true })
  }
}

/**
 * Puts our draft in the place of a dead server's lock. Several may try at once, so the right to do it is itself a file
 * that only one can make, named after what it replaces; should its maker have died too, the next is named after that one.
 */
async function takeOver(lock: string, dead: string, draft: string): Promise<boolean> {
  const claims: string[] = []
  for (let before = dead; ;) {
    const claim = `${lock}.after-${createHash('sha256').update(before).digest('hex').slice(0, 16)}`
    claims.push(claim)
    if (await place(draft, claim)) break
    const claimant = await read(claim)
    if (claimant === null) return false
    await refuseLiving(claimant)
    before = claimant
  }
  // Who came late may hold a claim to a lock that has long been replaced.
  const isStillDead = (await read(lock)) === dead
  if (isStillDead) await rename(draft, lock)
  for (const claim of claims) await rm(claim, { force: true })
  return isStillDead
}

/** A link appears whole or not at all, and never over another. */
async function place(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function read(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function refuseLiving(content: string): Promise<void> {
  const holder = holderIn(content)
  if (!holder || !isRunning(holder.pid)) return
  const birth = await birthOf(holder.pid)
  if (holder.birth !== null && birth !== null && holder.birth !== birth) return
  throw new SettingsProblem(
    `Đã có một máy chủ Sổ Vàng chạy trên dữ liệu này: tiến trình ${holder.pid}, cổng ${holder.port}. ` +
      'Hãy dừng máy chủ đó trước, hoặc chọn thư mục dữ liệu khác bằng biến SOVANG_DATA.',
  )
}

function holderIn(content: string): Holder | null {
  try {
    const value = JSON.parse(content) as Partial<Holder> | null
    return Number.isInteger(value?.pid) && value!.pid! > 0 ? (value as Holder) : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process began, as its system tells it; null where that cannot be found out. */
async function birthOf(pid: number): Promise<string | null> {
  try {
    if (process.platform !== 'linux') {
      const { stdout } = await promisify(execFile)('ps', ['-p', String(pid), '-o', 'lstart='])
      return stdout.trim() || null
    }
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ])
    // The name of the program, in brackets, may hold spaces; the start is the twentieth field after it.
    return `${boot.trim()} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return null
  }
}
