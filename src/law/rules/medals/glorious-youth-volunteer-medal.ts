import { any, bonus, deed, path, quoted, service, type HonourRules } from '../../rule.ts'

/** Huy chương Thanh niên xung phong vẻ vang. */
export const HUYTNXP: HonourRules = {
  honour: 'HUYTNXP',
  subjects: ['individual'],
  cycles: ['resistance'],
  authority: {
    decider: 'Chủ tịch nước',
    proposer:
      'Thủ tướng trình theo đề nghị của: Người đứng đầu Bộ, ban, ngành, cơ quan trung ương của Mặt trận và tổ chức chính trị - xã hội, Giám đốc đại học quốc gia, Chủ tịch UBND cấp tỉnh (khoản 2, 4 Điều 83); cơ quan được UBTVQH phân công đối với đại biểu Quốc hội chuyên trách, cơ quan của Quốc hội (khoản 3)',
    article: 'Luật 06/2022 Điều 77, Điều 83 khoản 2, 3',
    sourceIds: ['law2022'],
    recalledIn: ['R2017'],
  },
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 74', 'mem', { individual: 1.5 }, undefined, 'recalled'),
    R2024: bonus('NĐ 98/2023 Điều 59', 'mem', { individual: 1.5 }, undefined, 'recalled'),
    R2025: bonus('NĐ 152/2025 Điều 55', 'nd152', { individual: 1.5 }),
  },
  regimes: {
    R2024: [
      path(
        'HUYTNXP.R2024.1',
        'individual',
        'resistance',
        quoted(
          'Luật 06/2022 Điều 96 khoản 2',
          'Thanh niên xung phong trong các cuộc kháng chiến, bảo vệ Tổ quốc, tại ngũ từ 02 năm; liệt sĩ được truy tặng',
          ['law2022'],
        ),
        any(service(2, { force: 'youthVolunteer' }), deed({ code: 'martyr' })),
      ),
    ],
    R2025: [
      path(
        'HUYTNXP.R2025.1',
        'individual',
        'resistance',
        quoted(
          'Luật 06/2022 Điều 96 khoản 2',
          'Thanh niên xung phong trong các cuộc kháng chiến, bảo vệ Tổ quốc, tại ngũ từ 02 năm; liệt sĩ được truy tặng',
          ['law2022'],
        ),
        any(service(2, { force: 'youthVolunteer' }), deed({ code: 'martyr' })),
      ),
    ],
  },
}
