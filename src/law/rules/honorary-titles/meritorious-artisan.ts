import { all, bonus, judgement, path, profession, quoted, type HonourRules } from '../../rule.ts'
import { presidentForMedalsAndTitles } from '../authorities.ts'

/** Nghệ nhân ưu tú. */
export const NNUT: HonourRules = {
  honour: 'NNUT',
  subjects: ['individual'],
  cycles: ['periodic'],
  period: { everyYears: 3, occasion: '02/9' },
  authority: presidentForMedalsAndTitles,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 71', 'nd91', { individual: 9 }),
    R2024: bonus('NĐ 98/2023 Điều 56', 'nd98', { individual: 9 }),
    R2025: bonus('NĐ 152/2025 Điều 52', 'nd152', { individual: 9 }),
  },
  regimes: {
    R2017: [
      path(
        'NNUT.R2017.u1',
        'individual',
        'periodic',
        quoted(
          'Luật 2003 Điều 65 khoản 3 (Luật 39/2013 khoản 35)',
          'Hoạt động trong nghề từ 15 năm; công lớn bảo vệ di sản, tiêu biểu của địa phương; 03 năm xét một lần',
          ['law2013-full'],
        ),
        all(profession(15), judgement('compliance'), judgement('ethicsAndTalent')),
      ),
    ],
    R2024: [
      path(
        'NNUT.R2024.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 67 khoản 3',
          'Hoạt động bảo vệ di sản từ 15 năm; tiêu biểu của địa phương',
          ['law2022'],
          'Nghị định riêng quy định chi tiết, chưa có trong phần mềm.',
        ),
        all(profession(15), judgement('compliance'), judgement('ethicsAndTalent')),
      ),
    ],
    R2025: [
      path(
        'NNUT.R2025.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 67 khoản 3',
          'Hoạt động bảo vệ di sản từ 15 năm; tiêu biểu của địa phương',
          ['law2022'],
          'Nghị định riêng quy định chi tiết, chưa có trong phần mềm.',
        ),
        all(profession(15), judgement('compliance'), judgement('ethicsAndTalent')),
      ),
    ],
  },
}
