import { inferredFrom, seenIn, type Basis, type Remark } from '../basis.ts'
import type { SourceId } from '../../sources.ts'
import type { Family, Honour } from '../../vocabulary.ts'
import { within, type Workflow } from '../workflow.ts'

/** Huân chương bậc cao: more days for appraisal, and the written opinion of the Party committee. */
export const highOrders: readonly (Honour | Family)[] = ['HCDL1', 'HCDL2', 'HCDL3', 'HCHCM', 'HCSV']

/** Bước, thành phần giữ theo Nghị định 98/2023, where the decree after it leaves the matter to ministries and provinces. */
export function asUnderDecree98(...sourceIds: SourceId[]): Basis {
  return inferredFrom(
    'NĐ 152/2025 Điều 6 khoản 2',
    [...sourceIds, 'nd152'],
    'medium',
    'Giữ theo thời Nghị định 98/2023; từ 01/7/2025 do bộ, tỉnh quy định.',
  )
}

/** Phân cấp từ ngày 01/7/2025: of the workflows below the State level. */
export const leftToMinistries: readonly Remark[] = [
  {
    text: 'Hồ sơ, thủ tục xét tặng danh hiệu, hình thức của Bộ, ban, ngành, tỉnh và của cơ sở do Bộ, ban, ngành, tỉnh quy định.',
    basis: seenIn('NĐ 152/2025 Điều 6 khoản 2', ['nd152']),
  },
  {
    text: 'Nơi chưa ban hành quy định thì áp dụng Nghị định 98/2023/NĐ-CP đến hết ngày 31/12/2025.',
    basis: seenIn('NĐ 152/2025 Điều 60 khoản 2', ['nd152']),
  },
]

/** Thông báo kết quả của cơ quan trung ương đối với hồ sơ cấp Nhà nước. */
export const stateNotices = {
  R2017: {
    returned: within(10),
    copied: within(10),
    basis: seenIn('NĐ 91/2017 Điều 48 khoản 3', ['S73']),
  },
  R2024: {
    returned: within(5),
    copied: within(10),
    basis: seenIn('NĐ 98/2023 Điều 32 khoản 5', ['S74']),
  },
  R2025: {
    returned: within(10),
    copied: within(10),
    basis: seenIn('NĐ 152/2025 Điều 35 khoản 4', ['nd152', 'S78'], 'Văn bản trả hồ sơ phải nêu rõ căn cứ pháp lý.'),
  },
} satisfies Record<string, NonNullable<Workflow['notice']>>
