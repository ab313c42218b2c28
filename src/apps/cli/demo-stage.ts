/** Sân khấu của bản dùng thử: a standing clock, who acts, and what the demo's own names stand for in the database. */
import type { Action, Office } from '../../base/action.ts'
import { dayAt, instantOf, standingClock } from '../../base/clock.ts'
import { showDay } from '../../base/days.ts'
import type { Actor } from '../../base/policy.ts'
import { newId } from '../../base/ids.ts'
import { actorNamed } from '../../registry/accounts/account.store.ts'
import type { Role } from '../../registry/roles.ts'
import { withClock } from '../office.ts'
import { accounts } from '../../../demo/accounts.ts'
import { organisations } from '../../../demo/organisations.ts'
import { people } from '../../../demo/people.ts'
import type { DayPeriod, DayText, Organisation, OrganisationCode, Person, PersonCode } from '../../../demo/types.ts'

/** One thing that happens at one time of one day; scenes are played in the order of time, whoever wrote them. */
export interface Scene {
  on: DayText
  time: string
  play(stage: Stage): Promise<unknown>
}

export interface Stage {
  office: Office
  /** What the demo calls a thing, and its id once somebody has made it. */
  ids: Names
  /** Performs an action as a user would; tells one line of who, what and `result`. Each action takes a minute. */
  perform<Out>(
    actor: Actor,
    action: Pick<Action, 'title'> & { perform(office: Office, call: Call, raw: unknown): Promise<Out> },
    input: unknown,
    result: string | ((out: Out) => string),
  ): Promise<Out>
  /** Looks something up as a user would, on the page that shows it. */
  ask<Out>(
    actor: Actor,
    view: { ask(office: Office, actor: Actor, raw: unknown): Promise<Out> },
    input: unknown,
  ): Promise<Out>
  /** The holder of an account, with the rights of today. */
  user(username: string): Promise<Actor>
  /** Somebody who may act for a body: the holder of an account where there is one, else its own desk. */
  deskOf(organisation: OrganisationCode): Promise<Actor>
  tell(what: string, result: string): void
}

type Call = { actor: Actor; key: string; channel: 'demo' }

/** Ids by the names of the demo; an unknown name is a mistake of the demo and stops it. */
export interface Names {
  set(kind: NameKind, name: string, id: string): void
  of(kind: NameKind, name: string): string
}

export type NameKind = 'organisation' | 'person' | 'movement' | 'indicator' | 'dossier' | 'sitting' | 'exemplar'

/** The first account of an office is made by whoever installs it, who is not yet anybody in the register. */
export function installer(): Actor {
  return {
    personId: null,
    accountId: newId(),
    name: 'Quản trị',
    grants: [{ role: 'operator', organisationId: newId() }],
  }
}

/** Plays the scenes in the order of their days and times, then leaves the clock at `end`. */
export async function playScenes(
  home: Office,
  scenes: readonly Scene[],
  end: Date,
  tell: (line: string) => void,
): Promise<void> {
  const inOrder = scenes.toSorted((a, b) => startOf(a).getTime() - startOf(b).getTime())
  const clock = standingClock(startOf(inOrder[0]!))
  const stage = openStage(withClock(home, clock), (instant) => clock.moveTo(instant), tell)
  for (const scene of inOrder) {
    if (clock.now() < startOf(scene)) clock.moveTo(startOf(scene))
    await scene.play(stage)
  }
  if (clock.now() > end) throw new Error(`the demo ran past its end, to ${clock.now().toISOString()}`)
}

export function organisationOf(code: OrganisationCode): Organisation {
  return found(
    organisations.find((organisation) => organisation.code === code),
    code,
  )
}

export function personOf(code: PersonCode): Person {
  return found(
    people.find((person) => person.code === code),
    code,
  )
}

/** Người đứng đầu of a unit at the end of the demo. */
export function isHead(person: Person, organisation: OrganisationCode): boolean {
  const post = person.posts.at(-1)!
  return post.organisation === organisation && post.leader === 'head'
}

export function holdsOn(period: DayPeriod, on: DayText): boolean {
  return (period.from === null || period.from <= on) && (period.to === null || on < period.to)
}

function openStage(office: Office, moveTo: (instant: Date) => void, tellLine: (line: string) => void): Stage {
  const ids = newNames()
  const desks = new Map<string, Actor>()
  const line = (...parts: string[]) => tellLine([showDay(dayAt(office.clock.now())), ...parts].join(' · '))
  return {
    office,
    ids,
    perform: async (actor, action, input, result) => {
      const out = await action.perform(office, { actor, key: newId(), channel: 'demo' }, input)
      line(actor.name, action.title, typeof result === 'string' ? result : result(out))
      moveTo(new Date(office.clock.now().getTime() + minute))
      return out
    },
    user: async (username) => found(await actorNamed(office.db, username, dayAt(office.clock.now())), username),
    deskOf: async (organisation) => {
      const today = dayAt(office.clock.now())
      const known = accountAt(organisation, today)
      if (known) return found(await actorNamed(office.db, known, today), known)
      return desks.get(organisation) ?? put(desks, organisation, newDesk(organisation, ids))
    },
    ask: (actor, view, input) => view.ask(office, actor, input),
    tell: (what, result) => line('Bản dùng thử', what, result),
  }
}

/** Who holds an account that may answer for the body: its officer before its standing body before its head. */
function accountAt(organisation: OrganisationCode, today: DayText): string | undefined {
  const order: Role[] = ['officer', 'standing', 'leader']
  return order
    .map((role) =>
      accounts.find(({ grants }) =>
        grants.some((grant) => grant.role === role && grant.organisation === organisation && holdsOn(grant, today)),
      ),
    )
    .find((account) => account !== undefined)?.username
}

/**
 * A body without an account in the demo acts through its desk: its head where the register knows one. The desk holds both
 * rights, because documents come from bodies of which the demo shows nothing else.
 */
function newDesk(organisation: OrganisationCode, ids: Names): Actor {
  const head = people.find((person) => isHead(person, organisation))
  const organisationId = ids.of('organisation', organisation)
  return {
    personId: head ? ids.of('person', head.code) : null,
    accountId: newId(),
    name: head?.name ?? deskName(organisationOf(organisation)),
    grants: [
      { role: 'officer', organisationId },
      { role: 'standing', organisationId },
    ],
  }
}

function deskName({ kind, name, shortName }: Organisation): string {
  if (kind === 'primeMinister') return 'Văn phòng Chính phủ'
  if (kind === 'council') return `Thường trực ${shortName ?? name}`
  return `Cán bộ thi đua, khen thưởng ${shortName ?? name}`
}

function newNames(): Names {
  const known = new Map<string, string>()
  return {
    set: (kind, name, id) => void known.set(`${kind} ${name}`, id),
    of: (kind, name) => found(known.get(`${kind} ${name}`), `${kind} ${name}`),
  }
}

function startOf(scene: Scene): Date {
  return instantOf(scene.on, scene.time)
}

function put<Value>(map: Map<string, Value>, key: string, value: Value): Value {
  map.set(key, value)
  return value
}

function found<Value>(value: Value | null | undefined, what: string): Value {
  if (value === undefined || value === null) throw new Error(`The demo has no ${what}`)
  return value
}

const minute = 60_000
