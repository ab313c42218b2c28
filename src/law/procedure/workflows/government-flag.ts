import { atLatest, before, fromMemory, seenIn } from '../basis.ts'
import { part, step, within, type Workflow } from '../workflow.ts'
import { stateNotices } from './common.ts'

const named = ['Cờ thi đua của Chính phủ']
const ranking = 'Chấm điểm, xếp hạng, suy tôn đơn vị dẫn đầu'
const concurrence = 'Hiệp y (khi đơn vị ở địa phương do bộ quản lý, hoặc ngược lại)'
const concurrencePart = 'Ý kiến hiệp y của cơ quan liên quan (nếu có)'
const movementsApart = 'Tập thể dẫn đầu phong trào thi đua do Thủ tướng phát động: theo hướng dẫn của Bộ Nội vụ'

/** Cờ thi đua của Chính phủ. */
export const governmentFlag: readonly Workflow[] = [
  {
    id: 'co-thi-dua-chinh-phu.R2017',
    family: 'governmentFlag',
    regimes: ['R2017'],
    honours: ['CTDCP'],
    named,
    cycles: ['annual', 'movement'],
    decider: 'primeMinister',
    deadline: {
      by: before('03-31'),
      education: before('10-15'),
      basis: seenIn('NĐ 91/2017 Điều 48 khoản 1 điểm b', ['S10', 'S73']),
    },
    steps: [
      step(
        1,
        'Khối, cụm thi đua',
        ranking,
        ['Bảng điểm', 'Biên bản suy tôn'],
        seenIn('TT 21/2018/TT-BTNMT Điều 4 khoản 3', ['S40', 'S43']),
      ),
      step(
        2,
        'Bộ, tỉnh',
        'Hội đồng họp xét, trình',
        ['Tờ trình', 'Biên bản'],
        seenIn('NĐ 91/2017 Điều 51 khoản 3', ['S66', 'S73']),
      ),
      step(
        3,
        'Cơ quan được hỏi',
        concurrence,
        ['Văn bản hiệp y'],
        seenIn(
          'NĐ 91/2017 Điều 47 khoản 2, 5; Luật 2003 Điều 84 khoản 3',
          ['S73', 'S77'],
          'Luật đòi ý kiến cả với cờ này; danh sách ở NĐ 91/2017 Điều 47 khoản 3 điểm b không nêu, khoản 2 áp dụng cho đơn vị của bộ đóng tại địa phương.',
        ),
        { limits: [within(20)] },
      ),
      step(
        4,
        'Ban Thi đua - Khen thưởng Trung ương',
        'Thẩm định, trình',
        ['Tờ trình'],
        seenIn('NĐ 91/2017 Điều 48 khoản 2, Điều 51 khoản 1', ['S73']),
        { limits: [within(20), within(30, { when: 'khi phải lấy ý kiến hiệp y' })] },
      ),
      step(
        5,
        'Thủ tướng Chính phủ',
        'Quyết định',
        ['Quyết định'],
        seenIn('NĐ 91/2017 Điều 51 khoản 2', ['S73'], 'Theo ủy quyền của Chính phủ.'),
        { result: true },
      ),
    ],
    parts: [
      part('letter', seenIn('NĐ 91/2017 Điều 51 khoản 3 điểm a', ['S73', 'S79'])),
      part('report', seenIn('NĐ 91/2017 Điều 51 khoản 3 điểm b', ['S33', 'S73']), { forms: ['M01.R2017'] }),
      part(
        'minutes',
        seenIn('NĐ 91/2017 Điều 51 khoản 3 điểm c', ['S73', 'S79'], 'Kèm kết quả bỏ phiếu kín của Hội đồng.'),
      ),
      part(
        'concurrence',
        seenIn(
          'Luật 2003 Điều 84 khoản 3 (Luật 39/2013 khoản 48)',
          ['S77'],
          'Ý kiến của cơ quan trung ương liên quan hoặc Ủy ban nhân dân cấp tỉnh.',
        ),
        { name: concurrencePart },
      ),
    ],
    sets: { count: 2, onward: 1, basis: seenIn('NĐ 91/2017 Điều 51 khoản 3, 4', ['S73', 'S79']) },
    vote: {
      ballot: 'secret',
      shares: [],
      quorum: 'twoThirds',
      base: 'allMembers',
      absent: 'writtenOpinion',
      basis: seenIn(
        'NĐ 91/2017 Điều 51 khoản 3 điểm c',
        ['S73'],
        'Phải có kết quả bỏ phiếu kín; không đặt tỷ lệ phiếu.',
      ),
    },
    notice: stateNotices.R2017,
  },
  {
    id: 'co-thi-dua-chinh-phu.R2024',
    family: 'governmentFlag',
    regimes: ['R2024'],
    honours: ['CTDCP'],
    named,
    cycles: ['annual', 'movement'],
    decider: 'government',
    deadline: {
      by: atLatest('06-30'),
      education: atLatest('12-31'),
      meaning: movementsApart,
      except: ['movement'],
      basis: seenIn('NĐ 98/2023 Điều 32 khoản 1 điểm b', ['S74']),
    },
    steps: [
      step(
        1,
        'Khối, cụm thi đua',
        ranking,
        ['Bảng điểm', 'Biên bản suy tôn'],
        seenIn('NĐ 98/2023 Điều 5 khoản 1', ['S74'], 'Các thành viên của cụm, khối bỏ phiếu.'),
      ),
      step(
        2,
        'Bộ, tỉnh',
        'Hội đồng họp xét, trình',
        ['Tờ trình', 'Biên bản'],
        seenIn('NĐ 98/2023 Điều 32 khoản 3', ['S74']),
        { limits: [within(30)], appraisedAt: 'ministryProvince' },
      ),
      step(
        3,
        'Cơ quan được hỏi',
        concurrence,
        ['Văn bản hiệp y'],
        seenIn('NĐ 98/2023 Điều 31 khoản 2, 3, 6', ['S74', 'S16'], 'Bộ, ban, ngành, tỉnh trình khen thưởng hỏi.'),
        { limits: [within(10)] },
      ),
      step(
        4,
        'Bộ Nội vụ',
        'Thẩm định, trình',
        ['Tờ trình'],
        seenIn('NĐ 98/2023 Điều 32 khoản 2, Điều 35 khoản 1', ['S74']),
        { limits: [within(20)] },
      ),
      step(
        5,
        'Thủ tướng Chính phủ',
        'Quyết định',
        ['Quyết định'],
        seenIn('NĐ 98/2023 Điều 35 khoản 1', ['S74'], 'Theo ủy quyền của Chính phủ.'),
        { result: true },
      ),
    ],
    parts: [
      part('letter', seenIn('NĐ 98/2023 Điều 35 khoản 2 điểm a', ['S24', 'S74']), { forms: ['M01.R2024'] }),
      part('report', seenIn('NĐ 98/2023 Điều 35 khoản 2 điểm b', ['S34', 'S74']), { forms: ['M02.R2024'] }),
      part(
        'minutes',
        seenIn('NĐ 98/2023 Điều 35 khoản 2 điểm c', ['S24', 'S74'], 'Kèm kết quả bỏ phiếu của Hội đồng.'),
      ),
      part('concurrence', seenIn('NĐ 98/2023 Điều 31 khoản 2, 3', ['S16']), { name: concurrencePart }),
    ],
    sets: { count: 1, basis: seenIn('NĐ 98/2023 Điều 35 khoản 2', ['S74']) },
    vote: {
      ballot: 'ballot',
      shares: [{ percent: 80 }],
      quorum: 'councilRules',
      base: 'allMembers',
      absent: 'writtenOpinionCounted',
      basis: seenIn('NĐ 98/2023 Điều 30 khoản 7', ['S74']),
    },
    notice: stateNotices.R2024,
  },
  {
    id: 'co-thi-dua-chinh-phu.R2025',
    family: 'governmentFlag',
    regimes: ['R2025'],
    honours: ['CTDCP'],
    named,
    cycles: ['annual', 'movement'],
    decider: 'government',
    deadline: {
      by: atLatest('06-30'),
      education: atLatest('12-31'),
      meaning: movementsApart,
      except: ['movement'],
      basis: seenIn('NĐ 152/2025 Điều 35 khoản 1 điểm b', ['S78', 'nd152']),
    },
    steps: [
      step(1, 'Khối, cụm thi đua', ranking, ['Bảng điểm', 'Biên bản suy tôn'], fromMemory('high')),
      step(
        2,
        'Bộ, tỉnh',
        'Hội đồng họp xét, trình',
        ['Tờ trình', 'Biên bản'],
        seenIn('NĐ 152/2025 Điều 35 khoản 3, Điều 37 khoản 2', ['S78', 'nd152']),
        { limits: [within(30)], appraisedAt: 'ministryProvince' },
      ),
      step(
        3,
        'Cơ quan được hỏi',
        concurrence,
        ['Văn bản hiệp y'],
        seenIn('NĐ 152/2025 Điều 34 khoản 2, 3, 6', ['S78', 'nd152'], 'Bộ, ban, ngành, tỉnh trình khen thưởng hỏi.'),
        { limits: [within(10)] },
      ),
      step(
        4,
        'Bộ Nội vụ',
        'Thẩm định, trình',
        ['Tờ trình'],
        seenIn('NĐ 152/2025 Điều 35 khoản 2, Điều 37 khoản 1', ['S78', 'nd152']),
        { limits: [within(20)] },
      ),
      step(
        5,
        'Thủ tướng Chính phủ',
        'Quyết định',
        ['Quyết định'],
        seenIn('NĐ 152/2025 Điều 37 khoản 1', ['nd152'], 'Theo ủy quyền của Chính phủ.'),
        { result: true },
      ),
    ],
    parts: [
      part('letter', seenIn('NĐ 152/2025 Điều 37 khoản 2 điểm a', ['S24', 'nd152']), { forms: ['M01.R2025'] }),
      part('report', seenIn('NĐ 152/2025 Điều 37 khoản 2 điểm b', ['nd152']), { forms: ['M02.R2025'] }),
      part(
        'minutes',
        seenIn('NĐ 152/2025 Điều 37 khoản 2 điểm c', ['S24', 'nd152'], 'Kèm kết quả bỏ phiếu của Hội đồng.'),
      ),
      part('concurrence', seenIn('NĐ 152/2025 Điều 34 khoản 2, 3', ['nd152']), { name: concurrencePart }),
    ],
    sets: { count: 1, basis: seenIn('NĐ 152/2025 Điều 37 khoản 2', ['nd152']) },
    vote: {
      ballot: 'ballot',
      shares: [{ percent: 80 }],
      quorum: 'councilRules',
      base: 'allMembers',
      absent: 'writtenOpinionCounted',
      basis: seenIn('NĐ 152/2025 Điều 33 khoản 5', ['S78', 'nd152'], 'Điều này không nói về thành viên vắng mặt.'),
    },
    notice: stateNotices.R2025,
  },
]
