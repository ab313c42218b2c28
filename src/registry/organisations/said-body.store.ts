import { sql } from 'kysely'
import type { Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { containing } from '../../base/lists.ts'
import { wordsOf } from '../../base/text.ts'
import { bodiesByName, bodySaid, type NamedBody } from './said-body.ts'

/** The body that a text of an old paper means, among all of the register; null where none is, or where it could be two. */
export async function findBodySaid(trx: Trx, said: string, on: Day): Promise<string | null> {
  // Every name of the body that is meant has the last word of the text in it: few others do.
  const last = wordsOf(said).at(-1)
  if (last === undefined) return null
  const found = containing(last)
  const { rows } = await sql<NamedBody>`
    select id, kind, name, short_name, from_on, to_on from organisations
    where name_folded like ${found} or fold(short_name) like ${found}`.execute(trx)
  return bodySaid(said, bodiesByName(rows), on)
}
