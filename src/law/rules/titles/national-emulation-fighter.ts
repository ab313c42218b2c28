import {
  all,
  any,
  anyInitiativeKind,
  blocks,
  bonus,
  deadline,
  initiatives,
  judgement,
  path,
  quoted,
  requirement,
  vote,
  type HonourRules,
} from '../../rule.ts'

/** Chiến sĩ thi đua toàn quốc. */
export const CSTDTQ: HonourRules = {
  honour: 'CSTDTQ',
  subjects: ['individual', 'armedForcesIndividual'],
  cycles: ['periodic'],
  authority: {
    decider: 'Thủ tướng Chính phủ',
    proposer:
      'Người đứng đầu Bộ, ban, ngành, cơ quan trung ương của Mặt trận và tổ chức chính trị - xã hội, Giám đốc đại học quốc gia, Chủ tịch UBND cấp tỉnh (khoản 2, 4 Điều 83); cơ quan được UBTVQH phân công đối với đại biểu Quốc hội chuyên trách, cơ quan của Quốc hội (khoản 3)',
    article: 'Luật 06/2022 Điều 78 khoản 2, Điều 83 khoản 4',
    articleIn: { R2017: 'NĐ 91/2017 Điều 49 khoản 1' },
    sourceIds: ['law2022', 'nd91'],
  },
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 69', 'nd91', { individual: 4.5 }),
    R2024: bonus('NĐ 98/2023 Điều 54', 'nd98', { individual: 4.5 }),
    R2025: bonus('NĐ 152/2025 Điều 50', 'nd152', { individual: 4.5 }),
  },
  regimes: {
    R2017: [
      path(
        'CSTDTQ.R2017.1',
        'individual',
        'periodic',
        quoted(
          'Luật 2003 Điều 21 (sửa 2013); NĐ 91/2017 Điều 9 khoản 1',
          'Tiêu biểu xuất sắc nhất trong số người 02 lần liên tục Chiến sĩ thi đua Bộ, ban, ngành, tỉnh; sáng kiến, đề tài ảnh hưởng trong toàn quốc',
          ['law2013-full', 'tt03bng', 'nd65', 'tt151bqp', 'nd91'],
        ),
        all(
          blocks(2, 'CSTD_BT'),
          any(initiatives(1, 'national', anyInitiativeKind), judgement('combatIngenuityNational')),
        ),
      ),
      requirement(
        'CSTDTQ.R2017.2',
        'individual',
        'periodic',
        quoted(
          'NĐ 91/2017 Điều 48 khoản 1 điểm a',
          'Thời điểm xét, trình là năm liền kề với năm đạt Chiến sĩ thi đua Bộ, ban, ngành, tỉnh lần thứ hai, chậm nhất 31/10',
          ['nd91-48', 'tt03bng', 'tt151bqp', 'nd91'],
        ),
        deadline('nextYearAfterSecondTitle'),
      ),
      requirement(
        'CSTDTQ.R2017.3',
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
        'CSTDTQ.R2024.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 21',
          'Xuất sắc tiêu biểu trong số người 02 lần liên tục được tặng Chiến sĩ thi đua Bộ, ban, ngành, tỉnh; sáng kiến hoặc đề tài hiệu quả, ảnh hưởng trong toàn quốc do người đứng đầu Bộ, ban, ngành, tỉnh công nhận',
          ['law2022'],
          '“Liên tục”: hai lần tặng cho hai thời kỳ ba năm liền nhau, không trùng nhau, tức sáu năm liền đạt Chiến sĩ thi đua cơ sở.',
        ),
        all(
          blocks(2, 'CSTD_BT'),
          any(initiatives(1, 'national', anyInitiativeKind), judgement('combatIngenuityNational')),
        ),
      ),
      requirement(
        'CSTDTQ.R2024.2',
        'individual',
        'periodic',
        quoted('NĐ 98/2023 Điều 30 khoản 7', 'Hội đồng Bộ, ban, ngành, tỉnh đạt từ 90% tổng số thành viên', ['nd98']),
        vote(90, 'ministryProvinceCouncil'),
      ),
      requirement(
        'CSTDTQ.R2024.3',
        'individual',
        'periodic',
        quoted(
          'NĐ 98/2023 Điều 32',
          'Hồ sơ chậm nhất 31/12 của năm liền kề năm có quyết định tặng Chiến sĩ thi đua Bộ, ban, ngành, tỉnh (lần hai)',
          ['nd98'],
        ),
        deadline('yearAfterSecondDecision'),
      ),
    ],
    R2025: [
      path(
        'CSTDTQ.R2025.1',
        'individual',
        'periodic',
        quoted(
          'Luật 06/2022 Điều 21',
          'Xuất sắc tiêu biểu trong số người 02 lần liên tục được tặng Chiến sĩ thi đua Bộ, ban, ngành, tỉnh; sáng kiến hoặc đề tài hiệu quả, ảnh hưởng trong toàn quốc do người đứng đầu Bộ, ban, ngành, tỉnh công nhận',
          ['law2022'],
          '“Liên tục”: hai lần tặng cho hai thời kỳ ba năm liền nhau, không trùng nhau, tức sáu năm liền đạt Chiến sĩ thi đua cơ sở.',
        ),
        all(
          blocks(2, 'CSTD_BT'),
          any(initiatives(1, 'national', anyInitiativeKind), judgement('combatIngenuityNational')),
        ),
      ),
      requirement(
        'CSTDTQ.R2025.2',
        'individual',
        'periodic',
        quoted(
          'NĐ 152/2025 Điều 33 khoản 5; Điều 45 khoản 4',
          'Hội đồng các cấp từ 90% tổng số thành viên; Thường trực Hội đồng Trung ương từ 90%',
          ['nd152'],
        ),
        vote(90, 'councilsOfAllLevels', 'centralCouncilStanding'),
      ),
      requirement(
        'CSTDTQ.R2025.3',
        'individual',
        'periodic',
        quoted(
          'NĐ 152/2025 Điều 35 khoản 1 điểm a',
          'Hồ sơ đến Bộ Nội vụ chậm nhất 31/12 của năm liền kề năm có quyết định tặng Chiến sĩ thi đua Bộ, ban, ngành, tỉnh (lần hai)',
          ['nd152'],
        ),
        deadline('yearAfterSecondDecision'),
      ),
    ],
  },
}
