/**
 * Các cột nhận được, declared once: the template, the guess which column is what, the judging and the help all come from
 * here. In the order in which the sheets depend on each other.
 */
import { cycles, honours, initiativeKinds, initiativeScopes, ratings, type Honour } from '../../law/vocabulary.ts'
import { lines, organisationKinds } from '../organisations/organisation.ts'
import { postCategories } from '../people/person.ts'
import type { RecognisedBy } from '../people/private.ts'
import {
  birthCell,
  choice,
  code,
  dayCell,
  email,
  identityNumber,
  percentCell,
  personName,
  phone,
  unitCode,
  words,
  yearCell,
  type Reader,
} from './cells.ts'
import {
  categoryWords,
  cycleWords,
  genderWords,
  honourWords,
  initiativeKindWords,
  lineWords,
  organisationKindWords,
  ratingWords,
  scopeWords,
} from './other-words.ts'

/** Loại dữ liệu: one sheet each, and what one of its rows is. */
export const importKinds = {
  organisation: { sheet: 'Đơn vị', row: 'đơn vị' },
  person: { sheet: 'Người', row: 'người' },
  post: { sheet: 'Quá trình công tác', row: 'vị trí công tác' },
  rating: { sheet: 'Xếp loại', row: 'kết quả xếp loại' },
  initiative: { sheet: 'Sáng kiến', row: 'sáng kiến' },
  award: { sheet: 'Khen thưởng', row: 'khen thưởng' },
} as const
export type ImportKind = keyof typeof importKinds
export const kindOrder = Object.keys(importKinds) as ImportKind[]

/** Một cột. */
export interface Column<Value = unknown> {
  head: string
  required: boolean
  reads: Reader<Value>
  /** What to write there, in one line. */
  hint: string
  example: string
  /** What can be chosen, for a list in the template. */
  choices: readonly string[] | undefined
}

function required<Value>(head: string, reads: Reader<Value>, hint: string, example: string): Column<Value> {
  return { head, required: true, reads, hint, example, choices: reads.choices }
}
function optional<Value>(head: string, reads: Reader<Value>, hint: string, example: string): Column<Value> {
  return { head, required: false, reads, hint, example, choices: reads.choices }
}

const genders = { female: 'nữ', male: 'nam' } as const

const honourNames = Object.fromEntries(Object.entries(honours).map(([honour, { name }]) => [honour, name])) as Record<
  Honour,
  string
>

/** All columns of all sheets: head, how a cell is read, what to write there, an example. */
export const columns = {
  organisation: {
    code: required('Mã đơn vị', unitCode, 'Chữ hoa không dấu, số, gạch nối', 'STNMT-62-VP'),
    name: required('Tên đơn vị', words(300), 'Tên đầy đủ', 'Văn phòng Sở'),
    kind: required('Loại', choice(organisationKinds, organisationKindWords), 'Chọn trong danh sách', 'Phòng'),
    parent: required('Trực thuộc', words(300), 'Mã hoặc đúng tên của đơn vị cấp trên', 'STNMT-62'),
    line: optional('Tuyến', choice(lines, lineWords), 'Bỏ trống là tuyến hành chính', 'tuyến hành chính'),
    from: optional('Từ ngày', dayCell, 'Ngày thành lập', '01/01/2015'),
    to: optional('Đến ngày', dayCell, 'Ngày cuối cùng còn hoạt động; đang hoạt động thì bỏ trống', ''),
    basis: optional('Căn cứ', words(500), 'Số, ngày của văn bản', '12/QĐ-UBND ngày 05/01/2015'),
  },
  person: {
    code: required('Mã', code(40), 'Mỗi người một mã, không đổi', 'CB-0001'),
    name: required('Họ và tên', personName, 'Họ, tên đệm và tên', 'Nguyễn Thị Mỹ Lệ'),
    gender: optional('Giới tính', choice(genders, genderWords), 'nam hoặc nữ', 'nữ'),
    birth: optional('Ngày sinh', birthCell, 'Ngày/tháng/năm, hoặc chỉ năm', '15/3/1985'),
    identityNumber: optional('Số định danh', identityNumber, '12 chữ số, để ô ở dạng chữ', '062185000123'),
    phone: optional('Điện thoại', phone, '10 chữ số, để ô ở dạng chữ', '0912345678'),
    email: optional('Thư điện tử', email, 'Địa chỉ thư công vụ', 'le.ntm@kontum.gov.vn'),
    nationality: optional('Quốc tịch', words(80), 'Bỏ trống là Việt Nam', ''),
    recruitedOn: optional('Ngày tuyển dụng', dayCell, 'Ngày được tuyển dụng lần đầu', '01/7/2008'),
  },
  post: {
    person: required('Mã người', code(40), 'Mã ở tờ Người hoặc đã có trong sổ', 'CB-0001'),
    unit: required('Mã đơn vị', words(300), 'Mã hoặc đúng tên đơn vị', 'STNMT-62-VP'),
    title: required('Chức vụ', words(200), 'Như trong quyết định', 'Chuyên viên'),
    category: optional(
      'Nhóm chức vụ',
      choice(postCategories, categoryWords),
      'Bỏ trống là người trực tiếp công tác',
      'người trực tiếp',
    ),
    from: required('Từ ngày', dayCell, 'Ngày đầu tiên ở vị trí này', '01/01/2015'),
    to: optional('Đến ngày', dayCell, 'Ngày cuối cùng ở vị trí này; đang giữ thì bỏ trống', '31/12/2019'),
  },
  rating: {
    subject: required('Mã người hoặc đơn vị', words(300), 'Mã của người hoặc của đơn vị được ghi', 'CB-0001'),
    year: required('Năm', yearCell, 'Bốn chữ số', '2020'),
    rating: required('Mức xếp loại', choice(ratings, ratingWords), 'Chọn trong danh sách', ratings.HTTNV),
    basis: optional('Căn cứ', words(300), 'Số, ngày của thông báo, biên bản', '25/TB-STNMT ngày 20/12/2020'),
  },
  initiative: {
    code: required(
      'Mã sáng kiến',
      code(40),
      'Mỗi sáng kiến một mã; có đồng tác giả thì mỗi người một dòng, cùng mã',
      'SK-2020-017',
    ),
    person: required('Mã người', code(40), 'Mã của tác giả; dòng đầu là người đứng tên đầu', 'CB-0001'),
    share: optional(
      'Tỷ lệ đóng góp',
      percentCell,
      'Phần trăm; ghi cho mọi đồng tác giả, cộng lại 100, hoặc không ghi cho ai',
      '60',
    ),
    year: required('Năm', yearCell, 'Năm được tính', '2020'),
    name: required('Tên sáng kiến', words(500), 'Như trong quyết định công nhận', 'Rút ngắn thời gian chỉnh lý bản đồ'),
    scope: required(
      'Phạm vi',
      choice(initiativeScopes, scopeWords),
      'Chọn trong danh sách',
      initiativeScopes.grassroots,
    ),
    kind: optional(
      'Loại',
      choice(initiativeKinds, initiativeKindWords),
      'Bỏ trống là sáng kiến',
      initiativeKinds.initiative,
    ),
    decision: optional('Quyết định công nhận', words(200), 'Số, ký hiệu', '412/QĐ-STNMT'),
    recognisedOn: optional('Ngày công nhận', dayCell, 'Ngày của quyết định công nhận', '15/12/2020'),
  },
  award: {
    subject: required('Mã người hoặc đơn vị', words(300), 'Mã của người hoặc của đơn vị được ghi', 'CB-0001'),
    honour: required(
      'Danh hiệu, hình thức',
      choice(honourNames, honourWords),
      'Tên đầy đủ hoặc tên tắt thường dùng',
      'Lao động tiên tiến',
    ),
    from: optional('Từ năm', yearCell, 'Năm đầu lập thành tích; bỏ trống nếu chỉ một năm', ''),
    to: required('Đến năm', yearCell, 'Năm cuối lập thành tích', '2020'),
    cycle: optional(
      'Loại hình',
      choice(cycles, cycleWords),
      'Bỏ trống: danh hiệu thi đua là hằng năm, hình thức khác là công trạng',
      cycles.annual,
    ),
    symbol: required('Số quyết định', words(80), 'Số, ký hiệu đầy đủ', '412/QĐ-STNMT'),
    signedOn: required('Ngày quyết định', dayCell, 'Ngày ký quyết định', '17/12/2020'),
    decider: required(
      'Cấp quyết định',
      words(200),
      'Chức danh hoặc cơ quan ký',
      'Giám đốc Sở Tài nguyên và Môi trường',
    ),
    achievement: optional('Thành tích', words(500), 'Tóm tắt thành tích', ''),
  },
} as const satisfies Record<ImportKind, Record<string, Column<unknown>>>

export type Columns = typeof columns

/** What is read of one row of a kind. */
export type ValuesOf<Kind extends ImportKind> = {
  [Key in keyof Columns[Kind]]: Columns[Kind][Key] extends Column<infer Value> ? Value | null : never
}

/** The columns of a kind by their keys. */
export function columnsOf(kind: ImportKind): Readonly<Record<string, Column>> {
  return columns[kind]
}

/** Cột dữ liệu riêng of the people's sheet, and which field each holds. */
export const privateColumns = {
  birth: 'birthday',
  identityNumber: 'identityNumber',
  phone: 'phone',
  email: 'email',
} as const satisfies Partial<Record<keyof Columns['person'], RecognisedBy>>

/** Which private field stands in a column; null where none does. */
export function privateFieldIn(kind: ImportKind, key: string): RecognisedBy | null {
  return kind === 'person' && key in privateColumns ? privateColumns[key as keyof typeof privateColumns] : null
}

/** The heads of a sheet of the template. */
export function headsOf(kind: ImportKind): string[] {
  return Object.values(columnsOf(kind)).map(({ head }) => head)
}

/** The head of the column that says what is wrong, in a file of rows that were left out; it is not read. */
export const faultHead = 'Chỗ cần sửa'
