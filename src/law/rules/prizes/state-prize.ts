import { all, bonus, deed, judgement, path, quoted, type HonourRules } from '../../rule.ts'
import { presidentForMedalsAndTitles } from '../authorities.ts'

/** Giải thưởng Nhà nước. */
export const GTNN: HonourRules = {
  honour: 'GTNN',
  subjects: ['individual', 'foreignIndividual'],
  cycles: ['periodic'],
  period: { everyYears: 5, occasion: '02/9' },
  authority: presidentForMedalsAndTitles,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 72', 'nd91', { individual: 170 }),
    R2024: bonus('NĐ 98/2023 Điều 57', 'nd98', { individual: 170 }),
    R2025: bonus('NĐ 152/2025 Điều 53', 'nd152', { individual: 170 }),
  },
  regimes: {
    R2017: [
      path(
        'GTNN.R2017.u1',
        'individual',
        'periodic',
        quoted(
          'Luật 2003 Điều 66, 68 (Luật 39/2013 khoản 36)',
          'Tác giả công trình, giáo trình, tác phẩm xuất sắc, giá trị cao, ảnh hưởng lớn; 05 năm xét một lần',
          ['law2003-full', 'law2013-full'],
        ),
        all(deed({ code: 'authorOf', since: '1945-09-02' }), judgement('workQuality')),
      ),
    ],
    R2024: [
      path(
        'GTNN.R2024.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 68, 70',
          'Tác giả, đồng tác giả công trình, giáo trình, tác phẩm xuất sắc, giá trị cao; 05 năm xét một lần',
          ['law2022'],
        ),
        all(deed({ code: 'authorOf', since: '1945-09-02' }), judgement('workQuality')),
      ),
    ],
    R2025: [
      path(
        'GTNN.R2025.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 68, 70',
          'Tác giả, đồng tác giả công trình, giáo trình, tác phẩm xuất sắc, giá trị cao; 05 năm xét một lần',
          ['law2022'],
        ),
        all(deed({ code: 'authorOf', since: '1945-09-02' }), judgement('workQuality')),
      ),
    ],
  },
}
