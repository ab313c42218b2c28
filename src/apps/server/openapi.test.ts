import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as z from 'zod'
import { routes } from '../routes.ts'
import { describeApi } from './openapi.ts'

interface Operation {
  operationId: string
  summary: string
  parameters: { name: string; in: string; required: boolean; schema: object }[]
  requestBody?: { content: { 'application/json': { schema: { type: string; properties: object } } } }
  responses: Record<string, { description: string }>
}

const api = JSON.parse(JSON.stringify(describeApi())) as ReturnType<typeof describeApi>
const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...(operation as Operation) })),
)

test('the description lists every way in once, under the name of its act', () => {
  const inTable = routes.map((route) => [
    route.method.toLowerCase(),
    route.path.replace(/:(\w+)/g, '{$1}'),
    route.behind.name as string,
  ])
  const door = [
    ['post', '/api/session', 'account.signIn'],
    ['delete', '/api/session', 'account.signOut'],
  ]
  const listed = operations.map(({ method, path, operationId }) => [method, path, operationId])
  assert.deepEqual(inOrder(listed), inOrder([...inTable, ...door]))
  assert.equal(new Set(listed.map((row) => row[2])).size, listed.length, 'a client makes a function of each name')
})

test('every part of a path is a parameter, and every change asks for a key', () => {
  for (const { path, method, parameters, operationId } of operations) {
    const inPath = parameters.filter((one) => one.in === 'path')
    const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
    assert.deepEqual(
      inPath.map((one) => [one.name, one.required]),
      named.map((name) => [name, true]),
      path,
    )
    const keys = parameters.filter((one) => one.name === 'Idempotency-Key' && one.in === 'header' && one.required)
    const asksForKey = method === 'post' && path !== '/api/session'
    assert.equal(keys.length, asksForKey ? 1 : 0, operationId)
    assert.equal(new Set(parameters.map((one) => `${one.in} ${one.name}`)).size, parameters.length, operationId)
  }
})

const uploads = new Set<string>(routes.flatMap((route) => ('upload' in route ? [route.behind.name] : [])))

test('every schema is whole where it stands, and every body is an object', () => {
  const text = JSON.stringify(api)
  assert.equal(text.includes('"$ref"'), false)
  for (const { operationId, summary, parameters, requestBody, responses } of operations) {
    assert.ok(summary && responses['200']?.description, operationId)
    for (const parameter of parameters) {
      assert.ok(typeof parameter.schema === 'object' && Object.keys(parameter.schema).length > 0, parameter.name)
    }
    if (!requestBody) continue
    if (uploads.has(operationId)) {
      const file = { schema: { type: 'string', format: 'binary' } }
      assert.deepEqual(requestBody.content, { 'application/octet-stream': file }, operationId)
      continue
    }
    const { schema } = requestBody.content['application/json']
    assert.equal(schema.type, 'object', operationId)
    assert.equal(typeof schema.properties, 'object', operationId)
  }
})

test('every input can be described: no field is a riddle to a client', () => {
  for (const { behind } of routes) {
    assert.doesNotThrow(() => z.toJSONSchema(behind.input, { io: 'input', unrepresentable: 'throw' }), behind.name)
  }
})

function inOrder(rows: string[][]): string[] {
  return rows.map((row) => row.join(' ')).toSorted()
}
