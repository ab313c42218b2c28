/** Căn cứ proposed for a decision: the law of the day on which the dossiers were received, then the council's minutes. */
import { spellDay, type Day } from '../../../base/days.ts'
import { regimeOn, type Regime } from '../../../law/regimes.ts'

const law2003 =
  'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013'
const law2022 = 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022'
const decree91 =
  'Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng'
const decree98 =
  'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng'
const decree152 =
  'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng'

/** A law that changed in 2026 is left for the officer to add: its text is not yet in the law book. */
const lawOf: Partial<Record<Regime, readonly string[]>> = {
  R2017: [law2003, decree91],
  R2024: [law2022, decree98],
  R2025: [law2022, decree152],
}

/** `receivedOn` decides which law; a sitting gives the line of its minutes. */
export function proposedBases(
  receivedOn: Day,
  sittings: readonly { council_name: string; held_on: Day }[],
  proposedBy: string | null,
): string[] {
  const regime = regimeOn(receivedOn)
  const minutes = sittings.map((one) => `Căn cứ Biên bản họp ${one.council_name} ${spellDay(one.held_on)}`)
  return [
    ...((regime && lawOf[regime]) ?? []),
    ...new Set(minutes),
    ...(proposedBy === null ? [] : [`Theo đề nghị của ${proposedBy}`]),
  ]
}
