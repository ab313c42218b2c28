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

/** Đơn vị quyết thắng. */
export const DVQT: HonourRules = {
  honour: 'DVQT',
  subjects: ['armedForcesCollective'],
  cycles: ['annual'],
  authority: {
    decider: 'Theo từng thời kỳ',
    deciderIn: {
      R2017:
        'Thủ trưởng cấp quân khu, quân chủng, quân đoàn, binh chủng, tổng cục và tương đương (NĐ 91/2017 Điều 43 khoản 1)',
      R2024: 'Bộ trưởng Bộ Quốc phòng, Bộ trưởng Bộ Công an quyết định hoặc ủy quyền (NĐ 98/2023 Điều 28)',
      R2025: 'Bộ trưởng Bộ Quốc phòng, Bộ trưởng Bộ Công an quyết định hoặc ủy quyền (NĐ 152/2025 Điều 32)',
    },
    proposer: 'Đơn vị',
    article: 'Luật 06/2022 Điều 79 khoản 5; NĐ 152/2025 Điều 32',
    articleIn: {
      R2017: 'NĐ 91/2017 Điều 43 khoản 1',
      R2024: 'NĐ 98/2023 Điều 28 (Bộ trưởng Bộ Quốc phòng, Bộ Công an quyết định hoặc ủy quyền)',
    },
    sourceIds: ['law2022', 'nd152', 'nd65', 'nd91', 'nd98'],
  },
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 69', 'nd91', { collective: 1.5 }),
    R2024: bonus('NĐ 98/2023 Điều 54', 'nd98', { collective: 1.5 }),
    R2025: bonus('NĐ 152/2025 Điều 50', 'nd152', { collective: 1.5 }),
  },
  regimes: {
    R2017: [
      path(
        'DVQT.R2017.u1',
        'armedForcesCollective',
        'annual',
        quoted(
          'Luật 2003 Điều 27 khoản 2',
          'Như Tập thể lao động xuất sắc: hoàn thành xuất sắc, 100% cá nhân hoàn thành nhiệm vụ, ít nhất 70% “Chiến sĩ tiên tiến”; có Chiến sĩ thi đua cơ sở, không có cá nhân bị kỷ luật từ cảnh cáo; nội bộ đoàn kết',
          ['law2003-full'],
        ),
        all(
          rated('HTXSNV'),
          memberShare(100, 'done'),
          memberShare(70, 'CSTT'),
          memberCount(1, 'CSTDCS'),
          noMemberDiscipline('canhCao'),
          judgement('internalUnity'),
        ),
      ),
    ],
    R2024: [
      path(
        'DVQT.R2024.1',
        'armedForcesCollective',
        'annual',
        quoted(
          'Luật 06/2022 Điều 27 khoản 2',
          'Như Tập thể lao động xuất sắc, tỷ lệ ít nhất 70% “Chiến sĩ tiên tiến”',
          ['law2022'],
        ),
        all(
          rated('HTXSNV'),
          memberShare(100, 'done'),
          memberShare(70, 'CSTT'),
          memberCount(1, 'CSTDCS'),
          judgement('internalUnity'),
        ),
      ),
    ],
    R2025: [
      path(
        'DVQT.R2025.1',
        'armedForcesCollective',
        'annual',
        quoted(
          'Luật 06/2022 Điều 27 khoản 2',
          'Như Tập thể lao động xuất sắc, tỷ lệ ít nhất 70% “Chiến sĩ tiên tiến”',
          ['law2022'],
        ),
        all(
          rated('HTXSNV'),
          memberShare(100, 'done'),
          memberShare(70, 'CSTT'),
          memberCount(1, 'CSTDCS'),
          judgement('internalUnity'),
        ),
      ),
    ],
  },
}
