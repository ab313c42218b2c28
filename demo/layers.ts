import type { DemoLayer } from './types.ts'

/**
 * Quy định riêng of the province. Neither the document nor its number exists: the province has its own decision, which the
 * demo does not know. Its figures leave the story of 2021 as it was: with forty Lao động tiên tiến, 13% are five titles.
 */
export const layers: DemoLayer[] = [
  {
    organisation: 'KT-UBND',
    enteredBy: 'lan.phuong',
    symbol: '97/2020/QĐ-UBND',
    issuedOn: '2020-12-18',
    title:
      'Ban hành Quy định về công tác thi đua, khen thưởng trên địa bàn tỉnh Kon Tum (văn bản giả định của bản dùng thử)',
    from: '2021-01-01',
    to: null,
    items: [
      {
        kind: 'criterion',
        article: 'Điều 9 khoản 2',
        quote:
          'Tỷ lệ cá nhân được công nhận danh hiệu “Chiến sĩ thi đua cơ sở” không quá 13% tổng số cá nhân đạt danh hiệu “Lao động tiên tiến” của cơ quan, đơn vị.',
        honour: 'CSTDCS',
        subject: 'individual',
        criterion: { kind: 'quota', percent: 13 },
      },
      {
        kind: 'part',
        article: 'Điều 21 khoản 3',
        quote:
          'Hồ sơ đề nghị tặng Bằng khen của Thủ tướng Chính phủ cho cá nhân phải có nhận xét của cấp ủy nơi cư trú về việc chấp hành chủ trương, chính sách, pháp luật.',
        honour: 'BKTTG',
        name: 'Nhận xét của cấp ủy nơi cư trú',
      },
      {
        kind: 'dueDay',
        article: 'Điều 24 khoản 1',
        quote:
          'Cơ quan, đơn vị gửi hồ sơ đề nghị danh hiệu “Chiến sĩ thi đua cơ sở” chậm nhất ngày 24 tháng 12 hằng năm.',
        honour: 'CSTDCS',
        due: '12-24',
      },
    ],
    invented: true,
  },
]
