import {
  all,
  any,
  anyInitiativeKind,
  bonus,
  inARow,
  initiatives,
  judgement,
  path,
  quoted,
  requirement,
  vote,
  type HonourRules,
} from '../../rule.ts'

/**
 * Chiến sĩ thi đua Bộ, ban, ngành, tỉnh: one article of the law with two deciders.
 */
export function ministryProvinceFighter(honour: 'CSTDB' | 'CSTDT', authority: HonourRules['authority']): HonourRules {
  return {
    honour,
    subjects: ['individual', 'armedForcesIndividual'],
    cycles: ['periodic'],
    authority,
    bonus: {
      R2017: bonus('NĐ 91/2017 Điều 69', 'nd91', { individual: 3 }),
      R2024: bonus('NĐ 98/2023 Điều 54', 'nd98', { individual: 3 }),
      R2025: bonus('NĐ 152/2025 Điều 50', 'nd152', { individual: 3 }),
    },
    regimes: {
      R2017: [
        path(
          `${honour}.R2017.1`,
          'individual',
          'periodic',
          quoted(
            'Luật 2003 Điều 22 (sửa 2013); NĐ 91/2017 Điều 9 khoản 2',
            'Xuất sắc tiêu biểu trong số người 03 lần liên tục Chiến sĩ thi đua cơ sở; sáng kiến, đề tài có tác dụng, ảnh hưởng trong bộ, tỉnh; xét ngay năm đạt Chiến sĩ thi đua cơ sở lần thứ ba',
            ['nd91-9-2', 'tt03bng', 'nd91'],
          ),
          all(
            inARow(3, 'CSTDCS'),
            any(initiatives(1, 'ministryProvince', anyInitiativeKind), judgement('combatIngenuityForce')),
          ),
        ),
        requirement(
          `${honour}.R2017.2`,
          'individual',
          'periodic',
          quoted(
            'NĐ 91/2017 Điều 45 khoản 8',
            'Hội đồng cấp bộ, tỉnh họp, bỏ phiếu kín, đạt từ 90% tổng số thành viên (vắng mặt lấy ý kiến bằng văn bản)',
            ['nd91', 'nd91-45', 'tt03bng'],
          ),
          vote(90, 'ministryProvinceCouncil'),
        ),
      ],
      R2024: [
        path(
          `${honour}.R2024.1`,
          'individual',
          'periodic',
          quoted(
            'Luật 06/2022 Điều 22',
            'Xuất sắc tiêu biểu trong số người 03 lần liên tục được tặng Chiến sĩ thi đua cơ sở; sáng kiến đã áp dụng hiệu quả, có khả năng nhân rộng (hoặc đề tài đã nghiệm thu, ảnh hưởng) trong Bộ, ban, ngành, tỉnh do người đứng đầu công nhận',
            ['law2022'],
          ),
          all(
            inARow(3, 'CSTDCS'),
            any(initiatives(1, 'ministryProvince', anyInitiativeKind), judgement('combatIngenuityForce')),
          ),
        ),
        requirement(
          `${honour}.R2024.2`,
          'individual',
          'periodic',
          quoted(
            'NĐ 98/2023 Điều 30 khoản 7',
            'Hội đồng Bộ, ban, ngành, tỉnh bỏ phiếu, đạt từ 90% tổng số thành viên',
            ['nd98'],
          ),
          vote(90, 'ministryProvinceCouncil'),
        ),
      ],
      R2025: [
        path(
          `${honour}.R2025.1`,
          'individual',
          'periodic',
          quoted(
            'Luật 06/2022 Điều 22',
            'Xuất sắc tiêu biểu trong số người 03 lần liên tục được tặng Chiến sĩ thi đua cơ sở; sáng kiến đã áp dụng hiệu quả, có khả năng nhân rộng (hoặc đề tài đã nghiệm thu, ảnh hưởng) trong Bộ, ban, ngành, tỉnh do người đứng đầu công nhận',
            ['law2022'],
          ),
          all(
            inARow(3, 'CSTDCS'),
            any(initiatives(1, 'ministryProvince', anyInitiativeKind), judgement('combatIngenuityForce')),
          ),
        ),
      ],
    },
  }
}
