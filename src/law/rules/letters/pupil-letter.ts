import { delegated, path, quoted, type HonourRules } from '../../rule.ts'

/** Giấy khen cho người học, tập thể người học. */
export const GKHS: HonourRules = {
  honour: 'GKHS',
  subjects: ['individual', 'collective'],
  cycles: ['annual', 'adHoc'],
  authority: {
    decider: 'Người đứng đầu cơ sở giáo dục',
    deciderIn: { R2017: 'Theo quy định của Bộ Giáo dục và Đào tạo' },
    proposer: 'Lớp, khoa',
    article: 'Luật 06/2022 Điều 76 khoản 4',
    articleIn: { R2017: 'Luật 2003 Điều 76 khoản 2' },
    sourceIds: ['law2022', 'law2003-full'],
  },
  bonus: {},
  regimes: {
    R2017: [
      path(
        'GKHS.R2017.u1',
        'individual',
        'annual',
        quoted('Luật 2003 Điều 76 khoản 2', 'Do Bộ Giáo dục và Đào tạo quy định', ['law2003-full']),
        delegated('Bộ Giáo dục và Đào tạo'),
      ),
    ],
    R2024: [
      path(
        'GKHS.R2024.1',
        'individual',
        'any',
        quoted(
          'Luật 06/2022 Điều 76 khoản 4',
          'Do Bộ trưởng Bộ Giáo dục và Đào tạo hoặc cơ quan quản lý cơ sở giáo dục quy định',
          ['law2022'],
        ),
        delegated('Bộ Giáo dục và Đào tạo; cơ quan quản lý cơ sở giáo dục'),
      ),
    ],
    R2025: [
      path(
        'GKHS.R2025.1',
        'individual',
        'any',
        quoted(
          'Luật 06/2022 Điều 76 khoản 4',
          'Do Bộ trưởng Bộ Giáo dục và Đào tạo hoặc cơ quan quản lý cơ sở giáo dục quy định',
          ['law2022'],
        ),
        delegated('Bộ Giáo dục và Đào tạo; cơ quan quản lý cơ sở giáo dục'),
      ),
    ],
  },
}
