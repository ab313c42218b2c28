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
import { armedForcesRules } from '../authorities.ts'
import { withParty } from '../words.ts'

/** Đơn vị tiên tiến. */
export const DVTT: HonourRules = {
  honour: 'DVTT',
  subjects: ['armedForcesCollective'],
  cycles: ['annual'],
  authority: armedForcesRules,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 69', 'nd91', { collective: 0.8 }),
    R2024: bonus('NĐ 98/2023 Điều 54', 'nd98', { collective: 0.8 }),
    R2025: bonus('NĐ 152/2025 Điều 50', 'nd152', { collective: 0.8 }),
  },
  regimes: {
    R2017: [
      path(
        'DVTT.R2017.u1',
        'armedForcesCollective',
        'annual',
        quoted(
          'Luật 2003 Điều 28 khoản 2',
          'Như Tập thể lao động tiên tiến; trên 50% cá nhân đạt “Chiến sĩ tiên tiến”',
          ['law2003-full', 'law2003-28'],
        ),
        all(rated('HTTNV'), moreThanShare(50, 'CSTT'), judgement('internalUnity', withParty)),
      ),
    ],
    R2024: [
      path(
        'DVTT.R2024.1',
        'armedForcesCollective',
        'annual',
        quoted(
          'Luật 06/2022 Điều 28 khoản 2',
          'Như Tập thể lao động tiên tiến, tỷ lệ ít nhất 70% “Chiến sĩ tiên tiến”',
          ['law2022'],
        ),
        all(rated('HTTNV'), memberShare(70, 'CSTT'), noMemberDiscipline('canhCao')),
      ),
    ],
    R2025: [
      path(
        'DVTT.R2025.1',
        'armedForcesCollective',
        'annual',
        quoted(
          'Luật 06/2022 Điều 28 khoản 2',
          'Như Tập thể lao động tiên tiến, tỷ lệ ít nhất 70% “Chiến sĩ tiên tiến”',
          ['law2022'],
        ),
        all(rated('HTTNV'), memberShare(70, 'CSTT'), noMemberDiscipline('canhCao')),
      ),
    ],
  },
}
