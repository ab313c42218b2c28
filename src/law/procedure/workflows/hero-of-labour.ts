import { atLatest, fromMemory, seenIn } from '../basis.ts'
import { atLeast, part, step, within, type Workflow } from '../workflow.ts'
import { stateNotices } from './common.ts'

const named = ['Anh hùng Lao động']
const comments = 'Đăng cổng thông tin điện tử lấy ý kiến Nhân dân'
const centralCouncil = 'Hội đồng Thi đua - Khen thưởng Trung ương'

/** Danh hiệu Anh hùng Lao động. */
export const heroOfLabour: readonly Workflow[] = [
  {
    id: 'anh-hung.R2017',
    family: 'heroOfLabour',
    regimes: ['R2017'],
    honours: ['AHLD'],
    named,
    cycles: ['merit', 'adHoc'],
    decider: 'president',
    deadline: {
      by: atLatest('02-28'),
      opensOn: '01-01',
      meaning: 'Năm tổ chức Đại hội thi đua yêu nước toàn quốc',
      everyYears: 5,
      except: ['adHoc'],
      basis: seenIn(
        'NĐ 91/2017 Điều 48 khoản 1 điểm d, Điều 56 khoản 4',
        ['S10', 'S73'],
        'Bản chụp ghi bắt đầu từ 05/01, nguồn S10 ghi 01/01.',
      ),
    },
    steps: [
      step(
        1,
        'Bộ, tỉnh',
        'Bình xét từ cơ sở; Hội đồng bộ, tỉnh bỏ phiếu kín',
        ['Biên bản'],
        seenIn('NĐ 91/2017 Điều 45 khoản 8', ['S07']),
        {
          limits: [within(30, { basis: seenIn('NĐ 91/2017 Điều 48 khoản 2 điểm b', ['S73']) })],
          appraisedAt: 'ministryProvince',
        },
      ),
      step(
        2,
        'Ban Thi đua - Khen thưởng Trung ương',
        comments,
        ['Bài đăng', 'Tổng hợp ý kiến'],
        seenIn('NĐ 91/2017 Điều 45 khoản 10', ['S73']),
        { limits: [atLeast(10)] },
      ),
      step(3, centralCouncil, 'Họp xét, đề nghị', ['Biên bản'], seenIn('NĐ 91/2017 Điều 56 khoản 1', ['S73'])),
      step(
        4,
        'Thủ tướng Chính phủ',
        'Trình Chủ tịch nước',
        ['Tờ trình'],
        seenIn('NĐ 91/2017 Điều 48 khoản 1 điểm d', ['S73']),
      ),
      step(5, 'Chủ tịch nước', 'Quyết định', ['Quyết định'], seenIn('Luật 2003 Điều 77', ['S80']), { result: true }),
    ],
    parts: [
      part('letter', seenIn('NĐ 91/2017 Điều 56 khoản 2 điểm a', ['S73', 'S79'])),
      part('report', seenIn('NĐ 91/2017 Điều 56 khoản 2 điểm b', ['S33', 'S73']), {
        forms: ['M04.R2017', 'M05.R2017'],
      }),
      part('minutes', seenIn('NĐ 91/2017 Điều 56 khoản 2 điểm c', ['S73', 'S79'])),
      part('count', seenIn('NĐ 91/2017 Điều 56 khoản 2 điểm c', ['S07', 'S73'])),
    ],
    sets: { count: 3, onward: 2, basis: seenIn('NĐ 91/2017 Điều 56 khoản 2, 3', ['S73', 'S79']) },
    vote: {
      ballot: 'secret',
      shares: [{ percent: 90 }],
      quorum: 'twoThirds',
      base: 'allMembers',
      absent: 'writtenOpinion',
      central: { body: 'centralCouncil', quorumPercent: 90 },
      basis: seenIn(
        'NĐ 91/2017 Điều 45 khoản 8; TT 08/2017/TT-BNV',
        ['S07', 'S05'],
        '2/3 là của Hội đồng bộ, tỉnh; 90% tổng số thành viên Hội đồng Trung ương dự khi xét danh hiệu Anh hùng chưa thấy trong văn bản thời này.',
      ),
    },
    notice: stateNotices.R2017,
  },
  {
    id: 'anh-hung.R2024',
    family: 'heroOfLabour',
    regimes: ['R2024'],
    honours: ['AHLD'],
    named,
    cycles: ['merit', 'adHoc'],
    decider: 'president',
    deadline: {
      by: null,
      meaning: 'Xét 05 năm một lần, trừ thành tích đặc biệt xuất sắc đột xuất',
      everyYears: 5,
      except: ['adHoc'],
      basis: seenIn('Cổng Dịch vụ công quốc gia, câu hỏi 20303', ['S68']),
    },
    steps: [
      step(
        1,
        'Bộ, tỉnh',
        'Bình xét từ cơ sở; Hội đồng bộ, tỉnh bỏ phiếu',
        ['Biên bản'],
        seenIn('NĐ 98/2023 Điều 32 khoản 3, Điều 30 khoản 7', ['S74']),
        { limits: [within(40)], appraisedAt: 'ministryProvince' },
      ),
      step(
        2,
        'Bộ Nội vụ',
        comments,
        ['Bài đăng', 'Tổng hợp ý kiến'],
        seenIn('NĐ 98/2023 Điều 46 khoản 1', ['S17', 'S74']),
        { limits: [atLeast(10)] },
      ),
      step(
        3,
        centralCouncil,
        'Họp xét, đề nghị',
        ['Biên bản'],
        seenIn('NĐ 98/2023 Điều 47 khoản 4; QĐ 500/QĐ-TTg năm 2024 Điều 10', ['S18', 'S19']),
      ),
      step(
        4,
        'Thủ tướng Chính phủ',
        'Trình Chủ tịch nước',
        ['Tờ trình'],
        seenIn('NĐ 98/2023 Điều 30 khoản 13, Điều 41 khoản 1', ['S74']),
      ),
      step(5, 'Chủ tịch nước', 'Quyết định', ['Quyết định'], seenIn('Luật 06/2022 Điều 77', ['law2022']), {
        result: true,
      }),
    ],
    parts: [
      part('letter', seenIn('NĐ 98/2023 Điều 41 khoản 2 điểm a', ['S74']), { forms: ['M01.R2024'] }),
      part('report', seenIn('NĐ 98/2023 Điều 41 khoản 2 điểm b, Phụ lục I', ['S74']), {
        forms: ['M05.R2024', 'M06.R2024'],
      }),
      part('minutes', seenIn('NĐ 98/2023 Điều 41 khoản 2 điểm c', ['S74'])),
      part('count', seenIn('NĐ 98/2023 Điều 41 khoản 2 điểm c', ['S74'])),
    ],
    sets: { count: 1, basis: seenIn('NĐ 98/2023 Điều 41 khoản 2', ['S74']) },
    vote: {
      ballot: 'ballot',
      shares: [{ percent: 90 }],
      quorum: 'councilRules',
      base: 'allMembers',
      absent: 'writtenOpinionCounted',
      central: { body: 'centralCouncil', percent: 90, quorumPercent: 90 },
      basis: seenIn('NĐ 98/2023 Điều 30 khoản 7, Điều 47 khoản 4 điểm b', ['S74']),
    },
    notice: stateNotices.R2024,
  },
  {
    id: 'anh-hung.R2025',
    family: 'heroOfLabour',
    regimes: ['R2025'],
    honours: ['AHLD'],
    named,
    cycles: ['merit', 'adHoc'],
    decider: 'president',
    deadline: {
      by: null,
      meaning: 'Xét 05 năm một lần, trừ thành tích đặc biệt xuất sắc đột xuất',
      everyYears: 5,
      except: ['adHoc'],
      basis: fromMemory('medium'),
    },
    steps: [
      step(
        1,
        'Bộ, tỉnh',
        'Bình xét từ cơ sở; Hội đồng bộ, tỉnh bỏ phiếu',
        ['Biên bản'],
        seenIn('NĐ 152/2025 Điều 35 khoản 3, Điều 33 khoản 5', ['S78', 'nd152']),
        { limits: [within(40)], appraisedAt: 'ministryProvince' },
      ),
      step(
        2,
        'Bộ Nội vụ',
        comments,
        ['Bài đăng', 'Tổng hợp ý kiến'],
        seenIn('NĐ 152/2025 Điều 44 khoản 1', ['S78', 'nd152']),
        { limits: [atLeast(10)] },
      ),
      step(
        3,
        centralCouncil,
        'Họp xét, đề nghị',
        ['Biên bản'],
        seenIn('NĐ 152/2025 Điều 41 khoản 1, Điều 45 khoản 4 điểm b', ['S78', 'nd152']),
      ),
      step(
        4,
        'Thủ tướng Chính phủ',
        'Trình Chủ tịch nước',
        ['Tờ trình'],
        seenIn('NĐ 152/2025 Điều 33 khoản 11, Điều 41 khoản 1', ['nd152']),
      ),
      step(5, 'Chủ tịch nước', 'Quyết định', ['Quyết định'], seenIn('Luật 06/2022 Điều 77', ['law2022']), {
        result: true,
      }),
    ],
    parts: [
      part('letter', seenIn('NĐ 152/2025 Điều 41 khoản 2 điểm a', ['nd152']), { forms: ['M01.R2025'] }),
      part('report', seenIn('NĐ 152/2025 Điều 41 khoản 2 điểm b', ['nd152']), { forms: ['M05.R2025', 'M06.R2025'] }),
      part('minutes', seenIn('NĐ 152/2025 Điều 41 khoản 2 điểm c', ['nd152'])),
      part('count', seenIn('NĐ 152/2025 Điều 41 khoản 2 điểm c', ['nd152'])),
    ],
    sets: { count: 1, basis: seenIn('NĐ 152/2025 Điều 41 khoản 2', ['nd152']) },
    vote: {
      ballot: 'ballot',
      shares: [{ percent: 90 }],
      quorum: 'councilRules',
      base: 'allMembers',
      absent: 'writtenOpinion',
      central: { body: 'centralCouncil', percent: 90, quorumPercent: 80 },
      basis: seenIn(
        'NĐ 152/2025 Điều 33 khoản 5, Điều 45 khoản 4 điểm b',
        ['S78', 'nd152', 'S19'],
        'Số Ủy viên Hội đồng Trung ương phải dự khi xét danh hiệu Anh hùng: 80%; thời Nghị định 98/2023 và QĐ 500/QĐ-TTg năm 2024 là 90%.',
      ),
    },
    notice: stateNotices.R2025,
  },
]
