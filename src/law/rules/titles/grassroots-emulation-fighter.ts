import {
  all,
  any,
  anyInitiativeKind,
  bonus,
  initiatives,
  judgement,
  meets,
  path,
  quota,
  quoted,
  rated,
  requirement,
  title,
  vote,
  type HonourRules,
} from '../../rule.ts'
import { headOfUnit } from '../authorities.ts'

/** Chiến sĩ thi đua cơ sở. */
export const CSTDCS: HonourRules = {
  honour: 'CSTDCS',
  subjects: ['individual', 'armedForcesIndividual'],
  cycles: ['annual'],
  notes: [
    'Thông tin cần lưu khi tặng (từ R2024): nhánh nào của khoản 2 Điều 23 đã dùng (HTXSNV, sáng kiến, đề tài, mưu trí), vì ảnh hưởng đến Bằng khen bộ, tỉnh (CV 1168/BNV-BTĐKT).',
  ],
  authority: headOfUnit,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 69', 'nd91', { individual: 1 }),
    R2024: bonus('NĐ 98/2023 Điều 54', 'nd98', { individual: 1 }),
    R2025: bonus('NĐ 152/2025 Điều 50', 'nd152', { individual: 1 }),
  },
  regimes: {
    R2017: [
      path(
        'CSTDCS.R2017.1',
        'individual',
        'annual',
        quoted(
          'Luật 2003 Điều 23 (sửa 2013); NĐ 91/2017 Điều 9 khoản 3',
          'Là “Lao động tiên tiến” hoặc “Chiến sĩ tiên tiến” và có sáng kiến được cơ sở công nhận hoặc đề tài đã nghiệm thu, áp dụng hoặc mưu trí trong chiến đấu',
          ['law2013-full', 'nd91-9', 'law2003-23', 'nd91'],
        ),
        all(title('LDTT_CSTT'), any(initiatives(1, 'grassroots', anyInitiativeKind), judgement('combatIngenuity'))),
      ),
      requirement(
        'CSTDCS.R2017.2',
        'individual',
        'annual',
        quoted(
          'NĐ 91/2017 Điều 9 khoản 3',
          'Số Chiến sĩ thi đua cơ sở không quá 15% tổng số cá nhân đạt Lao động tiên tiến hoặc Chiến sĩ tiên tiến của đơn vị (bộ, tỉnh quy định tỷ lệ cụ thể thấp hơn)',
          ['nd91-9', 'nd91'],
          'Văn bản không nói cách làm tròn; một bộ (TT 03/2018/TT-BNG Điều 9) làm tròn phần thập phân. Cách hiểu của phần mềm: làm tròn xuống. Bộ, tỉnh có thể quy định tỷ lệ thấp hơn.',
        ),
        quota(15, 'CSTDCS', 'LDTT_CSTT'),
      ),
    ],
    R2024: [
      path(
        'CSTDCS.R2024.1',
        'individual',
        'annual',
        quoted(
          'Luật 06/2022 Điều 23',
          'Đạt tiêu chuẩn Lao động tiên tiến hoặc Chiến sĩ tiên tiến và có một trong: hoàn thành xuất sắc nhiệm vụ; sáng kiến được cơ sở công nhận; đề tài, đề án, công trình đã nghiệm thu; mưu trí, sáng tạo trong chiến đấu',
          ['law2022'],
          'Luật không đặt tỷ lệ tối đa; bộ, tỉnh có thể quy định.',
        ),
        all(
          meets('LDTT_CSTT'),
          any(rated('HTXSNV'), initiatives(1, 'grassroots', anyInitiativeKind), judgement('combatIngenuity')),
        ),
      ),
      requirement(
        'CSTDCS.R2024.2',
        'individual',
        'annual',
        quoted('NĐ 98/2023 Điều 30 khoản 7', 'Hội đồng cấp trình khen thưởng bỏ phiếu, đạt từ 80% tổng số thành viên', [
          'nd98',
        ]),
        vote(80, 'submittingCouncil'),
      ),
    ],
    R2025: [
      path(
        'CSTDCS.R2025.1',
        'individual',
        'annual',
        quoted(
          'Luật 06/2022 Điều 23',
          'Đạt tiêu chuẩn Lao động tiên tiến hoặc Chiến sĩ tiên tiến và có một trong: hoàn thành xuất sắc nhiệm vụ; sáng kiến được cơ sở công nhận; đề tài, đề án, công trình đã nghiệm thu; mưu trí, sáng tạo trong chiến đấu',
          ['law2022'],
          'Luật không đặt tỷ lệ tối đa; bộ, tỉnh có thể quy định.',
        ),
        all(
          meets('LDTT_CSTT'),
          any(rated('HTXSNV'), initiatives(1, 'grassroots', anyInitiativeKind), judgement('combatIngenuity')),
        ),
      ),
    ],
  },
}
