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
import { decisionBook, honour } from '../../registry/awards/award.ts'
import { withWhatFollowed } from '../../registry/awards/award.store.ts'
import { loadFile } from '../../registry/files/file.store.ts'
import { letterheadOf } from '../../registry/organisations/letterhead.ts'
import { listChange } from '../dossiers/dossier.sentences.ts'
import { honourTitle } from '../dossiers/dossier.ts'
import { symbolOf } from '../signed-paper.ts'
import { cancelDecision, editDecision, publishDecision, signDecision } from './decision.actions.ts'
import { decisionStages } from './decision.ts'
import { decisionPaper } from './decision.papers.ts'
import { decisionRelations, findDecision, itemsOf, standingOfDecision } from './decision.store.ts'

/** Danh sách quyết định. */
export const listDecisions = view({
  name: 'decision.list',
  title: 'Quyết định',
  input: z.object({
    ...pageInput(['drafted', 'signed', 'title'], true),
    stage: z.enum(['draft', 'signed', 'cancelled']).optional(),
    year: z.coerce.number().int().optional(),
    honour: honour.optional(),
    published: z.enum(['yes', 'no']).optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, input, today, visible }) => {
    let query = db
      .selectFrom('decisions as d')
      .innerJoin('organisations as o', 'o.id', 'd.body_id')
      .select([
        'd.id',
        'd.title',
        'd.honour',
        'd.stage',
        'd.symbol',
        'd.signed_on',
        'd.signer_name',
        'd.published_at',
        'd.drafted_on',
      ])
      .select('o.name as body_name')
      .select(sql<number>`(select count(*) from decision_items i where i.decision_id = d.id)`.as('items'))
      .where(visible(decisionRelations(today), sql`d.stage`))
    if (input.year)
      query = query.where(sql<boolean>`extract(year from coalesce(d.signed_on, d.drafted_on)) = ${input.year}`)
    if (input.honour) query = query.where('d.honour', '=', input.honour)
    if (input.published) query = query.where('d.published_at', input.published === 'yes' ? 'is not' : 'is', null)
    if (input.q)
      query = query.where(sql<boolean>`fold(d.title || ' ' || coalesce(d.symbol, '')) like ${containing(input.q)}`)
    const stages = await query
      .clearSelect()
      .select(['d.stage', sql<number>`count(*)`.as('decisions')])
      .groupBy('d.stage')
      .execute()
    if (input.stage) query = query.where('d.stage', '=', input.stage)
    const sorts = { drafted: sql`d.drafted_on`, signed: sql`d.signed_on`, title: sql`d.title collate vietnamese` }
    const page = await onePage(db, query, input, sorts, sql`d.id`)
    return { ...page, byStage: Object.fromEntries(stages.map((row) => [row.stage, row.decisions])) }
  },
  sheet: {
    name: 'Quyết định',
    columns: [
      { title: 'Số, ký hiệu', value: (row) => row.symbol },
      { title: 'Ngày ký', value: (row) => row.signed_on },
      { title: 'Trích yếu', value: (row) => row.title },
      { title: 'Cơ quan', value: (row) => row.body_name },
      { title: 'Người ký', value: (row) => row.signer_name },
      { title: 'Số trường hợp', value: (row) => row.items },
      { title: 'Tình trạng', value: (row) => decisionStages[row.stage] },
    ],
  },
})

async function load({ db, input, today }: { db: Db; input: { decisionId: string }; today: Day }) {
  const decision = await findDecision(db, input.decisionId)
  return { decision, standing: await standingOfDecision(db, decision, today) }
}

/** Một quyết định: whom it honours, the number it will take, its certificates. */
export const showDecision = view({
  name: 'decision.show',
  title: 'Quyết định',
  input: z.object({ decisionId: id }),
  load,
  may: ({ standing }) => standing,
  show: async ({ db, office, actor, object: { decision, standing }, today }) => {
    const [items, awards, history, head, drafter, book] = await Promise.all([
      itemsOf(db, decision.id),
      awardsOf(db, decision.id),
      historyOf(db, decision.id),
      letterheadOf(db, decision.body_id, today),
      db.selectFrom('people').select('name').where('id', '=', decision.drafted_by).executeTakeFirst(),
      db
        .selectFrom('number_books')
        .select('last_number')
        .where('organisation_id', '=', decision.body_id)
        .where('book', '=', decisionBook)
        .where('year', '=', yearOf(today))
        .executeTakeFirst(),
    ])
    return {
      decision: { ...decision, drafted_name: drafter?.name ?? null },
      items: items.map((item) => {
        const award = awards.findLast((a) => a.dossier_id === item.dossier_id && a.recipient_id === item.nominee_id)
        return { ...item, title: honourTitle(item.honour, item.year), award: award ?? null }
      }),
      /** What signing would take: "Lấy số tiếp theo của sổ". */
      nextSymbol: symbolOf((book?.last_number ?? 0) + 1, decisionBook, head),
      next: nextActs(office.policy, actor, standing, [
        signDecision,
        ...(decision.published_at ? [] : [publishDecision]),
        editDecision,
        cancelDecision,
      ]),
      history: tell(history, decisionSentences),
    }
  },
})

/** Bản in: the signed paper as it was signed, or the draft as it stands. */
export const readDecision = view({
  name: 'decision.paper',
  title: 'Bản PDF của quyết định',
  input: z.object({ decisionId: id }),
  load,
  may: ({ standing }) => standing,
  show: async ({ db, office, object: { decision }, today }): Promise<Download | Later<Download>> => {
    if (decision.stage === 'cancelled')
      throw new NotFound('Dự thảo này đã bỏ nên không có bản in. Căn cứ và diễn biến còn ở trang quyết định.')
    if (decision.file_hash) return { download: await loadFile(db, office.folder, decision.file_hash) }
    const [head, items] = await Promise.all([letterheadOf(db, decision.body_id, today), itemsOf(db, decision.id)])
    return drawnLater('quyet-dinh-du-thao.pdf', decisionPaper(decision, head, items, null, yearOf(today)))
  },
})

async function awardsOf(db: Db, decisionId: string) {
  const awards = await db
    .selectFrom('awards')
    .select(['id', 'recipient_id', 'recipient_name', 'dossier_id', 'year', 'golden_number'])
    .where('decision_id', '=', decisionId)
    .orderBy('id')
    .execute()
  return withWhatFollowed(db, awards)
}

const decisionSentences: Sentences = {
  'decision.draft': (c) => told('Soạn quyết định', `${c.items} trường hợp`),
  'decision.edit': (c) => told('Sửa dự thảo', [`${c.items} trường hợp`, listChange(c)].filter(Boolean).join('; ')),
  'decision.cancel': (c) => told('Bỏ dự thảo', `${c.items} hồ sơ trở lại bước hội đồng đề nghị`),
  'decision.sign': (c) => told(`Ký quyết định ${c.symbol}`, `người ký: ${c.signer}`),
  'decision.publish': () => told('Công bố trên cổng công khai'),
  'award.revoke': (c) => told(`Thu hồi khen thưởng của ${c.recipient}`, c.reason),
  'award.restore': (c) => told(`Khôi phục khen thưởng của ${c.recipient}`, c.reason),
  'award.correct': (c) => told(`Đính chính khen thưởng của ${c.recipient}`, c.reason),
}
