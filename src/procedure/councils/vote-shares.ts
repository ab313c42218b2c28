/** Tỷ lệ phiếu mà mỗi hồ sơ cần: by the council's own rules of work, by the law and by what the bodies above have set beside it. */
import type { Db, Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { regimeFor } from '../../law/regimes.ts'
import type { LawBook } from '../../law/rule.ts'
import { voteShareOf } from '../../law/shares.ts'
import type { Honour } from '../../law/vocabulary.ts'
import { authorOf, booksFor } from '../../registry/law-layers/layer.store.ts'
import { findOrganisation } from '../../registry/organisations/organisation.store.ts'
import type { Threshold } from './council.ts'
import { thresholdsOf } from './council.store.ts'

/** Ngưỡng phiếu with the text that sets it. */
export type NeededShare = Threshold & { basis: string }

/**
 * The share of votes that each dossier needs, in their order: the strictest of those that are set; null: nobody has set any,
 * and nobody may guess.
 */
export async function sharesNeeded(
  db: Db | Trx,
  council: { id: string; body_id: string },
  dossiers: readonly Tabled[],
  today: Day,
): Promise<(NeededShare | null)[]> {
  const own = await thresholdsOf(db, council.id)
  const author = await authorOf(db, await findOrganisation(db, council.body_id), today)
  const books = await booksOfDossiers(db, dossiers, today)
  return dossiers.map((dossier) => {
    const regime = regimeFor(dossier.received_on ?? today)
    const kind = dossier.nominee_kind === 'person' ? 'individual' : 'collective'
    const matter = { book: books.get(dossier.id)!, regime, kind } as const
    const share = voteShareOf(matter, dossier.honour, author !== 'other')
    const set = [
      ...(share === null ? [] : [{ percent: share.percent, strict: false, basis: share.citation.article }]),
      ...(own.has(dossier.honour) ? [own.get(dossier.honour)!] : []),
    ]
    return set.toSorted((a, b) => b.percent - a.percent || Number(b.strict) - Number(a.strict))[0] ?? null
  })
}

/** What decides which share a dossier needs. */
interface Tabled {
  id: string
  honour: Honour
  nominee_kind: 'person' | 'collective'
  organisation_id: string
  received_on: Day | null
}

/** By dossier: what its unit asked on the day received. */
async function booksOfDossiers(db: Db | Trx, dossiers: readonly Tabled[], today: Day): Promise<Map<string, LawBook>> {
  const found = new Map<string, LawBook>()
  for (const [on, received] of Map.groupBy(dossiers, ({ received_on }) => received_on ?? today)) {
    const units = received.map(({ organisation_id: unit }) => unit)
    const books = await booksFor(db, units, on)
    for (const [index, { id }] of received.entries()) found.set(id, books[index]!)
  }
  return found
}
