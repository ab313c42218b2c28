import type { DemoAppraisal, DemoDecision, DemoLetter, DemoSitting } from './types.ts'

const bySituation = 'tập thể đơn vị đã họp bình xét công khai, thống nhất 100%'

/** Tờ trình: the last one still waits for the signature of the chief inspector. */
export const letters: DemoLetter[] = [
  {
    organisation: 'KT-STNMT-QLDD',
    draftedOn: '2021-12-06',
    drafter: 'kim.oanh',
    signed: { on: '2021-12-06', signer: 'my.le' },
    title: 'Đề nghị khen thưởng công chức Phòng Quản lý đất đai năm 2021',
    content: [
      `Căn cứ kết quả công tác năm 2021, ${bySituation}, Phòng Quản lý đất đai đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở cho bà Y Linh và tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho bà Hồ Thị Diễm Hằng.`,
      'Kính trình Hội đồng Thi đua - Khen thưởng Sở xem xét.',
    ],
    dossiers: ['CN-0022 CSTDCS', 'CN-0024 BKT'],
  },
  {
    organisation: 'KT-STNMT-QLDD',
    draftedOn: '2021-12-06',
    drafter: 'kim.oanh',
    signed: { on: '2021-12-06', signer: 'trong.nghia' },
    title: 'Đề nghị tặng Bằng khen của Thủ tướng Chính phủ',
    content: [
      `Bà Nguyễn Thị Mỹ Lệ, Trưởng phòng Quản lý đất đai, năm năm liền hoàn thành xuất sắc nhiệm vụ và có năm sáng kiến được công nhận; ${bySituation}. Do Trưởng phòng là người được đề nghị, Phó Trưởng phòng ký thay.`,
      'Kính trình Hội đồng Thi đua - Khen thưởng Sở xem xét, trình cấp trên.',
    ],
    dossiers: ['CN-0020 BKTTG'],
  },
  {
    organisation: 'KT-STNMT-CCBVMT',
    draftedOn: '2021-12-06',
    drafter: 'thanh.hoa',
    signed: { on: '2021-12-06', signer: 'hoang.long' },
    title: 'Đề nghị khen thưởng công chức Chi cục Bảo vệ môi trường năm 2021',
    content: [
      `Chi cục Bảo vệ môi trường đề nghị khen thưởng hai công chức có thành tích trong kiểm soát chất thải y tế năm 2021; ${bySituation}.`,
      'Kính trình Hội đồng Thi đua - Khen thưởng Sở xem xét.',
    ],
    dossiers: ['CN-0035 CSTDCS', 'CN-0037 BKT'],
  },
  {
    organisation: 'KT-STNMT-VPDKDD',
    draftedOn: '2021-12-06',
    drafter: 'bao.tram',
    signed: { on: '2021-12-06', signer: 'huu.nghia' },
    title: 'Đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021',
    content: [
      `Văn phòng Đăng ký đất đai đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở cho bà Lê Thị Tuyết Nhung, viên chức bộ phận tiếp nhận hồ sơ; ${bySituation}.`,
      'Kính trình Hội đồng Thi đua - Khen thưởng Sở xem xét.',
    ],
    dossiers: ['CN-0045 CSTDCS'],
  },
  {
    organisation: 'KT-STNMT-TTRA',
    draftedOn: '2021-12-06',
    drafter: 'a.blong',
    signed: { on: '2021-12-07', signer: 'dinh.khue' },
    title: 'Đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021',
    content: [
      `Thanh tra Sở đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở cho bà Cao Thị Lệ Quyên, Thanh tra viên; ${bySituation}.`,
      'Kính trình Hội đồng Thi đua - Khen thưởng Sở xem xét.',
    ],
    dossiers: ['CN-0017 CSTDCS'],
  },
  {
    organisation: 'STNMT-62',
    draftedOn: '2021-12-10',
    drafter: 'ngoc.anh',
    signed: { on: '2021-12-13', signer: 'huu.thanh' },
    title: 'Đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    content: [
      'Hội đồng Thi đua - Khen thưởng Sở đã họp xét ngày 09/12/2021, bỏ phiếu kín và thống nhất đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho hai cá nhân có hai năm liên tục hoàn thành xuất sắc nhiệm vụ và có hai sáng kiến được công nhận.',
      'Sở Tài nguyên và Môi trường kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định.',
    ],
    dossiers: ['CN-0037 BKT', 'CN-0024 BKT'],
  },
  {
    organisation: 'STNMT-62',
    draftedOn: '2021-12-10',
    drafter: 'ngoc.anh',
    signed: { on: '2021-12-13', signer: 'huu.thanh' },
    title: 'Đề nghị tặng Bằng khen của Thủ tướng Chính phủ',
    content: [
      'Bà Nguyễn Thị Mỹ Lệ, Trưởng phòng Quản lý đất đai, được Hội đồng Thi đua - Khen thưởng Sở bỏ phiếu kín đề nghị ngày 09/12/2021.',
      'Sở Tài nguyên và Môi trường kính trình Ủy ban nhân dân tỉnh xem xét, trình Thủ tướng Chính phủ tặng Bằng khen.',
    ],
    dossiers: ['CN-0020 BKTTG'],
  },
  {
    organisation: 'KT-STNMT-CCBVMT',
    draftedOn: '2021-12-13',
    drafter: 'thanh.hoa',
    signed: { on: '2021-12-13', signer: 'hoang.long' },
    title: 'Đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021 (đợt 2)',
    content: [
      `Chi cục Bảo vệ môi trường đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở cho hai công chức trực tiếp xử lý chất thải khu cách ly; ${bySituation}.`,
      'Kính trình Hội đồng Thi đua - Khen thưởng Sở xem xét.',
    ],
    dossiers: ['CN-0038 CSTDCS', 'CN-0040 CSTDCS'],
  },
  {
    organisation: 'KT-STNMT-CCBVMT',
    draftedOn: '2021-12-14',
    drafter: 'thanh.hoa',
    signed: { on: '2021-12-14', signer: 'hoang.long' },
    title: 'Đề nghị khen thưởng công chức Chi cục Bảo vệ môi trường năm 2021 (đợt 3)',
    content: [
      `Chi cục Bảo vệ môi trường đề nghị khen thưởng ba công chức; ${bySituation}. Hồ sơ của ông Đinh Công Nhật còn thiếu một sáng kiến, Chi cục có giải trình kèm theo.`,
      'Kính trình Hội đồng Thi đua - Khen thưởng Sở xem xét.',
    ],
    dossiers: ['CN-0038 BKT', 'CN-0037 CSTDCS', 'CN-0040 BKT'],
  },
  {
    organisation: 'KT-STNMT-QLDD',
    draftedOn: '2021-12-14',
    drafter: 'kim.oanh',
    signed: { on: '2021-12-14', signer: 'trong.nghia' },
    title: 'Đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021 đối với Trưởng phòng',
    content: [
      `Phòng Quản lý đất đai đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở cho bà Nguyễn Thị Mỹ Lệ; ${bySituation}. Do Trưởng phòng là người được đề nghị, Phó Trưởng phòng ký thay.`,
      'Kính trình Hội đồng Thi đua - Khen thưởng Sở xem xét.',
    ],
    dossiers: ['CN-0020 CSTDCS'],
  },
  {
    organisation: 'KT-STNMT-TTRA',
    draftedOn: '2021-12-14',
    drafter: 'a.blong',
    signed: { on: '2021-12-14', signer: 'dinh.khue' },
    title: 'Đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    content: [
      `Thanh tra Sở đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho bà Cao Thị Lệ Quyên; ${bySituation}.`,
      'Kính trình Hội đồng Thi đua - Khen thưởng Sở xem xét, trình Ủy ban nhân dân tỉnh.',
    ],
    dossiers: ['CN-0017 BKT'],
  },
  {
    organisation: 'KT-STNMT-VPDKDD',
    draftedOn: '2021-12-14',
    drafter: 'bao.tram',
    signed: { on: '2021-12-14', signer: 'huu.nghia' },
    title: 'Đề nghị khen thưởng bà Y Bích Hạnh, Phó Giám đốc Văn phòng Đăng ký đất đai',
    content: [
      `Văn phòng Đăng ký đất đai đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021 và tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho bà Y Bích Hạnh; ${bySituation}.`,
      'Kính trình Hội đồng Thi đua - Khen thưởng Sở xem xét.',
    ],
    dossiers: ['CN-0043 BKT', 'CN-0043 CSTDCS'],
  },
  {
    organisation: 'KT-STNMT-VP',
    draftedOn: '2021-12-16',
    drafter: 'ngoc.anh',
    signed: { on: '2021-12-17', signer: 'van.thinh' },
    title: 'Đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021',
    content: [
      `Văn phòng Sở đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở cho hai công chức; ${bySituation}.`,
      'Kính trình Hội đồng Thi đua - Khen thưởng Sở xem xét.',
    ],
    dossiers: ['CN-0006 CSTDCS', 'CN-0011 CSTDCS'],
  },
  {
    organisation: 'KT-STNMT-QLDD',
    draftedOn: '2021-12-17',
    drafter: 'kim.oanh',
    signed: { on: '2021-12-17', signer: 'my.le' },
    title: 'Đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021 (bổ sung)',
    content: [
      `Phòng Quản lý đất đai đề nghị bổ sung bà Hồ Thị Diễm Hằng vào danh sách đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở; ${bySituation}.`,
      'Kính trình Hội đồng Thi đua - Khen thưởng Sở xem xét.',
    ],
    dossiers: ['CN-0024 CSTDCS'],
  },
  {
    organisation: 'KT-STNMT-TTRA',
    draftedOn: '2021-12-20',
    drafter: 'a.blong',
    signed: null,
    title: 'Đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021 (hồ sơ đã bổ sung)',
    content: [
      'Thực hiện yêu cầu của thường trực Hội đồng ngày 08/12/2021, Thanh tra Sở đã bổ sung kết quả áp dụng sáng kiến vào báo cáo thành tích của bà Cao Thị Lệ Quyên.',
      'Kính trình Hội đồng Thi đua - Khen thưởng Sở xem xét lại.',
    ],
    dossiers: ['CN-0017 CSTDCS'],
  },
]

/** Thẩm định. Two dossiers of Văn phòng Sở and one of Phòng Quản lý đất đai still wait for it. */
export const appraisals: DemoAppraisal[] = [
  {
    on: '2021-12-07',
    appraiser: 'ngoc.anh',
    dossiers: ['CN-0022 CSTDCS', 'CN-0024 BKT', 'CN-0020 BKTTG'],
    opinion: 'Hồ sơ đủ thành phần, số liệu khớp sổ khen thưởng.',
  },
  {
    on: '2021-12-08',
    appraiser: 'ngoc.anh',
    dossiers: ['CN-0035 CSTDCS', 'CN-0037 BKT', 'CN-0045 CSTDCS'],
    opinion: 'Hồ sơ đủ thành phần, sáng kiến có quyết định công nhận.',
  },
  {
    on: '2021-12-14',
    appraiser: 'ngoc.anh',
    dossiers: ['CN-0038 CSTDCS', 'CN-0040 CSTDCS'],
    opinion: 'Hồ sơ đủ thành phần, sáng kiến có quyết định công nhận.',
  },
  {
    on: '2021-12-16',
    appraiser: 'lan.phuong',
    dossiers: ['CN-0037 BKT'],
    opinion: 'Đủ hai năm hoàn thành xuất sắc nhiệm vụ và hai sáng kiến; đưa vào phiên họp của Hội đồng tỉnh.',
  },
  {
    on: '2021-12-16',
    appraiser: 'van.thinh',
    dossiers: ['CN-0038 BKT', 'CN-0020 CSTDCS'],
    opinion: 'Đưa ra Hội đồng thảo luận; riêng hồ sơ của ông Đinh Công Nhật kèm giải trình của Chi cục.',
  },
  {
    on: '2021-12-17',
    appraiser: 'ngoc.anh',
    dossiers: ['CN-0017 BKT', 'CN-0043 BKT', 'CN-0037 CSTDCS', 'CN-0040 BKT', 'CN-0043 CSTDCS'],
    opinion: 'Hồ sơ đủ thành phần, số liệu khớp sổ khen thưởng.',
  },
]

/** Phiên họp: two are over, one is voting on the day of the demo, one is being prepared. */
export const sittings: DemoSitting[] = [
  {
    plannedOn: '2021-12-08',
    heldOn: '2021-12-09',
    title: 'Phiên họp xét khen thưởng năm 2021, đợt 1',
    place: 'Phòng họp số 1, trụ sở Sở Tài nguyên và Môi trường',
    dossiers: ['CN-0022 CSTDCS', 'CN-0035 CSTDCS', 'CN-0045 CSTDCS', 'CN-0024 BKT', 'CN-0037 BKT', 'CN-0020 BKTTG'],
    voting: {
      absent: ['CN-0002', 'CN-0028'],
      recusals: [
        {
          person: 'CN-0034',
          dossier: 'CN-0037 BKT',
          reason: 'Người được đề nghị là cháu ruột của vợ tôi.',
        },
      ],
      voters: [
        'CN-0001',
        'CN-0003',
        'CN-0004',
        'CN-0005',
        'CN-0014',
        'CN-0020',
        'CN-0028',
        'CN-0034',
        'CN-0042',
        'CN-0006',
      ],
      against: {
        'CN-0035 CSTDCS': ['CN-0001', 'CN-0004', 'CN-0014', 'CN-0020', 'CN-0042'],
        'CN-0045 CSTDCS': ['CN-0004'],
        'CN-0024 BKT': ['CN-0014'],
      },
    },
    conclusion: [
      'Hội đồng thống nhất đề nghị năm trường hợp đạt quá một nửa tổng số thành viên. Trường hợp bà Đỗ Thị Khánh Ngọc được 5/11 phiếu, chưa đạt; Hội đồng đề nghị Chi cục đánh giá thêm hiệu quả của cẩm nang trong năm 2022.',
      'Giao Văn phòng Sở trình Giám đốc ký quyết định công nhận danh hiệu Chiến sĩ thi đua cơ sở và hoàn chỉnh tờ trình gửi Ủy ban nhân dân tỉnh trước ngày 15/12/2021.',
    ],
  },
  {
    plannedOn: '2021-12-14',
    heldOn: '2021-12-16',
    title: 'Phiên họp xét khen thưởng năm 2021, đợt 2',
    place: 'Phòng họp số 1, trụ sở Sở Tài nguyên và Môi trường',
    dossiers: ['CN-0038 CSTDCS', 'CN-0040 CSTDCS'],
    voting: {
      absent: ['CN-0004'],
      recusals: [],
      voters: [
        'CN-0001',
        'CN-0002',
        'CN-0003',
        'CN-0005',
        'CN-0014',
        'CN-0020',
        'CN-0028',
        'CN-0034',
        'CN-0042',
        'CN-0006',
      ],
      against: { 'CN-0038 CSTDCS': ['CN-0005', 'CN-0028'] },
    },
    conclusion: [
      'Hội đồng thống nhất đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021 cho hai trường hợp. Giao Văn phòng Sở dự thảo quyết định trình Giám đốc.',
    ],
  },
  {
    plannedOn: '2021-12-17',
    heldOn: '2021-12-20',
    title: 'Phiên họp xét khen thưởng năm 2021, đợt 3',
    place: 'Họp trực tuyến, điểm cầu chính tại trụ sở Sở Tài nguyên và Môi trường',
    dossiers: ['CN-0020 CSTDCS', 'CN-0017 BKT', 'CN-0038 BKT', 'CN-0043 BKT'],
    voting: {
      absent: ['CN-0003'],
      recusals: [],
      voters: ['CN-0005', 'CN-0014', 'CN-0042'],
      against: { 'CN-0038 BKT': ['CN-0014'] },
    },
    conclusion: null,
  },
  {
    plannedOn: '2021-12-20',
    heldOn: '2021-12-22',
    title: 'Phiên họp xét khen thưởng năm 2021, đợt 4',
    place: 'Phòng họp số 1, trụ sở Sở Tài nguyên và Môi trường',
    dossiers: ['CN-0037 CSTDCS', 'CN-0043 CSTDCS', 'CN-0040 BKT'],
    voting: null,
    conclusion: null,
  },
]

const bases = [
  'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013',
  'Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
]

/** Quyết định: one is signed and published, one waits for the director. */
export const decisions: DemoDecision[] = [
  {
    honour: 'CSTDCS',
    draftedOn: '2021-12-10',
    title: 'Về việc công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021',
    bases: [
      ...bases,
      'Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng Sở ngày 09 tháng 12 năm 2021',
      'Theo đề nghị của Chánh Văn phòng Sở',
    ],
    dossiers: ['CN-0022 CSTDCS', 'CN-0045 CSTDCS'],
    signed: { on: '2021-12-13', signer: 'huu.thanh' },
    publishedOn: '2021-12-13',
  },
  {
    honour: 'CSTDCS',
    draftedOn: '2021-12-17',
    title: 'Về việc công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021 (đợt 2)',
    bases: [
      ...bases,
      'Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng Sở ngày 16 tháng 12 năm 2021',
      'Theo đề nghị của Chánh Văn phòng Sở',
    ],
    dossiers: ['CN-0038 CSTDCS', 'CN-0040 CSTDCS'],
    signed: null,
    publishedOn: null,
  },
]
