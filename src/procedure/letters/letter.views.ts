import { sql } from 'kysely'
import * as z from 'zod'
import { nothing, view, type Download, type Later } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import { yearOf, type Day } from '../../base/days.ts'
import { NotFound } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { containing, onePage, pageInput } from '../../base/lists.ts'
import { drawnLater } from '../../base/papers/render.ts'
import { nextActs } from '../../base/policy.ts'
import { historyOf } from '../../registry/accounts/history.store.ts'
import { tell, told, type Sentences } from '../../registry/accounts/history.ts'
import { loadFile } from '../../registry/files/file.store.ts'
import { letterheadOf } from '../../registry/organisations/letterhead.ts'
import { findOrganisation, relatedTo } from '../../registry/organisations/organisation.store.ts'
import { year } from '../../registry/people/person.ts'
import { listChange } from '../dossiers/dossier.sentences.ts'
import { honourTitle } from '../dossiers/dossier.ts'
import { cancelLetter, editLetter, signLetter } from './letter.actions.ts'
import { letterStages } from './letter.ts'
import { letterPaper } from './letter.papers.ts'
import { dossiersWaiting, findLetter, letterRelations, standingOfLetter } from './letter.store.ts'

/** Danh sách tờ trình. */
export const listLetters = view({
  name: 'letter.list',
  title: 'Tờ trình',
  input: z.object({
    ...pageInput(['drafted', 'signed'], true),
    stage: z.enum(['draft', 'signed', 'cancelled']).optional(),
    year: year.optional(),
    /** Nơi gửi, nơi nhận. */
    organisationId: id.optional(),
    receiverId: id.optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, input, today, visible }) => {
    let query = db
      .selectFrom('letters as l')
      .innerJoin('organisations as o', 'o.id', 'l.organisation_id')
      .innerJoin('organisations as r', 'r.id', 'l.receiver_id')
      .select(['l.id', 'l.title', 'l.stage', 'l.symbol', 'l.signed_on', 'l.drafted_on', 'l.signer_name'])
      .select(['o.name as organisation_name', 'r.name as receiver_name'])
      .select(sql<number>`(select count(*) from letter_dossiers x where x.letter_id = l.id)`.as('dossiers'))
      .where(visible(letterRelations(today), sql`l.stage`))
    if (input.organisationId) query = query.where('l.organisation_id', '=', input.organisationId)
    if (input.receiverId) query = query.where('l.receiver_id', '=', input.receiverId)
    if (input.year)
      query = query.where(sql<boolean>`extract(year from coalesce(l.signed_on, l.drafted_on)) = ${input.year}`)
    if (input.q)
      query = query.where(sql<boolean>`fold(l.title || ' ' || coalesce(l.symbol, '')) like ${containing(input.q)}`)
    const stages = await query
      .clearSelect()
      .select(['l.stage', sql<number>`count(*)`.as('letters')])
      .groupBy('l.stage')
      .execute()
    if (input.stage) query = query.where('l.stage', '=', input.stage)
    const page = await onePage(db, query, input, { drafted: sql`l.drafted_on`, signed: sql`l.signed_on` }, sql`l.id`)
    return { ...page, byStage: Object.fromEntries(stages.map((row) => [row.stage, row.letters])) }
  },
  sheet: {
    name: 'Tờ trình',
    columns: [
      { title: 'Số, ký hiệu', value: (row) => row.symbol },
      { title: 'Ngày ký', value: (row) => row.signed_on },
      { title: 'Trích yếu', value: (row) => row.title },
      { title: 'Nơi gửi', value: (row) => row.organisation_name },
      { title: 'Nơi nhận', value: (row) => row.receiver_name },
      { title: 'Số hồ sơ', value: (row) => row.dossiers },
      { title: 'Tình trạng', value: (row) => letterStages[row.stage] },
    ],
  },
})

/** Hồ sơ chờ tờ trình của một đơn vị: what a letter may carry, and what stands in another draft already. */
export const listWaiting = view({
  name: 'letter.waiting',
  title: 'Hồ sơ chờ tờ trình',
  input: z.object({ organisationId: id, letterId: id.optional() }),
  load: async ({ db, input, today }) => ({ related: await relatedTo(db, input.organisationId, today) }),
  may: ({ related }) => ({ related }),
  show: async ({ db, input }) => {
    const rows = await dossiersWaiting(db, input.organisationId, input.letterId ?? null)
    return {
      rows: rows.map((row) => {
        const { other_letter_id: letterId, other_letter_title, waiting: _, ...dossier } = row
        return {
          ...dossier,
          title: honourTitle(row.honour, row.year),
          otherDraft: letterId === null ? null : { letterId, title: other_letter_title! },
        }
      }),
      total: rows[0]?.waiting ?? 0,
    }
  },
})

async function load({ db, input, today }: { db: Db; input: { letterId: string }; today: Day }) {
  const letter = await findLetter(db, input.letterId)
  return { letter, standing: await standingOfLetter(db, letter, today) }
}

/** Một tờ trình with its list of dossiers. */
export const showLetter = view({
  name: 'letter.show',
  title: 'Tờ trình',
  input: z.object({ letterId: id }),
  load,
  may: ({ standing }) => standing,
  show: async ({ db, office, actor, object: { letter, standing } }) => {
    const [organisation, receiver, dossiers, history] = await Promise.all([
      findOrganisation(db, letter.organisation_id),
      findOrganisation(db, letter.receiver_id),
      dossiersOf(db, letter.id),
      historyOf(db, letter.id),
    ])
    return {
      letter: { ...letter, organisation_name: organisation.name, receiver_name: receiver.name },
      dossiers: dossiers.map((d) => ({ ...d, title: honourTitle(d.honour, d.year) })),
      next: nextActs(office.policy, actor, standing, [signLetter, editLetter, cancelLetter]),
      history: tell(history, letterSentences),
    }
  },
})

/** Bản in: the signed paper as it was signed, or the draft as it stands. */
export const readLetter = view({
  name: 'letter.paper',
  title: 'Bản PDF của tờ trình',
  input: z.object({ letterId: id }),
  load,
  may: ({ standing }) => standing,
  show: async ({ db, office, object: { letter }, today }): Promise<Download | Later<Download>> => {
    if (letter.stage === 'cancelled')
      throw new NotFound('Dự thảo này đã bỏ nên không có bản in. Lời văn và diễn biến còn ở trang tờ trình.')
    if (letter.file_hash) return { download: await loadFile(db, office.folder, letter.file_hash) }
    const [head, receiver, dossiers] = await Promise.all([
      letterheadOf(db, letter.organisation_id, today),
      findOrganisation(db, letter.receiver_id),
      dossiersOf(db, letter.id),
    ])
    return drawnLater('to-trinh-du-thao.pdf', letterPaper(letter, head, receiver.name, dossiers, null, yearOf(today)))
  },
})

function dossiersOf(db: Db, letterId: string) {
  return db
    .selectFrom('letter_dossiers as x')
    .innerJoin('dossiers as d', 'd.id', 'x.dossier_id')
    .select(['d.id', 'd.code', 'd.honour', 'd.year', 'd.nominee_name', 'd.nominee_line', 'd.stage', 'd.verdict_state'])
    .where('x.letter_id', '=', letterId)
    .orderBy('x.position')
    .execute()
}

const letterSentences: Sentences = {
  'letter.draft': (c) => told('Soạn tờ trình', `${c.dossiers} hồ sơ`),
  'letter.edit': (c) => told('Sửa dự thảo', [`${c.dossiers} hồ sơ`, listChange(c)].filter(Boolean).join('; ')),
  'letter.cancel': (c) => told('Bỏ dự thảo', `${c.dossiers} hồ sơ trở lại chờ tờ trình`),
  'letter.sign': (c) => told(`Ký tờ trình ${c.symbol}`, `gửi ${c.receiver}`),
}
