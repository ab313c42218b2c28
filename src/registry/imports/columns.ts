/**
 * Các cột nhận được, declared once: the template, the guess which column is what, the judging and the help all come from
 * here. In the order in which the sheets depend on each other.
 */
import {
  cycles,
  honours,
  initiativeKinds,
  initiativeScopes,
  ratings,
  type Cycle,
  type Honour,
  type Rating,
} from '../../law/vocabulary.ts'
import { lines, organisationKinds } from '../organisations/organisation.ts'
import { postCategories, type PostCategory } from '../people/person.ts'
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

/** Loại dữ liệu: one sheet each. `names`: other names under which such a sheet is met. */
export const importKinds = {
  organisation: {
    sheet: 'Đơn vị',
    row: 'đơn vị',
    names: ['Danh sách đơn vị', 'Tổ chức', 'Phòng ban', 'Cơ quan, đơn vị'],
  },
  person: {
    sheet: 'Người',
    row: 'người',
    names: ['Danh sách người', 'Nhân sự', 'Cán bộ', 'Cán bộ, công chức', 'Danh sách cán bộ', 'Lý lịch'],
  },
  post: {
    sheet: 'Quá trình công tác',
    row: 'vị trí công tác',
    names: ['Quá trình', 'Công tác', 'Chức vụ', 'Vị trí công tác'],
  },
  rating: {
    sheet: 'Xếp loại',
    row: 'kết quả xếp loại',
    names: ['Đánh giá', 'Đánh giá, xếp loại', 'Xếp loại hằng năm', 'Kết quả xếp loại'],
  },
  initiative: { sheet: 'Sáng kiến', row: 'sáng kiến', names: ['Danh sách sáng kiến', 'Sáng kiến, đề tài'] },
  award: {
    sheet: 'Khen thưởng',
    row: 'khen thưởng',
    names: ['Danh hiệu', 'Thành tích', 'Sổ khen thưởng', 'Khen thưởng đã đạt'],
  },
} as const
export type ImportKind = keyof typeof importKinds
export const kindOrder = Object.keys(importKinds) as ImportKind[]

/** Một cột. */
export interface Column<Value = unknown> {
  head: string
  required: boolean
  reads: Reader<Value>
  /** Other heads under which it is met. */
  synonyms: readonly string[]
  /** What to write there, in one line. */
  hint: string
  example: string
  /** What can be chosen, for a list in the template. */
  choices?: readonly string[]
}

type Beside = Omit<Column, 'head' | 'required' | 'reads' | 'synonyms'> & { synonyms?: readonly string[] }

function required<Value>(head: string, reads: Reader<Value>, { synonyms = [], ...beside }: Beside): Column<Value> {
  return { head, required: true, reads, synonyms, ...beside }
}
function optional<Value>(head: string, reads: Reader<Value>, { synonyms = [], ...beside }: Beside): Column<Value> {
  return { head, required: false, reads, synonyms, ...beside }
}

const genders = { female: 'nữ', male: 'nam' } as const

const lineNames: Record<string, keyof typeof lines> = { 'hành chính': 'administrative', ngành: 'sector', dọc: 'sector' }

const ratingNames: Record<string, Rating> = {
  'xuất sắc': 'HTXSNV',
  'hoàn thành xuất sắc': 'HTXSNV',
  HTXS: 'HTXSNV',
  tốt: 'HTTNV',
  'hoàn thành tốt': 'HTTNV',
  HTT: 'HTTNV',
  'hoàn thành': 'HTNV',
  HT: 'HTNV',
  'không hoàn thành': 'KHTNV',
  KHT: 'KHTNV',
}

const categoryNames: Record<string, PostCategory> = {
  'lãnh đạo cấp tỉnh': 'provincialLeader',
  'lãnh đạo cấp bộ': 'provincialLeader',
  'lãnh đạo sở': 'departmentLeader',
  'lãnh đạo cấp sở': 'departmentLeader',
  'lãnh đạo cấp vụ': 'departmentLeader',
  'lãnh đạo khác': 'otherLeader',
  'lãnh đạo cấp phòng': 'otherLeader',
  'lãnh đạo phòng': 'otherLeader',
  'lãnh đạo': 'otherLeader',
  'trực tiếp': 'direct',
  'người trực tiếp': 'direct',
  'người lao động trực tiếp': 'direct',
  'không giữ chức vụ lãnh đạo': 'direct',
}

const scopeNames = {
  'cấp cơ sở': 'grassroots',
  bộ: 'ministryProvince',
  'cấp bộ': 'ministryProvince',
  tỉnh: 'ministryProvince',
  'cấp tỉnh': 'ministryProvince',
  'nhà nước': 'national',
  'cấp quốc gia': 'national',
} as const

const kindNames = {
  'đề tài khoa học': 'scienceTopic',
  'đề tài nghiên cứu khoa học': 'scienceTopic',
  'đề án khoa học': 'scienceScheme',
  'công trình khoa học': 'scienceWork',
} as const

const cycleNames: Record<string, Cycle> = {
  'thường xuyên': 'annual',
  'hàng năm': 'annual',
  'thành tích công trạng': 'merit',
  'chuyên đề': 'movement',
  'theo đợt': 'movement',
  'phong trào thi đua': 'movement',
  'cống hiến': 'contribution',
}

/** Tên gọi tắt that officers use. */
const honourShortNames: Record<string, Honour> = {
  LĐTT: 'LDTT',
  'LĐ tiên tiến': 'LDTT',
  'danh hiệu lao động tiên tiến': 'LDTT',
  CSTĐCS: 'CSTDCS',
  'CSTĐ cơ sở': 'CSTDCS',
  'chiến sĩ thi đua cấp cơ sở': 'CSTDCS',
  'chiến sỹ thi đua cơ sở': 'CSTDCS',
  'chiến sỹ thi đua cấp cơ sở': 'CSTDCS',
  'CSTĐ tỉnh': 'CSTDT',
  'CSTĐ cấp tỉnh': 'CSTDT',
  'chiến sĩ thi đua cấp tỉnh': 'CSTDT',
  'chiến sỹ thi đua cấp tỉnh': 'CSTDT',
  'CSTĐ bộ': 'CSTDB',
  'chiến sĩ thi đua cấp bộ': 'CSTDB',
  'chiến sĩ thi đua bộ': 'CSTDB',
  'CSTĐ toàn quốc': 'CSTDTQ',
  'chiến sỹ thi đua toàn quốc': 'CSTDTQ',
  'tập thể LĐTT': 'TTLDTT',
  'tập thể LĐXS': 'TTLDXS',
  TTLĐTT: 'TTLDTT',
  TTLĐXS: 'TTLDXS',
  'cờ thi đua Chính phủ': 'CTDCP',
  'cờ thi đua cấp tỉnh': 'CTDT',
  'cờ thi đua của UBND tỉnh': 'CTDT',
  'cờ thi đua tỉnh': 'CTDT',
  'cờ thi đua bộ': 'CTDB',
  'bằng khen Thủ tướng': 'BKTTG',
  'bằng khen TTg': 'BKTTG',
  'bằng khen Thủ tướng Chính phủ': 'BKTTG',
  'bằng khen của Thủ tướng': 'BKTTG',
  'bằng khen tỉnh': 'BKT',
  'bằng khen cấp tỉnh': 'BKT',
  'bằng khen UBND tỉnh': 'BKT',
  'bằng khen của UBND tỉnh': 'BKT',
  'bằng khen Chủ tịch UBND tỉnh': 'BKT',
  'bằng khen bộ': 'BKB',
  'bằng khen cấp bộ': 'BKB',
  'bằng khen của Bộ': 'BKB',
  'bằng khen Bộ trưởng': 'BKB',
  'bằng khen của Bộ trưởng': 'BKB',
  'giấy khen sở': 'GKS',
  'giấy khen của Giám đốc Sở': 'GKS',
  'giấy khen Giám đốc Sở': 'GKS',
  'giấy khen huyện': 'GKH',
  'giấy khen xã': 'GKX',
  'HCLĐ hạng Nhất': 'HCLD1',
  'HCLĐ hạng Nhì': 'HCLD2',
  'HCLĐ hạng Ba': 'HCLD3',
  'huân chương lao động hạng 1': 'HCLD1',
  'huân chương lao động hạng 2': 'HCLD2',
  'huân chương lao động hạng 3': 'HCLD3',
}

const honourNames = Object.fromEntries(Object.entries(honours).map(([honour, { name }]) => [honour, name])) as Record<
  Honour,
  string
>

const subject = {
  synonyms: ['Mã người', 'Mã đơn vị', 'Mã', 'Mã cán bộ', 'Mã đối tượng', 'Mã người/đơn vị'],
  hint: 'Mã của người hoặc của đơn vị được ghi',
  example: 'CB-0001',
}

/** All columns of all sheets. */
export const columns = {
  organisation: {
    code: required('Mã đơn vị', unitCode, {
      synonyms: ['Mã', 'Mã ĐV', 'Mã phòng'],
      hint: 'Chữ hoa không dấu, số, gạch nối',
      example: 'STNMT-62-VP',
    }),
    name: required('Tên đơn vị', words(300), {
      synonyms: ['Tên', 'Đơn vị', 'Tên phòng', 'Tên cơ quan'],
      hint: 'Tên đầy đủ',
      example: 'Văn phòng Sở',
    }),
    kind: required(
      'Loại',
      choice(organisationKinds, { 'phòng ban': 'division', 'sở, ngành': 'provincialDepartment' }),
      {
        synonyms: ['Loại đơn vị', 'Loại hình'],
        hint: 'Chọn trong danh sách',
        example: 'Phòng',
        choices: Object.values(organisationKinds),
      },
    ),
    parent: required('Trực thuộc', words(300), {
      synonyms: ['Đơn vị cấp trên', 'Cấp trên', 'Mã cấp trên', 'Thuộc'],
      hint: 'Mã hoặc đúng tên của đơn vị cấp trên',
      example: 'STNMT-62',
    }),
    line: optional('Tuyến', choice(lines, lineNames), {
      hint: 'Bỏ trống là tuyến hành chính',
      example: 'tuyến hành chính',
      choices: Object.values(lines),
    }),
    from: optional('Từ ngày', dayCell, {
      synonyms: ['Ngày thành lập', 'Bắt đầu'],
      hint: 'Ngày thành lập',
      example: '01/01/2015',
    }),
    to: optional('Đến ngày', dayCell, {
      synonyms: ['Ngày kết thúc', 'Kết thúc'],
      hint: 'Ngày cuối cùng còn hoạt động; đang hoạt động thì bỏ trống',
      example: '',
    }),
    basis: optional('Căn cứ', words(500), {
      synonyms: ['Quyết định thành lập', 'Văn bản'],
      hint: 'Số, ngày của văn bản',
      example: '12/QĐ-UBND ngày 05/01/2015',
    }),
  },
  person: {
    code: required('Mã', code(40), {
      synonyms: ['Mã người', 'Mã cán bộ', 'Mã CB', 'Mã nhân viên', 'Mã số', 'Mã CBCCVC'],
      hint: 'Mỗi người một mã, không đổi',
      example: 'CB-0001',
    }),
    name: required('Họ và tên', personName, {
      synonyms: ['Họ tên', 'Tên', 'Họ và tên cán bộ', 'Họ, tên'],
      hint: 'Họ, tên đệm và tên',
      example: 'Nguyễn Thị Mỹ Lệ',
    }),
    gender: optional('Giới tính', choice(genders, { f: 'female', m: 'male', gái: 'female', trai: 'male' }), {
      synonyms: ['Nam/Nữ', 'Phái'],
      hint: 'nam hoặc nữ',
      example: 'nữ',
      choices: Object.values(genders),
    }),
    birth: optional('Ngày sinh', birthCell, {
      synonyms: ['Năm sinh', 'Ngày tháng năm sinh', 'Ngày, tháng, năm sinh', 'Sinh ngày'],
      hint: 'Ngày/tháng/năm, hoặc chỉ năm',
      example: '15/3/1985',
    }),
    identityNumber: optional('Số định danh', identityNumber, {
      synonyms: [
        'Số định danh cá nhân',
        'CCCD',
        'Số CCCD',
        'Căn cước',
        'Số căn cước',
        'Căn cước công dân',
        'CMND',
        'Số CMND',
      ],
      hint: '12 chữ số, để ô ở dạng chữ',
      example: '062185000123',
    }),
    phone: optional('Điện thoại', phone, {
      synonyms: ['Số điện thoại', 'SĐT', 'ĐT', 'Di động', 'Điện thoại di động'],
      hint: '10 chữ số, để ô ở dạng chữ',
      example: '0912345678',
    }),
    email: optional('Thư điện tử', email, {
      synonyms: ['Email', 'E-mail', 'Hộp thư', 'Thư điện tử công vụ'],
      hint: 'Địa chỉ thư công vụ',
      example: 'le.ntm@kontum.gov.vn',
    }),
    nationality: optional('Quốc tịch', words(80), { hint: 'Bỏ trống là Việt Nam', example: '' }),
    recruitedOn: optional('Ngày tuyển dụng', dayCell, {
      synonyms: ['Tuyển dụng', 'Ngày vào ngành', 'Ngày vào cơ quan', 'Ngày bắt đầu làm việc'],
      hint: 'Ngày được tuyển dụng lần đầu',
      example: '01/7/2008',
    }),
  },
  post: {
    person: required('Mã người', code(40), {
      synonyms: ['Mã', 'Mã cán bộ', 'Mã CB'],
      hint: 'Mã ở tờ Người hoặc đã có trong sổ',
      example: 'CB-0001',
    }),
    unit: required('Mã đơn vị', words(300), {
      synonyms: ['Đơn vị', 'Tên đơn vị', 'Đơn vị công tác', 'Nơi công tác', 'Phòng'],
      hint: 'Mã hoặc đúng tên đơn vị',
      example: 'STNMT-62-VP',
    }),
    title: required('Chức vụ', words(200), {
      synonyms: ['Chức danh', 'Chức vụ, chức danh', 'Vị trí', 'Vị trí công tác', 'Vị trí việc làm'],
      hint: 'Như trong quyết định',
      example: 'Chuyên viên',
    }),
    category: optional('Nhóm chức vụ', choice(postCategories, categoryNames), {
      synonyms: ['Nhóm', 'Nhóm đối tượng'],
      hint: 'Bỏ trống là người trực tiếp công tác',
      example: 'người trực tiếp',
      choices: Object.values(postCategories),
    }),
    from: required('Từ ngày', dayCell, {
      synonyms: ['Từ', 'Ngày bắt đầu', 'Ngày bổ nhiệm', 'Bắt đầu'],
      hint: 'Ngày đầu tiên ở vị trí này',
      example: '01/01/2015',
    }),
    to: optional('Đến ngày', dayCell, {
      synonyms: ['Đến', 'Ngày kết thúc', 'Kết thúc', 'Đến hết ngày'],
      hint: 'Ngày cuối cùng ở vị trí này; đang giữ thì bỏ trống',
      example: '31/12/2019',
    }),
  },
  rating: {
    subject: required('Mã người hoặc đơn vị', words(300), subject),
    year: required('Năm', yearCell, {
      synonyms: ['Năm xếp loại', 'Năm đánh giá'],
      hint: 'Bốn chữ số',
      example: '2020',
    }),
    rating: required('Mức xếp loại', choice(ratings, ratingNames), {
      synonyms: ['Xếp loại', 'Kết quả', 'Kết quả xếp loại', 'Mức', 'Đánh giá'],
      hint: 'Chọn trong danh sách',
      example: ratings.HTTNV,
      choices: Object.values(ratings),
    }),
    basis: optional('Căn cứ', words(300), {
      synonyms: ['Văn bản', 'Số văn bản', 'Ghi chú'],
      hint: 'Số, ngày của thông báo, biên bản',
      example: '25/TB-STNMT ngày 20/12/2020',
    }),
  },
  initiative: {
    code: required('Mã sáng kiến', code(40), {
      synonyms: ['Mã', 'Mã SK'],
      hint: 'Mỗi sáng kiến một mã; có đồng tác giả thì mỗi người một dòng, cùng mã',
      example: 'SK-2020-017',
    }),
    person: required('Mã người', code(40), {
      synonyms: ['Mã tác giả', 'Tác giả', 'Mã cán bộ'],
      hint: 'Mã của tác giả; dòng đầu là người đứng tên đầu',
      example: 'CB-0001',
    }),
    share: optional('Tỷ lệ đóng góp', percentCell, {
      synonyms: ['Tỷ lệ đóng góp (%)', 'Tỷ lệ', 'Tỷ lệ %', 'Tỉ lệ đóng góp', '% đóng góp', 'Phần trăm đóng góp'],
      hint: 'Phần trăm; ghi cho mọi đồng tác giả, cộng lại 100, hoặc không ghi cho ai',
      example: '60',
    }),
    year: required('Năm', yearCell, {
      synonyms: ['Năm áp dụng', 'Năm công nhận'],
      hint: 'Năm được tính',
      example: '2020',
    }),
    name: required('Tên sáng kiến', words(500), {
      synonyms: ['Tên', 'Sáng kiến', 'Tên đề tài', 'Tên sáng kiến, đề tài'],
      hint: 'Như trong quyết định công nhận',
      example: 'Rút ngắn thời gian chỉnh lý bản đồ',
    }),
    scope: required('Phạm vi', choice(initiativeScopes, scopeNames), {
      synonyms: ['Phạm vi ảnh hưởng', 'Cấp', 'Cấp công nhận'],
      hint: 'Chọn trong danh sách',
      example: initiativeScopes.grassroots,
      choices: Object.values(initiativeScopes),
    }),
    kind: optional('Loại', choice(initiativeKinds, kindNames), {
      synonyms: ['Loại sáng kiến', 'Loại hình'],
      hint: 'Bỏ trống là sáng kiến',
      example: initiativeKinds.initiative,
      choices: Object.values(initiativeKinds),
    }),
    decision: optional('Quyết định công nhận', words(200), {
      synonyms: ['Quyết định', 'Số quyết định', 'QĐ công nhận'],
      hint: 'Số, ký hiệu',
      example: '412/QĐ-STNMT',
    }),
    recognisedOn: optional('Ngày công nhận', dayCell, {
      synonyms: ['Ngày quyết định', 'Ngày'],
      hint: 'Ngày của quyết định công nhận',
      example: '15/12/2020',
    }),
  },
  award: {
    subject: required('Mã người hoặc đơn vị', words(300), subject),
    honour: required('Danh hiệu, hình thức', choice(honourNames, honourShortNames), {
      synonyms: ['Danh hiệu', 'Hình thức', 'Hình thức khen thưởng', 'Danh hiệu, hình thức khen thưởng', 'Khen thưởng'],
      hint: 'Tên đầy đủ hoặc tên tắt thường dùng',
      example: 'Lao động tiên tiến',
      choices: Object.values(honourNames),
    }),
    from: optional('Từ năm', yearCell, {
      synonyms: ['Năm đầu', 'Từ'],
      hint: 'Năm đầu lập thành tích; bỏ trống nếu chỉ một năm',
      example: '',
    }),
    to: required('Đến năm', yearCell, {
      synonyms: ['Năm', 'Năm cuối', 'Năm thành tích', 'Đến'],
      hint: 'Năm cuối lập thành tích',
      example: '2020',
    }),
    cycle: optional('Loại hình', choice(cycles, cycleNames), {
      synonyms: ['Loại hình khen thưởng'],
      hint: 'Bỏ trống: danh hiệu thi đua là hằng năm, hình thức khác là công trạng',
      example: cycles.annual,
      choices: Object.values(cycles),
    }),
    symbol: required('Số quyết định', words(80), {
      synonyms: ['Quyết định', 'Số QĐ', 'Số, ký hiệu', 'Số ký hiệu'],
      hint: 'Số, ký hiệu đầy đủ',
      example: '412/QĐ-STNMT',
    }),
    signedOn: required('Ngày quyết định', dayCell, {
      synonyms: ['Ngày QĐ', 'Ngày ký', 'Ngày'],
      hint: 'Ngày ký quyết định',
      example: '17/12/2020',
    }),
    decider: required('Cấp quyết định', words(200), {
      synonyms: ['Cơ quan quyết định', 'Người ký', 'Cơ quan ban hành', 'Cấp khen'],
      hint: 'Chức danh hoặc cơ quan ký',
      example: 'Giám đốc Sở Tài nguyên và Môi trường',
    }),
    achievement: optional('Thành tích', words(500), {
      synonyms: ['Nội dung', 'Lý do', 'Nội dung thành tích'],
      hint: 'Tóm tắt thành tích',
      example: '',
    }),
  },
} as const satisfies Record<ImportKind, Record<string, Column<unknown>>>

type Columns = typeof columns

/** What is read of one row of a kind. */
export type ValuesOf<Kind extends ImportKind> = {
  [Key in keyof Columns[Kind]]: Columns[Kind][Key] extends Column<infer Value> ? Value | null : never
}

/** The columns of a kind by their keys. */
export function columnsOf(kind: ImportKind): Readonly<Record<string, Column>> {
  return columns[kind]
}

/** The head of the column that says what is wrong, in a file of rows that were left out; it is not read. */
export const faultHead = 'Chỗ cần sửa'
