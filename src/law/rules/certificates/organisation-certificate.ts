import { delegated, path, quoted, type HonourRules } from '../../rule.ts'

/** Bằng khen của tổ chức chính trị, tổ chức chính trị - xã hội cấp tỉnh. */
export const BKTC: HonourRules = {
  honour: 'BKTC',
  subjects: ['individual', 'collective'],
  cycles: ['merit', 'adHoc', 'movement'],
  authority: {
    decider: 'Người đứng đầu tổ chức',
    proposer: 'Cấp dưới của tổ chức',
    article: 'Luật 06/2022 Điều 76 khoản 1',
    articleIn: { R2017: 'Luật 2003 Điều 73 khoản 1' },
    sourceIds: ['law2022', 'law2013-full'],
  },
  bonus: {},
  regimes: {
    R2017: [
      path(
        'BKTC.R2017.u1',
        'individual',
        'merit',
        quoted('Luật 2003 Điều 73 khoản 1 (Luật 39/2013 khoản 40)', 'Do cơ quan trung ương của tổ chức quy định', [
          'law2013-full',
        ]),
        delegated('Cơ quan trung ương của tổ chức'),
      ),
    ],
    R2024: [
      path(
        'BKTC.R2024.1',
        'individual',
        'merit',
        quoted('Luật 06/2022 Điều 76 khoản 1', 'Do cơ quan trung ương của tổ chức quy định', ['law2022']),
        delegated('Cơ quan trung ương của tổ chức'),
      ),
    ],
    R2025: [
      path(
        'BKTC.R2025.1',
        'individual',
        'merit',
        quoted('Luật 06/2022 Điều 76 khoản 1', 'Do cơ quan trung ương của tổ chức quy định', ['law2022']),
        delegated('Cơ quan trung ương của tổ chức'),
      ),
    ],
  },
}
