/** The portal's style sheets and its fonts: read once at the start, served under names that never change their content. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { NotFound } from '../../base/errors.ts'

export interface Assets {
  styles: Sheet
  /** Of the law book only, so that the other pages need not carry it. */
  lawStyles: Sheet
  fonts: ReadonlyMap<string, Buffer>
}

interface Sheet {
  text: string
  /** Carries a hash of the content, so that a browser may keep the file for ever. */
  path: string
}

export async function loadAssets(): Promise<Assets> {
  const [styles, lawStyles] = await Promise.all([
    loadSheet('/portal.css', new URL('portal.css', import.meta.url)),
    loadSheet('/luat.css', new URL('../law-book.css', import.meta.url)),
  ])
  const fonts = await Promise.all(fontFiles().map(async ([name, url]) => [name, await readFile(url)] as const))
  return { styles, lawStyles, fonts: new Map(fonts) }
}

async function loadSheet(path: string, file: URL): Promise<Sheet> {
  const text = await readFile(file, 'utf8')
  return { text, path: `${path}?${createHash('sha256').update(text).digest('base64url').slice(0, 12)}` }
}

/** Only these files are fonts of ours; a name that is not in the list is never looked for on disk. */
function fontFiles(): [name: string, url: URL][] {
  const letters = import.meta.resolve('@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2')
  const digits = new URL('../web/fonts/', import.meta.url)
  return [
    ...['vietnamese', 'latin'].flatMap((script) =>
      [400, 500, 600, 700].map((weight) => named(`be-vietnam-pro-${script}-${weight}-normal.woff2`, letters)),
    ),
    ...[400, 500, 600].map((weight) => named(`inter-digits-${weight}.woff2`, digits)),
  ]
}

function named(name: string, folder: string | URL): [name: string, url: URL] {
  return [name, new URL(name, folder)]
}

const forEver = 'public, max-age=31536000, immutable'

export async function sendStyles({ text, path }: Sheet, request: FastifyRequest, reply: FastifyReply) {
  const isNamedByHash = request.url === path
  return reply
    .type('text/css; charset=utf-8')
    .header('cache-control', isNamedByHash ? forEver : 'public, max-age=60')
    .send(text)
}

export async function sendFont({ fonts }: Assets, request: FastifyRequest, reply: FastifyReply) {
  const font = fonts.get((request.params as { file: string }).file)
  if (!font) throw new NotFound('Không có phông chữ này.')
  return reply.type('font/woff2').header('cache-control', forEver).send(font)
}
