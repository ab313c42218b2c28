/**
 * Cổng công khai: the pages that anyone may read, made by the server as plain markup without scripts. Everything comes through
 * the `portal` connection, whose role sees the published views and nothing else.
 */
import '../jsx.ts'
import { createHash, randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dayAt, type Clock } from '../../base/clock.ts'
import type { Db } from '../../base/database/database.ts'
import { answerTo, isRefusal, NotFound } from '../../base/errors.ts'
import { readChecked } from '../../registry/files/file.store.ts'
import { decidingBodies, latestDecisions, readPublishedFile } from '../../reports/publications/publication.store.ts'
import { sendFile } from '../downloads.ts'
import { loadAssets, sendFont, sendStyles, type Assets } from './assets.ts'
import { decisionFeed } from './feed.ts'
import { sitemap } from './sitemap.ts'
import { idIn, sameProvince, type Page, type Setting, type Visit } from './visit.ts'

/** What the portal needs of an open office. */
export interface PortalOffice {
  portal: Db
  office: { folder: string; clock: Clock; publicUrl: string; demo: boolean }
}

/** Mounts the portal at the root of a server. */
export async function mountPortal(server: FastifyInstance, open: PortalOffice): Promise<void> {
  const assets = await loadAssets()
  const { frame } = await import('./frame.tsx')
  const { pages, problemPage } = await import('./pages.tsx')
  const site: Site = { open, assets, frame, problemPage }
  await server.register(async (inner) => {
    inner.setErrorHandler((error, request, reply) => sendProblem(site, error, request, reply))
    inner.setNotFoundHandler((request, reply) => sendProblem(site, unknownPath(), request, reply))
    for (const { path, show, perMinute } of pages) {
      const options = perMinute ? { config: { rateLimit: { max: perMinute, timeWindow: '1 minute' } } } : {}
      inner.get(path, options, async (request, reply) =>
        sendPage(site, await show(visitOf(site, request)), request, reply),
      )
    }
    mountFiles(inner, site)
  })
}

interface Site {
  open: PortalOffice
  assets: Assets
  frame(page: Page, setting: Setting): string
  problemPage(status: number, message: string): Page
}

function visitOf({ open }: Site, request: FastifyRequest): Visit {
  return {
    portal: open.portal,
    today: dayAt(open.office.clock.now()),
    publicUrl: open.office.publicUrl,
    params: request.params as Visit['params'],
    query: request.query as Visit['query'],
  }
}

async function sendPage(site: Site, page: Page, request: FastifyRequest, reply: FastifyReply) {
  if (page.redirect) return reply.redirect(page.redirect, 303)
  const html = site.frame(page, await settingOf(site, request))
  reply.status(page.status ?? 200).type('text/html; charset=utf-8')
  if (page.hidden) reply.header('x-robots-tag', 'noindex')
  if (page.fresh || page.status) return reply.header('cache-control', 'no-store').send(html)
  return sendCached(reply, request, html)
}

async function settingOf({ open, assets }: Site, request: FastifyRequest): Promise<Setting> {
  return {
    path: request.url.replace(/\?.*/s, ''),
    stylesPath: assets.styles.path,
    lawStylesPath: assets.lawStyles.path,
    publicUrl: open.office.publicUrl,
    province: sameProvince(await decidingBodies(open.portal)),
    demoDay: open.office.demo ? dayAt(open.office.clock.now()) : null,
  }
}

/** A minute in any cache, and afterwards only a question whether it is still the same. */
function sendCached(reply: FastifyReply, request: FastifyRequest, body: string) {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  reply.header('cache-control', 'public, max-age=60').header('etag', tag)
  return request.headers['if-none-match']?.includes(tag) ? reply.status(304).send() : reply.send(body)
}

function mountFiles(server: FastifyInstance, site: Site): void {
  const { portal, office } = site.open
  server.get('/quyet-dinh/:id/van-ban.pdf', async (request, reply) => {
    const file = await readPublishedFile(portal, idIn((request.params as { id: string }).id))
    reply.header('cache-control', 'public, max-age=60')
    return sendFile(reply, { ...file, bytes: await readChecked(office.folder, file.hash) })
  })
  server.get('/rss.xml', async (request, reply) => {
    const [decisions, bodies] = await Promise.all([latestDecisions(portal, 50), decidingBodies(portal)])
    reply.type('application/rss+xml; charset=utf-8')
    return sendCached(reply, request, decisionFeed(decisions, office.publicUrl, sameProvince(bodies)))
  })
  server.get('/portal.css', (request, reply) => sendStyles(site.assets.styles, request, reply))
  server.get('/luat.css', (request, reply) => sendStyles(site.assets.lawStyles, request, reply))
  server.get('/assets/fonts/:file', (request, reply) => sendFont(site.assets, request, reply))
  server.get('/sitemap.xml', async (request, reply) => {
    reply.type('application/xml; charset=utf-8')
    return sendCached(reply, request, sitemap(office.publicUrl))
  })
  server.get('/robots.txt', async (_, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .send([...robots, `Sitemap: ${office.publicUrl}/sitemap.xml`, ''].join('\n')),
  )
  for (const path of ['/favicon', '/favicon.ico']) {
    server.get(path, async (_, reply) => reply.redirect('/can-bo/mark.svg', 301))
  }
}

/** Search machines have no business with single certificates, with endless searches, and with the officers' pages. */
const robots = ['User-agent: *', 'Disallow: /can-bo/', 'Disallow: /api/', 'Disallow: /kiem-tra/', 'Disallow: /tra-cuu']

/** What went wrong, as a page in the same frame. When even the frame cannot be filled, the sentence alone is sent. */
async function sendProblem(site: Site, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const faultId = randomBytes(3).toString('hex').toUpperCase()
  if (!isRefusal(error)) request.log.error({ err: error, faultId }, 'portal request failed')
  const { status, message } = answerTo(error, faultId)
  try {
    return await sendPage(site, site.problemPage(status, message), request, reply)
  } catch (again) {
    request.log.error({ err: again, faultId }, 'portal could not show the problem')
    return reply.status(status).type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(message)
  }
}

function unknownPath() {
  return new NotFound('Cổng này không có trang nào ở địa chỉ bạn mở. Có thể địa chỉ thiếu hoặc thừa một vài ký tự.')
}
