import { bonus, delegated, path, quoted, type HonourRules } from '../../rule.ts'

/** Cờ thi đua của quân khu, quân đoàn, quân chủng và tương đương; đại học quốc gia. */
export const CTDQK: HonourRules = {
  honour: 'CTDQK',
  subjects: ['armedForcesCollective', 'collective'],
  cycles: ['annual'],
  authority: {
    decider: 'Thủ trưởng quân khu và tương đương; Giám đốc đại học quốc gia',
    proposer: 'Đơn vị trực thuộc',
    article: 'Luật 06/2022 Điều 32 khoản 2, 3',
    articleIn: { R2017: 'NĐ 91/2017 Điều 12 khoản 3, Điều 39 khoản 4' },
    sourceIds: ['law2022', 'nd91'],
  },
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 69 khoản 2 (không quy định)', 'nd91', {}),
    R2024: bonus('NĐ 98/2023 Điều 54', 'nd98', { collective: 6 }),
    R2025: bonus('NĐ 152/2025 Điều 50', 'nd152', { collective: 6 }),
  },
  regimes: {
    R2017: [
      path(
        'CTDQK.R2017.u1',
        'armedForcesCollective',
        'annual',
        quoted('NĐ 91/2017 Điều 12 khoản 3', 'Đối tượng, tiêu chuẩn do Bộ Quốc phòng, Bộ Công an quy định', ['nd91']),
        delegated('Bộ Quốc phòng; Bộ Công an'),
      ),
    ],
    R2024: [
      path(
        'CTDQK.R2024.1',
        'collective',
        'annual',
        quoted(
          'Luật 06/2022 Điều 32 khoản 2, 3',
          'Tiêu chuẩn do Bộ trưởng Bộ Quốc phòng, Bộ trưởng Bộ Giáo dục và Đào tạo quy định',
          ['law2022'],
        ),
        delegated('Bộ Quốc phòng; Bộ Giáo dục và Đào tạo'),
      ),
    ],
    R2025: [
      path(
        'CTDQK.R2025.1',
        'collective',
        'annual',
        quoted(
          'Luật 06/2022 Điều 32 khoản 2, 3',
          'Tiêu chuẩn do Bộ trưởng Bộ Quốc phòng, Bộ trưởng Bộ Giáo dục và Đào tạo quy định',
          ['law2022'],
        ),
        delegated('Bộ Quốc phòng; Bộ Giáo dục và Đào tạo'),
      ),
    ],
  },
}
