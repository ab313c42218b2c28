import { atLatest, seenIn } from '../basis.ts'
import { atLeast, part, step, within, type Workflow } from '../workflow.ts'
import { stateNotices } from './common.ts'

const named = ['Chiến sĩ thi đua toàn quốc']
const confirmation = 'Công nhận khả năng nhân rộng, phạm vi ảnh hưởng toàn quốc của sáng kiến, đề tài'
const comments = 'lấy ý kiến Nhân dân trên cổng thông tin điện tử'

/** Danh hiệu Chiến sĩ thi đua toàn quốc. */
export const nationalEmulationFighter: readonly Workflow[] = [
  {
    id: 'cstdtq.R2017',
    family: 'nationalEmulationFighter',
    regimes: ['R2017'],
    honours: ['CSTDTQ'],
    named,
    cycles: ['periodic'],
    decider: 'primeMinister',
    deadline: {
      by: atLatest('10-31'),
      meaning:
        'Ngày cuối hồ sơ đến Ban Thi đua - Khen thưởng Trung ương, trong năm liền kề năm có quyết định công nhận Chiến sĩ thi đua cấp bộ, tỉnh',
      basis: seenIn('NĐ 91/2017 Điều 48 khoản 1 điểm a', ['S10', 'S73']),
    },
    steps: [
      step(
        1,
        'Bộ, tỉnh',
        'Công khai trên cổng, báo, tạp chí trước khi họp Hội đồng',
        ['Bài đăng công khai', 'Tổng hợp ý kiến'],
        seenIn('NĐ 91/2017 Điều 45 khoản 10; TT 12/2019 Điều 2 khoản 2', ['S06', 'S08']),
      ),
      step(
        2,
        'Hội đồng bộ, tỉnh',
        'Họp, bỏ phiếu kín',
        ['Biên bản', 'Kết quả bỏ phiếu kín'],
        seenIn('NĐ 91/2017 Điều 45 khoản 8', ['S07']),
      ),
      step(
        3,
        'Bộ trưởng, Chủ tịch Ủy ban nhân dân tỉnh',
        'Trình Thủ tướng',
        ['Tờ trình'],
        seenIn('NĐ 91/2017 Điều 48 khoản 2 điểm b', ['S73', 'S09']),
        { limits: [within(30)] },
      ),
      step(
        4,
        'Ban Thi đua - Khen thưởng Trung ương',
        'Thẩm định, lấy ý kiến cơ quan liên quan, báo cáo Thường trực Hội đồng Trung ương',
        ['Tờ trình của Ban kèm danh sách'],
        seenIn('NĐ 91/2017 Điều 48 khoản 2, Điều 49 khoản 1', ['S73']),
        {
          limits: [
            within(20),
            within(30, { when: 'khi phải lấy ý kiến hiệp y' }),
            atLeast(10, { when: comments, basis: seenIn('NĐ 91/2017 Điều 45 khoản 10', ['S73']) }),
          ],
        },
      ),
      step(5, 'Thủ tướng Chính phủ', 'Quyết định', ['Quyết định'], seenIn('NĐ 91/2017 Điều 49 khoản 1', ['S09']), {
        result: true,
      }),
    ],
    parts: [
      part('letter', seenIn('NĐ 91/2017 Điều 49 khoản 2 điểm a', ['S09'])),
      part('report', seenIn('NĐ 91/2017 Điều 49 khoản 2 điểm b', ['S09']), { forms: ['M02.R2017'] }),
      part('minutesAndCount', seenIn('NĐ 91/2017 Điều 49 khoản 2 điểm c', ['S09'])),
      part('initiativeCertificate', seenIn('NĐ 91/2017 Điều 49 khoản 2 điểm d', ['S09'])),
    ],
    sets: { count: 2, onward: 1, basis: seenIn('NĐ 91/2017 Điều 49 khoản 2, 3', ['S73', 'S79']) },
    vote: {
      ballot: 'secret',
      shares: [{ percent: 90 }],
      quorum: 'twoThirds',
      base: 'allMembers',
      absent: 'writtenOpinionCounted',
      basis: seenIn('NĐ 91/2017 Điều 45 khoản 8', ['S73', 'S07', 'S75']),
    },
    notice: stateNotices.R2017,
  },
  {
    id: 'cstdtq.R2024',
    family: 'nationalEmulationFighter',
    regimes: ['R2024'],
    honours: ['CSTDTQ'],
    named,
    cycles: ['periodic'],
    decider: 'primeMinister',
    deadline: {
      by: atLatest('12-31'),
      meaning:
        'Ngày cuối hồ sơ đến Bộ Nội vụ, của năm liền kề năm có quyết định tặng Chiến sĩ thi đua bộ, ban, ngành, tỉnh',
      basis: seenIn('NĐ 98/2023 Điều 32 khoản 1 điểm a', ['S74']),
    },
    steps: [
      step(
        1,
        'Người đứng đầu bộ, tỉnh',
        confirmation,
        ['Giấy xác nhận'],
        seenIn('NĐ 98/2023 Điều 33 khoản 2 điểm d', ['S74']),
      ),
      step(
        2,
        'Bộ, tỉnh',
        'Công khai, lấy ý kiến trên cổng thông tin điện tử',
        ['Bài đăng'],
        seenIn(
          'NĐ 98/2023 Điều 46',
          ['S74'],
          '10 ngày trước khi họp Hội đồng (khoản 2) chỉ viết cho huân chương và danh hiệu vinh dự nhà nước; với danh hiệu này Bộ Nội vụ lấy ý kiến Nhân dân 10 ngày làm việc (khoản 1).',
        ),
      ),
      step(
        3,
        'Hội đồng bộ, tỉnh',
        'Họp, bỏ phiếu',
        ['Biên bản', 'Kết quả bỏ phiếu'],
        seenIn('NĐ 98/2023 Điều 30 khoản 7', ['S74']),
      ),
      step(
        4,
        'Bộ, tỉnh',
        'Trình Thủ tướng qua Bộ Nội vụ',
        ['Tờ trình', 'Hồ sơ', 'Tệp điện tử'],
        seenIn('NĐ 98/2023 Điều 32 khoản 3, Điều 30 khoản 14', ['S74']),
        { limits: [within(30)], appraisedAt: 'ministryProvince' },
      ),
      step(
        5,
        'Bộ Nội vụ',
        'Thẩm định, hiệp y',
        ['Tờ trình Bộ Nội vụ'],
        seenIn('NĐ 98/2023 Điều 32 khoản 2, Điều 33 khoản 1', ['S74']),
        {
          limits: [within(20), atLeast(10, { when: comments, basis: seenIn('NĐ 98/2023 Điều 46 khoản 1', ['S74']) })],
        },
      ),
      step(6, 'Thủ tướng Chính phủ', 'Quyết định', ['Quyết định'], seenIn('NĐ 98/2023 Điều 33 khoản 1', ['S74']), {
        result: true,
      }),
    ],
    parts: [
      part('letter', seenIn('NĐ 98/2023 Điều 33 khoản 2 điểm a', ['S24', 'S74']), { forms: ['M01.R2024'] }),
      part('report', seenIn('NĐ 98/2023 Điều 33 khoản 2 điểm b', ['S24', 'S35', 'S74']), { forms: ['M03.R2024'] }),
      part('minutes', seenIn('NĐ 98/2023 Điều 33 khoản 2 điểm c', ['S24', 'S74'])),
      part('count', seenIn('NĐ 98/2023 Điều 33 khoản 2 điểm c', ['S74'])),
      part('initiativeCertificate', seenIn('NĐ 98/2023 Điều 33 khoản 2 điểm d, Điều 30 khoản 8', ['S24', 'S74']), {
        forms: ['M11.R2024'],
      }),
      part('electronicFiles', seenIn('Luật 06/2022 Điều 84 khoản 4; NĐ 98/2023 Điều 30 khoản 14', ['law2022', 'S74'])),
    ],
    sets: { count: 1, basis: seenIn('NĐ 98/2023 Điều 33 khoản 2', ['S74']) },
    vote: {
      ballot: 'ballot',
      shares: [{ percent: 90 }],
      quorum: 'councilRules',
      base: 'allMembers',
      absent: 'writtenOpinionCounted',
      central: { body: 'centralCouncilStanding', percent: 90 },
      basis: seenIn('NĐ 98/2023 Điều 30 khoản 7, Điều 47 khoản 4 điểm b', ['S74']),
    },
    notice: stateNotices.R2024,
  },
  {
    id: 'cstdtq.R2025',
    family: 'nationalEmulationFighter',
    regimes: ['R2025'],
    honours: ['CSTDTQ'],
    named,
    cycles: ['periodic'],
    decider: 'primeMinister',
    deadline: {
      by: atLatest('12-31'),
      meaning:
        'Ngày cuối hồ sơ đến Bộ Nội vụ, của năm liền kề năm có quyết định tặng Chiến sĩ thi đua bộ, ban, ngành, tỉnh',
      basis: seenIn('NĐ 152/2025 Điều 35 khoản 1 điểm a', ['S78', 'nd152']),
    },
    steps: [
      step(
        1,
        'Người đứng đầu bộ, tỉnh',
        confirmation,
        ['Giấy xác nhận'],
        seenIn('NĐ 152/2025 Điều 36 khoản 2 điểm d', ['nd152']),
      ),
      step(
        2,
        'Bộ, tỉnh',
        'Công khai, lấy ý kiến trên cổng thông tin điện tử',
        ['Bài đăng'],
        seenIn('NĐ 152/2025 Điều 44 khoản 2', ['S78', 'nd152']),
        { limits: [atLeast(10)] },
      ),
      step(
        3,
        'Hội đồng bộ, tỉnh',
        'Họp, bỏ phiếu',
        ['Biên bản', 'Kết quả bỏ phiếu'],
        seenIn('NĐ 152/2025 Điều 33 khoản 5', ['S78', 'nd152']),
      ),
      step(
        4,
        'Bộ, tỉnh',
        'Trình Thủ tướng qua Bộ Nội vụ',
        ['Tờ trình', 'Hồ sơ', 'Tệp điện tử'],
        seenIn('NĐ 152/2025 Điều 35 khoản 3, Điều 33 khoản 12', ['S78', 'nd152']),
        { limits: [within(30)], appraisedAt: 'ministryProvince' },
      ),
      step(
        5,
        'Bộ Nội vụ',
        'Thẩm định, hiệp y',
        ['Tờ trình Bộ Nội vụ'],
        seenIn('NĐ 152/2025 Điều 35 khoản 2, Điều 36 khoản 1', ['S78', 'nd152']),
        { limits: [within(20)] },
      ),
      step(6, 'Thủ tướng Chính phủ', 'Quyết định', ['Quyết định'], seenIn('NĐ 152/2025 Điều 36 khoản 1', ['nd152']), {
        result: true,
      }),
    ],
    parts: [
      part('letter', seenIn('NĐ 152/2025 Điều 36 khoản 2 điểm a', ['S24', 'nd152']), { forms: ['M01.R2025'] }),
      part('report', seenIn('NĐ 152/2025 Điều 36 khoản 2 điểm b', ['S24', 'nd152']), { forms: ['M03.R2025'] }),
      part('minutes', seenIn('NĐ 152/2025 Điều 36 khoản 2 điểm c', ['S24', 'nd152'])),
      part('count', seenIn('NĐ 152/2025 Điều 36 khoản 2 điểm c', ['nd152'])),
      part('initiativeCertificate', seenIn('NĐ 152/2025 Điều 36 khoản 2 điểm d', ['S24', 'nd152']), {
        forms: ['M13.R2025'],
      }),
      part(
        'electronicFiles',
        seenIn('Luật 06/2022 Điều 84 khoản 4; NĐ 152/2025 Điều 33 khoản 12', ['law2022', 'nd152']),
      ),
    ],
    sets: { count: 1, basis: seenIn('NĐ 152/2025 Điều 36 khoản 2', ['nd152']) },
    vote: {
      ballot: 'ballot',
      shares: [{ percent: 90 }],
      quorum: 'councilRules',
      base: 'allMembers',
      absent: 'writtenOpinionCounted',
      central: { body: 'centralCouncilStanding', percent: 90 },
      basis: seenIn(
        'NĐ 152/2025 Điều 33 khoản 5, Điều 45 khoản 4 điểm b',
        ['S78', 'nd152'],
        'Lấy ý kiến bằng văn bản của người vắng chỉ viết cho Hội đồng Trung ương và Thường trực Hội đồng.',
      ),
    },
    notice: stateNotices.R2025,
  },
]
