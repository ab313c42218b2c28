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

/** Huân chương Lao động hạng Nhì. */
export const HCLD2: HonourRules = {
  honour: 'HCLD2',
  subjects: ['individual', 'collective', 'foreignIndividual', 'foreignCollective'],
  cycles: ['merit', 'adHoc', 'movement', 'contribution', 'external'],
  notes: [
    'Doanh nhân, trí thức, nhà khoa học: khoản 3 (chỉ các nhánh a–d của khoản 1); doanh nghiệp, tổ chức kinh tế: khoản 5, như tập thể.',
  ],
  authority: presidentForOrders,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 70', 'nd91', { individual: 7.5, collective: 15 }),
    R2024: bonus('NĐ 98/2023 Điều 55', 'nd98', { individual: 7.5, collective: 15 }),
    R2025: bonus('NĐ 152/2025 Điều 51', 'nd152', { individual: 7.5, collective: 15 }),
  },
  regimes: {
    R2017: [
      path(
        'HCLD2.R2017.1',
        'individual',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 23 khoản 1 điểm a',
          'Đã được Huân chương Lao động hạng ba, 05 năm tiếp theo trở lên liên tục thành tích xuất sắc; 03 sáng kiến ảnh hưởng trong Bộ, ban, ngành, tỉnh, được Bộ, ban, ngành, tỉnh công nhận',
          ['nd91'],
          'Nghị định chỉ nói sáng kiến, không nói đề tài; “liên tục hoàn thành xuất sắc nhiệm vụ” ở câu mở đầu của khoản.',
        ),
        all(
          after('HCLD3', 5, judgement('excellent'), initiatives(3, 'ministryProvince', ['initiative'])),
          judgement('compliance'),
        ),
      ),
      path(
        'HCLD2.R2017.2',
        'individual',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 23 khoản 2',
          'Công nhân có 3 phát minh, sáng chế, sáng kiến giá trị cao và đóng góp đào tạo đồng nghiệp; nông dân có sáng kiến hoặc mô hình ổn định từ 4 năm, giúp hộ thoát nghèo, tạo việc làm',
          ['nd91'],
          'Không áp dụng các con số của Nghị định 65/2014 (7/7, 5/5, 3/3).',
        ),
        any(deed({ code: 'workerInitiative', count: 3 }), deed({ code: 'farmerModel', years: 4 })),
      ),
      path(
        'HCLD2.R2017.3',
        'individual',
        'contribution',
        quoted(
          'NĐ 91/2017 Điều 23 khoản 3',
          'Vụ trưởng và tương đương từ 10 đến dưới 15 năm; Phó Vụ trưởng, Giám đốc sở và tương đương từ 15 năm',
          ['nd91'],
        ),
        postsWomenReduced(post('VU_TRUONG', 10, 15), post('PHO_VU_TRUONG', 15)),
      ),
      path(
        'HCLD2.R2017.4',
        'collective',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 23 khoản 4 điểm b',
          'Đã được Huân chương Lao động hạng ba, 05 năm hoàn thành xuất sắc nhiệm vụ; 01 Cờ thi đua của Chính phủ + 01 cờ thi đua của Bộ, ban, ngành, tỉnh hoặc 03 cờ thi đua của Bộ, ban, ngành, tỉnh; không thuộc diện tặng cờ: 02 bằng khen của Bộ, ban, ngành, tỉnh',
          ['nd91'],
        ),
        all(
          after(
            'HCLD3',
            5,
            rated('HTXSNV'),
            any(
              all(awards(1, 'CTDCP'), awards(1, 'CTD_BT')),
              awards(3, 'CTD_BT'),
              all(flagIneligible, awards(2, 'BK_BT')),
            ),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCLD2.R2017.5',
        'individual',
        'adHoc',
        quoted(
          'NĐ 91/2017 Điều 23 khoản 1 điểm b',
          'Thành tích đặc biệt xuất sắc đột xuất (Bộ, ban, ngành, tỉnh) được Bộ, ban, ngành, tỉnh công nhận, hoặc giải thưởng cao ở khu vực, thế giới',
          ['nd91'],
        ),
        any(adHoc('exceptional', 'ministryProvince'), deed({ code: 'internationalPrize', tier: 'regional' })),
      ),
      path(
        'HCLD2.R2017.6',
        'collective',
        'adHoc',
        quoted(
          'NĐ 91/2017 Điều 23 khoản 4 điểm a',
          'Thành tích xuất sắc, phạm vi ảnh hưởng và nêu gương trong Bộ, ban, ngành, tỉnh, được Bộ, ban, ngành, tỉnh công nhận',
          ['nd91'],
        ),
        adHoc('excellent', 'ministryProvince'),
      ),
    ],
    R2024: [
      path(
        'HCLD2.R2024.1',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 43 khoản 1 điểm đ',
          'Đã được Huân chương Lao động hạng Ba và sau đó liên tục từ 05 năm hoàn thành tốt nhiệm vụ trở lên, trong đó từ 02 năm hoàn thành xuất sắc nhiệm vụ và 01 lần Chiến sĩ thi đua Bộ, ban, ngành, tỉnh',
          ['law2022'],
        ),
        all(
          after('HCLD3', 5, rated('HTTNV'), all(ratings(2, 'HTXSNV'), awards(1, 'CSTD_BT'))),
          judgement('compliance'),
        ),
      ),
      path(
        'HCLD2.R2024.2',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 43 khoản 1 điểm a',
          'Thành tích xuất sắc đột xuất, ảnh hưởng trong Bộ, ban, ngành, tỉnh',
          ['law2022'],
        ),
        adHoc('excellent', 'ministryProvince'),
      ),
      path(
        'HCLD2.R2024.3',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 43 khoản 1 điểm b',
          'Được giải thưởng quốc tế cao nhất của khu vực',
          ['law2022'],
          'NĐ 98/2023 quy định chi tiết (chưa đọc); mức cụ thể ở NĐ 152 như R2025',
        ),
        deed({ code: 'internationalPrize', tier: 2 }),
      ),
      path(
        'HCLD2.R2024.4',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 43 khoản 1 điểm c',
          'Phát minh, sáng chế, công trình khoa học, tác phẩm xuất sắc, ảnh hưởng trong Bộ, ban, ngành, tỉnh',
          ['law2022'],
        ),
        deed({ code: 'invention', impact: 'ministryProvince' }),
      ),
      path(
        'HCLD2.R2024.5',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 43 khoản 1 điểm d',
          'Đóng góp vào phát triển kinh tế - xã hội, an sinh, từ thiện, ứng dụng khoa học',
          ['law2022'],
        ),
        deed({ code: 'contributionEconomy', degree: 'great' }),
      ),
      path(
        'HCLD2.R2024.6',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 43 khoản 2',
          'Công nhân 02 sáng kiến được Bộ, ban, ngành, tỉnh công nhận; nông dân 02 sáng kiến hoặc mô hình từ 04 năm được Bộ, ban, ngành, tỉnh công nhận',
          ['law2022'],
        ),
        any(
          deed({ code: 'workerInitiative', count: 2, recognisedBy: 'ministryProvince' }),
          all(
            group('farmer'),
            any(
              initiatives(2, 'ministryProvince', ['initiative']),
              deed({ code: 'farmerModel', years: 4, recognisedBy: 'ministryProvince' }),
            ),
          ),
        ),
      ),
      path(
        'HCLD2.R2024.7',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 43 khoản 4 điểm d',
          'Đã được Huân chương Lao động hạng Ba và sau đó liên tục từ 05 năm hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc; 01 Cờ thi đua của Chính phủ + 01 cờ thi đua của Bộ, ban, ngành, tỉnh hoặc 03 cờ thi đua của Bộ, ban, ngành, tỉnh hoặc 03 bằng khen của Bộ, ban, ngành, tỉnh (không thuộc diện tặng cờ)',
          ['law2022'],
        ),
        all(
          after(
            'HCLD3',
            5,
            eitherYearly(rated('HTXSNV'), title('TTLDXS_DVQT')),
            any(
              all(awards(1, 'CTDCP'), awards(1, 'CTD_BT')),
              awards(3, 'CTD_BT'),
              all(flagIneligible, awards(3, 'BK_BT')),
            ),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCLD2.R2024.8',
        'collective',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 43 khoản 4 điểm a',
          'Thành tích xuất sắc đột xuất, ảnh hưởng trong Bộ, ban, ngành, tỉnh',
          ['law2022'],
        ),
        adHoc('excellent', 'ministryProvince'),
      ),
      path(
        'HCLD2.R2024.9',
        'collective',
        'movement',
        quoted(
          'Luật 06/2022 Điều 43 khoản 4 điểm c',
          'Bình xét khi sơ kết, tổng kết phong trào do Chủ tịch nước, Thủ tướng phát động',
          ['law2022'],
        ),
        movement(['president', 'primeMinister']),
      ),
      path(
        'HCLD2.R2024.10',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 43 khoản 6',
          'Người Việt Nam định cư ở nước ngoài, người nước ngoài đóng góp phát triển kinh tế - xã hội, Bộ, ban, ngành, tỉnh công nhận, đề nghị',
          ['law2022'],
        ),
        deed({ code: 'foreignerMerit', level: 'many' }),
      ),
      path(
        'HCLD2.R2024.u1',
        'individual',
        'contribution',
        quoted(
          'NĐ 98/2023 Điều 17 khoản 1',
          'Thứ trưởng từ 03 đến dưới 05 năm; Tổng cục trưởng từ 05 năm; Phó Tổng cục trưởng từ 08 đến dưới 10 năm; Vụ trưởng từ 10 đến dưới 15 năm; Phó Vụ trưởng từ 15 năm',
          ['nd98', 'nd98-bp'],
          'Người hoạt động trước 1975 có các mức khác trong cùng Điều',
        ),
        postsWomenReduced(
          post('VICE_MINISTER', 3, 5),
          post('TONG_CUC_TRUONG', 5),
          post('PHO_TONG_CUC_TRUONG', 8, 10),
          post('VU_TRUONG', 10, 15),
          post('PHO_VU_TRUONG', 15),
        ),
      ),
    ],
    R2025: [
      path(
        'HCLD2.R2025.1',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 43 khoản 1 điểm đ; NĐ 152/2025 Điều 33 khoản 7',
          'Đã được Huân chương Lao động hạng Ba và sau đó liên tục từ 05 năm hoàn thành tốt nhiệm vụ trở lên, trong đó từ 02 năm hoàn thành xuất sắc nhiệm vụ và 01 lần Chiến sĩ thi đua Bộ, ban, ngành, tỉnh',
          ['law2022', 'nd152'],
        ),
        all(
          after('HCLD3', 5, rated('HTTNV'), all(ratings(2, 'HTXSNV'), awards(1, 'CSTD_BT'), everyYear('HTTNV'))),
          judgement('compliance'),
        ),
      ),
      path(
        'HCLD2.R2025.2',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 43 khoản 1 điểm a',
          'Thành tích xuất sắc đột xuất, ảnh hưởng trong Bộ, ban, ngành, tỉnh',
          ['law2022'],
        ),
        adHoc('excellent', 'ministryProvince'),
      ),
      path(
        'HCLD2.R2025.3',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 43 khoản 1 điểm b; NĐ 152/2025 Điều 20 khoản 2',
          'Huy chương Bạc thế giới hoặc tương đương; Huy chương Vàng châu lục hoặc tương đương',
          ['law2022', 'nd152'],
        ),
        deed({
          code: 'internationalPrize',
          tier: 2,
          detail: 'Huy chương Bạc thế giới hoặc tương đương; Huy chương Vàng châu lục hoặc tương đương',
        }),
      ),
      path(
        'HCLD2.R2025.4',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 43 khoản 1 điểm c',
          'Phát minh, sáng chế, công trình khoa học, tác phẩm xuất sắc, ảnh hưởng trong Bộ, ban, ngành, tỉnh',
          ['law2022'],
        ),
        deed({ code: 'invention', impact: 'ministryProvince' }),
      ),
      path(
        'HCLD2.R2025.5',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 43 khoản 1 điểm d',
          'Đóng góp vào phát triển kinh tế - xã hội, an sinh, từ thiện, ứng dụng khoa học',
          ['law2022'],
        ),
        deed({ code: 'contributionEconomy', degree: 'great' }),
      ),
      path(
        'HCLD2.R2025.6',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 43 khoản 2',
          'Công nhân 02 sáng kiến được Bộ, ban, ngành, tỉnh công nhận; nông dân 02 sáng kiến hoặc mô hình từ 04 năm được Bộ, ban, ngành, tỉnh công nhận',
          ['law2022'],
        ),
        any(
          deed({ code: 'workerInitiative', count: 2, recognisedBy: 'ministryProvince' }),
          all(
            group('farmer'),
            any(
              initiatives(2, 'ministryProvince', ['initiative']),
              deed({ code: 'farmerModel', years: 4, recognisedBy: 'ministryProvince' }),
            ),
          ),
        ),
      ),
      path(
        'HCLD2.R2025.7',
        'individual',
        'contribution',
        quoted(
          'Luật 06/2022 Điều 43 khoản 1; NĐ 152/2025 Điều 20 khoản 1',
          'Thứ trưởng từ 03 đến dưới 05 năm; Tổng cục trưởng từ 05 năm; Phó Tổng cục trưởng từ 08 đến dưới 10 năm; Vụ trưởng từ 10 đến dưới 15 năm; Phó Vụ trưởng từ 15 năm',
          ['law2022', 'nd152'],
        ),
        postsWomenReduced(
          post('VICE_MINISTER', 3, 5),
          post('TONG_CUC_TRUONG', 5),
          post('PHO_TONG_CUC_TRUONG', 8, 10),
          post('VU_TRUONG', 10, 15),
          post('PHO_VU_TRUONG', 15),
        ),
      ),
      path(
        'HCLD2.R2025.8',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 43 khoản 4 điểm d; NĐ 152/2025 Điều 33 khoản 7',
          'Đã được Huân chương Lao động hạng Ba và sau đó liên tục từ 05 năm hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc; 01 Cờ thi đua của Chính phủ + 01 cờ thi đua của Bộ, ban, ngành, tỉnh hoặc 03 cờ thi đua của Bộ, ban, ngành, tỉnh hoặc 03 bằng khen của Bộ, ban, ngành, tỉnh (không thuộc diện tặng cờ)',
          ['law2022', 'nd152'],
        ),
        all(
          after(
            'HCLD3',
            5,
            eitherYearly(rated('HTXSNV'), title('TTLDXS_DVQT')),
            all(
              any(
                all(awards(1, 'CTDCP'), awards(1, 'CTD_BT')),
                awards(3, 'CTD_BT'),
                all(flagIneligible, awards(3, 'BK_BT')),
              ),
              otherYears('HTTNV'),
            ),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCLD2.R2025.9',
        'collective',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 43 khoản 4 điểm a',
          'Thành tích xuất sắc đột xuất, ảnh hưởng trong Bộ, ban, ngành, tỉnh',
          ['law2022'],
        ),
        adHoc('excellent', 'ministryProvince'),
      ),
      path(
        'HCLD2.R2025.10',
        'collective',
        'movement',
        quoted(
          'Luật 06/2022 Điều 43 khoản 4 điểm c',
          'Bình xét khi sơ kết, tổng kết phong trào do Chủ tịch nước, Thủ tướng phát động',
          ['law2022'],
        ),
        movement(['president', 'primeMinister']),
      ),
      path(
        'HCLD2.R2025.11',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 43 khoản 6',
          'Người Việt Nam định cư ở nước ngoài, người nước ngoài đóng góp phát triển kinh tế - xã hội, Bộ, ban, ngành, tỉnh công nhận, đề nghị',
          ['law2022'],
        ),
        deed({ code: 'foreignerMerit', level: 'many' }),
      ),
    ],
  },
}
