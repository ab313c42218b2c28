/** Bảng đơn vị × chỉ tiêu: a row for each unit of the page, totals and targets of all units below; sorted by its heads. */
import type { Day } from '../../../base/days.ts'
import { useSession } from '../app/session.tsx'
import { showNumber } from '../kit/bullet-bar.tsx'
import { IconArrowDown, IconArrowUp } from '../kit/icons.ts'
import type { Sort } from '../kit/register-table.tsx'
import type { ConsolidatedRow as Row, Consolidation as Answer, Indicator } from './movement-report-dialog.tsx'
import { Due } from './movement-words.tsx'

interface FiguresProps {
  answer: Answer
  /** By whose names or figures the rows stand: `unit`, or the id of an indicator. */
  sort: Sort
  onSort: (sort: Sort) => void
  onOpen: (row: Row) => void
}

export function Figures({ answer, sort, onSort, onOpen }: FiguresProps) {
  const { indicators, rows } = answer
  const { me } = useSession()
  return (
    // A data table may scroll sideways in its own frame; it takes the focus so that the keyboard can scroll it.
    <section
      className={rows.length > fewUnits ? 'scroller figures-tall' : 'scroller'}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label="Bảng số liệu"
    >
      <table className="table table-figures" aria-label="Số liệu theo đơn vị">
        <thead>
          <tr>
            <Head name="unit" sort={sort} onSort={onSort}>
              Đơn vị
            </Head>
            {indicators.map((one) => (
              <Head key={one.id} name={one.id} sort={sort} onSort={onSort} unit={one.unit}>
                {one.name}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            row.report_id === null ? (
              <Silent key={row.organisation_id} row={row} columns={indicators.length} today={me.today} />
            ) : (
              <Reported key={row.organisation_id} row={row} indicators={indicators} onOpen={() => onOpen(row)} />
            ),
          )}
        </tbody>
        <Totals answer={answer} />
      </table>
    </section>
  )
}

/** Fewer units are seen at a glance; of more, the table scrolls in its frame, and heads and totals stay in sight. */
export const fewUnits = 20

interface HeadProps {
  name: string
  children: string
  /** Đơn vị tính, under a column of figures. */
  unit?: string
  sort: Sort
  onSort: (sort: Sort) => void
}

function Head({ name, children, unit, sort, onSort }: HeadProps) {
  const isSorted = sort.key === name
  const isDown = sort.direction === 'down'
  const Arrow = isDown ? IconArrowDown : IconArrowUp
  return (
    <th
      scope="col"
      className={unit === undefined ? undefined : 'end'}
      aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className="sort"
        onClick={() => onSort({ key: name, direction: isSorted && !isDown ? 'down' : 'up' })}
      >
        {children}
        {isSorted && <Arrow size={14} aria-hidden="true" />}
      </button>
      {unit !== undefined && <span className="th-note">{unit}</span>}
    </th>
  )
}

function Reported({ row, indicators, onOpen }: { row: Row; indicators: Indicator[]; onOpen: () => void }) {
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={onOpen}>
          {row.organisation_name}
        </button>
      </th>
      {indicators.map((one) => (
        <td key={one.id} className="end">
          {figureOf(row, one)}
        </td>
      ))}
    </tr>
  )
}

function Silent({ row, columns, today }: { row: Row; columns: number; today: Day }) {
  return (
    <tr>
      <th scope="row">{row.organisation_name}</th>
      <td colSpan={Math.max(columns, 1)}>
        <span className="figures-silent">
          <span className="quiet">chưa báo cáo</span> ·{' '}
          <Due given={null} due={row.report_due_on} late={row.late} today={today} none="không đặt hạn" />
        </span>
      </td>
    </tr>
  )
}

function Totals({ answer: { indicators, totals, units } }: { answer: Answer }) {
  return (
    <tfoot>
      <tr>
        <th scope="row">
          Tổng hợp
          <span className="th-note">cả {showNumber(units.reported)} đơn vị đã báo cáo</span>
        </th>
        {indicators.map((one) => (
          <td key={one.id} className={isMissed(totals[one.id], one) ? 'end red' : 'end'}>
            {shownTotal(totals[one.id])}
          </td>
        ))}
      </tr>
      {indicators.some((one) => one.target !== null) && (
        <tr className="quiet">
          <th scope="row">Chỉ tiêu</th>
          {indicators.map((one) => (
            <td key={one.id} className="end">
              {one.target === null ? '–' : showNumber(one.target)}
            </td>
          ))}
        </tr>
      )}
    </tfoot>
  )
}

function figureOf(row: Row, indicator: Indicator) {
  const figure = row.figures?.[indicator.id]
  return figure ? showNumber(figure.value) : <span className="quiet">chưa ghi</span>
}

function shownTotal(total: number | null | undefined): string {
  return total === null || total === undefined ? '–' : showNumber(total)
}

function isMissed(total: number | null | undefined, { target }: Indicator): boolean {
  return target !== null && typeof total === 'number' && total < target
}
