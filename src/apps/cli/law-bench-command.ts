/** `sovang law bench`: our ways of deciding beside rule engines and a database of others, in one process. */
import { readFile } from 'node:fs/promises'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { showNumber } from '../../base/text.ts'
import type { Code, Figures } from './law-bench/bench.ts'
import type { DatabaseFigures } from './law-bench/database.ts'
import { mostPeople, progressOf, showBytes, withinMemory } from './law-batch-command.ts'
import { wholeNumber, type Command } from './command.ts'
import { columns, figures } from './terminal.ts'

const leastPeople = 1_000
const defaultPeople = 1_000_000
const defaultSeconds = 30
const considered = 2025

/** Đo tốc độ xét. */
export const lawBenchCommand: Command = {
  name: 'law bench',
  title: 'So tốc độ xét với các bộ máy quy tắc khác và DuckDB trên cùng những người giả định',
  options: {
    people: {
      value: 'SỐ',
      help: `số người, từ ${showNumber(leastPeople)} đến ${showNumber(mostPeople)}; mặc định ${showNumber(defaultPeople)}`,
    },
    seconds: { value: 'SỐ', help: `đo trong bao nhiêu giây, từ 1 đến 600; mặc định ${defaultSeconds}` },
    database: { help: 'đo cả việc nạp chừng ấy người từ một cơ sở dữ liệu lập tạm; lâu thêm vài phút' },
    json: { help: 'in kết quả dạng JSON' },
  },
  notes: [
    'Trước khi đo, mọi bên phải cùng kết luận trên cùng những người; khác một chỗ thì dừng, mã thoát là 1.',
    'Cần các gói phát triển json-rules-engine, @gorules/zen-engine, @duckdb/node-api.',
  ],
  run: async (given) => {
    const people = wholeNumber(given, lawBenchCommand, 'people', {
      least: leastPeople,
      most: mostPeople,
      otherwise: defaultPeople,
    })
    const seconds = wholeNumber(given, lawBenchCommand, 'seconds', { least: 1, most: 600, otherwise: defaultSeconds })
    const crowd = { people, seed: 1, year: considered }
    const { benchLaw } = await import('./law-bench/bench.ts')
    const loaded = progressOf(crowd)
    const found = await withinMemory(crowd, () => benchLaw(crowd, seconds, { loaded, stage: tellStage }))
    const versions = await versionsOf(found)
    const database = given.has('database') ? await measureDatabase(people) : null
    console.log(
      given.has('json')
        ? JSON.stringify({ ...asJson(people, found, versions), database })
        : asText(people, found, versions, database),
    )
  },
}

async function measureDatabase(people: number): Promise<DatabaseFigures> {
  tellStage('filling')
  const { benchDatabase } = await import('./law-bench/database.ts')
  return benchDatabase(people, progressOf({ people }))
}

const stages = {
  checking: 'Đang đối chiếu kết luận của các bên…',
  measuring: 'Đang đo, mỗi bên một lượt, nhiều vòng…',
  filling: 'Đang lập sổ giả định trong một cơ sở dữ liệu tạm…',
}

function tellStage(name: keyof typeof stages): void {
  console.error(stages[name])
}

interface Versions {
  node: string
  duckdb: string
  'json-rules-engine': string
  'zen-engine': string
}

/** The packages are pinned, so what our own package asks for is what is there. */
async function versionsOf({ duckdbVersion }: Figures): Promise<Versions> {
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8')
  const { devDependencies } = JSON.parse(text) as { devDependencies: Record<string, string> }
  return {
    node: process.versions.node,
    duckdb: duckdbVersion.replace(/^v/, ''),
    'json-rules-engine': devDependencies['json-rules-engine']!,
    'zen-engine': devDependencies['@gorules/zen-engine']!,
  }
}

function machine() {
  return { cpu: cpus()[0]?.model.trim() ?? '', cores: availableParallelism(), memory: totalmem() }
}

/** How many times as many verdicts our batch reaches; against DuckDB, which answers with numbers, ours are counted too. */
function ratioTo(code: Code, { rates }: Figures): number {
  const ratio = (code === 'duckdb' ? rates.counted : rates.batch) / rates[code]
  return ratio >= 100 ? Math.round(ratio) : Math.round(ratio * 10) / 10
}

function asJson(people: number, found: Figures, versions: Versions) {
  const { rates } = found
  return {
    batch: {
      decisionsPerSecond: rates.batch,
      countedPerSecond: rates.counted,
      people,
      planes: found.planes,
      operations: found.operations,
    },
    explain: {
      verdictsPerSecond: rates.explain,
      fromFactsPerSecond: rates.fromFacts,
      withTextPerSecond: rates.withText,
    },
    ratios: {
      'json-rules-engine': ratioTo('json-rules-engine', found),
      'zen-engine': ratioTo('zen-engine', found),
      'zen-expression': ratioTo('zen-expression', found),
      duckdb: ratioTo('duckdb', found),
    },
    memory: found.bytes,
    processMemory: found.processBytes,
    peers: Object.fromEntries(peerCodes.map((code) => [code, { decisionsPerSecond: rates[code] }])),
    checked: { people: found.checked, tabled: found.tabled, timed: found.timed },
    seconds: found.seconds,
    machine: machine(),
    versions,
  }
}

const peerCodes = ['duckdb', 'json-rules-engine', 'zen-engine', 'zen-expression'] as const satisfies Code[]

function asText(people: number, found: Figures, versions: Versions, database: DatabaseFigures | null): string {
  const { rates, checked, tabled, timed, bytes, processBytes } = found
  const names: Record<Code, string> = {
    batch: `Sổ Vàng, xét cả danh sách ${showNumber(people)} người, một lõi`,
    counted: 'Sổ Vàng, xét cả danh sách và đếm từng danh hiệu',
    explain: 'Sổ Vàng, từng kết luận có chứng minh',
    fromFacts: 'Sổ Vàng, có chứng minh, từ hồ sơ chưa chuẩn bị',
    withText: 'Sổ Vàng, có đủ lời văn và dự tính sớm nhất',
    duckdb: `DuckDB ${versions.duckdb}, bảng dãy năm ${showNumber(tabled)} người, một luồng`,
    'json-rules-engine': `json-rules-engine ${versions['json-rules-engine']}, số liệu tính sẵn`,
    'zen-engine': `zen-engine ${versions['zen-engine']}, quyết định JDM, số liệu tính sẵn`,
    'zen-expression': `zen-engine ${versions['zen-engine']}, chỉ biểu thức, số liệu tính sẵn`,
  }
  const rows = (Object.keys(names) as Code[]).map((code) => [
    names[code],
    showNumber(rates[code]),
    code === 'batch' ? '' : `${showNumber(ratioTo(code, found))} lần`,
  ])
  const { cpu, cores, memory } = machine()
  return [
    figures([['Cách xét', 'Kết luận mỗi giây', 'Xét cả danh sách nhanh gấp'], ...rows], ''),
    columns([
      [
        'Đối chiếu',
        `${showNumber(checked)} cán bộ, công chức có đủ dữ liệu: mọi bên cùng kết luận ai “đủ điều kiện hoặc chờ hội đồng” ở cả 11 danh hiệu, hình thức; số đếm của DuckDB trên ${showNumber(tabled)} người cũng bằng nhau.`,
      ],
      [
        'Đo',
        `cùng một tiến trình, luân phiên từng lượt, chia việc thành phần nhỏ và lấy lần nhanh nhất của mỗi phần; ${showNumber(timed)} người, trừ xét cả danh sách và DuckDB. DuckDB trả lời bằng số đếm, nên được so với xét và đếm.`,
      ],
      [
        'Lưu ý',
        'số liệu tính sẵn (số năm liên tục từ lần khen trước, số lần trong thời gian ấy) không tính vào thời gian của các bộ máy khác; chúng chỉ xét đường công trạng và chỉ trả lời được hay chưa. Sổ Vàng đi từ từng năm, xét mọi đường và phân biệt chờ hội đồng, chưa rõ, cần đối chiếu.',
      ],
      ['Nạp', loadingText(database)],
      ['Bộ nhớ', `${showBytes(bytes)} cho mặt phẳng và kết quả; cả tiến trình ${showBytes(processBytes)}`],
      ['Máy', `${cpu}, ${cores} lõi, ${showNumber(Math.round(memory / 2 ** 30))} GB bộ nhớ; Node ${versions.node}`],
    ]),
  ].join('\n\n')
}

function loadingText(database: DatabaseFigures | null): string {
  if (database === null) return 'từ cơ sở dữ liệu: đo khi có --database.'
  const [load, fill] = [database.load, database.fill].map((seconds) => showNumber(Math.round(seconds * 10) / 10))
  return `${showNumber(database.people)} người từ cơ sở dữ liệu lên mặt phẳng, qua tường quyền của cán bộ tỉnh: ${load} giây (lập sổ giả định: ${fill} giây).`
}
