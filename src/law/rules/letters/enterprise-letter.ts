import { letter } from './letter.ts'

/** Giấy khen của Chủ tịch Hội đồng quản trị, Hội đồng thành viên, Tổng giám đốc, Giám đốc doanh nghiệp, hợp tác xã. */
export const GKDN = letter({
  honour: 'GKDN',
  decider: 'Chủ tịch HĐQT, HĐTV, Tổng giám đốc, Giám đốc',
  point: 'b',
  ofHouseholds: false,
})
