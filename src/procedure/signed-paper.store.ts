/** Ký văn bản đi: one way to number, sign and keep a paper, whatever it says. */
import type { Office } from '../base/action.ts'
import type { Updateable } from 'kysely'
import type { Database, Trx } from '../base/database/database.ts'
import { yearOf, type Day } from '../base/days.ts'
import { Conflict } from '../base/errors.ts'
import { takeNumber } from '../base/numbers.ts'
import type { OfficialPaper } from '../base/papers/paper.ts'
import { renderPaper } from '../base/papers/render.ts'
import { signerOf } from '../registry/accounts/signer.store.ts'
import { storeFile } from '../registry/files/file.store.ts'
import { letterheadOf, type Letterhead } from '../registry/organisations/letterhead.ts'
import { symbolOf, type Signature } from './signed-paper.ts'

/** Ký văn bản: takes the next number of the body's book and keeps the paper; `signed` is what the row remembers of it. */
export async function signPaper(
  { office, trx, today, now }: { office: Pick<Office, 'folder'>; trx: Trx; today: Day; now: Date },
  bodyId: string,
  book: string,
  personId: string,
  compose: (head: Letterhead, signature: Signature, year: number) => OfficialPaper,
) {
  const head = await letterheadOf(trx, bodyId, today)
  const signer = await signerOf(trx, personId, head.headPost, today)
  const number = await takeNumber(trx, bodyId, book, today)
  const symbol = symbolOf(number, book, head)
  const bytes = await renderPaper(compose(head, { number, on: today, signer }, yearOf(today)))
  const name = `${symbol.replace('/', '-')}.pdf`
  const file_hash = await storeFile(trx, office.folder, { bytes, name, type: 'application/pdf' }, now)
  const signed = {
    stage: 'signed',
    number,
    symbol,
    signed_on: today,
    signed_by: signer.personId,
    signer_name: signer.name,
    signer_post: signer.post,
    file_hash,
  } as const
  return { head, signed }
}

/** Ký hoặc bỏ: a draft ends one way only. */
export async function endDraft<Table extends 'letters' | 'decisions'>(
  trx: Trx,
  table: Table,
  draft: { id: string; version: number },
  set: Updateable<Database[Table]>,
): Promise<void> {
  const ended = await trx
    // One of the two stands for both: the columns that are asked for are the same.
    .updateTable(table as 'letters')
    .set({ ...(set as Updateable<Database['letters']>), version: draft.version + 1 })
    .where('id', '=', draft.id)
    .where('stage', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  if (!ended) throw new Conflict('Dự thảo này vừa được ký hoặc bỏ.')
}
