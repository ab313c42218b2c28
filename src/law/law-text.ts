import type { Launcher, Rule } from './rule.ts'
import {
  disciplines,
  honourName,
  initiativeKinds,
  initiativeScopes,
  pendingKinds,
  ratings,
  ratingOrder,
  subjectGroups,
  trainingGrades,
  type InitiativeKind,
  type Rating,
} from './vocabulary.ts'

/** Một quy tắc viết bằng lời, with what it is made of. */
export interface RuleText {
  text: string
  children: RuleText[]
}

/** The whole rule in Vietnamese, as the law book shows it. */
export function tellRule(rule: Rule, nested = false): RuleText {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return { text: sentence(rule, nested), children: rule.of.map((part) => tellRule(part, nested)) }
    case 'run':
    case 'after':
      return { text: sentence(rule, nested), children: rule.within === undefined ? [] : [tellRule(rule.within, true)] }
    default:
      return { text: sentence(rule, nested), children: [] }
  }
}

/** One node in one sentence. `nested`: it stands inside the years of a run. */
export function sentence(rule: Rule, nested: boolean): string {
  const when = nested ? 'Trong thời gian đó' : 'Trong năm xét'
  switch (rule.kind) {
    case 'all':
      return 'Có đủ các điều kiện sau'
    case 'any':
      return 'Có một trong các điều kiện sau'
    case 'rated':
      return `${when} được xếp loại ${ratedAtLeast(rule.min)}`
    case 'run':
      return `Có từ ${twoDigits(rule.years)} năm liên tục ${ratedAtLeast(rule.rated)}`
    case 'after':
      return `Đã được tặng ${honourName(rule.award)}, sau đó có từ ${twoDigits(rule.years)} năm liên tục ${ratedAtLeast(rule.rated)}`
    case 'title':
      return `${when} đạt danh hiệu ${honourName(rule.of)}`
    case 'initiatives':
      return `${when} có ${twoDigits(rule.count)} ${kindsInWords(rule.kinds)} được công nhận, phạm vi ${scopeAtLeast(rule.scope)}`
    case 'awards':
      return `${when} có ${twoDigits(rule.count)} lần được tặng ${honourName(rule.of)}`
    case 'judgement':
    case 'adHoc':
      return rule.text
    case 'movement':
      return movementInWords(rule)
    case 'group':
      return `Là ${rule.anyOf.map((group) => subjectGroups[group]).join(', ')}`
    case 'employed':
      return `Đã được tuyển dụng từ ${rule.months} tháng trở lên tính đến hết năm xét`
    case 'noDiscipline':
      return `Không bị kỷ luật từ hình thức ${disciplines[rule.from]} trở lên trong năm xét`
    case 'trained':
      return `Đào tạo, bồi dưỡng từ ${twoDigits(rule.fromYears)} năm trở lên thì kết quả từ loại ${trainingGrades[rule.grade]} trở lên`
    case 'quota':
      return `Số ${honourName(rule.granted)} không quá ${rule.percent}% số ${honourName(rule.of)} của đơn vị`
    case 'registered':
      return 'Đã đăng ký thi đua từ đầu năm'
    case 'noPending':
      return `Không trong thời gian ${rule.kinds.map((kind) => pendingKinds[kind]).join(', ')}`
    case 'newSpan':
      return `Thành tích ${twoDigits(rule.years)} năm được xét chưa được tặng ${honourName(rule.of)}`
    case 'oneStateForm':
      return 'Trong năm đề nghị không có hình thức khen thưởng cấp Nhà nước khác'
  }
}

/** `hoàn thành tốt nhiệm vụ trở lên`; the highest mark needs no "trở lên". */
export function ratedAtLeast(min: Rating): string {
  return min === ratingOrder.at(-1) ? ratings[min] : `${ratings[min]} trở lên`
}

/** `sáng kiến`, `sáng kiến hoặc đề tài, đề án, công trình khoa học`. */
export function kindsInWords(kinds: readonly InitiativeKind[]): string {
  const works = kinds.filter((kind) => kind !== 'initiative').map((kind) => initiativeKinds[kind])
  const science = works.length === 0 ? [] : [`${works.join(', ')} khoa học`]
  return [...(kinds.includes('initiative') ? [initiativeKinds.initiative] : []), ...science].join(' hoặc ')
}

export function scopeAtLeast(scope: keyof typeof initiativeScopes): string {
  return scope === 'national' ? 'toàn quốc' : `cấp ${initiativeScopes[scope]} trở lên`
}

/** Numbers below ten as in official papers: `02`. */
export function twoDigits(count: number): string {
  return String(count).padStart(2, '0')
}

const launchers: Record<Launcher, string> = {
  president: 'Chủ tịch nước',
  primeMinister: 'Thủ tướng Chính phủ, Hội đồng Thi đua - Khen thưởng Trung ương',
  ministryProvince: 'Bộ, ban, ngành, tỉnh',
}

function movementInWords(rule: Extract<Rule, { kind: 'movement' }>): string {
  const by = rule.launchedBy.map((launcher) => launchers[launcher]).join(', ')
  const length =
    rule.years === undefined ? '' : `, khi sơ kết, tổng kết phong trào từ ${twoDigits(rule.years)} năm trở lên`
  return `Có thành tích xuất sắc được bình xét trong phong trào thi đua do ${by} phát động${length}`
}
