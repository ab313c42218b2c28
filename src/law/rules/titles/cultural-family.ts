import { delegated, path, quoted, type HonourRules } from '../../rule.ts'

/** Gia đình văn hóa. */
export const GDVH: HonourRules = {
  honour: 'GDVH',
  subjects: ['household'],
  cycles: ['annual'],
  notes: ['Điều 50 NĐ 152/2025 không nêu mức thưởng cho “Gia đình văn hóa”; địa phương có thể quy định.'],
  authority: {
    decider: 'Chủ tịch UBND cấp xã',
    proposer: 'Thôn, tổ dân phố',
    article: 'Luật 06/2022 Điều 80 khoản 3',
    articleIn: { R2017: 'Luật 2003 Điều 80 khoản 3 (Luật 39/2013 khoản 46)' },
    sourceIds: ['law2022', 'law2013-full'],
  },
  bonus: {},
  regimes: {
    R2017: [
      path(
        'GDVH.R2017.u1',
        'household',
        'annual',
        quoted(
          'NĐ 91/2017 Điều 50 khoản 3',
          'Tiêu chuẩn do Bộ Văn hóa, Thể thao và Du lịch quy định, UBND tỉnh hướng dẫn cụ thể',
          ['nd91'],
        ),
        delegated('UBND cấp tỉnh', 'quy định của Bộ VHTTDL'),
      ),
    ],
    R2024: [
      path(
        'GDVH.R2024.1',
        'household',
        'annual',
        quoted(
          'Luật 06/2022 Điều 31; NĐ 86/2023',
          'Gương mẫu chấp hành; tích cực thi đua ở địa phương; no ấm, tiến bộ, hạnh phúc, văn minh, tương trợ; UBND tỉnh quy định chi tiết theo khung',
          ['law2022', 'nd86'],
        ),
        delegated('UBND cấp tỉnh', 'NĐ 86/2023/NĐ-CP'),
      ),
    ],
    R2025: [
      path(
        'GDVH.R2025.1',
        'household',
        'annual',
        quoted(
          'Luật 06/2022 Điều 31; NĐ 86/2023',
          'Gương mẫu chấp hành; tích cực thi đua ở địa phương; no ấm, tiến bộ, hạnh phúc, văn minh, tương trợ; UBND tỉnh quy định chi tiết theo khung',
          ['law2022', 'nd86'],
        ),
        delegated('UBND cấp tỉnh', 'NĐ 86/2023/NĐ-CP'),
      ),
    ],
  },
}
