import type { DemoDossier } from './types.ts'

/**
 * Hồ sơ đề nghị năm 2021: who is nominated, with a report of their own, and how far the unit itself has come. Deeds and
 * figures are invented; ratings, titles and initiatives are those of the register.
 */
export const dossiers: DemoDossier[] = [
  // Phòng Quản lý đất đai
  {
    person: 'CN-0022',
    honour: 'CSTDCS',
    year: 2021,
    openedOn: '2021-12-03',
    report: [
      'Năm 2021 tôi phụ trách hướng dẫn kê khai đăng ký đất đai ở bốn xã có đông đồng bào Xơ Đăng. Khi giãn cách, cán bộ không vào làng được, nhiều hộ gọi điện nhưng không đọc được mẫu đơn.',
      'Tôi đọc từng mục của mẫu đơn bằng tiếng Xơ Đăng, ghi thành 14 tin nhắn thoại ngắn gửi qua trưởng thôn. Trong ba tháng có 163 hộ kê khai theo cách này, số đơn phải sửa lại giảm từ 41% xuống 12%.',
      'Sáng kiến được Sở công nhận tháng 11/2021 và đang được Chi nhánh Văn phòng Đăng ký đất đai huyện Tu Mơ Rông dùng lại. Tôi hoàn thành 100% hồ sơ được giao, không có hồ sơ quá hạn.',
    ],
    evidence: ['SK-2021-06'],
    submittedOn: '2021-12-06',
  },
  {
    person: 'CN-0024',
    honour: 'BKT',
    year: 2021,
    openedOn: '2021-12-03',
    report: [
      'Hai năm 2020 và 2021 tôi đều được xếp loại hoàn thành xuất sắc nhiệm vụ: năm 2020 tại Phòng Tài nguyên và Môi trường huyện Đắk Hà, năm 2021 tại Phòng Quản lý đất đai của Sở.',
      'Năm 2020 tôi đề xuất và trực tiếp tham gia tổ nhận hồ sơ đất đai lưu động tại xã Ngọk Réo; sau sáu tháng, tổ nhận 97 hồ sơ, người dân không phải đi 18 km xuống trung tâm huyện.',
      'Năm 2021 tôi lập biểu rà soát đất ở của hộ đồng bào tái định cư, giúp bảy xã đối chiếu 412 thửa và phát hiện 36 hộ chưa được cấp giấy chứng nhận. Đến tháng 11, 29 hộ đã nhận giấy.',
    ],
    evidence: ['SK-2020-06', 'SK-2021-07'],
    submittedOn: '2021-12-06',
  },
  {
    person: 'CN-0020',
    honour: 'BKTTG',
    year: 2021,
    openedOn: '2021-12-03',
    report: [
      'Sau khi được tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho thành tích hai năm 2015, 2016, tôi tiếp tục có năm năm liền hoàn thành xuất sắc nhiệm vụ, từ năm 2017 đến năm 2021, mỗi năm có một sáng kiến được công nhận.',
      'Bảng theo dõi hạn trả hồ sơ (2017) và quy trình thẩm định giá đất theo nhóm dự án (2018) rút thời gian giao đất, cho thuê đất từ 45 ngày xuống 30 ngày. Bộ câu hỏi đối thoại bằng tiếng Xơ Đăng và tiếng Ba Na (2019) được dùng ở 21 buổi hòa giải, 17 buổi hòa giải thành.',
      'Phần mềm tra cứu quy hoạch sử dụng đất cho cán bộ xã (2020) được công nhận phạm vi ảnh hưởng cấp tỉnh, 86 xã đang dùng. Năm 2021, khi giãn cách, tôi tổ chức nhận và thẩm định hồ sơ trực tuyến, 64% hồ sơ giao đất được giải quyết mà người dân không phải đến Sở.',
      'Phòng do tôi phụ trách hai năm liền là Tập thể lao động tiên tiến, không có đơn thư vượt cấp và không có công chức bị kỷ luật.',
    ],
    evidence: ['SK-2017-01', 'SK-2018-03', 'SK-2019-03', 'SK-2020-05', 'SK-2021-05'],
    addedParts: 'Bản nhận xét của chi ủy nơi cư trú ngày 02/12/2021, bản chính lưu tại Phòng',
    submittedOn: '2021-12-06',
  },
  {
    person: 'CN-0020',
    honour: 'CSTDCS',
    year: 2021,
    openedOn: '2021-12-13',
    report: [
      'Tháng 8/2021, bộ phận một cửa phải đóng vì có ca nghi nhiễm, 74 hồ sơ giao đất đang chờ thẩm định. Tôi xây dựng quy trình nhận bản quét, thẩm định qua cuộc họp trực tuyến và chỉ đối chiếu bản chính khi trả kết quả.',
      'Từ tháng 8 đến tháng 11, phòng nhận 212 hồ sơ theo quy trình này, 64% được giải quyết hoàn toàn trực tuyến, không hồ sơ nào quá hạn. Sáng kiến được Sở công nhận và giữ lại sau giãn cách.',
      'Bản thân hoàn thành xuất sắc nhiệm vụ, là Lao động tiên tiến năm 2021; tham gia trực chốt kiểm soát dịch 12 ca.',
    ],
    evidence: ['SK-2021-05'],
    submittedOn: '2021-12-14',
  },
  {
    person: 'CN-0024',
    honour: 'CSTDCS',
    year: 2021,
    openedOn: '2021-12-14',
    report: [
      'Đầu năm 2021 tôi về Phòng Quản lý đất đai và được giao theo dõi đất ở của các khu tái định cư thủy điện. Hồ sơ lưu ở ba nơi, số thửa không khớp nhau.',
      'Tôi thiết kế một biểu rà soát gộp ba nguồn, mỗi thửa một dòng, chỗ không khớp tự tô màu. Bảy xã đã rà xong 412 thửa trong hai tháng, trước đây mỗi xã mất gần nửa năm.',
      'Nhờ đó 36 hộ chưa có giấy chứng nhận được lập danh sách, 29 hộ đã nhận giấy trước ngày 30/11/2021. Tôi được xếp loại hoàn thành xuất sắc nhiệm vụ năm 2021.',
    ],
    evidence: ['SK-2021-07'],
    submittedOn: '2021-12-17',
  },
  {
    person: 'CN-0026',
    honour: 'CSTDCS',
    year: 2021,
    openedOn: '2021-12-17',
    report: [
      'Năm 2021 tôi theo dõi thu hồi đất của năm công trình thủy lợi với 318 hộ bị ảnh hưởng. Số liệu do các huyện gửi bằng văn bản, mỗi lần tổng hợp mất ba ngày và thường lệch với bản đồ.',
      'Tôi đưa từng thửa lên một bản đồ số dùng chung, huyện cập nhật tiến độ ngay trên bản đồ. Báo cáo tuần nay lập trong một giờ; hai trường hợp đo trùng diện tích được phát hiện trước khi chi trả.',
      'Sáng kiến được Sở công nhận ngày 26/11/2021. Tôi hoàn thành xuất sắc nhiệm vụ và là Lao động tiên tiến năm 2021.',
    ],
    evidence: ['SK-2021-20'],
    submittedOn: null,
  },
  {
    person: 'CN-0025',
    honour: 'CSTDCS',
    year: 2021,
    openedOn: '2021-12-17',
    report: [
      'Từ tháng 9 đến tháng 11/2021, tôi đi cùng tổ tiêm chủng lưu động đến các làng vùng biên để nhận hồ sơ đất đai ngay tại làng, giải thích bằng tiếng Giẻ Triêng.',
      'Trong ba tháng tổ nhận 118 hồ sơ; 103 hồ sơ đủ giấy tờ ngay lần đầu vì chỗ thiếu được chỉ tại chỗ. Cách làm này đang được hai huyện đề nghị áp dụng.',
    ],
    evidence: [],
    submittedOn: null,
  },
  // Thanh tra Sở
  {
    person: 'CN-0017',
    honour: 'CSTDCS',
    year: 2021,
    openedOn: '2021-12-03',
    report: [
      'Năm 2021 do giãn cách, lịch tiếp công dân định kỳ phải hoãn nhiều lần. Tôi đề xuất đối thoại trực tuyến với công dân tại trụ sở Ủy ban nhân dân xã và được Sở công nhận là sáng kiến.',
      'Tôi luôn chấp hành phân công, tận tụy với công việc, được đồng nghiệp và công dân tin tưởng.',
    ],
    evidence: ['SK-2021-04'],
    submittedOn: '2021-12-06',
    returned: {
      on: '2021-12-08',
      reason:
        'Báo cáo mới kể việc, chưa nêu kết quả áp dụng sáng kiến SK-2021-04: số buổi đối thoại, số công dân, số vụ việc giải quyết xong. Đề nghị bổ sung số liệu và gửi lại trước ngày 20/12/2021 để kịp phiên họp cuối năm.',
      mendedOn: '2021-12-17',
      report: [
        'Năm 2021 do giãn cách, lịch tiếp công dân định kỳ phải hoãn nhiều lần. Tôi đề xuất đối thoại trực tuyến với công dân tại trụ sở Ủy ban nhân dân xã và được Sở công nhận là sáng kiến.',
        'Từ tháng 8 đến tháng 11 đã tổ chức 13 buổi với 58 lượt công dân; 21 trong 26 vụ việc được trả lời ngay trong buổi, 5 vụ còn lại trả lời bằng văn bản trong 10 ngày. Số đơn gửi lại nhiều lần giảm từ 19 xuống 6 so với cùng kỳ năm 2020.',
        'Thanh tra Sở đã đưa hình thức này vào lịch tiếp công dân năm 2022. Bản thân hoàn thành xuất sắc nhiệm vụ, là Lao động tiên tiến năm 2021.',
      ],
    },
  },
  {
    person: 'CN-0017',
    honour: 'BKT',
    year: 2021,
    openedOn: '2021-12-10',
    report: [
      'Hai năm 2020, 2021 tôi đều hoàn thành xuất sắc nhiệm vụ và mỗi năm có một sáng kiến được Sở công nhận.',
      'Phiếu hẹn tiếp công dân theo khung giờ (2020) làm thời gian chờ trung bình giảm từ 95 phút xuống 25 phút. Đối thoại trực tuyến với công dân (2021) giúp 58 lượt công dân ở vùng xa được giải thích mà không phải về thành phố.',
      'Tôi tham gia chín cuộc thanh tra, kiểm tra, đề xuất thu hồi 1,4 ha đất sử dụng sai mục đích; các kết luận đều được thực hiện đúng hạn. Đơn về lịch tiếp công dân tháng 8/2021 đã được kết luận là không có vi phạm.',
    ],
    evidence: ['SK-2020-04', 'SK-2021-04'],
    submittedOn: '2021-12-14',
  },
  // Chi cục Bảo vệ môi trường
  {
    person: 'CN-0035',
    honour: 'CSTDCS',
    year: 2021,
    openedOn: '2021-12-03',
    report: [
      'Năm 2021 tôi chủ trì biên soạn cẩm nang ứng phó sự cố rác thải y tế lây nhiễm, được Sở công nhận là sáng kiến và gửi đến 10 huyện, thành phố.',
      'Cẩm nang nêu bảy tình huống thường gặp khi vận chuyển rác từ khu cách ly, mỗi tình huống một trang có hình vẽ. Ba trạm y tế đã dùng khi xe gom rác gặp sự cố, không để rác phát tán.',
      'Tôi phụ trách khối kiểm soát ô nhiễm, hoàn thành tốt nhiệm vụ và là Lao động tiên tiến năm 2021.',
    ],
    evidence: ['SK-2021-11'],
    submittedOn: '2021-12-06',
  },
  {
    person: 'CN-0037',
    honour: 'BKT',
    year: 2021,
    openedOn: '2021-12-03',
    report: [
      'Hai năm liền 2020, 2021 tôi được xếp loại hoàn thành xuất sắc nhiệm vụ và mỗi năm có một sáng kiến được công nhận.',
      'Năm 2020 tôi nối nhật ký quan trắc tự động với tin nhắn cảnh báo: khi nước thải vượt ngưỡng, chủ cơ sở và Chi cục cùng nhận tin sau năm phút. Mười bốn lần vượt ngưỡng được xử lý trong ngày, trước đây phải chờ báo cáo tháng.',
      'Năm 2021 tôi viết sổ tay phân loại chất thải y tế tại điểm tiêm chủng và hướng dẫn trực tiếp 62 điểm tiêm. Lượng rác phải xử lý như chất thải lây nhiễm giảm khoảng một phần ba, không điểm nào để lẫn bơm kim tiêm.',
    ],
    evidence: ['SK-2020-09', 'SK-2021-12'],
    submittedOn: '2021-12-06',
  },
  {
    person: 'CN-0040',
    honour: 'BKTTG',
    year: 2021,
    openedOn: '2021-12-02',
    report: [
      'Năm năm liền, từ năm 2017 đến năm 2021, tôi hoàn thành xuất sắc nhiệm vụ và mỗi năm có một sáng kiến được công nhận; năm 2016 được tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh trong đợt thi đua tổng vệ sinh môi trường nông thôn.',
      'Các sáng kiến tập trung vào quản lý chất thải và nước: phiếu kiểm tra nhanh bãi rác tạm, sổ theo dõi chất thải nguy hại dùng mã vạch, bản đồ điểm xả thải lưu vực sông Đăk Bla, quy trình lấy mẫu nước lưu động và hướng dẫn xử lý rác thải khu cách ly.',
    ],
    evidence: ['SK-2017-04', 'SK-2018-06', 'SK-2019-08', 'SK-2020-10', 'SK-2021-14'],
    submittedOn: null,
    withdrawn: {
      on: '2021-12-03',
      reason:
        'Phần mềm chỉ ra bằng khen năm 2016 được tặng theo đợt thi đua chuyên đề nên không làm căn cứ cho Bằng khen của Thủ tướng. Chi cục rút hồ sơ, chuyển sang đề nghị Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh.',
    },
  },
  {
    person: 'CN-0038',
    honour: 'CSTDCS',
    year: 2021,
    openedOn: '2021-12-10',
    report: [
      'Tháng 8/2021 tỉnh có 31 khu cách ly tập trung, mỗi khu gọi một đơn vị thu gom rác khác nhau, có nơi hai ngày chưa có xe đến. Tôi lập bản đồ điểm thu gom chất thải khu cách ly và chia tuyến theo giờ.',
      'Sau hai tuần, toàn bộ 31 khu được thu gom trong ngày, quãng đường xe chạy giảm 22%. Bản đồ được Ban Chỉ đạo phòng, chống dịch của tỉnh dùng đến khi các khu cách ly đóng cửa.',
      'Tôi hoàn thành xuất sắc nhiệm vụ, là Lao động tiên tiến năm 2021.',
    ],
    evidence: ['SK-2021-13'],
    submittedOn: '2021-12-13',
  },
  {
    person: 'CN-0040',
    honour: 'CSTDCS',
    year: 2021,
    openedOn: '2021-12-10',
    report: [
      'Năm 2021 tôi biên soạn hướng dẫn xử lý rác thải khu cách ly cho tuyến huyện và đến từng huyện hướng dẫn. Mười huyện, thành phố áp dụng thống nhất về túi, thời điểm phun khử khuẩn và sổ giao nhận.',
      'Trong bốn tháng có 46 tấn rác thải khu cách ly được xử lý đúng quy định, không có người thu gom nào bị lây nhiễm. Tôi trực tiếp tham gia lấy mẫu nước thải ở khu cách ly huyện Ngọc Hồi 38 ngày.',
      'Đây là năm thứ năm liên tiếp tôi hoàn thành xuất sắc nhiệm vụ.',
    ],
    evidence: ['SK-2021-14'],
    submittedOn: '2021-12-13',
  },
  {
    person: 'CN-0038',
    honour: 'BKT',
    year: 2021,
    openedOn: '2021-12-13',
    report: [
      'Hai năm 2020, 2021 tôi hoàn thành xuất sắc nhiệm vụ trong điều kiện Chi cục phải dồn sức cho xử lý chất thải phòng, chống dịch.',
      'Năm 2020 tôi trực tiếp vận hành lò đốt tại khu cách ly tập trung của tỉnh trong bốn tháng. Năm 2021 tôi lập bản đồ điểm thu gom chất thải khu cách ly, được Sở công nhận là sáng kiến; 31 khu cách ly được thu gom rác trong ngày.',
    ],
    evidence: ['SK-2021-13'],
    override:
      'Đồng chí Đinh Công Nhật hoàn thành xuất sắc nhiệm vụ hai năm liền nhưng mới có một sáng kiến được công nhận. Năm 2020 đồng chí vận hành lò đốt ở khu cách ly suốt bốn tháng nên chưa hoàn thiện được hồ sơ sáng kiến. Chi cục đề nghị Hội đồng xem xét.',
    submittedOn: '2021-12-14',
  },
  {
    person: 'CN-0037',
    honour: 'CSTDCS',
    year: 2021,
    openedOn: '2021-12-13',
    report: [
      'Khi chiến dịch tiêm chủng bắt đầu, mỗi điểm tiêm phân loại rác theo một cách, phần lớn đổ chung vào chất thải lây nhiễm. Tôi viết sổ tay 12 trang, mỗi loại rác một hình chụp thật và một màu túi.',
      'Tôi hướng dẫn trực tiếp 62 điểm tiêm, gọi lại từng điểm sau một tuần. Lượng rác phải đốt giảm khoảng một phần ba, tiết kiệm 118 triệu đồng chi phí xử lý.',
      'Sổ tay được Sở công nhận là sáng kiến năm 2021 và đã gửi Sở Y tế dùng chung.',
    ],
    evidence: ['SK-2021-12'],
    submittedOn: '2021-12-14',
  },
  {
    person: 'CN-0040',
    honour: 'BKT',
    year: 2021,
    openedOn: '2021-12-13',
    report: [
      'Hai năm 2020, 2021 tôi đều hoàn thành xuất sắc nhiệm vụ, mỗi năm có một sáng kiến được công nhận.',
      'Quy trình lấy mẫu nước lưu động bằng xe máy (2020) cho phép lấy mẫu ở 17 điểm mà ô tô không vào được, chi phí mỗi đợt giảm 60%. Hướng dẫn xử lý rác thải khu cách ly (2021) được mười huyện, thành phố áp dụng thống nhất.',
      'Tôi kèm cặp hai chuyên viên mới, cả hai đều làm chủ được việc lấy mẫu sau ba tháng.',
    ],
    evidence: ['SK-2020-10', 'SK-2021-14'],
    submittedOn: '2021-12-14',
  },
  // Văn phòng Đăng ký đất đai
  {
    person: 'CN-0045',
    honour: 'CSTDCS',
    year: 2021,
    openedOn: '2021-12-03',
    report: [
      'Ở bộ phận tiếp nhận, cứ mười hồ sơ đăng ký biến động thì bốn hồ sơ thiếu giấy tờ, người dân phải quay lại. Tôi soạn phiếu tự kiểm tra một trang, người dân đánh dấu ở nhà trước khi đến.',
      'Sau năm tháng dùng ở bốn chi nhánh, tỷ lệ hồ sơ thiếu giấy tờ giảm từ 40% xuống 13%. Phiếu được in kèm mẫu đơn và đưa lên trang thông tin của Văn phòng.',
      'Tôi là Lao động tiên tiến năm 2021, không có phản ánh của người dân về thái độ phục vụ.',
    ],
    evidence: ['SK-2021-21'],
    submittedOn: '2021-12-06',
  },
  {
    person: 'CN-0043',
    honour: 'BKT',
    year: 2021,
    openedOn: '2021-12-13',
    report: [
      'Từ năm 2019 đến năm 2021 tôi liên tục hoàn thành xuất sắc nhiệm vụ, có hai sáng kiến được công nhận và áp dụng ở mười chi nhánh.',
      'Việc quét, số hóa sổ mục kê (2019) giúp tra cứu nguồn gốc thửa đất trong năm phút thay cho nửa ngày; đến nay đã quét 214 quyển. Trả kết quả qua bưu chính trong vùng có dịch (2021) phục vụ 1.036 hộ, không thất lạc giấy chứng nhận nào.',
      'Tôi phụ trách ba chi nhánh vùng xa, tỷ lệ hồ sơ đúng hạn năm 2021 đạt 97%.',
    ],
    evidence: ['SK-2019-10', 'SK-2021-15'],
    submittedOn: '2021-12-14',
  },
  {
    person: 'CN-0043',
    honour: 'CSTDCS',
    year: 2021,
    openedOn: '2021-12-13',
    report: [
      'Tháng 7/2021 ba huyện giãn cách, hơn 600 giấy chứng nhận đã ký nằm lại chi nhánh. Tôi làm việc với bưu điện tỉnh để trả kết quả tận nhà, mỗi phong bì có mã đối chiếu và giấy xác nhận của trưởng thôn.',
      'Đến hết tháng 11 đã trả 1.036 giấy chứng nhận, không thất lạc. Người dân tiết kiệm trung bình 52 km đi lại cho mỗi hồ sơ; cách làm này được giữ lại làm dịch vụ thường xuyên.',
    ],
    evidence: ['SK-2021-15'],
    submittedOn: '2021-12-14',
  },
  {
    person: 'CN-0046',
    honour: 'BKT',
    year: 2021,
    openedOn: '2021-12-15',
    report: [],
    evidence: [],
    submittedOn: null,
  },
  // Văn phòng Sở
  {
    person: 'CN-0006',
    honour: 'CSTDCS',
    year: 2021,
    openedOn: '2021-12-14',
    report: [
      'Mỗi mùa bình xét, cán bộ các đơn vị phải chép lại danh hiệu nhiều năm của từng người từ các quyết định cũ, dễ sót và dễ sai số. Tôi lập mẫu báo cáo thành tích tự điền hai bảng khen thưởng từ sổ khen thưởng của Sở.',
      'Năm 2021 có 52 báo cáo dùng mẫu này; số báo cáo phải trả lại vì sai số quyết định giảm từ 23 xuống 2. Thời gian lập một báo cáo còn khoảng một buổi.',
      'Tôi hoàn thành xuất sắc nhiệm vụ, làm đầu mối tổng hợp phong trào phòng, chống dịch của 20 đơn vị trong ngành.',
    ],
    evidence: ['SK-2021-01'],
    submittedOn: '2021-12-16',
  },
  {
    person: 'CN-0011',
    honour: 'CSTDCS',
    year: 2021,
    openedOn: '2021-12-14',
    report: [
      'Trước tháng 6/2021, phòng họp trực tuyến của Sở chỉ nối được với tỉnh, tuyến huyện phải về dự họp. Tôi dùng thiết bị sẵn có và phần mềm nguồn mở để dựng phòng họp cho mười huyện, không phát sinh kinh phí mua sắm.',
      'Sáu tháng cuối năm đã phục vụ 84 cuộc họp và 13 buổi đối thoại với công dân, chỉ một lần gián đoạn quá mười phút. Sở tiết kiệm khoảng 190 triệu đồng chi phí đi lại.',
      'Sáng kiến được Sở công nhận tháng 11/2021; tôi là Lao động tiên tiến năm 2021.',
    ],
    evidence: ['SK-2021-02'],
    submittedOn: '2021-12-16',
  },
]
