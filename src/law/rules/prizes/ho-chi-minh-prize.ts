import { all, bonus, deed, judgement, path, quoted, type HonourRules } from '../../rule.ts'
import { presidentForMedalsAndTitles } from '../authorities.ts'

/** Giải thưởng Hồ Chí Minh. */
export const GTHCM: HonourRules = {
  honour: 'GTHCM',
  subjects: ['individual', 'foreignIndividual'],
  cycles: ['periodic'],
  period: { everyYears: 5, occasion: '02/9' },
  authority: presidentForMedalsAndTitles,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 72', 'nd91', { individual: 270 }),
    R2024: bonus('NĐ 98/2023 Điều 57', 'nd98', { individual: 270 }),
    R2025: bonus('NĐ 152/2025 Điều 53', 'nd152', { individual: 270 }),
  },
  regimes: {
    R2017: [
      path(
        'GTHCM.R2017.u1',
        'individual',
        'periodic',
        quoted(
          'Luật 2003 Điều 66, 67',
          'Tác giả công trình, tác phẩm đặc biệt xuất sắc, giá trị rất cao, công bố, sử dụng từ 02/9/1945; 05 năm xét một lần',
          ['law2003-full'],
        ),
        all(deed({ code: 'authorOf', since: '1945-09-02' }), judgement('workQuality')),
      ),
    ],
    R2024: [
      path(
        'GTHCM.R2024.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 68, 69',
          'Tác giả, đồng tác giả công trình, tác phẩm đặc biệt xuất sắc, giá trị rất cao, công bố từ 02/9/1945; 05 năm xét một lần',
          ['law2022'],
        ),
        all(deed({ code: 'authorOf', since: '1945-09-02' }), judgement('workQuality')),
      ),
    ],
    R2025: [
      path(
        'GTHCM.R2025.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 68, 69',
          'Tác giả, đồng tác giả công trình, tác phẩm đặc biệt xuất sắc, giá trị rất cao, công bố từ 02/9/1945; 05 năm xét một lần',
          ['law2022'],
        ),
        all(deed({ code: 'authorOf', since: '1945-09-02' }), judgement('workQuality')),
      ),
    ],
  },
}
