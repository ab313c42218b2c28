import {
  after,
  all,
  anniversary,
  any,
  awards,
  bonus,
  deed,
  eitherYearly,
  group,
  held,
  judgement,
  otherYears,
  path,
  post,
  postsWomenReduced,
  quoted,
  rated,
  title,
  type HonourRules,
} from '../../rule.ts'
import { presidentForOrders } from '../authorities.ts'
import { withParty } from '../words.ts'

/** Huân chương Độc lập hạng Nhất. */
export const HCDL1: HonourRules = {
  honour: 'HCDL1',
  subjects: ['individual', 'collective', 'foreignIndividual', 'foreignCollective'],
  cycles: ['merit', 'contribution', 'external'],
  authority: presidentForOrders,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 70', 'nd91', { individual: 15, collective: 30 }),
    R2024: bonus('NĐ 98/2023 Điều 55', 'nd98', { individual: 15, collective: 30 }),
    R2025: bonus('NĐ 152/2025 Điều 51', 'nd152', { individual: 15, collective: 30 }),
  },
  regimes: {
    R2017: [
      path(
        'HCDL1.R2017.1',
        'collective',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 16 khoản 2',
          'Đã được Huân chương Độc lập hạng nhì, 10 năm tiếp theo hoàn thành xuất sắc nhiệm vụ; 03 Cờ thi đua của Chính phủ + 01 Bằng khen của Thủ tướng Chính phủ hoặc 03 Cờ thi đua của Chính phủ + 02 cờ thi đua của Bộ, ban, ngành, tỉnh',
          ['nd91'],
          'Nghị định 65/2014 từng yêu cầu 04 Cờ thi đua của Chính phủ.',
        ),
        all(
          after(
            'HCDL2',
            10,
            rated('HTXSNV'),
            any(all(awards(3, 'CTDCP'), awards(1, 'BKTTG')), all(awards(3, 'CTDCP'), awards(2, 'CTD_BT'))),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCDL1.R2017.2',
        'individual',
        'contribution',
        quoted(
          'NĐ 91/2017 Điều 16 khoản 1 điểm c',
          'Nhóm Ủy viên Bộ Chính trị 01 nhiệm kỳ (03–05 năm); Đại tướng; Bộ trưởng 03 nhiệm kỳ (13–15 năm); Thượng tướng từ 10 năm',
          ['nd91'],
          'Người hoạt động trước 1975 có các mức khác trong cùng Điều',
        ),
        postsWomenReduced(post('POLITBURO', 3), post('DAI_TUONG'), post('MINISTER', 13), post('THUONG_TUONG', 10)),
      ),
    ],
    R2024: [
      path(
        'HCDL1.R2024.1',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 36 khoản 2',
          'Bộ, ban, ngành, tỉnh nhân ngày thành lập năm tròn; đã được Huân chương Độc lập hạng Nhì; thành tích đặc biệt xuất sắc',
          ['law2022'],
        ),
        all(
          group('ministryProvince'),
          anniversary(10),
          held('HCDL2'),
          judgement('internalUnity', withParty),
          judgement('exceptional'),
        ),
      ),
      path(
        'HCDL1.R2024.2',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 36 khoản 3',
          'Đã được Huân chương Độc lập hạng Nhì và sau đó liên tục từ 10 năm hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc; 03 Cờ thi đua của Chính phủ + 01 Bằng khen của Thủ tướng Chính phủ hoặc 03 Cờ thi đua của Chính phủ + 02 cờ thi đua của Bộ, ban, ngành, tỉnh',
          ['law2022'],
        ),
        all(
          after(
            'HCDL2',
            10,
            eitherYearly(rated('HTXSNV'), title('TTLDXS_DVQT')),
            any(all(awards(3, 'CTDCP'), awards(1, 'BKTTG')), all(awards(3, 'CTDCP'), awards(2, 'CTD_BT'))),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCDL1.R2024.3',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 36 khoản 1 điểm b',
          'Thành tích (đặc biệt) xuất sắc, ảnh hưởng và nêu gương trong toàn quốc ở một lĩnh vực',
          ['law2022'],
        ),
        judgement('nationalImpact'),
      ),
      path(
        'HCDL1.R2024.4',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 36 khoản 4',
          'Người Việt Nam định cư ở nước ngoài, người nước ngoài (cá nhân, tập thể) có thành tích với Việt Nam, Bộ, ban, ngành, tỉnh công nhận và đề nghị',
          ['law2022'],
        ),
        deed({ code: 'foreignerMerit', level: 'exceptional' }),
      ),
      path(
        'HCDL1.R2024.u1',
        'individual',
        'contribution',
        quoted(
          'NĐ 98/2023 Điều 10',
          'Nhóm Ủy viên Bộ Chính trị 01 nhiệm kỳ (03–05 năm); Đại tướng; Bộ trưởng 03 nhiệm kỳ (13–15 năm); Thượng tướng từ 10 năm',
          ['nd98'],
          'Người hoạt động trước 1975 có các mức khác trong cùng Điều',
        ),
        postsWomenReduced(post('POLITBURO', 3), post('DAI_TUONG'), post('MINISTER', 13), post('THUONG_TUONG', 10)),
      ),
    ],
    R2025: [
      path(
        'HCDL1.R2025.1',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 36 khoản 2',
          'Bộ, ban, ngành, tỉnh nhân ngày thành lập năm tròn; đã được Huân chương Độc lập hạng Nhì; thành tích đặc biệt xuất sắc',
          ['law2022'],
        ),
        all(
          group('ministryProvince'),
          anniversary(10),
          held('HCDL2'),
          judgement('internalUnity', withParty),
          judgement('exceptional'),
        ),
      ),
      path(
        'HCDL1.R2025.2',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 36 khoản 3; NĐ 152/2025 Điều 33 khoản 7',
          'Đã được Huân chương Độc lập hạng Nhì và sau đó liên tục từ 10 năm hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc; 03 Cờ thi đua của Chính phủ + 01 Bằng khen của Thủ tướng Chính phủ hoặc 03 Cờ thi đua của Chính phủ + 02 cờ thi đua của Bộ, ban, ngành, tỉnh',
          ['law2022', 'nd152'],
        ),
        all(
          after(
            'HCDL2',
            10,
            eitherYearly(rated('HTXSNV'), title('TTLDXS_DVQT')),
            all(
              any(all(awards(3, 'CTDCP'), awards(1, 'BKTTG')), all(awards(3, 'CTDCP'), awards(2, 'CTD_BT'))),
              otherYears('HTTNV'),
            ),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCDL1.R2025.3',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 36 khoản 1 điểm b',
          'Thành tích (đặc biệt) xuất sắc, ảnh hưởng và nêu gương trong toàn quốc ở một lĩnh vực',
          ['law2022'],
        ),
        judgement('nationalImpact'),
      ),
      path(
        'HCDL1.R2025.4',
        'individual',
        'contribution',
        quoted(
          'NĐ 152/2025 Điều 13 khoản 3',
          'Nhóm Ủy viên Bộ Chính trị 01 nhiệm kỳ; Đại tướng; nhóm Bộ trưởng từ 13 năm; Thượng tướng từ 10 năm',
          ['nd152'],
        ),
        postsWomenReduced(post('POLITBURO', 3), post('DAI_TUONG'), post('MINISTER', 13), post('THUONG_TUONG', 10)),
      ),
      path(
        'HCDL1.R2025.5',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 36 khoản 4',
          'Người Việt Nam định cư ở nước ngoài, người nước ngoài (cá nhân, tập thể) có thành tích với Việt Nam, Bộ, ban, ngành, tỉnh công nhận và đề nghị',
          ['law2022'],
        ),
        deed({ code: 'foreignerMerit', level: 'exceptional' }),
      ),
    ],
  },
}
