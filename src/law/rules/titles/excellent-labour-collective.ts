import {
  all,
  bonus,
  judgement,
  memberCount,
  memberShare,
  noMemberDiscipline,
  path,
  quoted,
  rated,
  type HonourRules,
} from '../../rule.ts'

/** Tập thể lao động xuất sắc. */
export const TTLDXS: HonourRules = {
  honour: 'TTLDXS',
  subjects: ['collective'],
  cycles: ['annual'],
  armedForcesHave: 'DVQT',
  authority: {
    decider: 'Bộ trưởng, Thủ trưởng Bộ, ban, ngành; Chủ tịch UBND cấp tỉnh',
    proposer: 'Đơn vị cơ sở, cấp trên trực tiếp',
    article: 'Luật 06/2022 Điều 79 khoản 2, 4 (quân đội, công an: NĐ 152/2025 Điều 32)',
    articleIn: { R2017: 'Luật 2003 Điều 79 (Luật 39/2013 khoản 45)' },
    sourceIds: ['law2022', 'law2013-full'],
  },
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 69', 'nd91', { collective: 1.5 }),
    R2024: bonus('NĐ 98/2023 Điều 54', 'nd98', { collective: 1.5 }),
    R2025: bonus('NĐ 152/2025 Điều 50', 'nd152', { collective: 1.5 }),
  },
  regimes: {
    R2017: [
      path(
        'TTLDXS.R2017.1',
        'collective',
        'annual',
        quoted(
          'Luật 2003 Điều 27 khoản 1',
          'Hoàn thành xuất sắc nhiệm vụ; 100% cá nhân hoàn thành nhiệm vụ, ít nhất 70% Lao động tiên tiến; có Chiến sĩ thi đua cơ sở và không có cá nhân bị kỷ luật từ cảnh cáo',
          ['law2003-full', 'tt03bng'],
        ),
        all(
          rated('HTXSNV'),
          memberShare(100, 'done'),
          memberShare(70, 'LDTT'),
          memberCount(1, 'CSTDCS'),
          noMemberDiscipline('canhCao'),
        ),
      ),
    ],
    R2024: [
      path(
        'TTLDXS.R2024.1',
        'collective',
        'annual',
        quoted(
          'Luật 06/2022 Điều 27 khoản 1',
          'Hoàn thành xuất sắc nhiệm vụ; tích cực thi đua; 100% cá nhân hoàn thành nhiệm vụ, ít nhất 70% Lao động tiên tiến; có cá nhân Chiến sĩ thi đua cơ sở; nội bộ đoàn kết',
          ['law2022'],
          'Luật không còn nêu kỷ luật của cá nhân ở đây (có ở Tập thể lao động tiên tiến); bộ, tỉnh có thể quy định thêm.',
        ),
        all(
          rated('HTXSNV'),
          memberShare(100, 'done'),
          memberShare(70, 'LDTT'),
          memberCount(1, 'CSTDCS'),
          judgement('internalUnity'),
        ),
      ),
    ],
    R2025: [
      path(
        'TTLDXS.R2025.1',
        'collective',
        'annual',
        quoted(
          'Luật 06/2022 Điều 27 khoản 1',
          'Hoàn thành xuất sắc nhiệm vụ; tích cực thi đua; 100% cá nhân hoàn thành nhiệm vụ, ít nhất 70% Lao động tiên tiến; có cá nhân Chiến sĩ thi đua cơ sở; nội bộ đoàn kết',
          ['law2022'],
          'Luật không còn nêu kỷ luật của cá nhân ở đây (có ở Tập thể lao động tiên tiến); bộ, tỉnh có thể quy định thêm.',
        ),
        all(
          rated('HTXSNV'),
          memberShare(100, 'done'),
          memberShare(70, 'LDTT'),
          memberCount(1, 'CSTDCS'),
          judgement('internalUnity'),
        ),
      ),
    ],
  },
}
