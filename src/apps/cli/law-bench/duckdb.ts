/** The yearly honours of individuals (R2025) in SQL, on one row of series per person: bit operations find runs and "since". */
import type { DuckDBPreparedStatement } from '@duckdb/node-api'
import { yearlyHonours, type YearlyHonour } from '../../../law/vocabulary.ts'
import { peerPackage } from './peers.ts'
import { seriesNames, type Series } from './series.ts'

// An award of the considered year itself starts no years, except that it may be the latest certificate.
const withYears = (people: string) => `
  select *,
    cstdcs & counted as title_years,
    excellent & counted as excellent_years,
    (certificate & -certificate) - 1 as after_certificate,
    ((pm & -2) & -(pm & -2)) - 1 as after_pm,
    ((order3 & -2) & -(order3 & -2)) - 1 as after_order3,
    ((order2 & -2) & -(order2 & -2)) - 1 as after_order2
  from ${people}`
const withRuns = (people: string) => `
  select *,
    title_years & xor(title_years, title_years + 1) as title_run,
    excellent_years & xor(excellent_years, excellent_years + 1) as excellent_run
  from (${withYears(people)})`

const own = ['own1', 'own2', 'own3']
const science = ['science1', 'science2', 'science3']

const higherTitle = 'title_run & 7 = 7 and ministry & 1 = 1'
const certificate = `certificate & 3 = 0 and (
  (title_run & 3 = 3 and (${atLeast(2, own, '3')} or ${atLeast(2, science, '3')})) or
  (excellent_run & 3 = 3 and (${atLeast(2, own, 'excellent_run')} or ${atLeast(2, science, 'excellent_run')})))`

const rules: Record<YearlyHonour, string> = {
  LDTT: 'good & 1 = 1 and months >= 6',
  CSTDCS: 'good & 1 = 1 and months >= 6 and (excellent | for_title) & 1 = 1',
  CSTDB: higherTitle,
  CSTDT: higherTitle,
  CSTDTQ: 'period & 9 = 9 and counted & 63 = 63 and national & 1 = 1 and in_time = 1',
  BKB: certificate,
  BKT: certificate,
  BKTTG: all(
    'certificate <> 0',
    fiveGoodYears('after_certificate'),
    atLeast(3, ['cstdcs'], 'after_certificate & counted'),
    'state_form & 31 = 0',
  ),
  HCLD3: all(
    'pm & -2 <> 0',
    fiveGoodYears('after_pm'),
    atLeast(1, ['excellent'], 'after_pm & counted'),
    atLeast(3, ['cstdcs'], 'after_pm & counted'),
    'state_form & 31 = 0',
  ),
  HCLD2: all(
    'order3 & -2 <> 0',
    fiveGoodYears('after_order3'),
    atLeast(2, ['excellent'], 'after_order3 & counted'),
    atLeast(1, ['cstdb', 'cstdt'], 'after_order3 & counted'),
    'state_form & 31 = 0',
  ),
  HCLD1: all(
    'order2 & -2 <> 0',
    fiveGoodYears('after_order2'),
    atLeast(3, ['excellent'], 'after_order2 & counted'),
    atLeast(2, ['cstdb', 'cstdt'], 'after_order2 & counted'),
    'state_form & 31 = 0',
  ),
}

function all(...conditions: string[]): string {
  return conditions.join(' and ')
}

function atLeast(count: number, series: string[], window: string): string {
  return `${series.map((name) => `bit_count(${name} & ${window})`).join(' + ')} >= ${count}`
}

function fiveGoodYears(after: string): string {
  return `${after} & ~good = 0 and bit_count(${after} & counted) >= 5`
}

const counting = (people: string) =>
  `select ${yearlyHonours.map((honour) => `count_if(${rules[honour]}) as ${honour}`).join(', ')} from (${withRuns(people)})`

/** Rows that DuckDB keeps and reads together; so many are a table of their own, so that no query is long. */
const rowsPerTable = 122_880

/** Bảng dãy năm trong DuckDB, in parts. */
export interface SeriesTables {
  version: string
  add(series: Series): Promise<void>
  /** Everybody is in; answers the number of tables. */
  close(): Promise<number>
  /** How many of one table may be proposed, in the order of the honours. */
  count(table: number): Promise<number[]>
}

export async function openDuckDb(): Promise<SeriesTables> {
  const { DuckDBInstance, version } = await peerPackage('@duckdb/node-api', () => import('@duckdb/node-api'))
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  const columns = seriesNames.map((name) => `${name} integer not null`).join(', ')
  const open = async (table: number) => {
    await connection.run(`create table people${table} (${columns})`)
    return connection.createAppender(`people${table}`)
  }
  const statements: DuckDBPreparedStatement[] = []
  let appender = await open(0)
  let rows = 0
  return {
    version: version(),
    async add(series) {
      if (rows > 0 && rows % rowsPerTable === 0) {
        appender.closeSync()
        appender = await open(rows / rowsPerTable)
      }
      for (const name of seriesNames) appender.appendInteger(series[name])
      appender.endRow()
      rows += 1
    },
    async close() {
      appender.closeSync()
      const tables = Math.max(1, Math.ceil(rows / rowsPerTable))
      // Prepared, so that the planning of a query is not timed.
      for (let table = 0; table < tables; table += 1)
        statements.push(await connection.prepare(counting(`people${table}`)))
      return tables
    },
    async count(table) {
      const result = await statements[table]!.runAndReadAll()
      return result.getRows()[0]!.map(Number)
    },
  }
}

/** The numbers of all tables together. */
export async function countAll({ count }: SeriesTables, tables: number): Promise<number[]> {
  const sums = yearlyHonours.map(() => 0)
  for (let table = 0; table < tables; table += 1)
    for (const [index, some] of (await count(table)).entries()) sums[index]! += some
  return sums
}
