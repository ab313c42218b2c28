import { day, type Day, type Period } from '../../base/days.ts'
import type { Regime } from '../regimes.ts'
import { fromMemory, inferredFrom, seenIn, type Basis } from './basis.ts'

/** Ngày quyết định hồ sơ theo quy định cũ hay mới. */
export const pins = {
  received: 'ngày cơ quan có thẩm quyền nhận hồ sơ',
  receivedForAppraisal: 'ngày cơ quan có thẩm quyền tiếp nhận hồ sơ để thẩm định',
} as const
export type Pin = keyof typeof pins

/** Điều khoản chuyển tiếp: a dossier that came in before `on` is judged by the regime before. */
export interface Transition {
  from: Regime
  to: Regime
  /** The first day of the new regime. */
  on: Day
  pinnedBy: Pin
  /** Quy định mới có lợi hơn thì áp dụng quy định mới. */
  exception?: 'moreFavourableRule'
  basis: Basis
}

export const transitions: readonly Transition[] = [
  {
    from: 'R2017',
    to: 'R2024',
    on: day('2024-01-01'),
    pinnedBy: 'received',
    basis: fromMemory('medium', 'Theo lệ thường của điều khoản chuyển tiếp; chưa đọc được điều này.'),
  },
  {
    from: 'R2024',
    to: 'R2025',
    on: day('2025-07-01'),
    pinnedBy: 'received',
    basis: seenIn(
      'NĐ 152/2025 Điều 60 khoản 3',
      ['nd152', 'S17'],
      'Bộ Nội vụ đã áp dụng Nghị định 98/2023 cho một hồ sơ trình ngày 15/6/2025.',
    ),
  },
  {
    from: 'R2025',
    to: 'R2026',
    on: day('2026-10-01'),
    pinnedBy: 'receivedForAppraisal',
    exception: 'moreFavourableRule',
    basis: seenIn('Luật 06/2026/QH16 Điều 4 khoản 4', ['S38', 'law2026'], 'Qua bên thứ ba, chưa đọc toàn văn Luật.'),
  },
]

/** Quy định được áp dụng tiếp: as long as no text of the new regime was read, its procedures are those of the one before. */
export const carriedOver: Partial<Record<Regime, { from: Regime; basis: Basis }>> = {
  R2026: {
    from: 'R2025',
    basis: inferredFrom(
      'Luật 06/2026/QH16',
      ['S38', 'law2026'],
      'low',
      'Chưa có toàn văn Luật 06/2026/QH16 (thông qua ngày 23/4/2026, hiệu lực từ 01/10/2026); thủ tục tạm theo quy định trước đó cho đến khi đối chiếu.',
    ),
  },
}

/** Văn bản tạo nên quy định của một thời kỳ, with those of one ministry and one province beside the central ones. */
export interface Layer extends Period {
  act: string
  regime: Regime
  basis: Basis
}

const unknownAfterMerger = 'Chưa rõ hiệu lực sau khi sắp xếp tỉnh, bộ năm 2025.'

export const layers: readonly Layer[] = [
  {
    act: 'NĐ 91/2017/NĐ-CP',
    regime: 'R2017',
    from: day('2017-10-01'),
    to: day('2024-01-01'),
    basis: seenIn('NĐ 91/2017', ['S54', 'S73']),
  },
  {
    act: 'TT 08/2017/TT-BNV',
    regime: 'R2017',
    from: day('2017-12-15'),
    to: day('2020-01-01'),
    basis: {
      ...fromMemory('medium', 'Ngày bắt đầu 15/12/2017 theo tin báo chí; hết hiệu lực theo Thông tư 12/2019 Điều 13.'),
      article: 'TT 12/2019 Điều 13',
    },
  },
  {
    act: 'TT 12/2019/TT-BNV',
    regime: 'R2017',
    from: day('2020-01-01'),
    to: day('2024-04-15'),
    basis: seenIn(
      'TT 12/2019; TT 01/2024 Điều 9',
      ['S75', 'S76'],
      'Ngày hết hiệu lực lấy theo ngày Thông tư 01/2024 có hiệu lực; chưa thấy câu bãi bỏ rõ ràng.',
    ),
  },
  {
    act: 'TT 21/2018/TT-BTNMT',
    regime: 'R2017',
    from: day('2019-01-01'),
    to: day('2024-01-01'),
    basis: seenIn(
      'TT 18/2023/TT-BTNMT',
      ['S41'],
      'Ban hành ngày 14/11/2018, bị thay từ 01/01/2024 (đã đọc); ngày bắt đầu mới nhớ lại, chưa chắc chắn.',
    ),
  },
  {
    act: 'QĐ 29/2018/QĐ-UBND tỉnh Kon Tum',
    regime: 'R2017',
    from: day('2018-11-01'),
    to: day('2024-11-08'),
    basis: seenIn('QĐ 29/2018/QĐ-UBND; QĐ 56/2024/QĐ-UBND tỉnh Kon Tum', ['S45', 'S46']),
  },
  {
    act: 'Luật 06/2022/QH15',
    regime: 'R2024',
    from: day('2024-01-01'),
    to: null,
    basis: seenIn('Luật 06/2022', ['S25']),
  },
  {
    act: 'NĐ 98/2023/NĐ-CP',
    regime: 'R2024',
    from: day('2024-01-01'),
    to: day('2025-07-01'),
    basis: seenIn('NĐ 152/2025 Điều 59 khoản 2', ['S38', 'nd152']),
  },
  {
    act: 'TT 01/2024/TT-BNV',
    regime: 'R2024',
    from: day('2024-04-15'),
    to: day('2025-08-05'),
    basis: seenIn('TT 01/2024 Điều 9', ['S76', 'S38']),
  },
  {
    act: 'TT 18/2023/TT-BTNMT',
    regime: 'R2024',
    from: day('2024-01-01'),
    to: null,
    basis: seenIn('TT 18/2023/TT-BTNMT', ['S41'], unknownAfterMerger),
  },
  {
    act: 'QĐ 56/2024/QĐ-UBND tỉnh Kon Tum',
    regime: 'R2024',
    from: day('2024-11-08'),
    to: null,
    basis: seenIn('QĐ 56/2024/QĐ-UBND tỉnh Kon Tum', ['S46'], unknownAfterMerger),
  },
  {
    act: 'NĐ 152/2025/NĐ-CP',
    regime: 'R2025',
    from: day('2025-07-01'),
    to: day('2027-03-01'),
    basis: seenIn(
      'NĐ 152/2025 Điều 59, Điều 60 khoản 1',
      ['S37', 'nd152'],
      'Hết hiệu lực sớm hơn nếu có nghị định mới thay.',
    ),
  },
  {
    act: 'TT 15/2025/TT-BNV',
    regime: 'R2025',
    from: day('2025-08-05'),
    to: null,
    basis: seenIn('TT 15/2025/TT-BNV', ['S38']),
  },
]
