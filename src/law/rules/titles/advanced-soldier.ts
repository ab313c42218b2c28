import { all, bonus, judgement, path, quoted, rated, type HonourRules } from '../../rule.ts'
import { armedForcesRules } from '../authorities.ts'

/** Chiến sĩ tiên tiến. */
export const CSTT: HonourRules = {
  honour: 'CSTT',
  subjects: ['armedForcesIndividual'],
  cycles: ['annual'],
  authority: armedForcesRules,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 69', 'nd91', { individual: 0.3 }),
    R2024: bonus('NĐ 98/2023 Điều 54', 'nd98', { individual: 0.3 }),
    R2025: bonus('NĐ 152/2025 Điều 50', 'nd152', { individual: 0.3 }),
  },
  regimes: {
    R2017: [
      path(
        'CSTT.R2017.1',
        'armedForcesIndividual',
        'annual',
        quoted(
          'Luật 2003 Điều 24 khoản 2 (Luật 39/2013 khoản 6)',
          'Sĩ quan, hạ sĩ quan, quân nhân chuyên nghiệp, chiến sĩ Quân đội, Công an đạt tiêu chuẩn như “Lao động tiên tiến” (khoản 1)',
          ['law2013-full'],
        ),
        all(rated('HTTNV'), judgement('compliance'), judgement('solidarityAndEmulation'), judgement('learning')),
      ),
    ],
    R2024: [
      path(
        'CSTT.R2024.1',
        'armedForcesIndividual',
        'annual',
        quoted(
          'Luật 06/2022 Điều 24 khoản 2, 5',
          'Tiêu chuẩn như khoản 1 Điều 24; dân quân do Bộ Quốc phòng quy định chi tiết',
          ['law2022'],
        ),
        all(rated('HTTNV'), judgement('solidarityAndEmulation')),
      ),
    ],
    R2025: [
      path(
        'CSTT.R2025.1',
        'armedForcesIndividual',
        'annual',
        quoted(
          'Luật 06/2022 Điều 24 khoản 2, 5',
          'Tiêu chuẩn như khoản 1 Điều 24; dân quân do Bộ Quốc phòng quy định chi tiết',
          ['law2022'],
        ),
        all(rated('HTTNV'), judgement('solidarityAndEmulation')),
      ),
    ],
  },
}
