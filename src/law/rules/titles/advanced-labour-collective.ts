import {
  all,
  bonus,
  judgement,
  memberShare,
  moreThanShare,
  noMemberDiscipline,
  path,
  quoted,
  rated,
  type HonourRules,
} from '../../rule.ts'
import { headOfUnit } from '../authorities.ts'

/** Tập thể lao động tiên tiến. */
export const TTLDTT: HonourRules = {
  honour: 'TTLDTT',
  subjects: ['collective'],
  cycles: ['annual'],
  armedForcesHave: 'DVTT',
  authority: headOfUnit,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 69', 'nd91', { collective: 0.8 }),
    R2024: bonus('NĐ 98/2023 Điều 54', 'nd98', { collective: 0.8 }),
    R2025: bonus('NĐ 152/2025 Điều 50', 'nd152', { collective: 0.8 }),
  },
  regimes: {
    R2017: [
      path(
        'TTLDTT.R2017.1',
        'collective',
        'annual',
        quoted(
          'Luật 2003 Điều 28',
          'Hoàn thành tốt nhiệm vụ; phong trào thi đua thường xuyên; trên 50% cá nhân đạt Lao động tiên tiến; không có cá nhân bị kỷ luật từ cảnh cáo; nội bộ đoàn kết',
          ['law2003-full', 'law2003-28', 'tt03bng'],
        ),
        all(rated('HTTNV'), moreThanShare(50, 'LDTT'), noMemberDiscipline('canhCao'), judgement('internalUnity')),
      ),
    ],
    R2024: [
      path(
        'TTLDTT.R2024.1',
        'collective',
        'annual',
        quoted(
          'Luật 06/2022 Điều 28 khoản 1',
          'Hoàn thành tốt nhiệm vụ; tham gia thi đua; ít nhất 70% cá nhân đạt Lao động tiên tiến và không có cá nhân bị kỷ luật từ cảnh cáo; nội bộ đoàn kết',
          ['law2022'],
        ),
        all(rated('HTTNV'), memberShare(70, 'LDTT'), noMemberDiscipline('canhCao'), judgement('internalUnity')),
      ),
    ],
    R2025: [
      path(
        'TTLDTT.R2025.1',
        'collective',
        'annual',
        quoted(
          'Luật 06/2022 Điều 28 khoản 1',
          'Hoàn thành tốt nhiệm vụ; tham gia thi đua; ít nhất 70% cá nhân đạt Lao động tiên tiến và không có cá nhân bị kỷ luật từ cảnh cáo; nội bộ đoàn kết',
          ['law2022'],
        ),
        all(rated('HTTNV'), memberShare(70, 'LDTT'), noMemberDiscipline('canhCao'), judgement('internalUnity')),
      ),
    ],
  },
}
