import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import { view, type Later, type Office, type SheetColumn } from '../../base/action.ts'
import { showTime } from '../../base/clock.ts'
import type { Db } from '../../base/database/database.ts'
import { showDay, yearOf, type Day } from '../../base/days.ts'
import { BadInput, wrongField } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { countLimit, pageInput, type Page } from '../../base/lists.ts'
import { reading } from '../../base/pass.ts'
import { can, type Actor } from '../../base/policy.ts'
import { regimeOn, showRegimePeriod, type Regime } from '../../law/regimes.ts'
import { rulesOf } from '../../law/ruling.ts'
import { lawBook } from '../../law/rules/book.ts'
import { honours, subjects } from '../../law/vocabulary.ts'
import { nominable } from '../../procedure/dossiers/dossier.ts'
import { organisationKinds } from '../../registry/organisations/organisation.ts'
import { findOrganisation, relatedTo } from '../../registry/organisations/organisation.store.ts'
import { organisationsInReach } from '../../registry/people/person.store.ts'
import { year } from '../../registry/people/person.ts'
import {
  allRollHonours,
  rollHonours,
  rollStateCodes,
  rollStates,
  rollSubjects,
  type RollCount,
  type RollHonour,
  type RollState,
  type RollSubject,
} from './qualifying.ts'
import { detailsOf, keyOfUnits, makeRoll, type Progress, type RowDossier } from './qualifying.store.ts'
import { rollsOf } from './rolls.ts'
import type { Roll } from './roll.ts'

const input = z.object({
  ...pageInput(['name', 'organisation', 'highest']),
  /** The unit itself and every unit below it. */
  organisationId: id,
  /** Năm xét; without it the year of today. */
  year: year.optional(),
  /** Cá nhân hay tập thể. */
  subject: z.enum(rollSubjects).default('individual'),
  honour: z.enum(allRollHonours).optional(),
  state: z.enum(rollStateCodes).optional(),
  leader: z.enum(['yes', 'no']).optional(),
  /** Made after this instant: what is held from before is made anew. */
  notBefore: z.iso.datetime().optional(),
  /** `no`: says how far the work has come instead of waiting for its end. */
  wait: z.enum(['yes', 'no']).default('yes'),
})
type Input = z.output<typeof input>

/** How long who does not wait is kept all the same: a small list is ready by then. */
const patience = 1_500

/** Ai đủ điều kiện năm nay: everybody, or every collective, of a unit and below it, judged for the honours of every year. */
export const listQualifying = view({
  name: 'qualifying.list',
  title: 'Ai đủ điều kiện',
  input,
  load: async ({ db, input, today }) => {
    const body = await findOrganisation(db, input.organisationId)
    return { body, related: await relatedTo(db, body.id, today) }
  },
  may: ({ related }) => ({ related }),
  show: async ({
    office,
    db,
    input,
    object: { body },
    actor,
    today,
    visible,
  }): Promise<QualifyingAnswer | Later<QualifyingAnswer>> => {
    refuseOtherHonour(input)
    const regime = regimeToday(today)
    const considered = input.year ?? yearOf(today)
    const units = organisationsInReach(visible, today, body.id)
    const key = [input.subject, body.id, considered, today, await keyOfUnits(db, units)].join(' ')
    const notBefore = input.notBefore === undefined ? null : new Date(input.notBefore)
    const making = rollsOf(office).ask(key, notBefore, (tell) =>
      reading(office, actor, today, (own) => {
        const order = {
          subject: input.subject,
          body,
          year: considered,
          today,
          regime,
          units,
          computedAt: office.clock.now(),
        }
        return makeRoll(own, order, tell)
      }),
    )
    const asked: Asked = { office, actor, input, body: { id: body.id, name: body.name }, considered, regime, today }
    if (making.made !== null) return answerFrom(db, making.made, asked)
    const answerLater: Later<QualifyingAnswer> = async () => {
      const roll = await (input.wait === 'yes' ? making.roll : Promise.race([making.roll, sleep(patience, null)]))
      if (roll === null) return answerBefore(making.progress, asked)
      return reading(office, actor, today, (own) => answerFrom(own, roll, asked))
    }
    return answerLater
  },
  sheet: {
    name: 'Ai đủ điều kiện',
    heading: {
      tells: ['wait', 'notBefore', 'year'],
      of: ({ considered, computedAt }) =>
        `Ai đủ điều kiện năm ${considered}, tính lúc ${computedAt === null ? '' : showTime(computedAt)}`,
    },
    columns: (answer) => sheetColumns(answer),
  },
})

/** Một dòng: a person or a collective with the honours that are not refused. */
export interface QualifyingRow {
  id: string
  code: string
  name: string
  /** Chức vụ; of a collective the kind of body. */
  post_title: string | null
  leader: boolean
  organisation_id: string
  /** Đơn vị; of a collective the body above it. */
  organisation_name: string | null
  states: { honour: RollHonour; state: RollState }[]
  dossiers: RowDossier[]
  /** Honours for which the actor may open a dossier. */
  nominable: RollHonour[]
}

export interface QualifyingAnswer extends Page<QualifyingRow> {
  subject: RollSubject
  body: { id: string; name: string }
  considered: number
  /** Quy định áp dụng: `từ 01/10/2017 đến hết 31/12/2023`. */
  period: string
  /** The text of the period cannot be read yet: every verdict is one to be held against it. */
  isUnread: boolean
  honour: RollHonour | null
  /** Tính lúc nào; null: still being made. */
  computedAt: Date | null
  /** How far the work has come; null once it is done. */
  progress: Progress | null
  /** Số người, số tập thể đã xét. */
  people: number
  summary: RollCount[]
}

interface Asked {
  office: Office
  actor: Actor
  input: Input
  body: { id: string; name: string }
  considered: number
  regime: Regime
  today: Day
}

function regimeToday(today: Day): Regime {
  const regime = regimeOn(today)
  if (regime !== null && lawBook.principles[rulesOf(regime)] !== undefined) return regime
  throw new BadInput(`Chưa có quy tắc nào của thời kỳ có ngày ${showDay(today)} để xét cả danh sách.`)
}

function answerBefore(progress: Progress, asked: Asked): QualifyingAnswer {
  return {
    ...frameOf(asked),
    rows: [],
    total: 0,
    totalIsExact: true,
    computedAt: null,
    progress,
    people: 0,
    summary: [],
  }
}

function frameOf({ input, body, considered, regime }: Asked) {
  const { page, size, honour = null } = input
  const isUnread = rulesOf(regime) !== regime
  return { subject: input.subject, body, considered, period: showRegimePeriod(regime), isUnread, honour, page, size }
}

async function answerFrom(db: Db, roll: Roll, asked: Asked): Promise<QualifyingAnswer> {
  const { input, considered, today } = asked
  const filter = { ...input, leader: input.leader === undefined ? undefined : input.leader === 'yes' }
  const found = roll.find(filter, input.sort)
  const places = pageOf(found, input)
  const ids = places.map((place) => roll.idAt(place))
  const details = await detailsOf(db, roll, ids, considered, today)
  return {
    ...frameOf(asked),
    rows: places.map((place, index) => rowOf(roll, place, ids[index]!, details, asked)),
    total: Math.min(found.length, countLimit),
    totalIsExact: found.length <= countLimit,
    computedAt: roll.computedAt,
    progress: null,
    people: roll.count,
    summary: roll.summary,
  }
}

/** A title of persons is not asked of collectives, and the other way round. */
function refuseOtherHonour({ subject, honour }: Input): void {
  if (honour === undefined || (rollHonours[subject] as readonly RollHonour[]).includes(honour)) return
  throw wrongField('honour', `${honours[honour].name} không xét hằng năm cho ${subjects[subject]}.`)
}

/** Places of one page; downwards they are taken from the end. */
function pageOf(found: Uint32Array, { page, size, dir }: Input): number[] {
  const from = (page - 1) * size
  if (dir === 'asc') return [...found.subarray(from, from + size)]
  const end = Math.max(0, found.length - from)
  return Array.from(found.subarray(Math.max(0, end - size), end).toReversed())
}

function rowOf(
  roll: Roll,
  place: number,
  personId: string,
  { people, bodies, dossiers }: Awaited<ReturnType<typeof detailsOf>>,
  { office, actor }: Asked,
): QualifyingRow {
  const person = people.get(personId)
  const body = bodies.get(personId)
  const unit = roll.unitAt(place)
  const own = (dossiers.get(personId) ?? []) as (RowDossier & { nominee_id: string })[]
  const states = rollHonours[roll.subject].flatMap((honour) => {
    const state = roll.stateAt(place, honour)
    return state === null ? [] : [{ honour, state }]
  })
  const mayNominate = can(office.policy, actor, 'dossier.nominate', { related: { self: [unit.id] } }).allowed
  return {
    id: personId,
    code: person?.code ?? body?.code ?? '',
    name: person?.name ?? (body === undefined ? '' : unit.name),
    post_title: person?.post_title ?? (body === undefined ? null : organisationKinds[body.kind]),
    leader: roll.isLeader(place),
    organisation_id: unit.id,
    organisation_name: body === undefined ? unit.name : body.above,
    states,
    dossiers: own.map(({ id, code, honour, stage }) => ({ id, code, honour, stage })),
    // A dossier of a collective cannot be opened yet.
    nominable:
      !mayNominate || roll.subject === 'collective'
        ? []
        : states
            .filter(({ state }) => state === 'eligible' || state === 'awaitsCouncil')
            .map(({ honour }) => honour)
            .filter((honour) => honour in nominable)
            .filter((honour) => !own.some((dossier) => dossier.honour === honour)),
  }
}

function sheetColumns({ subject, honour }: QualifyingAnswer): SheetColumn<QualifyingRow>[] {
  const shown: readonly RollHonour[] = honour === null ? rollHonours[subject] : [honour]
  const isPerson = subject === 'individual'
  return [
    { title: 'Mã', value: (row) => row.code },
    { title: isPerson ? 'Họ và tên' : 'Tập thể', value: (row) => row.name },
    { title: isPerson ? 'Chức vụ' : 'Loại', value: (row) => row.post_title },
    { title: isPerson ? 'Đơn vị' : 'Trực thuộc', value: (row) => row.organisation_name },
    ...shown.map((code): SheetColumn<QualifyingRow> => ({
      title: honours[code].name,
      value: (row) => {
        const state = row.states.find((one) => one.honour === code)?.state
        return state === undefined ? null : rollStates[state]
      },
    })),
    {
      title: 'Hồ sơ',
      value: (row) => row.dossiers.map(({ code, honour: of }) => `${code} (${honours[of].name})`).join('; ') || null,
    },
  ]
}
