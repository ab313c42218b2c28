import { all, any, bonus, held, judgement, path, profession, quoted, type HonourRules } from '../../rule.ts'
import { presidentForMedalsAndTitles } from '../authorities.ts'

/** Nhà giáo nhân dân. */
export const NGND: HonourRules = {
  honour: 'NGND',
  subjects: ['individual'],
  cycles: ['periodic'],
  period: { everyYears: 3, occasion: '20/11' },
  authority: presidentForMedalsAndTitles,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 71', 'nd91', { individual: 12.5 }),
    R2024: bonus('NĐ 98/2023 Điều 56', 'nd98', { individual: 12.5 }),
    R2025: bonus('NĐ 152/2025 Điều 52', 'nd152', { individual: 12.5 }),
  },
  regimes: {
    R2017: [
      path(
        'NGND.R2017.u1',
        'individual',
        'periodic',
        quoted(
          'Luật 2003 Điều 62 khoản 2, 4 (Luật 39/2013 khoản 32)',
          'Đã là Nhà giáo ưu tú; trực tiếp nuôi dạy, giảng dạy từ 20 năm; cán bộ quản lý từ 25 năm, trong đó từ 15 năm trực tiếp; 03 năm xét một lần',
          ['law2013-full'],
        ),
        all(
          held('NGUT'),
          any(profession(20), profession(15, { total: 25 })),
          judgement('compliance'),
          judgement('ethicsAndTalent'),
        ),
      ),
    ],
    R2024: [
      path(
        'NGND.R2024.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 64 khoản 2, 4',
          'Đã là Nhà giáo ưu tú; trực tiếp giảng dạy từ 20 năm; cán bộ quản lý, nghiên cứu: công tác trong ngành từ 25 năm, trong đó từ 15 năm trực tiếp',
          ['law2022'],
          'Nghị định riêng quy định chi tiết, chưa có trong phần mềm.',
        ),
        all(
          held('NGUT'),
          any(
            profession(20, { doubled: ['border', 'sea', 'island', 'especiallyDifficult'] }),
            profession(15, { total: 25, doubled: ['border', 'sea', 'island', 'especiallyDifficult'] }),
          ),
          judgement('compliance'),
          judgement('ethicsAndTalent'),
        ),
      ),
    ],
    R2025: [
      path(
        'NGND.R2025.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 64 khoản 2, 4',
          'Đã là Nhà giáo ưu tú; trực tiếp giảng dạy từ 20 năm; cán bộ quản lý, nghiên cứu: công tác trong ngành từ 25 năm, trong đó từ 15 năm trực tiếp',
          ['law2022'],
          'Nghị định riêng quy định chi tiết, chưa có trong phần mềm.',
        ),
        all(
          held('NGUT'),
          any(
            profession(20, { doubled: ['border', 'sea', 'island', 'especiallyDifficult'] }),
            profession(15, { total: 25, doubled: ['border', 'sea', 'island', 'especiallyDifficult'] }),
          ),
          judgement('compliance'),
          judgement('ethicsAndTalent'),
        ),
      ),
    ],
  },
}
