/** Dòng thành tích: the record of one collective as lanes of a timeline, and as far ahead as the law lets one see. */
import { yearOf, type Day } from '../../../base/days.ts'
import type { GetAnswer } from '../app/api.ts'
import type { TimelineProps } from '../kit/timeline.tsx'
import { ahead, lastYear } from './ladder-ahead.ts'
import type { Rung } from './ladder-rung.ts'
import { commendations, legend, titles, yearlyRatings } from './person-life.ts'

export type CollectiveRecord = GetAnswer<'/api/organisations/:organisationId/record'>

export function collectiveLine(record: CollectiveRecord, rungs: readonly Rung[], today: Day): TimelineProps {
  const reachable = ahead(rungs, [], today)
  const years = [...record.ratings, ...record.awards].map(({ year }) => year)
  return {
    label: `Thành tích của ${record.organisation.name}`,
    today,
    from: `${Math.min(yearOf(today) - 5, ...years)}-01-01` as Day,
    to: `${lastYear(rungs, today)}-12-31` as Day,
    lanes: [
      yearlyRatings({ ratings: record.ratings, isAtWork: true }, today),
      titles(record, reachable, today),
      commendations(record, reachable, rungs),
    ],
    legend: legend.flatMap((one) => {
      if (one.shape === 'square') return []
      if (one.shape === 'bar') return [{ ...one, text: 'Tập thể lao động tiên tiến' }]
      return one.shape === 'diamond' ? [{ ...one, text: 'Tập thể lao động xuất sắc, cờ thi đua' }] : [one]
    }),
  }
}
