import { atLatest, before, fromMemory, seenIn } from '../basis.ts'
import { part, step, within, type Vote, type Workflow } from '../workflow.ts'
import { stateNotices } from './common.ts'

const named = ['Bằng khen của Thủ tướng Chính phủ']
const appraisal = 'Thẩm định; gửi tờ trình, danh sách và tệp điện tử hồ sơ'

const vote: Vote = {
  ballot: 'councilRules',
  shares: [],
  quorum: 'twoThirds',
  base: 'allMembers',
  absent: 'writtenOpinion',
  basis: fromMemory('low'),
}

/** Bằng khen của Thủ tướng Chính phủ. */
export const primeMinisterCertificate: readonly Workflow[] = [
  {
    id: 'bang-khen-thu-tuong.R2017',
    family: 'primeMinisterCertificate',
    regimes: ['R2017'],
    honours: ['BKTTG'],
    named,
    cycles: ['merit', 'movement', 'external'],
    decider: 'primeMinister',
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
        'Hội đồng họp xét; lập hồ sơ; trình Thủ tướng qua Ban Thi đua - Khen thưởng Trung ương',
        ['Tờ trình', 'Biên bản', 'Báo cáo thành tích'],
        seenIn('NĐ 91/2017 Điều 48 khoản 2 điểm b, Điều 57 khoản 1', ['S73']),
        { limits: [within(20)], appraisedAt: 'ministryProvince' },
      ),
      step(
        2,
        'Ban Thi đua - Khen thưởng Trung ương',
        appraisal,
        ['Tờ trình của Ban', 'Danh sách', 'Tệp điện tử'],
        seenIn('NĐ 91/2017 Điều 48 khoản 2, Điều 45 khoản 11', ['S73']),
        { limits: [within(20), within(30, { when: 'khi phải lấy ý kiến hiệp y' })] },
      ),
      step(3, 'Thủ tướng Chính phủ', 'Quyết định', ['Quyết định'], seenIn('NĐ 91/2017 Điều 57 khoản 2', ['S73']), {
        result: true,
      }),
    ],
    parts: [
      part('letter', seenIn('NĐ 91/2017 Điều 57 khoản 1 điểm a', ['S73', 'S79'])),
      part('report', seenIn('NĐ 91/2017 Điều 57 khoản 1 điểm b', ['S73', 'S79']), {
        forms: ['M01.R2017', 'M02.R2017'],
      }),
      part('minutes', seenIn('NĐ 91/2017 Điều 57 khoản 1 điểm c', ['S73', 'S79'])),
      part(
        'relatedDocuments',
        seenIn(
          'NĐ 91/2017 Điều 45 khoản 7',
          ['S73'],
          'Đơn vị có nghĩa vụ nộp ngân sách: xác nhận của cơ quan quản lý thuế; doanh nghiệp: kết quả kiểm toán từ 05 năm trở lên.',
        ),
        { name: 'Tài liệu liên quan theo NĐ 91/2017 Điều 45 (nếu có)' },
      ),
      part('foreignNominee', fromMemory('medium'), { variant: 'foreign' }),
      part('electronicFiles', seenIn('NĐ 91/2017 Điều 45 khoản 11; TT 12/2019 Điều 2 khoản 4', ['S73', 'S75'])),
    ],
    sets: { count: 2, onward: 1, basis: seenIn('NĐ 91/2017 Điều 57', ['S73', 'S79']) },
    vote,
    notice: stateNotices.R2017,
  },
  {
    id: 'bang-khen-thu-tuong.R2024',
    family: 'primeMinisterCertificate',
    regimes: ['R2024'],
    honours: ['BKTTG'],
    named,
    cycles: ['merit', 'movement'],
    decider: 'primeMinister',
    deadline: {
      by: null,
      basis: seenIn('NĐ 98/2023 Điều 32 khoản 1', ['S74'], 'Điều này không đặt ngày hằng năm.'),
    },
    steps: [
      step(
        1,
        'Bộ, tỉnh',
        'Hội đồng họp xét; lập hồ sơ; trình Thủ tướng qua Bộ Nội vụ',
        ['Tờ trình', 'Biên bản', 'Báo cáo thành tích'],
        seenIn('NĐ 98/2023 Điều 32 khoản 3, Điều 30 khoản 12', ['S74']),
        { limits: [within(30)], appraisedAt: 'ministryProvince' },
      ),
      step(
        2,
        'Bộ Nội vụ',
        appraisal,
        ['Tờ trình Bộ Nội vụ', 'Danh sách', 'Tệp điện tử'],
        seenIn('NĐ 98/2023 Điều 32 khoản 2, Điều 42 khoản 3', ['S74']),
        { limits: [within(20)] },
      ),
      step(3, 'Thủ tướng Chính phủ', 'Quyết định', ['Quyết định'], seenIn('NĐ 98/2023 Điều 30 khoản 12', ['S74']), {
        result: true,
      }),
    ],
    parts: [
      part('letter', seenIn('NĐ 98/2023 Điều 42 khoản 1 điểm a', ['S74']), { forms: ['M01.R2024'] }),
      part('report', seenIn('NĐ 98/2023 Điều 42 khoản 1 điểm b', ['S74']), { forms: ['M02.R2024', 'M03.R2024'] }),
      part('minutes', seenIn('NĐ 98/2023 Điều 42 khoản 1 điểm c', ['S74'])),
      part('relatedDocuments', seenIn('NĐ 98/2023 Điều 42 khoản 1, Điều 30', ['S74']), {
        name: 'Tài liệu liên quan theo NĐ 98/2023 Điều 30 (nếu có)',
      }),
      part('foreignNominee', seenIn('NĐ 98/2023 Điều 42 khoản 2', ['S74']), { variant: 'foreign' }),
      part('electronicFiles', seenIn('NĐ 98/2023 Điều 42 khoản 3, Điều 30 khoản 14', ['S74'])),
    ],
    sets: { count: 1, basis: seenIn('NĐ 98/2023 Điều 42 khoản 1', ['S74']) },
    vote,
    notice: stateNotices.R2024,
  },
  {
    id: 'bang-khen-thu-tuong.R2025',
    family: 'primeMinisterCertificate',
    regimes: ['R2025'],
    honours: ['BKTTG'],
    named,
    cycles: ['merit', 'movement'],
    decider: 'primeMinister',
    deadline: {
      by: null,
      basis: seenIn('NĐ 152/2025 Điều 35 khoản 1', ['nd152'], 'Điều này không đặt ngày hằng năm.'),
    },
    steps: [
      step(
        1,
        'Bộ, tỉnh',
        'Hội đồng họp xét; lập hồ sơ; trình Thủ tướng qua Bộ Nội vụ',
        ['Tờ trình', 'Biên bản', 'Báo cáo thành tích'],
        seenIn('NĐ 152/2025 Điều 42 khoản 1', ['S23']),
        {
          limits: [within(30, { basis: seenIn('NĐ 152/2025 Điều 35 khoản 3', ['S78', 'nd152']) })],
          appraisedAt: 'ministryProvince',
        },
      ),
      step(
        2,
        'Bộ Nội vụ',
        appraisal,
        ['Tờ trình Bộ Nội vụ', 'Danh sách', 'Tệp điện tử'],
        seenIn('NĐ 152/2025 Điều 42 khoản 3', ['S23']),
        { limits: [within(20, { basis: seenIn('NĐ 152/2025 Điều 35 khoản 2', ['S78', 'nd152']) })] },
      ),
      step(
        3,
        'Thủ tướng Chính phủ',
        'Quyết định',
        ['Quyết định'],
        seenIn('Luật 06/2022 Điều 78 khoản 2', ['law2022']),
        { result: true },
      ),
    ],
    parts: [
      part('letter', seenIn('NĐ 152/2025 Điều 42 khoản 1 điểm a', ['S23']), { forms: ['M01.R2025'] }),
      part('report', seenIn('NĐ 152/2025 Điều 42 khoản 1 điểm b', ['S23']), { forms: ['M02.R2025', 'M03.R2025'] }),
      part('minutes', seenIn('NĐ 152/2025 Điều 42 khoản 1 điểm c', ['S23'])),
      part('relatedDocuments', seenIn('NĐ 152/2025 Điều 42 khoản 1 điểm d', ['S23']), {
        name: 'Tài liệu liên quan theo NĐ 152/2025 Điều 33 (nếu có)',
      }),
      part('foreignNominee', seenIn('NĐ 152/2025 Điều 42 khoản 2', ['S23']), { variant: 'foreign' }),
      part('electronicFiles', seenIn('NĐ 152/2025 Điều 42 khoản 3', ['S23'])),
    ],
    sets: { count: 1, basis: seenIn('NĐ 152/2025 Điều 42 khoản 1', ['S23']) },
    vote,
    notice: stateNotices.R2025,
  },
]
