/**
 * Xét tệp: each row against its own cells, against the other rows of the file, and against the register. Pure: what the register
 * knows is given. An import adds and never overwrites, so a row that says something else than the register is a fault.
 */
import { addDays, holdsOn, showDay, yearOf, type Day } from '../../base/days.ts'
import { newId } from '../../base/ids.ts'
import { lawBook } from '../../law/rules/book.ts'
import { cycles, honours, initiativeScopes, isPerson, ratings, type Cycle, type Honour } from '../../law/vocabulary.ts'
import { organisationKinds, type Line, type OrganisationKind } from '../organisations/organisation.ts'
import { postCategories } from '../people/person.ts'
import { namesOf, recognisedBy, type RecognisedBy } from '../people/private.ts'
import { bare } from './cells.ts'
import { kindOrder, type ImportKind, type ValuesOf } from './columns.ts'
import type { FaultKind, SheetVerdict } from './import.ts'
import { awardKey, privateOf, type Known, type KnownPerson } from './known.store.ts'
import { addFault, waitFor, type Faults, type ImportRow, type ImportSheet } from './rows.ts'

/** Where the post was held: for what an award says of its recipient at that time. */
interface Held {
  unitId: string
  title: string
  from: Day | null
  to: Day | null
}

/** Bàn xét: the file, what the register knows, and what has been found so far. */
export interface Bench {
  sheets: ImportSheet[]
  known: Known
  today: Day
  faults: Faults
  /** Rows of units by code (on two lines of authority a unit has two) and by name; of people by code. */
  units: Map<string, ImportRow<'organisation'>[]>
  unitNames: Map<string, ImportRow<'organisation'>[]>
  people: Map<string, ImportRow<'person'>>
  /** Of a code that has a faulty row: that row. */
  faultyPeople: Map<string, ImportRow<'person'>>
  /** Keys that stand in the file already, with the row where they stand. */
  seen: Map<string, ImportRow>
  posts: Map<string, Held[]>
  /** Of the units that are new. */
  newNames: Map<string, string>
}

export function openBench(sheets: ImportSheet[], known: Known, today: Day, faults: Faults): Bench {
  const posts = new Map<string, Held[]>()
  for (const [personId, held] of known.posts) {
    posts.set(
      personId,
      held.map((post) => ({ unitId: post.organisation_id, title: post.title, from: post.from_on, to: post.to_on })),
    )
  }
  return {
    sheets,
    known,
    today,
    faults,
    units: new Map(),
    unitNames: new Map(),
    people: new Map(),
    faultyPeople: new Map(),
    seen: new Map(),
    posts,
    newNames: new Map(),
  }
}

/** So many rows are judged before others have their turn. */
const portion = 1_000

/** Judges all rows, kind by kind in the order in which they depend on each other; `pause` lets others in between and tells how far it is. */
export async function judge(bench: Bench, pause: (judged: number) => Promise<void>): Promise<void> {
  let judged = 0
  for (const kind of kindOrder) {
    const rows = rowsOf(bench, kind).filter((row) => row.sheet.broken === null)
    for (const step of steps[kind]) {
      for (const [at, row] of rows.entries()) {
        step(bench, row as never)
        if (at % portion === portion - 1) await pause(judged + at + 1)
      }
    }
    judged += rows.length
    await pause(judged)
  }
  for (const { rows } of bench.sheets) for (const { waitsFor } of rows) if (waitsFor?.fault) waitsFor.fault.waiting++
}

/** Rows of one kind, of all sheets that hold such. */
export function rowsOf<Kind extends ImportKind>(bench: Pick<Bench, 'sheets'>, kind: Kind): ImportRow<Kind>[] {
  const sheets = bench.sheets.filter((sheet) => sheet.mapping.kind === kind)
  return (sheets.length === 1 ? sheets[0]!.rows : sheets.flatMap((sheet) => sheet.rows)) as unknown as ImportRow<Kind>[]
}

export function verdictOf({ mapping, rows }: ImportSheet): SheetVerdict {
  const count = { fresh: 0, filled: 0, same: 0, faulty: 0, waiting: 0 }
  for (const row of rows) count[row.state]++
  return { sheet: mapping.sheet, kind: mapping.kind, rows: rows.length, ...count }
}

const steps: { [Kind in ImportKind]: ((bench: Bench, row: ImportRow<Kind>) => void)[] } = {
  organisation: [noteUnit, judgeUnit, waitForParent],
  person: [judgePerson],
  post: [judgePost],
  rating: [judgeRating],
  initiative: [judgeInitiative],
  award: [judgeAward],
}

function fault<Kind extends ImportKind>(
  bench: Bench,
  row: ImportRow<Kind>,
  key: keyof ValuesOf<Kind> | null,
  kind: FaultKind,
  message: string,
): void {
  addFault(bench.faults, row as never, key as string | null, kind, message)
}

/** A key that stands in the file already is a fault of the later row. */
function refuseTwice<Kind extends ImportKind>(
  bench: Bench,
  row: ImportRow<Kind>,
  column: keyof ValuesOf<Kind>,
  key: string,
  what: (first: ImportRow) => string,
): void {
  const first = bench.seen.get(key)
  if (first === undefined) bench.seen.set(key, row as never)
  else fault(bench, row, column, 'twice', what(first))
}

function place(row: ImportRow, other: ImportRow): string {
  return row.sheet === other.sheet ? `dòng ${other.number}` : `dòng ${other.number}, tờ “${other.sheet.mapping.sheet}”`
}

function refuseFuture<Kind extends ImportKind>(
  bench: Bench,
  row: ImportRow<Kind>,
  key: keyof ValuesOf<Kind>,
  day: Day | null,
): void {
  if (day !== null && day > bench.today)
    fault(bench, row, key, 'order', `Ngày ${showDay(day)} chưa đến. Hãy kiểm tra lại năm.`)
}

function refuseFutureYear<Kind extends ImportKind>(
  bench: Bench,
  row: ImportRow<Kind>,
  key: keyof ValuesOf<Kind>,
  year: number | null,
): void {
  if (year !== null && year > yearOf(bench.today))
    fault(bench, row, key, 'order', `Năm ${year} chưa đến. Hãy kiểm tra lại năm.`)
}

// Đơn vị

function noteUnit(bench: Bench, row: ImportRow<'organisation'>): void {
  const { code, name } = row.values
  if (code !== null) {
    const own = bench.units.get(code) ?? []
    bench.units.set(code, [...own, row])
    row.id = own[0]?.id ?? bench.known.units.get(code)?.id ?? newId()
    bench.newNames.set(row.id, name ?? code)
  }
  if (name !== null) bench.unitNames.set(bare(name), [...(bench.unitNames.get(bare(name)) ?? []), row])
}

function judgeUnit(bench: Bench, row: ImportRow<'organisation'>): void {
  const { code, name, from, to, line } = row.values
  if (from !== null && to !== null && to < from)
    fault(bench, row, 'to', 'order', `Ngày kết thúc trước ngày bắt đầu (${showDay(from)}).`)
  refuseFuture(bench, row, 'from', from)
  if (code === null) return
  refuseTwice(
    bench,
    row,
    'code',
    `unit ${code} ${line ?? 'administrative'}`,
    (first) => `Mã ${code} đã ghi ở ${place(row as never, first)}. Mỗi đơn vị ghi một dòng cho mỗi tuyến.`,
  )
  const first = bench.units.get(code)![0]!
  if (first !== row && name !== null && first.values.name !== null && bare(first.values.name) !== bare(name))
    fault(
      bench,
      row,
      'name',
      'twice',
      `Mã ${code} ở ${place(row as never, first as never)} là “${first.values.name}”. Mỗi đơn vị một mã.`,
    )
  const parent = parentOf(bench, row)
  row.found = parent && { subjectId: row.id!, unitId: parent.id }
  const known = bench.known.units.get(code)
  if (known) compareUnit(bench, row, known.name, known.kind, known.parents, parent)
  else if (parent && line === 'sector' && first === row)
    fault(bench, row, 'line', 'order', 'Đơn vị mới cần một dòng tuyến hành chính đứng trước dòng tuyến ngành.')
}

function compareUnit(
  bench: Bench,
  row: ImportRow<'organisation'>,
  name: string,
  kind: OrganisationKind,
  parents: { id: string; line: Line }[],
  parent: Unit | null,
): void {
  const { values } = row
  const held = (what: string) =>
    `Sổ đã ghi mã ${values.code} ${what}. Tệp nhập không sửa sổ: hãy sửa lại tệp, hoặc sửa ở trang của đơn vị.`
  if (values.name !== null && bare(values.name) !== bare(name))
    fault(bench, row, 'name', 'contradiction', held(`là “${name}”`))
  if (values.kind !== null && values.kind !== kind)
    fault(bench, row, 'kind', 'contradiction', held(`thuộc loại “${organisationKinds[kind]}”`))
  const line = values.line ?? 'administrative'
  if (parent && !parents.some((one) => one.id === parent.id && one.line === line)) {
    const above = parents.flatMap((one) => (one.line === line ? (bench.known.unitsById.get(one.id)?.name ?? []) : []))
    fault(
      bench,
      row,
      'parent',
      'contradiction',
      held(above.length > 0 ? `trực thuộc ${above.join('; ')}` : 'không có cấp trên ở tuyến này'),
    )
  }
  if (row.state === 'fresh') row.state = 'same'
}

/** A new unit stands under one in reach, or under another new one; on the sector line under any. */
function parentOf(bench: Bench, row: ImportRow<'organisation'>): Unit | null {
  const { parent, code, line } = row.values
  if (parent === null) return null
  const unit = findUnit(bench, row, 'parent', parent, line === 'sector')
  if (unit === null) return null
  if (unit.id === row.id || isBelow(bench, unit.row, code!)) {
    fault(
      bench,
      row,
      'parent',
      'order',
      'Đơn vị này lại đứng trên chính cấp trên của nó. Hãy kiểm tra cột “Trực thuộc”.',
    )
    return null
  }
  return unit
}

/** Whether a unit of the file hangs, by rows of the file, under the one of this code. */
function isBelow(bench: Bench, start: ImportRow<'organisation'> | null, code: string): boolean {
  let row = start
  for (let steps = 0; row !== null && steps < 20; steps++) {
    const above = row.values.parent
    if (above === null) return false
    const next: ImportRow<'organisation'> | undefined =
      bench.units.get(above.toUpperCase())?.[0] ?? bench.unitNames.get(bare(above))?.[0]
    if (next?.values.code === code) return true
    row = next ?? null
  }
  return row !== null
}

/** A unit may stand above its parent in the file: whether that one is faulty is known only when all have been judged. */
function waitForParent(bench: Bench, row: ImportRow<'organisation'>, steps = 0): void {
  const { parent } = row.values
  if (parent === null || row.state === 'faulty' || row.state === 'waiting' || steps === 20) return
  const above = bench.units.get(parent.toUpperCase())?.[0] ?? bench.unitNames.get(bare(parent))?.[0]
  if (!above || above.id === row.id) return
  waitForParent(bench, above, steps + 1)
  if (above.state === 'faulty' || above.state === 'waiting') waitFor(row as never, above as never)
}

interface Unit {
  id: string
  name: string
  row: ImportRow<'organisation'> | null
}

/** A unit by its code or its exact name, in the file or in the register. */
function findUnit<Kind extends ImportKind>(
  bench: Bench,
  row: ImportRow<Kind>,
  key: keyof ValuesOf<Kind>,
  said: string,
  anywhere = false,
): Unit | null {
  const code = said.toUpperCase()
  const inFile = bench.units.get(code) ?? []
  const known = bench.known.units.get(code)
  if (inFile.length === 0 && !known) return findUnitNamed(bench, row, key, said, anywhere)
  return takeUnit(bench, row, key, inFile, known, anywhere)
}

function findUnitNamed<Kind extends ImportKind>(
  bench: Bench,
  row: ImportRow<Kind>,
  key: keyof ValuesOf<Kind>,
  said: string,
  anywhere: boolean,
): Unit | null {
  const inFile = bench.unitNames.get(bare(said)) ?? []
  const all = bench.known.unitsByName.get(bare(said)) ?? []
  // Of several with one name the one in reach is meant: every department has its office.
  const near = all.filter((unit) => unit.inReach)
  const known = near.length > 0 ? near : all
  const codes = new Set([...inFile.map((one) => one.values.code), ...known.map((unit) => unit.code)])
  if (codes.size === 0) return unknownUnit(bench, row, key, said)
  if (codes.size > 1) {
    fault(
      bench,
      row,
      key,
      'unknown',
      `Có ${codes.size} đơn vị tên “${said}”: ${[...codes].slice(0, 5).join(', ')}. Hãy ghi mã thay cho tên.`,
    )
    return null
  }
  return takeUnit(bench, row, key, inFile, known[0], anywhere)
}

function unknownUnit<Kind extends ImportKind>(
  bench: Bench,
  row: ImportRow<Kind>,
  key: keyof ValuesOf<Kind>,
  said: string,
): null {
  const broken = brokenSheet(bench, 'organisation')
  if (broken) waitFor(row as never, broken)
  else
    fault(
      bench,
      row,
      key,
      'unknown',
      `Không có đơn vị mã hoặc tên “${said}” trong tệp này và trong sổ. Hãy sửa mã, hoặc thêm đơn vị ở tờ “Đơn vị”.`,
    )
  return null
}

function takeUnit<Kind extends ImportKind>(
  bench: Bench,
  row: ImportRow<Kind>,
  key: keyof ValuesOf<Kind>,
  inFile: ImportRow<'organisation'>[],
  known: { id: string; name: string; inReach: boolean } | undefined,
  anywhere: boolean,
): Unit | null {
  const wrong = inFile.find((one) => one.state === 'faulty' || one.state === 'waiting')
  if (wrong && (wrong as ImportRow) !== (row as ImportRow)) {
    waitFor(row as never, wrong as never)
    return null
  }
  if (known && !known.inReach && !anywhere) {
    fault(
      bench,
      row,
      key,
      'reach',
      `${known.name} ngoài phạm vi của bạn. Đơn vị đó, hoặc cấp trên của đơn vị đó, nhập phần này.`,
    )
    return null
  }
  const first = inFile[0] ?? null
  return { id: known?.id ?? first!.id!, name: known?.name ?? first!.values.name ?? '', row: first }
}

function brokenSheet(bench: Bench, kind: ImportKind): ImportRow | null {
  return bench.sheets.find((sheet) => sheet.mapping.kind === kind && sheet.broken)?.broken ?? null
}

// Người

function judgePerson(bench: Bench, row: ImportRow<'person'>): void {
  const { code, birth, recruitedOn, identityNumber } = row.values
  if (birth !== null) judgeBirth(bench, row, birth.year, birth.day)
  refuseFuture(bench, row, 'recruitedOn', recruitedOn)
  if (birth !== null && recruitedOn !== null && yearOf(recruitedOn) - birth.year < 15)
    fault(
      bench,
      row,
      'recruitedOn',
      'order',
      `Ngày tuyển dụng ${showDay(recruitedOn)} khi chưa đủ 15 tuổi (sinh năm ${birth.year}). Hãy kiểm tra hai ngày này.`,
    )
  if (identityNumber !== null)
    refuseTwice(
      bench,
      row,
      'identityNumber',
      `identity ${identityNumber}`,
      (first) => `Số định danh này đã ghi cho ${nameIn(first)} ở ${place(row as never, first)}. Mỗi số của một người.`,
    )
  if (code === null) return
  const first = bench.people.get(code)
  if (first) {
    const other = first.values.name ?? 'một người khác'
    fault(
      bench,
      row,
      'code',
      'twice',
      `Mã ${code} đã ghi cho ${other} ở ${place(row as never, first as never)}. Mỗi người một mã, một dòng.`,
    )
  } else bench.people.set(code, row)
  const known = bench.known.people.get(code)
  row.id = known?.id ?? first?.id ?? newId()
  refuseHeldNumber(bench, row)
  if (known) comparePerson(bench, row, known)
  if (row.state === 'faulty') bench.faultyPeople.set(code, row)
}

/** Two people never have one identity number: the register may have given it to somebody else in reach. */
function refuseHeldNumber(bench: Bench, row: ImportRow<'person'>): void {
  const { identityNumber } = row.values
  const other = bench.known.holders.get(`identityNumber ${identityNumber}`)?.find((holder) => holder.id !== row.id)
  if (identityNumber === null || !other) return
  const message = `Sổ đã ghi số này cho ${other.name} (mã ${other.code}). Nếu là một người thì dùng mã đó; nếu không, hãy kiểm tra lại số.`
  fault(bench, row, 'identityNumber', 'contradiction', message)
}

function nameIn(row: ImportRow): string {
  return (row as unknown as ImportRow<'person'>).values.name ?? 'một người khác'
}

function judgeBirth(bench: Bench, row: ImportRow<'person'>, year: number, day: Day | null): void {
  if (year > yearOf(bench.today) || (day !== null && day > bench.today))
    fault(bench, row, 'birth', 'order', 'Ngày sinh chưa đến. Hãy kiểm tra lại năm.')
  else if (year < 1900) fault(bench, row, 'birth', 'order', `Năm sinh ${year} quá xa. Hãy kiểm tra lại năm.`)
  else if (yearOf(bench.today) - year < 15)
    fault(bench, row, 'birth', 'order', `Sinh năm ${year} thì chưa đủ 15 tuổi. Hãy kiểm tra lại năm.`)
}

/** What the register does not know may be filled in; what it knows otherwise is a contradiction. */
function comparePerson(bench: Bench, row: ImportRow<'person'>, known: KnownPerson): void {
  if (!known.inReach) {
    return fault(
      bench,
      row,
      'code',
      'reach',
      `Mã ${known.code} là ${known.name}, do đơn vị khác giữ hồ sơ, ngoài phạm vi của bạn. Người chuyển đến thì làm thủ tục điều động.`,
    )
  }
  const { values } = row
  const held = (what: string) =>
    `Sổ ghi mã ${known.code} ${what}. Tệp nhập không sửa sổ: hãy sửa lại tệp, hoặc sửa ở trang của người này.`
  if (values.name !== null && bare(values.name) !== bare(known.name))
    fault(bench, row, 'name', 'contradiction', held(`là ${known.name}`))
  if (values.gender !== null && known.gender !== null && values.gender !== known.gender)
    fault(bench, row, 'gender', 'contradiction', held(`giới tính ${known.gender === 'female' ? 'nữ' : 'nam'}`))
  if (values.birth !== null && known.birth_year !== null && values.birth.year !== known.birth_year)
    fault(bench, row, 'birth', 'contradiction', held(`sinh năm ${known.birth_year}`))
  if (values.recruitedOn !== null && known.recruited_on !== null && values.recruitedOn !== known.recruited_on)
    fault(bench, row, 'recruitedOn', 'contradiction', held(`tuyển dụng ngày ${showDay(known.recruited_on)}`))
  if (values.nationality !== null && known.nationality !== null && bare(values.nationality) !== bare(known.nationality))
    fault(bench, row, 'nationality', 'contradiction', held(`quốc tịch ${known.nationality}`))
  comparePrivates(bench, row, known, held)
  if (row.state === 'fresh') row.state = fills(bench, values, known) ? 'filled' : 'same'
}

/** Of what is sealed only the mask is told. */
function comparePrivates(
  bench: Bench,
  row: ImportRow<'person'>,
  known: KnownPerson,
  held: (what: string) => string,
): void {
  for (const [key, field] of Object.entries(privateColumns) as [keyof typeof privateColumns, RecognisedBy][]) {
    const value = privateOf(row.values, field)
    const mask = bench.known.masks.get(known.id)?.get(field)
    if (value === null || mask === undefined || isHeldBy(bench, field, value, known.id)) continue
    // Another year of birth has been told already.
    if (field === 'birthday' && row.values.birth!.year !== known.birth_year) continue
    const name = namesOf([field])
    fault(bench, row, key, 'contradiction', held(`có ${name} khác (${mask})`))
  }
}

const privateColumns = { birth: 'birthday', identityNumber: 'identityNumber', phone: 'phone', email: 'email' } as const

function isHeldBy(bench: Bench, field: RecognisedBy, value: string, personId: string): boolean {
  return bench.known.holders.get(`${field} ${value}`)?.some((holder) => holder.id === personId) ?? false
}

function fills(bench: Bench, values: ValuesOf<'person'>, known: KnownPerson): boolean {
  const { gender, birth, recruitedOn, nationality } = values
  return (
    (gender !== null && known.gender === null) ||
    (birth !== null && known.birth_year === null) ||
    (recruitedOn !== null && known.recruited_on === null) ||
    (nationality !== null && !isVietnam(nationality) && known.nationality === null) ||
    recognisedBy.some((field) => privateOf(values, field) !== null && !bench.known.masks.get(known.id)?.has(field))
  )
}

/** Quốc tịch is kept of foreigners only. */
export function isVietnam(nationality: string): boolean {
  return ['viet nam', 'vietnam', 'vn'].includes(bare(nationality))
}

/** A person by code, in the file or in the register. */
function findPerson<Kind extends ImportKind>(
  bench: Bench,
  row: ImportRow<Kind>,
  key: keyof ValuesOf<Kind>,
  code: string,
): string | null {
  const wrong = bench.faultyPeople.get(code)
  if (wrong) {
    waitFor(row as never, wrong as never)
    return null
  }
  const known = bench.known.people.get(code)
  const inFile = bench.people.get(code)
  if (known && !known.inReach) {
    fault(bench, row, key, 'reach', `${known.name} (mã ${code}) do đơn vị khác giữ hồ sơ, ngoài phạm vi của bạn.`)
    return null
  }
  if (known ?? inFile) return known?.id ?? inFile!.id
  const broken = brokenSheet(bench, 'person')
  if (broken) waitFor(row as never, broken)
  else
    fault(
      bench,
      row,
      key,
      'unknown',
      `Không có người mã “${code}” trong tệp này và trong sổ. Hãy sửa mã, hoặc thêm người ở tờ “Người”.`,
    )
  return null
}

// Quá trình công tác

function judgePost(bench: Bench, row: ImportRow<'post'>): void {
  const { person, unit: said, title, category, from, to } = row.values
  if (from !== null && to !== null && to < from)
    fault(bench, row, 'to', 'order', `Ngày kết thúc trước ngày bắt đầu (${showDay(from)}).`)
  refuseFuture(bench, row, 'from', from)
  const personId = person === null ? null : findPerson(bench, row, 'person', person)
  const unit = said === null ? null : findUnit(bench, row, 'unit', said)
  if (personId === null || unit === null || title === null || from === null) return
  refuseBeforeBirth(bench, row, person!, from)
  refuseTwice(
    bench,
    row,
    'person',
    `post ${personId} ${unit.id} ${bare(title)} ${from}`,
    (first) => `Vị trí này của mã ${person} đã ghi ở ${place(row as never, first)}. Hãy bỏ một dòng.`,
  )
  const end = to === null ? null : addDays(to, 1)
  const here = (bench.known.posts.get(personId) ?? []).filter(
    (post) => post.organisation_id === unit.id && bare(post.title) === bare(title),
  )
  const known = here.find((post) => post.from_on === from || post.from_on === null)
  if (known) {
    if (known.from_on === null) fault(bench, row, 'from', 'contradiction', heldOfPost('mà không ghi ngày bắt đầu'))
    if (known.to_on !== end)
      fault(
        bench,
        row,
        'to',
        'contradiction',
        heldOfPost(known.to_on === null ? 'chưa kết thúc' : `đến hết ngày ${showDay(addDays(known.to_on, -1))}`),
      )
    if (category !== null && known.category !== category)
      fault(bench, row, 'category', 'contradiction', heldOfPost(`thuộc nhóm “${postCategories[known.category]}”`))
    if (row.state === 'fresh') row.state = 'same'
  } else if (row.state === 'fresh') {
    const held = bench.posts.get(personId)
    const post = { unitId: unit.id, title, from, to: end }
    if (held) held.push(post)
    else bench.posts.set(personId, [post])
  }
  row.found = { subjectId: personId, unitId: unit.id }
}

function heldOfPost(what: string): string {
  return `Sổ ghi vị trí này ${what}. Tệp nhập không sửa sổ: hãy sửa lại tệp, hoặc sửa ở trang của người này.`
}

function refuseBeforeBirth(bench: Bench, row: ImportRow<'post'>, code: string, from: Day): void {
  const born = bench.people.get(code)?.values.birth?.year ?? bench.known.people.get(code)?.birth_year
  if (born && yearOf(from) - born < 15)
    fault(
      bench,
      row,
      'from',
      'order',
      `Ngày ${showDay(from)} khi mã ${code} chưa đủ 15 tuổi (sinh năm ${born}). Hãy kiểm tra lại năm.`,
    )
}

// Xếp loại, sáng kiến, khen thưởng

interface Subject {
  id: string
  kind: 'person' | 'collective'
  name: string
}

/** A code is first looked for among people; who is no person may be a unit. */
function findSubject<Kind extends 'rating' | 'award'>(
  bench: Bench,
  row: ImportRow<Kind>,
  said: string,
): Subject | null {
  const key = 'subject' as keyof ValuesOf<Kind>
  const isPersonCode = bench.people.has(said) || bench.known.people.has(said) || bench.faultyPeople.has(said)
  if (isPersonCode) {
    const id = findPerson(bench, row, key, said)
    return id === null
      ? null
      : { id, kind: 'person', name: bench.known.people.get(said)?.name ?? bench.people.get(said)!.values.name! }
  }
  const isUnit =
    bench.units.has(said.toUpperCase()) ||
    bench.known.units.has(said.toUpperCase()) ||
    bench.unitNames.has(bare(said)) ||
    bench.known.unitsByName.has(bare(said))
  if (isUnit) {
    const unit = findUnit(bench, row, key, said)
    return unit && { id: unit.id, kind: 'collective', name: unit.name }
  }
  const broken = brokenSheet(bench, 'person') ?? brokenSheet(bench, 'organisation')
  if (broken) waitFor(row as never, broken)
  else
    fault(
      bench,
      row,
      key,
      'unknown',
      `Không có người hoặc đơn vị mã “${said}” trong tệp này và trong sổ. Hãy sửa mã, hoặc thêm ở tờ “Người”, “Đơn vị”.`,
    )
  return null
}

function judgeRating(bench: Bench, row: ImportRow<'rating'>): void {
  const { subject: said, year, rating } = row.values
  refuseFutureYear(bench, row, 'year', year)
  const subject = said === null ? null : findSubject(bench, row, said)
  if (subject === null || year === null) return
  refuseTwice(
    bench,
    row,
    'year',
    `rating ${subject.id} ${year}`,
    (first) => `Năm ${year} của ${said} đã ghi ở ${place(row as never, first)}. Mỗi năm một mức xếp loại.`,
  )
  const known = bench.known.ratings.get(`${subject.id} ${year}`)
  if (known && rating !== null && known.rating !== rating) {
    const basis = known.basis ? ` (${known.basis})` : ''
    fault(
      bench,
      row,
      'rating',
      'contradiction',
      `Sổ đã ghi năm ${year}: ${ratings[known.rating]}${basis}. Tệp nhập không sửa sổ: hãy sửa lại tệp, hoặc ghi lại xếp loại ở trang của ${said}.`,
    )
  }
  if (known && row.state === 'fresh') row.state = 'same'
  row.found = { subjectId: subject.id, unitId: null }
}

function judgeInitiative(bench: Bench, row: ImportRow<'initiative'>): void {
  const { code, person, year, name, scope, recognisedOn } = row.values
  refuseFutureYear(bench, row, 'year', year)
  refuseFuture(bench, row, 'recognisedOn', recognisedOn)
  if (year !== null && recognisedOn !== null && yearOf(recognisedOn) < year)
    fault(
      bench,
      row,
      'recognisedOn',
      'order',
      `Ngày công nhận ${showDay(recognisedOn)} trước năm ${year}. Hãy kiểm tra lại.`,
    )
  const personId = person === null ? null : findPerson(bench, row, 'person', person)
  if (code === null) return
  refuseTwice(
    bench,
    row,
    'code',
    `initiative ${code}`,
    (first) => `Mã ${code} đã ghi ở ${place(row as never, first)}. Mỗi sáng kiến một mã, một tác giả.`,
  )
  const known = bench.known.initiatives.get(code)
  if (known) {
    const held = (what: string) => `Sổ ghi sáng kiến ${code} ${what}. Tệp nhập không sửa sổ: hãy sửa lại tệp.`
    if (personId !== null && known.person_id !== personId)
      fault(bench, row, 'person', 'contradiction', held(`của mã ${known.person_code}`))
    if (year !== null && known.year !== year) fault(bench, row, 'year', 'contradiction', held(`năm ${known.year}`))
    if (name !== null && bare(known.name) !== bare(name))
      fault(bench, row, 'name', 'contradiction', held(`là “${known.name}”`))
    if (scope !== null && known.scope !== scope)
      fault(bench, row, 'scope', 'contradiction', held(`phạm vi ${initiativeScopes[known.scope]}`))
    if (row.state === 'fresh') row.state = 'same'
  }
  if (personId !== null) row.found = { subjectId: personId, unitId: null }
}

function judgeAward(bench: Bench, row: ImportRow<'award'>): void {
  const { subject: said, honour, from, to, symbol, signedOn } = row.values
  refuseFutureYear(bench, row, 'to', to)
  refuseFuture(bench, row, 'signedOn', signedOn)
  if (from !== null && to !== null && from > to) fault(bench, row, 'to', 'order', `Năm cuối trước năm đầu (${from}).`)
  else if (to !== null && signedOn !== null && yearOf(signedOn) < to)
    fault(
      bench,
      row,
      'signedOn',
      'order',
      `Ngày quyết định ${showDay(signedOn)} trước năm lập thành tích ${to}. Hãy kiểm tra lại.`,
    )
  const subject = said === null ? null : findSubject(bench, row, said)
  if (subject === null || honour === null) return
  refuseUnfit(bench, row, honour, subject)
  if (to === null || symbol === null) return
  const key = awardKey(subject.id, honour, to, symbol)
  refuseTwice(
    bench,
    row,
    'honour',
    `award ${key}`,
    (first) => `Khen thưởng này của ${said} đã ghi ở ${place(row as never, first)}. Hãy bỏ một dòng.`,
  )
  const known = bench.known.awards.get(key)
  if (known) {
    const held = (what: string) =>
      `Sổ ghi ${honours[honour].name} này ${what}. Tệp nhập không sửa sổ: hãy sửa lại tệp, hoặc đính chính trong sổ khen thưởng.`
    if (signedOn !== null && known.decision_on !== null && known.decision_on !== signedOn)
      fault(bench, row, 'signedOn', 'contradiction', held(`theo quyết định ngày ${showDay(known.decision_on)}`))
    if (known.achievement_from !== (from ?? to))
      fault(bench, row, 'from', 'contradiction', held(`cho thành tích từ năm ${known.achievement_from}`))
    if (row.values.cycle !== null && known.cycle !== row.values.cycle)
      fault(bench, row, 'cycle', 'contradiction', held(`là khen thưởng ${cycles[known.cycle]}`))
    if (row.state === 'fresh') row.state = 'same'
  }
  row.found = { subjectId: subject.id, unitId: unitOfAward(bench, subject, to), subject }
}

/** Cá nhân is not given what only a collective can receive, and the other way round. */
function refuseUnfit(bench: Bench, row: ImportRow<'award'>, honour: Honour, subject: Subject): void {
  const fit = lawBook.honours[honour]?.subjects
  if (!fit || fit.some((one) => (isPerson(one) || one === 'household') === (subject.kind === 'person'))) return
  const whom = subject.kind === 'person' ? 'tập thể, không tặng cá nhân' : 'cá nhân, không tặng tập thể'
  fault(bench, row, 'honour', 'order', `${honours[honour].name} dành cho ${whom}. Hãy kiểm tra mã và danh hiệu.`)
}

function unitOfAward(bench: Bench, subject: Subject, year: number): string | null {
  return subject.kind === 'collective' ? subject.id : (postHeld(bench, subject.id, year)?.unitId ?? null)
}

/** The post held at the end of a year; the latest one where none was held then. */
export function postHeld(bench: Pick<Bench, 'posts'>, personId: string, year: number): Held | null {
  const held = bench.posts.get(personId) ?? []
  const newest = (posts: Held[]) =>
    posts.reduce<Held | null>((last, one) => (last === null || (one.from ?? '') > (last.from ?? '') ? one : last), null)
  return newest(held.filter((post) => holdsOn(post, `${year}-12-31` as Day))) ?? newest(held)
}

/** Danh hiệu thi đua are given yearly, other forms by merit, unless the file says otherwise. */
export function cycleOf(honour: Honour, said: Cycle | null): Cycle {
  return said ?? (honours[honour].kind === 'emulationTitle' ? 'annual' : 'merit')
}
