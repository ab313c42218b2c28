import type { Confidence, Regime } from './regimes.ts'
import type { SourceId } from './sources.ts'
import type {
  Cycle,
  Discipline,
  Family,
  Honour,
  HonourKind,
  InitiativeKind,
  InitiativeScope,
  Level,
  PendingKind,
  Rating,
  SubjectGroup,
  SubjectKind,
  TrainingGrade,
} from './vocabulary.ts'

/**
 * The rule language: a closed set of node kinds that are plain data. A rule holds no function, so that every evaluator
 * reads the same rule: the one that explains, the one for a whole population, the law book. Windows of time follow from
 * nesting: what stands in `within` is counted in the years of the run around it, everything else in the considered year.
 */
export type Rule =
  /** Có đủ các điều kiện. */
  | { kind: 'all'; of: Rule[] }
  /** Có một trong các điều kiện. */
  | { kind: 'any'; of: Rule[] }
  /** Năm xét được xếp loại từ mức này trở lên. */
  | { kind: 'rated'; min: Rating }
  /** Liên tục đến năm xét, năm nào cũng được xếp loại từ mức này; the run is the whole unbroken one. */
  | { kind: 'run'; rated: Rating; years: number; within?: Rule }
  /** Đã được tặng, rồi từ năm tiếp theo liên tục được xếp loại từ mức này (cách tính: Thông tư 12/2019 Điều 2 khoản 6). */
  | { kind: 'after'; award: Honour | Family; rated: Rating; years: number; within?: Rule }
  /** Danh hiệu của năm xét. */
  | { kind: 'title'; of: Honour | Family }
  /** Số sáng kiến, đề tài, đề án, công trình có phạm vi từ mức này. */
  | { kind: 'initiatives'; scope: InitiativeScope; count: number; kinds: InitiativeKind[] }
  /** Số lần được tặng theo công trạng; the award from which a run starts does not count. */
  | { kind: 'awards'; of: Honour | Family; count: number }
  /** Người có thẩm quyền đánh giá. `exceptional`: an alternative that few dossiers invoke; without a confirmation it is not there. */
  | { kind: 'judgement'; code: JudgementCode; text: string; exceptional?: boolean }
  /** Thành tích trong phong trào thi đua, được bình xét khi sơ kết, tổng kết. */
  | { kind: 'movement'; launchedBy: Launcher[]; years?: number }
  /** Thành tích đột xuất. */
  | { kind: 'adHoc'; text: string; impact: 'field' | InitiativeScope }
  /** Chỉ dành cho nhóm người này. */
  | { kind: 'group'; anyOf: SubjectGroup[] }
  /** Số tháng đủ kể từ khi tuyển dụng đến hết 31 tháng 12 của năm xét. */
  | { kind: 'employed'; months: number }
  /** Không bị kỷ luật từ hình thức này trong năm xét. */
  | { kind: 'noDiscipline'; from: Discipline }
  /** Đào tạo, bồi dưỡng từ số năm này trở lên thì kết quả phải từ loại này. */
  | { kind: 'trained'; fromYears: number; grade: TrainingGrade }
  /** Tỷ lệ tối đa trong đơn vị, làm tròn xuống. */
  | { kind: 'quota'; percent: number; of: Family; granted: Honour }
  /** Đã đăng ký thi đua. */
  | { kind: 'registered' }
  /** Không có vụ việc thuộc các loại này còn đang xem xét. */
  | { kind: 'noPending'; kinds: PendingKind[] }
  /** Chưa được tặng cùng hình thức theo công trạng cho thành tích trong số năm này. */
  | { kind: 'newSpan'; of: Honour | Family; years: number }
  /** Không có hình thức khen thưởng cấp Nhà nước khác trong năm đề nghị. */
  | { kind: 'oneStateForm'; exceptCycles: Cycle[]; exceptKinds: HonourKind[] }

/** Nội dung định tính: what only a person can judge. */
export type JudgementCode =
  | 'compliance'
  | 'solidarityAndEmulation'
  | 'learning'
  | 'internalUnity'
  | 'combatIngenuity'
  | 'districtImpact'
  | 'workerInitiative'
  | 'farmerModel'
  | 'household'

/** Cấp phát động phong trào thi đua. */
export type Launcher = 'president' | 'primeMinister' | 'ministryProvince'

/** Căn cứ: the article, what it says in short, where it was read and how sure we are. */
export interface Citation {
  article: string
  /** Trích yếu nội dung. */
  quote: string
  sourceIds: readonly SourceId[]
  confidence: Confidence
  /** How the software reads a doubtful place, and other remarks. */
  note?: string
}

/** Một điểm, khoản: a way to the honour (`path`), or something asked beside every way (`requirement`). */
export interface Provision {
  id: string
  role: 'path' | 'requirement'
  subjects: SubjectKind[]
  /** The kinds of commendation it belongs to; for a requirement absent means: all. */
  cycles?: Cycle[]
  citation: Citation
  rule: Rule
}

/** Tiêu chuẩn của một danh hiệu, hình thức: by regime, side by side. */
export interface HonourRules {
  honour: Honour
  subjects: SubjectKind[]
  cycles: Cycle[]
  regimes: Partial<Record<Regime, Provision[]>>
}

/** Nguyên tắc chung: a requirement for every honour that it concerns. */
export interface Principle extends Omit<Provision, 'role' | 'subjects'> {
  /** Absent: every kind. */
  kinds?: HonourKind[]
  levels?: Level[]
}

/** Nguyên tắc chung của một thời kỳ. */
export interface RegimePrinciples {
  principles: Principle[]
  /** Khen thưởng đột xuất, chuyên đề: awards of these kinds are no ground for commending merit at a higher level. */
  notCounted: { cycles: Cycle[]; citation: Citation }
}

/** Sách luật: everything an evaluator needs. */
export interface LawBook {
  honours: Partial<Record<Honour, HonourRules>>
  principles: Partial<Record<Regime, RegimePrinciples>>
}

// Builders: each makes one node, so that a rule reads like the sentence of the article.

export const all = (...of: Rule[]): Rule => ({ kind: 'all', of })
export const any = (...of: Rule[]): Rule => ({ kind: 'any', of })
export const rated = (min: Rating): Rule => ({ kind: 'rated', min })
export const run = (years: number, rated: Rating, within?: Rule): Rule => ({
  kind: 'run',
  rated,
  years,
  ...(within && { within }),
})
export const after = (award: Honour | Family, years: number, rated: Rating, within?: Rule): Rule => ({
  kind: 'after',
  award,
  rated,
  years,
  ...(within && { within }),
})
export const title = (of: Honour | Family): Rule => ({ kind: 'title', of })
export const initiatives = (count: number, scope: InitiativeScope, kinds: InitiativeKind[]): Rule => ({
  kind: 'initiatives',
  scope,
  count,
  kinds,
})
export const awards = (count: number, of: Honour | Family): Rule => ({ kind: 'awards', of, count })
export const judgement = (code: JudgementCode, text: string): Rule => ({ kind: 'judgement', code, text })
export const exceptional = (code: JudgementCode, text: string): Rule => ({
  kind: 'judgement',
  code,
  text,
  exceptional: true,
})
export const movement = (launchedBy: Launcher[], years?: number): Rule => ({
  kind: 'movement',
  launchedBy,
  ...(years !== undefined && { years }),
})
export const adHoc = (impact: 'field' | InitiativeScope, text: string): Rule => ({ kind: 'adHoc', text, impact })
export const group = (...anyOf: SubjectGroup[]): Rule => ({ kind: 'group', anyOf })
export const employed = (months: number): Rule => ({ kind: 'employed', months })
export const noDiscipline = (from: Discipline): Rule => ({ kind: 'noDiscipline', from })
export const trained = (fromYears: number, grade: TrainingGrade): Rule => ({ kind: 'trained', fromYears, grade })
export const quota = (percent: number, granted: Honour, of: Family): Rule => ({ kind: 'quota', percent, of, granted })
export const registered: Rule = { kind: 'registered' }
export const noPending = (...kinds: PendingKind[]): Rule => ({ kind: 'noPending', kinds })
export const newSpan = (years: number, of: Honour | Family): Rule => ({ kind: 'newSpan', of, years })
export const oneStateForm = (exceptCycles: Cycle[], exceptKinds: HonourKind[]): Rule => ({
  kind: 'oneStateForm',
  exceptCycles,
  exceptKinds,
})

/** Một sáng kiến, đề tài, đề án hay công trình đều được. */
export const anyInitiativeKind: InitiativeKind[] = ['initiative', 'scienceTopic', 'scienceScheme', 'scienceWork']

/** Căn cứ đã đọc trong văn bản hoặc trích dẫn. */
export function quoted(article: string, quote: string, sourceIds: SourceId[], note?: string): Citation {
  return { article, quote, sourceIds, confidence: 'quoted', ...(note !== undefined && { note }) }
}
