/**
 * Tên gọi khác: under which other words the sheets, the columns and what can be chosen in them are met in files that people send.
 * In any spelling; what something is called in the template goes without saying.
 */
import type { Cycle, Honour, InitiativeKind, InitiativeScope, Rating } from '../../law/vocabulary.ts'
import type { Line, OrganisationKind } from '../organisations/organisation.ts'
import type { PostCategory } from '../people/person.ts'
import type { Columns, ImportKind } from './columns.ts'

/** Of the sheets. */
export const sheetWords: Record<ImportKind, readonly string[]> = {
  organisation: ['Danh sách đơn vị', 'Tổ chức', 'Phòng ban', 'Cơ quan, đơn vị'],
  person: ['Danh sách người', 'Nhân sự', 'Cán bộ', 'Cán bộ, công chức', 'Danh sách cán bộ', 'Lý lịch'],
  post: ['Quá trình', 'Công tác', 'Chức vụ', 'Vị trí công tác'],
  rating: ['Đánh giá', 'Đánh giá, xếp loại', 'Xếp loại hằng năm', 'Kết quả xếp loại'],
  initiative: ['Danh sách sáng kiến', 'Sáng kiến, đề tài'],
  award: ['Danh hiệu', 'Thành tích', 'Sổ khen thưởng', 'Khen thưởng đã đạt'],
}

const subject = ['Mã người', 'Mã đơn vị', 'Mã', 'Mã cán bộ', 'Mã đối tượng', 'Mã người/đơn vị']

/** Of the columns. */
export const headWords: { [Kind in ImportKind]: { [Key in keyof Columns[Kind]]?: readonly string[] } } = {
  organisation: {
    code: ['Mã', 'Mã ĐV', 'Mã phòng'],
    name: ['Tên', 'Đơn vị', 'Tên phòng', 'Tên cơ quan'],
    kind: ['Loại đơn vị', 'Loại hình'],
    parent: ['Đơn vị cấp trên', 'Cấp trên', 'Mã cấp trên', 'Thuộc'],
    from: ['Ngày thành lập', 'Bắt đầu'],
    to: ['Ngày kết thúc', 'Kết thúc'],
    basis: ['Quyết định thành lập', 'Văn bản'],
  },
  person: {
    code: ['Mã người', 'Mã cán bộ', 'Mã CB', 'Mã nhân viên', 'Mã số', 'Mã CBCCVC'],
    name: ['Họ tên', 'Tên', 'Họ và tên cán bộ', 'Họ, tên'],
    gender: ['Nam/Nữ', 'Phái'],
    birth: ['Năm sinh', 'Ngày tháng năm sinh', 'Ngày, tháng, năm sinh', 'Sinh ngày'],
    identityNumber: [
      'Số định danh cá nhân',
      'CCCD',
      'Số CCCD',
      'Căn cước',
      'Số căn cước',
      'Căn cước công dân',
      'CMND',
      'Số CMND',
    ],
    phone: ['Số điện thoại', 'SĐT', 'ĐT', 'Di động', 'Điện thoại di động'],
    email: ['Email', 'E-mail', 'Hộp thư', 'Thư điện tử công vụ'],
    recruitedOn: ['Tuyển dụng', 'Ngày vào ngành', 'Ngày vào cơ quan', 'Ngày bắt đầu làm việc'],
  },
  post: {
    person: ['Mã', 'Mã cán bộ', 'Mã CB'],
    unit: ['Đơn vị', 'Tên đơn vị', 'Đơn vị công tác', 'Nơi công tác', 'Phòng'],
    title: ['Chức danh', 'Chức vụ, chức danh', 'Vị trí', 'Vị trí công tác', 'Vị trí việc làm'],
    category: ['Nhóm', 'Nhóm đối tượng'],
    from: ['Từ', 'Ngày bắt đầu', 'Ngày bổ nhiệm', 'Bắt đầu'],
    to: ['Đến', 'Ngày kết thúc', 'Kết thúc', 'Đến hết ngày'],
  },
  rating: {
    subject,
    year: ['Năm xếp loại', 'Năm đánh giá'],
    rating: ['Xếp loại', 'Kết quả', 'Kết quả xếp loại', 'Mức', 'Đánh giá'],
    basis: ['Văn bản', 'Số văn bản', 'Ghi chú'],
  },
  initiative: {
    code: ['Mã', 'Mã SK'],
    person: ['Mã tác giả', 'Tác giả', 'Mã cán bộ'],
    share: ['Tỷ lệ đóng góp (%)', 'Tỷ lệ', 'Tỷ lệ %', 'Tỉ lệ đóng góp', '% đóng góp', 'Phần trăm đóng góp'],
    year: ['Năm áp dụng', 'Năm công nhận'],
    name: ['Tên', 'Sáng kiến', 'Tên đề tài', 'Tên sáng kiến, đề tài'],
    scope: ['Phạm vi ảnh hưởng', 'Cấp', 'Cấp công nhận'],
    kind: ['Loại sáng kiến', 'Loại hình'],
    decision: ['Quyết định', 'Số quyết định', 'QĐ công nhận'],
    recognisedOn: ['Ngày quyết định', 'Ngày'],
  },
  award: {
    subject,
    honour: ['Danh hiệu', 'Hình thức', 'Hình thức khen thưởng', 'Danh hiệu, hình thức khen thưởng', 'Khen thưởng'],
    from: ['Năm đầu', 'Từ'],
    to: ['Năm', 'Năm cuối', 'Năm thành tích', 'Đến'],
    cycle: ['Loại hình khen thưởng'],
    symbol: ['Quyết định', 'Số QĐ', 'Số, ký hiệu', 'Số ký hiệu'],
    signedOn: ['Ngày QĐ', 'Ngày ký', 'Ngày'],
    decider: ['Cơ quan quyết định', 'Người ký', 'Cơ quan ban hành', 'Cấp khen'],
    achievement: ['Nội dung', 'Lý do', 'Nội dung thành tích'],
  },
}

export const organisationKindWords: Record<string, OrganisationKind> = {
  'phòng ban': 'division',
  'sở, ngành': 'provincialDepartment',
}

export const genderWords = { f: 'female', m: 'male', gái: 'female', trai: 'male' } as const

export const lineWords: Record<string, Line> = { 'hành chính': 'administrative', ngành: 'sector', dọc: 'sector' }

export const ratingWords: Record<string, Rating> = {
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

export const categoryWords: Record<string, PostCategory> = {
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

export const scopeWords: Record<string, InitiativeScope> = {
  'cấp cơ sở': 'grassroots',
  bộ: 'ministryProvince',
  'cấp bộ': 'ministryProvince',
  tỉnh: 'ministryProvince',
  'cấp tỉnh': 'ministryProvince',
  'nhà nước': 'national',
  'cấp quốc gia': 'national',
}

export const initiativeKindWords: Record<string, InitiativeKind> = {
  'đề tài khoa học': 'scienceTopic',
  'đề tài nghiên cứu khoa học': 'scienceTopic',
  'đề án khoa học': 'scienceScheme',
  'công trình khoa học': 'scienceWork',
}

export const cycleWords: Record<string, Cycle> = {
  'thường xuyên': 'annual',
  'hàng năm': 'annual',
  'thành tích công trạng': 'merit',
  'chuyên đề': 'movement',
  'theo đợt': 'movement',
  'phong trào thi đua': 'movement',
  'cống hiến': 'contribution',
}

/** Tên gọi tắt that officers use. */
export const honourWords: Record<string, Honour> = {
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
