/** The database as the rest of the house sees it: typed tables, three doors (owner, application, portal), plain SQL where SQL is clearer. */
import { Kysely, PostgresDialect, sql, type RawBuilder, type Transaction } from 'kysely'
import { Pool, types } from 'pg'

/**
 * All tables by name. Empty here: base knows no noun. Each store declares its own tables by augmenting this interface,
 * so that a table is described beside the SQL that uses it.
 */
// eslint-disable-next-line typescript/no-empty-object-type
export interface Database {}

export type Db = Kysely<Database>
export type Trx = Transaction<Database>

/**
 * Who a connection acts as. `owner` migrates; `app` works and cannot change history; `portal` may read what is published
 * and nothing else. The roles are made by the migrations.
 */
export type Door = 'owner' | 'app' | 'portal'

export function connect(url: string, door: Door, connections = 10, idleMillis = 10_000): Db {
  const pool = new Pool({
    connectionString: addressThrough(url, door),
    max: connections,
    idleTimeoutMillis: idleMillis,
    connectionTimeoutMillis: 5_000,
    application_name: `sovang ${door}`,
    options: optionsOf(door),
    types: {
      getTypeParser: ((oid: number, format: 'text') => parsers[oid] ?? types.getTypeParser(oid, format)) as never,
    },
  })
  // An idle connection that the server drops must not end the process; the next query gets a fresh one.
  pool.on('error', () => {})
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

/** Any one of these ids, however many: for `where('id', '=', anyOfIds(ids))`. */
export function anyOfIds(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${[...ids]}::uuid[])`
}

/** The same database by the login that is named like the door's role, without a password. */
export function loginOf(url: string, door: 'app' | 'portal'): string {
  const address = new URL(url)
  address.username = `sovang_${door}`
  address.password = ''
  return address.href
}

/** Compiling a statement takes seconds where the statement takes milliseconds: what costs is in our functions, not in the plan. */
function optionsOf(door: Door): string {
  return door === 'owner' ? '-c jit=off' : `-c role=sovang_${door} -c jit=off`
}

/** `options` in the address itself would push ours aside, and the application would work as the owner: ours are put after them. */
function addressThrough(url: string, door: Door): string {
  const own = URL.canParse(url) ? new URL(url).searchParams.get('options') : null
  if (!own) return url
  const address = new URL(url)
  address.searchParams.set('options', `${own} ${optionsOf(door)}`)
  return address.href
}

/** `date` stays the text of a day; whole and decimal numbers become numbers, loudly where they would lose digits. */
const parsers: Record<number, (text: string) => unknown> = {
  [types.builtins.DATE]: (text) => text,
  [types.builtins.INT8]: exactNumber,
  [types.builtins.NUMERIC]: (text) => Number(text),
}

function exactNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`Số ${text} vượt quá giới hạn biểu diễn`)
  return value
}
