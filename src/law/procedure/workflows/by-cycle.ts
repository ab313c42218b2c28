import { fromMemory, inferredFrom, seenIn } from '../basis.ts'
import { part, step, within, withinCalendar, type Workflow } from '../workflow.ts'
import { asUnderDecree98, leftToMinistries } from './common.ts'

const thematicHonours = ['BK_BT', 'CTD_BT', 'GKDV', 'GKS', 'GKX'] as const
const thematicNamed = ['Bằng khen, Giấy khen, Cờ thi đua theo chuyên đề']
const launching = 'Ban hành kế hoạch phát động (tên dễ nhớ, dễ hiểu; chỉ tiêu, nội dung, kế hoạch, phương pháp cụ thể)'
const inspecting = 'Kiểm tra phong trào từ 03 năm trở lên; sơ kết, tổng kết'
const notForMerit = 'Kết quả khen chuyên đề, đột xuất không dùng làm căn cứ đề nghị khen công trạng lên cấp trên.'

/** Khen thưởng theo loại hình: chuyên đề, cống hiến, đối ngoại. */
export const byCycle: readonly Workflow[] = [
  {
    id: 'chuyen-de.R2017',
    family: 'thematic',
    regimes: ['R2017'],
    honours: thematicHonours,
    named: thematicNamed,
    cycles: ['movement'],
    decider: null,
    submitWithin: {
      limit: withinCalendar(45),
      after: 'lập thành tích đột xuất hoặc kết thúc chuyên đề',
      scope: 'Quy định của một bộ (ngành công thương)',
      basis: seenIn('TT 40/2019/TT-BCT', ['S12']),
    },
    steps: [
      step(
        1,
        'Cấp phát động',
        'Ban hành kế hoạch: mục đích, yêu cầu, nội dung, tiêu chí, hình thức khen, thời gian, tổ chức thực hiện',
        ['Kế hoạch', 'Quyết định ban hành'],
        seenIn('Kế hoạch kèm QĐ 1956/QĐ-BTNMT; Kế hoạch 57/KH-SNV', ['SD0', 'SD4']),
      ),
      step(
        2,
        'Đơn vị',
        'Triển khai; định kỳ 06 tháng, hằng năm sơ kết và báo cáo',
        ['Báo cáo sơ kết'],
        seenIn('Kế hoạch kèm QĐ 1956/QĐ-BTNMT', ['SD0']),
      ),
      step(
        3,
        'Cơ quan thường trực',
        'Hướng dẫn khen thưởng, tổng hợp',
        ['Công văn hướng dẫn'],
        seenIn('TT 151/2018/TT-BQP Điều 61', ['S56', 'SD2']),
      ),
      step(
        4,
        'Cấp phát động',
        'Sơ kết, tổng kết, chọn khen theo thẩm quyền hoặc đề nghị cấp trên',
        ['Quyết định', 'Tờ trình'],
        seenIn('TT 151/2018/TT-BQP Điều 61; Kế hoạch kèm QĐ 1956/QĐ-BTNMT', ['SD0', 'S56']),
        { result: true },
      ),
    ],
    parts: [
      part('letter', fromMemory('high')),
      part('report', seenIn('NĐ 91/2017 Phụ lục', ['S33']), { forms: ['M07.R2017'] }),
      part('minutes', fromMemory('high')),
    ],
    sets: { count: 1, basis: fromMemory('medium') },
    vote: null,
    remarks: [
      {
        text: 'Phong trào của bộ, tỉnh từ 03 năm: gửi kế hoạch về Ban Thi đua - Khen thưởng Trung ương; tổng kết từ 03 năm được đề nghị Bằng khen của Thủ tướng, từ 05 năm Huân chương Lao động hạng Ba, thống nhất trước với Ban.',
        basis: seenIn('TT 12/2019 Điều 4', ['S75']),
      },
      {
        text: 'Kết quả chuyên đề được ghi nhận, ưu tiên, không làm căn cứ khen công trạng.',
        basis: seenIn('TT 12/2019 Điều 2 khoản 5', ['S75']),
      },
    ],
  },
  {
    id: 'chuyen-de.R2024',
    family: 'thematic',
    regimes: ['R2024'],
    honours: thematicHonours,
    named: thematicNamed,
    cycles: ['movement'],
    decider: null,
    steps: [
      step(1, 'Cấp phát động', launching, ['Kế hoạch'], seenIn('TT 01/2024 Điều 3 khoản 1', ['S03', 'S76'])),
      step(2, 'Cấp phát động', inspecting, ['Báo cáo'], seenIn('TT 01/2024 Điều 3 khoản 2, 3', ['S03', 'S76'])),
      step(
        3,
        'Cấp phát động',
        'Khen thưởng theo thẩm quyền hoặc đề nghị cấp trên',
        ['Tờ trình', 'Quyết định'],
        seenIn('TT 01/2024 Điều 1 khoản 3', ['S76']),
        { result: true },
      ),
    ],
    parts: [
      part('letter', seenIn('Thủ tục 26039 của tỉnh Tiền Giang; NĐ 98/2023 Điều 43 khoản 1', ['S29', 'S74']), {
        forms: ['M01.R2024'],
      }),
      part('report', seenIn('NĐ 98/2023 Điều 43 khoản 1, Phụ lục I', ['S74']), { forms: ['M08.R2024'] }),
      part('minutes', seenIn('Thủ tục 26039 của tỉnh Tiền Giang; NĐ 98/2023 Điều 43 khoản 1', ['S29', 'S74'])),
    ],
    sets: { count: 1, basis: seenIn('Thủ tục 26039 của tỉnh Tiền Giang', ['S29'], 'Số bộ do bộ, tỉnh quy định.') },
    vote: null,
    remarks: [{ text: notForMerit, basis: seenIn('NĐ 98/2023 Điều 4', ['S35']) }],
    basis: seenIn('NĐ 98/2023 Điều 4', ['S35']),
  },
  {
    id: 'chuyen-de.R2025',
    family: 'thematic',
    regimes: ['R2025'],
    honours: thematicHonours,
    named: thematicNamed,
    cycles: ['movement'],
    decider: null,
    steps: [
      step(
        1,
        'Cấp phát động',
        launching,
        ['Kế hoạch'],
        inferredFrom(
          'TT 15/2025/TT-BNV',
          ['S03', 'tt15-2025'],
          'medium',
          'Theo Thông tư 01/2024; Thông tư 15/2025 chưa đọc được.',
        ),
      ),
      step(
        2,
        'Cấp phát động',
        inspecting,
        ['Báo cáo'],
        inferredFrom(
          'TT 15/2025/TT-BNV',
          ['S03', 'tt15-2025'],
          'medium',
          'Theo Thông tư 01/2024; Thông tư 15/2025 chưa đọc được.',
        ),
      ),
      step(
        3,
        'Cấp phát động',
        'Khen thưởng theo thẩm quyền hoặc đề nghị cấp trên',
        ['Tờ trình', 'Quyết định'],
        fromMemory('high'),
        { result: true },
      ),
    ],
    parts: [
      part('letter', asUnderDecree98('S29'), { forms: ['M01.R2025'] }),
      part('report', asUnderDecree98('S74'), { forms: ['M08.R2025'] }),
      part('minutes', asUnderDecree98('S29')),
    ],
    sets: { count: 1, basis: asUnderDecree98('S29') },
    vote: null,
    remarks: [
      { text: notForMerit, basis: seenIn('NĐ 152/2025 Điều 4 khoản 3', ['nd152', 'S35']) },
      ...leftToMinistries,
    ],
    basis: asUnderDecree98('S35'),
  },
  {
    id: 'cong-hien.R2024',
    family: 'contribution',
    regimes: ['R2024', 'R2025'],
    honours: [
      'HCSV',
      'HCHCM',
      'HCDL1',
      'HCDL2',
      'HCDL3',
      'HCQC1',
      'HCQC2',
      'HCQC3',
      'HCLD1',
      'HCLD2',
      'HCLD3',
      'HCBVTQ1',
      'HCBVTQ2',
      'HCBVTQ3',
      'HCDDK',
    ],
    named: ['Huân chương cho quá trình cống hiến'],
    cycles: ['contribution'],
    decider: null,
    deadline: { by: null, basis: seenIn('NĐ 98/2023 Điều 40', ['S30'], 'Không có ngày hằng năm.') },
    steps: [
      step(
        1,
        'Cơ quan quản lý cán bộ',
        'Rà soát khi nghỉ hưu, từ trần; xác nhận quá trình giữ chức vụ',
        ['Bảng quá trình công tác'],
        seenIn(
          'NĐ 98/2023 Điều 6 khoản 2, khoản 3 điểm b',
          ['S74'],
          'Khi có thông báo hoặc quyết định nghỉ hưu; hạ một mức với các kỷ luật nêu ở khoản 3 điểm b. Từ 01/7/2025: Nghị định 152/2025 Điều 9.',
        ),
      ),
      step(
        2,
        'Bộ, tỉnh',
        'Trình theo thủ tục đơn giản',
        ['Tờ trình', 'Báo cáo tóm tắt'],
        seenIn('Luật 06/2022 Điều 85 khoản 1 điểm d', ['S30']),
      ),
    ],
    parts: [
      part('letter', seenIn('NĐ 98/2023 Điều 40 khoản 2 điểm a', ['S30', 'S74']), { forms: ['M01.R2024'] }),
      part('contributionReport', seenIn('NĐ 98/2023 Phụ lục I', ['S74']), { forms: ['M04.R2024'] }),
    ],
    sets: { count: 1, basis: seenIn('NĐ 98/2023 Điều 40 khoản 2', ['S74']) },
    vote: null,
    basis: seenIn('Luật 06/2022 Điều 85 khoản 1 điểm d', ['S30']),
  },
  {
    id: 'doi-ngoai.R2024',
    family: 'external',
    regimes: ['R2024', 'R2025'],
    honours: ['HCHN', 'HUYHN', 'BKTTG', 'BK_BT'],
    named: ['Huân chương Hữu nghị', 'Huy chương Hữu nghị', 'Bằng khen cho người nước ngoài'],
    cycles: ['external'],
    decider: null,
    steps: [
      step(
        1,
        'Bộ, tỉnh',
        'Xin ý kiến Ban Đối ngoại Trung ương, Bộ Công an, Bộ Ngoại giao (bắt buộc); trình theo thủ tục đơn giản',
        ['Tờ trình', 'Báo cáo tóm tắt', 'Văn bản hiệp y'],
        seenIn(
          'NĐ 98/2023 Điều 31 khoản 4, 6',
          ['S74'],
          'Từ 01/7/2025 chỉ xin ý kiến Bộ Công an, Bộ Ngoại giao (Nghị định 152/2025 Điều 34 khoản 4).',
        ),
        { limits: [within(10)] },
      ),
      step(
        2,
        'Cơ quan trình hoặc Cơ quan đại diện',
        'Tổ chức trao tặng (trong nước: cơ quan trình; ngoài nước: cơ quan đại diện)',
        [],
        seenIn('NĐ 91/2017 Điều 44 khoản 2', ['S54'], 'Điều của Nghị định 91/2017; quy định sau nhớ lại là như vậy.'),
      ),
    ],
    parts: [
      part('letter', seenIn('NĐ 98/2023 Điều 40 khoản 2 điểm a', ['S30', 'S74']), { forms: ['M01.R2024'] }),
      part('foreignReport', seenIn('NĐ 98/2023 Phụ lục I', ['S74']), { forms: ['M09.R2024', 'M10.R2024'] }),
    ],
    sets: { count: 1, basis: seenIn('NĐ 98/2023 Điều 40 khoản 2', ['S74']) },
    vote: null,
    basis: seenIn('Luật 06/2022 Điều 85 khoản 1 điểm d', ['S30']),
  },
]
