/** Sách luật: words that its pages share. */
import { showDay } from '../base/days.ts'
import { upperFirst } from '../base/text.ts'
import { regimes, showRegimePeriod, type Regime, type RegimeEntry } from '../law/regimes.ts'
import type { SubjectKind } from '../law/vocabulary.ts'

/** `Từ 01/01/2024`. */
export function startOf(regime: Regime): string {
  const { from }: RegimeEntry = regimes[regime]
  return from === null ? 'Từ trước' : `Từ ${showDay(from)}`
}

/** `Từ 01/01/2024 đến hết 30/6/2025`. */
export function periodOf(regime: Regime): string {
  return upperFirst(showRegimePeriod(regime))
}

/** Đối tượng, for narrow places. */
export const shortSubjects: Record<SubjectKind, string> = {
  individual: 'cá nhân',
  collective: 'tập thể',
  household: 'hộ gia đình',
  foreignIndividual: 'người nước ngoài',
  foreignCollective: 'tổ chức nước ngoài',
  armedForcesIndividual: 'quân nhân, công an',
  armedForcesCollective: 'tập thể lực lượng vũ trang',
  locality: 'địa phương',
}
