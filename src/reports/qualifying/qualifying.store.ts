/** Đọc hồ sơ của mọi người trong một cơ quan và xét cả danh sách; and what the rows of one page show besides. */
import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { sql, type RawBuilder } from 'kysely'
import { anyOfIds, type Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { BadInput } from '../../base/errors.ts'
import { showNumber } from '../../base/text.ts'
import { BatchBuilder, type Matter } from '../../law/batch/batch.ts'
import { ceilingOf, useOf } from '../../law/shares.ts'
import { askedOn } from '../../law/facts.ts'
import { isForMerit, type Bench } from '../../law/judging/bench.ts'
import type { Regime } from '../../law/regimes.ts'
import type { LawBook } from '../../law/rule.ts'
import { honoursOf } from '../../law/vocabulary.ts'
import { booksFor } from '../../registry/law-layers/layer.store.ts'
import { isCollective, type OrganisationKind } from '../../registry/organisations/organisation.ts'
import type { Organisation } from '../../registry/organisations/organisation.store.ts'
import { peopleToday } from '../../registry/people/person.store.ts'
import { recordsOfCollectives } from '../../registry/records/collective.store.ts'
import { recordsWithin, type RecordWithin } from '../../registry/records/records-within.ts'
import type { DossierStage } from '../../procedure/dossiers/dossier.ts'
import { rollHonours, type RollCeiling, type RollHonour, type RollSubject } from './qualifying.ts'
import { Roll, type RollUnit } from './roll.ts'

/** What is asked for: everybody, or every collective, of these units, by the rules of today, for one year. */
export interface RollOrder {
  subject: RollSubject
  body: { id: string; name: string }
  year: number
  today: Day
  regime: Regime
  /** Units in reach of who asks, the body itself and those below it. */
  units: RawBuilder<unknown>
  computedAt: Date
}

/** How far the work has come. */
export interface Progress {
  done: number
  /** Null while it is being counted. */
  total: number | null
}

/** So many people are judged together: the more, the faster each; the fewer, the shorter the wait for everybody else. */
const crowd = 32_768
/** So many are written down before others get the processor. */
const slice = 4_096

/**
 * Lập danh sách: reads everybody, judges them and puts them in order. In between others get the processor: nothing here takes
 * longer than some hundredths of a second at a time.
 */
export function makeRoll(db: Db, order: RollOrder, tell: (progress: Progress) => void): Promise<Roll> {
  return order.subject === 'individual' ? rollOfPeople(db, order, tell) : rollOfCollectives(db, order, tell)
}

async function rollOfPeople(db: Db, order: RollOrder, tell: (progress: Progress) => void): Promise<Roll> {
  const units = await unitsOf(db, order.units)
  const total = await countPeople(db, units, order.today)
  refuseTooMany(total)
  tell({ done: 0, total })
  const ids = units.map(({ id }) => id)
  const books = await booksFor(db, ids, order.today)
  const roll = new Roll('individual', units, total, order.computedAt)
  const places = new Map(ids.map((id, index) => [id, index]))
  const judges = new Judges(order, roll, total)
  for await (const records of recordsWithin(db, order.body.id, order.today, order.year)) {
    for (const record of records) {
      const unit = places.get(record.organisationId)
      if (unit === undefined) continue
      const held = heldIn(record, order)
      const place = roll.add({ ...record, unit, held, isBase: isBase(record, order.year) })
      await judges.add(books[unit]!, place, record)
    }
    tell({ done: roll.count, total })
    await yieldToOthers()
  }
  await judges.finish()
  for await (const named of idsByName(db, roll)) {
    roll.addByName(named)
    tell({ done: roll.count, total })
    await yieldToOthers()
  }
  roll.summary = roll.counts()
  for (const count of roll.summary) {
    await yieldToOthers()
    count.ceilings = await ceilingsOf(db, roll, books, order, count.honour)
  }
  return roll
}

/** So many collectives are read together. */
const collectivesPage = 100

/** Tập thể: the body itself and those below it that are collectives, each with what it carries on from those before it. */
async function rollOfCollectives(db: Db, order: RollOrder, tell: (progress: Progress) => void): Promise<Roll> {
  const units = (await unitsOf(db, order.units)).filter(({ kind }) => isCollective(kind))
  const total = units.length
  tell({ done: 0, total })
  const roll = new Roll('collective', units, total, order.computedAt)
  const judges = new Judges(order, roll, total)
  const books = await booksFor(
    db,
    units.map(({ id }) => id),
    order.today,
  )
  const inOrder = units.map((unit, index) => ({ unit, index })).toSorted((a, b) => (a.unit.id < b.unit.id ? -1 : 1))
  for (let from = 0; from < total; from += collectivesPage) {
    const page = inOrder.slice(from, from + collectivesPage)
    const bodies = page.map(({ unit }) => unit)
    const records = await recordsOfCollectives(db, bodies, order.year, order.today)
    for (const [position, { unit, index }] of page.entries()) {
      const record = records[position]!
      const place = roll.add({ ...unit, unit: index, leader: false, held: heldIn(record, order), isBase: false })
      await judges.add(books[index]!, place, record)
    }
    tell({ done: roll.count, total })
    await yieldToOthers()
  }
  await judges.finish()
  roll.addByName(units.map(({ id }) => id))
  roll.summary = roll.counts()
  return roll
}

/** A list of more people than these would not fit beside everything else. */
const mostPeople = 3_000_000

function refuseTooMany(people: number): void {
  if (people <= mostPeople) return
  throw new BadInput(
    `Có ${showNumber(people)} người trong phạm vi này, nhiều hơn số xét được cùng lúc. Hãy chọn một đơn vị bên dưới.`,
  )
}

/** One of the list with what the law asks about it. */
type Judged = Pick<RecordWithin, 'subject' | 'history'>

/** Xét từng đám: those under the same book together, a crowd at a time. */
class Judges {
  readonly #order: RollOrder
  readonly #roll: Roll
  readonly #crowd: number
  readonly #judges = new Map<LawBook, Judge>()

  constructor(order: RollOrder, roll: Roll, total: number) {
    this.#order = order
    this.#roll = roll
    this.#crowd = Math.min(crowd, total)
  }

  async add(book: LawBook, place: number, one: Judged): Promise<void> {
    let judge = this.#judges.get(book)
    if (judge === undefined) this.#judges.set(book, (judge = new Judge(book, this.#order, this.#roll, this.#crowd)))
    judge.add(place, one)
    if (judge.isFull) await judge.decide()
  }

  async finish(): Promise<void> {
    for (const judge of this.#judges.values()) await judge.decide()
  }
}

class Judge {
  readonly #matter: Matter
  readonly #order: RollOrder
  readonly #roll: Roll
  readonly #crowd: number
  #builder: BatchBuilder | null = null
  #places: number[] = []

  constructor(book: LawBook, order: RollOrder, roll: Roll, crowd: number) {
    const { regime, subject } = order
    this.#matter = { book, regime, kind: subject, honours: rollHonours[subject], ceilingsApart: true }
    this.#order = order
    this.#roll = roll
    this.#crowd = crowd
  }

  get isFull(): boolean {
    return this.#places.length === this.#crowd
  }

  add(place: number, { subject, history }: Judged): void {
    const { year, today } = this.#order
    const builder = (this.#builder ??= new BatchBuilder(this.#matter, this.#crowd))
    const bench: Bench = builder.benchOf({
      year,
      subject,
      history: askedOn(history, today),
    })
    builder.add(this.#places.length, bench)
    this.#places.push(place)
  }

  /** Decides those that have gathered, and makes room for others. */
  async decide(): Promise<void> {
    if (this.#builder === null) return
    const verdicts = this.#builder.finish().run()
    for (const [person, place] of this.#places.entries()) {
      if (person % slice === 0) await yieldToOthers()
      for (const honour of rollHonours[this.#order.subject])
        this.#roll.setState(place, honour, verdicts.stateOf(person, honour))
    }
    this.#places = []
    this.#builder = null
  }
}

/** Honours of this year that are held already. */
function heldIn({ history }: Judged, { year, subject }: RollOrder): RollHonour[] {
  const titles = titlesIn(history, year)
  const awards = (history.awards ?? []).filter(
    ({ achievementTo, cycle }) => achievementTo === year && isForMerit(cycle),
  )
  return rollHonours[subject].filter(
    (honour) => titles.includes(honour) || awards.some(({ award }) => award === honour),
  )
}

function isBase({ history }: RecordWithin, year: number): boolean {
  const titles = titlesIn(history, year)
  return honoursOf('LDTT_CSTT').some((honour) => titles.includes(honour))
}

function titlesIn({ years }: RecordWithin['history'], year: number): string[] {
  return years?.find((record) => record.year === year)?.titles?.map(({ code }) => code) ?? []
}

// Reading

async function unitsOf(db: Db, units: RawBuilder<unknown>): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    select o.id, o.code, o.name, o.kind, o.from_on from organisations o
    where o.id in ${units} order by o.name collate vietnamese, o.id`.execute(db)
  return rows
}

type UnitRow = RollUnit & Pick<Organisation, 'code' | 'kind' | 'from_on'>

/** The same units again have the same key: who reaches other units sees another list. */
export async function keyOfUnits(db: Db, units: RawBuilder<unknown>): Promise<string> {
  const { rows } = await sql<{ key: string | null }>`
    select md5(string_agg(id::text, '' order by id)) as key from ${units} as unit`.execute(db)
  return rows[0]?.key ?? ''
}

async function countPeople(db: Db, units: readonly RollUnit[], today: Day): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct person_id)::int as count from posts
    where organisation_id = ${anyOfIds(units.map(({ id }) => id))} and in_force(from_on, to_on, ${today})`.execute(db)
  return rows[0]!.count
}

/** Above this many everybody's names are read in order, from the index alone, rather than these gathered and sorted. */
const mostGathered = 20_000
const namesPage = 5_000

/** Ids in the order in which Vietnamese lists stand, a few at a time; among them there may be others, whom the list passes over. */
async function* idsByName(db: Db, roll: Roll): AsyncGenerator<string[]> {
  if (roll.count <= mostGathered) {
    const ids = Array.from({ length: roll.count }, (_, place) => roll.idAt(place))
    const { rows } = await sql<{ id: string }>`
      select id from people where id = ${anyOfIds(ids)} order by name_order, id`.execute(db)
    yield rows.map(({ id }) => id)
    return
  }
  let after = { name_order: '', id: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const { rows } = await sql<typeof after>`
      select id, name_order from people where (name_order, id) > (${after.name_order}, ${after.id})
      order by name_order, id limit ${namesPage}`.execute(db)
    yield rows.map(({ id }) => id)
    if (rows.length < namesPage) return
    after = rows.at(-1)!
  }
}

// Ceilings

/** Tỷ lệ tối đa: of each deciding body by itself; of one above the list only what the database tells of it. */
async function ceilingsOf(
  db: Db,
  roll: Roll,
  books: readonly LawBook[],
  { body, regime, year, today }: RollOrder,
  honour: RollHonour,
): Promise<RollCeiling[]> {
  if (!books.some((book) => ceilingOf({ book, regime, kind: 'individual' }, honour) !== null)) return []
  const deciders = await decidersOf(db, roll.units, today)
  const tallies = new Map<string, Tally>()
  // By unit: the tally of its decider.
  const tallyOf = roll.units.map(({ id }, unit) => {
    const decider = deciders.get(id) ?? { id: body.id, name: body.name }
    const tally = tallies.get(decider.id) ?? { decider, book: books[unit]!, first: -1, base: 0, qualified: 0 }
    tallies.set(decider.id, tally)
    return tally
  })
  for (let place = 0; place < roll.count; place += 1) {
    const tally = tallyOf[roll.unitIndexAt(place)]!
    if (tally.first < 0) tally.first = place
    if (roll.isBase(place)) tally.base += 1
    const state = roll.stateAt(place, honour)
    if (state === 'eligible' || state === 'awaitsCouncil' || state === 'held') tally.qualified += 1
  }
  const ownUnits = new Set(roll.units.map(({ id }) => id))
  const found: RollCeiling[] = []
  for (const { decider, book, first, base, qualified } of tallies.values()) {
    const ceiling = ceilingOf({ book, regime, kind: 'individual' }, honour)
    if (ceiling === null || ceiling.of === undefined || first < 0) continue
    const { percent, citation } = ceiling
    const common = { decider, percent, article: citation.article, isRecalled: citation.confidence === 'recalled' }
    if (ownUnits.has(decider.id)) {
      found.push({ ...common, ...useOf({ percent }, base, qualified), granted: null })
    } else {
      const { rows } = await sql<{ ldtt: number; granted: number }>`
        select ldtt, granted from title_holders(${decider.id}, ${year}, ${today}, ${roll.idAt(first)})`.execute(db)
      const whole = rows[0] ?? { ldtt: 0, granted: 0 }
      const { most } = useOf({ percent }, whole.ldtt, qualified)
      found.push({ ...common, base: whole.ldtt, most, qualified, granted: whole.granted, over: null })
    }
  }
  return found.toSorted((a, b) => (b.over ?? 0) - (a.over ?? 0) || b.qualified - a.qualified)
}

interface Tally {
  decider: { id: string; name: string }
  book: LawBook
  /** Somebody of theirs: the figures of a body above are told to who sees one of its people. */
  first: number
  base: number
  qualified: number
}

/** Cơ quan quyết định danh hiệu cơ sở of each unit: itself or the nearest body above it with a council. */
async function decidersOf(
  db: Db,
  units: readonly RollUnit[],
  today: Day,
): Promise<Map<string, { id: string; name: string }>> {
  const { rows } = await sql<{ unit: string; id: string; name: string }>`
    select distinct on (above.unit) above.unit, o.id, o.name from (
      select id as unit, id as body, 0 as depth from organisations where id = ${anyOfIds(units.map(({ id }) => id))}
      union all
      select organisation_id, authority_id, depth from organisation_authority
      where organisation_id = ${anyOfIds(units.map(({ id }) => id))} and line = 'administrative' and in_force(from_on, to_on, ${today})
    ) as above
    join councils c on c.body_id = above.body join organisations o on o.id = above.body
    order by above.unit, above.depth`.execute(db)
  return new Map(rows.map(({ unit, id, name }) => [unit, { id, name }]))
}

// One page

/** What a row shows that may change while the list stands: the post of today, or what stands above, and dossiers on their way. */
export async function detailsOf(db: Db, roll: Roll, ids: readonly string[], year: number, today: Day) {
  const [people, above, dossiers] = await Promise.all([
    roll.subject === 'individual' ? peopleToday(db, today).where('p.id', '=', anyOfIds(ids)).execute() : [],
    roll.subject === 'collective' ? bodiesAbove(db, ids, today) : [],
    db
      .selectFrom('dossiers')
      .select(['id', 'code', 'honour', 'stage'])
      // Under whichever entry it was opened, of people whose entries were merged since.
      .select(
        sql<string>`coalesce((select merged_into from people where id = nominee_id), nominee_id)`.as('nominee_id'),
      )
      .where(
        sql<boolean>`nominee_id in (select unnest(${[...ids]}::uuid[]) union select id from people where merged_into = ${anyOfIds(ids)})`,
      )
      .where('year', '=', year)
      .where('stage', '<>', 'withdrawn')
      .where('honour', 'in', rollHonours[roll.subject])
      .orderBy('code')
      .execute(),
  ])
  return {
    people: new Map(people.map((person) => [person.id, person])),
    bodies: new Map(above.map((body) => [body.id, body])),
    dossiers: Map.groupBy(dossiers, ({ nominee_id: nominee }) => nominee),
  }
}

/** Each body with the one above it on the administrative line, else on the sector line. */
function bodiesAbove(db: Db, ids: readonly string[], today: Day) {
  return sql<{ id: string; code: string; kind: OrganisationKind; above: string | null }>`
    select o.id, o.code, o.kind, (
      select u.name from organisation_authority a join organisations u on u.id = a.authority_id
      where a.organisation_id = o.id and a.depth = 1 and in_force(a.from_on, a.to_on, ${today}) order by a.line limit 1) as above
    from organisations o where o.id = ${anyOfIds(ids)}`
    .execute(db)
    .then(({ rows }) => rows)
}

/** Hồ sơ đang có của một người, một tập thể. */
export interface RowDossier {
  id: string
  code: string
  honour: RollHonour
  stage: DossierStage
}
