import { Empty } from '../kit/empty.tsx'
import { Link } from '../kit/link.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'
import type { DecisionAnswer } from './decision.tsx'
import { awardHref, AwardStandingTag } from './person-awards.tsx'

type Item = DecisionAnswer['items'][number]

/** Những người, tập thể được khen; after signing with their number in the golden book and their certificate. */
export function DecisionItems({ answer: { decision, items } }: { answer: DecisionAnswer }) {
  if (items.length === 0) {
    return <Empty title="Dự thảo đã bỏ">Các hồ sơ đã trở lại bước hội đồng đề nghị.</Empty>
  }
  return (
    <Section title={`${items.length} trường hợp được khen thưởng`} note={items[0]!.title} flush>
      <RegisterTable
        label="Danh sách khen thưởng"
        columns={columnsFor(items, decision.stage === 'signed')}
        rows={items}
        rowKey={(one) => one.dossier_id}
      />
    </Section>
  )
}

function columnsFor(items: readonly Item[], signed: boolean): Column<Item>[] {
  const order = new Map(items.map((one, index) => [one.dossier_id, index + 1]))
  return [
    { key: 'order', head: 'TT', cell: (one) => order.get(one.dossier_id), quiet: true, width: '40px', card: 'none' },
    { key: 'name', head: 'Người, tập thể', cell: (one) => <Nominee one={one} />, isName: true },
    {
      key: 'code',
      head: 'Hồ sơ',
      cell: (one) => <Link href={`/can-bo/ho-so/${one.dossier_id}`}>{one.code}</Link>,
      width: '120px',
      card: 'start',
    },
    ...(signed ? signedColumns : []),
  ]
}

const signedColumns: Column<Item>[] = [
  { key: 'golden', head: 'Số sổ vàng', cell: (one) => <GoldenNumber one={one} />, width: '104px', card: 'end' },
  { key: 'certificate', head: 'Bằng, giấy chứng nhận', cell: (one) => <Certificate one={one} />, width: '248px' },
]

function Nominee({ one }: { one: Item }) {
  return (
    <>
      <Link href={`/can-bo/${one.nominee_kind === 'person' ? 'nguoi' : 'don-vi'}/${one.nominee_id}`}>
        {one.nominee_name}
      </Link>
      <small className="quiet case-line">{one.nominee_line}</small>
    </>
  )
}

function GoldenNumber({ one: { award } }: { one: Item }) {
  if (!award) return null
  return (
    <span className="gold">
      <span className="only-cards">sổ vàng </span>
      {award.golden_number}/{award.year}
    </span>
  )
}

function Certificate({ one: { award } }: { one: Item }) {
  if (!award?.code) return <span className="quiet">không có bằng</span>
  return (
    <>
      <Link href={`/api/certificates/${award.code}/paper`} target="_blank">
        In bằng (PDF)
      </Link>{' '}
      ·{' '}
      <Link href={`/kiem-tra/${award.code}`} target="_blank">
        kiểm tra
      </Link>
      <small className="quiet case-line whole">
        {award.code} · <Link href={awardHref(award.id)}>mục trong sổ</Link>
      </small>
      <AwardStandingTag award={award} />
    </>
  )
}
