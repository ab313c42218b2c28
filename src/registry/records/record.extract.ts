/** Trích lục: the whole record of one person or one collective, as it is taken along in a file. */
import type { Extract, ExtractSheet } from '../../base/action.ts'
import type { Day } from '../../base/days.ts'
import {
  cycles,
  disciplines,
  honours,
  initiativeKinds,
  initiativeScopes,
  pendingKinds,
  ratings,
  type Cycle,
  type Discipline,
  type Honour,
  type InitiativeKind,
  type InitiativeScope,
  type PendingKind,
  type Rating,
} from '../../law/vocabulary.ts'
import { awardStandings, type AwardStanding } from '../awards/award.ts'
import { absenceKinds, studyGrades, type AbsenceKind, type StudyGrade } from '../people/career.ts'
import { authorsInWords, usedForInWords } from '../initiatives/initiative.ts'
import { type AwardBefore } from './lineage.store.ts'
import { postCategories, type PostCategory } from '../people/person.ts'
import type { PersonToday } from '../people/person.store.ts'

interface PersonAnswer {
  person: PersonToday
  authority: string | null
  posts: {
    title: string
    category: PostCategory
    organisation_name: string
    from_on: Day | null
    to_on: Day | null
  }[]
  ratings: RatingRow[]
  registrations: { year: number; registered: boolean }[]
  initiatives: {
    code: string
    year: number
    name: string
    scope: InitiativeScope
    kind: InitiativeKind
    decision: string | null
    used_for: string | null
    share: number | null
    others: { name: string; share: number | null }[]
  }[]
  absences: { kind: AbsenceKind; from_on: Day; to_on: Day | null; grade: StudyGrade | null; basis: string | null }[]
  disciplines: { form: Discipline; decided_on: Day; ended_on: Day | null; basis: string | null }[]
  proceedings: { kind: PendingKind; since_on: Day; cleared_on: Day | null; basis: string | null }[]
  awards: AwardRow[]
}

interface CollectiveAnswer {
  before: AwardBefore[]
  organisation: { code: string; name: string; from_on: Day | null; to_on: Day | null }
  ratings: RatingRow[]
  awards: AwardRow[]
}

interface RatingRow {
  year: number
  rating: Rating
  basis: string | null
}

interface AwardRow {
  honour: Honour
  cycle: Cycle
  achievement_from: number
  achievement_to: number
  decision_symbol: string | null
  decision_on: Day | null
  decider: string
  golden_number: number | null
  ended: AwardStanding | null
  ended_by: string | null
}

const genders: Record<string, string> = { female: 'nữ', male: 'nam' }

const awardSheet: ExtractSheet<{ awards: AwardRow[] }, AwardRow> = {
  name: 'Khen thưởng',
  rows: ({ awards }) => awards,
  columns: [
    { title: 'Danh hiệu, hình thức', value: (row) => honours[row.honour].name },
    { title: 'Loại hình', value: (row) => cycles[row.cycle] },
    { title: 'Từ năm', value: (row) => row.achievement_from },
    { title: 'Đến năm', value: (row) => row.achievement_to },
    { title: 'Quyết định', value: (row) => row.decision_symbol },
    { title: 'Ngày quyết định', value: (row) => row.decision_on },
    { title: 'Cấp quyết định', value: (row) => row.decider },
    { title: 'Số sổ vàng', value: (row) => row.golden_number },
    { title: 'Hiệu lực', value: (row) => awardStandings[row.ended ?? 'inForce'] },
    { title: 'Thu hồi, đính chính theo', value: (row) => row.ended_by },
  ],
}

const ratingSheet: ExtractSheet<{ ratings: RatingRow[] }, RatingRow> = {
  name: 'Xếp loại',
  rows: ({ ratings: rated }) => rated,
  columns: [
    { title: 'Năm', value: (row) => row.year },
    { title: 'Mức xếp loại', value: (row) => ratings[row.rating] },
    { title: 'Căn cứ', value: (row) => row.basis },
  ],
}

/** Trích lục hồ sơ cá nhân. Private fields are not in it: they are asked for one by one, with a purpose. */
export const personExtract: Extract<PersonAnswer> = {
  name: ({ person }) => `Hồ sơ ${person.name} (${person.code})`,
  facts: ({ person, authority }) => [
    { name: 'Mã', value: person.code },
    { name: 'Họ và tên', value: person.name },
    { name: 'Giới tính', value: person.gender && genders[person.gender] },
    { name: 'Năm sinh', value: person.birth_year },
    { name: 'Ngày tuyển dụng', value: person.recruited_on },
    { name: 'Chức vụ', value: person.post_title },
    { name: 'Đơn vị', value: [person.organisation_name, authority].filter(Boolean).join(', ') },
  ],
  sheets: [
    {
      name: 'Quá trình công tác',
      rows: ({ posts }) => posts,
      columns: [
        { title: 'Từ ngày', value: (row: PersonAnswer['posts'][number]) => row.from_on },
        { title: 'Đến trước ngày', value: (row) => row.to_on },
        { title: 'Chức vụ', value: (row) => row.title },
        { title: 'Đơn vị', value: (row) => row.organisation_name },
        { title: 'Nhóm chức vụ', value: (row) => postCategories[row.category as PostCategory] },
      ],
    },
    ratingSheet,
    {
      name: 'Đăng ký thi đua',
      rows: ({ registrations }) => registrations,
      columns: [
        { title: 'Năm', value: (row: PersonAnswer['registrations'][number]) => row.year },
        { title: 'Đăng ký', value: (row) => (row.registered ? 'có' : 'không') },
      ],
    },
    {
      name: 'Sáng kiến',
      rows: ({ initiatives }) => initiatives,
      columns: [
        { title: 'Mã', value: (row: PersonAnswer['initiatives'][number]) => row.code },
        { title: 'Năm', value: (row) => row.year },
        { title: 'Tên', value: (row) => row.name },
        { title: 'Loại', value: (row) => initiativeKinds[row.kind as InitiativeKind] },
        { title: 'Phạm vi', value: (row) => initiativeScopes[row.scope as InitiativeScope] },
        { title: 'Công nhận bởi', value: (row) => row.decision },
        { title: 'Tỷ lệ đóng góp (%)', value: (row) => row.share },
        { title: 'Đồng tác giả', value: (row) => authorsInWords(row.others) || null },
        { title: 'Đã dùng để xét', value: (row) => row.used_for && usedForInWords(row.used_for) },
      ],
    },
    awardSheet,
    {
      name: 'Nghỉ, đi học',
      rows: ({ absences }) => absences,
      columns: [
        { title: 'Loại', value: (row: PersonAnswer['absences'][number]) => absenceKinds[row.kind] },
        { title: 'Từ ngày', value: (row) => row.from_on },
        { title: 'Đến trước ngày', value: (row) => row.to_on },
        { title: 'Kết quả đào tạo', value: (row) => row.grade && studyGrades[row.grade as StudyGrade] },
        { title: 'Căn cứ', value: (row) => row.basis },
      ],
    },
    {
      name: 'Kỷ luật',
      rows: ({ disciplines: had }) => had,
      columns: [
        { title: 'Hình thức', value: (row: PersonAnswer['disciplines'][number]) => disciplines[row.form] },
        { title: 'Ngày quyết định', value: (row) => row.decided_on },
        { title: 'Hết hạn', value: (row) => row.ended_on },
        { title: 'Căn cứ', value: (row) => row.basis },
      ],
    },
    {
      name: 'Việc đang xem xét',
      rows: ({ proceedings }) => proceedings,
      columns: [
        { title: 'Việc', value: (row: PersonAnswer['proceedings'][number]) => pendingKinds[row.kind] },
        { title: 'Từ ngày', value: (row) => row.since_on },
        { title: 'Kết luận không vi phạm', value: (row) => row.cleared_on },
        { title: 'Căn cứ', value: (row) => row.basis },
      ],
    },
  ],
}

/** Trích lục hồ sơ tập thể. */
export const collectiveExtract: Extract<CollectiveAnswer> = {
  name: ({ organisation }) => `Hồ sơ ${organisation.name} (${organisation.code})`,
  facts: ({ organisation }) => [
    { name: 'Mã', value: organisation.code },
    { name: 'Tên', value: organisation.name },
    { name: 'Từ ngày', value: organisation.from_on },
    { name: 'Đến trước ngày', value: organisation.to_on },
  ],
  sheets: [
    ratingSheet,
    awardSheet,
    {
      name: 'Khen thưởng của đơn vị trước',
      rows: ({ before }) => before,
      columns: [
        { title: 'Đơn vị', value: (row: AwardBefore) => row.organisation_name },
        { title: 'Danh hiệu, hình thức', value: (row) => honours[row.honour as Honour].name },
        { title: 'Đến năm', value: (row) => row.achievement_to },
        { title: 'Quyết định', value: (row) => row.decision_symbol },
        { title: 'Ngày quyết định', value: (row) => row.decision_on },
        { title: 'Đi theo đơn vị này', value: (row) => (row.carried ? 'có' : 'không, chỉ lưu') },
      ],
    },
  ],
}
