import { Link } from '../kit/link.tsx'
import { Mark } from '../kit/mark.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'
import { shareInWords, votesInWords } from './sitting-words.ts'
import type { SittingAnswer } from './sitting.tsx'

type Case = SittingAnswer['cases'][number]

/** Trường hợp xét: threshold before the count, votes and result after it. */
export function SittingCases({ answer }: { answer: SittingAnswer }) {
  const { cases, roster } = answer
  const counted = cases.some((one) => one.passed !== null)
  return (
    <Section title={headOf(cases, counted)} note={noteOf(answer)} flush>
      <RegisterTable
        label="Trường hợp xét"
        columns={columnsFor(answer, roster.length, counted)}
        rows={cases}
        rowKey={(one) => one.id}
      />
    </Section>
  )
}

function headOf(cases: readonly Case[], counted: boolean): string {
  if (!counted) return `${cases.length} trường hợp xét`
  return `Hội đồng đề nghị ${cases.filter((one) => one.passed).length}/${cases.length} trường hợp`
}

function noteOf({ cases }: SittingAnswer): string {
  const shares = [...new Set(cases.map(shareInWords))]
  return shares.length === 1 ? `đạt khi có ${shares[0]}` : 'tỷ lệ tính trên tổng số thành viên Hội đồng'
}

function columnsFor(answer: SittingAnswer, members: number, counted: boolean): Column<Case>[] {
  const order = new Map(answer.cases.map((one, index) => [one.id, index + 1]))
  return [
    { key: 'order', head: 'TT', cell: (one) => order.get(one.id), quiet: true, width: '40px', card: 'start' },
    { key: 'name', head: 'Người, tập thể', isName: true, cell: (one) => <Nominee one={one} answer={answer} /> },
    { key: 'title', head: 'Đề nghị', cell: (one) => one.title },
    {
      key: 'needed',
      head: 'Đạt khi có',
      cell: (one) => votesInWords(one.needed, members),
      quiet: counted,
      width: '128px',
      card: counted ? 'none' : 'line',
    },
    ...(counted ? resultColumns(members) : []),
  ]
}

function resultColumns(members: number): Column<Case>[] {
  return [
    {
      key: 'for',
      head: 'Đồng ý',
      cell: (one) => (
        <>
          <b>
            {one.votes_for}/{members}
          </b>
          <span className="only-cards">
            {' '}
            đồng ý, {one.votes_against} không đồng ý; đạt khi có {votesInWords(one.needed, members)}
          </span>
        </>
      ),
      align: 'end',
      width: '72px',
    },
    {
      key: 'against',
      head: 'Không đồng ý',
      cell: (one) => one.votes_against,
      align: 'end',
      width: '104px',
      card: 'none',
    },
    {
      key: 'result',
      head: 'Kết quả',
      cell: (one) => <Mark state={one.passed ? 'met' : 'unmet'}>{one.passed ? 'Đạt' : 'Chưa đạt'}</Mark>,
      width: '104px',
      card: 'end',
    },
  ]
}

function Nominee({ one, answer }: { one: Case; answer: SittingAnswer }) {
  const recused = answer.recusals
    .filter((recusal) => recusal.case_id === one.id)
    .map((recusal) => answer.roster.find((member) => member.person_id === recusal.person_id)?.name)
  return (
    <>
      <Link href={`/can-bo/ho-so/${one.dossier_id}`}>{one.nominee_name}</Link>
      <small className="quiet case-line">{one.nominee_line}</small>
      {recused.length > 0 && <small className="quiet case-line">Không bỏ phiếu: {recused.join(', ')}</small>}
    </>
  )
}
