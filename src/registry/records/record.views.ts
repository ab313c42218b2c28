import { sql } from 'kysely'
import * as z from 'zod'
import { view } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { id } from '../../base/ids.ts'
import { nextActs } from '../../base/policy.ts'
import { ratingOrder } from '../../law/vocabulary.ts'
import { historyOf } from '../accounts/history.store.ts'
import { tell, told, type Sentences } from '../accounts/history.ts'
import { awardsOf } from '../awards/award.store.ts'
import { authoritiesOf, findOrganisation, relatedTo } from '../organisations/organisation.store.ts'
import { ratePerson } from '../people/person.actions.ts'
import { entriesOf, findPerson, standingOfPerson } from '../people/person.store.ts'
import './merge.store.ts'
import { rateCollective } from './collective.actions.ts'

/** Một người: the whole career and every award, as one record. */
export const showPerson = view({
  name: 'person.show',
  title: 'Người và tập thể',
  input: z.object({ personId: id }),
  load: async ({ db, input, today }) => {
    const person = await findPerson(db, input.personId, today)
    return { person, standing: await standingOfPerson(db, person, today) }
  },
  may: ({ standing }) => standing,
  show: async ({ db, office, actor, object: { person, standing }, today }) => {
    const [career, awards, history, authority, merged] = await Promise.all([
      careerOf(db, person.id),
      awardsWithPapers(db, person.id),
      historyOf(db, person.id),
      authorityOver(db, person.organisation_id, today),
      mergedEntries(db, person.id),
    ])
    return {
      person,
      /** The body right above the unit of today's post: "Phòng Quản lý đất đai" alone says too little. */
      authority,
      ...career,
      awards,
      /** Entries of the same person, merged into this one: whoever asks for one of them is given this answer. */
      merged,
      next: nextActs(office.policy, actor, standing, [ratePerson]),
      history: tell(history, personSentences),
    }
  },
})

/** Quá trình: posts, ratings, registrations, initiatives, disciplines and what is being looked into, each in order of time. */
export async function careerOf(db: Db, personId: string) {
  const [posts, rated, registrations, initiatives, disciplines, proceedings] = await Promise.all([
    db
      .selectFrom('posts as t')
      .innerJoin('organisations as o', 'o.id', 't.organisation_id')
      .select(['t.title', 't.leader', 't.from_on', 't.to_on', 'o.id as organisation_id', 'o.name as organisation_name'])
      .where('t.person_id', '=', entriesOf(personId))
      .orderBy('t.from_on')
      .execute(),
    ratingsOf(db, personId),
    db
      .selectFrom('yearly_registrations')
      .select(['year', sql<boolean>`bool_or(registered)`.as('registered')])
      .where('subject_id', '=', entriesOf(personId))
      .groupBy('year')
      .orderBy('year')
      .execute(),
    db.selectFrom('initiatives').selectAll().where('person_id', '=', entriesOf(personId)).orderBy('year').execute(),
    db
      .selectFrom('disciplines')
      .selectAll()
      .where('person_id', '=', entriesOf(personId))
      .orderBy('decided_on')
      .execute(),
    db.selectFrom('proceedings').selectAll().where('person_id', '=', entriesOf(personId)).orderBy('since_on').execute(),
  ])
  return { posts, ...rated, registrations, initiatives, disciplines, proceedings }
}

/** Where two entries of one person have a rating of the same year the lower counts; the other is told beside. */
async function ratingsOf(db: Db, subjectId: string) {
  const rows = await db
    .selectFrom('ratings')
    .select(['subject_id', 'year', 'rating', 'basis'])
    .where('subject_id', '=', entriesOf(subjectId))
    .orderBy('year')
    .orderBy(sql`array_position(${ratingOrder}::text[], rating)`)
    .execute()
  const isFirstOfYear = (at: number) => rows[at - 1]?.year !== rows[at]!.year
  const shown = ({ subject_id: _entry, ...row }: (typeof rows)[number]) => row
  return {
    ratings: rows.filter((_, at) => isFirstOfYear(at)).map(shown),
    ratingsBeside: rows.filter((_, at) => !isFirstOfYear(at)).map(shown),
  }
}

/** Bản ghi đã gộp: the entries that stand under this one, and by which merger. */
export function mergedEntries(db: Db, personId: string) {
  return db
    .selectFrom('people as p')
    .innerJoin('person_merges as m', (join) => join.onRef('m.merged_id', '=', 'p.id').on('m.undone_on', 'is', null))
    .innerJoin('people as k', 'k.id', 'm.kept_id')
    .select(['p.id', 'p.code', 'p.name', 'm.id as mergeId', 'm.merged_on', 'm.reason'])
    .select(['k.id as into_id', 'k.name as into_name'])
    .where('p.merged_into', '=', personId)
    .orderBy('m.merged_on')
    .orderBy('m.id')
    .execute()
}

/** Mọi khen thưởng của một người, một tập thể, revoked ones too, which say so. */
export function awardsWithPapers(db: Db, recipientId: string) {
  return db
    .selectFrom(awardsOf(recipientId).as('a'))
    .leftJoin('award_revocations as r', 'r.award_id', 'a.id')
    .leftJoin('certificates as c', 'c.award_id', 'a.id')
    .select(['a.id', 'a.year', 'a.honour', 'a.cycle', 'a.achievement_from', 'a.achievement_to'])
    .select(['a.decision_id', 'a.decision_symbol', 'a.decision_on', 'a.decider', 'a.golden_number'])
    .select(['c.code', 'r.decision_symbol as revoked_by'])
    .orderBy('a.year')
    .orderBy(sql`a.decision_on`)
    .execute()
}

async function authorityOver(db: Db, organisationId: string | null, today: Day): Promise<string | null> {
  const [authorityId] = organisationId ? (await authoritiesOf(db, organisationId, today)).administrative : []
  return authorityId ? (await findOrganisation(db, authorityId)).name : null
}

/** Quá trình của một tập thể: its yearly ratings and every award. */
export const showCollectiveRecord = view({
  name: 'organisation.record',
  title: 'Thành tích tập thể',
  input: z.object({ organisationId: id }),
  load: async ({ db, input, today }) => {
    const organisation = await findOrganisation(db, input.organisationId)
    return { organisation, related: await relatedTo(db, organisation.id, today) }
  },
  may: ({ related }) => ({ related }),
  show: async ({ db, office, actor, object: { organisation, related } }) => ({
    organisation,
    ratings: (await ratingsOf(db, organisation.id)).ratings,
    awards: await awardsWithPapers(db, organisation.id),
    next: nextActs(office.policy, actor, { related }, [rateCollective]),
  }),
})

const personSentences: Sentences = {
  'person.enter': () => told('Ghi vào sổ'),
  'person.rate': (c) => told(`Ghi kết quả xếp loại năm ${c.year}`),
  'award.enterOld': (c) => told('Ghi khen thưởng cũ', `${c.symbol}`),
  'award.revoke': (c) => told('Thu hồi khen thưởng', c.reason),
  'dossier.nominate': (c) => told('Lập hồ sơ đề nghị', c.code),
  'decision.sign': (c) => told('Ký quyết định khen thưởng', `${c.symbol}`),
  'duplicates.merge': (c) => told(`Gộp bản ghi mã ${c.merged} vào mã ${c.kept}`, c.reason),
  'duplicates.undoMerge': (c) => told(`Tách lại bản ghi mã ${c.merged}`, c.reason),
  'duplicates.dismiss': (c) => told(`Xác nhận ${c.one} và ${c.other} là hai người khác nhau`, c.reason),
  'account.open': () => told('Mở tài khoản'),
  'movement.register': (c) => told('Đăng ký thi đua trong phong trào', c.pledge),
  'exemplar.enter': (c) => told('Được giới thiệu là gương điển hình', c.title),
  'exemplar.publish': () => told('Được nêu gương trên cổng công khai'),
}
