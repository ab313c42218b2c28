/** Xét các dòng người và quá trình công tác. What the register does not know may be filled in; nothing is overwritten. */
import { addDays, showDay, yearOf, type Day } from '../../base/days.ts'
import { newId } from '../../base/ids.ts'
import { postCategories } from '../people/person.ts'
import { namesOf, recognisedBy, type RecognisedBy } from '../people/private.ts'
import { fault, place, refuseFuture, refuseTwice, refuseUnknown, type Bench } from './bench.ts'
import { bare } from './cells.ts'
import { privateColumns, type ImportKind, type ValuesOf } from './columns.ts'
import { findUnit } from './judging-units.ts'
import { privateOf, type KnownPerson } from './known.store.ts'
import { waitFor, type ImportRow } from './rows.ts'

export function judgePerson(bench: Bench, row: ImportRow<'person'>): void {
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
export function findPerson<Kind extends ImportKind>(
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
  const message = `Không có người mã “${code}” trong tệp này và trong sổ. Hãy sửa mã, hoặc thêm người ở tờ “Người”.`
  return refuseUnknown(bench, row, key, ['person'], message)
}

export function judgePost(bench: Bench, row: ImportRow<'post'>): void {
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
    if (known.to_on !== end && !(end === null && known.ends_with_body))
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
