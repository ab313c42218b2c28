/** Ghi vào sổ: the rows of a judged file that are right, many in one statement, in the order in which they lean on each other. */
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Office } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import { addDays, yearOf, type Day } from '../../base/days.ts'
import { newId } from '../../base/ids.ts'
import { noteUsedNumber } from '../../base/numbers.ts'
import { honours } from '../../law/vocabulary.ts'
import { decisionBook, numberOfDecision } from '../awards/award.ts'
import { keepsBookOf } from '../awards/award.store.ts'
import type { OrganisationKind } from '../organisations/organisation.ts'
import { bodiesByName, bodySaid } from '../organisations/said-body.ts'
import { alongCourses } from '../people/career.store.ts'
import { recognisedBy } from '../people/private.ts'
import { savePrivates } from '../people/private.store.ts'
import type { ValuesOf } from './columns.ts'
import { rowsOf, type Bench } from './bench.ts'
import { cycleOf, postHeld } from './judging-facts.ts'
import { isVietnam } from './judging-people.ts'
import { privateOf } from './known.store.ts'
import type { ImportRow } from './rows.ts'

/** What was entered: whom and what it is about. */
export interface Entered {
  rows: number
  subjects: string[]
}

interface Entering {
  office: Office
  trx: Trx
  bench: Bench
  organisationId: string
  /** The body under whose authority it is entered; null where no role at one is asked for. */
  actingFor: string | null
  today: Day
  tell(done: number): Promise<void>
}

/** Enters all rows that are new, or fill in what was not known. */
export async function enterRows({
  office,
  trx,
  bench,
  organisationId,
  actingFor,
  today,
  tell,
}: Entering): Promise<Entered> {
  const subjects = new Set<string>()
  let done = 0
  const enter = async <Row>(rows: Row[], insert: (some: Row[]) => Promise<unknown>) => {
    for (let from = 0; from < rows.length; from += portion) {
      const some = rows.slice(from, from + portion)
      await insert(some)
      done += some.length
      await setImmediate()
      await tell(done)
    }
  }
  const fresh = {
    organisation: freshOf(bench, 'organisation'),
    person: freshOf(bench, 'person'),
    post: freshOf(bench, 'post'),
    rating: freshOf(bench, 'rating'),
    initiative: freshOf(bench, 'initiative'),
    award: freshOf(bench, 'award'),
  }
  const filled = rowsOf(bench, 'person').filter((row) => row.state === 'filled')
  for (const row of [...fresh.organisation, ...fresh.person, ...filled]) subjects.add(row.id!)
  for (const row of [...fresh.post, ...fresh.rating, ...fresh.initiative, ...fresh.award])
    subjects.add(row.found!.subjectId)

  if (fresh.organisation.length > 0) await enterUnits(trx, bench, fresh.organisation)
  done += fresh.organisation.length
  const posted = new Set(fresh.post.map((row) => row.found!.subjectId))
  await enter(fresh.person, (rows) =>
    insertInto(
      trx,
      'people',
      rows.map((row) => personRow(row, posted.has(row.id!) ? null : organisationId)),
    ),
  )
  await enter(filled, (rows) => fillPeople(trx, rows))
  await enter(fresh.post, async (rows) => insertInto(trx, 'posts', await alongCourses(trx, rows.map(postRow))))
  // After the posts: by them somebody new comes into reach.
  await enterPrivates(trx, office, bench, [...fresh.person, ...filled])
  await enter(fresh.rating, (rows) => insertRatings(trx, rows))
  const joint = jointly(fresh.initiative)
  await enter(joint.first, (rows) =>
    insertInto(
      trx,
      'initiatives',
      rows.map((row) => initiativeRow(row, joint.ids)),
    ),
  )
  await enter(joint.others, (rows) =>
    insertInto(
      trx,
      'initiative_authors',
      rows.map((row) => authorRow(row, joint)),
    ),
  )
  await shareOut(trx, joint)
  const deciders = decidersSaid(bench, fresh.organisation)
  await enter(fresh.award, (rows) =>
    insertInto(
      trx,
      'awards',
      rows.map((row) => awardRow(bench, row, { organisationId, today, deciderId: deciders(row.values) })),
    ),
  )
  await noteNumbers(trx, fresh.award, deciders, actingFor)
  return { rows: done, subjects: [...subjects] }
}

/** Rows in one statement. */
const portion = 2_000

function freshOf<Kind extends Parameters<typeof rowsOf>[1]>(bench: Bench, kind: Kind) {
  return rowsOf(bench, kind).filter((row) => row.state === 'fresh')
}

/** Columns that are written, with their types: the rows go as one value, so that a statement of thousands is planned once. */
const written = {
  organisations: {
    id: 'uuid',
    code: 'text',
    kind: 'text',
    name: 'text',
    from_on: 'date',
    to_on: 'date',
    confidence: 'text',
    basis: 'text',
  },
  organisation_parents: { organisation_id: 'uuid', parent_id: 'uuid', line: 'text', from_on: 'date', to_on: 'date' },
  people: {
    id: 'uuid',
    code: 'text',
    name: 'text',
    gender: 'text',
    birth_year: 'int',
    recruited_on: 'date',
    nationality: 'text',
    keeper_id: 'uuid',
  },
  posts: {
    id: 'uuid',
    person_id: 'uuid',
    organisation_id: 'uuid',
    title: 'text',
    category: 'text',
    from_on: 'date',
    to_on: 'date',
  },
  initiatives: {
    id: 'uuid',
    code: 'text',
    person_id: 'uuid',
    year: 'int',
    name: 'text',
    scope: 'text',
    kind: 'text',
    decision: 'text',
    recognised_on: 'date',
  },
  initiative_authors: { initiative_id: 'uuid', person_id: 'uuid', place: 'int', share: 'int' },
  awards: {
    recipient_id: 'uuid',
    year: 'int',
    id: 'uuid',
    recipient_kind: 'text',
    recipient_name: 'text',
    recipient_line: 'text',
    organisation_id: 'uuid',
    honour: 'text',
    cycle: 'text',
    achievement_from: 'int',
    achievement_to: 'int',
    achievement: 'text',
    decision_symbol: 'text',
    decision_on: 'date',
    decider: 'text',
    decider_id: 'uuid',
    entered_on: 'date',
  },
} as const
type Table = keyof typeof written
type RowOf<Of extends Table> = Record<keyof (typeof written)[Of], string | number | null>

async function insertInto<Of extends Table>(trx: Trx, table: Of, rows: RowOf<Of>[]): Promise<void> {
  const names = sql.join(Object.keys(written[table]).map((name) => sql.id(name)))
  const typed = sql.join(Object.entries(written[table]).map(([name, type]) => sql`${sql.id(name)} ${sql.raw(type)}`))
  await sql`insert into ${sql.table(table)} (${names}) select ${names} from json_to_recordset(${JSON.stringify(rows)}::json) as r (${typed})`.execute(
    trx,
  )
}

/** New units with what they stand under; then who stands above whom is derived anew. */
async function enterUnits(trx: Trx, bench: Bench, rows: ImportRow<'organisation'>[]): Promise<void> {
  const firsts = rows.filter((row) => bench.units.get(row.values.code!)![0] === row)
  await insertInto(trx, 'organisations', firsts.map(unitRow))
  await insertInto(
    trx,
    'organisation_parents',
    rows.map((row) => parentRow(row, row.found!.unitId!)),
  )
  await sql`select rebuild_authority()`.execute(trx)
}

function unitRow({ id, values }: ImportRow<'organisation'>): RowOf<'organisations'> {
  const { code, kind, name, from, basis } = values
  return { id, code, kind, name, from_on: from, to_on: endOf(values), confidence: 'entered', basis }
}

function parentRow({ id, values }: ImportRow<'organisation'>, parentId: string): RowOf<'organisation_parents'> {
  return {
    organisation_id: id,
    parent_id: parentId,
    line: values.line ?? 'administrative',
    from_on: values.from,
    to_on: endOf(values),
  }
}

/** In a file stands the last day, in the register the first day after it. */
function endOf({ to }: Pick<ValuesOf<'post'>, 'to'>): Day | null {
  return to === null ? null : addDays(to, 1)
}

/** Who holds no post would be in nobody's reach: the body that brings the file in keeps their record. */
function personRow({ id, values }: ImportRow<'person'>, keeperId: string | null): RowOf<'people'> {
  const { code, name, gender, birth, recruitedOn, nationality } = values
  const foreign = nationality !== null && !isVietnam(nationality) ? nationality : null
  return {
    id,
    code,
    name,
    gender,
    birth_year: birth?.year ?? null,
    recruited_on: recruitedOn,
    nationality: foreign,
    keeper_id: keeperId,
  }
}

async function fillPeople(trx: Trx, rows: ImportRow<'person'>[]): Promise<void> {
  const values = JSON.stringify(rows.map((row) => personRow(row, null)))
  await sql`
    update people p set gender = coalesce(p.gender, r.gender), birth_year = coalesce(p.birth_year, r.birth_year),
      recruited_on = coalesce(p.recruited_on, r.recruited_on), nationality = coalesce(p.nationality, r.nationality), version = p.version + 1
    from json_to_recordset(${values}::json) as r (id uuid, gender text, birth_year int, recruited_on date, nationality text)
    where p.id = r.id`.execute(trx)
}

/** Dữ liệu riêng of the people of a file, sealed: whole birthdays, identity numbers, ways to reach them. What is kept stays. */
async function enterPrivates(
  trx: Trx,
  office: Office,
  bench: Bench,
  rows: readonly ImportRow<'person'>[],
): Promise<void> {
  const told = rows.flatMap(({ id, values }) => {
    const kept = bench.known.masks.get(id!)
    const fields = recognisedBy.filter((field) => privateOf(values, field) !== null && !kept?.has(field))
    if (fields.length === 0) return []
    return [{ personId: id!, values: Object.fromEntries(fields.map((field) => [field, privateOf(values, field)])) }]
  })
  // Sealing is work for the processor: some people, then others.
  for (let from = 0; from < told.length; from += 1_000) {
    await savePrivates(trx, office, told.slice(from, from + 1_000))
    await setImmediate()
  }
}

function postRow(row: ImportRow<'post'>) {
  const { title, category, from } = row.values
  const { subjectId, unitId } = row.found!
  return {
    id: newId(),
    person_id: subjectId,
    organisation_id: unitId!,
    title,
    category: category ?? 'direct',
    from_on: from,
    to_on: endOf(row.values),
  }
}

/** The wall is asked once for each of whom they are. */
async function insertRatings(trx: Trx, rows: readonly ImportRow<'rating'>[]): Promise<void> {
  const column = <Value>(value: (row: ImportRow<'rating'>) => Value) => rows.map(value)
  await sql`select enter_ratings(${column((row) => row.found!.subjectId)}, ${column((row) => row.values.year)},
    ${column((row) => row.values.rating)}, ${column((row) => row.values.basis)})`.execute(trx)
}

/** Sáng kiến of a file: of each the row of its first author, and those of the others in their order. */
interface Jointly {
  first: ImportRow<'initiative'>[]
  others: ImportRow<'initiative'>[]
  /** By the code. */
  ids: Map<string, string>
  places: Map<ImportRow<'initiative'>, number>
}

function jointly(rows: readonly ImportRow<'initiative'>[]): Jointly {
  const joint: Jointly = { first: [], others: [], ids: new Map(), places: new Map() }
  for (const [code, authors] of Map.groupBy(rows, (row) => row.values.code!)) {
    joint.ids.set(code, newId())
    joint.first.push(authors[0]!)
    for (const [at, row] of authors.slice(1).entries()) {
      joint.others.push(row)
      joint.places.set(row, at + 2)
    }
  }
  return joint
}

/** The first author is there with the initiative; of who wrote it with others the share comes after. */
async function shareOut(trx: Trx, { first, others, ids }: Jointly): Promise<void> {
  const codes = new Set(others.map((row) => row.values.code))
  const shares = first.flatMap(({ values: { code, share } }) =>
    share === null || !codes.has(code) ? [] : [{ initiative_id: ids.get(code!), share }],
  )
  if (shares.length === 0) return
  await sql`
    update initiative_authors a set share = r.share from json_to_recordset(${JSON.stringify(shares)}::json) as r (initiative_id uuid, share int)
    where a.initiative_id = r.initiative_id and a.place = 1`.execute(trx)
}

function authorRow(row: ImportRow<'initiative'>, { ids, places }: Jointly): RowOf<'initiative_authors'> {
  const { code, share } = row.values
  return {
    initiative_id: ids.get(code!)!,
    person_id: row.found!.subjectId,
    place: places.get(row)!,
    share,
  }
}

function initiativeRow(
  { values, found }: ImportRow<'initiative'>,
  ids: ReadonlyMap<string, string>,
): RowOf<'initiatives'> {
  const { code, year, name, scope, kind, decision, recognisedOn } = values
  return {
    id: ids.get(code!)!,
    code,
    person_id: found!.subjectId,
    year,
    name,
    scope,
    kind: kind ?? 'initiative',
    decision,
    recognised_on: recognisedOn,
  }
}

function awardRow(
  bench: Bench,
  { values, found }: ImportRow<'award'>,
  { organisationId, today, deciderId }: { organisationId: string; today: Day; deciderId: string | null },
): RowOf<'awards'> {
  const { from, to, symbol, signedOn, decider, achievement } = values
  const { subjectId, unitId, subject } = found!
  const honour = values.honour!
  return {
    recipient_id: subjectId,
    year: to,
    id: newId(),
    recipient_kind: subject!.kind,
    recipient_name: subject!.name,
    recipient_line: lineOf(bench, found!, to!, organisationId),
    organisation_id: unitId ?? organisationId,
    honour,
    cycle: cycleOf(honour, values.cycle),
    achievement_from: from ?? to,
    achievement_to: to,
    achievement: achievement ?? honours[honour].name,
    decision_symbol: symbol,
    decision_on: signedOn,
    decider,
    decider_id: deciderId,
    entered_on: today,
  }
}

type Deciders = (award: ValuesOf<'award'>) => string | null

/** Cơ quan quyết định as a body of the register, or of the file, by how it is written; the same few are asked for again and again. */
function decidersSaid({ known }: Bench, units: readonly ImportRow<'organisation'>[]): Deciders {
  const added = units.map(({ id, values }) => ({
    id: id!,
    kind: values.kind! as OrganisationKind,
    name: values.name!,
    short_name: null,
    from_on: values.from,
    to_on: endOf(values),
  }))
  const ofOneId = new Map([...known.unitsById.values(), ...added].map((body) => [body.id, body]))
  const bodies = bodiesByName([...ofOneId.values()])
  const asked = new Map<string, string | null>()
  return ({ decider, signedOn }) => {
    const key = `${signedOn} ${decider}`
    const found = asked.has(key) ? asked.get(key)! : bodySaid(decider!, bodies, signedOn!)
    asked.set(key, found)
    return found
  }
}

/** Sổ số of the body for which the file is brought in goes on from what it has used; of another it is left alone. One number for each year. */
async function noteNumbers(
  trx: Trx,
  awards: readonly ImportRow<'award'>[],
  deciders: Deciders,
  actingFor: string | null,
): Promise<void> {
  const highest = new Map<string, { deciderId: string; number: number; on: Day }>()
  for (const { values } of awards) {
    const [deciderId, number, on] = [deciders(values), numberOfDecision(values.symbol!), values.signedOn!]
    if (deciderId === null || number === null) continue
    const key = `${deciderId} ${yearOf(on)}`
    if (number > (highest.get(key)?.number ?? 0)) highest.set(key, { deciderId, number, on })
  }
  for (const [deciderId, years] of Map.groupBy(highest.values(), (one) => one.deciderId)) {
    if (!(await keepsBookOf(trx, deciderId, actingFor))) continue
    for (const { number, on } of years) await noteUsedNumber(trx, deciderId, decisionBook, number, on)
  }
}

/** Khi đó là: post and unit at that time; of a collective the body above it. */
function lineOf(
  bench: Bench,
  { subjectId, subject }: NonNullable<ImportRow['found']>,
  year: number,
  organisationId: string,
): string {
  if (subject!.kind === 'collective') {
    const above =
      bench.known.unitsById.get(subjectId)?.parents[0]?.id ??
      rowsOf(bench, 'organisation').find((row) => row.id === subjectId)?.found?.unitId
    return nameOfUnit(bench, above ?? organisationId)
  }
  const held = postHeld(bench, subjectId, year)
  return held ? `${held.title}, ${nameOfUnit(bench, held.unitId)}` : nameOfUnit(bench, organisationId)
}

function nameOfUnit(bench: Bench, id: string): string {
  return bench.known.unitsById.get(id)?.name ?? bench.newNames.get(id) ?? ''
}
