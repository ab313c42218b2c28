import { day, type Day, type Period } from '../../base/days.ts'
import { atLatest, dayOf, fromMemory, seenIn, type Basis, type DueDay, type MonthDay } from './basis.ts'

/** Kỳ báo cáo. */
export const reportPeriods = {
  quarter: 'hằng quý',
  halfYear: '6 tháng',
  year: 'hằng năm',
  fiveYears: '05 năm một lần',
  stage: 'theo giai đoạn',
  perMovement: 'theo từng phong trào',
  once: 'một lần',
  cutOff: 'thời gian chốt số liệu',
} as const
export type ReportPeriod = keyof typeof reportPeriods

/** Báo cáo, cuộc họp định kỳ. */
export interface ReportCycle {
  id: string
  title: string
  period: ReportPeriod
  from: string | null
  to: string | null
  /** Hạn hằng năm. */
  due?: DueDay
  /** Hạn một lần: the last day is the one before, as a letter says "trước ngày". */
  dueBefore?: Day
  dueMeaning?: string
  /** Giai đoạn, as the plan names them: the year between two belongs to both. */
  stages?: readonly { fromYear: number; toYear: number }[]
  years?: readonly number[]
  /** Kỳ số liệu: `from` stands in the year before, `to` is no longer in it. */
  cutOffs?: Record<CutOff, { from: MonthDay; to: MonthDay }>
  basis: Basis
}
export type CutOff = 'halfYear' | 'year'

const cutOffs: Record<CutOff, { from: MonthDay; to: MonthDay }> = {
  halfYear: { from: '12-15', to: '06-15' },
  year: { from: '12-15', to: '12-15' },
}

export const reportCycles: readonly ReportCycle[] = [
  {
    id: 'so-ket-6-thang',
    title: 'Báo cáo sơ kết 6 tháng công tác thi đua, khen thưởng',
    period: 'halfYear',
    from: 'Đơn vị, Sở, khối, cụm',
    to: 'Thường trực Hội đồng Bộ',
    basis: seenIn(
      'Kế hoạch kèm QĐ 1956/QĐ-BTNMT',
      ['SD0', 'S44'],
      'Đã đọc nghĩa vụ báo cáo; hạn gửi do công văn hằng năm đặt ra.',
    ),
  },
  {
    id: 'tong-ket-nam',
    title: 'Báo cáo tổng kết năm công tác thi đua, khen thưởng',
    period: 'year',
    from: 'Đơn vị, Sở, khối, cụm',
    to: 'Thường trực Hội đồng Bộ',
    basis: seenIn('Kế hoạch kèm QĐ 1956/QĐ-BTNMT; Kế hoạch ngày 08/11/2021 của Bộ TN&MT', ['SD0', 'SD3']),
  },
  {
    id: 'so-ket-chi-thi',
    title: 'Gắn sơ kết, tổng kết năm với kết quả thực hiện Chỉ thị 19/CT-TTg',
    period: 'year',
    from: 'Đơn vị',
    to: 'Bộ',
    basis: seenIn('Kế hoạch ngày 08/11/2021 của Bộ TN&MT', ['SD3']),
  },
  {
    id: 'ke-hoach-dhtt',
    title: 'Gửi kế hoạch và danh sách đăng ký điển hình tiên tiến',
    period: 'once',
    from: 'Đơn vị, Sở',
    to: 'Bộ',
    dueBefore: day('2021-09-15'),
    basis: seenIn('Kế hoạch 03/KH-BTNMT', ['SD1']),
  },
  {
    id: 'dhtt-giai-doan',
    title: 'Sơ kết giai đoạn xây dựng điển hình tiên tiến',
    period: 'stage',
    from: 'Đơn vị',
    to: 'Bộ',
    stages: [
      { fromYear: 2021, toYear: 2023 },
      { fromYear: 2023, toYear: 2025 },
    ],
    basis: seenIn('Kế hoạch 03/KH-BTNMT', ['SD1']),
  },
  {
    id: 'dai-hoi-5-nam',
    title: 'Đại hội thi đua yêu nước các cấp, tổng kết giai đoạn 5 năm',
    period: 'fiveYears',
    from: 'Các cấp',
    to: 'Hội đồng Thi đua - Khen thưởng Trung ương',
    years: [2015, 2020, 2025, 2030],
    basis: fromMemory('high'),
  },
  {
    id: 'hdtw-6-thang',
    title: 'Họp Hội đồng Thi đua - Khen thưởng Trung ương',
    period: 'halfYear',
    from: 'Hội đồng Trung ương',
    to: 'Thủ tướng Chính phủ',
    basis: seenIn('NĐ 98/2023 Điều 47 khoản 4 điểm b; QĐ 500/QĐ-TTg năm 2024 Điều 10', ['S18', 'S19']),
  },
  {
    id: 'tthd-quy',
    title: 'Họp Thường trực Hội đồng Thi đua - Khen thưởng Trung ương',
    period: 'quarter',
    from: 'Thường trực Hội đồng',
    to: 'Chủ tịch Hội đồng',
    basis: seenIn('QĐ 500/QĐ-TTg năm 2024 Điều 10', ['S19']),
  },
  {
    id: 'tuyen-truyen-nam',
    title: 'Kế hoạch tuyên truyền, nhân rộng điển hình tiên tiến hằng năm',
    period: 'year',
    from: 'Bộ, tỉnh',
    to: 'Ban Thi đua - Khen thưởng Trung ương',
    basis: seenIn('NĐ 91/2017 Điều 58', ['S55']),
  },
  {
    id: 'gui-ke-hoach-phong-trao',
    title: 'Gửi kế hoạch tổ chức phong trào về cơ quan theo dõi',
    period: 'perMovement',
    from: 'Đơn vị phát động',
    to: 'Bộ',
    basis: seenIn('TT 08/2019/TT-BLĐTBXH', ['S60'], 'Quy định của một bộ.'),
  },
  {
    id: 'thong-ke-nam',
    title: 'Báo cáo thống kê 0601–0605.N/BNV-TĐKT',
    period: 'year',
    from: 'Bộ, tỉnh',
    to: 'Bộ Nội vụ',
    due: atLatest('12-15'),
    dueMeaning: 'ngày nhận báo cáo 15/12 năm báo cáo',
    basis: seenIn('TT 02/2023/TT-BNV', ['S36']),
  },
  {
    id: 'chot-so-lieu',
    title: 'Thời gian chốt số liệu báo cáo định kỳ',
    period: 'cutOff',
    from: null,
    to: null,
    cutOffs,
    basis: { ...fromMemory('high'), article: 'NĐ 09/2019/NĐ-CP Điều 12' },
  },
]

/** Kỳ số liệu của báo cáo năm `year`: half of it, or the whole year. */
export function cutOffPeriod(kind: CutOff, year: number): Period {
  const { from, to } = cutOffs[kind]
  return { from: dayOf(from, year - 1), to: dayOf(to, year) }
}
