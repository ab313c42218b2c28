/** Sending a file to a browser, the same way from every app. */
import type { FastifyReply } from 'fastify'
import type { Download } from '../base/action.ts'

/**
 * Downloads are never shown inside our own pages' origin as anything but a PDF or a picture. Not every picture: an SVG is a
 * document that may hold scripts.
 */
const shownInline = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif'])

export function sendFile(reply: FastifyReply, file: Download['download']) {
  return reply
    .header('content-type', file.type)
    .header('content-disposition', dispositionOf(file))
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(file.bytes))
}

/** The name twice, as RFC 6266 asks: in plain letters for old browsers, and whole, in UTF-8, for all others. */
export function dispositionOf(file: { name: string; type: string; saveOnly?: true }): string {
  const name = file.name.toWellFormed()
  const unmarked = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
  const plain = unmarked.replace(/[^\x20-\x7e]|["\\%]/gu, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  const isShown = !file.saveOnly && shownInline.has(file.type.split(';')[0]!.trim())
  const manner = isShown ? 'inline' : 'attachment'
  return `${manner}; filename="${plain}"; filename*=UTF-8''${whole}`
}
