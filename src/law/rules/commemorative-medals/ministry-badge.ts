import { bonus, delegated, path, quoted, type HonourRules } from '../../rule.ts'

/** Kỷ niệm chương của Bộ, ban, ngành. */
export const KNCB: HonourRules = {
  honour: 'KNCB',
  subjects: ['individual'],
  cycles: ['contribution'],
  names: { R2017: 'Kỷ niệm chương (Huy hiệu)', R2024: 'Kỷ niệm chương', R2025: 'Kỷ niệm chương' },
  authority: {
    decider: 'Bộ trưởng, Thủ trưởng Bộ, ban, ngành',
    proposer: 'Theo quy chế của cơ quan',
    article: 'Luật 06/2022 Điều 71, Điều 79',
    articleIn: { R2017: 'NĐ 91/2017 Điều 37' },
    sourceIds: ['law2022', 'nd91'],
  },
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 69–74 (không quy định)', 'nd91', {}),
    R2024: bonus('NĐ 98/2023 Điều 58', 'nd98', { individual: 0.6, atMost: true }),
    R2025: bonus('NĐ 152/2025 Điều 54', 'nd152', { individual: 0.6, atMost: true }),
  },
  regimes: {
    R2017: [
      path(
        'KNCB.R2017.u1',
        'individual',
        'contribution',
        quoted(
          'NĐ 91/2017 Điều 37 khoản 1, 3',
          'Hoàn thành tốt nhiệm vụ, có thời gian công tác hoặc đóng góp vào quá trình phát triển; tên, đối tượng, tiêu chuẩn do cơ quan đó quy định, đăng ký với Ban TĐKT Trung ương',
          ['nd91'],
        ),
        delegated('Bộ, ban, ngành'),
      ),
    ],
    R2024: [
      path(
        'KNCB.R2024.1',
        'individual',
        'contribution',
        quoted(
          'Luật 06/2022 Điều 71 khoản 2',
          'Có đóng góp vào quá trình phát triển của cơ quan, địa phương, tổ chức; tên, đối tượng, tiêu chuẩn do cơ quan đó quy định và đăng ký tên',
          ['law2022'],
        ),
        delegated('Bộ, ban, ngành'),
      ),
    ],
    R2025: [
      path(
        'KNCB.R2025.1',
        'individual',
        'contribution',
        quoted(
          'Luật 06/2022 Điều 71 khoản 2',
          'Có đóng góp vào quá trình phát triển của cơ quan, địa phương, tổ chức; tên, đối tượng, tiêu chuẩn do cơ quan đó quy định và đăng ký tên',
          ['law2022'],
        ),
        delegated('Bộ, ban, ngành'),
      ),
    ],
  },
}
