import type { Day } from '../base/days.ts'
import type { Confidence, Regime } from './regimes.ts'
import type { SourceId } from './sources.ts'
import type {
  Area,
  Cycle,
  DeadlineCode,
  Discipline,
  Exclusive,
  Family,
  Force,
  Honour,
  HonourKind,
  Impact,
  InitiativeKind,
  InitiativeScope,
  JudgementCode,
  Launcher,
  Level,
  MeritDegree,
  PendingKind,
  Post,
  Rating,
  SubjectGroup,
  SubjectKind,
  TrainingGrade,
  VotingBody,
} from './vocabulary.ts'

/**
 * The rule language: a closed set of node kinds that are plain data. A rule holds no function, so that every evaluator
 * reads the same rule: the one that explains, the one for a whole population, the law book. Windows of time follow from
 * nesting: what stands in `within` is counted in the years of the run around it, everything else in the considered year.
 */
export type Rule =
  // How conditions join
  /** Có đủ các điều kiện. */
  | { kind: 'all'; of: Rule[] }
  /** Có một trong các điều kiện. */
  | { kind: 'any'; of: Rule[] }
  /** Căn cứ riêng của một điều kiện, where it is not that of the provision around it. */
  | { kind: 'cited'; citation: Citation; rule: Rule }
  // Years
  /** Xếp loại của năm từ mức này trở lên. */
  | { kind: 'rated'; min: Rating }
  /** Danh hiệu của năm. */
  | { kind: 'title'; of: Honour | Family }
  /**
   * Liên tục đến năm xét, năm nào cũng đạt; the run is the whole unbroken one. `reviewUnlessAfter`: the years must follow the
   * first award of this family; where only older years make the run long enough, the text is to be read by a person.
   */
  | { kind: 'run'; years: number; yearly: Yearly; within?: Rule; reviewUnlessAfter?: Family }
  /** Đã được tặng, rồi từ năm tiếp theo liên tục đến năm xét, năm nào cũng đạt. */
  | { kind: 'after'; award: (Honour | Family)[]; years: number; yearly: Yearly; within?: Rule; base: Base }
  /** Danh hiệu hằng năm liên tục, đến năm xét. */
  | { kind: 'inARow'; of: Honour | Family; times: number; within?: Rule }
  /** Danh hiệu xét theo thời kỳ ba năm: các thời kỳ liền nhau, the last ends with the considered year. */
  | { kind: 'blocks'; of: Honour | Family; times: number }
  /** Số lần được tặng theo công trạng; the award from which a run starts does not count. */
  | { kind: 'awards'; of: Honour | Family; count: number }
  /** Số năm được xếp loại từ mức này. */
  | { kind: 'ratings'; min: Rating; count: number }
  /** Từ sau lần khen trước, năm nào cũng được xếp loại từ mức này; `outsideRun`: only the years that are not in the run. */
  | { kind: 'everyYear'; min: Rating; outsideRun?: true }
  /** Số sáng kiến, đề tài, đề án, công trình; `mixed`: initiatives and science works may not fill up the number together. */
  | { kind: 'initiatives'; scope: InitiativeScope; count: number; kinds: InitiativeKind[]; mixed?: 'review' }
  /** Đã được tặng theo công trạng. */
  | { kind: 'held'; of: Honour | Family }
  /** Chưa được tặng loại này theo loại hình này. */
  | { kind: 'neverHeld'; honourKind: HonourKind; cycle: Cycle }
  // What people judge
  /** Nội dung định tính. */
  | { kind: 'judgement'; code: JudgementCode | LocalJudgement; text?: string }
  /** Thành tích mà người có thẩm quyền công nhận. */
  | { kind: 'deed'; deed: Deed }
  /** Tiêu chuẩn do cơ quan này quy định: nothing can be said before its rules are confirmed. */
  | { kind: 'delegated'; to: string; frame?: string }
  // What the candidate is
  /** Chỉ dành cho nhóm đối tượng này. */
  | { kind: 'group'; anyOf: SubjectGroup[] }
  /** Số tháng đủ kể từ khi tuyển dụng đến hết 31 tháng 12 của năm xét. */
  | { kind: 'employed'; months: number }
  /** Không bị kỷ luật từ hình thức này trong năm xét. */
  | { kind: 'noDiscipline'; from: Discipline }
  /** Đào tạo, bồi dưỡng từ số năm này trở lên thì kết quả phải từ loại này. */
  | { kind: 'trained'; fromYears: number; grade: TrainingGrade }
  /** Đạt tiêu chuẩn của danh hiệu này trong năm xét, whether or not it was granted; without registration and votes. */
  | { kind: 'meets'; of: Honour | Family }
  /** Giữ chức vụ, theo số năm. */
  | { kind: 'posts'; anyOf: PostYears[]; womenReduced?: true }
  /** Thời gian phục vụ trong lực lượng; `areas` alone: only the time in these areas. */
  | { kind: 'service'; min: number; below?: number; force?: Force; areas?: Area[]; doubled?: Area[] }
  /** Thời gian làm nghề; `total`: of managers, with `direct` years of it in direct work. */
  | { kind: 'profession'; direct: number; total?: number; fields?: string[]; doubled?: Area[] }
  /** Thời gian đóng góp. */
  | { kind: 'contribution'; years: number }
  /** Thời gian xây dựng và phát triển của tập thể. */
  | { kind: 'existence'; years: number }
  /** Năm tròn ngày thành lập. */
  | { kind: 'anniversary'; roundTo: number }
  /** Tập thể không thuộc đối tượng tặng cờ thi đua. */
  | { kind: 'flagIneligible' }
  /** Dẫn đầu cụm, khối thi đua. */
  | { kind: 'clusterLeader'; organisedBy: Organiser }
  // What the unit and the procedure say
  /** Tỷ lệ cá nhân trong tập thể; `strictly`: more than, not from. */
  | { kind: 'memberShare'; who: Honour | 'done'; percent: number; strictly?: true }
  /** Số cá nhân trong tập thể. */
  | { kind: 'memberCount'; who: Honour; count: number }
  /** Không có cá nhân bị kỷ luật từ hình thức này. */
  | { kind: 'noMemberDiscipline'; from: Discipline }
  /** Tỷ lệ tối đa trong đơn vị, làm tròn xuống. */
  | { kind: 'quota'; percent: number; of: Family; granted: Honour }
  /** Tỷ lệ tối đa được đề nghị trong số tập thể dẫn đầu, làm tròn xuống. */
  | { kind: 'proposalQuota'; percent: number }
  /** Tỷ lệ phiếu trên tổng số thành viên Hội đồng. */
  | { kind: 'vote'; percent: number; bodies: VotingBody[] }
  /** Hạn tiếp nhận hồ sơ. */
  | { kind: 'deadline'; code: DeadlineCode }
  /** Đã đăng ký thi đua. */
  | { kind: 'registered' }
  /** Không có vụ việc thuộc các loại này còn đang xem xét. */
  | { kind: 'noPending'; kinds: PendingKind[] }
  /** Chưa được tặng cùng hình thức theo công trạng cho thành tích trong số năm này. */
  | { kind: 'newSpan'; of: Honour | Family | Exclusive; years: number; except?: readonly Honour[] }
  /** Không có hình thức khen thưởng cấp Nhà nước khác trong năm đề nghị. */
  | { kind: 'oneStateForm'; exceptCycles: Cycle[]; exceptKinds: HonourKind[] }
  /** Đã có thông báo, quyết định nghỉ hưu. */
  | { kind: 'retiring' }
  /** Không bị kỷ luật khi giữ chức vụ; `else`: what becomes of one who was. */
  | { kind: 'cleanPost'; else: 'refused' | 'review' }

/** Nội dung định tính mà bộ, tỉnh đặt thêm: it always brings its own words. */
export type LocalJudgement = `local:${string}`

/** What a year of a run must be. */
export type Yearly =
  | Extract<Rule, { kind: 'rated' | 'title' | 'judgement' }>
  | { kind: 'any'; of: Extract<Rule, { kind: 'rated' | 'title' }>[] }

/**
 * Which of several earlier awards the years are counted from: any of them, the latest only, or the latest first and an
 * earlier one only after a person has read the text.
 */
export type Base = 'any' | 'latest' | 'latestElseReview'

/** Chức vụ và số năm giữ chức vụ: from `min` up to less than `below`. */
export interface PostYears {
  post: Post
  min?: number
  below?: number
}

/** Nơi tổ chức cụm, khối thi đua. */
export type Organiser = 'centralCouncil' | 'ministryProvince' | 'province' | 'district'

/** Thành tích được công nhận: its `code` is the word under which a person confirms it. */
export type Deed =
  /** Thành tích đột xuất. */
  | { code: 'adHoc'; degree: MeritDegree; impact: Impact }
  /** Thành tích trong phong trào thi đua, khi sơ kết, tổng kết. */
  | { code: 'movement'; launchedBy: Launcher[]; stages: ('interim' | 'final')[]; years?: number; leading?: true }
  /** Phát minh, sáng chế, công trình khoa học, tác phẩm. */
  | { code: 'invention'; impact: Impact }
  /** Giải thưởng quốc tế. */
  | { code: 'internationalPrize'; tier: 1 | 2 | 3 | 'regional'; detail?: string }
  /** Đóng góp phát triển kinh tế - xã hội, an sinh, từ thiện. */
  | { code: 'contributionEconomy'; degree: MeritDegree }
  /** Đóng góp của người, tổ chức nước ngoài. */
  | { code: 'foreignerMerit'; level: MeritDegree }
  /** Đóng góp của hộ gia đình. */
  | { code: 'household'; degree: MeritDegree }
  /** Được công nhận là liệt sĩ. */
  | { code: 'martyr' }
  /** Tác giả của tác phẩm, công trình công bố, sử dụng từ ngày này. */
  | { code: 'authorOf'; since: string }
  /** Phát minh, sáng chế, sáng kiến của công nhân. */
  | { code: 'workerInitiative'; count: number; recognisedBy?: Impact; scope?: Impact }
  /** Mô hình sản xuất của nông dân. */
  | { code: 'farmerModel'; years: number; recognisedBy?: Impact; scope?: Impact }
  /** Được cụm, khối thi đua bình xét. */
  | { code: 'clusterAwarded'; organisedBy: Organiser }

/** Căn cứ: the article, what it says in short, where it was read and how sure we are. */
export interface Citation {
  article: string
  /** Trích yếu nội dung. */
  quote: string
  sourceIds: readonly SourceId[]
  confidence: Confidence
  /** How the software reads a doubtful place, and other remarks. */
  note?: string
  /** Quy định riêng in which it stands, where it is not the law. */
  layerId?: string
}

/** Một điểm, khoản: a way to the honour (`path`), or something asked beside every way (`requirement`). */
export interface Provision {
  id: string
  role: 'path' | 'requirement'
  subject: SubjectKind
  cycle: Cycle
  citation: Citation
  rule: Rule
  /** Only of a requirement: the ways that it is asked for; absent: every one. */
  appliesTo?: string[]
}

/** Thẩm quyền quyết định và trình. */
export interface Authority {
  decider: string
  /** Where a period had other deciders. */
  deciderIn?: Partial<Record<Regime, string>>
  proposer: string
  proposerIn?: Partial<Record<Regime, string>>
  article: string
  articleIn?: Partial<Record<Regime, string>>
  sourceIds: readonly SourceId[]
  recalledIn?: Regime[]
  note?: string
}

/** Mức tiền thưởng: multiples of the base salary (lương cơ sở) of the day of the decision. */
export interface BonusLevel {
  individual?: number
  collective?: number
  household?: number
  /** The figures are ceilings. */
  atMost?: true
  article: string
  sourceId: SourceId
  confidence: Confidence
  note?: string
}

/** Tiêu chuẩn của một danh hiệu, hình thức: by regime, side by side. */
export interface HonourRules {
  honour: Honour
  subjects: SubjectKind[]
  cycles: Cycle[]
  /** Soldiers and police have this honour instead: what is written for civil subjects does not serve them. */
  armedForcesHave?: Honour
  /** Không còn được tặng: from the first period that begins on that day or later. */
  until?: { on: Day; why: string; citation: Citation }
  /** Tên gọi của thời kỳ, where it differs. */
  names?: Partial<Record<Regime, string>>
  /** Xét tặng theo đợt. */
  period?: { everyYears: number; occasion: string }
  notes?: string[]
  authority: Authority
  bonus: Partial<Record<Regime, BonusLevel>>
  regimes: Partial<Record<Regime, Provision[]>>
}

/** Nguyên tắc chung asked beside every way that it concerns. */
export interface Principle {
  id: string
  citation: Citation
  rule: Rule
  /** Absent: every one. */
  kinds?: HonourKind[]
  levels?: Level[]
  cycles?: Cycle[]
}

/** Nguyên tắc chung của một thời kỳ, as far as they decide. */
export interface RegimePrinciples {
  asked: Principle[]
  /** Khen thưởng đột xuất, chuyên đề: awards of these kinds are no ground for commending merit at a higher level. */
  notCounted: { cycles: Cycle[]; citation: Citation }
  /** Không khen nhiều lần cho một thành tích. */
  noDoubleReward: Citation
  /** Không tặng hai huân chương, hoặc huân chương và Bằng khen của Thủ tướng, cho cùng thành tích. */
  noAccumulation: Citation
  /** Sau kỷ luật, thành tích tính từ khi chấp hành xong. */
  restartAfterDiscipline?: Citation
  /** Một sáng kiến, đề tài chỉ dùng một lần. */
  initiativeOnce?: Citation
  /** Kỷ luật khi giữ chức vụ thì hạ một mức (quá trình cống hiến). */
  disciplineLowersClass?: true
  /** Căn cứ hủy bỏ quyết định. */
  cancellation: { grounds: string[]; citation: Citation }
}

/** Sách luật: everything an evaluator needs. */
export interface LawBook {
  honours: Record<Honour, HonourRules>
  principles: Partial<Record<Regime, RegimePrinciples>>
}

// Builders: each makes one node, so that a rule reads like the sentence of the article.

export const all = (...of: Rule[]): Rule => ({ kind: 'all', of })
export const any = (...of: Rule[]): Rule => ({ kind: 'any', of })

export const cited = (citation: Citation, rule: Rule): Rule => ({ kind: 'cited', citation, rule })

type Rated = Extract<Rule, { kind: 'rated' }>
type Title = Extract<Rule, { kind: 'title' }>
export const rated = (min: Rating): Rated => ({ kind: 'rated', min })
export const title = (of: Honour | Family): Title => ({ kind: 'title', of })
export const eitherYearly = (...of: (Rated | Title)[]): Yearly => ({ kind: 'any', of })
export const run = (years: number, yearly: Yearly, within?: Rule, reviewUnlessAfter?: Family): Rule => ({
  kind: 'run',
  years,
  yearly,
  ...(within && { within }),
  ...(reviewUnlessAfter && { reviewUnlessAfter }),
})
/** A State form that was conferred twice counts from the later time (P15). */
export const after = (
  award: (Honour | Family) | (Honour | Family)[],
  years: number,
  yearly: Yearly,
  within?: Rule,
  base: Base = 'latest',
): Rule => ({
  kind: 'after',
  award: Array.isArray(award) ? award : [award],
  years,
  yearly,
  ...(within && { within }),
  base,
})
export const inARow = (times: number, of: Honour | Family, within?: Rule): Rule => ({
  kind: 'inARow',
  of,
  times,
  ...(within && { within }),
})
export const blocks = (times: number, of: Honour | Family): Rule => ({ kind: 'blocks', of, times })
export const awards = (count: number, of: Honour | Family): Rule => ({ kind: 'awards', of, count })
export const ratings = (count: number, min: Rating): Rule => ({ kind: 'ratings', min, count })
export const everyYear = (min: Rating): Rule => ({ kind: 'everyYear', min })
export const otherYears = (min: Rating): Rule => ({ kind: 'everyYear', min, outsideRun: true })
export const initiatives = (
  count: number,
  scope: InitiativeScope,
  kinds: InitiativeKind[],
  mixed?: 'review',
): Rule => ({ kind: 'initiatives', scope, count, kinds, ...(mixed && { mixed }) })
export const held = (of: Honour | Family): Rule => ({ kind: 'held', of })
export const neverHeld = (honourKind: HonourKind, cycle: Cycle): Rule => ({ kind: 'neverHeld', honourKind, cycle })

type Judgement = Extract<Rule, { kind: 'judgement' }>
export const judgement = (code: JudgementCode | LocalJudgement, text?: string): Judgement => ({
  kind: 'judgement',
  code,
  ...(text !== undefined && { text }),
})
export const deed = (deed: Deed): Rule => ({ kind: 'deed', deed })
export const adHoc = (degree: MeritDegree, impact: Impact): Rule => deed({ code: 'adHoc', degree, impact })
export const movement = (
  launchedBy: Launcher[],
  how: { years?: number; finalOnly?: true; leading?: true } = {},
): Rule =>
  deed({
    code: 'movement',
    launchedBy,
    stages: how.finalOnly ? ['final'] : ['interim', 'final'],
    ...(how.years !== undefined && { years: how.years }),
    ...(how.leading && { leading: true }),
  })
export const delegated = (to: string, frame?: string): Rule => ({
  kind: 'delegated',
  to,
  ...(frame !== undefined && { frame }),
})

export const group = (...anyOf: SubjectGroup[]): Rule => ({ kind: 'group', anyOf })
export const employed = (months: number): Rule => ({ kind: 'employed', months })
export const noDiscipline = (from: Discipline): Rule => ({ kind: 'noDiscipline', from })
export const trained = (fromYears: number, grade: TrainingGrade): Rule => ({ kind: 'trained', fromYears, grade })
export const meets = (of: Honour | Family): Rule => ({ kind: 'meets', of })
export const posts = (...anyOf: PostYears[]): Rule => ({ kind: 'posts', anyOf })
/** Nữ lãnh đạo, quản lý được giảm 1/3 thời gian. */
export const postsWomenReduced = (...anyOf: PostYears[]): Rule => ({ kind: 'posts', anyOf, womenReduced: true })
export const post = (post: Post, min?: number, below?: number): PostYears => ({
  post,
  ...(min !== undefined && { min }),
  ...(below !== undefined && { below }),
})
export const service = (
  min: number,
  how: { below?: number; force?: Force; areas?: Area[]; doubled?: Area[] },
): Rule => ({
  kind: 'service',
  min,
  ...how,
})
export const profession = (
  direct: number,
  how: { total?: number; fields?: string[]; doubled?: Area[] } = {},
): Rule => ({
  kind: 'profession',
  direct,
  ...how,
})
export const contribution = (years: number): Rule => ({ kind: 'contribution', years })
export const existence = (years: number): Rule => ({ kind: 'existence', years })
export const anniversary = (roundTo: number): Rule => ({ kind: 'anniversary', roundTo })
export const flagIneligible: Rule = { kind: 'flagIneligible' }
export const clusterLeader = (organisedBy: Organiser): Rule => ({ kind: 'clusterLeader', organisedBy })

export const memberShare = (percent: number, who: Honour | 'done'): Rule => ({ kind: 'memberShare', who, percent })
export const moreThanShare = (percent: number, who: Honour | 'done'): Rule => ({
  kind: 'memberShare',
  who,
  percent,
  strictly: true,
})
export const memberCount = (count: number, who: Honour): Rule => ({ kind: 'memberCount', who, count })
export const noMemberDiscipline = (from: Discipline): Rule => ({ kind: 'noMemberDiscipline', from })
export const quota = (percent: number, granted: Honour, of: Family): Rule => ({ kind: 'quota', percent, of, granted })
export const proposalQuota = (percent: number): Rule => ({ kind: 'proposalQuota', percent })
export const vote = (percent: number, ...bodies: VotingBody[]): Rule => ({ kind: 'vote', percent, bodies })
export const deadline = (code: DeadlineCode): Rule => ({ kind: 'deadline', code })
export const registered: Rule = { kind: 'registered' }
export const noPending = (...kinds: PendingKind[]): Rule => ({ kind: 'noPending', kinds })
/** `except`: what the same article counts in these years as a merit is no obstacle. */
export const newSpan = (years: number, of: Honour | Family | Exclusive, except: readonly Honour[] = []): Rule => ({
  kind: 'newSpan',
  of,
  years,
  ...(except.length > 0 && { except }),
})
export const oneStateForm = (exceptCycles: Cycle[], exceptKinds: HonourKind[]): Rule => ({
  kind: 'oneStateForm',
  exceptCycles,
  exceptKinds,
})
export const retiring: Rule = { kind: 'retiring' }
export const cleanPost = (otherwise: 'refused' | 'review'): Rule => ({ kind: 'cleanPost', else: otherwise })

/** Một sáng kiến, đề tài, đề án hay công trình đều được. */
export const anyInitiativeKind: InitiativeKind[] = ['initiative', 'scienceTopic', 'scienceScheme', 'scienceWork']

/** Căn cứ đã đọc trong văn bản hoặc trích dẫn. */
export function quoted(article: string, quote: string, sourceIds: SourceId[], note?: string): Citation {
  return { article, quote, sourceIds, confidence: 'quoted', ...(note !== undefined && { note }) }
}

/** Căn cứ mới nhớ lại, chưa đối chiếu văn bản gốc. */
export function recalled(article: string, quote: string, sourceIds: SourceId[], note?: string): Citation {
  return { article, quote, sourceIds, confidence: 'recalled', ...(note !== undefined && { note }) }
}

/** Một cách đạt. */
export function path(id: string, subject: SubjectKind, cycle: Cycle, citation: Citation, rule: Rule): Provision {
  return { id, role: 'path', subject, cycle, citation, rule }
}

/** Điều kiện kèm theo. */
export function requirement(
  id: string,
  subject: SubjectKind,
  cycle: Cycle,
  citation: Citation,
  rule: Rule,
  appliesTo?: string[],
): Provision {
  return { id, role: 'requirement', subject, cycle, citation, rule, ...(appliesTo && { appliesTo }) }
}

/** Mức tiền thưởng, as multiples of the base salary. */
export function bonus(
  article: string,
  sourceId: SourceId,
  levels: Pick<BonusLevel, 'individual' | 'collective' | 'household' | 'atMost'>,
  note?: string,
  confidence: Confidence = 'quoted',
): BonusLevel {
  return { ...levels, article, sourceId, confidence, ...(note !== undefined && { note }) }
}

/** The conditions of which a rule is made, whether all or any of them are asked. */
export function leavesOf(rule: Rule): Rule[] {
  if (rule.kind === 'cited') return leavesOf(rule.rule)
  return rule.kind === 'all' || rule.kind === 'any' ? rule.of.flatMap(leavesOf) : [rule]
}
