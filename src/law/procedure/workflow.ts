import type { Day } from '../../base/days.ts'
import type { Regime } from '../regimes.ts'
import type { Cycle, Family, Honour, Level, VotingBody } from '../vocabulary.ts'
import type { Basis, DueDay, MonthDay, Remark } from './basis.ts'
import type { FormCode } from './forms.ts'

/** Mục đích của thủ tục. */
export const purposes = {
  nomination: 'xét, đề nghị khen thưởng',
  aftercare: 'sau khi khen thưởng',
  emulation: 'tổ chức thi đua, công nhận sáng kiến',
} as const
export type Purpose = keyof typeof purposes

/**
 * Nhóm thủ tục. `levels`: who decides; empty when any level may. `byCycle`: a way that is taken for the kind of
 * commendation, beside the own way of the honour.
 */
export const workflowFamilies = {
  grassrootsTitles: {
    name: 'Xét tặng danh hiệu thi đua cấp cơ sở',
    purpose: 'nomination',
    levels: ['grassroots'],
  },
  ministryProvince: {
    name: 'Xét tặng danh hiệu thi đua, bằng khen của Bộ, ban, ngành, tỉnh',
    purpose: 'nomination',
    levels: ['ministryProvince'],
  },
  nationalEmulationFighter: {
    name: 'Xét tặng danh hiệu Chiến sĩ thi đua toàn quốc',
    purpose: 'nomination',
    levels: ['state'],
  },
  governmentFlag: { name: 'Xét tặng Cờ thi đua của Chính phủ', purpose: 'nomination', levels: ['state'] },
  orders: { name: 'Xét tặng huân chương', purpose: 'nomination', levels: ['state'] },
  primeMinisterCertificate: {
    name: 'Xét tặng Bằng khen của Thủ tướng Chính phủ',
    purpose: 'nomination',
    levels: ['state'],
  },
  heroOfLabour: { name: 'Xét tặng danh hiệu Anh hùng Lao động', purpose: 'nomination', levels: ['state'] },
  commendationLetter: { name: 'Tặng giấy khen', purpose: 'nomination', levels: ['department', 'commune'] },
  commemorativeMedal: {
    name: 'Tặng kỷ niệm chương của Bộ, ban, ngành',
    purpose: 'nomination',
    levels: ['ministryProvince'],
  },
  thematic: { name: 'Khen thưởng theo đợt thi đua, chuyên đề', purpose: 'nomination', levels: [], byCycle: true },
  contribution: { name: 'Khen thưởng quá trình cống hiến', purpose: 'nomination', levels: ['state'], byCycle: true },
  external: {
    name: 'Khen thưởng đối ngoại',
    purpose: 'nomination',
    levels: ['state', 'ministryProvince'],
    byCycle: true,
  },
  simplified: { name: 'Khen thưởng theo thủ tục đơn giản', purpose: 'nomination', levels: [], byCycle: true },
  revocation: {
    name: 'Hủy bỏ quyết định khen thưởng, thu hồi hiện vật và tiền thưởng',
    purpose: 'aftercare',
    levels: [],
  },
  exchange: { name: 'Cấp đổi hiện vật khen thưởng', purpose: 'aftercare', levels: ['state'] },
  reissue: { name: 'Cấp lại hiện vật khen thưởng', purpose: 'aftercare', levels: ['state'] },
  initiative: { name: 'Công nhận sáng kiến', purpose: 'emulation', levels: ['grassroots', 'ministryProvince'] },
  movement: { name: 'Tổ chức phong trào thi đua', purpose: 'emulation', levels: [] },
  blocks: {
    name: 'Hoạt động hằng năm của khối, cụm thi đua',
    purpose: 'emulation',
    levels: ['ministryProvince'],
  },
  exemplars: {
    name: 'Xây dựng, nhân rộng điển hình tiên tiến',
    purpose: 'emulation',
    levels: ['ministryProvince'],
  },
} as const satisfies Record<string, { name: string; purpose: Purpose; levels: readonly Level[]; byCycle?: true }>
export type WorkflowFamily = keyof typeof workflowFamilies

/** Cấp có thẩm quyền quyết định. */
export const deciders = {
  headOfUnit: 'Người đứng đầu cơ quan, đơn vị có thẩm quyền',
  minister: 'Bộ trưởng',
  ministerOrProvinceChair: 'Bộ trưởng; Chủ tịch Ủy ban nhân dân tỉnh',
  primeMinister: 'Thủ tướng Chính phủ',
  government: 'Chính phủ; Thủ tướng Chính phủ quyết định theo ủy quyền',
  president: 'Chủ tịch nước',
} as const
export type Decider = keyof typeof deciders

/** Thành phần hồ sơ, by what it is; a workflow may call it by a longer name. */
export const partNames = {
  letter: 'Tờ trình đề nghị khen thưởng (kèm danh sách)',
  proposal: 'Văn bản đề nghị kèm danh sách',
  report: 'Báo cáo thành tích có xác nhận của cấp trình khen thưởng',
  contributionReport: 'Báo cáo thành tích quá trình cống hiến',
  foreignReport: 'Báo cáo tóm tắt do cơ quan trình lập',
  summaryReport: 'Báo cáo tóm tắt thành tích',
  serviceSummary: 'Bản tóm tắt thành tích, quá trình công tác',
  minutes: 'Biên bản họp xét của Hội đồng Thi đua - Khen thưởng',
  minutesAndCount: 'Biên bản họp và kết quả bỏ phiếu kín của Hội đồng',
  count: 'Kết quả bỏ phiếu (biên bản kiểm phiếu)',
  initiativeCertificate: 'Chứng nhận, xác nhận của cơ quan có thẩm quyền về sáng kiến, đề tài',
  concurrence: 'Ý kiến hiệp y (nếu có)',
  enterpriseDuties:
    'Đơn vị sản xuất, kinh doanh: chấp hành chính sách bảo hiểm, môi trường, an toàn lao động, an toàn thực phẩm; nghĩa vụ thuế (nội dung hiệp y hoặc xác nhận)',
  relatedDocuments: 'Tài liệu liên quan (nếu có)',
  foreignNominee:
    'Người nước ngoài, người Việt Nam ở nước ngoài: tờ trình; báo cáo tóm tắt do cơ quan trình lập; xác nhận nghĩa vụ với Nhà nước (nếu có)',
  electronicFiles: 'Tệp điện tử của hồ sơ (trừ hồ sơ có nội dung bí mật nhà nước)',
  finding: 'Kết luận, quyết định hoặc bản án',
  request: 'Đơn (cá nhân) hoặc công văn (tập thể) đề nghị',
  awardDecision: 'Quyết định khen thưởng, bằng hoặc hồ sơ liên quan (nếu có)',
  initiativeRequest: 'Đơn yêu cầu công nhận sáng kiến',
  initiativeConfirmation: 'Giấy xác nhận hiệu quả áp dụng, phạm vi ảnh hưởng',
} as const
export type PartCode = keyof typeof partNames

/** Cách bỏ phiếu. */
export const ballots = {
  secret: 'bỏ phiếu kín',
  ballot: 'bỏ phiếu (văn bản không nêu phiếu kín)',
  openOrSecret: 'biểu quyết hoặc bỏ phiếu kín theo quy chế của Hội đồng',
  councilRules: 'theo quy chế của Hội đồng',
  initiativeCouncilRules: 'theo quy chế của Hội đồng sáng kiến',
} as const
export type Ballot = keyof typeof ballots

/** Số thành viên phải có mặt. */
export const quorums = {
  twoThirds: 'có mặt ít nhất 2/3 số thành viên',
  councilRules: 'theo quy chế của Hội đồng',
} as const
export type Quorum = keyof typeof quorums

/** Số mà tỷ lệ phiếu được tính trên đó. */
export const voteBases = {
  allMembers: 'tổng số thành viên Hội đồng',
  members: 'thành viên Hội đồng',
} as const
export type VoteBase = keyof typeof voteBases

/** Thành viên vắng mặt. */
export const absences = {
  writtenOpinion: 'lấy ý kiến bằng văn bản',
  writtenOpinionCounted: 'lấy ý kiến bằng văn bản và tính vào kết quả',
  writtenOpinionInMinutes: 'lấy ý kiến bằng văn bản, tính vào kết quả và ghi trong biên bản',
} as const
export type Absence = keyof typeof absences

/** Cách nộp hồ sơ. */
export const channels = {
  direct: 'nộp trực tiếp',
  post: 'qua dịch vụ bưu chính',
  online: 'trực tuyến',
} as const
export type Channel = keyof typeof channels

/** Cách tính ngày. */
export const dayUnits = { working: 'ngày làm việc', calendar: 'ngày' } as const
export type DayUnit = keyof typeof dayUnits

/** Thời hạn. `atLeast` is time that must pass (công khai, lấy ý kiến Nhân dân) and no deadline of anybody. */
export interface Limit {
  days: number
  dayUnit: DayUnit
  bound: 'atMost' | 'atLeast'
  /** Chỉ với các danh hiệu, hình thức này; absent: all the others. */
  honours?: readonly (Honour | Family)[]
  /** Trong trường hợp này; what software cannot tell by itself. */
  when?: string
  /** Absent: that of the step. */
  basis?: Basis
}

/** Cấp thẩm định mà hồ sơ của một đơn vị đi qua trước khi ra trung ương. */
export type AppraisalLevel = 'unit' | 'ministryProvince'

/** Bước của thủ tục. */
export interface Step {
  order: number
  actor: string
  action: string
  /** Giấy tờ của bước này. */
  documents: readonly string[]
  /** Empty: no number of days is fixed, or none was verified. */
  limits: readonly Limit[]
  honours?: readonly (Honour | Family)[]
  /** Không bắt buộc. */
  optional?: true
  /** Chỉ khi có việc: it is no link of the chain. */
  occasional?: true
  /** Nơi quy định, when it is not a rule for everybody. */
  scope?: string
  /** Hạn một lần, half-open: the last day is the one before, as a plan says "trước ngày". */
  dueBefore?: Day
  /** Thẩm định hồ sơ ở cấp này: its limit, in working days, runs from the day on which the dossier was received there. */
  appraisedAt?: AppraisalLevel
  /** Its documents are what the whole procedure is for. */
  result?: true
  basis: Basis
}

/** Thành phần hồ sơ mà thủ tục yêu cầu. */
export interface RequiredPart {
  code: PartCode
  name: string
  copies: number
  /** Mẫu: one of these, by what the nominee is. */
  forms: readonly FormCode[]
  honours?: readonly (Honour | Family)[]
  condition?: string
  /** Hồ sơ của người nước ngoài: what stands in place of letter, report and minutes. */
  variant?: 'foreign'
  basis: Basis
}

/** Số bộ hồ sơ (bản chính); `onward`: what the appraising body sends on. */
export interface Sets {
  count: number
  onward?: number
  basis: Basis
}

/** Bỏ phiếu của Hội đồng. */
export interface Vote {
  ballot: Ballot
  /** Tỷ lệ phiếu đồng ý từ mức này; empty: no share is fixed. Without `honours`: of every honour of the workflow. */
  shares: readonly { percent: number; honours?: readonly (Honour | Family)[] }[]
  quorum: Quorum
  base: VoteBase | null
  absent: Absence | null
  /** Hội đồng Trung ương, Thường trực Hội đồng Trung ương. */
  central?: { body: VotingBody; percent?: number; quorumPercent?: number }
  otherHonours?: string
  composition?: string
  /** Tạm dùng khi bộ, tỉnh chưa quy định. */
  assumed?: { percent: number; candidates: readonly number[] }
  basis: Basis
}

/** Thời điểm gửi hồ sơ lên cấp trên. */
export interface SubmissionDeadline {
  /** null: no day of the year is fixed. */
  by: DueDay | null
  /** Hệ thống giáo dục quốc dân. */
  education?: DueDay
  /** The first day on which dossiers are taken. */
  opensOn?: MonthDay
  meaning?: string
  everyYears?: number
  except?: readonly Cycle[]
  basis: Basis
}

/** Thủ tục. */
export interface Workflow {
  id: string
  family: WorkflowFamily
  /** The first is the one that it was written for. */
  regimes: readonly Regime[]
  /** Empty: it belongs to no honour, or (thủ tục đơn giản) to any. */
  honours: readonly (Honour | Family)[]
  /** Tên danh hiệu, hình thức như nguồn ghi. */
  named?: readonly string[]
  /** Loại hình khen thưởng that go this way; how the software reads it, since the sources do not sort by kind. */
  cycles: readonly Cycle[]
  decider: Decider | null
  /** Văn bản quy định cả thủ tục. */
  legalBasis?: string
  conditions?: { mode: 'all' | 'any'; of: readonly string[]; basis: Basis }
  /** Trường hợp bị hủy bỏ. */
  grounds?: readonly string[]
  /** Tiêu chí lựa chọn. */
  criteria?: { collective: string; individual: string; basis: Basis }
  deadline?: SubmissionDeadline
  submitWithin?: { limit: Limit; after: string; scope: string; basis: Basis }
  steps: readonly Step[]
  parts: readonly RequiredPart[]
  sets: Sets | null
  vote: Vote | null
  /** Thông báo kết quả thẩm định, kết quả khen thưởng. */
  notice?: { returned: Limit; copied: Limit; basis: Basis }
  channels?: { of: readonly Channel[]; basis: Basis }
  remarks?: readonly Remark[]
  /** Căn cứ chung; absent: only its facts have one. */
  basis?: Basis
}

// Builders: each makes one plain object, so that a procedure reads like a table.

export function step(
  order: number,
  actor: string,
  action: string,
  documents: readonly string[],
  basis: Basis,
  more: Partial<Omit<Step, 'order' | 'actor' | 'action' | 'documents' | 'basis'>> = {},
): Step {
  return { order, actor, action, documents, limits: [], ...more, basis }
}

export function part(
  code: PartCode,
  basis: Basis,
  more: Partial<Omit<RequiredPart, 'code' | 'basis'>> = {},
): RequiredPart {
  return { code, name: partNames[code], copies: 1, forms: [], ...more, basis }
}

type LimitExtras = Partial<Pick<Limit, 'honours' | 'when' | 'basis'>>

/** Trong thời hạn … ngày làm việc. */
export const within = (days: number, more: LimitExtras = {}): Limit => ({
  days,
  dayUnit: 'working',
  bound: 'atMost',
  ...more,
})
/** Trong thời hạn … ngày. */
export const withinCalendar = (days: number, more: LimitExtras = {}): Limit => ({
  days,
  dayUnit: 'calendar',
  bound: 'atMost',
  ...more,
})
/** Ít nhất … ngày làm việc. */
export const atLeast = (days: number, more: LimitExtras = {}): Limit => ({
  days,
  dayUnit: 'working',
  bound: 'atLeast',
  ...more,
})
