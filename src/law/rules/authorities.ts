import type { Authority } from '../rule.ts'

/** Thẩm quyền that several honours share: who decides and who proposes. */

export const armedForcesRules: Authority = {
  decider: 'Do Bộ Quốc phòng, Bộ Công an quy định',
  deciderIn: { R2017: 'Thủ trưởng cơ quan, tổ chức, đơn vị thuộc bộ (khoản 1 Điều 80 Luật 2003)' },
  proposer: 'Đơn vị',
  article: 'Luật 06/2022 Điều 80 khoản 5',
  articleIn: { R2017: 'Luật 2003 Điều 80 khoản 1 (Luật 39/2013 khoản 46)' },
  sourceIds: ['law2022', 'law2013-full'],
}

export const headOfUnit: Authority = {
  decider:
    'Thủ trưởng đơn vị có tư cách pháp nhân thuộc Bộ, ban, ngành; Thủ trưởng cơ quan chuyên môn thuộc UBND cấp tỉnh; Tổng giám đốc, Giám đốc doanh nghiệp, hợp tác xã; người đứng đầu Bộ, ban, ngành đối với đơn vị không có tư cách pháp nhân (có thể ủy quyền)',
  deciderIn: {
    R2017: '+ Chủ tịch UBND cấp huyện',
    R2024: '+ Chủ tịch UBND cấp huyện (khoản 2 Điều 80)',
    R2025: 'không còn cấp huyện; cơ quan nhận thẩm quyền (cấp xã theo NĐ 129/2025) chưa kiểm chứng',
  },
  proposer: 'Đơn vị cơ sở bình xét (khoản 1 Điều 83)',
  article: 'Luật 06/2022 Điều 79 khoản 3, Điều 80',
  articleIn: { R2017: 'Luật 2003 Điều 80 (Luật 39/2013 khoản 46); NĐ 91/2017 Điều 43 khoản 2; TT 12/2019 Điều 7' },
  sourceIds: ['law2022', 'nd91-43', 'nd91', 'tt12', 'law2013-full'],
  recalledIn: ['R2025'],
  note: 'Thời Luật 2003: Nghị định 91/2017 Điều 43. Từ 01/7/2025: danh sách của Luật đã đọc; cơ quan nhận thẩm quyền của cấp huyện chưa kiểm chứng.',
}

export const minister: Authority = {
  decider:
    'Bộ trưởng, Thủ trưởng Bộ, ban, ngành; người đứng đầu cơ quan trung ương của Mặt trận và tổ chức chính trị - xã hội',
  proposer: 'Thủ trưởng đơn vị thuộc Bộ, ban, ngành (cấp quản lý cán bộ, quỹ lương)',
  article: 'Luật 06/2022 Điều 79 khoản 2, Điều 83 khoản 1',
  articleIn: { R2017: 'Luật 2003 Điều 79 (Luật 39/2013 khoản 45)' },
  sourceIds: ['law2022', 'law2013-full'],
}

export const provinceChair: Authority = {
  decider: 'Chủ tịch UBND cấp tỉnh',
  proposer: 'Thủ trưởng sở, ngành; Chủ tịch UBND cấp xã; đến 30/06/2025 cả Chủ tịch UBND cấp huyện; doanh nghiệp',
  article: 'Luật 06/2022 Điều 79 khoản 4, Điều 83 khoản 1',
  articleIn: { R2017: 'Luật 2003 Điều 79 (Luật 39/2013 khoản 45)' },
  sourceIds: ['law2022', 'law2013-full'],
}

export const presidentForOrders: Authority = {
  decider: 'Chủ tịch nước',
  proposer:
    'Thủ tướng trình theo đề nghị của: Người đứng đầu Bộ, ban, ngành, cơ quan trung ương của Mặt trận và tổ chức chính trị - xã hội, Giám đốc đại học quốc gia, Chủ tịch UBND cấp tỉnh (khoản 2, 4 Điều 83); cơ quan được UBTVQH phân công đối với đại biểu Quốc hội chuyên trách, cơ quan của Quốc hội (khoản 3)',
  article: 'Luật 06/2022 Điều 77, Điều 83 khoản 2, 3',
  articleIn: { R2017: 'NĐ 91/2017 Điều 52 khoản 1 (trình Chủ tịch nước quyết định)' },
  sourceIds: ['law2022', 'nd91'],
}

export const presidentForMedalsAndTitles: Authority = {
  decider: 'Chủ tịch nước',
  proposer:
    'Thủ tướng trình theo đề nghị của: Người đứng đầu Bộ, ban, ngành, cơ quan trung ương của Mặt trận và tổ chức chính trị - xã hội, Giám đốc đại học quốc gia, Chủ tịch UBND cấp tỉnh (khoản 2, 4 Điều 83); cơ quan được UBTVQH phân công đối với đại biểu Quốc hội chuyên trách, cơ quan của Quốc hội (khoản 3)',
  article: 'Luật 06/2022 Điều 77, Điều 83 khoản 2, 3',
  articleIn: { R2017: 'Luật 2003 Điều 77, Điều 83 khoản 2 (Luật 39/2013 khoản 47)' },
  sourceIds: ['law2022', 'law2003-full', 'law2013-full'],
}

export const presidentForHeroes: Authority = {
  decider: 'Chủ tịch nước',
  proposer:
    'Thủ tướng trình theo đề nghị của: Người đứng đầu Bộ, ban, ngành, cơ quan trung ương của Mặt trận và tổ chức chính trị - xã hội, Giám đốc đại học quốc gia, Chủ tịch UBND cấp tỉnh (khoản 2, 4 Điều 83); cơ quan được UBTVQH phân công đối với đại biểu Quốc hội chuyên trách, cơ quan của Quốc hội (khoản 3)',
  article: 'Luật 06/2022 Điều 77, Điều 83 khoản 2, 3',
  articleIn: { R2017: 'NĐ 91/2017 Điều 48 khoản 1 điểm d, Điều 56' },
  sourceIds: ['law2022', 'nd91'],
}
