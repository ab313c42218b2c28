import { all, bonus, clusterLeader, delegated, path, quoted, type HonourRules } from '../../rule.ts'

/** Xã, phường, thị trấn tiêu biểu. */
export const XPTTTB: HonourRules = {
  honour: 'XPTTTB',
  subjects: ['locality'],
  cycles: ['annual'],
  names: { R2024: 'Xã, phường, thị trấn tiêu biểu', R2025: 'Xã, phường, đặc khu tiêu biểu' },
  authority: {
    decider: 'Chủ tịch UBND cấp tỉnh',
    proposer: 'R2024: Chủ tịch UBND cấp huyện; R2025: UBND cấp xã / cơ quan thi đua tỉnh',
    proposerIn: { R2024: 'Chủ tịch UBND cấp huyện', R2025: 'UBND cấp xã / cơ quan thi đua tỉnh' },
    article: 'Luật 06/2022 Điều 79 khoản 4',
    sourceIds: ['law2022'],
    recalledIn: ['R2017'],
  },
  bonus: {
    R2024: bonus('NĐ 98/2023 Điều 54', 'nd98', { collective: 2 }),
    R2025: bonus('NĐ 152/2025 Điều 50', 'nd152', { collective: 2 }),
  },
  regimes: {
    R2024: [
      path(
        'XPTTTB.R2024.1',
        'locality',
        'annual',
        quoted(
          'Luật 06/2022 Điều 29; NĐ 86/2023',
          'Dẫn đầu phong trào thi đua cấp huyện; kinh tế - xã hội, văn hóa, môi trường, pháp luật tốt theo khung của Chính phủ, UBND tỉnh quy định chi tiết',
          ['law2022', 'nd86'],
        ),
        all(clusterLeader('district'), delegated('UBND cấp tỉnh', 'NĐ 86/2023/NĐ-CP')),
      ),
    ],
    R2025: [
      path(
        'XPTTTB.R2025.1',
        'locality',
        'annual',
        quoted('NĐ 152/2025 Điều 8', 'Dẫn đầu phong trào thi đua cấp tỉnh; tên là xã, phường, đặc khu tiêu biểu', [
          'nd152',
        ]),
        all(clusterLeader('province'), delegated('UBND cấp tỉnh', 'NĐ 86/2023/NĐ-CP')),
      ),
    ],
  },
}
