import type { Selectable } from 'kysely'
import { action } from '../../base/action.ts'
import type { Database, Trx } from '../../base/database/database.ts'
import { showDay, type Day } from '../../base/days.ts'
import { Conflict, NotAllowed, NotFound, wrongField } from '../../base/errors.ts'
import type { EventEntry } from '../../base/events.ts'
import { newId } from '../../base/ids.ts'
import { can, type Actor, type Policy } from '../../base/policy.ts'
import { findOrganisation, relatedTo } from '../organisations/organisation.store.ts'
import {
  absenceAddition,
  absenceEnd,
  disciplineAddition,
  disciplineEnd,
  postAddition,
  postChange,
  postEnd,
  proceedingEnd,
  proceedingOpening,
  yearlyRegistration,
} from './career.ts'
import { dropPosts, followUpsOf, insertPosts, overlappingAbsence, postsOf, saveRegistration } from './career.store.ts'
import { lockPerson, nextVersion, standingOfPerson, type PersonToday } from './person.store.ts'

/** The person is held, so that two who write in one record come one after the other. */
async function load({ trx, input, today }: { trx: Trx; input: { personId: string }; today: Day }) {
  const person = await lockPerson(trx, input.personId, today)
  return { person, version: person.version, standing: await standingOfPerson(trx, person, today) }
}

const may = ({ standing }: Awaited<ReturnType<typeof load>>) => standing

/** Thêm vị trí công tác. A present post in a body that the actor does not keep is a transfer, which that body confirms. */
export const addPost = action({
  name: 'person.addPost',
  title: 'Thêm vị trí công tác',
  input: postAddition,
  load,
  may,
  run: async ({ office, trx, input, object: { person }, actor, today, record }) => {
    await requireKept(trx, office.policy, actor, input, today)
    await refuseOverlap(trx, person, input, null)
    const postId = newId()
    await insertPosts(trx, [{ id: postId, person_id: person.id, ...postRow(input) }])
    const version = await nextVersion(trx, person)
    record({ subjects: [person.id], changes: { postId, ...(await postTold(trx, input)) } })
    return { personId: person.id, version, postId }
  },
})

/** Sửa vị trí that was written down wrongly; what it said before stays in the record of events. */
export const changePost = action({
  name: 'person.changePost',
  title: 'Sửa vị trí công tác',
  input: postChange,
  load,
  may,
  run: async ({ office, trx, input, object: { person }, actor, today, record }) => {
    const before = await findPost(trx, person, input.postId)
    if (before.organisation_id !== input.organisationId) {
      // A post of today is not written away into the past of another body: that body would keep the record from then on.
      const isHeld = before.to_on === null || before.to_on > today
      await requireKept(trx, office.policy, actor, isHeld ? { ...input, to: null } : input, today)
    }
    await refuseOverlap(trx, person, input, before.id)
    await trx.updateTable('posts').set(postRow(input)).where('id', '=', before.id).execute()
    const version = await nextVersion(trx, person)
    const { from_on: from, to_on: to, organisation_id: organisationId, title } = before
    record({
      subjects: [person.id],
      changes: {
        postId: before.id,
        before: await postTold(trx, { organisationId, title, from, to }),
        ...(await postTold(trx, input)),
      },
    })
    return { personId: person.id, version, postId: before.id }
  },
})

/** Kết thúc vị trí: retired, left, or gone on to something else. The unit goes on keeping the record of who has left. */
export const endPost = action({
  name: 'person.endPost',
  title: 'Kết thúc vị trí công tác',
  input: postEnd,
  load,
  may,
  run: async ({ trx, input, object: { person }, record }) => {
    const post = await findPost(trx, person, input.postId)
    const followUps = await followUpsOf(trx, post.id)
    // One that ends by a reorganisation of later may end before it.
    if (post.to_on !== null && (followUps.length === 0 || post.to_on <= input.to))
      throw new Conflict(`Vị trí này đã ghi kết thúc ngày ${showDay(post.to_on)}. Nếu ngày sai, hãy sửa vị trí.`)
    if (post.from_on !== null && input.to <= post.from_on)
      throw wrongField('to', `Ngày kết thúc phải sau ngày bắt đầu ${showDay(post.from_on)}.`)
    await dropPosts(trx, followUps)
    await trx.updateTable('posts').set({ to_on: input.to }).where('id', '=', post.id).execute()
    const version = await nextVersion(trx, person)
    const { organisation_id: organisationId, title, from_on: from } = post
    const told = await postTold(trx, { organisationId, title, from, to: input.to, basis: input.basis })
    record({ subjects: [person.id], changes: { postId: post.id, ...told } })
    return { personId: person.id, version }
  },
})

/** Ghi thời gian nghỉ, đi học: the law counts it as worked, and asks for the result of a course of a year or more. */
export const addAbsence = action({
  name: 'person.addAbsence',
  title: 'Ghi thời gian nghỉ, đi học',
  input: absenceAddition,
  load,
  may,
  run: async ({ trx, input, object: { person }, record }) => {
    const { kind, from, to, grade, basis } = input
    const other = await overlappingAbsence(trx, person.id, { from, to })
    if (other) throw wrongField('from', `Thời gian này trùng với thời gian đã ghi từ ${showDay(other.from_on!)}.`)
    const absenceId = newId()
    const row = { id: absenceId, person_id: person.id, kind, from_on: from, to_on: to, grade, basis }
    await trx.insertInto('absences').values(row).execute()
    return writtenDown(trx, person, record, { absenceId }, { kind, from, to, grade, basis })
  },
})

/** Ghi ngày trở lại, and what came of a course; of one that is over already, what was written wrongly. */
export const endAbsence = action({
  name: 'person.endAbsence',
  title: 'Ghi ngày trở lại, kết quả khoá học',
  input: absenceEnd,
  load,
  may,
  run: async ({ trx, input, object: { person }, record }) => {
    const { absenceId, to, grade, basis } = input
    const absence = await findEntry(trx, 'absences', person, absenceId, 'thời gian nghỉ')
    if (to <= absence.from_on) throw wrongField('to', `Ngày trở lại phải sau ngày bắt đầu ${showDay(absence.from_on)}.`)
    if (grade !== null && absence.kind !== 'study')
      throw wrongField('grade', 'Chỉ thời gian đi học mới có kết quả khoá học.')
    const other = await overlappingAbsence(trx, person.id, { from: absence.from_on, to }, absence.id)
    if (other) throw wrongField('to', `Thời gian này trùng với thời gian đã ghi từ ${showDay(other.from_on!)}.`)
    await trx.updateTable('absences').set({ to_on: to, grade }).where('id', '=', absence.id).execute()
    const before = { to: absence.to_on, grade: absence.grade }
    return writtenDown(trx, person, record, { absenceId }, { before, to, grade, basis })
  },
})

/** Ghi kỷ luật, by the decision that imposed it. */
export const discipline = action({
  name: 'person.discipline',
  title: 'Ghi kỷ luật',
  input: disciplineAddition,
  load,
  may,
  run: async ({ trx, input, object: { person }, today, record }) => {
    const { form, decidedOn, basis } = input
    refuseAhead('decidedOn', decidedOn, today)
    const disciplineId = newId()
    const row = { id: disciplineId, person_id: person.id, form, decided_on: decidedOn, ended_on: null, basis }
    await trx.insertInto('disciplines').values(row).execute()
    return writtenDown(trx, person, record, { disciplineId }, { form, decidedOn, basis })
  },
})

/** Ghi chấp hành xong kỷ luật. It stays in the record of the year. */
export const endDiscipline = action({
  name: 'person.endDiscipline',
  title: 'Ghi chấp hành xong kỷ luật',
  input: disciplineEnd,
  load,
  may,
  run: async ({ trx, input, object: { person }, today, record }) => {
    const { disciplineId, endedOn, basis } = input
    refuseAhead('endedOn', endedOn, today)
    const { decided_on, ended_on } = await findEntry(trx, 'disciplines', person, disciplineId, 'kỷ luật')
    if (ended_on !== null) throw new Conflict(`Kỷ luật này đã ghi chấp hành xong ngày ${showDay(ended_on)}.`)
    if (endedOn < decided_on)
      throw wrongField('endedOn', `Ngày chấp hành xong không thể trước ngày quyết định ${showDay(decided_on)}.`)
    await trx.updateTable('disciplines').set({ ended_on: endedOn }).where('id', '=', disciplineId).execute()
    return writtenDown(trx, person, record, { disciplineId }, { endedOn, basis })
  },
})

/** Ghi việc đang xem xét: while it is open the law lets nobody be proposed. */
export const openProceeding = action({
  name: 'person.openProceeding',
  title: 'Ghi việc đang xem xét',
  input: proceedingOpening,
  load,
  may,
  run: async ({ trx, input, object: { person }, today, record }) => {
    const { kind, since, basis } = input
    refuseAhead('since', since, today)
    const proceedingId = newId()
    const row = { id: proceedingId, person_id: person.id, kind, since_on: since, cleared_on: null, basis }
    await trx.insertInto('proceedings').values(row).execute()
    return writtenDown(trx, person, record, { proceedingId }, { kind, since, basis })
  },
})

/** Ghi kết luận: the matter is over. A punishment that came of it is an entry of its own. */
export const clearProceeding = action({
  name: 'person.clearProceeding',
  title: 'Ghi kết luận việc đang xem xét',
  input: proceedingEnd,
  load,
  may,
  run: async ({ trx, input, object: { person }, today, record }) => {
    const { proceedingId, clearedOn, basis } = input
    refuseAhead('clearedOn', clearedOn, today)
    const { since_on, cleared_on } = await findEntry(trx, 'proceedings', person, proceedingId, 'việc')
    if (cleared_on !== null) throw new Conflict(`Việc này đã ghi kết luận ngày ${showDay(cleared_on)}.`)
    if (clearedOn < since_on)
      throw wrongField('clearedOn', `Ngày kết luận không thể trước ngày bắt đầu ${showDay(since_on)}.`)
    await trx.updateTable('proceedings').set({ cleared_on: clearedOn }).where('id', '=', proceedingId).execute()
    return writtenDown(trx, person, record, { proceedingId }, { clearedOn, basis })
  },
})

/** Ghi đăng ký thi đua đầu năm. */
export const registerForYear = action({
  name: 'person.register',
  title: 'Ghi đăng ký thi đua đầu năm',
  input: yearlyRegistration,
  load: async (at) => {
    const { person, standing } = await load(at)
    return { person, standing }
  },
  may: ({ standing }) => standing,
  run: async ({ trx, input, object: { person }, record }) => {
    const { year, registered, basis } = input
    await saveRegistration(trx, person.id, { year, registered, basis })
    record({ subjects: [person.id], changes: { year, basis }, personal: { registered } })
    return { personId: person.id, year, registered }
  },
})

/** What is in the record of this person and of nobody else. */
async function findEntry<Table extends 'absences' | 'disciplines' | 'proceedings'>(
  trx: Trx,
  table: Table,
  person: PersonToday,
  id: string,
  what: string,
): Promise<Selectable<Database[Table]>> {
  const row = await trx
    .selectFrom(table as 'absences')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', person.id)
    .executeTakeFirst()
  if (!row) throw new NotFound(`Không có ${what} này trong hồ sơ của người này.`)
  return row as Selectable<Database[Table]>
}

/** Which entry it was stays in the record of events for ever; what it says is personal. */
async function writtenDown<Entry extends Record<string, string>>(
  trx: Trx,
  person: PersonToday,
  record: (entry: EventEntry) => void,
  entry: Entry,
  personal: NonNullable<EventEntry['personal']>,
) {
  const version = await nextVersion(trx, person)
  record({ subjects: [person.id], changes: entry, personal })
  return { personId: person.id, version, ...entry }
}

interface PostToKeep {
  organisationId: string
  title: string
  from: Day | null
  to: Day | null
  basis?: string
}

/** What a person did elsewhere in the past may be written down by who keeps the record; what they do now, by who keeps the unit. */
async function requireKept(
  trx: Trx,
  policy: Policy,
  actor: Actor,
  { organisationId, to }: PostToKeep,
  today: Day,
): Promise<void> {
  const { name } = await findOrganisation(trx, organisationId)
  if (to !== null && to <= today) return
  const related = await relatedTo(trx, organisationId, today)
  if (can(policy, actor, 'person.addPost', { related }).allowed) return
  throw new NotAllowed(
    `Bạn không giữ sổ của ${name}. Người chuyển đến đơn vị khác thì lập đề xuất điều động để đơn vị ấy xác nhận.`,
  )
}

async function refuseOverlap(
  trx: Trx,
  person: PersonToday,
  { from, to, concurrent }: { from: Day; to: Day | null; concurrent: boolean },
  besides: string | null,
): Promise<void> {
  if (concurrent) return
  const other = (await postsOf(trx, person.id)).find(
    (post) =>
      post.id !== besides &&
      !post.concurrent &&
      (post.from_on === null || to === null || post.from_on < to) &&
      (post.to_on === null || from < post.to_on),
  )
  if (!other) return
  const since = other.from_on ? ` từ ${showDay(other.from_on)}` : ''
  throw wrongField(
    'from',
    `Thời gian này trùng với vị trí ${other.title}${since}. Hãy ghi kết thúc vị trí ấy trước, hoặc chọn kiêm nhiệm.`,
  )
}

async function findPost(trx: Trx, person: PersonToday, postId: string) {
  const post = (await postsOf(trx, person.id)).find(({ id }) => id === postId)
  if (!post) throw new NotFound('Không có vị trí này trong hồ sơ của người này.')
  return post
}

function postRow({
  organisationId,
  title,
  category,
  from,
  to,
  concurrent,
  basis,
}: ReturnType<typeof postAddition.parse>) {
  return { organisation_id: organisationId, title, category, from_on: from, to_on: to, concurrent, basis }
}

/** Posts are open to every officer: the timeline says them in full. */
async function postTold(trx: Trx, { organisationId, title, from, to, basis }: PostToKeep) {
  const { name: organisation } = await findOrganisation(trx, organisationId)
  return { title, organisation, from, to, ...(basis !== undefined && { basis }) }
}

function refuseAhead(path: string, on: Day, today: Day): void {
  if (on > today) throw wrongField(path, `Ngày ${showDay(on)} chưa đến.`)
}
