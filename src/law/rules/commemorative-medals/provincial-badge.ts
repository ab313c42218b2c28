import { bonus, delegated, path, quoted, type HonourRules } from '../../rule.ts'

/** Kỷ niệm chương của tỉnh. */
export const KNCT: HonourRules = {
  honour: 'KNCT',
  subjects: ['individual'],
  cycles: ['contribution'],
  names: { R2017: 'Huy hiệu của tỉnh', R2024: 'Kỷ niệm chương', R2025: 'Kỷ niệm chương' },
  authority: {
    decider: 'Chủ tịch UBND cấp tỉnh',
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
        'KNCT.R2017.u1',
        'individual',
        'contribution',
        quoted(
          'NĐ 91/2017 Điều 37 khoản 2, 3',
          'Thời R2017 tỉnh tặng Huy hiệu, không phải Kỷ niệm chương: cá nhân đóng góp vào quá trình phát triển; HĐND tỉnh quy định tên, đối tượng, tiêu chuẩn',
          ['nd91'],
        ),
        delegated('HĐND cấp tỉnh'),
      ),
    ],
    R2024: [
      path(
        'KNCT.R2024.1',
        'individual',
        'contribution',
        quoted(
          'Luật 06/2022 Điều 71 khoản 2',
          'Có đóng góp vào quá trình phát triển của cơ quan, địa phương, tổ chức; tên, đối tượng, tiêu chuẩn do cơ quan đó quy định và đăng ký tên',
          ['law2022'],
        ),
        delegated('Hội đồng nhân dân cấp tỉnh'),
      ),
    ],
    R2025: [
      path(
        'KNCT.R2025.1',
        'individual',
        'contribution',
        quoted(
          'Luật 06/2022 Điều 71 khoản 2',
          'Có đóng góp vào quá trình phát triển của cơ quan, địa phương, tổ chức; tên, đối tượng, tiêu chuẩn do cơ quan đó quy định và đăng ký tên',
          ['law2022'],
        ),
        delegated('Hội đồng nhân dân cấp tỉnh'),
      ),
    ],
  },
}
