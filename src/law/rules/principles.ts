import { noPending, oneStateForm, quoted, registered, type Citation, type RegimePrinciples } from '../rule.ts'

/** Không khen nhiều lần cho một thành tích; the span of years that may not be used again is told by each honour. */
export const noDoubleReward: Citation = quoted(
  'NĐ 91/2017 Điều 3 khoản 2; TT 12/2019 Điều 3 khoản 2',
  'Không tặng nhiều hình thức khen thưởng cho cùng một thành tích; không cộng dồn thành tích đã khen để đề nghị nâng mức khen thưởng',
  ['nd91-3', 'tt12', 'tt08-2017'],
  'Cách hiểu của phần mềm: cùng hình thức theo công trạng, có thành tích kết thúc trong số năm tối thiểu trước năm xét, là cùng một thành tích.',
)

/** Nguyên tắc chung của Luật 2003, Nghị định 91/2017 và thông tư hướng dẫn, as far as they decide for the honours in this folder. */
export const principles2017: RegimePrinciples = {
  notCounted: {
    cycles: ['adHoc', 'movement'],
    citation: quoted(
      'NĐ 91/2017 Điều 3 khoản 2; TT 12/2019 Điều 2 khoản 5',
      'Chỉ lấy kết quả khen thưởng theo công trạng làm căn cứ xét khen thưởng; kết quả khen đột xuất, theo đợt, chuyên đề được ghi nhận và ưu tiên khi xét, không làm điều kiện',
      ['nd91-3', 'tt12'],
    ),
  },
  principles: [
    {
      id: 'P23.R2017',
      kinds: ['emulationTitle'],
      citation: quoted(
        'Luật 2003 Điều 10 khoản 1',
        'Căn cứ xét tặng danh hiệu thi đua: phong trào thi đua, đăng ký thi đua, thành tích, tiêu chuẩn; không đăng ký thi đua thì không được xét',
        ['law2003-full', 'reg-q1'],
        'Cách hiểu của phần mềm: chỉ áp dụng cho danh hiệu thi đua.',
      ),
      rule: registered,
    },
    {
      id: 'P05.R2017',
      citation: quoted(
        'TT 12/2019 Điều 2 khoản 5',
        'Chưa khen thưởng khi đang xem xét kỷ luật, đang điều tra, thanh tra, kiểm tra có dấu hiệu vi phạm hoặc có đơn thư khiếu nại, tố cáo cần xác minh',
        ['tt12', 'tt03bng'],
      ),
      rule: noPending('discipline', 'investigation', 'inspectionWithSigns', 'complaint'),
    },
    {
      id: 'P14.R2017',
      kinds: ['order', 'medal', 'stateHonoraryTitle', 'statePrize', 'certificateOfMerit', 'commemorativeMedal'],
      levels: ['state'],
      cycles: ['annual', 'merit', 'movement', 'external', 'periodic', 'resistance'],
      citation: quoted(
        'TT 12/2019 Điều 3 khoản 3',
        'Trong một năm không đề nghị xét, tặng hai hình thức khen thưởng cấp Nhà nước cho một đối tượng, trừ khen thưởng đột xuất, quá trình cống hiến, niên hạn',
        ['tt12', 'tt08-2017'],
        'Cách hiểu của phần mềm: tính theo năm ký quyết định của hình thức kia; danh hiệu thi đua không phải là hình thức khen thưởng. Trước 01/01/2020, TT 08/2017 chỉ trừ đột xuất đặc biệt xuất sắc.',
      ),
      rule: oneStateForm(['adHoc', 'contribution', 'longService'], ['emulationTitle']),
    },
  ],
}
