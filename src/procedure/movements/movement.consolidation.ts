/** Tổng hợp, pure: what the figures of the units add up to, and which sums two of them both tell. */
import type { Day } from '../../base/days.ts'

/** A figure of one unit, with the separate sums behind it. */
export interface ToldFigure {
  value: number
  items: { text: string; value: number; on: Day }[]
}

/** What one unit has reported; figures by indicator, null while it has sent nothing. */
export interface UnitReport {
  organisation_name: string
  headcount: number | null
  report_id: string | null
  figures: Record<string, ToldFigure> | null
}

type IndicatorRow = { id: string; consolidation: 'sum' | 'weightedMean' }

/** Sums are added; percentages are weighted by the number of people they are about. Null where nothing can be told. */
export function totalsOf(indicators: IndicatorRow[], rows: UnitReport[]): Record<string, number | null> {
  return Object.fromEntries(indicators.map((indicator) => [indicator.id, totalOf(indicator, rows)]))
}

function totalOf({ id, consolidation }: IndicatorRow, rows: UnitReport[]): number | null {
  const given = rows.flatMap(({ figures, headcount }) => {
    const figure = figures?.[id]
    return figure ? [{ value: figure.value, weight: consolidation === 'sum' ? 1 : (headcount ?? 0) }] : []
  })
  const weight = given.reduce((total, one) => total + one.weight, 0)
  if (weight === 0) return null
  const total = given.reduce((sum, one) => sum + one.value * one.weight, 0)
  return asDecimal(consolidation === 'sum' ? total : total / weight)
}

/** 0,7 + 0,1 is 0,7999… for a computer: a target of 0,8 would seem to be missed. */
function asDecimal(value: number): number {
  return Number(value.toPrecision(12))
}

/**
 * The units, which come by name, in the order of their names (`unit`) or of what they tell for one indicator, named by its id.
 */
export function inOrder<Unit extends UnitReport>(units: Unit[], sort: string, dir: 'asc' | 'desc'): Unit[] {
  const figureOf = ({ figures }: Unit) => figures?.[sort]?.value
  // Who has told nothing stands last in either direction: nothing is neither much nor little.
  const isTold = (unit: Unit) => (sort === 'unit' ? unit.report_id !== null : figureOf(unit) !== undefined)
  const told = units.filter(isTold)
  const untold = units.filter((unit) => !isTold(unit))
  if (sort !== 'unit') told.sort((a, b) => figureOf(a)! - figureOf(b)!)
  return dir === 'desc' ? [...told.toReversed(), ...untold.toReversed()] : [...told, ...untold]
}

/** One sum on one day, and the units that tell it. */
export interface Double {
  indicatorId: string
  value: number
  on: Day
  tellers: { unit: string; text: string }[]
}

/** The same sum on the same day told by two units: perhaps one deed counted twice. */
export function findDoubles(rows: UnitReport[]): Double[] {
  const bySum = new Map<string, Double>()
  for (const { organisation_name: unit, figures } of rows) {
    for (const [indicatorId, { items }] of Object.entries(figures ?? {})) {
      for (const { value, on, text } of items) {
        const key = `${indicatorId} ${value} ${on}`
        const sum = bySum.get(key) ?? { indicatorId, value, on, tellers: [] }
        sum.tellers.push({ unit, text })
        bySum.set(key, sum)
      }
    }
  }
  return [...bySum.values()].filter((sum) => new Set(sum.tellers.map((teller) => teller.unit)).size > 1)
}
