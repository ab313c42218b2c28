import { atLatest, before, fromMemory, inferredFrom, seenIn } from '../basis.ts'
import { atLeast, part, step, within, type Vote, type Workflow } from '../workflow.ts'
import { highOrders, stateNotices } from './common.ts'

const named = ['Huân chương Lao động', 'Huân chương Độc lập', 'Huân chương khác']
/** Every order but Huân chương Hữu nghị, which from 2024 has a procedure of its own. */
const orderHonours = [
  'HCLD1',
  'HCLD2',
  'HCLD3',
  'HCDL1',
  'HCDL2',
  'HCDL3',
  'HCSV',
  'HCHCM',
  'HCQC1',
  'HCQC2',
  'HCQC3',
  'HCBVTQ1',
  'HCBVTQ2',
  'HCBVTQ3',
  'HCCC1',
  'HCCC2',
  'HCCC3',
  'HCDDK',
  'HCDC',
] as const

const publicity = 'Công khai trên phương tiện thông tin trước khi họp Hội đồng'
const partyOpinion = 'Cho ý kiến với cán bộ diện quản lý'
const partyCommittee = 'Cấp ủy quản lý (khi thuộc diện)'
const partyNote =
  'Ý kiến bằng văn bản trước khi trình: cá nhân thuộc cấp ủy quản lý; Huân chương Sao vàng, Hồ Chí Minh, Độc lập.'
const submission =
  'Trình Thủ tướng (tờ trình riêng cho từng hình thức, không ghép thẩm quyền Chủ tịch nước với Thủ tướng)'

const offices = [
  step(
    7,
    'Văn phòng Chính phủ',
    'Trình Thủ tướng ký đề nghị Chủ tịch nước',
    ['Tờ trình'],
    inferredFrom('NĐ 39/2012', ['S14'], 'medium', 'Số ngày thời Nghị định 39/2012; các quy định sau chưa kiểm chứng.'),
    { limits: [within(10)] },
  ),
  step(
    8,
    'Văn phòng Chủ tịch nước',
    'Trình Chủ tịch nước quyết định',
    ['Quyết định'],
    inferredFrom('NĐ 39/2012', ['S14'], 'medium', 'Số ngày thời Nghị định 39/2012; các quy định sau chưa kiểm chứng.'),
    { limits: [within(10)], result: true },
  ),
]

const vote: Vote = {
  ballot: 'councilRules',
  shares: [],
  quorum: 'twoThirds',
  base: 'allMembers',
  absent: 'writtenOpinion',
  basis: fromMemory('low'),
}

/** Huân chương. */
export const orders: readonly Workflow[] = [
  {
    id: 'huan-chuong.R2017',
    family: 'orders',
    regimes: ['R2017'],
    honours: [...orderHonours, 'HCHN'],
    named,
    cycles: ['merit', 'movement', 'contribution', 'external'],
    decider: 'president',
    deadline: {
      by: atLatest('06-30'),
      education: before('10-15'),
      except: ['adHoc', 'contribution', 'external'],
      basis: seenIn('NĐ 91/2017 Điều 48 khoản 1 điểm c', ['S10', 'S73']),
    },
    steps: [
      step(
        1,
        'Bộ, tỉnh',
        publicity,
        ['Bài đăng', 'Tổng hợp ý kiến'],
        seenIn('NĐ 91/2017 Điều 45 khoản 10; TT 12/2019 Điều 2 khoản 2', ['S06', 'S08']),
      ),
      step(2, 'Hội đồng bộ, tỉnh', 'Họp, bỏ phiếu', ['Biên bản'], fromMemory('high')),
      step(3, partyCommittee, partyOpinion, ['Văn bản'], seenIn('NĐ 91/2017 Điều 45 khoản 4', ['S73'], partyNote)),
      step(
        4,
        'Bộ, tỉnh',
        submission,
        ['Tờ trình'],
        seenIn('NĐ 91/2017 Điều 48 khoản 2 điểm b, Điều 52 khoản 3', ['S73'], 'Mỗi loại huân chương một hồ sơ riêng.'),
        { limits: [within(20), within(30, { honours: highOrders })], appraisedAt: 'ministryProvince' },
      ),
      step(
        5,
        'Cơ quan được hỏi',
        'Hiệp y',
        ['Văn bản hiệp y'],
        seenIn(
          'NĐ 91/2017 Điều 47 khoản 5',
          ['S73'],
          'Ban Thi đua - Khen thưởng Trung ương hỏi; quá hạn không trả lời thì trình tiếp.',
        ),
        { limits: [within(20)] },
      ),
      step(
        6,
        'Ban Thi đua - Khen thưởng Trung ương',
        'Thẩm định, trình Thủ tướng',
        ['Tờ trình'],
        seenIn('NĐ 91/2017 Điều 48 khoản 2, Điều 52 khoản 1', ['S73']),
        { limits: [within(20), within(30, { when: 'khi phải lấy ý kiến hiệp y' })] },
      ),
      ...offices,
    ],
    parts: [
      part('letter', seenIn('NĐ 91/2017 Điều 52 khoản 3 điểm a', ['S73', 'S79'])),
      part('report', seenIn('NĐ 91/2017 Điều 52 khoản 3 điểm b', ['S33', 'S73']), {
        forms: ['M01.R2017', 'M02.R2017'],
      }),
      part('minutes', seenIn('NĐ 91/2017 Điều 52 khoản 3 điểm c', ['S73', 'S79'])),
      part('concurrence', seenIn('Luật 2003 Điều 84 khoản 3 (Luật 39/2013 khoản 48)', ['S77'])),
      part('enterpriseDuties', seenIn('NĐ 91/2017 Điều 45 khoản 7, Điều 47 khoản 2 điểm b', ['S73']), {
        condition: 'Đơn vị sản xuất, kinh doanh',
      }),
      part('electronicFiles', seenIn('NĐ 91/2017 Điều 45 khoản 11; TT 12/2019 Điều 2 khoản 4', ['S73', 'S75'])),
    ],
    sets: { count: 3, onward: 2, basis: seenIn('NĐ 91/2017 Điều 52 khoản 3, 5', ['S73', 'S79']) },
    vote,
    notice: stateNotices.R2017,
  },
  {
    id: 'huan-chuong.R2024',
    family: 'orders',
    regimes: ['R2024'],
    honours: orderHonours,
    named,
    cycles: ['merit', 'movement'],
    decider: 'president',
    deadline: {
      by: null,
      basis: seenIn('NĐ 98/2023 Điều 32 khoản 1', ['S74'], 'Điều này không đặt ngày hằng năm cho huân chương.'),
    },
    steps: [
      step(
        1,
        'Bộ, tỉnh',
        publicity,
        ['Bài đăng', 'Tổng hợp ý kiến'],
        seenIn('NĐ 98/2023 Điều 46 khoản 2', ['S74'], 'Trừ thủ tục đơn giản.'),
        { limits: [atLeast(10)] },
      ),
      step(2, 'Hội đồng bộ, tỉnh', 'Họp, bỏ phiếu', ['Biên bản'], fromMemory('high')),
      step(3, partyCommittee, partyOpinion, ['Văn bản'], seenIn('NĐ 98/2023 Điều 30 khoản 4', ['S74'], partyNote)),
      step(
        4,
        'Bộ, tỉnh',
        submission,
        ['Tờ trình'],
        seenIn('NĐ 98/2023 Điều 32 khoản 3; ghi chú của Mẫu số 02', ['S34', 'S74']),
        { limits: [within(30), within(40, { honours: highOrders })], appraisedAt: 'ministryProvince' },
      ),
      step(
        5,
        'Cơ quan được hỏi',
        'Hiệp y',
        ['Văn bản hiệp y'],
        seenIn('NĐ 98/2023 Điều 31 khoản 1, 6', ['S74'], 'Bộ, ban, ngành, tỉnh trình khen thưởng hỏi.'),
        { limits: [within(10)] },
      ),
      step(
        6,
        'Bộ Nội vụ',
        'Thẩm định, trình Thủ tướng',
        ['Tờ trình'],
        seenIn('NĐ 98/2023 Điều 32 khoản 2, Điều 36 khoản 1', ['S74']),
        { limits: [within(20)] },
      ),
      ...offices,
    ],
    parts: [
      part('letter', seenIn('NĐ 98/2023 Điều 36 khoản 3 điểm a', ['S24', 'S74']), { forms: ['M01.R2024'] }),
      part('report', seenIn('NĐ 98/2023 Điều 36 khoản 3 điểm b', ['S34', 'S35', 'S74']), {
        forms: ['M02.R2024', 'M03.R2024'],
      }),
      part('minutes', seenIn('NĐ 98/2023 Điều 36 khoản 3 điểm c', ['S24', 'S74'])),
      part('concurrence', seenIn('NĐ 98/2023 Điều 31', ['S16'])),
      part('enterpriseDuties', seenIn('NĐ 98/2023 Điều 31 khoản 2 điểm b', ['S16']), {
        condition: 'Đơn vị sản xuất, kinh doanh',
      }),
      part('electronicFiles', seenIn('Luật 06/2022 Điều 84 khoản 4; NĐ 98/2023 Điều 30 khoản 14', ['law2022', 'S74'])),
    ],
    sets: { count: 1, basis: seenIn('NĐ 98/2023 Điều 36 khoản 3', ['S74']) },
    vote,
    notice: stateNotices.R2024,
  },
  {
    id: 'huan-chuong.R2025',
    family: 'orders',
    regimes: ['R2025'],
    honours: orderHonours,
    named,
    cycles: ['merit', 'movement'],
    decider: 'president',
    deadline: {
      by: null,
      basis: seenIn('NĐ 152/2025 Điều 35 khoản 1', ['nd152'], 'Điều này không đặt ngày hằng năm cho huân chương.'),
    },
    steps: [
      step(
        1,
        'Bộ, tỉnh',
        publicity,
        ['Bài đăng', 'Tổng hợp ý kiến'],
        seenIn('NĐ 152/2025 Điều 44 khoản 2', ['S78', 'nd152'], 'Trừ thủ tục đơn giản.'),
        { limits: [atLeast(10)] },
      ),
      step(2, 'Hội đồng bộ, tỉnh', 'Họp, bỏ phiếu', ['Biên bản'], fromMemory('high')),
      step(
        3,
        partyCommittee,
        partyOpinion,
        ['Văn bản'],
        seenIn('NĐ 152/2025 Điều 33 khoản 2', ['S78', 'nd152'], partyNote),
      ),
      step(
        4,
        'Bộ, tỉnh',
        submission,
        ['Tờ trình'],
        inferredFrom(
          'NĐ 152/2025 Điều 38 khoản 1',
          ['S34', 'nd152'],
          'medium',
          'Tờ trình riêng từng hình thức: theo ghi chú Mẫu số 02 của Nghị định 98/2023; phụ lục của Nghị định 152/2025 chưa đọc được.',
        ),
        {
          limits: [
            within(30, { basis: seenIn('NĐ 152/2025 Điều 35 khoản 3', ['S78', 'nd152']) }),
            within(40, {
              honours: highOrders,
              basis: seenIn('NĐ 152/2025 Điều 35 khoản 3', ['S78', 'nd152']),
            }),
          ],
          appraisedAt: 'ministryProvince',
        },
      ),
      step(
        5,
        'Cơ quan được hỏi',
        'Hiệp y',
        ['Văn bản hiệp y'],
        seenIn('NĐ 152/2025 Điều 34 khoản 1, 6', ['S78', 'nd152'], 'Bộ, ban, ngành, tỉnh trình khen thưởng hỏi.'),
        { limits: [within(10)] },
      ),
      step(
        6,
        'Bộ Nội vụ',
        'Thẩm định, trình Thủ tướng',
        ['Tờ trình'],
        seenIn('NĐ 152/2025 Điều 35 khoản 2, Điều 38 khoản 1', ['S78', 'nd152']),
        { limits: [within(20)] },
      ),
      ...offices,
    ],
    parts: [
      part('letter', seenIn('NĐ 152/2025 Điều 38 khoản 3 điểm a', ['S24', 'nd152']), { forms: ['M01.R2025'] }),
      part('report', seenIn('NĐ 152/2025 Điều 38 khoản 3 điểm b', ['nd152']), { forms: ['M02.R2025', 'M03.R2025'] }),
      part('minutes', seenIn('NĐ 152/2025 Điều 38 khoản 3 điểm c', ['S24', 'nd152'])),
      part('concurrence', seenIn('NĐ 152/2025 Điều 34', ['nd152'])),
      part('enterpriseDuties', seenIn('NĐ 152/2025 Điều 34 khoản 2 điểm b', ['nd152']), {
        condition: 'Đơn vị sản xuất, kinh doanh',
      }),
      part(
        'electronicFiles',
        seenIn('Luật 06/2022 Điều 84 khoản 4; NĐ 152/2025 Điều 33 khoản 12', ['law2022', 'nd152']),
      ),
    ],
    sets: { count: 1, basis: seenIn('NĐ 152/2025 Điều 38 khoản 3', ['nd152']) },
    vote,
    notice: stateNotices.R2025,
  },
]
