/** Phía trước: honours in reach of one person, and which years are counted towards them. */
import { addDays, type Day } from '../../../base/days.ts'
import type { Condition, Verdict } from '../../../law/verdict.ts'
import { honours } from '../../../law/vocabulary.ts'
import { dossierStages } from '../../../procedure/dossiers/dossier.ts'
import type { TimelineBracket, TimelinePoint } from '../kit/timeline.tsx'
import { midYear, type PersonRecord } from './person-life.ts'
import { rungNow, shortHonour, type DossierRow, type Rung } from './person-rung.ts'

export type Reachable = TimelinePoint & { shape: 'reachable' | 'reachableDiamond' }

/** An honour in reach: in this year when the law has nothing against it, else in the year that the law foretells. */
export function ahead(
  rung: Rung,
  awards: PersonRecord['awards'],
  dossier: DossierRow | undefined,
  today: Day,
): Reachable[] {
  const now = rungNow(rung, awards)
  const year = now === 'open' ? rung.verdict.year : now === 'later' ? rung.verdict.earliest?.year : undefined
  // The lowest title comes every year; drawn ahead it would only hide the others.
  if (year === undefined || rung.honour === 'LDTT') return []
  const words = now === 'later' ? `dự tính sớm nhất ${year}` : (dossier?.code ?? `có thể đề nghị năm ${year}`)
  return [
    {
      on: later(midYear(year), addDays(today, 40)),
      when: String(year),
      shape: honours[rung.honour].kind === 'emulationTitle' ? 'reachableDiamond' : 'reachable',
      text: rung.name,
      label: shortHonour(rung.honour),
      detail: dossier ? `${words}, ${dossierStages[dossier.stage].toLocaleLowerCase('vi')}` : words,
    },
  ]
}

/** Which years are counted towards the highest rung that counts years. */
export function bracketsOf(rungs: readonly Rung[]): TimelineBracket[] {
  for (const rung of rungs.toReversed()) {
    const counted = countedYears(rung.verdict)
    if (!counted?.years) continue
    const years = counted.years.map((mark) => mark.year)
    const had = counted.years.filter((mark) => mark.state === 'met').length
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
