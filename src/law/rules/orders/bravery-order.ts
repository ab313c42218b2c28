import { adHoc, bonus, path, quoted, type HonourRules } from '../../rule.ts'
import { presidentForOrders } from '../authorities.ts'

/** Huân chương Dũng cảm. */
export const HCDC: HonourRules = {
  honour: 'HCDC',
  subjects: ['individual'],
  cycles: ['adHoc'],
  authority: presidentForOrders,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 70', 'nd91', { individual: 4.5 }),
    R2024: bonus('NĐ 98/2023 Điều 55', 'nd98', { individual: 4.5 }),
    R2025: bonus('NĐ 152/2025 Điều 51', 'nd152', { individual: 4.5 }),
  },
  regimes: {
    R2017: [
      path(
        'HCDC.R2017.u1',
        'individual',
        'adHoc',
        quoted(
          'NĐ 91/2017 Điều 32',
          'Hành động dũng cảm cứu người, cứu tài sản, chống tội phạm, dịch bệnh; nêu gương trong tỉnh, khu vực trở lên; hoặc hy sinh anh dũng',
          ['nd91'],
        ),
        adHoc('brave', 'ministryProvince'),
      ),
    ],
    R2024: [
      path(
        'HCDC.R2024.1',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 52',
          'Hành động dũng cảm cứu người, cứu tài sản hoặc xung phong vào nơi nguy hiểm; nêu gương trong Bộ, ban, ngành, tỉnh hoặc toàn quốc',
          ['law2022'],
        ),
        adHoc('brave', 'ministryProvince'),
      ),
    ],
    R2025: [
      path(
        'HCDC.R2025.1',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 52',
          'Hành động dũng cảm cứu người, cứu tài sản hoặc xung phong vào nơi nguy hiểm; nêu gương trong Bộ, ban, ngành, tỉnh hoặc toàn quốc',
          ['law2022'],
        ),
        adHoc('brave', 'ministryProvince'),
      ),
    ],
  },
}
