import {
  adHoc,
  after,
  all,
  any,
  anyInitiativeKind,
  awards,
  group,
  initiatives,
  judgement,
  movement,
  newSpan,
  quoted,
  type HonourRules,
} from '../rule.ts'
import { noDoubleReward } from './principles.ts'

/** Bằng khen của Thủ tướng Chính phủ (Nghị định 91/2017 Điều 38). */
export const primeMinisterCertificateOfMerit: HonourRules = {
  honour: 'BKTTG',
  subjects: ['individual', 'collective', 'household', 'foreignIndividual', 'foreignCollective'],
  cycles: ['merit', 'adHoc', 'movement', 'external'],
  regimes: {
    R2017: [
      {
        id: 'BKTTG.R2017.1',
        role: 'path',
        subjects: ['individual'],
        cycles: ['merit'],
        citation: quoted(
          'NĐ 91/2017 Điều 38 khoản 1 điểm c',
          'Đã được tặng Bằng khen cấp Bộ, ban, ngành, tỉnh và có từ 05 năm tiếp theo liên tục hoàn thành xuất sắc nhiệm vụ, trong thời gian đó có 05 sáng kiến được công nhận và áp dụng hiệu quả trong phạm vi cấp cơ sở',
          ['nd91', 'bkttg-2016'],
          'Nhánh mưu trí, dũng cảm, sáng tạo trong chiến đấu có 05 giấy khen trở lên: xem trực tiếp văn bản.',
        ),
        rule: all(
          after('BK_BT', 5, 'HTXSNV', initiatives(5, 'grassroots', anyInitiativeKind)),
          judgement('compliance', 'Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước'),
        ),
      },
      {
        id: 'BKTTG.R2017.2',
        role: 'path',
        subjects: ['individual'],
        cycles: ['merit'],
        citation: quoted(
          'NĐ 91/2017 Điều 38 khoản 2',
          'Công nhân, nông dân, người lao động: lập được nhiều thành tích hoặc thành tích đột xuất ảnh hưởng trong cấp huyện; công nhân có sáng kiến ảnh hưởng trong cấp huyện và đào tạo đồng nghiệp; nông dân có mô hình sản xuất hiệu quả, ổn định từ 02 năm trở lên',
          ['nd91'],
        ),
        rule: all(
          group('worker', 'farmer', 'otherLabourer'),
          any(
            judgement(
              'districtImpact',
              'Nhiều thành tích hoặc thành tích đột xuất có phạm vi ảnh hưởng trong cấp huyện',
            ),
            judgement(
              'workerInitiative',
              'Công nhân có sáng kiến ảnh hưởng trong cấp huyện và đào tạo, bồi dưỡng đồng nghiệp',
            ),
            judgement(
              'farmerModel',
              'Nông dân có mô hình sản xuất hiệu quả, ổn định từ 02 năm trở lên, giúp đỡ người khác',
            ),
          ),
        ),
      },
      {
        id: 'BKTTG.R2017.3',
        role: 'path',
        subjects: ['collective'],
        cycles: ['merit'],
        citation: quoted(
          'NĐ 91/2017 Điều 38 khoản 3 điểm c',
          'Đã được tặng Bằng khen cấp Bộ, ban, ngành, tỉnh và có từ 05 năm tiếp theo trở lên liên tục hoàn thành xuất sắc nhiệm vụ, trong thời gian đó có 01 lần được tặng Cờ thi đua hoặc 02 lần được tặng Bằng khen cấp Bộ, ban, ngành, tỉnh',
          ['nd91'],
        ),
        rule: all(
          after('BK_BT', 5, 'HTXSNV', any(awards(1, 'CTD_BT'), awards(2, 'BK_BT'))),
          judgement('compliance', 'Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước'),
        ),
      },
      {
        id: 'BKTTG.R2017.4',
        role: 'path',
        subjects: ['household'],
        cycles: ['merit'],
        citation: quoted(
          'NĐ 91/2017 Điều 38 khoản 4',
          'Gia đình gương mẫu, có đóng góp lớn về công sức, đất đai và tài sản',
          ['nd91'],
        ),
        rule: judgement('household', 'Gia đình gương mẫu, có đóng góp lớn về công sức, đất đai và tài sản'),
      },
      {
        id: 'BKTTG.R2017.5',
        role: 'path',
        subjects: ['individual'],
        cycles: ['movement'],
        citation: quoted(
          'NĐ 91/2017 Điều 38 khoản 1 điểm a',
          'Có thành tích xuất sắc tiêu biểu trong phong trào thi đua do Hội đồng Thi đua - Khen thưởng Trung ương hoặc Bộ, ban, ngành, tỉnh phát động, khi sơ kết, tổng kết từ 03 năm trở lên',
          ['nd91', 'tt12'],
        ),
        rule: movement(['president', 'primeMinister', 'ministryProvince'], 3),
      },
      {
        id: 'BKTTG.R2017.6',
        role: 'path',
        subjects: ['individual'],
        cycles: ['adHoc'],
        citation: quoted(
          'NĐ 91/2017 Điều 38 khoản 1 điểm b',
          'Lập được nhiều thành tích hoặc thành tích đột xuất, có phạm vi ảnh hưởng trong Bộ, ban, ngành, tỉnh',
          ['nd91'],
        ),
        rule: adHoc(
          'ministryProvince',
          'Lập được nhiều thành tích hoặc thành tích đột xuất, có phạm vi ảnh hưởng trong Bộ, ban, ngành, tỉnh',
        ),
      },
      {
        id: 'BKTTG.R2017.7',
        role: 'path',
        subjects: ['collective'],
        cycles: ['movement'],
        citation: quoted(
          'NĐ 91/2017 Điều 38 khoản 3 điểm a',
          'Có thành tích xuất sắc tiêu biểu trong phong trào thi đua do Hội đồng Thi đua - Khen thưởng Trung ương hoặc Bộ, ban, ngành, tỉnh phát động, khi sơ kết, tổng kết từ 03 năm trở lên',
          ['nd91', 'tt12'],
        ),
        rule: movement(['president', 'primeMinister', 'ministryProvince'], 3),
      },
      {
        id: 'BKTTG.R2017.8',
        role: 'path',
        subjects: ['collective'],
        cycles: ['adHoc'],
        citation: quoted(
          'NĐ 91/2017 Điều 38 khoản 3 điểm b',
          'Lập được thành tích đột xuất, có phạm vi ảnh hưởng trong Bộ, ban, ngành, tỉnh',
          ['nd91'],
        ),
        rule: adHoc(
          'ministryProvince',
          'Lập được thành tích đột xuất, có phạm vi ảnh hưởng trong Bộ, ban, ngành, tỉnh',
        ),
      },
      {
        id: 'BKTTG.R2017.span',
        role: 'requirement',
        subjects: ['individual', 'collective'],
        cycles: ['merit'],
        citation: noDoubleReward,
        rule: newSpan(5, 'BKTTG'),
      },
    ],
  },
}
