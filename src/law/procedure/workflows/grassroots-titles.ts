import { fromMemory, inferredFrom, seenIn } from '../basis.ts'
import { part, step, within, type Workflow } from '../workflow.ts'
import { leftToMinistries } from './common.ts'

const honours = ['LDTT', 'TTLDTT', 'CSTDCS'] as const
const named = ['Lao động tiên tiến', 'Tập thể lao động tiên tiến', 'Chiến sĩ thi đua cơ sở']
const fighterReport = 'Báo cáo thành tích (Chiến sĩ thi đua cơ sở)'
const setByHead = 'Thành phần Hội đồng do người đứng đầu đơn vị quyết định'

const registrationKept = fromMemory(
  'medium',
  'Từ năm 2024 Luật không còn coi đăng ký là điều kiện xét danh hiệu (Luật 06/2022 Điều 7); nhiều bộ, tỉnh vẫn yêu cầu.',
)
const oneSet = inferredFrom(
  'Luật 06/2022 Điều 84 khoản 6',
  ['law2022'],
  'medium',
  'Luật để bộ, tỉnh quy định số bộ hồ sơ; phần mềm lấy 01 bộ khi chưa có quy định.',
)

/** Danh hiệu thi đua cấp cơ sở. */
export const grassrootsTitles: readonly Workflow[] = [
  {
    id: 'danh-hieu-co-so.R2017',
    family: 'grassrootsTitles',
    regimes: ['R2017'],
    honours,
    named,
    cycles: ['annual'],
    decider: 'headOfUnit',
    steps: [
      step(
        1,
        'Cá nhân, tập thể',
        'Đăng ký thi đua đầu năm',
        ['Bản đăng ký thi đua'],
        seenIn(
          'Luật 2003 Điều 10 khoản 1 điểm b',
          ['S80', 'S67'],
          'Đăng ký là căn cứ xét danh hiệu; mẫu danh sách thấy ở một trường học.',
        ),
      ),
      step(
        2,
        'Tập thể nhỏ (phòng, ban, tổ)',
        'Họp bình xét thi đua cuối năm',
        ['Biên bản bình xét'],
        seenIn('NĐ 91/2017 Điều 50 khoản 2 điểm c', ['S73', 'S32']),
      ),
      step(
        3,
        'Hội đồng sáng kiến cơ sở',
        'Công nhận sáng kiến (chỉ cho Chiến sĩ thi đua cơ sở)',
        ['Quyết định công nhận sáng kiến'],
        seenIn('Công văn 5007/BNV-TĐKT', ['S49', 'S65']),
        { honours: ['CSTDCS'] },
      ),
      step(
        4,
        'Bộ phận thường trực',
        'Tiếp nhận, thẩm định hồ sơ',
        ['Danh sách tổng hợp'],
        seenIn(
          'NĐ 91/2017 Điều 48 khoản 2 điểm a',
          ['S73', 'S32'],
          'Áp dụng cho cấp xã, cấp huyện và đơn vị; một xã cam kết 10 ngày làm việc.',
        ),
        { limits: [within(20)], appraisedAt: 'unit', scope: 'Đơn vị có thể tự đặt hạn ngắn hơn' },
      ),
      step(
        5,
        'Hội đồng Thi đua - Khen thưởng cơ sở',
        'Họp xét, biểu quyết',
        ['Biên bản họp', 'Kết quả biểu quyết'],
        seenIn('TT 08/2017/TT-BNV', ['S05']),
      ),
      step(
        6,
        'Người đứng đầu',
        'Ký quyết định công nhận',
        ['Quyết định'],
        seenIn('Luật 2003 Điều 80 (Luật 39/2013 khoản 46)', ['S77']),
        { result: true },
      ),
    ],
    parts: [
      part('letter', seenIn('NĐ 91/2017 Điều 50 khoản 2 điểm a', ['S73', 'S32'])),
      part('report', seenIn('NĐ 91/2017 Điều 50 khoản 2 điểm b', ['S73']), {
        name: fighterReport,
        honours: ['CSTDCS'],
      }),
      part('minutes', seenIn('NĐ 91/2017 Điều 50 khoản 2 điểm c', ['S73', 'S32'])),
      part(
        'initiativeCertificate',
        seenIn(
          'Luật 2003 Điều 84 khoản 1 điểm d (Luật 39/2013 khoản 48)',
          ['S77'],
          'Cho các danh hiệu Chiến sĩ thi đua.',
        ),
        { honours: ['CSTDCS'] },
      ),
    ],
    sets: { count: 1, basis: seenIn('NĐ 91/2017 Điều 50 khoản 2', ['S73']) },
    vote: {
      ballot: 'openOrSecret',
      shares: [],
      quorum: 'twoThirds',
      base: 'members',
      absent: 'writtenOpinion',
      composition: setByHead,
      basis: seenIn('TT 08/2017/TT-BNV', ['S05', 'S50']),
    },
  },
  {
    id: 'danh-hieu-co-so.R2024',
    family: 'grassrootsTitles',
    regimes: ['R2024'],
    honours,
    named,
    cycles: ['annual'],
    decider: 'headOfUnit',
    steps: [
      step(1, 'Cá nhân, tập thể', 'Đăng ký thi đua đầu năm', ['Bản đăng ký thi đua'], registrationKept, {
        optional: true,
      }),
      step(
        2,
        'Tập thể nhỏ (phòng, ban, tổ)',
        'Họp bình xét thi đua cuối năm',
        ['Biên bản bình xét'],
        seenIn('Luật 06/2022 Điều 84 khoản 1 điểm c', ['S24']),
      ),
      step(
        3,
        'Hội đồng sáng kiến cơ sở',
        'Công nhận sáng kiến (chỉ cho Chiến sĩ thi đua cơ sở)',
        ['Quyết định công nhận sáng kiến'],
        seenIn('NĐ 98/2023 Điều 30 khoản 8', ['S74']),
        { honours: ['CSTDCS'] },
      ),
      step(
        4,
        'Bộ phận thường trực',
        'Tiếp nhận, thẩm định hồ sơ',
        ['Danh sách tổng hợp'],
        seenIn('NĐ 98/2023 Điều 32 khoản 4', ['S74'], 'Trừ khen thưởng đột xuất.'),
        { limits: [within(20)], appraisedAt: 'unit', scope: 'Đơn vị có thể tự đặt hạn ngắn hơn' },
      ),
      step(
        5,
        'Hội đồng Thi đua - Khen thưởng cơ sở',
        'Họp xét, biểu quyết',
        ['Biên bản họp', 'Kết quả biểu quyết'],
        seenIn('NĐ 98/2023 Điều 30 khoản 7, Điều 34 khoản 2', ['S74']),
      ),
      step(
        6,
        'Người đứng đầu',
        'Ký quyết định công nhận',
        ['Quyết định'],
        seenIn('Luật 06/2022 Điều 79 khoản 3, Điều 80', ['law2022']),
        { result: true },
      ),
    ],
    parts: [
      part('letter', seenIn('Luật 06/2022 Điều 84 khoản 1; NĐ 98/2023 Điều 34 khoản 2', ['S24', 'S74']), {
        forms: ['M01.R2024'],
      }),
      part('report', seenIn('Luật 06/2022 Điều 84 khoản 1; NĐ 98/2023 Điều 34 khoản 2', ['S24', 'S74']), {
        name: fighterReport,
        honours: ['CSTDCS'],
      }),
      part('minutes', seenIn('Luật 06/2022 Điều 84 khoản 1; NĐ 98/2023 Điều 34 khoản 2', ['S24', 'S74'])),
      part(
        'initiativeCertificate',
        seenIn('Luật 06/2022 Điều 84 khoản 1; NĐ 98/2023 Điều 30 khoản 8', ['S24', 'S74']),
        {
          forms: ['M11.R2024'],
          honours: ['CSTDCS'],
        },
      ),
    ],
    sets: { count: 1, basis: oneSet },
    vote: {
      ballot: 'ballot',
      shares: [{ percent: 80, honours: ['CSTDCS'] }],
      quorum: 'councilRules',
      base: 'allMembers',
      absent: 'writtenOpinionInMinutes',
      otherHonours: 'theo quy chế của Hội đồng',
      composition: setByHead,
      basis: seenIn('NĐ 98/2023 Điều 30 khoản 7', ['S74']),
    },
  },
  {
    id: 'danh-hieu-co-so.R2025',
    family: 'grassrootsTitles',
    regimes: ['R2025'],
    honours,
    named,
    cycles: ['annual'],
    decider: 'headOfUnit',
    steps: [
      step(1, 'Cá nhân, tập thể', 'Đăng ký thi đua đầu năm', ['Bản đăng ký thi đua'], registrationKept, {
        optional: true,
      }),
      step(
        2,
        'Tập thể nhỏ (phòng, ban, tổ)',
        'Họp bình xét thi đua cuối năm',
        ['Biên bản bình xét'],
        seenIn('Luật 06/2022 Điều 84 khoản 1 điểm c', ['S24']),
      ),
      step(
        3,
        'Hội đồng sáng kiến cơ sở',
        'Công nhận sáng kiến (chỉ cho Chiến sĩ thi đua cơ sở)',
        ['Quyết định công nhận sáng kiến'],
        seenIn('NĐ 152/2025 Điều 33 khoản 6', ['nd152']),
        { honours: ['CSTDCS'] },
      ),
      step(
        4,
        'Bộ phận thường trực',
        'Tiếp nhận, thẩm định hồ sơ',
        ['Danh sách tổng hợp'],
        fromMemory('low', 'Số ngày của một xã thời Nghị định 91/2017.'),
        { limits: [within(10)], appraisedAt: 'unit', scope: 'Ví dụ của một xã; nơi khác tự đặt hạn' },
      ),
      step(
        5,
        'Hội đồng Thi đua - Khen thưởng cơ sở',
        'Họp xét, biểu quyết',
        ['Biên bản họp', 'Kết quả biểu quyết'],
        fromMemory('high'),
      ),
      step(
        6,
        'Người đứng đầu',
        'Ký quyết định công nhận',
        ['Quyết định'],
        seenIn('Luật 06/2022 Điều 79 khoản 3, Điều 80', ['law2022']),
        { result: true },
      ),
    ],
    parts: [
      part('letter', seenIn('Luật 06/2022 Điều 84 khoản 1', ['S24']), { forms: ['M01.R2025'] }),
      part('report', seenIn('Luật 06/2022 Điều 84 khoản 1', ['S24']), { name: fighterReport, honours: ['CSTDCS'] }),
      part('minutes', seenIn('Luật 06/2022 Điều 84 khoản 1', ['S24'])),
      part(
        'initiativeCertificate',
        seenIn('Luật 06/2022 Điều 84 khoản 1; NĐ 152/2025 Điều 33 khoản 6', ['S24', 'nd152']),
        {
          forms: ['M13.R2025'],
          honours: ['CSTDCS'],
        },
      ),
    ],
    sets: { count: 1, basis: oneSet },
    vote: {
      ballot: 'openOrSecret',
      shares: [],
      quorum: 'twoThirds',
      base: 'members',
      absent: 'writtenOpinion',
      composition: setByHead,
      basis: fromMemory(
        'medium',
        'Nghị định 152/2025 Điều 33 khoản 5 chỉ đặt tỷ lệ phiếu cho danh hiệu cấp Nhà nước; của cơ sở do bộ, tỉnh quy định.',
      ),
    },
    remarks: leftToMinistries,
  },
]
