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

/** Huân chương Bảo vệ Tổ quốc hạng Nhất. */
export const HCBVTQ1: HonourRules = {
  honour: 'HCBVTQ1',
  subjects: ['armedForcesIndividual', 'armedForcesCollective'],
  cycles: ['merit', 'adHoc', 'contribution'],
  authority: presidentForOrders,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 70', 'nd91', { individual: 9, collective: 18 }),
    R2024: bonus('NĐ 98/2023 Điều 55', 'nd98', { individual: 9, collective: 18 }),
    R2025: bonus('NĐ 152/2025 Điều 51', 'nd152', { individual: 9, collective: 18 }),
  },
  regimes: {
    R2017: [
      path(
        'HCBVTQ1.R2017.1',
        'armedForcesIndividual',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 25 khoản 1 điểm a',
          'Đã được Huân chương Bảo vệ Tổ quốc hạng nhì, 05 năm tiếp theo liên tục thành tích xuất sắc; 4 sáng kiến cấp bộ',
          ['nd91'],
          'Số điều của Nghị định 91/2017 được suy ra từ thứ tự các điều.',
        ),
        after('HCBVTQ2', 5, judgement('excellent'), initiatives(4, 'national', ['initiative'])),
      ),
      path(
        'HCBVTQ1.R2017.2',
        'armedForcesCollective',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 25 khoản 2 điểm b',
          'Đã được Huân chương Bảo vệ Tổ quốc hạng nhì, 05 năm hoàn thành xuất sắc nhiệm vụ; 01 Cờ thi đua của Chính phủ + 02 cờ thi đua bộ hoặc 04 cờ thi đua bộ; không thuộc diện tặng cờ: 03 bằng khen bộ',
          ['nd91'],
          'Số điều của Nghị định 91/2017 được suy ra từ thứ tự các điều.',
        ),
        all(
          after(
            'HCBVTQ2',
            5,
            rated('HTXSNV'),
            any(all(awards(1, 'CTDCP'), awards(2, 'CTDB')), awards(4, 'CTDB'), all(flagIneligible, awards(3, 'BKB'))),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCBVTQ1.R2017.3',
        'armedForcesIndividual',
        'contribution',
        quoted(
          'NĐ 91/2017 Điều 25 khoản 1 điểm c',
          'Phục vụ từ 35 năm; Phó Tư lệnh Quân đoàn, Sư đoàn trưởng, Giám đốc Công an tỉnh và tương đương từ 10 năm',
          ['nd91'],
          'Người hoạt động trước 1975 có các mức khác trong cùng Điều',
        ),
        all(service(35, { force: 'armed' }), postsWomenReduced(post('ARMED_HCBVTQ1', 10))),
      ),
    ],
    R2024: [
      path(
        'HCBVTQ1.R2024.1',
        'armedForcesIndividual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 45 khoản 1 điểm c',
          'Đã được Huân chương Bảo vệ Tổ quốc hạng Nhì và sau đó liên tục từ 05 năm hoàn thành tốt nhiệm vụ trở lên, từ 03 năm hoàn thành xuất sắc nhiệm vụ và 02 lần Chiến sĩ thi đua Bộ Quốc phòng, Bộ Công an',
          ['law2022'],
        ),
        all(
          after('HCBVTQ2', 5, rated('HTTNV'), all(ratings(3, 'HTXSNV'), awards(2, 'CSTDB'))),
          judgement('compliance'),
        ),
      ),
      path(
        'HCBVTQ1.R2024.2',
        'armedForcesIndividual',
        'adHoc',
        quoted('Luật 06/2022 Điều 45 khoản 1 điểm a', 'Thành tích đặc biệt xuất sắc đột xuất, ảnh hưởng toàn quốc', [
          'law2022',
        ]),
        adHoc('exceptional', 'national'),
      ),
      path(
        'HCBVTQ1.R2024.3',
        'armedForcesIndividual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 45 khoản 1 điểm b',
          'Phát minh, sáng chế, công trình khoa học, tác phẩm về quốc phòng, an ninh cấp Nhà nước',
          ['law2022'],
        ),
        deed({ code: 'invention', impact: 'national' }),
      ),
      path(
        'HCBVTQ1.R2024.4',
        'armedForcesCollective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 45 khoản 2 điểm b',
          'Đã được Huân chương Bảo vệ Tổ quốc hạng Nhì và sau đó liên tục từ 05 năm hoàn thành xuất sắc nhiệm vụ/Đơn vị quyết thắng; 02 Cờ thi đua của Chính phủ hoặc 01 + 02 cờ thi đua bộ hoặc 04 cờ thi đua bộ hoặc 04 bằng khen bộ (không thuộc diện cờ)',
          ['law2022'],
        ),
        all(
          after(
            'HCBVTQ2',
            5,
            eitherYearly(rated('HTXSNV'), title('TTLDXS_DVQT')),
            any(
              awards(2, 'CTDCP'),
              all(awards(1, 'CTDCP'), awards(2, 'CTDB')),
              awards(4, 'CTDB'),
              all(flagIneligible, awards(4, 'BKB')),
            ),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCBVTQ1.R2024.5',
        'armedForcesCollective',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 45 khoản 2 điểm a',
          'Thành tích xuất sắc đột xuất trong huấn luyện, sẵn sàng chiến đấu, được Bộ Quốc phòng, Bộ Công an công nhận',
          ['law2022'],
        ),
        adHoc('exceptional', 'national'),
      ),
      path(
        'HCBVTQ1.R2024.u1',
        'armedForcesIndividual',
        'contribution',
        quoted(
          'NĐ 98/2023 Điều 19',
          'Phục vụ từ 35 năm; Phó Tư lệnh Quân đoàn, Sư đoàn trưởng, Giám đốc Công an tỉnh và tương đương từ 10 năm',
          ['nd98'],
          'Người hoạt động trước 1975 có các mức khác trong cùng Điều',
        ),
        all(service(35, { force: 'armed' }), postsWomenReduced(post('ARMED_HCBVTQ1', 10))),
      ),
    ],
    R2025: [
      path(
        'HCBVTQ1.R2025.1',
        'armedForcesIndividual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 45 khoản 1 điểm c; NĐ 152/2025 Điều 33 khoản 7',
          'Đã được Huân chương Bảo vệ Tổ quốc hạng Nhì và sau đó liên tục từ 05 năm hoàn thành tốt nhiệm vụ trở lên, từ 03 năm hoàn thành xuất sắc nhiệm vụ và 02 lần Chiến sĩ thi đua Bộ Quốc phòng, Bộ Công an',
          ['law2022', 'nd152'],
        ),
        all(
          after('HCBVTQ2', 5, rated('HTTNV'), all(ratings(3, 'HTXSNV'), awards(2, 'CSTDB'), everyYear('HTTNV'))),
          judgement('compliance'),
        ),
      ),
      path(
        'HCBVTQ1.R2025.2',
        'armedForcesIndividual',
        'adHoc',
        quoted('Luật 06/2022 Điều 45 khoản 1 điểm a', 'Thành tích đặc biệt xuất sắc đột xuất, ảnh hưởng toàn quốc', [
          'law2022',
        ]),
        adHoc('exceptional', 'national'),
      ),
      path(
        'HCBVTQ1.R2025.3',
        'armedForcesIndividual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 45 khoản 1 điểm b',
          'Phát minh, sáng chế, công trình khoa học, tác phẩm về quốc phòng, an ninh cấp Nhà nước',
          ['law2022'],
        ),
        deed({ code: 'invention', impact: 'national' }),
      ),
      path(
        'HCBVTQ1.R2025.4',
        'armedForcesIndividual',
        'contribution',
        quoted(
          'NĐ 152/2025 Điều 22',
          'Phục vụ từ 35 năm; Phó Tư lệnh binh chủng, Sư đoàn trưởng, Giám đốc Công an tỉnh và tương đương từ 10 năm',
          ['nd152'],
        ),
        all(service(35, { force: 'armed' }), postsWomenReduced(post('ARMED_HCBVTQ1', 10))),
      ),
      path(
        'HCBVTQ1.R2025.5',
        'armedForcesCollective',
        'merit',
        quoted(
          'Luật 06/2022 Điều 45 khoản 2 điểm b; NĐ 152/2025 Điều 33 khoản 7',
          'Đã được Huân chương Bảo vệ Tổ quốc hạng Nhì và sau đó liên tục từ 05 năm hoàn thành xuất sắc nhiệm vụ/Đơn vị quyết thắng; 02 Cờ thi đua của Chính phủ hoặc 01 + 02 cờ thi đua bộ hoặc 04 cờ thi đua bộ hoặc 04 bằng khen bộ (không thuộc diện cờ)',
          ['law2022', 'nd152'],
        ),
        all(
          after(
            'HCBVTQ2',
            5,
            eitherYearly(rated('HTXSNV'), title('TTLDXS_DVQT')),
            all(
              any(
                awards(2, 'CTDCP'),
                all(awards(1, 'CTDCP'), awards(2, 'CTDB')),
                awards(4, 'CTDB'),
                all(flagIneligible, awards(4, 'BKB')),
              ),
              otherYears('HTTNV'),
            ),
          ),
          judgement('internalUnity', withParty),
        ),
      ),
      path(
        'HCBVTQ1.R2025.6',
        'armedForcesCollective',
        'adHoc',
        quoted(
          'Luật 06/2022 Điều 45 khoản 2 điểm a',
          'Thành tích xuất sắc đột xuất trong huấn luyện, sẵn sàng chiến đấu, được Bộ Quốc phòng, Bộ Công an công nhận',
          ['law2022'],
        ),
        adHoc('exceptional', 'national'),
      ),
    ],
  },
}
