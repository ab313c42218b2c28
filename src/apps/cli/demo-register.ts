/** Mở sổ: organisations, people, accounts, councils, old awards; at the year's end the ratings and titles of 2021. */
import { showDay, type Day } from '../../base/days.ts'
import type { Actor } from '../../base/policy.ts'
import { demoPassword } from '../../registry/accounts/account.ts'
import { openAccount } from '../../registry/accounts/account.actions.ts'
import { enterOldDecision } from '../../registry/awards/award.actions.ts'
import { enterLayer } from '../../registry/law-layers/layer.actions.ts'
import { enterOrganisationBook } from '../../registry/organisations/organisation.actions.ts'
import { succeedOrganisations } from '../../registry/organisations/succession.actions.ts'
import { enterPerson, ratePerson } from '../../registry/people/person.actions.ts'
import { rateCollective } from '../../registry/records/collective.actions.ts'
import { establishCouncil } from '../../procedure/councils/council.actions.ts'
import { accounts } from '../../../demo/accounts.ts'
import { collectives } from '../../../demo/collectives.ts'
import { council, councilsAbove } from '../../../demo/council.ts'
import { layers } from '../../../demo/layers.ts'
import { people } from '../../../demo/people.ts'
import {
  ratings,
  type AwardRecord,
  type DayText,
  type DecisionReference,
  type OrganisationCode,
  type Person,
} from '../../../demo/types.ts'
import { bookBefore, reorganisations } from './demo-organisations.ts'
import { holdsOn, installer, organisationOf, personOf, type Names, type Scene, type Stage } from './demo-stage.ts'

export { demoPassword }

const openedOn: DayText = '2021-07-05'
const thisYear = 2021

export function registerScenes(): Scene[] {
  const operator = installer()
  return [
    { on: openedOn, time: '07:30', play: (stage) => enterBook(stage, operator) },
    { on: openedOn, time: '07:40', play: (stage) => enterPeople(stage, operator) },
    { on: openedOn, time: '07:50', play: (stage) => enterCollectiveYears(stage, operator) },
    { on: openedOn, time: '09:00', play: (stage) => openAccounts(stage, operator) },
    { on: openedOn, time: '10:00', play: (stage) => establishCouncils(stage, operator) },
    { on: openedOn, time: '10:30', play: enterLayers },
    // What was to come until 2025, as the documents say it, so that the book can be looked at on any day.
    { on: openedOn, time: '11:00', play: (stage) => reorganise(stage, operator) },
    ...awardScenes(),
    { on: '2021-11-29', time: '08:00', play: rateEveryone },
  ]
}

async function enterBook(stage: Stage, operator: Actor): Promise<void> {
  await stage.perform(
    operator,
    enterOrganisationBook,
    { organisations: bookBefore() },
    ({ organisations }) => `${organisations} tổ chức`,
  )
  await nameOrganisations(stage)
}

/** Sắp xếp tổ chức from 2022 to 2025: one act for each document. */
async function reorganise(stage: Stage, operator: Actor): Promise<void> {
  for (const document of reorganisations()) {
    await stage.perform(
      operator,
      succeedOrganisations,
      document,
      ({ ended, begun, people, on }) =>
        `${document.basis}, từ ${showDay(on)}: ${ended} đơn vị kết thúc, ${begun} đơn vị mới, ${people} người`,
    )
  }
  await nameOrganisations(stage)
}

async function nameOrganisations(stage: Stage): Promise<void> {
  const rows = await stage.office.db.selectFrom('organisations').select(['id', 'code']).execute()
  for (const row of rows) stage.ids.set('organisation', row.code, row.id)
}

async function enterPeople(stage: Stage, operator: Actor): Promise<void> {
  for (const person of people) {
    const { personId } = await stage.perform(operator, enterPerson, personInput(person, stage.ids), person.name)
    stage.ids.set('person', person.code, personId)
  }
}

/** Kết quả xếp loại, đăng ký thi đua của các tập thể, of the years that were over when the book was opened. */
async function enterCollectiveYears(stage: Stage, operator: Actor): Promise<void> {
  for (const { organisation, ratings: rated, registered } of collectives) {
    const past = years(rated).filter(({ year }) => Number(year) < thisYear)
    await stage.perform(
      operator,
      rateCollective,
      {
        organisationId: stage.ids.of('organisation', organisation),
        ratings: past.map(({ year, value }) => ({ year, rating: value, registered: registered[Number(year)] })),
      },
      `${organisationOf(organisation).name}: ${past.length} năm`,
    )
  }
}

function personInput(person: Person, ids: Names) {
  const { code, name, gender, birthYear, recruitedOn } = person
  return {
    code,
    name,
    gender,
    birthYear,
    recruitedOn,
    posts: person.posts.map(({ organisation, title, leader, from, to }) => ({
      organisationId: ids.of('organisation', organisation),
      title,
      ...(leader && { category: organisation === 'STNMT-62' ? 'departmentLeader' : 'otherLeader' }),
      from,
      to,
    })),
    ratings: years(person.ratings)
      .filter(({ year }) => Number(year) < thisYear)
      .map(({ year, value }) => ({ year, rating: value })),
    registrations: years(person.registered).map(({ year, value }) => ({ year, registered: value })),
    initiatives: person.initiatives.map(({ decision, ...initiative }) => ({
      ...initiative,
      decision: showDecision(decision),
    })),
    disciplines: person.disciplines.map(({ form, decidedOn, endedOn, decision, reason }) => ({
      form,
      decidedOn,
      endedOn,
      basis: `${showDecision(decision)}: ${reason}`,
    })),
    proceedings: person.pending.map(({ kind, since, clearedOn, note }) => ({ kind, since, clearedOn, basis: note })),
  }
}

function years<Value>(byYear: Record<number, Value>): { year: string; value: Value }[] {
  return Object.entries(byYear).map(([year, value]) => ({ year, value }))
}

async function openAccounts(stage: Stage, operator: Actor): Promise<void> {
  for (const { username, person, displayName, grants } of accounts) {
    await stage.perform(
      operator,
      openAccount,
      {
        username,
        name: displayName,
        personId: person && stage.ids.of('person', person),
        password: demoPassword,
        grants: grants.map(({ role, organisation, from, to, basis }) => ({
          role,
          organisationId: stage.ids.of('organisation', organisation),
          from,
          to,
          basis,
        })),
      },
      `${username} (${displayName})`,
    )
  }
}

async function establishCouncils(stage: Stage, operator: Actor): Promise<void> {
  const { ids } = stage
  const own = organisationOf(council.organisation)
  await stage.perform(
    operator,
    establishCouncil,
    {
      bodyId: ids.of('organisation', own.parents[0]!.code),
      organisationId: ids.of('organisation', own.code),
      standingId: ids.of('organisation', council.standingBody),
      name: own.name,
      quorum: council.quorum,
      seats: council.members.map(({ person, role }) => ({
        personId: ids.of('person', person),
        seat: role,
        from: council.from,
      })),
      thresholds: council.thresholds.map(({ honour, percent, strict, basis }) => ({ honour, percent, strict, basis })),
    },
    `${own.name}: ${council.members.length} thành viên`,
  )
  for (const { body, organisation, standingBody, name } of councilsAbove) {
    await stage.perform(
      operator,
      establishCouncil,
      {
        bodyId: ids.of('organisation', body),
        organisationId: organisation && ids.of('organisation', organisation),
        standingId: standingBody && ids.of('organisation', standingBody),
        name,
        quorum: { numerator: 2, denominator: 3, basis: 'Giả định của bản dùng thử' },
        seats: [],
        thresholds: [],
      },
      name,
    )
  }
}

/** Quy định riêng, each by the standing body of whose it is. */
async function enterLayers(stage: Stage): Promise<void> {
  for (const { organisation, enteredBy, symbol, issuedOn, title, from, to, items } of layers) {
    const organisationId = stage.ids.of('organisation', organisation)
    const document = { organisationId, symbol, issuedOn, title, fromOn: from, toOn: to, items }
    await stage.perform(await stage.user(enteredBy), enterLayer, document, `${symbol}: ${items.length} nội dung`)
  }
}

/** Sổ khen thưởng: what was decided before the office opened goes in on the first day, later decisions on their own. */
function awardScenes(): Scene[] {
  const known = oldDecisions()
  return known.map((decision) => {
    const before = decision.reference.issuedOn < openedOn
    return {
      on: before ? openedOn : decision.reference.issuedOn,
      time: before ? '13:30' : '16:00',
      play: (stage) => enterDecision(stage, decision),
    }
  })
}

interface OldAward {
  kind: 'person' | 'collective'
  code: string
  organisation: OrganisationCode
  line: string
  award: AwardRecord
}

interface OldDecision {
  reference: DecisionReference
  awards: OldAward[]
}

/** One entry for each honour of a decision, in the order of days. */
function oldDecisions(): OldDecision[] {
  const all: OldAward[] = [
    ...people.flatMap((person) => person.awards.map((award) => awardOfPerson(person, award))),
    ...collectives.flatMap(({ organisation, awards }) => awards.map((award) => awardOfUnit(organisation, award))),
  ]
  const bySymbol = Map.groupBy(all, ({ award: { decision, honour, cycle } }) =>
    [decision.issuer, decision.issuedOn, decision.symbol, honour, cycle].join(' '),
  )
  return [...bySymbol.values()]
    .map((awards) => ({ reference: awards[0]!.award.decision, awards }))
    .toSorted((a, b) => a.reference.issuedOn.localeCompare(b.reference.issuedOn))
}

/** Post and unit at the end of the achievement, as the decision would have written them. */
function awardOfPerson(person: Person, award: AwardRecord): OldAward {
  const post = person.posts.find((held) => holdsOn(held, `${award.achievementTo}-12-31`)) ?? person.posts[0]!
  const { organisation, title } = post
  return {
    kind: 'person',
    code: person.code,
    organisation,
    line: `${title}, ${organisationOf(organisation).name}`,
    award,
  }
}

function awardOfUnit(organisation: OrganisationCode, award: AwardRecord): OldAward {
  const above = organisationOf(organisationOf(organisation).parents[0]!.code)
  return { kind: 'collective', code: organisation, organisation, line: above.name, award }
}

async function enterDecision(stage: Stage, { reference, awards }: OldDecision): Promise<void> {
  const { ids } = stage
  const { honour, cycle } = awards[0]!.award
  await stage.perform(
    await stage.user('ngoc.anh'),
    enterOldDecision,
    {
      symbol: reference.symbol,
      signedOn: reference.issuedOn,
      decider: organisationOf(reference.issuer).name,
      deciderId: ids.of('organisation', reference.issuer),
      honour,
      cycle,
      awards: awards.map(({ kind, code, organisation, line, award }) => ({
        recipientKind: kind,
        recipientId: ids.of(kind === 'person' ? 'person' : 'organisation', code),
        organisationId: ids.of('organisation', organisation),
        line,
        from: award.achievementFrom,
        to: award.achievementTo,
        achievement: award.citation ?? '',
      })),
    },
    `${showDecision(reference)}: ${awards.length} ${awards[0]!.kind === 'person' ? 'cá nhân' : 'tập thể'}`,
  )
}

/** Kết quả xếp loại năm 2021, as far as it has been decided; each by who keeps the register of the unit, nobody the own. */
async function rateEveryone(stage: Stage): Promise<void> {
  for (const person of people) {
    const rating = person.ratings[thisYear]
    if (!rating) continue
    const unit = person.posts.at(-1)!.organisation
    const ownUnit = unit.startsWith('PTNMT')
    const keeper = ownUnit ? await stage.deskOf(unit) : await stage.user('ngoc.anh')
    const isOwn = keeper.personId === stage.ids.of('person', person.code)
    const actor = isOwn ? await otherKeeper(stage, unit) : keeper
    await stage.perform(
      actor,
      ratePerson,
      {
        personId: stage.ids.of('person', person.code),
        year: thisYear,
        rating,
        basis: `Kết quả đánh giá, xếp loại năm ${thisYear} của đơn vị`,
      },
      `${personOf(person.code).name}: ${ratings[rating]}`,
    )
  }
  for (const { organisation, ratings: rated, registered } of collectives) {
    const rating = rated[thisYear]
    if (!rating) continue
    await stage.perform(
      organisation.startsWith('PTNMT') ? await stage.deskOf(organisation) : await stage.user('ngoc.anh'),
      rateCollective,
      {
        organisationId: stage.ids.of('organisation', organisation),
        ratings: [
          {
            year: thisYear,
            rating,
            basis: `Kết quả đánh giá, xếp loại tập thể năm ${thisYear}`,
            registered: registered[thisYear],
          },
        ],
      },
      `${organisationOf(organisation).name}: ${ratings[rating]}`,
    )
  }
}

/** Nobody rates themselves: the head of the unit or another of the standing body does; where neither has an account, the operator. */
async function otherKeeper(stage: Stage, unit: string): Promise<Actor> {
  if (!unit.startsWith('PTNMT')) return stage.user('van.thinh')
  return unit === 'PTNMT-615' ? stage.user('duc.trong') : installer()
}

function showDecision({ symbol, issuedOn }: DecisionReference): string {
  return `Quyết định số ${symbol} ngày ${showDay(issuedOn as Day)}`
}
