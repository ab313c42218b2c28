/** Bảng tổng hợp as a file: a row for each unit, a column for each indicator, totals and targets below. */
import type { SheetCell, SheetColumn } from '../../base/action.ts'
import type { Day } from '../../base/days.ts'
import { showNumber } from '../../base/text.ts'
import type { UnitReport } from './movement.consolidation.ts'
import { reportKinds, type ReportKind } from './movement.ts'

interface Row extends UnitReport {
  report_due_on: Day | null
  sent_on: Day | null
  symbol: string | null
  period_from: Day | null
  period_to: Day | null
  difficulties: string | null
}

interface Indicator {
  id: string
  name: string
  unit: string
  consolidation: 'sum' | 'weightedMean'
  target: number | null
}

interface Answer {
  movement: { name: string; period_text: string }
  kind: ReportKind
  indicators: Indicator[]
  units: { reported: number }
  totals: Record<string, number | null>
}

/** "Tổng hợp báo cáo sơ kết 6 tháng, phong trào “Phòng, chống dịch” (Từ tháng 9/2021)". */
export function headingOf({ movement, kind, indicators }: Answer): string {
  const isMean = indicators.some((one) => one.consolidation === 'weightedMean')
  const beside = [movement.period_text, isMean && 'số % tổng hợp là bình quân theo số người của từng đơn vị']
  const words = beside.filter(Boolean).join('; ')
  return `Tổng hợp báo cáo ${reportKinds[kind]}, phong trào “${movement.name}” (${words})`
}

export function columnsOf({ kind, indicators, units, totals }: Answer): SheetColumn<Row>[] {
  const withTargets = indicators.some((one) => one.target !== null)
  const foot = [`Tổng hợp ${showNumber(units.reported)} đơn vị đã báo cáo`, ...(withTargets ? ['Chỉ tiêu'] : [])]
  return [
    { title: 'Đơn vị', value: (row) => row.organisation_name, foot },
    { title: 'Báo cáo', value: (row) => row.report_id && reportKinds[kind] },
    { title: 'Kỳ từ ngày', value: (row) => row.period_from },
    { title: 'Kỳ đến ngày', value: (row) => row.period_to },
    { title: 'Số, ký hiệu', value: (row) => row.symbol },
    { title: 'Gửi ngày', value: (row) => row.sent_on },
    { title: 'Hạn gửi', value: (row) => row.report_due_on },
    { title: 'Số người', value: (row) => row.headcount },
    ...indicators.map((one) => figureColumn(one, [rounded(totals[one.id]), ...(withTargets ? [one.target] : [])])),
    { title: 'Vướng mắc, kiến nghị', value: (row) => row.difficulties || null },
  ]
}

function figureColumn({ id, name, unit }: Indicator, foot: SheetCell[]): SheetColumn<Row> {
  return { title: `${name} (${unit})`, value: (row) => row.figures?.[id]?.value, foot }
}

/** Two places, as on the screen: a mean has no end, and 0,1 + 0,2 is not 0,3 for a computer. */
function rounded(total: number | null | undefined): number | null {
  return typeof total === 'number' ? Math.round(total * 100) / 100 : null
}
