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

/** Huân chương Độc lập hạng Nhì. */
export const HCDL2: HonourRules = {
  honour: 'HCDL2',
  subjects: ['individual', 'collective', 'foreignIndividual', 'foreignCollective'],
  cycles: ['merit', 'contribution', 'external'],
  authority: presidentForOrders,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 70', 'nd91', { individual: 12.5, collective: 25 }),
    R2024: bonus('NĐ 98/2023 Điều 55', 'nd98', { individual: 12.5, collective: 25 }),
    R2025: bonus('NĐ 152/2025 Điều 51', 'nd152', { individual: 12.5, collective: 25 }),
  },
  regimes: {
    R2017: [
      path(
        'HCDL2.R2017.1',
        'collective',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 17 khoản 2',
          'Đã được Huân chương Độc lập hạng ba, 10 năm tiếp theo hoàn thành xuất sắc nhiệm vụ; 02 Cờ thi đua của Chính phủ + 01 Bằng khen của Thủ tướng Chính phủ + 01 bằng khen của Bộ, ban, ngành, tỉnh hoặc 02 Cờ thi đua của Chính phủ + 02 cờ thi đua + 01 bằng khen của Bộ, ban, ngành, tỉnh',
          ['nd91'],
          'Nghị định 65/2014 từng yêu cầu 03 Cờ thi đua của Chính phủ.',
        ),
        all(
          after(
            'HCDL3',
            10,
            rated('HTXSNV'),
            any(
              all(awards(2, 'CTDCP'), awards(1, 'BKTTG'), awards(1, 'BK_BT')),
              all(awards(2, 'CTDCP'), awards(2, 'CTD_BT'), awards(1, 'BK_BT')),
            ),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCDL2.R2017.2',
        'individual',
        'contribution',
        quoted(
          'NĐ 91/2017 Điều 17 khoản 1 điểm c',
          'Bộ trưởng 02 nhiệm kỳ (08–10 năm); Thượng tướng từ 05 năm; Thứ trưởng 03 nhiệm kỳ (13–15 năm)',
          ['nd91'],
          'Người hoạt động trước 1975 có các mức khác trong cùng Điều',
        ),
        postsWomenReduced(post('MINISTER', 8), post('THUONG_TUONG', 5), post('VICE_MINISTER', 13)),
      ),
    ],
    R2024: [
      path(
        'HCDL2.R2024.1',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 37 khoản 2',
          'Bộ, ban, ngành, tỉnh nhân năm tròn; đã được Huân chương Độc lập hạng Ba; nhiều thành tích xuất sắc',
          ['law2022'],
        ),
        all(
          group('ministryProvince'),
          anniversary(10),
          held('HCDL3'),
          judgement('internalUnity', withParty),
          judgement('excellent'),
        ),
      ),
      path(
        'HCDL2.R2024.2',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 37 khoản 3',
          'Đã được Huân chương Độc lập hạng Ba và sau đó liên tục từ 10 năm hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc; 02 Cờ thi đua của Chính phủ + 01 Bằng khen của Thủ tướng Chính phủ + 01 bằng khen của Bộ, ban, ngành, tỉnh hoặc 02 Cờ thi đua của Chính phủ + 02 cờ thi đua + 01 bằng khen của Bộ, ban, ngành, tỉnh',
          ['law2022'],
        ),
        all(
          after(
            'HCDL3',
            10,
            eitherYearly(rated('HTXSNV'), title('TTLDXS_DVQT')),
            any(
              all(awards(2, 'CTDCP'), awards(1, 'BKTTG'), awards(1, 'BK_BT')),
              all(awards(2, 'CTDCP'), awards(2, 'CTD_BT'), awards(1, 'BK_BT')),
            ),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCDL2.R2024.3',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 37 khoản 1 điểm b',
          'Thành tích (đặc biệt) xuất sắc, ảnh hưởng và nêu gương trong toàn quốc ở một lĩnh vực',
          ['law2022'],
        ),
        judgement('nationalImpact'),
      ),
      path(
        'HCDL2.R2024.4',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 37 khoản 4',
          'Người Việt Nam định cư ở nước ngoài, người nước ngoài (cá nhân, tập thể) có thành tích với Việt Nam, Bộ, ban, ngành, tỉnh công nhận và đề nghị',
          ['law2022'],
        ),
        deed({ code: 'foreignerMerit', level: 'many' }),
      ),
      path(
        'HCDL2.R2024.u1',
        'individual',
        'contribution',
        quoted(
          'NĐ 98/2023 Điều 11',
          'Bộ trưởng 02 nhiệm kỳ (08–10 năm); Thượng tướng từ 05 năm; Thứ trưởng 03 nhiệm kỳ (13–15 năm)',
          ['nd98'],
          'Người hoạt động trước 1975 có các mức khác trong cùng Điều',
        ),
        postsWomenReduced(post('MINISTER', 8), post('THUONG_TUONG', 5), post('VICE_MINISTER', 13)),
      ),
    ],
    R2025: [
      path(
        'HCDL2.R2025.1',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 37 khoản 2',
          'Bộ, ban, ngành, tỉnh nhân năm tròn; đã được Huân chương Độc lập hạng Ba; nhiều thành tích xuất sắc',
          ['law2022'],
        ),
        all(
          group('ministryProvince'),
          anniversary(10),
          held('HCDL3'),
          judgement('internalUnity', withParty),
          judgement('excellent'),
        ),
      ),
      path(
        'HCDL2.R2025.2',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 37 khoản 3; NĐ 152/2025 Điều 33 khoản 7',
          'Đã được Huân chương Độc lập hạng Ba và sau đó liên tục từ 10 năm hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc; 02 Cờ thi đua của Chính phủ + 01 Bằng khen của Thủ tướng Chính phủ + 01 bằng khen của Bộ, ban, ngành, tỉnh hoặc 02 Cờ thi đua của Chính phủ + 02 cờ thi đua + 01 bằng khen của Bộ, ban, ngành, tỉnh',
          ['law2022', 'nd152'],
        ),
        all(
          after(
            'HCDL3',
            10,
            eitherYearly(rated('HTXSNV'), title('TTLDXS_DVQT')),
            all(
              any(
                all(awards(2, 'CTDCP'), awards(1, 'BKTTG'), awards(1, 'BK_BT')),
                all(awards(2, 'CTDCP'), awards(2, 'CTD_BT'), awards(1, 'BK_BT')),
              ),
              otherYears('HTTNV'),
            ),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCDL2.R2025.3',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 37 khoản 1 điểm b',
          'Thành tích (đặc biệt) xuất sắc, ảnh hưởng và nêu gương trong toàn quốc ở một lĩnh vực',
          ['law2022'],
        ),
        judgement('nationalImpact'),
      ),
      path(
        'HCDL2.R2025.4',
        'individual',
        'contribution',
        quoted(
          'NĐ 152/2025 Điều 14 khoản 3',
          'Nhóm Bộ trưởng 02 nhiệm kỳ (08–10 năm); Thượng tướng từ 05 năm; nhóm Thứ trưởng từ 13 năm',
          ['nd152'],
        ),
        postsWomenReduced(post('MINISTER', 8), post('THUONG_TUONG', 5), post('VICE_MINISTER', 13)),
      ),
      path(
        'HCDL2.R2025.5',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 37 khoản 4',
          'Người Việt Nam định cư ở nước ngoài, người nước ngoài (cá nhân, tập thể) có thành tích với Việt Nam, Bộ, ban, ngành, tỉnh công nhận và đề nghị',
          ['law2022'],
        ),
        deed({ code: 'foreignerMerit', level: 'many' }),
      ),
    ],
  },
}
