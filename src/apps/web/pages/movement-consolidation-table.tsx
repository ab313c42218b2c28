/** Bảng đơn vị × chỉ tiêu: a row for each unit of the page, totals and targets of all units below. */
import type { Day } from '../../../base/days.ts'
import { useSession } from '../app/session.tsx'
import { showNumber } from '../kit/bullet-bar.tsx'
import type { ConsolidatedRow as Row, Consolidation as Answer, Indicator } from './movement-report-dialog.tsx'
import { Due } from './movement-words.tsx'

export function Figures({ answer, onOpen }: { answer: Answer; onOpen: (row: Row) => void }) {
  const { indicators, rows } = answer
  const { me } = useSession()
  return (
    // A data table may scroll sideways in its own frame; it takes the focus so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="scroller" tabIndex={0} aria-label="Bảng số liệu">
      <table className="table table-figures" aria-label="Số liệu theo đơn vị">
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {indicators.map((one) => (
              <th key={one.id} scope="col" className="end">
                {one.name}
                <span className="th-note">{one.unit}</span>
              </th>
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
      <td colSpan={Math.max(columns, 1)} className="figures-silent">
        <span className="quiet">chưa báo cáo</span> ·{' '}
        <Due given={null} due={row.report_due_on} late={row.late} today={today} none="không đặt hạn" />
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
