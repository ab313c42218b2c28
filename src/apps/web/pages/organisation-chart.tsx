/** Sơ đồ tổ chức: a body with two levels below it as boxes on paper, and the same as a table for who does not see boxes. */
import { useState } from 'react'
import { showDay, type Day } from '../../../base/days.ts'
import { showNumber } from '../../../base/text.ts'
import { organisationKinds } from '../../../registry/organisations/organisation.ts'
import { useView, type GetAnswer } from '../app/api.ts'
import { Link } from '../kit/link.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section, Tag } from '../kit/section.tsx'
import { organisationHref } from './organisation-words.ts'

type Box = GetAnswer<'/api/organisations/:organisationId/chart'>['below'][number]

const counted = 10_000

export function Chart({ organisationId, on, isToday }: { organisationId: string; on: Day; isToday: boolean }) {
  const [isTable, setTable] = useState(false)
  const chart = useView('/api/organisations/:organisationId/chart', { organisationId, on }).data
  if (!chart || chart.below.length === 0) return null
  const hrefOf = (id: string) => organisationHref(id, isToday ? undefined : on)
  return (
    <Section
      title="Sơ đồ tổ chức"
      note={`ngày ${showDay(on)}`}
      flush={isTable}
      action={
        <span className="section-tools">
          <button type="button" className="link" onClick={() => setTable(!isTable)}>
            {isTable ? 'Xem dạng sơ đồ' : 'Xem dạng bảng'}
          </button>
          <button type="button" className="link" onClick={printChart}>
            In sơ đồ
          </button>
        </span>
      }
    >
      {isTable ? (
        <Rows below={chart.below} hrefOf={hrefOf} />
      ) : (
        <>
          <figure className="chart" aria-label={`Sơ đồ ${chart.name}: ${chart.below.length} đơn vị trực thuộc`}>
            <div className="chart-box chart-top">
              <b>{chart.name}</b>
              <small>{peopleText(chart.people)}</small>
            </div>
            <ul className="chart-level">
              {chart.below.map((box) => (
                <li key={box.id}>
                  <div className="chart-box">
                    <Link href={hrefOf(box.id)}>{box.shortName ?? box.name}</Link>
                    {box.line === 'sector' && <Tag>tuyến ngành</Tag>}
                    <small>{peopleText(box.people)}</small>
                  </div>
                  {box.below.length > 0 && (
                    <ul className="chart-below">
                      {box.below.map((lower) => (
                        <li key={lower.id}>
                          <Link href={hrefOf(lower.id)}>{lower.shortName ?? lower.name}</Link>
                        </li>
                      ))}
                      {box.more > 0 && <li className="quiet">còn {box.more} đơn vị</li>}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
          </figure>
          {chart.more > 0 && <p className="quiet">Còn {chart.more} đơn vị trực thuộc nữa, xem trong cây.</p>}
        </>
      )}
    </Section>
  )
}

/** `15 người`; of a body without anybody in the book nothing is said. */
function peopleText(people: number): string {
  if (people === 0) return ''
  return people > counted ? `hơn ${showNumber(counted)} người` : `${showNumber(people)} người`
}

interface TableRow {
  box: Box
  above: string | null
}

function Rows({ below, hrefOf }: { below: readonly Box[]; hrefOf: (id: string) => string }) {
  const rows = below.flatMap((box): TableRow[] => [
    { box, above: null },
    ...box.below.map((lower) => ({ box: lower, above: box.name })),
  ])
  const columns = columnsOf(hrefOf)
  return (
    <RegisterTable
      label="Sơ đồ tổ chức dạng bảng"
      columns={columns}
      rows={rows}
      rowKey={({ box, above }) => `${box.id} ${above}`}
    />
  )
}

function columnsOf(hrefOf: (id: string) => string): Column<TableRow>[] {
  return [
    {
      key: 'name',
      head: 'Tên',
      isName: true,
      cell: ({ box }) => <Link href={hrefOf(box.id)}>{box.name}</Link>,
    },
    { key: 'above', head: 'Thuộc', cell: ({ above }) => above ?? '', quiet: true },
    { key: 'kind', head: 'Loại', cell: ({ box }) => organisationKinds[box.kind], quiet: true },
    { key: 'people', head: 'Số người', cell: ({ box }) => peopleText(box.people), align: 'end', width: '120px' },
  ]
}

/** The sheet of paper holds the picture alone. */
function printChart() {
  document.body.classList.add('printing-chart')
  window.addEventListener('afterprint', () => document.body.classList.remove('printing-chart'), { once: true })
  window.print()
}
