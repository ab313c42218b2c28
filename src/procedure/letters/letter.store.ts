import { sql } from 'kysely'
import type { Day } from '../../base/days.ts'
import { anyOfIds, type Db, type Trx } from '../../base/database/database.ts'
import { Conflict, NotFound } from '../../base/errors.ts'
import type { Standing } from '../../base/policy.ts'
import { relatedTo, relationsOf } from '../../registry/organisations/organisation.store.ts'
import type { Dossier } from '../dossiers/dossier.store.ts'
import { nextReceiver } from '../dossiers/dossier.store.ts'
import { mostDossiers, type LetterStage } from './letter.ts'

export type Letter = Awaited<ReturnType<typeof findLetter>>

export async function findLetter(db: Db | Trx, letterId: string) {
  const letter = await db.selectFrom('letters').selectAll().where('id', '=', letterId).executeTakeFirst()
  if (!letter) throw new NotFound('Không có tờ trình này, hoặc tờ trình nằm ngoài phạm vi của bạn.')
  return letter
}

export async function lockLetter(trx: Trx, letterId: string): Promise<Letter> {
  await trx.selectFrom('letters').select('id').where('id', '=', letterId).forUpdate().execute()
  return findLetter(trx, letterId)
}

export async function standingOfLetter(db: Db | Trx, letter: Letter, today: Day): Promise<Standing> {
  return { related: await relatedTo(db, letter.organisation_id, today, [letter.receiver_id]), stage: letter.stage }
}

export function letterRelations(today: Day) {
  return relationsOf(sql`l.organisation_id`, today, (ids) => sql`l.receiver_id = any(${ids as string[]}::uuid[])`)
}

export async function dossierIdsOf(db: Db | Trx, letterId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('letter_dossiers')
    .select('dossier_id')
    .where('letter_id', '=', letterId)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.dossier_id)
}

/**
 * Hồ sơ chờ tờ trình of a body, each with the other draft in which it already stands. What the draft at hand, `letterId`, has
 * taken comes first and in its order, which an edit must not shuffle; then what is free.
 */
export async function dossiersWaiting(db: Db, organisationId: string, letterId: string | null) {
  const otherDrafts = db
    .selectFrom('letter_dossiers as i')
    .innerJoin('letters as l', 'l.id', 'i.letter_id')
    .select(['i.dossier_id', 'l.id as letter_id', 'l.title'])
    .where('l.stage', '=', 'draft')
    .where('l.id', 'is distinct from', letterId)
  const position = sql`(select position from letter_dossiers i where i.dossier_id = d.id and i.letter_id = ${letterId})`
  return db
    .selectFrom('dossiers as d')
    .innerJoin('organisations as o', 'o.id', 'd.organisation_id')
    .innerJoin('organisations as r', 'r.id', 'd.receiver_id')
    .leftJoin(otherDrafts.as('other'), 'other.dossier_id', 'd.id')
    .select(['d.id', 'd.code', 'd.honour', 'd.year', 'd.stage', 'd.nominee_name'])
    .select(['o.name as organisation_name', 'r.name as receiver_name'])
    .select(['other.letter_id as other_letter_id', 'other.title as other_letter_title'])
    .select(sql<number>`count(*) over ()`.as('waiting'))
    .where(isWaiting(organisationId))
    .orderBy(sql`${position} nulls last, other.letter_id is not null, d.code`)
    .limit(mostDossiers)
    .execute()
}

/** The same as `receiverOf` asks of each dossier; the table is called `d`. */
function isWaiting(organisationId: string) {
  return sql<boolean>`(d.stage = 'submitted' and d.organisation_id = ${organisationId}
    or d.stage = 'recommended' and d.receiver_id = ${organisationId} and d.decider_id <> ${organisationId})`
}

/**
 * Where the sender's dossiers go next. A unit sends what it has submitted to the body that judges it; that body sends what
 * its council recommended to the next one on the way to the decider. One letter has one receiver.
 */
export async function receiverOf(
  trx: Trx,
  organisationId: string,
  dossiers: Dossier[],
  today: Day,
): Promise<{ receiverId: string; line: Dossier['line'] }> {
  const receivers = new Set<string>()
  for (const dossier of dossiers) {
    if (dossier.stage === 'submitted' && dossier.organisation_id === organisationId) receivers.add(dossier.receiver_id)
    else if (
      dossier.stage === 'recommended' &&
      dossier.receiver_id === organisationId &&
      dossier.decider_id !== organisationId
    ) {
      receivers.add(await nextReceiver(trx, dossier, today))
    } else throw new Conflict(`Hồ sơ ${dossier.code} không ở bước chờ tờ trình của đơn vị này. Bỏ hồ sơ khỏi tờ trình.`)
  }
  if (receivers.size !== 1)
    throw new Conflict('Các hồ sơ này phải gửi đến những nơi khác nhau. Hãy lập mỗi nơi một tờ trình.')
  return { receiverId: [...receivers][0]!, line: dossiers[0]!.line }
}

/**
 * A dossier stands in one draft at a time: signed in one of two, it would leave the other with a row that can never go. The
 * dossiers are locked by the caller, so two drafts made at once cannot both pass.
 */
export async function refuseInOtherDraft(trx: Trx, letterId: string, dossiers: readonly Dossier[]): Promise<void> {
  const dossierIds = dossiers.map((dossier) => dossier.id)
  const other = await trx
    .selectFrom('letter_dossiers as i')
    .innerJoin('letters as l', 'l.id', 'i.letter_id')
    .innerJoin('dossiers as d', 'd.id', 'i.dossier_id')
    .select(['l.title', 'd.code'])
    .where('l.stage', '=', 'draft')
    .where('l.id', '<>', letterId)
    .where('d.id', '=', anyOfIds(dossierIds))
    .orderBy('d.code')
    .limit(1)
    .executeTakeFirst()
  if (!other) return
  throw new Conflict(
    `Hồ sơ ${other.code} đã nằm trong dự thảo tờ trình “${other.title}”. Hãy ký hoặc bỏ dự thảo ấy, hoặc bỏ hồ sơ khỏi một trong hai tờ trình.`,
  )
}

declare module '../../base/database/database.ts' {
  interface Database {
    letters: {
      id: string
      organisation_id: string
      receiver_id: string
      line: Dossier['line']
      title: string
      content: string
      stage: LetterStage
      number: number | null
      symbol: string | null
      signed_on: Day | null
      signed_by: string | null
      signer_name: string | null
      signer_post: string | null
      file_hash: string | null
      drafted_by: string
      drafted_on: Day
      version: import('kysely').Generated<number>
    }
    letter_dossiers: { letter_id: string; dossier_id: string; position: number }
  }
}
