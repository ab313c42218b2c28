import { all, employed, judgement, noDiscipline, quoted, rated, trained, type HonourRules } from '../rule.ts'

/** Danh hiệu Lao động tiên tiến (Luật Thi đua, khen thưởng 2003 Điều 24). */
export const advancedLabourer: HonourRules = {
  honour: 'LDTT',
  subjects: ['individual'],
  cycles: ['annual'],
  regimes: {
    R2017: [
      {
        id: 'LDTT.R2017.1',
        role: 'path',
        subjects: ['individual'],
        cycles: ['annual'],
        citation: quoted(
          'Luật 2003 Điều 24 khoản 1 (Luật 39/2013 khoản 6)',
          'Hoàn thành tốt nhiệm vụ, đạt năng suất, chất lượng cao; chấp hành tốt chủ trương, chính sách, pháp luật; đoàn kết, tích cực thi đua; tích cực học tập; có đạo đức, lối sống lành mạnh',
          ['law2013-full', 'law2003-24'],
        ),
        rule: all(
          rated('HTTNV'),
          judgement(
            'compliance',
            'Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước, nội quy của đơn vị',
          ),
          judgement(
            'solidarityAndEmulation',
            'Có tinh thần tự lực, đoàn kết, tương trợ, tích cực tham gia phong trào thi đua',
          ),
          judgement('learning', 'Tích cực học tập, nâng cao trình độ; đạo đức, lối sống lành mạnh'),
        ),
      },
      {
        id: 'LDTT.R2017.2a',
        role: 'requirement',
        subjects: ['individual'],
        citation: quoted(
          'NĐ 91/2017 Điều 10 khoản 6',
          'Không xét tặng người mới tuyển dụng dưới 10 tháng',
          ['nd91', 'nd91-10', 'tt03bng'],
          'Cách hiểu của phần mềm: tính tháng đủ đến hết ngày 31/12 của năm xét.',
        ),
        rule: employed(10),
      },
      {
        id: 'LDTT.R2017.2b',
        role: 'requirement',
        subjects: ['individual'],
        citation: quoted(
          'NĐ 91/2017 Điều 10 khoản 6',
          'Không xét tặng người bị kỷ luật từ hình thức khiển trách trở lên trong năm',
          ['nd91', 'nd91-10', 'tt03bng'],
        ),
        rule: noDiscipline('khienTrach'),
      },
      {
        id: 'LDTT.R2017.3',
        role: 'requirement',
        subjects: ['individual'],
        citation: quoted(
          'NĐ 91/2017 Điều 10 khoản 3',
          'Được cử đi đào tạo, bồi dưỡng từ 01 năm trở lên thì kết quả phải từ loại khá trở lên',
          ['nd91', 'nd91-10', 'tt03bng'],
        ),
        rule: trained(1, 'kha'),
      },
    ],
  },
}
