import type { Exemplar } from './types.ts'

/** Gương điển hình tiên tiến: three invented stories; the last one is still a draft. */
export const exemplars: Exemplar[] = [
  {
    code: 'DH-2021-01',
    subject: { kind: 'collective', organisation: 'PTNMT-615' },
    organisation: 'PTNMT-615',
    field: { kind: 'field', name: 'Cải cách hành chính' },
    movement: 'PT-2021-09',
    title: 'Một cửa liên thông đất đai ở Đắk Hà: người dân đi một lần, cán bộ đi phần còn lại',
    figure: { value: '91%', label: 'hồ sơ đất đai trả đúng hạn' },
    lead: 'Ba năm, năm công chức, không thêm biên chế: tỷ lệ hồ sơ đất đai trả đúng hạn ở huyện Đắk Hà tăng từ 72% lên 91%.',
    story: [
      'Trước năm 2019, một hộ ở xã Ngọk Réo muốn tách thửa phải xuống huyện trung bình bốn lần. Phòng Tài nguyên và Môi trường ghi lại lý do từng lần đi trong một tháng rồi xếp thành nhóm.',
      'Quá nửa số lần đi chỉ để nộp thêm một tờ giấy đã có sẵn ở cơ quan khác. Từ đó, phòng cùng chi nhánh Văn phòng Đăng ký đất đai và cơ quan thuế lập một danh mục giấy tờ dùng chung.',
      'Trong những tháng giãn cách năm 2021, hai công chức thay nhau lên thôn, làng nhận hồ sơ vào thứ Ba và thứ Năm. Không hộ nào phải đến huyện quá hai lần.',
    ],
    method: [
      'Ghi lý do của từng lần người dân phải quay lại, xếp theo nhóm, sửa nhóm lớn nhất trước.',
      'Kiểm tra đủ giấy tờ ngay khi nhận, theo một danh mục dán ở nơi hai bên cùng nhìn thấy.',
      'Thiếu giấy tờ do cơ quan nhà nước giữ thì công chức tự liên hệ, người dân không phải đi lấy.',
    ],
    series: {
      title: 'Hồ sơ đất đai trả đúng hạn, huyện Đắk Hà',
      unit: '%',
      source: 'Báo cáo năm của Phòng Tài nguyên và Môi trường huyện Đắk Hà (số liệu giả định)',
      points: [
        { year: 2018, value: 72 },
        { year: 2019, value: 79 },
        { year: 2020, value: 86 },
        { year: 2021, value: 91 },
      ],
    },
    takenOverBy: [
      { organisation: 'PTNMT-611', on: '2020-10-05', note: 'Dùng danh mục giấy tờ chung tại một cửa của huyện.' },
      { organisation: 'PTNMT-616', on: '2021-03-15', note: 'Cử hai công chức đến học ba ngày, áp dụng từ tháng sau.' },
    ],
    foundOn: '2020-06-15',
    effect: {
      reviewedOn: '2021-10-20',
      text: 'Duy trì tốt, dễ làm theo; hai huyện đã áp dụng. Rà soát lại tháng 6/2022.',
    },
    publishedOn: '2021-11-05',
    invented: true,
  },
  {
    code: 'DH-2021-02',
    subject: { kind: 'individual', person: 'CN-0052' },
    organisation: 'PTNMT-615',
    field: { kind: 'field', name: 'Môi trường' },
    movement: 'PT-2021-09',
    title: 'Chị Y Mai và tổ giữ rừng đầu nguồn',
    figure: { value: '31 ha', label: 'rừng đầu nguồn trồng lại' },
    lead: 'Cùng 42 hộ dân hai làng, chị Y Mai trồng lại 31 ha rừng đầu nguồn trong hai mùa mưa.',
    story: [
      'Năm 2019, con suối cấp nước cho hai làng ở huyện Đắk Hà cạn gần hai tháng. Chị Y Mai đi dọc suối cùng già làng, đánh dấu những khoảnh rừng bị phát trống.',
      'Chị vận động từng hộ góp công, xin giống cây bản địa rồi dạy bà con ươm ngay tại làng. Mỗi khoảnh có một nhóm hộ nhận trông, ghi tên trên tấm gỗ đầu lối vào.',
      'Đến mùa khô năm 2021, suối không còn cạn. Tỷ lệ cây sống sau hai mùa mưa là tám phần mười.',
    ],
    method: [
      'Đi cùng già làng để chọn chỗ trồng trước khi lập kế hoạch.',
      'Ươm cây bản địa tại làng, không chở cây giống từ xa.',
      'Giao từng khoảnh cho một nhóm hộ, mỗi tháng đi kiểm tra một lần và ghi sổ.',
    ],
    series: {
      title: 'Diện tích rừng đầu nguồn trồng lại',
      unit: 'ha',
      source: 'Sổ theo dõi của tổ tuần tra (số liệu giả định)',
      points: [
        { year: 2020, value: 14 },
        { year: 2021, value: 31 },
      ],
    },
    takenOverBy: [
      {
        organisation: 'PTNMT-613',
        on: '2021-06-01',
        note: 'Lập vườn ươm cây bản địa tại hai làng của huyện Kon Plông.',
      },
    ],
    foundOn: '2020-11-20',
    effect: { reviewedOn: '2021-11-15', text: 'Tác dụng rõ, có khả năng nhân rộng ở các xã có suối đầu nguồn.' },
    publishedOn: '2021-12-03',
    invented: true,
  },
  {
    code: 'DH-2021-03',
    subject: { kind: 'individual', person: 'CN-0025' },
    organisation: 'KT-STNMT-QLDD',
    field: { kind: 'field', name: 'Quản lý đất đai' },
    movement: 'PT-2021-04',
    title: 'A Thoại nhận hồ sơ đất đai bằng tiếng của làng',
    figure: { value: '118 hồ sơ', label: 'nhận tại làng trong ba tháng' },
    lead: 'Trong ba tháng giãn cách, A Thoại nhận 118 hồ sơ đất đai ngay tại làng, giải thích bằng tiếng Giẻ Triêng.',
    story: [
      'Tháng 9/2021, nhiều làng vùng biên không thể xuống huyện nộp hồ sơ. A Thoại xin được đi cùng tổ tiêm chủng lưu động.',
      'Trong lúc bà con chờ theo dõi sau tiêm, anh đọc hồ sơ, chỉ chỗ còn thiếu và nhận ngay những hồ sơ đã đủ.',
    ],
    method: [
      'Đi cùng lịch của tổ tiêm chủng để không phải mời dân đến thêm một lần.',
      'Giải thích bằng tiếng mẹ đẻ, ghi giấy hẹn bằng hai thứ tiếng.',
    ],
    series: null,
    takenOverBy: [],
    foundOn: '2021-12-01',
    effect: null,
    publishedOn: null,
    invented: true,
  },
]
