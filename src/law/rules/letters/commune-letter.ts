import { bonus, type HonourRules } from '../../rule.ts'
import { letter } from './letter.ts'

/** Giấy khen của Chủ tịch UBND cấp xã. */
export const GKX: HonourRules = {
  ...letter({ honour: 'GKX', decider: 'Chủ tịch UBND cấp xã', point: 'đ', ofHouseholds: true }),
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 73', 'nd91', { individual: 0.15, collective: 0.3 }),
    R2024: bonus(
      'NĐ 98/2023 Điều 58',
      'nd98',
      { individual: 0.15, collective: 0.3, household: 0.225 },
      'Khoản 2 điểm c chỉ nêu giấy khen 0,3 cho tập thể; 0,3 và 0,225 suy ra từ hệ số chung.',
    ),
    R2025: bonus('NĐ 152/2025 Điều 54', 'nd152', { individual: 0.3, collective: 0.6, household: 0.45 }),
  },
}
