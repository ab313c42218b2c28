/**
 * Cơ sở dữ liệu kèm sẵn: a PostgreSQL of our own in the data folder, for demonstration and a small office.
 *
 * Whoever comes first starts the server, whoever comes later attaches to it: server, worker and command line share one.
 * It outlives a killed application, and the next start attaches. PostgreSQL itself decides who is first (its
 * `postmaster.pid` and shared memory); here we only ask, and never remove its lock.
 */
import { execFile } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { access, chmod, chown, constants, lstat, mkdir, open } from 'node:fs/promises'
import { readdir, readFile, readlink, realpath, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { codeOf, EmbeddedFailure, findPrograms, ignoring } from './embedded-programs.ts'
import type { Programs } from './embedded-programs.ts'

export { EmbeddedFailure } from './embedded-programs.ts'

/** Cơ sở dữ liệu kèm sẵn đang chạy. */
export interface Embedded {
  /** URL of the owner `postgres` on database `sovang`; change its `pathname` or `username` for others on this server. */
  ownerUrl: string
  /** False when attached to a server that already ran. */
  started: boolean
  /**
   * To be called before the process ends, after closing its own connections. Stops the server if this process started
   * it and nobody else is connected; otherwise only detaches and leaves it running, to be found by the next start.
   */
  stop(): Promise<void>
}

/** For a small office: two cores, a few gigabytes. Given at every start, so that an old cluster follows this list too. */
const settings = {
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  jit: 'off',
  timezone: 'Asia/Ho_Chi_Minh',
  log_timezone: 'Asia/Ho_Chi_Minh',
  // Texts and details of failed statements hold people's data: they stay out of the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

/** Any number, the same for all who meet at one server: shared by those attached, exclusive for the one who stops it. */
const presenceLock = 20_211_220

/**
 * Starts the server of a data folder, or attaches to the one that runs there. Where the folder `isThrowaway`, nothing waits for
 * the disk: it is whole after a killed process, but not after the power has failed. For tests only.
 */
export async function startEmbedded(folder: string, isThrowaway = false): Promise<Embedded> {
  const place = await prepare(folder, isThrowaway)
  const patience = AbortSignal.timeout(30_000)
  for (;;) {
    const found = await readServer(place)
    const presence = found?.isReady ? await attach(place, found) : null
    if (found && presence) return attached(found, presence)
    const isAlive = found !== null && (await isServerOf(place, found.pid))
    const child = isAlive ? null : await launch(place, found?.pid)
    if (child) return started(place, child)
    // Recovery and shutdown take the time they take; anything else should have cleared up by now.
    if (patience.aborted && !(isAlive && !found.isReady)) throw stuck(place, found)
    await sleep(50)
  }
}

interface Place {
  folder: string
  cluster: string
  sockets: string
  log: string
  programs: Programs
  isThrowaway: boolean
}

async function prepare(given: string, isThrowaway: boolean): Promise<Place> {
  const folder = await writableFolder(given)
  const programs = await findPrograms(folder)
  const cluster = join(folder, 'postgres')
  const sockets = socketFolder(folder, programs.uid)
  return { folder, cluster, programs, log: join(folder, 'postgres.log'), sockets, isThrowaway }
}

async function writableFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return await realpath(folder)
  } catch (error) {
    throw new EmbeddedFailure(
      `Không ghi được vào thư mục dữ liệu ${folder} (${codeOf(error)}). Hãy cấp quyền ghi cho tài khoản đang chạy ` +
        'Sổ Vàng, hoặc chọn thư mục khác bằng biến SOVANG_DATA.',
      { cause: error },
    )
  }
}

/** A socket's path may have 107 bytes (103 on macOS): a long data folder gets a short one in the temporary folder. */
function socketFolder(folder: string, uid: number): string {
  const beside = join(folder, 'postgres.socket')
  if (Buffer.byteLength(join(beside, '.s.PGSQL.5432')) <= 100) return beside
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  return join(tmpdir(), `sovang-${uid}-${key}`)
}

/** What `postmaster.pid` says. It may be stale, and its number may belong to a stranger by now. */
interface Server {
  pid: number
  port: number
  sockets: string
  isReady: boolean
}

async function readServer(place: Place): Promise<Server | null> {
  const content = await readFile(join(place.cluster, 'postmaster.pid'), 'utf8').catch(ignoring('', 'ENOENT'))
  const lines = content.split('\n')
  const pid = Math.abs(Number(lines[0]))
  if (!pid) return null
  return { pid, port: Number(lines[3]), sockets: lines[4] ?? '', isReady: lines[7]?.trim() === 'ready' }
}

function urlOf(server: Server): string {
  const url = new URL(`postgresql://postgres@localhost:${server.port}/sovang`)
  url.searchParams.set('host', server.sockets)
  return url.href
}

async function connect(server: Server): Promise<Client | null> {
  const { sockets: host, port } = server
  const client = new Client({ host, port, user: 'postgres', database: 'postgres', application_name: 'sovang' })
  // A server that goes away is heard of by the pools that use it; this connection has nothing to lose.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

/** Refused, no socket, cut off; or PostgreSQL says that it is shutting down (57P01), crashed (57P02), starting (57P03). */
function isGone(error: unknown): boolean {
  const codes = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03']
  return codes.includes(codeOf(error)) || (error as Error).message.startsWith('Connection terminated')
}

/**
 * Answers an open connection that stays as a sign of presence, so that the starter does not pull the server away. The
 * lock waits while the starter is stopping the server, and is then cut off: null, and the caller starts it anew.
 */
async function attach(place: Place, server: Server): Promise<Client | null> {
  const client = await connect(server)
  if (!client) return null
  try {
    const answer = await client.query<{ folder: string }>(
      `select current_setting('data_directory') as folder, pg_advisory_lock_shared($1)`,
      [presenceLock],
    )
    // A copied data folder carries the postmaster.pid of the original, whose server must not be taken for ours.
    if ((await realpath(answer.rows[0]!.folder)) === place.cluster) return client
  } catch (error) {
    if (!isGone(error)) throw error
  }
  await client.end()
  return null
}

async function attached(server: Server, presence: Client): Promise<Embedded> {
  await createDatabase(presence)
  return {
    ownerUrl: urlOf(server),
    started: false,
    stop: () => presence.end(),
  }
}

/** Whether the process with this number is the server of our cluster: the server's working folder is its cluster. */
async function isServerOf(place: Place, pid: number): Promise<boolean> {
  if (process.platform === 'linux') {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(ignoring('', 'ENOENT', 'EACCES', 'ESRCH'))
    return folder === place.cluster
  }
  const command = promisify(execFile)('ps', ['-p', String(pid), '-o', 'args='])
  return await command.then(
    ({ stdout }) => stdout.includes(`-D ${place.cluster} `),
    () => false,
  )
}

/**
 * Answers the running server, or null when another process was quicker. `strangerPid` is the number in a stale
 * `postmaster.pid`: if it has been given to some other process, PostgreSQL would take that one for a server. The
 * variable is its own way of being told of a process that is none.
 */
async function launch(place: Place, strangerPid = 0): Promise<ChildProcess | null> {
  await createCluster(place)
  await createSocketFolder(place)
  const log = await open(place.log, 'a', 0o600)
  if (process.getuid!() === 0) await log.chown(place.programs.uid, -1)
  const logSize = (await log.stat()).size
  const options = {
    ...settings,
    unix_socket_directories: `"${place.sockets}"`,
    ...(place.isThrowaway && { fsync: 'off' }),
  }
  const args = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = place.programs.start('postgres', ['-D', place.cluster, ...args], {
    // A process group of its own: Ctrl-C reaches the application, which then stops the server in order.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { ...process.env, LC_ALL: 'C', PG_GRANDPARENT_PID: String(strangerPid) },
  })
  await once(child, 'spawn')
  await log.close()
  while (isRunning(child)) {
    const server = await readServer(place)
    if (server?.pid === child.pid && server?.isReady) return child
    await sleep(15)
  }
  const complaint = (await readFile(place.log)).subarray(logSize).toString()
  if (/lock file|shared memory block/.test(complaint)) return null
  throw failed(place, complaint)
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

/** Made under another name and renamed when complete: a killed `initdb` leaves no half cluster, and one of two wins. */
async function createCluster(place: Place): Promise<void> {
  const content = await readdir(place.cluster).catch(ignoring<string[]>([], 'ENOENT'))
  if (content.includes('PG_VERSION')) return await checkVersion(place)
  if (content.length > 0) throw notCluster(place)
  await removeLeftovers(place)
  const fresh = `${place.cluster}.new.${process.pid}.${randomUUID().slice(0, 8)}`
  // The locale built into PostgreSQL folds the case of all letters and does not change with the operating system.
  const locale = ['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const args = ['-D', fresh, '--username=postgres', '--auth=trust', '--data-checksums', '--no-instructions', ...locale]
  if (place.isThrowaway) args.push('--no-sync')
  const initdb = place.programs.start('initdb', args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  })
  const [complaint, [code]] = await Promise.all([text(initdb.stderr!), once(initdb, 'close')])
  if (code !== 0) throw failed(place, complaint)
  try {
    await rename(fresh, place.cluster)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error
    await rm(fresh, { recursive: true })
  }
}

/** Folders of an `initdb` whose process is gone. */
async function removeLeftovers(place: Place): Promise<void> {
  for (const name of await readdir(place.folder)) {
    const pid = Number(/^postgres\.new\.(\d+)\./.exec(name)?.[1])
    if (pid && !isProcess(pid)) await rm(join(place.folder, name), { recursive: true, force: true, maxRetries: 10 })
  }
}

function isProcess(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Everyone who reaches the socket is trusted, so only the server's own account may reach it. */
async function createSocketFolder({ sockets, programs }: Place): Promise<void> {
  const isNew = await mkdir(sockets, { mode: 0o700 }).then(() => true, ignoring(false, 'EEXIST'))
  if (isNew && process.getuid!() === 0) await chown(sockets, programs.uid, -1)
  const found = await lstat(sockets)
  if (!found.isDirectory() || found.uid !== programs.uid) {
    throw new EmbeddedFailure(`Thư mục ${sockets} thuộc tài khoản khác nên không an toàn. Hãy xoá nó rồi chạy lại.`)
  }
  await chmod(sockets, 0o700)
}

async function started(place: Place, child: ChildProcess): Promise<Embedded> {
  const server = (await readServer(place))!
  const client = await connect(server)
  if (!client) throw stuck(place, server)
  await createDatabase(client)
  await client.end()
  child.unref()
  return { ownerUrl: urlOf(server), started: true, stop: () => stopServer(server, child) }
}

/** The lock is held until the server is down: whoever attaches meanwhile waits for it, is cut off, and starts anew. */
async function stopServer(server: Server, child: ChildProcess): Promise<void> {
  const client = isRunning(child) ? await connect(server) : null
  if (!client) return
  if (await isAlone(client)) {
    child.ref()
    const exit = once(child, 'exit')
    child.kill('SIGINT')
    await exit
  }
  await client.end()
}

/** Connections that were just closed take a moment to leave the list. A server that is gone needs no stopping. */
async function isAlone(client: Client): Promise<boolean> {
  const question = `select pg_try_advisory_lock($1) and not exists (
    select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
  ) as alone`
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      const answer = await client.query<{ alone: boolean }>(question, [presenceLock])
      if (answer.rows[0]!.alone) return true
      await sleep(50)
    }
  } catch (error) {
    if (!isGone(error)) throw error
  }
  return false
}

async function createDatabase(client: Client): Promise<void> {
  const found = await client.query(`select from pg_database where datname = 'sovang'`)
  // Another process may create it at the same moment: it exists (42P04), or its name is just being taken (23505).
  if (found.rowCount === 0) await client.query('create database sovang').catch(ignoring(null, '42P04', '23505'))
}

async function checkVersion(place: Place): Promise<void> {
  const version = (await readFile(join(place.cluster, 'PG_VERSION'), 'utf8')).trim()
  if (version === place.programs.major) return
  throw new EmbeddedFailure(
    `Dữ liệu ở ${place.cluster} là của PostgreSQL ${version}, còn bản kèm sẵn là PostgreSQL ${place.programs.major}. ` +
      'Hãy dùng lại bản Sổ Vàng đã tạo dữ liệu này để sao lưu rồi khôi phục vào thư mục mới; hoặc chạy PostgreSQL ' +
      `${version} riêng trên thư mục ấy và đặt biến DATABASE_URL.`,
  )
}

function notCluster(place: Place): EmbeddedFailure {
  return new EmbeddedFailure(
    `Thư mục ${place.cluster} có nội dung khác, không phải dữ liệu PostgreSQL. Hãy dời nội dung ấy đi, hoặc chọn thư ` +
      'mục khác bằng biến SOVANG_DATA.',
  )
}

function failed(place: Place, complaint: string): EmbeddedFailure {
  return new EmbeddedFailure(
    `PostgreSQL kèm sẵn không khởi động được. Hãy xem ${place.log}, sửa nguyên nhân rồi chạy lại; hoặc đặt biến ` +
      `DATABASE_URL. PostgreSQL báo:\n${complaint.trim().split('\n').slice(-8).join('\n')}`,
  )
}

function stuck(place: Place, server: Server | null): EmbeddedFailure {
  const who = server ? ` (tiến trình ${server.pid})` : ''
  return new EmbeddedFailure(
    `PostgreSQL ở ${place.cluster}${who} không trả lời. Hãy chờ một phút rồi chạy lại; nếu vẫn vậy, kết thúc tiến ` +
      `trình ấy và xem ${place.log}.`,
  )
}
