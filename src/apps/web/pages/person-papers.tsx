/** Thẻ "Giấy tờ" of one person: what there is on file, the newest first. */
import { showDay } from '../../../base/days.ts'
import { Empty } from '../kit/empty.tsx'
import { Link } from '../kit/link.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { awardHref, awardTitle, type PersonAward } from './person-awards.tsx'
import { papersOf, type Paper } from './person-paper-rows.ts'

export function Papers({ awards, name }: { awards: readonly PersonAward[]; name: string }) {
  const papers = papersOf(awards)
  if (papers.length === 0) {
    return (
      <Empty title={`Chưa có giấy tờ nào của ${name}`}>
        Quyết định ký trong phần mềm, bằng đã lập và bản chụp quyết định giấy sẽ ở đây. Bản chụp được thêm ở từng mục
        của sổ khen thưởng.
      </Empty>
    )
  }
  return (
    <section className="sheet">
      <RegisterTable label={`Giấy tờ của ${name}`} columns={columns} rows={papers} rowKey={(paper) => paper.key} />
    </section>
  )
}

const columns: Column<Paper>[] = [
  { key: 'on', head: 'Ngày', cell: ({ on }) => on !== null && showDay(on), quiet: true, width: '104px', card: 'start' },
  { key: 'name', head: 'Giấy tờ', cell: ({ name, href }) => <a href={href}>{name}</a>, isName: true },
  {
    key: 'award',
    head: 'Của khen thưởng',
    cell: ({ award }) => <Link href={awardHref(award.id)}>{awardTitle(award)}</Link>,
  },
]
