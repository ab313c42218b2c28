/** Sending a file to a browser, the same way from every app. */
import type { FastifyReply } from 'fastify'
import type { Download } from '../base/action.ts'

/** Downloads are never shown inside our own pages' origin as anything but a PDF or a picture. */
export function sendFile(reply: FastifyReply, file: Download['download']) {
  const inline = file.type === 'application/pdf' || file.type.startsWith('image/')
  const ascii = file.name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return reply
    .header('content-type', file.type)
    .header(
      'content-disposition',
      `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(file.bytes))
}
