import { fromMemory, seenIn } from '../basis.ts'
import { part, step, within, withinCalendar, type Workflow } from '../workflow.ts'

const revocationGrounds = [
  'gian dối trong kê khai công trạng, thành tích',
  'cung cấp thông tin sai sự thật hoặc làm giả hồ sơ, giấy tờ',
  'thẩm định, xét, duyệt, đề nghị trái quy định',
  'có kết luận, quyết định, bản án về vi phạm trong khoảng thời gian tính thành tích hoặc liên quan công trình, tác phẩm',
]
const asking = 'Xem xét, đề nghị hủy bỏ quyết định, thu hồi hiện vật và tiền thưởng'
const askingPapers = ['Tờ trình', 'Báo cáo tóm tắt lý do', 'Kết luận, bản án']
const takingBack = 'Thu hồi hiện vật, tiền thưởng; nộp lại'

/** Nguồn ghi "ngày", không ghi "ngày làm việc". */
const replacementDays = seenIn('NĐ 101/2018', ['S27'], 'Tính theo ngày, không phải ngày làm việc.')

/** Sau khi khen thưởng: hủy bỏ, thu hồi; cấp đổi, cấp lại hiện vật. */
export const aftercare: readonly Workflow[] = [
  {
    id: 'huy-bo-thu-hoi.R2024',
    family: 'revocation',
    regimes: ['R2024'],
    honours: [],
    cycles: [],
    decider: null,
    legalBasis: 'Luật 06/2022 Điều 93',
    grounds: revocationGrounds,
    steps: [
      step(1, 'Cơ quan đã trình', asking, askingPapers, fromMemory('medium')),
      step(
        2,
        'Cấp đã quyết định',
        'Ra quyết định hủy bỏ',
        ['Quyết định hủy bỏ'],
        seenIn('Luật 06/2022 Điều 93 khoản 2', ['S25']),
        { result: true },
      ),
      step(3, 'Đơn vị quản lý', takingBack, ['Biên bản thu hồi'], seenIn('Luật 06/2022 Điều 93 khoản 2', ['S25'])),
    ],
    parts: [part('letter', fromMemory('medium')), part('finding', seenIn('Luật 06/2022 Điều 93 khoản 2', ['S25']))],
    sets: { count: 1, basis: fromMemory('medium') },
    vote: null,
    basis: seenIn('Luật 06/2022 Điều 93', ['S25']),
  },
  {
    id: 'huy-bo-thu-hoi.R2025',
    family: 'revocation',
    regimes: ['R2025'],
    honours: [],
    cycles: [],
    decider: null,
    legalBasis: 'Luật 06/2022 Điều 93; NĐ 152/2025 Điều 56, 58',
    grounds: revocationGrounds,
    steps: [
      step(1, 'Cơ quan đã trình', asking, askingPapers, seenIn('NĐ 152/2025 Điều 56 khoản 2, 4', ['nd152']), {
        limits: [within(10, { when: 'Bộ Nội vụ tổng hợp, trình Thủ tướng đối với quyết định cấp Nhà nước' })],
      }),
      step(
        2,
        'Cấp đã quyết định',
        'Ra quyết định hủy bỏ',
        ['Quyết định hủy bỏ'],
        seenIn('Luật 06/2022 Điều 93 khoản 2', ['S25']),
        { result: true },
      ),
      step(
        3,
        'Đơn vị quản lý',
        takingBack,
        ['Biên bản thu hồi'],
        seenIn('Luật 06/2022 Điều 93 khoản 2; NĐ 152/2025 Điều 58', ['S25', 'nd152']),
        { limits: [within(15)] },
      ),
    ],
    parts: [
      part('letter', seenIn('NĐ 152/2025 Điều 56 khoản 3 điểm a', ['nd152']), {
        name: 'Tờ trình đề nghị hủy bỏ quyết định, thu hồi',
      }),
      part('summaryReport', seenIn('NĐ 152/2025 Điều 56 khoản 3 điểm b', ['nd152']), {
        name: 'Báo cáo tóm tắt lý do hủy bỏ (kèm quyết định khen thưởng)',
      }),
      part('finding', seenIn('Luật 06/2022 Điều 93 khoản 2', ['S25'])),
    ],
    sets: { count: 1, basis: seenIn('NĐ 152/2025 Điều 56 khoản 3', ['nd152']) },
    vote: null,
    basis: seenIn('Luật 06/2022 Điều 93', ['S25']),
  },
  {
    id: 'cap-doi.R2017',
    family: 'exchange',
    regimes: ['R2017'],
    honours: [],
    cycles: [],
    decider: null,
    legalBasis: 'NĐ 85/2014 Điều 41, sửa đổi bởi NĐ 101/2018',
    steps: [
      step(
        1,
        'Cá nhân, tập thể',
        'Đơn hoặc công văn kèm hiện vật hỏng',
        ['Mẫu 4.1a / 4.1b'],
        seenIn('NĐ 85/2014 Điều 41', ['S26']),
      ),
      step(
        2,
        'Bộ, tỉnh',
        'Tổng hợp gửi Ban Thi đua - Khen thưởng Trung ương',
        ['Công văn', 'Danh sách'],
        replacementDays,
        { limits: [withinCalendar(15)] },
      ),
      step(3, 'Ban Thi đua - Khen thưởng Trung ương', 'Trả kết quả', ['Hiện vật, bằng mới'], replacementDays, {
        limits: [withinCalendar(30)],
        result: true,
      }),
    ],
    parts: [
      part('request', seenIn('NĐ 85/2014 Điều 41', ['S26']), {
        name: 'Đơn (cá nhân) hoặc công văn (tập thể) đề nghị cấp đổi, kèm hiện vật',
        forms: ['4.1a.ND85', '4.1b.ND85'],
      }),
    ],
    sets: { count: 1, basis: seenIn('NĐ 85/2014 Điều 41', ['S26']) },
    vote: null,
    remarks: [
      {
        text: 'Từ 01/01/2024 Nghị định 98/2023 thay: bộ, tỉnh 15 ngày, Bộ Nội vụ 30 ngày.',
        basis: seenIn('NĐ 98/2023 Điều 114', ['S74']),
      },
    ],
    basis: seenIn('NĐ 85/2014 Điều 41; NĐ 101/2018', ['S26', 'S27']),
  },
  {
    id: 'cap-lai.R2017',
    family: 'reissue',
    regimes: ['R2017'],
    honours: [],
    cycles: [],
    decider: null,
    legalBasis: 'NĐ 85/2014 Điều 42, sửa đổi bởi NĐ 101/2018',
    steps: [
      step(
        1,
        'Cá nhân, tập thể',
        'Đơn hoặc công văn (mất do thiên tai, lũ lụt, hỏa hoạn)',
        ['Mẫu 4.2a / 4.2b'],
        seenIn('NĐ 85/2014 Điều 42', ['S26']),
      ),
      step(
        2,
        'Bộ, tỉnh',
        'Đối chiếu hồ sơ lưu, xác nhận khen thưởng, tổng hợp kèm tệp dữ liệu điện tử',
        ['Công văn', 'Mẫu 4.4'],
        seenIn('NĐ 85/2014 Điều 42', ['S26', 'S27']),
        { limits: [withinCalendar(15, { basis: replacementDays })] },
      ),
      step(
        3,
        'Ban Thi đua - Khen thưởng Trung ương',
        'Tra cứu hồ sơ, xác nhận, cấp lại; viết lại bằng, đề nghị đóng dấu',
        ['Hiện vật, bằng cấp lại'],
        seenIn('NĐ 85/2014 Điều 42', ['S26', 'S27']),
        { limits: [withinCalendar(30, { basis: replacementDays })], result: true },
      ),
    ],
    parts: [
      part('request', seenIn('NĐ 85/2014 Điều 42', ['S26']), {
        name: 'Đơn hoặc công văn đề nghị cấp lại',
        forms: ['4.2a.ND85', '4.2b.ND85'],
      }),
      part('awardDecision', seenIn('Thủ tục của Sở Nội vụ Hà Nội', ['S61'])),
    ],
    sets: { count: 1, basis: seenIn('NĐ 85/2014 Điều 42', ['S26']) },
    vote: null,
    remarks: [
      {
        text: 'Từ 01/01/2024 Nghị định 98/2023 thay: bộ, tỉnh 15 ngày, Bộ Nội vụ 30 ngày; Mẫu 4.3, 4.4 và 4.6 của Phụ lục II.4.',
        basis: seenIn('NĐ 98/2023 Điều 115', ['S74']),
      },
    ],
    basis: seenIn('NĐ 85/2014 Điều 42; NĐ 101/2018', ['S26', 'S27']),
  },
]
