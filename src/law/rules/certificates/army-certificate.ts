import { bonus, delegated, path, quoted, type HonourRules } from '../../rule.ts'

/** Bằng khen của quân khu, quân đoàn, quân chủng và tương đương; đại học quốc gia. */
export const BKQK: HonourRules = {
  honour: 'BKQK',
  subjects: ['individual', 'collective'],
  cycles: ['merit', 'adHoc', 'movement'],
  authority: {
    decider: 'Thủ trưởng quân khu và tương đương; Giám đốc đại học quốc gia',
    proposer: 'Đơn vị trực thuộc',
    article: 'Luật 06/2022 Điều 76 khoản 2, 3',
    articleIn: { R2017: 'NĐ 91/2017 Điều 12 khoản 3, Điều 39 khoản 4' },
    sourceIds: ['law2022', 'nd91'],
  },
  bonus: {
    R2024: bonus('NĐ 98/2023 Điều 58', 'nd98', { individual: 1, collective: 2, household: 1.5 }),
    R2025: bonus('NĐ 152/2025 Điều 54', 'nd152', { individual: 1, collective: 2, household: 1.5 }),
  },
  regimes: {
    R2017: [
      path(
        'BKQK.R2017.u1',
        'individual',
        'merit',
        quoted('NĐ 91/2017 Điều 39 khoản 4 (Luật 2003 Điều 73 khoản 2)', 'Do Bộ Quốc phòng, Bộ Công an quy định', [
          'nd91',
        ]),
        delegated('Bộ Quốc phòng; Bộ Công an'),
      ),
    ],
    R2024: [
      path(
        'BKQK.R2024.1',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 76 khoản 2, 3',
          'Do Bộ trưởng Bộ Quốc phòng, Bộ trưởng Bộ Giáo dục và Đào tạo quy định',
          ['law2022'],
        ),
        delegated('Bộ Quốc phòng; Bộ Giáo dục và Đào tạo'),
      ),
    ],
    R2025: [
      path(
        'BKQK.R2025.1',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 76 khoản 2, 3',
          'Do Bộ trưởng Bộ Quốc phòng, Bộ trưởng Bộ Giáo dục và Đào tạo quy định',
          ['law2022'],
        ),
        delegated('Bộ Quốc phòng; Bộ Giáo dục và Đào tạo'),
      ),
    ],
  },
}
