/** Quá trình: everything that is kept up of a person, each part with what may be written into it. */
import { useState, type ReactNode } from 'react'
import { showDay, type Day } from '../../../base/days.ts'
import { genders, postCategories } from '../../../registry/people/person.ts'
import { Facts } from '../kit/facts.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'
import {
  absenceColumns,
  disciplineColumns,
  postColumns,
  proceedingColumns,
  transferColumns,
  yearColumns,
  yearsOf,
} from './person-career-columns.tsx'
import { dialogs } from './person-career-dialogs.tsx'
import { IdentityForm } from './person-identity.tsx'
import type { LifeRecord, PersonRecord } from './person-life.ts'
import { Privates } from './person-privates.tsx'

interface CareerProps {
  record: PersonRecord
  today: Day
}

/** What is being written, and about which entry. */
type Writing = { what: keyof typeof dialogs; about: string | null } | null

/** Offers to write something, where that may be done: a button that opens its dialog. */
type Offer = (what: keyof typeof dialogs, label: string, about?: string) => ReactNode

export function Career({ record, today }: CareerProps) {
  const [writing, write] = useState<Writing>(null)
  const [isEditing, setEditing] = useState(false)
  const may = (action: string) => record.next.some((act) => act.action === action && act.blocked === null)
  const offer: Offer = (what, label, about) =>
    may(what) && <LinkButton label={label} onClick={() => write({ what, about: about ?? null })} />
  return (
    <div className="record-parts">
      {isEditing ? (
        <IdentityForm record={record} today={today} onClose={() => setEditing(false)} />
      ) : (
        <Section
          title="Thông tin cá nhân"
          action={may('person.change') && <LinkButton label="Sửa thông tin" onClick={() => setEditing(true)} />}
        >
          <IdentityFacts person={record.person} />
        </Section>
      )}
      <Privates record={record} />
      <CareerParts record={record} offer={offer} />
      {writing && dialogs[writing.what]({ record, today, about: writing.about, onClose: () => write(null) })}
    </div>
  )
}

function LinkButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="link" onClick={onClick}>
      {label}
    </button>
  )
}

interface CareerPartsProps {
  record: LifeRecord
  /** Left out for the person it is about, who writes nothing here. */
  offer?: Offer
}

export function CareerParts({ record, offer }: CareerPartsProps) {
  return (
    <>
      {record.person.kind === 'person' && <WorkParts record={record} {...(offer && { offer })} />}
      <Part
        title="Xếp loại, đăng ký thi đua"
        action={offer?.('person.register', 'Ghi đăng ký thi đua')}
        columns={yearColumns}
        rows={yearsOf(record)}
        none="Chưa ghi năm nào."
      />
      <Part
        title="Kỷ luật"
        action={offer?.('person.discipline', 'Ghi kỷ luật')}
        columns={withActs(
          disciplineColumns,
          offer,
          ({ id, ended_on }, offer) => ended_on === null && offer('person.endDiscipline', 'Ghi chấp hành xong', id),
        )}
        rows={record.disciplines}
      />
      <Part
        title="Việc đang xem xét"
        action={offer?.('person.openProceeding', 'Ghi việc đang xem xét')}
        columns={withActs(
          proceedingColumns,
          offer,
          ({ id, cleared_on }, offer) => cleared_on === null && offer('person.clearProceeding', 'Ghi kết luận', id),
        )}
        rows={record.proceedings}
      />
    </>
  )
}

/** Nơi công tác and when they were away: what a household does not have. */
function WorkParts({ record, offer }: CareerPartsProps) {
  const proposing = offer?.('transfer.propose', 'Đề xuất điều động')
  return (
    <>
      <Part
        title="Vị trí công tác"
        action={offer?.('person.addPost', 'Thêm vị trí')}
        columns={withActs(postColumns, offer, postActs)}
        rows={record.posts.toReversed()}
        none="Chưa ghi vị trí công tác nào."
      />
      {(record.transfers.length > 0 || proposing) && (
        <Part
          title="Điều động"
          action={proposing}
          columns={offer ? transferColumns : transferColumns.slice(0, 4)}
          rows={record.transfers}
          none="Chưa có đề xuất điều động nào."
        />
      )}
      <Part
        title="Nghỉ, đi học"
        note="luật tính là thời gian công tác"
        action={offer?.('person.addAbsence', 'Ghi thời gian nghỉ, đi học')}
        columns={withActs(absenceColumns, offer, ({ id, to_on }, offer) =>
          offer('person.endAbsence', to_on === null ? 'Ghi ngày trở lại' : 'Sửa', id),
        )}
        rows={record.absences.toReversed()}
      />
    </>
  )
}

function postActs({ id, to_on }: LifeRecord['posts'][number], offer: Offer): ReactNode {
  return (
    <>
      {offer('person.changePost', 'Sửa', id)}
      {to_on === null && offer('person.endPost', 'Kết thúc', id)}
    </>
  )
}

/** A last column with what may be written about each row, for who may write. */
function withActs<Row>(
  columns: Column<Row>[],
  offer: Offer | undefined,
  acts: (row: Row, offer: Offer) => ReactNode,
): Column<Row>[] {
  if (!offer) return columns
  const cell = (row: Row) => <span className="row-acts">{acts(row, offer)}</span>
  return [...columns, { key: 'acts', head: 'Việc', cell, width: '148px' }]
}

interface PartProps<Row> {
  title: string
  note?: string
  action?: ReactNode
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  none?: string
}

function Part<Row extends { id: string }>({
  title,
  note,
  action,
  columns,
  rows,
  none = 'Không có trong sổ.',
}: PartProps<Row>) {
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
