/** Starts the office as a server: REST, the officers' web, and whatever else is mounted beside them (the portal). */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { closePapers } from '../../base/papers/render.ts'
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

/** Serves an open office; the caller has opened it and closes it by `close`. */
export async function serve(
  open: OpenOffice,
  settings: Settings,
  mounts: Mount[],
  tell: (line: string) => void = () => {},
): Promise<Served> {
  const unlock = settings.databaseUrl ? async () => {} : await lockServer(settings.folder, settings.port)
  try {
    await buildWebIfStale(tell)
    const server = await buildServer(open.office)
    await mountWeb(server)
    for (const mount of mounts) await mount(server, open)
    await listen(server, settings)
    const close = async () => {
      await server.close()
      await closePapers()
      await open.close()
      await unlock()
    }
    return { address: addressOf(server, settings), close }
  } catch (error) {
    await unlock()
    throw error
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
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new SettingsProblem(
      `Cổng ${settings.port} đang có chương trình khác dùng. Chọn cổng khác, ví dụ: PORT=${settings.port + 1} npm start`,
    )
  }
}

function addressOf(server: FastifyInstance, settings: Settings): string {
  const bound = server.server.address()
  return `http://localhost:${typeof bound === 'object' && bound ? bound.port : settings.port}`
}
