/** Quá trình công tác as it is kept up: posts, leave and study, discipline, what is being looked into, yearly registration. */
import * as z from 'zod'
import type { Day } from '../../base/days.ts'
import { id } from '../../base/ids.ts'
import { optionalText, text } from '../../base/text.ts'
import { disciplines, pendingKinds, trainingGrades } from '../../law/vocabulary.ts'
import { dayInput } from '../organisations/organisation.ts'
import { keys, postCategory, year } from './person.ts'

/** Loại thời gian nghỉ, đi học. */
export const absenceKinds = {
  maternity: 'nghỉ thai sản',
  study: 'đi đào tạo, bồi dưỡng',
  sick: 'nghỉ ốm, điều trị',
  unpaid: 'nghỉ không hưởng lương',
} as const
/** Loại thời gian nghỉ, by its code. */
export type AbsenceKind = keyof typeof absenceKinds

/** Khoá học không xếp loại. */
export const ungraded = 'ungraded'
/** Kết quả đào tạo, bồi dưỡng of a study leave. */
export const studyGrades = { ...trainingGrades, [ungraded]: 'khoá học không xếp loại' } as const
/** Kết quả đào tạo, by its code. */
export type StudyGrade = keyof typeof studyGrades

/** Every change of a record names the version over which it was made, and the document that it follows. */
const over = { personId: id, version: z.number().int() }
const basis = text(300)

/** Vị trí công tác. `concurrent` (kiêm nhiệm): held beside another. */
const post = {
  organisationId: id,
  title: text(200),
  category: postCategory,
  from: dayInput,
  to: dayInput.nullable().default(null),
  concurrent: z.boolean().default(false),
  basis,
}
/** Thêm vị trí. */
export const postAddition = inOrder(z.object({ ...over, ...post }))
/** Sửa vị trí đã ghi sai. */
export const postChange = inOrder(z.object({ ...over, postId: id, ...post }))
/** Kết thúc vị trí: the first day on which it is held no more. */
export const postEnd = z.object({ ...over, postId: id, to: dayInput, basis })

/** Ghi thời gian nghỉ, đi học. */
export const absenceAddition = z
  .object({
    ...over,
    kind: z.enum(keys(absenceKinds), 'Chọn loại thời gian nghỉ.'),
    from: dayInput,
    to: dayInput.nullable().default(null),
    grade: z.enum(keys(studyGrades), 'Chọn kết quả khoá học.').nullable().default(null),
    basis,
  })
  .refine(({ from, to }) => to === null || from < to, notBefore('to'))
  .refine(({ kind, grade }) => grade === null || kind === 'study', {
    path: ['grade'],
    message: 'Chỉ thời gian đi học mới có kết quả khoá học.',
  })
/** Ghi ngày trở lại làm việc, and what came of a course. */
export const absenceEnd = z.object({
  ...over,
  absenceId: id,
  to: dayInput,
  grade: z.enum(keys(studyGrades), 'Chọn kết quả khoá học.').nullable().default(null),
  basis,
})

/** Ghi kỷ luật. */
export const disciplineAddition = z.object({
  ...over,
  form: z.enum(keys(disciplines), 'Chọn hình thức kỷ luật.'),
  decidedOn: dayInput,
  basis,
})
/** Ghi chấp hành xong kỷ luật. */
export const disciplineEnd = z.object({ ...over, disciplineId: id, endedOn: dayInput, basis })

/** Ghi việc đang xem xét. */
export const proceedingOpening = z.object({
  ...over,
  kind: z.enum(keys(pendingKinds), 'Chọn loại việc.'),
  since: dayInput,
  basis,
})
/** Ghi kết luận không vi phạm: what is found is written down as a discipline beside it. */
export const proceedingEnd = z.object({ ...over, proceedingId: id, clearedOn: dayInput, basis })

/** Ghi đăng ký thi đua đầu năm; a later word for the same year replaces the one before. */
export const yearlyRegistration = z.object({ personId: id, year, registered: z.boolean(), basis: optionalText(300) })

function inOrder<Schema extends z.ZodType<{ from: Day; to: Day | null }>>(schema: Schema) {
  return schema.refine(({ from, to }) => to === null || from < to, notBefore('to'))
}

function notBefore(path: string) {
  return { path: [path], message: 'Ngày kết thúc phải sau ngày bắt đầu.' }
}
