import { day, holdsOn, showDay, addDays, type Day, type Period } from '../base/days.ts'
import type { SourceId } from './sources.ts'

/** Mức tin cậy của một quy định: đọc trong văn bản hoặc trích dẫn, hay mới nhớ lại và chưa đối chiếu văn bản gốc. */
export type Confidence = 'quoted' | 'recalled'

/** Văn bản quy phạm pháp luật that a regime is made of. */
export interface Instrument extends Period {
  number: string
  confidence: Confidence
}

/** Quy định áp dụng trong một thời kỳ: the law with its decrees and circulars, from a first day to the day it was replaced. */
export interface RegimeEntry extends Period {
  /** How a sentence names it. */
  name: string
  instruments: readonly Instrument[]
  sources: readonly SourceId[]
  confidence: Confidence
  note?: string
  /** Dự thảo đã thấy: what a draft of the coming law would change; whether it was enacted nobody here has read. */
  drafts?: readonly { topic: string; text: string; sources: readonly SourceId[] }[]
}

export const regimes = {
  R2010: {
    name: 'Luật Thi đua, khen thưởng 2003 (sửa đổi 2005, 2009, 2013) và Nghị định 42/2010/NĐ-CP, 39/2012/NĐ-CP, 65/2014/NĐ-CP',
    from: day('2010-06-01'),
    to: day('2017-10-01'),
    instruments: [
      instrument('15/2003/QH11', '2004-07-01', '2024-01-01'),
      instrument('65/2014/NĐ-CP', '2014-08-20', '2017-10-01'),
    ],
    sources: ['nd65', 'law2013'],
    confidence: 'recalled',
    note: 'Chỉ dùng để đọc quyết định cũ; ngày bắt đầu chưa đối chiếu văn bản gốc.',
  },
  R2017: {
    name: 'Luật Thi đua, khen thưởng 2003 (sửa đổi 2005, 2009, 2013) và Nghị định 91/2017/NĐ-CP',
    from: day('2017-10-01'),
    to: day('2024-01-01'),
    instruments: [
      instrument('15/2003/QH11', '2004-07-01', '2024-01-01'),
      instrument('47/2005/QH11', '2005-06-27', '2024-01-01', 'recalled'),
      instrument('39/2013/QH13', '2014-06-01', '2024-01-01'),
      instrument('91/2017/NĐ-CP', '2017-10-01', '2024-01-01'),
      instrument('08/2017/TT-BNV', '2017-12-15', '2020-01-01'),
      instrument('12/2019/TT-BNV', '2020-01-01', '2024-04-15'),
    ],
    sources: [
      'law2003-full',
      'law2003-24',
      'law2013-full',
      'law2013',
      'nd91',
      'nd91-3',
      'nd91-9',
      'nd91-10',
      'tt12',
      'tt12-2019',
      'tt03bng',
      'law2022',
    ],
    confidence: 'quoted',
    note: 'Nghị định 91/2017 Điều 3, 34, 35 mới đọc qua văn bản trả lời.',
  },
  R2024: {
    name: 'Luật Thi đua, khen thưởng 2022 và Nghị định 98/2023/NĐ-CP',
    from: day('2024-01-01'),
    to: day('2025-07-01'),
    instruments: [
      instrument('06/2022/QH15', '2024-01-01', null),
      instrument('98/2023/NĐ-CP', '2024-01-01', '2025-07-01'),
      instrument('86/2023/NĐ-CP', '2024-01-30', null),
      instrument('01/2024/TT-BNV', '2024-04-15', '2025-08-05'),
    ],
    sources: ['law2022', 'nd98', 'nd98-30', 'nd98-54', 'nd98-money', 'nd86', 'tt01-2024'],
    confidence: 'quoted',
  },
  R2025: {
    name: 'Luật Thi đua, khen thưởng 2022 và Nghị định 152/2025/NĐ-CP',
    from: day('2025-07-01'),
    to: day('2026-10-01'),
    instruments: [
      instrument('06/2022/QH15', '2024-01-01', null),
      instrument('152/2025/NĐ-CP', '2025-07-01', '2027-03-01'),
      instrument('15/2025/TT-BNV', '2025-08-05', null),
    ],
    sources: ['law2022', 'nd152', 'tt15-2025'],
    confidence: 'quoted',
  },
  R2026: {
    name: 'Luật Thi đua, khen thưởng 2022 (sửa đổi bởi Luật 06/2026/QH16) và Nghị định 152/2025/NĐ-CP',
    from: day('2026-10-01'),
    to: null,
    instruments: [
      instrument('06/2022/QH15', '2024-01-01', null),
      instrument('06/2026/QH16', '2026-10-01', null),
      instrument('152/2025/NĐ-CP', '2025-07-01', '2027-03-01'),
    ],
    sources: ['law2026', 'vbhn115', 'draft2025'],
    confidence: 'recalled',
    note: 'Chưa có toàn văn Luật 06/2026/QH16; mọi kết luận phải đối chiếu văn bản gốc.',
    drafts: [
      {
        topic: 'Chiến sĩ thi đua cơ sở',
        text: 'hoàn thành xuất sắc nhiệm vụ và có sáng kiến, đề tài hoặc mưu trí, sáng tạo trong chiến đấu; hiện nay chỉ cần một trong hai',
        sources: ['draft2025'],
      },
      {
        topic: 'Bằng khen của Bộ, ban, ngành, tỉnh cho cá nhân',
        text: 'chỉ còn trường hợp hai lần liên tục Chiến sĩ thi đua cơ sở; bỏ trường hợp hai năm hoàn thành xuất sắc có hai sáng kiến',
        sources: ['draft2025'],
      },
      {
        topic: 'Xã, phường, đặc khu tiêu biểu',
        text: 'thành tích tiêu biểu trong phong trào thi đua của tỉnh',
        sources: ['draft2025'],
      },
      {
        topic: 'Huân chương Lao động, Bằng khen của Thủ tướng cho tập thể',
        text: 'nới yêu cầu năm năm, mười năm liên tục hoàn thành xuất sắc nhiệm vụ',
        sources: ['draft2025'],
      },
      { topic: 'Phân cấp', text: 'giao thêm thẩm quyền quyết định cho cấp dưới', sources: ['draft2025'] },
    ],
  },
} as const satisfies Record<string, RegimeEntry>
/** Mã quy định áp dụng. */
export type Regime = keyof typeof regimes
export const regimeOrder = Object.keys(regimes) as Regime[]

/**
 * Quy định áp dụng cho hồ sơ tiếp nhận ngày `on` (Nghị định 152/2025 Điều 60 khoản 3; Luật 06/2026/QH16 Điều 4 khoản 4):
 * null before the first day that the product knows.
 */
export function regimeOn(on: Day): Regime | null {
  return regimeOrder.find((code) => holdsOn(regimes[code], on)) ?? null
}

/** The same; before the first day that the product knows, the first period. */
export function regimeFor(on: Day): Regime {
  return regimeOn(on) ?? 'R2010'
}

/** `từ 01/10/2017 đến hết 31/12/2023`. */
export function showRegimePeriod(code: Regime): string {
  const { from, to }: RegimeEntry = regimes[code]
  const start = from === null ? '' : `từ ${showDay(from)}`
  return to === null ? start : `${start} đến hết ${showDay(addDays(to, -1))}`
}

function instrument(number: string, from: string, to: string | null, confidence: Confidence = 'quoted'): Instrument {
  return { number, from: day(from), to: to === null ? null : day(to), confidence }
}
