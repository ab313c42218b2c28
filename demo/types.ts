/**
 * Shapes of the demo world: the natural resources and environment sector of Kon Tum province, looked at on 20/12/2021.
 * The demo holds facts only. Days are plain `YYYY-MM-DD` texts here; the loader parses them. Periods are half-open
 * `[from, to)`, `null` means not bounded. Whatever no document of 2021 says is marked as invented.
 */

/** Ngày dạng `YYYY-MM-DD`. */
export type DayText = string

/** Mã cơ quan, đơn vị trong `organisations.json`. */
export type OrganisationCode = string

/** Mã cá nhân: `CN-0001`. */
export type PersonCode = string

/** Mức tin cậy: trích từ nguồn, nhớ lại, hay giả định. */
export type Confidence = 'quoted' | 'recalled' | 'assumed'

/** Tuyến quản lý: tuyến hành chính (tỉnh) và tuyến ngành (bộ). */
export type Line = 'administrative' | 'sector'

/** Khoảng thời gian nửa mở. */
export interface DayPeriod {
  from: DayText | null
  to: DayText | null
}

// Organisations

/** Loại cơ quan, tổ chức. */
export const organisationKinds = {
  government: 'Chính phủ',
  primeMinister: 'Thủ tướng Chính phủ',
  ministry: 'Bộ',
  standingBody: 'Cơ quan thường trực',
  council: 'Hội đồng thi đua - khen thưởng',
  initiativeCouncil: 'Hội đồng sáng kiến',
  office: 'Văn phòng',
  inspectorate: 'Thanh tra',
  department: 'Vụ',
  generalDepartment: 'Tổng cục',
  agency: 'Cục',
  publicServiceUnit: 'Đơn vị sự nghiệp công lập',
  stateEnterprise: 'Doanh nghiệp nhà nước',
  partyOrMassBody: 'Tổ chức đảng, đoàn thể',
  province: 'Tỉnh',
  centrallyRunCity: 'Thành phố trực thuộc trung ương',
  peoplesCommittee: 'Ủy ban nhân dân',
  provincialDepartment: 'Sở',
  division: 'Phòng',
  subDepartment: 'Chi cục',
  district: 'Huyện',
  districtLevelCity: 'Thành phố thuộc tỉnh',
  districtDivision: 'Phòng chuyên môn cấp huyện',
  emulationCluster: 'Cụm thi đua',
  emulationBlock: 'Khối thi đua',
} as const

export type OrganisationKind = keyof typeof organisationKinds

/** Cơ quan cấp trên, theo từng tuyến và từng thời gian. */
export interface Parent extends DayPeriod {
  code: OrganisationCode
  line: Line
}

/** Thành viên của khối, cụm thi đua. */
export interface ClusterMember extends DayPeriod {
  code: OrganisationCode
  role: 'lead' | 'deputy' | 'member'
}

/** Cơ quan thường trực của hội đồng. */
export interface StandingBody extends DayPeriod {
  code: OrganisationCode
  confidence: Confidence
}

/** Cơ quan, tổ chức, đơn vị. */
export interface Organisation extends DayPeriod {
  code: OrganisationCode
  kind: OrganisationKind
  name: string
  shortName?: string
  /** Ký hiệu của cơ quan trong số văn bản: `STNMT` in `12/QĐ-STNMT`. */
  symbol?: string
  /** Địa danh ghi ở phần đầu văn bản. */
  place?: string
  /** Mã đơn vị hành chính của Tổng cục Thống kê. */
  statisticalCode?: string
  confidence: Confidence
  /** Căn cứ pháp lý. */
  basis?: string
  source?: string
  note?: string
  parents: Parent[]
  /** Only for khối and cụm. */
  members?: ClusterMember[]
  /** Only for councils. */
  standingBodies?: StandingBody[]
}

/** Kế thừa giữa các đơn vị: sáp nhập, chia tách, đổi tên, chuyển cơ quan chủ quản, giải thể. */
export interface Succession {
  predecessor: OrganisationCode
  /** `null` when the unit is dissolved and nobody takes its place. */
  successor: OrganisationCode | null
  kind: 'merge' | 'split' | 'rename' | 'move' | 'dissolve'
  on: DayText
  basis: string
  /** Whose record the successor carries: every predecessor's, only the main one's, any one's, nobody's. */
  recordPolicy: 'all' | 'main' | 'any' | 'none'
  /** For policy `main` (split): whether this successor is the one that carries the record. */
  main?: boolean
  confidence: Confidence
  note?: string
}

/** The whole of `organisations.json`. */
export interface OrganisationBook {
  organisations: Organisation[]
  successions: Succession[]
}

// People

export const ratings = {
  KHTNV: 'Không hoàn thành nhiệm vụ',
  HTNV: 'Hoàn thành nhiệm vụ',
  HTTNV: 'Hoàn thành tốt nhiệm vụ',
  HTXSNV: 'Hoàn thành xuất sắc nhiệm vụ',
} as const

/** Mức xếp loại chất lượng hằng năm. */
export type Rating = keyof typeof ratings

/** Danh hiệu, hình thức khen thưởng dùng trong bản dùng thử. GKS is the director's certificate (giấy khen). */
export const honours = {
  LDTT: 'Lao động tiên tiến',
  CSTDCS: 'Chiến sĩ thi đua cơ sở',
  CSTDT: 'Chiến sĩ thi đua cấp tỉnh',
  GKS: 'Giấy khen của Giám đốc Sở',
  BKT: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
  BKB: 'Bằng khen của Bộ trưởng Bộ Tài nguyên và Môi trường',
  BKTTG: 'Bằng khen của Thủ tướng Chính phủ',
  TTLDTT: 'Tập thể lao động tiên tiến',
  TTLDXS: 'Tập thể lao động xuất sắc',
} as const

export type HonourCode = keyof typeof honours

/** Chức vụ, vị trí công tác tại một đơn vị. */
export interface Post extends DayPeriod {
  organisation: OrganisationCode
  title: string
  /** Người đứng đầu, cấp phó của đơn vị. */
  leader?: 'head' | 'deputy'
}

/** Quyết định ghi trong sổ. The whole symbol is kept as printed, for example `187/QĐ-STNMT`. */
export interface DecisionReference {
  symbol: string
  issuer: OrganisationCode
  issuedOn: DayText
}

/** Một lần được khen thưởng, phong tặng. */
export interface AwardRecord {
  honour: HonourCode
  cycle: 'annual' | 'merit' | 'movement' | 'adHoc'
  /** First and last year of the achievement (năm lập thành tích); equal for a yearly title. */
  achievementFrom: number
  achievementTo: number
  decision: DecisionReference
  /** What the honour was given for, where the decision says it. */
  citation?: string
}

/** Sáng kiến, đề tài khoa học được công nhận. */
export interface InitiativeRecord {
  code: string
  year: number
  name: string
  scope: 'grassroots' | 'ministryProvince' | 'national'
  kind: 'initiative' | 'scienceTopic'
  decision: DecisionReference
  /** Đã dùng làm căn cứ cho hình thức, danh hiệu nào. */
  usedFor?: HonourCode
}

/** Kỷ luật. */
export interface DisciplineRecord {
  form: 'khienTrach' | 'canhCao' | 'haBacLuong' | 'giangChuc' | 'cachChuc' | 'buocThoiViec'
  decidedOn: DayText
  endedOn: DayText | null
  decision: DecisionReference
  reason: string
}

/** Việc đang xem xét: đơn thư, thanh tra, điều tra, xem xét kỷ luật (TT 12/2019/TT-BNV Điều 2 khoản 5). */
export interface PendingRecord {
  kind: 'discipline' | 'investigation' | 'inspectionWithSigns' | 'complaint'
  since: DayText
  clearedOn: DayText | null
  note: string
}

/** Cá nhân. */
export interface Person {
  code: PersonCode
  name: string
  gender: 'male' | 'female'
  birthYear: number
  recruitedOn: DayText
  posts: Post[]
  /** Rating by year; a year that is missing has not been entered. */
  ratings: Record<number, Rating>
  awards: AwardRecord[]
  initiatives: InitiativeRecord[]
  disciplines: DisciplineRecord[]
  pending: PendingRecord[]
  /** Đăng ký thi đua đầu năm. A year that is missing is not known. */
  registered: Record<number, boolean>
}

/** Hồ sơ thành tích của một tập thể. */
export interface CollectiveRecord {
  organisation: OrganisationCode
  ratings: Record<number, Rating>
  awards: AwardRecord[]
  registered: Record<number, boolean>
}

/** Trường hợp đáng xem: what the law of R2017 says about one person, one honour, one year. */
export interface DemoCase {
  code: string
  person: PersonCode
  honour: HonourCode
  year: number
  /** The verdict of the law; a fact that the council or a human must still judge is taken as favourable. */
  verdict: 'eligible' | 'notEligible' | 'unknown'
  /** One Vietnamese sentence that says why. */
  sentence: string
  article: string
}

// Movements

/** Văn bản phát động. A number or day that the source does not give is `null`; `missing` says so. */
export interface MovementDocument {
  type: 'decision' | 'plan' | 'directive' | 'officialLetter'
  number: number | null
  /** Ký hiệu sau dấu gạch chéo: `QĐ-TTg`. */
  symbol: string
  issuedOn: DayText | null
  issuer: OrganisationCode
  place: string
  /** Trích yếu. */
  abstract: string
  signer: { authority?: string; post: string; name: string } | null
  /** Một câu cho mỗi điều mà nguồn không ghi. */
  missing: string[]
  /** Seed document that tells of it, by its first three digits. */
  seed: '000' | '001' | '002' | '003' | '004'
  /** Known only because another document names it. */
  namedOnly: boolean
}

/** Tiêu chí. `parts` are joined by `logic`; a part may carry a rule that software can check. */
export interface Criterion {
  code: string
  kind: 'general' | 'collective' | 'individual' | 'leader'
  logic: 'any' | 'all'
  text: string
  parts: CriterionPart[]
  invented?: true
}

export interface CriterionPart {
  code: string
  text: string
  rule?: CriterionRule
}

/** Phần kiểm tra được bằng sổ. `period` means each year of the phase under review. */
export type CriterionRule =
  | { type: 'titleEveryYear'; honour: HonourCode; within: 'period' }
  | { type: 'ratingEveryYear'; min: Rating; within: 'period' }
  | { type: 'initiative'; count: number }
  | { type: 'unitIsExemplar' }

/** Hình thức khen thưởng nêu trong văn bản. */
export interface CommendationForm {
  /** `null` when the document names a form that the demo does not confer (an order without its class). */
  honour: HonourCode | null
  name: string
  level: 'state' | 'ministryProvince' | 'grassroots'
  /** `null` for orders: the President, who confers them, is not an organisation of the demo. */
  authority: OrganisationCode | null
}

/** Chỉ tiêu thi đua. */
export interface Target {
  indicator: string
  name: string
  unit: string
  /** `atLeast`: the more the better, as all targets of the demo. */
  direction: 'atLeast'
  /** How figures of units make the figure above: added up, or the mean weighted by headcount. */
  consolidation: 'sum' | 'weightedMean'
  value: number
  invented: true
}

/** Chỉ tiêu giao cho từng đơn vị. */
export interface UnitTarget {
  organisation: OrganisationCode
  indicator: string
  value: number
  invented: true
}

export interface MovementPhase extends DayPeriod {
  code: string
  name: string
  task: string
}

/** Nhiệm vụ giao cho một cơ quan hoặc một nhóm cơ quan. */
export interface MovementTask {
  assignee: string
  organisations: OrganisationCode[]
  text: string
}

/** Nơi nhận phải thực hiện. A deadline that the document does not give is `null`. */
export interface Recipient {
  organisation: OrganisationCode
  line: Line
  /** The last day on which the plan is in time. */
  planDueOn: DayText | null
  registrationDueOn: DayText | null
  reportDueOn: DayText | null
}

/** Phong trào thi đua. */
export interface Movement {
  code: string
  /** Tên phong trào, đúng như trong ngoặc kép của văn bản; `null` when the document gives none. */
  title: string | null
  /** Tên gọi ngắn để hiển thị. */
  shortTitle: string
  document: MovementDocument
  /** The movements that this one answers, each with the line on which it came. */
  parents: { movement: string; line: Line }[]
  legalBases: string[]
  purpose: string[]
  requirements: string[]
  contents: string[]
  criteria: Criterion[]
  commendations: CommendationForm[]
  period: { from: DayText | null; to: DayText | null; openEnd: string | null; text: string }
  phases: MovementPhase[]
  targets: Target[]
  unitTargets: UnitTarget[]
  tasks: MovementTask[]
  recipients: Recipient[]
  /** Dòng "Nơi nhận" của văn bản, rút gọn. */
  recipientLines: string[]
  reporting: string | null
  /** Vietnamese sentences: what in this movement is made up for the demo. */
  invented: string[]
}

/** Kế hoạch đáp lại của một đơn vị. Invented for the demo unless it is a movement of its own. */
export interface AnsweringPlan {
  movement: string
  organisation: OrganisationCode
  line: Line
  number: number
  symbol: string
  issuedOn: DayText
  summary: string
  invented: true
}

/** Đã nhận, đã đọc. Readers are named where the demo knows the people of the unit. */
export interface Acknowledgement {
  movement: string
  organisation: OrganisationCode
  receivedOn: DayText
  /** Day on which the unit confirmed that it had read; `null` when not yet. */
  readOn: DayText | null
  readers: { person: PersonCode; readOn: DayText }[]
}

/** Đăng ký gương điển hình, danh hiệu trong một phong trào. */
export interface MovementRegistration {
  movement: string
  organisation: OrganisationCode
  subject: { kind: 'individual'; person: PersonCode } | { kind: 'collective'; organisation: OrganisationCode }
  /** Toàn diện hay theo lĩnh vực. */
  field: { kind: 'comprehensive' } | { kind: 'field'; name: string }
  pledge: string
  registeredOn: DayText
  invented: true
}

/** Một khoản cụ thể trong số liệu, để đối chiếu khi hai đơn vị cùng báo cáo. */
export interface FigureItem {
  text: string
  value: number
  on: DayText
}

export interface ReportFigure {
  indicator: string
  value: number
  items?: FigureItem[]
}

/** Báo cáo sơ kết của một đơn vị. */
export interface MovementReport {
  movement: string
  organisation: OrganisationCode
  kind: 'halfYear' | 'year'
  period: { from: DayText; to: DayText }
  number: number
  symbol: string
  issuedOn: DayText
  submittedOn: DayText
  summary: string
  /** Number of people the percentages are about. */
  headcount: number
  figures: ReportFigure[]
  invented: true
}

/** Một khoản có thể bị hai đơn vị cùng báo cáo. */
export interface DoubtfulFigure {
  movement: string
  indicator: string
  organisations: [OrganisationCode, OrganisationCode]
  value: number
  reason: string
}

/** Vướng mắc và trả lời. */
export interface Difficulty {
  movement: string
  organisation: OrganisationCode
  askedOn: DayText
  question: string
  answer: { by: OrganisationCode; on: DayText; text: string } | null
  invented: true
}

// Council, accounts, exemplars

/** Thành viên hội đồng. */
export interface CouncilMember {
  person: PersonCode
  role: 'chair' | 'viceChair' | 'member' | 'secretary'
}

/** Tỷ lệ phiếu của hội đồng. `votes * 100 >= members * percent`, or strictly greater when `strict`. */
export interface VoteThreshold {
  honour: HonourCode
  percent: number
  strict: boolean
  base: 'allMembers'
  basis: string
  invented: boolean
}

/** Hội đồng Thi đua - Khen thưởng của Sở. */
export interface Council extends DayPeriod {
  organisation: OrganisationCode
  standingBody: OrganisationCode
  establishment: DecisionReference & { invented: true }
  rules: DecisionReference & { title: string; invented: true }
  members: CouncilMember[]
  /** Tỷ lệ thành viên phải có mặt. */
  quorum: { numerator: number; denominator: number; basis: string; invented: boolean }
  thresholds: VoteThreshold[]
}

/** Hội đồng cấp trên, chưa biết thành viên. */
export interface CouncilAbove {
  /** The body for which the council judges. */
  body: OrganisationCode
  organisation: OrganisationCode | null
  standingBody: OrganisationCode | null
  name: string
  invented: true
}

/** Tên đăng nhập của một tài khoản. */
export type Username = string

/** Tên gọi một hồ sơ trong bản dùng thử: the code of the person and the honour, `CN-0022 CSTDCS`. */
export type DossierKey = `${PersonCode} ${HonourCode}`

/** Hồ sơ đề nghị: how far each goes is told by the letters and sittings that name it. */
export interface DemoDossier {
  person: PersonCode
  honour: 'CSTDCS' | 'BKT' | 'BKTTG'
  year: number
  openedOn: DayText
  /** Báo cáo thành tích by paragraphs; empty while nobody has written it. */
  report: string[]
  /** Codes of the initiatives whose recognition is attached as evidence; none while that part is missing. */
  evidence: string[]
  /** Ghi chú of the parts that layers add to the dossier; absent where they add none or nobody has brought them yet. */
  addedParts?: string
  /** Trình kèm giải trình: asked for by the officer, approved by the head of the unit. */
  override?: string
  submittedOn: DayText | null
  /** Rút hồ sơ. */
  withdrawn?: { on: DayText; reason: string }
  /** Trả lại: by the standing body, and how the unit mended it. */
  returned?: { on: DayText; reason: string; mendedOn: DayText; report: string[] }
}

/** Tờ trình: from a unit to the Sở, or from the Sở to the province. */
export interface DemoLetter {
  organisation: OrganisationCode
  draftedOn: DayText
  drafter: Username
  /** `null` while it waits for a signature. */
  signed: { on: DayText; signer: Username } | null
  title: string
  content: string[]
  dossiers: DossierKey[]
}

/** Thẩm định đạt. */
export interface DemoAppraisal {
  on: DayText
  appraiser: Username
  dossiers: DossierKey[]
  opinion: string
}

/** Phiên họp, as far as it has come on the day of the demo. */
export interface DemoSitting {
  plannedOn: DayText
  heldOn: DayText
  title: string
  place: string
  dossiers: DossierKey[]
  voting: {
    absent: PersonCode[]
    recusals: { person: PersonCode; dossier: DossierKey; reason: string }[]
    /** Những người đã bỏ phiếu. What each chose lies in the box; the demo only knows how many were against. */
    voters: PersonCode[]
    against: Partial<Record<DossierKey, PersonCode[]>>
  } | null
  conclusion: string[] | null
}

/** Quyết định khen thưởng của Giám đốc Sở. */
export interface DemoDecision {
  honour: 'CSTDCS'
  draftedOn: DayText
  title: string
  bases: string[]
  dossiers: DossierKey[]
  signed: { on: DayText; signer: Username } | null
  publishedOn: DayText | null
}

/** Vai trò được giao. */
export type Role = 'officer' | 'standing' | 'leader' | 'member' | 'staff' | 'auditor' | 'operator'

/** Quyền được giao tại một cơ quan, có thời hạn và căn cứ. */
export interface RoleGrant {
  role: Role
  organisation: OrganisationCode
  from: DayText
  to: DayText | null
  basis: string
}

/** Tài khoản. `person` is `null` for people outside the 60 of the demo; `displayName` then names the holder. */
export interface Account {
  username: string
  person: PersonCode | null
  displayName: string
  grants: RoleGrant[]
}

/** Gương điển hình tiên tiến. */
export interface Exemplar {
  code: string
  subject: { kind: 'individual'; person: PersonCode } | { kind: 'collective'; organisation: OrganisationCode }
  organisation: OrganisationCode
  field: { kind: 'comprehensive' } | { kind: 'field'; name: string }
  movement: string
  title: string
  /** Con số nổi bật. */
  figure: { value: string; label: string }
  /** Câu dẫn. */
  lead: string
  /** Đoạn kể việc. */
  story: string[]
  /** Cách làm. */
  method: string[]
  /** Số liệu theo năm, nếu có. */
  series: { title: string; unit: string; source: string; points: { year: number; value: number }[] } | null
  /** Ai đã làm theo. */
  takenOverBy: { organisation: OrganisationCode; on: DayText; note: string }[]
  foundOn: DayText
  /** Đánh giá tác dụng. */
  effect: { reviewedOn: DayText; text: string } | null
  publishedOn: DayText | null
  invented: true
}

// Layers

/** Quy định riêng: what a body has set over the law, by one document. */
export interface DemoLayer {
  organisation: OrganisationCode
  enteredBy: Username
  symbol: string
  issuedOn: DayText
  title: string
  from: DayText
  to: DayText | null
  /** Nội dung, in the shape in which they are entered. */
  items: { kind: string; article: string; quote: string; [field: string]: unknown }[]
  invented: true
}

/** Thời gian nghỉ, đi học of one person. */
export interface Leave {
  person: PersonCode
  /** Username of the officer who writes it down. */
  enteredBy: string
  kind: 'maternity' | 'study' | 'sick' | 'unpaid'
  from: DayText
  to: DayText | null
  /** Result of a course. */
  grade: 'kha' | 'gioi' | null
  basis: string
}

/** Dữ liệu riêng of one person, as an officer writes it down. */
export interface PrivateRecord {
  person: PersonCode
  enteredBy: string
  birthday: DayText
  identityNumber: string
  phone: string
  email?: string
  address?: string
}

/** Đề xuất điều động to another unit. */
export interface Transfer {
  person: PersonCode
  proposedBy: string
  proposedOn: DayText
  to: OrganisationCode
  title: string
  onDay: DayText
  basis: string
}

/** Bản ghi thứ hai của một người: what was entered of somebody who stands in the register already. */
export interface EnteredTwice {
  /** Who it is in truth. */
  as: PersonCode
  enteredBy: string
  code: string
  name: string
  gender: Person['gender']
  birthYear: number
  post: { organisation: OrganisationCode; title: string; from: DayText; to: DayText; basis: string }
  letter: {
    enteredBy: string
    symbol: string
    signedOn: DayText
    honour: HonourCode
    cycle: AwardRecord['cycle']
    year: number
    achievement: string
  }
}

/** Đề nghị sửa hồ sơ. */
export interface Correction {
  askedBy: string
  askedOn: DayText
  section: 'posts' | 'identity' | 'initiatives' | 'awards'
  wrong: string
  right: string
}
