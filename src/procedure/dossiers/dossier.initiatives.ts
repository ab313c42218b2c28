/** Sáng kiến làm căn cứ of dossiers: what can be chosen, who relies on it already, and the mark at the signing. */
import { sql } from 'kysely'
import type { Db, Trx } from '../../base/database/database.ts'
import { anyOfIds } from '../../base/database/database.ts'
import { Conflict } from '../../base/errors.ts'
import { honours } from '../../law/vocabulary.ts'
import { lockReliedOn, markUsed } from '../../registry/initiatives/initiative.store.ts'
import { entriesOf } from '../../registry/people/person.store.ts'
import type { Dossier } from './dossier.store.ts'

/** Sáng kiến đã công nhận of the nominee up to the year of the dossier, the newest first, with what stands in the way of each. */
export async function initiativesFor(db: Db, dossier: Dossier) {
  if (dossier.nominee_kind !== 'person') return []
  const rows = await recognisedOf(db, dossier)
    .select((row) =>
      row
        .exists(
          row
            .selectFrom('initiative_reliances as r')
            .select('r.dossier_id')
            .whereRef('r.initiative_id', '=', 'i.id')
            .where('r.dossier_id', '=', dossier.id),
        )
        .as('chosen'),
    )
    .orderBy('i.year', 'desc')
    .orderBy('i.code')
    .limit(100)
    .execute()
  const others = await dossiersRelyingOn(
    db,
    rows.map((row) => row.id),
    dossier,
  )
  return Promise.all(
    rows.map(async (row) => {
      const other = others.find((one) => one.initiative_id === row.id)
      const taken = row.used_for !== null && row.used_in !== dossier.id ? await whereUsed(db, row) : null
      return {
        id: row.id,
        code: row.code,
        name: row.name,
        year: row.year,
        scope: row.scope,
        chosen: Boolean(row.chosen),
        share: row.share,
        isJoint: Boolean(row.isJoint),
        isUsed: row.used_in === dossier.id,
        /** Vì sao không chọn được: where it was used, or which dossier relies on it. */
        taken: taken ?? (other ? `đang là căn cứ của hồ sơ ${other.code}` : null),
      }
    }),
  )
}

function recognisedOf(db: Db | Trx, { nominee_id, year }: Pick<Dossier, 'nominee_id' | 'year'>) {
  return db
    .selectFrom('initiative_authors as a')
    .innerJoin('initiatives as i', 'i.id', 'a.initiative_id')
    .select(['i.id', 'i.code', 'i.name', 'i.year', 'i.scope', 'a.person_id', 'a.share', 'a.used_for', 'a.used_in'])
    .select(
      sql<boolean>`exists (select from initiative_authors o where o.initiative_id = a.initiative_id and o.person_id <> a.person_id)`.as(
        'isJoint',
      ),
    )
    .where('a.person_id', '=', entriesOf(nominee_id))
    .where('a.recognised', '=', true)
    .where('a.year', '<=', year)
}

/** Those of the nominee among these, locked: two dossiers that reach for one initiative wait for each other. */
export function lockNomineeInitiatives(trx: Trx, dossier: Dossier, ids: readonly string[]) {
  return recognisedOf(trx, dossier).where('i.id', '=', anyOfIds(ids)).orderBy('i.id').forUpdate().execute()
}

/**
 * Other dossiers of the same nominee under way that rely on one of these. What is awarded has used it, which the author's own line
 * says; what a co-author relies on is no obstacle.
 */
export function dossiersRelyingOn(
  db: Db | Trx,
  initiativeIds: readonly string[],
  { id, nominee_id }: Pick<Dossier, 'id' | 'nominee_id'>,
) {
  return db
    .selectFrom('initiative_reliances as r')
    .innerJoin('dossiers as d', 'd.id', 'r.dossier_id')
    .innerJoin('initiatives as i', 'i.id', 'r.initiative_id')
    .select(['r.initiative_id', 'i.code as initiative', 'd.code'])
    .where('r.initiative_id', '=', anyOfIds(initiativeIds))
    .where('r.person_id', '=', entriesOf(nominee_id))
    .where('r.dossier_id', '!=', id)
    .where('d.stage', 'not in', ['withdrawn', 'notRecommended', 'awarded'])
    .orderBy('d.code')
    .execute()
}

/** `đã dùng để xét Chiến sĩ thi đua cơ sở trong hồ sơ HS-2021-0007`. */
export async function whereUsed(
  db: Db | Trx,
  { used_for, used_in }: { used_for: string | null; used_in: string | null },
): Promise<string> {
  const honour =
    used_for !== null && Object.hasOwn(honours, used_for) ? honours[used_for as keyof typeof honours].name : used_for
  const dossier =
    used_in === null
      ? undefined
      : await db.selectFrom('dossiers').select('code').where('id', '=', used_in).executeTakeFirst()
  const where = dossier ? ` trong hồ sơ ${dossier.code}` : used_in === null ? '' : ' trong một hồ sơ khác'
  return `đã dùng để xét ${honour}${where}`
}

/**
 * Đánh dấu đã dùng at the signing, in its transaction: what the awarded dossiers rely on is used up by their honour. One that
 * somebody else has used meanwhile stops the signature, with the dossier that has it.
 */
export async function markInitiativesOf(
  trx: Trx,
  dossiers: readonly Pick<Dossier, 'id' | 'code' | 'honour'>[],
): Promise<string[]> {
  const relied = await lockReliedOn(
    trx,
    dossiers.map((dossier) => dossier.id),
  )
  for (const one of relied) {
    const dossier = dossiers.find(({ id }) => id === one.dossier_id)!
    if (await markUsed(trx, one, dossier.honour)) continue
    const now = await trx
      .selectFrom('initiative_authors')
      .select(['used_for', 'used_in'])
      .where('initiative_id', '=', one.id)
      .where('person_id', '=', one.person_id)
      .executeTakeFirstOrThrow()
    throw new Conflict(
      `Hồ sơ ${dossier.code} lấy sáng kiến ${one.code} làm căn cứ, nhưng sáng kiến này ${await whereUsed(trx, now)}. Hãy đưa hồ sơ ra khỏi quyết định, hoặc để đơn vị chọn căn cứ khác.`,
    )
  }
  return [...new Set(relied.map((one) => one.id))]
}
