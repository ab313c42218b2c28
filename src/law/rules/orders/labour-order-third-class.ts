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
  existence,
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

/** Huân chương Lao động hạng Ba. */
export const HCLD3: HonourRules = {
  honour: 'HCLD3',
  subjects: ['individual', 'collective', 'foreignIndividual', 'foreignCollective'],
  cycles: ['merit', 'adHoc', 'movement', 'contribution', 'external'],
  notes: [
    'Doanh nhân, trí thức, nhà khoa học: khoản 3 (chỉ các nhánh a–d của khoản 1, thêm đ); doanh nghiệp, tổ chức kinh tế: khoản 5, như tập thể.',
  ],
  authority: presidentForOrders,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 70', 'nd91', { individual: 4.5, collective: 9 }),
    R2024: bonus('NĐ 98/2023 Điều 55', 'nd98', { individual: 4.5, collective: 9 }),
    R2025: bonus('NĐ 152/2025 Điều 51', 'nd152', { individual: 4.5, collective: 9 }),
  },
  regimes: {
    R2017: [
      path(
        'HCLD3.R2017.1',
        'individual',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 24 khoản 1 điểm a',
          'Đã được Bằng khen của Thủ tướng Chính phủ, 05 năm tiếp theo trở lên liên tục thành tích xuất sắc; 02 sáng kiến ảnh hưởng trong Bộ, ban, ngành, tỉnh, được Bộ, ban, ngành, tỉnh công nhận',
          ['nd91'],
          'Nghị định chỉ nói sáng kiến, không nói đề tài; “liên tục hoàn thành xuất sắc nhiệm vụ” ở câu mở đầu của khoản.',
        ),
        all(
          after('BKTTG', 5, judgement('excellent'), initiatives(2, 'ministryProvince', ['initiative'])),
          judgement('compliance'),
        ),
      ),
      path(
        'HCLD3.R2017.2',
        'individual',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 24 khoản 2',
          'Công nhân có 2 phát minh, sáng chế, sáng kiến giá trị cao và đóng góp đào tạo đồng nghiệp; nông dân có sáng kiến hoặc mô hình ổn định từ 3 năm, giúp hộ thoát nghèo, tạo việc làm',
          ['nd91'],
          'Không áp dụng các con số của Nghị định 65/2014 (7/7, 5/5, 3/3).',
        ),
        any(deed({ code: 'workerInitiative', count: 2 }), deed({ code: 'farmerModel', years: 3 })),
      ),
      path(
        'HCLD3.R2017.3',
        'individual',
        'contribution',
        quoted(
          'NĐ 91/2017 Điều 24 khoản 3',
          'Vụ trưởng và tương đương từ 06 đến dưới 10 năm; Phó Vụ trưởng, Giám đốc sở và tương đương từ 10 đến dưới 15 năm',
          ['nd91'],
        ),
        postsWomenReduced(post('VU_TRUONG', 6, 10), post('PHO_VU_TRUONG', 10, 15)),
      ),
      path(
        'HCLD3.R2017.4',
        'collective',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 24 khoản 4 điểm b',
          'Từ 10 năm xây dựng; đã được Bằng khen của Thủ tướng Chính phủ, 05 năm hoàn thành xuất sắc nhiệm vụ; 02 cờ thi đua của Bộ, ban, ngành, tỉnh hoặc 01 cờ thi đua + 01 bằng khen của Bộ, ban, ngành, tỉnh; không thuộc diện tặng cờ: 02 bằng khen của Bộ, ban, ngành, tỉnh',
          ['nd91'],
        ),
        all(
          existence(10),
          after(
            'BKTTG',
            5,
            rated('HTXSNV'),
            any(
              awards(2, 'CTD_BT'),
              all(awards(1, 'CTD_BT'), awards(1, 'BK_BT')),
              all(flagIneligible, awards(2, 'BK_BT')),
            ),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCLD3.R2017.5',
        'individual',
        'adHoc',
        quoted(
          'NĐ 91/2017 Điều 24 khoản 1 điểm b',
          'Thành tích đặc biệt xuất sắc đột xuất (lĩnh vực thuộc Bộ, ban, ngành, tỉnh) được Bộ, ban, ngành, tỉnh công nhận, hoặc giải thưởng cao ở khu vực, thế giới',
          ['nd91'],
        ),
        any(adHoc('exceptional', 'field'), deed({ code: 'internationalPrize', tier: 'regional' })),
      ),
      path(
        'HCLD3.R2017.6',
        'collective',
        'adHoc',
        quoted(
          'NĐ 91/2017 Điều 24 khoản 4 điểm a',
          'Thành tích xuất sắc, phạm vi ảnh hưởng và nêu gương trong lĩnh vực thuộc Bộ, ban, ngành, tỉnh, được Bộ, ban, ngành, tỉnh công nhận',
          ['nd91'],
        ),
        adHoc('excellent', 'field'),
      ),
      path(
        'HCLD3.R2017.7',
        'individual',
        'movement',
        quoted(
          'TT 12/2019 Điều 4 khoản 3',
          'Phong trào theo chuyên đề của Bộ, ban, ngành, tỉnh từ 05 năm: thành tích đặc biệt xuất sắc; phải thống nhất trước với Ban TĐKT Trung ương',
          ['tt12'],
        ),
        movement(['ministryProvince'], { years: 5 }),
      ),
      path(
        'HCLD3.R2017.8',
        'collective',
        'movement',
        quoted(
          'TT 12/2019 Điều 4 khoản 3',
          'Như cá nhân: phong trào của Bộ, ban, ngành, tỉnh từ 05 năm, thành tích đặc biệt xuất sắc',
          ['tt12'],
        ),
        movement(['ministryProvince'], { years: 5 }),
      ),
    ],
    R2024: [
      path(
        'HCLD3.R2024.1',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 44 khoản 1 điểm e',
          'Đã được Bằng khen của Thủ tướng Chính phủ và sau đó liên tục từ 05 năm đến thời điểm đề nghị hoàn thành tốt nhiệm vụ trở lên, trong đó từ 01 năm hoàn thành xuất sắc nhiệm vụ và 03 lần Chiến sĩ thi đua cơ sở',
          ['law2022'],
        ),
        all(after('BKTTG', 5, rated('HTTNV'), all(ratings(1, 'HTXSNV'), awards(3, 'CSTDCS'))), judgement('compliance')),
      ),
      path(
        'HCLD3.R2024.2',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 44 khoản 1 điểm d',
          'Thành tích xuất sắc đột xuất, ảnh hưởng ở một lĩnh vực thuộc Bộ, ban, ngành, tỉnh',
          ['law2022'],
        ),
        adHoc('excellent', 'field'),
      ),
      path(
        'HCLD3.R2024.3',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 44 khoản 1 điểm đ',
          'Được giải thưởng quốc tế cao của khu vực',
          ['law2022'],
          'NĐ 98/2023 quy định chi tiết (chưa đọc); mức cụ thể ở NĐ 152 như R2025',
        ),
        deed({ code: 'internationalPrize', tier: 3 }),
      ),
      path(
        'HCLD3.R2024.4',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 44 khoản 1 điểm b',
          'Phát minh, sáng chế, công trình khoa học, tác phẩm xuất sắc, ảnh hưởng ở một lĩnh vực thuộc Bộ, ban, ngành, tỉnh',
          ['law2022'],
        ),
        deed({ code: 'invention', impact: 'field' }),
      ),
      path(
        'HCLD3.R2024.5',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 44 khoản 1 điểm c',
          'Đóng góp vào phát triển kinh tế - xã hội, an sinh, từ thiện, ứng dụng khoa học',
          ['law2022'],
        ),
        deed({ code: 'contributionEconomy', degree: 'many' }),
      ),
      path(
        'HCLD3.R2024.6',
        'individual',
        'movement',
        quoted(
          'Luật 06/2022 Điều 44 khoản 1 điểm a',
          'Xuất sắc tiêu biểu khi sơ kết, tổng kết phong trào do Bộ, ban, ngành, tỉnh phát động, thực hiện từ 05 năm',
          ['law2022'],
        ),
        movement(['ministryProvince'], { years: 5 }),
      ),
      path(
        'HCLD3.R2024.7',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 44 khoản 2',
          'Công nhân có 01 sáng kiến được Bộ, ban, ngành, tỉnh công nhận; nông dân có sáng kiến hoặc mô hình từ 03 năm được Bộ, ban, ngành, tỉnh công nhận',
          ['law2022'],
        ),
        any(
          deed({ code: 'workerInitiative', count: 1, recognisedBy: 'ministryProvince' }),
          all(
            group('farmer'),
            any(
              initiatives(1, 'ministryProvince', ['initiative']),
              deed({ code: 'farmerModel', years: 3, recognisedBy: 'ministryProvince' }),
            ),
          ),
        ),
      ),
      path(
        'HCLD3.R2024.8',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 44 khoản 4 điểm đ',
          'Từ 10 năm xây dựng; đã được Bằng khen của Thủ tướng Chính phủ và sau đó liên tục từ 05 năm hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc; 01 Cờ thi đua của Chính phủ hoặc 02 cờ thi đua của Bộ, ban, ngành, tỉnh hoặc 01 cờ thi đua + 01 bằng khen của Bộ, ban, ngành, tỉnh hoặc 02 bằng khen của Bộ, ban, ngành, tỉnh (không thuộc diện tặng cờ)',
          ['law2022'],
        ),
        all(
          existence(10),
          after(
            'BKTTG',
            5,
            eitherYearly(rated('HTXSNV'), title('TTLDXS_DVQT')),
            any(
              awards(1, 'CTDCP'),
              awards(2, 'CTD_BT'),
              all(awards(1, 'CTD_BT'), awards(1, 'BK_BT')),
              all(flagIneligible, awards(2, 'BK_BT')),
            ),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCLD3.R2024.9',
        'collective',
        'adHoc',
        quoted('Luật 06/2022 Điều 44 khoản 4 điểm a', 'Thành tích xuất sắc đột xuất, ảnh hưởng trong từng lĩnh vực', [
          'law2022',
        ]),
        adHoc('excellent', 'field'),
      ),
      path(
        'HCLD3.R2024.10',
        'collective',
        'movement',
        quoted(
          'Luật 06/2022 Điều 44 khoản 4 điểm c',
          'Bình xét khi sơ kết, tổng kết phong trào do Chủ tịch nước, Thủ tướng phát động hoặc phong trào Bộ, ban, ngành, tỉnh thực hiện từ 05 năm',
          ['law2022'],
        ),
        any(movement(['president', 'primeMinister']), movement(['ministryProvince'], { years: 5 })),
      ),
      path(
        'HCLD3.R2024.11',
        'collective',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 44 khoản 4 điểm d',
          'Thành tích xuất sắc phục vụ nhiệm vụ chính trị của Đảng, Nhà nước',
          ['law2022'],
        ),
        judgement('politicalTask'),
      ),
      path(
        'HCLD3.R2024.12',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 44 khoản 6',
          'Người Việt Nam định cư ở nước ngoài, người nước ngoài đóng góp phát triển kinh tế - xã hội, Bộ, ban, ngành, tỉnh công nhận, đề nghị',
          ['law2022'],
        ),
        deed({ code: 'foreignerMerit', level: 'excellent' }),
      ),
      path(
        'HCLD3.R2024.u1',
        'individual',
        'contribution',
        quoted(
          'NĐ 98/2023 Điều 18 khoản 1',
          'Tổng cục trưởng từ 03 đến dưới 05 năm; Phó Tổng cục trưởng từ 05 đến dưới 08 năm; Vụ trưởng từ 06 đến dưới 10 năm; Phó Vụ trưởng từ 10 đến dưới 15 năm',
          ['nd98', 'nd98-bp'],
          'Người hoạt động trước 1975 có các mức khác trong cùng Điều',
        ),
        postsWomenReduced(
          post('TONG_CUC_TRUONG', 3, 5),
          post('PHO_TONG_CUC_TRUONG', 5, 8),
          post('VU_TRUONG', 6, 10),
          post('PHO_VU_TRUONG', 10, 15),
        ),
      ),
    ],
    R2025: [
      path(
        'HCLD3.R2025.1',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 44 khoản 1 điểm e; NĐ 152/2025 Điều 33 khoản 7',
          'Đã được Bằng khen của Thủ tướng Chính phủ và sau đó liên tục từ 05 năm đến thời điểm đề nghị hoàn thành tốt nhiệm vụ trở lên, trong đó từ 01 năm hoàn thành xuất sắc nhiệm vụ và 03 lần Chiến sĩ thi đua cơ sở',
          ['law2022', 'nd152'],
        ),
        all(
          after('BKTTG', 5, rated('HTTNV'), all(ratings(1, 'HTXSNV'), awards(3, 'CSTDCS'), everyYear('HTTNV'))),
          judgement('compliance'),
        ),
      ),
      path(
        'HCLD3.R2025.2',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 44 khoản 1 điểm d',
          'Thành tích xuất sắc đột xuất, ảnh hưởng ở một lĩnh vực thuộc Bộ, ban, ngành, tỉnh',
          ['law2022'],
        ),
        adHoc('excellent', 'field'),
      ),
      path(
        'HCLD3.R2025.3',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 44 khoản 1 điểm đ; NĐ 152/2025 Điều 21 khoản 2',
          'Huy chương Đồng thế giới hoặc tương đương; Huy chương Bạc châu lục hoặc tương đương',
          ['law2022', 'nd152'],
        ),
        deed({
          code: 'internationalPrize',
          tier: 3,
          detail: 'Huy chương Đồng thế giới hoặc tương đương; Huy chương Bạc châu lục hoặc tương đương',
        }),
      ),
      path(
        'HCLD3.R2025.4',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 44 khoản 1 điểm b',
          'Phát minh, sáng chế, công trình khoa học, tác phẩm xuất sắc, ảnh hưởng ở một lĩnh vực thuộc Bộ, ban, ngành, tỉnh',
          ['law2022'],
        ),
        deed({ code: 'invention', impact: 'field' }),
      ),
      path(
        'HCLD3.R2025.5',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 44 khoản 1 điểm c',
          'Đóng góp vào phát triển kinh tế - xã hội, an sinh, từ thiện, ứng dụng khoa học',
          ['law2022'],
        ),
        deed({ code: 'contributionEconomy', degree: 'many' }),
      ),
      path(
        'HCLD3.R2025.6',
        'individual',
        'movement',
        quoted(
          'Luật 06/2022 Điều 44 khoản 1 điểm a',
          'Xuất sắc tiêu biểu khi sơ kết, tổng kết phong trào do Bộ, ban, ngành, tỉnh phát động, thực hiện từ 05 năm',
          ['law2022'],
        ),
        movement(['ministryProvince'], { years: 5 }),
      ),
      path(
        'HCLD3.R2025.7',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 44 khoản 2',
          'Công nhân có 01 sáng kiến được Bộ, ban, ngành, tỉnh công nhận; nông dân có sáng kiến hoặc mô hình từ 03 năm được Bộ, ban, ngành, tỉnh công nhận',
          ['law2022'],
        ),
        any(
          deed({ code: 'workerInitiative', count: 1, recognisedBy: 'ministryProvince' }),
          all(
            group('farmer'),
            any(
              initiatives(1, 'ministryProvince', ['initiative']),
              deed({ code: 'farmerModel', years: 3, recognisedBy: 'ministryProvince' }),
            ),
          ),
        ),
      ),
      path(
        'HCLD3.R2025.8',
        'individual',
        'contribution',
        quoted(
          'Luật 06/2022 Điều 44 khoản 1; NĐ 152/2025 Điều 21 khoản 1',
          'Tổng cục trưởng từ 03 đến dưới 05 năm; Phó Tổng cục trưởng từ 05 đến dưới 08 năm; Vụ trưởng từ 06 đến dưới 10 năm; Phó Vụ trưởng từ 10 đến dưới 15 năm',
          ['law2022', 'nd152'],
        ),
        postsWomenReduced(
          post('TONG_CUC_TRUONG', 3, 5),
          post('PHO_TONG_CUC_TRUONG', 5, 8),
          post('VU_TRUONG', 6, 10),
          post('PHO_VU_TRUONG', 10, 15),
        ),
      ),
      path(
        'HCLD3.R2025.9',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 44 khoản 4 điểm đ; NĐ 152/2025 Điều 33 khoản 7',
          'Từ 10 năm xây dựng; đã được Bằng khen của Thủ tướng Chính phủ và sau đó liên tục từ 05 năm hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc; 01 Cờ thi đua của Chính phủ hoặc 02 cờ thi đua của Bộ, ban, ngành, tỉnh hoặc 01 cờ thi đua + 01 bằng khen của Bộ, ban, ngành, tỉnh hoặc 02 bằng khen của Bộ, ban, ngành, tỉnh (không thuộc diện tặng cờ)',
          ['law2022', 'nd152'],
        ),
        all(
          existence(10),
          after(
            'BKTTG',
            5,
            eitherYearly(rated('HTXSNV'), title('TTLDXS_DVQT')),
            all(
              any(
                awards(1, 'CTDCP'),
                awards(2, 'CTD_BT'),
                all(awards(1, 'CTD_BT'), awards(1, 'BK_BT')),
                all(flagIneligible, awards(2, 'BK_BT')),
              ),
              otherYears('HTTNV'),
            ),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCLD3.R2025.10',
        'collective',
        'adHoc',
        quoted('Luật 06/2022 Điều 44 khoản 4 điểm a', 'Thành tích xuất sắc đột xuất, ảnh hưởng trong từng lĩnh vực', [
          'law2022',
        ]),
        adHoc('excellent', 'field'),
      ),
      path(
        'HCLD3.R2025.11',
        'collective',
        'movement',
        quoted(
          'Luật 06/2022 Điều 44 khoản 4 điểm c',
          'Bình xét khi sơ kết, tổng kết phong trào do Chủ tịch nước, Thủ tướng phát động hoặc phong trào Bộ, ban, ngành, tỉnh thực hiện từ 05 năm',
          ['law2022'],
        ),
        any(movement(['president', 'primeMinister']), movement(['ministryProvince'], { years: 5 })),
      ),
      path(
        'HCLD3.R2025.12',
        'collective',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 44 khoản 4 điểm d',
          'Thành tích xuất sắc phục vụ nhiệm vụ chính trị của Đảng, Nhà nước',
          ['law2022'],
        ),
        judgement('politicalTask'),
      ),
      path(
        'HCLD3.R2025.13',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 44 khoản 6',
          'Người Việt Nam định cư ở nước ngoài, người nước ngoài đóng góp phát triển kinh tế - xã hội, Bộ, ban, ngành, tỉnh công nhận, đề nghị',
          ['law2022'],
        ),
        deed({ code: 'foreignerMerit', level: 'excellent' }),
      ),
    ],
  },
}
