import { seenIn, type Basis } from './basis.ts'

/** Thời hạn bảo quản hồ sơ, tài liệu; `years` null: vĩnh viễn. Counted from the year in which the work ended. */
export interface Retention {
  name: string
  years: number | null
  basis: Basis
}

const basis = seenIn(
  'TT 09/2011/TT-BNV (Bảng thời hạn bảo quản, nhóm 10); QĐ 163/QĐ-VTLTNN năm 2010',
  ['S47', 'S48'],
  'Tính từ năm công việc kết thúc. Thông tư 10/2022/TT-BNV (từ 15/02/2023) thay Thông tư 09/2011/TT-BNV với thời hạn gần như vậy: mới nhớ lại, cần đối chiếu trước khi hủy tài liệu.',
)

export const retentions = {
  regulations: {
    name: 'Quy chế, quy định, hướng dẫn về thi đua, khen thưởng (do cơ quan xây dựng)',
    years: null,
    basis,
  },
  conferences: { name: 'Hồ sơ hội nghị thi đua do cơ quan chủ trì', years: null, basis },
  yearlyReports: { name: 'Kế hoạch, báo cáo dài hạn, hằng năm', years: null, basis },
  halfYearReports: { name: 'Kế hoạch, báo cáo 6 tháng, 9 tháng', years: 20, basis },
  quarterlyReports: { name: 'Kế hoạch, báo cáo quý, tháng', years: 5, basis },
  anniversaryMovements: { name: 'Hồ sơ tổ chức phong trào thi đua nhân các dịp kỷ niệm', years: 10, basis },
  stateDossiers: { name: 'Hồ sơ khen thưởng của Chủ tịch nước, Thủ tướng', years: null, basis },
  ministryProvinceDossiers: {
    name: 'Hồ sơ khen thưởng của Bộ trưởng, Chủ tịch UBND tỉnh và tương đương',
    years: 20,
    basis,
  },
  unitDossiers: { name: 'Hồ sơ khen thưởng của người đứng đầu cơ quan, tổ chức', years: 10, basis },
  foreignDossiers: { name: 'Hồ sơ khen thưởng đối với người nước ngoài', years: null, basis },
  correspondence: { name: 'Công văn trao đổi', years: 10, basis },
} as const satisfies Record<string, Retention>
export type RetentionCode = keyof typeof retentions

export function isRetentionCode(code: string): code is RetentionCode {
  return Object.hasOwn(retentions, code)
}

/** Thời hạn bảo quản của một nhóm hồ sơ; null when no group has that code. */
export function retentionOf(code: string): Retention | null {
  return isRetentionCode(code) ? retentions[code] : null
}
