import { bonus, delegated, path, quoted, recalled, type HonourRules } from '../../rule.ts'

/** Kỷ niệm chương của Ủy ban Thường vụ Quốc hội. */
export const KNCQH: HonourRules = {
  honour: 'KNCQH',
  subjects: ['individual'],
  cycles: ['contribution'],
  names: { R2017: 'Kỷ niệm chương (Huy hiệu)', R2024: 'Kỷ niệm chương', R2025: 'Kỷ niệm chương' },
  authority: {
    decider: 'Ủy ban Thường vụ Quốc hội',
    proposer: 'Theo quy chế của cơ quan',
    article: 'Luật 06/2022 Điều 71, Điều 79',
    sourceIds: ['law2022'],
    recalledIn: ['R2017'],
  },
  bonus: {
    R2024: bonus('NĐ 98/2023 Điều 58', 'nd98', { individual: 0.8, atMost: true }),
    R2025: bonus('NĐ 152/2025 Điều 54', 'nd152', { individual: 0.8, atMost: true }),
  },
  regimes: {
    R2017: [
      path(
        'KNCQH.R2017.u1',
        'individual',
        'contribution',
        recalled(
          'Luật 2003 Điều 69 (Luật 39/2013 khoản 37)',
          'Luật không nêu riêng Kỷ niệm chương của Quốc hội; tên, đối tượng, tiêu chuẩn do cơ quan tặng quy định và đăng ký',
          ['law2013-full', 'mem'],
          'Điều 69 đã đọc; việc điều này áp dụng cho Kỷ niệm chương của Quốc hội là giả định.',
        ),
        delegated('Ủy ban Thường vụ Quốc hội'),
      ),
    ],
    R2024: [
      path(
        'KNCQH.R2024.1',
        'individual',
        'contribution',
        quoted(
          'Luật 06/2022 Điều 71 khoản 1',
          'Có đóng góp vào quá trình phát triển của cơ quan, địa phương, tổ chức; tên, đối tượng, tiêu chuẩn do cơ quan đó quy định và đăng ký tên',
          ['law2022'],
        ),
        delegated('Ủy ban Thường vụ Quốc hội'),
      ),
    ],
    R2025: [
      path(
        'KNCQH.R2025.1',
        'individual',
        'contribution',
        quoted(
          'Luật 06/2022 Điều 71 khoản 1',
          'Có đóng góp vào quá trình phát triển của cơ quan, địa phương, tổ chức; tên, đối tượng, tiêu chuẩn do cơ quan đó quy định và đăng ký tên',
          ['law2022'],
        ),
        delegated('Ủy ban Thường vụ Quốc hội'),
      ),
    ],
  },
}
