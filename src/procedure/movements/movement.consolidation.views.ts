import * as z from 'zod'
import { view, type SheetCell, type SheetColumn } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { wrongField } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { pageInput } from '../../base/lists.ts'
import { fold, showNumber } from '../../base/text.ts'
import { relatedTo } from '../../registry/organisations/organisation.store.ts'
import { readUnits, withWords, type Unit } from './movement.consolidation.store.ts'
import { findDoubles, inOrder, totalsOf, type Double } from './movement.consolidation.ts'
import { daysLate } from './movement.lateness.ts'
import { reportKinds } from './movement.ts'
import { findMovement, readIndicators } from './movement.store.ts'

const consolidationInput = z.object({
  movementId: id,
  kind: z.enum(['halfYear', 'year']).default('halfYear'),
  /** Only those that have sent their report, or only those that have not. */
  sent: z.enum(['yes', 'no']).optional(),
  ...pageInput(['unit']),
  /** By the names of the units, or by what they tell for one indicator. */
  sort: z.union([z.literal('unit'), id]).default('unit'),
})
type Input = z.output<typeof consolidationInput>

/** Bảng tổng hợp: recipients × indicators for one reporting period, every figure traceable to the unit that gave it. */
export const consolidateReports = view({
  name: 'movement.consolidation',
  title: 'Tổng hợp báo cáo',
  input: consolidationInput,
  load: async ({ db, input, today }) => {
    const movement = await findMovement(db, input.movementId)
    return { movement, related: await relatedTo(db, movement.issuer_id, today) }
  },
  may: ({ related }) => ({ related }),
  show: ({ db, object: { movement }, input, today }) => consolidate(db, movement, input, today),
  sheet: {
    name: 'Tổng hợp báo cáo',
    heading: { tells: ['movementId', 'kind'], of: (answer) => headingOf(answer) },
    columns: (answer) => columnsOf(answer),
  },
})

type Movement = Awaited<ReturnType<typeof findMovement>>

async function consolidate(db: Db, movement: Movement, input: Input, today: Day) {
  const { kind, sort, dir, page, size } = input
  const [indicators, units] = await Promise.all([readIndicators(db, movement.id), readUnits(db, movement.id, kind)])
  if (sort !== 'unit' && !indicators.some((indicator) => indicator.id === sort))
    throw wrongField('sort', 'Chỉ tiêu dùng để xếp không thuộc phong trào này.')
  const sought = inOrder(
    units.filter((unit) => isSought(unit, input)),
    sort,
    dir,
  )
  const shown = await withWords(db, sought.slice((page - 1) * size, page * size))
  const doubles = findDoubles(units)
  return {
    movement: { id: movement.id, name: movement.name, period_text: movement.period_text },
    kind,
    indicators,
    /** `late`: working days by which the report is late, or was when it came. */
    rows: shown.map((unit) => ({ ...unit, late: daysLate(unit.report_due_on, unit.sent_on ?? today) })),
    page,
    size,
    total: sought.length,
    totalIsExact: true,
    /** All units, whatever was looked for: these are what the totals are about. */
    units: { asked: units.length, reported: units.filter((unit) => unit.report_id !== null).length },
    totals: totalsOf(indicators, units),
    doubles: doubles.slice(0, mostDoubles).map(inBrief),
    doublesFound: doubles.length,
  }
}

function isSought(unit: Unit, { sent, q }: Pick<Input, 'sent' | 'q'>): boolean {
  if (sent && (sent === 'yes') !== (unit.report_id !== null)) return false
  return fold(unit.organisation_name).includes(fold(q))
}

/** A sum that a whole province tells fills no page: so many are listed, and of each so many tellers. */
const mostDoubles = 20
const mostTellers = 10

function inBrief(double: Double) {
  return { ...double, tellers: double.tellers.slice(0, mostTellers), told: double.tellers.length }
}

type Consolidation = Awaited<ReturnType<typeof consolidate>>
type Row = Consolidation['rows'][number]
type Indicator = Consolidation['indicators'][number]

/** "Tổng hợp báo cáo sơ kết 6 tháng, phong trào “Phòng, chống dịch” (Từ tháng 9/2021)". */
function headingOf({ movement, kind, indicators }: Consolidation): string {
  const isMean = indicators.some((one) => one.consolidation === 'weightedMean')
  const beside = [movement.period_text, isMean && 'số % tổng hợp là bình quân theo số người của từng đơn vị']
  const words = beside.filter(Boolean).join('; ')
  return `Tổng hợp báo cáo ${reportKinds[kind]}, phong trào “${movement.name}” (${words})`
}

/** A row for each unit, a column for each indicator; totals and targets below, of all units. */
function columnsOf({ kind, indicators, units, totals }: Consolidation): SheetColumn<Row>[] {
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

function figureColumn({ id: indicatorId, name, unit }: Indicator, foot: SheetCell[]): SheetColumn<Row> {
  return { title: `${name} (${unit})`, value: (row) => row.figures?.[indicatorId]?.value, foot }
}

/** Two places, as on the screen: a mean has no end. */
function rounded(total: number | null | undefined): number | null {
  return typeof total === 'number' ? Math.round(total * 100) / 100 : null
}
