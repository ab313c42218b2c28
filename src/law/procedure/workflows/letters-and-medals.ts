import { fromMemory, seenIn } from '../basis.ts'
import { part, step, within, type Workflow } from '../workflow.ts'
import { leftToMinistries } from './common.ts'

/** Giấy khen; kỷ niệm chương. */
export const lettersAndMedals: readonly Workflow[] = [
  {
    id: 'giay-khen.R2025',
    family: 'commendationLetter',
    regimes: ['R2025'],
    honours: ['GKDV', 'GKS', 'GKX'],
    named: ['Giấy khen của người đứng đầu cơ quan, đơn vị', 'Giấy khen của Chủ tịch Ủy ban nhân dân xã'],
    cycles: ['annual', 'merit', 'adHoc'],
    decider: 'headOfUnit',
    steps: [
      step(1, 'Tập thể, đơn vị', 'Bình xét, đề nghị', ['Danh sách', 'Biên bản'], fromMemory('high')),
      step(
        2,
        'Thường trực',
        'Thẩm định',
        [],
        seenIn('Thủ tục của một xã (Ba Vì, Hà Nội)', ['S32'], 'Số ngày của một xã thời Nghị định 91/2017.'),
        { limits: [within(10)] },
      ),
      step(3, 'Người đứng đầu', 'Quyết định', ['Quyết định', 'Giấy khen'], fromMemory('high'), { result: true }),
    ],
    parts: [
      part('proposal', fromMemory('high')),
      part('report', fromMemory('medium'), { name: 'Báo cáo thành tích (có thể là bản tóm tắt)' }),
      part('minutes', fromMemory('high')),
    ],
    sets: { count: 1, basis: fromMemory('medium', 'Luật 06/2022 Điều 84 khoản 6 để bộ, tỉnh quy định số bộ hồ sơ.') },
    vote: {
      ballot: 'councilRules',
      shares: [],
      quorum: 'twoThirds',
      base: null,
      absent: null,
      basis: fromMemory('medium'),
    },
    remarks: leftToMinistries,
  },
  {
    id: 'ky-niem-chuong.R2017',
    family: 'commemorativeMedal',
    regimes: ['R2017'],
    honours: ['KNCB'],
    named: ['Kỷ niệm chương Vì sự nghiệp tài nguyên và môi trường'],
    cycles: ['contribution'],
    decider: 'minister',
    steps: [
      step(
        1,
        'Đơn vị',
        'Rà soát thời gian công tác, lập danh sách, tờ trình',
        ['Tờ trình', 'Danh sách'],
        fromMemory('high'),
      ),
      step(2, 'Thường trực Hội đồng', 'Thẩm định, trình', [], fromMemory('high')),
      step(3, 'Bộ trưởng', 'Quyết định', ['Quyết định', 'Giấy chứng nhận'], seenIn('NĐ 91/2017 Điều 37', ['S73']), {
        result: true,
      }),
    ],
    parts: [part('letter', fromMemory('high')), part('serviceSummary', fromMemory('medium'))],
    sets: { count: 1, basis: fromMemory('medium') },
    vote: null,
    remarks: [
      {
        text: 'Tặng một lần cho mỗi người, không truy tặng.',
        basis: seenIn('TT 12/2009/TT-BTNMT', ['S69'], 'Các thông tư sau có thay đổi chi tiết.'),
      },
    ],
  },
]
