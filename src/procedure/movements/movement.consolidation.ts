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

/** Sums are added; percentages are weighted by the number of people they are about. */
export function totalsOf(indicators: IndicatorRow[], rows: UnitReport[]): Record<string, number | null> {
  return Object.fromEntries(
    indicators.map(({ id, consolidation }) => {
      const given = rows.flatMap(({ figures, headcount }) => {
        const figure = figures?.[id]
        return figure ? [{ value: figure.value, weight: headcount ?? 0 }] : []
      })
      if (given.length === 0) return [id, null]
      if (consolidation === 'sum') return [id, given.reduce((total, g) => total + g.value, 0)]
      const weight = given.reduce((total, g) => total + g.weight, 0)
      return [id, weight ? given.reduce((total, g) => total + g.value * g.weight, 0) / weight : null]
    }),
  )
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
