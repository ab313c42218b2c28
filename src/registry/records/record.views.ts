import { sql } from 'kysely'
import * as z from 'zod'
import { view } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import { showDay, type Day } from '../../base/days.ts'
import { id } from '../../base/ids.ts'
import { nextActs, noStanding } from '../../base/policy.ts'
import { ratingOrder } from '../../law/vocabulary.ts'
import { historyOf } from '../accounts/history.store.ts'
import { tell, told, type Sentences } from '../accounts/history.ts'
import { awardsOf, withWhatFollowed } from '../awards/award.store.ts'
import { authoritiesOf, findOrganisation, relatedTo } from '../organisations/organisation.store.ts'
import { changePerson, ratePerson } from '../people/person.actions.ts'
import {
  addAbsence,
  addPost,
  changePost,
  clearProceeding,
  discipline,
  endAbsence,
  endDiscipline,
  endPost,
  openProceeding,
  registerForYear,
} from '../people/career.actions.ts'
import { postsOf } from '../people/career.store.ts'
import {
  entriesOf,
  findOwn,
  findPerson,
  keepersOf,
  standingOfPerson,
  type PersonToday,
} from '../people/person.store.ts'
import { erasePrivatesOf, revealPrivates, setPrivates } from '../people/private.actions.ts'
import { privateFieldNames } from '../people/private.ts'
import { masksOf, openPrivates } from '../people/private.store.ts'
import { proposeTransfer } from '../people/transfer.actions.ts'
import { transfers } from '../people/transfer.store.ts'
import './merge.store.ts'
import { rateCollective } from './collective.actions.ts'
import { collectiveExtract, personExtract } from './record.extract.ts'
import { awardsBefore } from './lineage.store.ts'

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
    const [record, history] = await Promise.all([wholeRecord(db, person, today), historyOf(db, person.id)])
    const next = nextActs(office.policy, actor, standing, actsOnPerson(person, record))
    return {
      ...record,
      /** Dữ liệu riêng, masked; null for who may not ask for it. */
      privates: next.some((act) => act.action === revealPrivates.name) ? await masksOf(db, person.id) : null,
      next,
      history: tell(history, personSentences),
    }
  },
  extract: personExtract,
})

/** Hồ sơ của tôi: the same record for the person it is about, with the own private fields in full and what was asked for. */
export const showOwn = view({
  name: 'person.own',
  title: 'Hồ sơ của tôi',
  input: z.object({}),
  load: ({ db, actor, today }) => findOwn(db, actor, today),
  may: () => noStanding,
  show: async ({ db, office, object: person, today }) => {
    const [record, history, privates] = await Promise.all([
      wholeRecord(db, person, today),
      historyOf(db, person.id),
      openPrivates(db, office, person.id),
    ])
    const ownFields = privateFieldNames.map((field) => ({ field, value: privates[field] ?? null }))
    return { ...record, privates: ownFields, history: tell(history, personSentences) }
  },
})

/** Everything that the register has of one person. */
async function wholeRecord(db: Db, person: PersonToday, today: Day) {
  const [career, awards, authority, moves, lastUnit, merged] = await Promise.all([
    careerOf(db, person.id),
    awardsWithPapers(db, person.id),
    authorityOver(db, person.organisation_id, today),
    transfersOf(db, person.id),
    person.organisation_id === null ? keeperNames(db, person.id, today) : [],
    mergedEntries(db, person.id),
  ])
  return {
    person,
    /** The body right above the unit of today's post: "Phòng Quản lý đất đai" alone says too little. */
    authority,
    /** Who keeps the record of somebody without a post. */
    keepers: lastUnit,
    ...career,
    awards,
    transfers: moves,
    /** Entries of the same person, merged into this one: whoever asks for one of them is given this answer. */
    merged,
  }
}

/** Acts in the order of the page; what cannot be done yet says why. */
function actsOnPerson(person: PersonToday, { disciplines, proceedings, transfers: moves }: WholeRecord) {
  const isHousehold = person.kind === 'household' && 'Hộ gia đình không có quá trình công tác.'
  const open = moves.find(({ state }) => state === 'proposed')
  return [
    ratePerson,
    changePerson,
    revealPrivates,
    setPrivates,
    { ...addPost, blocked: isHousehold },
    { ...changePost, blocked: isHousehold },
    { ...endPost, blocked: isHousehold },
    { ...addAbsence, blocked: isHousehold },
    { ...endAbsence, blocked: isHousehold },
    discipline,
    {
      ...endDiscipline,
      blocked: !disciplines.some((one) => one.ended_on === null) && 'Không có kỷ luật nào chưa xong.',
    },
    openProceeding,
    {
      ...clearProceeding,
      blocked: !proceedings.some((one) => one.cleared_on === null) && 'Không có việc nào đang xem xét.',
    },
    registerForYear,
    {
      ...proposeTransfer,
      blocked:
        person.organisation_id === null
          ? `${person.name} hiện không giữ vị trí nào.`
          : open && `Đang chờ xác nhận điều động đến ${open.to_name}.`,
    },
    erasePrivatesOf,
  ]
}

type WholeRecord = Awaited<ReturnType<typeof wholeRecord>>

/** Đề xuất điều động of a person, of the units in reach; the newest first. */
function transfersOf(db: Db, personId: string) {
  return transfers(db)
    .where('t.person_id', '=', entriesOf(personId))
    .orderBy('t.proposed_on', 'desc')
    .limit(50)
    .execute()
}

async function keeperNames(db: Db, personId: string, today: Day) {
  const ids = await keepersOf(db, personId, today)
  if (ids.length === 0) return []
  return db.selectFrom('organisations').select(['id', 'name']).where('id', 'in', ids).execute()
}

/** Quá trình: posts, ratings, registrations, initiatives, absences, disciplines and what is being looked into, in order of time. */
export async function careerOf(db: Db, personId: string) {
  const [posts, rated, registrations, initiatives, absences, disciplines, proceedings] = await Promise.all([
    postsOf(db, personId),
    ratingsOf(db, personId),
    db
      .selectFrom('yearly_registrations')
      .select(['year', sql<boolean>`bool_or(registered)`.as('registered')])
      .where('subject_id', '=', entriesOf(personId))
      .groupBy('year')
      .orderBy('year')
      .execute(),
    initiativesOf(db, personId),
    db.selectFrom('absences').selectAll().where('person_id', '=', entriesOf(personId)).orderBy('from_on').execute(),
    db
      .selectFrom('disciplines')
      .selectAll()
      .where('person_id', '=', entriesOf(personId))
      .orderBy('decided_on')
      .execute(),
    db.selectFrom('proceedings').selectAll().where('person_id', '=', entriesOf(personId)).orderBy('since_on').execute(),
  ])
  return { posts, ...rated, registrations, initiatives, absences, disciplines, proceedings }
}

/** Sáng kiến của một người, alone or with others: the own share, what it was used for by this person, who the others are. */
function initiativesOf(db: Db, personId: string) {
  return db
    .selectFrom('initiative_authors as a')
    .innerJoin('initiatives as i', 'i.id', 'a.initiative_id')
    .select(['i.id', 'i.code', 'i.year', 'i.name', 'i.scope', 'i.kind', 'i.decision', 'i.recognised_on'])
    .select(['a.share', 'a.used_for', 'a.used_in'])
    .select(
      sql<
        { id: string; name: string; share: number | null }[]
      >`coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'share', o.share) order by o.place)
        from initiative_authors o join people p on p.id = o.person_id
        where o.initiative_id = a.initiative_id and o.person_id <> a.person_id), '[]')`.as('others'),
    )
    .where('a.person_id', '=', entriesOf(personId))
    .orderBy('i.year')
    .orderBy('i.code')
    .execute()
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

/** Mọi khen thưởng của một người, một tập thể, those that ended too, which say so. */
export async function awardsWithPapers(db: Db, recipientId: string) {
  const awards = await db
    .selectFrom(awardsOf(recipientId).as('a'))
    .select(['a.id', 'a.recipient_id', 'a.year', 'a.honour', 'a.cycle', 'a.achievement_from', 'a.achievement_to'])
    .select(['a.decision_id', 'a.decision_symbol', 'a.decision_on', 'a.decider', 'a.golden_number'])
    .orderBy('a.year')
    .orderBy(sql`a.decision_on`)
    .execute()
  return withWhatFollowed(db, awards)
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
  show: async ({ db, office, actor, object: { organisation, related }, today }) => ({
    organisation,
    ratings: (await ratingsOf(db, organisation.id)).ratings,
    awards: await awardsWithPapers(db, organisation.id),
    /** Of the bodies before it: what it carries on, and what is in the archive only. */
    before: await awardsBefore(db, organisation.id, today),
    next: nextActs(office.policy, actor, { related }, [rateCollective]),
  }),
  extract: collectiveExtract,
})

const personSentences: Sentences = {
  'import.complete': (c) => told('Ghi từ tệp nhập', c.fileName),
  'person.enter': () => told('Ghi vào sổ'),
  'person.setPrivates': (c) => told('Sửa dữ liệu riêng', privatesChanged(c)),
  'person.revealPrivates': (c) => told(`Xem dữ liệu riêng: ${c.fields}`, c.purpose),
  'person.erasePrivates': (c) => told(`Xoá dữ liệu riêng: ${c.erased}`, c.reason),
  'person.change': (c) => told('Sửa thông tin cá nhân', c.changed),
  'person.addPost': (c) => told('Thêm vị trí công tác', postInWords(c)),
  'person.changePost': (c) => told('Sửa vị trí công tác', `${postInWords(c.before)} → ${postInWords(c)}`),
  'person.endPost': (c) => told('Kết thúc vị trí công tác', postInWords(c)),
  'person.addAbsence': () => told('Ghi thời gian nghỉ, đi học'),
  'person.endAbsence': () => told('Ghi ngày trở lại, kết quả khoá học'),
  'person.discipline': () => told('Ghi kỷ luật'),
  'person.endDiscipline': () => told('Ghi chấp hành xong kỷ luật'),
  'person.openProceeding': () => told('Ghi việc đang xem xét'),
  'person.clearProceeding': () => told('Ghi kết luận việc đang xem xét'),
  'person.register': (c) => told(`Ghi đăng ký thi đua năm ${c.year}`, c.basis),
  'transfer.propose': (c) => told(`Đề xuất điều động ${moveInWords(c)}`, c.basis),
  'transfer.confirm': (c) => told(`Xác nhận điều động ${moveInWords(c)}`, c.title),
  'transfer.refuse': (c) => told(`Không đồng ý điều động ${moveInWords(c)}`, c.reason),
  'transfer.cancel': (c) => told(`Rút đề xuất điều động ${moveInWords(c)}`, c.reason),
  'correction.ask': (c) => told(`Đề nghị sửa hồ sơ: ${c.about}`),
  'correction.answer': (c) => told(`Trả lời đề nghị sửa: ${c.about}`, c.outcome === 'done' ? 'đã sửa' : 'không sửa'),
  'correction.withdraw': (c) => told(`Rút đề nghị sửa: ${c.about}`),
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
  'duplicates.merge': (c) => told(`Gộp bản ghi mã ${c.merged} vào mã ${c.kept}`, c.reason),
  'duplicates.undoMerge': (c) => told(`Tách lại bản ghi mã ${c.merged}`, c.reason),
  'duplicates.dismiss': (c) => told(`Xác nhận ${c.one} và ${c.other} là hai người khác nhau`, c.reason),
  'account.open': () => told('Mở tài khoản'),
  'organisation.succeed': (c) => told('Chuyển theo sắp xếp tổ chức', c.basis),
  'movement.register': (c) => told('Đăng ký thi đua trong phong trào', c.pledge),
  'exemplar.enter': (c) => told('Được giới thiệu là gương điển hình', c.title),
  'exemplar.publish': () => told('Được nêu gương trên cổng công khai'),
}

/** "ghi ngày sinh, điện thoại; xoá nơi ở". */
function privatesChanged({ written, erased }: Record<string, unknown>): string {
  return [written && `ghi ${written}`, erased && `xoá ${erased}`].filter(Boolean).join('; ')
}

/** "Chuyên viên, Phòng Quản lý đất đai, từ 01/3/2020 đến 01/6/2021". */
function postInWords(post: unknown): string {
  const { title, organisation, from, to, basis } = post as Record<string, string | null | undefined>
  const days = [from && `từ ${showDay(from as Day)}`, to && `đến ${showDay(to as Day)}`].filter(Boolean).join(' ')
  return [title, organisation, days, basis].filter(Boolean).join(', ')
}

function moveInWords({ from, to, onDay }: Record<string, unknown>): string {
  return `từ ${from} đến ${to}, từ ngày ${showDay(onDay as Day)}`
}
