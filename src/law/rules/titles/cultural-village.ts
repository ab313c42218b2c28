import { bonus, delegated, path, quoted, type HonourRules } from '../../rule.ts'

/** Thôn, tổ dân phố văn hóa. */
export const TTDPVH: HonourRules = {
  honour: 'TTDPVH',
  subjects: ['locality'],
  cycles: ['annual'],
  names: {
    R2017: 'Thôn, làng, ấp, bản, buôn, tổ dân phố văn hóa',
    R2024: 'Thôn, tổ dân phố văn hóa',
    R2025: 'Thôn, tổ dân phố văn hóa',
  },
  authority: {
    decider: 'Theo từng thời kỳ',
    deciderIn: {
      R2017: 'Chủ tịch UBND cấp huyện',
      R2024: 'Chủ tịch UBND cấp huyện',
      R2025: 'không còn cấp huyện: cấp xã (chưa kiểm chứng)',
    },
    proposer: 'UBND cấp xã',
    article: 'Luật 06/2022 Điều 80 khoản 2',
    articleIn: { R2017: 'Luật 2003 Điều 80 khoản 2' },
    sourceIds: ['law2022', 'law2003-full'],
    recalledIn: ['R2025'],
  },
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 69', 'nd91', { collective: 1.5 }),
    R2024: bonus('NĐ 98/2023 Điều 54', 'nd98', { collective: 1.5 }),
    R2025: bonus('NĐ 152/2025 Điều 50', 'nd152', { collective: 1.5 }),
  },
  regimes: {
    R2017: [
      path(
        'TTDPVH.R2017.u1',
        'locality',
        'annual',
        quoted(
          'NĐ 91/2017 Điều 50 khoản 3',
          'Tiêu chuẩn do Bộ Văn hóa, Thể thao và Du lịch quy định, UBND tỉnh hướng dẫn cụ thể',
          ['nd91'],
        ),
        delegated('UBND cấp tỉnh', 'quy định của Bộ VHTTDL'),
      ),
    ],
    R2024: [
      path(
        'TTDPVH.R2024.1',
        'locality',
        'annual',
        quoted(
          'Luật 06/2022 Điều 30; NĐ 86/2023',
          'Kinh tế ổn định, văn hóa lành mạnh, môi trường sạch đẹp, chấp hành pháp luật, đoàn kết; UBND tỉnh quy định chi tiết theo khung',
          ['law2022', 'nd86'],
        ),
        delegated('UBND cấp tỉnh', 'NĐ 86/2023/NĐ-CP'),
      ),
    ],
    R2025: [
      path(
        'TTDPVH.R2025.1',
        'locality',
        'annual',
        quoted(
          'Luật 06/2022 Điều 30; NĐ 86/2023',
          'Kinh tế ổn định, văn hóa lành mạnh, môi trường sạch đẹp, chấp hành pháp luật, đoàn kết; UBND tỉnh quy định chi tiết theo khung',
          ['law2022', 'nd86'],
        ),
        delegated('UBND cấp tỉnh', 'NĐ 86/2023/NĐ-CP'),
      ),
    ],
  },
}
