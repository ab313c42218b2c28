import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { connect } from '../../base/database/database.ts'
import { newId } from '../../base/ids.ts'
import { openAccount } from '../../registry/accounts/account.actions.ts'
import { attachPart, nominate } from '../../procedure/dossiers/dossier.actions.ts'
import { smallProvince, type Province } from '../../../test/province.ts'
import { act } from '../../../test/world.ts'
import { callerOf, type Caller } from './caller.ts'
import { buildServer } from './http.ts'

const password = 'mat-khau-kiem-thu'
let world: Province
let server: FastifyInstance
let dossierId: string
let lan: Caller
let minh: Caller

before(async () => {
  world = await smallProvince()
  await open('lan')
  await open('minh')
  await open('muon', '2021-12-21')
  dossierId = (
    await act(world, world.officer, nominate, { nomineeId: world.person.thoai!, honour: 'CSTDCS', year: 2021 })
  ).dossierId
  server = await buildServer(world.office)
  lan = await callerOf(server, 'lan', password)
  minh = await callerOf(server, 'minh', password)
})

after(() => server.close())

test('a server does not start with a route that nobody may use', async () => {
  const rows = world.office.policy.rows.filter((row) => row.action !== 'dossier.submit' && row.action !== 'letter.list')
  await assert.rejects(buildServer({ ...world.office, policy: { ...world.office.policy, rows } }), {
    message: 'no policy row for: dossier.submit, letter.list',
  })
})

describe('a change', () => {
  test('needs a key that the caller has made', async () => {
    for (const key of ['', 'hai', '00000000-0000-0000-0000-00000000000g']) {
      const answer = await lan.post(edit(), { version: 1, report: 'x' }, { 'idempotency-key': key })
      assert.deepEqual(
        [answer.statusCode, answer.json().message],
        [422, 'Thiếu khoá chống lặp (Idempotency-Key): một UUID do phía gọi tạo cho mỗi lần bấm.'],
      )
    }
  })

  test('that is sent twice with one key is made once; another change with that key is refused', async () => {
    const [body, headers] = [{ version: await version(), report: 'Bản thứ nhất' }, { 'idempotency-key': newId() }]
    const first = await lan.post(edit(), body, headers)
    const second = await lan.post(edit(), body, headers)
    const other = await lan.post(edit(), { ...body, report: 'Bản khác' }, headers)
    assert.deepEqual([first.statusCode, second.statusCode, other.statusCode], [200, 200, 422])
    assert.deepEqual(second.json(), first.json())
    assert.equal(await version(), body.version + 1)
  })

  test('over a newer version is refused with both versions, and tells nothing else of the dossier', async () => {
    const seen = await version()
    assert.equal((await lan.post(edit(), { version: seen, report: 'Bản của Lan' })).statusCode, 200)
    const answer = await minh.post(edit(), { version: seen, report: 'Bản của Minh' })
    assert.equal(answer.statusCode, 409)
    assert.deepEqual(answer.json().details, {
      theirs: { version: seen + 1, report: 'Bản của Lan' },
      yours: { dossierId, version: seen, report: 'Bản của Minh' },
    })
  })

  test('that cannot be read is refused in words, without a trace of the inside', async () => {
    const { cookie } = await session('lan')
    const headers = { cookie, 'idempotency-key': newId(), 'content-type': 'application/json' }
    const requests: [string, InjectOptions, string][] = [
      ['broken JSON', { payload: '{"version":1,' }, 'Nội dung gửi lên không phải JSON đúng cú pháp.'],
      ['empty', { payload: '' }, 'Nội dung gửi lên không phải JSON đúng cú pháp.'],
      ['a way into prototypes', { payload: '{"__proto__":{"a":1}}' }, 'Nội dung gửi lên không phải JSON đúng cú pháp.'],
      [
        'another type',
        { payload: '<a/>', headers: { ...headers, 'content-type': 'text/xml' } },
        'Kiểu nội dung không được nhận; hãy gửi JSON.',
      ],
      [
        'too large',
        { payload: `{"report":"${'a'.repeat(16 * 1024 * 1024)}"}` },
        'Nội dung gửi lên quá lớn (tối đa 16 MB).',
      ],
    ]
    for (const [name, request, message] of requests) {
      const answer = await server.inject({ method: 'POST', url: edit(), headers, ...request })
      assert.deepEqual([answer.statusCode, answer.json()], [422, { status: 422, code: 'badInput', message }], name)
    }
  })

  test('with wrong fields is told each of them', async () => {
    const answer = await lan.post(edit(), { version: 'một', report: 5 })
    assert.deepEqual(answer.json(), {
      status: 422,
      code: 'badInput',
      message: 'Có 2 chỗ cần sửa.',
      fields: [
        { path: 'version', message: 'Phải là số.' },
        { path: 'report', message: 'Phải là chữ.' },
      ],
    })
  })

  test('is taken from our own pages only', async () => {
    const { cookie } = await session('lan')
    const answerTo = async (headers: InjectOptions['headers'], method: 'POST' | 'DELETE' = 'POST') => {
      const url = method === 'POST' ? edit() : '/api/session'
      const sent = { cookie, 'idempotency-key': newId(), host: 'noi-bo:3000', ...headers }
      const payload = { version: await version(), report: 'Từ trang nào' }
      return (await server.inject({ method, url, headers: sent, ...(method === 'POST' && { payload }) })).statusCode
    }
    const cases: [InjectOptions['headers'], number][] = [
      [{}, 200],
      [{ 'sec-fetch-site': 'same-origin' }, 200],
      [{ 'sec-fetch-site': 'none' }, 200],
      [{ origin: 'http://noi-bo:3000' }, 200],
      [{ origin: world.office.publicUrl, host: 'sau-proxy:3000' }, 200],
      [{ 'sec-fetch-site': 'cross-site' }, 403],
      [{ 'sec-fetch-site': 'same-site' }, 403],
      [{ 'sec-fetch-site': 'cross-site', origin: 'http://noi-bo:3000' }, 403],
      [{ origin: 'https://ke-xau.example' }, 403],
      [{ origin: 'http://noi-bo:3001' }, 403],
      [{ origin: 'null' }, 403],
      [{ origin: 'https://ke-xau.example', 'x-forwarded-host': 'ke-xau.example' }, 403],
    ]
    for (const [headers, status] of cases) assert.equal(await answerTo(headers), status, JSON.stringify(headers))
    assert.equal(await answerTo({ 'sec-fetch-site': 'cross-site' }, 'DELETE'), 403)
  })
})

describe('an address', () => {
  test('that is unknown is told so, whatever the method', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE'] as const) {
      const answer = await server.inject({ method, url: '/api/khong-co' })
      assert.deepEqual(answer.json(), {
        status: 404,
        code: 'notFound',
        message: 'Không có đường dẫn này trong giao diện lập trình. Xem /api/openapi.json.',
      })
    }
  })

  test('with broken characters is refused in words', async () => {
    for (const url of ['/api/people?q=%00', '/api/people?q=a%00b', '/api/dossiers/%00', '/api/people/%E0%A4%A']) {
      const answer = await lan.get(url)
      assert.deepEqual([answer.statusCode, answer.json().code], [422, 'badInput'], url)
      assert.match(answer.json().message, /^Địa chỉ có ký tự hỏng\. /, url)
    }
  })
})

describe('a session', () => {
  test('is a cookie that scripts and other sites cannot use, and that never travels in the clear', async () => {
    const { raw } = await session('lan')
    assert.deepEqual(attributes(raw), ['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Lax', 'Secure'])
    const inHouse = await buildServer({ ...world.office, publicUrl: 'http://localhost:3000' })
    const answer = await inHouse.inject({ method: 'POST', url: '/api/session', payload: { username: 'lan', password } })
    assert.deepEqual(attributes(String(answer.headers['set-cookie'])), [
      'HttpOnly',
      'Max-Age=43200',
      'Path=/',
      'SameSite=Lax',
    ])
    await inHouse.close()
  })

  test('ends at once for whoever signs out, also for a copy of the cookie, and no other session with it', async () => {
    const own = await callerOf(server, 'lan', password)
    assert.deepEqual([(await own.get('/api/me')).statusCode, (await own.delete('/api/session')).statusCode], [200, 200])
    assert.deepEqual([(await own.get('/api/me')).statusCode, (await lan.get('/api/me')).statusCode], [401, 200])
  })

  test('does not carry a role past its last day', async () => {
    const evening = new Date('2021-12-20T20:00:00+07:00')
    const before = world.clock.now()
    world.clock.moveTo(evening)
    const muon = await callerOf(server, 'muon', password)
    assert.equal((await muon.get(`/api/dossiers/${dossierId}`)).statusCode, 200)
    world.clock.moveTo(new Date('2021-12-21T00:30:00+07:00'))
    assert.equal((await muon.get(`/api/dossiers/${dossierId}`)).statusCode, 404)
    assert.deepEqual((await muon.get('/api/me')).json().grants, [])
    world.clock.moveTo(new Date('2021-12-21T08:30:00+07:00'))
    assert.equal((await muon.get('/api/me')).statusCode, 401, 'twelve hours are over')
    world.clock.moveTo(before)
  })

  test('is not had by guessing: after ten wrong passwords even the right one has to wait', async () => {
    await open('bi-doan')
    const door = await buildServer(world.office)
    const tryWith = async (username: string, typed: string) =>
      (await door.inject({ method: 'POST', url: '/api/session', payload: { username, password: typed } })).statusCode
    const statuses = []
    for (let tried = 1; tried <= 11; tried++) statuses.push(await tryWith('bi-doan', `sai-mat-khau-${tried}`))
    assert.deepEqual(statuses, [...Array(10).fill(401), 429])
    assert.deepEqual([await tryWith('bi-doan', password), await tryWith('minh', password)], [429, 200])
    await door.close()
  })

  test('is refused in words to what cannot be a name and a password', async () => {
    for (const payload of [
      {},
      { username: 'lan' },
      { username: 'lan', password: 5 },
      { username: 'Lê Lan', password },
    ]) {
      const answer = await server.inject({ method: 'POST', url: '/api/session', payload })
      assert.deepEqual([answer.statusCode, answer.json().code], [422, 'badInput'], JSON.stringify(payload))
    }
  })
})

describe('the limit of tries from one address', () => {
  test('is not passed by writing another address into the request', async () => {
    assert.deepEqual(await triesFrom(undefined), [...Array(30).fill(422), 429])
    assert.deepEqual(await triesFrom('10.0.0.5'), [...Array(30).fill(422), 429])
  })

  test('counts the callers behind a proxy that is believed one by one', async () => {
    assert.deepEqual(await triesFrom('loopback'), Array(31).fill(422))
  })
})

test('a fault of the server shows a code and nothing else; the log has the code with the reason', async () => {
  const lines: string[] = []
  const nowhere = new URL(world.ownerUrl)
  nowhere.pathname = '/sovang_khong_co'
  const db = connect(nowhere.href, 'app', 1)
  const broken = await buildServer({ ...world.office, db }, { log: { write: (line) => void lines.push(line) } })
  const { cookie } = await session('lan')
  const answer = await broken.inject({ url: '/api/people?q=bi-mat', headers: { cookie } })
  const { message, ...rest } = answer.json()
  const [, code] =
    /^Máy chủ gặp lỗi khi xử lý, chưa có gì được ghi\. Hãy thử lại; nếu vẫn lỗi, báo quản trị mã ([0-9A-F]{6})\.$/.exec(
      message,
    )!
  assert.deepEqual([answer.statusCode, rest], [500, { status: 500, code: 'failed' }])
  const [told, ...others] = lines.map((line) => JSON.parse(line))
  assert.deepEqual([told.faultId, others], [code, []])
  assert.ok(told.err.stack.includes('sovang_khong_co'), told.err.stack)
  assert.equal(lines.join('').includes(cookie.slice(7)), false, 'the log could be used to sign in')
  await broken.close()
  await db.destroy()
})

test('every answer tells the browser what it must not do with it', async () => {
  for (const url of ['/api/health', '/api/me', '/api/khong-co', '/khong-co']) {
    const { headers } = await server.inject(url)
    const policy = new Map(
      String(headers['content-security-policy'])
        .split(';')
        .map((directive) => directive.trim().split(' '))
        .map(([name, ...sources]) => [name, sources]),
    )
    assert.deepEqual(
      ['default-src', 'script-src', 'script-src-attr', 'object-src', 'frame-ancestors', 'base-uri', 'form-action'].map(
        (name) => policy.get(name)?.join(' '),
      ),
      ["'self'", "'self'", "'none'", "'none'", "'none'", "'self'", "'self'"],
      url,
    )
    assert.match(policy.get('style-src')!.join(' '), /^'self' 'nonce-[A-Za-z0-9+/]{22}=='$/)
    assert.deepEqual(
      [headers['x-content-type-options'], headers['referrer-policy'], headers['x-powered-by']],
      ['nosniff', 'same-origin', undefined],
    )
  }
  assert.equal((await lan.get('/api/me')).headers['cache-control'], 'no-store')
})

test('a paper that was put in comes out as it was, under its own name', async () => {
  const bytes = Buffer.from('%PDF-1.7\nquyết định\n')
  const file = { name: 'Quyết định (bản 1).pdf', type: 'application/pdf', base64: bytes.toString('base64') }
  await act(world, world.officer, attachPart, { dossierId, code: 'initiativeCertificate', file })
  const answer = await lan.get(`/api/dossiers/${dossierId}/parts/initiativeCertificate`)
  assert.deepEqual(answer.rawPayload, bytes)
  assert.deepEqual(
    ['content-type', 'content-disposition', 'x-content-type-options', 'cache-control'].map(
      (name) => answer.headers[name],
    ),
    [
      'application/pdf',
      `inline; filename="Quyet dinh (ban 1).pdf"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20%28b%E1%BA%A3n%201%29.pdf`,
      'nosniff',
      'no-store',
    ],
  )
})

function attributes(header: string): string[] {
  return header.split('; ').slice(1).toSorted()
}

/** One try more than the limit, each saying that it comes from elsewhere. */
async function triesFrom(trustProxy: string | undefined): Promise<number[]> {
  const door = await buildServer(world.office, { trustProxy })
  const statuses = []
  for (let tried = 1; tried <= 31; tried++) {
    const headers = { 'x-forwarded-for': `203.0.113.${tried}` }
    statuses.push((await door.inject({ method: 'POST', url: '/api/session', payload: {}, headers })).statusCode)
  }
  await door.close()
  return statuses
}

/** An officer of the land division, for as long as the grant lasts; Lan and Minh stand in the register. */
async function open(username: string, to: string | null = null): Promise<void> {
  await act(world, world.operator, openAccount, {
    username,
    name: username,
    personId: world.person[username] ?? null,
    password,
    grants: [{ role: 'officer', organisationId: world.org.DAT, from: '2020-01-01', to, basis: 'Quyết định phân công' }],
  })
}

async function session(username: string): Promise<{ cookie: string; raw: string }> {
  const answer = await server.inject({ method: 'POST', url: '/api/session', payload: { username, password } })
  const raw = String(answer.headers['set-cookie'])
  return { cookie: raw.split(';')[0]!, raw }
}

const edit = () => `/api/dossiers/${dossierId}/report`

async function version(): Promise<number> {
  const dossiers = world.owner.selectFrom('dossiers').select('version')
  return (await dossiers.where('id', '=', dossierId).executeTakeFirstOrThrow()).version
}
