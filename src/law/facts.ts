import * as z from 'zod'
import { isDay, yearOf, type Day } from '../base/days.ts'
import {
  cycles,
  disciplines,
  honours,
  initiativeKinds,
  initiativeScopes,
  pendingKinds,
  ratings,
  subjects,
  trainingGrades,
} from './vocabulary.ts'
import type {
  Cycle,
  Discipline,
  Honour,
  InitiativeKind,
  InitiativeScope,
  PendingKind,
  Rating,
  SubjectKind,
  TrainingGrade,
} from './vocabulary.ts'

/**
 * What the law is told about a person or a collective. Lists are complete: an award, title or initiative that is not listed
 * was not given. A figure, a day or a whole year that is absent is unknown, which is not the same as missing.
 */

/** The years that a question may be about: from the first decree on emulation (1948) on. */
export const firstYear = 1948
export const lastYear = 2100

const dayField = z.string().refine(isDay, 'phải là ngày có trong lịch, viết YYYY-MM-DD') as unknown as z.ZodType<
  Day,
  Day
>
/** Năm lập thành tích. Some registers write 1 for "from the beginning". */
const anyYear = z.int().min(1).max(lastYear)
/** Năm xét, năm công tác. */
export const yearField = z
  .int()
  .min(firstYear, `phải là năm từ ${firstYear} đến ${lastYear}`)
  .max(lastYear, `phải là năm từ ${firstYear} đến ${lastYear}`)
const count = z.int().min(0)
const length = z.number().min(0)

/** Mã danh hiệu, hình thức khen thưởng. */
export const honourField = code<Honour>(honours, 'danh hiệu, hình thức khen thưởng')
const cycleField = code<Cycle>(cycles, 'loại hình khen thưởng')

const disciplineField = code<Discipline>(disciplines, 'hình thức kỷ luật')

/** Đối tượng được xét. */
export const subjectSchema = z.strictObject({
  kind: code<SubjectKind>(subjects, 'đối tượng'),
  /** civilServant, worker, farmer, teacher … */
  group: z.string().optional(),
  gender: z.enum(['female', 'male']).optional(),
  /** Ngày tuyển dụng. */
  recruitedOn: dayField.optional(),
  /** Năm thành lập của tập thể. */
  foundedYear: anyYear.optional(),
  higherRetirementAge: z.boolean().optional(),
  sector: z.string().optional(),
})

/** Sáng kiến, đề tài, đề án, công trình đã được công nhận hoặc nghiệm thu. */
const initiativeSchema = z.strictObject({
  id: z.string(),
  /** Tên sáng kiến, only to be shown. */
  name: z.string().optional(),
  scope: code<InitiativeScope>(initiativeScopes, 'phạm vi sáng kiến'),
  kind: code<InitiativeKind>(initiativeKinds, 'loại sáng kiến'),
  /** Đã dùng để xét danh hiệu, hình thức nào. */
  usedFor: honourField.nullish(),
})

/** Một năm công tác. */
const yearSchema = z.strictObject({
  year: yearField,
  /** Kết quả xếp loại; null or absent: chưa có. */
  rating: code<Rating>(ratings, 'mức xếp loại').nullish(),
  /** Danh hiệu của năm. */
  titles: z.array(z.strictObject({ code: honourField, basis: z.string().optional() })).optional(),
  initiatives: z.array(initiativeSchema).optional(),
  discipline: z
    .strictObject({
      form: disciplineField,
      decidedOn: dayField.optional(),
      /** Ngày chấp hành xong. */
      endedOn: dayField.optional(),
    })
    .nullish(),
  leave: z
    .array(z.strictObject({ kind: z.string(), months: length.optional(), workingDays: length.optional() }))
    .optional(),
  training: z
    .strictObject({
      years: length.optional(),
      grade: code<TrainingGrade>(trainingGrades, 'loại kết quả đào tạo').nullish(),
      /** Khóa học có xếp loại hay không. */
      graded: z.boolean().optional(),
    })
    .nullish(),
})

/** Danh hiệu, hình thức đã được tặng bằng một quyết định. */
const awardSchema = z.strictObject({
  award: honourField,
  cycle: cycleField,
  /** Thời gian lập thành tích ghi trong quyết định. */
  achievementFrom: anyYear.nullish(),
  achievementTo: anyYear.nullish(),
  decisionDate: dayField.nullish(),
  /** Số quyết định, only to be shown. */
  decision: z.string().optional(),
})

const areaYears = z.array(z.strictObject({ area: z.string(), years: length }))

/** Số liệu của đơn vị: the candidate's own for a person, the collective itself for a collective. */
const unitSchema = z.strictObject({
  members: count.optional(),
  membersDone: count.optional(),
  ldtt: count.optional(),
  cstdcs: count.optional(),
  /** Hình thức kỷ luật của từng cá nhân bị kỷ luật. */
  disciplined: z.array(z.union([disciplineField, z.object({ form: disciplineField })])).optional(),
  /** Tổng số Lao động tiên tiến, Chiến sĩ tiên tiến của đơn vị trong năm. */
  ldttCount: count.optional(),
  /** Số Chiến sĩ thi đua cơ sở đã xét trước người này. */
  cstdcsGranted: count.optional(),
  clusterLeader: z.string().nullish(),
  flagQualifiedLeaders: count.optional(),
  alreadyProposed: count.optional(),
  flagIneligible: z.boolean().optional(),
})

/** Quá trình: everything that the register knows of the candidate and of this consideration. */
export const historySchema = z.strictObject({
  years: z.array(yearSchema).superRefine(refuseYearTwice).optional(),
  awards: z.array(awardSchema).optional(),
  positions: z
    .array(z.strictObject({ group: z.string(), years: length.optional(), disciplined: z.boolean().optional() }))
    .optional(),
  service: z
    .strictObject({ force: z.string(), years: length.optional(), specialAreaYears: areaYears.optional() })
    .optional(),
  profession: z
    .strictObject({
      directYears: length.optional(),
      totalYears: length.optional(),
      specialAreaYears: areaYears.optional(),
    })
    .optional(),
  unit: unitSchema.optional(),
  /** Without both figures nobody has voted yet. */
  council: z.strictObject({ votesFor: count.optional(), total: count.optional() }).optional(),
  /** Nội dung định tính mà người có thẩm quyền đã xác nhận. */
  qualitativeOk: z.array(z.string()).optional(),
  /**
   * `closed` (the default, so in worked cases): what is not in `qualitativeOk` was judged and found wanting.
   * `open` (a dossier on its way): it has not been judged yet, and waits for the council.
   */
  judged: z.enum(['closed', 'open']).optional(),
  /** Đã đăng ký thi đua đầu năm. */
  registered: z.boolean().optional(),
  pending: z
    .array(
      z.strictObject({
        kind: code<PendingKind>(pendingKinds, 'loại vụ việc'),
        since: dayField.optional(),
        /** Ngày có kết luận không vi phạm. */
        clearedOn: dayField.nullish(),
      }),
    )
    .optional(),
  retirementNotice: z.boolean().optional(),
  revocation: z
    .strictObject({ award: honourField, ground: z.string(), conclusionDate: dayField.optional() })
    .optional(),
  /** Ngày cơ quan có thẩm quyền tiếp nhận hồ sơ: it decides which regime judges. */
  dossierReceivedOn: dayField.nullish(),
  /** Chỉ xét theo loại hình này. */
  cycle: cycleField.optional(),
  /** Năm đề nghị. */
  proposalYear: yearField.optional(),
})

/** Đối tượng được xét. */
export type Subject = z.infer<typeof subjectSchema>
/** Quá trình công tác và khen thưởng. */
export type History = z.infer<typeof historySchema>
/** As for a dossier received on this day, of which nothing has been judged yet. */
export function askedOn(history: History, on: Day): History {
  return { ...history, dossierReceivedOn: on, proposalYear: yearOf(on), qualitativeOk: [], judged: 'open' }
}

/** Một năm công tác. */
export type YearRecord = z.infer<typeof yearSchema>
/** Danh hiệu, hình thức đã được tặng. */
export type AwardRecord = z.infer<typeof awardSchema>
/** Sáng kiến, đề tài, đề án, công trình. */
export type InitiativeRecord = z.infer<typeof initiativeSchema>

function code<Code extends string>(list: Record<Code, unknown>, name: string) {
  return z.enum(Object.keys(list) as [Code, ...Code[]], {
    error: (issue) =>
      issue.input === undefined ? `thiếu mã ${name}` : `không có ${name} nào mang mã “${String(issue.input)}”`,
  })
}

function refuseYearTwice(years: YearRecord[], context: z.core.$RefinementCtx<YearRecord[]>): void {
  const seen = new Set<number>()
  for (const [index, record] of years.entries()) {
    if (seen.has(record.year))
      context.addIssue({ code: 'custom', path: [index, 'year'], message: `năm ${record.year} được ghi hai lần` })
    seen.add(record.year)
  }
}
