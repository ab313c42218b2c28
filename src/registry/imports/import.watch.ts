/** Trông coi: what nobody has to ask for. Work that was broken off is given back, and workbooks that nobody goes on with are erased. */
import type { Office } from '../../base/action.ts'
import { dayAt } from '../../base/clock.ts'
import { isRefusal } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { reading } from '../../base/pass.ts'
import { clearUploads } from '../../base/uploads.ts'
import { discardWorkbook } from './import.actions.ts'
import { recoverImports, software } from './import.work.ts'
import { sweepWorkbooks, workbooksToErase } from './workbook.store.ts'

/** Looks now and each minute; answers how to end the looking. */
export async function watchImports(office: Office): Promise<() => void> {
  const look = async () => {
    await recoverImports(office)
    await eraseOldWorkbooks(office)
  }
  await look()
  const timer = setInterval(() => void look().catch(() => undefined), 60_000).unref()
  return () => clearInterval(timer)
}

/** Xoá tệp để lâu: each by an act of its own, in the name of the software; then the bytes of all that were erased. Answers how many. */
export async function eraseOldWorkbooks(office: Office): Promise<number> {
  const today = dayAt(office.clock.now())
  const due = await reading(office, software, today, (db) => workbooksToErase(db, today))
  let erased = 0
  for (const importId of due) {
    try {
      await discardWorkbook.perform(office, { actor: software, channel: 'system', key: newId() }, { importId })
      erased++
    } catch (error) {
      // Somebody has gone on with it, or stopped it, at this moment.
      if (!isRefusal(error)) throw error
    }
  }
  await reading(office, software, today, (db) => sweepWorkbooks(db, office))
  await clearUploads(office.folder)
  return erased
}
