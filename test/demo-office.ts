/** The demo, played once for all tests of a run that look at it: each gets a copy of its database and of its folder. */
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playDemo } from '../src/apps/cli/demo.ts'
import { freshOffice, officeLike, type TestOffice } from './world.ts'

/** The demo office as it stands at the end, on a database of its own. */
export async function demoOffice(): Promise<TestOffice> {
  const { template, folder } = await (played ??= playOnce())
  const copy = mkdtempSync(join(tmpdir(), 'sovang-test-'))
  cpSync(folder, copy, { recursive: true })
  return officeLike(template, copy)
}

let played: Promise<{ template: string; folder: string }> | undefined

async function playOnce() {
  const { office, owner, portal, ownerUrl } = await freshOffice()
  await playDemo(office, () => {})
  await Promise.all([office.db.destroy(), owner.destroy(), portal.destroy()])
  return { template: new URL(ownerUrl).pathname.slice(1), folder: office.folder }
}
