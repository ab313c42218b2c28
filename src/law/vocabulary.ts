/**
 * The words of the law on emulation and commendation: closed lists with their Vietnamese terms. Types are made from the
 * lists, so a misspelt code does not compile.
 */

/** Loại: danh hiệu thi đua, hình thức khen thưởng. */
export const honourKinds = {
  emulationTitle: 'danh hiệu thi đua',
  order: 'huân chương',
  medal: 'huy chương',
  stateHonoraryTitle: 'danh hiệu vinh dự nhà nước',
  statePrize: 'giải thưởng',
  commemorativeMedal: 'kỷ niệm chương',
  certificateOfMerit: 'bằng khen',
  commendationLetter: 'giấy khen',
} as const
export type HonourKind = keyof typeof honourKinds

/** Cấp khen thưởng. */
export const levels = {
  state: 'cấp Nhà nước',
  ministryProvince: 'Bộ, ban, ngành, tỉnh',
  army: 'quân khu, quân chủng và tương đương; đại học quốc gia',
  grassroots: 'cơ sở',
  department: 'sở, đơn vị thuộc bộ có tư cách pháp nhân',
  district: 'cấp huyện',
  commune: 'cấp xã',
  enterprise: 'doanh nghiệp, hợp tác xã',
  organisation: 'tổ chức chính trị, chính trị - xã hội',
} as const
export type Level = keyof typeof levels

/** Danh hiệu, hình thức: everything that can be conferred, under any of the regimes. */
export const honours = {
  // Danh hiệu thi đua
  LDTT: { name: 'Lao động tiên tiến', kind: 'emulationTitle', level: 'grassroots' },
  CSTT: { name: 'Chiến sĩ tiên tiến', kind: 'emulationTitle', level: 'grassroots' },
  CSTDCS: { name: 'Chiến sĩ thi đua cơ sở', kind: 'emulationTitle', level: 'grassroots' },
  CSTDB: { name: 'Chiến sĩ thi đua Bộ, ban, ngành', kind: 'emulationTitle', level: 'ministryProvince' },
  CSTDT: { name: 'Chiến sĩ thi đua tỉnh', kind: 'emulationTitle', level: 'ministryProvince' },
  CSTDTQ: { name: 'Chiến sĩ thi đua toàn quốc', kind: 'emulationTitle', level: 'state' },
  CTDCP: { name: 'Cờ thi đua của Chính phủ', kind: 'emulationTitle', level: 'state' },
  CTDB: { name: 'Cờ thi đua của Bộ, ban, ngành', kind: 'emulationTitle', level: 'ministryProvince' },
  CTDT: { name: 'Cờ thi đua của tỉnh', kind: 'emulationTitle', level: 'ministryProvince' },
  CTDQK: {
    name: 'Cờ thi đua của quân khu, quân đoàn, quân chủng và tương đương; đại học quốc gia',
    kind: 'emulationTitle',
    level: 'army',
  },
  TTLDXS: { name: 'Tập thể lao động xuất sắc', kind: 'emulationTitle', level: 'ministryProvince' },
  DVQT: { name: 'Đơn vị quyết thắng', kind: 'emulationTitle', level: 'army' },
  TTLDTT: { name: 'Tập thể lao động tiên tiến', kind: 'emulationTitle', level: 'grassroots' },
  DVTT: { name: 'Đơn vị tiên tiến', kind: 'emulationTitle', level: 'grassroots' },
  XPTTTB: { name: 'Xã, phường, thị trấn tiêu biểu', kind: 'emulationTitle', level: 'ministryProvince' },
  TTDPVH: { name: 'Thôn, tổ dân phố văn hóa', kind: 'emulationTitle', level: 'commune' },
  GDVH: { name: 'Gia đình văn hóa', kind: 'emulationTitle', level: 'commune' },
  // Huân chương
  HCSV: { name: 'Huân chương Sao vàng', kind: 'order', level: 'state' },
  HCHCM: { name: 'Huân chương Hồ Chí Minh', kind: 'order', level: 'state' },
  HCDL1: { name: 'Huân chương Độc lập hạng Nhất', kind: 'order', level: 'state' },
  HCDL2: { name: 'Huân chương Độc lập hạng Nhì', kind: 'order', level: 'state' },
  HCDL3: { name: 'Huân chương Độc lập hạng Ba', kind: 'order', level: 'state' },
  HCQC1: { name: 'Huân chương Quân công hạng Nhất', kind: 'order', level: 'state' },
  HCQC2: { name: 'Huân chương Quân công hạng Nhì', kind: 'order', level: 'state' },
  HCQC3: { name: 'Huân chương Quân công hạng Ba', kind: 'order', level: 'state' },
  HCLD1: { name: 'Huân chương Lao động hạng Nhất', kind: 'order', level: 'state' },
  HCLD2: { name: 'Huân chương Lao động hạng Nhì', kind: 'order', level: 'state' },
  HCLD3: { name: 'Huân chương Lao động hạng Ba', kind: 'order', level: 'state' },
  HCBVTQ1: { name: 'Huân chương Bảo vệ Tổ quốc hạng Nhất', kind: 'order', level: 'state' },
  HCBVTQ2: { name: 'Huân chương Bảo vệ Tổ quốc hạng Nhì', kind: 'order', level: 'state' },
  HCBVTQ3: { name: 'Huân chương Bảo vệ Tổ quốc hạng Ba', kind: 'order', level: 'state' },
  HCCC1: { name: 'Huân chương Chiến công hạng Nhất', kind: 'order', level: 'state' },
  HCCC2: { name: 'Huân chương Chiến công hạng Nhì', kind: 'order', level: 'state' },
  HCCC3: { name: 'Huân chương Chiến công hạng Ba', kind: 'order', level: 'state' },
  HCDDK: { name: 'Huân chương Đại đoàn kết dân tộc', kind: 'order', level: 'state' },
  HCDC: { name: 'Huân chương Dũng cảm', kind: 'order', level: 'state' },
  HCHN: { name: 'Huân chương Hữu nghị', kind: 'order', level: 'state' },
  // Huy chương
  HUYQKQT: { name: 'Huy chương Quân kỳ quyết thắng', kind: 'medal', level: 'state' },
  HUYVANTQ: { name: 'Huy chương Vì an ninh Tổ quốc', kind: 'medal', level: 'state' },
  HUYCSVV1: { name: 'Huy chương Chiến sĩ vẻ vang hạng Nhất', kind: 'medal', level: 'state' },
  HUYCSVV2: { name: 'Huy chương Chiến sĩ vẻ vang hạng Nhì', kind: 'medal', level: 'state' },
  HUYCSVV3: { name: 'Huy chương Chiến sĩ vẻ vang hạng Ba', kind: 'medal', level: 'state' },
  HUYHN: { name: 'Huy chương Hữu nghị', kind: 'medal', level: 'state' },
  HUYTNXP: { name: 'Huy chương Thanh niên xung phong vẻ vang', kind: 'medal', level: 'state' },
  // Danh hiệu vinh dự nhà nước
  TAH: { name: 'Tỉnh Anh hùng, Thành phố Anh hùng', kind: 'stateHonoraryTitle', level: 'state' },
  BMVNAH: { name: 'Bà mẹ Việt Nam anh hùng', kind: 'stateHonoraryTitle', level: 'state' },
  AHLLVT: { name: 'Anh hùng Lực lượng vũ trang nhân dân', kind: 'stateHonoraryTitle', level: 'state' },
  AHLD: { name: 'Anh hùng Lao động', kind: 'stateHonoraryTitle', level: 'state' },
  NGND: { name: 'Nhà giáo nhân dân', kind: 'stateHonoraryTitle', level: 'state' },
  NGUT: { name: 'Nhà giáo ưu tú', kind: 'stateHonoraryTitle', level: 'state' },
  TTND: { name: 'Thầy thuốc nhân dân', kind: 'stateHonoraryTitle', level: 'state' },
  TTUT: { name: 'Thầy thuốc ưu tú', kind: 'stateHonoraryTitle', level: 'state' },
  NSND: { name: 'Nghệ sĩ nhân dân', kind: 'stateHonoraryTitle', level: 'state' },
  NSUT: { name: 'Nghệ sĩ ưu tú', kind: 'stateHonoraryTitle', level: 'state' },
  NNND: { name: 'Nghệ nhân nhân dân', kind: 'stateHonoraryTitle', level: 'state' },
  NNUT: { name: 'Nghệ nhân ưu tú', kind: 'stateHonoraryTitle', level: 'state' },
  // Giải thưởng
  GTHCM: { name: 'Giải thưởng Hồ Chí Minh', kind: 'statePrize', level: 'state' },
  GTNN: { name: 'Giải thưởng Nhà nước', kind: 'statePrize', level: 'state' },
  // Kỷ niệm chương
  KNCQH: { name: 'Kỷ niệm chương của Ủy ban Thường vụ Quốc hội', kind: 'commemorativeMedal', level: 'state' },
  KNCB: { name: 'Kỷ niệm chương của Bộ, ban, ngành', kind: 'commemorativeMedal', level: 'ministryProvince' },
  KNCT: { name: 'Kỷ niệm chương của tỉnh', kind: 'commemorativeMedal', level: 'ministryProvince' },
  KNCTC: {
    name: 'Kỷ niệm chương của tổ chức chính trị, chính trị - xã hội, xã hội - nghề nghiệp',
    kind: 'commemorativeMedal',
    level: 'organisation',
  },
  // Bằng khen
  BKTTG: { name: 'Bằng khen của Thủ tướng Chính phủ', kind: 'certificateOfMerit', level: 'state' },
  BKB: { name: 'Bằng khen của Bộ, ban, ngành', kind: 'certificateOfMerit', level: 'ministryProvince' },
  BKT: { name: 'Bằng khen của Chủ tịch UBND tỉnh', kind: 'certificateOfMerit', level: 'ministryProvince' },
  BKQK: {
    name: 'Bằng khen của quân khu, quân đoàn, quân chủng và tương đương; đại học quốc gia',
    kind: 'certificateOfMerit',
    level: 'army',
  },
  BKTC: {
    name: 'Bằng khen của tổ chức chính trị, tổ chức chính trị - xã hội cấp tỉnh',
    kind: 'certificateOfMerit',
    level: 'organisation',
  },
  // Giấy khen
  GKDV: {
    name: 'Giấy khen của Thủ trưởng cơ quan, đơn vị thuộc Bộ, ban, ngành',
    kind: 'commendationLetter',
    level: 'department',
  },
  GKDN: {
    name: 'Giấy khen của Chủ tịch Hội đồng quản trị, Hội đồng thành viên, Tổng giám đốc, Giám đốc doanh nghiệp, hợp tác xã',
    kind: 'commendationLetter',
    level: 'enterprise',
  },
  GKS: {
    name: 'Giấy khen của Thủ trưởng cơ quan chuyên môn thuộc UBND cấp tỉnh',
    kind: 'commendationLetter',
    level: 'department',
  },
  GKH: { name: 'Giấy khen của Chủ tịch UBND cấp huyện', kind: 'commendationLetter', level: 'district' },
  GKX: { name: 'Giấy khen của Chủ tịch UBND cấp xã', kind: 'commendationLetter', level: 'commune' },
  GKHS: { name: 'Giấy khen cho người học, tập thể người học', kind: 'commendationLetter', level: 'department' },
} as const satisfies Record<string, { name: string; kind: HonourKind; level: Level }>
export type Honour = keyof typeof honours

/** Từ Lao động tiên tiến đến Huân chương Lao động: each step one honour, or those that ministry and province give alike. */
export const ladderSteps = {
  individual: [
    ['LDTT'],
    ['CSTDCS'],
    ['CSTDB', 'CSTDT'],
    ['CSTDTQ'],
    ['BKB', 'BKT'],
    ['BKTTG'],
    ['HCLD3'],
    ['HCLD2'],
    ['HCLD1'],
  ],
  collective: [
    ['TTLDTT'],
    ['TTLDXS'],
    ['CTDB', 'CTDT'],
    ['CTDCP'],
    ['BKB', 'BKT'],
    ['BKTTG'],
    ['HCLD3'],
    ['HCLD2'],
    ['HCLD1'],
  ],
} as const satisfies Record<string, readonly (readonly Honour[])[]>
export type LadderSubject = keyof typeof ladderSteps

/** Danh hiệu, hình thức xét hằng năm, from the lowest to the highest: what whole populations are asked about. */
export const yearlyHonours = ladderSteps.individual.flat()
export type YearlyHonour = (typeof yearlyHonours)[number]
/** The same for collectives. */
export const yearlyHonoursOfCollectives = ladderSteps.collective.flat()

/** Nhóm danh hiệu, hình thức mà luật kể cùng nhau ("Bộ, ban, ngành, tỉnh"). `name` is how one sentence names them all. */
export const families = {
  LDTT_CSTT: { name: 'Lao động tiên tiến hoặc Chiến sĩ tiên tiến', of: ['LDTT', 'CSTT'] },
  CSTD_BT: { name: 'Chiến sĩ thi đua Bộ, ban, ngành, tỉnh', of: ['CSTDB', 'CSTDT'] },
  CTD_BT: { name: 'Cờ thi đua của Bộ, ban, ngành, tỉnh', of: ['CTDB', 'CTDT'] },
  TTLDXS_DVQT: { name: 'Tập thể lao động xuất sắc hoặc Đơn vị quyết thắng', of: ['TTLDXS', 'DVQT'] },
  BK_BT: { name: 'Bằng khen của Bộ, ban, ngành, tỉnh', of: ['BKB', 'BKT'] },
} as const satisfies Record<string, { name: string; of: readonly Honour[] }>
export type Family = keyof typeof families

/** Hình thức loại trừ nhau: of these nobody receives two for the same years. */
export const exclusives = {
  CTD: { name: 'Cờ thi đua của Chính phủ, của Bộ, ban, ngành, tỉnh', of: ['CTDCP', 'CTDB', 'CTDT'] },
  HC_BKTTG: {
    name: 'huân chương, Bằng khen của Thủ tướng Chính phủ',
    of: [
      'HCSV',
      'HCHCM',
      'HCDL1',
      'HCDL2',
      'HCDL3',
      'HCQC1',
      'HCQC2',
      'HCQC3',
      'HCLD1',
      'HCLD2',
      'HCLD3',
      'HCBVTQ1',
      'HCBVTQ2',
      'HCBVTQ3',
      'HCCC1',
      'HCCC2',
      'HCCC3',
      'HCDDK',
      'HCDC',
      'HCHN',
      'BKTTG',
    ],
  },
} as const satisfies Record<string, { name: string; of: readonly Honour[] }>
export type Exclusive = keyof typeof exclusives

const groups = { ...families, ...exclusives }

/** Đối tượng. */
export const subjects = {
  individual: 'cá nhân',
  collective: 'tập thể',
  household: 'hộ gia đình',
  foreignIndividual: 'người nước ngoài, người Việt Nam định cư ở nước ngoài',
  foreignCollective: 'tập thể, tổ chức nước ngoài',
  armedForcesIndividual: 'quân nhân, công an',
  armedForcesCollective: 'tập thể lực lượng vũ trang',
  locality: 'tỉnh, thành phố, xã, thôn',
} as const
export type SubjectKind = keyof typeof subjects

/** Cá nhân, of whatever kind. */
export function isPerson(kind: SubjectKind): boolean {
  return kind === 'individual' || kind === 'armedForcesIndividual' || kind === 'foreignIndividual'
}

/** Loại hình khen thưởng. */
export const cycles = {
  annual: 'hằng năm',
  merit: 'công trạng',
  adHoc: 'đột xuất',
  movement: 'phong trào thi đua, chuyên đề',
  contribution: 'quá trình cống hiến',
  longService: 'niên hạn',
  external: 'đối ngoại',
  periodic: 'xét theo đợt',
  resistance: 'thành tích kháng chiến',
  any: 'mọi loại hình',
} as const
export type Cycle = keyof typeof cycles

/** Mức độ hoàn thành nhiệm vụ, from the lowest to the highest. */
export const ratings = {
  KHTNV: 'không hoàn thành nhiệm vụ',
  HTNV: 'hoàn thành nhiệm vụ',
  HTTNV: 'hoàn thành tốt nhiệm vụ',
  HTXSNV: 'hoàn thành xuất sắc nhiệm vụ',
} as const
export type Rating = keyof typeof ratings
export const ratingOrder = Object.keys(ratings) as Rating[]

/** Phạm vi ảnh hưởng của sáng kiến, from the narrowest to the widest. */
export const initiativeScopes = {
  grassroots: 'cơ sở',
  ministryProvince: 'Bộ, ban, ngành, tỉnh',
  national: 'toàn quốc',
} as const
export type InitiativeScope = keyof typeof initiativeScopes
export const scopeOrder = Object.keys(initiativeScopes) as InitiativeScope[]

/** Sáng kiến, đề tài, đề án, công trình. */
export const initiativeKinds = {
  initiative: 'sáng kiến',
  scienceTopic: 'đề tài',
  scienceScheme: 'đề án',
  scienceWork: 'công trình',
} as const
export type InitiativeKind = keyof typeof initiativeKinds

/** Hình thức kỷ luật, from the lightest to the heaviest. */
export const disciplines = {
  khienTrach: 'khiển trách',
  canhCao: 'cảnh cáo',
  haBacLuong: 'hạ bậc lương',
  giangChuc: 'giáng chức',
  cachChuc: 'cách chức',
  buocThoiViec: 'buộc thôi việc',
  khaiTru: 'khai trừ Đảng',
} as const
export type Discipline = keyof typeof disciplines
export const disciplineOrder = Object.keys(disciplines) as Discipline[]

/** Vụ việc đang xem xét, chưa có kết luận; each reads on after "trong thời gian" or "đang". */
export const pendingKinds = {
  discipline: 'xem xét kỷ luật',
  investigation: 'điều tra',
  inspectionWithSigns: 'thanh tra, kiểm tra có dấu hiệu vi phạm',
  complaint: 'xác minh đơn thư khiếu nại, tố cáo',
  pressCorruption: 'xác minh dấu hiệu tham nhũng, tiêu cực do báo chí nêu',
} as const
export type PendingKind = keyof typeof pendingKinds

/** Xếp loại kết quả đào tạo, bồi dưỡng, from the lowest to the highest. */
export const trainingGrades = {
  kem: 'kém',
  yeu: 'yếu',
  trungBinh: 'trung bình',
  trungBinhKha: 'trung bình khá',
  kha: 'khá',
  gioi: 'giỏi',
  xuatSac: 'xuất sắc',
} as const
export type TrainingGrade = keyof typeof trainingGrades
export const gradeOrder = Object.keys(trainingGrades) as TrainingGrade[]

/** Nhóm đối tượng mà luật có quy định riêng trong cùng một loại đối tượng. */
export const subjectGroups = {
  worker: 'công nhân',
  farmer: 'nông dân',
  otherLabourer: 'người lao động khác',
  ministryProvince: 'Bộ, ban, ngành, tỉnh',
  militaryRegionLevel: 'quân khu và tương đương',
  generalDepartment: 'tổng cục và tương đương',
  BQP: 'Bộ Quốc phòng',
  BCA: 'Bộ Công an',
  nonCommissionedOrPrivate: 'hạ sĩ quan, chiến sĩ',
  foreignOrganisationStaff: 'người của cơ quan, tổ chức nước ngoài',
} as const
export type SubjectGroup = keyof typeof subjectGroups

/** People who work without ever being recruited: they have no first day to count months from. */
export const neverRecruited: readonly SubjectGroup[] = ['worker', 'farmer', 'otherLabourer']

/**
 * Whom the council is asked about. `exceptional`: an alternative that few dossiers invoke; as long as nobody confirms it, it
 * is not there, and nobody is asked. `onlyFor`: it concerns only these groups.
 */
export interface Asking {
  exceptional?: true
  onlyFor?: readonly SubjectGroup[]
}

/** Nội dung định tính: what only a person can judge. */
export const judgements = {
  compliance: { text: 'Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước' },
  solidarityAndEmulation: { text: 'Có tinh thần tự lực, đoàn kết, tương trợ, tích cực tham gia phong trào thi đua' },
  learning: {
    text: 'Tích cực học tập chính trị, văn hóa, chuyên môn, nghiệp vụ; có đạo đức, lối sống lành mạnh',
  },
  internalUnity: { text: 'Nội bộ đoàn kết' },
  exceedsTargets: { text: 'Hoàn thành vượt mức chỉ tiêu, nhiệm vụ được giao trong năm' },
  newModel: { text: 'Có nhân tố mới, mô hình mới để tập thể khác học tập' },
  effectiveProduction: {
    text: 'Lao động, sản xuất hiệu quả, tích cực tham gia phong trào thi đua và hoạt động xã hội',
  },
  exemplaryCommunity: { text: 'Gương mẫu, đoàn kết, tương trợ giúp đỡ mọi người trong cộng đồng' },
  excellent: { text: 'Lập được thành tích xuất sắc' },
  exceptional: { text: 'Lập được thành tích đặc biệt xuất sắc' },
  continuedContribution: { text: 'Tiếp tục có nhiều đóng góp' },
  tasksDoneWell: { text: 'Hoàn thành tốt nhiệm vụ trong thời gian phục vụ' },
  ethicsAndTalent: { text: 'Có phẩm chất đạo đức tốt, tài năng, được đồng nghiệp và nhân dân mến mộ, kính trọng' },
  prizeSinceNSUT: { text: 'Sau khi được tặng danh hiệu Nghệ sĩ ưu tú tiếp tục có giải thưởng hoặc tác phẩm xuất sắc' },
  prize: { text: 'Có giải thưởng hoặc tác phẩm xuất sắc' },
  workQuality: { text: 'Tác phẩm, công trình có giá trị về khoa học, nghệ thuật, đạt chất lượng theo quy định' },
  combatIngenuity: {
    text: 'Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu được đơn vị công nhận',
    exceptional: true,
  },
  combatIngenuityForce: {
    text: 'Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu có tác dụng trong toàn lực lượng',
    exceptional: true,
  },
  combatIngenuityNational: {
    text: 'Mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu có ảnh hưởng trong toàn quốc',
    exceptional: true,
  },
  greatMerit: { text: 'Có công lao to lớn, đặc biệt xuất sắc đối với đất nước', exceptional: true },
  nationalImpact: {
    text: 'Lập được thành tích đặc biệt xuất sắc, có phạm vi ảnh hưởng và nêu gương trong toàn quốc',
    exceptional: true,
  },
  nationalUnityMerit: {
    text: 'Có công lao to lớn, thành tích xuất sắc đóng góp vào sự nghiệp đại đoàn kết',
    exceptional: true,
  },
  politicalTask: { text: 'Hoàn thành xuất sắc nhiệm vụ chính trị đặc biệt quan trọng được giao', exceptional: true },
  heroLocality: { text: 'Là ngọn cờ tiêu biểu trong toàn quốc, theo tiêu chuẩn của danh hiệu', exceptional: true },
  heroArmed: {
    text: 'Thành tích đặc biệt xuất sắc trong chiến đấu, phục vụ chiến đấu; là ngọn cờ tiêu biểu',
    exceptional: true,
  },
  heroLabour: {
    text: 'Thành tích đặc biệt xuất sắc trong lao động, sáng tạo; gương mẫu, được tập thể suy tôn',
    exceptional: true,
  },
  districtImpact: { text: 'Nhiều thành tích hoặc thành tích đột xuất có phạm vi ảnh hưởng trong cấp huyện' },
  workerFarmerCommuneImpact: {
    text: 'Công nhân, nông dân, người lao động có nhiều thành tích có phạm vi ảnh hưởng trong cấp xã, cơ quan, đơn vị',
    onlyFor: ['worker', 'farmer', 'otherLabourer'],
  },
} as const satisfies Record<string, { text: string } & Asking>
export type JudgementCode = keyof typeof judgements

export function isJudgementCode(code: string): code is JudgementCode {
  return Object.hasOwn(judgements, code)
}

/** Thành tích mà người có thẩm quyền công nhận: most are invoked by the dossier or not there at all. */
export const deedAsking = {
  adHoc: { exceptional: true },
  movement: { exceptional: true },
  invention: { exceptional: true },
  internationalPrize: { exceptional: true },
  contributionEconomy: { exceptional: true },
  martyr: { exceptional: true },
  authorOf: { exceptional: true },
  clusterAwarded: { exceptional: true },
  workerInitiative: { onlyFor: ['worker', 'otherLabourer'] },
  farmerModel: { onlyFor: ['farmer'] },
  foreignerMerit: {},
  household: {},
} as const satisfies Record<string, Asking>
export type DeedCode = keyof typeof deedAsking

/** Mức độ thành tích, đóng góp. */
export const meritDegrees = {
  some: 'có thành tích',
  good: 'thành tích',
  excellent: 'thành tích xuất sắc',
  exceptional: 'thành tích đặc biệt xuất sắc',
  brave: 'hành động dũng cảm',
  contribution: 'có đóng góp',
  many: 'có nhiều đóng góp',
  great: 'có đóng góp lớn',
  manyGreat: 'có nhiều đóng góp lớn',
  headOfState: 'nguyên thủ quốc gia có công lao to lớn',
} as const
export type MeritDegree = keyof typeof meritDegrees

/** Phạm vi ảnh hưởng. */
export const impacts = {
  unit: 'cơ quan, đơn vị',
  commune: 'cấp xã',
  district: 'cấp huyện',
  field: 'một lĩnh vực',
  ministryProvince: 'Bộ, ban, ngành, tỉnh',
  militaryRegion: 'quân khu, quân đoàn, quân chủng và tương đương',
  wholeForce: 'toàn quân, toàn lực lượng',
  national: 'toàn quốc',
} as const
export type Impact = keyof typeof impacts

/** Cấp phát động phong trào thi đua. */
export const launchers = {
  president: 'Chủ tịch nước',
  primeMinister: 'Thủ tướng Chính phủ, Hội đồng Thi đua - Khen thưởng Trung ương',
  ministryProvince: 'Bộ, ban, ngành, tỉnh',
  grassroots: 'cơ quan, đơn vị cơ sở',
} as const
export type Launcher = keyof typeof launchers

/**
 * Nhóm chức vụ. Those of `ladder`, from the highest to the lowest: time in one that is too short to earn anything counts
 * for the next (quá trình cống hiến).
 */
export const positions = {
  TOP4: 'Tổng Bí thư, Chủ tịch nước, Thủ tướng Chính phủ, Chủ tịch Quốc hội',
  POLITBURO: 'Ủy viên Bộ Chính trị và tương đương',
  MINISTER: 'Bộ trưởng và tương đương',
  VICE_MINISTER: 'Thứ trưởng và tương đương',
  TONG_CUC_TRUONG: 'Tổng cục trưởng và tương đương',
  PHO_TONG_CUC_TRUONG: 'Phó Tổng cục trưởng và tương đương',
  VU_TRUONG: 'Vụ trưởng, Giám đốc sở và tương đương',
  PHO_VU_TRUONG: 'Phó Vụ trưởng, Phó Giám đốc sở và tương đương',
  DAI_TUONG: 'Đại tướng',
  THUONG_TUONG: 'Thượng tướng',
  ARMED_HCQC1: 'chức vụ thuộc diện Huân chương Quân công hạng Nhất',
  ARMED_HCQC2: 'chức vụ thuộc diện Huân chương Quân công hạng Nhì',
  ARMED_HCQC3: 'chức vụ thuộc diện Huân chương Quân công hạng Ba',
  ARMED_HCBVTQ1: 'chức vụ thuộc diện Huân chương Bảo vệ Tổ quốc hạng Nhất',
  ARMED_HCBVTQ2: 'chức vụ thuộc diện Huân chương Bảo vệ Tổ quốc hạng Nhì',
  ARMED_HCBVTQ3: 'chức vụ thuộc diện Huân chương Bảo vệ Tổ quốc hạng Ba',
  MTTQ_CHAIR: 'Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
  MTTQ_VICE_CHAIR: 'Phó Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
  MTTQ_PRESIDIUM: 'Ủy viên Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
  MTTQ_MEMBER_ORG_HEAD: 'cấp trưởng tổ chức thành viên Mặt trận từ cấp tỉnh trở lên',
  HONORARY_CONSUL: 'Lãnh sự danh dự của Việt Nam',
  FOREIGN_HEAD: 'người đứng đầu tổ chức nước ngoài',
  FOREIGN_HEAD_IN_VIETNAM: 'người đứng đầu tổ chức nước ngoài công tác tại Việt Nam',
  HEAD_OF_MISSION_PARTNER: 'Trưởng cơ quan đại diện của nước đối tác',
} as const
export type Post = keyof typeof positions
/** Thang chức vụ: each post with the next lower one after it. */
export const postLadders: readonly (readonly Post[])[] = [
  [
    'TOP4',
    'POLITBURO',
    'MINISTER',
    'VICE_MINISTER',
    'TONG_CUC_TRUONG',
    'PHO_TONG_CUC_TRUONG',
    'VU_TRUONG',
    'PHO_VU_TRUONG',
  ],
  ['ARMED_HCQC1', 'ARMED_HCQC2', 'ARMED_HCQC3', 'ARMED_HCBVTQ1', 'ARMED_HCBVTQ2', 'ARMED_HCBVTQ3'],
  ['MTTQ_CHAIR', 'MTTQ_VICE_CHAIR'],
]

/** Lực lượng. */
export const forces = {
  armed: 'Quân đội, Công an',
  army: 'Quân đội',
  police: 'Công an',
  youthVolunteer: 'Thanh niên xung phong',
} as const
export type Force = keyof typeof forces

/** Vùng, nhiệm vụ mà thời gian được tính riêng. */
export const areas = {
  border: 'biên giới',
  sea: 'trên biển',
  island: 'hải đảo',
  especiallyDifficult: 'vùng đặc biệt khó khăn',
  internationalDuty: 'nhiệm vụ quốc tế',
} as const
export type Area = keyof typeof areas

/** Hội đồng bỏ phiếu. */
export const votingBodies = {
  submittingCouncil: 'Hội đồng cấp trình khen thưởng',
  ministryProvinceCouncil: 'Hội đồng Bộ, ban, ngành, tỉnh',
  councilsOfAllLevels: 'Hội đồng các cấp',
  centralCouncil: 'Hội đồng Thi đua - Khen thưởng Trung ương',
  centralCouncilStanding: 'Thường trực Hội đồng Thi đua - Khen thưởng Trung ương',
} as const
export type VotingBody = keyof typeof votingBodies

/** Hạn tiếp nhận hồ sơ mà quá hạn thì không xét. */
export const deadlines = {
  nextYearAfterSecondTitle:
    'Đề nghị trong năm liền kề năm đạt Chiến sĩ thi đua Bộ, ban, ngành, tỉnh lần thứ hai, chậm nhất 31/10',
  yearAfterSecondDecision:
    'Hồ sơ đến chậm nhất 31/12 của năm liền kề năm quyết định tặng Chiến sĩ thi đua Bộ, ban, ngành, tỉnh lần thứ hai',
  governmentFlag: 'Hồ sơ đến chậm nhất 30/6 của năm sau (ngành giáo dục: 31/12)',
} as const
export type DeadlineCode = keyof typeof deadlines

export function isHonour(code: string): code is Honour {
  return Object.hasOwn(honours, code)
}

/** The honours meant by a code: one, or every member of a family. */
export function honoursOf(code: Honour | Family | Exclusive): readonly Honour[] {
  return isHonour(code) ? [code] : groups[code].of
}

/** Tên danh hiệu, hình thức, or of a whole family. */
export function honourName(code: Honour | Family | Exclusive): string {
  return isHonour(code) ? honours[code].name : groups[code].name
}
