/** Báo cáo của một đơn vị, opened from its row in the consolidated table. */
import { showDay } from '../../../base/days.ts'
import type { GetAnswer } from '../app/api.ts'
import { showNumber } from '../kit/bullet-bar.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Facts } from '../kit/facts.tsx'
import { withUnit } from './movement-words.tsx'

/** Bảng tổng hợp as it arrives. */
export type Consolidation = GetAnswer<'/api/movements/:movementId/consolidation'>
export type ConsolidatedRow = Consolidation['rows'][number]
export type Indicator = Consolidation['indicators'][number]

/** One unit's report in full: figures with the separate sums behind them. */
export function ReportDialog({
  row,
  indicators,
  onClose,
}: {
  row: ConsolidatedRow | null
  indicators: Indicator[]
  onClose: () => void
}) {
  return (
    <Dialog opened={row !== null} onClose={onClose} title={row?.organisation_name ?? ''} closeLabel="Đóng báo cáo">
      {row && (
        <div className="report-detail">
          <Facts
            facts={[
              { name: 'Số báo cáo', value: row.symbol ?? 'không ghi số' },
              {
                name: 'Kỳ',
                value: row.period_from && row.period_to && `${showDay(row.period_from)} – ${showDay(row.period_to)}`,
              },
              { name: 'Gửi ngày', value: row.sent_on && showDay(row.sent_on) },
              { name: 'Số người', value: row.headcount === null ? null : showNumber(row.headcount) },
              ...indicators.map((one) => ({ name: one.name, value: <Figure row={row} indicator={one} /> })),
            ]}
          />
          <p className="prose">{row.summary}</p>
          {row.difficulties && (
            <p className="prose">
              <b>Vướng mắc:</b> {row.difficulties}
            </p>
          )}
        </div>
      )}
    </Dialog>
  )
}

function Figure({ row, indicator }: { row: ConsolidatedRow; indicator: Indicator }) {
  const figure = row.figures?.[indicator.id]
  if (!figure) return <span className="quiet">chưa ghi</span>
  return (
    <>
      {withUnit(figure.value, indicator.unit)}
      {figure.items.map((item) => (
        <small key={`${item.text}${item.on}${item.value}`} className="quiet">
          <br />
          {showNumber(item.value)}, {showDay(item.on)}: {item.text}
        </small>
      ))}
    </>
  )
}
