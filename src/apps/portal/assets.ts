/** The portal's one style sheet and its fonts: read once at the start, served under names that never change their content. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { NotFound } from '../../base/errors.ts'

export interface Assets {
  styles: string
  /** Carries a hash of the content, so that a browser may keep the file for ever. */
  stylesPath: string
  fonts: ReadonlyMap<string, Buffer>
}

export async function loadAssets(): Promise<Assets> {
  const styles = await readFile(new URL('portal.css', import.meta.url), 'utf8')
  const hash = createHash('sha256').update(styles).digest('base64url').slice(0, 12)
  const fonts = await Promise.all(fontFiles().map(async ([name, url]) => [name, await readFile(url)] as const))
  return { styles, stylesPath: `/portal.css?${hash}`, fonts: new Map(fonts) }
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

export async function sendStyles({ styles, stylesPath }: Assets, request: FastifyRequest, reply: FastifyReply) {
  const isNamedByHash = request.url === stylesPath
  return reply
    .type('text/css; charset=utf-8')
    .header('cache-control', isNamedByHash ? forEver : 'public, max-age=60')
    .send(styles)
}

export async function sendFont({ fonts }: Assets, request: FastifyRequest, reply: FastifyReply) {
  const font = fonts.get((request.params as { file: string }).file)
  if (!font) throw new NotFound('Không có phông chữ này.')
  return reply.type('font/woff2').header('cache-control', forEver).send(font)
}
