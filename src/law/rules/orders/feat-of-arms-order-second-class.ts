import { adHoc, bonus, path, quoted, type HonourRules } from '../../rule.ts'
import { presidentForOrders } from '../authorities.ts'

/** Huân chương Chiến công hạng Nhì. */
export const HCCC2: HonourRules = {
  honour: 'HCCC2',
  subjects: ['individual', 'collective', 'armedForcesIndividual', 'armedForcesCollective'],
  cycles: ['adHoc'],
  authority: presidentForOrders,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 70', 'nd91', { individual: 7.5, collective: 15 }),
    R2024: bonus('NĐ 98/2023 Điều 55', 'nd98', { individual: 7.5, collective: 15 }),
    R2025: bonus('NĐ 152/2025 Điều 51', 'nd152', { individual: 7.5, collective: 15 }),
  },
  regimes: {
    R2017: [
      path(
        'HCCC2.R2017.1',
        'individual',
        'adHoc',
        quoted(
          'NĐ 91/2017 Điều 29 khoản 1',
          'Chiến công hoặc mưu trí, dũng cảm trong chiến đấu, đấu tranh với tội phạm; nêu gương trong toàn quân, toàn lực lượng Công an hoặc Bộ, ban, ngành, tỉnh; Bộ, ban, ngành, tỉnh công nhận',
          ['nd91'],
        ),
        adHoc('excellent', 'ministryProvince'),
      ),
      path(
        'HCCC2.R2017.2',
        'collective',
        'adHoc',
        quoted(
          'NĐ 91/2017 Điều 29 khoản 2',
          'Tập thể: thành tích đặc biệt xuất sắc trong chiến đấu, phục vụ chiến đấu; nêu gương trong toàn quân, toàn lực lượng Công an hoặc Bộ, ban, ngành, tỉnh',
          ['nd91'],
        ),
        adHoc('excellent', 'ministryProvince'),
      ),
    ],
    R2024: [
      path(
        'HCCC2.R2024.1',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 49 khoản 1',
          'Trung thành; lập chiến công hoặc mưu trí, dũng cảm trong chiến đấu, đấu tranh với tội phạm: xuất sắc, nêu gương trong toàn quân, toàn lực lượng Công an hoặc Bộ, ban, ngành, tỉnh, Bộ, ban, ngành, tỉnh công nhận',
          ['law2022'],
        ),
        adHoc('excellent', 'ministryProvince'),
      ),
      path(
        'HCCC2.R2024.2',
        'collective',
        'adHoc',
        quoted('Luật 06/2022 Điều 49 khoản 2', 'Như cá nhân; tập thể đoàn kết, trong sạch, vững mạnh', ['law2022']),
        adHoc('excellent', 'ministryProvince'),
      ),
    ],
    R2025: [
      path(
        'HCCC2.R2025.1',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 49 khoản 1',
          'Trung thành; lập chiến công hoặc mưu trí, dũng cảm trong chiến đấu, đấu tranh với tội phạm: xuất sắc, nêu gương trong toàn quân, toàn lực lượng Công an hoặc Bộ, ban, ngành, tỉnh, Bộ, ban, ngành, tỉnh công nhận',
          ['law2022'],
        ),
        adHoc('excellent', 'ministryProvince'),
      ),
      path(
        'HCCC2.R2025.2',
        'collective',
        'adHoc',
        quoted('Luật 06/2022 Điều 49 khoản 2', 'Như cá nhân; tập thể đoàn kết, trong sạch, vững mạnh', ['law2022']),
        adHoc('excellent', 'ministryProvince'),
      ),
    ],
  },
}
