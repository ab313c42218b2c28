/** Tệp tải lên at the door: streamed, counted, and done once however often it is sent. */
import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { newId } from '../../base/ids.ts'
import { uploadLimit } from '../../base/upload-limit.ts'
import { openAccount } from '../../registry/accounts/account.actions.ts'
import { workDone } from '../../registry/imports/import.work.ts'
import { workbook } from '../../../test/imports.ts'
import { smallProvince, type Province } from '../../../test/province.ts'
import { act } from '../../../test/world.ts'
import { buildServer } from './http.ts'

const password = 'mat-khau-kiem-thu'

describe('a file at the door', () => {
  let world: Province
  let server: FastifyInstance
  let cookie: string
  before(async () => {
    world = await smallProvince()
    await act(world, world.operator, openAccount, {
      username: 'lan',
      name: 'Lê Thị Lan',
      personId: world.person.lan,
      password,
      grants: [{ role: 'officer', organisationId: world.org.DAT, from: '2020-01-01', basis: 'Quyết định phân công' }],
    })
    server = await buildServer(world.office)
    const answer = await server.inject({ method: 'POST', url: '/api/session', payload: { username: 'lan', password } })
    cookie = `sovang=${answer.cookies[0]!.value}`
  })
  after(() => server.close())

  const send = (
    payload: Uint8Array,
    key = newId(),
    headers: Record<string, string> = { cookie },
    fileName = 'tep.xlsx',
  ) =>
    server.inject({
      method: 'POST',
      url: `/api/imports?organisationId=${world.org.DAT}&fileName=${fileName}`,
      headers: { 'content-type': 'application/octet-stream', 'idempotency-key': key, ...headers },
      payload: Buffer.from(payload),
    })

  test('is brought in once, however often the same press arrives', async () => {
    const bytes = await workbook({ Người: [['U-1', 'A Một', '', '', '', '', '', '', '']] })
    const key = newId()
    const [first, second] = [await send(bytes, key), await send(bytes, key)]
    assert.deepEqual([first.statusCode, second.json()], [200, first.json()])
    await workDone(world.office, first.json<{ importId: string }>().importId)
    const other = await send(await workbook({ Người: [] }), key)
    assert.equal(other.statusCode, 422)
    assert.match(other.json<{ message: string }>().message, /^Khoá chống lặp này đã dùng/)
    const rows = await world.owner.selectFrom('imports').select('id').execute()
    assert.equal(rows.length, 1)
  })

  test('is refused in words where it is nobody’s, empty, too large or of no kind that is read, and leaves nothing behind', async () => {
    const bytes = Buffer.from('x')
    assert.equal((await send(bytes, newId(), {})).statusCode, 401)
    const empty = await send(Buffer.alloc(0))
    assert.equal(empty.statusCode, 422)
    const large = await send(Buffer.alloc(uploadLimit + 1))
    assert.deepEqual(
      [large.statusCode, large.json<{ message: string }>().message.slice(0, 20)],
      [422, 'Tệp lớn quá 32 MB. H'],
    )
    assert.equal((await send(bytes, newId(), { cookie }, 'tep.pdf')).statusCode, 422)
    assert.equal((await send(bytes, newId(), { cookie }, '')).statusCode, 422)
    assert.equal((await send(bytes, newId(), { cookie, 'sec-fetch-site': 'cross-site' })).statusCode, 403)
    assert.deepEqual(await readdir(join(world.office.folder, 'uploads')), [])
  })
})
