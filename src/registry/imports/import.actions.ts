import { sql } from 'kysely'
import * as z from 'zod'
import { action } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { BadInput, Conflict } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { uploadedFile } from '../../base/uploads.ts'
import { findOrganisation, relatedTo } from '../organisations/organisation.store.ts'
import { importId, mappingInput, totals, type ImportState } from './import.ts'
import { lockImport, rememberMapping, type ImportRecord } from './import.store.ts'
import { beginWork } from './import.work.ts'
import { keyOfHeads } from './mapping.ts'
import { eraseDayOf, eraseWorkbook, keepLonger, keepWorkbook } from './workbook.store.ts'

/** Tải tệp lên để nhập: the file is kept and its reading begins; nothing is entered by it. */
export const startImport = action({
  name: 'import.start',
  title: 'Tải tệp lên để nhập',
  input: z.object({ organisationId: id, file: uploadedFile }),
  unhashed: ['file.path'],
  load: async ({ trx, input, today }) => {
    const organisation = await findOrganisation(trx, input.organisationId)
    return { organisation, related: await relatedTo(trx, organisation.id, today) }
  },
  may: ({ related }) => ({ related }),
  run: async ({ office, trx, input: { file, organisationId }, actor, today, now, record }) => {
    requireSpreadsheet(file.name)
    const added = {
      id: newId(),
      organisation_id: organisationId,
      file_hash: file.hash,
      file_name: file.name,
      started_at: now,
    }
    await trx
      .insertInto('imports')
      .values({
        ...added,
        started_by: actor.personId ?? actor.accountId!,
        state: 'reading',
        mapping: '[]' as never,
        verdict: null,
        failure: null,
        ended_at: null,
      })
      .execute()
    await keepWorkbook(trx, office, added.id, file, today)
    record({ subjects: [added.id], changes: { file: file.hash, fileName: file.name, size: file.size } })
    return { importId: added.id }
  },
  after: (office, call, answer) => beginWork(office, answer.importId, call),
})

function requireSpreadsheet(name: string): void {
  if (/\.(xlsx|csv)$/i.test(name)) return
  throw new BadInput(
    `Chưa nhận được tệp “${name}”: chỉ nhận tệp Excel (.xlsx) và CSV (.csv). Hãy mở tệp rồi lưu lại thành .xlsx.`,
  )
}

async function load({ trx, input, today }: { trx: Trx; input: { importId: string }; today: Day }) {
  const record = await lockImport(trx, input.importId)
  return { record, version: record.version, related: await relatedTo(trx, record.organisation_id, today) }
}

/** For what may be done whoever has gone on with it since: no version is compared. */
async function loadAnyVersion(at: Parameters<typeof load>[0]) {
  const { version: _, ...loaded } = await load(at)
  return loaded
}

const may = ({ related }: Awaited<ReturnType<typeof load>>) => ({ related })

/** Chọn cột nào là gì: the file is judged again by it, and the choice is remembered for sheets with the same heads. */
export const mapImport = action({
  name: 'import.map',
  title: 'Xét lại theo cột đã chọn',
  input: z.object({ importId, version: z.number().int(), sheets: mappingInput }),
  load,
  may,
  run: async ({ trx, input, object: { record: found }, today, record }) => {
    requireState(found, ['checked', 'failed'])
    await keepLonger(trx, found.id, today)
    const mapping = found.mapping.map((known) => {
      const said = input.sheets.find((one) => one.sheet === known.sheet)
      return said ? { ...known, kind: said.kind, columns: said.columns } : known
    })
    for (const { sheet, heads, kind, columns } of mapping) {
      const isSaid = input.sheets.some((one) => one.sheet === sheet)
      if (isSaid) await rememberMapping(trx, found.organisation_id, keyOfHeads(heads), { kind, columns })
    }
    const version = await change(trx, found, { state: 'reading', failure: null, mapping: JSON.stringify(mapping) })
    record({ subjects: [found.id], changes: { file: found.file_hash, sheets: input.sheets.map((one) => one.sheet) } })
    return { importId: found.id, version }
  },
  after: (office, call, answer) => beginWork(office, answer.importId, call),
})

/** Ghi vào sổ: all rows, or, where somebody has chosen so, those that are right, leaving the others. It goes on after the answer. */
export const enterImport = action({
  name: 'import.enter',
  title: 'Ghi vào sổ',
  input: z.object({ importId, version: z.number().int(), skipFaults: z.boolean().default(false) }),
  load,
  may,
  run: async ({ trx, input, object: { record: found }, record }) => {
    requireState(found, ['checked'])
    const { verdict } = found
    if (!verdict) throw new Conflict('Tệp chưa được xét xong.')
    const { fresh, filled, faulty, waiting } = totals(verdict)
    if (fresh + filled === 0) {
      throw new BadInput(
        faulty + waiting > 0
          ? 'Không có dòng nào ghi được: mọi dòng mới đều còn lỗi hoặc chờ dòng lỗi. Hãy sửa tệp rồi tải lên lại.'
          : 'Mọi dòng của tệp đã có trong sổ, không có gì để ghi.',
      )
    }
    if (verdict.faults > 0 && !input.skipFaults) {
      throw new BadInput(
        `Tệp còn ${verdict.faults} chỗ cần sửa. Hãy sửa rồi tải lên lại, hoặc chọn ghi các dòng đúng, để lại dòng lỗi.`,
      )
    }
    const version = await change(trx, found, { state: 'entering', failure: null, skip_faults: input.skipFaults })
    record({
      subjects: [found.id],
      changes: { file: found.file_hash, rows: fresh + filled, left: faulty + waiting, skipFaults: input.skipFaults },
    })
    return { importId: found.id, version }
  },
  after: (office, call, answer) => beginWork(office, answer.importId, call),
})

/** Dừng lại: what is being done ends and leaves nothing; the file is erased, and what was found in it forgotten. */
export const cancelImport = action({
  name: 'import.cancel',
  title: 'Dừng lần nhập',
  input: z.object({ importId }),
  load: loadAnyVersion,
  may: ({ related }) => ({ related }),
  run: async ({ trx, object: { record: found }, now, record }) => {
    requireState(found, ['reading', 'checked', 'entering', 'failed'])
    await eraseWorkbook(trx, found.id)
    await change(trx, found, { state: 'cancelled', failure: null, verdict: null, ended_at: now })
    record({ subjects: [found.id], changes: { file: found.file_hash, was: found.state } })
    return { importId: found.id }
  },
})

/**
 * Xoá tệp đã tải lên, of which rows were left to be mended: whoever is done with them, or the software once the file has lain about
 * too long. What has not been entered by then never will be from this file.
 */
export const discardWorkbook = action({
  name: 'import.discard',
  title: 'Xoá tệp đã tải lên',
  input: z.object({ importId }),
  load: loadAnyVersion,
  may: ({ related }) => ({ related }),
  run: async ({ trx, object: { record: found }, now, record }) => {
    requireState(found, ['checked', 'failed', 'entered'])
    if ((await eraseDayOf(trx, found.id)) === null)
      throw new Conflict('Tệp đã tải lên đã được xoá, không còn gì để xoá.')
    await eraseWorkbook(trx, found.id)
    if (found.state !== 'entered')
      await change(trx, found, { state: 'cancelled', failure: null, verdict: null, ended_at: now })
    record({ subjects: [found.id], changes: { file: found.file_hash, was: found.state } })
    return { importId: found.id }
  },
})

function requireState(record: ImportRecord, states: readonly ImportState[]): void {
  if (states.includes(record.state)) return
  const told: Partial<Record<ImportState, string>> = {
    entered: 'Tệp này đã ghi vào sổ.',
    cancelled: 'Lần nhập này đã dừng. Hãy tải tệp lên lại.',
    reading: 'Tệp đang được đọc và xét. Hãy chờ xong hoặc dừng lại.',
    entering: 'Tệp đang được ghi vào sổ. Hãy chờ xong hoặc dừng lại.',
    failed: 'Tệp này chưa đọc được nên chưa ghi được.',
  }
  throw new Conflict(told[record.state] ?? 'Việc này không làm được ở bước hiện nay.')
}

async function change(trx: Trx, found: ImportRecord, set: object): Promise<number> {
  const { version } = await trx
    .updateTable('imports')
    .set({ ...set, version: sql`version + 1` as never })
    .where('id', '=', found.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}
