import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import { anyOfIds, type Db } from '../../base/database/database.ts'
import { showDay, type Day } from '../../base/days.ts'
import { scope, type Actor, type ConflictSql, type Policy } from '../../base/policy.ts'
import { workingDaysLeft } from '../../base/working-days.ts'
import { officeCalendar } from '../../registry/calendar.ts'
import { correctionSections } from '../../registry/corrections/correction.ts'
import { corrections } from '../../registry/corrections/correction.store.ts'
import { relationsOf } from '../../registry/organisations/organisation.store.ts'
import { otherUnitSql, transfers } from '../../registry/people/transfer.store.ts'
import { sittingRelations } from '../../procedure/councils/council.store.ts'
import { decisionRelations } from '../../procedure/decisions/decision.store.ts'
import { honourTitle } from '../../procedure/dossiers/dossier.ts'
import { dossierConflict, dossierRelations } from '../../procedure/dossiers/dossier.store.ts'
import { letterRelations } from '../../procedure/letters/letter.store.ts'
import { hasAnswered } from '../../procedure/movements/movement.store.ts'
import { groupsOf, isSought, type Task } from './inbox.ts'

/** No more of one kind is shown: an inbox is to be worked off, longer lists are found under their own heading. */
const most = 100

/** Further away than any day. */
const noDeadline = 1e9

/** Stands where an account has no person behind it: no row bears this id. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** Việc của tôi. Each kind of task is exactly what the policy lets this actor do next. */
export const myTasks = view({
  name: 'inbox.mine',
  title: 'Việc của tôi',
  input: z.object({
    q: z.string().max(200).default(''),
    verb: z.string().max(60).default(''),
    sort: z.enum(['due', 'from', 'verb']).default('due'),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, office, actor, input, today }) => {
    const desk: Desk = { db, policy: office.policy, actor, today }
    const kinds = (await Promise.all(readers.map((read) => read(desk)))).flat()
    const tasks = kinds
      .flatMap((kind) => kind.tasks)
      .map((task): Task => ({
        ...task,
        daysLeft: task.dueOn ? workingDaysLeft(today, task.dueOn, officeCalendar) : null,
      }))
      .filter((task) => isSought(task, input))
      .sort((a, b) => (a.daysLeft ?? noDeadline) - (b.daysLeft ?? noDeadline))
    return {
      today,
      tasks: input.sort === 'due' ? tasks : [...groupsOf(tasks, input.sort).values()].flat(),
      /** False when of some kind there are more than are shown. */
      isWhole: kinds.every((kind) => kind.isWhole),
    }
  },
  sheet: {
    name: 'Việc của tôi',
    rows: (answer) => answer.tasks,
    heading: {
      tells: [],
      of: ({ isWhole }) =>
        isWhole ? 'Việc của tôi' : `Việc của tôi (mỗi loại nhiều nhất ${most} việc đến trước; còn nữa)`,
    },
    columns: [
      { title: 'Hạn', value: (task: Task) => task.dueOn },
      { title: 'Còn lại (ngày làm việc)', value: (task: Task) => task.daysLeft },
      { title: 'Việc', value: (task: Task) => task.verb },
      { title: 'Nội dung', value: (task: Task) => task.title },
      { title: 'Chi tiết', value: (task: Task) => task.detail },
      { title: 'Nơi gửi', value: (task: Task) => task.from },
    ],
  },
})

const readers = [
  dossierTasks,
  overrideTasks,
  letterTasks,
  sittingTasks,
  decisionTasks,
  movementTasks,
  transferTasks,
  correctionTasks,
]

interface Desk {
  db: Db
  policy: Policy
  actor: Actor
  today: Day
}

type Found = Omit<Task, 'daysLeft'>

/** The tasks of one kind, and whether these are all that there are. */
interface Kind {
  tasks: Found[]
  isWhole: boolean
}

/** Of rows of which one more was asked for than is shown. */
function kindOf<Row>(rows: Row[], tasksOf: (row: Row) => Found | Found[]): Kind {
  return { tasks: rows.slice(0, most).flatMap(tasksOf), isWhole: rows.length <= most }
}

/** The condition under which the actor may do an action to the rows of a list. */
function mayDo({ policy, actor }: Desk, action: string, ...rest: Rest) {
  return scope(policy, actor, action, ...rest)
}

type Rest = typeof scope extends (policy: Policy, actor: Actor, action: string, ...rest: infer R) => unknown ? R : never

async function dossierTasks(desk: Desk): Promise<Kind[]> {
  const { db, today } = desk
  const relations = dossierRelations(today)
  const verbs = [
    { action: 'dossier.appraise', verb: 'Thẩm định' },
    { action: 'dossier.submit', verb: 'Hoàn thiện' },
  ]
  return Promise.all(
    verbs.map(async ({ action, verb }) => {
      const rows = await db
        .selectFrom('dossiers as d')
        .innerJoin('organisations as o', 'o.id', 'd.organisation_id')
        .select([
          'd.id',
          'd.code',
          'd.honour',
          'd.year',
          'd.nominee_name',
          'd.stage',
          'd.appraisal_due_on',
          'd.return_reason',
          'o.name as unit',
        ])
        .where(mayDo(desk, action, relations, sql`d.stage`, dossierConflict))
        .orderBy('d.appraisal_due_on')
        .orderBy('d.code')
        .limit(most + 1)
        .execute()
      return kindOf(rows, (row) => ({
        verb: row.stage === 'returned' ? 'Bổ sung' : verb,
        title: `Hồ sơ ${honourTitle(row.honour, row.year)}`,
        detail: `${row.nominee_name} · ${row.code}${row.return_reason ? ` · trả lại: ${row.return_reason}` : ''}`,
        from: row.unit,
        link: `/ho-so/${row.id}`,
        dueOn: row.stage === 'received' ? row.appraisal_due_on : null,
      }))
    }),
  )
}

async function overrideTasks(desk: Desk): Promise<Kind> {
  const rows = await desk.db
    .selectFrom('dossier_overrides as v')
    .innerJoin('dossiers as d', 'd.id', 'v.dossier_id')
    .innerJoin('organisations as o', 'o.id', 'd.organisation_id')
    .select(['d.id', 'd.code', 'd.honour', 'd.year', 'd.nominee_name', 'v.reason', 'o.name as unit'])
    .where('v.approved_by', 'is', null)
    .where('v.asked_by', '<>', desk.actor.personId ?? nobody)
    .where(mayDo(desk, 'dossier.approveOverride', dossierRelations(desk.today), sql`d.stage`, dossierConflict))
    .orderBy('d.code')
    .limit(most + 1)
    .execute()
  return kindOf(rows, (row) => ({
    verb: 'Chấp thuận',
    title: `Trình kèm giải trình: ${honourTitle(row.honour, row.year)}`,
    detail: `${row.nominee_name} · ${row.code} · ${row.reason}`,
    from: row.unit,
    link: `/ho-so/${row.id}`,
    dueOn: null,
  }))
}

async function letterTasks(desk: Desk): Promise<Kind> {
  const rows = await desk.db
    .selectFrom('letters as l')
    .innerJoin('organisations as r', 'r.id', 'l.receiver_id')
    .innerJoin('organisations as o', 'o.id', 'l.organisation_id')
    .select(['l.id', 'l.title', 'r.name as receiver', 'o.name as unit'])
    .select(sql<number>`(select count(*) from letter_dossiers x where x.letter_id = l.id)`.as('dossiers'))
    .where(mayDo(desk, 'letter.sign', letterRelations(desk.today), sql`l.stage`))
    .orderBy('l.drafted_on')
    .orderBy('l.id')
    .limit(most + 1)
    .execute()
  return kindOf(rows, (row) => ({
    verb: 'Ký',
    title: `Tờ trình: ${row.title}`,
    detail: `${row.dossiers} hồ sơ · gửi ${row.receiver}`,
    from: row.unit,
    link: `/to-trinh/${row.id}`,
    dueOn: null,
  }))
}

async function sittingTasks(desk: Desk): Promise<Kind[]> {
  const { db, actor, today } = desk
  const relations = sittingRelations(today)
  const sitting = () =>
    db
      .selectFrom('sittings as s')
      .innerJoin('councils as c', 'c.id', 's.council_id')
      .select(['s.id', 's.title', 's.held_on', 's.stage', 'c.name as council'])
      .select([
        sql<number>`(select count(*) from sitting_cases x where x.sitting_id = s.id)`.as('cases'),
        sql<number>`(select count(*) from sitting_roster x where x.sitting_id = s.id and x.voted)`.as('voted'),
        sql<number>`(select count(*) from sitting_roster x where x.sitting_id = s.id)`.as('members'),
      ])
      .orderBy('s.held_on')
      .orderBy('s.id')
      .limit(most + 1)
  const toVote = await sitting()
    .innerJoin('sitting_roster as me', 'me.sitting_id', 's.id')
    .where('me.person_id', '=', actor.personId ?? nobody)
    .where('me.voted', '=', false)
    .where(mayDo(desk, 'ballot.cast', relations, sql`s.stage`))
    .execute()
  const toKeep = await Promise.all(
    (
      [
        ['sitting.open', 'Khai mạc'],
        ['sitting.count', 'Kiểm phiếu'],
        ['sitting.conclude', 'Kết luận'],
      ] as const
    ).map(async ([action, verb]) => ({
      verb,
      rows: await sitting()
        .where(mayDo(desk, action, relations, sql`s.stage`))
        .execute(),
    })),
  )
  const task = (verb: string, link: string) => (row: (typeof toVote)[number]) => ({
    verb,
    title: row.title,
    detail: `${row.cases} trường hợp${row.stage === 'voting' ? ` · đã bỏ phiếu ${row.voted}/${row.members}` : ''}`,
    from: row.council,
    link: link.replace(':id', row.id),
    dueOn: row.held_on,
  })
  return [
    kindOf(toVote, task('Bỏ phiếu', '/hoi-dong/:id/phieu')),
    ...toKeep.map(({ verb, rows }) => kindOf(rows, task(verb, '/hoi-dong/:id'))),
  ]
}

async function decisionTasks(desk: Desk): Promise<Kind[]> {
  const { db, today } = desk
  const decision = () =>
    db
      .selectFrom('decisions as d')
      .innerJoin('organisations as o', 'o.id', 'd.body_id')
      .select(['d.id', 'd.title', 'd.symbol', 'o.name as body'])
      .select(sql<number>`(select count(*) from decision_items x where x.decision_id = d.id)`.as('items'))
      .orderBy('d.drafted_on')
      .orderBy('d.id')
      .limit(most + 1)
  const [toSign, toPublish] = await Promise.all([
    decision()
      .where(mayDo(desk, 'decision.sign', decisionRelations(today), sql`d.stage`))
      .execute(),
    decision()
      .where('d.published_at', 'is', null)
      .where(mayDo(desk, 'decision.publish', decisionRelations(today), sql`d.stage`))
      .execute(),
  ])
  const task = (verb: string) => (row: (typeof toSign)[number]) => ({
    verb,
    title: row.title,
    detail: `${row.items} trường hợp${row.symbol ? ` · ${row.symbol}` : ' · lấy số khi ký'}`,
    from: row.body,
    link: `/quyet-dinh/${row.id}`,
    dueOn: null,
  })
  return [kindOf(toSign, task('Ký')), kindOf(toPublish, task('Công bố'))]
}

/**
 * What my organisations owe to movements: acknowledgement, plan, report. A leader may do these too, but a unit's papers are
 * written by its officers: the leader is asked to sign, not reminded to write.
 */
async function movementTasks({ db, actor }: Desk): Promise<Kind> {
  const mine = actor.grants
    .filter((grant) => ['officer', 'standing'].includes(grant.role))
    .map((grant) => grant.organisationId)
  if (mine.length === 0) return { tasks: [], isWhole: true }
  const rows = await db
    .selectFrom('movement_recipients as r')
    .innerJoin('movements as m', 'm.id', 'r.movement_id')
    .innerJoin('organisations as i', 'i.id', 'm.issuer_id')
    .select(['m.id', 'm.name', 'm.symbol', 'i.name as issuer', 'r.plan_due_on', 'r.report_due_on'])
    .select([owesPlan.as('owes_plan'), owesReport.as('owes_report'), owesWord.as('owes_word')])
    .where('m.stage', '=', 'launched')
    .where('r.organisation_id', '=', anyOfIds(mine))
    .where((where) => where.or([owesPlan, owesReport, owesWord]))
    .orderBy(sql`least(case when ${owesPlan} then r.plan_due_on end, case when ${owesReport} then r.report_due_on end)`)
    .orderBy('m.id')
    .limit(most + 1)
    .execute()
  return kindOf(rows, (row) => {
    const owed: [verb: string, title: string, dueOn: Day | null, isOwed: boolean][] = [
      ['Gửi kế hoạch', 'Kế hoạch thực hiện phong trào', row.plan_due_on, row.owes_plan],
      ['Báo cáo', 'Báo cáo kết quả phong trào', row.report_due_on, row.owes_report],
      ['Xác nhận', 'Xác nhận đã phổ biến văn bản', null, row.owes_word],
    ]
    return owed
      .filter(([, , , isOwed]) => isOwed)
      .map(([verb, title, dueOn]) => ({
        verb,
        title,
        detail: [row.symbol, row.name].filter(Boolean).join(' · '),
        from: row.issuer,
        link: `/phong-trao/${row.id}`,
        dueOn,
      }))
  })
}

/** Điều động that the other unit has proposed, by the day on which it would begin. */
async function transferTasks(desk: Desk): Promise<Kind> {
  const { today } = desk
  const rows = await transfers(desk.db)
    .where('t.state', '=', 'proposed')
    .where(mayDo(desk, 'transfer.confirm', relationsOf(otherUnitSql, today), undefined, isAbout(sql`t.person_id`)))
    .orderBy('t.on_day')
    .orderBy('t.id')
    .limit(most + 1)
    .execute()
  return kindOf(rows, (row) => ({
    verb: 'Xác nhận',
    title: `Điều động ${row.person_name}`,
    detail: `${row.from_name} → ${row.to_name} · ${row.title} · từ ${showDay(row.on_day)}`,
    from: row.proposed_by === row.from_organisation_id ? row.from_name : row.to_name,
    link: `/dieu-dong/${row.id}`,
    dueOn: row.on_day,
  }))
}

/** Đề nghị sửa hồ sơ that wait for an answer, the oldest first. */
async function correctionTasks(desk: Desk): Promise<Kind> {
  const { today } = desk
  const rows = await corrections(desk.db)
    .where('r.state', '=', 'asked')
    .where(
      mayDo(
        desk,
        'correction.answer',
        relationsOf(sql`r.organisation_id`, today),
        undefined,
        isAbout(sql`r.person_id`),
      ),
    )
    .orderBy('r.asked_on')
    .orderBy('r.id')
    .limit(most + 1)
    .execute()
  return kindOf(rows, (row) => ({
    verb: 'Trả lời',
    title: `Đề nghị sửa hồ sơ của ${row.person_name}`,
    detail: `${correctionSections[row.section]} · đề nghị ngày ${showDay(row.asked_on)}`,
    from: row.organisation_name,
    link: `/de-nghi-sua/${row.id}`,
    dueOn: null,
  }))
}

/** A conflict of interest: the row is about the actor. */
function isAbout(person: RawBuilder<unknown>): ConflictSql {
  return (personId) => sql`${person} = ${personId}`
}

/** What the recipient `r` still owes. */
const owesPlan = sql<boolean>`(r.plan_due_on is not null and not ${hasAnswered})`
const owesReport = sql<boolean>`(r.report_due_on is not null and not exists (select from reports p
  where p.movement_id = r.movement_id and p.organisation_id = r.organisation_id))`
const owesWord = sql<boolean>`(r.acknowledged_on is null and not ${hasAnswered})`
