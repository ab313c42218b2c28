/** `sovang law batch`: a synthetic population of any size, decided at once. */
import { showNumber } from '../../base/text.ts'
import type { Regime } from '../../law/regimes.ts'
import type { Crowd } from './law-batch/crowd.ts'
import type { Pool } from './law-batch/pool.ts'
import type { Checked, Outcome, Tally } from './law-batch/share.ts'
import { wholeNumber, type Command, type Given } from './command.ts'
import { misuse, Problem } from './failures.ts'
import { verdictNames, yearAsked } from './law-commands.ts'
import { suggestion } from './nearest.ts'
import { columns, figures } from './terminal.ts'

export const mostPeople = 20_000_000
const defaultPeople = 100_000
const defaultYear = 2025
const mostSeed = 4_294_967_295

/** Xét cả danh sách. */
export const lawBatchCommand: Command = {
  name: 'law batch',
  title: 'Xét cùng lúc cả một danh sách người giả định, đo tốc độ và bộ nhớ',
  options: {
    people: {
      value: 'SỐ',
      help: `số người, từ 1 đến ${showNumber(mostPeople)}; mặc định ${showNumber(defaultPeople)}`,
    },
    seed: { value: 'SỐ', help: 'hạt giống: cùng hạt giống thì cùng những người ấy; mặc định 1' },
    year: { value: 'NĂM', help: `năm xét; mặc định ${defaultYear}` },
    regime: { value: 'MÃ', help: 'quy định áp dụng: R2017, R2024, R2025 (mặc định), R2026' },
    workers: { value: 'SỐ', help: 'số luồng cùng làm, từ 1 đến 64; mặc định 1' },
    verify: { value: 'SỐ', help: 'số người đầu danh sách được xét lại từng người để đối chiếu; mặc định 0' },
    json: { help: 'in kết quả dạng JSON' },
  },
  notes: [
    'Xét 11 danh hiệu, hình thức hằng năm của cá nhân, từ Lao động tiên tiến đến Huân chương Lao động hạng Nhất.',
    'Không cần cơ sở dữ liệu. Mã thoát là 1 khi đối chiếu thấy có kết luận khác nhau.',
  ],
  run: async (given) => {
    const asked = await askedOf(given)
    const done = await decide(asked)
    if (given.has('json')) console.log(JSON.stringify(asJson(asked, done)))
    else console.log(await asText(asked, done))
    return done.checked !== null && done.checked.different > 0 ? 1 : 0
  },
}

interface Asked {
  crowd: Crowd
  regime: Regime
  workers: number
  verify: number
}

async function askedOf(given: Given): Promise<Asked> {
  const number = (option: string, least: number, most: number, otherwise: number) =>
    wholeNumber(given, lawBatchCommand, option, { least, most, otherwise })
  const people = number('people', 1, mostPeople, defaultPeople)
  return {
    crowd: {
      people,
      seed: number('seed', 0, mostSeed, 1),
      year: yearAsked(given.value('year') ?? String(defaultYear), lawBatchCommand),
    },
    regime: await regimeAsked(given.value('regime') ?? 'R2025'),
    workers: number('workers', 1, 64, 1),
    verify: number('verify', 0, people, 0),
  }
}

async function regimeAsked(typed: string): Promise<Regime> {
  const [{ regimes, regimeOrder }, { lawBook }, { rulesOf }] = await Promise.all([
    import('../../law/regimes.ts'),
    import('../../law/rules/book.ts'),
    import('../../law/ruling.ts'),
  ])
  const code = typed.toUpperCase() as Regime
  if (!Object.hasOwn(regimes, code)) {
    throw misuse(
      `Không có quy định áp dụng nào mang mã “${typed}”.${suggestion(code, regimeOrder)}`,
      lawBatchCommand.name,
    )
  }
  if (lawBook.principles[rulesOf(code)] !== undefined) return code
  const others = regimeOrder.filter((one) => lawBook.principles[rulesOf(one)] !== undefined)
  throw misuse(
    `${code} chỉ dùng để đọc quyết định cũ, chưa có quy tắc để xét. Hãy chọn ${others.join(', ')}.`,
    lawBatchCommand.name,
  )
}

// Deciding

interface Done {
  workers: number
  makeMs: number
  loadMs: number
  firstRunMs: number
  bestRunMs: number
  planes: number
  operations: number
  processBytes: number
  outcome: Outcome
  checked: Checked | null
}

/** The first run also compiles; of the others the best is told. */
const runs = 20

async function decide({ crowd, regime, workers, verify }: Asked): Promise<Done> {
  const { openPool } = await import('./law-batch/pool.ts')
  const order = { crowd, regime, workers, verifyTo: verify }
  const pool = await withinMemory(crowd, () => openPool(order, progressOf(crowd)))
  try {
    return await runAll(pool, crowd, verify)
  } finally {
    await pool.close()
  }
}

async function runAll(pool: Pool, crowd: Crowd, verify: number): Promise<Done> {
  const firstRunMs = await withinMemory(crowd, () => pool.run())
  let bestRunMs = firstRunMs
  for (let run = 1; run < runs; run += 1) bestRunMs = Math.min(bestRunMs, await pool.run())
  const outcome = await pool.outcome()
  const processBytes = process.memoryUsage.rss()
  if (verify > 0) console.error(`Đang xét lại từng người: ${showNumber(verify)} người…`)
  const checked = verify > 0 ? await pool.check() : null
  return { workers: pool.workers, ...pool.report, firstRunMs, bestRunMs, processBytes, outcome, checked }
}

/** Planes that do not fit into memory are no fault of the software. */
export async function withinMemory<Out>({ people }: Crowd, work: () => Promise<Out>): Promise<Out> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof RangeError) || !/alloc/i.test(error.message)) throw error
    throw new Problem(`Máy không đủ bộ nhớ để nạp ${showNumber(people)} người. Hãy chạy lại với --people nhỏ hơn.`)
  }
}

/** A line is told after so many people: about once a second. */
const progressStep = 50_000

export function progressOf({ people: total }: Pick<Crowd, 'people'>): (people: number) => void {
  let loaded = 0
  let told = 0
  return (people) => {
    loaded += people
    if (loaded >= total || loaded < told + progressStep) return
    told = loaded - (loaded % progressStep)
    console.error(`Đã nạp ${showNumber(told)} trên ${showNumber(total)} người…`)
  }
}

// Telling

function asJson({ crowd, regime, verify }: Asked, done: Done) {
  const { tally, bytes } = done.outcome
  const decisions = crowd.people * Object.keys(tally).length
  return {
    ...crowd,
    regime,
    honours: Object.keys(tally).length,
    workers: done.workers,
    planes: done.planes,
    operations: done.operations,
    seconds: {
      make: done.makeMs / 1000,
      load: done.loadMs / 1000,
      firstRun: done.firstRunMs / 1000,
      bestRun: done.bestRunMs / 1000,
    },
    decisions,
    decisionsPerSecond: perSecond(decisions, done.bestRunMs),
    memory: { planes: bytes, process: done.processBytes },
    counts: tally,
    ...(done.checked !== null && { verified: { people: verify, ...done.checked } }),
  }
}

async function asText({ crowd, regime, verify }: Asked, done: Done): Promise<string> {
  const [{ regimes }, { rulesOf }] = await Promise.all([import('../../law/regimes.ts'), import('../../law/ruling.ts')])
  const { tally, bytes } = done.outcome
  const honours = Object.keys(tally).length
  const threads = done.workers === 1 ? '' : `, ${done.workers} luồng`
  const rows = [
    ['Người', `${showNumber(crowd.people)} (giả định, hạt giống ${crowd.seed})`],
    ['Danh hiệu, hình thức', showNumber(honours)],
    ['Mặt phẳng bit', showNumber(done.planes)],
    ['Phép tính cho mỗi 128 người', showNumber(done.operations)],
    ['Tạo người', showSeconds(done.makeMs)],
    ['Nạp vào mặt phẳng', showSeconds(done.loadMs)],
    ['Xét lần đầu, gồm dịch quy tắc', showSeconds(done.firstRunMs)],
    [`Xét, nhanh nhất trong ${runs} lần`, showSeconds(done.bestRunMs)],
    ['Tốc độ', `${showNumber(perSecond(crowd.people * honours, done.bestRunMs))} kết luận mỗi giây${threads}`],
    ['Bộ nhớ', `${showBytes(bytes)} cho mặt phẳng và kết quả; cả tiến trình ${showBytes(done.processBytes)}`],
  ]
  return [
    `Xét cả danh sách, năm ${crowd.year}, theo ${regimes[regime].name}`,
    columns(rows),
    ...(rulesOf(regime) === regime
      ? []
      : [`Chưa có toàn văn quy định ${regime}: mọi người đều cần đối chiếu văn bản.`]),
    await tallyTable(tally),
    ...(done.checked === null ? [] : [checkedLine(verify, done.checked)]),
  ].join('\n\n')
}

async function tallyTable(tally: Tally): Promise<string> {
  const [{ countedStates }, { honourName }] = await Promise.all([
    import('./law-batch/share.ts'),
    import('../../law/vocabulary.ts'),
  ])
  const rows = Object.entries(tally).map(([honour, counts]) => [
    honourName(honour as keyof Tally),
    ...countedStates.map((state) => showNumber(counts[state])),
  ])
  return figures([['', ...countedStates.map((state) => verdictNames[state])], ...rows])
}

function checkedLine(people: number, { verdicts, different, first }: Checked): string {
  const all = `Đối chiếu ${showNumber(people)} người đầu, ${showNumber(verdicts)} kết luận xét từng người`
  if (first === null) return `${all}: không kết luận nào khác.`
  const { person, honour, explained, decided } = first
  return (
    `${all}: ${showNumber(different)} kết luận khác. Chỗ đầu tiên: người thứ ${showNumber(person + 1)}, ${honour}: ` +
    `xét từng người là ${verdictNames[explained]}, xét cả danh sách là ${verdictNames[decided]}.`
  )
}

function perSecond(decisions: number, ms: number): number {
  return Math.round((decisions / ms) * 1000)
}

function showSeconds(ms: number): string {
  if (ms >= 1000) return `${showNumber(ms / 1000)} giây`
  return ms >= 1 ? `${showNumber(ms)} ms` : `${showNumber(ms * 1000)} µs`
}

export function showBytes(bytes: number): string {
  return bytes >= 2 ** 20
    ? `${showNumber(Math.round(bytes / 2 ** 20))} MB`
    : `${showNumber(Math.round(bytes / 1024))} kB`
}
