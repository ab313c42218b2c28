import {
  adHoc,
  all,
  any,
  anyInitiativeKind,
  bonus,
  deed,
  inARow,
  initiatives,
  judgement,
  movement,
  path,
  quoted,
  rated,
  run,
  type HonourRules,
} from '../../rule.ts'
import { withParty } from '../words.ts'

/**
 * Bằng khen của Bộ, ban, ngành, tỉnh: one article of the law with two deciders.
 */
export function ministryProvinceCertificate(honour: 'BKB' | 'BKT', authority: HonourRules['authority']): HonourRules {
  return {
    honour,
    subjects: ['individual', 'collective', 'household', 'foreignIndividual', 'foreignCollective'],
    cycles: ['merit', 'adHoc', 'movement', 'external'],
    authority,
    bonus: {
      R2017: bonus('NĐ 91/2017 Điều 73', 'nd91', { individual: 1, collective: 2 }),
      R2024: bonus('NĐ 98/2023 Điều 58', 'nd98', { individual: 1.5, collective: 3, household: 2.25 }),
      R2025: bonus('NĐ 152/2025 Điều 54', 'nd152', { individual: 1.5, collective: 3, household: 2.25 }),
    },
    regimes: {
      R2017: [
        path(
          `${honour}.R2017.1`,
          'individual',
          'merit',
          quoted(
            'NĐ 91/2017 Điều 39 khoản 1 điểm c (Luật 2003 Điều 72)',
            '02 năm trở lên liên tục hoàn thành xuất sắc nhiệm vụ, trong thời gian đó 02 sáng kiến được công nhận, áp dụng hiệu quả cấp cơ sở',
            ['nd91', 'law2013-full'],
            'Nghị định chỉ nói sáng kiến, không nói đề tài, đề án, công trình.',
          ),
          all(run(2, rated('HTXSNV'), initiatives(2, 'grassroots', ['initiative'])), judgement('compliance')),
        ),
        path(
          `${honour}.R2017.2`,
          'collective',
          'merit',
          quoted(
            'NĐ 91/2017 Điều 39 khoản 2 điểm c (Luật 2003 Điều 72 khoản 2 điểm c)',
            '02 năm liên tục hoàn thành xuất sắc nhiệm vụ, nội bộ đoàn kết, dân chủ cơ sở, chăm lo đời sống',
            ['nd91', 'law2013-full'],
          ),
          all(run(2, rated('HTXSNV')), judgement('internalUnity', withParty)),
        ),
        path(
          `${honour}.R2017.3`,
          'individual',
          'movement',
          quoted(
            'NĐ 91/2017 Điều 39 khoản 1 điểm a',
            'Thành tích xuất sắc được bình xét trong phong trào do Bộ, ban, ngành, tỉnh phát động hằng năm',
            ['nd91'],
          ),
          movement(['ministryProvince']),
        ),
        path(
          `${honour}.R2017.4`,
          'individual',
          'adHoc',
          quoted(
            'NĐ 91/2017 Điều 39 khoản 1 điểm b, c',
            'Nhiều thành tích, ảnh hưởng ở một lĩnh vực; công nhân, nông dân, người lao động: nhiều thành tích ảnh hưởng trong cấp xã, đơn vị',
            ['nd91'],
          ),
          adHoc('good', 'field'),
        ),
        path(
          `${honour}.R2017.5`,
          'collective',
          'movement',
          quoted('NĐ 91/2017 Điều 39 khoản 2 điểm a', 'Thành tích xuất sắc được bình xét trong phong trào thi đua', [
            'nd91',
          ]),
          movement(['ministryProvince']),
        ),
        path(
          `${honour}.R2017.6`,
          'collective',
          'adHoc',
          quoted('NĐ 91/2017 Điều 39 khoản 2 điểm b', 'Thành tích xuất sắc đột xuất, ảnh hưởng trong từng lĩnh vực', [
            'nd91',
          ]),
          adHoc('excellent', 'field'),
        ),
        path(
          `${honour}.R2017.7`,
          'household',
          'merit',
          quoted('NĐ 91/2017 Điều 39 khoản 3', 'Gia đình gương mẫu, nhiều đóng góp công sức, đất đai, tài sản', [
            'nd91',
          ]),
          deed({ code: 'household', degree: 'many' }),
        ),
      ],
      R2024: [
        path(
          `${honour}.R2024.1`,
          'individual',
          'merit',
          quoted(
            'Luật 06/2022 Điều 74 khoản 1 điểm d',
            '02 lần liên tục Chiến sĩ thi đua cơ sở hoặc liên tục từ 02 năm hoàn thành xuất sắc nhiệm vụ, trong thời gian đó có 02 sáng kiến (hoặc 02 đề tài, đề án, công trình) áp dụng hiệu quả ở cơ sở, chưa dùng cho hình thức khác',
            ['law2022', 'cso-77204', 'cv1168', 'cv5007'],
            'Sáng kiến đã dùng để xét Chiến sĩ thi đua cơ sở không tính lại; Chiến sĩ thi đua cơ sở đạt theo nhánh hoàn thành xuất sắc nhiệm vụ thì sáng kiến còn nguyên (CV 5007/BNV-TĐKT, CV 1168/BNV-BTĐKT).',
          ),
          all(
            any(
              inARow(2, 'CSTDCS', initiatives(2, 'grassroots', anyInitiativeKind, 'review')),
              run(2, rated('HTXSNV'), initiatives(2, 'grassroots', anyInitiativeKind, 'review')),
            ),
            judgement('compliance'),
          ),
        ),
        path(
          `${honour}.R2024.2`,
          'individual',
          'movement',
          quoted(
            'Luật 06/2022 Điều 74 khoản 1 điểm a',
            'Thành tích xuất sắc, bình xét trong phong trào do Bộ, ban, ngành, tỉnh phát động',
            ['law2022'],
          ),
          movement(['ministryProvince']),
        ),
        path(
          `${honour}.R2024.3`,
          'individual',
          'adHoc',
          quoted(
            'Luật 06/2022 Điều 74 khoản 1 điểm b',
            'Nhiều thành tích hoặc thành tích đột xuất, ảnh hưởng ở một lĩnh vực',
            ['law2022'],
          ),
          adHoc('good', 'field'),
        ),
        path(
          `${honour}.R2024.4`,
          'individual',
          'merit',
          quoted(
            'Luật 06/2022 Điều 74 khoản 1 điểm c, đ; khoản 2',
            'Đóng góp kinh tế - xã hội; công nhân, nông dân có nhiều thành tích ảnh hưởng trong cấp xã, đơn vị; doanh nhân, trí thức có đóng góp',
            ['law2022'],
          ),
          any(deed({ code: 'contributionEconomy', degree: 'some' }), judgement('workerFarmerCommuneImpact')),
        ),
        path(
          `${honour}.R2024.5`,
          'collective',
          'merit',
          quoted(
            'Luật 06/2022 Điều 74 khoản 3 điểm d',
            '02 năm liên tục hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc/Đơn vị quyết thắng; dân chủ cơ sở, phong trào tốt; chăm lo đời sống; tiết kiệm, chống tham nhũng',
            ['law2022'],
          ),
          all(
            any(run(2, rated('HTXSNV')), inARow(2, 'TTLDXS_DVQT')),
            judgement('compliance'),
            judgement('internalUnity', withParty),
          ),
        ),
        path(
          `${honour}.R2024.6`,
          'collective',
          'movement',
          quoted('Luật 06/2022 Điều 74 khoản 3 điểm a', 'Bình xét trong phong trào thi đua', ['law2022']),
          movement(['ministryProvince']),
        ),
        path(
          `${honour}.R2024.7`,
          'collective',
          'adHoc',
          quoted(
            'Luật 06/2022 Điều 74 khoản 3 điểm b, c; khoản 4',
            'Thành tích đột xuất ở một lĩnh vực; đóng góp kinh tế - xã hội',
            ['law2022'],
          ),
          any(adHoc('excellent', 'field'), deed({ code: 'contributionEconomy', degree: 'some' })),
        ),
        path(
          `${honour}.R2024.8`,
          'household',
          'merit',
          quoted('Luật 06/2022 Điều 74 khoản 5', 'Hộ gia đình gương mẫu, nhiều đóng góp công sức, đất đai, tài sản', [
            'law2022',
          ]),
          deed({ code: 'household', degree: 'many' }),
        ),
      ],
      R2025: [
        path(
          `${honour}.R2025.1`,
          'individual',
          'merit',
          quoted(
            'Luật 06/2022 Điều 74 khoản 1 điểm d',
            '02 lần liên tục Chiến sĩ thi đua cơ sở hoặc liên tục từ 02 năm hoàn thành xuất sắc nhiệm vụ, trong thời gian đó có 02 sáng kiến (hoặc 02 đề tài, đề án, công trình) áp dụng hiệu quả ở cơ sở, chưa dùng cho hình thức khác',
            ['law2022', 'cso-77204', 'cv1168', 'cv5007'],
            'Sáng kiến đã dùng để xét Chiến sĩ thi đua cơ sở không tính lại; Chiến sĩ thi đua cơ sở đạt theo nhánh hoàn thành xuất sắc nhiệm vụ thì sáng kiến còn nguyên (CV 5007/BNV-TĐKT, CV 1168/BNV-BTĐKT).',
          ),
          all(
            any(
              inARow(2, 'CSTDCS', initiatives(2, 'grassroots', anyInitiativeKind, 'review')),
              run(2, rated('HTXSNV'), initiatives(2, 'grassroots', anyInitiativeKind, 'review')),
            ),
            judgement('compliance'),
          ),
        ),
        path(
          `${honour}.R2025.2`,
          'individual',
          'movement',
          quoted(
            'Luật 06/2022 Điều 74 khoản 1 điểm a',
            'Thành tích xuất sắc, bình xét trong phong trào do Bộ, ban, ngành, tỉnh phát động',
            ['law2022'],
          ),
          movement(['ministryProvince']),
        ),
        path(
          `${honour}.R2025.3`,
          'individual',
          'adHoc',
          quoted(
            'Luật 06/2022 Điều 74 khoản 1 điểm b',
            'Nhiều thành tích hoặc thành tích đột xuất, ảnh hưởng ở một lĩnh vực',
            ['law2022'],
          ),
          adHoc('good', 'field'),
        ),
        path(
          `${honour}.R2025.4`,
          'individual',
          'merit',
          quoted(
            'Luật 06/2022 Điều 74 khoản 1 điểm c, đ; khoản 2',
            'Đóng góp kinh tế - xã hội; công nhân, nông dân có nhiều thành tích ảnh hưởng trong cấp xã, đơn vị; doanh nhân, trí thức có đóng góp',
            ['law2022'],
          ),
          any(deed({ code: 'contributionEconomy', degree: 'some' }), judgement('workerFarmerCommuneImpact')),
        ),
        path(
          `${honour}.R2025.5`,
          'collective',
          'merit',
          quoted(
            'Luật 06/2022 Điều 74 khoản 3 điểm d',
            '02 năm liên tục hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc/Đơn vị quyết thắng; dân chủ cơ sở, phong trào tốt; chăm lo đời sống; tiết kiệm, chống tham nhũng',
            ['law2022'],
          ),
          all(
            any(run(2, rated('HTXSNV')), inARow(2, 'TTLDXS_DVQT')),
            judgement('compliance'),
            judgement('internalUnity', withParty),
          ),
        ),
        path(
          `${honour}.R2025.6`,
          'collective',
          'movement',
          quoted('Luật 06/2022 Điều 74 khoản 3 điểm a', 'Bình xét trong phong trào thi đua', ['law2022']),
          movement(['ministryProvince']),
        ),
        path(
          `${honour}.R2025.7`,
          'collective',
          'adHoc',
          quoted(
            'Luật 06/2022 Điều 74 khoản 3 điểm b, c; khoản 4',
            'Thành tích đột xuất ở một lĩnh vực; đóng góp kinh tế - xã hội',
            ['law2022'],
          ),
          any(adHoc('excellent', 'field'), deed({ code: 'contributionEconomy', degree: 'some' })),
        ),
        path(
          `${honour}.R2025.8`,
          'household',
          'merit',
          quoted('Luật 06/2022 Điều 74 khoản 5', 'Hộ gia đình gương mẫu, nhiều đóng góp công sức, đất đai, tài sản', [
            'law2022',
          ]),
          deed({ code: 'household', degree: 'many' }),
        ),
      ],
    },
  }
}
