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
  initiatives,
  judgement,
  otherYears,
  path,
  post,
  postsWomenReduced,
  quoted,
  rated,
  ratings,
  service,
  title,
  type HonourRules,
} from '../../rule.ts'
import { presidentForOrders } from '../authorities.ts'
import { withParty } from '../words.ts'

/** Huân chương Bảo vệ Tổ quốc hạng Ba. */
export const HCBVTQ3: HonourRules = {
  honour: 'HCBVTQ3',
  subjects: ['armedForcesIndividual', 'armedForcesCollective'],
  cycles: ['merit', 'adHoc', 'contribution'],
  authority: presidentForOrders,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 70', 'nd91', { individual: 4.5, collective: 9 }),
    R2024: bonus('NĐ 98/2023 Điều 55', 'nd98', { individual: 4.5, collective: 9 }),
    R2025: bonus('NĐ 152/2025 Điều 51', 'nd152', { individual: 4.5, collective: 9 }),
  },
  regimes: {
    R2017: [
      path(
        'HCBVTQ3.R2017.1',
        'armedForcesIndividual',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 27 khoản 1 điểm a',
          'Đã được Bằng khen của Thủ tướng Chính phủ, 05 năm tiếp theo liên tục thành tích xuất sắc; 2 sáng kiến cấp bộ',
          ['nd91'],
          'Số điều của Nghị định 91/2017 được suy ra từ thứ tự các điều.',
        ),
        after('BKTTG', 5, judgement('excellent'), initiatives(2, 'ministryProvince', ['initiative'])),
      ),
      path(
        'HCBVTQ3.R2017.2',
        'armedForcesCollective',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 27 khoản 2 điểm b',
          'Từ 10 năm; đã được Bằng khen của Thủ tướng Chính phủ, 05 năm hoàn thành xuất sắc nhiệm vụ; 02 cờ thi đua bộ hoặc 01 cờ thi đua + 01 bằng khen bộ; không thuộc diện tặng cờ: 02 bằng khen bộ',
          ['nd91'],
          'Số điều của Nghị định 91/2017 được suy ra từ thứ tự các điều.',
        ),
        all(
          existence(10),
          after(
            'BKTTG',
            5,
            rated('HTXSNV'),
            any(awards(2, 'CTDB'), all(awards(1, 'CTDB'), awards(1, 'BKB')), all(flagIneligible, awards(2, 'BKB'))),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCBVTQ3.R2017.3',
        'armedForcesIndividual',
        'contribution',
        quoted(
          'NĐ 91/2017 Điều 27 khoản 1 điểm c',
          'Phục vụ từ 30 năm; Trung đoàn trưởng, Trung đoàn phó và tương đương từ 10 năm',
          ['nd91'],
          'Người hoạt động trước 1975 có các mức khác trong cùng Điều',
        ),
        all(service(30, { force: 'armed' }), postsWomenReduced(post('ARMED_HCBVTQ3', 10))),
      ),
    ],
    R2024: [
      path(
        'HCBVTQ3.R2024.1',
        'armedForcesIndividual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 47 khoản 1 điểm c',
          'Đã được Bằng khen của Thủ tướng Chính phủ và sau đó liên tục từ 05 năm hoàn thành tốt nhiệm vụ trở lên, từ 01 năm hoàn thành xuất sắc nhiệm vụ và 03 lần Chiến sĩ thi đua cơ sở',
          ['law2022'],
        ),
        all(after('BKTTG', 5, rated('HTTNV'), all(ratings(1, 'HTXSNV'), awards(3, 'CSTDCS'))), judgement('compliance')),
      ),
      path(
        'HCBVTQ3.R2024.2',
        'armedForcesIndividual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 47 khoản 1 điểm a',
          'Thành tích xuất sắc đột xuất, ảnh hưởng trong toàn quân khu và tương đương hoặc hệ lực lượng Công an',
          ['law2022'],
        ),
        adHoc('excellent', 'militaryRegion'),
      ),
      path(
        'HCBVTQ3.R2024.3',
        'armedForcesIndividual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 47 khoản 1 điểm b',
          'Phát minh, sáng chế, công trình khoa học, tác phẩm về quốc phòng, an ninh cấp Bộ, ban, ngành, tỉnh',
          ['law2022'],
        ),
        deed({ code: 'invention', impact: 'ministryProvince' }),
      ),
      path(
        'HCBVTQ3.R2024.4',
        'armedForcesCollective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 47 khoản 2 điểm b',
          'Từ 10 năm; đã được Bằng khen của Thủ tướng Chính phủ và sau đó liên tục từ 05 năm; 01 Cờ thi đua của Chính phủ hoặc 02 cờ thi đua bộ hoặc 01 cờ thi đua + 01 bằng khen bộ hoặc 02 bằng khen bộ (không thuộc diện cờ)',
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
              awards(2, 'CTDB'),
              all(awards(1, 'CTDB'), awards(1, 'BKB')),
              all(flagIneligible, awards(2, 'BKB')),
            ),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCBVTQ3.R2024.5',
        'armedForcesCollective',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 47 khoản 2 điểm a',
          'Thành tích xuất sắc đột xuất trong huấn luyện, sẵn sàng chiến đấu, được Bộ Quốc phòng, Bộ Công an công nhận',
          ['law2022'],
        ),
        adHoc('excellent', 'militaryRegion'),
      ),
      path(
        'HCBVTQ3.R2024.u1',
        'armedForcesIndividual',
        'contribution',
        quoted(
          'NĐ 98/2023 Điều 21',
          'Phục vụ từ 30 năm; Trung đoàn trưởng, Trung đoàn phó và tương đương từ 10 năm',
          ['nd98'],
          'Người hoạt động trước 1975 có các mức khác trong cùng Điều',
        ),
        all(service(30, { force: 'armed' }), postsWomenReduced(post('ARMED_HCBVTQ3', 10))),
      ),
    ],
    R2025: [
      path(
        'HCBVTQ3.R2025.1',
        'armedForcesIndividual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 47 khoản 1 điểm c; NĐ 152/2025 Điều 33 khoản 7',
          'Đã được Bằng khen của Thủ tướng Chính phủ và sau đó liên tục từ 05 năm hoàn thành tốt nhiệm vụ trở lên, từ 01 năm hoàn thành xuất sắc nhiệm vụ và 03 lần Chiến sĩ thi đua cơ sở',
          ['law2022', 'nd152'],
        ),
        all(
          after('BKTTG', 5, rated('HTTNV'), all(ratings(1, 'HTXSNV'), awards(3, 'CSTDCS'), everyYear('HTTNV'))),
          judgement('compliance'),
        ),
      ),
      path(
        'HCBVTQ3.R2025.2',
        'armedForcesIndividual',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 47 khoản 1 điểm a',
          'Thành tích xuất sắc đột xuất, ảnh hưởng trong toàn quân khu và tương đương hoặc hệ lực lượng Công an',
          ['law2022'],
        ),
        adHoc('excellent', 'militaryRegion'),
      ),
      path(
        'HCBVTQ3.R2025.3',
        'armedForcesIndividual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 47 khoản 1 điểm b',
          'Phát minh, sáng chế, công trình khoa học, tác phẩm về quốc phòng, an ninh cấp Bộ, ban, ngành, tỉnh',
          ['law2022'],
        ),
        deed({ code: 'invention', impact: 'ministryProvince' }),
      ),
      path(
        'HCBVTQ3.R2025.4',
        'armedForcesIndividual',
        'contribution',
        quoted('NĐ 152/2025 Điều 24', 'Phục vụ từ 30 năm; Trung đoàn trưởng, Trung đoàn phó và tương đương từ 10 năm', [
          'nd152',
        ]),
        all(service(30, { force: 'armed' }), postsWomenReduced(post('ARMED_HCBVTQ3', 10))),
      ),
      path(
        'HCBVTQ3.R2025.5',
        'armedForcesCollective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 47 khoản 2 điểm b; NĐ 152/2025 Điều 33 khoản 7',
          'Từ 10 năm; đã được Bằng khen của Thủ tướng Chính phủ và sau đó liên tục từ 05 năm; 01 Cờ thi đua của Chính phủ hoặc 02 cờ thi đua bộ hoặc 01 cờ thi đua + 01 bằng khen bộ hoặc 02 bằng khen bộ (không thuộc diện cờ)',
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
                awards(2, 'CTDB'),
                all(awards(1, 'CTDB'), awards(1, 'BKB')),
                all(flagIneligible, awards(2, 'BKB')),
              ),
              otherYears('HTTNV'),
            ),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCBVTQ3.R2025.6',
        'armedForcesCollective',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 47 khoản 2 điểm a',
          'Thành tích xuất sắc đột xuất trong huấn luyện, sẵn sàng chiến đấu, được Bộ Quốc phòng, Bộ Công an công nhận',
          ['law2022'],
        ),
        adHoc('excellent', 'militaryRegion'),
      ),
    ],
  },
}
