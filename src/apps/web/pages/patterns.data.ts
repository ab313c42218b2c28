import { day } from '../../../base/days.ts'
import type { HistoryEntry } from '../kit/history.tsx'
import type { MarkState } from '../kit/mark.tsx'
import type { Step } from '../kit/stepper.tsx'
import type { TimelineLane, TimelinePoint, TimelineProps, TimelineShape } from '../kit/timeline.tsx'
import type { TreeNode } from '../kit/tree-grid.tsx'
import type { VerdictCondition } from '../kit/verdict.tsx'

/* Invented people, papers and figures for the page of patterns. */

export const steps: readonly Step[] = [
  { name: 'Lập hồ sơ', state: 'done', who: 'Phòng QLĐĐ', when: '21/11' },
  { name: 'Thẩm định', state: 'current', who: 'Văn phòng Sở', late: 'quá 3 ngày' },
  { name: 'Hội đồng Sở', state: 'ahead', who: 'phiên 13/12' },
  { name: 'Trình UBND tỉnh', state: 'ahead', who: 'Giám đốc Sở' },
  { name: 'Hiệp y', state: 'ahead', who: 'Bộ TN&MT', when: '10 ngày' },
  { name: 'Hội đồng tỉnh', state: 'ahead', who: 'bỏ phiếu kín' },
  { name: 'Bộ Nội vụ', state: 'ahead', who: 'thẩm định' },
  { name: 'Quyết định', state: 'ahead', who: 'Thủ tướng' },
]

const article = { text: 'Điều 73 k.1 b', href: '/can-bo/sach-luat/06-2022/73' }

export const conditions: readonly VerdictCondition[] = [
  {
    id: 'certificate',
    state: 'met',
    text: 'Đã được tặng Bằng khen của UBND tỉnh',
    found: 'Quyết định 486/QĐ-UBND ngày 22/5/2019',
    notCounted: 'Bằng khen chuyên đề năm 2022 không tính làm căn cứ (NĐ 98/2023, Điều 4)',
    measure: 'có 1 / cần 1',
    years: [{ year: 2019, state: 'had' }],
    article,
  },
  {
    id: 'years',
    state: 'unmet',
    text: 'Sau đó 5 năm liên tục lập thành tích',
    join: 'all',
    article,
    children: [
      {
        id: 'ratings',
        state: 'unknown',
        text: '5 năm liên tục hoàn thành tốt nhiệm vụ trở lên',
        found: 'Chưa có kết quả xếp loại năm 2024',
        measure: 'có 4 / cần 5',
        years: [
          { year: 2020, state: 'had' },
          { year: 2021, state: 'had' },
          { year: 2022, state: 'had' },
          { year: 2023, state: 'had' },
          { year: 2024, state: 'unknown' },
        ],
        article,
      },
      {
        id: 'titles',
        state: 'unmet',
        text: 'Trong thời gian đó 3 lần Chiến sĩ thi đua cơ sở',
        found: 'Năm 2024 đang xét: Hội đồng Sở, phiên 13/12',
        measure: 'có 2 / cần 3',
        years: [
          { year: 2020, state: 'lacking' },
          { year: 2021, state: 'had' },
          { year: 2022, state: 'lacking' },
          { year: 2023, state: 'had' },
          { year: 2024, state: 'unknown' },
        ],
        article,
      },
    ],
  },
  {
    id: 'discipline',
    state: 'met',
    text: 'Không trong thời gian xem xét kỷ luật, thanh tra, kiểm tra, tố cáo',
    found: 'Thanh tra Sở xác nhận ngày 28/11/2024',
    measure: 'không có',
    unchecked: true,
    article: { text: 'NĐ 98 Điều 4', href: '/can-bo/sach-luat/98-2023/4' },
  },
  {
    id: 'conduct',
    state: 'council',
    text: 'Gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp luật',
    found: 'Phần mềm không tự kết luận; Hội đồng Sở đánh giá',
    measure: 'chờ hội đồng',
    article: { text: 'Điều 73 k.1', href: '/can-bo/sach-luat/06-2022/73' },
  },
]

export interface SamplePaper {
  name: string
  detail: string
  state: MarkState
  who: string
  when: string
}

export const papers: readonly SamplePaper[] = [
  {
    name: 'Tờ trình của Giám đốc Sở',
    detail: 'Dự thảo lần 2, lấy số khi ký',
    state: 'met',
    who: 'Trần Thị Ngọc Ánh',
    when: '10/12',
  },
  {
    name: 'Báo cáo thành tích có xác nhận',
    detail: '12 trang · giống 4% báo cáo cùng đơn vị',
    state: 'met',
    who: 'Nguyễn Thị Mỹ Lệ',
    when: '21/11',
  },
  {
    name: 'Biên bản họp xét của Hội đồng Sở',
    detail: 'Lập sau phiên ngày 13/12/2024',
    state: 'pending',
    who: '',
    when: '',
  },
  { name: 'Ý kiến Thanh tra Sở', detail: '31/TTr-XN, đã ký số', state: 'met', who: 'Lê Văn Thọ', when: '28/11' },
]

export const history: readonly HistoryEntry[] = [
  { id: '5', time: '12/12 08:14', text: 'Hệ thống nhắc: quá hạn thẩm định 3 ngày làm việc' },
  { id: '4', time: '10/12 16:02', text: 'Trần Thị Ngọc Ánh soạn lại tờ trình', detail: 'lần 2' },
  { id: '3', time: '28/11 09:40', text: 'Lê Văn Thọ ký xác nhận không có đơn thư' },
  {
    id: '2',
    time: '25/11 14:21',
    text: 'Văn phòng Sở tiếp nhận hồ sơ',
    detail: 'quy định áp dụng: Luật 06/2022, NĐ 98/2023',
  },
  { id: '1', time: '21/11 10:05', text: 'Phòng Quản lý đất đai trình hồ sơ', detail: 'kèm 3 tệp' },
]

export interface SampleDossier {
  code: string
  nominee: string
  honour: string
  organisation: string
  step: string
  state: MarkState
  verdict: string
  left: number
  due: string
}

type DossierLine = [string, string, string, string, string, MarkState, string, number, string]

const dossierLines: readonly DossierLine[] = [
  [
    '0187',
    'Nguyễn Thị Mỹ Lệ',
    'Bằng khen của Thủ tướng',
    'Phòng Quản lý đất đai',
    'Thẩm định',
    'unmet',
    'Thiếu 1, chưa rõ 1',
    -3,
    '2024-12-09',
  ],
  [
    '0184',
    'A Thoại',
    'Chiến sĩ thi đua cấp tỉnh',
    'Phòng TN&MT huyện Đăk Glei',
    'Bổ sung',
    'met',
    'Đủ',
    1,
    '2024-12-13',
  ],
  ['0181', 'Phạm Đình Khuê', 'Chiến sĩ thi đua cơ sở', 'Thanh tra Sở', 'Thẩm định', 'met', 'Đủ', 1, '2024-12-13'],
  ['0178', 'Y Bích Hạnh', 'Bằng khen UBND tỉnh', 'VP Đăng ký đất đai', 'Hội đồng Sở', 'met', 'Đủ', 1, '2024-12-13'],
  [
    '0175',
    'Lưu Quang Thuỵ',
    'Chiến sĩ thi đua cơ sở',
    'Trung tâm Kỹ thuật TN&MT',
    'Thẩm định',
    'unmet',
    'Thiếu sáng kiến',
    1,
    '2024-12-13',
  ],
  [
    '0172',
    'Chi cục Bảo vệ môi trường',
    'Tập thể lao động xuất sắc',
    'Sở TN&MT',
    'Hội đồng Sở',
    'met',
    'Đủ',
    1,
    '2024-12-13',
  ],
  [
    '0169',
    'Trần Hữu Nghĩa',
    'Bằng khen UBND tỉnh',
    'Phòng TN&MT TP Kon Tum',
    'Thẩm định',
    'unknown',
    'Chưa rõ xếp loại',
    2,
    '2024-12-16',
  ],
  [
    '0166',
    'Đỗ Thị Khánh Ngọc',
    'Chiến sĩ thi đua cơ sở',
    'Chi cục Bảo vệ môi trường',
    'Hội đồng Sở',
    'met',
    'Đủ',
    2,
    '2024-12-16',
  ],
  [
    '0163',
    'Phòng Khoáng sản và Nước',
    'Cờ thi đua UBND tỉnh',
    'Sở TN&MT',
    'Trình UBND tỉnh',
    'council',
    'Chờ hội đồng',
    3,
    '2024-12-17',
  ],
  [
    '0160',
    'Vũ Trường Giang',
    'Giấy khen Giám đốc Sở',
    'Trung tâm Phát triển quỹ đất',
    'Hội đồng Sở',
    'met',
    'Đủ',
    3,
    '2024-12-17',
  ],
  ['0157', 'Y Sương Mai', 'Chiến sĩ thi đua cơ sở', 'VP Đăng ký đất đai', 'Thẩm định', 'met', 'Đủ', 4, '2024-12-18'],
  [
    '0154',
    'Huỳnh Tấn Phước',
    'Bằng khen UBND tỉnh',
    'Phòng TN&MT huyện Sa Thầy',
    'Bổ sung',
    'met',
    'Đủ',
    4,
    '2024-12-18',
  ],
]

export const dossiers: readonly SampleDossier[] = dossierLines.map(
  ([number, nominee, honour, organisation, step, state, verdict, left, due]) => ({
    code: `HS-2024-${number}`,
    nominee,
    honour,
    organisation,
    step,
    state,
    verdict,
    left,
    due,
  }),
)

/** What a unit has told: when, or how late. */
interface Told {
  text: string
  late?: string
}

export interface SampleBody {
  name: string
  paper: string
  line?: string
  plan: Told
  read: string
  report: Told
}

function body(name: string, paper: string, plan: Told, read: string, report: Told, line?: string): SampleBody {
  return { name, paper, plan, read, report, ...(line === undefined ? {} : { line }) }
}

const told = (text: string, late?: string): Told => (late === undefined ? { text } : { text, late })

export const tree: readonly TreeNode<SampleBody>[] = [
  {
    id: 'thu-tuong',
    row: body('Thủ tướng Chính phủ', '1497/QĐ-TTg, 10/9/2021', told('–'), '–', told('–'), 'phát động'),
    children: [
      {
        id: 'bo',
        row: body(
          'Bộ Tài nguyên và Môi trường',
          '1956/QĐ-BTNMT',
          told('đã ban hành'),
          '58/63',
          told('đang tổng hợp'),
          'tuyến ngành',
        ),
      },
      {
        id: 'tinh',
        row: body(
          'Ủy ban nhân dân tỉnh Kon Tum',
          '3510/KH-UBND',
          told('30/9'),
          '28/30',
          told('đang tổng hợp'),
          'tuyến tỉnh',
        ),
        children: [
          { id: 'noi-vu', row: body('Sở Nội vụ', '57/KH-SNV, 11/11/2021', told('11/11'), '6/6', told('14/12')) },
          {
            id: 'so',
            row: body(
              'Sở Tài nguyên và Môi trường',
              '…/STNMT-VP, 2021',
              told('04/11'),
              '19/20',
              told('17/20 · hạn 24/12'),
              '2 tuyến',
            ),
            children: [
              {
                id: 'dat',
                row: body('Phòng Quản lý đất đai', 'Đăng ký 2 gương', told('12/11'), '14/14', told('13/12')),
              },
              {
                id: 'moi-truong',
                row: body('Chi cục Bảo vệ môi trường', '08/KH-CCBVMT', told('15/11'), '22/22', told('', 'quá 3 ngày')),
              },
              {
                id: 'dang-ky',
                row: body('Văn phòng Đăng ký đất đai', '31/KH-VPĐK', told('18/11', 'muộn 3'), '61/64', told('15/12')),
              },
              {
                id: 'ia-hdrai',
                row: body(
                  "Phòng TN&MT huyện Ia H'Drai",
                  'chưa có văn bản',
                  told('', 'quá 25 ngày'),
                  '3/6',
                  told('', 'quá 3 ngày'),
                ),
              },
            ],
            folded: {
              text: 'Còn 2 đơn vị đã trả lời đúng hạn',
              nodes: [
                {
                  id: 'dak-ha',
                  row: body('Phòng TN&MT huyện Đăk Hà', '22/KH-TNMT', told('12/11'), '9/9', told('14/12')),
                },
                {
                  id: 'ngoc-hoi',
                  row: body('Phòng TN&MT huyện Ngọc Hồi', '17/KH-TNMT', told('15/11'), '8/8', told('15/12')),
                },
              ],
            },
          },
        ],
      },
    ],
  },
]

export const targets = [
  { name: 'Vận động ủng hộ Quỹ vắc-xin', value: 286.4, target: 300, unit: 'triệu đồng' },
  { name: 'Suất quà hỗ trợ vùng dịch', value: 1240, target: 1000, unit: 'suất' },
  { name: 'Tiêm đủ 2 mũi vắc-xin', value: 97.8, target: 100, unit: '%' },
]

const years = Array.from({ length: 18 }, (_, index) => 2006 + index)
const excellent = new Set([2012, 2017, 2018, 2021, 2023])

function yearly(year: number, shape: TimelineShape, text: string): TimelinePoint {
  return { on: day(`${year}-07-01`), when: String(year), shape, text }
}

export const lanes: readonly TimelineLane[] = [
  {
    name: 'Công tác',
    spans: [
      { from: day('2006-09-01'), to: day('2011-07-01'), text: 'Chuyên viên', detail: 'Phòng TN&MT huyện Đăk Hà' },
      { from: day('2011-07-01'), to: day('2016-03-01'), text: 'Phó Trưởng phòng', detail: 'Phòng TN&MT huyện Đăk Hà' },
      { from: day('2016-03-01'), to: day('2021-05-01'), text: 'Phó Trưởng phòng', detail: 'Quản lý đất đai, Sở TN&MT' },
      { from: day('2021-05-01'), to: null, text: 'Trưởng phòng', detail: 'Quản lý đất đai' },
    ],
  },
  {
    name: 'Xếp loại năm',
    points: [
      ...years.map((year) =>
        excellent.has(year)
          ? yearly(year, 'full', 'Hoàn thành xuất sắc nhiệm vụ')
          : yearly(
              year,
              year === 2006 ? 'open' : 'half',
              year === 2006 ? 'Hoàn thành nhiệm vụ' : 'Hoàn thành tốt nhiệm vụ',
            ),
      ),
      yearly(2024, 'unknown', 'Chưa có xếp loại'),
    ],
  },
  {
    name: 'Danh hiệu thi đua',
    points: [
      ...years
        .slice(1)
        .map((year) =>
          excellent.has(year) && year !== 2017
            ? yearly(year, 'diamond', 'Chiến sĩ thi đua cơ sở')
            : yearly(year, 'bar', 'Lao động tiên tiến'),
        ),
      yearly(2024, 'diamondUnknown', 'Chưa có danh hiệu'),
      {
        on: day('2026-01-15'),
        shape: 'reachableDiamond',
        text: 'Chiến sĩ thi đua cấp tỉnh, dự tính',
        label: 'Chiến sĩ thi đua cấp tỉnh',
        detail: 'sớm nhất 01/2026',
      },
    ],
  },
  {
    name: 'Sáng kiến',
    points: [2012, 2017, 2018, 2021, 2023].map((year) => yearly(year, 'square', 'Sáng kiến được công nhận')),
  },
  {
    name: 'Khen thưởng',
    brackets: [
      { from: day('2020-01-01'), to: day('2024-12-12'), text: 'đã 4/5 năm' },
      { from: day('2026-01-01'), to: day('2031-01-01'), text: '5 năm tiếp', expected: true },
    ],
    points: [
      {
        on: day('2013-01-16'),
        shape: 'conferred',
        text: 'Giấy khen của Giám đốc Sở',
        label: 'Giấy khen Giám đốc Sở',
        detail: '21/QĐ-STNMT · 16/01/2013',
      },
      {
        on: day('2019-05-22'),
        shape: 'conferred',
        text: 'Bằng khen của Chủ tịch UBND tỉnh',
        label: 'Bằng khen UBND tỉnh',
        detail: '486/QĐ-UBND · 22/5/2019',
      },
      {
        on: day('2022-11-14'),
        shape: 'notCounted',
        text: 'Bằng khen chuyên đề',
        label: 'Bằng khen chuyên đề',
        detail: 'không làm căn cứ',
      },
      {
        on: day('2025-01-15'),
        shape: 'reachable',
        text: 'Bằng khen Thủ tướng, dự tính',
        label: 'Bằng khen Thủ tướng',
        detail: 'sớm nhất 01/2025',
      },
      {
        on: day('2031-01-15'),
        shape: 'reachable',
        text: 'Huân chương Lao động hạng Ba, dự tính',
        label: 'Huân chương Lao động hạng Ba',
        detail: 'sớm nhất 01/2031',
      },
    ],
  },
  { name: 'Kỷ luật, đang xét', note: 'Không có. Kiểm tra lần cuối 28/11/2024 (Thanh tra Sở)' },
]

export const legend: NonNullable<TimelineProps['legend']> = [
  { shape: 'full', text: 'xuất sắc' },
  { shape: 'half', text: 'tốt' },
  { shape: 'open', text: 'hoàn thành' },
  { shape: 'unknown', text: 'chưa có' },
  { shape: 'bar', text: 'Lao động tiên tiến' },
  { shape: 'diamond', text: 'Chiến sĩ thi đua cơ sở' },
  { shape: 'square', text: 'sáng kiến' },
  { shape: 'conferred', text: 'đã tặng' },
  { shape: 'reachable', text: 'có thể đạt sớm nhất' },
]
