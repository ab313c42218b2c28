/** HTTP: who is calling, what they send, the action or view behind the path, and one shape for every answer and refusal. */
import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { parse, type Action, type Download, type Office, type View } from '../../base/action.ts'
import { dayAt } from '../../base/clock.ts'
import { receiveUpload } from '../../base/uploads.ts'
import { answerTo, BadInput, isRefusal, NotAllowed, NotFound, TooMany, Unauthenticated } from '../../base/errors.ts'
import { everyone, publicActor, uncovered, type Actor } from '../../base/policy.ts'
import { demoPassword, sessionHours, username } from '../../registry/accounts/account.ts'
import { signIn, signOut } from '../../registry/accounts/account.actions.ts'
import { accountsShown, actorOfSession } from '../../registry/accounts/account.store.ts'
import { sendFile } from '../downloads.ts'
import { exportView } from '../export.ts'
import { routes, unattended } from '../routes.ts'
import { describeApi } from './openapi.ts'

const sessionCookie = 'sovang'

export interface ServerOptions {
  /** Whose word on the caller's address is believed, as Fastify's `trustProxy`; nobody's when not named. */
  trustProxy?: string | undefined
  /** Where the log goes, one JSON line each; the standard output when not named. */
  log?: { write(line: string): void }
}

/** Builds the server with every route of the table; refuses to start when one of them has no row in the policy. */
export async function buildServer(office: Office, options: ServerOptions = {}): Promise<FastifyInstance> {
  const orphans = uncovered(office.policy, [
    ...routes.map((route) => route.behind.name),
    ...unattended.map((action) => action.name),
    'account.signIn',
    'account.signOut',
  ])
  if (orphans.length) throw new Error(`no policy row for: ${orphans.join(', ')}`)
  const server = Fastify({
    logger: { level: process.env.SOVANG_LOG ?? 'warn', ...(options.log && { stream: options.log }) },
    bodyLimit: 16 * 1024 * 1024,
    // Any caller can write X-Forwarded-For: believed from everybody, it would let a guesser past the limits below.
    trustProxy: options.trustProxy ?? false,
    frameworkErrors: (error, request, reply) => sendRefusal(error, request, reply),
  })
  await server.register(helmet, {
    contentSecurityPolicy: { directives: contentPolicy(office) },
    referrerPolicy: { policy: 'same-origin' },
  })
  await server.register(rateLimit, {
    max: 3_000,
    timeWindow: '1 minute',
    errorResponseBuilder: () => new TooMany('Có quá nhiều yêu cầu từ máy này. Hãy thử lại sau một phút.'),
  })
  await server.register(cookie)
  server.addHook('onRequest', async (request) => refuseForeignSite(request, office))
  server.setErrorHandler((error, request, reply) => sendRefusal(error, request, reply))
  mountSession(server, office)
  server.get('/api/health', async () => ({ ok: true, ...(office.demo && { demo: await demoDoor(office) }) }))
  const api = describeApi()
  server.get('/api/openapi.json', async () => api)
  await server.register(async (uploads) => mountUploads(uploads, office))
  for (const route of routes) {
    if ('upload' in route) continue
    if (route.method === 'POST')
      server.post(route.path, (request, reply) => perform(office, route.behind as Action, request, reply))
    else server.get(route.path, (request, reply) => show(office, route.behind as View, request, reply))
  }
  server.all('/api/*', async () => {
    throw new NotFound('Không có đường dẫn này trong giao diện lập trình. Xem /api/openapi.json.')
  })
  return server
}

async function perform(office: Office, action: Action, request: FastifyRequest, reply: FastifyReply) {
  const actor = await actorOf(office, request)
  requireSignIn(office, actor, action.name)
  const input = { ...(request.body as object | undefined), ...(request.params as object) }
  const key = String(request.headers['idempotency-key'] ?? '')
  const answer = await action.perform(office, { actor, key, channel: 'web' }, input)
  return reply.header('cache-control', 'no-store').send(answer ?? {})
}

/** Bodies of any type come as they are, and are read only when it is known who sends them. */
function mountUploads(server: FastifyInstance, office: Office): void {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', (_, payload, done) => done(null, payload))
  for (const route of routes) {
    if ('upload' in route)
      server.post(route.path, (request, reply) => receive(office, route.behind as Action, request, reply))
  }
}

/** The name of the file is said in the query, as everything else; the hash over the call is over its content. */
async function receive(office: Office, action: Action, request: FastifyRequest, reply: FastifyReply) {
  const actor = await actorOf(office, request)
  requireSignIn(office, actor, action.name)
  const { fileName = '', ...query } = request.query as Record<string, string>
  refuseBroken({ ...query, fileName })
  if (!request.body) throw new BadInput('Chưa có tệp nào được gửi lên.')
  const key = String(request.headers['idempotency-key'] ?? '')
  const answer = await receiveUpload(office.folder, fileName, request.body as AsyncIterable<Uint8Array>, (file) =>
    action.perform(office, { actor, key, channel: 'web' }, { ...query, ...(request.params as object), file }),
  )
  return reply.header('cache-control', 'no-store').send(answer ?? {})
}

async function show(office: Office, view: View, request: FastifyRequest, reply: FastifyReply) {
  const actor = await actorOf(office, request)
  requireSignIn(office, actor, view.name)
  const { format, ...query } = request.query as Record<string, string>
  const input = { ...query, ...(request.params as object) }
  refuseBroken(input)
  reply.header('cache-control', 'no-store')
  if (format !== undefined) return sendFile(reply, await exportView(office, actor, view, input, format))
  const answer = await view.ask(office, actor, input)
  return isDownload(answer) ? sendFile(reply, answer.download) : reply.send(answer)
}

/** Who is not signed in learns only that: neither which objects exist nor what an input lacks. */
function requireSignIn(office: Office, actor: Actor, name: string): void {
  const isPublic = office.policy.rows.some((row) => row.action === name && row.role === everyone)
  if (!actor.accountId && !isPublic) throw new Unauthenticated('Hãy đăng nhập để làm việc này.')
}

/** PostgreSQL keeps no null character and no half of a pair; in an address they are never meant. */
function refuseBroken(input: Record<string, unknown>): void {
  if (Object.values(input).some(isBroken)) throw new BadInput('Địa chỉ có ký tự hỏng. Hãy nhập lại phần vừa dán vào.')
}

function isBroken(value: unknown): boolean {
  return typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())
}

function mountSession(server: FastifyInstance, office: Office): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: office.publicUrl.startsWith('https:') } as const
  server.post(
    '/api/session',
    { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const body = (request.body ?? {}) as { username?: unknown; password?: unknown }
      if (typeof body.username !== 'string' || typeof body.password !== 'string' || !body.username || !body.password) {
        throw new BadInput('Nhập tên đăng nhập và mật khẩu.')
      }
      const { token } = await signIn(
        office.db,
        { username: parse(username, body.username), password: body.password },
        office.clock.now(),
      )
      return reply.setCookie(sessionCookie, token, { ...options, maxAge: sessionHours * 3600 }).send({ signedIn: true })
    },
  )
  server.delete('/api/session', async (request, reply) => {
    const token = request.cookies[sessionCookie]
    if (token) await signOut(office.db, token)
    return reply.clearCookie(sessionCookie, options).send({ signedIn: false })
  })
}

/** The door of a demo stands open: who may be tried, and with which password. Only an office that says it is a demo tells. */
async function demoDoor({ db, clock }: Office) {
  const accounts = await accountsShown(db, dayAt(clock.now()))
  return { password: demoPassword, accounts }
}

async function actorOf(office: Office, request: FastifyRequest): Promise<Actor> {
  const token = request.cookies[sessionCookie]
  if (!token) return publicActor
  const now = office.clock.now()
  return (await actorOfSession(office.db, token, now, dayAt(now))) ?? publicActor
}

/** Changes are only taken from our own pages: the browser says where a request comes from, and a foreign site cannot forge it. */
function refuseForeignSite(request: FastifyRequest, office: Office): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  const { origin } = request.headers
  const foreign = site
    ? site !== 'same-origin' && site !== 'none'
    : origin !== undefined && !isOwnOrigin(origin, request, office)
  if (foreign) throw new NotAllowed('Yêu cầu này đến từ một trang khác nên không được nhận.')
}

/** Our own by the address that was asked, or by the public one, which a proxy in front may have replaced. `null` is foreign. */
function isOwnOrigin(origin: string, request: FastifyRequest, office: Office): boolean {
  if (!URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return host === request.host || (URL.canParse(office.publicUrl) && host === new URL(office.publicUrl).host)
}

function sendRefusal(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const faultId = randomBytes(3).toString('hex').toUpperCase()
  const known = isRefusal(error) ? error : fromFastify(error)
  if (!isRefusal(known)) request.log.error({ err: error, faultId }, 'request failed')
  const answer = answerTo(known, faultId)
  return reply.status(answer.status).header('cache-control', 'no-store').send(answer)
}

/** Fastify's own complaints about a request, in our words. */
function fromFastify(error: unknown): unknown {
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  const sentence = complaints[code ?? '']
  if (sentence) return new BadInput(sentence)
  if (statusCode === 400) return new BadInput('Nội dung gửi lên không phải JSON đúng cú pháp.')
  return error
}

const complaints: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'Nội dung gửi lên quá lớn (tối đa 16 MB).',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Kiểu nội dung không được nhận; hãy gửi JSON.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'Nội dung gửi lên không trọn vẹn. Hãy gửi lại.',
  FST_ERR_BAD_URL: 'Địa chỉ có ký tự hỏng. Hãy kiểm tra đường dẫn.',
  FST_ERR_MAX_PARAM_LENGTH: 'Địa chỉ quá dài. Hãy kiểm tra đường dẫn.',
}

/** Only our own scripts and styles; style attributes are allowed because the component library positions things with them. */
function contentPolicy(office: Office) {
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", (_: unknown, reply: unknown) => `'nonce-${nonceOf(reply as FastifyReply['raw'])}'`],
    styleSrcAttr: ["'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
    baseUri: ["'self'"],
    upgradeInsecureRequests: office.publicUrl.startsWith('https:') ? [] : null,
  }
}

const nonces = new WeakMap<object, string>()

/** One nonce per answer, for the style element that the component library writes. */
export function nonceOf(raw: object): string {
  const known = nonces.get(raw) ?? randomBytes(16).toString('base64')
  nonces.set(raw, known)
  return known
}

function isDownload(answer: unknown): answer is Download {
  return typeof answer === 'object' && answer !== null && 'download' in answer
}
