/** Phía trước: honours in reach of a person or a collective on the timeline, and which years are counted towards them. */
import { addDays, yearOf, type Day } from '../../../base/days.ts'
import type { Condition, Verdict } from '../../../law/verdict.ts'
import { honours } from '../../../law/vocabulary.ts'
import { dossierStages } from '../../../procedure/dossiers/dossier.ts'
import type { TimelineBracket, TimelinePoint } from '../kit/timeline.tsx'
import { dossierFor, rungNow, shortHonour, twinName, type DossierRow, type Rung } from './ladder-rung.ts'

export type Ahead = TimelinePoint & { shape: 'reachable' | 'reachableDiamond' | 'unknown' | 'diamondUnknown' }

/**
 * Honours of the ladder that are in reach: in this year when the law has nothing against it, else in the year that the law
 * foretells. What ministry and province give alike is one point where both stand in the same year.
 */
export function ahead(rungs: readonly Rung[], dossiers: readonly DossierRow[], today: Day): Ahead[] {
  const points = rungs.flatMap((rung) => {
    const year = yearAhead(rung)
    return year === null ? [] : [{ rung, year, dossier: dossierFor(rung, dossiers) }]
  })
  const spots = Map.groupBy(points, ({ rung, year, dossier }) => `${rung.step} ${year} ${dossier?.code ?? ''}`)
  return [...spots.values()].map((alike) => {
    const [{ rung, year, dossier }] = alike as [(typeof points)[number]]
    const isTitle = honours[rung.honour].kind === 'emulationTitle'
    return {
      on: later(midYear(year), addDays(today, 40)),
      when: String(year),
      shape: isOpen(rung) ? (isTitle ? 'diamondUnknown' : 'unknown') : isTitle ? 'reachableDiamond' : 'reachable',
      text: alike.map((one) => one.rung.name).join('; '),
      label: alike.length > 1 ? twinName(rung.honour) : shortHonour(rung.honour),
      detail: dossier
        ? `${dossier.code}, ${dossierStages[dossier.stage].toLocaleLowerCase('vi')}`
        : wordsAhead(rung, year),
    }
  })
}

/** Nothing fails, but the register does not know enough: nobody can say that it is in reach. */
function isOpen(rung: Rung): boolean {
  return rungNow(rung) === 'unknown'
}

function wordsAhead(rung: Rung, year: number): string {
  if (isOpen(rung)) return `chưa rõ cho năm ${rung.verdict.year}, sổ còn thiếu dữ liệu`
  return rungNow(rung) === 'open' ? `có thể đề nghị năm ${year}` : `dự tính sớm nhất ${year}`
}

/** The lowest title comes every year, drawn ahead it would only hide the others; what stands beside the ladder is told below. */
function yearAhead(rung: Rung): number | null {
  if (rung.step === null || rung.step === 0) return null
  const now = rungNow(rung)
  if (now === 'open' || now === 'unknown') return rung.verdict.year
  return now === 'later' ? rung.verdict.earliest!.year : null
}

/** The last year of an axis on which all that is in reach finds room. */
export function lastYear(rungs: readonly Rung[], today: Day): number {
  return Math.max(yearOf(today) + 5, ...rungs.map((rung) => (yearAhead(rung) ?? 0) + 5))
}

/** Which years are counted towards the highest rung in reach that counts years. */
export function bracketsOf(rungs: readonly Rung[]): TimelineBracket[] {
  const near = rungs.filter((rung) => yearAhead(rung) !== null)
  for (const rung of near.toReversed()) {
    const counted = countedYears(rung.verdict)
    if (!counted?.years) continue
    const years = counted.years.map((mark) => mark.year)
    const had = counted.years.filter((mark) => mark.state === 'met').length
    if (had === 0) continue
    return [
      {
        from: `${Math.min(...years)}-01-01` as Day,
        to: `${Math.max(...years)}-12-31` as Day,
        text: `${had}/${counted.years.length} năm, cho ${shortHonour(rung.honour)}`,
      },
    ]
  }
  return []
}

/** The run of years of the verdict: the first condition that counts at least two of them. */
function countedYears(verdict: Verdict): Condition | undefined {
  const all = (conditions: readonly Condition[]): Condition[] =>
    conditions.flatMap((one) => [one, ...all(one.children ?? [])])
  return all(verdict.conditions).find((one) => (one.years?.length ?? 0) > 1)
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

export function midYear(year: number): Day {
  return `${year}-07-01` as Day
}
