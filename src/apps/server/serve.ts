/** Starts the office as a server: REST, the officers' web, and whatever else is mounted beside them (the portal). */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { closePapers } from '../../base/papers/render.ts'
import { watchImports } from '../../registry/imports/import.watch.ts'
import { SettingsProblem, type OpenOffice, type Settings } from '../office.ts'
import { lockServer } from '../server-lock.ts'
import { buildWebIfStale, webFolder } from '../web-build.ts'
import { buildServer, nonceOf } from './http.ts'

/** Something else that answers on the same address. */
export type Mount = (server: FastifyInstance, open: OpenOffice) => Promise<void>

export interface Served {
  address: string
  close(): Promise<void>
}

/** Serves an open office. The caller has opened it and closes it, after `close`. */
export async function serve(
  open: OpenOffice,
  settings: Settings,
  mounts: Mount[],
  tell: (line: string) => void = () => {},
): Promise<Served> {
  const unlock = settings.database ? async () => {} : await lockServer(settings.folder, settings.port)
  try {
    // Tried first: who waits for the web to be built should not then hear that the port was never free.
    await tryPort(settings)
    await buildWeb(tell)
    const server = await buildServer(open.office, { trustProxy: settings.trustProxy })
    await mountWeb(server)
    for (const mount of mounts) await mount(server, open)
    await listen(server, settings)
    const stopWatching = await watchImports(open.office)
    const close = async () => {
      stopWatching()
      await server.close()
      await closePapers()
      await unlock()
    }
    return { address: addressOf(server, settings), close }
  } catch (error) {
    await unlock()
    throw error
  }
}

async function tryPort(settings: Settings): Promise<void> {
  if (settings.port === 0) return
  const trial = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      trial.once('error', reject).listen(settings.port, settings.host, resolve)
    })
  } catch (error) {
    throw portProblem(error, settings)
  }
  await new Promise((resolve) => trial.close(resolve))
}

async function buildWeb(tell: (line: string) => void): Promise<void> {
  try {
    await buildWebIfStale(tell)
  } catch (error) {
    const reason = (error as Error).message.split('\n').find((line) => line.trim())
    throw new SettingsProblem(
      `Không dựng được giao diện cán bộ (${reason?.trim() ?? 'không rõ lý do'}). Hãy chạy "npm ci" rồi mở lại; nếu vẫn lỗi, chạy "npm run build" để xem chi tiết.`,
      { cause: error },
    )
  }
}

/** The officers' web under /can-bo/: files by hash for ever, the page itself never cached. */
export async function mountWeb(server: FastifyInstance): Promise<void> {
  const page = await readFile(join(webFolder, 'index.html'), 'utf8')
  await server.register(staticFiles, {
    root: webFolder,
    prefix: '/can-bo/',
    wildcard: false,
    index: false,
    immutable: true,
    maxAge: '365d',
  })
  const send = async (_: unknown, reply: import('fastify').FastifyReply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(page.replaceAll('__NONCE__', nonceOf(reply.raw)))
  server.get('/can-bo', async (_, reply) => reply.redirect('/can-bo/'))
  server.get('/can-bo/*', send)
}

async function listen(server: FastifyInstance, settings: Settings): Promise<void> {
  try {
    await server.listen({ port: settings.port, host: settings.host })
  } catch (error) {
    await server.close()
    throw portProblem(error, settings)
  }
}

/** What keeps a server from its address, where the operator can mend it. */
function portProblem(error: unknown, { port, host }: Settings): unknown {
  const another = `Chọn cổng khác, ví dụ: PORT=${port < 1024 ? 3000 : port + 1} npm start`
  const sentences: Record<string, string> = {
    EADDRINUSE: `Cổng ${port} đang có chương trình khác dùng. ${another}`,
    EACCES: `Tài khoản này không được phép mở cổng ${port}. ${another}`,
    EADDRNOTAVAIL: `Máy này không có địa chỉ ${host}. Kiểm tra biến HOST; bỏ trống thì chỉ nghe trên máy này.`,
    ENOTFOUND: `Không tìm thấy địa chỉ ${host}. Kiểm tra biến HOST; bỏ trống thì chỉ nghe trên máy này.`,
  }
  const sentence = sentences[String((error as NodeJS.ErrnoException).code)]
  return sentence ? new SettingsProblem(sentence) : error
}

function addressOf(server: FastifyInstance, settings: Settings): string {
  const bound = server.server.address()
  return `http://localhost:${typeof bound === 'object' && bound ? bound.port : settings.port}`
}
