import { fromMemory, inferredFrom, seenIn } from '../basis.ts'
import { part, step, type Workflow } from '../workflow.ts'

const conditions2022 = [
  'phục vụ nhiệm vụ chính trị của Đảng, Nhà nước, kịp thời động viên quần chúng',
  'thành tích xuất sắc đột xuất; hành động dũng cảm cứu người, cứu tài sản; giải thưởng quốc tế của khu vực hoặc thế giới',
  'do người đứng đầu cơ quan, tổ chức, đơn vị phát hiện',
  'khen thưởng cống hiến, niên hạn, đối ngoại',
  'thành tích có nội dung bí mật nhà nước',
]

/** Thủ tục đơn giản: for any honour; it is chosen by how the achievement came about. */
export const simplified: readonly Workflow[] = [
  {
    id: 'don-gian.R2017',
    family: 'simplified',
    regimes: ['R2017'],
    honours: [],
    cycles: ['adHoc'],
    decider: null,
    legalBasis: 'Luật 2003 Điều 85; NĐ 91/2017 Điều 55',
    conditions: {
      mode: 'all',
      of: [
        'phục vụ yêu cầu chính trị, kịp thời động viên',
        'thành tích xuất sắc đột xuất trong chiến đấu, công tác, lao động, học tập',
        'thành tích, công trạng rõ ràng',
      ],
      basis: seenIn('Luật 2003 Điều 85', ['S31', 'S80']),
    },
    steps: [
      step(
        1,
        'Cơ quan quản lý',
        'Xét, khen hoặc đề nghị ngay sau khi lập thành tích',
        ['Tờ trình', 'Báo cáo tóm tắt'],
        seenIn('NĐ 91/2017 Điều 55 khoản 2', ['S31', 'S73']),
      ),
      step(
        2,
        'Ban Thi đua - Khen thưởng Trung ương',
        'Thẩm định, trình ngay',
        [],
        seenIn('Ban Thi đua - Khen thưởng Trung ương: thời gian thẩm định', ['S15']),
        { scope: 'Không đặt số ngày' },
      ),
    ],
    parts: [
      part('letter', seenIn('NĐ 91/2017 Điều 55 khoản 3 điểm a', ['S31', 'S73'])),
      part('summaryReport', seenIn('NĐ 91/2017 Điều 55 khoản 3 điểm b', ['S31', 'S73']), {
        name: 'Báo cáo tóm tắt thành tích có xác nhận của thủ trưởng đơn vị trình',
        forms: ['M06.R2017'],
      }),
    ],
    sets: { count: 3, onward: 2, basis: seenIn('NĐ 91/2017 Điều 55 khoản 3, 4', ['S73', 'S79']) },
    vote: null,
    basis: seenIn('Luật 2003 Điều 85; NĐ 91/2017 Điều 55', ['S31', 'S80', 'S73']),
  },
  {
    id: 'don-gian.R2024',
    family: 'simplified',
    regimes: ['R2024'],
    honours: [],
    cycles: ['adHoc', 'contribution', 'longService', 'external'],
    decider: null,
    legalBasis: 'Luật 06/2022 Điều 85; NĐ 98/2023 Điều 40',
    conditions: { mode: 'any', of: conditions2022, basis: seenIn('Luật 06/2022 Điều 85 khoản 1', ['S30']) },
    steps: [
      step(
        1,
        'Cơ quan trình',
        'Lập tờ trình và báo cáo tóm tắt (cơ quan trình viết)',
        ['Tờ trình', 'Báo cáo tóm tắt'],
        seenIn('NĐ 98/2023 Điều 40 khoản 2', ['S30', 'S74']),
      ),
      step(
        2,
        'Cơ quan thẩm định',
        'Thẩm định, trình',
        [],
        seenIn(
          'NĐ 98/2023 Điều 40 khoản 3, 4',
          ['S74'],
          'Thành tích xuất sắc đột xuất: khen và đề nghị ngay; các trường hợp khác theo thời hạn của Điều 32.',
        ),
      ),
    ],
    parts: [
      part('letter', seenIn('NĐ 98/2023 Điều 40 khoản 2 điểm a', ['S30', 'S74']), { forms: ['M01.R2024'] }),
      part('summaryReport', seenIn('NĐ 98/2023 Điều 40 khoản 2 điểm b', ['S30', 'S74']), { forms: ['M07.R2024'] }),
    ],
    sets: { count: 1, basis: seenIn('NĐ 98/2023 Điều 40 khoản 2', ['S74', 'S30']) },
    vote: null,
    basis: seenIn('Luật 06/2022 Điều 85; NĐ 98/2023 Điều 40', ['S30']),
  },
  {
    id: 'don-gian.R2025',
    family: 'simplified',
    regimes: ['R2025'],
    honours: [],
    cycles: ['adHoc', 'contribution', 'longService', 'external'],
    decider: null,
    legalBasis: 'Luật 06/2022 Điều 85',
    conditions: { mode: 'any', of: conditions2022, basis: seenIn('Luật 06/2022 Điều 85 khoản 1', ['S30', 'law2022']) },
    steps: [
      step(
        1,
        'Cơ quan trình',
        'Lập tờ trình và báo cáo tóm tắt (cơ quan trình viết)',
        ['Tờ trình', 'Báo cáo tóm tắt'],
        fromMemory('medium'),
      ),
      step(2, 'Cơ quan thẩm định', 'Thẩm định, trình', [], fromMemory('low', 'Số ngày chưa kiểm chứng.')),
    ],
    parts: [
      part('letter', fromMemory('high'), { forms: ['M01.R2025'] }),
      part('summaryReport', fromMemory('medium'), { forms: ['M07.R2025'] }),
    ],
    sets: { count: 1, basis: fromMemory('medium') },
    vote: null,
    basis: inferredFrom(
      'Luật 06/2022 Điều 85',
      ['law2022', 'nd152'],
      'medium',
      'Hồ sơ theo thời Nghị định 98/2023: trong mục hồ sơ, thủ tục của Nghị định 152/2025 (Điều 33 đến Điều 44) không có điều riêng về thủ tục đơn giản.',
    ),
  },
]
