import { adHoc, all, initiatives, judgement, movement, newSpan, quoted, run, type HonourRules } from '../rule.ts'
import { noDoubleReward } from './principles.ts'

/** Bằng khen của Chủ tịch UBND tỉnh (Luật Thi đua, khen thưởng 2003 Điều 72). */
export const provincialCertificateOfMerit: HonourRules = {
  honour: 'BKT',
  subjects: ['individual', 'collective', 'household', 'foreignIndividual', 'foreignCollective'],
  cycles: ['merit', 'adHoc', 'movement', 'external'],
  regimes: {
    R2017: [
      {
        id: 'BKT.R2017.1',
        role: 'path',
        subjects: ['individual'],
        cycles: ['merit'],
        citation: quoted(
          'NĐ 91/2017 Điều 39 khoản 1 điểm c (Luật 2003 Điều 72)',
          'Có 02 năm trở lên liên tục hoàn thành xuất sắc nhiệm vụ, trong thời gian đó có 02 sáng kiến được công nhận và áp dụng hiệu quả trong phạm vi cấp cơ sở',
          ['nd91', 'law2013-full'],
          'Điểm này chỉ nói sáng kiến, không nói đề tài, đề án, công trình.',
        ),
        rule: all(
          run(2, 'HTXSNV', initiatives(2, 'grassroots', ['initiative'])),
          judgement('compliance', 'Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước'),
        ),
      },
      {
        id: 'BKT.R2017.2',
        role: 'path',
        subjects: ['collective'],
        cycles: ['merit'],
        citation: quoted(
          'NĐ 91/2017 Điều 39 khoản 2 điểm c (Luật 2003 Điều 72 khoản 2 điểm c)',
          'Có 02 năm liên tục hoàn thành xuất sắc nhiệm vụ, nội bộ đoàn kết, thực hiện tốt dân chủ ở cơ sở, chăm lo đời sống',
          ['nd91', 'law2013-full'],
        ),
        rule: all(
          run(2, 'HTXSNV'),
          judgement(
            'internalUnity',
            'Nội bộ đoàn kết, thực hiện tốt quy chế dân chủ; chăm lo đời sống vật chất, tinh thần trong tập thể',
          ),
        ),
      },
      {
        id: 'BKT.R2017.3',
        role: 'path',
        subjects: ['individual'],
        cycles: ['movement'],
        citation: quoted(
          'NĐ 91/2017 Điều 39 khoản 1 điểm a',
          'Có thành tích xuất sắc được bình xét trong các phong trào thi đua do Bộ, ban, ngành, tỉnh phát động hằng năm',
          ['nd91'],
        ),
        rule: movement(['ministryProvince']),
      },
      {
        id: 'BKT.R2017.4',
        role: 'path',
        subjects: ['individual'],
        cycles: ['adHoc'],
        citation: quoted(
          'NĐ 91/2017 Điều 39 khoản 1 điểm b, c',
          'Lập được nhiều thành tích có phạm vi ảnh hưởng ở một lĩnh vực; công nhân, nông dân, người lao động: có phạm vi ảnh hưởng trong cấp xã, đơn vị',
          ['nd91'],
        ),
        rule: adHoc('field', 'Lập được nhiều thành tích có phạm vi ảnh hưởng ở một lĩnh vực'),
      },
      {
        id: 'BKT.R2017.5',
        role: 'path',
        subjects: ['collective'],
        cycles: ['movement'],
        citation: quoted(
          'NĐ 91/2017 Điều 39 khoản 2 điểm a',
          'Có thành tích xuất sắc được bình xét trong phong trào thi đua',
          ['nd91'],
        ),
        rule: movement(['ministryProvince']),
      },
      {
        id: 'BKT.R2017.6',
        role: 'path',
        subjects: ['collective'],
        cycles: ['adHoc'],
        citation: quoted(
          'NĐ 91/2017 Điều 39 khoản 2 điểm b',
          'Lập được thành tích xuất sắc đột xuất, có phạm vi ảnh hưởng trong từng lĩnh vực',
          ['nd91'],
        ),
        rule: adHoc('field', 'Lập được thành tích xuất sắc đột xuất, có phạm vi ảnh hưởng trong từng lĩnh vực'),
      },
      {
        id: 'BKT.R2017.7',
        role: 'path',
        subjects: ['household'],
        cycles: ['merit'],
        citation: quoted(
          'NĐ 91/2017 Điều 39 khoản 3',
          'Gia đình gương mẫu, có nhiều đóng góp về công sức, đất đai, tài sản cho địa phương, xã hội',
          ['nd91'],
        ),
        rule: judgement(
          'household',
          'Gia đình gương mẫu, có nhiều đóng góp về công sức, đất đai, tài sản cho địa phương, xã hội',
        ),
      },
      {
        id: 'BKT.R2017.span',
        role: 'requirement',
        subjects: ['individual', 'collective'],
        cycles: ['merit'],
        citation: noDoubleReward,
        rule: newSpan(2, 'BK_BT'),
      },
    ],
  },
}
