import type { DemoCase } from './types.ts'

const fighter = 'Luật Thi đua, Khen thưởng 2003 Điều 23 (sửa đổi 2013); Nghị định 91/2017/NĐ-CP Điều 9 khoản 3'
const provincial = 'Nghị định 91/2017/NĐ-CP Điều 39 khoản 1 điểm c'
const primeMinister = 'Nghị định 91/2017/NĐ-CP Điều 38 khoản 1 điểm c'
const blocked = 'Thông tư 12/2019/TT-BNV Điều 2 khoản 5'
const thematic =
  'Nghị định 91/2017/NĐ-CP Điều 3 khoản 2, Điều 38 khoản 1 điểm c; Thông tư 12/2019/TT-BNV Điều 2 khoản 5'
const registration = 'Luật Thi đua, Khen thưởng 2003 Điều 10 khoản 1'
const labourer = 'Nghị định 91/2017/NĐ-CP Điều 10 khoản 6'

/**
 * Trường hợp đáng xem: what the law of 2017 says on 20/12/2021, before any council has voted and with the judgement
 * of character taken as favourable.
 */
export const cases: DemoCase[] = [
  {
    code: 'TH-01',
    person: 'CN-0022',
    honour: 'CSTDCS',
    year: 2021,
    verdict: 'eligible',
    sentence: 'Y Linh có đăng ký, là Lao động tiên tiến năm 2021 và có một sáng kiến được Sở công nhận trong năm.',
    article: fighter,
  },
  {
    code: 'TH-02',
    person: 'CN-0030',
    honour: 'CSTDCS',
    year: 2021,
    verdict: 'notEligible',
    sentence: 'Vũ Trường Giang là Lao động tiên tiến năm 2021 nhưng năm này không có sáng kiến hay đề tài nào.',
    article: fighter,
  },
  {
    code: 'TH-03',
    person: 'CN-0031',
    honour: 'CSTDCS',
    year: 2021,
    verdict: 'notEligible',
    sentence: 'Y Xuân có sáng kiến nhưng không đăng ký thi đua đầu năm 2021 nên không được xét danh hiệu nào của năm.',
    article: registration,
  },
  {
    code: 'TH-04',
    person: 'CN-0032',
    honour: 'CSTDCS',
    year: 2021,
    verdict: 'notEligible',
    sentence: 'A Lễ có sáng kiến nhưng bị khiển trách tháng 5/2021, vì vậy không là Lao động tiên tiến năm 2021.',
    article: fighter,
  },
  {
    code: 'TH-05',
    person: 'CN-0037',
    honour: 'BKT',
    year: 2021,
    verdict: 'eligible',
    sentence: 'Trịnh Thị Phương Thảo hoàn thành xuất sắc nhiệm vụ hai năm 2020, 2021 và mỗi năm có một sáng kiến.',
    article: provincial,
  },
  {
    code: 'TH-06',
    person: 'CN-0038',
    honour: 'BKT',
    year: 2021,
    verdict: 'notEligible',
    sentence: 'Đinh Công Nhật xuất sắc hai năm liền nhưng trong hai năm chỉ có một sáng kiến, còn thiếu một.',
    article: provincial,
  },
  {
    code: 'TH-07',
    person: 'CN-0046',
    honour: 'BKT',
    year: 2021,
    verdict: 'unknown',
    sentence: 'A Hyưh xuất sắc năm 2020, đủ hai sáng kiến, nhưng kết quả xếp loại năm 2021 chưa được nhập.',
    article: provincial,
  },
  {
    code: 'TH-08',
    person: 'CN-0020',
    honour: 'BKTTG',
    year: 2021,
    verdict: 'eligible',
    sentence:
      'Nguyễn Thị Mỹ Lệ có Bằng khen của Chủ tịch UBND tỉnh cho thành tích 2015-2016, sau đó năm năm liền xuất sắc với năm sáng kiến.',
    article: primeMinister,
  },
  {
    code: 'TH-09',
    person: 'CN-0040',
    honour: 'BKTTG',
    year: 2021,
    verdict: 'notEligible',
    sentence:
      'Lê Hoài Nam năm năm liền xuất sắc với năm sáng kiến, nhưng bằng khen năm 2016 là theo chuyên đề nên không làm căn cứ.',
    article: thematic,
  },
  {
    code: 'TH-10',
    person: 'CN-0043',
    honour: 'BKTTG',
    year: 2021,
    verdict: 'notEligible',
    sentence: 'Y Bích Hạnh có bằng khen tỉnh và năm năm liền xuất sắc, nhưng mới có ba trong năm sáng kiến.',
    article: primeMinister,
  },
  {
    code: 'TH-11',
    person: 'CN-0016',
    honour: 'BKT',
    year: 2021,
    verdict: 'notEligible',
    sentence: 'Ngô Đình Quyết đủ thành tích nhưng đang có đơn phản ánh chờ xác minh nên chưa được xét.',
    article: blocked,
  },
  {
    code: 'TH-12',
    person: 'CN-0024',
    honour: 'BKT',
    year: 2021,
    verdict: 'eligible',
    sentence:
      'Hồ Thị Diễm Hằng chuyển từ Phòng TN&MT huyện Đắk Hà về Sở đầu năm 2021; thành tích ở cả hai nơi được tính liền nhau.',
    article: provincial,
  },
  {
    code: 'TH-13',
    person: 'CN-0017',
    honour: 'BKT',
    year: 2021,
    verdict: 'eligible',
    sentence:
      'Cao Thị Lệ Quyên từng có đơn thư nhưng tháng 10/2021 đã kết luận không vi phạm, nên được xét bình thường.',
    article: provincial,
  },
  {
    code: 'TH-14',
    person: 'CN-0049',
    honour: 'LDTT',
    year: 2021,
    verdict: 'notEligible',
    sentence: 'Y Đoan được tuyển dụng ngày 01/4/2021, mới chín tháng, chưa đủ mười tháng để xét.',
    article: labourer,
  },
]
