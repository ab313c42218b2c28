import {
  all,
  bonus,
  judgement,
  neverHeld,
  path,
  post,
  postsWomenReduced,
  quoted,
  requirement,
  type HonourRules,
} from '../../rule.ts'
import { presidentForOrders } from '../authorities.ts'

/** Huân chương Đại đoàn kết dân tộc. */
export const HCDDK: HonourRules = {
  honour: 'HCDDK',
  subjects: ['individual'],
  cycles: ['contribution'],
  notes: ['Trao tặng dịp 02/9 và 18/11 (NĐ 152/2025 Điều 39).'],
  authority: presidentForOrders,
  bonus: {
    R2017: bonus('NĐ 91/2017 Điều 70', 'nd91', { individual: 7.5 }),
    R2024: bonus('NĐ 98/2023 Điều 55', 'nd98', { individual: 7.5 }),
    R2025: bonus('NĐ 152/2025 Điều 51', 'nd152', { individual: 7.5 }),
  },
  regimes: {
    R2017: [
      path(
        'HCDDK.R2017.u1',
        'individual',
        'contribution',
        quoted(
          'NĐ 91/2017 Điều 31 khoản 1',
          'Chủ tịch, Phó Chủ tịch, Ủy viên Đoàn Chủ tịch UBTW Mặt trận từ 10 năm, hoặc cấp trưởng tổ chức thành viên từ cấp tỉnh liên tục từ 15 năm; chưa được huân chương theo quá trình cống hiến',
          ['nd91'],
        ),
        all(
          postsWomenReduced(
            post('MTTQ_CHAIR', 10),
            post('MTTQ_VICE_CHAIR', 10),
            post('MTTQ_PRESIDIUM', 10),
            post('MTTQ_MEMBER_ORG_HEAD', 15),
          ),
          neverHeld('order', 'contribution'),
        ),
      ),
      path(
        'HCDDK.R2017.1',
        'individual',
        'merit',
        quoted(
          'NĐ 91/2017 Điều 31 khoản 2',
          'Nhân sĩ, trí thức, chức sắc, người dân tộc thiểu số, doanh nhân, người Việt Nam ở nước ngoài vận động xây dựng khối đại đoàn kết, UBTW Mặt trận công nhận',
          ['nd91'],
        ),
        judgement('nationalUnityMerit'),
      ),
    ],
    R2024: [
      path(
        'HCDDK.R2024.1',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 51',
          'Nhân sĩ, trí thức, chức sắc tôn giáo, người dân tộc thiểu số, doanh nhân, người Việt Nam ở nước ngoài… công lao to lớn xây dựng khối đại đoàn kết, Ủy ban Trung ương Mặt trận công nhận',
          ['law2022'],
        ),
        judgement('nationalUnityMerit'),
      ),
      path(
        'HCDDK.R2024.u1',
        'individual',
        'contribution',
        quoted(
          'NĐ 98/2023 Điều 22 khoản 1 điểm b, khoản 2',
          'Chủ tịch UBTW Mặt trận từ 05 đến dưới 10 năm; Phó Chủ tịch từ 10 năm; cấp trưởng tổ chức thành viên từ cấp tỉnh trở lên từ 15 năm liên tục; chưa được huân chương theo quá trình cống hiến',
          ['nd98'],
        ),
        all(
          postsWomenReduced(post('MTTQ_CHAIR', 5, 10), post('MTTQ_VICE_CHAIR', 10), post('MTTQ_MEMBER_ORG_HEAD', 15)),
          neverHeld('order', 'contribution'),
        ),
      ),
    ],
    R2025: [
      path(
        'HCDDK.R2025.1',
        'individual',
        'merit',
        quoted(
          'Luật 06/2022 Điều 51',
          'Nhân sĩ, trí thức, chức sắc tôn giáo, người dân tộc thiểu số, doanh nhân, người Việt Nam ở nước ngoài… công lao to lớn xây dựng khối đại đoàn kết, Ủy ban Trung ương Mặt trận công nhận',
          ['law2022'],
        ),
        judgement('nationalUnityMerit'),
      ),
      path(
        'HCDDK.R2025.2',
        'individual',
        'contribution',
        quoted(
          'NĐ 152/2025 Điều 25 khoản 1 điểm b, khoản 2',
          'Chủ tịch UBTW Mặt trận từ 05 đến dưới 10 năm; Phó Chủ tịch từ 10 năm; cấp trưởng tổ chức thành viên từ cấp tỉnh trở lên từ 15 năm liên tục; chưa được huân chương theo quá trình cống hiến',
          ['nd152'],
        ),
        all(
          postsWomenReduced(post('MTTQ_CHAIR', 5, 10), post('MTTQ_VICE_CHAIR', 10), post('MTTQ_MEMBER_ORG_HEAD', 15)),
          neverHeld('order', 'contribution'),
        ),
      ),
      requirement(
        'HCDDK.R2025.3',
        'individual',
        'merit',
        quoted('NĐ 152/2025 Điều 25 khoản 2', 'Không tặng cho người đã được huân chương theo quá trình cống hiến', [
          'nd152',
        ]),
        neverHeld('order', 'contribution'),
      ),
    ],
  },
}
