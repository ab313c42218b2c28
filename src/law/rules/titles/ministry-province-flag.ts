import {
  all,
  bonus,
  clusterLeader,
  judgement,
  movement,
  path,
  quoted,
  requirement,
  vote,
  type HonourRules,
} from '../../rule.ts'
import { withParty } from '../words.ts'

/**
 * Cờ thi đua của Bộ, ban, ngành, tỉnh: one article of the law with two deciders.
 */
export function ministryProvinceFlag(honour: 'CTDB' | 'CTDT', authority: HonourRules['authority']): HonourRules {
  return {
    honour,
    subjects: ['collective', 'armedForcesCollective'],
    cycles: ['annual', 'movement'],
    notes: [
      'Tập thể được chọn đề nghị Cờ thi đua của Chính phủ thì không nhận cờ bộ/tỉnh cùng năm (TT 12/2019 Điều 8 khoản 3; TT 01/2024 Điều 5 khoản 2; nếu sau đó không được Cờ Chính phủ thì xét cờ bộ/tỉnh)',
    ],
    authority,
    bonus: {
      R2017: bonus('NĐ 91/2017 Điều 69', 'nd91', { collective: 8 }),
      R2024: bonus('NĐ 98/2023 Điều 54', 'nd98', { collective: 8 }),
      R2025: bonus('NĐ 152/2025 Điều 50', 'nd152', { collective: 8 }),
    },
    regimes: {
      R2017: [
        path(
          `${honour}.R2017.1`,
          'collective',
          'annual',
          quoted(
            'Luật 2003 Điều 26; NĐ 91/2017 Điều 12 khoản 1',
            'Hoàn thành vượt chỉ tiêu, tiêu biểu xuất sắc trong Bộ, ban, ngành, tỉnh, có mô hình mới, nội bộ đoàn kết, bình xét theo cụm, khối',
            ['law2003-full', 'tt03bng', 'nd91'],
            'Nhắc lại ở TT 03/2018/TT-BNG Điều 10 khoản 3.',
          ),
          all(judgement('exceedsTargets'), judgement('newModel'), judgement('internalUnity', withParty)),
        ),
      ],
      R2024: [
        path(
          `${honour}.R2024.1`,
          'collective',
          'annual',
          quoted(
            'Luật 06/2022 Điều 26 khoản 1',
            'Dẫn đầu cụm, khối thi đua do Bộ, ban, ngành, tỉnh tổ chức; vượt chỉ tiêu năm, tiêu biểu xuất sắc; nội bộ đoàn kết',
            ['law2022'],
          ),
          all(clusterLeader('ministryProvince'), judgement('exceedsTargets'), judgement('internalUnity', withParty)),
        ),
        path(
          `${honour}.R2024.2`,
          'collective',
          'movement',
          quoted(
            'Luật 06/2022 Điều 26 khoản 2',
            'Dẫn đầu phong trào theo chuyên đề do Bộ, ban, ngành, tỉnh phát động, thực hiện từ 03 năm, khi tổng kết',
            ['law2022'],
          ),
          movement(['ministryProvince'], { years: 3, finalOnly: true, leading: true }),
        ),
        requirement(
          `${honour}.R2024.3`,
          'collective',
          'annual',
          quoted(
            'NĐ 98/2023 Điều 30 khoản 7',
            'Hội đồng cấp trình khen thưởng bỏ phiếu, đạt từ 80% tổng số thành viên',
            ['nd98'],
          ),
          vote(80, 'submittingCouncil'),
        ),
      ],
      R2025: [
        path(
          `${honour}.R2025.1`,
          'collective',
          'annual',
          quoted(
            'Luật 06/2022 Điều 26 khoản 1',
            'Dẫn đầu cụm, khối thi đua do Bộ, ban, ngành, tỉnh tổ chức; vượt chỉ tiêu năm, tiêu biểu xuất sắc; nội bộ đoàn kết',
            ['law2022'],
          ),
          all(clusterLeader('ministryProvince'), judgement('exceedsTargets'), judgement('internalUnity', withParty)),
        ),
        path(
          `${honour}.R2025.2`,
          'collective',
          'movement',
          quoted(
            'Luật 06/2022 Điều 26 khoản 2',
            'Dẫn đầu phong trào theo chuyên đề do Bộ, ban, ngành, tỉnh phát động, thực hiện từ 03 năm, khi tổng kết',
            ['law2022'],
          ),
          movement(['ministryProvince'], { years: 3, finalOnly: true, leading: true }),
        ),
      ],
    },
  }
}
