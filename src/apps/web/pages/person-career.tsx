/** Quá trình: everything that is kept up of a person, each part with what may be written into it. */
import { useState, type ReactNode } from 'react'
import { showDay, yearOf, type Day } from '../../../base/days.ts'
import { disciplines, pendingKinds, ratings } from '../../../law/vocabulary.ts'
import { absenceKinds, studyGrades } from '../../../registry/people/career.ts'
import { genders, postCategories } from '../../../registry/people/person.ts'
import { transferStates } from '../../../registry/people/transfer.ts'
import { Facts } from '../kit/facts.tsx'
import { Link } from '../kit/link.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'
import { ActDialog, type ActField } from './act-dialog.tsx'
import { IdentityForm } from './person-identity.tsx'
import type { LifeRecord, PersonRecord } from './person-life.ts'
import { Privates } from './person-privates.tsx'

type Post = LifeRecord['posts'][number]
type Absence = LifeRecord['absences'][number]
type Discipline = LifeRecord['disciplines'][number]
type Proceeding = LifeRecord['proceedings'][number]
type Transfer = LifeRecord['transfers'][number]

interface CareerProps {
  record: PersonRecord
  today: Day
}

/** What is being written; each is a dialog. */
type Writing = { what: keyof typeof dialogs; about: string | null } | null

export function Career({ record, today }: CareerProps) {
  const [writing, write] = useState<Writing>(null)
  const [isEditing, setEditing] = useState(false)
  const may = (action: string) => record.next.some((act) => act.action === action && act.blocked === null)
  const close = () => write(null)
  const begin = (what: keyof typeof dialogs, label: string, about: string | null = null) => (
    <button type="button" className="link" onClick={() => write({ what, about })}>
      {label}
    </button>
  )
  const button = (action: string, what: keyof typeof dialogs, label: string) => may(action) && begin(what, label)
  const isPerson = record.person.kind === 'person'
  return (
    <div className="record-parts">
      {isEditing ? (
        <IdentityForm record={record} today={today} onClose={() => setEditing(false)} />
      ) : (
        <Section
          title="Thông tin cá nhân"
          action={
            may('person.change') && (
              <button type="button" className="link" onClick={() => setEditing(true)}>
                Sửa thông tin
              </button>
            )
          }
        >
          <IdentityFacts person={record.person} />
        </Section>
      )}
      <Privates record={record} />
      {isPerson && (
        <Part
          title="Vị trí công tác"
          action={button('person.addPost', 'addPost', 'Thêm vị trí')}
          columns={[...postColumns, ...actsColumn<Post>((post) => postActs(post, may, begin))]}
          rows={record.posts.toReversed()}
          none="Chưa ghi vị trí công tác nào."
        />
      )}
      {isPerson && (record.transfers.length > 0 || may('transfer.propose')) && (
        <Part
          title="Điều động"
          action={button('transfer.propose', 'propose', 'Đề xuất điều động')}
          columns={transferColumns}
          rows={record.transfers}
          none="Chưa có đề xuất điều động nào."
        />
      )}
      {isPerson && (
        <Part
          title="Nghỉ, đi học"
          note="luật tính là thời gian công tác"
          action={button('person.addAbsence', 'addAbsence', 'Ghi thời gian nghỉ, đi học')}
          columns={[
            ...absenceColumns,
            ...actsColumn<Absence>(
              (one) =>
                may('person.endAbsence') &&
                begin('endAbsence', one.to_on === null ? 'Ghi ngày trở lại' : 'Sửa', one.id),
            ),
          ]}
          rows={record.absences.toReversed()}
          none="Không có trong sổ."
        />
      )}
      <Part
        title="Xếp loại, đăng ký thi đua"
        action={button('person.register', 'register', 'Ghi đăng ký thi đua')}
        columns={yearColumns}
        rows={yearsOf(record)}
        none="Chưa ghi năm nào."
      />
      <Part
        title="Kỷ luật"
        action={button('person.discipline', 'discipline', 'Ghi kỷ luật')}
        columns={[
          ...disciplineColumns,
          ...actsColumn<Discipline>(
            (one) =>
              may('person.endDiscipline') &&
              one.ended_on === null &&
              begin('endDiscipline', 'Ghi chấp hành xong', one.id),
          ),
        ]}
        rows={record.disciplines}
        none="Không có trong sổ."
      />
      <Part
        title="Việc đang xem xét"
        action={button('person.openProceeding', 'openProceeding', 'Ghi việc đang xem xét')}
        columns={[
          ...proceedingColumns,
          ...actsColumn<Proceeding>(
            (one) =>
              may('person.clearProceeding') &&
              one.cleared_on === null &&
              begin('clearProceeding', 'Ghi kết luận', one.id),
          ),
        ]}
        rows={record.proceedings}
        none="Không có trong sổ."
      />
      {writing && dialogs[writing.what]({ record, today, about: writing.about, onClose: close })}
    </div>
  )
}

type May = (action: string) => boolean
type Begin = (what: keyof typeof dialogs, label: string, about?: string | null) => ReactNode

function postActs(post: Post, may: May, begin: Begin): ReactNode {
  return (
    <>
      {may('person.changePost') && begin('changePost', 'Sửa', post.id)}
      {may('person.endPost') && post.to_on === null && begin('endPost', 'Kết thúc', post.id)}
    </>
  )
}

export function IdentityFacts({ person }: { person: LifeRecord['person'] }) {
  const isPerson = person.kind === 'person'
  return (
    <Facts
      facts={[
        { name: isPerson ? 'Họ và tên' : 'Tên hộ gia đình', value: person.name },
        { name: 'Mã', value: person.code },
        ...(isPerson
          ? [
              { name: 'Giới tính', value: person.gender && genders[person.gender as keyof typeof genders] },
              { name: 'Năm sinh', value: person.birth_year },
              { name: 'Ngày tuyển dụng', value: person.recruited_on && showDay(person.recruited_on) },
              { name: 'Quốc tịch', value: person.nationality ?? 'Việt Nam' },
              ...(person.category ? [{ name: 'Nhóm chức vụ', value: postCategories[person.category] }] : []),
            ]
          : []),
      ]}
    />
  )
}

interface PartProps<Row> {
  title: string
  note?: string
  action?: ReactNode
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  none: string
}

function Part<Row extends { id: string }>({ title, note, action, columns, rows, none }: PartProps<Row>) {
  return (
    <Section title={title} flush {...(note && { note })} {...(action && { action })}>
      {rows.length === 0 ? (
        <p className="section-body quiet">{none}</p>
      ) : (
        <RegisterTable label={title} columns={columns} rows={rows} rowKey={(row) => row.id} />
      )}
    </Section>
  )
}

/** The same parts for the person it is about, who writes nothing here. */
export function CareerRead({ record }: { record: LifeRecord }) {
  return (
    <>
      <Part
        title="Vị trí công tác"
        columns={postColumns}
        rows={record.posts.toReversed()}
        none="Chưa ghi vị trí công tác nào."
      />
      {record.transfers.length > 0 && (
        <Part title="Điều động" columns={transferColumns.slice(0, 4)} rows={record.transfers} none="" />
      )}
      <Part
        title="Nghỉ, đi học"
        note="luật tính là thời gian công tác"
        columns={absenceColumns}
        rows={record.absences.toReversed()}
        none="Không có trong sổ."
      />
      <Part title="Xếp loại, đăng ký thi đua" columns={yearColumns} rows={yearsOf(record)} none="Chưa ghi năm nào." />
      <Part title="Kỷ luật" columns={disciplineColumns} rows={record.disciplines} none="Không có trong sổ." />
      <Part title="Việc đang xem xét" columns={proceedingColumns} rows={record.proceedings} none="Không có trong sổ." />
    </>
  )
}

function actsColumn<Row>(cell: (row: Row) => ReactNode): Column<Row>[] {
  return [{ key: 'acts', head: 'Việc', cell: (row) => <span className="row-acts">{cell(row)}</span>, width: '148px' }]
}

const span = (from: Day | null, to: Day | null) =>
  from === null && to === null ? 'chưa rõ' : `${from ? showDay(from) : '…'} – ${to ? showDay(to) : 'nay'}`

const postColumns: Column<Post>[] = [
  { key: 'days', head: 'Thời gian', cell: (post) => span(post.from_on, post.to_on), width: '188px', card: 'start' },
  {
    key: 'title',
    head: 'Chức vụ',
    cell: (post) => `${post.title}${post.concurrent ? ' (kiêm nhiệm)' : ''}`,
    isName: true,
  },
  {
    key: 'unit',
    head: 'Đơn vị',
    cell: (post) => <Link href={`/can-bo/don-vi/${post.organisation_id}`}>{post.organisation_name}</Link>,
  },
  { key: 'category', head: 'Nhóm chức vụ', cell: (post) => postCategories[post.category], quiet: true, card: 'none' },
  { key: 'basis', head: 'Căn cứ', cell: (post) => post.basis, quiet: true },
]

const transferColumns: Column<Transfer>[] = [
  { key: 'on', head: 'Từ ngày', cell: (one) => showDay(one.on_day), width: '100px', card: 'start' },
  { key: 'to', head: 'Đến đơn vị', cell: (one) => one.to_name, isName: true },
  { key: 'title', head: 'Chức vụ', cell: (one) => one.title },
  { key: 'state', head: 'Tình trạng', cell: (one) => transferStates[one.state], card: 'end' },
  {
    key: 'see',
    head: 'Việc',
    cell: (one) => <Link href={`/can-bo/dieu-dong/${one.id}`}>Xem đề xuất</Link>,
    width: '148px',
  },
]

const absenceColumns: Column<Absence>[] = [
  { key: 'days', head: 'Thời gian', cell: (one) => span(one.from_on, one.to_on), width: '188px', card: 'start' },
  { key: 'kind', head: 'Loại', cell: (one) => sentence(absenceKinds[one.kind]), isName: true },
  {
    key: 'grade',
    head: 'Kết quả',
    cell: (one) =>
      one.kind === 'study' &&
      (one.grade ? studyGrades[one.grade] : <span className="quiet">chưa có kết quả khoá học</span>),
  },
  { key: 'basis', head: 'Căn cứ', cell: (one) => one.basis, quiet: true },
]

interface YearRow {
  id: string
  year: number
  rating: string | null
  registered: boolean | null
  basis: string | null
}

function yearsOf({ ratings: rated, registrations }: LifeRecord): YearRow[] {
  const years = new Set([...rated.map(({ year }) => year), ...registrations.map(({ year }) => year)])
  return [...years]
    .toSorted((a, b) => b - a)
    .map((year) => {
      const row = rated.find((one) => one.year === year)
      return {
        id: String(year),
        year,
        rating: row ? sentence(ratings[row.rating]) : null,
        registered: registrations.find((one) => one.year === year)?.registered ?? null,
        basis: row?.basis ?? null,
      }
    })
}

const yearColumns: Column<YearRow>[] = [
  { key: 'year', head: 'Năm', cell: (row) => row.year, width: '72px', card: 'start' },
  {
    key: 'rating',
    head: 'Xếp loại',
    cell: (row) => row.rating ?? <span className="quiet">chưa có kết quả</span>,
    isName: true,
  },
  {
    key: 'registered',
    head: 'Đăng ký thi đua',
    cell: (row) =>
      row.registered === null ? (
        <span className="quiet">chưa rõ có đăng ký</span>
      ) : row.registered ? (
        'có đăng ký'
      ) : (
        'không đăng ký'
      ),
  },
  { key: 'basis', head: 'Căn cứ xếp loại', cell: (row) => row.basis, quiet: true },
]

const disciplineColumns: Column<Discipline>[] = [
  { key: 'on', head: 'Ngày', cell: (one) => showDay(one.decided_on), width: '100px', card: 'start' },
  { key: 'form', head: 'Hình thức', cell: (one) => sentence(disciplines[one.form]), isName: true },
  { key: 'end', head: 'Chấp hành xong', cell: (one) => (one.ended_on ? showDay(one.ended_on) : 'chưa') },
  { key: 'basis', head: 'Căn cứ', cell: (one) => one.basis, quiet: true },
]

const proceedingColumns: Column<Proceeding>[] = [
  { key: 'since', head: 'Từ ngày', cell: (one) => showDay(one.since_on), width: '100px', card: 'start' },
  { key: 'kind', head: 'Việc', cell: (one) => sentence(pendingKinds[one.kind]), isName: true },
  { key: 'end', head: 'Kết luận', cell: (one) => (one.cleared_on ? showDay(one.cleared_on) : 'đang xem xét') },
  { key: 'basis', head: 'Căn cứ', cell: (one) => one.basis, quiet: true },
]

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
  Object.entries(list).map(([value, label]) => ({ value, label: sentence(label) }))

/** Where a new post is likely to be: the unit of today's post, or the one that keeps the record. */
function inUnit({ person: { organisation_id: unitId, organisation_name, keeper_id } }: PersonRecord) {
  return { organisation_id: unitId ?? keeper_id, organisation_name }
}

function postFields(record: PersonRecord, post: Post | undefined): ActField[] {
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

const dialogs = {
  addPost: ({ record, onClose }: DialogProps) => (
    <ActDialog
      path="/api/people/:personId/posts"
      title="Thêm vị trí công tác"
      given={over(record)}
      fields={postFields(record, undefined)}
      verb="Thêm vị trí"
      wayOut="Chưa thêm"
      done="Đã thêm vị trí công tác"
      onClose={onClose}
    />
  ),
  changePost: ({ record, about, onClose }: DialogProps) => (
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
  endPost: ({ record, about, onClose }: DialogProps) => (
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
  addAbsence: ({ record, onClose }: DialogProps) => (
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
  endAbsence: ({ record, about, onClose }: DialogProps) => {
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
  discipline: ({ record, onClose }: DialogProps) => (
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
  endDiscipline: ({ record, about, onClose }: DialogProps) => (
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
  openProceeding: ({ record, onClose }: DialogProps) => (
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
  clearProceeding: ({ record, about, onClose }: DialogProps) => (
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
  register: ({ record, today, onClose }: DialogProps) => {
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
  propose: ({ record, onClose }: DialogProps) => (
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

function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}
