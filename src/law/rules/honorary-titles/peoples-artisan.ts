import { all, bonus, held, judgement, path, profession, quoted, type HonourRules } from '../../rule.ts'
import { presidentForMedalsAndTitles } from '../authorities.ts'

/** Nghệ nhân nhân dân. */
export const NNND: HonourRules = {
  honour: 'NNND',
  subjects: ['individual'],
  cycles: ['periodic'],
  period: { everyYears: 3, occasion: '02/9' },
  authority: presidentForMedalsAndTitles,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 71', 'nd91', { individual: 12.5 }),
    R2024: bonus('NĐ 98/2023 Điều 56', 'nd98', { individual: 12.5 }),
    R2025: bonus('NĐ 152/2025 Điều 52', 'nd152', { individual: 12.5 }),
  },
  regimes: {
    R2017: [
      path(
        'NNND.R2017.u1',
        'individual',
        'periodic',
        quoted(
          'Luật 2003 Điều 65 khoản 2 (Luật 39/2013 khoản 35)',
          'Đã là Nghệ nhân ưu tú; hoạt động trong nghề từ 20 năm; công lớn bảo vệ di sản, tiêu biểu trong cả nước; 03 năm xét một lần',
          ['law2013-full'],
        ),
        all(held('NNUT'), profession(20), judgement('compliance'), judgement('ethicsAndTalent')),
      ),
    ],
    R2024: [
      path(
        'NNND.R2024.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 67 khoản 2',
          'Đã là Nghệ nhân ưu tú; hoạt động bảo vệ di sản từ 20 năm; tiêu biểu trong cả nước',
          ['law2022'],
          'Nghị định riêng quy định chi tiết, chưa có trong phần mềm.',
        ),
        all(held('NNUT'), profession(20), judgement('compliance'), judgement('ethicsAndTalent')),
      ),
    ],
    R2025: [
      path(
        'NNND.R2025.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 67 khoản 2',
          'Đã là Nghệ nhân ưu tú; hoạt động bảo vệ di sản từ 20 năm; tiêu biểu trong cả nước',
          ['law2022'],
          'Nghị định riêng quy định chi tiết, chưa có trong phần mềm.',
        ),
        all(held('NNUT'), profession(20), judgement('compliance'), judgement('ethicsAndTalent')),
      ),
    ],
  },
}
