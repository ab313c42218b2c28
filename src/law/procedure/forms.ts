import type { Regime } from '../regimes.ts'
import { fromMemory, inferredFrom, seenIn, type Basis } from './basis.ts'

/** Phần của một mẫu. */
export interface FormSection {
  place: 'heading' | 'body' | 'signatures'
  /** Số thứ tự của phần: "I", "1" …; null in the heading and at the signatures. */
  number: string | null
  title: string
  fields?: readonly string[]
  /** Bảng: the heads of its columns. */
  tables?: readonly (readonly string[])[]
}

/** Mẫu văn bản dùng trong hồ sơ, thủ tục khen thưởng. */
export interface Form {
  /** Số của mẫu trong phụ lục; null: a usual working paper without a number. */
  number: string | null
  /** null: set by the ministry or province, under any regime. */
  regime: Regime | null
  title: string
  /** Empty: the layout was not read. */
  sections: readonly FormSection[]
  /** Absent: that of the form. */
  sectionsBasis?: Basis
  basis: Basis
}

const collectiveTitle =
  'Báo cáo thành tích tập thể: Huân chương, Bằng khen của Thủ tướng, Cờ thi đua của Chính phủ; Cờ thi đua, Bằng khen bộ, tỉnh; Tập thể Lao động xuất sắc; Giấy khen'
const individualTitle =
  'Báo cáo thành tích cá nhân: Huân chương, Bằng khen của Thủ tướng, Chiến sĩ thi đua toàn quốc; Chiến sĩ thi đua, Bằng khen bộ, tỉnh; Giấy khen'
const contributionTitle = 'Báo cáo thành tích tặng, truy tặng Huân chương cho cá nhân có quá trình cống hiến'
const heroCollectiveTitle = 'Báo cáo thành tích đề nghị danh hiệu Anh hùng cho tập thể'
const heroIndividualTitle = 'Báo cáo thành tích đề nghị danh hiệu Anh hùng cho cá nhân'
const adHocTitle = 'Báo cáo thành tích xuất sắc đột xuất (tập thể, cá nhân)'
const thematicTitle = 'Báo cáo thành tích theo đợt thi đua hoặc chuyên đề (tập thể, cá nhân)'
const foreignCollectiveTitle =
  'Báo cáo thành tích cho tổ chức nước ngoài (Huân chương, Huy chương Hữu nghị, Bằng khen…)'
const foreignIndividualTitle = 'Báo cáo thành tích cho cá nhân nước ngoài'
const letterTitle = 'Tờ trình đề nghị khen thưởng'

/** The two tables that end every report: what our ledger of awards fills by itself. */
const earlierAwards: FormSection = {
  place: 'body',
  number: 'III',
  title: 'Các hình thức đã được khen thưởng',
  tables: [
    ['Năm', 'Danh hiệu thi đua', 'Số, ngày, tháng, năm của quyết định công nhận; cơ quan ban hành quyết định'],
    ['Năm', 'Hình thức khen thưởng', 'Số, ngày, tháng, năm của quyết định khen thưởng; cơ quan ban hành quyết định'],
  ],
}

const collectiveReport: FormSection[] = [
  { place: 'heading', number: null, title: 'Tiêu đề' },
  {
    place: 'body',
    number: 'I',
    title: 'Sơ lược đặc điểm, tình hình',
    fields: [
      'Địa điểm trụ sở, điện thoại, trang tin điện tử',
      'Quá trình thành lập và phát triển',
      'Cơ cấu tổ chức, tổng số cán bộ, công chức, viên chức; Đảng, đoàn thể',
      'Cơ sở vật chất; doanh nghiệp: tình hình tài chính (tổng số vốn cố định, lưu động…)',
      'Chức năng, nhiệm vụ',
    ],
  },
  {
    place: 'body',
    number: 'II',
    title: 'Thành tích đạt được',
    fields: [
      'Thành tích theo nhiệm vụ, bảng so sánh chỉ tiêu các năm',
      'Biện pháp hoặc nguyên nhân đạt thành tích; phong trào thi đua',
      'Chấp hành chủ trương, chính sách, pháp luật',
      'Hoạt động của tổ chức đảng, đoàn thể',
    ],
  },
  earlierAwards,
  { place: 'signatures', number: null, title: 'Thủ trưởng đơn vị; Xác nhận của cấp trình khen thưởng' },
]

const individualReport: FormSection[] = [
  {
    place: 'heading',
    number: null,
    title: 'Tiêu đề: cơ quan, đơn vị; quốc hiệu; địa danh, ngày; BÁO CÁO THÀNH TÍCH ĐỀ NGHỊ TẶNG…',
  },
  {
    place: 'body',
    number: 'I',
    title: 'Sơ lược lý lịch',
    fields: [
      'Họ tên (bí danh)',
      'Ngày, tháng, năm sinh',
      'Giới tính',
      'Quê quán',
      'Trú quán',
      'Đơn vị công tác',
      'Chức vụ (Đảng, chính quyền, đoàn thể)',
      'Trình độ chuyên môn, nghiệp vụ',
      'Học hàm, học vị, danh hiệu, giải thưởng',
    ],
  },
  {
    place: 'body',
    number: 'II',
    title: 'Thành tích đạt được',
    fields: [
      'Quyền hạn, nhiệm vụ được giao',
      'Thành tích đạt được của cá nhân (khối lượng, chất lượng, sáng kiến, đề tài…)',
    ],
    tables: [
      ['Năm', 'Mức độ hoàn thành nhiệm vụ / tên sáng kiến, đề tài', 'Số, ngày quyết định công nhận; cơ quan ban hành'],
    ],
  },
  earlierAwards,
  {
    place: 'signatures',
    number: null,
    title: 'Thủ trưởng đơn vị xác nhận, đề nghị; Người báo cáo thành tích; Xác nhận của cấp trình khen thưởng',
  },
]

const contributionReport: FormSection[] = [
  { place: 'body', number: 'I', title: 'Sơ lược lý lịch' },
  {
    place: 'body',
    number: 'II',
    title: 'Tóm tắt quá trình công tác',
    tables: [
      [
        'Từ tháng, năm đến tháng, năm',
        'Chức vụ (Đảng, chính quyền, đoàn thể)',
        'Đơn vị công tác',
        'Số năm, tháng giữ chức vụ',
      ],
    ],
  },
  earlierAwards,
  { place: 'body', number: 'IV', title: 'Kỷ luật' },
  {
    place: 'signatures',
    number: null,
    title: 'Người báo cáo; xác nhận của cơ quan quản lý cán bộ; cấp trình',
  },
]

const shortReport: FormSection[] = [
  { place: 'body', number: 'I', title: 'Sơ lược lý lịch hoặc đặc điểm' },
  { place: 'body', number: 'II', title: 'Thành tích (nêu rõ, ngắn gọn)' },
  { place: 'signatures', number: null, title: 'Người báo cáo; xác nhận' },
]

const letter: FormSection[] = [
  { place: 'body', number: '1', title: 'Căn cứ' },
  {
    place: 'body',
    number: '2',
    title: 'Đề nghị: số tập thể, cá nhân theo từng danh hiệu, hình thức; kết quả họp Hội đồng',
  },
  { place: 'body', number: '3', title: 'Cam kết về thẩm định, công khai' },
  { place: 'body', number: '4', title: 'Danh sách kèm theo' },
]

const replacementRequest: FormSection[] = [
  { place: 'body', number: '1', title: 'Người hoặc tập thể đề nghị' },
  { place: 'body', number: '2', title: 'Hình thức khen, số và ngày quyết định, cơ quan trình' },
  { place: 'body', number: '3', title: 'Lý do' },
  { place: 'body', number: '4', title: 'Xác nhận' },
]

const layoutRecalled = fromMemory(
  'high',
  'Danh mục các phần ghi theo trí nhớ; bố cục ổn định từ Nghị định 42/2010/NĐ-CP.',
)

const forms2017 = seenIn('NĐ 91/2017 Phụ lục (danh mục mẫu)', ['S33', 'S73'])
const forms2024 = seenIn(
  'NĐ 98/2023 Phụ lục I (danh mục mẫu)',
  ['S74'],
  'Nghị định 98/2023 đặt tờ trình ở Mẫu số 01, nên mỗi mẫu của Nghị định 91/2017 lùi một số.',
)
const forms2025 = inferredFrom(
  'NĐ 152/2025 Điều 33 khoản 9',
  ['nd152'],
  'medium',
  'Phụ lục mẫu của Nghị định 152/2025 chưa đọc được; số của mẫu lấy theo Nghị định 98/2023. Giấy xác nhận sáng kiến đã đổi từ Mẫu số 11 thành Mẫu số 13, nên số của các mẫu trước đó cũng có thể đã đổi.',
)
const replacement = seenIn(
  'NĐ 85/2014 Điều 41, 42',
  ['S26'],
  'Số hiệu mẫu đã đọc; mẫu nào (a, b) của tập thể, mẫu nào của cá nhân mới nhớ lại.',
)
const workingPaper = fromMemory('medium', 'Mẫu thường dùng; do bộ, tỉnh quy định, không có trong nghị định.')

const numbered = (
  number: string,
  regime: Regime,
  title: string,
  sections: readonly FormSection[],
  basis: Basis,
): Form => ({ number, regime, title, sections, sectionsBasis: layoutRecalled, basis })

const replacementForm = (number: string, title: string): Form => ({
  number,
  regime: 'R2017',
  title,
  sections: replacementRequest,
  basis: replacement,
})

const workingForm = (title: string, columns: readonly string[]): Form => ({
  number: null,
  regime: null,
  title,
  sections: [{ place: 'body', number: '1', title, tables: [columns] }],
  basis: workingPaper,
})

export const forms = {
  'M01.R2017': numbered('01', 'R2017', collectiveTitle, collectiveReport, forms2017),
  'M02.R2017': numbered('02', 'R2017', individualTitle, individualReport, forms2017),
  'M03.R2017': numbered('03', 'R2017', contributionTitle, contributionReport, forms2017),
  'M04.R2017': numbered('04', 'R2017', heroCollectiveTitle, collectiveReport, forms2017),
  'M05.R2017': numbered('05', 'R2017', heroIndividualTitle, individualReport, forms2017),
  'M06.R2017': numbered('06', 'R2017', adHocTitle, shortReport, forms2017),
  'M07.R2017': numbered('07', 'R2017', thematicTitle, shortReport, forms2017),
  'M08.R2017': numbered('08', 'R2017', foreignCollectiveTitle, shortReport, forms2017),
  'M09.R2017': numbered('09', 'R2017', foreignIndividualTitle, shortReport, {
    ...forms2017,
    note: 'Tên Mẫu số 09 bị cắt trong đoạn trích; mới nhớ lại.',
  }),
  'M01.R2024': numbered('01', 'R2024', letterTitle, letter, seenIn('NĐ 98/2023 Phụ lục I', ['S22', 'S74'])),
  'M02.R2024': numbered('02', 'R2024', collectiveTitle, collectiveReport, seenIn('NĐ 98/2023 Phụ lục I', ['S34'])),
  'M03.R2024': numbered(
    '03',
    'R2024',
    individualTitle,
    individualReport,
    seenIn('NĐ 98/2023 Phụ lục I', ['S22', 'S35']),
  ),
  'M04.R2024': numbered('04', 'R2024', contributionTitle, contributionReport, forms2024),
  'M05.R2024': numbered('05', 'R2024', heroCollectiveTitle, collectiveReport, forms2024),
  'M06.R2024': numbered('06', 'R2024', heroIndividualTitle, individualReport, forms2024),
  'M07.R2024': numbered('07', 'R2024', adHocTitle, shortReport, forms2024),
  'M08.R2024': numbered('08', 'R2024', thematicTitle, shortReport, forms2024),
  'M09.R2024': numbered('09', 'R2024', foreignCollectiveTitle, shortReport, forms2024),
  'M10.R2024': numbered('10', 'R2024', foreignIndividualTitle, shortReport, forms2024),
  'M11.R2024': {
    number: '11',
    regime: 'R2024',
    title: 'Giấy xác nhận hiệu quả áp dụng, phạm vi ảnh hưởng của sáng kiến, đề tài khoa học',
    sections: [],
    basis: seenIn('NĐ 98/2023 Điều 30 khoản 8', ['S74'], 'Chưa đọc bố cục của mẫu.'),
  },
  'M01.R2025': numbered(
    '01',
    'R2025',
    letterTitle,
    letter,
    seenIn('NĐ 152/2025 Điều 33 khoản 11', ['nd152'], 'Chưa đọc bố cục của mẫu trong phụ lục.'),
  ),
  'M02.R2025': numbered('02', 'R2025', collectiveTitle, collectiveReport, forms2025),
  'M03.R2025': numbered('03', 'R2025', individualTitle, individualReport, forms2025),
  'M04.R2025': numbered('04', 'R2025', contributionTitle, contributionReport, forms2025),
  'M05.R2025': numbered('05', 'R2025', heroCollectiveTitle, collectiveReport, forms2025),
  'M06.R2025': numbered('06', 'R2025', heroIndividualTitle, individualReport, forms2025),
  'M07.R2025': numbered('07', 'R2025', adHocTitle, shortReport, forms2025),
  'M08.R2025': numbered('08', 'R2025', thematicTitle, shortReport, forms2025),
  'M09.R2025': numbered('09', 'R2025', foreignCollectiveTitle, shortReport, forms2025),
  'M10.R2025': numbered('10', 'R2025', foreignIndividualTitle, shortReport, forms2025),
  'M13.R2025': {
    number: '13',
    regime: 'R2025',
    title: 'Giấy xác nhận hiệu quả áp dụng, phạm vi ảnh hưởng (khả năng nhân rộng) của sáng kiến',
    sections: [
      { place: 'body', number: '1', title: 'Cơ quan xác nhận' },
      { place: 'body', number: '2', title: 'Tên sáng kiến, tác giả' },
      { place: 'body', number: '3', title: 'Nơi và thời gian áp dụng' },
      { place: 'body', number: '4', title: 'Hiệu quả, phạm vi ảnh hưởng' },
    ],
    sectionsBasis: fromMemory('low', 'Bố cục mới nhớ lại; phụ lục chưa đọc được.'),
    basis: seenIn('NĐ 152/2025 Điều 33 khoản 6', ['nd152']),
  },
  '4.1a.ND85': replacementForm('4.1a', 'Công văn đề nghị cấp đổi (tập thể)'),
  '4.1b.ND85': replacementForm('4.1b', 'Đơn đề nghị cấp đổi (cá nhân)'),
  '4.2a.ND85': replacementForm('4.2a', 'Công văn đề nghị cấp lại (tập thể)'),
  '4.2b.ND85': replacementForm('4.2b', 'Đơn đề nghị cấp lại (cá nhân)'),
  '4.4.ND85': replacementForm('4.4', 'Danh sách đề nghị cấp lại'),
  'W-DKTD': workingForm('Bản đăng ký danh hiệu thi đua', [
    'STT',
    'Họ và tên / Tập thể',
    'Chức vụ, đơn vị',
    'Danh hiệu đăng ký',
    'Hình thức khen thưởng đăng ký',
  ]),
  'W-GUTD': workingForm('Giao ước thi đua khối, cụm', [
    'Nội dung thi đua',
    'Chỉ tiêu',
    'Điểm chuẩn',
    'Chữ ký các thành viên',
  ]),
  'W-BDTD': workingForm('Bảng chấm điểm khối, cụm', [
    'Nội dung',
    'Điểm tối đa',
    'Tự chấm',
    'Chấm chéo',
    'Cụm thống nhất',
    'Điểm thưởng',
    'Điểm trừ',
    'Tổng',
  ]),
  'W-BBHD': workingForm('Biên bản họp Hội đồng', [
    'Thành phần, số có mặt/tổng số',
    'Vắng mặt và ý kiến bằng văn bản',
    'Kết quả bỏ phiếu từng trường hợp',
    'Kết luận',
  ]),
  'W-BBKP': workingForm('Biên bản kiểm phiếu', [
    'Tổng số thành viên',
    'Phiếu phát ra',
    'Phiếu thu về',
    'Phiếu hợp lệ',
    'Đồng ý',
    'Tỷ lệ trên tổng số thành viên',
  ]),
} satisfies Record<string, Form>
export type FormCode = keyof typeof forms

/** Mẫu mang số này trong phụ lục của quy định đang áp dụng: `formOf('02', 'R2024')`; null when there is none. */
export function formOf(number: string, regime: Regime): Form | null {
  const all: Form[] = Object.values(forms)
  return all.find((form) => form.number === number && form.regime === regime) ?? null
}
