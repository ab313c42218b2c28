import { all, any, bonus, judgement, path, profession, quoted, type HonourRules } from '../../rule.ts'
import { presidentForMedalsAndTitles } from '../authorities.ts'

/** Nhà giáo ưu tú. */
export const NGUT: HonourRules = {
  honour: 'NGUT',
  subjects: ['individual'],
  cycles: ['periodic'],
  period: { everyYears: 3, occasion: '20/11' },
  authority: presidentForMedalsAndTitles,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 71', 'nd91', { individual: 9 }),
    R2024: bonus('NĐ 98/2023 Điều 56', 'nd98', { individual: 9 }),
    R2025: bonus('NĐ 152/2025 Điều 52', 'nd152', { individual: 9 }),
  },
  regimes: {
    R2017: [
      path(
        'NGUT.R2017.u1',
        'individual',
        'periodic',
        quoted(
          'Luật 2003 Điều 62 khoản 3; khoản 4 (Luật 39/2013 khoản 32)',
          'Trực tiếp nuôi dạy, giảng dạy từ 15 năm; cán bộ quản lý từ 20 năm, trong đó từ 10 năm trực tiếp; 03 năm xét một lần',
          ['law2003-full', 'law2013-full'],
        ),
        all(any(profession(15), profession(10, { total: 20 })), judgement('compliance'), judgement('ethicsAndTalent')),
      ),
    ],
    R2024: [
      path(
        'NGUT.R2024.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 64 khoản 3, 4',
          'Trực tiếp giảng dạy từ 15 năm; cán bộ quản lý, nghiên cứu: từ 20 năm, trong đó từ 10 năm trực tiếp',
          ['law2022'],
          'Nghị định riêng quy định chi tiết, chưa có trong phần mềm.',
        ),
        all(
          any(
            profession(15, { doubled: ['border', 'sea', 'island', 'especiallyDifficult'] }),
            profession(10, { total: 20, doubled: ['border', 'sea', 'island', 'especiallyDifficult'] }),
          ),
          judgement('compliance'),
          judgement('ethicsAndTalent'),
        ),
      ),
    ],
    R2025: [
      path(
        'NGUT.R2025.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 64 khoản 3, 4',
          'Trực tiếp giảng dạy từ 15 năm; cán bộ quản lý, nghiên cứu: từ 20 năm, trong đó từ 10 năm trực tiếp',
          ['law2022'],
          'Nghị định riêng quy định chi tiết, chưa có trong phần mềm.',
        ),
        all(
          any(
            profession(15, { doubled: ['border', 'sea', 'island', 'especiallyDifficult'] }),
            profession(10, { total: 20, doubled: ['border', 'sea', 'island', 'especiallyDifficult'] }),
          ),
          judgement('compliance'),
          judgement('ethicsAndTalent'),
        ),
      ),
    ],
  },
}
