import type { DayText } from './types.ts'

/**
 * Sổ khen thưởng và sổ sáng kiến besides the records of people: recipients who work nowhere here, entries that were corrected,
 * revoked and restored afterwards, and initiatives on their way to recognition. All invented.
 */
export const newcomersHonoured = [
  {
    symbol: '716/QĐ-UBND',
    signedOn: '2020-10-12',
    honour: 'BKT',
    cycle: 'adHoc',
    year: 2020,
    achievement: 'Hiến 1.200 m² đất làm đường vào điểm trường thôn Đăk Blái.',
    recipients: [{ kind: 'household', name: 'Hộ ông A Dim, thôn Đăk Blái, xã Đăk Ang', nationality: '' }],
    line: 'Thôn Đăk Blái, xã Đăk Ang, huyện Ngọc Hồi',
  },
  {
    symbol: '203/QĐ-UBND',
    signedOn: '2020-04-08',
    honour: 'BKT',
    cycle: 'external',
    year: 2019,
    achievement: 'Giúp tỉnh lập bản đồ nguy cơ sạt lở của ba huyện từ năm 2017 đến năm 2019.',
    recipients: [
      { kind: 'person', name: 'Tanaka Hiroshi', nationality: 'Nhật Bản' },
      { kind: 'foreignOrganisation', name: 'Hội Hợp tác kỹ thuật Sông Ngọc', nationality: 'Nhật Bản' },
    ],
    line: 'Chuyên gia, dự án bản đồ nguy cơ sạt lở tỉnh Kon Tum',
  },
] as const

/** Giấy khen of the department for a flood: one to the wrong person, two revoked, of which one was given back. */
export const floodLetters = {
  symbol: '241/QĐ-STNMT',
  signedOn: '2018-12-20' satisfies DayText,
  honour: 'GKS',
  cycle: 'adHoc',
  year: 2018,
  achievement: 'Trực 24/24 giờ trong đợt lũ tháng 8/2018.',
  people: ['CN-0012', 'CN-0032', 'CN-0033'],
  corrected: {
    wrong: 'CN-0012',
    right: 'CN-0013',
    document: '512/STNMT-VP',
    on: '2021-07-08',
    reason: 'Ghi nhầm người cùng phòng khi chép danh sách kèm theo quyết định',
  },
  revoked: {
    person: 'CN-0033',
    symbol: '88/QĐ-STNMT',
    on: '2021-07-12',
    reason: 'Không tham gia ca trực như báo cáo',
  },
  restored: {
    person: 'CN-0032',
    symbol: '88/QĐ-STNMT',
    on: '2021-07-12',
    reason: 'Không tham gia ca trực như báo cáo',
    by: { symbol: '91/QĐ-STNMT', on: '2021-07-26', reason: 'Sổ trực tìm lại được xác nhận có đủ các ca' },
  },
} as const

/**
 * One recognised by the council of initiatives of the department, one of two units together, which only who stands above both
 * can enter, and two that wait for the meeting of the council.
 */
export const newInitiatives = [
  {
    code: 'SK-2019-90',
    clerk: 'kim.oanh',
    authors: [{ person: 'CN-0023', share: null }],
    year: 2019,
    entered: 'Mẫu phiếu hẹn hai thứ tiếng',
    name: 'Mẫu phiếu hẹn hai thứ tiếng Việt và Xơ Đăng',
    recognised: { by: 'KT-STNMT-HDSK', symbol: '02/QĐ-HĐSK', on: '2019-12-10' },
  },
  {
    code: 'SK-2019-92',
    clerk: 'ngoc.anh',
    authors: [
      { person: 'CN-0023', share: 60 },
      { person: 'CN-0048', share: 40 },
    ],
    year: 2019,
    entered: null,
    name: 'Sổ chung theo dõi thửa đất biến động giữa phòng chuyên môn và văn phòng đăng ký',
    recognised: { by: 'KT-STNMT-HDSK', symbol: '02/QĐ-HĐSK', on: '2019-12-10' },
  },
  {
    code: 'SK-2021-91',
    clerk: 'kim.oanh',
    authors: [{ person: 'CN-0027', share: null }],
    year: 2021,
    entered: null,
    name: 'Danh mục câu hỏi thường gặp về thủ tục tách thửa',
    recognised: null,
  },
  {
    code: 'SK-2021-92',
    clerk: 'kim.oanh',
    authors: [
      { person: 'CN-0026', share: 34 },
      { person: 'CN-0025', share: 33 },
      { person: 'CN-0023', share: 33 },
    ],
    year: 2021,
    entered: null,
    name: 'Mẫu bản trích đo một trang cho hồ sơ tách thửa',
    recognised: null,
  },
] as const

/** Hồ sơ lấy sáng kiến nào làm căn cứ; signed in the demo, so that the initiative is used. */
export const reliedOn = { person: 'CN-0022', honour: 'CSTDCS', initiative: 'SK-2021-06' } as const
