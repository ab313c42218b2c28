/** Tổ chức: cơ quan, đơn vị, hội đồng, khối, cụm; each row is one body under one name, from a day to a day. */
import * as z from 'zod'
import { isDay, type Day } from '../../base/days.ts'
import { id } from '../../base/ids.ts'
import type { PolicyRow } from '../../base/policy.ts'
import { optionalText, text } from '../../base/text.ts'

/** Loại tổ chức. */
export const organisationKinds = {
  primeMinister: 'Thủ tướng Chính phủ',
  government: 'Chính phủ',
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
  foreignOrganisation: 'Tổ chức nước ngoài',
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

/** Loại tổ chức, by its code. */
export type OrganisationKind = keyof typeof organisationKinds
/** Tập thể được đề nghị: councils and clusters are gatherings of others, a province is a place, the government has nobody above it. */
export function isCollective(kind: OrganisationKind): boolean {
  return !noCollectives.has(kind)
}

const noCollectives: ReadonlySet<OrganisationKind> = new Set<OrganisationKind>([
  'primeMinister',
  'government',
  'council',
  'initiativeCouncil',
  'province',
  'centrallyRunCity',
  'district',
  'districtLevelCity',
  'emulationCluster',
  'emulationBlock',
])

/** Schema of a kind. */
export const organisationKind = z.enum(Object.keys(organisationKinds) as [OrganisationKind, ...OrganisationKind[]])

/** Tuyến: hành chính (tỉnh) hoặc ngành (bộ). A department answers on both. */
export const lines = { administrative: 'tuyến hành chính', sector: 'tuyến ngành' } as const
/** Tuyến, by its code. */
export type Line = keyof typeof lines
/** Schema of a line. */
export const line = z.enum(['administrative', 'sector'])

/** Hình thức kế thừa giữa hai tổ chức. */
export const successionKinds = {
  merge: 'sáp nhập',
  split: 'chia, tách',
  rename: 'đổi tên',
  move: 'chuyển cơ quan chủ quản',
  dissolve: 'giải thể, chuyển nhiệm vụ',
} as const

/** A day of law in an input. */
export const dayInput = z
  .string()
  .refine(isDay, 'Ngày không đúng. Viết theo dạng năm-tháng-ngày, ví dụ 2021-12-20.')
  .transform((value) => value as Day)

/** Căn cứ: the document by which a body begins, moves or ends. */
export const basisInput = text(500)

const period = { from: dayInput.nullable().default(null), to: dayInput.nullable().default(null) }
/** Mã tổ chức. */
export const code = text(40).pipe(
  z.string().regex(/^[A-Z0-9][A-Z0-9-]*$/, 'Mã chỉ gồm chữ in hoa không dấu, số và gạch nối.'),
)

/** Vai trong khối, cụm: who leads it in a year, and who stands in. */
export const memberRoles = {
  lead: 'khối trưởng, cụm trưởng',
  deputy: 'khối phó, cụm phó',
  member: 'thành viên',
} as const
/** Schema of a role in a cluster. */
export const memberRole = z.enum(['lead', 'deputy', 'member'])

/** Thành tích của đơn vị trước đi theo đơn vị sau thế nào. */
export const recordPolicies = {
  all: 'đi theo cả',
  main: 'theo đơn vị chính',
  any: 'theo một trong các đơn vị, chưa xác định',
  none: 'không đi theo',
} as const

/** Đơn vị là khối, cụm thi đua. */
export function isCluster(kind: OrganisationKind): boolean {
  return kind === 'emulationCluster' || kind === 'emulationBlock'
}

/** Cách xem theo đơn vị: with what the unit has taken over, or only what happened under it on the day of each row. */
export const unitViews = { asItIs: 'như hiện nay', asItWas: 'như khi đó' } as const
/** Schema of a view of units. */
export const unitView = z.enum(['asItIs', 'asItWas']).default('asItIs')
export type UnitView = z.output<typeof unitView>

/** One organisation as it is entered. */
export const organisationInput = z.object({
  code,
  kind: organisationKind,
  name: text(300),
  shortName: optionalText(60),
  /** Ký hiệu trong số văn bản: `STNMT`. */
  symbol: optionalText(40),
  /** Địa danh in the head of its documents. */
  place: optionalText(60),
  ...period,
  confidence: z.enum(['quoted', 'recalled', 'assumed', 'entered']).default('entered'),
  basis: optionalText(500),
  source: optionalText(500),
  note: optionalText(1000),
  parents: z.array(z.object({ code, line, ...period })).default([]),
  members: z.array(z.object({ code, role: memberRole.default('member'), ...period })).default([]),
})

/** Một đơn vị, by its identity or by its code; the code also names one that begins in the same act. */
export const reference = z
  .string()
  .trim()
  .regex(/^([A-Z0-9][A-Z0-9-]{0,39}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, 'Ghi mã đơn vị, ví dụ STNMT-62.')

/** Cơ quan cấp trên of a body from its first day. */
export const parentInput = z.object({ organisation: reference, line })

/** Đơn vị mới, which begins on the day of the act. */
export const newBodyInput = z.object({
  code,
  kind: organisationKind,
  name: text(300),
  shortName: optionalText(60),
  symbol: optionalText(40),
  place: optionalText(60),
  note: optionalText(1000),
  source: optionalText(500),
  confidence: z.enum(['quoted', 'recalled', 'assumed', 'entered']).default('entered'),
  parents: z
    .array(parentInput)
    .max(10)
    .default([])
    .refine((list) => new Set(list.map((one) => one.line)).size === list.length, 'Mỗi tuyến ghi một cơ quan cấp trên.'),
})

/** One succession (kế thừa) as it is entered. `recordPolicy`: whose record the successor carries on. */
export const successionInput = z.object({
  predecessor: code,
  /** None when the body was dissolved and nobody took its place. */
  successor: code.nullable(),
  kind: z.enum(['merge', 'split', 'rename', 'move', 'dissolve']),
  on: dayInput,
  basis: optionalText(500),
  recordPolicy: z.enum(['all', 'main', 'any', 'none']),
  confidence: z.enum(['quoted', 'recalled', 'assumed', 'entered']).default('entered'),
})

/** Ai được làm gì với danh mục tổ chức. */
export const organisationPolicy: PolicyRow[] = [
  { action: 'organisation.enterBook', role: 'operator', relation: 'any' },
  // The tree of bodies is one for the whole office: who runs it writes what the documents say.
  ...['organisation.succeed', 'organisation.consequences', 'organisation.move', 'organisation.found'].map(
    (action): PolicyRow => ({ action, role: 'operator', relation: 'any' }),
  ),
  ...['organisation.change', 'organisation.compose'].flatMap((action): PolicyRow[] => [
    { action, role: 'operator', relation: 'any' },
    { action, role: 'standing', relation: 'self' },
    { action, role: 'standing', relation: 'ancestor' },
  ]),
  { action: 'organisation.list', role: 'signedIn', relation: 'any' },
  { action: 'organisation.show', role: 'signedIn', relation: 'any' },
  { action: 'organisation.chart', role: 'signedIn', relation: 'any' },
  { action: 'organisation.membership', role: 'signedIn', relation: 'any' },
  // Who keeps the register of the people of a body keeps that of the body.
  { action: 'organisation.rate', role: 'officer', relation: 'self' },
  { action: 'organisation.rate', role: 'leader', relation: 'self' },
  { action: 'organisation.rate', role: 'standing', relation: 'self' },
  { action: 'organisation.rate', role: 'standing', relation: 'ancestor' },
  { action: 'organisation.rate', role: 'operator', relation: 'any' },
  // The record of a collective is read by who may read the records of its people.
  ...(['officer', 'standing', 'leader', 'member', 'auditor'] as const).flatMap((role) =>
    (['self', 'ancestor', 'sector'] as const).map((relation): PolicyRow => ({
      action: 'organisation.record',
      role,
      relation,
    })),
  ),
]

/** Schema of an organisation's identity. */
export const organisationId = id
