/** Đọc hồ sơ của mọi người trong một cơ quan và xét cả danh sách; and what the rows of one page show besides. */
import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { sql, type RawBuilder } from 'kysely'
import { anyOfIds, type Db } from '../../base/database/database.ts'
import { yearOf, type Day } from '../../base/days.ts'
import { BadInput } from '../../base/errors.ts'
import { showNumber } from '../../base/text.ts'
import { BatchBuilder, type Matter } from '../../law/batch/batch.ts'
import { ceilingOf, useOf } from '../../law/shares.ts'
import { isForMerit, type Bench } from '../../law/judging/bench.ts'
import type { Regime } from '../../law/regimes.ts'
import type { LawBook } from '../../law/rule.ts'
import { honoursOf, yearlyHonours, type YearlyHonour } from '../../law/vocabulary.ts'
import { booksFor } from '../../registry/law-layers/layer.store.ts'
import { peopleToday } from '../../registry/people/person.store.ts'
import { recordsWithin, type RecordWithin } from '../../registry/records/records-within.ts'
import type { DossierStage } from '../../procedure/dossiers/dossier.ts'
import type { RollCeiling } from './qualifying.ts'
import { Roll, type RollUnit } from './roll.ts'

/** What is asked for: everybody of these units, by the rules of today, for one year. */
export interface RollOrder {
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
export async function makeRoll(db: Db, order: RollOrder, tell: (progress: Progress) => void): Promise<Roll> {
  const units = await unitsOf(db, order.units)
  const total = await countPeople(db, units, order.today)
  refuseTooMany(total)
  tell({ done: 0, total })
  const ids = units.map(({ id }) => id)
  const books = await booksFor(db, ids, order.today)
  const roll = new Roll(units, total, order.computedAt)
  const places = new Map(ids.map((id, index) => [id, index]))
  const judges = new Map<LawBook, Judge>()
  for await (const records of recordsWithin(db, order.body.id, order.today, order.year)) {
    for (const record of records) {
      const unit = places.get(record.organisationId)
      if (unit === undefined) continue
      const place = roll.add({ ...record, unit, held: heldIn(record, order.year), isBase: isBase(record, order.year) })
      const book = books[unit]!
      let judge = judges.get(book)
      if (judge === undefined) judges.set(book, (judge = new Judge(book, order, roll, Math.min(crowd, total))))
      judge.add(place, record)
      if (judge.isFull) await judge.decide()
    }
    tell({ done: roll.count, total })
    await yieldToOthers()
  }
  for (const judge of judges.values()) await judge.decide()
  for await (const ids of idsByName(db, roll)) {
    roll.addByName(ids)
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

/** A list of more people than these would not fit beside everything else. */
const mostPeople = 3_000_000

function refuseTooMany(people: number): void {
  if (people <= mostPeople) return
  throw new BadInput(
    `Có ${showNumber(people)} người trong phạm vi này, nhiều hơn số xét được cùng lúc. Hãy chọn một đơn vị bên dưới.`,
  )
}

/** Xét từng đám: people under the same book, a crowd at a time. */
class Judge {
  readonly #matter: Matter
  readonly #order: RollOrder
  readonly #roll: Roll
  readonly #crowd: number
  #builder: BatchBuilder | null = null
  #places: number[] = []

  constructor(book: LawBook, order: RollOrder, roll: Roll, crowd: number) {
    const { regime } = order
    this.#matter = { book, regime, kind: 'individual', honours: yearlyHonours, ceilingsApart: true }
    this.#order = order
    this.#roll = roll
    this.#crowd = crowd
  }

  get isFull(): boolean {
    return this.#places.length === this.#crowd
  }

  add(place: number, { subject, history }: RecordWithin): void {
    const { year, today } = this.#order
    const builder = (this.#builder ??= new BatchBuilder(this.#matter, this.#crowd))
    const bench: Bench = builder.benchOf({
      year,
      subject,
      // As for a dossier that would be received today, of which nothing has been judged yet.
      history: { ...history, dossierReceivedOn: today, proposalYear: yearOf(today), qualitativeOk: [], judged: 'open' },
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
      for (const honour of yearlyHonours) this.#roll.setState(place, honour, verdicts.stateOf(person, honour))
    }
    this.#places = []
    this.#builder = null
  }
}

/** Honours of this year that the person already has. */
function heldIn({ history }: RecordWithin, year: number): YearlyHonour[] {
  const titles = titlesIn(history, year)
  const awards = (history.awards ?? []).filter(
    ({ achievementTo, cycle }) => achievementTo === year && isForMerit(cycle),
  )
  return yearlyHonours.filter((honour) => titles.includes(honour) || awards.some(({ award }) => award === honour))
}

function isBase({ history }: RecordWithin, year: number): boolean {
  const titles = titlesIn(history, year)
  return honoursOf('LDTT_CSTT').some((honour) => titles.includes(honour))
}

function titlesIn({ years }: RecordWithin['history'], year: number): string[] {
  return years?.find((record) => record.year === year)?.titles?.map(({ code }) => code) ?? []
}

// Reading

async function unitsOf(db: Db, units: RawBuilder<unknown>): Promise<RollUnit[]> {
  const { rows } = await sql<RollUnit>`
    select o.id, o.name from organisations o where o.id in ${units} order by o.name collate vietnamese, o.id`.execute(
    db,
  )
  return rows
}

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
  honour: YearlyHonour,
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

/** What a row shows that may change while the list stands: the post of today, and dossiers on their way. */
export async function detailsOf(db: Db, ids: readonly string[], year: number, today: Day) {
  const [people, dossiers] = await Promise.all([
    peopleToday(db, today).where('p.id', '=', anyOfIds(ids)).execute(),
    db
      .selectFrom('dossiers')
      .select(['id', 'code', 'nominee_id', 'honour', 'stage'])
      .where('nominee_id', '=', anyOfIds(ids))
      .where('year', '=', year)
      .where('stage', '<>', 'withdrawn')
      .where('honour', 'in', yearlyHonours)
      .orderBy('code')
      .execute(),
  ])
  return {
    people: new Map(people.map((person) => [person.id, person])),
    dossiers: Map.groupBy(dossiers, ({ nominee_id: nominee }) => nominee),
  }
}

/** Hồ sơ đang có của một người. */
export interface RowDossier {
  id: string
  code: string
  honour: YearlyHonour
  stage: DossierStage
}
