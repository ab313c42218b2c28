import { seats } from '../../../procedure/councils/council.ts'
import { Mark } from '../kit/mark.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'
import { insideSentence } from './sitting-words.ts'
import type { SittingAnswer } from './sitting.tsx'

type Member = SittingAnswer['roster'][number]

/** Thành viên: seats, who is there, who has voted; never what. */
export function SittingRoster({ answer }: { answer: SittingAnswer }) {
  const { sitting, roster } = answer
  const opened = sitting.stage !== 'planned'
  const present = roster.filter((member) => member.attendance === 'present').length
  return (
    <Section
      title={opened ? `Có mặt ${present}/${roster.length} thành viên` : `${roster.length} thành viên`}
      note={opened ? 'danh sách chốt khi mở bỏ phiếu' : 'danh sách theo ngày họp'}
      flush
    >
      <RegisterTable
        label="Thành viên Hội đồng"
        columns={columnsFor(answer, opened)}
        rows={roster}
        rowKey={(one) => one.person_id}
      />
    </Section>
  )
}

function columnsFor(answer: SittingAnswer, opened: boolean): Column<Member>[] {
  return [
    { key: 'name', head: 'Họ và tên', cell: (member) => member.name, isName: true },
    { key: 'seat', head: 'Chức danh', cell: (member) => seats[member.seat], width: '112px', card: 'start' },
    ...(opened ? openedColumns : []),
    ...(answer.recusals.length > 0
      ? [
          {
            key: 'recused',
            head: 'Khai không bỏ phiếu',
            cell: (member: Member) => <Recusals member={member} answer={answer} />,
            quiet: true,
          },
        ]
      : []),
  ]
}

const openedColumns: Column<Member>[] = [
  { key: 'attendance', head: 'Dự họp', cell: (member) => attendance[member.attendance], width: '88px' },
  { key: 'voted', head: 'Bỏ phiếu', cell: (member) => <Voted member={member} />, width: '128px', card: 'end' },
]

function Recusals({ member, answer: { recusals, cases } }: { member: Member; answer: SittingAnswer }) {
  return recusals
    .filter((one) => one.person_id === member.person_id)
    .map((one) => (
      <span key={one.case_id} className="case-line">
        {cases.find((other) => other.id === one.case_id)?.nominee_name}: {insideSentence(one.reason)}
      </span>
    ))
}

const attendance = { invited: 'được mời', present: 'có mặt', absent: 'vắng mặt' } as const

function Voted({ member }: { member: Member }) {
  return member.voted ? <Mark state="met">Đã bỏ phiếu</Mark> : <Mark state="pending">Chưa bỏ phiếu</Mark>
}
