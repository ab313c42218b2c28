import { all, any, bonus, held, judgement, path, profession, quoted, type HonourRules } from '../../rule.ts'
import { presidentForMedalsAndTitles } from '../authorities.ts'

/** Nghệ sĩ nhân dân. */
export const NSND: HonourRules = {
  honour: 'NSND',
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
        'NSND.R2017.u1',
        'individual',
        'periodic',
        quoted(
          'Luật 2003 Điều 64 khoản 2 (Luật 39/2013 khoản 34)',
          'Đã là Nghệ sĩ ưu tú; hoạt động nghệ thuật từ 20 năm (xiếc, múa 15); sau Nghệ sĩ ưu tú tiếp tục được nhiều giải thưởng; 03 năm xét một lần',
          ['law2013-full'],
        ),
        all(
          held('NSUT'),
          any(profession(20), profession(15, { fields: ['circus', 'dance'] })),
          judgement('prizeSinceNSUT'),
          judgement('compliance'),
          judgement('ethicsAndTalent'),
        ),
      ),
    ],
    R2024: [
      path(
        'NSND.R2024.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 66 khoản 2',
          'Đã là Nghệ sĩ ưu tú; hoạt động nghệ thuật từ 20 năm (xiếc, múa từ 15 năm); sau Nghệ sĩ ưu tú tiếp tục có giải thưởng hoặc tác phẩm xuất sắc',
          ['law2022'],
          'Nghị định riêng quy định chi tiết, chưa có trong phần mềm.',
        ),
        all(
          held('NSUT'),
          any(profession(20), profession(15, { fields: ['circus', 'dance'] })),
          judgement('prizeSinceNSUT'),
          judgement('compliance'),
          judgement('ethicsAndTalent'),
        ),
      ),
    ],
    R2025: [
      path(
        'NSND.R2025.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 66 khoản 2',
          'Đã là Nghệ sĩ ưu tú; hoạt động nghệ thuật từ 20 năm (xiếc, múa từ 15 năm); sau Nghệ sĩ ưu tú tiếp tục có giải thưởng hoặc tác phẩm xuất sắc',
          ['law2022'],
          'Nghị định riêng quy định chi tiết, chưa có trong phần mềm.',
        ),
        all(
          held('NSUT'),
          any(profession(20), profession(15, { fields: ['circus', 'dance'] })),
          judgement('prizeSinceNSUT'),
          judgement('compliance'),
          judgement('ethicsAndTalent'),
        ),
      ),
    ],
  },
}
