import {
  after,
  all,
  anniversary,
  any,
  awards,
  bonus,
  deed,
  eitherYearly,
  existence,
  group,
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

/** Huân chương Độc lập hạng Ba. */
export const HCDL3: HonourRules = {
  honour: 'HCDL3',
  subjects: ['individual', 'collective', 'foreignIndividual', 'foreignCollective'],
  cycles: ['merit', 'contribution', 'external'],
  authority: presidentForOrders,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 70', 'nd91', { individual: 10.5, collective: 21 }),
    R2024: bonus('NĐ 98/2023 Điều 55', 'nd98', { individual: 10.5, collective: 21 }),
    R2025: bonus('NĐ 152/2025 Điều 51', 'nd152', { individual: 10.5, collective: 21 }),
  },
  regimes: {
    R2017: [
      path(
        'HCDL3.R2017.1',
        'collective',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 18 khoản 2',
          'Đã được Huân chương Lao động hạng nhất, 10 năm tiếp theo hoàn thành xuất sắc nhiệm vụ; 02 Cờ thi đua của Chính phủ + 01 Bằng khen của Thủ tướng Chính phủ hoặc 02 Cờ thi đua của Chính phủ + 02 cờ thi đua của Bộ, ban, ngành, tỉnh; từ 30 năm',
          ['nd91'],
        ),
        all(
          after(
            'HCLD1',
            10,
            rated('HTXSNV'),
            any(all(awards(2, 'CTDCP'), awards(1, 'BKTTG')), all(awards(2, 'CTDCP'), awards(2, 'CTD_BT'))),
          ),
          existence(30),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCDL3.R2017.2',
        'individual',
        'contribution',
        quoted(
          'NĐ 91/2017 Điều 18 khoản 1 điểm đ',
          'Bộ trưởng 01 nhiệm kỳ (03–05 năm); Thượng tướng; Thứ trưởng 02 nhiệm kỳ (08–10 năm)',
          ['nd91'],
          'Người hoạt động trước 1975 có các mức khác trong cùng Điều',
        ),
        postsWomenReduced(post('MINISTER', 3), post('THUONG_TUONG'), post('VICE_MINISTER', 8)),
      ),
    ],
    R2024: [
      path(
        'HCDL3.R2024.1',
        'collective',
        'merit',
        quoted('Luật 06/2022 Điều 38 khoản 2', 'Bộ, ban, ngành, tỉnh nhân năm tròn lập nhiều thành tích xuất sắc', [
          'law2022',
        ]),
        all(group('ministryProvince'), anniversary(10), judgement('internalUnity', withParty), judgement('excellent')),
      ),
      path(
        'HCDL3.R2024.2',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 38 khoản 3',
          'Đã được Huân chương Lao động hạng Nhất và sau đó liên tục từ 10 năm hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc; 02 Cờ thi đua của Chính phủ + 01 Bằng khen của Thủ tướng Chính phủ hoặc 02 Cờ thi đua của Chính phủ + 02 cờ thi đua của Bộ, ban, ngành, tỉnh; xây dựng, phát triển từ 30 năm',
          ['law2022'],
        ),
        all(
          after(
            'HCLD1',
            10,
            eitherYearly(rated('HTXSNV'), title('TTLDXS_DVQT')),
            any(all(awards(2, 'CTDCP'), awards(1, 'BKTTG')), all(awards(2, 'CTDCP'), awards(2, 'CTD_BT'))),
          ),
          existence(30),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCDL3.R2024.3',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 38 khoản 1 điểm b',
          'Thành tích (đặc biệt) xuất sắc, ảnh hưởng và nêu gương trong toàn quốc ở một lĩnh vực',
          ['law2022'],
        ),
        judgement('nationalImpact'),
      ),
      path(
        'HCDL3.R2024.4',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 38 khoản 4',
          'Người Việt Nam định cư ở nước ngoài, người nước ngoài (cá nhân, tập thể) có thành tích với Việt Nam, Bộ, ban, ngành, tỉnh công nhận và đề nghị',
          ['law2022'],
        ),
        deed({ code: 'foreignerMerit', level: 'excellent' }),
      ),
      path(
        'HCDL3.R2024.u1',
        'individual',
        'contribution',
        quoted(
          'NĐ 98/2023 Điều 12',
          'Bộ trưởng 01 nhiệm kỳ (03–05 năm); Thượng tướng; Thứ trưởng 02 nhiệm kỳ (08–10 năm)',
          ['nd98'],
          'Người hoạt động trước 1975 có các mức khác trong cùng Điều',
        ),
        postsWomenReduced(post('MINISTER', 3), post('THUONG_TUONG'), post('VICE_MINISTER', 8)),
      ),
    ],
    R2025: [
      path(
        'HCDL3.R2025.1',
        'collective',
        'merit',
        quoted('Luật 06/2022 Điều 38 khoản 2', 'Bộ, ban, ngành, tỉnh nhân năm tròn lập nhiều thành tích xuất sắc', [
          'law2022',
        ]),
        all(group('ministryProvince'), anniversary(10), judgement('internalUnity', withParty), judgement('excellent')),
      ),
      path(
        'HCDL3.R2025.2',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 38 khoản 3; NĐ 152/2025 Điều 33 khoản 7',
          'Đã được Huân chương Lao động hạng Nhất và sau đó liên tục từ 10 năm hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc; 02 Cờ thi đua của Chính phủ + 01 Bằng khen của Thủ tướng Chính phủ hoặc 02 Cờ thi đua của Chính phủ + 02 cờ thi đua của Bộ, ban, ngành, tỉnh; xây dựng, phát triển từ 30 năm',
          ['law2022', 'nd152'],
        ),
        all(
          after(
            'HCLD1',
            10,
            eitherYearly(rated('HTXSNV'), title('TTLDXS_DVQT')),
            all(
              any(all(awards(2, 'CTDCP'), awards(1, 'BKTTG')), all(awards(2, 'CTDCP'), awards(2, 'CTD_BT'))),
              otherYears('HTTNV'),
            ),
          ),
          existence(30),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCDL3.R2025.3',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 38 khoản 1 điểm b',
          'Thành tích (đặc biệt) xuất sắc, ảnh hưởng và nêu gương trong toàn quốc ở một lĩnh vực',
          ['law2022'],
        ),
        judgement('nationalImpact'),
      ),
      path(
        'HCDL3.R2025.4',
        'individual',
        'contribution',
        quoted(
          'NĐ 152/2025 Điều 15 khoản 4',
          'Nhóm Bộ trưởng 01 nhiệm kỳ (03–05 năm); Thượng tướng; nhóm Thứ trưởng 02 nhiệm kỳ (08–10 năm)',
          ['nd152'],
        ),
        postsWomenReduced(post('MINISTER', 3), post('THUONG_TUONG'), post('VICE_MINISTER', 8)),
      ),
      path(
        'HCDL3.R2025.5',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 38 khoản 4',
          'Người Việt Nam định cư ở nước ngoài, người nước ngoài (cá nhân, tập thể) có thành tích với Việt Nam, Bộ, ban, ngành, tỉnh công nhận và đề nghị',
          ['law2022'],
        ),
        deed({ code: 'foreignerMerit', level: 'excellent' }),
      ),
    ],
  },
}
