import { day, type Day } from '../base/days.ts'
import { regimeOn, type Confidence, type Regime } from './regimes.ts'
import { quoted, type BonusLevel, type Citation, type LawBook } from './rule.ts'
import { rulesOf } from './ruling.ts'
import type { SourceId } from './sources.ts'
import { honourName, honours, subjects, type Honour, type SubjectKind } from './vocabulary.ts'

/** Mức lương cơ sở, from a day until the next one. */
export interface BaseSalary {
  from: Day
  /** Đồng. */
  amount: number
  instrument: string
  sourceId: SourceId
  confidence: Confidence
  note?: string
}

export const baseSalaries: readonly BaseSalary[] = [
  base('2013-07-01', 1_150_000, '66/2013/NĐ-CP', 'mem', 'recalled'),
  base('2016-05-01', 1_210_000, '47/2016/NĐ-CP', 'mem', 'recalled'),
  base('2017-07-01', 1_300_000, '47/2017/NĐ-CP', 'mem', 'recalled'),
  {
    ...base('2018-07-01', 1_390_000, '72/2018/NĐ-CP', 'nd91-bonus-bk'),
    note: 'Số tiền và ngày hết hạn 30/6/2019 đã đọc; số nghị định mới nhớ lại.',
  },
  base('2019-07-01', 1_490_000, '38/2019/NĐ-CP', 'nd91-bonus-bk'),
  base('2023-07-01', 1_800_000, '24/2023/NĐ-CP', 'base-24-73'),
  base('2024-07-01', 2_340_000, '73/2024/NĐ-CP', 'base-24-73'),
  base('2026-07-01', 2_530_000, '161/2026/NĐ-CP', 'base-161'),
]

/** Mức lương cơ sở của một ngày; null before the first that the product knows. */
export function baseSalaryOn(on: Day): BaseSalary | null {
  return baseSalaries.findLast(({ from }) => from <= on) ?? null
}

/** Cách tính tiền thưởng của một thời kỳ. */
export interface BonusRules {
  /** Theo mức lương cơ sở của ngày ra quyết định. */
  base: Citation
  /** Làm tròn lên hàng chục nghìn đồng. */
  rounding: Citation
  /** Nhiều danh hiệu: of one span only the highest is paid, of different spans each. */
  titlesTogether: Citation
  /** Vừa danh hiệu vừa hình thức khen thưởng: both are paid. */
  titleAndForm: Citation
  /** Nguồn chi. */
  payer: Citation
}

const law2022Payer = quoted(
  'Luật 06/2022 Điều 11 khoản 4',
  'Người ra quyết định chi từ quỹ cấp mình; khen thưởng của Chủ tịch nước, Chính phủ, Thủ tướng Chính phủ do cơ quan đề nghị chi',
  ['law2022'],
)

export const bonusRules: Partial<Record<Regime, BonusRules>> = {
  R2017: {
    base: quoted(
      'NĐ 91/2017 Điều 68 khoản 1',
      'Tiền thưởng bằng hệ số nhân mức lương cơ sở có hiệu lực tại thời điểm ban hành quyết định',
      ['nd91'],
    ),
    rounding: quoted('NĐ 91/2017 Điều 68 khoản 2', 'Làm tròn số lên hàng chục nghìn đồng', ['nd91', 'nd91-68']),
    titlesTogether: quoted(
      'NĐ 91/2017 Điều 66 khoản 2 điểm c, d',
      'Cùng thời điểm, cùng thành tích đạt nhiều danh hiệu thì nhận mức cao nhất; thời gian đạt khác nhau thì nhận từng mức',
      ['nd91'],
    ),
    titleAndForm: quoted(
      'NĐ 91/2017 Điều 66 khoản 2 điểm đ',
      'Vừa danh hiệu thi đua vừa hình thức khen thưởng thì nhận cả hai',
      ['nd91'],
    ),
    payer: quoted(
      'NĐ 91/2017 Điều 67 khoản 2',
      'Thủ trưởng chi cho người thuộc biên chế, quỹ lương cấp mình; khen thưởng của Chủ tịch nước, Thủ tướng Chính phủ do bộ, ban, ngành, tỉnh trình chi từ ngân sách cấp mình',
      ['nd91'],
    ),
  },
  R2024: {
    base: quoted(
      'NĐ 98/2023 Điều 53 khoản 1',
      'Tiền thưởng bằng hệ số nhân mức lương cơ sở có hiệu lực tại thời điểm ban hành quyết định',
      ['nd98', 'nd98-money'],
    ),
    rounding: quoted('NĐ 98/2023 Điều 53 khoản 2', 'Làm tròn số lên hàng chục nghìn đồng', ['nd98', 'nd98-money']),
    titlesTogether: quoted(
      'NĐ 98/2023 Điều 53 khoản 5, 6',
      'Cùng thời điểm, thời gian đạt được khác nhau thì nhận từng mức; không nêu trường hợp cùng khoảng thời gian',
      ['nd98'],
    ),
    titleAndForm: quoted(
      'NĐ 98/2023 Điều 53 khoản 7',
      'Vừa danh hiệu thi đua vừa hình thức khen thưởng thì nhận cả hai',
      ['nd98'],
    ),
    payer: law2022Payer,
  },
  R2025: {
    base: quoted(
      'NĐ 152/2025 Điều 49',
      'Tiền thưởng bằng hệ số nhân mức lương cơ sở có hiệu lực tại thời điểm ban hành quyết định',
      ['nd152'],
    ),
    rounding: quoted('NĐ 152/2025 Điều 49', 'Làm tròn lên hàng chục nghìn đồng', ['nd152']),
    titlesTogether: quoted(
      'NĐ 152/2025 Điều 49',
      'Cùng thời điểm, cùng khoảng thời gian đạt nhiều danh hiệu thì nhận mức cao nhất; khác khoảng thời gian thì nhận từng mức',
      ['nd152'],
    ),
    titleAndForm: quoted('NĐ 152/2025 Điều 49', 'Vừa danh hiệu thi đua vừa hình thức khen thưởng thì nhận cả hai', [
      'nd152',
    ]),
    payer: law2022Payer,
  },
}

/** Tiền thưởng kèm theo một danh hiệu, hình thức; or why the product does not know it. */
export type Bonus =
  | {
      known: true
      /** Hệ số nhân mức lương cơ sở. */
      multiple: number
      base: BaseSalary
      /** Trước khi làm tròn, đồng. */
      exact: number
      /** Được nhận, đồng. */
      paid: number
      /** The multiple is a ceiling that the authority may stay below. */
      atMost: boolean
      level: BonusLevel
      regime: Regime
    }
  | { known: false; why: string }

/** Tiền thưởng của một quyết định: by the multiple and the base salary of its day. */
export function bonusOf(book: LawBook, honour: Honour, kind: SubjectKind, decidedOn: Day): Bonus {
  const regime = regimeOn(decidedOn)
  const level = regime === null ? undefined : book.honours[honour].bonus[rulesOf(regime)]
  if (regime === null || level === undefined)
    return { known: false, why: `Chưa có mức tiền thưởng của ${honourName(honour)} trong thời kỳ này.` }
  const multiple = level[sizeOf(kind)]
  if (multiple === undefined)
    return {
      known: false,
      why: `${level.article} không nêu mức tiền thưởng của ${honourName(honour)} cho ${subjects[kind]}.`,
    }
  const salary = baseSalaryOn(decidedOn)
  if (salary === null) return { known: false, why: 'Chưa có mức lương cơ sở của ngày ra quyết định.' }
  // Multiples have at most three decimals: whole numbers all the way, so that no dong is lost or found.
  const exact = (Math.round(multiple * 1000) * salary.amount) / 1000
  const paid = Math.ceil(exact / roundedTo) * roundedTo
  return { known: true, multiple, base: salary, exact, paid, atMost: level.atMost === true, level, regime }
}

/** Làm tròn lên hàng chục nghìn đồng. */
const roundedTo = 10_000

function sizeOf(kind: SubjectKind): 'individual' | 'collective' | 'household' {
  if (kind === 'household') return 'household'
  return kind === 'individual' || kind === 'armedForcesIndividual' || kind === 'foreignIndividual'
    ? 'individual'
    : 'collective'
}

/** Danh hiệu, hình thức được tặng cùng thời điểm. */
export interface ConferredTogether {
  honour: Honour
  achievementFrom: number
  achievementTo: number
  paid: number
}

/**
 * Nhận những mức nào: of emulation titles for one and the same span only the highest; different spans each; forms of
 * commendation beside titles always.
 */
export function paidTogether<Conferred extends ConferredTogether>(conferred: readonly Conferred[]): Conferred[] {
  return conferred.filter((one) => {
    if (honours[one.honour].kind !== 'emulationTitle') return true
    const rivals = conferred.filter(
      (other) =>
        honours[other.honour].kind === 'emulationTitle' &&
        other.achievementFrom === one.achievementFrom &&
        other.achievementTo === one.achievementTo,
    )
    const highest = Math.max(...rivals.map(({ paid }) => paid))
    return one === rivals.find(({ paid }) => paid === highest)
  })
}

function base(
  from: string,
  amount: number,
  instrument: string,
  sourceId: SourceId,
  confidence: Confidence = 'quoted',
): BaseSalary {
  return { from: day(from), amount, instrument, sourceId, confidence }
}
