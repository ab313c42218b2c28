/**
 * The process that reads one file (`read-sheets.ts` starts and stops it). It gets the open file as descriptor 4, tells
 * portions while it is asked for more, and ends with its parent.
 */
import { fstatSync, readSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { openCsv } from './csv.ts'
import { kindOf } from './file-kind.ts'
import type { ReadingAnswer, ReadingAsk, ReadingTask } from './read-sheets.ts'
import { Unreadable } from './unreadable.ts'
import type { Source } from './source.ts'
import { openWorkbook } from './workbook.ts'
import type { ReadPortion, ReadRow } from './sheet.ts'

const fileDescriptor = 4
/** Portions that may be under way before the first is used. */
const ahead = 2
const rowsPerPortion = 250
const charactersPerPortion = 200_000

let allowed = ahead
let wake: (() => void) | undefined

process.once('disconnect', () => process.exit(1))
process.on('message', (ask: ReadingAsk) => {
  if (ask !== 'more') void work(ask)
  else {
    allowed += 1
    wake?.()
    wake = undefined
  }
})

async function work(task: ReadingTask): Promise<void> {
  try {
    const source = await openSource(task)
    const looked = await source.lookOver()
    for (const sheet of looked.sheets) await give(sheet.name, source.rowsOf(sheet.name))
    await tell({ read: looked })
  } catch (error) {
    await tell(
      error instanceof Unreadable ? { refused: error.message } : { broken: String((error as Error).stack ?? error) },
    )
  }
  process.disconnect()
}

async function openSource(task: ReadingTask): Promise<Source> {
  const bytes = readFile(task)
  return kindOf(bytes, task.name) === 'csv' ? openCsv(bytes, task) : openWorkbook(bytes, task)
}

function readFile({ name, limits }: ReadingTask): Buffer {
  const { size } = fstatSync(fileDescriptor)
  if (size > limits.fileBytes) {
    const allowedSize = Math.floor(limits.fileBytes / 1024 / 1024)
    throw new Unreadable(`Tệp “${name}” lớn hơn ${allowedSize} MB. Hãy chia thành nhiều tệp nhỏ rồi tải lên lần lượt.`)
  }
  const bytes = Buffer.alloc(size)
  let filled = 0
  while (filled < size) {
    const count = readSync(fileDescriptor, bytes, filled, size - filled, filled)
    if (count === 0) break
    filled += count
  }
  return bytes.subarray(0, filled)
}

async function give(sheet: string, rows: AsyncIterable<ReadRow[]>): Promise<void> {
  let portion: ReadPortion = { sheet, rows: [] }
  let characters = 0
  for await (const some of rows) {
    for (const row of some) {
      portion.rows.push(row)
      for (const cell of row.cells) characters += typeof cell === 'string' ? cell.length : 8
      if (portion.rows.length < rowsPerPortion && characters < charactersPerPortion) continue
      await givePortion(portion)
      portion = { sheet, rows: [] }
      characters = 0
    }
    // Lets a message of the parent, or the news that it is gone, come in between.
    await setImmediate()
  }
  if (portion.rows.length > 0) await givePortion(portion)
}

async function givePortion(portion: ReadPortion): Promise<void> {
  if (allowed === 0) await new Promise<void>((resolve) => (wake = resolve))
  allowed -= 1
  await tell({ portion })
}

function tell(answer: ReadingAnswer): Promise<void> {
  return new Promise((resolve) => process.send!(answer, undefined, {}, () => resolve()))
}
