import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { lawBook } from '../../law/rules/book.ts'
import { rule, verdictOf } from '../../law/ruling.ts'
import { chunksOf, partsOf } from './law-batch/crowd.ts'
import { yearlyHonours } from '../../law/vocabulary.ts'
import { openPool } from './law-batch/pool.ts'
import { countedStates, type Tally } from './law-batch/share.ts'

const door = fileURLToPath(new URL('../../../bin/sovang.js', import.meta.url))
const crowd = { people: 3000, seed: 7, year: 2025 }
const batch = ['law', 'batch', '--people', '3000', '--seed', '7']

test('a list is decided as the law judges each of its people', async () => {
  const { code, out, err } = await sovang([...batch, '--json'])
  assert.deepEqual({ code, err }, { code: 0, err: '' })
  const told = JSON.parse(out)
  const expected = Object.fromEntries(
    yearlyHonours.map((honour) => [honour, Object.fromEntries(countedStates.map((state) => [state, 0]))]),
  )
  for (const { people } of chunksOf(crowd, { from: 0, to: crowd.people }))
    for (const candidate of people)
      for (const honour of yearlyHonours)
        expected[honour]![verdictOf(rule({ ...candidate, honour, regime: 'R2025' }, lawBook))]! += 1
  assert.deepEqual(told.counts, expected)
  assert.deepEqual(
    { people: told.people, seed: told.seed, year: told.year, regime: told.regime, honours: told.honours },
    { ...crowd, regime: 'R2025', honours: 11 },
  )
  assert.equal(told.decisions, 33_000)
  const { planes, operations, decisionsPerSecond, memory, seconds } = told
  for (const figure of [
    planes,
    operations,
    decisionsPerSecond,
    memory.planes,
    memory.process,
    ...Object.values(seconds),
  ])
    assert.ok(typeof figure === 'number' && figure > 0, out)
})

test('threads that share the work come to the same numbers', async () => {
  const tallies: Tally[] = []
  for (const workers of [1, 2, 3]) {
    const heard: number[] = []
    const order = { crowd, workers, regime: 'R2025' as const, verifyTo: 2000 }
    const pool = await openPool(order, (people) => heard.push(people))
    try {
      assert.equal(pool.workers, workers)
      assert.ok((await pool.run()) > 0)
      tallies.push((await pool.outcome()).tally)
      assert.deepEqual(await pool.check(), { verdicts: 22_000, different: 0, first: null })
    } finally {
      await pool.close()
    }
    assert.equal(
      heard.reduce((sum, people) => sum + people, 0),
      crowd.people,
    )
  }
  assert.deepEqual(tallies[1], tallies[0])
  assert.deepEqual(tallies[2], tallies[0])
})

test('parts of a crowd follow each other without a gap, and a small crowd has fewer than were asked for', () => {
  for (const [people, most] of [
    [1, 64],
    [1024, 2],
    [1025, 2],
    [9999, 4],
    [1_000_000, 3],
  ] as const) {
    const parts = partsOf({ people, seed: 1, year: 2025 }, most)
    assert.ok(parts.length <= most)
    assert.deepEqual(
      parts.map(({ from }) => from),
      [0, ...parts.slice(0, -1).map(({ to }) => to)],
    )
    assert.equal(parts.at(-1)!.to, people)
    assert.ok(parts.every(({ from, to }) => to > from))
  }
})

test('a person reads the speed, the memory and the numbers of each honour in Vietnamese', async () => {
  const { code, out, err } = await sovang([...batch, '--verify', '100'])
  assert.equal(code, 0)
  assert.equal(err, 'Đang xét lại từng người: 100 người…\n')
  assert.ok(
    out.startsWith('Xét cả danh sách, năm 2025, theo Luật Thi đua, khen thưởng 2022 và Nghị định 152/2025/NĐ-CP\n'),
  )
  assert.match(out, /^ {2}Người +3\.000 \(giả định, hạt giống 7\)$/m)
  assert.match(out, /^ {2}Tốc độ +[\d.]+ kết luận mỗi giây$/m)
  assert.match(out, /^ {2}Bộ nhớ +\d+ kB cho mặt phẳng và kết quả; cả tiến trình \d+ MB$/m)
  assert.match(out, /^ +đủ điều kiện +chờ hội đồng +chưa rõ +cần đối chiếu văn bản +chưa đủ điều kiện$/m)
  const rows = [...out.matchAll(/^ {2}(\p{Lu}.*?)((?: +[\d.]+){5})$/gmu)]
  assert.equal(rows.length, yearlyHonours.length)
  for (const [row, , figures] of rows) {
    const counts = figures!
      .trim()
      .split(/ +/)
      .map((figure) => Number(figure.replaceAll('.', '')))
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      crowd.people,
      row,
    )
  }
  assert.ok(out.endsWith('\n\nĐối chiếu 100 người đầu, 1.100 kết luận xét từng người: không kết luận nào khác.\n'))
})

test('another seed makes other people, another period has other verdicts', async () => {
  const asked = [
    [],
    ['--seed', '8'],
    ['--regime', 'r2017', '--year', '2020', '--verify', '3000'],
    ['--regime', 'R2026', '--verify', '1000'],
  ]
  const told = await Promise.all(asked.map((words) => sovang([...batch, ...words, '--json'])))
  const [same, other, older, unread] = told.map(({ out }) => JSON.parse(out))
  assert.notDeepEqual(other.counts, same.counts)
  assert.notDeepEqual(older.counts, same.counts)
  assert.deepEqual(older.verified, { people: 3000, verdicts: 33_000, different: 0, first: null })
  for (const counts of Object.values(unread.counts))
    assert.deepEqual(counts, { eligible: 0, awaitsCouncil: 0, unknown: 0, needsReview: 3000, notEligible: 0 })
  assert.equal(unread.verified.different, 0)
})

test('long work tells how far it has come', async () => {
  const { code, err } = await sovang(['law', 'batch', '--people', '60000', '--json', '--workers', '2'])
  assert.deepEqual({ code, err }, { code: 0, err: 'Đã nạp 50.000 trên 60.000 người…\n' })
})

test('what cannot be asked is answered in one sentence, with exit code 2', async () => {
  const wrong: [string[], string][] = [
    ...['0', '-5', '1.5', '1e3', 'nhiều', '', '20000001'].map((people): [string[], string] => [
      ['batch', '--people', people],
      `--people phải là số nguyên từ 1 đến 20.000.000, không phải “${people}”.`,
    ]),
    [['batch', '--seed', '-1'], '--seed phải là số nguyên từ 0 đến 4.294.967.295, không phải “-1”.'],
    [['batch', '--workers', '65'], '--workers phải là số nguyên từ 1 đến 64, không phải “65”.'],
    [['batch', '--people', '10', '--verify', '11'], '--verify phải là số nguyên từ 0 đến 10, không phải “11”.'],
    [['batch', '--year', '1947'], 'Năm xét phải là năm từ 1948 đến 2100, không phải “1947”.'],
    [['batch', '--year', '2101'], 'Năm xét phải là năm từ 1948 đến 2100, không phải “2101”.'],
    [['batch', '--regime', 'R2052'], 'Không có quy định áp dụng nào mang mã “R2052”. Có phải bạn muốn viết “R2025”?'],
    [['batch', '--regime', 'luật mới'], 'Không có quy định áp dụng nào mang mã “luật mới”.'],
    [
      ['batch', '--regime', 'R2010'],
      'R2010 chỉ dùng để đọc quyết định cũ, chưa có quy tắc để xét. Hãy chọn R2017, R2024, R2025, R2026.',
    ],
    [['bench', '--people', '999'], '--people phải là số nguyên từ 1.000 đến 20.000.000, không phải “999”.'],
    [['bench', '--seconds', '0'], '--seconds phải là số nguyên từ 1 đến 600, không phải “0”.'],
  ]
  for (const [[command, ...words], sentence] of wrong as [[string, ...string[]], string][]) {
    const told = await sovang(['law', command, ...words])
    assert.deepEqual(told, { code: 2, out: '', err: `${sentence} Xem cách dùng: sovang law ${command} --help\n` })
  }
})

test('the comparison with others tells the numbers that a machine reads', async () => {
  const { code, out, err } = await sovang(['law', 'bench', '--people', '2000', '--seconds', '1', '--json'])
  assert.equal(code, 0, err)
  const told = JSON.parse(out)
  assert.ok(told.batch.decisionsPerSecond > 0)
  assert.ok(told.explain.verdictsPerSecond > 0)
  assert.deepEqual(Object.keys(told.ratios), ['json-rules-engine', 'zen-engine', 'zen-expression', 'duckdb'])
  assert.ok(Object.values(told.ratios).every((ratio) => typeof ratio === 'number' && ratio > 0))
  assert.ok(Number.isInteger(told.memory) && told.memory > 0)
  assert.equal(err, 'Đang đối chiếu kết luận của các bên…\nĐang đo, mỗi bên một lượt, nhiều vòng…\n')
})

async function sovang(words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [door, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code, out, err }
}
