import {
  adHoc,
  after,
  all,
  any,
  anyInitiativeKind,
  awards,
  bonus,
  deed,
  eitherYearly,
  everyYear,
  group,
  held,
  initiatives,
  judgement,
  movement,
  otherYears,
  path,
  quoted,
  rated,
  run,
  title,
  type HonourRules,
} from '../../rule.ts'
import { withParty } from '../words.ts'

/** Bằng khen của Thủ tướng Chính phủ. */
export const BKTTG: HonourRules = {
  honour: 'BKTTG',
  subjects: ['individual', 'collective', 'household', 'foreignIndividual', 'foreignCollective'],
  cycles: ['merit', 'adHoc', 'movement', 'external'],
  authority: {
    decider: 'Thủ tướng Chính phủ',
    proposer:
      'Người đứng đầu Bộ, ban, ngành, cơ quan trung ương của Mặt trận và tổ chức chính trị - xã hội, Giám đốc đại học quốc gia, Chủ tịch UBND cấp tỉnh (khoản 2, 4 Điều 83); cơ quan được UBTVQH phân công đối với đại biểu Quốc hội chuyên trách, cơ quan của Quốc hội (khoản 3)',
    article: 'Luật 06/2022 Điều 78 khoản 2, Điều 83 khoản 4',
    articleIn: { R2017: 'NĐ 91/2017 Điều 57' },
    sourceIds: ['law2022', 'nd91'],
  },
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 73', 'nd91', { individual: 3.5, collective: 7 }),
    R2024: bonus('NĐ 98/2023 Điều 58', 'nd98', { individual: 3.5, collective: 7, household: 5.25 }),
    R2025: bonus('NĐ 152/2025 Điều 54', 'nd152', { individual: 3.5, collective: 7, household: 5.25 }),
  },
  regimes: {
    R2017: [
      path(
        'BKTTG.R2017.1',
        'individual',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 38 khoản 1 điểm c',
          'Đã được bằng khen của Bộ, ban, ngành, tỉnh, 05 năm tiếp theo liên tục hoàn thành xuất sắc nhiệm vụ, trong đó 05 sáng kiến cấp cơ sở (hoặc 05 giấy khen trong chiến đấu)',
          ['nd91', 'bkttg-2016'],
          'Nhánh mưu trí, dũng cảm, sáng tạo trong chiến đấu có 05 giấy khen trở lên: xem trực tiếp văn bản.',
        ),
        all(
          after('BK_BT', 5, rated('HTXSNV'), initiatives(5, 'grassroots', anyInitiativeKind), 'any'),
          judgement('compliance'),
        ),
      ),
      path(
        'BKTTG.R2017.2',
        'individual',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 38 khoản 2',
          'Công nhân, nông dân, người lao động: nhiều thành tích hoặc thành tích đột xuất ảnh hưởng cấp huyện; công nhân có sáng kiến ảnh hưởng cấp huyện và đào tạo đồng nghiệp; nông dân có mô hình ổn định từ 02 năm',
          ['nd91'],
          'Nghị định 65/2014 yêu cầu công nhân có hai sáng kiến; Nghị định 91/2017 không nêu số.',
        ),
        all(
          group('worker', 'farmer', 'otherLabourer'),
          any(
            deed({ code: 'workerInitiative', count: 1 }),
            deed({ code: 'farmerModel', years: 2 }),
            judgement('districtImpact'),
          ),
        ),
      ),
      path(
        'BKTTG.R2017.3',
        'collective',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 38 khoản 3 điểm c',
          'Đã được bằng khen của Bộ, ban, ngành, tỉnh, 05 năm tiếp theo trở lên hoàn thành xuất sắc nhiệm vụ, trong đó 01 cờ thi đua của Bộ, ban, ngành, tỉnh hoặc 02 bằng khen của Bộ, ban, ngành, tỉnh',
          ['nd91'],
          'Nhánh hai bằng khen mới có ở Nghị định 91/2017.',
        ),
        all(
          after('BK_BT', 5, rated('HTXSNV'), any(awards(1, 'CTD_BT'), awards(2, 'BK_BT')), 'any'),
          judgement('compliance'),
        ),
      ),
      path(
        'BKTTG.R2017.4',
        'household',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 38 khoản 4',
          'Gia đình gương mẫu, đóng góp lớn về công sức, đất đai và tài sản (không đặt mức tiền)',
          ['nd91'],
          'Mức 500 triệu đồng của Nghị định 65/2014 đã bỏ.',
        ),
        deed({ code: 'household', degree: 'great' }),
      ),
      path(
        'BKTTG.R2017.5',
        'individual',
        'movement',
        quoted(
          'NĐ 91/2017 Điều 38 khoản 1 điểm a',
          'Xuất sắc tiêu biểu trong phong trào của Hội đồng Trung ương hoặc Bộ, ban, ngành, tỉnh, khi sơ kết, tổng kết từ 03 năm',
          ['nd91', 'tt12'],
        ),
        movement(['president', 'primeMinister', 'ministryProvince'], { years: 3 }),
      ),
      path(
        'BKTTG.R2017.6',
        'individual',
        'adHoc',
        quoted(
          'NĐ 91/2017 Điều 38 khoản 1 điểm b',
          'Nhiều thành tích hoặc thành tích đột xuất, phạm vi ảnh hưởng trong Bộ, ban, ngành, tỉnh',
          ['nd91'],
        ),
        adHoc('good', 'ministryProvince'),
      ),
      path(
        'BKTTG.R2017.7',
        'collective',
        'movement',
        quoted(
          'NĐ 91/2017 Điều 38 khoản 3 điểm a',
          'Xuất sắc tiêu biểu trong phong trào của Hội đồng Trung ương hoặc Bộ, ban, ngành, tỉnh, khi sơ kết, tổng kết từ 03 năm',
          ['nd91', 'tt12'],
        ),
        movement(['president', 'primeMinister', 'ministryProvince'], { years: 3 }),
      ),
      path(
        'BKTTG.R2017.8',
        'collective',
        'adHoc',
        quoted(
          'NĐ 91/2017 Điều 38 khoản 3 điểm b',
          'Thành tích đột xuất, phạm vi ảnh hưởng trong Bộ, ban, ngành, tỉnh',
          ['nd91'],
        ),
        adHoc('good', 'ministryProvince'),
      ),
    ],
    R2024: [
      path(
        'BKTTG.R2024.1',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 73 khoản 1 điểm b; NĐ 98/2023 Điều 30 khoản 9',
          'Đã được bằng khen của Bộ, ban, ngành, tỉnh và có liên tục từ 05 năm đến thời điểm đề nghị hoàn thành tốt nhiệm vụ trở lên, trong thời gian đó 03 lần Chiến sĩ thi đua cơ sở',
          ['law2022', 'nd98'],
          'Luật ghi “và có”, không ghi “và sau đó”; Nghị định 98/2023 Điều 30 khoản 9 tính từ thời gian ghi trong quyết định trước. Năm năm không nằm trọn sau lần được tặng bằng khen đầu tiên thì cần đối chiếu văn bản.',
        ),
        all(held('BK_BT'), run(5, rated('HTTNV'), awards(3, 'CSTDCS'), 'BK_BT'), judgement('compliance')),
      ),
      path(
        'BKTTG.R2024.2',
        'individual',
        'movement',
        quoted(
          'Luật 06/2022 Điều 73 khoản 1 điểm a',
          'Thành tích xuất sắc tiêu biểu, bình xét trong phong trào thi đua',
          ['law2022'],
        ),
        movement(['president', 'primeMinister', 'ministryProvince']),
      ),
      path(
        'BKTTG.R2024.3',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 73 khoản 1 điểm c',
          'Nhiều thành tích hoặc thành tích đột xuất ảnh hưởng trong Bộ, ban, ngành, tỉnh; hoặc giải thưởng khu vực',
          ['law2022'],
        ),
        any(adHoc('good', 'ministryProvince'), deed({ code: 'internationalPrize', tier: 'regional' })),
      ),
      path(
        'BKTTG.R2024.4',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 73 khoản 1 điểm d, khoản 3',
          'Đóng góp phát triển kinh tế - xã hội, ứng dụng khoa học, từ thiện; doanh nhân, trí thức, nhà khoa học có đóng góp được Bộ, ban, ngành, tỉnh công nhận',
          ['law2022'],
        ),
        deed({ code: 'contributionEconomy', degree: 'some' }),
      ),
      path(
        'BKTTG.R2024.5',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 73 khoản 2 điểm b',
          'Công nhân, nông dân, người lao động: nhiều thành tích hoặc thành tích đột xuất trong lao động, sản xuất, ảnh hưởng trong lĩnh vực, ngành, nghề',
          ['law2022'],
        ),
        all(group('worker', 'farmer', 'otherLabourer'), adHoc('good', 'field')),
      ),
      path(
        'BKTTG.R2024.6',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 73 khoản 2 điểm c, d',
          'Công nhân có sáng kiến giá trị cao, ảnh hưởng trong cấp huyện; nông dân có mô hình ổn định từ 02 năm, ảnh hưởng trong cấp huyện',
          ['law2022'],
        ),
        any(
          deed({ code: 'workerInitiative', count: 1, scope: 'district' }),
          deed({ code: 'farmerModel', years: 2, scope: 'district' }),
        ),
      ),
      path(
        'BKTTG.R2024.7',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 73 khoản 4 điểm e',
          'Đã được bằng khen của Bộ, ban, ngành, tỉnh và sau đó liên tục từ 05 năm hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc/Đơn vị quyết thắng, trong đó 01 cờ thi đua của Bộ, ban, ngành, tỉnh hoặc 02 bằng khen của Bộ, ban, ngành, tỉnh',
          ['law2022'],
        ),
        all(
          after(
            'BK_BT',
            5,
            eitherYearly(rated('HTXSNV'), title('TTLDXS_DVQT')),
            any(awards(1, 'CTD_BT'), awards(2, 'BK_BT')),
            'any',
          ),
          judgement('compliance'),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'BKTTG.R2024.8',
        'collective',
        'movement',
        quoted(
          'Luật 06/2022 Điều 73 khoản 4 điểm c, d',
          'Bình xét trong cụm, khối của Hội đồng Trung ương; hoặc phong trào của Chủ tịch nước, Thủ tướng; hoặc phong trào Bộ, ban, ngành, tỉnh thực hiện từ 03 năm',
          ['law2022'],
        ),
        any(
          deed({ code: 'clusterAwarded', organisedBy: 'centralCouncil' }),
          movement(['president', 'primeMinister']),
          movement(['ministryProvince'], { years: 3 }),
        ),
      ),
      path(
        'BKTTG.R2024.9',
        'collective',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 73 khoản 4 điểm a, b, đ',
          'Thành tích đột xuất ảnh hưởng trong Bộ, ban, ngành, tỉnh; đóng góp kinh tế - xã hội; phục vụ nhiệm vụ chính trị',
          ['law2022'],
        ),
        any(
          adHoc('good', 'ministryProvince'),
          deed({ code: 'contributionEconomy', degree: 'some' }),
          judgement('politicalTask'),
        ),
      ),
      path(
        'BKTTG.R2024.10',
        'household',
        'merit',
        quoted('Luật 06/2022 Điều 73 khoản 6', 'Hộ gia đình gương mẫu, đóng góp lớn về công sức, đất đai, tài sản', [
          'law2022',
        ]),
        deed({ code: 'household', degree: 'great' }),
      ),
      path(
        'BKTTG.R2024.11',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 73 khoản 7',
          'Người Việt Nam định cư ở nước ngoài, người nước ngoài (cá nhân, tập thể) đóng góp phát triển kinh tế - xã hội, Bộ, ban, ngành, tỉnh công nhận',
          ['law2022'],
        ),
        deed({ code: 'foreignerMerit', level: 'contribution' }),
      ),
    ],
    R2025: [
      path(
        'BKTTG.R2025.1',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 73 khoản 1 điểm b; NĐ 152/2025 Điều 33 khoản 7',
          'Đã được bằng khen của Bộ, ban, ngành, tỉnh; từ lần khen đó đến thời điểm đề nghị liên tục từ 05 năm, năm nào cũng hoàn thành tốt nhiệm vụ trở lên, trong thời gian đó 03 lần Chiến sĩ thi đua cơ sở',
          ['law2022', 'nd152'],
          'Điều 33 khoản 7 tính năm năm của cá nhân từ lần khen trước. Khi trong thời gian đó còn có bằng khen Bộ, ban, ngành, tỉnh khác thì tính từ lần nào là chỗ còn bỏ ngỏ.',
        ),
        all(
          after('BK_BT', 5, rated('HTTNV'), all(awards(3, 'CSTDCS'), everyYear('HTTNV')), 'latestElseReview'),
          judgement('compliance'),
        ),
      ),
      path(
        'BKTTG.R2025.2',
        'individual',
        'movement',
        quoted(
          'Luật 06/2022 Điều 73 khoản 1 điểm a',
          'Thành tích xuất sắc tiêu biểu, bình xét trong phong trào thi đua',
          ['law2022'],
        ),
        movement(['president', 'primeMinister', 'ministryProvince']),
      ),
      path(
        'BKTTG.R2025.3',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 73 khoản 1 điểm c',
          'Nhiều thành tích hoặc thành tích đột xuất ảnh hưởng trong Bộ, ban, ngành, tỉnh; hoặc giải thưởng khu vực',
          ['law2022'],
        ),
        any(adHoc('good', 'ministryProvince'), deed({ code: 'internationalPrize', tier: 'regional' })),
      ),
      path(
        'BKTTG.R2025.4',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 73 khoản 1 điểm d, khoản 3',
          'Đóng góp phát triển kinh tế - xã hội, ứng dụng khoa học, từ thiện; doanh nhân, trí thức, nhà khoa học có đóng góp được Bộ, ban, ngành, tỉnh công nhận',
          ['law2022'],
        ),
        deed({ code: 'contributionEconomy', degree: 'some' }),
      ),
      path(
        'BKTTG.R2025.5',
        'individual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 73 khoản 2 điểm b',
          'Công nhân, nông dân, người lao động: nhiều thành tích hoặc thành tích đột xuất trong lao động, sản xuất, ảnh hưởng trong lĩnh vực, ngành, nghề',
          ['law2022'],
        ),
        all(group('worker', 'farmer', 'otherLabourer'), adHoc('good', 'field')),
      ),
      path(
        'BKTTG.R2025.6',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 73 khoản 2 điểm c, d; NĐ 152/2025 Điều 27',
          'Như R2024 nhưng phạm vi ảnh hưởng là cấp xã',
          ['law2022', 'nd152'],
        ),
        any(
          deed({ code: 'workerInitiative', count: 1, scope: 'commune' }),
          deed({ code: 'farmerModel', years: 2, scope: 'commune' }),
        ),
      ),
      path(
        'BKTTG.R2025.7',
        'collective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 73 khoản 4 điểm e; NĐ 152/2025 Điều 33 khoản 7',
          'Đã được bằng khen của Bộ, ban, ngành, tỉnh và sau đó liên tục từ 05 năm hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc/Đơn vị quyết thắng, trong đó 01 cờ thi đua của Bộ, ban, ngành, tỉnh hoặc 02 bằng khen của Bộ, ban, ngành, tỉnh',
          ['law2022', 'nd152'],
        ),
        all(
          after(
            'BK_BT',
            5,
            eitherYearly(rated('HTXSNV'), title('TTLDXS_DVQT')),
            all(any(awards(1, 'CTD_BT'), awards(2, 'BK_BT')), otherYears('HTTNV')),
            'any',
          ),
          judgement('compliance'),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'BKTTG.R2025.8',
        'collective',
        'movement',
        quoted(
          'Luật 06/2022 Điều 73 khoản 4 điểm c, d',
          'Bình xét trong cụm, khối của Hội đồng Trung ương; hoặc phong trào của Chủ tịch nước, Thủ tướng; hoặc phong trào Bộ, ban, ngành, tỉnh thực hiện từ 03 năm',
          ['law2022'],
        ),
        any(
          deed({ code: 'clusterAwarded', organisedBy: 'centralCouncil' }),
          movement(['president', 'primeMinister']),
          movement(['ministryProvince'], { years: 3 }),
        ),
      ),
      path(
        'BKTTG.R2025.9',
        'collective',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 73 khoản 4 điểm a, b, đ',
          'Thành tích đột xuất ảnh hưởng trong Bộ, ban, ngành, tỉnh; đóng góp kinh tế - xã hội; phục vụ nhiệm vụ chính trị',
          ['law2022'],
        ),
        any(
          adHoc('good', 'ministryProvince'),
          deed({ code: 'contributionEconomy', degree: 'some' }),
          judgement('politicalTask'),
        ),
      ),
      path(
        'BKTTG.R2025.10',
        'household',
        'merit',
        quoted('Luật 06/2022 Điều 73 khoản 6', 'Hộ gia đình gương mẫu, đóng góp lớn về công sức, đất đai, tài sản', [
          'law2022',
        ]),
        deed({ code: 'household', degree: 'great' }),
      ),
      path(
        'BKTTG.R2025.11',
        'foreignIndividual',
        'external',
        quoted(
          'Luật 06/2022 Điều 73 khoản 7',
          'Người Việt Nam định cư ở nước ngoài, người nước ngoài (cá nhân, tập thể) đóng góp phát triển kinh tế - xã hội, Bộ, ban, ngành, tỉnh công nhận',
          ['law2022'],
        ),
        deed({ code: 'foreignerMerit', level: 'contribution' }),
      ),
    ],
  },
}
