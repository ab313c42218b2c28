/** OpenAPI, generated from the table of routes and the schemas of the actions: it cannot say anything that is not so. */
import * as z from 'zod'
import { routes } from '../routes.ts'
import type { View } from '../../base/action.ts'
import { fileFormats, isExported } from '../export.ts'

export function describeApi() {
  const paths: Record<string, Record<string, unknown>> = { '/api/session': session }
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: route.method === 'POST' ? describePost(route) : describeGet(route),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sổ Vàng',
      version: '0.1.0',
      description: 'Mỗi việc trên màn hình là một lời gọi ở đây. Lời gọi có thay đổi cần Idempotency-Key.',
    },
    paths,
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'sovang' } } },
    security: [{ session: [] }],
  }
}

type AnyRoute = (typeof routes)[number]

function describePost(route: AnyRoute) {
  const { schema, path } = splitInput(route)
  return {
    operationId: route.behind.name,
    summary: route.behind.title,
    parameters: [
      ...path,
      ...('upload' in route ? [fileName, ...queryOf(schema).filter(({ name }) => name !== 'file')] : []),
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        schema: { type: 'string', format: 'uuid' },
        description: 'UUID do phía gọi tạo cho mỗi lần bấm; gọi lại cùng khoá không làm hai lần.',
      },
    ],
    requestBody: { required: true, content: 'upload' in route ? anyFile : { 'application/json': { schema } } },
    responses,
  }
}

/** Tệp tải lên: its bytes are the body, its name stands in the query. */
const anyFile = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
const fileName = { name: 'fileName', in: 'query', required: true, schema: { type: 'string' } }

function describeGet(route: AnyRoute) {
  const { schema, path } = splitInput(route)
  const query = queryOf(schema)
  const exported =
    route.behind.kind === 'view' && isExported(route.behind as View)
      ? [{ name: 'format', in: 'query', required: false, schema: { enum: fileFormats } }]
      : []
  return {
    operationId: route.behind.name,
    summary: route.behind.title,
    parameters: [...path, ...query, ...exported],
    responses,
  }
}

function queryOf(schema: ObjectSchema) {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: property,
  }))
}

interface ObjectSchema {
  properties?: Record<string, unknown>
  required?: string[]
}

/** Fields that stand in the path are parameters; the others are the body or the query. */
function splitInput(route: AnyRoute) {
  const whole = z.toJSONSchema(route.behind.input, { io: 'input' }) as ObjectSchema
  const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  const path = names.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: whole.properties?.[name] ?? { type: 'string' },
  }))
  const properties = Object.fromEntries(
    Object.entries(whole.properties ?? {}).filter(([name]) => !names.includes(name)),
  )
  const required = whole.required?.filter((name) => !names.includes(name))
  return {
    path,
    schema: { ...whole, properties, ...(required?.length ? { required } : { required: undefined }) } as ObjectSchema,
  }
}

const refusal = {
  description: 'Từ chối, kèm câu giải thích bằng tiếng Việt',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['status', 'code', 'message'],
        properties: {
          status: { type: 'integer' },
          code: { enum: ['badInput', 'unauthenticated', 'notAllowed', 'notFound', 'conflict', 'tooMany', 'failed'] },
          message: { type: 'string' },
          fields: {
            type: 'array',
            items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
          },
        },
      },
    },
  },
}

const responses: Record<number, unknown> = {
  200: { description: 'Đã làm xong' },
  401: refusal,
  403: refusal,
  404: refusal,
  409: refusal,
  422: refusal,
  500: refusal,
  429: refusal,
}

/** Signing in and out open the door and are no acts of the office: they need no key and are not in the table of routes. */
const session = {
  post: {
    operationId: 'account.signIn',
    summary: 'Đăng nhập; trả về cookie của phiên',
    security: [],
    parameters: [],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['username', 'password'],
            properties: { username: { type: 'string' }, password: { type: 'string' } },
          },
        },
      },
    },
    responses: { 200: responses[200], 401: refusal, 403: refusal, 422: refusal, 429: refusal },
  },
  delete: {
    operationId: 'account.signOut',
    summary: 'Đăng xuất',
    parameters: [],
    responses: { 200: responses[200], 403: refusal, 429: refusal },
  },
}
