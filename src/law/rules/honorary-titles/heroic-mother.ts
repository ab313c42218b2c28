import { bonus, delegated, path, quoted, type HonourRules } from '../../rule.ts'
import { presidentForMedalsAndTitles } from '../authorities.ts'

/** Bà mẹ Việt Nam anh hùng. */
export const BMVNAH: HonourRules = {
  honour: 'BMVNAH',
  subjects: ['individual'],
  cycles: ['resistance'],
  authority: presidentForMedalsAndTitles,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 71', 'nd91', { individual: 15.5 }),
    R2024: bonus('NĐ 98/2023 Điều 56', 'nd98', { individual: 15.5 }),
    R2025: bonus('NĐ 152/2025 Điều 52', 'nd152', { individual: 15.5 }),
  },
  regimes: {
    R2017: [
      path(
        'BMVNAH.R2017.u1',
        'individual',
        'resistance',
        quoted('Luật 2003 Điều 59', 'Theo quy định của Ủy ban Thường vụ Quốc hội', ['law2003-full']),
        delegated('Ủy ban Thường vụ Quốc hội'),
      ),
    ],
    R2024: [
      path(
        'BMVNAH.R2024.1',
        'individual',
        'resistance',
        quoted('Luật 06/2022 Điều 61', 'Theo quy định của Ủy ban Thường vụ Quốc hội', ['law2022']),
        delegated('Ủy ban Thường vụ Quốc hội'),
      ),
    ],
    R2025: [
      path(
        'BMVNAH.R2025.1',
        'individual',
        'resistance',
        quoted('Luật 06/2022 Điều 61', 'Theo quy định của Ủy ban Thường vụ Quốc hội', ['law2022']),
        delegated('Ủy ban Thường vụ Quốc hội'),
      ),
    ],
  },
}
