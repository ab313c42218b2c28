import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { smallProvince, type Province } from '../../test/province.ts'
import { loginOf, type Db } from '../base/database/database.ts'
import { newId } from '../base/ids.ts'
import { listDossiers } from '../procedure/dossiers/dossier.views.ts'
import { listPeople } from '../registry/people/person.views.ts'
import { openOffice, readSettings, SettingsProblem, type OpenOffice } from './office.ts'

// A server that asks for passwords would want those of the two logins, which only its operator knows.
const skip =
  new URL(process.env.DATABASE_URL ?? 'postgres://localhost').password !== '' && 'needs logins without a password'

describe('an office at work, with a login for each door and none of the owner', { skip }, () => {
  let world: Province
  let folder: string
  const opened: OpenOffice[] = []

  before(async () => {
    world = await smallProvince()
    folder = mkdtempSync(join(tmpdir(), 'sovang-office-'))
  })
  after(async () => {
    for (const one of opened) await one.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = async (env: Record<string, string>) => {
    const one = await openOffice(readSettings({ SOVANG_DATA: folder, ...env }))
    opened.push(one)
    return one
  }
  const logins = () => ({
    DATABASE_APP_URL: loginOf(world.ownerUrl, 'app'),
    DATABASE_PORTAL_URL: loginOf(world.ownerUrl, 'portal'),
  })

  test('is not opened before its owner has made the database believe its key', async () => {
    await assert.rejects(open(logins()), (error) => {
      assert.ok(error instanceof SettingsProblem)
      assert.match(
        error.message,
        /chưa nhận khoá của thư mục dữ liệu này.*DATABASE_URL của tài khoản chủ: npx sovang migrate/,
      )
      return true
    })
    await open({ DATABASE_URL: world.ownerUrl })
    const { owner, office } = await open(logins())
    assert.equal(owner, null)
    const { rows } = await listPeople.ask(office, world.standing, {})
    assert.ok(rows.length > 15)
    assert.deepEqual((await listDossiers.ask(office, world.officer, {})).rows, [])
  })

  test('cannot become the owner, nor each other, whatever SQL gets in', async () => {
    const owner = await whoAfter(world.owner, 'select')
    const { office, portal } = await open(logins())
    for (const [db, name] of [
      [office.db, 'sovang_app'],
      [portal, 'sovang_portal'],
    ] as const) {
      const other = name === 'sovang_app' ? 'sovang_portal' : 'sovang_app'
      assert.equal(await whoAfter(db, 'set role none'), name)
      assert.equal(await whoAfter(db, 'reset session authorization'), name)
      for (const statement of [
        `set role ${other}`,
        'set role pg_read_all_data',
        `set role ${owner}`,
        `set session authorization ${owner}`,
      ])
        await assert.rejects(whoAfter(db, statement), statement)
    }
  })

  test('is made by an owner who rules nothing but this database', async () => {
    const name = `so_moi_${newId().slice(-12)}`
    const url = new URL(world.ownerUrl)
    url.username = url.pathname = name
    await sql`create role ${sql.id(name)} login createrole`.execute(world.owner)
    await sql`grant sovang_app, sovang_portal to ${sql.id(name)} with admin option`.execute(world.owner)
    await sql`create database ${sql.id(name)} owner ${sql.id(name)}`.execute(world.owner)
    try {
      const { office, portal, close } = await openOffice(readSettings({ SOVANG_DATA: folder, DATABASE_URL: url.href }))
      assert.equal(await whoAfter(office.db, 'select'), 'sovang_app')
      assert.equal(await whoAfter(portal, 'select'), 'sovang_portal')
      await close()
    } finally {
      await sql`drop database ${sql.id(name)} with (force)`.execute(world.owner)
      await sql`drop owned by ${sql.id(name)}`.execute(world.owner)
      await sql`drop role ${sql.id(name)}`.execute(world.owner)
    }
  })

  test('names both of its logins, or none', () => {
    const { DATABASE_APP_URL } = logins()
    assert.throws(() => readSettings({ DATABASE_APP_URL }), /đi cùng nhau/)
    assert.throws(
      () => readSettings({ DATABASE_APP_URL: 'mysql://x', DATABASE_PORTAL_URL: 'x' }),
      /DATABASE_APP_URL không đúng dạng/,
    )
    assert.equal(readSettings({}).database, undefined)
  })

  test('is not opened on a database of another version', async () => {
    await sql`delete from kysely_migration where name = '0004-walls'`.execute(world.owner)
    await assert.rejects(open(logins()), /chưa đúng phiên bản.*npx sovang migrate/)
  })
})

async function whoAfter(db: Db, statement: string): Promise<string> {
  return db.connection().execute(async (one) => {
    await sql.raw(statement).execute(one)
    return (await sql<{ who: string }>`select current_user as who`.execute(one)).rows[0]!.who
  })
}
