import { sql } from 'kysely'
import * as z from 'zod'
import { view } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { id } from '../../base/ids.ts'
import { nextActs } from '../../base/policy.ts'
import { historyOf } from '../accounts/history.store.ts'
import { tell, told, type Sentences } from '../accounts/history.ts'
import { awardsOf, standingColumns } from '../awards/award.store.ts'
import { authoritiesOf, findOrganisation, relatedTo } from '../organisations/organisation.store.ts'
import { ratePerson } from '../people/person.actions.ts'
import { findPerson, standingOfPerson } from '../people/person.store.ts'
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
    const [career, awards, history, authority] = await Promise.all([
      careerOf(db, person.id),
      awardsWithPapers(db, person.id),
      historyOf(db, person.id),
      authorityOver(db, person.organisation_id, today),
    ])
    return {
      person,
      /** The body right above the unit of today's post: "Phòng Quản lý đất đai" alone says too little. */
      authority,
      ...career,
      awards,
      next: nextActs(office.policy, actor, standing, [ratePerson]),
      history: tell(history, personSentences),
    }
  },
})

/** Quá trình: posts, ratings, registrations, initiatives, disciplines and what is being looked into, each in order of time. */
async function careerOf(db: Db, personId: string) {
  const [posts, ratings, registrations, initiatives, disciplines, proceedings] = await Promise.all([
    db
      .selectFrom('posts as t')
      .innerJoin('organisations as o', 'o.id', 't.organisation_id')
      .select(['t.title', 't.leader', 't.from_on', 't.to_on', 'o.id as organisation_id', 'o.name as organisation_name'])
      .where('t.person_id', '=', personId)
      .orderBy('t.from_on')
      .execute(),
    ratingsOf(db, personId),
    db
      .selectFrom('yearly_registrations')
      .select(['year', 'registered'])
      .where('subject_id', '=', personId)
      .orderBy('year')
      .execute(),
    db.selectFrom('initiatives').selectAll().where('person_id', '=', personId).orderBy('year').execute(),
    db.selectFrom('disciplines').selectAll().where('person_id', '=', personId).orderBy('decided_on').execute(),
    db.selectFrom('proceedings').selectAll().where('person_id', '=', personId).orderBy('since_on').execute(),
  ])
  return { posts, ratings, registrations, initiatives, disciplines, proceedings }
}

function ratingsOf(db: Db, subjectId: string) {
  return db
    .selectFrom('ratings')
    .select(['year', 'rating', 'basis'])
    .where('subject_id', '=', subjectId)
    .orderBy('year')
    .execute()
}

/** Mọi khen thưởng của một người, một tập thể, those that ended too, which say so. */
function awardsWithPapers(db: Db, recipientId: string) {
  return db
    .selectFrom(awardsOf(recipientId).as('a'))
    .leftJoin('certificates as c', 'c.award_id', 'a.id')
    .select(['a.id', 'a.year', 'a.honour', 'a.cycle', 'a.achievement_from', 'a.achievement_to'])
    .select(['a.decision_id', 'a.decision_symbol', 'a.decision_on', 'a.decider', 'a.golden_number'])
    .select('c.code')
    .select((row) => standingColumns(row.ref('a.id')))
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
    ratings: await ratingsOf(db, organisation.id),
    awards: await awardsWithPapers(db, organisation.id),
    next: nextActs(office.policy, actor, { related }, [rateCollective]),
  }),
})

const personSentences: Sentences = {
  'person.enter': () => told('Ghi vào sổ'),
  'person.rate': (c) => told(`Ghi kết quả xếp loại năm ${c.year}`),
  'award.enterOld': (c) => told('Ghi khen thưởng cũ', `${c.symbol}`),
  'award.revoke': (c) => told('Thu hồi khen thưởng', c.reason),
  'award.restore': (c) => told('Khôi phục khen thưởng', c.reason),
  'award.correct': (c) => told('Đính chính khen thưởng', c.reason),
  'initiative.enter': (c) => told('Ghi sáng kiến vào sổ', c.code),
  'initiative.change': (c) => told('Sửa sáng kiến', c.code),
  'initiative.recognise': (c) => told(`Ghi quyết định công nhận sáng kiến ${c.symbol}`, c.code),
  'dossier.nominate': (c) => told('Lập hồ sơ đề nghị', c.code),
  'decision.sign': (c) => told('Ký quyết định khen thưởng', `${c.symbol}`),
  'account.open': () => told('Mở tài khoản'),
  'movement.register': (c) => told('Đăng ký thi đua trong phong trào', c.pledge),
  'exemplar.enter': (c) => told('Được giới thiệu là gương điển hình', c.title),
  'exemplar.publish': () => told('Được nêu gương trên cổng công khai'),
}
