import { fromMemory, seenIn } from '../basis.ts'
import { part, step, within, type Workflow } from '../workflow.ts'
import { asUnderDecree98, leftToMinistries, stateNotices } from './common.ts'

const honours = ['CSTD_BT', 'TTLDXS', 'CTD_BT', 'BK_BT'] as const
const named = [
  'Chiến sĩ thi đua bộ, ban, ngành, tỉnh',
  'Tập thể lao động xuất sắc',
  'Cờ thi đua của bộ, ban, ngành, tỉnh',
  'Bằng khen của bộ, ban, ngành, tỉnh',
]

const unit = 'Đơn vị trình (Sở, Cục, Vụ…)'
const unitAction = 'Hội đồng của đơn vị họp xét, lập hồ sơ, trình'
const blockAction = 'Suy tôn, bỏ phiếu (Cờ thi đua; ở một số bộ cả Chiến sĩ thi đua cấp bộ)'
const initiativeAction = 'Xét hiệu quả áp dụng, phạm vi ảnh hưởng (khả năng nhân rộng) của sáng kiến'
const standing = 'Cơ quan thường trực (Vụ Tổ chức cán bộ, Văn phòng; Sở Nội vụ)'
const appraisal = 'Tiếp nhận, thẩm định, trả hồ sơ không đủ điều kiện'
const council = 'Hội đồng Thi đua - Khen thưởng bộ, tỉnh'
const head = 'Bộ trưởng; Chủ tịch Ủy ban nhân dân tỉnh'

const labourRule = 'Quy định của một bộ (ngành lao động), nơi khác tự đặt; không trả lời thì làm tiếp'
const defenceRule = 'Quân đội: 10 ngày làm việc, thêm 07 ngày để thông báo tiếp'
const tradeRule = 'Quy định của một bộ (ngành công thương, 2015)'
const forInitiatives =
  'Danh hiệu Chiến sĩ thi đua; hình thức khen thưởng do thành tích đột xuất, phát minh, sáng chế, sáng kiến'

/** The unit further down is told in time of its own (quy định của quân đội). */
const onward = within(7, {
  when: 'thông báo tiếp đến đơn vị, theo quy định của quân đội',
  basis: seenIn('TT 57/2020/TT-BQP Điều 22', ['S11']),
})

/** Danh hiệu thi đua, hình thức khen thưởng của Bộ, ban, ngành, tỉnh. */
export const ministryProvince: readonly Workflow[] = [
  {
    id: 'cap-bo-tinh.R2017',
    family: 'ministryProvince',
    regimes: ['R2017'],
    honours,
    named,
    cycles: ['annual', 'periodic', 'merit'],
    decider: 'ministerOrProvinceChair',
    steps: [
      step(
        1,
        unit,
        unitAction,
        ['Tờ trình', 'Biên bản', 'Báo cáo thành tích'],
        seenIn('NĐ 91/2017 Điều 46 khoản 1; thủ tục 185260', ['S28', 'S73']),
      ),
      step(
        2,
        'Khối, cụm thi đua',
        blockAction,
        ['Biên bản và kết quả bỏ phiếu của khối, cụm'],
        seenIn('TT 21/2018/TT-BTNMT Điều 4 khoản 3', ['S40', 'S43']),
        { honours: ['CTD_BT', 'CSTD_BT'] },
      ),
      step(
        3,
        'Hội đồng sáng kiến bộ, tỉnh',
        initiativeAction,
        ['Quyết định hoặc giấy xác nhận'],
        seenIn('NĐ 91/2017 Điều 45 khoản 9', ['S51', 'S73']),
        { honours: ['CSTD_BT'] },
      ),
      step(
        4,
        standing,
        appraisal,
        ['Phiếu tiếp nhận', 'Báo cáo thẩm định'],
        seenIn('NĐ 91/2017 Điều 48 khoản 2 điểm b', ['S73', 'S28']),
        { limits: [within(25)], appraisedAt: 'ministryProvince' },
      ),
      step(
        5,
        'Cơ quan thường trực',
        'Hiệp y cơ quan liên quan khi cần',
        ['Văn bản hiệp y'],
        seenIn('TT 08/2019/TT-BLĐTBXH Điều 26', ['S13']),
        { limits: [within(7)], scope: labourRule },
      ),
      step(
        6,
        council,
        'Họp, bỏ phiếu',
        ['Biên bản', 'Biên bản kiểm phiếu'],
        seenIn('TT 08/2017/TT-BNV; NĐ 91/2017 Điều 45 khoản 8', ['S05', 'S07']),
      ),
      step(7, head, 'Ký quyết định', ['Quyết định'], seenIn('Luật 2003 (sửa đổi bởi Luật 39/2013)', ['S77']), {
        result: true,
      }),
      step(
        8,
        'Cơ quan thường trực',
        'Thông báo kết quả',
        ['Công văn', 'Quyết định'],
        seenIn('NĐ 91/2017 Điều 48 khoản 3', ['S73']),
        { limits: [within(10), onward], scope: defenceRule },
      ),
      step(
        9,
        'Cơ quan thường trực',
        'Trả hồ sơ gửi sai tuyến trình',
        ['Thông báo trả hồ sơ'],
        seenIn('TT 26/2015/TT-BCT Điều 27', ['S59']),
        { limits: [within(5)], scope: tradeRule, occasional: true },
      ),
    ],
    parts: [
      part('letter', seenIn('Thủ tục 185260; NĐ 91/2017 Điều 50 khoản 2', ['S28', 'S73'])),
      part('report', seenIn('Thủ tục 185260; NĐ 91/2017 Điều 50 khoản 2', ['S28', 'S73']), {
        forms: ['M01.R2017', 'M02.R2017'],
      }),
      part('minutes', seenIn('Thủ tục 185260; NĐ 91/2017 Điều 50 khoản 2', ['S28', 'S73'])),
      part(
        'initiativeCertificate',
        seenIn('Luật 2003 Điều 84 khoản 1 điểm d, khoản 2 điểm d (Luật 39/2013 khoản 48)', ['S77']),
        { condition: 'Danh hiệu Chiến sĩ thi đua; hình thức khen thưởng do phát minh, sáng chế, sáng kiến' },
      ),
    ],
    sets: {
      count: 1,
      basis: seenIn(
        'NĐ 91/2017 Điều 50 khoản 2',
        ['S73'],
        '01 bộ là số của danh hiệu thi đua; với bằng khen, giấy khen do bộ, tỉnh quy định.',
      ),
    },
    vote: {
      ballot: 'secret',
      shares: [{ percent: 90, honours: ['CSTD_BT'] }],
      quorum: 'twoThirds',
      base: 'allMembers',
      absent: 'writtenOpinionCounted',
      otherHonours: 'do bộ, tỉnh quy định, ví dụ trên 50%',
      basis: seenIn('NĐ 91/2017 Điều 45 khoản 8', ['S73', 'S07', 'S75', 'S63']),
    },
  },
  {
    id: 'cap-bo-tinh.R2024',
    family: 'ministryProvince',
    regimes: ['R2024'],
    honours,
    named,
    cycles: ['annual', 'periodic', 'merit'],
    decider: 'ministerOrProvinceChair',
    steps: [
      step(
        1,
        unit,
        unitAction,
        ['Tờ trình', 'Biên bản', 'Báo cáo thành tích'],
        seenIn('NĐ 98/2023 Điều 34 khoản 2, Điều 43 khoản 1', ['S29', 'S22', 'S74']),
      ),
      step(
        2,
        'Khối, cụm thi đua',
        blockAction,
        ['Biên bản và kết quả bỏ phiếu của khối, cụm'],
        seenIn('QĐ 987/QĐ-BVHTTDL năm 2024', ['S22']),
        { honours: ['CTD_BT', 'CSTD_BT'] },
      ),
      step(
        3,
        'Hội đồng sáng kiến bộ, tỉnh',
        initiativeAction,
        ['Quyết định hoặc giấy xác nhận'],
        seenIn('NĐ 98/2023 Điều 30 khoản 8', ['S22', 'S74']),
        { honours: ['CSTD_BT'] },
      ),
      step(
        4,
        standing,
        appraisal,
        ['Phiếu tiếp nhận', 'Báo cáo thẩm định'],
        seenIn(
          'NĐ 98/2023 Điều 32 khoản 3',
          ['S74', 'S62'],
          'Trừ khen thưởng đột xuất. Nên đối chiếu thủ tục đã công bố (QĐ 1099/QĐ-BNV năm 2023).',
        ),
        { limits: [within(25)], appraisedAt: 'ministryProvince' },
      ),
      step(5, 'Cơ quan thường trực', 'Hiệp y cơ quan liên quan khi cần', ['Văn bản hiệp y'], fromMemory('low'), {
        limits: [within(7)],
        scope: labourRule,
      }),
      step(
        6,
        council,
        'Họp, bỏ phiếu',
        ['Biên bản', 'Biên bản kiểm phiếu'],
        seenIn('NĐ 98/2023 Điều 30 khoản 7, Điều 48, 49', ['S29', 'S20', 'S74']),
      ),
      step(7, head, 'Ký quyết định', ['Quyết định'], seenIn('Luật 06/2022 Điều 79 khoản 2, 4', ['law2022']), {
        result: true,
      }),
      step(8, 'Cơ quan thường trực', 'Thông báo kết quả', ['Công văn', 'Quyết định'], fromMemory('low'), {
        limits: [within(10), onward],
        scope: defenceRule,
      }),
      step(9, 'Cơ quan thường trực', 'Trả hồ sơ gửi sai tuyến trình', ['Thông báo trả hồ sơ'], fromMemory('low'), {
        limits: [within(5)],
        scope: tradeRule,
        occasional: true,
      }),
    ],
    parts: [
      part('letter', seenIn('NĐ 98/2023 Điều 34 khoản 2, Điều 43 khoản 1', ['S29', 'S22', 'S74']), {
        forms: ['M01.R2024'],
      }),
      part('report', seenIn('NĐ 98/2023 Điều 34 khoản 2, Điều 43 khoản 1', ['S29', 'S22', 'S74']), {
        forms: ['M02.R2024', 'M03.R2024'],
      }),
      part(
        'minutes',
        seenIn(
          'NĐ 98/2023 Điều 34 khoản 2, Điều 43 khoản 1',
          ['S29', 'S22', 'S74'],
          'Chiến sĩ thi đua và Cờ thi đua: kèm kết quả bỏ phiếu của Hội đồng.',
        ),
      ),
      part('initiativeCertificate', seenIn('Luật 06/2022 Điều 84; NĐ 98/2023 Điều 30 khoản 8', ['S22', 'S24', 'S74']), {
        forms: ['M11.R2024'],
        condition: forInitiatives,
      }),
    ],
    sets: {
      count: 1,
      basis: seenIn(
        'QĐ 987/QĐ-BVHTTDL năm 2024; thủ tục 26039 của tỉnh Tiền Giang',
        ['S22', 'S29'],
        'Số bộ do bộ, tỉnh quy định (NĐ 98/2023 Điều 43 khoản 2); đây là số của một bộ và một tỉnh.',
      ),
    },
    vote: {
      ballot: 'ballot',
      shares: [
        { percent: 90, honours: ['CSTD_BT'] },
        { percent: 80, honours: ['CTD_BT'] },
      ],
      quorum: 'councilRules',
      base: 'allMembers',
      absent: 'writtenOpinionInMinutes',
      basis: seenIn('NĐ 98/2023 Điều 30 khoản 7', ['S74']),
    },
    notice: {
      ...stateNotices.R2024,
      basis: seenIn(
        'NĐ 98/2023 Điều 32 khoản 5',
        ['S74'],
        'Là thời hạn của Bộ Nội vụ đối với hồ sơ cấp Nhà nước; của bộ, tỉnh đối với hồ sơ thuộc thẩm quyền chưa thấy quy định.',
      ),
    },
    channels: {
      of: ['direct', 'post', 'online'],
      basis: seenIn('QĐ 987/QĐ-BVHTTDL năm 2024', ['S22'], 'Cách nộp ở một bộ.'),
    },
  },
  {
    id: 'cap-bo-tinh.R2025',
    family: 'ministryProvince',
    regimes: ['R2025'],
    honours,
    named,
    cycles: ['annual', 'periodic', 'merit'],
    decider: 'ministerOrProvinceChair',
    steps: [
      step(1, unit, unitAction, ['Tờ trình', 'Biên bản', 'Báo cáo thành tích'], asUnderDecree98('S29', 'S22')),
      step(
        2,
        'Khối, cụm thi đua',
        blockAction,
        ['Biên bản và kết quả bỏ phiếu của khối, cụm'],
        asUnderDecree98('S22'),
        { honours: ['CTD_BT', 'CSTD_BT'] },
      ),
      step(
        3,
        'Hội đồng sáng kiến bộ, tỉnh',
        initiativeAction,
        ['Quyết định hoặc giấy xác nhận'],
        seenIn('NĐ 152/2025 Điều 33 khoản 6', ['nd152', 'S22']),
        { honours: ['CSTD_BT'] },
      ),
      step(
        4,
        standing,
        appraisal,
        ['Phiếu tiếp nhận', 'Báo cáo thẩm định'],
        fromMemory(
          'low',
          '25 ngày làm việc là số của Nghị định 91/2017 và 98/2023; Nghị định 152/2025 để bộ, tỉnh quy định.',
        ),
        { limits: [within(25)], appraisedAt: 'ministryProvince' },
      ),
      step(5, 'Cơ quan thường trực', 'Hiệp y cơ quan liên quan khi cần', ['Văn bản hiệp y'], fromMemory('low'), {
        limits: [within(7)],
        scope: labourRule,
      }),
      step(6, council, 'Họp, bỏ phiếu', ['Biên bản', 'Biên bản kiểm phiếu'], asUnderDecree98('S29', 'S20')),
      step(7, head, 'Ký quyết định', ['Quyết định'], seenIn('Luật 06/2022 Điều 79 khoản 2, 4', ['law2022']), {
        result: true,
      }),
      step(8, 'Cơ quan thường trực', 'Thông báo kết quả', ['Công văn', 'Quyết định'], fromMemory('low'), {
        limits: [within(10), onward],
        scope: defenceRule,
      }),
      step(9, 'Cơ quan thường trực', 'Trả hồ sơ gửi sai tuyến trình', ['Thông báo trả hồ sơ'], fromMemory('low'), {
        limits: [within(5)],
        scope: tradeRule,
        occasional: true,
      }),
    ],
    parts: [
      part('letter', seenIn('Luật 06/2022 Điều 84 khoản 1, 2', ['S24', 'S29', 'S22']), { forms: ['M01.R2025'] }),
      part('report', seenIn('Luật 06/2022 Điều 84 khoản 1, 2', ['S24', 'S29', 'S22']), {
        forms: ['M02.R2025', 'M03.R2025'],
      }),
      part('minutes', seenIn('Luật 06/2022 Điều 84 khoản 1, 2', ['S24', 'S29', 'S22'])),
      part(
        'initiativeCertificate',
        seenIn('Luật 06/2022 Điều 84 khoản 1, 2; NĐ 152/2025 Điều 33 khoản 6', ['S22', 'S24', 'nd152']),
        { forms: ['M13.R2025'], condition: forInitiatives },
      ),
    ],
    sets: { count: 1, basis: asUnderDecree98('S22', 'S29') },
    vote: {
      ballot: 'secret',
      shares: [],
      quorum: 'twoThirds',
      base: 'allMembers',
      absent: 'writtenOpinionCounted',
      assumed: { percent: 90, candidates: [80, 90] },
      basis: fromMemory(
        'low',
        'Nghị định 152/2025 Điều 33 khoản 5 chỉ đặt tỷ lệ cho danh hiệu cấp Nhà nước. Khi bộ, tỉnh chưa quy định, phần mềm tạm dùng 90%; thời Nghị định 98/2023 Cờ thi đua cần 80%.',
      ),
    },
    remarks: leftToMinistries,
  },
]
