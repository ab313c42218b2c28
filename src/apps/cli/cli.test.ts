import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, test, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { connect } from '../../base/database/database.ts'
import { startEmbedded, type Embedded } from '../../base/database/embedded.ts'
import { newId } from '../../base/ids.ts'

const door = fileURLToPath(new URL('../../../bin/sovang.js', import.meta.url))
const cases = fileURLToPath(new URL('../../law/cases/r2017/advanced-labourer.json', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'sovang-cli-'))
const data = join(root, 'data')

/** Kept open through the tests, so that the commands attach to a running database instead of starting one each. */
let embedded: Embedded

before(async () => {
  assert.deepEqual(await sovang(['verify']), {
    code: 1,
    out: '',
    err:
      `Chưa có dữ liệu ở ${data}. Hãy tạo bằng “npx sovang migrate” (sổ trống) hoặc “npx sovang demo” (bản dùng thử), ` +
      'hoặc chỉ đúng chỗ bằng biến SOVANG_DATA hay DATABASE_URL.\n',
  })
  embedded = await startEmbedded(data, true)
  assert.deepEqual(await sovang(['verify']), {
    code: 1,
    out: '',
    err: 'Cơ sở dữ liệu chưa đúng phiên bản. Hãy chạy: npx sovang migrate\n',
  })
  assert.deepEqual(await sovang(['migrate']), {
    code: 0,
    out: 'Cơ sở dữ liệu đã đúng phiên bản này. Sổ có 0 dòng.\n',
    err: '',
  })
})

after(async () => {
  await embedded.stop()
  rmSync(root, { recursive: true, force: true })
})

test('every command in the help has a help of its own, and is not run by asking for it', async () => {
  const { code, out, err } = await sovang(['--help'])
  assert.deepEqual({ code, err }, { code: 0, err: '' })
  const listed = out.slice(out.indexOf('Lệnh:\n'), out.indexOf('Biến môi trường:'))
  const names = [...listed.matchAll(/^ {2}([a-z]+(?: [a-z]+)?)/gm)].map((match) => match[1]!)
  assert.deepEqual(names, [
    'serve',
    'demo',
    'migrate',
    'verify',
    'import',
    'law cases',
    'law explain',
    'law batch',
    'law bench',
    'action',
    'actions',
  ])
  const helps = await Promise.all(names.map((name) => sovang([...name.split(' '), '--help'])))
  for (const [index, name] of names.entries()) {
    const asked = helps[index]!
    assert.equal(asked.code, 0, name)
    assert.match(asked.out, new RegExp(`^Cách dùng: sovang ${name}`, 'm'))
    assert.match(asked.out, /^ {2}--help /m)
  }
  assert.match((await sovang(['law', '--help'])).out, /^ {2}sovang law cases TỆP {2}/m)
  assert.deepEqual(await sovang(['help', 'verify']), await sovang(['verify', '-h']))
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  assert.equal((await sovang(['--version'])).out, `${version}\n`)
})

test('a command that is written wrongly is answered in one sentence, with exit code 2', async () => {
  const wrong: [string[], string][] = [
    [['verfy'], 'Không có lệnh “verfy”. Có phải bạn muốn viết “verify”? Xem cách dùng: sovang --help'],
    [['xyzxyz'], 'Không có lệnh “xyzxyz”. Xem cách dùng: sovang --help'],
    [
      ['law', 'case', cases],
      'Không có lệnh “law case”. Có phải bạn muốn viết “law cases”? Xem cách dùng: sovang law --help',
    ],
    [
      ['--json', 'verify'],
      'Không có tùy chọn “--json” ở đây: viết tên lệnh trước, tùy chọn sau. Xem cách dùng: sovang --help',
    ],
    [
      ['verify', '--jsn'],
      'Lệnh “verify” không có tùy chọn “--jsn”. Có phải bạn muốn viết “--json”? Xem cách dùng: sovang verify --help',
    ],
    [['verify', '-x'], 'Lệnh “verify” không có tùy chọn “-x”. Xem cách dùng: sovang verify --help'],
    [['verify', '--json=1'], 'Tùy chọn “--json” không nhận giá trị. Xem cách dùng: sovang verify --help'],
    [['verify', 'now'], 'Lệnh “verify” không hiểu phần thừa “now”. Xem cách dùng: sovang verify --help'],
    [
      ['law', 'cases'],
      'Lệnh “law cases” còn thiếu TỆP (tệp JSON hoặc YAML: một mảng ca mẫu, hoặc một đối tượng có mảng workedCases). ' +
        'Xem cách dùng: sovang law cases --help',
    ],
    [
      ['law', 'explain', '--person', 'CN-1', '--year', '2021'],
      'Lệnh “law explain” còn thiếu --honour MÃ (mã danh hiệu, hình thức: CSTDCS, BKT, BKTTG…). ' +
        'Xem cách dùng: sovang law explain --help',
    ],
    [
      ['law', 'explain', '--person', 'CN-1', '--honour', 'LDTT', '--year', '21'],
      'Năm xét phải là năm từ 1948 đến 2100, không phải “21”. Xem cách dùng: sovang law explain --help',
    ],
    [
      ['action', 'account.me', '--as'],
      'Tùy chọn “--as” cần một giá trị: --as TÀI_KHOẢN. Xem cách dùng: sovang action --help',
    ],
    [
      ['action', 'account.me'],
      'Hãy nói làm với tư cách ai: --as TÀI_KHOẢN (tên đăng nhập). Xem cách dùng: sovang action --help',
    ],
    [
      ['action', 'account.opn', '{}', '--as', 'quan.tri'],
      'Không có việc “account.opn”. Có phải bạn muốn viết “account.open”? Xem các việc: sovang actions',
    ],
    [
      ['action', 'account.me', '--as', 'quan.tri', '--key', newId()],
      '“account.me” chỉ xem, không ghi gì, nên không nhận --key. Xem cách dùng: sovang action --help',
    ],
    [
      ['action', 'person.enter', '--as', 'quan.tri', '--format', 'csv'],
      '“person.enter” không phải danh sách, nên không nhận --format. Xem cách dùng: sovang action --help',
    ],
  ]
  const answers = await Promise.all(wrong.map(([words]) => sovang(words)))
  assert.deepEqual(
    answers,
    wrong.map(([, sentence]) => ({ code: 2, out: '', err: `${sentence}\n` })),
  )
})

test('a fault of files, settings or surroundings is told in one sentence, with exit code 1', async () => {
  const strange = join(root, 'strange')
  mkdirSync(join(strange, 'postgres'), { recursive: true })
  writeFileSync(join(strange, 'postgres', 'notes.txt'), 'not a database')
  const broken = join(root, 'broken.json')
  writeFileSync(broken, '{"workedCases": [\n  {"id": "A1", "năm": 2021,}\n]}')
  const closed = await closedPort()
  const faults: [string[], NodeJS.ProcessEnv, string][] = [
    [
      ['law', 'cases', '/nowhere/cases.json'],
      {},
      'Không đọc được tệp /nowhere/cases.json: không có tệp này. Hãy kiểm tra đường dẫn.',
    ],
    [['law', 'cases', root], {}, `Không đọc được tệp ${root}: đây là thư mục. Hãy kiểm tra đường dẫn.`],
    [['law', 'cases', broken], {}, `Tệp ${broken} không phải JSON đọc được: sai ở dòng 2, cột 28, chỗ “}”.`],
    [
      ['action', 'account.me', '{"a":', '--as', 'quan.tri'],
      {},
      'Nội dung nhập không phải JSON đọc được: hết nội dung ở dòng 1, cột 6 khi còn dang dở.',
    ],
    [
      ['law', 'explain', '--person', 'CN-1', '--honour', 'BKTT', '--year', '2021'],
      {},
      'Không có danh hiệu, hình thức khen thưởng nào mang mã “BKTT”. Có phải bạn muốn viết “BKTTG”?',
    ],
    [['migrate'], { PORT: 'cửa' }, 'PORT phải là số từ 0 đến 65535, không phải “cửa”.'],
    [
      ['migrate'],
      { DATABASE_URL: `postgres://sovang:secret@127.0.0.1:${closed}/sovang` },
      `Không kết nối được cơ sở dữ liệu postgres://127.0.0.1:${closed}/sovang: connect ECONNREFUSED 127.0.0.1:${closed}. ` +
        'Kiểm tra DATABASE_URL và máy chủ PostgreSQL.',
    ],
    [
      ['migrate'],
      { SOVANG_DATA: strange },
      `Thư mục ${strange}/postgres có nội dung khác, không phải dữ liệu PostgreSQL. Hãy dời nội dung ấy đi, hoặc chọn thư ` +
        'mục khác bằng biến SOVANG_DATA.',
    ],
  ]
  const answers = await Promise.all(faults.map(([words, env]) => sovang(words, env)))
  assert.deepEqual(
    answers,
    faults.map(([, , sentence]) => ({ code: 1, out: '', err: `${sentence}\n` })),
  )
})

test('a data folder that cannot be made is named, and SOVANG_DEBUG adds where the fault arose', async () => {
  const impossible = join(cases, 'data')
  const short = await sovang(['migrate'], { SOVANG_DATA: impossible })
  assert.equal(short.code, 1)
  assert.match(short.err, /^Không tạo được thư mục dữ liệu .*advanced-labourer\.json\/data [^\n]+\n$/)
  const long = await sovang(['migrate'], { SOVANG_DATA: impossible, SOVANG_DEBUG: '1' })
  assert.ok(long.err.startsWith(short.err))
  assert.match(long.err, /\n {4}at /)
})

test('worked cases are told one by one, and a case that is not as expected makes the exit code 1', async () => {
  const file = JSON.parse(readFileSync(cases, 'utf8'))
  const list: Case[] = Array.isArray(file) ? file : file.workedCases
  const all = await sovang(['law', 'cases', cases])
  assert.equal(all.code, 0)
  const lines = all.out.trimEnd().split('\n')
  assert.equal(lines.at(-1), `${list.length} of ${list.length} as expected`)
  for (const [index, { id, expected, article }] of list.entries()) {
    assert.deepEqual(lines[index]!.split(/ {2,}/).slice(0, 3), ['✔', id, expected])
    assert.ok(lines[index]!.endsWith(article), lines[index])
  }

  const [first, second] = list.filter((one) => one.expected === 'notEligible') as [Case, Case]
  const wrong = join(root, 'wrong.json')
  writeFileSync(wrong, `\uFEFF${JSON.stringify([first, { ...second, expected: 'eligible' }])}`)
  const told = await sovang(['law', 'cases', wrong])
  assert.equal(told.code, 1)
  assert.match(told.out, new RegExp(`^✘ +${second.id} +notEligible`, 'm'))
  assert.match(told.out, /↳ mong đợi eligible, được notEligible/)
  assert.ok(told.out.endsWith('\n1 of 2 as expected\n'))
  const machine = await sovang(['law', 'cases', wrong, '--json'])
  const { cases: outcomes, asExpected, total } = JSON.parse(machine.out)
  assert.deepEqual({ asExpected, total }, { asExpected: 1, total: 2 })
  assert.deepEqual(
    outcomes.map((one: { id: string; asExpected: boolean }) => [one.id, one.asExpected]),
    [
      [first.id, true],
      [second.id, false],
    ],
  )

  writeFileSync(wrong, JSON.stringify([first, { ...second, candidateAward: 'LDTX' }]))
  assert.match(
    (await sovang(['law', 'cases', wrong])).err,
    /^Tệp ca mẫu chưa đúng ở ca thứ 2 \([^)]+\), candidateAward: [^\n]+\.\n$/,
  )
})

test('every action is listed with its title, and tells its input', async () => {
  const list = JSON.parse((await sovang(['actions', '--json'])).out)
  assert.deepEqual(
    list.find((one: { name: string }) => one.name === 'account.open'),
    { name: 'account.open', kind: 'action', title: 'Mở tài khoản', method: 'POST', path: '/api/accounts' },
  )
  const shown = (await sovang(['actions'])).out.trimEnd().split('\n')
  assert.deepEqual(
    shown.map((line) => line.split(' ')[0]),
    list.map((one: { name: string }) => one.name),
  )
  const { out } = await sovang(['action', 'account.open', '--help'])
  assert.ok(out.startsWith('Mở tài khoản (account.open).\n'))
  const schema = JSON.parse(out.slice(out.indexOf('{'), out.lastIndexOf('\n}') + 2))
  assert.deepEqual(schema.required, ['username', 'name', 'password'])
})

test('an office is begun by its first operator, and from then on everyone acts under an own name', async () => {
  const organisations = [{ code: 'STNMT', kind: 'provincialDepartment', name: 'Sở Tài nguyên và Môi trường' }]
  const book = await sovang(
    ['action', 'organisation.enterBook', '-', '--first-operator', '--json'],
    {},
    JSON.stringify({ organisations }),
  )
  assert.deepEqual(book, { code: 0, out: '{"organisations":1,"successions":0}\n', err: '' })
  const listed = await sovang(['action', 'organisation.list', '--first-operator', '--json'])
  const organisationId = JSON.parse(listed.out).rows[0].id as string
  const account = {
    username: 'quan.tri',
    name: 'Nguyễn Văn Quản',
    password: 'mat khau du dai',
    grants: [{ role: 'operator', organisationId, from: '2020-01-01', basis: 'Quyết định giao nhiệm vụ' }],
  }
  const refused = await sovang(['action', 'account.open', '{"username":"X"}', '--first-operator', '--json'])
  assert.equal(refused.code, 1)
  assert.match(
    refused.err,
    /^Có 3 chỗ cần sửa\.\n {2}username: .+\n {2}name: Chưa nhập mục này\.\n {2}password: Chưa nhập mục này\.\n$/,
  )
  assert.deepEqual(
    JSON.parse(refused.out).fields.map((field: { path: string }) => field.path),
    ['username', 'name', 'password'],
  )
  const locking = await sovang([
    'action',
    'account.open',
    JSON.stringify({ ...account, grants: [] }),
    '--first-operator',
  ])
  assert.equal(locking.code, 1)
  assert.match(locking.err, /^Tài khoản đầu tiên phải có vai trò quản trị hệ thống/)
  const opened = await sovang(['action', 'account.open', JSON.stringify(account), '--first-operator'])
  assert.equal(opened.code, 0, opened.err)
  assert.deepEqual(await sovang(['action', 'organisation.list', '--first-operator']), {
    code: 1,
    out: '',
    err: 'Sổ đã có tài khoản, nên --first-operator không còn dùng được. Hãy dùng --as TÀI_KHOẢN.\n',
  })
  assert.deepEqual(await sovang(['action', 'account.me', '--as', 'quan.trj']), {
    code: 1,
    out: '',
    err: 'Không có tài khoản “quan.trj” đang hoạt động. Có phải bạn muốn viết “quan.tri”?\n',
  })

  const person = {
    code: 'CN-1',
    name: 'Lê Thị Hạnh',
    recruitedOn: '2015-01-01',
    posts: [{ organisationId, title: 'Chuyên viên' }],
    ratings: [{ year: 2021, rating: 'HTTNV' }],
    registrations: [{ year: 2021, registered: true }],
  }
  const enter = ['action', 'person.enter', JSON.stringify(person), '--as', 'quan.tri', '--json', '--key', newId()]
  const entered = await sovang(enter)
  assert.equal(entered.code, 0, entered.err)
  assert.deepEqual(await sovang(enter), entered, 'the same key has the same answer')
  assert.equal((await sovang(enter.slice(0, -2))).err, 'Mã CN-1 đã ghi cho Lê Thị Hạnh.\n')
  assert.equal(await recordLength(), 3)
})

test('a list goes out as a file, and what is none says so', async () => {
  const out = join(root, 'organisations.csv')
  const list = ['action', 'organisation.list', '{"q":"moi truong"}', '--as', 'quan.tri', '--format']
  assert.deepEqual(await sovang([...list, 'csv', '--out', out]), { code: 0, out: `Đã ghi ${out}\n`, err: '' })
  const lines = readFileSync(out, 'utf8').slice(1).split('\r\n')
  assert.deepEqual(lines.slice(0, 3), [
    '"Mã","Tên","Loại","Trực thuộc (tuyến hành chính)","Trực thuộc (tuyến ngành)","Từ ngày","Đến trước ngày","Số người, kể cả bên dưới"',
    '"STNMT","Sở Tài nguyên và Môi trường","Sở","","","","",""',
    '',
  ])
  assert.match(lines[3]!, /^"Đơn vị, 1 dòng, xuất ngày .*; lọc theo từ khoá: moi truong"$/)
  const refused = await Promise.all([
    sovang([...list, 'docx', '--out', out]),
    sovang(['action', 'account.me', '--as', 'quan.tri', '--format', 'csv', '--out', out]),
  ])
  assert.deepEqual(
    refused.map(({ err }) => err),
    [
      'Không xuất được tệp loại “docx”. Chọn xlsx (Excel), csv, json hoặc pdf.\n',
      '“Tài khoản của tôi” không phải danh sách, nên không xuất ra tệp được.\n',
    ],
  )
  const nowhere = await sovang([...list, 'csv'])
  assert.equal(nowhere.code, 2)
  assert.match(nowhere.err, /^Câu trả lời là tệp “Đơn vị .*\.csv” .*; hãy nói ghi vào đâu: --out TỆP\./)
})

test('the law explains a person of the register by the regime of the day', async () => {
  const question = ['law', 'explain', '--person', 'CN-1', '--honour', 'ldtt', '--year', '2021']
  const told = await sovang([...question, '--on', '2021-12-20'])
  assert.deepEqual({ code: told.code, err: told.err }, { code: 0, err: '' })
  assert.deepEqual(told.out.split('\n').slice(0, 5), [
    'Lê Thị Hạnh (CN-1, Sở Tài nguyên và Môi trường): Lao động tiên tiến, năm 2021',
    'Chờ hội đồng đánh giá 3 nội dung, các điều kiện khác đã đủ',
    'Xét theo Luật 2003 Điều 24 khoản 1 (Luật 39/2013 khoản 6), là quy định của ngày tiếp nhận hồ sơ 20/12/2021 ' +
      '(áp dụng từ 01/10/2017 đến hết 31/12/2023).',
    '',
    '  ✔ Trong năm xét được xếp loại hoàn thành tốt nhiệm vụ trở lên',
  ])
  const machine = JSON.parse((await sovang([...question, '--on', '2021-12-20', '--json'])).out)
  assert.deepEqual(
    { code: machine.person.code, state: machine.verdict.state, regime: machine.verdict.regime },
    { code: 'CN-1', state: 'awaitsCouncil', regime: 'R2017' },
  )
  const now = JSON.parse((await sovang([...question, '--json'])).out)
  assert.notEqual(now.verdict.regime, 'R2017')
  assert.equal((await sovang([...question, '--person', 'CN-2'])).err, 'Không có người nào mang mã “CN-2” trong sổ.\n')
})

test('the law explains a collective of the register by the code of the unit', async () => {
  const question = ['law', 'explain', '--honour', 'TTLDTT', '--year', '2021', '--on', '2021-12-20', '--unit']
  const told = await sovang([...question, 'STNMT'])
  assert.deepEqual({ code: told.code, err: told.err }, { code: 0, err: '' })
  assert.match(told.out, /^Sở Tài nguyên và Môi trường \(STNMT\): Tập thể lao động tiên tiến, năm 2021\n/)
  const machine = JSON.parse((await sovang([...question, 'STNMT', '--json'])).out)
  assert.deepEqual([machine.collective.code, machine.verdict.regime], ['STNMT', 'R2017'])
  assert.equal((await sovang([...question, 'SNV'])).err, 'Không có đơn vị nào mang mã “SNV” trong sổ.\n')
  const both = await sovang([...question, 'STNMT', '--person', 'CN-1'])
  assert.match(both.err, /^Chọn một trong hai: --person hoặc --unit\./)
})

test('the record is verified, and the first broken row is named', async () => {
  const whole = await sovang(['verify'])
  assert.equal(whole.code, 0)
  assert.match(whole.out, /^Sổ nguyên vẹn: 3 dòng\. Dấu của dòng cuối: [0-9a-f]{64}\n$/)
  assert.deepEqual(Object.keys(JSON.parse((await sovang(['verify', '--json'])).out)), ['whole', 'count', 'head'])
  await asOwner(`update events set changes = '{}' where seq = 2`)
  assert.deepEqual(await sovang(['verify']), {
    code: 1,
    out: 'Sổ hỏng từ dòng 2: nội dung đã bị sửa sau khi ghi.\n',
    err: '',
  })
  const machine = await sovang(['verify', '--json'])
  assert.deepEqual(
    { code: machine.code, ...JSON.parse(machine.out) },
    { code: 1, whole: false, seq: 2, reason: 'nội dung đã bị sửa sau khi ghi' },
  )
})

test('a server names a taken port and a second server, and Ctrl-C ends it in order', async (t) => {
  const taken = createServer().listen(0, '127.0.0.1')
  t.after(() => taken.close())
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const refused = await sovang(['serve'], { PORT: String(port) })
  assert.equal(refused.code, 1)
  assert.match(refused.err, new RegExp(`^Cổng ${port} đang có chương trình khác dùng\\..*PORT=${port + 1}`))
  await new Promise((resolve) => taken.close(resolve))

  const server = await startServer(t, port, { node: oldNode() ?? process.execPath })
  assert.equal((await fetch(`http://127.0.0.1:${port}/api/me`)).status, 401)
  const second = await sovang(['serve'], { PORT: String(await closedPort()) })
  assert.equal(second.code, 1)
  assert.match(
    second.err,
    new RegExp(
      `^Đã có một máy chủ Sổ Vàng chạy trên dữ liệu này: tiến trình \\d+, cổng ${port}\\. Hãy dừng [^\\n]+\\n$`,
    ),
  )
  assert.equal(await server.end('SIGINT'), 0)
  assert.equal(existsSync(join(data, 'server.lock')), false)

  const killed = await startServer(t, port)
  await killed.end('SIGKILL')
  assert.equal(existsSync(join(data, 'server.lock')), true)
  const next = await startServer(t, port, { options: ['--demo'] })
  assert.match(next.told, /^Sổ đã có dữ liệu, nên không diễn bản dùng thử\.$/m)
  assert.equal(await next.end('SIGTERM'), 0)
})

test('a database that the command started itself is stopped when the command ends', async (t) => {
  const folder = join(root, 'own')
  assert.equal((await sovang(['migrate'], { SOVANG_DATA: folder })).code, 0)
  assert.equal(existsSync(join(folder, 'postgres', 'postmaster.pid')), false)
  const server = await startServer(t, await closedPort(), { folder })
  assert.equal(existsSync(join(folder, 'postgres', 'postmaster.pid')), true)
  assert.equal(await server.end('SIGINT'), 0)
  assert.equal(existsSync(join(folder, 'postgres', 'postmaster.pid')), false)
})

test('an old Node hands over to the Node of the checkout, or says that npm ci is needed', async (t) => {
  const node = oldNode()
  if (node === null) return t.skip('no Node older than 22.18 on this machine')
  const through = await sovang(['verfy'], {}, '', node)
  assert.deepEqual(through, await sovang(['verfy']))
  assert.equal(through.code, 2)
  const elsewhere = join(root, 'elsewhere', 'bin')
  mkdirSync(elsewhere, { recursive: true })
  copyFileSync(door, join(elsewhere, 'sovang.js'))
  writeFileSync(join(root, 'elsewhere', 'package.json'), '{"type":"module"}')
  const without = await run(node, [join(elsewhere, 'sovang.js'), '--version'], process.env)
  assert.equal(without.code, 1)
  assert.match(without.err, /^Sổ Vàng cần Node 22\.18 trở lên, máy này có Node [\d.]+, và chưa thấy .*“?"npm ci"/)
})

interface Case {
  id: string
  expected: string
  article: string
}

interface Told {
  code: number | null
  out: string
  err: string
}

function sovang(words: string[], env: NodeJS.ProcessEnv = {}, input = '', node = process.execPath): Promise<Told> {
  return run(node, [door, ...words], surroundings(env), input)
}

function surroundings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: '', PORT: '', HOST: '127.0.0.1', SOVANG_DEBUG: '', SOVANG_DATA: data, ...env }
}

async function run(node: string, args: string[], env: NodeJS.ProcessEnv, input = ''): Promise<Told> {
  const child = spawn(node, args, { env })
  child.stdin.end(input)
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code, out, err }
}

/** A server that already answers; `end` gives it a signal and tells its exit code. */
async function startServer(
  t: TestContext,
  port: number,
  { node = process.execPath, folder = data, options = [] as string[] } = {},
) {
  const child = spawn(node, [door, 'serve', ...options], {
    env: surroundings({ PORT: String(port), SOVANG_DATA: folder }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  t.after(() => child.kill('SIGKILL'))
  child.stdout.setEncoding('utf8')
  let told = ''
  for await (const part of child.stdout.iterator({ destroyOnReturn: false })) {
    told += part
    if (told.includes('Bấm Ctrl-C để dừng.')) break
  }
  assert.match(told, new RegExp(`^Sổ Vàng đang mở tại http://localhost:${port}$`, 'm'))
  return {
    told,
    async end(signal: NodeJS.Signals): Promise<number | null> {
      child.kill(signal)
      child.stdout.resume()
      return (await exit)[0]
    },
  }
}

/** A Node on this machine that is too old for the product; null when there is none. */
function oldNode(): string | null {
  const found = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'))
  return found.find((node) => existsSync(node) && isOld(node)) ?? null
}

function isOld(node: string): boolean {
  const [major, minor] = execFileSync(node, ['--version'], { encoding: 'utf8' }).slice(1).split('.').map(Number)
  return major! < 22 || (major === 22 && minor! < 18)
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function recordLength(): Promise<number> {
  const owner = connect(embedded.ownerUrl, 'owner', 1)
  const { seq } = await owner.selectFrom('event_head').select('seq').executeTakeFirstOrThrow()
  await owner.destroy()
  return seq
}

/** What only the master of the database itself can do: switch the guards off and change history. */
async function asOwner(statement: string): Promise<void> {
  const owner = connect(embedded.ownerUrl, 'owner', 1)
  await sql.raw(`set session_replication_role = replica`).execute(owner)
  await sql.raw(statement).execute(owner)
  await owner.destroy()
}
