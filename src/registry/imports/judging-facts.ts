/** Xét các dòng xếp loại, sáng kiến, khen thưởng: what is said of a person or a unit in a year. */
import { holdsOn, showDay, yearOf, type Day } from '../../base/days.ts'
import { lawBook } from '../../law/rules/book.ts'
import { faultOfShares, mostAuthors } from '../initiatives/initiative.ts'
import { cycles, honours, initiativeScopes, isPerson, ratings, type Cycle, type Honour } from '../../law/vocabulary.ts'
import {
  fault,
  place,
  refuseFuture,
  refuseFutureYear,
  refuseTwice,
  refuseUnknown,
  type Bench,
  type Held,
} from './bench.ts'
import { bare } from './cells.ts'
import type { ValuesOf } from './columns.ts'
import { findPerson } from './judging-people.ts'
import { findUnit } from './judging-units.ts'
import { awardKey } from './known.store.ts'
import { waitFor, type ImportRow } from './rows.ts'

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
  const message = `Không có người hoặc đơn vị mã “${said}” trong tệp này và trong sổ. Hãy sửa mã, hoặc thêm ở tờ “Người”, “Đơn vị”.`
  return refuseUnknown(bench, row, key, ['person', 'organisation'], message)
}

export function judgeRating(bench: Bench, row: ImportRow<'rating'>): void {
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

export function judgeInitiative(bench: Bench, row: ImportRow<'initiative'>): void {
  const { code, person, share, year, name, scope, recognisedOn } = row.values
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
  const rows = bench.initiatives.get(code) ?? []
  const [first] = rows
  if (first === undefined) bench.initiatives.set(code, rows)
  if (first === undefined || isOfOneInitiative(first, row)) rows.push(row)
  else {
    const other = `${place(row as never, first as never)} cho “${first.values.name}”`
    fault(
      bench,
      row,
      'code',
      'twice',
      `Mã ${code} đã ghi ở ${other}. Mỗi sáng kiến một mã; dòng của đồng tác giả ghi năm, tên, phạm vi, công nhận như nhau.`,
    )
  }
  if (personId !== null)
    refuseTwice(
      bench,
      row,
      'person',
      `initiative ${code} ${personId}`,
      (same) => `Tác giả này của sáng kiến ${code} đã ghi ở ${place(row as never, same)}. Mỗi tác giả một dòng.`,
    )
  const known = bench.known.initiatives.get(code)
  if (known) {
    const held = (what: string) => `Sổ ghi sáng kiến ${code} ${what}. Tệp nhập không sửa sổ: hãy sửa lại tệp.`
    const author = known.authors.find((one) => one.person_id === personId)
    const codes = known.authors.map((one) => one.person_code).join(', ')
    if (personId !== null && !author) fault(bench, row, 'person', 'contradiction', held(`của mã ${codes}`))
    if (author && share !== null && author.share !== share && known.authors.length > 1)
      fault(
        bench,
        row,
        'share',
        'contradiction',
        held(author.share === null ? 'không có tỷ lệ đóng góp' : `tỷ lệ đóng góp ${author.share}%`),
      )
    if (year !== null && known.year !== year) fault(bench, row, 'year', 'contradiction', held(`năm ${known.year}`))
    if (name !== null && bare(known.name) !== bare(name))
      fault(bench, row, 'name', 'contradiction', held(`là “${known.name}”`))
    if (scope !== null && known.scope !== scope)
      fault(bench, row, 'scope', 'contradiction', held(`phạm vi ${initiativeScopes[known.scope]}`))
    if (row.state === 'fresh') row.state = 'same'
  }
  if (personId !== null) row.found = { subjectId: personId, unitId: null }
}

/** The row of a co-author says the same of the initiative as the first; what may be left empty need not be said again. */
function isOfOneInitiative(first: ImportRow<'initiative'>, { values }: ImportRow<'initiative'>): boolean {
  if (first.state === 'faulty') return true
  if (values.name !== null && bare(values.name) !== bare(first.values.name!)) return false
  return (['year', 'scope', 'kind', 'decision', 'recognisedOn'] as const).every(
    (key) => values[key] === null || values[key] === first.values[key],
  )
}

/** Các đồng tác giả come in together or not at all: of their rows one faulty lets the others wait, and shares make up the whole. */
export function judgeAuthors(bench: Bench, row: ImportRow<'initiative'>): void {
  const rows = bench.initiatives.get(row.values.code ?? '') ?? []
  // Once for an initiative; what the register holds has been compared with it.
  if (rows[0] !== row || bench.known.initiatives.has(row.values.code!)) return
  const isShareUnread = rows.some((one) => one.state === 'faulty' && one.values.share === null)
  const wrong = isShareUnread ? null : faultOfShares(rows.map((one) => one.values.share))
  if (wrong) fault(bench, rows[wrong.at ?? 0]!, 'share', 'contradiction', wrong.message)
  if (rows.length > mostAuthors)
    fault(bench, rows[mostAuthors]!, 'person', 'order', `Một sáng kiến ghi nhiều nhất ${mostAuthors} tác giả.`)
  const left = rows.find((one) => one.state === 'faulty' || one.state === 'waiting')
  if (left) for (const one of rows) if (one !== left && one.state === 'fresh') waitFor(one as never, left as never)
}

export function judgeAward(bench: Bench, row: ImportRow<'award'>): void {
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
  return newest(held.filter((post) => holdsOn(post, `${year}-12-31` as Day))) ?? newest(held)
}

/** Danh hiệu thi đua are given yearly, other forms by merit, unless the file says otherwise. */
export function cycleOf(honour: Honour, said: Cycle | null): Cycle {
  return said ?? (honours[honour].kind === 'emulationTitle' ? 'annual' : 'merit')
}

/** The post that began last. */
function newest(posts: readonly Held[]): Held | null {
  return posts.reduce<Held | null>(
    (last, one) => (last === null || (one.from ?? '') > (last.from ?? '') ? one : last),
    null,
  )
}
