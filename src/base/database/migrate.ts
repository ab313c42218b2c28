/** Brings a database to the newest form. Migrations are plain SQL, numbered, never edited once released. */
import { readdir, readFile } from 'node:fs/promises'
import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { Db } from './database.ts'

const folder = new URL('../../../migrations/', import.meta.url)

/** Runs what is missing, one transaction each; returns the names of what ran. The connection must be the owner's. */
export async function migrate(owner: Db): Promise<string[]> {
  const migrator = new Migrator({ db: owner, provider: { getMigrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}

/** Whether the database lacks a migration that this version knows: such a database must not be served. */
export async function needsMigration(owner: Db): Promise<boolean> {
  const migrator = new Migrator({ db: owner, provider: { getMigrations } })
  return (await migrator.getMigrations()).some((migration) => migration.executedAt === undefined)
}

async function getMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const migrations = await Promise.all(
    files.map(async (file) => {
      const script = await readFile(new URL(file, folder), 'utf8')
      return [file.replace('.sql', ''), { up: (db: Kysely<unknown>) => runScript(db, script) }] as const
    }),
  )
  return Object.fromEntries(migrations)
}

async function runScript(db: Kysely<unknown>, script: string): Promise<void> {
  await sql.raw(script).execute(db)
}
