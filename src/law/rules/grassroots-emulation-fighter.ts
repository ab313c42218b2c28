import {
  all,
  any,
  anyInitiativeKind,
  exceptional,
  initiatives,
  quota,
  quoted,
  title,
  type HonourRules,
} from '../rule.ts'

/** Danh hiệu Chiến sĩ thi đua cơ sở (Luật Thi đua, khen thưởng 2003 Điều 23). */
export const grassrootsEmulationFighter: HonourRules = {
  honour: 'CSTDCS',
  subjects: ['individual', 'armedForcesIndividual'],
  cycles: ['annual'],
  regimes: {
    R2017: [
      {
        id: 'CSTDCS.R2017.1',
        role: 'path',
        subjects: ['individual'],
        cycles: ['annual'],
        citation: quoted(
          'Luật 2003 Điều 23 (sửa đổi 2013); NĐ 91/2017 Điều 9 khoản 3',
          'Là “Lao động tiên tiến” hoặc “Chiến sĩ tiên tiến” và có sáng kiến được cơ sở công nhận, hoặc đề tài đã nghiệm thu, áp dụng, hoặc mưu trí, sáng tạo trong chiến đấu',
          ['law2013-full', 'nd91', 'nd91-9', 'law2003-23'],
        ),
        rule: all(
          title('LDTT_CSTT'),
          any(
            initiatives(1, 'grassroots', anyInitiativeKind),
            exceptional(
              'combatIngenuity',
              'Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu được đơn vị công nhận',
            ),
          ),
        ),
      },
      {
        id: 'CSTDCS.R2017.2',
        role: 'requirement',
        subjects: ['individual'],
        citation: quoted(
          'NĐ 91/2017 Điều 9 khoản 3',
          'Tỷ lệ “Chiến sĩ thi đua cơ sở” không quá 15% tổng số cá nhân đạt “Lao động tiên tiến” hoặc “Chiến sĩ tiên tiến” của đơn vị',
          ['nd91', 'nd91-9'],
          'Văn bản không nói cách làm tròn. Cách hiểu của phần mềm: làm tròn xuống. Bộ, tỉnh có thể quy định tỷ lệ thấp hơn.',
        ),
        rule: quota(15, 'CSTDCS', 'LDTT_CSTT'),
      },
    ],
  },
}
