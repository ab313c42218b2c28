/** What may be written into the record of a person, each in a dialog of its own. */
import type { ReactNode } from 'react'
import { showDay, yearOf, type Day } from '../../../base/days.ts'
import { upperFirst } from '../../../base/text.ts'
import { disciplines, pendingKinds } from '../../../law/vocabulary.ts'
import { absenceKinds, studyGrades } from '../../../registry/people/career.ts'
import { postCategories } from '../../../registry/people/person.ts'
import { ActDialog, type ActField } from './act-dialog.tsx'
import type { LifeRecord, PersonRecord } from './person-life.ts'

interface DialogProps {
  record: PersonRecord
  today: Day
  /** The entry that it is about. */
  about: string | null
  onClose: () => void
}

const basis: ActField = {
  kind: 'text',
  name: 'basis',
  label: 'Căn cứ',
  hint: 'Số, ngày của quyết định hoặc văn bản',
}
const options = (list: Record<string, string>) =>
  Object.entries(list).map(([value, label]) => ({ value, label: upperFirst(label) }))

/** Where a new post is likely to be: the unit of today's post, or the one that keeps the record. */
function inUnit({ person: { organisation_id: unitId, organisation_name, keeper_id } }: PersonRecord) {
  return { organisation_id: unitId ?? keeper_id, organisation_name }
}

function postFields(record: PersonRecord, post?: LifeRecord['posts'][number]): ActField[] {
  const { organisation_id: unitId, organisation_name: unit } = post ?? inUnit(record)
  return [
    { kind: 'text', name: 'title', label: 'Chức vụ', start: post?.title ?? '' },
    {
      kind: 'unit',
      name: 'organisationId',
      label: 'Đơn vị',
      start: unitId ?? '',
      ...(unit && { startName: unit }),
    },
    {
      kind: 'select',
      name: 'category',
      label: 'Nhóm chức vụ',
      hint: 'Theo biểu thống kê',
      options: options(postCategories),
      start: post?.category ?? 'direct',
    },
    { kind: 'day', name: 'from', label: 'Từ ngày', start: post?.from_on ?? null },
    {
      kind: 'day',
      name: 'to',
      label: 'Đến trước ngày',
      optional: true,
      hint: 'ngày/tháng/năm; để trống nếu đang giữ',
      start: post?.to_on ?? null,
    },
    { kind: 'check', name: 'concurrent', label: 'Kiêm nhiệm, bên cạnh vị trí khác', start: post?.concurrent ?? false },
    { ...basis, start: post?.basis ?? '' },
  ]
}

const grade: ActField = {
  kind: 'select',
  name: 'grade',
  label: 'Kết quả khoá học',
  hint: 'Khoá từ 01 năm trở lên: luật hỏi kết quả từ loại khá',
  optional: true,
  options: options(studyGrades),
}

/** What may be written, by the name of the action. */
export const dialogs = {
  'person.addPost': ({ record, onClose }: DialogProps) => (
    <ActDialog
      path="/api/people/:personId/posts"
      title="Thêm vị trí công tác"
      given={over(record)}
      fields={postFields(record)}
      verb="Thêm vị trí"
      wayOut="Chưa thêm"
      done="Đã thêm vị trí công tác"
      onClose={onClose}
    />
  ),
  'person.changePost': ({ record, about, onClose }: DialogProps) => (
    <ActDialog
      path="/api/people/:personId/posts/:postId/content"
      title="Sửa vị trí công tác"
      lead="Chỉ để sửa chỗ ghi sai; bản trước còn trong diễn biến. Được bổ nhiệm thì kết thúc vị trí cũ và thêm vị trí mới."
      given={{ ...over(record), postId: about! }}
      fields={postFields(
        record,
        record.posts.find(({ id }) => id === about),
      )}
      verb="Lưu vị trí"
      wayOut="Chưa sửa"
      done="Đã sửa vị trí công tác"
      onClose={onClose}
    />
  ),
  'person.endPost': ({ record, about, onClose }: DialogProps) => (
    <ActDialog
      path="/api/people/:personId/posts/:postId/end"
      title={`Kết thúc vị trí ${record.posts.find(({ id }) => id === about)!.title}`}
      lead="Khi nghỉ hưu, thôi việc hoặc thôi giữ chức. Đơn vị vẫn giữ và mở được hồ sơ; chuyển sang đơn vị khác thì dùng Đề xuất điều động."
      given={{ ...over(record), postId: about! }}
      fields={[{ kind: 'day', name: 'to', label: 'Từ ngày (ngày đầu không còn giữ)', hint: 'ngày/tháng/năm' }, basis]}
      verb="Kết thúc vị trí"
      done="Đã kết thúc vị trí"
      onClose={onClose}
    />
  ),
  'person.addAbsence': ({ record, onClose }: DialogProps) => (
    <ActDialog
      path="/api/people/:personId/absences"
      title="Ghi thời gian nghỉ, đi học"
      given={over(record)}
      fields={[
        { kind: 'select', name: 'kind', label: 'Loại', options: options(absenceKinds) },
        { kind: 'day', name: 'from', label: 'Từ ngày' },
        {
          kind: 'day',
          name: 'to',
          label: 'Ngày trở lại làm việc',
          optional: true,
          hint: 'ngày/tháng/năm; để trống nếu chưa trở lại',
        },
        { ...grade, only: (values) => values.kind === 'study' },
        basis,
      ]}
      verb="Ghi thời gian nghỉ"
      done="Đã ghi thời gian nghỉ, đi học"
      onClose={onClose}
    />
  ),
  'person.endAbsence': ({ record, about, onClose }: DialogProps) => {
    const absence = record.absences.find(({ id }) => id === about)!
    return (
      <ActDialog
        path="/api/people/:personId/absences/:absenceId/end"
        title={`Ghi ngày trở lại: ${absenceKinds[absence.kind]} từ ${showDay(absence.from_on)}`}
        given={{ ...over(record), absenceId: absence.id }}
        fields={[
          { kind: 'day', name: 'to', label: 'Ngày trở lại làm việc', start: absence.to_on },
          ...(absence.kind === 'study' ? [{ ...grade, start: absence.grade ?? '' }] : []),
          { ...basis, start: absence.basis ?? '' },
        ]}
        verb="Ghi ngày trở lại"
        done="Đã ghi ngày trở lại"
        onClose={onClose}
      />
    )
  },
  'person.discipline': ({ record, onClose }: DialogProps) => (
    <ActDialog
      path="/api/people/:personId/disciplines"
      title="Ghi kỷ luật"
      given={over(record)}
      fields={[
        { kind: 'select', name: 'form', label: 'Hình thức', options: options(disciplines) },
        { kind: 'day', name: 'decidedOn', label: 'Ngày quyết định' },
        basis,
      ]}
      verb="Ghi kỷ luật"
      done="Đã ghi kỷ luật"
      onClose={onClose}
    />
  ),
  'person.endDiscipline': ({ record, about, onClose }: DialogProps) => (
    <ActDialog
      path="/api/people/:personId/disciplines/:disciplineId/end"
      title="Ghi chấp hành xong kỷ luật"
      given={{ ...over(record), disciplineId: about! }}
      fields={[{ kind: 'day', name: 'endedOn', label: 'Ngày chấp hành xong' }, basis]}
      verb="Ghi chấp hành xong"
      done="Đã ghi chấp hành xong kỷ luật"
      onClose={onClose}
    />
  ),
  'person.openProceeding': ({ record, onClose }: DialogProps) => (
    <ActDialog
      path="/api/people/:personId/proceedings"
      title="Ghi việc đang xem xét"
      lead="Trong thời gian này luật chưa cho xét khen thưởng."
      given={over(record)}
      fields={[
        { kind: 'select', name: 'kind', label: 'Loại việc', options: options(pendingKinds) },
        { kind: 'day', name: 'since', label: 'Từ ngày' },
        basis,
      ]}
      verb="Ghi việc đang xem xét"
      done="Đã ghi việc đang xem xét"
      onClose={onClose}
    />
  ),
  'person.clearProceeding': ({ record, about, onClose }: DialogProps) => (
    <ActDialog
      path="/api/people/:personId/proceedings/:proceedingId/conclusion"
      title="Ghi kết luận không vi phạm"
      lead="Nếu kết luận có vi phạm và bị kỷ luật, ghi thêm kỷ luật ấy thành một dòng riêng."
      given={{ ...over(record), proceedingId: about! }}
      fields={[{ kind: 'day', name: 'clearedOn', label: 'Ngày kết luận' }, basis]}
      verb="Ghi kết luận"
      done="Đã ghi kết luận"
      onClose={onClose}
    />
  ),
  'person.register': ({ record, today, onClose }: DialogProps) => {
    const years = Array.from({ length: 6 }, (_, back) => String(yearOf(today) - back))
    return (
      <ActDialog
        path="/api/people/:personId/yearly-registrations"
        title="Ghi đăng ký thi đua đầu năm"
        given={{ personId: record.person.id }}
        fields={[
          {
            kind: 'select',
            name: 'year',
            label: 'Năm',
            options: years.map((year) => ({ value: year, label: year })),
            start: years[0]!,
          },
          { kind: 'check', name: 'registered', label: 'Có đăng ký thi đua', start: true },
          { ...basis, optional: true, hint: 'Bản đăng ký, giao ước thi đua' },
        ]}
        verb="Ghi đăng ký"
        done="Đã ghi đăng ký thi đua"
        onClose={onClose}
      />
    )
  },
  'transfer.propose': ({ record, onClose }: DialogProps) => (
    <ActDialog
      path="/api/people/:personId/transfers"
      title={`Đề xuất điều động ${record.person.name}`}
      lead="Đơn vị kia xác nhận thì vị trí hiện nay kết thúc và vị trí mới bắt đầu từ ngày ghi dưới đây. Đến lúc đó chưa có gì thay đổi."
      given={{ personId: record.person.id }}
      fields={[
        { kind: 'unit', name: 'toOrganisationId', label: 'Đơn vị đến' },
        { kind: 'text', name: 'title', label: 'Chức vụ mới' },
        {
          kind: 'select',
          name: 'category',
          label: 'Nhóm chức vụ',
          hint: 'Theo biểu thống kê',
          options: options(postCategories),
          start: 'direct',
        },
        { kind: 'day', name: 'onDay', label: 'Từ ngày' },
        basis,
      ]}
      verb="Gửi đề xuất"
      wayOut="Chưa gửi"
      done="Đã gửi đề xuất điều động"
      onClose={onClose}
    />
  ),
} satisfies Record<string, (props: DialogProps) => ReactNode>

function over({ person }: PersonRecord) {
  return { personId: person.id, version: person.version }
}
