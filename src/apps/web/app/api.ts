/**
 * The officers' web speaks to the server through the table of routes: paths, inputs and answers are typed by it. Only types
 * cross; no server code is bundled.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { v7 } from 'uuid'
import type * as z from 'zod'
import type { Action, Download, View } from '../../../base/action.ts'
import type { Answer, FieldProblem } from '../../../base/errors.ts'
import type { routes } from '../../routes.ts'
import { fileNameOf } from './file-name.ts'

type AnyRoute = (typeof routes)[number]
type GetPath = Extract<AnyRoute, { method: 'GET' }>['path']
type PostPath = Extract<AnyRoute, { method: 'POST' }>['path']
type Behind<Path> =
  Extract<AnyRoute, { path: Path }> extends infer Route ? (Route extends { behind: infer B } ? B : never) : never
type GetBehind<Path> = Extract<Behind<Path>, { kind: 'view' }>
type PostBehind<Path> = Extract<Behind<Path>, { kind: 'action' }>

/** What a path takes: the fields in the path and the others together. */
export type GetInput<Path> = GetBehind<Path> extends View<string, infer Schema, unknown> ? z.input<Schema> : never
export type PostInput<Path> = PostBehind<Path> extends Action<string, infer Schema, unknown> ? z.input<Schema> : never

/** What a path answers, as it arrives: instants have become texts. */
export type GetAnswer<Path> =
  GetBehind<Path> extends View<string, z.ZodType, infer Out> ? Arrived<Exclude<Out, Download>> : never
export type PostAnswer<Path> = PostBehind<Path> extends Action<string, z.ZodType, infer Out> ? Arrived<Out> : never

type Arrived<T> = T extends Date
  ? string
  : T extends Uint8Array
    ? never
    : T extends string | number | boolean | null | undefined
      ? T
      : T extends (infer Item)[]
        ? Arrived<Item>[]
        : { [Key in keyof T]: Arrived<T[Key]> }

/** The server said no; its sentence is what the screen shows. */
export class Refused extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super(answer.message)
    this.answer = answer
  }
}

/** What somebody else has saved meanwhile, when the server refused for that: its version, and what the action keeps. */
export function newerOf<Kept extends object = object>(error: unknown): (Kept & { version: number }) | null {
  if (!(error instanceof Refused) || error.answer.code !== 'conflict') return null
  const details = error.answer.details as { theirs?: Kept & { version: number } } | undefined
  return details?.theirs ?? null
}

/** Fields to mend, when the server named them. */
export function fieldsOf(error: unknown): FieldProblem[] {
  return error instanceof Refused ? (error.answer.fields ?? []) : []
}

/** The sentence for a person, whatever went wrong. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Không rõ lỗi. Hãy thử lại.'
}

/** Reads a view and keeps it; a path with parameters takes them from the input. */
export function useView<Path extends GetPath>(
  path: Path,
  input: GetInput<Path>,
  { askAgain, ...options }: ViewOptions<Path> = {},
) {
  return useQuery<GetAnswer<Path>>({
    queryKey: [path, input],
    queryFn: ({ signal }) => getView(path, input, signal),
    placeholderData: (earlier) => earlier,
    ...(askAgain && { refetchInterval: ({ state: { data } }) => data !== undefined && askAgain(data) && 1_000 }),
    ...options,
  })
}

export interface ViewOptions<Path> {
  enabled?: boolean
  /** While this holds of the answer it is asked for again each second: the server is still at work. */
  askAgain?: (answer: GetAnswer<Path>) => boolean
}

export function getView<Path extends GetPath>(
  path: Path,
  input: GetInput<Path>,
  signal?: AbortSignal,
): Promise<GetAnswer<Path>> {
  return send('GET', address(path, input as Record<string, unknown>), undefined, undefined, signal) as Promise<
    GetAnswer<Path>
  >
}

/**
 * Fetches a file and has the browser save it under the name that the server gives it, which is the answer. A refusal is thrown
 * with its sentence; behind a plain link it would only be a download that failed. A long list may take its time: who asked
 * stops it, not the clock.
 */
export async function saveFile(href: string, signal: AbortSignal): Promise<string> {
  const lost = (error: unknown) => {
    if (signal.aborted) throw error
    throw new Error('Mất kết nối với máy chủ khi đang tải tệp. Chưa có gì mất; hãy thử lại.')
  }
  const response = await fetch(href, { signal }).catch(lost)
  if (!response.ok) throw await refusalOf(response)
  const name = fileNameOf(response.headers.get('content-disposition'))
  const address = URL.createObjectURL(await response.blob().catch(lost))
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  // Some browsers read the file only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return name
}

/** Address of a view for a plain link: an export, a PDF. */
export function address(path: string, input: Record<string, unknown> = {}): string {
  const { filled, rest } = fill(path, input)
  const query = new URLSearchParams(
    Object.entries(rest).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  )
  return query.size ? `${filled}?${query}` : filled
}

/**
 * Performs an action. The key is made once for each press and kept while it is not known whether the press arrived: pressing
 * again with the same content then asks for the answer of the first, and nothing is done twice.
 */
export function useAct<Path extends PostPath>(path: Path, onDone?: (answer: PostAnswer<Path>) => void) {
  const client = useQueryClient()
  const unanswered = useRef<{ content: string; key: string } | null>(null)
  return useMutation<PostAnswer<Path>, Error, PostInput<Path>>({
    mutationFn: (input) => {
      const { filled, rest } = fill(path, input as Record<string, unknown>)
      const content = JSON.stringify(input)
      if (unanswered.current?.content !== content) unanswered.current = { content, key: v7() }
      const { key } = unanswered.current
      return withOneRetry(() => send('POST', filled, rest, key)) as Promise<PostAnswer<Path>>
    },
    onSuccess: async (answer) => {
      unanswered.current = null
      await client.invalidateQueries()
      onDone?.(answer)
    },
    // A stale page learns at once what is true now.
    onError: (error) => {
      if (error instanceof Refused) unanswered.current = null
      if (error instanceof Refused && error.answer.code === 'conflict') void client.invalidateQueries()
    },
  })
}

/**
 * Sends a file as the body of an action, which is never made into text; what else is said goes in the address. A large file
 * may take its time: no clock ends it. The key is kept as with `useAct`.
 */
export function useUpload<Path extends PostPath>(path: Path, onDone?: (answer: PostAnswer<Path>) => void) {
  const client = useQueryClient()
  const unanswered = useRef<{ file: File; key: string } | null>(null)
  return useMutation<PostAnswer<Path>, Error, { file: File; input: Omit<PostInput<Path>, 'file'> }>({
    mutationFn: async ({ file, input }) => {
      if (unanswered.current?.file !== file) unanswered.current = { file, key: v7() }
      const response = await fetch(address(path, { ...input, fileName: file.name }), {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'idempotency-key': unanswered.current.key },
        body: file,
      }).catch(() => {
        throw new Error('Mất kết nối với máy chủ khi đang tải tệp lên. Chưa có gì mất; hãy tải lại.')
      })
      if (!response.ok) throw await refusalOf(response)
      return (await response.json()) as PostAnswer<Path>
    },
    onSuccess: async (answer) => {
      unanswered.current = null
      await client.invalidateQueries()
      onDone?.(answer)
    },
    onError: (error) => {
      if (error instanceof Refused) unanswered.current = null
    },
  })
}

/** Signing in and out stand outside the table: they open and close the door itself. */
export async function signIn(username: string, password: string): Promise<void> {
  await send('POST', '/api/session', { username, password })
}

export async function signOut(): Promise<void> {
  await send('DELETE', '/api/session')
}

/** Cửa của bản dùng thử: who may be tried, and with which password; an office at work tells nothing here. */
export interface DemoDoor {
  password: string
  accounts: { username: string; name: string; roles: string[]; organisation: string }[]
}

export async function readDoor(): Promise<{ demo?: DemoDoor }> {
  return (await send('GET', '/api/health')) as { demo?: DemoDoor }
}

/** A lost connection is tried once more; a refusal never is. */
async function withOneRetry<Out>(attempt: () => Promise<Out>): Promise<Out> {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof Refused) throw error
    return attempt()
  }
}

async function send(method: string, url: string, body?: unknown, key?: string, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key && { 'idempotency-key': key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: signal ?? AbortSignal.timeout(20_000),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new Error('Máy chủ không trả lời trong 20 giây hoặc mất kết nối. Chưa có gì mất; hãy thử lại.')
  })
  if (!response.ok) throw await refusalOf(response)
  return response.json().catch(() => null)
}

async function refusalOf(response: Response): Promise<Refused> {
  const answer = await response.json().catch(() => null)
  return new Refused(answer ?? { status: response.status, code: 'failed', message: 'Máy chủ trả lời không đúng dạng.' })
}

function fill(path: string, input: Record<string, unknown>) {
  const rest = { ...input }
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { filled, rest }
}
