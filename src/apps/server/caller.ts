/** Who calls at the server's doors in their tests: keeps the cookie of the session, makes a key for each change. */
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { newId } from '../../base/ids.ts'

export interface Caller {
  get(url: string): Promise<LightMyRequestResponse>
  post(url: string, body: object, headers?: InjectOptions['headers']): Promise<LightMyRequestResponse>
  delete(url: string): Promise<LightMyRequestResponse>
}

/** A caller with the session of an account, or with none. */
export async function callerOf(server: FastifyInstance, username: string | null, password = ''): Promise<Caller> {
  const cookie = username === null ? undefined : await signIn(server, username, password)
  // Each sits at a machine of their own: how much one may ask is counted by machine.
  const remoteAddress = `10.0.${machines >> 8}.${machines++ & 255}`
  const send = (options: InjectOptions) =>
    server.inject({ ...options, remoteAddress, headers: { ...(cookie && { cookie }), ...options.headers } })
  return {
    get: (url) => send({ method: 'GET', url }),
    post: (url, body, headers) =>
      send({ method: 'POST', url, payload: body, headers: { 'idempotency-key': newId(), ...headers } }),
    delete: (url) => send({ method: 'DELETE', url }),
  }
}

let machines = 1

async function signIn(server: FastifyInstance, username: string, password: string): Promise<string> {
  const answer = await server.inject({ method: 'POST', url: '/api/session', payload: { username, password } })
  if (answer.statusCode !== 200) throw new Error(`${username} is not let in: ${answer.body}`)
  const [session] = answer.cookies
  return `${session!.name}=${session!.value}`
}
