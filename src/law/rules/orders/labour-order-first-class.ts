import {
  adHoc,
  after,
  all,
  any,
  awards,
  bonus,
  deed,
  eitherYearly,
  everyYear,
  flagIneligible,
  group,
  initiatives,
  judgement,
  movement,
  otherYears,
  path,
  post,
  postsWomenReduced,
  quoted,
  rated,
  ratings,
  title,
  type HonourRules,
} from '../../rule.ts'
import { presidentForOrders } from '../authorities.ts'
import { withParty } from '../words.ts'

/** Huân chương Lao động hạng Nhất. */
export const HCLD1: HonourRules = {
  honour: 'HCLD1',
  subjects: ['individual', 'collective', 'foreignIndividual', 'foreignCollective'],
  cycles: ['merit', 'adHoc', 'movement', 'contribution', 'external'],
  notes: [
    'Doanh nhân, trí thức, nhà khoa học: khoản 3 (chỉ các nhánh a–d của khoản 1); doanh nghiệp, tổ chức kinh tế: khoản 5, như tập thể.',
  ],
  authority: presidentForOrders,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 70', 'nd91', { individual: 9, collective: 18 }),
    R2024: bonus('NĐ 98/2023 Điều 55', 'nd98', { individual: 9, collective: 18 }),
    R2025: bonus('NĐ 152/2025 Điều 51', 'nd152', { individual: 9, collective: 18 }),
  },
  regimes: {
    R2017: [
      path(
        'HCLD1.R2017.1',
        'individual',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 22 khoản 1 điểm a',
          'Đã được Huân chương Lao động hạng nhì, 05 năm tiếp theo trở lên liên tục thành tích xuất sắc; 04 sáng kiến hiệu quả cao, ảnh hưởng toàn quốc, được Bộ, ban, ngành, tỉnh công nhận',
          ['nd91'],
          'Nghị định chỉ nói sáng kiến, không nói đề tài; “liên tục hoàn thành xuất sắc nhiệm vụ” ở câu mở đầu của khoản.',
        ),
        all(
          after('HCLD2', 5, judgement('excellent'), initiatives(4, 'national', ['initiative'])),
          judgement('compliance'),
        ),
      ),
      path(
        'HCLD1.R2017.2',
        'individual',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 22 khoản 2',
          'Công nhân có 4 phát minh, sáng chế, sáng kiến giá trị cao và đóng góp đào tạo đồng nghiệp; nông dân có sáng kiến hoặc mô hình ổn định từ 5 năm, giúp hộ thoát nghèo, tạo việc làm',
          ['nd91'],
          'Không áp dụng các con số của Nghị định 65/2014 (7/7, 5/5, 3/3).',
        ),
        any(deed({ code: 'workerInitiative', count: 4 }), deed({ code: 'farmerModel', years: 5 })),
      ),
      path(
        'HCLD1.R2017.3',
        'individual',
        'contribution',
        quoted(
          'NĐ 91/2017 Điều 22 khoản 3',
          'Bộ trưởng và tương đương; Thứ trưởng và tương đương từ 05 năm; Vụ trưởng và tương đương từ 15 năm',
          ['nd91'],
        ),
        postsWomenReduced(post('MINISTER'), post('VICE_MINISTER', 5), post('VU_TRUONG', 15)),
      ),
      path(
        'HCLD1.R2017.4',
        'collective',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 22 khoản 4 điểm b',
          'Đã được Huân chương Lao động hạng nhì, 05 năm hoàn thành xuất sắc nhiệm vụ; 01 Cờ thi đua của Chính phủ + 02 cờ thi đua của Bộ, ban, ngành, tỉnh hoặc 04 cờ thi đua của Bộ, ban, ngành, tỉnh; không thuộc diện tặng cờ: 03 bằng khen của Bộ, ban, ngành, tỉnh',
          ['nd91'],
        ),
        all(
          after(
            'HCLD2',
            5,
            rated('HTXSNV'),
            any(
              all(awards(1, 'CTDCP'), awards(2, 'CTD_BT')),
              awards(4, 'CTD_BT'),
              all(flagIneligible, awards(3, 'BK_BT')),
            ),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCLD1.R2017.5',
        'individual',
        'adHoc',
        quoted(
          'NĐ 91/2017 Điều 22 khoản 1 điểm b',
          'Thành tích đặc biệt xuất sắc đột xuất (toàn quốc) được Bộ, ban, ngành, tỉnh công nhận, hoặc giải thưởng cao ở khu vực, thế giới',
          ['nd91'],
        ),
        any(adHoc('exceptional', 'national'), deed({ code: 'internationalPrize', tier: 'regional' })),
      ),
      path(
        'HCLD1.R2017.6',
        'collective',
        'adHoc',
        quoted(
          'NĐ 91/2017 Điều 22 khoản 4 điểm a',
          'Thành tích xuất sắc, phạm vi ảnh hưởng và nêu gương toàn quốc, được Bộ, ban, ngành, tỉnh công nhận',
          ['nd91'],
        ),
        adHoc('excellent', 'national'),
      ),
    ],
    R2024: [
      path(
        'HCLD1.R2024.1',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 42 khoản 1 điểm đ',
          'Đã được Huân chương Lao động hạng Nhì và sau đó liên tục từ 05 năm đến thời điểm đề nghị hoàn thành tốt nhiệm vụ trở lên, trong đó từ 03 năm hoàn thành xuất sắc nhiệm vụ và 02 lần Chiến sĩ thi đua Bộ, ban, ngành, tỉnh',
          ['law2022'],
        ),
        all(
          after('HCLD2', 5, rated('HTTNV'), all(ratings(3, 'HTXSNV'), awards(2, 'CSTD_BT'))),
          judgement('compliance'),
        ),
      ),
      path(
        'HCLD1.R2024.2',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 42 khoản 1 điểm a',
          'Thành tích đặc biệt xuất sắc đột xuất, ảnh hưởng và nêu gương toàn quốc',
          ['law2022'],
        ),
        adHoc('exceptional', 'national'),
      ),
      path(
        'HCLD1.R2024.3',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 42 khoản 1 điểm b',
          'Được giải thưởng cao của thế giới',
          ['law2022'],
          'NĐ 98/2023 quy định chi tiết (chưa đọc); mức cụ thể ở NĐ 152 như R2025',
        ),
        deed({ code: 'internationalPrize', tier: 1 }),
      ),
      path(
        'HCLD1.R2024.4',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 42 khoản 1 điểm c',
          'Phát minh, sáng chế, công trình khoa học, tác phẩm xuất sắc, ảnh hưởng toàn quốc',
          ['law2022'],
        ),
        deed({ code: 'invention', impact: 'national' }),
      ),
      path(
        'HCLD1.R2024.5',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 42 khoản 1 điểm d',
          'Đóng góp vào phát triển kinh tế - xã hội, an sinh, từ thiện, ứng dụng khoa học',
          ['law2022'],
        ),
        deed({ code: 'contributionEconomy', degree: 'manyGreat' }),
      ),
      path(
        'HCLD1.R2024.6',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 42 khoản 2',
          'Công nhân 03 sáng kiến giá trị cao được Bộ, ban, ngành, tỉnh công nhận; nông dân 03 sáng kiến hoặc mô hình từ 05 năm được Bộ, ban, ngành, tỉnh công nhận',
          ['law2022'],
        ),
        any(
          deed({ code: 'workerInitiative', count: 3, recognisedBy: 'ministryProvince' }),
          all(
            group('farmer'),
            any(
              initiatives(3, 'ministryProvince', ['initiative']),
              deed({ code: 'farmerModel', years: 5, recognisedBy: 'ministryProvince' }),
            ),
          ),
        ),
      ),
      path(
        'HCLD1.R2024.7',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 42 khoản 4 điểm d',
          'Đã được Huân chương Lao động hạng Nhì và sau đó liên tục từ 05 năm hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc; 02 Cờ thi đua của Chính phủ hoặc 01 Cờ thi đua của Chính phủ + 02 cờ thi đua của Bộ, ban, ngành, tỉnh hoặc 04 cờ thi đua của Bộ, ban, ngành, tỉnh hoặc 04 bằng khen của Bộ, ban, ngành, tỉnh (tập thể không thuộc diện tặng cờ)',
          ['law2022'],
        ),
        all(
          after(
            'HCLD2',
            5,
            eitherYearly(rated('HTXSNV'), title('TTLDXS_DVQT')),
            any(
              awards(2, 'CTDCP'),
              all(awards(1, 'CTDCP'), awards(2, 'CTD_BT')),
              awards(4, 'CTD_BT'),
              all(flagIneligible, awards(4, 'BK_BT')),
            ),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCLD1.R2024.8',
        'collective',
        'adHoc',
        quoted('Luật 06/2022 Điều 42 khoản 4 điểm a', 'Thành tích đặc biệt xuất sắc đột xuất, ảnh hưởng toàn quốc', [
          'law2022',
        ]),
        adHoc('exceptional', 'national'),
      ),
      path(
        'HCLD1.R2024.9',
        'collective',
        'movement',
        quoted(
          'Luật 06/2022 Điều 42 khoản 4 điểm c',
          'Bình xét khi sơ kết, tổng kết phong trào do Chủ tịch nước, Thủ tướng phát động',
          ['law2022'],
        ),
        movement(['president', 'primeMinister']),
      ),
      path(
        'HCLD1.R2024.10',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 42 khoản 6',
          'Người Việt Nam định cư ở nước ngoài, người nước ngoài đóng góp phát triển kinh tế - xã hội, Bộ, ban, ngành, tỉnh công nhận, đề nghị',
          ['law2022'],
        ),
        deed({ code: 'foreignerMerit', level: 'exceptional' }),
      ),
      path(
        'HCLD1.R2024.u1',
        'individual',
        'contribution',
        quoted(
          'NĐ 98/2023 Điều 16 khoản 1',
          'Bộ trưởng và tương đương; Thứ trưởng từ 05 năm; Tổng cục trưởng từ 08 năm; Phó Tổng cục trưởng từ 10 năm; Vụ trưởng (Giám đốc sở) từ 15 năm',
          ['nd98', 'nd98-bp'],
          'Nghị định ghi Tổng cục trưởng từ 8 đến dưới 10 năm, Phó Tổng cục trưởng từ 10 đến dưới 15 năm; nhiều năm hơn được coi là đã đạt.',
        ),
        postsWomenReduced(
          post('MINISTER'),
          post('VICE_MINISTER', 5),
          post('TONG_CUC_TRUONG', 8),
          post('PHO_TONG_CUC_TRUONG', 10),
          post('VU_TRUONG', 15),
        ),
      ),
    ],
    R2025: [
      path(
        'HCLD1.R2025.1',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 42 khoản 1 điểm đ; NĐ 152/2025 Điều 33 khoản 7',
          'Đã được Huân chương Lao động hạng Nhì và sau đó liên tục từ 05 năm đến thời điểm đề nghị hoàn thành tốt nhiệm vụ trở lên, trong đó từ 03 năm hoàn thành xuất sắc nhiệm vụ và 02 lần Chiến sĩ thi đua Bộ, ban, ngành, tỉnh',
          ['law2022', 'nd152'],
        ),
        all(
          after('HCLD2', 5, rated('HTTNV'), all(ratings(3, 'HTXSNV'), awards(2, 'CSTD_BT'), everyYear('HTTNV'))),
          judgement('compliance'),
        ),
      ),
      path(
        'HCLD1.R2025.2',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 42 khoản 1 điểm a',
          'Thành tích đặc biệt xuất sắc đột xuất, ảnh hưởng và nêu gương toàn quốc',
          ['law2022'],
        ),
        adHoc('exceptional', 'national'),
      ),
      path(
        'HCLD1.R2025.3',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 42 khoản 1 điểm b; NĐ 152/2025 Điều 19 khoản 2',
          'Giải Nhất thế giới hoặc Huy chương Vàng thế giới',
          ['law2022', 'nd152'],
        ),
        deed({ code: 'internationalPrize', tier: 1, detail: 'Giải Nhất thế giới hoặc Huy chương Vàng thế giới' }),
      ),
      path(
        'HCLD1.R2025.4',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 42 khoản 1 điểm c',
          'Phát minh, sáng chế, công trình khoa học, tác phẩm xuất sắc, ảnh hưởng toàn quốc',
          ['law2022'],
        ),
        deed({ code: 'invention', impact: 'national' }),
      ),
      path(
        'HCLD1.R2025.5',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 42 khoản 1 điểm d',
          'Đóng góp vào phát triển kinh tế - xã hội, an sinh, từ thiện, ứng dụng khoa học',
          ['law2022'],
        ),
        deed({ code: 'contributionEconomy', degree: 'manyGreat' }),
      ),
      path(
        'HCLD1.R2025.6',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 42 khoản 2',
          'Công nhân 03 sáng kiến giá trị cao được Bộ, ban, ngành, tỉnh công nhận; nông dân 03 sáng kiến hoặc mô hình từ 05 năm được Bộ, ban, ngành, tỉnh công nhận',
          ['law2022'],
        ),
        any(
          deed({ code: 'workerInitiative', count: 3, recognisedBy: 'ministryProvince' }),
          all(
            group('farmer'),
            any(
              initiatives(3, 'ministryProvince', ['initiative']),
              deed({ code: 'farmerModel', years: 5, recognisedBy: 'ministryProvince' }),
            ),
          ),
        ),
      ),
      path(
        'HCLD1.R2025.7',
        'individual',
        'contribution',
        quoted(
          'Luật 06/2022 Điều 42 khoản 1; NĐ 152/2025 Điều 19 khoản 1',
          'Bộ trưởng và tương đương; Thứ trưởng từ 05 năm; Tổng cục trưởng từ 08 năm; Phó Tổng cục trưởng từ 10 năm; Vụ trưởng (Giám đốc sở) từ 15 năm',
          ['law2022', 'nd152'],
        ),
        postsWomenReduced(
          post('MINISTER'),
          post('VICE_MINISTER', 5),
          post('TONG_CUC_TRUONG', 8),
          post('PHO_TONG_CUC_TRUONG', 10),
          post('VU_TRUONG', 15),
        ),
      ),
      path(
        'HCLD1.R2025.8',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 42 khoản 4 điểm d; NĐ 152/2025 Điều 33 khoản 7',
          'Đã được Huân chương Lao động hạng Nhì và sau đó liên tục từ 05 năm hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc; 02 Cờ thi đua của Chính phủ hoặc 01 Cờ thi đua của Chính phủ + 02 cờ thi đua của Bộ, ban, ngành, tỉnh hoặc 04 cờ thi đua của Bộ, ban, ngành, tỉnh hoặc 04 bằng khen của Bộ, ban, ngành, tỉnh (tập thể không thuộc diện tặng cờ)',
          ['law2022', 'nd152'],
        ),
        all(
          after(
            'HCLD2',
            5,
            eitherYearly(rated('HTXSNV'), title('TTLDXS_DVQT')),
            all(
              any(
                awards(2, 'CTDCP'),
                all(awards(1, 'CTDCP'), awards(2, 'CTD_BT')),
                awards(4, 'CTD_BT'),
                all(flagIneligible, awards(4, 'BK_BT')),
              ),
              otherYears('HTTNV'),
            ),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCLD1.R2025.9',
        'collective',
        'adHoc',
        quoted('Luật 06/2022 Điều 42 khoản 4 điểm a', 'Thành tích đặc biệt xuất sắc đột xuất, ảnh hưởng toàn quốc', [
          'law2022',
        ]),
        adHoc('exceptional', 'national'),
      ),
      path(
        'HCLD1.R2025.10',
        'collective',
        'movement',
        quoted(
          'Luật 06/2022 Điều 42 khoản 4 điểm c',
          'Bình xét khi sơ kết, tổng kết phong trào do Chủ tịch nước, Thủ tướng phát động',
          ['law2022'],
        ),
        movement(['president', 'primeMinister']),
      ),
      path(
        'HCLD1.R2025.11',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 42 khoản 6',
          'Người Việt Nam định cư ở nước ngoài, người nước ngoài đóng góp phát triển kinh tế - xã hội, Bộ, ban, ngành, tỉnh công nhận, đề nghị',
          ['law2022'],
        ),
        deed({ code: 'foreignerMerit', level: 'exceptional' }),
      ),
    ],
  },
}
