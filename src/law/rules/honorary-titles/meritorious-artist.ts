import { all, any, bonus, judgement, path, profession, quoted, type HonourRules } from '../../rule.ts'
import { presidentForMedalsAndTitles } from '../authorities.ts'

/** Nghệ sĩ ưu tú. */
export const NSUT: HonourRules = {
  honour: 'NSUT',
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
        'NSUT.R2017.u1',
        'individual',
        'periodic',
        quoted(
          'Luật 2003 Điều 64 khoản 3 (Luật 39/2013 khoản 34)',
          'Hoạt động nghệ thuật từ 15 năm (xiếc, múa 10); được nhiều giải thưởng; 03 năm xét một lần',
          ['law2013-full'],
        ),
        all(
          any(profession(15), profession(10, { fields: ['circus', 'dance'] })),
          judgement('prize'),
          judgement('compliance'),
          judgement('ethicsAndTalent'),
        ),
      ),
    ],
    R2024: [
      path(
        'NSUT.R2024.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 66 khoản 3',
          'Hoạt động nghệ thuật từ 15 năm (xiếc, múa từ 10 năm); có giải thưởng hoặc tác phẩm xuất sắc',
          ['law2022'],
          'Nghị định riêng quy định chi tiết, chưa có trong phần mềm.',
        ),
        all(
          any(profession(15), profession(10, { fields: ['circus', 'dance'] })),
          judgement('prize'),
          judgement('compliance'),
          judgement('ethicsAndTalent'),
        ),
      ),
    ],
    R2025: [
      path(
        'NSUT.R2025.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 66 khoản 3',
          'Hoạt động nghệ thuật từ 15 năm (xiếc, múa từ 10 năm); có giải thưởng hoặc tác phẩm xuất sắc',
          ['law2022'],
          'Nghị định riêng quy định chi tiết, chưa có trong phần mềm.',
        ),
        all(
          any(profession(15), profession(10, { fields: ['circus', 'dance'] })),
          judgement('prize'),
          judgement('compliance'),
          judgement('ethicsAndTalent'),
        ),
      ),
    ],
  },
}
